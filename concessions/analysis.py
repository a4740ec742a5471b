"""Rights against zones: the overlay, the rule of time and sums per zone, of which tables and report are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np

from ..overlay.engine import OverlayEngine, OverlayResult
from ..overlay.polygon_set import PolygonSet
from .coincidence import Coincidence, Regions
from .rights import Problem, Rights

#: What sums are split by; ``all`` is the zone's total.
GROUPS = ("all", "kind", "status", "substance", "holder")
ZONE_KINDS = ("vraem", "regions", "facilities", "coers", "layer", "corridor")
HECTARE = 10_000.0
#: Decimals of hectares and of shares in tables: 1 m2, and a ten-millionth.
HA_DECIMALS, SHARE_DECIMALS = 4, 7


@dataclass(frozen=True)
class Zone:
    """One zone of a run.

    :param kind: code of ``ZONE_KINDS``; ``corridor`` is the strip along a line of the user's layer.
    :param zone_id: id in the atlas or in the user's layer; a buffer adds its radius.
    :param radius_km: radius of a buffer or half width of a strip, else ``None``.
    :param precision_km: how well the point under a buffer is known, else ``None``.
    :param regions: regions whose authorizations count for the zone; ``None`` for all authorizations.
    """

    kind: str
    zone_id: str
    name: str
    radius_km: Optional[float] = None
    precision_km: Optional[float] = None
    regions: Regions = None


@dataclass
class ZoneSet:
    """Zones with their valid polygons, in the same order.

    :param problems: zones of the user's layer that were repaired or left out.
    """

    zones: List[Zone]
    polygons: PolygonSet
    problems: List[Problem] = field(default_factory=list)


class NearestPoint(NamedTuple):
    """A facility or COER near a right: id, name, geodesic distance (km, 0 inside), and how well the point is known."""

    point_id: str
    name: str
    km: float
    precision_km: Optional[float]


@dataclass(frozen=True)
class SummaryRow:
    """Sums over the counted overlaps of one zone and one group of rights. Hectares; shares 0 to 1.

    :param sum_ha: sum of the overlaps, overlapping rights counted each.
    :param union_ha: area covered by at least one of the rights.
    :param legal_ha: sum of share of right times its hectares on the grid; ``None`` when none is known.
    :param share_of_zone: ``union_ha`` over the zone's area.
    """

    zone: Zone
    zone_ha: float
    group: str
    value: str
    rights: int
    sum_ha: float
    union_ha: float
    legal_ha: Optional[float]
    share_of_zone: float


@dataclass
class Analysis:
    """Everything one run found.

    :param parcels: the rights' polygons as the engine took them, ids being positions.
    :param counted: per pair, whether it counts under the rule of time (all do without one).
    :param coincidences: per pair how right and stays meet in time, ``None`` without a rule of time.
    :param nearest: ``facilities`` and ``coers`` -> per right the nearest point, ``None`` when there is none.
    :param holders: per right the holder as results may show it.
    """

    rights: Rights
    parcels: PolygonSet
    zones: ZoneSet
    engine: OverlayEngine
    result: OverlayResult
    counted: np.ndarray
    coincidences: Optional[List[Coincidence]]
    nearest: Dict[str, List[Optional[NearestPoint]]]
    holders: List[Optional[str]]
    summary: List[SummaryRow] = field(default_factory=list)

    @property
    def synthetic(self) -> bool:
        """Whether any right is invented."""
        return any(self.rights.columns["synthetic"])

    def totals(self) -> List[SummaryRow]:
        """Return the rows of whole zones, in zone order."""
        return self.rows_of("all")

    def rows_of(self, group: str) -> List[SummaryRow]:
        """Return the rows of one of ``GROUPS``, in zone order."""
        return [row for row in self.summary if row.group == group]


def hectares(square_metres: float) -> float:
    """Return hectares rounded as tables hold them."""
    return round(float(square_metres) / HECTARE, HA_DECIMALS)


def group_values(analysis: Analysis, group: str) -> List[str]:
    """Return for each right the value it is summed under; what the source does not state is ``not_stated``."""
    if group == "all":
        return ["all"] * len(analysis.rights)
    values = analysis.holders if group == "holder" else analysis.rights.columns[group]
    return [value or "not_stated" for value in values]


def codes_of(analysis: Analysis, group: str) -> Tuple[List[str], np.ndarray]:
    """Return the distinct values of a group in order, and for each right the position of its value among them."""
    values = group_values(analysis, group)
    names = sorted(set(values))
    place = {name: number for number, name in enumerate(names)}
    return names, np.array([place[value] for value in values], dtype=np.int64)
