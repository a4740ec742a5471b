"""What the timeline shows, as plain values: bars in rows, a count over time, rulers. No Qt, no pixels."""

from __future__ import annotations

import datetime as dt
import heapq
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Callable, Dict, Iterable, List, Optional, Sequence, Tuple, Union

from ...core.periods import Period

#: Lanes from top to bottom.
LANE_PLACED = "placed"
LANE_NO_PLACE = "no_place"
LANE_UNDATED = "undated"
LANES = (LANE_PLACED, LANE_NO_PLACE, LANE_UNDATED)

#: Up to this many bars are packed into rows; more are shown as a curve of how many are in force.
MAX_ROWED_BARS = 1500
#: Steps of the histogram with the measure of each; ``None`` is "no data", not zero.
Bins = Sequence[Tuple[Period, Optional[float]]]
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


class ManyBars(Sequence[Bar]):
    """Bars that are made when they are asked for: too many to be drawn one by one.

    :param auth_ids: which authorizations, in order of start.
    :param starts: their first days, ordinals.
    :param ends: their last days, ordinals.
    :param make: makes the bar of an authorization.
    """

    def __init__(
        self, auth_ids: Sequence[str], starts: Sequence[int], ends: Sequence[int], make: Callable[[str], Bar]
    ) -> None:
        self._auth_ids, self.starts, self.ends, self._make = auth_ids, starts, ends, make
        self._rows: Dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._auth_ids)

    def __getitem__(self, row):
        if isinstance(row, slice):
            return [self._make(auth_id) for auth_id in self._auth_ids[row]]
        return self._make(self._auth_ids[row])

    def row_of(self, auth_id: Optional[str]) -> Optional[int]:
        """Return the place of an authorization in the order, or ``None``."""
        if not self._rows:
            self._rows.update((one, row) for row, one in enumerate(self._auth_ids))
        return self._rows.get(auth_id or "")


class FewBars(Sequence[Bar]):
    """Bars that are drawn one by one, in order of start."""

    def __init__(self, bars: Iterable[Bar]) -> None:
        self._bars = sorted(bars, key=_by_start)
        self._rows = {bar.auth_id: row for row, bar in enumerate(self._bars)}
        extents = [bar.extent for bar in self._bars]
        self.starts = [_ordinal(e.start, 0) for e in extents if e is not None]
        self.ends = [_ordinal(e.end, dt.date.max.toordinal()) for e in extents if e is not None]

    def __len__(self) -> int:
        return len(self._bars)

    def __getitem__(self, row):
        return self._bars[row]

    def row_of(self, auth_id: Optional[str]) -> Optional[int]:
        """Return the place of an authorization in the order, or ``None``."""
        return self._rows.get(auth_id or "")


@dataclass(frozen=True)
class TimelineData:
    """Everything the timeline draws besides the user's periods and selection."""

    bars: Union[FewBars, ManyBars] = field(default_factory=lambda: FewBars(()))
    rulers: Tuple[Ruler, ...] = ()
    measure_label: str = ""
    reading_label: str = ""
    #: How many of the bars name no place, and how many are undated; told in words where bars are not drawn one by one.
    no_place: int = 0
    undated: int = 0
    rows: Tuple[Row, ...] = field(init=False, repr=False)
    _starts: Tuple[int, ...] = field(init=False, repr=False)
    _ends: Tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", () if self.crowded else pack_rows(self.bars))
        object.__setattr__(self, "_starts", tuple(sorted(self.bars.starts)))
        object.__setattr__(self, "_ends", tuple(sorted(self.bars.ends)))

    @property
    def crowded(self) -> bool:
        """Whether there are too many bars to draw one by one."""
        return len(self.bars) > MAX_ROWED_BARS

    def bar(self, auth_id: str) -> Optional[Bar]:
        """Return the bar of an authorization, or ``None``."""
        row = self.bars.row_of(auth_id)
        return None if row is None else self.bars[row]

    def in_force(self, first: int, last: int) -> int:
        """Return how many bars touch the days with ordinals ``first`` to ``last`` (both included)."""
        return bisect_right(self._starts, last) - bisect_left(self._ends, first)

    def neighbour(self, auth_id: Optional[str], offset: int) -> Optional[Bar]:
        """Return the bar ``offset`` places from ``auth_id`` in order of start, or ``None`` when there are no bars."""
        if not self.bars:
            return None
        row = self.bars.row_of(auth_id)
        if row is None:
            return self.bars[0 if offset > 0 else len(self.bars) - 1]
        return self.bars[min(max(row + offset, 0), len(self.bars) - 1)]


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


def bins_of(periods: Sequence[Period], values: Sequence[Optional[float]]) -> Bins:
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
