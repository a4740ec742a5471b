"""Changes the labels and the symbols of a layer."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsPalLayerSettings, QgsRenderContext, QgsSymbol, QgsVectorLayer


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


def change_symbols(layer: QgsVectorLayer, change: Callable[[QgsSymbol], None]) -> None:
    """Apply ``change`` to every symbol of a copy of a layer's renderer and put the copy on the layer."""
    current = layer.renderer()
    if current is None:
        return
    made = current.clone()
    context = QgsRenderContext()  # a name keeps it alive as long as the symbols are used
    for symbol in made.symbols(context):
        change(symbol)
    layer.setRenderer(made)
