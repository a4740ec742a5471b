"""Icons of the transport buttons, painted in the palette's text colour so that they show on dark and light."""

from __future__ import annotations

from typing import Mapping, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

#: Glyph -> shapes on a square of 16 units, each with its left side and its width: bars, triangles to the right or left.
_SHAPES: Mapping[str, Tuple[Tuple[str, float, float], ...]] = {
    "first": (("bar", 2.0, 2.4), ("left", 4.5, 9.0)),
    "previous": (("left", 3.0, 9.0),),
    "play": (("right", 3.5, 10.5),),
    "pause": (("bar", 4.0, 2.4), ("bar", 9.5, 2.4)),
    "next": (("right", 4.0, 9.0),),
    "last": (("right", 2.5, 9.0), ("bar", 12.0, 2.4)),
}


def glyph(name: str, widget: QWidget) -> QIcon:
    """Return the icon ``name`` in the colours and at the scale of ``widget``."""
    icon = QIcon()
    side = max(int(widget.fontMetrics().height() * 1.1), 12)
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        color = widget.palette().color(group, QPalette.ColorRole.ButtonText)
        icon.addPixmap(_draw(name, side, widget.devicePixelRatioF(), color), mode)
    return icon


def _draw(name: str, side: int, ratio: float, color: QColor) -> QPixmap:
    pixmap = QPixmap(int(side * ratio), int(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 16.0, side / 16.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for shape, left, width in _SHAPES[name]:
        if shape == "bar":
            painter.drawRect(QRectF(left, 3.0, width, 10.0))
            continue
        right = left + width
        base, tip = (left, right) if shape == "right" else (right, left)
        painter.drawPolygon(QPolygonF([QPointF(base, 2.5), QPointF(base, 13.5), QPointF(tip, 8.0)]))
    painter.end()
    return pixmap
