"""Makes one layer of the atlas from its catalogue entry, ready to be put into a project."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Dict, Mapping, Union

from qgis.core import QgsProviderRegistry, QgsRelation, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import DataError
from ..core.qt import settings
from ..core.qt.compat import is_null, parse_xml
from ..core.qt.i18n import tr
from ..core.repository import authorizations_by_region
from .basemap import NEIGHBOURS_ONLY, world_layer
from .catalogue import ROLE_PROPERTY, LayerSpec, layer_name
from .exposure_style import ExposureView, new_exposure
from .forms import configure_columns, configure_form
from .grey import COLOURS_PROPERTY
from .kept_styles import keep_style
from .legend_text import legend_lines, translate_legend
from .maptips import configure_map_tip
from .metadata import layer_metadata
from .style_text import fill_in
from .temporal import configure_temporal

STYLES = Path(__file__).resolve().parent / "styles"
PathLike = Union[str, "os.PathLike[str]"]


def source_of(spec: LayerSpec, gpkg_path: PathLike) -> str:
    """Return the OGR source of a table of ``atlas.gpkg``."""
    return f"{Path(gpkg_path).as_posix()}|layername={spec.table}"


def create_layer(spec: LayerSpec, gpkg_path: PathLike) -> QgsVectorLayer:
    """Return a new layer with source, style, columns, map tip, metadata and time columns; related records come later.

    :param gpkg_path: the ``atlas.gpkg`` to read; not used for the base map.
    :raises DataError: when the table cannot be read or a style file is damaged.
    """
    if spec.record_layer:
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        layer = QgsVectorLayer(source_of(spec, gpkg_path), layer_name(spec.role), "ogr", options)
    else:
        layer = world_layer(layer_name(spec.role))
        if spec.role == "basemap_sea":
            layer.setSubsetString(NEIGHBOURS_ONLY)
    if not layer.isValid():
        raise DataError(
            tr("The table {table} cannot be read.", context="Layers").format(table=spec.table),
            tr("{path} is missing, damaged or not an atlas.", context="Layers").format(path=gpkg_path),
            tr("Add the layers again; if that does not help, reinstall the plugin.", context="Layers"),
        )
    layer.setCustomProperty(ROLE_PROPERTY, spec.role)
    layer.setReadOnly(True)
    apply_style(layer, spec, gpkg_path)
    configure_temporal(layer, spec)
    return layer


def configure_layer(
    layer: QgsVectorLayer, spec: LayerSpec, info: Mapping[str, str], relations: Mapping[str, QgsRelation]
) -> None:
    """Set all that is ours and not a matter of taste: columns, form, names of records, map tip, metadata, read-only."""
    layer.setReadOnly(True)
    configure_columns(layer, spec, relations)
    configure_form(layer, spec, relations)
    configure_map_tip(layer, spec)
    configure_temporal(layer, spec)
    layer.setMetadata(layer_metadata(layer, spec, info))


def apply_style(layer: QgsVectorLayer, spec: LayerSpec, gpkg_path: PathLike) -> None:
    """Put the versioned style of a role on a layer, its legend in the language in use.

    :raises DataError: when the style file is missing or damaged.
    """
    if spec.style is None:
        return
    document = QDomDocument()
    message, loaded = "", False
    try:
        text = (STYLES / spec.style).read_text(encoding="utf-8")
    except OSError as error:
        message = str(error)
    else:
        if parse_xml(document, fill_in(text, spec, gpkg_path)):
            keep_style(layer)
            loaded, message = layer.importNamedStyle(document)
    if not loaded:
        raise DataError(
            tr("The style {name} cannot be read.", context="Layers").format(name=spec.style),
            message,
            tr("Reinstall the plugin.", context="Layers"),
        )
    layer.removeCustomProperty(COLOURS_PROPERTY)
    translate_legend(layer)


def read_info(gpkg_path: PathLike) -> Dict[str, str]:
    """Return the table ``atlas_info`` of an ``atlas.gpkg``, empty when it has none."""
    table = QgsVectorLayer(f"{Path(gpkg_path).as_posix()}|layername=atlas_info", "atlas_info", "ogr")
    if not table.isValid():
        return {}
    return {
        feature["key"]: "" if is_null(feature["value"]) else str(feature["value"]) for feature in table.getFeatures()
    }


def apply_default_exposure(regions: QgsVectorLayer, places: QgsVectorLayer) -> None:
    """Colour the regions by the number of authorizations that ever named them.

    A region that none names is "no data", not zero: nothing recorded is not nothing there. A filter of the user on
    ``places`` does not count.
    """
    title = tr("Authorizations that name the region (all dates)", context="Layers")
    path = QgsProviderRegistry.instance().decodeUri("ogr", places.source())["path"]
    values = {ubigeo: float(count) for ubigeo, count in authorizations_by_region(path).items()}
    view = ExposureView(values, "authorizations", legend_lines([title]), monochrome=settings.monochrome())
    new_exposure(regions, view)
