"""Writes the page templates (``.qpt``) from ``formats``: empty items with stable ids, ready to be filled."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List

from qgis.core import (
    QgsLayoutItemPicture,
    QgsLayoutMeasurement,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from .atlas_formats import SIZES, arrange_atlas, template_name
from .fonts import INK, MUTED
from .formats import FORMATS, Arrangement, Format, arrange
from .items import FRAME, attribute_table, graticule, label, legend, map_item, picture, scale_bar
from .spec import ATLAS_KINDS

#: Items of the templates of atlases.
ATLAS_ITEM_IDS = (
    "title",
    "subtitle",
    "period",
    "map",
    "legend",
    "scalebar",
    "inset_locator",
    "inset_locator_title",
    "facts_left",
    "facts_right",
    "chart",
    "table",
    "rows",
    "overlay_title",
    "overlay_note",
    "overlay",
    "crs",
    "sources",
    "caveats",
    "credits",
    "page_number",
)
#: Items of every template of a map page; one that has ``regions_key`` too writes codes of regions on its map. Ids never
#: change after a release: users' own templates rely on them.
ITEM_IDS = (
    "title",
    "subtitle",
    "period",
    "map",
    "legend",
    "scalebar",
    "inset_lima",
    "inset_lima_title",
    "inset_locator",
    "inset_locator_title",
    "crs",
    "sources",
    "caveats",
    "credits",
    "page_number",
)


def write_templates(folder: Path) -> List[Path]:
    """Write every template and its black-and-white twin; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    atlases = {template_name(kind, made.name): atlas_template_xml(kind, made) for kind in ATLAS_KINDS for made in SIZES}
    for name, xml in {**{made.name: template_xml(made) for made in FORMATS}, **atlases}.items():
        for twin in ("", "-bw"):
            path = folder / f"{name}{twin}.qpt"
            path.write_text(xml.replace(f'name="{name}"', f'name="{name}{twin}"', 1), encoding="utf-8")
            written.append(path)
    return written


def template_xml(made: Format) -> str:
    """Return one template as text; the same format gives the same text."""
    project = QgsProject()  # outlives the layout, which only points at it
    layout = empty_page(project, made)
    add_items(layout, arrange(made), made.factor, made.columns)
    return _xml(layout)


def atlas_template_xml(kind: str, made: Format) -> str:
    """Return the template of a kind of atlas page as text."""
    project = QgsProject()
    layout = empty_page(project, made, template_name(kind, made.name))
    add_atlas_items(layout, arrange_atlas(kind, made), made.factor)
    return _xml(layout)


def _xml(layout: QgsPrintLayout) -> str:
    document = QDomDocument("layout")
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return stable_ids(document.toString(1))


def stable_ids(xml: str) -> str:
    """Number the random identifiers of a layout in their order, so that a template changes only where it changes."""
    found = dict.fromkeys(re.findall(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", xml))
    for i, uuid in enumerate(found, 1):
        xml = xml.replace(uuid, f"{{00000000-0000-4000-8000-{i:012d}}}")
    return xml


def empty_page(project: QgsProject, made: Format, name: str = "") -> QgsPrintLayout:
    """Return a layout of one page of a format's size, without items."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name or made.name)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(made.width, made.height))
    layout.renderContext().setDpi(300)
    return layout


def add_items(layout: QgsPrintLayout, page: Arrangement, f: float, columns: int) -> None:
    """Add the items of an arrangement to the first page of a layout."""
    boxes, points = page.boxes, page.points
    small = points["small"]
    right = Qt.AlignmentFlag.AlignRight
    main = map_item(layout, "map", boxes["map"], line=0.25 * f)
    graticule(main, 2, small, 0.1 * f)
    for name in ("inset_lima", "inset_locator"):
        inset = map_item(layout, name, boxes[name], line=0.2 * f)
        title = label(layout, name + "_title", boxes[name + "_title"], small, bold=True, colour=INK)
        title.setBackgroundEnabled(True)
        title.setMarginX(0.8 * f)
        title.setFrameEnabled(True)
        title.setFrameStrokeColor(QColor(FRAME))
        title.setFrameStrokeWidth(QgsLayoutMeasurement(0.2 * f))
        inset.setBackgroundEnabled(True)
    legend(
        layout,
        "legend",
        boxes["legend"],
        points["legend"],
        points["legend_title"],
        main,
        columns=columns,
        framed=False,
    )
    scale_bar(layout, "scalebar", boxes["scalebar"], small, main)
    label(layout, "title", boxes["title"], points["title"], bold=True)
    label(layout, "subtitle", boxes["subtitle"], points["subtitle"])
    label(layout, "period", boxes["period"], points["period"], colour=MUTED)
    for name in ("crs", "sources", "caveats", "credits"):
        made = label(layout, name, boxes[name], small, colour=INK if name == "caveats" else MUTED)
        if name == "credits":
            made.setVAlign(Qt.AlignmentFlag.AlignBottom)
    label(layout, "page_number", boxes["page_number"], small, colour=MUTED, align=right)
    if "regions_key" in boxes:
        label(layout, "regions_key", boxes["regions_key"], small)


def add_atlas_items(layout: QgsPrintLayout, page: Arrangement, f: float) -> None:
    """Add the items of an atlas page to the first page of a layout."""
    boxes, points = page.boxes, page.points
    small = points["small"]
    for name in ("title", "subtitle", "period", "table", "overlay_title", "facts_left", "facts_right"):
        size = points.get(name, points["table" if name == "overlay_title" else "facts"])
        bold, colour = name in {"title", "table", "overlay_title"}, MUTED if name == "period" else INK
        label(layout, name, boxes[name], size, bold=bold, colour=colour)
    for name in ("crs", "sources", "caveats", "credits", "overlay_note"):
        label(layout, name, boxes[name], small, colour=INK if name == "caveats" else MUTED)
    label(layout, "page_number", boxes["page_number"], small, colour=MUTED, align=Qt.AlignmentFlag.AlignRight)
    main = map_item(layout, "map", boxes["map"], line=0.25 * f)
    graticule(main, 2, small, 0.1 * f)
    bar = scale_bar(layout, "scalebar", boxes["scalebar"], small, main)
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(QColor(255, 255, 255, 200))
    map_item(layout, "inset_locator", boxes["inset_locator"], line=0.2 * f)
    label(layout, "inset_locator_title", boxes["inset_locator_title"], small, bold=True)
    sizes = points["legend"], points["legend_title"]
    legend(layout, "legend", boxes["legend"], *sizes, main, framed=False, tight=True)
    chart = picture(layout, "chart", boxes["chart"])
    chart.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    for name in ("rows", "overlay"):
        attribute_table(layout, name, boxes[name], small, f)


__all__ = [
    "ATLAS_ITEM_IDS",
    "ITEM_IDS",
    "add_atlas_items",
    "add_items",
    "atlas_template_xml",
    "empty_page",
    "stable_ids",
    "template_xml",
    "write_templates",
]
