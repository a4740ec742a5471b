"""How many rows of a page's list have room, and how high they are; lists in two columns."""

from __future__ import annotations

from itertools import zip_longest
from typing import List, Sequence, Tuple

from qgis.core import QgsLayoutFrame, QgsLayoutItemAttributeTable, QgsLayoutUtils

from .fonts import MIN_POINTS
from .items import attribute_table

#: Fewest rows that stand in two columns where one has no room.
PAIRED = 7


def in_two(rows: Sequence[Tuple[str, ...]]) -> List[Tuple[str, ...]]:
    """Return rows in two columns, read down the first and then down the second."""
    half = (len(rows) + 1) // 2
    return [(*one, "", *other) for one, other in zip_longest(rows[:half], rows[half:], fillvalue=())]


def fit_rows(table: QgsLayoutItemAttributeTable, rows: int, room: float) -> Tuple[int, float]:
    """Show as many of a page's rows as a height has room for; return how many, and the height they take.

    QGIS's own size of a table holds the empty room of its frame as well.
    """
    if not rows:
        return 0, 0.0
    table.setMaximumNumberOfFeatures(rows)
    table.refreshAttributes()
    table.recalculateTableSize()
    context = QgsLayoutUtils.createRenderContextForLayout(table.layout(), None)

    def visible(height: float) -> int:
        return max(0, table.rowsVisible(context, height, 0, True, False))

    used = min(rows, visible(room))
    low, high = 0.0, max(room, 0.0)
    while high - low > 0.1:  # noqa: PLR2004 - a tenth of a millimetre
        middle = (low + high) / 2
        low, high = (low, middle) if visible(middle) >= used else (middle, high)
    if used < rows:
        table.setMaximumNumberOfFeatures(max(used, 1))
        table.refreshAttributes()
        table.recalculateTableSize()
    return used, high if used else 0.0


def twin_table(of: QgsLayoutFrame, item_id: str, box: Sequence[float]) -> QgsLayoutFrame:
    """Return the frame of another table that looks like that of a frame.

    A table that changes the number of its columns crashes QGIS.

    :param box: x, y, width and height, mm.
    """
    table = of.multiFrame()
    points = table.contentTextFormat().size() if isinstance(table, QgsLayoutItemAttributeTable) else MIN_POINTS
    frame = attribute_table(of.layout(), item_id, (box[0], box[1], box[2], box[3]), points)
    made = frame.multiFrame()
    if isinstance(made, QgsLayoutItemAttributeTable) and isinstance(table, QgsLayoutItemAttributeTable):
        made.setHeaderTextFormat(table.headerTextFormat())
        made.setContentTextFormat(table.contentTextFormat())
        made.setCellMargin(table.cellMargin())
        made.setGridStrokeWidth(table.gridStrokeWidth())
        made.setGridColor(table.gridColor())
    return frame
