"""Printed styles: the project's own styles with the regions coloured for the page, and grey twins of them.

Nothing is changed in the project: a map item carries the styles as overrides.
"""

from __future__ import annotations

import datetime as dt
from typing import Dict, Optional, Sequence

from qgis.core import (
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsMapLayerStyle,
    QgsPalLayerSettings,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..core.qt.compat import is_null
from ..layers.grey import coloured, to_grey
from ..layers.labelling import change_labels
from ..layers.registry import find_layer
from .choropleth import MapClass, renderer
from .page_labels import label_expression
from .sizes import resize
from .spec import PageSpec

#: Layers of a page's maps, top first.
MAP_ROLES = ("facilities", "coers", "authorized_places", "vraem_zones", "regions", "basemap_land", "basemap_sea")
BASEMAP_ROLES = ("basemap_land", "basemap_sea")
LOCATOR_ROLES = ("regions", "basemap_land")
#: Maps below this size against A4 do not name the emergency centres, which their regions tell apart; still smaller ones
#: do not name the regions either.
MIDDLE, SMALL = 0.8, 0.62
#: Label of the rule for emergency zones of the period.
IN_FORCE = "Emergency zone in force in the period"
#: Layers that a page filters by its period.
TIMED_ROLES = ("vraem_zones", "authorized_places")
#: Layers of a legend, in reading order.
LEGEND_ROLES = ("regions", "facilities", "coers", "authorized_places", "vraem_zones")


def style_overrides(
    project: QgsProject,
    classes: Sequence[MapClass],
    spec: PageSpec,
    *,
    unnamed: Sequence[str] = (),
    locator: bool = False,
    coded: bool = False,
    size: float = 1.0,
    roles: Sequence[str] = MAP_ROLES,
) -> Dict[str, str]:
    """Return layer id -> style of the layers of a map item.

    :param unnamed: roles whose names are left out.
    :param coded: write the code of each region instead of its name.
    :param size: size of symbols and names against A4; names stay at 7 pt or more.
    :param roles: layers whose styles are wanted.
    :param locator: draw Peru in one tone, without labels.
    """
    styles: Dict[str, str] = {}
    zones = _zone_days(project)
    for role in roles:
        layer = find_layer(project, role)
        if layer is None:
            continue
        drawn = coloured(layer)
        drawn.temporalProperties().setIsActive(role in TIMED_ROLES)
        expression = label_expression(role, spec.language, zones, coded=coded)
        if expression:
            _label_by(drawn, expression)
        if role == "vraem_zones":
            _zones_in_force(drawn)
        if role == "regions":
            drawn.setRenderer(_one_tone(spec) if locator else renderer(classes, spec.monochrome))
            drawn.setOpacity(1.0)
        if locator or role in unnamed:
            drawn.setLabelsEnabled(False)
        resize(drawn, size)
        if (size < MIDDLE and role == "coers") or (size < SMALL and role == "regions" and not coded):
            drawn.setLabelsEnabled(False)
        if spec.monochrome:
            to_grey(drawn)
        styles[layer.id()] = style_xml(drawn)
    return styles


def _label_by(layer: QgsVectorLayer, expression: str) -> None:
    """Label a layer by another expression, everything else of its labels kept."""

    def change(settings: QgsPalLayerSettings) -> None:
        settings.fieldName = expression
        settings.isExpression = True

    change_labels(layer, change)


def _zones_in_force(layer: QgsVectorLayer) -> None:
    """Draw every zone of the period by the symbol of the zone in force: the page's period chooses, not today."""
    current = layer.renderer()
    if not isinstance(current, QgsRuleBasedRenderer) or not current.rootRule().children():
        return
    first = current.rootRule().children()[0].clone()
    first.setFilterExpression("")
    first.setLabel(IN_FORCE)
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(first)
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _zone_days(project: QgsProject) -> Dict[str, Optional[dt.date]]:
    layer = find_layer(project, "vraem_zones")
    if layer is None:
        return {}
    found: Dict[str, Optional[dt.date]] = {}
    for feature in layer.getFeatures():
        begin = feature["valid_from"]
        found[feature["zone_id"]] = None if is_null(begin) else dt.date.fromisoformat(str(begin)[:10])
    return found


def style_xml(layer: QgsVectorLayer) -> str:
    """Return a layer's current style as a map item stores it."""
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()


def read_style(layer: QgsVectorLayer, xml: str) -> None:
    """Put a stored style on a layer (a clone, never one of the project's)."""
    QgsMapLayerStyle(xml).writeToLayer(layer)


def _one_tone(spec: PageSpec) -> QgsFeatureRenderer:
    colour = "#6b6b6b" if spec.monochrome else "#5f6b73"
    return QgsSingleSymbolRenderer(
        QgsFillSymbol.createSimple({"color": colour, "outline_color": colour, "outline_width": "0.1"})
    )
