"""Flags on the places of the selected authorization: a rule of its own in the renderer, named in the legend."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRenderer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor

from ..core.qt.i18n import tr

#: Key of the rule that draws the flags.
FLAG_RULE = "peru_access_atlas_selected"
#: The flag, mm: height and width of the pole, side of the cloth, and what the casing adds to a line.
_POLE_MM, _POLE_WIDTH_MM, _CLOTH_MM, _CASING_MM = 5.8, 0.4, 2.8, 0.6


def take_flags(renderer: QgsFeatureRenderer) -> None:
    """Take the flags of a renderer away."""
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return
    root = renderer.rootRule()
    for rule in root.children():
        if rule.ruleKey() == FLAG_RULE:
            root.removeChild(rule)


def plant_flags(renderer: QgsFeatureRenderer, condition: str) -> None:
    """Draw a flag besides on each point for which the QGIS expression ``condition`` is true.

    A style of the user's without rules gets none: it has no room for another symbol.
    """
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return
    label = tr("Place of the selected authorization", context="Legend")
    rule = QgsRuleBasedRenderer.Rule(flag_symbol(_beside(renderer)), 0, 0, condition, label)
    rule.setRuleKey(FLAG_RULE)
    renderer.rootRule().appendChild(rule)


def _beside(renderer: QgsRuleBasedRenderer) -> str:
    """Return the expression by which the symbols of places stand beside crowded points; none when they do not."""
    for symbol in renderer.symbols(QgsRenderContext()):
        for layer in symbol.symbolLayers():
            offset = layer.dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyOffset)
            if offset.isActive() and offset.expressionString():
                return offset.expressionString()
    return ""


def flag_symbol(beside: str = "") -> QgsMarkerSymbol:
    """Return a small black flag (``QgsMarkerSymbol``), cased in white, whose pole stands on the place.

    :param beside: QGIS expression for "x,y" (mm), by which the symbol of the place stands beside it.
    """
    symbol = QgsMarkerSymbol()
    parts = []
    for color, extra in (("#ffffff", _CASING_MM), ("#000000", 0.0)):
        pole = _flag_part("line", _POLE_MM + extra, color, extra)
        _place(pole, 0.0, -_POLE_MM / 2, beside)
        cloth = _flag_part("triangle", _CLOTH_MM, color, extra)
        cloth.setAngle(90)
        _place(cloth, _CLOTH_MM / 2, _CLOTH_MM / 2 - _POLE_MM, beside)
        parts += [pole, cloth]
    symbol.changeSymbolLayer(0, parts[0])  # the list constructor does not take the layers over in Python
    for part in parts[1:]:
        symbol.appendSymbolLayer(part)
    return symbol


def _flag_part(shape: str, size: float, color: str, extra: float) -> QgsSimpleMarkerSymbolLayer:
    part = QgsSimpleMarkerSymbolLayer()
    part.setShape(QgsSimpleMarkerSymbolLayer.decodeShape(shape)[0])
    part.setSize(size)
    part.setColor(QColor(color))
    part.setStrokeColor(QColor(color))
    part.setStrokeWidth(_POLE_WIDTH_MM + extra)
    part.setRenderingPass(1)  # above the circle of the precision, behind the symbol of the place
    return part


def _place(part: QgsSimpleMarkerSymbolLayer, x: float, y: float, beside: str) -> None:
    """Put a part at (x, y) mm from the place; in a legend, which has no place, the flag is in the middle."""
    own, middle = _turned(part, x, y), _turned(part, x - _CLOTH_MM / 2, y + _POLE_MM / 2)
    part.setOffset(own)
    dx, dy = "to_real(@at[0])", "to_real(@at[1])"
    right, down = (dy, f"-{dx}") if part.angle() else (dx, dy)
    at = beside or "'0,0'"
    part.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyOffset,
        QgsProperty.fromExpression(
            f"CASE WHEN $geometry IS NULL THEN '{middle.x():g},{middle.y():g}'"
            f" ELSE with_variable('at', string_to_array({at}),"
            f" ({own.x():g} + {right}) || ',' || ({own.y():g} + {down})) END"
        ),
    )


def _turned(part: QgsSimpleMarkerSymbolLayer, x: float, y: float) -> QPointF:
    """Return an offset for a part that is turned by nothing or by a quarter: offsets turn with the marker."""
    return QPointF(y, -x) if part.angle() else QPointF(x, y)


__all__ = ["FLAG_RULE", "flag_symbol", "plant_flags", "take_flags"]
