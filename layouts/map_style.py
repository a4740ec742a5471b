"""Printed styles: the project's own styles with the regions coloured for the page, and grey twins of them.

Nothing is changed in the project: a map item carries the styles as overrides.
"""

from __future__ import annotations

from typing import Dict, Optional, Sequence

from qgis.core import (
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsMapLayerStyle,
    QgsProject,
    QgsRenderContext,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..layers.registry import find_layer
from .choropleth import MapClass, renderer
from .spec import PageSpec

#: Layers of a page's maps, top first.
MAP_ROLES = ("facilities", "coers", "authorized_places", "vraem_zones", "regions", "basemap_land", "basemap_sea")
LOCATOR_ROLES = ("regions", "basemap_land")
#: Layers of a legend, in reading order.
LEGEND_ROLES = ("regions", "facilities", "coers", "authorized_places", "vraem_zones")


def style_overrides(
    project: QgsProject,
    classes: Sequence[MapClass],
    spec: PageSpec,
    *,
    inset: bool = False,
    locator: bool = False,
) -> Dict[str, str]:
    """Return layer id -> style of the layers of a map item.

    :param inset: leave the names of regions out.
    :param locator: draw Peru in one tone, without labels.
    """
    styles: Dict[str, str] = {}
    for role in MAP_ROLES:
        layer = find_layer(project, role)
        if layer is None:
            continue
        drawn = layer.clone()
        if role == "regions":
            drawn.setRenderer(_one_tone(spec) if locator else renderer(classes, spec.monochrome))
            drawn.setOpacity(1.0)
        if locator or (inset and role in ("regions", "basemap_land", "basemap_sea")):
            drawn.setLabelsEnabled(False)
        if spec.monochrome and role != "regions":
            to_grey(drawn)
        styles[layer.id()] = style_xml(drawn)
    return styles


def style_xml(layer: QgsVectorLayer) -> str:
    """Return a layer's current style as a map item stores it."""
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()


def read_style(layer: QgsVectorLayer, xml: str) -> None:
    """Put a stored style on a layer (a clone, never one of the project's)."""
    QgsMapLayerStyle(xml).writeToLayer(layer)


def _one_tone(spec: PageSpec) -> QgsFeatureRenderer:
    colour = "#6b6b6b" if spec.monochrome else "#756bb1"
    return QgsSingleSymbolRenderer(
        QgsFillSymbol.createSimple({"color": colour, "outline_color": colour, "outline_width": "0.1"})
    )


def to_grey(layer: QgsVectorLayer) -> None:
    """Turn every colour of a layer's renderer and labels into the grey of the same luminance."""
    current = layer.renderer()
    if current is None:
        return
    made = current.clone()
    for symbol in made.symbols(QgsRenderContext()):
        _symbol_to_grey(symbol)
    layer.setRenderer(made)


def _symbol_to_grey(symbol: Optional[QgsSymbol]) -> None:
    if symbol is None:
        return
    for i in range(symbol.symbolLayerCount()):
        part = symbol.symbolLayer(i)
        part.setColor(grey(part.color()))
        part.setStrokeColor(grey(part.strokeColor()))
        part.setFillColor(grey(part.fillColor()))
        _symbol_to_grey(part.subSymbol())


def grey(colour: QColor) -> QColor:
    """Return the grey of a colour's luma (ITU-R BT.709), its opacity kept."""
    level = round(0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue())
    return QColor(level, level, level, colour.alpha())
