"""Adds the atlas to a project, once: a second time it refreshes what is there."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Tuple, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..core.errors import DataError, ExportError
from ..core.qt.compat import PATHS_RELATIVE
from ..core.qt.i18n import tr
from ..core.qt.working_copy import READ_ONLY
from .basemap import world_map_path
from .catalogue import BASEMAP_SPECS, CATALOGUE, RECORD_SPECS, ROOT, LayerSpec
from .factory import (
    apply_default_exposure,
    apply_style,
    configure_layer,
    create_layer,
    read_info,
    source_of,
)
from .forms import bind_relations
from .grey import follow_scheme_in
from .groups import ensure_group, find_group, place_layer
from .registry import atlas_layers, find_layer, layers_with_role, path_of
from .relations import ensure_relations

PathLike = Union[str, "os.PathLike[str]"]

#: Name of the atlas beside a project it was packed with.
PACKED_NAME = "atlas.gpkg"
#: Peru with a margin, degrees EPSG:4326 (west, south, east, north).
PERU = (-82.2, -18.9, -67.8, 0.6)


@dataclass
class AddResult:
    """What adding did: roles that are new, roles that were there, the group, and messages for the user."""

    group: QgsLayerTreeGroup
    added: Tuple[str, ...] = ()
    refreshed: Tuple[str, ...] = ()
    messages: Tuple[str, ...] = field(default_factory=tuple)


def add_atlas(
    project: QgsProject, gpkg_path: PathLike, *, basemap: bool = True, reset_style: bool = False
) -> AddResult:
    """Bring the atlas's layers, tables, relations and base map into ``project``.

    What is missing is added in its place. What is there is pointed at ``gpkg_path`` and keeps the name, the filter, the
    visibility and the place the user gave it, and the style unless ``reset_style``.

    :param gpkg_path: the ``atlas.gpkg`` the layers shall read.
    :raises DataError: when the file cannot be read; the project is then as it was.
    """
    path = Path(gpkg_path)
    if not path.is_file():
        raise DataError(
            tr("The atlas's data file is missing.", context="Layers"),
            str(path),
            tr("Reinstall the plugin.", context="Layers"),
        )
    messages: List[str] = []
    specs = list(RECORD_SPECS)
    if basemap:
        if world_map_path().is_file():
            specs.extend(BASEMAP_SPECS)
        else:
            messages.append(
                tr("QGIS's own world map is not installed; the map has no neighbouring countries.", context="Layers")
            )
    present = {spec.role: find_layer(project, spec.role) for spec in specs}
    # Made before the project is touched: a damaged file leaves the project as it was.
    made = {spec.role: create_layer(spec, path) for spec in specs if present[spec.role] is None}

    group = ensure_group(project, ROOT)
    for spec in specs:
        layer = present[spec.role]
        if layer is None:
            project.addMapLayer(made[spec.role], False)
            place_layer(project, spec, made[spec.role])
            continue
        for twin in layers_with_role(project, spec.role):
            refresh_source(twin, spec, path)
        if project.layerTreeRoot().findLayer(layer.id()) is None:
            place_layer(project, spec, layer)
        if reset_style:
            apply_style(layer, spec, path)
    _finish(project, path, made, reset_style)
    return AddResult(
        group,
        tuple(spec.role for spec in specs if present[spec.role] is None),
        tuple(spec.role for spec in specs if present[spec.role] is not None),
        tuple(messages),
    )


def _finish(project: QgsProject, path: Path, made: Dict[str, QgsVectorLayer], reset_style: bool) -> None:
    layers = atlas_layers(project)
    relations = ensure_relations(project, layers)
    info = read_info(path)
    for role, layer in layers.items():
        configure_layer(layer, CATALOGUE[role], info, relations)
        bind_relations(layer, project.relationManager())
    if "regions" in layers and "authorization_places" in layers and ("regions" in made or reset_style):
        apply_default_exposure(layers["regions"], layers["authorization_places"])
    follow_scheme_in(project)


def refresh_source(layer: QgsVectorLayer, spec: LayerSpec, gpkg_path: PathLike) -> bool:
    """Point a layer at ``gpkg_path`` unless it reads it already; returns whether it was changed.

    Name, style, filter and form stay. The base map is pointed at this computer's world map.
    """
    wanted = Path(gpkg_path) if spec.record_layer else world_map_path()
    if layer.isValid() and _same_file(path_of(layer), wanted):
        return False
    name, subset = layer.name(), layer.subsetString()
    options = QgsDataProvider.ProviderOptions()
    layer.setDataSource(source_of(spec, wanted), name, "ogr", options, False)
    if subset and layer.subsetString() != subset:
        layer.setSubsetString(subset)
    return True


def _same_file(left: str, right: Path) -> bool:
    try:
        return os.path.samefile(left, right)
    except OSError:
        return False


def zoom_extent() -> QgsReferencedRectangle:
    """Return Peru with a margin, EPSG:4326 degrees; a canvas turns it into its own CRS."""
    return QgsReferencedRectangle(QgsRectangle(*PERU), QgsCoordinateReferenceSystem("EPSG:4326"))


def pack_data(project: QgsProject, gpkg_path: PathLike) -> Path:
    """Write the atlas beside a saved project and let its layers read that copy through relative paths.

    The project then works for readers without the plugin. It must be saved once more by the caller.

    :raises ExportError: when the project was never saved or its folder cannot be written.
    """
    home = project.absolutePath()
    if not home:
        raise ExportError(
            tr("The data cannot be packed.", context="Layers"),
            tr("The project has not been saved yet.", context="Layers"),
            tr("Save the project and try again.", context="Layers"),
        )
    target = Path(home) / PACKED_NAME
    if not _same_file(str(target), Path(gpkg_path)):
        _copy_whole(Path(gpkg_path), target)
    project.setFilePathStorage(PATHS_RELATIVE)
    for spec in RECORD_SPECS:
        for layer in layers_with_role(project, spec.role):
            refresh_source(layer, spec, target)
    project.setDirty(True)
    return target


def _copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that ``target`` is never half written, and read-only as the working copy is."""
    partial = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
    try:
        shutil.copyfile(source, partial)
        partial.chmod(READ_ONLY)
        if target.exists():
            target.chmod(READ_ONLY | stat.S_IWRITE)  # Windows replaces no file that is read-only
        os.replace(partial, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.chmod(READ_ONLY | stat.S_IWRITE)  # nor does it delete one
            partial.unlink(missing_ok=True)
        raise ExportError(
            tr("The data cannot be packed.", context="Layers"),
            str(error),
            tr("Close other programs that hold {path} open, or save the project elsewhere.", context="Layers").format(
                path=target
            ),
        ) from error


__all__ = ["AddResult", "add_atlas", "find_group", "find_layer", "pack_data", "refresh_source", "zoom_extent"]
