"""JSON from strangers, read strictly: bounded, no entry twice, no NaN, no number a computer cannot hold."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Union

from .words import tr

#: How deep lists and objects may stand in each other; what this plugin writes is at most six deep.
MAX_DEPTH = 32
#: Most characters of a whole number: those of the least number of 64 bits.
MAX_DIGITS = 20
#: One half of a pair: JSON can write it, no encoding and no file can hold it.
_SURROGATE = re.compile("[\ud800-\udfff]")


def load(text: Union[str, bytes], limit: int) -> Any:
    """Return the value of a JSON text.

    :param limit: most characters (of ``bytes``: bytes, which are UTF-8).
    :raises ValueError: when it is longer, deeper than :data:`MAX_DEPTH`, or not proper JSON; says which.
    """
    if len(text) > limit:
        raise ValueError(tr("it is longer than {count} characters").format(count=limit))
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ValueError(tr("it is not UTF-8 at byte {number}").format(number=error.start)) from error
    try:
        value = json.loads(text, **_STRICT)
    except json.JSONDecodeError as error:
        place = tr("it breaks off or goes wrong at line {line}, column {column}")
        raise ValueError(place.format(line=error.lineno, column=error.colno)) from error
    except RecursionError:
        raise ValueError(tr("it is more than {count} levels deep").format(count=MAX_DEPTH)) from None
    _check(value)
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError(tr("an entry occurs twice"))
    return values


def _no_constant(name: str) -> Any:
    raise ValueError(tr("{name} is not JSON").format(name=name))


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(tr("a number is too large"))
    return number


def _whole(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError(tr("a number is too large"))
    return int(text)


_STRICT: dict[str, Any] = {
    "object_pairs_hook": _unique,
    "parse_constant": _no_constant,
    "parse_float": _finite,
    "parse_int": _whole,
}


def _check(value: Any) -> None:
    """Refuse what stands too deep and text that is no Unicode; without recursion, for the depth is a stranger's."""
    front = [value]
    for _level in range(MAX_DEPTH + 1):
        below: list[Any] = []
        for one in front:
            if isinstance(one, dict):
                below.extend(one)
                below.extend(one.values())
            elif isinstance(one, list):
                below.extend(one)
            elif isinstance(one, str) and _SURROGATE.search(one):
                raise ValueError(tr("a text holds half a character"))
        if not below:
            return
        front = below
    raise ValueError(tr("it is more than {count} levels deep").format(count=MAX_DEPTH))
