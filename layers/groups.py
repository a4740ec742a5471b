"""The groups of the layer tree, found by a custom property and made again when they are gone."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject

from .catalogue import BASE, CATALOGUE, GROUP_PROPERTY, ROOT, TABLES, LayerSpec, group_name
from .registry import role_of

_ORDER = tuple(CATALOGUE)


def find_group(project: QgsProject, group: str) -> Optional[QgsLayerTreeGroup]:
    """Return the group with this key wherever the user moved it and whatever it is called, or ``None``."""
    return _search(project.layerTreeRoot(), group)


def _search(parent: QgsLayerTreeGroup, group: str) -> Optional[QgsLayerTreeGroup]:
    for child in parent.children():
        if not isinstance(child, QgsLayerTreeGroup):
            continue
        if child.customProperty(GROUP_PROPERTY) == group:
            return child
        found = _search(child, group)
        if found is not None:
            return found
    return None


def ensure_group(project: QgsProject, group: str) -> QgsLayerTreeGroup:
    """Return the group, made (on top of the tree, sub-groups at their place) when the project has none."""
    found = find_group(project, group)
    if found is not None:
        return found
    parent = project.layerTreeRoot() if group == ROOT else ensure_group(project, ROOT)
    made = QgsLayerTreeGroup(group_name(group))
    made.setCustomProperty(GROUP_PROPERTY, group)
    if group == ROOT:
        parent.insertChildNode(0, made)
    elif group == BASE:
        parent.addChildNode(made)
    else:
        base = find_group(project, BASE)
        siblings = parent.children()
        parent.insertChildNode(siblings.index(base) if base in siblings else len(siblings), made)
    made.setExpanded(group == ROOT)
    return made


def place_layer(project: QgsProject, spec: LayerSpec, layer: QgsMapLayer) -> QgsLayerTreeLayer:
    """Put a layer of the project into its group, above the first layer that the catalogue draws below it."""
    group = ensure_group(project, spec.group)
    rank = _ORDER.index(spec.role)
    position = len(group.children())
    for index, child in enumerate(group.children()):
        if isinstance(child, QgsLayerTreeGroup):
            below = child.customProperty(GROUP_PROPERTY) in (TABLES, BASE)
        else:
            other = role_of(child.layer()) if isinstance(child, QgsLayerTreeLayer) and child.layer() else None
            below = other is not None and _ORDER.index(other) > rank
        if below:
            position = index
            break
    node = group.insertLayer(position, layer)
    node.setItemVisibilityChecked(spec.visible)
    # Tables have no symbols, and the map's own legend is what a reader looks for first.
    node.setExpanded(spec.group == ROOT)
    return node
