"""Cells of tables that users open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: A spreadsheet runs a text that begins with one of these (OWASP, "CSV injection"); some also take the full-width
#: forms of East Asian keyboards.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
#: Blanks, control and format characters that a spreadsheet may strip or that nobody sees before a formula.
UNSEEN = (
    " \0\x0b\x0c\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066"
    "\u2067\u2068\u2069\ufeff"
)


#: Endings of tables that people open in a spreadsheet.
SPREADSHEETS = (".csv", ".tsv", ".txt", ".xlsx", ".ods")


def safe_cell(value: Any) -> str:
    """Return a cell of a table: empty for unknown, and text that a spreadsheet would run begins with an apostrophe."""
    if value is None:
        return ""
    text = str(value)
    if isinstance(value, str) and text.lstrip(UNSEEN).startswith(FORMULA_STARTS):
        return f"'{text}"
    return text


def safe_values(values: Iterable[Any]) -> list[Any]:
    """Return a row's values with no text that a spreadsheet would run; numbers and unknown values stay."""
    return [safe_cell(value) if isinstance(value, str) else value for value in values]
