"""Rows of :mod:`.tables` without geometry as the text of a CSV file, as GDAL 3.6 writes it.

Faster than one feature a row, and the same whatever the machine's GDAL, its locale and its system are: UTF-8, commas,
lines end with a line feed, and a text that could be taken for a number, a whole number and a boolean stand in quotes.
"""

from __future__ import annotations

import math
import re
from itertools import islice
from typing import Any, Callable, Dict, Iterable, List

from ..core.cells import safe_cell
from ..core.errors import CanceledError
from ..core.words import tr
from .tables import Columns, Row

CONTEXT = "Concessions"

_BEAT = 1000
_SPACE = "[ \t\n\v\f\r]*"
_NUMBER = re.compile(
    f"{_SPACE}(?=[^ \t\n\v\f\r])[+-]?"
    r"(?:[0-9]*\.?[0-9]*|(?=\.?[0-9])(?:[0-9]*\.?[0-9]*[dDeE](?:[+-][0-9]*|[0-9]+)"
    r"|[0-9]+[dDeE](?:[+-][0-9]*|[0-9]+)\.[0-9]*))"
    f"{_SPACE}"
)
_LONG_EXPONENT = re.compile(r"[dDeE][^dDeE]{4,}$")
_SPECIAL = re.compile('[",;\t\r\n]')
#: Text that stands as it is, and a number that stands in quotes: most cells.
_ORDINARY = re.compile('[A-Za-z][^",;\t\r\n\0]*')
_DIGITS = re.compile("[0-9]+")


def csv_text(columns: Columns, rows: Iterable[Row], canceled: Callable[[], bool] = lambda: False) -> str:
    """Return the header and the rows; ``None`` is an empty cell, and no text begins a formula.

    :raises CanceledError: when cancelled.
    """
    encoders = [_ENCODERS[kind] for _name, kind in columns]
    lines = [",".join(_text(name) for name, _kind in columns)]
    texts: Dict[Any, str] = {None: ""}  # names of holders, zones and files come again and again
    waiting = iter(rows)
    while batch := [values for _outline, values in islice(waiting, _BEAT)]:
        _check(canceled)
        cells = (
            _texts(column, texts) if encoder is _text else ["" if one is None else encoder(one) for one in column]
            for encoder, column in zip(encoders, zip(*batch))
        )
        lines.extend(map(",".join, zip(*cells)))
    _check(canceled)
    lines.append("")
    return "\n".join(lines)


def _check(canceled: Callable[[], bool]) -> None:
    if canceled():
        raise CanceledError(tr("Writing was cancelled.", CONTEXT), "", tr("Nothing was kept.", CONTEXT))


def _texts(column: Iterable[Any], known: Dict[Any, str]) -> List[str]:
    for text in set(column).difference(known):
        known[text] = _quoted(text)
    return [known[text] for text in column]


def _quoted(value: Any) -> str:
    """Return the cell of a text; of the fewest steps for the most common ones."""
    if isinstance(value, str):
        if _ORDINARY.fullmatch(value):
            return value
        if _DIGITS.fullmatch(value):
            return f'"{value}"'
    return _text(safe_cell(value))


def _text(text: str) -> str:
    text = text.split("\0", 1)[0]
    if _SPECIAL.search(text):
        return '"' + text.replace('"', '""') + '"'
    return f'"{text}"' if _like_number(text) else text


def _like_number(text: str) -> bool:
    if _NUMBER.fullmatch(text) is None:
        return False
    if _LONG_EXPONENT.search(text) is None:
        return True
    try:
        return math.isfinite(float(text.translate({ord("d"): "e", ord("D"): "e"})))
    except ValueError:
        return True


def _real(value: float) -> str:
    return f"{value:.15g}"


def _integer(value: int) -> str:
    return f'"{int(value)}"'


def _boolean(value: bool) -> str:
    return '"1"' if value else '"0"'


_ENCODERS: Dict[str, Callable[[Any], str]] = {
    "text": _text, "real": _real, "integer": _integer, "boolean": _boolean,
}  # fmt: skip
