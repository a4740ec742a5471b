"""Calendar periods: closed ranges of days, open at either end.

Days are ``datetime.date`` values without a time zone; both ends are included. ``None`` means unbounded.
"""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Optional

from .words import tr

_ISO_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
ONE_DAY = dt.timedelta(days=1)

#: Calendar steps a time slider can take. ``event`` steps are given by the data, not by the calendar.
STEPS = ("day", "month", "quarter", "year", "event")


def iso_date(text: str) -> dt.date:
    """Return the day of a text like ``2016-01-31``.

    :raises ValueError: on anything else, told in the language of the interface.
    """
    if _ISO_DATE.fullmatch(text):
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(text)
    raise ValueError(tr("{value!r} is not a date like 2016-01-31").format(value=text[:40]))


@dataclass(frozen=True)
class Period:
    """A closed range of days ``[start, end]``; ``None`` at an end means unbounded.

    :raises ValueError: when ``end`` is before ``start``.
    """

    start: Optional[dt.date] = None
    end: Optional[dt.date] = None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(
                tr("the period ends on {end}, before it starts on {start}").format(end=self.end, start=self.start)
            )

    @classmethod
    def of_days(cls, start: dt.date, days: int) -> "Period":
        """Return the period of ``days`` days that begins on ``start``.

        :raises ValueError: when ``days`` is less than one.
        """
        if days < 1:
            raise ValueError(f"a period has at least one day, not {days}")
        return cls(start, start + dt.timedelta(days=days - 1))

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Return the calendar year ``year``."""
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31))

    @classmethod
    def parse(cls, start: Optional[str], end: Optional[str]) -> "Period":
        """Return the period between two ISO dates; empty text or ``None`` is unbounded.

        :raises ValueError: when a text is not an ISO date or the end precedes the start.
        """
        return cls(
            dt.date.fromisoformat(start) if start else None,
            dt.date.fromisoformat(end) if end else None,
        )

    @property
    def bounded(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def days(self) -> Optional[int]:
        """Number of days, both ends included; ``None`` when unbounded."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    def contains(self, day: dt.date) -> bool:
        """Whether ``day`` lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two periods share at least one day."""
        return self.intersection(other) is not None

    def intersection(self, other: "Period") -> Optional["Period"]:
        """Return the days that both periods share, or ``None``."""
        starts = [d for d in (self.start, other.start) if d is not None]
        ends = [d for d in (self.end, other.end) if d is not None]
        start = max(starts) if starts else None
        end = min(ends) if ends else None
        if start is not None and end is not None and end < start:
            return None
        return Period(start, end)

    def part(self, first: int, last: int) -> "Period":
        """Return the days from number ``first`` to number ``last`` of a period with a start, counted from 0.

        :raises ValueError: when the period has no start.
        """
        if self.start is None:
            raise ValueError("days are counted from a start")
        return Period(self.start + dt.timedelta(days=first), self.start + dt.timedelta(days=last))

    def shifted(self, days: int) -> "Period":
        """Return the period moved by ``days`` days."""
        delta = dt.timedelta(days=days)
        return Period(
            None if self.start is None else self.start + delta,
            None if self.end is None else self.end + delta,
        )

    def years_earlier(self, years: int) -> "Period":
        """Return the same calendar days ``years`` before; 29 February becomes 28 February, whole months stay whole."""
        start = None if self.start is None else add_months(self.start, -12 * years)
        if self.end is None or self.end == dt.date.max:
            return Period(start, self.end)
        end = add_months(self.end + ONE_DAY, -12 * years) - ONE_DAY
        return Period(start, end if start is None else max(start, end))

    def isoformat(self) -> str:
        """Return ``start/end`` with ISO dates and ``..`` for an open end (ISO 8601-2)."""
        return f"{self.start.isoformat() if self.start else '..'}/{self.end.isoformat() if self.end else '..'}"


#: Every day there is.
ALWAYS = Period()
#: The days a period of the dock lies in: some reckon with 9999-12-31 for "no end", and no day follows that one.
CALENDAR = Period(dt.date(1800, 1, 1), dt.date(2199, 12, 31))


def within_calendar(period: Period) -> Period:
    """Return ``period`` with ends that lie in ``CALENDAR``; an open end stays open."""
    first, last = CALENDAR.start or dt.date.min, CALENDAR.end or dt.date.max
    start, end = (None if day is None else min(max(day, first), last) for day in (period.start, period.end))
    return Period(start, end)


def union(periods: Iterable[Period]) -> list[Period]:
    """Return the same days as the fewest disjoint periods, in order; touching periods are joined."""
    ordered = sorted(periods, key=lambda p: (p.start or dt.date.min, p.end or dt.date.max))
    merged: list[Period] = []
    for period in ordered:
        if merged:
            last = merged[-1]
            touches = last.end is None or period.start is None or period.start <= _next_day(last.end)
            if touches:
                end = None if last.end is None or period.end is None else max(last.end, period.end)
                merged[-1] = Period(last.start, end)
                continue
        merged.append(period)
    return merged


def _next_day(day: dt.date) -> dt.date:
    return day if day == dt.date.max else day + ONE_DAY


def add_months(day: dt.date, months: int) -> dt.date:
    """Return ``day`` moved by calendar months; a day the month lacks becomes the month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def step_start(day: dt.date, step: str) -> dt.date:
    """Return the first day of the calendar ``step`` (day, month, quarter, year) that holds ``day``.

    :raises ValueError: on an unknown step.
    """
    if step == "day":
        return day
    if step == "month":
        return day.replace(day=1)
    if step == "quarter":
        return dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    if step == "year":
        return dt.date(day.year, 1, 1)
    raise ValueError(f"unknown calendar step {step!r}")


def step_period(day: dt.date, step: str) -> Period:
    """Return the whole calendar ``step`` that holds ``day``."""
    start = step_start(day, step)
    months = {"month": 1, "quarter": 3, "year": 12}
    if step == "day":
        return Period(start, start)
    last = add_months(start, months[step] - 1)  # not the day before the next step: none follows the year 9999
    return Period(start, last.replace(day=calendar.monthrange(last.year, last.month)[1]))


def calendar_steps(within: Period, step: str) -> Iterator[Period]:
    """Yield the whole calendar steps that touch ``within`` (bounded), in order.

    :raises ValueError: when ``within`` is not bounded or the step is unknown.
    """
    if within.start is None or within.end is None:
        raise ValueError("steps need a bounded period")
    period = step_period(within.start, step)
    yield period
    while period.end is not None and period.end < within.end:
        period = step_period(period.end + ONE_DAY, step)
        yield period
