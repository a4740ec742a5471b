"""Regions by measure as a rule-based renderer: classes, colours and hatches of a printed map.

The breaks and the colours are those of the canvas (``layers.exposure_style``), so page and screen agree.
Rules list the regions they hold: the page needs no column that the data does not have, and a legend can be checked
against the map. Zero, "possible only" and "no data" are classes of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsRuleBasedRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.definitions import MEASURES
from ..core.measures import RegionExposure
from ..core.qt.i18n import format_number, number_style
from ..layers.exposure_style import BREAKS, GREYS, SEQUENTIAL
from .texts import text

BOUNDARY = "#8a8a8a"
BOUNDARY_MM = 0.15
ZERO, POSSIBLE, UNKNOWN = "zero", "possible", "unknown"


@dataclass(frozen=True)
class MapClass:
    """One class of a map: key, label in the page's language, colour or hatch, and the regions in it."""

    key: str  # zero, possible, unknown or the number of the class
    label: str
    colour: str
    regions: Tuple[str, ...]


def value_of(exposure: RegionExposure, measure: str) -> Optional[float]:
    """Return a measure of a region; ``None`` is unknown, never zero."""
    return getattr(exposure, measure)


def limits_for(exposures: Sequence[Sequence[RegionExposure]], measure: str) -> Tuple[float, ...]:
    """Return upper limits of classes common to several maps: the canvas's breaks, times ten while they are too low."""
    limits = BREAKS[measure]
    top = max((value_of(e, measure) or 0.0 for one in exposures for e in one), default=0.0)
    while limits[-1] * 3 < top:
        limits = tuple(limit * 10 for limit in limits)
    return tuple(float(limit) for limit in limits)


def class_labels(limits: Sequence[float], measure: str, language: str) -> List[str]:
    """Return the labels of the classes ``(0, l1], (l1, l2], ...``; whole-number measures show their first member."""
    style = number_style(language)
    labels = []
    low = 0.0
    for limit in limits:
        first = low + 1
        if measure == "person_days":
            # A share of person-days need not be a whole number.
            first_text = format_number(int(low), style) if low else "> 0"
            labels.append(f"{first_text} \u2013 {format_number(int(limit), style)}")
        elif first == limit:
            labels.append(format_number(int(limit), style))
        else:
            labels.append(f"{format_number(int(first), style)} \u2013 {format_number(int(limit), style)}")
        low = limit
    labels.append(text("class.more", language, low=format_number(int(low), style)))
    return labels


def classify(
    exposures: Sequence[RegionExposure],
    measure: str,
    language: str,
    limits: Optional[Sequence[float]] = None,
    monochrome: bool = False,
) -> List[MapClass]:
    """Return all classes in legend order, empty ones included, each with its regions.

    :raises KeyError: on an unknown measure.
    """
    if measure not in MEASURES:
        raise KeyError(measure)
    found = tuple(limits) if limits is not None else limits_for([exposures], measure)
    members: Dict[str, List[str]] = {str(i): [] for i in range(len(found) + 1)}
    members.update({ZERO: [], POSSIBLE: [], UNKNOWN: []})
    for exposure in exposures:
        members[_class_of(exposure, measure, found)].append(exposure.ubigeo or "")
    colours = GREYS if monochrome else SEQUENTIAL
    labels = class_labels(found, measure, language)
    classes = [
        MapClass(str(i), label, colours[_tone(i, len(labels), len(colours))], tuple(members[str(i)]))
        for i, label in enumerate(labels)
    ]
    classes += [
        MapClass(key, text("class." + key, language), "#ffffff", tuple(members[key]))
        for key in (POSSIBLE, ZERO, UNKNOWN)
    ]
    return classes


def _tone(number: int, classes: int, tones: int) -> int:
    """Return which tone a class takes: few classes leave the lightest out and spread over the rest."""
    if classes >= tones:
        return min(number, tones - 1)
    return 1 + round(number * (tones - 2) / max(classes - 1, 1))


def _class_of(exposure: RegionExposure, measure: str, limits: Sequence[float]) -> str:
    if not exposure.authorizations:
        return POSSIBLE if exposure.possible_authorizations else ZERO
    value = value_of(exposure, measure)
    if value is None:
        return UNKNOWN
    for i, limit in enumerate(limits):
        if value <= limit:
            return str(i)
    return str(len(limits))


def renderer(classes: Sequence[MapClass], monochrome: bool = False) -> QgsRuleBasedRenderer:
    """Return a renderer with one rule for each class that holds a region; the rule key is the class key."""
    root = QgsRuleBasedRenderer.Rule(None)
    column = QgsExpression.quotedColumnRef("ubigeo")
    for made in classes:
        if not made.regions:
            continue
        rule = QgsRuleBasedRenderer.Rule(symbol(made, monochrome))
        wanted = ", ".join(QgsExpression.quotedValue(ubigeo) for ubigeo in made.regions)
        rule.setFilterExpression(f"{column} IN ({wanted})")
        rule.setLabel(made.label)
        rule.setRuleKey("class_" + made.key)
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def symbol(made: MapClass, monochrome: bool = False) -> QgsFillSymbol:
    """Return the fill of a class: flat colour, diagonal hatch for "possible only", grey dots for "no data"."""
    fill = QgsFillSymbol.createSimple(
        {
            "color": made.colour,
            "outline_color": "#4d4d4d" if monochrome else BOUNDARY,
            "outline_width": str(BOUNDARY_MM),
            "joinstyle": "round",
        }
    )
    if made.key == POSSIBLE:
        hatch = QgsLinePatternFillSymbolLayer()
        hatch.setLineAngle(45)
        hatch.setDistance(1.6)
        hatch.setSubSymbol(
            QgsLineSymbol.createSimple({"line_color": "#5e3c99" if not monochrome else "#333333", "line_width": "0.22"})
        )
        fill.appendSymbolLayer(hatch)
    elif made.key == UNKNOWN:
        dots = QgsPointPatternFillSymbolLayer()
        dots.setDistanceX(2.0)
        dots.setDistanceY(2.0)
        dots.setSubSymbol(
            QgsMarkerSymbol.createSimple({"name": "circle", "color": "#8a8a8a", "outline_style": "no", "size": "0.55"})
        )
        fill.appendSymbolLayer(dots)
    return fill


def lightness(colour: str) -> float:
    """Return CIE L* (0..100) of an sRGB colour (IEC 61966-2-1, D65)."""
    made = QColor(colour)
    channels = (made.redF(), made.greenF(), made.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]  # noqa: PLR2004
    y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y  # noqa: PLR2004


def by_region(classes: Sequence[MapClass]) -> Mapping[str, str]:
    """Return the class key of every region."""
    return {ubigeo: made.key for made in classes for ubigeo in made.regions}
