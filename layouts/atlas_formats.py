"""Where each item of an atlas page stands: four sizes for each kind of page. Lengths are millimetres, sizes points."""

from __future__ import annotations

from typing import Dict, Tuple

from .formats import Arrangement, Box, Format, foot_boxes, line_height

SIZES: Tuple[Format, ...] = (
    Format("a4-portrait", 210, 297),
    Format("a4-landscape", 297, 210, arrangement="landscape"),
    Format("a3-portrait", 297, 420, 1.35, margin=13),
    Format("a3-landscape", 420, 297, 1.35, "landscape", 13),
)
BY_SIZE: Dict[str, Format] = {made.name: made for made in SIZES}
#: Sizes of an atlas page with their black-and-white twins, as ``PageSpec.template`` names them.
ATLAS_TEMPLATES: Tuple[str, ...] = tuple(name + twin for name in BY_SIZE for twin in ("", "-bw"))

#: Lines of facts in each of two columns, and bars of the timeline that the boxes have room for.
FACTS = {"regions": 6, "authorizations": 10, "facilities": 9}
BARS = {"regions": 6, "authorizations": 1, "facilities": 6}
#: Height of the map on A4: portrait, landscape. The list of equipment of an authorization is long.
MAP_HEIGHT = {"regions": (94.0, 92.0), "authorizations": (74.0, 80.0), "facilities": (86.0, 92.0)}
#: Width of the legend's column on A4, portrait and landscape; of the map in landscape; height of the locator.
LEGEND, MAP_WIDTH, LOCATOR = (69.0, 64.0), 104.0, 25.0
#: Share of the lower part that the overlay's summary gets: below the list (portrait), beside it (landscape).
BELOW, BESIDE = 0.4, 0.36


def template_name(kind: str, size: str) -> str:
    """Return the name of the template of a kind of page, without ``.qpt``."""
    return f"atlas-{kind}-{size}"


def chart_height(bars: int, f: float) -> float:
    """Return the height that a timeline of ``bars`` bars likes."""
    return (5.2 + max(bars, 1) * 3.9 + 5.0) * f


def arrange_atlas(kind: str, made: Format) -> Arrangement:
    """Return where the items of a kind of page stand on a size."""
    page = Arrangement()
    f, m = made.factor, made.margin
    page.points = {"title": 14 * f, "subtitle": 9 * f, "period": 8 * f, "small": 7.2 * f, "facts": 7.6 * f}
    page.points.update(table=8.5 * f, legend=7.0 * f, legend_title=7.6 * f)
    width = made.width - 2 * m
    y = m
    for name in ("title", "subtitle", "period"):
        lines = 2 if name == "period" and made.arrangement == "portrait" else 1
        height = lines * line_height(page.points[name]) + 0.6
        page.boxes[name] = (m, y, width, height)
        y += height
    foot = foot_boxes(made, page, m, width, made.height - m) - 1.5 * f
    (_portrait if made.arrangement == "portrait" else _landscape)(kind, made, page, y + 0.5 * f, foot)
    return page


def _heading(page: Arrangement, name: str, box: Box) -> Box:
    """Put a heading on top of a box; return what is left."""
    height = line_height(page.points["table"]) + 0.6
    page.boxes[name] = (*box[:3], height)
    return box[0], box[1] + height, box[2], box[3] - height


def _overlay(page: Arrangement, box: Box) -> None:
    """Place heading, note and table of the overlay's summary."""
    x, y, width, height = _heading(page, "overlay_title", box)
    note = 2 * line_height(page.points["small"]) + 0.6
    page.boxes["overlay_note"] = (x, y, width, note)
    page.boxes["overlay"] = (x, y + note, width, height - note)


def _locator(page: Arrangement, x: float, y: float, width: float, f: float) -> float:
    """Place the locator and its title; return the y below them."""
    title = line_height(page.points["small"]) + 0.4
    page.boxes["inset_locator_title"] = (x, y, width, title)
    page.boxes["inset_locator"] = (x, y + title, LOCATOR * 0.8 * f, LOCATOR * f)
    return y + title + LOCATOR * f


def _map(page: Arrangement, made: Format, y: float, width: float, height: float) -> float:
    """Place map and scale bar; return the y below the map's labels."""
    f, left = made.factor, 7.0 * made.factor
    x = made.margin + left
    page.boxes["map"] = (x, y, width, height)
    page.boxes["scalebar"] = (x + 1.5 * f, y + height - 10 * f, 34 * f, 8.5 * f)
    return y + height + line_height(page.points["small"]) + 1.5 * f


def _portrait(kind: str, made: Format, page: Arrangement, y: float, foot: float) -> None:
    f, m = made.factor, made.margin
    width = made.width - 2 * m
    column = LEGEND[0] * f
    right = m + width - column
    below = _map(page, made, y, width - column - 11 * f, MAP_HEIGHT[kind][0] * f)
    facts = FACTS[kind] * line_height(page.points["facts"])
    top = _locator(page, right, y, column, f) + 2 * f
    page.boxes["legend"] = (right, top, column, below + facts - top)
    half = (width - column - 8 * f) / 2
    page.boxes["facts_left"] = (m, below, half, facts)
    page.boxes["facts_right"] = (m + half + 4 * f, below, half, facts)
    y = below + facts + 1.5 * f
    chart = chart_height(BARS[kind], f)
    page.boxes["chart"] = (m, y, width, chart)
    y += chart + 1.5 * f
    rows = (foot - y) * (1 - BELOW)
    page.boxes["rows"] = _heading(page, "table", (m, y, width, rows - 2 * f))
    _overlay(page, (m, y + rows, width, foot - y - rows))


def _landscape(kind: str, made: Format, page: Arrangement, y: float, foot: float) -> None:
    f, m = made.factor, made.margin
    width = made.width - 2 * m
    column, map_width = LEGEND[1] * f, MAP_WIDTH * f
    below = _map(page, made, y, map_width, MAP_HEIGHT[kind][1] * f)
    middle = m + 11 * f + map_width
    up = 0.45 * f  # its first heading has space above it, as far as the line of the period leaves any
    page.boxes["legend"] = (middle, y - up, column, below - y + up)
    right = middle + column + 4 * f
    rest = m + width - right
    locator = LOCATOR * 0.8 * f + 2 * f
    _locator(page, m + width - LOCATOR * 0.8 * f, y, LOCATOR * 0.8 * f, f)
    chart = chart_height(BARS[kind], f) + 4.6 * f  # the key takes two lines here
    facts = (below - y - chart - 3 * f) / 2
    page.boxes["facts_left"] = (right, y, rest - locator, facts)
    page.boxes["facts_right"] = (right, y + facts, rest - locator, facts)
    page.boxes["chart"] = (right, below - chart - 1.5 * f, rest, chart)
    beside = width * BESIDE
    rows = (m, below, width - beside - 4 * f, foot - below)
    page.boxes["rows"] = _heading(page, "table", rows)
    _overlay(page, (m + width - beside, below, beside, foot - below))
