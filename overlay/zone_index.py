"""Which polygons contain a point, and which of their edges are near: built once per polygon set.

The edges lie in a grid; each cell also knows the polygons that contain its reference point (found by scan
conversion). A point's polygons are those of its cell's reference point, toggled by the cell's own edges crossed on the
way from the point to the reference point.
"""

from __future__ import annotations

from typing import List, Optional, Tuple

import numpy as np

from .area import edge_integrals
from .grid import Grid, SegmentGrid
from .rings import PolygonRings, expand_ranges

DEFAULT_CELL_DEG = 0.02
#: Position of the reference point within a cell, tried in turn until none lies on an edge (deliberately not 0.5).
_REFERENCES = ((0.5315926, 0.4718281), (0.3819660, 0.6180340), (0.7071068, 0.2928932), (0.1464466, 0.8660254))
#: Distance of a reference point to an edge's line, relative to the edge's length, below which it is not trusted.
_ON_EDGE = 1e-10


class PolygonIndex:
    """Grid index of a set of polygons (zones, or the large concessions of a chunk).

    :ivar rings: the polygons.
    :ivar segments: their edges in the grid.
    """

    def __init__(self, rings: PolygonRings, cell_deg: float = DEFAULT_CELL_DEG) -> None:
        if not rings.count:
            raise ValueError("an index needs polygons")
        self.rings = rings
        bbox = rings.bbox
        self.extent = (*bbox[:, :2].min(axis=0).tolist(), *bbox[:, 2:].max(axis=0).tolist())
        self.grid = Grid(self.extent, cell_deg)  # type: ignore[arg-type]
        edge = rings.edges()
        ring = np.searchsorted(rings.ring_start, edge, side="right") - 1
        self.segments = SegmentGrid(self.grid, rings.xy[edge], rings.xy[edge + 1], rings.ring_feature[ring],
                                    rings.ring_sign[ring])
        self._integrals: Optional[np.ndarray] = None
        self.origin_lat = (self.extent[1] + self.extent[3]) / 2
        for self._reference in _REFERENCES:
            self._bad_cells = self._cells_with_reference_on_edge()
            if not len(self._bad_cells):
                break
        self._build_members()

    @property
    def nbytes(self) -> int:
        """Rough size in memory."""
        s = self.segments
        return (s.start.nbytes * 6 + s.owner.nbytes * 2 + s.cell_segment.nbytes + s.cell_start.nbytes * 2
                + self._member.nbytes + self.rings.xy.nbytes)

    def segment_integrals(self) -> np.ndarray:
        """:func:`.area.edge_integrals` of every edge about ``origin_lat``; computed once."""
        if self._integrals is None:
            p, q = self.segments.start, self.segments.end
            self._integrals = edge_integrals(p[:, 0], p[:, 1], q[:, 0], q[:, 1], self.origin_lat)
        return self._integrals

    def _cells_with_reference_on_edge(self) -> np.ndarray:
        segments, grid = self.segments, self.grid
        cell = np.repeat(np.arange(grid.size), np.diff(segments.cell_start))
        px = grid.x0 + (cell % grid.columns + self._reference[0]) * grid.cell
        py = grid.y0 + (cell // grid.columns + self._reference[1]) * grid.cell
        p, q = segments.start[segments.cell_segment], segments.end[segments.cell_segment]
        d = q - p
        off = np.abs(d[:, 0] * (py - p[:, 1]) - d[:, 1] * (px - p[:, 0]))
        return np.unique(cell[off < _ON_EDGE * np.abs(d).sum(axis=1)])

    def _build_members(self) -> None:
        """Polygons that contain each cell's reference point, by scan conversion (even-odd rule)."""
        grid, segments = self.grid, self.segments
        y_ref = grid.y0 + grid.cell * self._reference[1]
        row0 = np.ceil((segments.low[:, 1] - y_ref) / grid.cell).astype(np.int64)
        row1 = np.floor((segments.high[:, 1] - y_ref) / grid.cell).astype(np.int64)
        count = np.maximum(row1 - row0 + 1, 0)
        s = np.repeat(np.arange(len(segments.start)), count)
        row = expand_ranges(row0, count)
        y = y_ref + row * grid.cell
        crossed = (segments.low[s, 1] <= y) & (y < segments.high[s, 1])  # half open: a vertex counts once
        s, row, y = s[crossed], row[crossed], y[crossed]
        p, q = segments.start[s], segments.end[s]
        x = p[:, 0] + (y - p[:, 1]) * (q[:, 0] - p[:, 0]) / (q[:, 1] - p[:, 1])
        column = np.floor((x - (grid.x0 + grid.cell * self._reference[0])) / grid.cell).astype(np.int64) + 1
        # the crossings of one polygon in one row, from left to right, bound runs of cells inside it
        owner = segments.owner[s]
        order = np.lexsort((x, row, owner))
        owner, row, column = owner[order], row[order], column[order]
        begin, stop = column[0::2], column[1::2]
        lengths = stop - begin
        cell = expand_ranges(row[0::2] * grid.columns + begin, lengths)
        member = np.repeat(owner[0::2], lengths)
        by_cell = np.argsort(cell, kind="stable")
        self._member = member[by_cell].astype(np.int32)
        self._member_start = np.zeros(grid.size + 1, dtype=np.int64)
        np.cumsum(np.bincount(cell, minlength=grid.size), out=self._member_start[1:])

    def occupied(self) -> np.ndarray:
        """bool per cell: it has an edge or lies in a polygon."""
        return (np.diff(self.segments.cell_start) > 0) | (np.diff(self._member_start) > 0)

    def cell_of(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Cell of each point, -1 outside the grid."""
        grid = self.grid
        column, row = grid.column(x), grid.row(y)
        inside = (column >= 0) & (column < grid.columns) & (row >= 0) & (row < grid.rows)
        return np.where(inside, row * grid.columns + column, -1)

    def containing(self, x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """(point, polygon) for every polygon that contains a point; points on a boundary fall on either side."""
        cell = self.cell_of(x, y)
        points = np.flatnonzero(cell >= 0)
        if len(self._bad_cells):
            doubtful = np.isin(cell[points], self._bad_cells)
            slow = self._containing_by_ray(points[doubtful], x, y)
            points = points[~doubtful]
        else:
            slow = (np.zeros(0, dtype=np.int64),) * 2
        cell = cell[points]
        begin, stop = self._member_start[cell], self._member_start[cell + 1]
        member_point = np.repeat(points, stop - begin)
        member = self._member[expand_ranges(begin, stop - begin)].astype(np.int64)
        toggled_point, toggled = self._crossed(points, cell, x, y)
        mixed = np.zeros(len(x), dtype=bool)
        mixed[toggled_point] = True
        mixed_member = mixed[member_point]
        n = self.rings.count
        key = np.concatenate([member_point[mixed_member] * n + member[mixed_member], toggled_point * n + toggled])
        key, times = np.unique(key, return_counts=True)
        odd_point, odd = np.divmod(key[times % 2 == 1], n)
        return (np.concatenate([member_point[~mixed_member], odd_point, slow[0]]),
                np.concatenate([member[~mixed_member], odd, slow[1]]))

    def _crossed(self, points: np.ndarray, cell: np.ndarray, x: np.ndarray,
                 y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """(point, polygon) for every edge between a point and its cell's reference point."""
        segments, grid = self.segments, self.grid
        begin = segments.cell_start[cell]
        count = segments.cell_start[cell + 1] - begin
        some = np.flatnonzero(count)
        s = segments.cell_segment[expand_ranges(begin[some], count[some])]
        which = np.repeat(some, count[some])
        point, in_cell = points[which], cell[which]
        px, py = x[point], y[point]
        rx = grid.x0 + (in_cell % grid.columns + self._reference[0]) * grid.cell
        ry = grid.y0 + (in_cell // grid.columns + self._reference[1]) * grid.cell
        x1, y1, x2, y2 = segments.x1[s], segments.y1[s], segments.x2[s], segments.y2[s]
        dx, dy = rx - px, ry - py
        side_p = dx * (y1 - py) - dy * (x1 - px)
        side_q = dx * (y2 - py) - dy * (x2 - px)
        sx, sy = x2 - x1, y2 - y1
        side_point = sx * (py - y1) - sy * (px - x1)
        side_reference = sx * (ry - y1) - sy * (rx - x1)
        crossed = ((side_p > 0) != (side_q > 0)) & ((side_point > 0) != (side_reference > 0))
        return point[crossed], segments.owner[s[crossed]]

    def _containing_by_ray(self, points: np.ndarray, x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Plain ray casting, for the few points of cells without a trustworthy reference point."""
        segments, bbox = self.segments, self.rings.bbox
        found_point: List[int] = []
        found: List[int] = []
        for point in points:
            px, py = x[point], y[point]
            p, q = segments.start, segments.end
            hit = np.flatnonzero((p[:, 1] <= py) != (q[:, 1] <= py))
            at = p[hit, 0] + (py - p[hit, 1]) * (q[hit, 0] - p[hit, 0]) / (q[hit, 1] - p[hit, 1])
            inside = np.flatnonzero(np.bincount(segments.owner[hit[at > px]], minlength=len(bbox)) % 2)
            found_point += [int(point)] * len(inside)
            found += inside.tolist()
        return np.array(found_point, dtype=np.int64), np.array(found, dtype=np.int64)
