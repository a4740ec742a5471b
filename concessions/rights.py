"""Rights as the overlay takes them: polygons in EPSG:4326 beside columns of what the cadastre says of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..overlay.polygon_set import PolygonSet
from ..overlay.rings import PolygonRings
from .datum_guard import GridEvidence

#: Columns of the prepared table, in order: name, type (text, real, integer, boolean, date).
COLUMNS: Tuple[Tuple[str, str], ...] = (
    ("code", "text"),
    ("name", "text"),
    ("holder", "text"),
    ("kind", "text"),
    ("status", "text"),
    ("status_as_published", "text"),
    ("substance", "text"),
    ("filed_date", "text"),
    ("ha_published", "real"),
    ("ha_grid", "real"),
    ("ha_measured", "real"),
    ("cut_date", "text"),
    ("crs_declared", "text"),
    ("crs_used", "text"),
    ("operation", "text"),
    ("datum_check", "text"),
    ("source_schema", "text"),
    ("source_file", "text"),
    ("source_layer", "text"),
    ("source_fid", "integer"),
    ("source_sha256", "text"),
    ("duplicates", "integer"),
    ("repaired", "boolean"),
    ("synthetic", "boolean"),
)
COLUMN_NAMES = tuple(name for name, _type in COLUMNS)
#: Name of the table in a prepared GeoPackage.
TABLE = "concessions"


@dataclass
class Evidence:
    """What one source was found to be; a line of the checks table and of the report."""

    source_file: str
    source_layer: str
    source_sha256: str
    schema: str
    kind: str
    mapping: str
    encoding: str
    features: int
    rights: int
    crs_declared: str
    crs_used: str
    operation: str
    cut_date: str
    grid: GridEvidence


@dataclass(frozen=True)
class Problem:
    """A right or zone whose geometry was repaired or left out.

    :param reason: ``code: detail`` of the geometry check.
    :param repaired: whether a repaired geometry takes part.
    """

    source_file: str
    source_layer: str
    fid: int
    code: str
    reason: str
    repaired: bool


@dataclass(frozen=True)
class Duplicate:
    """Rights that share a code.

    :param rights: how many there were.
    :param copies: how many of them repeat the geometry of another one; these were left out when asked.
    """

    code: str
    rights: int
    copies: int
    sources: str


@dataclass
class Rights:
    """Rights ready for the overlay; every column has ``rings.count`` values."""

    rings: PolygonRings
    columns: Dict[str, list]
    evidence: List[Evidence] = field(default_factory=list)
    problems: List[Problem] = field(default_factory=list)
    duplicates: List[Duplicate] = field(default_factory=list)
    _polygons: Optional[PolygonSet] = field(default=None, repr=False, compare=False)

    def __len__(self) -> int:
        return self.rings.count

    def polygons(self) -> PolygonSet:
        """Return the outlines as the engine takes them, each with its position as its id; made once."""
        if self._polygons is None:
            self._polygons = PolygonSet(self.rings, np.arange(len(self)), [], True)
        return self._polygons

    def take(self, index: np.ndarray) -> Rights:
        """Return the rights at these positions, with the same reports."""
        picked = [int(i) for i in index]
        columns = {name: [values[i] for i in picked] for name, values in self.columns.items()}
        return Rights(self.rings.take(np.asarray(index)), columns, self.evidence, self.problems, self.duplicates)

    def legal_hectares(self) -> np.ndarray:
        """Hectares on the UTM grid of each right: as published, or else measured on the grid."""
        pairs = zip(self.columns["ha_published"], self.columns["ha_grid"])
        return np.array([grid if published is None else published for published, grid in pairs], dtype=float)


def joined(parts: Sequence[Rights]) -> Rights:
    """Return all rights of ``parts``, in order, with all their reports."""
    columns = {name: list(chain.from_iterable(part.columns[name] for part in parts)) for name in COLUMN_NAMES}
    return Rights(
        PolygonRings.concatenate([part.rings for part in parts]),
        columns,
        [line for part in parts for line in part.evidence],
        [line for part in parts for line in part.problems],
        [line for part in parts for line in part.duplicates],
    )
