"""What the timeline shows, as plain values: bars in rows, a count over time, rulers. No Qt, no pixels."""

from __future__ import annotations

import datetime as dt
import heapq
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

from ...core.periods import Period

#: Lanes from top to bottom.
LANE_PLACED = "placed"
LANE_NO_PLACE = "no_place"
LANE_UNDATED = "undated"
LANES = (LANE_PLACED, LANE_NO_PLACE, LANE_UNDATED)

#: Up to this many bars are packed into rows; more are shown as a curve of how many are in force.
MAX_ROWED_BARS = 1500
#: Bars of the same row keep at least this many days apart.
ROW_GAP_DAYS = 20


@dataclass(frozen=True)
class Bar:
    """One authorization on the timeline.

    ``definite`` days are covered whatever the start of the stay, ``possible`` days for some start. ``assumed`` says
    that the days rest on an assumption about the start. ``mark`` is the day of the norm. All are ``None`` for a record
    without any date; ``undated`` says that no stay has dates under the reading, even if its norm has one.
    """

    auth_id: str
    label: str
    tooltip: str
    definite: Optional[Period] = None
    possible: Optional[Period] = None
    assumed: bool = False
    mark: Optional[dt.date] = None
    has_place: bool = True
    undated: bool = False

    @property
    def extent(self) -> Optional[Period]:
        """Every day the bar is drawn over, or ``None`` for an undated record."""
        periods = [p for p in (self.definite, self.possible) if p is not None]
        if self.mark is not None:
            periods.append(Period(self.mark, self.mark))
        if not periods:
            return None
        start = None if any(p.start is None for p in periods) else min(p.start for p in periods if p.start)
        end = None if any(p.end is None for p in periods) else max(p.end for p in periods if p.end)
        return Period(start, end)

    @property
    def lane(self) -> str:
        """The lane the bar belongs to."""
        if self.undated or self.extent is None:
            return LANE_UNDATED
        return LANE_PLACED if self.has_place else LANE_NO_PLACE


@dataclass(frozen=True)
class Ruler:
    """A named stretch of time along the axis, for instance a presidency."""

    label: str
    period: Period
    tooltip: str = ""


@dataclass(frozen=True)
class Row:
    """Bars that share a line, in order of time and without overlap."""

    lane: str
    bars: Tuple[Bar, ...]


@dataclass(frozen=True)
class TimelineData:
    """Everything the timeline draws besides the user's periods and selection."""

    bars: Tuple[Bar, ...] = ()
    rulers: Tuple[Ruler, ...] = ()
    measure_label: str = ""
    reading_label: str = ""
    rows: Tuple[Row, ...] = field(init=False, repr=False)
    _starts: Tuple[int, ...] = field(init=False, repr=False)
    _ends: Tuple[int, ...] = field(init=False, repr=False)
    _by_id: Dict[str, Bar] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", pack_rows(self.bars) if len(self.bars) <= MAX_ROWED_BARS else ())
        starts: List[int] = []
        ends: List[int] = []
        for bar in self.bars:
            extent = bar.extent
            if extent is not None:
                starts.append(_ordinal(extent.start, 0))
                ends.append(_ordinal(extent.end, dt.date.max.toordinal()))
        object.__setattr__(self, "_starts", tuple(sorted(starts)))
        object.__setattr__(self, "_ends", tuple(sorted(ends)))
        object.__setattr__(self, "_by_id", {bar.auth_id: bar for bar in self.bars})

    @property
    def crowded(self) -> bool:
        """Whether there are too many bars to draw one by one."""
        return len(self.bars) > MAX_ROWED_BARS

    def bar(self, auth_id: str) -> Optional[Bar]:
        """Return the bar of an authorization, or ``None``."""
        return self._by_id.get(auth_id)

    def in_force(self, first: int, last: int) -> int:
        """Return how many bars touch the days with ordinals ``first`` to ``last`` (both included)."""
        return bisect_right(self._starts, last) - bisect_left(self._ends, first)

    def count(self, lane: str) -> int:
        """Return how many bars a lane holds."""
        return sum(1 for bar in self.bars if bar.lane == lane)

    def neighbour(self, auth_id: Optional[str], offset: int) -> Optional[Bar]:
        """Return the bar ``offset`` places from ``auth_id`` in order of start, or ``None`` when there are no bars."""
        ordered = sorted(self.bars, key=_by_start)
        if not ordered:
            return None
        position = next((i for i, bar in enumerate(ordered) if bar.auth_id == auth_id), None)
        if position is None:
            return ordered[0 if offset > 0 else -1]
        return ordered[min(max(position + offset, 0), len(ordered) - 1)]


def pack_rows(bars: Iterable[Bar]) -> Tuple[Row, ...]:
    """Return the bars packed into as few rows per lane as their dates allow, first come first placed."""
    rows: List[Row] = []
    by_lane: Dict[str, List[Bar]] = {lane: [] for lane in LANES}
    for bar in sorted(bars, key=_by_start):
        by_lane[bar.lane].append(bar)
    for lane in LANES:
        if lane == LANE_UNDATED:
            if by_lane[lane]:
                rows.append(Row(lane, tuple(by_lane[lane])))
            continue
        free: List[Tuple[int, int]] = []  # (first free day, row number)
        lines: List[List[Bar]] = []
        for bar in by_lane[lane]:
            extent = bar.extent or Period()
            start = _ordinal(extent.start, 0)
            end = _ordinal(extent.end, dt.date.max.toordinal()) + ROW_GAP_DAYS
            if free and free[0][0] <= start:
                _day, number = heapq.heappop(free)
                lines[number].append(bar)
            else:
                number = len(lines)
                lines.append([bar])
            heapq.heappush(free, (end, number))
        rows.extend(Row(lane, tuple(line)) for line in lines)
    return tuple(rows)


def bins_of(periods: Sequence[Period], values: Sequence[Optional[float]]) -> Tuple[Tuple[Period, Optional[float]], ...]:
    """Return histogram bins from calendar periods and the measure of each; ``None`` is "no data", not zero.

    :raises ValueError: when the lengths differ.
    """
    if len(periods) != len(values):
        raise ValueError(f"{len(periods)} periods but {len(values)} values")
    return tuple(zip(periods, values))


def _ordinal(day: Optional[dt.date], unbounded: int) -> int:
    return unbounded if day is None else day.toordinal()


def _by_start(bar: Bar) -> Tuple[int, str]:
    extent = bar.extent
    return (dt.date.max.toordinal() if extent is None else _ordinal(extent.start, 0), bar.auth_id)
