"""Icons of the transport buttons, painted in the palette's text colour so that they show on dark and light."""

from __future__ import annotations

from typing import Mapping, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from .readable import text_color

#: Glyph -> shapes on a square of 16 units, each with its left side and its width: bars, triangles and angles to the
#: right or left. Playing is a filled triangle; a step an angle, so that nobody takes one for the other.
_SHAPES: Mapping[str, Tuple[Tuple[str, float, float], ...]] = {
    "first": (("bar", 2.0, 2.4), ("left", 4.5, 9.0)),
    "previous": (("angle left", 5.0, 5.5),),
    "play": (("right", 3.5, 10.5),),
    "pause": (("bar", 4.0, 2.4), ("bar", 9.5, 2.4)),
    "next": (("angle right", 5.5, 5.5),),
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
        roles = QPalette.ColorRole  # a flat button shows the window below it
        color = text_color(widget.palette(), roles.ButtonText, roles.Window, group)
        icon.addPixmap(_draw(name, side, widget.devicePixelRatioF(), color), mode)
    return icon


def _draw(name: str, side: int, ratio: float, color: QColor) -> QPixmap:
    pixmap = QPixmap(int(side * ratio), int(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 16.0, side / 16.0)
    for shape, left, width in _SHAPES[name]:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if shape == "bar":
            painter.drawRect(QRectF(left, 3.0, width, 10.0))
            continue
        right = left + width
        base, tip = (left, right) if shape.endswith("right") else (right, left)
        if shape.startswith("angle"):
            painter.setPen(QPen(color, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([QPointF(base, 3.0), QPointF(tip, 8.0), QPointF(base, 13.0)]))
        else:
            painter.drawPolygon(QPolygonF([QPointF(base, 2.5), QPointF(base, 13.5), QPointF(tip, 8.0)]))
    painter.end()
    return pixmap
