"""Cells of tables that users open in a spreadsheet."""

from __future__ import annotations

from typing import Any

#: A spreadsheet runs a text that begins with one of these (OWASP, "CSV injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: Any) -> str:
    """Return a cell of a CSV: empty for unknown, and text that a spreadsheet would run begins with an apostrophe."""
    if value is None:
        return ""
    text = str(value)
    if isinstance(value, str) and text.startswith(FORMULA_STARTS):
        return f"'{text}"
    return text
