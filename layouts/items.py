"""Makes the items of a template: stable ids, page fonts, frames. Used when templates are generated and by pages without
a template. Lengths are millimetres."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.qt.compat import DISTANCE_KM, set_item_text_format, set_legend_line_space, set_legend_text_format
from .fonts import INK, MUTED, text_format
from .formats import Box

#: UTM zone 18 south on WGS 84: the zone that runs through the middle of the country.
MAP_CRS = "EPSG:32718"
GEOGRAPHIC_CRS = "EPSG:4326"
FRAME = "#5a5a5a"
SEA = "#eef3f6"


def place(item: QgsLayoutItem, box: Box, item_id: str, page: int = 0) -> None:
    """Give an item its id, position on ``page`` and size."""
    item.setId(item_id)
    item.attemptResize(QgsLayoutSize(box[2], box[3]))
    item.attemptMove(QgsLayoutPoint(box[0], box[1]), True, False, page)


def literal(value: str) -> str:
    """Return the text of a label that prints ``value`` as it is: QGIS evaluates what stands between ``[%`` and ``%]``.

    A title may come from a stranger's run file.
    """
    return value.replace("[%", "[% '[' || '%' %]")


def label(
    layout: QgsLayout,
    item_id: str,
    box: Box,
    points: float,
    *,
    bold: bool = False,
    italic: bool = False,
    colour: str = INK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    page: int = 0,
    value: str = "",
) -> QgsLayoutItemLabel:
    """Add a text box without margins that wraps at its width.

    :param value: its text, in which QGIS evaluates expressions; see :func:`literal`.
    """
    item = QgsLayoutItemLabel(layout)
    item.setText(value)
    set_item_text_format(item, text_format(points, colour, bold, italic))
    item.setMarginX(0)
    item.setMarginY(0)
    item.setHAlign(align)
    item.setVAlign(Qt.AlignmentFlag.AlignTop)
    layout.addLayoutItem(item)
    place(item, box, item_id, page)
    return item


def map_item(layout: QgsLayout, item_id: str, box: Box, *, line: float = 0.25, page: int = 0) -> QgsLayoutItemMap:
    """Add an empty map with a frame, the sea as background and its north up."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    place(item, box, item_id, page)
    item.setCrs(QgsCoordinateReferenceSystem(MAP_CRS))
    item.zoomToExtent(QgsRectangle(0, 8e6, 1e6, 1e7))  # an empty extent would make sizes not a number
    item.setBackgroundColor(QColor(SEA))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(FRAME))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(line))
    return item


def graticule(item: QgsLayoutItemMap, interval: float, points: float, line: float = 0.1) -> QgsLayoutItemMapGrid:
    """Add a graticule of ``interval`` degrees with labels at the left and below, outside the frame."""
    grid = QgsLayoutItemMapGrid("graticule", item)
    item.grids().addGrid(grid)
    grid.setCrs(QgsCoordinateReferenceSystem(GEOGRAPHIC_CRS))
    grid.setIntervalX(interval)
    grid.setIntervalY(interval)
    symbol = QgsLineSymbol.createSimple(
        {"line_color": "90,110,125,110", "line_width": str(line), "line_style": "solid", "capstyle": "flat"}
    )
    grid.setLineSymbol(symbol)
    grid.setAnnotationEnabled(True)
    grid.setAnnotationTextFormat(text_format(points, MUTED))
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationFrameDistance(0.8)
    sides = QgsLayoutItemMapGrid.BorderSide
    hide, show = QgsLayoutItemMapGrid.DisplayMode.HideAll, QgsLayoutItemMapGrid.DisplayMode
    grid.setAnnotationDisplay(show.LatitudeOnly, sides.Left)
    grid.setAnnotationDisplay(show.LongitudeOnly, sides.Bottom)
    grid.setAnnotationDisplay(hide, sides.Right)
    grid.setAnnotationDisplay(hide, sides.Top)
    for side in (sides.Left, sides.Bottom):
        grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.OutsideMapFrame, side)
        grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Horizontal, side)
    return grid


def scale_bar(
    layout: QgsLayout, item_id: str, box: Box, points: float, linked: QgsLayoutItemMap, page: int = 0
) -> QgsLayoutItemScaleBar:
    """Add a scale bar in kilometres, linked to a map."""
    item = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(linked)
    item.setStyle("Line Ticks Up")
    item.setUnits(DISTANCE_KM)
    item.setUnitLabel("km")
    item.setMapUnitsPerScaleBarUnit(1)
    item.setNumberOfSegmentsLeft(0)
    item.setNumberOfSegments(2)
    item.setHeight(1.4 * points / 7)
    item.setLabelBarSpace(0.8)
    item.setBoxContentSpace(0.6)
    item.setTextFormat(text_format(points, INK))
    place(item, box, item_id, page)
    return item


def legend(
    layout: QgsLayout,
    item_id: str,
    box: Box,
    points: float,
    title_points: float,
    linked: QgsLayoutItemMap,
    *,
    columns: int = 1,
    framed: bool = True,
    tight: bool = False,
    page: int = 0,
) -> QgsLayoutItemLegend:
    """Add a legend whose nodes the filler chooses; a ``tight`` one has less space between its lines."""
    item = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(linked)
    item.setAutoUpdateModel(False)
    item.setResizeToContents(True)
    item.setColumnCount(columns)
    item.setSplitLayer(False)
    item.setEqualColumnWidth(False)
    scale = points / 7.5
    item.setSymbolWidth(6 * scale)
    item.setSymbolHeight(3.2 * scale)
    item.setBoxSpace(0.0 if tight else 1.2 * scale)
    item.setColumnSpace(4 * scale)
    item.setWrapString("|")
    set_legend_line_space(item, 0.2 * scale)
    styles = QgsLegendStyle.Style
    set_legend_text_format(item, styles.Title, text_format(title_points, INK, bold=True))
    set_legend_text_format(item, styles.Group, text_format(points, INK, bold=True))
    set_legend_text_format(item, styles.Subgroup, text_format(points, INK, bold=True))
    set_legend_text_format(item, styles.SymbolLabel, text_format(points, INK))
    for style, side, space in (
        (styles.Title, QgsLegendStyle.Side.Bottom, 1.0),
        (styles.Group, QgsLegendStyle.Side.Top, 2.0),
        (styles.Subgroup, QgsLegendStyle.Side.Top, 1.7 if tight else 1.9),
        (styles.Subgroup, QgsLegendStyle.Side.Bottom, 0.4),
        (styles.Symbol, QgsLegendStyle.Side.Top, 0.55 if tight else 0.62),
        (styles.SymbolLabel, QgsLegendStyle.Side.Left, 1.6),
    ):
        item.rstyle(style).setMargin(side, space * scale)
    if tight:
        item.setMaximumSymbolSize(3.6 * scale)
    item.setBackgroundEnabled(framed)
    item.setBackgroundColor(QColor(255, 255, 255, 235))
    item.setFrameEnabled(framed)
    item.setFrameStrokeColor(QColor(FRAME))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.15))
    place(item, box, item_id, page)
    return item


def picture(layout: QgsLayout, item_id: str, box: Box, page: int = 0) -> QgsLayoutItemPicture:
    """Add an empty picture that keeps its proportions."""
    item = QgsLayoutItemPicture(layout)
    layout.addLayoutItem(item)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    place(item, box, item_id, page)
    return item


def attribute_table(layout: QgsLayout, item_id: str, box: Box, points: float, f: float = 1.0) -> QgsLayoutFrame:
    """Add a table without rows yet, in one frame; lines below the rows, none between the columns."""
    table = QgsLayoutItemAttributeTable.create(layout)
    layout.addMultiFrame(table)
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    table.setEmptyTableBehavior(QgsLayoutTable.EmptyTableMode.HideTable)
    table.setHeaderTextFormat(text_format(points, INK, bold=True))
    table.setContentTextFormat(text_format(points, INK))
    table.setCellMargin(0.45 * f)
    table.setShowGrid(True)
    table.setVerticalGrid(False)
    table.setGridStrokeWidth(0.12 * f)
    table.setGridColor(QColor("#b0b0b0"))
    table.setUseConditionalStyling(False)
    frame = QgsLayoutFrame(layout, table)
    place(frame, box, item_id)
    table.addFrame(frame)
    frame.setHideBackgroundIfEmpty(True)
    return frame
