"""Strict reading of polygon WKT that comes from strangers: POLYGON and MULTIPOLYGON, two dimensions, EPSG:4326."""

from __future__ import annotations

import math
import re

from .words import tr

#: Longest text and most vertices a filter area may have.
MAX_CHARACTERS = 200_000
MAX_VERTICES = 5_000

Ring = list[tuple[float, float]]

_TOKEN = re.compile(r"\s*([(),]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?|[A-Za-z]+)", re.ASCII)


def parse_polygon(text: str) -> list[list[Ring]]:
    """Return the polygons of ``text`` as lists of closed rings of (longitude, latitude) degrees.

    :raises ValueError: when the text is not a valid polygon of that kind.
    """
    tokens = _tokens(text)
    kind = tokens.pop(0).upper() if tokens else ""
    if kind not in ("POLYGON", "MULTIPOLYGON"):
        raise ValueError(tr("not a POLYGON or MULTIPOLYGON"))
    tokens.reverse()
    polygons = [_polygon(tokens)] if kind == "POLYGON" else _list(tokens, _polygon)
    if tokens:
        raise ValueError(tr("text after the polygon"))
    return polygons


def _tokens(text: str) -> list[str]:
    if len(text) > MAX_CHARACTERS:
        raise ValueError(tr("longer than {count} characters").format(count=MAX_CHARACTERS))
    tokens, position, text = [], 0, text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise ValueError(tr("unexpected character at position {position}").format(position=position))
        tokens.append(match.group(1))
        position = match.end()
    if len(tokens) > 3 * MAX_VERTICES + 100:
        raise ValueError(tr("more than {count} vertices").format(count=MAX_VERTICES))
    return tokens


def _next(tokens: list[str]) -> str:
    if not tokens:
        raise ValueError(tr("text ends early"))
    return tokens.pop()


def _list(tokens: list[str], read):  # type: ignore[no-untyped-def]
    if _next(tokens) != "(":
        raise ValueError(tr("expected ("))
    items = [read(tokens)]
    while True:
        mark = _next(tokens)
        if mark == ")":
            return items
        if mark != ",":
            raise ValueError(tr("expected , or )"))
        items.append(read(tokens))


def _polygon(tokens: list[str]) -> list[Ring]:
    return _list(tokens, _ring)


def _ring(tokens: list[str]) -> Ring:
    ring = _list(tokens, _point)
    if len(ring) < 4 or ring[0] != ring[-1]:  # noqa: PLR2004 - a triangle, closed
        raise ValueError(tr("a ring has at least four points and is closed"))
    return ring


def _point(tokens: list[str]) -> tuple[float, float]:
    lon, lat = _number(tokens), _number(tokens)
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):  # noqa: PLR2004
        raise ValueError(tr("({lon}, {lat}) is not a longitude and latitude").format(lon=lon, lat=lat))
    return lon, lat


def _number(tokens: list[str]) -> float:
    token = _next(tokens)
    try:
        return float(token)
    except ValueError:
        raise ValueError(tr("{value!r} is not a number").format(value=token[:40])) from None
