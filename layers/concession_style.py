"""Draws concessions by their status, and the overlaps as a hatch below them.

Three schemes: GEOCATMIN's own convention (blue titled, green in process, black extinguished, brown other), a twin of it
in colours that colour-blind readers tell apart, and black and white. In every scheme each status has a pattern of its
own too, so that colour is never alone, and the fill lets what lies below show through. Rights of a synthetic cadastre
have a dashed outline and are labelled as synthetic at every scale. Codes are labelled at large scales.
"""

from __future__ import annotations

from typing import Dict, Mapping, NamedTuple, Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.qt.compat import POINTS
from ..core.qt.i18n import tr

_CONTEXT = "ConcessionStyle"
#: Codes of the column ``status`` of prepared rights, in the order of the legend.
STATUSES = ("titled", "in_process", "extinguished", "other", "unknown")
COLOUR_BLIND_SAFE, GEOCATMIN, BLACK_WHITE = "colour_blind_safe", "ingemmet", "black_white"
SCHEMES = (COLOUR_BLIND_SAFE, GEOCATMIN, BLACK_WHITE)
#: Codes are labelled at this scale (denominator) and larger.
LABEL_SCALE = 250_000
#: Overlaps are hatched at this scale and larger; at smaller ones the hatch would hide the status of small rights.
HATCH_SCALE = 400_000
_FILL_ALPHA = 115
_OUTLINE_MM = 0.42
_HATCH_MM = 0.26
#: The overlaps' lines: thinner than those of a status and further apart.
_OVERLAP_MM, _OVERLAP_SPACING_MM = 0.2, 2.2


class _Look(NamedTuple):
    """Colour of outline and pattern, angle of the pattern (``None``: filled evenly), spacing in mm."""

    colour: str
    angle: Optional[float]
    spacing: float = 1.6


_ANGLES: Dict[str, Optional[float]] = {
    "titled": None, "in_process": 45, "extinguished": 135, "other": 0, "unknown": 90,
}  # fmt: skip
_COLOURS: Mapping[str, Mapping[str, str]] = {
    COLOUR_BLIND_SAFE: {
        "titled": "#0072b2", "in_process": "#009e73", "extinguished": "#000000", "other": "#d55e00",
        "unknown": "#8a8f98",
    },
    GEOCATMIN: {
        "titled": "#0000ff", "in_process": "#00a000", "extinguished": "#000000", "other": "#8b4513",
        "unknown": "#8a8f98",
    },
    BLACK_WHITE: dict.fromkeys(STATUSES, "#000000"),
}  # fmt: skip
#: Hatch of the overlaps: dark enough on every scheme, at an angle no status has.
_OVERLAP = {COLOUR_BLIND_SAFE: "#cc79a7", GEOCATMIN: "#d00070", BLACK_WHITE: "#000000"}
_OVERLAP_ANGLE = 65.0


def status_label(code: str) -> str:
    """Return the label of a status code in the language of the interface; an unknown code as it is."""
    return {
        "titled": tr("Titled or under contract", context=_CONTEXT),
        "in_process": tr("In process", context=_CONTEXT),
        "extinguished": tr("Extinguished", context=_CONTEXT),
        "other": tr("Other", context=_CONTEXT),
        "unknown": tr("Status not stated by the source", context=_CONTEXT),
    }.get(code, code)


def substance_label(code: str) -> str:
    """Return the label of a substance code in the language of the interface; the source's own wording as it is."""
    return {
        "metallic": tr("Metallic", context=_CONTEXT),
        "non_metallic": tr("Non-metallic", context=_CONTEXT),
        "hydrocarbons": tr("Hydrocarbons", context=_CONTEXT),
        "unknown": tr("Substance not stated by the source", context=_CONTEXT),
    }.get(code, code)


def look(scheme: str, status: str) -> _Look:
    """Return how a status is drawn in a scheme.

    :raises KeyError: on an unknown scheme or status.
    """
    return _Look(_COLOURS[scheme][status], _ANGLES[status])


def _outline(colour: str, width: float, dashed: bool) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(QColor(colour), width)
    if dashed:
        line.setPenStyle(Qt.PenStyle.DashLine)
    return line


def _hatch(colour: str, angle: float, spacing: float, width: float = _HATCH_MM) -> QgsLinePatternFillSymbolLayer:
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(angle)
    pattern.setDistance(spacing)
    stroke = QgsLineSymbol()
    stroke.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(colour), width))
    pattern.setSubSymbol(stroke)
    return pattern


def status_symbol(scheme: str, status: str, synthetic: bool = False) -> QgsFillSymbol:
    """Return the symbol of a status: a light fill, a pattern, an outline (dashed for synthetic rights)."""
    chosen = look(scheme, status)
    fill = QColor("#9a9a9a" if scheme == BLACK_WHITE else chosen.colour)
    fill.setAlpha(_FILL_ALPHA if chosen.angle is None else _FILL_ALPHA // 4)
    body = QgsSimpleFillSymbolLayer(fill)
    body.setStrokeStyle(Qt.PenStyle.NoPen)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, body)
    if chosen.angle is not None:
        symbol.appendSymbolLayer(_hatch(chosen.colour, chosen.angle, chosen.spacing))
    symbol.appendSymbolLayer(_outline(chosen.colour, _OUTLINE_MM, synthetic))
    return symbol


def concession_renderer(scheme: str, synthetic: bool = False) -> QgsCategorizedSymbolRenderer:
    """Return the renderer of rights: one category a status, and one for anything else."""
    categories = [
        QgsRendererCategory(code, status_symbol(scheme, code, synthetic), status_label(code)) for code in STATUSES
    ]
    return QgsCategorizedSymbolRenderer("status", categories)


def overlap_renderer(scheme: str) -> QgsSingleSymbolRenderer:
    """Return the renderer of overlaps: a thin hatch without a fill, on which the status of the right is legible."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, _hatch(_OVERLAP[scheme], _OVERLAP_ANGLE, _OVERLAP_SPACING_MM, _OVERLAP_MM))
    symbol.appendSymbolLayer(_outline(_OVERLAP[scheme], _OVERLAP_MM, False))
    return QgsSingleSymbolRenderer(symbol)


def _text(expression: str, size: float, colour: str, priority: int = 5) -> QgsPalLayerSettings:
    form = QgsTextFormat()
    form.setSize(size)
    form.setSizeUnit(POINTS)
    form.setColor(QColor(colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor("white"))
    form.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.setFormat(form)
    settings.fieldName = expression
    settings.isExpression = True
    settings.priority = priority  # names of places come first
    return settings


def synthetic_mark() -> str:
    """Return the word with which whatever comes from an invented cadastre is marked."""
    return tr("SYNTHETIC", context=_CONTEXT)


def concession_labels(synthetic: bool = False) -> QgsRuleBasedLabeling:
    """Return the labels of rights: their code at large scales and, for synthetic ones, that mark at all others."""
    root = QgsRuleBasedLabeling.Rule(None)
    codes = QgsRuleBasedLabeling.Rule(_text(QgsExpression.quotedColumnRef("code"), 7.5, "#1d1d1d"))
    codes.setDescription(tr("Codes", context=_CONTEXT))
    codes.setMinimumScale(LABEL_SCALE)
    root.appendChild(codes)
    if synthetic:
        mark = QgsRuleBasedLabeling.Rule(_text(QgsExpression.quotedValue(synthetic_mark()), 6.0, "#b00000", 0))
        mark.setDescription(synthetic_mark())
        mark.setMaximumScale(LABEL_SCALE)
        root.appendChild(mark)
    return QgsRuleBasedLabeling(root)


def style_concessions(layer: QgsVectorLayer, scheme: str, synthetic: bool = False) -> None:
    """Style a layer of rights with the columns ``status`` and ``code``; unknown schemes are colour-blind-safe."""
    layer.setRenderer(concession_renderer(scheme if scheme in SCHEMES else COLOUR_BLIND_SAFE, synthetic))
    layer.setLabeling(concession_labels(synthetic))
    layer.setLabelsEnabled(True)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def style_overlaps(layer: QgsVectorLayer, scheme: str) -> None:
    """Hatch a layer of overlaps."""
    layer.setRenderer(overlap_renderer(scheme if scheme in SCHEMES else COLOUR_BLIND_SAFE))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(HATCH_SCALE)
    layer.triggerRepaint()
    layer.emitStyleChanged()


__all__ = [
    "SCHEMES",
    "STATUSES",
    "concession_labels",
    "concession_renderer",
    "overlap_renderer",
    "status_label",
    "style_concessions",
    "style_overlaps",
    "substance_label",
]
