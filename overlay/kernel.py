"""Overlap areas as line integrals along the boundary of the intersection, which is never built.

overlap(parcel, zone) = integral over the parcel's edges inside the zone + over the zone's edges inside the parcel,
both with the inside on the left (Green's theorem). An edge that crosses the other polygon's boundary contributes its
inner pieces. Every pair checks itself: the collected pieces must close, and 0 <= overlap <= parcel; a pair in which a
vertex lies within :data:`TOUCH_DEG` of the other's edge is degenerate. Such pairs are marked doubtful, for the exact
clipper.

This module serves the parcels of the small route: one ring, few vertices, small extent. All its pairs are worked on
at once in coordinates local to the parcel. :mod:`.kernel_large` serves the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

import numpy as np

from .area import LOCAL_LIMIT_DEG, local_coefficients, local_edge_integrals
from .rings import PolygonRings, expand_ranges
from .zone_index import PolygonIndex

#: A vertex nearer than this to the other polygon's edge makes a pair degenerate (about 0.1 micrometre).
TOUCH_DEG = 1e-12
#: Largest gap of the collected boundary, degrees.
CLOSURE_DEG = 1e-9
#: Relative excess over the parcel's area that rounding may cause.
AREA_SLACK = 1e-9
#: Parcels with more vertices, several rings or a larger box go the large route.
MAX_SMALL_VERTICES = 200
#: Rows (edge against edge) worked on at once; keeps the arrays in the processor's cache.
_ROWS_AT_ONCE = 60_000


@dataclass
class PairAreas:
    """Overlaps of (parcel, zone) pairs.

    :ivar parcel: int64, index in the rings given.
    :ivar zone: int64.
    :ivar area_m2: float64; meaningless where doubtful.
    :ivar doubtful: bool, to be computed by the exact clipper.
    """

    parcel: np.ndarray
    zone: np.ndarray
    area_m2: np.ndarray
    doubtful: np.ndarray

    @classmethod
    def empty(cls) -> PairAreas:
        none = np.zeros(0, dtype=np.int64)
        return cls(none, none, none.astype(float), none.astype(bool))

    @classmethod
    def concatenate(cls, *parts: PairAreas) -> PairAreas:
        return cls(*(np.concatenate([getattr(part, name) for part in parts])
                     for name in ("parcel", "zone", "area_m2", "doubtful")))


def is_small(rings: PolygonRings) -> np.ndarray:
    """bool per feature: it may take the small route."""
    bbox = rings.bbox
    size = np.maximum(bbox[:, 2] - bbox[:, 0], bbox[:, 3] - bbox[:, 1])
    return (rings.ring_counts == 1) & (rings.vertex_counts <= MAX_SMALL_VERTICES) & (size <= LOCAL_LIMIT_DEG)


def small_overlaps(rings: PolygonRings, areas_m2: np.ndarray, index: PolygonIndex) -> PairAreas:
    """Overlaps of the small parcels of ``rings`` with the zones of ``index``."""
    small = np.flatnonzero(is_small(rings))
    if not len(small):
        return PairAreas.empty()
    n = rings.count
    box, segment = index.segments.near_boxes(rings.bbox[small])
    key = index.segments.owner[segment] * n + small[box]
    order = np.argsort(key, kind="stable")
    key, segment = key[order], segment[order]
    first = np.ones(len(key), dtype=bool)
    first[1:] = key[1:] != key[:-1]
    crossing_key = key[first]
    pair = np.cumsum(first) - 1
    # zones that contain the first vertex of each parcel
    vertex = rings.xy[rings.ring_start[rings.feature_ring[small]]]
    point, zone = index.containing(vertex[:, 0], vertex[:, 1])
    inside_key = np.sort(zone * n + small[point])
    starts_inside = np.isin(crossing_key, inside_key, assume_unique=True)
    full_key = np.setdiff1d(inside_key, crossing_key, assume_unique=True)
    full_zone, full_parcel = np.divmod(full_key, n)
    full = PairAreas(full_parcel, full_zone, areas_m2[full_parcel], np.zeros(len(full_key), dtype=bool))
    if not len(crossing_key):
        return full
    zone, parcel = np.divmod(crossing_key, n)
    area, doubtful = _Clip(rings, index, parcel, pair, segment, starts_inside).run(areas_m2[parcel])
    return PairAreas.concatenate(full, PairAreas(parcel, zone, area, doubtful))


class _Clip:
    """All (parcel, zone) pairs of the small route whose boundaries may cross.

    :param parcel: parcel of each pair.
    :param pair, segment: candidate rows, sorted by pair: a zone segment whose box meets the pair's parcel's box.
    :param starts_inside: per pair, the parcel's first vertex lies in the zone.
    """

    def __init__(self, rings: PolygonRings, index: PolygonIndex, parcel: np.ndarray, pair: np.ndarray,  # noqa: PLR0917
                 segment: np.ndarray, starts_inside: np.ndarray) -> None:
        self.rings, self.segments = rings, index.segments
        self.parcel, self.pair, self.segment = parcel, pair, segment
        self.starts_inside = starts_inside.astype(np.float64)
        ring = rings.feature_ring[parcel]
        self.first_vertex = rings.ring_start[ring]
        self.vertices = rings.ring_start[ring + 1] - self.first_vertex
        self.sign = rings.ring_sign[ring]
        bbox = rings.bbox[parcel]
        self.origin = np.stack([bbox[:, 0], (bbox[:, 1] + bbox[:, 3]) / 2], axis=1)
        self.coefficients = local_coefficients(self.origin[:, 1])

    def run(self, parcel_area: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """:returns: overlap in m2 and the doubtful mask, per pair."""
        n = len(self.parcel)
        # columns: area, gap in x, gap in y
        self.sums = np.zeros((3, n))
        self.doubtful = np.zeros(n, dtype=bool)
        row_end = np.searchsorted(self.pair, np.arange(n), side="right")
        row_begin = np.concatenate([[0], row_end[:-1]])
        work = np.cumsum((row_end - row_begin) * (self.vertices - 1))
        begin = 0
        while begin < n:
            done = work[begin - 1] if begin else 0
            stop = int(np.searchsorted(work, done + _ROWS_AT_ONCE, side="right"))
            stop = min(max(stop, begin + 1), n)
            self._clip_pairs(begin, stop, int(row_begin[begin]), int(row_end[stop - 1]))
            begin = stop
        area, gap_x, gap_y = self.sums
        slack = AREA_SLACK * parcel_area
        self.doubtful |= (np.abs(gap_x) > CLOSURE_DEG) | (np.abs(gap_y) > CLOSURE_DEG)
        self.doubtful |= ~((area >= -slack) & (area <= parcel_area + slack))
        return np.clip(area, 0, parcel_area), self.doubtful

    def _clip_pairs(self, begin: int, stop: int, row_begin: int, row_end: int) -> None:
        """Pairs begin..stop. Rows are (pair, zone segment), products are (row, parcel edge)."""
        rings, segments = self.rings, self.segments
        row_pair = self.pair[row_begin:row_end]
        row_segment = self.segment[row_begin:row_end]
        shift_x, shift_y = self.origin[row_pair].T
        p_x, p_y = segments.x1[row_segment] - shift_x, segments.y1[row_segment] - shift_y
        q_x, q_y = segments.x2[row_segment] - shift_x, segments.y2[row_segment] - shift_y
        zone_sign, parcel_sign = segments.sign[row_segment], self.sign[row_pair]
        rows = len(row_pair)

        vertices = self.vertices[begin:stop]
        vertex_base = np.cumsum(vertices) - vertices
        vertex_pair = np.repeat(np.arange(begin, stop), vertices)
        v = rings.xy[expand_ranges(self.first_vertex[begin:stop], vertices)] - self.origin[vertex_pair]

        edges = vertices[row_pair - begin] - 1
        row = np.repeat(np.arange(rows), edges)
        edge = expand_ranges(vertex_base[row_pair - begin], edges)
        vx, vy = v.T.copy()  # columns: several times faster to look up
        ax, ay, px, py, qx, qy = vx[edge], vy[edge], p_x[row], p_y[row], q_x[row], q_y[row]
        bx, by = vx[edge + 1], vy[edge + 1]
        sx, sy, ex, ey = qx - px, qy - py, bx - ax, by - ay
        wx, wy = ax - px, ay - py
        cross = sx * ey - sy * ex
        a_side = sx * wy - sy * wx  # orientation of (p, q, a); > 0: a left of the zone segment
        b_side = a_side + cross
        p_side = wx * ey - wy * ex  # orientation of (a, b, p)
        q_side = p_side - cross
        crosses = ((a_side > 0) != (b_side > 0)) & ((p_side > 0) != (q_side > 0))

        reach_s, reach_e = TOUCH_DEG * (np.abs(sx) + np.abs(sy)), TOUCH_DEG * (np.abs(ex) + np.abs(ey))
        near = np.flatnonzero((np.minimum(np.abs(a_side), np.abs(b_side)) < reach_s)
                              | (np.minimum(np.abs(p_side), np.abs(q_side)) < reach_e))
        if len(near):
            self._mark_touching(near, row_pair[row[near]], (ax, ay, bx, by), (px, py, qx, qy))

        # zone segments: winding number of the parcel about p, from the edges that pass p's latitude
        up = (ay <= py) & (by > py) & (p_side > 0)
        down = (by <= py) & (ay > py) & (p_side < 0)
        p_inside = np.bincount(row, up.astype(np.float64) - down, minlength=rows) * parcel_sign
        self._collect(begin, stop, row_pair, zone_sign * p_inside, p_x, p_y, q_x, q_y)

        k = np.flatnonzero(crosses)
        at, at_pair = row[k], row_pair[row[k]]
        t = p_side[k] / cross[k]
        x, y = px[k] + t * sx[k], py[k] + t * sy[k]
        enters_parcel = np.where(p_side[k] <= 0, 1.0, -1.0) * parcel_sign[at]
        self._collect(begin, stop, at_pair, zone_sign[at] * enters_parcel, x, y, qx[k], qy[k])
        enters_zone = np.where(a_side[k] <= 0, 1.0, -1.0) * zone_sign[at]
        self._collect(begin, stop, at_pair, parcel_sign[at] * enters_zone, x, y, bx[k], by[k])

        # parcel edges: "inside the zone" carried along the ring from its first vertex
        change = np.bincount(edge[k], enters_zone, minlength=len(v))
        before = np.cumsum(change) - change
        inside = self.starts_inside[vertex_pair] + before - np.repeat(before[vertex_base], vertices)
        is_edge = np.ones(len(v), dtype=bool)
        is_edge[vertex_base + vertices - 1] = False
        e = np.flatnonzero(is_edge & (inside != 0))
        self._collect(begin, stop, vertex_pair[e], inside[e] * self.sign[vertex_pair[e]],
                      vx[e], vy[e], vx[e + 1], vy[e + 1])

    def _collect(  # noqa: PLR0917
            self, begin: int, stop: int, pair: np.ndarray, weight: np.ndarray, x1: np.ndarray, y1: np.ndarray,
                 x2: np.ndarray, y2: np.ndarray) -> None:
        """Add weighted pieces of boundary to their pairs."""
        d1, d2, d3 = self.coefficients
        piece = local_edge_integrals(x1, y1, x2, y2, (d1[pair], d2[pair], d3[pair]))
        for total, value in zip(self.sums, (piece, x2 - x1, y2 - y1)):
            total[begin:stop] += np.bincount(pair - begin, weight * value, minlength=stop - begin)

    def _mark_touching(self, near: np.ndarray, pair: np.ndarray, edge: Tuple[np.ndarray, ...],
                       segment: Tuple[np.ndarray, ...]) -> None:
        """Near another's line and the boxes touch: degenerate."""
        ax, ay, bx, by = (c[near] for c in edge)
        px, py, qx, qy = (c[near] for c in segment)
        t = TOUCH_DEG
        touch = ((np.minimum(px, qx) <= np.maximum(ax, bx) + t) & (np.maximum(px, qx) >= np.minimum(ax, bx) - t)
                 & (np.minimum(py, qy) <= np.maximum(ay, by) + t) & (np.maximum(py, qy) >= np.minimum(ay, by) - t))
        self.doubtful[pair[touch]] = True
