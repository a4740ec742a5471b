"""Which columns QGIS filters a layer by over time.

The columns and the rule for limits are set when a layer is made, but the layer takes part in time only once the dock
switches it on (``set_temporal_active``): a newcomer who opens QGIS's temporal controller must not lose features that
have no date. Limits include both days; a NULL end is open.
"""

from __future__ import annotations

from typing import cast

from qgis.core import Qgis, QgsVectorLayer, QgsVectorLayerTemporalProperties

from ..core.qt.compat import TEMPORAL_INSTANT_FIELD, TEMPORAL_TWO_FIELDS
from .catalogue import LayerSpec


def configure_temporal(layer: QgsVectorLayer, spec: LayerSpec) -> None:
    """Name the time columns of a layer and its limits; leaves whether it takes part as it is."""
    if spec.temporal is None:
        return
    begin, end = spec.temporal
    names = layer.fields().names()
    if begin not in names or (end is not None and end not in names):
        return
    properties = cast(QgsVectorLayerTemporalProperties, layer.temporalProperties())
    properties.setStartField(begin)
    if end is None:
        properties.setMode(TEMPORAL_INSTANT_FIELD)
    else:
        properties.setMode(TEMPORAL_TWO_FIELDS)
        properties.setEndField(end)
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginIncludeEnd)


def set_temporal_active(layer: QgsVectorLayer, active: bool) -> bool:
    """Let a layer take part in time or not; returns whether that changed anything."""
    properties = layer.temporalProperties()
    if properties.isActive() == active:
        return False
    properties.setIsActive(active)
    layer.triggerRepaint()
    return True
