"""One overlay run from rights and zones to an analysis."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Optional, Set, Tuple

import numpy as np

from ..core.index import AtlasIndex
from ..core.periods import Period
from ..overlay.cores import cores
from ..overlay.engine import OverlayEngine, OverlayResult
from ..overlay.feedback import Quiet, Share
from ..overlay.nearest import nearest_points
from ..overlay.polygon_set import PolygonSet
from ..overlay.rings import PolygonRings
from ..overlay.union import union_areas
from . import zones as zone_sets
from .analysis import (
    GROUPS,
    HA_DECIMALS,
    SHARE_DECIMALS,
    Analysis,
    NearestPoint,
    SummaryRow,
    ZoneSet,
    codes_of,
    hectares,
)
from .coincidence import TimeRule
from .holders import shown_holders
from .rights import Rights

#: Decimals of a kilometre in tables: 1 m.
KM_DECIMALS = 3
#: Kinds of places whose nearest one each right is given.
POINT_KINDS = ("facilities", "coers")


@dataclass(frozen=True)
class RunOptions:
    """What a run is asked for.

    :param period: period of the rule of time, ``None`` for space alone.
    :param reading: code of ``READINGS``.
    :param holder_mode: code of ``holders.MODES``.
    :param stand_in: pattern with ``{number}`` for holders who may be natural persons.
    """

    period: Optional[Period]
    reading: str
    holder_mode: str
    stand_in: str


def run(  # noqa: PLR0917
    rights: Rights, zones: ZoneSet, engine: OverlayEngine, index: AtlasIndex, options: RunOptions, feedback: Any
) -> Analysis:
    """Overlay rights with zones.

    :param engine: made of the polygons of ``zones``.
    :param feedback: ``QgsFeedback`` or anything with its ``isCanceled`` and ``setProgress``.
    :raises CanceledError: when cancelled.
    """
    parcels = rights.polygons()
    with ThreadPoolExecutor(max(cores() - 1, 1)) as pool:  # numpy works on several cores at once
        finding = {kind: pool.submit(nearest_places, rights.rings, kind, index, feedback) for kind in POINT_KINDS}
        result = engine.run(parcels, Share(feedback, 0, 40))
        analysis = _analysis(rights, parcels, zones, engine, result, index, options)
        values = {group: codes_of(analysis, group) for group in GROUPS}
        uniting = {
            group: pool.submit(_unions, analysis, codes, Quiet(feedback))
            for group, (names, codes) in values.items()
            if group != "all" and len(names) > 1
        }
        unions = {"all": _unions(analysis, values["all"][1], Share(feedback, 40, 90))}  # the largest on this one
    analysis.nearest.update({kind: found.result() for kind, found in finding.items()})
    unions.update({group: found.result() for group, found in uniting.items()})
    analysis.summary = _summary(analysis, values, unions)
    return analysis


def _analysis(  # noqa: PLR0917
    rights: Rights, parcels: PolygonSet, zones: ZoneSet, engine: OverlayEngine, result: OverlayResult,
    index: AtlasIndex, options: RunOptions
) -> Analysis:
    """Return what is known once the pairs are: which of them count, and the holders as results show them."""
    coincidences = None
    counted = np.ones(len(result), dtype=bool)
    if options.period is not None:
        rule = TimeRule(index, options.period, options.reading)
        filed = rights.columns["filed_date"]
        coincidences = [
            rule.coincidence(filed[parcel], zones.zones[zone].regions)
            for parcel, zone in zip(result.parcel.tolist(), result.zone.tolist())
        ]
        counted = np.array([pair.counts is True for pair in coincidences], dtype=bool)
    holders = shown_holders(rights.columns["holder"], options.holder_mode, options.stand_in)
    return Analysis(rights, parcels, zones, engine, result, counted, coincidences, {}, holders)


def nearest_places(rings: PolygonRings, kind: str, index: AtlasIndex, feedback: Any) -> List[Optional[NearestPoint]]:
    """Return the nearest facility or COER of each polygon.

    :param kind: ``facilities`` or ``coers``.
    :raises CanceledError: when cancelled.
    """
    places = zone_sets.points(kind, index)
    if not places or not rings.count:
        return [None] * rings.count
    lonlat = np.array([[place.lon, place.lat] for place in places])
    found = nearest_points(rings, lonlat, Quiet(feedback))
    names = [zone_sets.place_name(place) for place in places]
    ids = [getattr(place, "facility_id", None) or place.coer_id for place in places]
    known = [place.precision_km for place in places]
    kilometres = np.round(found.distance_m / 1000, KM_DECIMALS)
    return [
        NearestPoint(ids[which], names[which], km, known[which])
        for which, km in zip(found.point.tolist(), kilometres.tolist())
    ]


#: (zone, code) -> area (m2) covered by at least one counted right of the code.
Unions = Dict[Tuple[int, int], float]


def _summary(
    analysis: Analysis, values: Mapping[str, Tuple[List[str], np.ndarray]], unions: Mapping[str, Unions]
) -> List[SummaryRow]:
    """Return sums of the counted pairs by zone and group, in the order of zones, groups and values.

    :param values: of each group the names of its values, and the code (position among them) of each right.
    :param unions: of each group; a group with one value only is the whole, and may be missing.
    """
    result, zones = analysis.result, analysis.zones.zones
    legal = result.legal_hectares(analysis.rights.legal_hectares())
    counted = np.flatnonzero(analysis.counted)
    found: Dict[int, List[SummaryRow]] = {number: [] for number in range(len(zones))}
    for group, (names, codes) in values.items():
        covered_by = unions.get(group, unions["all"])
        for zone, code, sums in _sums(analysis, counted, codes, max(len(names), 1), legal):
            covered = covered_by.get((zone, code), 0.0)
            found[zone].append(_row(analysis, zone, group, names[code], covered, sums))
        if group == "all":
            for zone in range(len(zones)):
                if not found[zone]:
                    found[zone].append(_row(analysis, zone, group, "all", 0.0, (0, 0.0, 0.0)))
    return [row for number in range(len(zones)) for row in found[number]]


#: Rights, overlap (m2) and legal hectares, ``None`` where none are known.
Sums = Tuple[int, float, Optional[float]]


def _sums(
    analysis: Analysis, pairs: np.ndarray, codes: np.ndarray, count: int, legal: np.ndarray
) -> Iterator[Tuple[int, int, Sums]]:
    """Yield zone, code and sums of each zone and code, in this order.

    :param pairs: pairs that count; a right and a zone make one pair at most.
    :param codes: code of each right, below ``count``. :param legal: legal hectares of each pair, NaN where not known.
    """
    result = analysis.result
    keys, slot = np.unique(result.zone[pairs] * count + codes[result.parcel[pairs]], return_inverse=True)
    slot = slot.reshape(-1)
    known = np.isfinite(legal[pairs])
    columns = (
        np.bincount(slot, minlength=len(keys)),
        np.bincount(slot, result.overlap_m2[pairs], minlength=len(keys)),
        np.bincount(slot[known], minlength=len(keys)),
        np.bincount(slot[known], legal[pairs][known], minlength=len(keys)),
    )
    for key, rights, area, stated, grid in zip(keys.tolist(), *(column.tolist() for column in columns)):
        zone, code = divmod(key, count)
        yield zone, code, (rights, area, grid if stated else None)


def _row(analysis: Analysis, number: int, group: str, value: str, covered_m2: float, sums: Sums) -> SummaryRow:
    rights, sum_m2, legal_ha = sums
    zone_m2 = float(analysis.result.zone_area_m2[number])
    return SummaryRow(
        zone=analysis.zones.zones[number],
        zone_ha=hectares(zone_m2),
        group=group,
        value=value,
        rights=rights,
        sum_ha=hectares(sum_m2),
        union_ha=hectares(covered_m2),
        legal_ha=None if legal_ha is None else round(legal_ha, HA_DECIMALS),
        share_of_zone=round(covered_m2 / zone_m2, SHARE_DECIMALS),
    )


def _unions(analysis: Analysis, codes: np.ndarray, feedback: Any) -> Unions:
    """Return the areas covered by the counted rights of each code.

    Under a rule of time the rights that count differ from zone to zone, but not among zones of the same regions:
    those are united together.
    """
    if analysis.coincidences is None:
        return _united(analysis, codes, None, feedback)
    result = analysis.result
    zones_of: Dict[Any, List[int]] = {}
    for number, zone in enumerate(analysis.zones.zones):
        zones_of.setdefault(zone.regions, []).append(number)
    unions: Unions = {}
    for number, members in enumerate(zones_of.values(), start=1):
        wanted = np.isin(result.zone, members) & analysis.counted
        taking = np.full(len(codes), -1, dtype=np.int64)
        chosen = result.parcel[wanted]
        taking[chosen] = codes[chosen]
        if len(chosen):
            unions.update(_united(analysis, taking, set(members), Quiet(feedback)))
        feedback.setProgress(100.0 * number / len(zones_of))
    return unions


def _united(analysis: Analysis, codes: np.ndarray, zones: Optional[Set[int]], feedback: Any) -> Unions:
    found = union_areas(analysis.engine, analysis.parcels, analysis.result, codes, feedback)
    rows = zip(found.zone.tolist(), found.group.tolist(), found.area_m2.tolist())
    return {(zone, code): area for zone, code, area in rows if zones is None or zone in zones}
