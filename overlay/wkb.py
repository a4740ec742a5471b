"""Well-known binary of polygons, parsed in bulk into :class:`~.rings.PolygonRings`.

Reads ISO WKB, EWKB and GeoPackage blobs, little and big endian; Z and M are dropped. What is no polygon (curves,
collections, lines, damaged blobs) is reported by index and reason, never dropped in silence: curves have to be
segmentized by the caller. Format: OGC 06-103r4 clause 8, OGC 12-128r18 clause 2.1.3 (GeoPackage header).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

import numpy as np

from .rings import PolygonRings, expand_ranges

#: Bytes of the envelope of a GeoPackage blob by its envelope code.
_ENVELOPE_BYTES = np.array([0, 32, 48, 48, 64, 0, 0, 0])
_GPKG_HEADER = 8
_GPKG_EMPTY_FLAG = 0x10
_EWKB_Z, _EWKB_M, _EWKB_SRID = 0x80000000, 0x40000000, 0x20000000
_POLYGON, _MULTIPOLYGON, _COLLECTION = 3, 6, 7
_CURVES = (8, 9, 10, 11, 12, 13, 14)
_SURFACES = (15, 16, 17)
#: ISO codes are the type plus 1000 for Z, 2000 for M, 3000 for both.
_ISO_Z, _ISO_M, _ISO_ZM = 1, 2, 3
#: Padding behind the blobs, so that a header can be read before its bounds are checked.
_PAD = 16

#: Reasons a blob gives no polygon.
NULL, EMPTY, CURVE, COLLECTION, NOT_POLYGON, DAMAGED = (
    "null", "empty", "curve", "collection", "not_polygon", "damaged")

Problem = Tuple[int, str]


@dataclass
class ParsedPolygons:
    """:ivar rings: the polygons that could be read.
    :ivar kept: int64, index in the input of each feature of ``rings``.
    :ivar problems: (index in the input, reason) of the others.
    """

    rings: PolygonRings
    kept: np.ndarray
    problems: List[Problem]


def _uint32(buffer: np.ndarray, offset: np.ndarray, big_endian: bool) -> np.ndarray:
    b0, b1, b2, b3 = (buffer[offset + k].astype(np.int64) for k in range(4))
    if big_endian:
        b0, b1, b2, b3 = b3, b2, b1, b0
    return b0 | (b1 << 8) | (b2 << 16) | (b3 << 24)


class _RingTable:
    """Where the rings of a batch of blobs of one byte order lie in the buffer."""

    def __init__(self, buffer: np.ndarray, start: np.ndarray, end: np.ndarray, index: np.ndarray,
                 big_endian: bool) -> None:
        self.buffer, self.big_endian = buffer, big_endian
        self.problems: List[Problem] = []
        self.index = index
        self.end = end
        raw_type = _uint32(buffer, start + 1, big_endian)
        code = raw_type & 0x0FFFFFFF
        base, iso = code % 1000, code // 1000
        has_z = ((raw_type & _EWKB_Z) > 0) | (iso == _ISO_Z) | (iso == _ISO_ZM)
        has_m = ((raw_type & _EWKB_M) > 0) | (iso >= _ISO_M)
        self.doubles = 2 + has_z.astype(np.int64) + has_m
        header = np.where((raw_type & _EWKB_SRID) > 0, 9, 5)
        self._walk(start, header, base, iso)

    def _report(self, features: np.ndarray, reason: str) -> None:
        self.problems += [(int(self.index[feature]), reason) for feature in features]

    def _walk(  # noqa: PLR0915 - one loop over the nesting of all blobs at once
            self, start: np.ndarray, header: np.ndarray, base: np.ndarray, iso: np.ndarray) -> None:
        buffer, n = self.buffer, len(start)
        order = 0 if self.big_endian else 1
        good = ((base == _POLYGON) | (base == _MULTIPOLYGON)) & (iso <= _ISO_ZM)
        for reason, types in ((CURVE, _CURVES), (COLLECTION, (_COLLECTION,)), (COLLECTION, _SURFACES)):
            self._report(np.flatnonzero(np.isin(base, types) & (iso <= _ISO_ZM)), reason)
        known = good | (np.isin(base, (*_CURVES, _COLLECTION, *_SURFACES)) & (iso <= _ISO_ZM))
        self._report(np.flatnonzero(~known), NOT_POLYGON)
        multi = base == _MULTIPOLYGON
        cursor = start + header
        too_short = good & (cursor + 4 > self.end)
        good &= ~too_short
        first_count = np.where(good, _uint32(buffer, np.where(good, cursor, 0), self.big_endian), 0)
        cursor = cursor + 4
        polygons_left = np.where(multi, first_count, 0)
        rings_left = np.where(multi, 0, first_count)
        shell_next = np.ones(n, dtype=bool)
        broken = too_short
        features, offsets, points, holes, steps = [], [], [], [], []
        active = np.flatnonzero(good & ((polygons_left > 0) | (rings_left > 0)))
        step = 0
        while len(active):
            fresh = active[rings_left[active] == 0]
            if len(fresh):
                inside = cursor[fresh] + 9 <= self.end[fresh]
                at = np.where(inside, cursor[fresh], 0)
                inner = _uint32(buffer, at + 1, self.big_endian) & 0x0FFFFFFF
                fine = inside & (buffer[at] == order) & (inner % 1000 == _POLYGON)
                rings_left[fresh] = np.where(fine, _uint32(buffer, at + 5, self.big_endian), 0)
                polygons_left[fresh] = np.where(fine, polygons_left[fresh] - 1, 0)
                cursor[fresh] += 9
                shell_next[fresh] = True
                broken[fresh[~fine]] = True
            live = active[rings_left[active] > 0]
            if len(live):
                inside = cursor[live] + 4 <= self.end[live]
                count = _uint32(buffer, np.where(inside, cursor[live], 0), self.big_endian)
                body = cursor[live] + 4
                after = body + 8 * count * self.doubles[live]
                fine = inside & (after <= self.end[live])
                bad = live[~fine]
                broken[bad] = True
                rings_left[bad] = polygons_left[bad] = 0
                live, count, body, after = live[fine], count[fine], body[fine], after[fine]
                some = count > 0
                features.append(live[some])
                offsets.append(body[some])
                points.append(count[some])
                holes.append(~shell_next[live[some]])
                steps.append(np.full(int(some.sum()), step))
                cursor[live] = after
                rings_left[live] -= 1
                shell_next[live] = False
            active = active[(rings_left[active] > 0) | (polygons_left[active] > 0)]
            step += 1
        self._report(np.flatnonzero(broken), DAMAGED)
        if features:
            feature, offset, count, hole, when = (
                np.concatenate(parts) for parts in (features, offsets, points, holes, steps))
        else:
            feature = offset = count = when = np.zeros(0, dtype=np.int64)
            hole = np.zeros(0, dtype=bool)
        if step > 1:
            keep_order = np.lexsort((when, feature))
            feature, offset, count, hole = (a[keep_order] for a in (feature, offset, count, hole))
        if broken.any():
            sound = ~broken[feature]
            feature, offset, count, hole = (a[sound] for a in (feature, offset, count, hole))
        has_ring = np.zeros(n, dtype=bool)
        has_ring[feature] = True
        self._report(np.flatnonzero(good & ~has_ring & ~broken), EMPTY)
        self.feature = self.index[feature]
        self.offset, self.points, self.hole, self.dims = offset, count, hole, self.doubles[feature]

    def coordinates(self) -> np.ndarray:
        """x, y of every vertex. Doubles in a blob are unaligned: one aligned view for each remainder modulo 8."""
        ring_start = np.cumsum(self.points) - self.points
        xy = np.empty((int(self.points.sum()), 2))
        for remainder in range(8):
            rings = np.flatnonzero((self.offset & 7) == remainder)
            if not len(rings):
                continue
            doubles = (len(self.buffer) - remainder) // 8
            view = np.frombuffer(self.buffer.data, ">f8" if self.big_endian else "<f8", doubles, remainder)
            count = self.points[rings]
            local = expand_ranges(np.zeros(len(rings), dtype=np.int64), count)
            target = np.repeat(ring_start[rings], count) + local
            dims = self.dims[rings]
            source = np.repeat((self.offset[rings] - remainder) >> 3, count)
            source += local * (2 if (dims == 2).all() else np.repeat(dims, count))  # noqa: PLR2004
            xy[target, 0] = view[source]
            xy[target, 1] = view[source + 1]
        return xy


def _parse(blobs: Sequence[Optional[bytes]], geopackage: bool) -> ParsedPolygons:
    n = len(blobs)
    problems: List[Problem] = []
    if None in blobs:
        problems += [(i, NULL) for i, blob in enumerate(blobs) if blob is None]
        blobs = [b"" if blob is None else blob for blob in blobs]
    length = np.fromiter(map(len, blobs), np.int64, n)
    buffer = np.frombuffer(b"".join([*blobs, bytes(_PAD)]), np.uint8)
    end = np.cumsum(length)
    start = end - length
    readable = length > 0
    if geopackage:
        fits = length >= _GPKG_HEADER
        at = np.where(fits, start, 0)
        magic = fits & (buffer[at] == 0x47) & (buffer[at + 1] == 0x50)  # noqa: PLR2004 - "GP"
        flags = buffer[at + 3]
        start = start + _GPKG_HEADER + _ENVELOPE_BYTES[(flags >> 1) & 7]
        empty = magic & ((flags & _GPKG_EMPTY_FLAG) > 0)
        problems += [(int(i), EMPTY) for i in np.flatnonzero(empty)]
        problems += [(int(i), DAMAGED) for i in np.flatnonzero(readable & ~magic)]
        readable &= magic & ~empty
    short = readable & (start + 5 > end)
    reported = {i for i, _reason in problems}
    zero = np.flatnonzero(length == 0)
    problems += [(int(i), EMPTY) for i in zero if int(i) not in reported]
    problems += [(int(i), DAMAGED) for i in np.flatnonzero(short)]
    readable &= ~short
    byte_order = buffer[np.where(readable, start, 0)]
    tables = []
    for order in (1, 0):
        chosen = np.flatnonzero(readable & (byte_order == order))
        if len(chosen):
            tables.append(_RingTable(buffer, start[chosen], end[chosen], chosen, order == 0))
    problems += [(int(i), DAMAGED) for i in np.flatnonzero(readable & (byte_order > 1))]
    for table in tables:
        problems += table.problems
    return _assemble(tables, n, sorted(problems))


def _assemble(tables: List[_RingTable], n: int, problems: List[Problem]) -> ParsedPolygons:
    tables = [table for table in tables if len(table.feature)]
    if not tables:
        return ParsedPolygons(PolygonRings.empty(), np.zeros(0, dtype=np.int64), problems)
    feature = np.concatenate([table.feature for table in tables])
    points = np.concatenate([table.points for table in tables])
    hole = np.concatenate([table.hole for table in tables])
    xy = np.concatenate([table.coordinates() for table in tables])
    if len(tables) > 1:  # both byte orders in one batch: back into the order of the input
        order = np.argsort(feature, kind="stable")
        start = np.cumsum(points) - points
        xy = xy[expand_ranges(start[order], points[order])]
        feature, points, hole = feature[order], points[order], hole[order]
    has_ring = np.zeros(n, dtype=bool)
    has_ring[feature] = True
    kept = np.flatnonzero(has_ring)
    new_index = np.cumsum(has_ring) - 1
    rings = PolygonRings(xy, np.concatenate([[0], np.cumsum(points)]), new_index[feature], hole, len(kept))
    return ParsedPolygons(rings, kept, problems)


def parse_wkb(blobs: Sequence[Optional[bytes]]) -> ParsedPolygons:
    """Parse WKB or EWKB polygons; ``None`` is a NULL geometry."""
    return _parse(blobs, geopackage=False)


def parse_geopackage_blobs(blobs: Sequence[Optional[bytes]]) -> ParsedPolygons:
    """Parse GeoPackage geometry blobs (header, envelope, WKB)."""
    return _parse(blobs, geopackage=True)
