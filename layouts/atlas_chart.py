"""The timeline of an atlas page as SVG: one bar an authorization, in millimetres, lettering 7.2 pt."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import List, Sequence, Tuple

from ..core.index import AtlasIndex
from ..core.periods import Period
from ..core.presence import Presence
from .fonts import INK, MUTED, family
from .formats import MM_PER_POINT
from .spec import PageSpec
from .texts import text

#: Lengths and lettering on A4: pitch of the bars, height of the axis, width of the names.
POINTS = 7.2
ROW, AXIS, NAME = 3.9, 5.0, 34.0
#: Least pitch of the bars against their names, width of a character in ems.
TIGHTEST, CHARACTER = 1.18, 0.53
COLOUR, GREY = "#c96a1e", "#555555"
SOLID = 'fill="{0}"'
ASSUMED = 'fill="{0}" fill-opacity="0.5" stroke="{0}" stroke-width="0.2"'
OUTLINE = 'fill="none" stroke="{0}" stroke-width="0.25" stroke-dasharray="0.8 0.6"'
SHADE = 'fill="#f1f1f1"'


def norm_name(index: AtlasIndex, auth_id: str) -> str:
    """Return the short name of an authorization: kind and number of its norm, its sequence if several."""
    norm = index.norm(auth_id)
    name = "{} {}".format(norm.norm_id.split("-")[1], norm.number)
    same = [a for a in index.auth_ids if index.authorization(a).norm_id == norm.norm_id]
    return f"{name} ({index.authorization(auth_id).sequence})" if len(same) > 1 else name


def timeline_svg(  # noqa: PLR0913, PLR0917
    index: AtlasIndex, spec: PageSpec, auth_ids: Sequence[str], width: float, height: float, f: float = 1.0
) -> str:
    """Return the timeline of authorizations under the page's reading.

    Solid: definite days; lighter: definite days whose start is assumed; dashed outline: possible.

    :param width: of the picture, mm; so is ``height``. Bars that find no room are counted in words.
    :param f: size of lettering against A4.
    """
    extent = index.extent(spec.reading)
    first = dt.date((extent.start or dt.date(2012, 1, 1)).year, 1, 1)
    last = dt.date((extent.end or dt.date(2019, 1, 1)).year + 1, 1, 1)
    name_width = NAME * f
    scale = (width - name_width - 2) / (last - first).days
    size = POINTS * MM_PER_POINT * f
    colour = GREY if spec.monochrome else COLOUR
    bottom = height - AXIS * f
    found = [index.presence(a, spec.reading) for a in auth_ids]
    key, head = _key(spec, found, width, size, colour)
    most = max(1, int((bottom - head) / (size * TIGHTEST)))
    shown_ids = auth_ids if len(auth_ids) <= most else auth_ids[: most - 1]
    pitch = min(ROW * f, (bottom - head) / max(len(auth_ids) if shown_ids is auth_ids else most, 1))
    bar = 0.64 * pitch

    def at(day: dt.date) -> float:
        return name_width + min(max((day - first).days, 0), (last - first).days) * scale

    def box(days: Period, y: float, style: str) -> str:
        start, end = at(days.start or first), at((days.end or last) + dt.timedelta(days=1) if days.end else last)
        return f'<rect x="{start:.2f}" y="{y:.2f}" width="{max(end - start, 0.6):.2f}" height="{bar:.2f}" {style}/>'

    parts: List[str] = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}" font-family="{escape(family())}" font-size="{size:.3f}" fill="{INK}">'
    ]
    shown = index.resolve(spec.period, spec.reading)
    if shown.start and shown.end:
        left, right = at(shown.start), at(shown.end)
        parts.append(
            f'<rect x="{left:.2f}" y="{head:.2f}" width="{right - left:.2f}" height="{bottom - head:.2f}" {SHADE}/>'
        )
    parts.extend(key)
    for year in range(first.year, last.year + 1):
        tick = at(dt.date(year, 1, 1))
        parts.append(f'<path d="M{tick:.2f} {head:.2f} V{bottom + 0.8:.2f}" stroke="#c8c8c8" stroke-width="0.15"/>')
        if year < last.year:
            middle = (tick + at(dt.date(year + 1, 1, 1))) / 2
            parts.append(_words(middle, bottom + 1.4 * size, str(year), f'text-anchor="middle" fill="{MUTED}"'))
    if not auth_ids:
        parts.append(_words(0, head + size, text("atlas.none", spec.language), f'fill="{MUTED}"'))
    for i, (auth_id, presence) in enumerate(zip(shown_ids, found)):
        y = head + i * pitch + (pitch - bar) / 2
        base = y + bar / 2 + 0.36 * size
        parts.append(_words(0, base, norm_name(index, auth_id)))
        if presence.possible and presence.possible != presence.definite:
            parts.append(box(presence.possible, y, OUTLINE.format(colour)))
        if presence.definite:
            parts.append(box(presence.definite, y, (ASSUMED if presence.assumed else SOLID).format(colour)))
        if not presence.definite and not presence.possible:
            parts.append(_words(name_width + 1, base, text("atlas.no_data", spec.language), f'fill="{MUTED}"'))
    if len(shown_ids) < len(auth_ids):
        more = text("atlas.chart.more", spec.language, n=len(auth_ids) - len(shown_ids))
        parts.append(_words(0, head + (len(shown_ids) + 0.5) * pitch + 0.36 * size, more, f'fill="{MUTED}"'))
    return "".join(parts) + "</svg>"


def _words(x: float, y: float, value: str, extra: str = "") -> str:
    return f'<text x="{x:.2f}" y="{y:.2f}" {extra}>{escape(value)}</text>'


def _key(spec: PageSpec, found: Sequence[Presence], width: float, size: float, colour: str) -> Tuple[List[str], float]:
    """Return heading and key of the timeline, on as many lines as they need, and the y below them."""
    language, line = spec.language, 1.81 * size
    heading = text("atlas.chart", language)
    parts = [_words(0, 1.35 * size, heading, 'font-weight="bold"')]
    x, y = (len(heading) + 3) * size * (CHARACTER + 0.07), 0.0
    for key, style, used in (
        ("definite", SOLID, any(p.definite and not p.assumed for p in found)),
        ("assumed", ASSUMED, any(p.assumed for p in found)),
        ("possible", OUTLINE, any(p.possible and p.possible != p.definite for p in found)),
        ("period", SHADE + ' stroke="#c8c8c8" stroke-width="0.15"', True),
    ):
        if not used:
            continue
        value = text("atlas.chart." + key, language)
        room = 2.4 * size + len(value) * size * CHARACTER
        if x + room > width:
            x, y = 0.0, y + line
        swatch = f'<rect x="{x:.2f}" y="{y + 0.45 * size:.2f}" width="{2 * size:.2f}" height="{size:.2f}" '
        parts.append(swatch + style.format(colour) + "/>" + _words(x + 2.4 * size, y + 1.35 * size, value))
        x += room + 1.2 * size
    return parts, y + 2.05 * size
