"""Finds the atlas's layers in a project by their role and table, whatever they are called."""

from __future__ import annotations

from typing import Dict, List, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

from .catalogue import CATALOGUE, ROLE_PROPERTY


def role_of(layer: QgsMapLayer) -> Optional[str]:
    """Return the role of a layer, or ``None`` when it is not one of the atlas's."""
    role = layer.customProperty(ROLE_PROPERTY)
    return role if role in CATALOGUE else None


def table_of(layer: QgsMapLayer) -> str:
    """Return the GeoPackage table a layer reads, empty when its source names none."""
    return QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("layerName") or ""


def path_of(layer: QgsMapLayer) -> str:
    """Return the file a layer reads, empty when it reads none."""
    return QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or ""


def layers_with_role(project: QgsProject, role: str) -> List[QgsVectorLayer]:
    """Return every layer with a role: the ones of the layer tree and the readable ones first.

    There is more than one when the user duplicated a layer.
    """
    table = CATALOGUE[role].table
    root = project.layerTreeRoot()
    found = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and role_of(layer) == role and table_of(layer) == table
    ]
    found.sort(key=lambda layer: (root.findLayer(layer.id()) is None, not layer.isValid(), layer.id()))
    return found


def find_layer(project: QgsProject, role: str) -> Optional[QgsVectorLayer]:
    """Return the layer with a role, or ``None``."""
    found = layers_with_role(project, role)
    return found[0] if found else None


def atlas_layers(project: QgsProject) -> Dict[str, QgsVectorLayer]:
    """Return role -> layer for every role the project has, in drawing order."""
    found = ((role, find_layer(project, role)) for role in CATALOGUE)
    return {role: layer for role, layer in found if layer is not None}
