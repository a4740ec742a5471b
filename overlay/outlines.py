"""Outlines of unions: the boundary of what overlapping polygons cover together, all of them at once in numpy.

Every edge is cut where it meets the edges of other polygons. A piece bounds the union when no other polygon covers
it and none runs along it the other way; pieces that several polygons share are taken once. Points nearer to each
other than :data:`SNAP_DEG` are one point, since rights on one grid share corners only up to rounding. What is left
must close: at every point as many pieces end as begin. A cluster of polygons where they do not, and the few that are
too large to be compared edge by edge, are reported as unsound, for the exact clipper.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Iterator, List, Tuple

import numpy as np

from .cores import cores
from .feedback import Feedback, check_canceled
from .rings import PolygonRings, expand_ranges

#: Points nearer than this are one point, and a point nearer to an edge lies on it (about 0.2 micrometres).
SNAP_DEG = 2e-12
_BOX_PAIRS_AT_ONCE = 1_000_000
#: Rows (edge against edge, or edge against point) worked on at once.
_ROWS_AT_ONCE = 300_000
#: Two polygons with more pairs of near edges than this are left to the exact clipper.
_MOST_EDGE_PAIRS = 4_000_000
#: Clusters with about this many vertices are worked on at once, and no less than this many on each core.
_VERTICES_AT_ONCE, _VERTICES_ON_A_CORE = 100_000, 8_000
#: Relative difference of a union's area from its bounds that rounding may cause.
_AREA_SLACK = 1e-9

#: Begin and end of edges, each as x and y.
_Ends = Tuple[Tuple[np.ndarray, np.ndarray], Tuple[np.ndarray, np.ndarray]]


@dataclass
class Outlines:
    """:ivar cluster: int64 per polygon given, the cluster of polygons it meets; -1 when its box meets no other.
    :ivar rings: one feature for each sound cluster: the outline of its union.
    :ivar sound: int64, the cluster of each feature of ``rings``, ascending.
    """

    cluster: np.ndarray
    rings: PolygonRings
    sound: np.ndarray


def union_outlines(rings: PolygonRings, group: np.ndarray, feedback: Feedback) -> Outlines:
    """Outlines of the unions of polygons of one group that meet.

    :param rings: valid polygons. :param group: int64 per polygon; only polygons of one group meet.
    :raises CanceledError: when cancelled.
    """
    one, other = _box_pairs(rings.bbox, group)
    check_canceled(feedback)
    cluster = _clusters(rings.count, one, other)
    members = np.argsort(cluster, kind="stable")[int((cluster < 0).sum()):]
    vertices = np.bincount(cluster[members], rings.vertex_counts[members]).astype(np.int64)
    at_once = min(max(int(vertices.sum()) // cores() + 1, _VERTICES_ON_A_CORE), _VERTICES_AT_ONCE)

    def of_part(part: slice) -> Tuple[PolygonRings, np.ndarray]:
        check_canceled(feedback)
        some = members[np.searchsorted(cluster[members], part.start):np.searchsorted(cluster[members], part.stop)]
        place = np.full(rings.count, -1, dtype=np.int64)
        place[some] = np.arange(len(some))
        pairs = np.flatnonzero(place[one] >= 0)
        outline, sound = _outlines(rings.take(some), cluster[some] - part.start, place[one[pairs]],
                                   place[other[pairs]], feedback)
        return outline, sound + part.start

    with ThreadPoolExecutor(cores()) as pool:  # numpy works on several cores at once
        found = list(pool.map(of_part, _parts(vertices, at_once)))
    sound = np.concatenate([np.zeros(0, dtype=np.int64), *(clusters for _outline, clusters in found)])
    return Outlines(cluster, PolygonRings.concatenate([outline for outline, _clusters in found]), sound)


def _outlines(rings: PolygonRings, cluster: np.ndarray, one: np.ndarray, other: np.ndarray,
              feedback: Feedback) -> Tuple[PolygonRings, np.ndarray]:
    """Outlines of the sound ones among clusters 0, 1, 2 ..., and their clusters.

    :param one, other: pairs of polygons that may overlap.
    """
    xy = rings.xy[_same_points(rings.xy)]
    work = _Arrangement(rings, xy, cluster)
    lost = work.cut(one, other, feedback)
    begin, end, owner = work.pieces()
    check_canceled(feedback)
    kept = work.bounding(begin, end, owner, one, other, feedback)
    begin, end, owner = begin[kept], end[kept], owner[kept]
    piece_cluster = cluster[owner]
    unsound = np.zeros(int(cluster.max()) + 1, dtype=bool)
    unsound[lost] = True
    unsound[_unbalanced(begin, end, piece_cluster, len(work.points))] = True
    chosen = ~unsound[piece_cluster]
    outline, sound = _chained(work.points, begin[chosen], end[chosen], piece_cluster[chosen])
    right = np.flatnonzero(_plausible(outline, sound, rings, cluster))
    return outline.take(right), sound[right]


def _box_pairs(bbox: np.ndarray, group: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Pairs i, j (each once) of one group whose boxes meet by more than an edge. Sweep along x."""
    room = 1000.0
    low = group * room + bbox[:, 0]
    order = np.argsort(low, kind="stable")
    low = low[order]
    (west, south, east, north), grp = bbox[order].T.copy(), group[order]
    count = np.searchsorted(low, grp * room + east + 1e-9, side="right") - np.arange(len(low)) - 1
    first: List[np.ndarray] = [np.zeros(0, dtype=np.int64)]
    second = first[:]
    for part in _parts(count, _BOX_PAIRS_AT_ONCE):
        one = np.repeat(np.arange(part.start, part.stop), count[part])
        other = expand_ranges(np.arange(part.start, part.stop) + 1, count[part])
        meet = (south[one] < north[other]) & (south[other] < north[one])
        one, other = one[meet], other[meet]
        meet = (grp[one] == grp[other]) & (west[one] < east[other]) & (west[other] < east[one])
        first.append(order[one[meet]])
        second.append(order[other[meet]])
    return np.concatenate(first), np.concatenate(second)


def _parts(count: np.ndarray, limit: int) -> Iterator[slice]:
    """Runs of rows whose counts sum to at most ``limit``, or of one row."""
    done = np.cumsum(count)
    begin = 0
    while begin < len(count):
        base = done[begin - 1] if begin else 0
        stop = max(begin + 1, int(np.searchsorted(done, base + limit, side="right")))
        yield slice(begin, stop)
        begin = stop


def _clusters(count: int, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Number of the connected set of each of ``count`` things; -1 for those without a pair."""
    label = np.arange(count)
    neighbour, start = _adjacency(one, other, count)
    some = np.flatnonzero(np.diff(start))
    while len(some):
        before = label.copy()
        label[some] = np.minimum(label[some], np.minimum.reduceat(label[neighbour], start[some]))
        label = label[label]
        if (label == before).all():
            break
    found = np.full(count, -1, dtype=np.int64)
    members = np.unique(np.concatenate([one, other]))
    found[members] = np.unique(label[members], return_inverse=True)[1].reshape(-1)
    return found


def _same_points(xy: np.ndarray) -> np.ndarray:
    """For each point the first of the points it is one with (index of a representative)."""
    by_x = np.argsort(xy[:, 0], kind="stable")
    column = np.empty(len(xy), dtype=np.int64)
    column[by_x] = np.cumsum(np.concatenate([[0], np.diff(xy[by_x, 0]) > SNAP_DEG]))
    order = np.lexsort((xy[:, 1], column))
    fresh = np.ones(len(xy), dtype=bool)
    fresh[1:] = (np.diff(column[order]) != 0) | (np.diff(xy[order, 1]) > SNAP_DEG)
    starts = np.flatnonzero(fresh)
    representative = np.empty(len(xy), dtype=np.int64)
    representative[order] = np.repeat(np.minimum.reduceat(order, starts), np.diff(starts, append=len(xy)))
    return representative


class _Arrangement:
    """Edges of the polygons that meet, and the points they are cut at.

    :ivar points: float64[n, 2], the vertices followed by the crossings.
    """

    def __init__(self, rings: PolygonRings, xy: np.ndarray, cluster: np.ndarray) -> None:
        self.rings, self.cluster = rings, cluster
        self.points = xy
        is_edge = np.ones(len(xy), dtype=bool)
        is_edge[rings.ring_start[1:] - 1] = False
        is_edge[:-1] &= (xy[1:] != xy[:-1]).any(axis=1)
        self.edge = np.flatnonzero(is_edge)  # first vertex of each edge
        ring = np.searchsorted(rings.ring_start, self.edge, side="right") - 1
        self.owner = rings.ring_feature[ring]
        self.forward = rings.ring_sign[ring] > 0
        self.first = np.searchsorted(self.owner, np.arange(rings.count + 1))  # edges of each feature
        p, q = xy[self.edge], xy[self.edge + 1]
        # columns of their own: gathered far faster than rows
        (self.px, self.py), (self.qx, self.qy) = p.T.copy(), q.T.copy()
        self.west, self.south = (np.minimum(p, q) - SNAP_DEG).T.copy()
        self.east, self.north = (np.maximum(p, q) + SNAP_DEG).T.copy()
        self.cut_edge: List[np.ndarray] = []
        self.cut_at: List[np.ndarray] = []
        self.cut_point: List[np.ndarray] = []

    def cut(self, one: np.ndarray, other: np.ndarray, feedback: Feedback) -> np.ndarray:
        """Find where edges of the pairs of polygons meet. Returns the clusters of pairs that are too large."""
        counts = np.diff(self.first)
        crossings: List[np.ndarray] = []
        base = len(self.points)
        lost: List[np.ndarray] = [np.zeros(0, dtype=np.int64)]
        for part in _parts(counts[one] + counts[other], _ROWS_AT_ONCE):
            check_canceled(feedback)
            pairs_one, near_one = self._near(one[part], other[part])
            pairs_other, near_other = self._near(other[part], one[part])
            number = part.stop - part.start
            some = np.bincount(pairs_one, minlength=number)
            others = np.bincount(pairs_other, minlength=number)
            large = some * others > _MOST_EDGE_PAIRS
            lost.append(self.cluster[one[part][large]])
            begins = np.cumsum(others) - others
            rows = np.where(large[pairs_one], 0, others[pairs_one])
            for few in _parts(rows, _ROWS_AT_ONCE):
                a = np.repeat(near_one[few], rows[few])
                b = near_other[expand_ranges(begins[pairs_one[few]], rows[few])]
                found = self._meet(a, b, base)
                base += len(found)
                crossings.append(found)
        self.points = np.concatenate([self.points, *crossings])
        return np.unique(np.concatenate(lost))

    def _near(self, feature: np.ndarray, neighbour: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """(pair, edge) of the edges of ``feature`` whose box meets that of its neighbour, sorted by pair."""
        count = np.diff(self.first)[feature]
        edge = expand_ranges(self.first[feature], count)
        pair = np.repeat(np.arange(len(feature)), count)
        west, south, east, north = self.rings.bbox[neighbour].T
        meet = (self.west[edge] <= east[pair]) & (self.east[edge] >= west[pair])
        meet &= (self.south[edge] <= north[pair]) & (self.north[edge] >= south[pair])
        return pair[meet], edge[meet]

    def _meet(self, a: np.ndarray, b: np.ndarray, base: int) -> np.ndarray:
        """Cut edges ``a`` and ``b`` where they meet. Returns the new points, numbered from ``base``."""
        near = np.flatnonzero((self.west[a] <= self.east[b]) & (self.east[a] >= self.west[b]))
        near = near[(self.south[a[near]] <= self.north[b[near]]) & (self.north[a[near]] >= self.south[b[near]])]
        a, b = a[near], b[near]
        ends_of_a, ends_of_b = (
            ((self.px[edge], self.py[edge]), (self.qx[edge], self.qy[edge])) for edge in (a, b)
        )
        r_side, s_side = self._sides(a, ends_of_a, b, ends_of_b)
        p_side, q_side = self._sides(b, ends_of_b, a, ends_of_a)
        k = np.flatnonzero((np.sign(r_side) * np.sign(s_side) < 0) & (np.sign(p_side) * np.sign(q_side) < 0))
        t, u = p_side[k] / (p_side[k] - q_side[k]), r_side[k] / (r_side[k] - s_side[k])
        new = base + np.arange(len(k))
        self._add(a[k], t, new)
        self._add(b[k], u, new)
        return np.column_stack([start[k] + t * (end[k] - start[k]) for start, end in zip(*ends_of_a)])

    def _sides(self, edge: np.ndarray, ends: _Ends, other: np.ndarray, others: _Ends) -> List[np.ndarray]:
        """On which side of ``edge`` both ends of ``other`` lie, 0 on it. Ends that lie within the edge cut it."""
        (start_x, start_y), (end_x, end_y) = ends
        along_x, along_y = end_x - start_x, end_y - start_y
        length = np.hypot(along_x, along_y)
        near = SNAP_DEG * length
        sides = []
        for which, (x, y) in enumerate(others):
            to_x, to_y = x - start_x, y - start_y
            side = along_x * to_y - along_y * to_x
            side[np.abs(side) <= near] = 0.0
            sides.append(side)
            k = np.flatnonzero(side == 0)
            at = (along_x[k] * to_x[k] + along_y[k] * to_y[k]) / (length[k] * length[k])
            within = (at > 0) & (at < 1)
            k, at = k[within], at[within]
            within = ((x[k] != start_x[k]) | (y[k] != start_y[k])) & ((x[k] != end_x[k]) | (y[k] != end_y[k]))
            self._add(edge[k[within]], at[within], self.edge[other[k[within]]] + which)
        return sides

    def _add(self, edge: np.ndarray, at: np.ndarray, point: np.ndarray) -> None:
        self.cut_edge.append(edge)
        self.cut_at.append(at)
        self.cut_point.append(point)

    def pieces(self) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Begin and end (points) of every piece of edge, its polygon on the left, and its polygon."""
        count = len(self.edge)
        numbers = np.arange(count)
        edge = np.concatenate([numbers, numbers, *self.cut_edge])
        at = np.concatenate([np.full(count, -1.0), np.full(count, 2.0), *self.cut_at])
        point = np.concatenate([self.edge, self.edge + 1, *self.cut_point])
        point = _same_points(self.points)[point]
        order = np.lexsort((at, edge))
        edge, point = edge[order], point[order]
        whole = np.flatnonzero((edge[1:] == edge[:-1]) & (point[1:] != point[:-1]))
        of = edge[whole]
        begin, end = point[whole], point[whole + 1]
        forward = self.forward[of]
        return np.where(forward, begin, end), np.where(forward, end, begin), self.owner[of]

    def bounding(  # noqa: PLR0917
            self, begin: np.ndarray, end: np.ndarray, owner: np.ndarray, one: np.ndarray, other: np.ndarray,
            feedback: Feedback) -> np.ndarray:
        """Positions of the pieces that bound the union of their cluster, one where several coincide."""
        low, high = np.minimum(begin, end), np.maximum(begin, end)
        cluster = self.cluster[owner]
        ends = low * len(self.points) + high
        order = np.lexsort((ends, cluster))  # stable: the pieces come by owner
        changes = np.zeros(len(order), dtype=bool)
        changes[:1] = True
        for key in (cluster, ends):
            changes[1:] |= np.diff(key[order]) != 0
        line = np.empty(len(order), dtype=np.int64)  # pieces between the same two points are one line
        line[order] = np.cumsum(changes) - 1
        first = order[changes]
        lines = len(first)
        onward = np.bincount(line[begin == low], minlength=lines) > 0
        backward = np.bincount(line[begin == high], minlength=lines) > 0
        candidate = np.flatnonzero(onward != backward)  # covered on both sides otherwise
        piece = first[candidate]
        middle = (self.points[begin[piece]] + self.points[end[piece]]) / 2
        west, south, east, north = self.rings.bbox.T.copy()
        neighbours, start = _adjacency(one, other, self.rings.count)
        share = line[order] * self.rings.count + owner[order]  # ascending
        covered = np.zeros(len(piece), dtype=bool)
        near = np.diff(start)[owner[piece]]
        for part in _parts(near, _ROWS_AT_ONCE):
            check_canceled(feedback)
            which = np.repeat(np.arange(part.start, part.stop), near[part])
            polygon = neighbours[expand_ranges(start[owner[piece[part]]], near[part])]
            x, y = middle[which].T
            inside = (x >= west[polygon]) & (x <= east[polygon]) & (y >= south[polygon]) & (y <= north[polygon])
            which, polygon = which[inside], polygon[inside]
            key = line[piece[which]] * self.rings.count + polygon
            own = share[np.minimum(np.searchsorted(share, key), len(share) - 1)] == key
            which, polygon = which[~own], polygon[~own]
            covered[which[self._contains(polygon, middle[which])]] = True
        return piece[~covered]

    def _contains(self, polygon: np.ndarray, point: np.ndarray) -> np.ndarray:
        """bool per row: the polygon contains the point, by a ray to the east."""
        count = np.diff(self.first)[polygon]
        inside = np.zeros(len(polygon), dtype=bool)
        for part in _parts(count, _ROWS_AT_ONCE):
            edge = expand_ranges(self.first[polygon[part]], count[part])
            row = np.repeat(np.arange(part.stop - part.start), count[part])
            point_x, point_y = point[part].T.copy()
            y = point_y[row]
            spans = np.flatnonzero((self.py[edge] > y) != (self.qy[edge] > y))
            edge, row, y = edge[spans], row[spans], y[spans]
            px, py = self.px[edge], self.py[edge]
            x = px + (y - py) * (self.qx[edge] - px) / (self.qy[edge] - py)
            east = row[x > point_x[row]]
            inside[part] = np.bincount(east, minlength=part.stop - part.start) % 2 == 1
        return inside


def _adjacency(one: np.ndarray, other: np.ndarray, count: int) -> Tuple[np.ndarray, np.ndarray]:
    """Neighbours of each thing, as a list and where each thing's begin in it."""
    source = np.concatenate([one, other])
    order = np.argsort(source, kind="stable")
    start = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(source, minlength=count), out=start[1:])
    return np.concatenate([other, one])[order], start


def _unbalanced(begin: np.ndarray, end: np.ndarray, cluster: np.ndarray, points: int) -> np.ndarray:
    """Clusters in which some point is the begin of more or fewer pieces than it is the end of."""
    key = np.concatenate([cluster * points + begin, cluster * points + end])
    keys, slot = np.unique(key, return_inverse=True)
    balance = np.bincount(slot.reshape(-1), np.repeat([1.0, -1.0], len(begin)), minlength=len(keys))
    return np.unique(keys[balance != 0] // points)


def _chained(
    points: np.ndarray, begin: np.ndarray, end: np.ndarray, cluster: np.ndarray
) -> Tuple[PolygonRings, np.ndarray]:
    """Rings made of balanced pieces, one feature a cluster, and the cluster of each feature."""
    count = len(points)
    order = np.argsort(cluster * count + begin, kind="stable")
    begin, end, cluster = begin[order], end[order], cluster[order]
    arrive = np.argsort(cluster * count + end, kind="stable")
    follower = np.empty(len(begin), dtype=np.int64)
    follower[arrive] = np.arange(len(begin))  # the k-th to arrive at a point goes on as the k-th that begins there
    steps = follower.tolist()
    seen = bytearray(len(steps))
    path: List[int] = []
    lengths: List[int] = []
    for piece in range(len(steps)):
        if seen[piece]:
            continue
        before = len(path)
        at = piece
        while not seen[at]:
            seen[at] = 1
            path.append(at)
            at = steps[at]
        lengths.append(len(path) - before)
    taken = np.array(path, dtype=np.int64)
    size = np.array(lengths, dtype=np.int64)
    start = np.cumsum(size) - size
    closing = taken[expand_ranges(start, size)] if len(taken) else taken
    ring_start = np.concatenate([[0], np.cumsum(size + 1)])
    xy = np.empty((int(ring_start[-1]), 2))
    xy[expand_ranges(ring_start[:-1], size)] = points[begin[closing]]
    xy[ring_start[1:] - 1] = xy[ring_start[:-1]]
    ring_cluster = cluster[taken[start]] if len(taken) else taken
    sound, feature = np.unique(ring_cluster, return_inverse=True)
    feature = feature.reshape(-1)
    flat = PolygonRings(xy, ring_start, np.arange(len(size)), np.zeros(len(size), dtype=bool), len(size))
    # a ring that turns to the right bounds a hole: the union lies on the left of every piece
    return PolygonRings(xy, ring_start, feature, flat.planar_ring_areas() < 0, len(sound)), sound


def _plausible(outline: PolygonRings, sound: np.ndarray, rings: PolygonRings, cluster: np.ndarray) -> np.ndarray:
    """bool per outline: it holds no less than the largest of its polygons and no more than their sum."""
    if not len(sound):
        return np.zeros(0, dtype=bool)
    areas = rings.areas_m2()
    total = np.bincount(cluster, areas)[sound]
    largest = np.zeros(int(cluster.max()) + 1)
    np.maximum.at(largest, cluster, areas)
    found = outline.areas_m2()
    flat = np.logical_or.reduceat(outline.planar_ring_areas() == 0, outline.feature_ring[:-1])
    return ~flat & (found >= largest[sound] * (1 - _AREA_SLACK)) & (found <= total * (1 + _AREA_SLACK))
