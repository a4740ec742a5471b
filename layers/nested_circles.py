"""A nested legend of proportional circles as one native symbol, so that it is saved in a project and shown everywhere.

QGIS's own nested legend of sizes serves point layers only. A class that no feature falls into may have a marker symbol
whatever the layer's geometry; its circles share their lowest point, and each has a line to its value.
"""

from __future__ import annotations

from typing import List, Tuple

from qgis.core import QgsFontMarkerSymbolLayer, QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer, QgsSymbolLayer
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QFont

from ..core.qt.compat import ANCHOR_LEFT
from ..core.qt.i18n import format_number, interface_language, number_style

CIRCLE_COLOR = "#ea9f55"
CIRCLE_BORDER = "#d67e35"
_GREY, _GREY_BORDER = "#9f9f9f", "#4d4d4d"
_CIRCLE_ALPHA = 170
_TEXT_COLOR = "#222222"
_LEADER_COLOR = "#8a8a8a"
#: Height of the figures, mm (about 8 pt), gap between a circle, its line and its figure, and least distance of figures.
_TEXT_MM = 2.8
_GAP_MM = 1.0


def legend_values(largest: float) -> Tuple[float, ...]:
    """Return three round values (about a twentieth, a quarter and the whole) for the legend of circles."""
    if largest <= 0:
        return ()
    found: List[float] = []
    for share in (0.05, 0.25):
        value = _round_down(largest * share)
        if value >= 1 and value not in found:
            found.append(value)
    if largest not in found:
        found.append(largest)
    return tuple(found)


def _round_down(value: float) -> float:
    if value < 1:
        return 0.0
    magnitude = 10 ** (len(str(int(value))) - 1)
    for step in (5, 2, 1):
        if value >= step * magnitude:
            return float(step * magnitude)
    return float(magnitude)


def circle_size(value: float, largest: float, largest_mm: float) -> float:
    """Return the diameter in mm of the circle whose area is to the largest circle's as ``value`` to ``largest``."""
    return 0.0 if largest <= 0 or value <= 0 else largest_mm * (min(value, largest) / largest) ** 0.5


def circle_marker(monochrome: bool = False) -> QgsSimpleMarkerSymbolLayer:
    """Return the circle of a value, of no particular size."""
    marker = QgsSimpleMarkerSymbolLayer()
    fill = QColor(_GREY if monochrome else CIRCLE_COLOR)
    fill.setAlpha(_CIRCLE_ALPHA)
    marker.setColor(fill)
    marker.setStrokeColor(QColor(_GREY_BORDER if monochrome else CIRCLE_BORDER))
    marker.setStrokeWidth(0.25)
    return marker


def nested_circles(largest: float, largest_mm: float, monochrome: bool = False) -> QgsMarkerSymbol:
    """Return the symbol: circles of round values up to ``largest``, which has a diameter of ``largest_mm``."""
    layers: List[QgsSymbolLayer] = []
    values = sorted(legend_values(largest), reverse=True)
    for value in values:
        size = circle_size(value, largest, largest_mm)
        circle = circle_marker(monochrome)
        circle.setSize(size)
        circle.setOffset(QPointF(0, (largest_mm - size) / 2))
        layers.append(circle)
    height = None
    for value in values:
        top = largest_mm / 2 - circle_size(value, largest, largest_mm)
        # the figures of small circles would overlap: each is at least its own height below the one above
        height = top if height is None else max(top, height + _TEXT_MM)
        layers += [_leader(largest_mm / 2 + _GAP_MM, top), _figure(value, largest_mm / 2 + 2 * _GAP_MM, height)]
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, layers[0])  # the list constructor does not take the layers over in Python
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


def _leader(right: float, height: float) -> QgsSimpleMarkerSymbolLayer:
    """Return a level line from the top of a circle (x = 0) to ``right``."""
    line = QgsSimpleMarkerSymbolLayer()
    line.setShape(QgsSimpleMarkerSymbolLayer.decodeShape("line")[0])
    line.setAngle(90)
    line.setSize(right)
    # offsets turn with the marker
    line.setOffset(QPointF(height, -right / 2))
    line.setStrokeColor(QColor(_LEADER_COLOR))
    line.setStrokeWidth(0.18)
    return line


def _figure(value: float, left: float, height: float) -> QgsFontMarkerSymbolLayer:
    text = format_number(float(value), number_style(interface_language()), 0)
    figure = QgsFontMarkerSymbolLayer(QFont().family(), text, _TEXT_MM, QColor(_TEXT_COLOR))
    figure.setHorizontalAnchorPoint(ANCHOR_LEFT)
    figure.setOffset(QPointF(left, height))
    return figure
