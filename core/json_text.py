"""JSON from strangers, read strictly: bounded, no entry twice, no NaN, no number a computer cannot hold."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Union

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
        raise ValueError(f"it is longer than {limit} characters")
    if isinstance(text, bytes):
        text = text.decode("utf-8")  # a UnicodeDecodeError is a ValueError
    try:
        value = json.loads(text, **_STRICT)
    except RecursionError:
        raise ValueError(f"it is more than {MAX_DEPTH} levels deep") from None
    _check(value)
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("an entry occurs twice")
    return values


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number


def _whole(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError("a number is too large")
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
                raise ValueError("a text holds half a character")
        if not below:
            return
        front = below
    raise ValueError(f"it is more than {MAX_DEPTH} levels deep")
