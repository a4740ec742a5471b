"""Overlaps of the parcels that are large, have many vertices, holes or several parts.

The same line integral as :mod:`.kernel`, but "inside" is looked up instead of carried along a ring: the parcels get a
grid index of their own, so both the zones about each parcel vertex and the parcels about each zone vertex are one
vectorised query; crossings come from the grid. Edge integrals are exact at any size.
"""

from __future__ import annotations

import numpy as np

from .area import edge_integrals
from .kernel import AREA_SLACK, CLOSURE_DEG, TOUCH_DEG, PairAreas
from .zone_index import PolygonIndex

#: Relative closure: rounding of coordinates of size 180 and of sums over many vertices.
_CLOSURE_PER_PIECE_DEG = 1e-13


def large_overlaps(parcels: PolygonIndex, areas_m2: np.ndarray, index: PolygonIndex) -> PairAreas:
    """Overlaps of all polygons of ``parcels`` with the zones of ``index``."""
    return _LargeClip(parcels, index).run(areas_m2)


class _LargeClip:
    def __init__(self, parcels: PolygonIndex, zones: PolygonIndex) -> None:
        self.parcels, self.zones = parcels, zones
        self.key: list = []
        self.weight: list = []
        self.pieces: list = []  # (integral, dx, dy) of each piece
        self.origin_lat = zones.origin_lat

    def run(self, areas_m2: np.ndarray) -> PairAreas:
        touching = self._crossings()
        self._parcel_edges_in_zones()
        self._zone_edges_in_parcels()
        key = np.concatenate([*self.key, touching])
        pairs, slot = np.unique(key, return_inverse=True)
        slot = slot.reshape(-1)
        n = len(pairs)
        added = slot[: len(key) - len(touching)]
        weight = np.concatenate(self.weight)
        area, gap_x, gap_y = (
            np.bincount(added, weight * np.concatenate(column), minlength=n) for column in zip(*self.pieces))
        doubtful = np.zeros(n, dtype=bool)
        doubtful[slot[len(added):]] = True
        zone, parcel = np.divmod(pairs, self.parcels.rings.count)
        parcel_area = areas_m2[parcel]
        slack = AREA_SLACK * parcel_area + 1e-5  # rounding of integrals taken about a far-away latitude
        closure = CLOSURE_DEG + _CLOSURE_PER_PIECE_DEG * np.bincount(added, minlength=n)
        doubtful |= (np.abs(gap_x) > closure) | (np.abs(gap_y) > closure)
        doubtful |= ~((area >= -slack) & (area <= parcel_area + slack))
        return PairAreas(parcel, zone, np.clip(area, 0, parcel_area), doubtful)

    def _collect(  # noqa: PLR0917
            self, zone: np.ndarray, parcel: np.ndarray, weight: np.ndarray, integral: np.ndarray,
                 dx: np.ndarray, dy: np.ndarray) -> None:
        self.key.append(zone * self.parcels.rings.count + parcel)
        self.weight.append(weight)
        self.pieces.append((integral, dx, dy))

    def _parcel_edges_in_zones(self) -> None:
        """Whole parcel edges whose first vertex lies in a zone."""
        s = self.parcels.segments
        edge, zone = self.zones.containing(s.start[:, 0], s.start[:, 1])
        used = np.unique(edge)
        p, q = s.start[used], s.end[used]
        integral = np.zeros(len(s.start))
        integral[used] = edge_integrals(p[:, 0], p[:, 1], q[:, 0], q[:, 1], self.origin_lat)
        d = s.end[edge] - s.start[edge]
        self._collect(zone, s.owner[edge], s.sign[edge], integral[edge], d[:, 0], d[:, 1])

    def _zone_edges_in_parcels(self) -> None:
        """Whole zone edges whose first vertex lies in a parcel."""
        s = self.zones.segments
        cell = self.parcels.cell_of(s.start[:, 0], s.start[:, 1])
        near = np.flatnonzero((cell >= 0) & self.parcels.occupied()[cell])
        point, parcel = self.parcels.containing(s.start[near, 0], s.start[near, 1])
        edge = near[point]
        d = s.end[edge] - s.start[edge]
        self._collect(s.owner[edge], parcel, s.sign[edge], self.zones.segment_integrals()[edge], d[:, 0], d[:, 1])

    def _crossings(self) -> np.ndarray:
        """Pieces from a crossing to the end of both edges. Returns the keys of the pairs that touch."""
        ours, theirs = self.parcels.segments, self.zones.segments
        edge, segment = theirs.near_segments(ours.start, ours.end)
        a, b, p, q = ours.start[edge], ours.end[edge], theirs.start[segment], theirs.end[segment]
        s, e, w = q - p, b - a, a - p
        cross = s[:, 0] * e[:, 1] - s[:, 1] * e[:, 0]
        a_side = s[:, 0] * w[:, 1] - s[:, 1] * w[:, 0]
        b_side = a_side + cross
        p_side = w[:, 0] * e[:, 1] - w[:, 1] * e[:, 0]
        q_side = p_side - cross
        crosses = ((a_side > 0) != (b_side > 0)) & ((p_side > 0) != (q_side > 0))
        # the products lose up to 1e-16 of long edges' lengths: widen the touch by it
        length_s, length_e = np.abs(s).sum(axis=1), np.abs(e).sum(axis=1)
        touch = TOUCH_DEG * (1 + 1e-2 * (length_s + length_e))
        near = ((np.minimum(np.abs(a_side), np.abs(b_side)) < touch * length_s)
                | (np.minimum(np.abs(p_side), np.abs(q_side)) < touch * length_e))
        for axis in (0, 1):
            near &= np.minimum(p, q)[:, axis] <= np.maximum(a, b)[:, axis] + TOUCH_DEG
            near &= np.maximum(p, q)[:, axis] >= np.minimum(a, b)[:, axis] - TOUCH_DEG
        touching = theirs.owner[segment[near]] * self.parcels.rings.count + ours.owner[edge[near]]

        k = np.flatnonzero(crosses)
        edge, segment = edge[k], segment[k]
        t = p_side[k] / cross[k]
        x, y = p[k, 0] + t * s[k, 0], p[k, 1] + t * s[k, 1]
        zone, parcel = theirs.owner[segment], ours.owner[edge]
        zone_sign, parcel_sign = theirs.sign[segment], ours.sign[edge]
        enters_parcel = np.where(p_side[k] <= 0, 1.0, -1.0) * parcel_sign
        enters_zone = np.where(a_side[k] <= 0, 1.0, -1.0) * zone_sign
        for weight, end in ((zone_sign * enters_parcel, q[k]), (parcel_sign * enters_zone, b[k])):
            integral = edge_integrals(x, y, end[:, 0], end[:, 1], self.origin_lat)
            self._collect(zone, parcel, weight, integral, end[:, 0] - x, end[:, 1] - y)
        return np.unique(touching)
