"""Reads the Spanish wording of the printed table, only to check that the stored values say the same."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

MONTHS = (
    ("enero",),
    ("febrero",),
    ("marzo",),
    ("abril",),
    ("mayo",),
    ("junio",),
    ("julio",),
    ("agosto",),
    ("septiembre", "setiembre"),
    ("octubre",),
    ("noviembre",),
    ("diciembre",),
)
NO_DATA = "sin datos"


def parse_date(text: str) -> str | None:
    """Return the ISO date of a text such as ``9 de septiembre de 2014``, or ``None``."""
    found = re.fullmatch(r"(\d{1,2}) de (\w+) de (\d{4})", text.strip())
    if found is None:
        return None
    month = next((n for n, names in enumerate(MONTHS, start=1) if found.group(2).lower() in names), 0)
    try:
        return dt.date(int(found.group(3)), month, int(found.group(1))).isoformat()
    except ValueError:
        return None


def leading_number(text: str) -> int | None:
    """Return the whole number a text begins with, or ``None``."""
    found = re.match(r"\d+", text)
    return int(found.group()) if found else None


def split_places(text: str) -> list[str]:
    """Return the names in a printed list such as ``Lima, Junín e Iquitos.``; empty for ``sin datos``."""
    cleaned = text.strip().rstrip(".").strip()
    if cleaned == NO_DATA:
        return []
    return [part for part in re.split(r"\s*,\s*|\s+[ye]\s+", cleaned) if part]


def remainder(text: str, parts: Sequence[str]) -> str | None:
    """Return what is left of ``text`` without ``parts``, which must occur in this order; ``None`` when one does not."""
    rest, at = [], 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return None
        rest.append(text[at:found])
        at = found + len(part)
    return "".join(rest) + text[at:]
