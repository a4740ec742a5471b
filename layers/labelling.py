"""Changes the label settings of a layer."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsPalLayerSettings, QgsVectorLayer


def change_labels(layer: QgsVectorLayer, change: Callable[[QgsPalLayerSettings], None]) -> None:
    """Apply ``change`` to a copy of every label setting of a layer and put the copies on the layer."""
    labeling = layer.labeling()
    if labeling is None:
        return
    made = labeling.clone()
    for provider in made.subProviders():
        settings = made.settings(provider)
        change(settings)
        made.setSettings(settings, provider)
    layer.setLabeling(made)
