"""A map tool that draws a polygon: a click a corner, right click or Enter ends, Backspace takes back, Esc gives up."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..core.qt.compat import GEOMETRY_POLYGON

#: A polygon has at least this many corners.
_CORNERS = 3
_LINE = QColor(178, 24, 43, 220)
_FILL = QColor(178, 24, 43, 36)


def area_band(canvas: QgsMapCanvas) -> QgsRubberBand:
    """Return an empty band that shows a filter's area on ``canvas``."""
    band = QgsRubberBand(canvas, GEOMETRY_POLYGON)
    band.setStrokeColor(_LINE)
    band.setFillColor(_FILL)
    band.setWidth(2)
    return band


class PolygonTool(QgsMapTool):
    """Draws one polygon in the CRS of the map."""

    #: The polygon, a ``QgsGeometry`` in the CRS of the map.
    drawn = pyqtSignal(object)
    #: The user gave up.
    canceled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._corners: List[QgsPointXY] = []
        self._band: Optional[QgsRubberBand] = None
        self._ending = False

    @property
    def corners(self) -> int:
        """The number of corners set so far."""
        return len(self._corners)

    def _show(self, moving: Optional[QgsPointXY] = None) -> None:
        if self._band is None:
            self._band = area_band(self.canvas())
        points = [*self._corners, moving] if moving is not None else list(self._corners)
        self._band.reset(GEOMETRY_POLYGON)
        for point in points:
            self._band.addPoint(point, True)

    def canvasReleaseEvent(self, event) -> None:
        """Set a corner (left button) or end (right button).

        Not on the press: QGIS takes the release of a right click on the pan tool, which may come back then, as the
        wish to return to the tool before it, which is this one.
        """
        if event.button() == Qt.MouseButton.RightButton or self._ending:
            self._ending = False
            self._finish()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(QgsPointXY(event.mapPoint()))
            self._show()

    def canvasMoveEvent(self, event) -> None:
        """Let the last side follow the pointer."""
        if self._corners:
            self._show(QgsPointXY(event.mapPoint()))

    def canvasDoubleClickEvent(self, _event) -> None:
        """End with the release that follows; the first click of the two has set the last corner."""
        self._ending = True

    def keyPressEvent(self, event) -> None:
        """Enter ends, Backspace takes the last corner back, Esc gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif event.key() == Qt.Key.Key_Backspace and self._corners:
            self._corners.pop()
            self._show()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.canceled.emit()
        else:
            return
        # the map would otherwise act on the key too
        event.ignore()

    def _finish(self) -> None:
        if len(self._corners) < _CORNERS:
            return
        polygon = QgsGeometry.fromPolygonXY([[*self._corners, self._corners[0]]])
        self.clear()
        self.drawn.emit(polygon)

    def clear(self) -> None:
        """Forget what has been drawn."""
        self._corners, self._ending = [], False
        if self._band is not None:
            self.canvas().scene().removeItem(self._band)
            self._band = None

    def deactivate(self) -> None:
        """Forget what has been drawn when another tool takes over."""
        self.clear()
        super().deactivate()
