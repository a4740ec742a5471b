"""Many polygons as flat arrays: no Python object per geometry.

Coordinates are EPSG:4326 degrees, longitude first, except where a reader holds coordinates of another CRS before
:meth:`PolygonRings.with_coordinates` replaces them.
"""

from __future__ import annotations

import struct
from typing import Optional, Sequence

import numpy as np

_WKB_POLYGON = 3
_WKB_MULTIPOLYGON = 6


def expand_ranges(starts: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The integers ``starts[i] .. starts[i]+counts[i]-1`` of every range, one after the other."""
    total = int(counts.sum())
    before = np.cumsum(counts) - counts
    return np.repeat(starts - before, counts) + np.arange(total)


class PolygonRings:
    """Rings of polygons and multipolygons as ragged arrays.

    :ivar xy: float64[V, 2], vertices; the first vertex of a ring is repeated as its last.
    :ivar ring_start: int64[R + 1], first vertex of each ring.
    :ivar ring_feature: int64[R], feature of each ring, ascending.
    :ivar ring_is_hole: bool[R].
    :ivar ring_sign: float64[R], +1 for a counter-clockwise shell or a clockwise hole, else -1. Line integrals over a
        ring times its sign keep the polygon's inside on the left.
    :ivar feature_ring: int64[F + 1], first ring of each feature. Every feature has at least one ring.
    :ivar bbox: float64[F, 4], xmin, ymin, xmax, ymax.
    """

    __slots__ = ("_areas", "_bbox", "_ring_sign", "count", "feature_ring", "ring_feature", "ring_is_hole",
                 "ring_start", "xy")

    def __init__(self, xy: np.ndarray, ring_start: np.ndarray, ring_feature: np.ndarray, ring_is_hole: np.ndarray,
                 count: int) -> None:
        self.xy = np.ascontiguousarray(xy, dtype=np.float64)
        self.ring_start = np.asarray(ring_start, dtype=np.int64)
        self.ring_feature = np.asarray(ring_feature, dtype=np.int64)
        self.ring_is_hole = np.asarray(ring_is_hole, dtype=bool)
        self.count = int(count)
        self._areas: Optional[np.ndarray] = None
        self._bbox: Optional[np.ndarray] = None
        self._ring_sign: Optional[np.ndarray] = None
        self.feature_ring = np.searchsorted(self.ring_feature, np.arange(self.count + 1))
        if self.count and (np.diff(self.feature_ring) == 0).any():
            raise ValueError("every feature needs a ring")

    @property
    def bbox(self) -> np.ndarray:
        """Box of each feature; computed once."""
        if self._bbox is None:
            first = self.ring_start[self.feature_ring[:-1]]
            self._bbox = np.concatenate(
                [np.minimum.reduceat(self.xy, first), np.maximum.reduceat(self.xy, first)], axis=1
            ) if self.count else np.zeros((0, 4))
        return self._bbox

    @property
    def ring_sign(self) -> np.ndarray:
        """Sign of each ring; computed once."""
        if self._ring_sign is None:
            self._ring_sign = np.where((self.planar_ring_areas() > 0) != self.ring_is_hole, 1.0, -1.0)
        return self._ring_sign

    @classmethod
    def empty(cls) -> PolygonRings:
        none = np.zeros(0, dtype=np.int64)
        return cls(np.zeros((0, 2)), np.zeros(1, dtype=np.int64), none, none.astype(bool), 0)

    @classmethod
    def concatenate(cls, parts: Sequence[PolygonRings]) -> PolygonRings:
        """All features of ``parts``, in order."""
        parts = [part for part in parts if part.count]
        if not parts:
            return cls.empty()
        if len(parts) == 1:
            return parts[0]
        features = np.cumsum([0] + [part.count for part in parts])
        counts = np.concatenate([np.diff(part.ring_start) for part in parts])
        joined = cls(
            np.concatenate([part.xy for part in parts]),
            np.concatenate([[0], np.cumsum(counts)]),
            np.concatenate([part.ring_feature + shift for part, shift in zip(parts, features)]),
            np.concatenate([part.ring_is_hole for part in parts]),
            int(features[-1]),
        )
        for name in ("_areas", "_bbox", "_ring_sign"):  # what is known of every part stays known
            known = [getattr(part, name) for part in parts]
            if all(values is not None for values in known):
                setattr(joined, name, np.concatenate(known))
        return joined

    def planar_ring_areas(self) -> np.ndarray:
        """Signed area of each ring in square degrees (positive: counter-clockwise); for orientation, not measures."""
        if not len(self.ring_feature):
            return np.zeros(0)
        start = self.ring_start[:-1]
        cross = np.empty(len(self.xy))
        with np.errstate(invalid="ignore", over="ignore"):  # coordinates that are no numbers are found later
            offset = self.xy - np.repeat(self.xy[start], np.diff(self.ring_start), axis=0)
            cross[:-1] = offset[:-1, 0] * offset[1:, 1] - offset[1:, 0] * offset[:-1, 1]
        cross[self.ring_start[1:] - 1] = 0
        return np.add.reduceat(cross, start) / 2

    @property
    def ring_counts(self) -> np.ndarray:
        """Rings of each feature."""
        return np.diff(self.feature_ring)

    @property
    def vertex_counts(self) -> np.ndarray:
        """Vertices of each feature, closing vertices included."""
        return np.diff(self.ring_start[self.feature_ring])

    def vertex_feature(self) -> np.ndarray:
        """Feature of each vertex."""
        return np.repeat(np.arange(self.count), self.vertex_counts)

    def edges(self) -> np.ndarray:
        """Index of the first vertex of every edge (the edge runs to the next vertex); zero-length edges left out."""
        if not len(self.xy):
            return np.zeros(0, dtype=np.int64)
        is_edge = np.ones(len(self.xy), dtype=bool)
        is_edge[self.ring_start[1:] - 1] = False
        is_edge[:-1] &= (self.xy[1:] != self.xy[:-1]).any(axis=1)
        return np.flatnonzero(is_edge)

    def take(self, features: np.ndarray) -> PolygonRings:
        """The features of these indexes, in that order."""
        features = np.asarray(features, dtype=np.int64)
        rings_per_feature = self.ring_counts[features]
        rings = expand_ranges(self.feature_ring[features], rings_per_feature)
        counts = np.diff(self.ring_start)[rings]
        taken = PolygonRings(
            self.xy[expand_ranges(self.ring_start[rings], counts)],
            np.concatenate([[0], np.cumsum(counts)]),
            np.repeat(np.arange(len(features)), rings_per_feature),
            self.ring_is_hole[rings],
            len(features),
        )
        # what is known of a feature stays known
        taken._areas = None if self._areas is None else self._areas[features]
        taken._bbox = None if self._bbox is None else self._bbox[features]
        taken._ring_sign = None if self._ring_sign is None else self._ring_sign[rings]
        return taken

    def with_coordinates(self, xy: np.ndarray) -> PolygonRings:
        """The same rings with other coordinates (after a transformation)."""
        return PolygonRings(xy, self.ring_start, self.ring_feature, self.ring_is_hole, self.count)

    @property
    def areas_known(self) -> bool:
        """Whether the areas have been measured."""
        return self._areas is not None

    def areas_m2(self) -> np.ndarray:
        """Ellipsoidal area of every feature in m2 (see :mod:`.area`); computed once."""
        if self._areas is None:
            from .area import polygon_areas

            self._areas = polygon_areas(self)
        return self._areas

    def to_wkb(self, feature: int) -> bytes:
        """Little-endian 2D WKB of one feature: a polygon, or a multipolygon when it has several shells."""
        rings = range(self.feature_ring[feature], self.feature_ring[feature + 1])
        polygons: list = []
        for ring in rings:
            start, end = self.ring_start[ring], self.ring_start[ring + 1]
            body = struct.pack("<I", end - start) + self.xy[start:end].astype("<f8").tobytes()
            if self.ring_is_hole[ring] and polygons:
                polygons[-1].append(body)
            else:
                polygons.append([body])
        parts = [struct.pack("<BII", 1, _WKB_POLYGON, len(polygon)) + b"".join(polygon) for polygon in polygons]
        if len(parts) == 1:
            return parts[0]
        return struct.pack("<BII", 1, _WKB_MULTIPOLYGON, len(parts)) + b"".join(parts)
