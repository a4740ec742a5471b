"""A set of polygons with the ids and problems of the features they come from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence

import numpy as np

from .rings import PolygonRings
from .wkb import ParsedPolygons, parse_geopackage_blobs, parse_wkb
from .zone_index import PolygonIndex


@dataclass
class GeometryProblem:
    """Why a feature's geometry is not used as it is.

    :ivar feature_id: id in the source (``fid``), or the position in the input when there is none.
    :ivar code: one of :data:`.validity.PROBLEM_TEXTS`.
    :ivar detail: what the geometry library says, or "".
    :ivar repaired: ``True`` when a repaired geometry takes part in the overlay, ``False`` when none does.
    """

    feature_id: Any
    code: str
    detail: str = ""
    repaired: bool = False

    @property
    def reason(self) -> str:
        """Code and detail in one text."""
        return f"{self.code}: {self.detail}" if self.detail else self.code


@dataclass
class PolygonSet:
    """Polygons in EPSG:4326.

    :ivar rings: geometry.
    :ivar ids: id in the source of each feature of ``rings`` (int64).
    :ivar problems: features that are left out or were repaired.
    :ivar checked: the geometry has passed :func:`.validity.checked`.
    """

    rings: PolygonRings
    ids: np.ndarray
    problems: List[GeometryProblem] = field(default_factory=list)
    checked: bool = False
    _parts: Optional[List[PolygonSet]] = field(default=None, repr=False, compare=False)
    #: Indexes of the large polygons by the turn in which a run asks for them, made by one run and kept for the next.
    large_indexes: Dict[int, PolygonIndex] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return self.rings.count

    @property
    def areas_m2(self) -> np.ndarray:
        """Ellipsoidal area of each polygon, m2."""
        return self.rings.areas_m2()

    def parts(self, size: int) -> List[PolygonSet]:
        """The set in chunks, kept with their areas for a repeat run; the problems are with the first."""
        if self._parts is None:
            self._parts = [self] if len(self) <= size else [
                PolygonSet(self.rings.take(chosen), self.ids[chosen], self.problems if chosen[0] == 0 else [],
                           self.checked)
                for chosen in np.split(np.arange(len(self)), np.arange(size, len(self), size))]
        return self._parts

    @classmethod
    def from_parsed(cls, parsed: ParsedPolygons, ids: Optional[Sequence[int]] = None) -> PolygonSet:
        """:param ids: id of each input geometry; its position when ``None``."""
        if ids is None:
            kept, name = parsed.kept, (lambda i: i)
        else:
            array = np.asarray(ids)
            kept, name = array[parsed.kept], (lambda i: array[i].item())
        problems = [GeometryProblem(name(index), reason) for index, reason in parsed.problems]
        return cls(parsed.rings, kept, problems)

    @classmethod
    def from_wkb(cls, blobs: Sequence[Optional[bytes]], ids: Optional[Sequence[int]] = None) -> PolygonSet:
        """From WKB in EPSG:4326, ``None`` for NULL."""
        return cls.from_parsed(parse_wkb(blobs), ids)

    @classmethod
    def from_geopackage_blobs(cls, blobs: Sequence[Optional[bytes]],
                              ids: Optional[Sequence[int]] = None) -> PolygonSet:
        return cls.from_parsed(parse_geopackage_blobs(blobs), ids)

    @classmethod
    def concatenate(cls, parts: Sequence[PolygonSet]) -> PolygonSet:
        if len(parts) == 1:
            return parts[0]
        ids = np.concatenate([part.ids for part in parts]) if parts else np.zeros(0, dtype=np.int64)
        problems = [problem for part in parts for problem in part.problems]
        return cls(PolygonRings.concatenate([part.rings for part in parts]), ids, problems,
                   all(part.checked for part in parts))
