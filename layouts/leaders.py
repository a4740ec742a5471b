"""Names that stand beside their area, with a line to it, where there is no place over it. Pure geometry, no QGIS.

Lengths are millimetres on paper, as in :mod:`placement`.
"""

from __future__ import annotations

from typing import Dict, List, Mapping, Sequence, Tuple

import numpy as np

from .placement import GAP, Areas, Box, Candidate, Line, Point, grown, inside, overlap

#: So many of an area's points may be the end of its line; so many places are looked for, and tried at most; so many
#: lines from one place.
ENDS, ENOUGH, PLACES, LINES = 16, 400, 500, 3
#: What a line over a symbol costs, mm.
OVER_SYMBOL = 6.0
#: How far a line may go, against the height of the name.
LONGEST = 22.0
#: A line that climbs reads worse than one that lies: what its height costs against its width.
CLIMB = 1.4
#: A line is parallel to the side of a box from here on, mm.
_PARALLEL = 1e-9
Key = Tuple[str, str]


def beside(areas: Areas, key: str, point: Point, width: float, height: float) -> List[Candidate]:
    """Return places for the name of an area over no area at all, nearest first, each with a line to the area.

    :param point: inside the area, for an area smaller than a cell of the raster.
    """
    ends = _ends(areas.cells(key)) or ([point] if inside((*point, *point), areas.frame) else [])
    if not ends:
        return []
    middle = sum(x for x, _y in ends) / len(ends), sum(y for _x, y in ends) / len(ends)
    step, frame = height / 2, areas.frame
    boxes: List[Tuple[float, Box]] = []
    for row in range(int((frame[3] - frame[1] - height) / step) + 1):
        for column in range(int((frame[2] - frame[0] - width) / step) + 1):
            left, top = frame[0] + column * step, frame[1] + row * step
            box = (left, top, left + width, top + height)
            away = _away(_start(box, middle), middle)
            if away <= LONGEST * height:
                boxes.append((away, box))
    found: List[Candidate] = []
    for _away_of, box in sorted(boxes):
        if areas.shares(key, grown(box, GAP)) != (0.0, 0.0):
            continue
        lines = sorted((_away(start, end), (start, end)) for end in ends for start in (_start(box, end),))
        found += [Candidate(box, cost, "Center", line) for cost, line in lines]
        if len(found) >= PLACES * len(ends):
            break
    return sorted(found, key=lambda one: (round(one.cost, 6), one.box))


def lead(
    waiting: Mapping[Key, Sequence[Candidate]], frame: Box, taken: Sequence[Box], symbols: Sequence[Box]
) -> Dict[Key, Candidate]:
    """Return the places of the names that find one; those that have fewest choose first.

    No line meets a name or another line; it goes over a symbol only for want of a better one.

    :param waiting: the places of each name, best first (:func:`beside`).
    :param taken: boxes of names and of items over the map.
    """
    free = {key: _free(candidates, frame, taken, symbols) for key, candidates in waiting.items()}
    placed: Dict[Key, Candidate] = {}
    for key in sorted(free, key=lambda one: (len(free[one]), one)):
        found = next((one for one in free[key] if not any(_disturb(one, other) for other in placed.values())), None)
        if found is not None:
            placed[key] = found
    return placed


def _free(candidates: Sequence[Candidate], frame: Box, taken: Sequence[Box], symbols: Sequence[Box]) -> List[Candidate]:
    """Return the first places that nothing is in the way of, nearest first."""
    led = [one for one in candidates if one.leader is not None]
    ways = [(*start, *end) for start, end in (one.leader for one in led if one.leader is not None)]
    blocked = meeting(ways, taken).any(axis=1).tolist()
    over = meeting(ways, symbols).sum(axis=1).tolist()
    room: Dict[Box, bool] = {}
    lines: Dict[Box, int] = {}
    found: List[Candidate] = []
    for one, in_the_way, symbols_below in zip(led, blocked, over):
        if len(found) >= ENOUGH:
            break
        if in_the_way:
            continue
        if one.box not in room:
            wide = grown(one.box, GAP)
            room[one.box] = inside(one.box, frame) and not any(overlap(wide, box) for box in (*taken, *symbols))
        if not room[one.box]:
            continue
        lines[one.box] = lines.get(one.box, 0) + 1
        if lines[one.box] > LINES:
            continue
        found.append(Candidate(one.box, one.cost + OVER_SYMBOL * symbols_below, one.align, one.leader))
    return sorted(found, key=lambda one: (round(one.cost, 6), one.box))


def _disturb(one: Candidate, other: Candidate) -> bool:
    """Return whether two names, or their lines, meet."""
    wide = grown(one.box, GAP)
    if overlap(wide, other.box) or one.leader is None or other.leader is None:
        return True
    return meets(other.leader, wide) or meets(one.leader, other.box) or cross(one.leader, other.leader)


def meets(line: Line, box: Box) -> bool:
    """Return whether a line touches a box."""
    return bool(meeting([(*line[0], *line[1])], [box])[0, 0])


def meeting(lines: Sequence[Tuple[float, ...]], boxes: Sequence[Box]) -> np.ndarray:
    """Return which lines touch which boxes, as a boolean array of lines by boxes.

    :param lines: (x1, y1, x2, y2) each.
    """
    ends, sides = np.array(lines, dtype=float).reshape(-1, 4), np.array(boxes, dtype=float).reshape(-1, 4)
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
    return low <= high


def cross(one: Line, other: Line) -> bool:
    """Return whether two lines cross."""

    def side(line: Line, point: Point) -> float:
        (x1, y1), (x2, y2) = line
        return (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)

    return side(one, other[0]) * side(one, other[1]) <= 0 and side(other, one[0]) * side(other, one[1]) <= 0


def _ends(cells: Sequence[Point]) -> List[Point]:
    """Return some of an area's cells, evenly; those nearest its middle first."""
    if not cells:
        return []
    middle = sum(x for x, _y in cells) / len(cells), sum(y for _x, y in cells) / len(cells)
    nearest = sorted(cells, key=lambda cell: (_away(cell, middle), cell))
    inner = nearest[: max(1, len(nearest) * 2 // 3)]
    return inner[:: max(1, len(inner) // ENDS)][:ENDS]


def _start(box: Box, end: Point) -> Point:
    """Return where a line to ``end`` leaves a name: the middle of the side that looks there."""
    if end[0] > box[2]:
        return box[2] + GAP / 2, (box[1] + box[3]) / 2
    if end[0] < box[0]:
        return box[0] - GAP / 2, (box[1] + box[3]) / 2
    return (box[0] + box[2]) / 2, box[1] - GAP / 2 if end[1] < box[1] else box[3] + GAP / 2


def _away(start: Point, end: Point) -> float:
    return float(((start[0] - end[0]) ** 2 + (CLIMB * (start[1] - end[1])) ** 2) ** 0.5)
