"""Where names stand on a map: candidates with costs, chosen greedily in a fixed order. Pure geometry, no QGIS.

QGIS's own label engine may give other names on another run (before 3.42 it takes layers in the order of their
addresses) and lets the name of a region slide over its neighbour. A page must do neither, so it places its names here.
Lengths are millimetres on paper, from the upper left corner of the map, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple, Union

import numpy as np

if TYPE_CHECKING:
    from .leaders import Ways

Box = Tuple[float, float, float, float]  # left, top, right, bottom
Point = Tuple[float, float]
Ring = Union[Sequence[Point], np.ndarray]
Line = Tuple[Point, Point]

#: Positions around a point: direction of the box's centre, alignment of several lines, cost.
AROUND: Tuple[Tuple[float, float, str, float], ...] = (
    (1, 0, "Left", 0.0),
    (-1, 0, "Right", 0.5),
    (1, -1, "Left", 0.7),
    (1, 1, "Left", 0.8),
    (-1, -1, "Right", 1.0),
    (-1, 1, "Right", 1.1),
    (0, -1, "Center", 1.6),
    (0, 1, "Center", 1.7),
)
#: Further rings: distance against the first, and what they cost more.
RINGS = ((1.0, 0.0), (1.7, 3.0))
#: Space kept between two names, mm.
GAP = 0.4
#: Cost of covering a symbol wholly, and of touching one.
OVER_SYMBOL, AT_SYMBOL = 24.0, 3.0
#: Cost of standing over a heavy line.
OVER_LINE = 2.5
#: Rank from which a name stands over a heavy line as over anything else.
KEEPS_OFF = 7
#: A name minds what it takes from names of no less than its rank minus this.
SEES = 5
#: So many of a name's best places are weighed against each other.
LOOK_AT = 16
#: A name whose best place costs more is left out.
TOO_MUCH = 9.0
#: Least share of the name of an area over the area itself, and largest share over its neighbours.
OWN_LEAST, FOREIGN_MOST = 0.4, 0.34


@dataclass(frozen=True)
class Candidate:
    """A place of a name: its box, what it costs, how its lines are aligned; and the line to what it names, from it."""

    box: Box
    cost: float
    align: str = "Center"
    leader: Optional[Line] = None


@dataclass(frozen=True)
class Name:
    """A name to place; higher ``rank`` first.

    :param key: (layer, feature), unique; its order breaks ties.
    :param beside: gives places with a line, for a name that may not be left out (:func:`leaders.beside`).
    """

    key: Tuple[str, str]
    rank: int
    candidates: Tuple[Candidate, ...]
    beside: Optional[Callable[[], "Ways"]] = None


def overlap(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def overlaps(ones: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return the areas that boxes share, as an array of ``ones`` by ``others``."""
    width = np.minimum(ones[:, None, 2], others[None, :, 2]) - np.maximum(ones[:, None, 0], others[None, :, 0])
    height = np.minimum(ones[:, None, 3], others[None, :, 3]) - np.maximum(ones[:, None, 1], others[None, :, 1])
    return np.maximum(width, 0) * np.maximum(height, 0)


def inside(box: Box, frame: Box) -> bool:
    """Return whether a box lies in a frame."""
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def around_point(x: float, y: float, width: float, height: float, distance: float) -> Tuple[Candidate, ...]:
    """Return the places around a symbol, best first.

    :param distance: from the point to the nearest edge of the box.
    """
    made: List[Candidate] = []
    for factor, more in RINGS:
        away = distance * factor
        for dx, dy, align, cost in AROUND:
            # beside the symbol the full distance, at its corners a little less, so that the name still belongs to it
            across = dx * ((away if dy == 0 else 0.75 * away) + width / 2)
            down = dy * ((away if dx == 0 else 0.4 * away) + height / 2)
            left, top = x + across - width / 2, y + down - height / 2
            made.append(Candidate((left, top, left + width, top + height), cost + more, align))
    return tuple(made)


def shifted(box: Box, frame: Box) -> Tuple[Candidate, ...]:
    """Return the places near a wished one within a frame, in steps of half the name's height; nearer costs less."""
    width, height = box[2] - box[0], box[3] - box[1]
    step = height / 2
    made = []
    for row in range(int((frame[3] - frame[1] - height) / step) + 1):
        for column in range(int((frame[2] - frame[0] - width) / step) + 1):
            left, top = frame[0] + column * step, frame[1] + row * step
            away = ((left - box[0]) ** 2 + (top - box[1]) ** 2) ** 0.5
            made.append(Candidate((left, top, left + width, top + height), min(away / height, 10.0)))
    return tuple(sorted(made, key=lambda one: (one.cost, one.box)))


class Areas:
    """A raster of areas that do not overlap; counts how much of a box is over one of them.

    :param frame: the part of the plane that is looked at.
    :param cell: side of a cell.
    """

    def __init__(self, frame: Box, cell: float) -> None:
        self.cell, self.frame = cell, frame
        self.columns = max(1, int((frame[2] - frame[0]) / cell))
        self.rows = max(1, int((frame[3] - frame[1]) / cell))
        self._owner = np.zeros((self.rows, self.columns), dtype=np.int32)  # 0: no area
        self._number: Dict[str, int] = {}
        self._sums: Dict[Optional[str], np.ndarray] = {}

    def add(self, key: str, rings: Iterable[Ring]) -> None:
        """Add an area given by its rings (even-odd): sequences of points or arrays of two columns."""
        closed = [np.asarray(ring, dtype=float).reshape(-1, 2) for ring in rings]
        closed = [ring for ring in closed if len(ring)]
        if not closed:
            return
        begin, end = np.concatenate(closed), np.concatenate([np.roll(ring, -1, axis=0) for ring in closed])
        low, high = np.minimum(begin[:, 1], end[:, 1]), np.maximum(begin[:, 1], end[:, 1])
        top, cell = self.frame[1], self.cell
        first = np.maximum(0, np.floor((low - top) / cell - 0.5)).astype(int)
        last = np.minimum(self.rows - 1, np.ceil((high - top) / cell + 0.5)).astype(int)
        count = np.where(low < high, np.maximum(0, last - first + 1), 0)
        edge = np.repeat(np.arange(len(begin)), count)
        row = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
        middle = top + (row + 0.5) * cell
        crossed = (low[edge] <= middle) & (middle < high[edge])
        edge, row, middle = edge[crossed], row[crossed], middle[crossed]
        (x1, y1), (x2, y2) = begin[edge].T, end[edge].T
        across = x1 + (middle - y1) * (x2 - x1) / (y2 - y1)
        order = np.lexsort((across, row))  # a row is crossed an even number of times: every two are a run
        left, right = (
            np.clip(np.floor((across[order][side::2] - self.frame[0]) / cell + 0.5), 0, self.columns).astype(int)
            for side in (0, 1)
        )
        number = self._number.setdefault(key, len(self._number) + 1)
        for one, start, stop in zip(row[order][::2].tolist(), left.tolist(), right.tolist()):
            self._owner[one, start:stop] = number
        self._sums.clear()

    def _mine(self, key: str) -> np.ndarray:
        """Return which cells are an area's."""
        return self._owner == self._number.get(key, -1)

    def cells(self, key: str) -> List[Point]:
        """Return the middles of an area's cells: of those that others of it surround, else of all."""
        mine = self._mine(key)
        padded = np.pad(mine, 1)
        inner = mine & padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
        rows, columns = np.nonzero(inner if inner.any() else mine)
        x, y, cell = self.frame[0], self.frame[1], self.cell
        return list(zip((x + (columns + 0.5) * cell).tolist(), (y + (rows + 0.5) * cell).tolist()))

    def size(self, key: str) -> int:
        """Return how many cells an area has in the frame."""
        return int(np.count_nonzero(self._mine(key)))

    def shares(self, key: str, box: Box) -> Tuple[float, float]:
        """Return the shares of a box over an area and over the others."""
        own, foreign = self.shares_of(key, np.array([box]))
        return float(own[0]), float(foreign[0])

    def shares_of(self, key: str, boxes: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the shares of boxes (left, top, right, bottom) over an area and over the others."""
        # towards zero, as ``int`` does: a box that begins just outside the frame begins in its first cell
        left, right = (np.trunc((boxes[:, i] - self.frame[0]) / self.cell).astype(int) for i in (0, 2))
        top, bottom = (np.trunc((boxes[:, i] - self.frame[1]) / self.cell).astype(int) for i in (1, 3))
        total = np.maximum(1, (right - left + 1) * (bottom - top + 1))
        window = (
            np.clip(left, 0, self.columns),
            np.clip(top, 0, self.rows),
            np.clip(right + 1, 0, self.columns),
            np.clip(bottom + 1, 0, self.rows),
        )
        own = self._counted(key, window)
        return own / total, (self._counted(None, window) - own) / total

    def _counted(self, key: Optional[str], window: Tuple[np.ndarray, ...]) -> np.ndarray:
        """Return how many cells of windows are an area's, or of any area; by a table of sums from the corner."""
        if key not in self._sums:
            cells = self._owner > 0 if key is None else self._mine(key)
            self._sums[key] = np.pad(cells.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
        sums, (left, top, right, bottom) = self._sums[key], window
        found = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        return np.where((right > left) & (bottom > top), found, 0)

    def candidates(
        self, key: str, width: float, height: float, *, own: float = OWN_LEAST, foreign: float = FOREIGN_MOST
    ) -> Tuple[Candidate, ...]:
        """Return places for the name of an area: over it, away from its edge, as little as can be over others."""
        rows, columns = np.nonzero(self._mine(key))
        if not len(rows):
            return ()
        top, bottom, left, right = rows.min(), rows.max() + 1, columns.min(), columns.max() + 1
        step = max(1, round(max(right - left, bottom - top) / 40))
        looked = ((rows - top) % step == 0) & ((columns - left) % step == 0)
        rows, columns = rows[looked], columns[looked]
        x, y = self.frame[0] + (columns + 0.5) * self.cell, self.frame[1] + (rows + 0.5) * self.cell
        boxes = np.stack((x - width / 2, y - height / 2, x + width / 2, y + height / 2), axis=1)
        mine, theirs = self.shares_of(key, boxes)
        wide, _others = self.shares_of(key, boxes + np.array([-1, -1, 1, 1]) * 1.2 * height)
        off = np.abs(columns - (left + right) / 2) / (right - left) + np.abs(rows - (top + bottom) / 2) / (bottom - top)
        costs = 3 * (1 - mine) + 14 * theirs + 5 * (1 - wide) + 0.8 * off
        fits = (mine >= own) & (theirs <= foreign)
        made = [Candidate((*box,), cost) for box, cost in zip(boxes[fits].tolist(), costs[fits].tolist())]
        made.sort(key=lambda one: (round(one.cost, 6), one.box))
        return tuple(made[:160])


def choose(
    names: Sequence[Name],
    symbols: Mapping[Tuple[str, str], Box],
    frame: Box,
    blocked: Sequence[Box] = (),
    lines: Optional[np.ndarray] = None,
) -> Dict[Tuple[str, str], Candidate]:
    """Return the place of every name that finds one.

    By rank, then those with fewest free places. No name leaves the frame, covers another name or a blocked box.

    :param symbols: boxes of the symbols, by the key of their names; covering another's symbol costs.
    :param lines: points along heavy lines, in two columns; a name over them costs.
    """
    points = np.empty((0, 2)) if lines is None else lines
    free = {name.key: _Free(name, symbols, frame, blocked, points) for name in names}
    placed: Dict[Tuple[str, str], Candidate] = {}
    waiting = {name.key: name for name in names}
    while waiting:
        name = min(waiting.values(), key=lambda one: (-one.rank, len(free[one.key].boxes), one.key))
        del waiting[name.key]
        mine = free[name.key]
        if not len(mine.boxes):
            continue
        sees = [free[key].boxes[:LOOK_AT] for key, other in waiting.items() if other.rank >= name.rank - SEES]
        costs = mine.costs[:LOOK_AT] + _harm(mine.boxes[:LOOK_AT], sees)
        best = mine.candidate(min(range(len(costs)), key=lambda one: (costs[one], mine.boxes[one].tolist())))
        placed[name.key] = best
        room = np.array([grown(best.box, GAP)])
        for key in waiting:
            free[key].keep(overlaps(free[key].boxes, room)[:, 0] == 0)
    return placed


class _Free:
    """The places of a name that are still free, best first, as arrays."""

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        name: Name,
        symbols: Mapping[Tuple[str, str], Box],
        frame: Box,
        blocked: Sequence[Box],
        lines: np.ndarray,
    ) -> None:
        self.aligns = np.array([one.align for one in name.candidates])
        boxes = np.array([one.box for one in name.candidates], dtype=float).reshape(-1, 4)
        costs = np.array([one.cost for one in name.candidates], dtype=float)
        others = np.array([box for owner, box in symbols.items() if owner != name.key], dtype=float).reshape(-1, 4)
        shared = overlaps(boxes, others)
        areas = (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
        costs = costs + np.where(shared > 0, AT_SYMBOL + OVER_SYMBOL * shared / np.where(areas > 0, areas, 1), 0).sum(
            axis=1
        )
        (x, y), (left, top, right, bottom) = lines.T, (boxes[:, i, None] for i in range(4))
        # what has a symbol belongs to it and comes first; the names of areas have other places
        x, y = (x, y) if name.rank < KEEPS_OFF else (x[:0], y[:0])
        covered = ((x > left) & (x < right) & (y > top) & (y < bottom)).any(axis=1)
        costs += np.where(covered, OVER_LINE, 0.0)
        fits = (boxes[:, :2] >= frame[:2]).all(axis=1) & (boxes[:, 2:] <= frame[2:]).all(axis=1) & (costs <= TOO_MUCH)
        in_the_way = np.array([grown(box, GAP) for box in blocked], dtype=float).reshape(-1, 4)
        fits &= (overlaps(boxes, in_the_way) == 0).all(axis=1)
        self.boxes, self.costs = boxes, costs
        order = np.lexsort((*boxes.T[::-1], costs))
        self.keep(order[fits[order]])

    def keep(self, which: np.ndarray) -> None:
        """Keep some of the places, by number or by a mask."""
        self.boxes, self.costs, self.aligns = self.boxes[which], self.costs[which], self.aligns[which]

    def candidate(self, number: int) -> Candidate:
        left, top, right, bottom = self.boxes[number].tolist()
        return Candidate((left, top, right, bottom), float(self.costs[number]), str(self.aligns[number]))


def _harm(boxes: np.ndarray, sees: Sequence[np.ndarray]) -> np.ndarray:
    """Return what each choice takes from names that wait: more, the fewer of their best places these have left.

    :param sees: the best places of each of these names.
    """
    harm = np.zeros(len(boxes))
    rooms = boxes + np.array([-GAP, -GAP, GAP, GAP])
    counts = [len(places) for places in sees if len(places)]
    if not counts:
        return harm
    met = overlaps(rooms, np.concatenate([places for places in sees if len(places)])) > 0
    starts = np.cumsum([0, *counts[:-1]])
    taken = np.add.reduceat(met, starts, axis=1, dtype=int)
    return np.where(taken < counts, 4.0 * taken / np.array(counts), 8.0).sum(axis=1)
