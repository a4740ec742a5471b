"""Where the items of a layout stand, and what its labels show. Lengths are millimetres."""

from __future__ import annotations

from typing import Any, Dict, Sequence, Tuple

from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutPoint, QgsLayoutSize


def home(item: QgsLayoutItem) -> Tuple[float, float, float, float]:
    """Return x, y, width and height of an item."""
    return item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height()


def put(item: QgsLayoutItem, box: Sequence[float]) -> None:
    """Give an item x, y, width and height."""
    item.attemptResize(QgsLayoutSize(box[2], box[3]))
    item.attemptMove(QgsLayoutPoint(box[0], box[1]), True, False)


def set_expression(items: Dict[str, Any], name: str, expression: str) -> None:
    """Let a label show what an expression of the plugin's own gives; texts of others are printed as they are."""
    if isinstance(items.get(name), QgsLayoutItemLabel):
        items[name].setText(f"[% {expression} %]")
