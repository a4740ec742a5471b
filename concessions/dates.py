"""Dates as cadastres publish them, and the cut date of a file."""

from __future__ import annotations

import datetime as dt
import re
from typing import Optional

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_SCRIPT = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4})\b")
_IN_NAME = re.compile(r"(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)")
_EPOCH = dt.datetime(1970, 1, 1)
#: More digits than a day has, and no more than the largest number of milliseconds that is read.
_EPOCH_TEXT = re.compile(r"-?[0-9]{9,13}")
_LONGEST_EPOCH_MS = 4_102_444_800_000  # 2100-01-01
#: Smaller numbers are days written as 20160101.
_SHORTEST_EPOCH_MS = 100_000_000


def parse_date(value: object) -> Optional[dt.date]:  # noqa: PLR0911
    """Return the day a published value means, or ``None`` when it means none.

    Reads dates, ISO and day-first text, ``20160101``, the text of JavaScript dates, and milliseconds since 1970 as
    the REST service gives them (their midnight is that of Lima or of Greenwich; the day in UTC is the same).
    """
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, (int, float)):
        if not abs(value) <= _LONGEST_EPOCH_MS:  # NaN too
            return None
        if abs(value) < _SHORTEST_EPOCH_MS:
            found = _COMPACT.match(str(int(value)))
            return _made(*(int(group) for group in found.groups())) if found else None
        return (_EPOCH + dt.timedelta(milliseconds=float(value))).date()
    text = str(value).strip()
    if _EPOCH_TEXT.fullmatch(text):
        return parse_date(int(text))
    if found := _ISO.match(text) or _COMPACT.match(text):
        return _made(*(int(group) for group in found.groups()))
    if found := _DAY_FIRST.match(text):
        day, month, year = (int(group) for group in found.groups())
        return _made(year, month, day)
    if found := _SCRIPT.match(text):
        month_name, day_text, year_text = found.groups()
        return _made(int(year_text), _MONTHS.get(month_name.lower(), 0), int(day_text))
    return None


def _made(year: int, month: int, day: int) -> Optional[dt.date]:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def date_in_name(name: str) -> Optional[dt.date]:
    """Return the latest date written in a file or layer name (``..._2026-03-10.gpkg``), or ``None``."""
    found = (_made(*(int(group) for group in match.groups())) for match in _IN_NAME.finditer(name))
    return max((day for day in found if day is not None), default=None)
