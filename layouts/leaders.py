"""Names that stand beside their area, with a line to it, where there is no place over it. Pure geometry, no QGIS.

Lengths are millimetres on paper, as in :mod:`placement`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, Sequence, Tuple, Union

import numpy as np

from .placement import GAP, Areas, Box, Candidate, Line, Point, inside, overlaps

#: So many of an area's points may be the end of its line; so many places are looked for, and tried at most; so many
#: lines from one place.
ENDS, ENOUGH, PLACES, LINES = 40, 400, 900, 3
#: What a line over a symbol costs, and over a name that goes for it, mm.
OVER_SYMBOL, OVER_NAME = 6.0, 24.0
#: How far a line may go, against the height of the name.
LONGEST = 22.0
#: So many names make room for one that finds no place.
MOVED = 2
#: How much shorter the lines together must become for names to move.
WORTH = 3.0
#: A line of such a cost is looked after; so many places are tried for it.
LONG, TRIES = 16.0, 40
#: A line that climbs reads worse than one that lies: what its height costs against its width.
CLIMB = 1.4
#: A line is parallel to the side of a box from here on, mm.
_PARALLEL = 1e-9
Key = Tuple[str, str]


#: Lines that are compared with all boxes at a time: how many there are must not decide how much memory is taken.
BLOCK = 2048


@dataclass(frozen=True)
class Ways:
    """Places of a name beside its area, and the lines from them to it, cheapest line first.

    :param boxes: the places: left, top, right, bottom.
    :param lines: x1, y1 (at the name), x2, y2 (in the area).
    :param place: number of each line's place.
    :param costs: of the lines.
    """

    boxes: np.ndarray
    lines: np.ndarray
    place: np.ndarray
    costs: np.ndarray

    def candidate(self, number: int, more: float = 0.0) -> Candidate:
        """Return the place of a line, with the line; ``more`` is added to its cost."""
        left, top, right, bottom = self.boxes[self.place[number]].tolist()
        x1, y1, x2, y2 = self.lines[number].tolist()
        return Candidate((left, top, right, bottom), float(self.costs[number]) + more, "Center", ((x1, y1), (x2, y2)))


def beside(areas: Areas, key: str, point: Point, width: float, height: float) -> Ways:
    """Return places for the name of an area over no area at all, nearest first, each with lines to the area.

    :param point: inside the area, for an area smaller than a cell of the raster.
    """
    ends = np.array(_ends(areas.cells(key)) or ([point] if inside((*point, *point), areas.frame) else [])).reshape(
        -1, 2
    )
    step, frame = height / 2, areas.frame
    rows = max(0, int((frame[3] - frame[1] - height) / step) + 1)
    columns = max(0, int((frame[2] - frame[0] - width) / step) + 1)
    grid = np.meshgrid(frame[0] + np.arange(columns) * step, frame[1] + np.arange(rows) * step)
    left, top = (one.ravel() for one in grid)
    boxes = np.stack((left, top, left + width, top + height), axis=1)
    if len(ends):
        away = _away(_starts(boxes, middle := ends.mean(axis=0)[None, :])[:, 0], middle)
        near = np.nonzero(away <= LONGEST * height)[0]
        near = near[np.lexsort((top[near], left[near], away[near]))]
        own, foreign = areas.shares_of(key, boxes[near] + np.array([-GAP, -GAP, GAP, GAP]))
        boxes = boxes[near[(own == 0) & (foreign == 0)][:PLACES]]
    else:
        boxes = boxes[:0]
    starts = _starts(boxes, ends)
    place, end = (one.ravel() for one in np.indices(starts.shape[:2]))
    lines = np.concatenate((starts.reshape(-1, 2), ends[end]), axis=1)
    costs = _away(lines[:, :2], lines[:, 2:])
    order = np.lexsort((place, np.round(costs, 6)))
    return Ways(boxes, lines[order], place[order], costs[order])


def lead(
    waiting: Mapping[Key, Ways], frame: Box, taken: Sequence[Box], symbols: Sequence[Box], yielding: Sequence[Box] = ()
) -> Dict[Key, Candidate]:
    """Return the places of the names that find one; those that have fewest choose first.

    No line meets a name or another line; it goes over a symbol only for want of a better one. Where it
    helps, other names make room: for one that found no place, or one with a long line.

    :param waiting: the places of each name (:func:`beside`).
    :param taken: boxes of names and of items over the map.
    :param yielding: boxes of names that a line may go over when there is no other way.
    """
    free = {key: _free(ways, frame, taken, symbols, yielding) for key, ways in waiting.items()}
    placed: Dict[Key, Candidate] = {}
    order = sorted(free, key=lambda one: (len(free[one]), one))
    for key in order:
        undisturbed = np.nonzero(~disturbing(free[key], list(placed.values())).any(axis=1))[0]
        if len(undisturbed):
            placed[key] = free[key][undisturbed[0]]
    for key in sorted(order, key=lambda one: (-placed[one].cost if one in placed else float("-inf"), one)):
        _make_room(key, free, placed)
    return placed


def _make_room(key: Key, free: Mapping[Key, Sequence[Candidate]], placed: Dict[Key, Candidate]) -> None:
    """Place a name, or place it better, where the names in its way, at most :data:`MOVED`, have another place."""
    now, others = placed.get(key), [one for one in placed if one != key]
    if now is not None and now.cost <= LONG:
        return
    there = [placed[one] for one in others]
    clashes = disturbing(free[key], there)
    tries = np.nonzero(clashes.sum(axis=1) <= MOVED)[0][:TRIES]
    for one, clash in ((free[key][number], clashes[number]) for number in tries.tolist()):
        spent = one.cost - (now.cost if now is not None else float("inf"))
        if spent > -WORTH:
            return
        moved: Dict[Key, Candidate] = {}
        staying = [place for place, gone in zip(there, clash.tolist()) if not gone]
        for other in (name for name, gone in zip(others, clash.tolist()) if gone):
            fits = ~disturbing(free[other], [*staying, one, *moved.values()]).any(axis=1)
            if not fits.any():
                break
            moved[other] = free[other][int(fits.argmax())]
            spent += moved[other].cost - placed[other].cost
        else:
            if spent < -WORTH:
                placed.update({key: one, **moved})
                return


def _free(
    ways: Ways, frame: Box, taken: Sequence[Box], symbols: Sequence[Box], yielding: Sequence[Box]
) -> List[Candidate]:
    """Return the first places that nothing is in the way of, nearest first."""
    boxes = ways.boxes
    wide = boxes + np.array([-GAP, -GAP, GAP, GAP])
    full = np.array([*taken, *symbols, *yielding], dtype=float).reshape(-1, 4)
    room = (boxes[:, :2] >= frame[:2]).all(axis=1) & (boxes[:, 2:] <= frame[2:]).all(axis=1)
    room &= (overlaps(wide, full) == 0).all(axis=1)
    left = np.nonzero(room[ways.place])[0]
    left = left[~meeting(ways.lines[left], taken).any(axis=1)]
    lines: Dict[int, int] = {}
    kept: List[int] = []
    for number, place in zip(left.tolist(), ways.place[left].tolist()):
        lines[place] = lines.get(place, 0) + 1
        if lines[place] <= LINES:
            kept.append(number)
        if len(kept) >= ENOUGH:
            break
    lines_kept = ways.lines[kept] if kept else np.empty((0, 4))
    more = OVER_SYMBOL * meeting(lines_kept, symbols).sum(axis=1) + OVER_NAME * meeting(lines_kept, yielding).sum(
        axis=1
    )
    found = [ways.candidate(number, cost) for number, cost in zip(kept, more.tolist())]
    return sorted(found, key=lambda one: (round(one.cost, 6), one.box))


def disturbing(ones: Sequence[Candidate], others: Sequence[Candidate]) -> np.ndarray:
    """Return which names meet which others, or their lines, as a boolean array; all of them have lines."""
    (boxes, lines), (boxes2, lines2) = (_arrays(places) for places in (ones, others))
    wide, wide2 = (one + np.array([-GAP, -GAP, GAP, GAP]) for one in (boxes, boxes2))
    found = overlaps(wide, boxes2) > 0
    found |= meeting(lines, wide2) | meeting(lines2, wide).T
    return found | crossing(lines, lines2)


def _arrays(places: Sequence[Candidate]) -> Tuple[np.ndarray, np.ndarray]:
    boxes = np.array([one.box for one in places], dtype=float).reshape(-1, 4)
    return boxes, np.array([one.leader for one in places], dtype=float).reshape(-1, 4)


def meets(line: Line, box: Box) -> bool:
    """Return whether a line touches a box."""
    return bool(meeting([(*line[0], *line[1])], [box])[0, 0])


def meeting(
    lines: Union[np.ndarray, Sequence[Tuple[float, ...]]], boxes: Union[np.ndarray, Sequence[Box]]
) -> np.ndarray:
    """Return which lines touch which boxes, as a boolean array of lines by boxes.

    :param lines: (x1, y1, x2, y2) each.
    """
    ends, sides = np.array(lines, dtype=float).reshape(-1, 4), np.array(boxes, dtype=float).reshape(-1, 4)
    found = np.empty((len(ends), len(sides)), dtype=bool)
    for begin in range(0, len(ends), BLOCK):
        found[begin : begin + BLOCK] = _meeting(ends[begin : begin + BLOCK], sides)
    return found


def _meeting(ends: np.ndarray, sides: np.ndarray) -> np.ndarray:
    low, high = np.zeros((len(ends), len(sides))), np.ones((len(ends), len(sides)))
    for axis in (0, 1):
        start, way = ends[:, axis, None], ends[:, axis + 2, None] - ends[:, axis, None]
        least, most = sides[:, axis], sides[:, axis + 2]
        parallel = np.abs(way) < _PARALLEL
        along = np.where(parallel, 1.0, way)
        first, second = (least - start) / along, (most - start) / along
        within = (least <= start) & (start <= most)
        low = np.maximum(low, np.where(parallel, np.where(within, 0.0, 2.0), np.minimum(first, second)))
        high = np.minimum(high, np.where(parallel, 1.0, np.maximum(first, second)))
    return np.asarray(low <= high)


def cross(one: Line, other: Line) -> bool:
    """Return whether two lines cross."""
    return bool(crossing(np.array([one]).reshape(1, 4), np.array([other]).reshape(1, 4))[0, 0])


def crossing(ones: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return which lines (x1, y1, x2, y2) cross which others, as a boolean array."""

    def apart(lines: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """The product of the sides of each line on which the two ends of each other lie."""
        x1, y1, x2, y2 = (lines[:, i, None] for i in range(4))
        sides = [(x2 - x1) * (ends[:, i + 1] - y1) - (y2 - y1) * (ends[:, i] - x1) for i in (0, 2)]
        return np.asarray(sides[0] * sides[1])

    return np.asarray((apart(ones, others) <= 0) & (apart(others, ones).T <= 0))


def _ends(cells: Sequence[Point]) -> List[Point]:
    """Return some of an area's cells, evenly; those nearest its middle first."""
    if not cells:
        return []
    points = np.array(cells)
    nearest = points[np.lexsort((points[:, 1], points[:, 0], _away(points, points.mean(axis=0)[None, :])))]
    inner = nearest[: max(1, len(nearest) * 2 // 3)]
    return list(map(tuple, inner[:: max(1, len(inner) // ENDS)][:ENDS].tolist()))


def _starts(boxes: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Return where a line from each name to each end leaves the name: the middle of the side that looks there."""
    left, top, right, bottom = (boxes[:, i, None] for i in range(4))
    x, y = ends[None, :, 0], ends[None, :, 1]
    beyond = (x > right) | (x < left)
    at_x = np.where(x > right, right + GAP / 2, np.where(x < left, left - GAP / 2, (left + right) / 2))
    at_y = np.where(beyond, (top + bottom) / 2, np.where(y < top, top - GAP / 2, bottom + GAP / 2))
    return np.stack((at_x, at_y), axis=2)


def _away(starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Return what lines cost by their length."""
    return np.asarray(np.hypot(starts[:, 0] - ends[:, 0], CLIMB * (starts[:, 1] - ends[:, 1])))
