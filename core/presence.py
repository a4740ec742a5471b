"""When forces may have been present under an authorization, kept apart by certainty.

A stay starts on some day ``s`` in ``[start_earliest, start_latest]`` and lasts ``D`` days; when ``end_latest`` is known
only starts with ``s + D - 1 <= end_latest`` fit. Definite days are covered whatever the start, possible days by at
least one start::

    definite = [start_latest', start_earliest + D - 1]     if not empty
    possible = [start_earliest, start_latest' + D - 1]     start_latest' = min(start_latest, end_latest - D + 1)

``possible`` always holds ``definite``. Authorised is not present: a "definite" day is a day on which the stay was
allowed for certain, not a day on which someone was seen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from .definitions import READINGS
from .model import Authorization, Stay
from .periods import Period

#: The rule whose stays are an assumption; every other rule rests on a source or on the user's own entry.
ASSUMED_RULE = "norm_date"


@dataclass(frozen=True)
class Presence:
    """Days of an authorization under one reading.

    :param definite: days covered whatever the start, or ``None``.
    :param possible: days covered for at least one start (holds ``definite``), or ``None``.
    :param assumed: the definite days rest on an assumption, not on a source.
    """

    definite: Optional[Period]
    possible: Optional[Period]
    assumed: bool = False

    @property
    def undated(self) -> bool:
        """Whether nothing but the day from which a stay is possible is known."""
        return self.definite is None and (self.possible is None or self.possible.end is None)

    def certainty_within(self, period: Period) -> Optional[str]:
        """Return the code of ``CERTAINTIES`` with which presence touches ``period``, or ``None``."""
        if self.definite is not None and self.definite.overlaps(period):
            return "assumed" if self.assumed else "definite"
        if self.possible is not None and self.possible.overlaps(period):
            return "possible"
        return None


def stay_presence(stay: Stay) -> Presence:
    """Return the definite and possible days of one stay.

    A record that contradicts itself (no start leaves room for all its days before ``end_latest``) is cut at
    ``end_latest``, so that it never claims a day after it.
    """
    days = stay.duration_days
    earliest, latest, end_latest = stay.start_earliest, stay.start_latest, stay.end_latest
    length = dt.timedelta(days=days - 1)
    if end_latest is not None and earliest + length <= end_latest:
        latest = min(latest, end_latest - length)
        end_latest = None
    last_definite, last_possible = earliest + length, latest + length
    if end_latest is not None:
        last_definite, last_possible = min(last_definite, end_latest), min(last_possible, end_latest)
    return Presence(_period(latest, last_definite), _period(earliest, last_possible))


def presence(authorization: Authorization, norm_date: dt.date, stays: Iterable[Stay], reading: str) -> Presence:
    """Return the days of ``authorization`` under ``reading`` (a code of ``READINGS``).

    ``norm_date``: the stay is assumed to start on the norm's date. ``documented``: only stays that a source or the
    user states; without any, a stay is possible from the norm's date on, open-ended. ``event``: the norm's date alone.
    When several stays are documented, a day is definite only if every one of them makes it so, and possible within
    the range that they span together.

    :raises ValueError: on an unknown reading.
    """
    if reading not in READINGS:
        raise ValueError(f"unknown reading {reading!r}")
    if reading == "event":
        day = Period(norm_date, norm_date)
        return Presence(day, day)
    if reading == "norm_date":
        days = authorization.stay_days or _assumed_days(stays)
        if days is None:
            return Presence(None, Period(norm_date, None), True)
        period = Period.of_days(norm_date, days)
        return Presence(period, period, True)
    documented = [stay_presence(stay) for stay in stays if stay.rule != ASSUMED_RULE]
    if not documented:
        return Presence(None, Period(norm_date, None))
    definite = documented[0].definite
    for other in documented[1:]:
        definite = definite.intersection(other.definite) if definite and other.definite else None
    possible = [p.possible for p in documented if p.possible is not None]
    if not possible:
        return Presence(None, Period(norm_date, None))
    return Presence(
        definite,
        Period(min(p.start for p in possible if p.start), max(p.end for p in possible if p.end)),
    )


def _assumed_days(stays: Iterable[Stay]) -> Optional[int]:
    return next((stay.duration_days for stay in stays if stay.rule == ASSUMED_RULE), None)


def _period(start: dt.date, end: dt.date) -> Optional[Period]:
    return Period(start, end) if start <= end else None
