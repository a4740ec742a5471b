"""The horizontal scale of the timeline: days to pixels and back, zoom, pan and tick marks.

A day ``d`` occupies the half-open pixel range ``[x(d), x(d + 1))``, so that a closed period of days ``[a, b]`` is drawn
from ``x(a)`` to ``x(b + 1)`` and a period of one day has a width. Days are proleptic Gregorian ordinals
(``datetime.date.toordinal``); positions are logical pixels. No Qt is needed here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Iterator, Tuple

from ...core.periods import CALENDAR, ONE_DAY, Period, add_months, step_start

#: Narrowest and widest view, in days.
MIN_DAYS = 10.0
MAX_DAYS = 366.0 * 120
_FIRST = float((CALENDAR.start or dt.date.min).toordinal())
_LAST = float((CALENDAR.end or dt.date.max).toordinal() + 1)

#: Tick steps from fine to coarse: name, months (0: days), mean length in days.
_TICK_STEPS: Tuple[Tuple[str, int, float], ...] = (
    ("day", 0, 1.0),
    ("month", 1, 30.44),
    ("quarter", 3, 91.31),
    ("year", 12, 365.25),
    ("5 years", 60, 1826.25),
    ("10 years", 120, 3652.5),
    ("50 years", 600, 18262.5),
)


@dataclass(frozen=True)
class Tick:
    """A mark on the axis: its day, and the calendar step it begins."""

    day: dt.date
    step: str


@dataclass(frozen=True)
class TimeScale:
    """A linear scale that shows the days ``[first, first + days)`` from pixel ``left`` over ``width`` pixels."""

    first: float
    days: float
    left: float
    width: float

    @classmethod
    def of_period(cls, period: Period, left: float, width: float, margin: float = 0.0) -> "TimeScale":
        """Return the scale that shows ``period`` (bounded) with ``margin`` of its length free at either end.

        :raises ValueError: when the period is not bounded.
        """
        if period.start is None or period.end is None:
            raise ValueError("a scale needs a bounded period")
        length = float((period.end - period.start).days + 1)
        pad = length * margin
        return cls(0.0, 1.0, left, max(width, 1.0))._placed(period.start.toordinal() - pad, length + 2 * pad)

    def _placed(self, first: float, days: float) -> "TimeScale":
        days = min(max(days, MIN_DAYS), MAX_DAYS)
        first = min(max(first, _FIRST), _LAST - days)
        return TimeScale(first, days, self.left, self.width)

    def resized(self, left: float, width: float) -> "TimeScale":
        """Return the same days over another range of pixels."""
        return TimeScale(self.first, self.days, left, max(width, 1.0))

    def x(self, day: dt.date) -> float:
        """Return the pixel at which ``day`` begins."""
        return self.x_of_ordinal(float(day.toordinal()))

    def x_of_ordinal(self, ordinal: float) -> float:
        """Return the pixel of a day given as a (fractional) ordinal."""
        return self.left + (ordinal - self.first) / self.days * self.width

    def ordinal(self, x: float) -> float:
        """Return the fractional ordinal of the day under pixel ``x``."""
        return self.first + (x - self.left) / self.width * self.days

    def day(self, x: float) -> dt.date:
        """Return the day under pixel ``x``."""
        return dt.date.fromordinal(int(min(max(self.ordinal(x), _FIRST), _LAST)))

    def boundary(self, x: float) -> dt.date:
        """Return the day whose beginning lies nearest to pixel ``x``."""
        return dt.date.fromordinal(round(min(max(self.ordinal(x), _FIRST), _LAST)))

    def span(self, period: Period) -> Tuple[float, float]:
        """Return where ``period`` begins and ends in pixels; an open end lies just outside the view."""
        start = self.left - self.width if period.start is None else self.x(period.start)
        end = self.left + 2 * self.width if period.end is None else self.x(period.end + ONE_DAY)
        return start, end

    @property
    def pixels_per_day(self) -> float:
        """Width of a day."""
        return self.width / self.days

    @property
    def period(self) -> Period:
        """The days in view, whole days that are at least partly visible."""
        return Period(self.day(self.left), self.day(self.left + self.width - 1e-6))

    def zoomed(self, factor: float, at_x: float) -> "TimeScale":
        """Return the scale zoomed in by ``factor`` (> 1 shows fewer days), the day under ``at_x`` staying in place."""
        days = min(max(self.days / factor, MIN_DAYS), MAX_DAYS)
        share = (at_x - self.left) / self.width
        return self._placed(self.ordinal(at_x) - share * days, days)

    def panned(self, pixels: float) -> "TimeScale":
        """Return the scale moved so that what was at ``x`` is now at ``x + pixels``."""
        return self._placed(self.first - pixels / self.pixels_per_day, self.days)

    def tick_step(self, min_pixels: float) -> str:
        """Return the finest tick step whose marks stand at least ``min_pixels`` apart."""
        for name, _months, days in _TICK_STEPS:
            if days * self.pixels_per_day >= min_pixels:
                return name
        return _TICK_STEPS[-1][0]

    def ticks(self, step: str) -> Iterator[Tick]:
        """Yield the ticks of a step of ``tick_step`` that are in view, in order."""
        months = {name: count for name, count, _days in _TICK_STEPS}[step]
        view = self.period
        if view.start is None or view.end is None:
            return
        if months == 0:
            day = view.start
        elif step in ("month", "quarter", "year"):
            day = step_start(view.start, step)
        else:
            years = months // 12
            day = dt.date(max(view.start.year // years * years, 1), 1, 1)
        while day <= view.end:
            if self.x(day) >= self.left - 0.5:
                yield Tick(day, step)
            day = day + ONE_DAY if months == 0 else add_months(day, months)
