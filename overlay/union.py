"""Area of each zone covered at least once: overlapping concessions counted once.

Parcels whose boxes meet no other of the group count as they are. Of those that meet, the kernel measures the outline
of what each cluster covers together (:mod:`.outlines`). Clusters without a sound outline, and those whose outline
touches a zone's boundary, are turned into pieces that do not overlap by the exact clipper: united by tiles of about
equal numbers, what earlier tiles cover cut out of later ones. No single operation is large, so progress and cancel
stay prompt. Very many parcels are united tile by tile (:mod:`.union_tiles`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple

import numpy as np

from .buffers import multipolygon_wkb
from .engine import MIN_OVERLAP_M2, OverlayEngine, OverlayResult
from .exact import ExactClipper
from .feedback import Feedback, Quiet, Share, check_canceled, feedback_or_null
from .kernel import PairAreas, is_small, small_overlaps
from .kernel_large import large_overlaps
from .outlines import union_outlines
from .polygon_set import PolygonSet
from .rings import PolygonRings
from .union_tiles import tiles_of
from .wkb import parse_wkb
from .zone_index import PolygonIndex

#: Most parcels united in one tile.
_TILE = 128
#: More parcels than these are united tile by tile: half as many again as the cadastre of the country has.
MOST_AT_ONCE = 100_000
#: Outlines with about this many vertices are measured at once.
_VERTICES_AT_ONCE = 200_000


@dataclass
class UnionAreas:
    """:ivar zone, group: int64, position of the zone and group of each row with any coverage; sorted by both.
    :ivar area_m2: float64, ellipsoidal area covered at least once.
    """

    zone: np.ndarray
    group: np.ndarray
    area_m2: np.ndarray


def union_areas(engine: OverlayEngine, parcels: PolygonSet, result: OverlayResult,
                groups: Optional[np.ndarray] = None, feedback: Optional[Feedback] = None) -> UnionAreas:
    """Union of the overlaps per zone and group.

    :param parcels: the checked set that ``result`` was made of.
    :param groups: int per parcel (status, substance, holder as codes); negative takes part in none; ``None`` puts all
        parcels in group 0.
    :raises CanceledError: when cancelled.
    """
    feedback = feedback_or_null(feedback)
    group = np.zeros(len(parcels), dtype=np.int64) if groups is None else np.asarray(groups, dtype=np.int64)
    used = np.unique(result.parcel)  # parcels outside every zone do not matter
    used = used[group[used] >= 0]
    if len(used) > MOST_AT_ONCE:
        return _by_tiles(engine, parcels, group, used, feedback)
    return _united(engine, parcels, result, group, feedback)


def _united(engine: OverlayEngine, parcels: PolygonSet, result: OverlayResult, group: np.ndarray,
            feedback: Feedback) -> UnionAreas:
    """The same of not too many parcels, all at once."""
    used = np.unique(result.parcel)
    used = used[group[used] >= 0]
    zones = max(len(engine.zones), 1)
    outlines = union_outlines(parcels.rings.take(used), group[used], feedback)
    is_alone = np.zeros(len(parcels), dtype=bool)
    is_alone[used[outlines.cluster < 0]] = True
    rows = is_alone[result.parcel]
    key = [group[result.parcel[rows]] * zones + result.zone[rows]]
    area = [result.overlap_m2[rows]]

    feedback.setProgress(50.0)
    found = _measured(engine, outlines.rings)
    group_of = np.zeros(len(outlines.sound), dtype=np.int64)
    place = np.searchsorted(outlines.sound, outlines.cluster)
    measured = np.isin(outlines.cluster, outlines.sound)
    group_of[place[measured]] = group[used[measured]]
    bad = np.zeros(len(outlines.sound), dtype=bool)
    bad[found.parcel[found.doubtful]] = True
    good = ~bad[found.parcel]
    key.append(group_of[found.parcel[good]] * zones + found.zone[good])
    area.append(found.area_m2[good])

    measured[measured] = ~bad[place[measured]]
    together = used[~measured & (outlines.cluster >= 0)]
    if len(together):
        pieces, piece_group = _disjoint_pieces(engine.clipper, parcels.rings, group, together, feedback)
        cut = engine.run(PolygonSet(pieces, np.arange(pieces.count), checked=True))
        key.append(piece_group[cut.parcel] * zones + cut.zone)
        area.append(cut.overlap_m2)
    feedback.setProgress(100.0)
    return _summed(np.concatenate(key), np.concatenate(area), zones)


def _summed(key: np.ndarray, area: np.ndarray, zones: int) -> UnionAreas:
    """Areas (m2) added by key, which is the group times the number of zones plus the zone."""
    keys, slot = np.unique(key, return_inverse=True)
    total = np.bincount(slot.reshape(-1), area, minlength=len(keys))
    covered = total > MIN_OVERLAP_M2
    keys, total = keys[covered], total[covered]
    which_group, zone = np.divmod(keys, zones)
    order = np.lexsort((which_group, zone))
    return UnionAreas(zone[order], which_group[order], total[order])


def _by_tiles(engine: OverlayEngine, parcels: PolygonSet, group: np.ndarray, used: np.ndarray,
              feedback: Feedback) -> UnionAreas:
    """The same of very many parcels, tile by tile; see :mod:`.union_tiles`."""
    key, area = [np.zeros(0, dtype=np.int64)], [np.zeros(0)]
    zones, done = len(engine.zones), 0.0
    for tile in tiles_of(engine, parcels.rings, used, feedback):
        part = PolygonSet(parcels.rings.take(tile.members), np.arange(len(tile.members)), [], True)
        cut, number = tile.engine(engine.clipper)
        told = Share(feedback, 100 * done, 100 * (done + tile.share))
        found = _united(cut, part, cut.run(part, Quiet(feedback)), group[tile.members], told)
        key.append(found.group * zones + number[found.zone])
        area.append(found.area_m2)
        done += tile.share
    feedback.setProgress(100.0)
    return _summed(np.concatenate(key), np.concatenate(area), zones)


def _measured(engine: OverlayEngine, rings: PolygonRings) -> PairAreas:
    """Overlaps of outlines with the zones by the kernel alone: an outline is no geometry the exact clipper takes."""
    found = [PairAreas.empty()]
    if engine.index is not None:
        index = engine.index
        for part in np.array_split(np.arange(rings.count), len(rings.xy) // _VERTICES_AT_ONCE + 1):
            some = rings.take(part)
            areas = some.areas_m2()
            large = np.flatnonzero(~is_small(some))
            pairs = [(small_overlaps(some, areas, index), np.arange(len(part)))]
            if len(large):
                pairs.append((large_overlaps(PolygonIndex(some.take(large)), areas[large], index), large))
            found += [PairAreas(part[which[p.parcel]], p.zone, p.area_m2, p.doubtful) for p, which in pairs]
    return PairAreas.concatenate(*found)


def _tiles(bbox: np.ndarray, members: np.ndarray) -> List[np.ndarray]:
    """Members cut in halves along the longer side of their extent until a tile holds at most :data:`_TILE`."""
    tiles, stack = [], [members]
    while stack:
        part = stack.pop()
        if len(part) <= _TILE:
            tiles.append(part)
            continue
        centre = (bbox[part, :2] + bbox[part, 2:]) / 2
        axis = int(np.argmax(np.ptp(centre, axis=0)))
        order = part[np.argsort(centre[:, axis], kind="stable")]
        stack += [order[len(order) // 2:], order[: len(order) // 2]]
    return tiles


def _disjoint_pieces(clipper: ExactClipper, rings: PolygonRings, group: np.ndarray, members: np.ndarray,
                     feedback: Feedback) -> Tuple[PolygonRings, np.ndarray]:
    """Pieces that do not overlap within their group and cover what its members cover."""
    blobs: List[bytes] = []
    piece_group: List[int] = []
    order = members[np.argsort(group[members], kind="stable")]
    cuts = np.flatnonzero(np.diff(group[order])) + 1
    done = 0
    for of_group in np.split(order, cuts):
        tiles = _tiles(rings.bbox, of_group)
        united: Dict[int, Any] = {}
        boxes = np.array([[*rings.bbox[t, :2].min(axis=0), *rings.bbox[t, 2:].max(axis=0)] for t in tiles])
        for number, tile in enumerate(tiles):
            check_canceled(feedback)
            shape = clipper.union([clipper.geometry(rings.to_wkb(int(i))) for i in tile])
            united[number] = shape
            b = boxes[number]
            earlier = np.flatnonzero((boxes[:number, 0] < b[2]) & (boxes[:number, 2] > b[0])
                                     & (boxes[:number, 1] < b[3]) & (boxes[:number, 3] > b[1]))
            for other in earlier.tolist():
                shape = clipper.difference(shape, united[other])
            polygons = clipper.polygons(shape)
            if polygons:
                blobs.append(multipolygon_wkb(polygons))
                piece_group.append(int(group[tile[0]]))
            done += len(tile)
            feedback.setProgress(99.0 * done / len(members))
    parsed = parse_wkb(blobs)
    return parsed.rings, np.array(piece_group, dtype=np.int64)[parsed.kept]
