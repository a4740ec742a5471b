"""Draws the exposure of regions natively: a classification expression carries the values, the renderer the classes.

Nothing is edited and nothing is computed when the map is drawn: the 25 values stand in the renderer's classification
expression, ``coalesce(map_get(map('01', 2, ...), "ubigeo"), <no data>)``, so a saved project shows the same map on a
computer without the plugin. The classes are manual breaks that do not depend on the frame shown, so that a colour means
the same in every month of an animation. Zero, "possible only" and "no data" are classes of their own.

The first class of the renderer matches nothing and draws nothing: its label is the legend's title (measure, unit,
period, reading, number of authorizations), which QGIS then shows in the layer tree and in every layout legend.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsExpression,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsRendererRange,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ..core.qt.i18n import format_number, interface_language, number_style, tr
from .kept_styles import keep_style
from .nested_circles import circle_marker, legend_values, nested_circles

#: Codes in the classification for what is not a number. Real values are never this small.
TITLE = -4e9
SAMPLES = -5e9
NO_DATA = -3e9
POSSIBLE_ONLY = -2e9
#: Upper bound of the open class.
_MANY = 1e12
#: What ``value_expression`` returns, whatever the values.
_VALUES = re.compile(r'coalesce\(map_get\(map\([^()]*\),"?ubigeo"?\),-3000000000\)')

#: Upper bounds of the classes of each measure but the last, which is open.
BREAKS: Mapping[str, Tuple[float, ...]] = {
    "authorizations": (1, 2, 3, 5),
    "authorised_days": (31, 92, 366, 731),
    "persons": (10, 25, 50, 100),
    "person_days": (100, 500, 1000, 2500),
}
#: One hue from light to dark, legible in grey and to the colour-blind, light enough for the symbols and names on top of
#: it; white is kept for zero.
SEQUENTIAL = ("#fff1dc", "#fddcb0", "#f7c07f", "#ea9f55", "#d67e35")
#: Two hues that differ in lightness too (ColorBrewer PuOr), from much less to much more.
DIVERGING = ("#542788", "#8073ac", "#b2abd2", "#fdb863", "#e08214", "#b35806")
#: Five greys whose neighbours differ by at least 8 in L*, light enough for names on top.
GREYS = ("#e3e3e3", "#cacaca", "#b1b1b1", "#989898", "#7f7f7f")
#: In black and white a decrease is hatched besides.
GREY_DIVERGING = ("#9f9f9f", "#bababa", "#d5d5d5", "#d5d5d5", "#bababa", "#9f9f9f")
ZERO_COLOR = "#ffffff"
_INK = "#333333"
BOUNDARY = "#8a8a8a"
BOUNDARY_MM = 0.18
SELECTED_MM = 0.9
SELECTED_COLOR = "#000000"
DIMMED_PERCENT = 40
#: Largest circle of the proportional symbols.
CIRCLE_MM = 16.0

CHOROPLETH = "choropleth"
SYMBOLS = "symbols"
#: Custom properties of a regions layer: measure, way of drawing and scheme it was last given, and the classes of them.
LOOK_PROPERTY = "peru_access_atlas/look"
CLASSES_PROPERTY = "peru_access_atlas/classes"


@dataclass(frozen=True)
class ExposureView:
    """What is drawn: the value of each region and all that a legend must say about it.

    :param values: ubigeo to value; ``None`` is no data. Regions in ``possible_only`` have no definite value.
    :param measure: code of ``core.definitions.MEASURES``; decides the breaks.
    :param title: the legend's title.
    :param difference: the values are differences between two periods (may be negative).
    :param scale_to: largest value over all frames; decides whether the breaks are multiplied by ten (or a hundred).
    :param selected: regions of the selected authorization, outlined while the rest is dimmed.
    :param monochrome: greys and hatches instead of colours.
    """

    values: Mapping[str, Optional[float]]
    measure: str
    title: str
    possible_only: Tuple[str, ...] = ()
    difference: bool = False
    scale_to: float = 0.0
    selected: Tuple[str, ...] = ()
    monochrome: bool = False

    @property
    def colors(self) -> Tuple[str, ...]:
        """Colours of the classes from the lowest to the highest."""
        return GREYS if self.monochrome else SEQUENTIAL


def coded_values(view: ExposureView) -> Dict[str, float]:
    """Return the number each region is classified by."""
    possible = frozenset(view.possible_only)
    coded: Dict[str, float] = {}
    for ubigeo in sorted(view.values):
        value = view.values[ubigeo]
        if ubigeo in possible:
            coded[ubigeo] = POSSIBLE_ONLY
        else:
            coded[ubigeo] = NO_DATA if value is None else value
    return coded


def _literal(value: float) -> str:
    if float(value).is_integer() and abs(value) < 1e15:  # noqa: PLR2004 - beyond it a double has no units
        return str(int(value))
    return repr(round(float(value), 4))


def value_expression(values: Mapping[str, float]) -> str:
    """Return the QGIS expression that gives each region's number by its ubigeo, ``NO_DATA`` for any other."""
    pairs = ",".join(f"{QgsExpression.quotedValue(key)},{_literal(value)}" for key, value in sorted(values.items()))
    column = QgsExpression.quotedColumnRef("ubigeo")
    return f"coalesce(map_get(map({pairs}),{column}),{_literal(NO_DATA)})"


def breaks_for(measure: str, scale_to: float) -> Tuple[float, ...]:
    """Return the upper bounds of all classes but the open one.

    The bounds are those of ``BREAKS``; they are multiplied by a power of ten as long as the largest value of all frames
    exceeds ten times the last bound. They depend on the data as a whole and never on one frame.
    """
    bounds = BREAKS[measure]
    factor = 1
    while scale_to > bounds[-1] * factor * 10:
        factor *= 10
    return tuple(bound * factor for bound in bounds)


def _number(value: float) -> str:
    return format_number(float(value), number_style(interface_language()), 0)


def class_labels(bounds: Sequence[float], whole: bool) -> List[str]:
    """Return what the legend says for each class; ``whole`` values begin one above the bound before."""
    labels: List[str] = []
    low = 0.0
    for bound in bounds:
        first = low + 1
        if whole and first == bound:
            labels.append(_number(bound))
        elif whole:
            labels.append(f"{_number(first)}\u2013{_number(bound)}")
        elif low == 0.0:
            labels.append(tr("up to {high}", context="ExposureStyle").format(high=_number(bound)))
        else:
            labels.append(
                tr("over {low} to {high}", context="ExposureStyle").format(low=_number(low), high=_number(bound))
            )
        low = bound
    labels.append(tr("over {low}", context="ExposureStyle").format(low=_number(low)))
    return labels


# -- symbols -----------------------------------------------------------------------------------------------------
def _solid(color: str, selected: Sequence[str]) -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple(
        {"color": color, "outline_color": BOUNDARY, "outline_width": str(BOUNDARY_MM), "joinstyle": "round"}
    )
    _emphasise(symbol, selected)
    return symbol


def _hatched(
    selected: Sequence[str], line: str, color: str = ZERO_COLOR, distance_mm: float = 1.6, width_mm: float = 0.3
) -> QgsFillSymbol:
    symbol = _solid(color, ())
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(distance_mm)
    lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": line, "line_width": str(width_mm)}))
    symbol.insertSymbolLayer(1, lines)
    _emphasise(symbol, selected)
    return symbol


def _dotted(selected: Sequence[str]) -> QgsFillSymbol:
    symbol = _solid(ZERO_COLOR, ())
    dots = QgsPointPatternFillSymbolLayer()
    dots.setDistanceX(2.0)
    dots.setDistanceY(2.0)
    dots.setSubSymbol(
        QgsMarkerSymbol.createSimple({"name": "circle", "color": "#9a9a9a", "size": "0.5", "outline_style": "no"})
    )
    symbol.insertSymbolLayer(1, dots)
    _emphasise(symbol, selected)
    return symbol


def _nothing() -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})


def selection_expression(selected: Sequence[str], inside: str, outside: str) -> str:
    """Return the expression that is ``inside`` for the regions of ``selected`` and ``outside`` for the rest."""
    column = QgsExpression.quotedColumnRef("ubigeo")
    listed = ",".join(QgsExpression.quotedValue(ubigeo) for ubigeo in sorted(selected))
    return f"CASE WHEN {column} IN ({listed}) THEN {inside} ELSE {outside} END"


def _emphasise(symbol: QgsSymbol, selected: Sequence[str]) -> None:
    """Outline the regions of ``selected`` and dim the rest; without any, draw all of them alike again."""

    def choice(inside: str, outside: str) -> QgsProperty:
        if not selected:
            return QgsProperty()
        return QgsProperty.fromExpression(selection_expression(selected, inside, outside))

    layer = symbol.symbolLayer(0)
    ink, boundary = QgsExpression.quotedValue(SELECTED_COLOR), QgsExpression.quotedValue(BOUNDARY)
    layer.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth, choice(_real(SELECTED_MM), _real(BOUNDARY_MM))
    )
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeColor, choice(ink, boundary))
    symbol.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, choice("100", str(DIMMED_PERCENT)))


def _real(value: float) -> str:
    return f"{value:g}"


# -- renderers ---------------------------------------------------------------------------------------------------
def _range(low: float, high: float, symbol: QgsSymbol, label: str) -> QgsRendererRange:
    return QgsRendererRange(low, high, symbol, label)


def _special_ranges(view: ExposureView, zero_label: str) -> List[QgsRendererRange]:
    chosen = view.selected
    ranges = [
        _range(TITLE, TITLE, _nothing(), view.title),
        _range(NO_DATA, NO_DATA, _dotted(chosen), tr("No data", context="ExposureStyle")),
        _range(
            POSSIBLE_ONLY,
            POSSIBLE_ONLY,
            _hatched(chosen, view.colors[3]),
            tr("Possible, not established", context="ExposureStyle"),
        ),
        _range(0, 0, _solid(ZERO_COLOR, chosen), zero_label),
    ]
    return ranges


def choropleth_renderer(view: ExposureView) -> QgsGraduatedSymbolRenderer:
    """Return the renderer that fills each region by the class of its value."""
    if view.difference:
        ranges = _difference_ranges(view)
    else:
        ranges = _special_ranges(view, tr("None recorded", context="ExposureStyle"))
        bounds = breaks_for(view.measure, view.scale_to)
        labels = class_labels(bounds, view.measure != "person_days")
        low = 0.0
        for bound, color, label in zip((*bounds, _MANY), view.colors, labels):
            ranges.append(_range(low, bound, _solid(color, view.selected), label))
            low = bound
    return QgsGraduatedSymbolRenderer(value_expression(coded_values(view)), ranges)


def _difference_ranges(view: ExposureView) -> List[QgsRendererRange]:
    ranges = _special_ranges(view, tr("No change", context="ExposureStyle"))
    bounds = breaks_for(view.measure, view.scale_to)
    inner = (bounds[0], bounds[2])
    more = class_labels(inner, view.measure != "person_days")
    lows = (0.0, *inner)
    highs = (*inner, _MANY)
    # From the greatest decrease to the greatest increase, so that the legend reads as one scale.
    colors = GREY_DIVERGING if view.monochrome else DIVERGING
    for i in (2, 1, 0):
        color = colors[2 - i]
        # wide apart, so that names on top of it can be read
        less = _hatched(view.selected, _INK, color, 2.6, 0.22) if view.monochrome else _solid(color, view.selected)
        ranges.append(_range(-highs[i], -lows[i], less, f"\u2212 {more[i]}"))
    for i in (0, 1, 2):
        ranges.append(_range(lows[i], highs[i], _solid(colors[3 + i], view.selected), f"+ {more[i]}"))
    return ranges


def symbols_renderer(view: ExposureView) -> QgsGraduatedSymbolRenderer:
    """Return the renderer that draws a circle inside each region, its area proportional to the value.

    The largest value over all frames has the largest circle, so that circles can be compared between frames. The legend
    shows circles of real values at their real size, one inside the other. The regions stay visible as areas, and
    "possible only" and "no data" keep their patterns.
    """
    largest = view.scale_to or max((v for v in view.values.values() if v is not None), default=0.0)
    expression = value_expression(coded_values(view))
    ranges = _special_ranges(view, tr("None recorded", context="ExposureStyle"))
    drawn = _solid(ZERO_COLOR, view.selected)
    size = f"{CIRCLE_MM:g} * sqrt(min({expression},{_literal(largest)}) / {_literal(max(largest, 1))})"
    drawn.appendSymbolLayer(_circle(size, view.monochrome))
    low = -_MANY if view.difference else 0.0
    ranges.append(_range(low, _MANY, drawn, tr("Area of the circle proportional", context="ExposureStyle")))
    if legend_values(largest):
        # a number no region has: the class only shows its circles in the legend
        ranges.append(_range(SAMPLES, SAMPLES, nested_circles(largest, CIRCLE_MM, view.monochrome), ""))
    renderer = QgsGraduatedSymbolRenderer(expression, ranges)
    renderer.setUsingSymbolLevels(True)  # every circle above every region, whatever the order of the regions
    return renderer


def _circle(size: str, monochrome: bool) -> QgsCentroidFillSymbolLayer:
    marker = circle_marker(monochrome)
    marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(size))
    circle = QgsCentroidFillSymbolLayer()
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, marker)  # the list constructor does not take the layer over in Python
    circle.setSubSymbol(symbol)
    circle.setPointOnSurface(True)
    circle.setPointOnAllParts(False)
    circle.setRenderingPass(1)
    return circle


def apply_exposure(layer: QgsVectorLayer, view: ExposureView, kind: str = CHOROPLETH) -> None:
    """Draw ``view`` on ``layer`` (the regions), and repaint it.

    What the user made of the style stays as long as the same measure is drawn in the same way, in a project that is
    opened again too: a style of the user's own altogether, and the colours and texts of the classes as long as these
    are the same.
    """
    made = exposure_renderer(view, kind)
    shown = layer.renderer()
    if layer.customProperty(LOOK_PROPERTY) == _look(view, kind):
        if not isinstance(shown, QgsGraduatedSymbolRenderer) or not is_exposure(shown):
            return
        if not made.usingSymbolLevels() and layer.customProperty(CLASSES_PROPERTY) == _classes(made):
            _set_renderer(layer, _following(shown, view))
            return
    new_exposure(layer, view, kind)


def new_exposure(layer: QgsVectorLayer, view: ExposureView, kind: str = CHOROPLETH) -> None:
    """Draw ``view`` on ``layer`` (the regions) as the plugin draws it, whatever its style was, and repaint it."""
    made = exposure_renderer(view, kind)
    look, classes = _look(view, kind), _classes(made)
    _set_renderer(layer, made)
    for key, value in ((LOOK_PROPERTY, look), (CLASSES_PROPERTY, classes)):
        if layer.customProperty(key) != value:
            layer.setCustomProperty(key, value)


def exposure_renderer(view: ExposureView, kind: str) -> QgsGraduatedSymbolRenderer:
    """Return the renderer of ``view``, drawn as ``kind``."""
    circles = kind == SYMBOLS and not view.difference  # a circle cannot be negative
    return symbols_renderer(view) if circles else choropleth_renderer(view)


def _set_renderer(layer: QgsVectorLayer, renderer: QgsGraduatedSymbolRenderer) -> None:
    keep_style(layer)
    layer.setRenderer(renderer)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def _look(view: ExposureView, kind: str) -> str:
    return f"{view.measure}|{kind}|{view.monochrome}"


def _classes(renderer: QgsGraduatedSymbolRenderer) -> str:
    """Return limits and texts of all classes but the title, to tell whether others are wanted."""
    shown = [item for item in renderer.ranges() if not _is_title(item)]
    return "|".join(f"{item.lowerValue():g} {item.upperValue():g} {item.label()}" for item in shown)


def _following(renderer: QgsGraduatedSymbolRenderer, view: ExposureView) -> QgsGraduatedSymbolRenderer:
    """Return a copy of ``renderer``, whose symbols may be the user's, that shows ``view`` and its selection."""
    made = renderer.clone()
    for number, item in enumerate(renderer.ranges()):
        if not _is_title(item) and item.symbol().symbolLayerCount():
            symbol = item.symbol().clone()
            _emphasise(symbol, view.selected)
            made.updateRangeSymbol(number, symbol)
    _set_values(made, view)
    return made


def _set_values(renderer: QgsGraduatedSymbolRenderer, view: ExposureView) -> None:
    renderer.setClassAttribute(value_expression(coded_values(view)))
    if renderer.ranges() and _is_title(renderer.ranges()[0]):
        renderer.updateRangeLabel(0, view.title)


def show_exposure(layer: QgsVectorLayer, view: ExposureView, kind: str = CHOROPLETH) -> None:
    """Show another moment on ``layer`` (the regions) with as little change as possible, and repaint.

    This is the way of a frame of an animation or of a dragged handle: of a choropleth only the values and the title
    change; the classes, and whatever the user changed in their colours, stay. A style of the user's own that does not
    draw our values is left alone.
    """
    renderer = layer.renderer()
    if not isinstance(renderer, QgsGraduatedSymbolRenderer) or not is_exposure(renderer):
        return
    if kind == CHOROPLETH:
        _set_values(renderer, view)
        layer.triggerRepaint()
    else:
        apply_exposure(layer, view, kind)


def is_exposure(renderer: Optional[QgsFeatureRenderer]) -> bool:
    """Whether a renderer draws the values that ``value_expression`` gives, be its classes ours or the user's."""
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return False
    return bool(_VALUES.fullmatch(renderer.classAttribute()))


def _is_title(item: QgsRendererRange) -> bool:
    return item.lowerValue() == TITLE == item.upperValue()


__all__ = [
    "BREAKS",
    "CHOROPLETH",
    "NO_DATA",
    "POSSIBLE_ONLY",
    "SYMBOLS",
    "ExposureView",
    "apply_exposure",
    "breaks_for",
    "choropleth_renderer",
    "coded_values",
    "is_exposure",
    "new_exposure",
    "show_exposure",
    "symbols_renderer",
    "value_expression",
]
