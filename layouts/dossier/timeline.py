"""The dossier's timeline as SVG drawings: a row an authorization, its days under the reading, the date of its norm."""

from __future__ import annotations

import datetime as dt
from typing import List, Optional, Sequence, Tuple

from ...core.index import AtlasIndex
from ...core.periods import Period
from ..fonts import INK, MUTED
from .blocks import Figure
from .figures import WIDTH, label, rect, svg
from .spec import Scope
from .words import word

#: Rows of one drawing: more would not fit a page.
MAX_ROWS = 40
LEFT, ROW, HEAD = 420.0, 46.0, 60.0
SOLID, LIGHT = "#0b5c8a", "#b9d7e8"


def timelines(index: AtlasIndex, scope: Scope, language: str, number: int) -> List[Figure]:
    """Return the drawings of the authorizations of a scope, ``MAX_ROWS`` rows each.

    :param number: number of the first figure.
    """
    ids = scope.auth_ids
    if not ids:
        return []
    first, last = _range(index, ids, scope.reading)
    found: List[Figure] = []
    for i in range(0, len(ids), MAX_ROWS):
        part = ids[i : i + MAX_ROWS]
        title = word("timeline", language)
        alt = word("timeline.alt", language, n=len(part), first=first, last=last - 1)
        height = HEAD + ROW * len(part) + 30
        body = [rect(0, 0, WIDTH, height, "#ffffff"), *_axis(first, last, height)]
        for row, auth_id in enumerate(part):
            body += _row(index, auth_id, scope.reading, (first, last), HEAD + row * ROW)
        made = svg(WIDTH, height, title, alt, body, number + len(found))
        found.append(Figure(made, title, alt, word("timeline.note", language), WIDTH, height))
    return found


def _range(index: AtlasIndex, ids: Sequence[str], reading: str) -> Tuple[int, int]:
    """Return the first year, and the year after the last one."""
    days: List[dt.date] = [index.norm(a).date for a in ids]
    for auth_id in ids:
        presence = index.presence(auth_id, reading)
        for period in (presence.definite, presence.possible):
            days += [day for day in (period.start, period.end) if day] if period else []
    return min(days).year, max(days).year + 1


def _x(day: dt.date, years: Tuple[int, int]) -> float:
    start, end = dt.date(years[0], 1, 1).toordinal(), dt.date(years[1], 1, 1).toordinal()
    return LEFT + (day.toordinal() - start) / (end - start) * (WIDTH - LEFT - 40)


def _axis(first: int, last: int, height: float) -> List[str]:
    body = []
    step = max(1, -(-(last - first) // 14))
    for year in range(first, last + 1):
        x = _x(dt.date(year, 1, 1), (first, last))
        body.append(f'<path d="M{x:.1f} {HEAD - 10}L{x:.1f} {height - 20:.1f}" stroke="#c8c8c8" stroke-width="1.5"/>')
        if year < last and (year - first) % step == 0:
            middle = (x + _x(dt.date(year + 1, 1, 1), (first, last))) / 2
            body.append(label(middle, HEAD - 22, str(year), 25, "middle", fill=MUTED))
    return body


def _row(index: AtlasIndex, auth_id: str, reading: str, years: Tuple[int, int], y: float) -> List[str]:
    presence = index.presence(auth_id, reading)
    body = [label(0, y + 29, auth_id, 25)]
    body += _bar(presence.possible, years, y + 12, 22, "#ffffff", f' stroke="{SOLID}" stroke-width="2"')
    if presence.assumed:
        edge = f' stroke="{SOLID}" stroke-width="3" stroke-dasharray="9,5"'
        body += _bar(presence.definite, years, y + 8, 30, LIGHT, edge)
    else:
        body += _bar(presence.definite, years, y + 8, 30, SOLID)
    x = _x(index.norm(auth_id).date, years)
    body.append(
        f'<path d="M{x:.1f} {y + 11:.1f}L{x + 11:.1f} {y + 23:.1f}L{x:.1f} {y + 35:.1f}L{x - 11:.1f} {y + 23:.1f}Z" '
        f'fill="{INK}" stroke="#ffffff" stroke-width="2"/>'
    )
    return body


def _bar(
    period: Optional[Period], years: Tuple[int, int], y: float, height: float, fill: str, more: str = ""
) -> List[str]:
    if period is None or period.start is None:
        return []
    start = _x(period.start, years)
    end = _x(period.end + dt.timedelta(days=1), years) if period.end else WIDTH - 10
    return [rect(start, y, max(end - start, 3.0), height, fill, more)]
