"""How many rows of a page's list have room, and how high they are."""

from __future__ import annotations

from typing import Tuple

from qgis.core import QgsLayoutItemAttributeTable, QgsLayoutUtils


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
