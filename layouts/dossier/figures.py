"""The dossier's maps as SVG drawings: plain shapes and text, without script, outside reference or chance.

One unit is a tenth of a millimetre. Only what SVG Tiny and Qt draw is used, so that the page and the browser show the
same. Classes and colours are those of the map pages (``layouts.choropleth``).
"""

from __future__ import annotations

import math
import textwrap
from html import escape
from typing import Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from ...core.errors import ExportError
from ...core.index import AtlasIndex
from ...core.model import VraemZone
from ...core.periods import Period
from ...core.qt.i18n import format_number, number_style
from ..choropleth import POSSIBLE, UNKNOWN, MapClass, by_region, classify, limits_for, value_of
from ..facts import gather
from ..fonts import INK, MUTED
from ..multiples import MAX_MAPS, steps_of
from ..page import LIMA
from ..sidecar import alternative_text
from ..spec import PageSpec
from ..texts import text
from .blocks import Figure
from .shapes import Shapes, View, label_point
from .spec import Scope
from .words import word

#: Fonts of the drawings as a browser chooses them; the PDF has its own.
FONTS = "Open Sans, DejaVu Sans, sans-serif"
WIDTH = 1800.0
#: Most characters of a line of the legend, which stands west of the map.
LEGEND_LINE = 28
#: Distance that a number keeps from the mark of a site.
CLEAR = 34.0
BORDER = "#6b6b6b"
POSSIBLE_INK = "#5e3c99"
FACILITY, COER, ZONE = "#0b3c5d", "#1b6b3a", "#7a0019"
PERU = (-204_000.0, 7_964_000.0, 1_191_000.0, 9_996_000.0)


def svg(width: float, height: float, title: str, alt: str, body: Sequence[str], number: int) -> str:
    """Return a drawing with its name and description for those who do not see it."""
    name = f"figure-{number}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img" '
        f'font-family="{FONTS}" '
        f'aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(alt)}</desc>' + "".join(body) + "</svg>"
    )


def label(x: float, y: float, value: str, size: float = 26, anchor: str = "start", **more: str) -> str:
    """Return a text; ``more`` are attributes, their underscores hyphens."""
    extra = "".join(f' {key.replace("_", "-")}="{escape(content)}"' for key, content in more.items())
    fill = "" if "fill" in more else f' fill="{INK}"'
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}"{fill}{extra}>{escape(value)}</text>'
    )


def rect(x: float, y: float, width: float, height: float, fill: str, more: str = "") -> str:
    """Return a rectangle."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}"{more}/>'


def region_map(index: AtlasIndex, shapes: Shapes, scope: Scope, page: PageSpec, number: int) -> Figure:
    """Return the map of authorizations by region with facilities, centres, the VRAEM and Lima and Callao larger."""
    language = page.language
    facts = gather(index, page)
    classes = classify(facts.exposures, page.measure, language, page.class_limits)
    values = {e.ubigeo or "": value_of(e, page.measure) for e in facts.exposures}
    zone = zone_of(index, scope.period)
    height = 1900.0
    main = View(PERU, (520.0, 10.0, 1270.0, height - 20))
    x, y, across = LIMA[:3]
    inset = View((x - across / 2, y - across / 2, x + across / 2, y + across / 2), (0.0, 1320.0, 480.0, 480.0))
    body = [rect(0, 0, WIDTH, height, "#ffffff")]
    body += _fills(shapes, main, classes, chosen=scope.regions, width=2.0)
    body += _zone(shapes, main, zone)
    body += _sites(index, shapes, main, scope)
    body += _numbers(shapes, main, by_region(classes), values, _places(index, shapes, main, scope), language)
    left, top, width, tall = inset.frame
    body.append(rect(left, top, width, tall, "#eef3f6"))
    body += _fills(shapes, inset, classes, chosen=scope.regions, width=2.5, clip=True)
    body += _sites(index, shapes, inset, scope)
    body.append(rect(left, top, width, tall, "none", f' stroke="{INK}" stroke-width="2"'))
    body.append(label(left, top - 12, text("inset.lima", language), 27, font_weight="bold"))
    body += _legend(index, scope, classes, language, zone)
    body += _scale_bar(main, 1830.0, language)
    title = word("map.title", language)
    names = {region.ubigeo: region.name for region in index.region_list}
    alt = alternative_text(page, facts, classes, names)
    note = word("map.note", language, zone=zone.zone_id if zone else word("zone.none", language))
    return Figure(svg(WIDTH, height, title, alt, body, number), title, alt, note, WIDTH, height)


def years(index: AtlasIndex, shapes: Shapes, scope: Scope, page: PageSpec, number: int) -> Optional[Figure]:
    """Return a small map for every year of the data in the period; ``None`` for one year or too many."""
    language = page.language
    extent = index.extent(page.reading).intersection(page.period)
    if extent is None:
        return None
    try:
        steps = steps_of(page.with_period(extent), index, "year")
    except ExportError:
        return None
    if not 2 <= len(steps) <= MAX_MAPS:  # noqa: PLR2004 - one map is the figure before
        return None
    facts = [gather(index, page.with_period(step)) for step in steps]
    limits = page.class_limits or limits_for([one.exposures for one in facts], page.measure)
    columns = 4
    width, tall = WIDTH / columns, 620.0
    body: List[str] = []
    told: List[str] = []
    rows = -(-len(steps) // columns)
    height = rows * tall + 60
    body.append(rect(0, 0, WIDTH, height, "#ffffff"))
    used: Dict[str, MapClass] = {}
    for i, (step, fact) in enumerate(zip(steps, facts)):
        classes = classify(fact.exposures, page.measure, language, limits)
        used.update({made.key: made for made in classes if made.regions and made.key not in used})
        x, y = (i % columns) * width, (i // columns) * tall
        year = str(step.start.year if step.start else "")
        body.append(label(x + 10, y + 34, f"{year} (n = {fact.totals.authorizations})", 29, font_weight="bold"))
        view = View(PERU, (x + 10, y + 46, width - 20, tall - 66))
        body += _fills(shapes, view, classes, chosen=scope.regions, width=1.2)
        told.append(f"{year}: {fact.totals.regions}")
    order = sorted(used.values(), key=lambda made: (not made.key.isdigit(), made.key))
    for i, made in enumerate(order):
        x = i * WIDTH / max(len(order), 6)
        body += [_swatch(made, x + 10, height - 45), label(x + 75, height - 20, made.label, 25)]
    title = word("map.years", language)
    alt = word(
        "map.years.alt",
        language,
        n=len(steps),
        first=steps[0].start.year if steps[0].start else "",
        last=steps[-1].start.year if steps[-1].start else "",
        values="; ".join(told),
    )
    return Figure(svg(WIDTH, height, title, alt, body, number), title, alt, "", WIDTH, height)


def zone_of(index: AtlasIndex, period: Period) -> Optional[VraemZone]:
    """Return the version of the VRAEM that a map of a period shows: the last one that began before its end."""
    zones = sorted(index.atlas.vraem_zones, key=lambda z: (z.valid_from is not None, z.valid_from, z.zone_id))
    found = None
    for zone in zones:
        if period.end is None or zone.valid_from is None or zone.valid_from <= period.end:
            found = zone
    return found


def _fills(
    shapes: Shapes,
    view: View,
    classes: Sequence[MapClass],
    *,
    chosen: Sequence[str],
    width: float,
    clip: bool = False,
) -> List[str]:
    keys = by_region(classes)
    fills = {made.key: made.colour for made in classes}
    body, above = [], []
    for ubigeo, geometry in shapes.regions.items():
        path = view.path(geometry, clip)
        if not path:
            continue
        key = keys.get(ubigeo, UNKNOWN)
        edge = f'stroke="{BORDER}" stroke-width="{width}"'
        if key == POSSIBLE:
            edge = f'stroke="{POSSIBLE_INK}" stroke-width="{width * 2}" stroke-dasharray="10,6"'
        body.append(f'<path d="{path}" fill="{fills.get(key, "#ffffff")}" fill-rule="evenodd" {edge}/>')
        if ubigeo in chosen and 0 < len(chosen) < len(shapes.regions):
            above.append(f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="{width * 2.5}"/>')
    return body + above


def _numbers(  # noqa: PLR0913
    shapes: Shapes,
    view: View,
    keys: Mapping[str, str],
    values: Mapping[str, Optional[float]],
    marks: Sequence[Tuple[float, float]],
    language: str,
) -> List[str]:
    """Return the values of the regions that have room for one, beside the marks and above the lines."""
    style, body = number_style(language), []
    for ubigeo, geometry in shapes.regions.items():
        value = values.get(ubigeo)
        shown = "?" if keys.get(ubigeo) == POSSIBLE else format_number(value, style) if value else ""
        place = label_point(geometry)
        if not shown or place is None or geometry.area() * view.scale**2 < 900:  # noqa: PLR2004 - no room
            continue
        x, y = _clear(*view.at(*place), marks)
        body.append(label(x, y + 9, shown, 27, "middle", font_weight="bold"))
    return body


def _clear(x: float, y: float, marks: Sequence[Tuple[float, float]]) -> Tuple[float, float]:
    """Return the place nearest to another one that keeps clear of the marks, or that place."""
    steps = [(0.0, 0.0), *((dx * CLEAR, dy * CLEAR) for dx, dy in ((0, -1), (0, 1), (-1, 0), (1, 0)))]
    for dx, dy in steps:
        if all(math.hypot(x + dx - one, y + dy - other) >= CLEAR for one, other in marks):
            return x + dx, y + dy
    return x, y


def _zone(shapes: Shapes, view: View, zone: Optional[VraemZone]) -> List[str]:
    geometry = shapes.zones.get(zone.zone_id) if zone is not None else None
    if geometry is None or geometry.isEmpty():
        return []
    path = view.path(geometry)
    return [f'<path d="{path}" fill="none" stroke="{ZONE}" stroke-width="4" stroke-dasharray="14,8"/>']


def _sites(index: AtlasIndex, shapes: Shapes, view: View, scope: Scope) -> List[str]:
    return [mark(*place) for mark, place in _marks(index, shapes, view, scope)]


def _places(index: AtlasIndex, shapes: Shapes, view: View, scope: Scope) -> List[Tuple[float, float]]:
    return [place for _mark, place in _marks(index, shapes, view, scope)]


def _marks(
    index: AtlasIndex, shapes: Shapes, view: View, scope: Scope
) -> List[Tuple[Callable[[float, float], str], Tuple[float, float]]]:
    """Return the marks of centres and facilities in a view and where they stand in the drawing."""
    found: List[Tuple[Callable[[float, float], str], Tuple[float, float]]] = []
    for mark, sites in ((_triangle, index.atlas.coers), (_square, index.atlas.facilities)):
        for one in sites:
            x, y = shapes.point(one.lon, one.lat)
            if one.region_ubigeo in scope.regions and view.holds(x, y):
                found.append((mark, view.at(x, y)))
    return found


def _triangle(x: float, y: float) -> str:
    return (
        f'<path d="M{x:.1f} {y - 13:.1f}L{x + 12:.1f} {y + 9:.1f}L{x - 12:.1f} {y + 9:.1f}Z" fill="{COER}" '
        'stroke="#ffffff" stroke-width="2"/>'
    )


def _square(x: float, y: float) -> str:
    return rect(x - 9, y - 9, 18, 18, FACILITY, ' stroke="#ffffff" stroke-width="2"')


def _swatch(made: MapClass, x: float, y: float) -> str:
    edge = f' stroke="{BORDER}" stroke-width="2"'
    if made.key == POSSIBLE:
        edge = f' stroke="{POSSIBLE_INK}" stroke-width="4" stroke-dasharray="10,6"'
    return rect(x, y, 54, 30, made.colour, edge)


def _legend(
    index: AtlasIndex, scope: Scope, classes: Sequence[MapClass], language: str, zone: Optional[VraemZone]
) -> List[str]:
    """Return the legend: only what is on the map."""
    y = 40.0
    body = []
    for line in text("measure.authorizations", language).split("|"):
        body.append(label(0, y, line, 28, font_weight="bold"))
        y += 38
    y += 4
    for made in classes:
        if made.regions:
            body += [_swatch(made, 0, y), label(70, y + 25, made.label, 26)]
            y += 44
    y += 14
    counts = (
        (_square, "legend.facilities", sum(f.region_ubigeo in scope.regions for f in index.atlas.facilities)),
        (_triangle, "legend.coers", sum(c.region_ubigeo in scope.regions for c in index.atlas.coers)),
    )
    for mark, key, n in counts:
        if n:
            words = text("legend.count", language, label=text(key, language).replace("|", " "), n=n)
            body.append(mark(27, y + 14))
            for line in textwrap.wrap(words.replace(" = ", "\u00a0=\u00a0"), LEGEND_LINE):
                body.append(label(70, y + 24, line, 26))
                y += 32
            y += 12
    if zone is not None:
        body.append(f'<path d="M0 {y + 14}L54 {y + 14}" stroke="{ZONE}" stroke-width="4" stroke-dasharray="14,8"/>')
        for line in textwrap.wrap(text("legend.vraem_zones", language).replace("|", " "), LEGEND_LINE):
            body.append(label(70, y + 24, line, 26))
            y += 32
    return body


def _scale_bar(view: View, y: float, language: str) -> List[str]:
    length = 200_000 * view.scale
    x = 30.0
    return [
        rect(x, y, length, 7, INK),
        label(x, y + 36, "0", 24, fill=MUTED),
        label(x + length, y + 36, f"200 {text('kilometres', language)}", 24, "middle", fill=MUTED),
    ]
