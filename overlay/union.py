"""Area of each zone covered at least once: overlapping concessions counted once.

The parcels of a group are turned into pieces that do not overlap and cover the same ground; the engine then measures
the pieces in each zone and the sums are the union. Parcels whose boxes meet no other of the group are pieces as they
are; the others are united by tiles of about equal numbers, and what earlier tiles cover is cut out of later ones. No
single operation is large, so progress and cancel stay prompt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple

import numpy as np

from .buffers import multipolygon_wkb
from .engine import OverlayEngine, OverlayResult
from .exact import ExactClipper
from .feedback import Feedback, check_canceled, feedback_or_null
from .polygon_set import PolygonSet
from .rings import PolygonRings, expand_ranges
from .wkb import parse_wkb

#: Most parcels united in one tile.
_TILE = 128
_BOX_PAIRS_AT_ONCE = 1_000_000


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
    alone = ~_has_company(parcels.rings.bbox, group, used)
    zones = max(len(engine.zones), 1)
    is_alone = np.zeros(len(parcels), dtype=bool)
    is_alone[used[alone]] = True
    rows = is_alone[result.parcel]
    key = [group[result.parcel[rows]] * zones + result.zone[rows]]
    area = [result.overlap_m2[rows]]
    together = used[~alone]
    if len(together):
        pieces, piece_group = _disjoint_pieces(engine.clipper, parcels.rings, group, together, feedback)
        measured = engine.run(PolygonSet(pieces, np.arange(pieces.count), checked=True))
        key.append(piece_group[measured.parcel] * zones + measured.zone)
        area.append(measured.overlap_m2)
    keys, slot = np.unique(np.concatenate(key), return_inverse=True)
    total = np.bincount(slot.reshape(-1), np.concatenate(area), minlength=len(keys))
    which_group, zone = np.divmod(keys, zones)
    order = np.lexsort((which_group, zone))
    feedback.setProgress(100.0)
    return UnionAreas(zone[order], which_group[order], total[order])


def _box_pairs(bbox: np.ndarray, group: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Pairs i, j (each once) of one group whose boxes meet by more than an edge. Sweep along x."""
    room = 1000.0
    low = group * room + bbox[:, 0]
    order = np.argsort(low, kind="stable")
    low = low[order]
    box, grp = bbox[order], group[order]
    count = np.searchsorted(low, grp * room + box[:, 2] + 1e-9, side="right") - np.arange(len(low)) - 1
    done = np.cumsum(count)
    first, second = [], []
    begin = 0
    while begin < len(low):
        base = done[begin - 1] if begin else 0
        stop = max(begin + 1, int(np.searchsorted(done, base + _BOX_PAIRS_AT_ONCE, side="right")))
        one = np.repeat(np.arange(begin, stop), count[begin:stop])
        other = expand_ranges(np.arange(begin, stop) + 1, count[begin:stop])
        meet = ((grp[one] == grp[other]) & (box[one, 1] < box[other, 3]) & (box[other, 1] < box[one, 3])
                & (box[one, 0] < box[other, 2]) & (box[other, 0] < box[one, 2]))
        first.append(order[one[meet]])
        second.append(order[other[meet]])
        begin = stop
    return np.concatenate(first), np.concatenate(second)


def _has_company(bbox: np.ndarray, group: np.ndarray, used: np.ndarray) -> np.ndarray:
    company = np.zeros(len(used), dtype=bool)
    if len(used):
        for side in _box_pairs(bbox[used], group[used]):
            company[side] = True
    return company


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
