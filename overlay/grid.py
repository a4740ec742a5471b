"""A uniform grid over line segments: which segments lie in which cell."""

from __future__ import annotations

from typing import Tuple

import numpy as np

from .rings import expand_ranges

#: Most cells a grid may have; the cell size grows when the extent asks for more.
MAX_CELLS = 4_000_000
#: Widening of a segment's range of columns within a row, in cells: far above the rounding, far below a cell.
_MARGIN = 1e-6


class Grid:
    """Geometry of the grid: origin, cell size and number of cells.

    The origin is offset by irrational fractions of a cell, since data is often aligned to round coordinates.
    """

    __slots__ = ("cell", "columns", "rows", "x0", "y0")

    def __init__(self, extent: Tuple[float, float, float, float], cell: float) -> None:
        width, height = extent[2] - extent[0], extent[3] - extent[1]
        self.cell = max(cell, float(np.sqrt(max(width * height, 1e-12) / MAX_CELLS)), (width + height) / MAX_CELLS)
        self.x0 = extent[0] - self.cell * 1.3819660
        self.y0 = extent[1] - self.cell * 1.2679492
        self.columns = int((extent[2] - self.x0) / self.cell) + 2
        self.rows = int((extent[3] - self.y0) / self.cell) + 2

    @property
    def size(self) -> int:
        return self.columns * self.rows

    def column(self, x: np.ndarray) -> np.ndarray:
        """Column of each x; may lie outside the grid."""
        return np.floor((x - self.x0) / self.cell).astype(np.int64)

    def row(self, y: np.ndarray) -> np.ndarray:
        return np.floor((y - self.y0) / self.cell).astype(np.int64)

    def segment_cells(self, start: np.ndarray, end: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(segment, row, first column, last column) packed: for every row a segment crosses, its range of columns.

        :returns: segment index, row, and an array [k, 2] of inclusive columns; all clipped to the grid, segments
            outside it left out. Conservative: a touched cell is never missing.
        """
        low_y, high_y = np.minimum(start[:, 1], end[:, 1]), np.maximum(start[:, 1], end[:, 1])
        row0, row1 = self.row(low_y), self.row(high_y)
        outside = (row1 < 0) | (row0 >= self.rows)
        row0, row1 = np.clip(row0, 0, self.rows - 1), np.clip(row1, 0, self.rows - 1)
        count = np.where(outside, 0, row1 - row0 + 1)
        segment = np.repeat(np.arange(len(start)), count)
        row = expand_ranges(row0, count)
        low_x, high_x = np.minimum(start[:, 0], end[:, 0]), np.maximum(start[:, 0], end[:, 0])
        left, right = low_x[segment], high_x[segment]
        several = np.flatnonzero(count[segment] > 1)
        if len(several):
            s = segment[several]
            dy = end[s, 1] - start[s, 1]
            bottom = self.y0 + row[several] * self.cell
            slope = (end[s, 0] - start[s, 0]) / dy
            at_bottom = start[s, 0] + (bottom - start[s, 1]) * slope
            at_top = at_bottom + self.cell * slope
            left[several] = np.maximum(left[several], np.minimum(at_bottom, at_top) - _MARGIN * self.cell)
            right[several] = np.minimum(right[several], np.maximum(at_bottom, at_top) + _MARGIN * self.cell)
        column0, column1 = self.column(left), self.column(right)
        keep = (column1 >= 0) & (column0 < self.columns) & (column1 >= column0)
        columns = np.stack([np.clip(column0[keep], 0, self.columns - 1),
                            np.clip(column1[keep], 0, self.columns - 1)], axis=1)
        return segment[keep], row[keep], columns


class SegmentGrid:
    """Segments of polygons binned into a grid (compressed sparse rows).

    :ivar start, end: float64[S, 2], end points. :ivar x1, y1, x2, y2: float64[S], their columns.
    :ivar owner: int64[S], feature of each segment.
    :ivar sign: float64[S], the ring's sign.
    :ivar cell_start: int64[cells + 1]; ``cell_segment[cell_start[c]:cell_start[c + 1]]`` are the segments of cell c.
    """

    def __init__(self, grid: Grid, start: np.ndarray, end: np.ndarray, owner: np.ndarray, sign: np.ndarray) -> None:
        self.grid = grid
        self.start, self.end, self.owner, self.sign = start, end, owner, sign
        self.low, self.high = np.minimum(start, end), np.maximum(start, end)
        # columns, in which values are looked up several times faster than in rows
        (self._west, self._south), (self._east, self._north) = self.low.T.copy(), self.high.T.copy()
        self.x1, self.y1, self.x2, self.y2 = *start.T.copy(), *end.T.copy()
        segment, row, columns = grid.segment_cells(start, end)
        count = columns[:, 1] - columns[:, 0] + 1
        cell = expand_ranges(row * grid.columns + columns[:, 0], count)
        order = np.argsort(cell, kind="stable")
        self.cell_segment = np.repeat(segment, count)[order].astype(np.int32)
        self.cell_start = np.zeros(grid.size + 1, dtype=np.int64)
        np.cumsum(np.bincount(cell, minlength=grid.size), out=self.cell_start[1:])

    def in_row_ranges(self, row: np.ndarray, first: np.ndarray, last: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Segments in ranges of cells of a row: (index of the range, segment), a segment once a cell."""
        base = row * self.grid.columns
        begin, stop = self.cell_start[base + first], self.cell_start[base + last + 1]
        found = np.flatnonzero(stop > begin)
        count = (stop - begin)[found]
        return np.repeat(found, count), self.cell_segment[expand_ranges(begin[found], count)].astype(np.int64)

    def near_boxes(self, bbox: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """(box, segment) whose boxes meet, each once, sorted by box then segment."""
        grid = self.grid
        column0, column1 = grid.column(bbox[:, 0]), grid.column(bbox[:, 2])
        row0, row1 = grid.row(bbox[:, 1]), grid.row(bbox[:, 3])
        inside = (column1 >= 0) & (column0 < grid.columns) & (row1 >= 0) & (row0 < grid.rows)
        column0, column1 = np.clip(column0, 0, grid.columns - 1), np.clip(column1, 0, grid.columns - 1)
        row0, row1 = np.clip(row0, 0, grid.rows - 1), np.clip(row1, 0, grid.rows - 1)
        count = np.where(inside, row1 - row0 + 1, 0)
        box_of_row = np.repeat(np.arange(len(bbox)), count)
        found, segment = self.in_row_ranges(expand_ranges(row0, count), column0[box_of_row], column1[box_of_row])
        return self._meeting(bbox, box_of_row[found], segment)

    def near_segments(self, start: np.ndarray, end: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """(other segment, segment of the grid) that share a cell and whose boxes meet, each once, sorted."""
        other, row, columns = self.grid.segment_cells(start, end)
        found, segment = self.in_row_ranges(row, columns[:, 0], columns[:, 1])
        bbox = np.concatenate([np.minimum(start, end), np.maximum(start, end)], axis=1)
        return self._meeting(bbox, other[found], segment)

    def _meeting(self, bbox: np.ndarray, box: np.ndarray, segment: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        for ours, theirs in ((self._west, 2), (self._south, 3)):
            meet = np.flatnonzero(ours[segment] <= bbox[:, theirs].copy()[box])
            box, segment = box[meet], segment[meet]
        for ours, theirs in ((self._east, 0), (self._north, 1)):
            meet = np.flatnonzero(ours[segment] >= bbox[:, theirs].copy()[box])
            box, segment = box[meet], segment[meet]
        key = np.unique(box * len(self.start) + segment)
        return np.divmod(key, max(len(self.start), 1))
