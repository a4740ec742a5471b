"""Page formats: where each item of a template stands. Lengths are millimetres, font sizes points.

A format is arithmetic only. The height of a text box is estimated from its longest translation, so that one template
holds every language; the tests measure the real texts against the boxes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Dict, List, Tuple

from .fonts import MIN_POINTS
from .texts import LANGUAGES, text

MM_PER_POINT = 0.352778
#: Mean width of a character and height of a line of the page font, in ems.
CHARACTER_EM = 0.515
LINE_EM = 1.38
#: Height of a legend entry against a line of text, with its space.
LEGEND_LINE = 1.16

Box = Tuple[float, float, float, float]  # x, y, width, height


@dataclass(frozen=True)
class Format:
    """One page format.

    :param factor: size of lettering and lines against A4; nothing gets smaller than 7 pt.
    :param legend: lines kept for the legend, when it stands below the map.
    :param columns: columns of the legend.
    :param arrangement: ``portrait`` (map across the page, legend in columns below it), ``landscape`` (legend and
        sources in a column at the right) or ``narrow`` (legend below the map, which has codes of regions, and their
        key).
    """

    name: str
    width: float
    height: float
    factor: float = 1.0
    arrangement: str = "portrait"
    margin: float = 10.0
    legend: int = 11  # lines of the legend, its headings included
    columns: int = 3


@dataclass
class Arrangement:
    """Boxes of the items by id, and their font sizes in points."""

    boxes: Dict[str, Box] = field(default_factory=dict)
    points: Dict[str, float] = field(default_factory=dict)


FORMATS: Tuple[Format, ...] = (
    Format("a4-portrait", 210, 297),
    Format("a4-landscape", 297, 210, arrangement="landscape", columns=1),
    Format("a3-portrait", 297, 420, 1.35, margin=13),
    Format("a3-landscape", 420, 297, 1.35, "landscape", 13, columns=1),
    Format("journal-90", 90, 240, 0.7, "narrow", 2, 16, 2),
    Format("journal-140", 140, 232, 0.8, margin=3, legend=14, columns=2),
    Format("journal-190", 190, 240, 0.85, margin=3),
    Format("slide-16x9", 338.67, 190.5, 1.05, "landscape", 10, columns=2),
    Format("poster-a1", 594, 841, 2.7, margin=26),
)
BY_NAME: Dict[str, Format] = {made.name: made for made in FORMATS}
TEMPLATES: Tuple[str, ...] = tuple(name + twin for name in BY_NAME for twin in ("", "-bw"))

#: Widths of values that replace the braces of a text, in characters.
_ALLOWANCE = {"regions_key": 296, "caveats": 62, "sources": 12, "credits": 40, "crs": 4}
_FOOT = ("crs", "sources", "caveats", "credits")


def lines_needed(key: str, width: float, points: float) -> int:
    """Return how many lines the longest translation of a text takes in ``width`` mm at ``points``."""
    longest = max(len(text(key, language)) for language in LANGUAGES) + _ALLOWANCE.get(key, 0)
    per_line = width / (points * MM_PER_POINT * CHARACTER_EM)
    return 1 if longest <= per_line else math.ceil(longest / per_line + 0.12)


def line_height(points: float) -> float:
    """Return the height of a line, in mm."""
    return points * MM_PER_POINT * LINE_EM


def arrange(made: Format) -> Arrangement:
    """Return where the items of a format stand."""
    page = Arrangement()
    f = made.factor
    page.points = {
        "title": max(15 * f, 10.0),
        "subtitle": max(9 * f, MIN_POINTS + 0.5),
        "period": max(8.5 * f, MIN_POINTS),
        "small": max(7.2 * f, MIN_POINTS),
        "legend": max(7.5 * f, MIN_POINTS),
        "legend_title": max(8.5 * f, MIN_POINTS + 0.5),
    }
    {"portrait": _portrait, "landscape": _landscape, "narrow": _narrow}[made.arrangement](made, page)
    return page


def head_boxes(made: Format, page: Arrangement, left: float, width: float) -> float:
    """Place title, subtitle and period line; return the y below them."""
    y = made.margin
    for name, key, share in (("title", "title", 1.06), ("subtitle", "subtitle", 1.0), ("period", "reading", 1.0)):
        points = page.points[name]
        count = lines_needed(key, width / share, points)
        if name == "period":
            count = max(count, math.ceil(116 * points * MM_PER_POINT * CHARACTER_EM / width))
        height = count * line_height(points) + 0.6
        page.boxes[name] = (left, y, width, height)
        y += height
    return y + 1.0 * made.factor


def foot_boxes(made: Format, page: Arrangement, left: float, width: float, bottom: float) -> float:
    """Place the lines below the map, from the bottom up; return the y above them."""
    points = page.points["small"]
    number = 8 * points * MM_PER_POINT
    y = bottom
    boxes: List[Tuple[str, Box]] = []
    for key in reversed(_FOOT):
        usable = width - number - 2 if key == "credits" else width
        height = lines_needed(key, usable, points) * line_height(points) + 0.6
        y -= height
        boxes.append((key, (left, y, usable, height)))
    page.boxes.update(boxes)
    one = line_height(points) + 0.6
    page.boxes["page_number"] = (left + width - number, bottom - one, number, one)
    return y


def _grid_space(page: Arrangement) -> Tuple[float, float]:
    """Return the space for graticule labels at the left of and below a map."""
    points = page.points["small"]
    return points * MM_PER_POINT * 2.6, line_height(points) + 0.8


def _overlays(page: Arrangement, f: float, lima: Box, locator: Box) -> None:
    """Place insets and scale bar over the map, given as shares of its frame."""
    x, y, w, h = page.boxes["map"]
    for name, (sx, sy, sw, sh) in (("inset_lima", lima), ("inset_locator", locator)):
        title = line_height(page.points["small"]) + 0.4
        page.boxes[name + "_title"] = (x + sx * w, y + sy * h, sw * w, title)
        page.boxes[name] = (x + sx * w, y + sy * h + title, sw * w, sh * h - title)


def _portrait(made: Format, page: Arrangement) -> None:
    m, f = made.margin, made.factor
    width = made.width - 2 * m
    top = head_boxes(made, page, m, width)
    bottom = foot_boxes(made, page, m, width, made.height - m)
    left_space, below = _grid_space(page)
    legend = made.legend * line_height(page.points["legend"]) * LEGEND_LINE
    bottom -= legend + 3 * f
    page.boxes["map"] = (m + left_space, top, width - left_space, bottom - below - top)
    x, y, w, h = page.boxes["map"]
    _overlays(page, f, (0.012, 0.66, 0.31, 0.325), (0.79, 0.262, 0.198, 0.225))
    page.boxes["legend"] = (m, bottom + 1.0 * f, width, legend)
    page.boxes["scalebar"] = (x + 0.34 * w, y + h - 10 * f, 0.26 * w, 8 * f)


def _landscape(made: Format, page: Arrangement) -> None:
    m, f = made.margin, made.factor
    column = 0.36 * made.width
    gap = 5 * f
    left_space, below = _grid_space(page)
    map_width = made.width - 2 * m - column - gap - left_space
    page.boxes["map"] = (m + left_space, m, map_width, made.height - 2 * m - below)
    left = made.width - m - column
    top = head_boxes(made, page, left, column)
    bottom = foot_boxes(made, page, left, column, made.height - m)
    _overlays(page, f, (0.012, 0.5, 0.23, 0.3), (0.79, 0.262, 0.198, 0.205))
    x, y, w, h = page.boxes["map"]
    page.boxes["legend"] = (left, top + 2 * f, column, bottom - top - 4 * f)
    page.boxes["scalebar"] = (x + 0.012 * w, y + h - 11 * f, 0.25 * w, 9 * f)


def _narrow(made: Format, page: Arrangement) -> None:
    m, f = made.margin, made.factor
    width = made.width - 2 * m
    top = head_boxes(made, page, m, width)
    bottom = foot_boxes(made, page, m, width, made.height - m)
    key = lines_needed("regions_key", width, page.points["small"]) * line_height(page.points["small"]) + 0.6
    bottom -= key
    page.boxes["regions_key"] = (m, bottom, width, key)
    left_space, below = _grid_space(page)
    legend = made.legend * line_height(page.points["legend"]) * LEGEND_LINE
    height = bottom - top - below - legend - 3
    page.boxes["map"] = (m + left_space, top, width - left_space, height)
    x, y, w, h = page.boxes["map"]
    _overlays(page, f, (0.012, 0.55, 0.33, 0.32), (0.7, 0.26, 0.285, 0.24))
    page.boxes["legend"] = (m, y + h + below + 1.5, width, legend)
    page.boxes["scalebar"] = (x + 0.012 * w, y + h - 8.5, 0.3 * w, 8)
