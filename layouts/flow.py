"""Closes the gaps that a template leaves for longer languages: labels that stand under each other move together.

Only labels that touch in the template move; what a user has set apart stays apart.
"""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence

from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutPoint, QgsLayoutSize
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF

from ..core.qt.compat import item_font
from .boxes import home, put
from .formats import MM_PER_POINT

HEAD = ("title", "subtitle", "period")
FOOT = ("regions_key", "crs", "sources", "caveats", "credits")
#: Pages may break lines a little earlier than is measured at a large size.
NARROWER = 0.985
#: A legend nearer than this below the head moves with it, mm.
NEAR = 15.0
#: Space that is left between a legend and the foot, mm; most that a map grows, against its height.
FREE, MOST_FREE = 3.0, 0.3
#: Boxes nearer than this touch; room that a label keeps below its text, and most space between two; mm.
TOUCHING, ROOM, SPACE = 0.8, 0.5, 0.7


def text_height(label: QgsLayoutItemLabel, text: str = "") -> float:
    """Return the height of a label's text at its width, mm, by Qt's own line breaking at a large size."""
    font = item_font(label)
    scale = 1000 / (font.pointSizeF() * MM_PER_POINT)
    font.setPixelSize(1000)
    box = QRectF(0, 0, label.rect().width() * scale * NARROWER, 1e9)
    return (
        QFontMetricsF(font).boundingRect(box, int(Qt.TextFlag.TextWordWrap), text or label.currentText()).height()
        / scale
    )


def close_up(items: Dict[str, QgsLayoutItem], *, head: bool = True) -> None:
    """Move the lines of the head up and those of the foot down to each other, as their texts allow.

    :param head: ``False`` where the texts of the head change from page to page.
    """
    top, foot = _stack(items, HEAD) if head else [], _stack(items, FOOT)
    if top:
        y, space = top[0].pos().y(), _space(top)
        before = top[-1].pos().y() + top[-1].rect().height()
        for label in top:
            y = _put(label, y) + space
        _follow(items.get("legend"), top[-1], before, y - space)
    if foot:
        y, space = foot[-1].pos().y() + foot[-1].rect().height(), _space(foot)
        for label in reversed(foot):
            y -= _needed(label)
            _put(label, y)
            y -= space


def stretch(items: Dict[str, QgsLayoutItem], over: Sequence[str], tall: float) -> bool:
    """Give a map the room that a shorter legend right below it leaves above the foot; the legend moves down.

    :param over: items over the map: those in its lower half keep their distance from its lower edge.
    :param tall: height of the legend's contents, mm.
    :returns: whether the map has grown.
    """
    main, legend, foot = items.get("map"), items.get("legend"), next((items[one] for one in FOOT if one in items), None)
    if main is None or legend is None or foot is None or not main.page() == legend.page() == foot.page():
        return False
    (x, y, width, height), (left, top, across, box) = home(main), home(legend)
    free = foot.pos().y() - top - tall - FREE
    if not (0 <= top - y - height < NEAR and 1.0 < free < MOST_FREE * height):
        return False
    middle = y + height / 2
    put(main, (x, y, width, height + free))
    put(legend, (left, top + free, across, box))
    for item in (items[one] for one in over if one in items and items[one] is not legend):
        if item.pos().y() > middle:
            item.attemptMove(QgsLayoutPoint(item.pos().x(), item.pos().y() + free), True, False)
    return True


def _stack(items: Dict[str, QgsLayoutItem], ids: Sequence[str]) -> List[QgsLayoutItemLabel]:
    """Return the labels when they stand under each other without a gap, else nothing."""
    labels = [item for item in (items.get(one) for one in ids) if isinstance(item, QgsLayoutItemLabel)]
    for one, other in zip(labels, labels[1:]):
        gap = other.pos().y() - one.pos().y() - one.rect().height()
        if abs(gap) > TOUCHING or abs(one.pos().x() - other.pos().x()) > TOUCHING or one.page() != other.page():
            return []
    return labels if len(labels) > 1 else []


def _follow(legend: Optional[QgsLayoutItem], last: QgsLayoutItem, before: float, now: float) -> None:
    """Move a legend that stands right below the head up with it; its foot stays."""
    if legend is None or abs(legend.pos().x() - last.pos().x()) > TOUCHING or legend.page() != last.page():
        return
    gap = legend.pos().y() - before
    if 0 <= gap <= NEAR and before > now:
        size = QgsLayoutSize(legend.rect().width(), legend.rect().height() + before - now)
        legend.attemptMove(QgsLayoutPoint(legend.pos().x(), now + gap), True, False)
        legend.attemptResize(size)


def _space(labels: Sequence[QgsLayoutItemLabel]) -> float:
    """Return the space between labels: what they do not need, up to :data:`SPACE`."""
    spare = sum(one.rect().height() - _needed(one) for one in labels)
    return min(SPACE, spare / (len(labels) - 1))


def _needed(label: QgsLayoutItemLabel) -> float:
    return min(text_height(label) + ROOM, label.rect().height()) if label.currentText() else 0.01


def _put(label: QgsLayoutItemLabel, y: float) -> float:
    """Place a label at ``y`` with the height it needs; return the y below it."""
    height = _needed(label)
    label.attemptResize(QgsLayoutSize(label.rect().width(), height))
    # y counts from the top of all pages; the layout keeps it within the page the label is on
    label.attemptMove(QgsLayoutPoint(label.pos().x(), y), True, False)
    return y + height
