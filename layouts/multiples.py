"""Small multiples: one page with a map for every step of a period, common classes and one legend."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import List, Sequence, Tuple

from qgis.core import QgsLayoutItemShape, QgsLayoutSize, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import Qt

from ..core.errors import ExportError
from ..core.index import AtlasIndex
from ..core.periods import Period, calendar_steps
from ..core.qt.i18n import format_month, format_number, number_style, tr
from .choropleth import ZERO, MapClass, classify, limits_for, symbol, value_of
from .facts import gather, page_texts
from .fonts import MUTED
from .formats import line_height
from .items import label, literal, map_item, place
from .map_style import style_overrides
from .page import set_period, set_sea, set_text, show_layers, zoom_to_peru
from .sidecar import caption, citation, figure_texts
from .spec import PageSpec
from .texts import text

#: Most maps of one page: more could not be told apart.
MAX_MAPS = 24
ROLES = ("regions", "basemap_land")
WIDTH, HEIGHT, MARGIN, GAP = 297.0, 210.0, 10.0, 4.0


def steps_of(spec: PageSpec, index: AtlasIndex, step: str) -> List[Period]:
    """Return the whole calendar steps of a page's period.

    :raises ExportError: when there are too many for one page.
    """
    steps = list(calendar_steps(index.resolve(spec.period, spec.reading), step))
    if len(steps) > MAX_MAPS:
        raise ExportError(
            tr("{count} maps do not fit on one page.", context="Export").format(count=len(steps)),
            tr("A page holds at most {count}.", context="Export").format(count=MAX_MAPS),
            tr("Choose a longer step or a shorter period.", context="Export"),
        )
    return steps


def step_title(period: Period, step: str, language: str) -> str:
    """Return the heading of one map: a year, a month, or the first day."""
    if period.start is None:
        return ""
    if step == "year":
        return str(period.start.year)
    return format_month(period.start, language) if step == "month" else period.isoformat().replace("/", " \u2013 ")


def build_small_multiples(
    project: QgsProject, spec: PageSpec, index: AtlasIndex, step: str = "year"
) -> Tuple[QgsPrintLayout, List[List[MapClass]]]:
    """Return an A4 landscape page with one map a step, and the classes of each map.

    :param step: ``year``, ``quarter`` or ``month``.
    """
    steps = steps_of(spec, index, step)
    specs = [spec.with_period(period) for period in steps]
    facts = [gather(index, one) for one in specs]
    top = max((value_of(e, spec.measure) or 0.0 for one in facts for e in one.exposures), default=0.0)
    common = limits_for([one.exposures for one in facts], spec.measure)
    limits = spec.class_limits or tuple(limit for limit in common if limit < top) or common[:1]
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(WIDTH, HEIGHT))
    layout.renderContext().setDpi(300)
    title = spec.title or text("multiples.title." + step, spec.language)
    layout.setName(title)
    y0 = _head_and_foot(layout, spec, index, title)
    bottom = HEIGHT - MARGIN - 4 * line_height(7.2) - 17
    columns = _columns(len(steps), bottom - y0)
    rows = math.ceil(len(steps) / columns)
    heading = line_height(8.5) + 0.6
    width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns
    height = (bottom - y0 - (rows - 1) * GAP) / rows - heading
    found: List[List[MapClass]] = []
    style = number_style(spec.language)
    for i, (one, fact) in enumerate(zip(specs, facts)):
        x = MARGIN + (i % columns) * (width + GAP)
        y = y0 + (i // columns) * (height + heading + GAP)
        classes = classify(fact.exposures, spec.measure, spec.language, limits, spec.monochrome)
        found.append(classes)
        count = format_number(fact.totals.authorizations, style)
        value = f"{step_title(one.period, step, spec.language)} (n = {count})"
        label(layout, f"step_{i + 1}_title", (x, y, width, heading), 8.5, bold=True, value=value)
        item = map_item(layout, f"step_{i + 1}", (x, y + heading, width, height), line=0.15)
        show_layers(item, project, ROLES, style_overrides(project, classes, one, unnamed=ROLES))
        set_sea(item, spec)
        set_period(item, one)
        zoom_to_peru(item)
    _common_legend(layout, spec, found, bottom)
    return layout, found


def _columns(count: int, height: float) -> int:
    """Return how many columns make the maps largest; Peru is about 0.75 as wide as high with its surroundings."""
    width = WIDTH - 2 * MARGIN
    return max(range(1, count + 1), key=lambda n: min(width / n / 0.75, height / math.ceil(count / n) - 5))


def _head_and_foot(layout: QgsPrintLayout, spec: PageSpec, index: AtlasIndex, title: str) -> float:
    texts = page_texts(spec, gather(index, spec))
    width = WIDTH - 2 * MARGIN
    y = MARGIN
    for item_id, value, points in (
        ("title", title, 14.0),
        ("subtitle", text("measure." + spec.measure, spec.language).replace("|", " "), 9.0),
        ("period", texts["period"], 8.5),
    ):
        height = line_height(points) + 0.6
        label(layout, item_id, (MARGIN, y, width, height), points, bold=item_id == "title", value=literal(value))
        y += height
    line = line_height(7.2)
    low = HEIGHT - MARGIN
    number = label(layout, "page_number", (WIDTH - MARGIN - 20, low - line, 20, line), 7.2, colour=MUTED)
    number.setHAlign(Qt.AlignmentFlag.AlignRight)
    set_text({"page_number": number}, "page_number", texts["page_number"])
    label(layout, "credits", (MARGIN, low - line, width - 22, line), 7.2, colour=MUTED, value=literal(texts["credits"]))
    label(layout, "caveats", (MARGIN, low - 2 * line, width, line), 7.2, value=literal(texts["caveats"]))
    sources = literal(texts["sources"])
    label(layout, "sources", (MARGIN, low - 4 * line, width, 2 * line), 7.2, colour=MUTED, value=sources)
    return y + 2


def _common_legend(layout: QgsPrintLayout, spec: PageSpec, found: List[List[MapClass]], y: float) -> None:
    """Add one row of swatches with every class that some map uses."""
    heading = text("measure." + spec.measure, spec.language).replace("|", " ")
    line = line_height(7.5) + 0.4
    label(layout, "legend_title", (MARGIN, y + 3, WIDTH - 2 * MARGIN, line), 7.5, bold=True, value=heading)
    used = [made for i, made in enumerate(found[0]) if any(classes[i].regions for classes in found)]
    room = (WIDTH - 2 * MARGIN) / max(len(used), 7)
    for i, made in enumerate(used):
        x = MARGIN + i * room
        swatch = QgsLayoutItemShape(layout)
        swatch.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        swatch.setSymbol(symbol(made, spec.monochrome))
        layout.addLayoutItem(swatch)
        place(swatch, (x, y + 4 + line, 6.5, 3.6), f"legend_swatch_{made.key}")
        label(layout, f"legend_{made.key}", (x + 8, y + 4 + line, room - 9, line), 7.5, value=made.label)


def series_texts(spec: PageSpec, index: AtlasIndex, found: Sequence[Sequence[MapClass]], step: str = "year") -> str:
    """Return the texts beside a series: caption, citation and, map by map, the regions of every class."""
    language = spec.language
    titled = replace(spec, title=spec.title or text("multiples.title." + step, language))
    facts = gather(index, titled)
    names = {region.ubigeo: region.name for region in index.region_list}
    lines = [text("measure." + spec.measure, language).replace("|", " ") + ":"]
    for period, classes in zip(steps_of(spec, index, step), found):
        shown = [
            "{}: {}".format(made.label, ", ".join(names.get(u, u) for u in made.regions))
            for made in reversed(list(classes))
            if made.regions and made.key != ZERO
        ]
        lines.append(
            "{}. {}.".format(step_title(period, step, language), "; ".join(shown) or text("class.zero", language))
        )
    return figure_texts(titled, caption(titled, facts), citation(titled, facts), "\n".join(lines))
