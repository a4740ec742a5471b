"""Symbols and names of a map in the size of its page: a poster is not an A4 page seen from near, nor a figure of 90 mm
one seen from far."""

from __future__ import annotations

import re
from typing import Optional

from qgis.core import (
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsVectorLayer,
)

from ..core.qt.compat import RENDER_MM
from ..layers.labelling import change_labels, change_symbols
from .fonts import MIN_POINTS

#: Symbols become no smaller than this against A4: their kinds must still be told apart.
LEAST = 0.66
#: The millimetres by which a symbol stands beside its point (``layers/styles``): arrays of two numbers.
_BESIDE = re.compile(r"array\((-?[\d.]+), (-?[\d.]+)\)")
_OFFSET = QgsSymbolLayer.Property.PropertyOffset


def resize(layer: QgsVectorLayer, size: float) -> None:
    """Multiply what is measured in millimetres on paper: markers, lines, names and their distances.

    :param size: of the map against A4. Names keep 7 pt or more; what is measured on the ground stays.
    """
    factor = max(size, LEAST)
    if abs(factor - 1.0) < 0.05:  # noqa: PLR2004 - not to be seen
        return

    def change(settings: QgsPalLayerSettings) -> None:
        text_format = settings.format()
        text_format.setSize(max(MIN_POINTS, text_format.size() * size))
        font = text_format.font()
        if font.letterSpacing():
            font.setLetterSpacing(font.letterSpacingType(), font.letterSpacing() * size)
            text_format.setFont(font)
        halo = QgsTextBufferSettings(text_format.buffer())
        halo.setSize(halo.size() * factor)
        text_format.setBuffer(halo)
        settings.setFormat(text_format)
        settings.dist *= factor
        settings.geometryGenerator = _beside(settings.geometryGenerator, factor)

    change_labels(layer, change)
    change_symbols(layer, lambda symbol: _resize_symbol(symbol, factor))


def _beside(expression: str, factor: float) -> str:
    return _BESIDE.sub(lambda m: f"array({float(m[1]) * factor:g}, {float(m[2]) * factor:g})", expression)


def _resize_symbol(symbol: Optional[QgsSymbol], factor: float) -> None:
    if symbol is None:
        return
    if isinstance(symbol, QgsMarkerSymbol) and symbol.sizeUnit() == RENDER_MM:
        symbol.setSize(symbol.size() * factor)
    for i in range(symbol.symbolLayerCount()):
        part = symbol.symbolLayer(i)
        if isinstance(part, (QgsSimpleMarkerSymbolLayer, QgsSimpleFillSymbolLayer)):
            if part.strokeWidthUnit() == RENDER_MM:
                part.setStrokeWidth(part.strokeWidth() * factor)
        elif isinstance(part, QgsSimpleLineSymbolLayer) and part.widthUnit() == RENDER_MM:
            part.setWidth(part.width() * factor)
            part.setCustomDashVector([one * factor for one in part.customDashVector()])
        moved = part.dataDefinedProperties().property(_OFFSET)
        if moved.isActive():
            expression = _beside(moved.expressionString(), factor)
            part.setDataDefinedProperty(_OFFSET, QgsProperty.fromExpression(expression))
        _resize_symbol(part.subSymbol(), factor)
