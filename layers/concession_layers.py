"""Puts the results of an overlay into a project: a group for all runs, in it one for each run, found by properties."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Mapping, Optional

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..core.errors import DataError
from ..core.qt.i18n import tr
from .catalogue import GROUP_PROPERTY, ROLE_PROPERTY
from .concession_style import style_concessions, style_overlaps, synthetic_mark
from .groups import find_group
from .result_columns import configure

_CONTEXT = "ConcessionLayers"
#: Value of ``peru_access_atlas/group`` of the group that holds the runs.
OVERLAY_GROUP = "overlay"
RUN_PROPERTY = "peru_access_atlas/overlay_run"
#: Result of the algorithm -> role of the layer, from top to bottom: the status of a right is read above the hatch.
ROLES: Mapping[str, str] = {
    "CONCESSIONS_OUT": "overlay_concessions",
    "OVERLAPS": "overlay_overlaps",
    "SUMMARY": "overlay_summary",
    "INVALID": "overlay_invalid",
}


def role_name(role: str) -> str:
    """Return the name a layer of results is given."""
    return {
        "overlay_overlaps": tr("Overlaps of concessions and zones", context=_CONTEXT),
        "overlay_concessions": tr("Concessions by status", context=_CONTEXT),
        "overlay_summary": tr("Summary by zone", context=_CONTEXT),
        "overlay_invalid": tr("Invalid geometry", context=_CONTEXT),
    }[role]


def _ensure_overlay_group(project: QgsProject) -> QgsLayerTreeGroup:
    found = find_group(project, OVERLAY_GROUP)
    if found is None:
        found = QgsLayerTreeGroup(tr("Overlay with concessions", context=_CONTEXT))
        found.setCustomProperty(GROUP_PROPERTY, OVERLAY_GROUP)
        project.layerTreeRoot().insertChildNode(0, found)
    return found


def add_results(
    project: QgsProject, outputs: Mapping[str, str], run: str, title: str, scheme: str, synthetic: bool
) -> Dict[str, QgsVectorLayer]:
    """Add the layers of one run, styled, and return role -> layer.

    :param outputs: name of the output (a key of ``ROLES``) -> source OGR reads; others are left alone.
    :param run: id of the run, kept on its group and layers.
    :param title: name of the run's group.
    :param synthetic: marks names, outlines and labels as synthetic.
    :raises DataError: when a result cannot be read; the project is then as it was.
    """
    made: Dict[str, QgsVectorLayer] = {}
    for output, role in ROLES.items():
        if not outputs.get(output):
            continue
        name = f"{synthetic_mark()} \u00b7 {role_name(role)}" if synthetic else role_name(role)
        layer = QgsVectorLayer(outputs[output], name, "ogr")
        if not layer.isValid():
            raise DataError(
                tr("A result of the overlay cannot be read.", context=_CONTEXT),
                Path(outputs[output].split("|")[0]).name,
                tr("Run the overlay again, with another folder.", context=_CONTEXT),
            )
        if role == "overlay_invalid" and layer.featureCount() == 0:
            continue
        layer.setCustomProperty(ROLE_PROPERTY, role)
        layer.setCustomProperty(RUN_PROPERTY, run)
        configure(layer)
        if role == "overlay_concessions":
            style_concessions(layer, scheme, synthetic)
        elif role == "overlay_overlaps" and layer.isSpatial():
            style_overlaps(layer, scheme)
        made[role] = layer
    group = QgsLayerTreeGroup(f"{synthetic_mark()} \u00b7 {title}" if synthetic else title)
    group.setCustomProperty(RUN_PROPERTY, run)
    parent = _ensure_overlay_group(project)
    for earlier in parent.children():
        earlier.setExpanded(False)
    parent.insertChildNode(0, group)
    parent.setExpanded(True)
    for layer in made.values():
        layer.setReadOnly(True)
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    group.setExpanded(True)
    return made


def result_layers(project: QgsProject, role: str, run: Optional[str] = None) -> List[QgsVectorLayer]:
    """Return the layers of results with a role, of one run or of all."""
    return [
        layer
        for layer in project.mapLayers().values()
        if layer.customProperty(ROLE_PROPERTY) == role and (run is None or layer.customProperty(RUN_PROPERTY) == run)
    ]
