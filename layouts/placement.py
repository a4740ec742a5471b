"""Where names stand on a map: candidates with costs, chosen greedily in a fixed order. Pure geometry, no QGIS.

QGIS's own label engine may give other names on another run (before 3.42 it takes layers in the order of their
addresses) and lets the name of a region slide over its neighbour. A page must do neither, so it places its names here.
Lengths are millimetres on paper, from the upper left corner of the map, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

Box = Tuple[float, float, float, float]  # left, top, right, bottom
Point = Tuple[float, float]
Ring = Sequence[Point]
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
    :param beside: gives places with a line, for a name that may not be left out (``leaders``).
    """

    key: Tuple[str, str]
    rank: int
    candidates: Tuple[Candidate, ...]
    beside: Optional[Callable[[], Sequence[Candidate]]] = None


def overlap(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


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
        self._owner: List[List[Optional[str]]] = [[None] * self.columns for _ in range(self.rows)]
        self._bounds: Dict[str, List[int]] = {}

    def add(self, key: str, rings: Iterable[Ring]) -> None:
        """Add an area given by its rings (even-odd)."""
        edges = [(a, b) for ring in rings for a, b in zip(ring, [*ring[1:], ring[0]]) if a[1] != b[1]]
        if not edges:
            return
        by_row: Dict[int, List[float]] = {}
        top, cell = self.frame[1], self.cell
        for (x1, y1), (x2, y2) in edges:
            first = max(0, int((min(y1, y2) - top) / cell - 0.5))
            last = min(self.rows - 1, int((max(y1, y2) - top) / cell + 0.5))
            for row in range(first, last + 1):
                middle = top + (row + 0.5) * cell
                if min(y1, y2) <= middle < max(y1, y2):
                    by_row.setdefault(row, []).append(x1 + (middle - y1) * (x2 - x1) / (y2 - y1))
        for row, crossings in by_row.items():
            crossings.sort()
            for start, end in zip(crossings[::2], crossings[1::2]):
                left = max(0, int((start - self.frame[0]) / cell + 0.5))
                right = min(self.columns, int((end - self.frame[0]) / cell + 0.5))
                if right > left:
                    self._owner[row][left:right] = [key] * (right - left)
                    box = self._bounds.setdefault(key, [left, row, right, row + 1])
                    box[:] = min(box[0], left), min(box[1], row), max(box[2], right), max(box[3], row + 1)

    def cells(self, key: str) -> List[Point]:
        """Return the middles of an area's cells: of those that others of it surround, else of all."""
        left, top, right, bottom = self._bounds.get(key, [0, 0, 0, 0])
        mine = [
            (row, column) for row in range(top, bottom) for column in range(left, right) if self._at(row, column) == key
        ]
        inner = [
            (row, column)
            for row, column in mine
            if all(self._at(row + down, column + on) == key for down, on in ((-1, 0), (1, 0), (0, -1), (0, 1)))
        ]
        x, y, cell = self.frame[0], self.frame[1], self.cell
        return [(x + (column + 0.5) * cell, y + (row + 0.5) * cell) for row, column in inner or mine]

    def _at(self, row: int, column: int) -> Optional[str]:
        return self._owner[row][column] if 0 <= row < self.rows and 0 <= column < self.columns else None

    def shares(self, key: str, box: Box) -> Tuple[float, float]:
        """Return the shares of a box over an area and over the others."""
        cell, owner = self.cell, self._owner
        left, right = int((box[0] - self.frame[0]) / cell), int((box[2] - self.frame[0]) / cell)
        top, bottom = int((box[1] - self.frame[1]) / cell), int((box[3] - self.frame[1]) / cell)
        own = foreign = 0
        for row in range(max(0, top), min(self.rows, bottom + 1)):
            part = owner[row][max(0, left) : min(self.columns, right + 1)]
            mine = part.count(key)
            own += mine
            foreign += len(part) - mine - part.count(None)
        total = max(1, (right - left + 1) * (bottom - top + 1))
        return own / total, foreign / total

    def candidates(
        self, key: str, width: float, height: float, *, own: float = OWN_LEAST, foreign: float = FOREIGN_MOST
    ) -> Tuple[Candidate, ...]:
        """Return places for the name of an area: over it, away from its edge, as little as can be over others."""
        bounds = self._bounds.get(key)
        if bounds is None:
            return ()
        made: List[Candidate] = []
        step = max(1, round(max(bounds[2] - bounds[0], bounds[3] - bounds[1]) / 40))
        middle = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
        for row in range(bounds[1], bounds[3], step):
            for column in range(bounds[0], bounds[2], step):
                if self._owner[row][column] != key:
                    continue
                x = self.frame[0] + (column + 0.5) * self.cell
                y = self.frame[1] + (row + 0.5) * self.cell
                box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
                mine, theirs = self.shares(key, box)
                if mine < own or theirs > foreign:
                    continue
                wide, _others = self.shares(key, grown(box, 1.2 * height))
                off = abs(column - middle[0]) / (bounds[2] - bounds[0]) + abs(row - middle[1]) / (bounds[3] - bounds[1])
                cost = 3 * (1 - mine) + 14 * theirs + 5 * (1 - wide) + 0.8 * off
                made.append(Candidate(box, cost))
        made.sort(key=lambda one: (round(one.cost, 6), one.box))
        return tuple(made[:160])


def choose(
    names: Sequence[Name], symbols: Mapping[Tuple[str, str], Box], frame: Box, blocked: Sequence[Box] = ()
) -> Dict[Tuple[str, str], Candidate]:
    """Return the place of every name that finds one.

    By rank, then those with fewest free places. No name leaves the frame, covers another name or a blocked box.

    :param symbols: boxes of the symbols, by the key of their names; covering another's symbol costs.
    """
    free: Dict[Tuple[str, str], List[Candidate]] = {}
    for name in names:
        found = []
        for one in name.candidates:
            if not inside(one.box, frame) or any(overlap(grown(one.box, GAP), box) for box in blocked):
                continue
            cost = one.cost + _over_symbols(one.box, name.key, symbols)
            if cost <= TOO_MUCH:
                found.append(Candidate(one.box, cost, one.align))
        free[name.key] = sorted(found, key=lambda one: (one.cost, one.box))
    placed: Dict[Tuple[str, str], Candidate] = {}
    waiting = {name.key: name for name in names}
    while waiting:
        name = min(waiting.values(), key=lambda one: (-one.rank, len(free[one.key]), one.key))
        del waiting[name.key]
        if not free[name.key]:
            continue
        best = min(free[name.key][:LOOK_AT], key=lambda one: (one.cost + _harm(one, name, waiting, free), one.box))
        placed[name.key] = best
        room = grown(best.box, GAP)
        for key in waiting:
            free[key] = [one for one in free[key] if not overlap(one.box, room)]
    return placed


def _over_symbols(box: Box, key: Tuple[str, str], symbols: Mapping[Tuple[str, str], Box]) -> float:
    cost = 0.0
    for owner, symbol in symbols.items():
        shared = overlap(box, symbol) if owner != key else 0.0
        if shared:
            area = (symbol[2] - symbol[0]) * (symbol[3] - symbol[1])
            cost += AT_SYMBOL + OVER_SYMBOL * shared / area
    return cost


def _harm(
    one: Candidate,
    name: Name,
    waiting: Mapping[Tuple[str, str], Name],
    free: Mapping[Tuple[str, str], Sequence[Candidate]],
) -> float:
    """Return what a choice takes from names that wait: more, the fewer of their best places these have left."""
    left, top, right, bottom = grown(one.box, GAP)
    harm = 0.0
    for key, other in waiting.items():
        places = free[key][:LOOK_AT]
        if not places or other.rank < name.rank - SEES:
            continue
        taken = sum(1 for p in places if p.box[0] < right and p.box[2] > left and p.box[1] < bottom and p.box[3] > top)
        harm += 4.0 * taken / len(places) if taken < len(places) else 8.0
    return harm
