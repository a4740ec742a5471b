"""A nested legend of proportional circles as one native symbol, so that it is saved in a project and shown everywhere.

QGIS's own nested legend of sizes serves point layers only. A class that no feature falls into may have a marker symbol
whatever the layer's geometry; its circles share their lowest point, and each has a line to its value.
"""

from __future__ import annotations

from typing import List, Tuple

from qgis.core import QgsFontMarkerSymbolLayer, QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer, QgsSymbolLayer
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

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
#: Letters are measured at this size, so large that rounding does not count.
_MEASURED_PX = 100


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
    # legends give a marker the same room on both sides of its middle: in the middle of circles and figures together it
    # takes the least
    middle = -(2 * _GAP_MM + max((_text_width(_number(value)) for value in values), default=0.0)) / 2
    for value in values:
        size = circle_size(value, largest, largest_mm)
        circle = circle_marker(monochrome)
        circle.setSize(size)
        circle.setOffset(QPointF(middle, (largest_mm - size) / 2))
        layers.append(circle)
    height = None
    for value in values:
        top = largest_mm / 2 - circle_size(value, largest, largest_mm)
        # the figures of small circles would overlap: each is at least its own height below the one above
        height = top if height is None else max(top, height + _TEXT_MM)
        right = middle + largest_mm / 2
        layers += [_leader(middle, right + _GAP_MM, top), _figure(value, right + 2 * _GAP_MM, height)]
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, layers[0])  # the list constructor does not take the layers over in Python
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


def _leader(left: float, right: float, height: float) -> QgsSimpleMarkerSymbolLayer:
    """Return a level line from the top of a circle (at ``left``) to ``right``."""
    line = QgsSimpleMarkerSymbolLayer()
    line.setShape(QgsSimpleMarkerSymbolLayer.decodeShape("line")[0])
    line.setAngle(90)
    line.setSize(right - left)
    # offsets turn with the marker
    line.setOffset(QPointF(height, -(left + right) / 2))
    line.setStrokeColor(QColor(_LEADER_COLOR))
    line.setStrokeWidth(0.18)
    return line


def _number(value: float) -> str:
    return format_number(float(value), number_style(interface_language()), 0)


def _text_width(text: str) -> float:
    """Return the width of a figure in mm."""
    font = QFont()
    font.setPixelSize(_MEASURED_PX)
    return QFontMetricsF(font).horizontalAdvance(text) * _TEXT_MM / _MEASURED_PX


def _figure(value: float, left: float, height: float) -> QgsFontMarkerSymbolLayer:
    figure = QgsFontMarkerSymbolLayer(QFont().family(), _number(value), _TEXT_MM, QColor(_TEXT_COLOR))
    # the middle of the text stands at the offset; QGIS's anchors know the size of the letters alone
    figure.setOffset(QPointF(left + _text_width(_number(value)) / 2, height))
    return figure
