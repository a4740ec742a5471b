"""The timeline of an atlas page as SVG: one bar an authorization, in millimetres, lettering 7.2 pt."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import List, Sequence

from ..core.index import AtlasIndex
from ..core.periods import Period
from .fonts import INK, MUTED, family
from .formats import MM_PER_POINT
from .spec import PageSpec
from .texts import text

POINTS = 7.2
ROW, HEAD, AXIS, NAME = 3.9, 5.2, 5.0, 34.0
COLOUR, GREY = "#c96a1e", "#555555"


def norm_name(index: AtlasIndex, auth_id: str) -> str:
    """Return the short name of an authorization: kind and number of its norm, its sequence if several."""
    norm = index.norm(auth_id)
    name = "{} {}".format(norm.norm_id.split("-")[1], norm.number)
    same = [a for a in index.auth_ids if index.authorization(a).norm_id == norm.norm_id]
    return f"{name} ({index.authorization(auth_id).sequence})" if len(same) > 1 else name


def chart_height(rows: int) -> float:
    """Return the height of a timeline of ``rows`` bars, in mm."""
    return HEAD + max(rows, 1) * ROW + AXIS


def timeline_svg(index: AtlasIndex, spec: PageSpec, auth_ids: Sequence[str], width: float, height: float) -> str:
    """Return the timeline of authorizations under the page's reading.

    Solid: definite days; lighter: definite days whose start is assumed; dashed outline: possible.

    :param width: of the picture, mm; so is ``height``.
    """
    extent = index.extent(spec.reading)
    first = dt.date((extent.start or dt.date(2012, 1, 1)).year, 1, 1)
    last = dt.date((extent.end or dt.date(2019, 1, 1)).year + 1, 1, 1)
    scale = (width - NAME - 2) / (last - first).days
    size = POINTS * MM_PER_POINT
    colour = GREY if spec.monochrome else COLOUR
    bottom = height - AXIS

    def at(day: dt.date) -> float:
        return NAME + min(max((day - first).days, 0), (last - first).days) * scale

    def box(days: Period, y: float, style: str) -> str:
        start, end = at(days.start or first), at((days.end or last) + dt.timedelta(days=1) if days.end else last)
        return f'<rect x="{start:.2f}" y="{y:.2f}" width="{max(end - start, 0.6):.2f}" height="2.5" {style}/>'

    def words(x: float, y: float, value: str, extra: str = "") -> str:
        return f'<text x="{x:.2f}" y="{y:.2f}" {extra}>{escape(value)}</text>'

    solid = f'fill="{colour}"'
    assumed = f'fill="{colour}" fill-opacity="0.5" stroke="{colour}" stroke-width="0.2"'
    outline = f'fill="none" stroke="{colour}" stroke-width="0.25" stroke-dasharray="0.8 0.6"'
    parts: List[str] = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}" font-family="{escape(family())}" font-size="{size:.3f}" fill="{INK}">'
    ]
    shown = index.resolve(spec.period, spec.reading)
    if shown.start and shown.end:
        left, right = at(shown.start), at(shown.end)
        parts.append(
            f'<rect x="{left:.2f}" y="{HEAD}" width="{right - left:.2f}" height="{bottom - HEAD}" fill="#f1f1f1"/>'
        )
    x = 0.0
    parts.append(words(x, 3.4, text("atlas.chart", spec.language) + ":", 'font-weight="bold"'))
    x = 54.0
    found = [index.presence(a, spec.reading) for a in auth_ids]
    kinds = (
        ("definite", solid, any(p.definite and not p.assumed for p in found)),
        ("assumed", assumed, any(p.assumed for p in found)),
        ("possible", outline, any(p.possible and p.possible != p.definite for p in found)),
        ("period", 'fill="#f1f1f1" stroke="#c8c8c8" stroke-width="0.15"', True),
    )
    for key, style, used in kinds:
        if used:
            value = text("atlas.chart." + key, spec.language)
            parts.append(f'<rect x="{x:.2f}" y="1.2" width="5" height="2.5" {style}/>' + words(x + 6, 3.4, value))
            x += 9 + len(value) * size * 0.53
    for year in range(first.year, last.year + 1):
        tick = at(dt.date(year, 1, 1))
        parts.append(f'<path d="M{tick:.2f} {HEAD} V{bottom + 0.8:.2f}" stroke="#c8c8c8" stroke-width="0.15"/>')
        if year < last.year:
            middle = (tick + at(dt.date(year + 1, 1, 1))) / 2
            parts.append(words(middle, bottom + 3.6, str(year), f'text-anchor="middle" fill="{MUTED}"'))
    if not auth_ids:
        parts.append(words(0, HEAD + 3, text("atlas.none", spec.language), f'fill="{MUTED}"'))
    for i, (auth_id, presence) in enumerate(zip(auth_ids, found)):
        y = HEAD + i * ROW + 0.7
        parts.append(words(0, y + 2.2, norm_name(index, auth_id)))
        if presence.possible and presence.possible != presence.definite:
            parts.append(box(presence.possible, y, outline))
        if presence.definite:
            parts.append(box(presence.definite, y, assumed if presence.assumed else solid))
        if not presence.definite and not presence.possible:
            parts.append(words(NAME + 1, y + 2.2, text("atlas.no_data", spec.language), f'fill="{MUTED}"'))
    return "".join(parts) + "</svg>"
