"""Writes the page templates (``.qpt``) from ``formats``: empty items with stable ids, ready to be filled."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List

from qgis.core import QgsLayoutMeasurement, QgsLayoutSize, QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from .fonts import INK, MUTED
from .formats import FORMATS, Arrangement, Format, arrange
from .items import FRAME, graticule, label, legend, map_item, scale_bar

#: Items of every template. Ids never change after a release: users' own templates rely on them.
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
    for made in FORMATS:
        xml = template_xml(made)
        for twin in ("", "-bw"):
            path = folder / f"{made.name}{twin}.qpt"
            path.write_text(xml.replace(f'name="{made.name}"', f'name="{made.name}{twin}"', 1), encoding="utf-8")
            written.append(path)
    return written


def template_xml(made: Format) -> str:
    """Return one template as text; the same format gives the same text."""
    project = QgsProject()  # outlives the layout, which only points at it
    layout = empty_page(project, made)
    document = QDomDocument("layout")
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return stable_ids(document.toString(1))


def stable_ids(xml: str) -> str:
    """Number the random identifiers of a layout in their order, so that a template changes only where it changes."""
    found = dict.fromkeys(re.findall(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", xml))
    for i, uuid in enumerate(found, 1):
        xml = xml.replace(uuid, f"{{00000000-0000-4000-8000-{i:012d}}}")
    return xml


def empty_page(project: QgsProject, made: Format) -> QgsPrintLayout:
    """Return a layout of one page with all items of a format, empty."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(made.name)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(made.width, made.height))
    layout.renderContext().setDpi(300)
    add_items(layout, arrange(made), made.factor, made.columns)
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


__all__ = ["ITEM_IDS", "add_items", "empty_page", "stable_ids", "template_xml", "write_templates"]
