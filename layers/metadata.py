"""What travels with a layer: what it holds, where from, with which rights, how far in space and time."""

from __future__ import annotations

from typing import Mapping, Optional

from qgis.core import QgsBox3d, QgsDateTimeRange, QgsLayerMetadata, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.own_words import companion
from ..core.qt.i18n import interface_language, tr
from .catalogue import LayerSpec, abstract

IDENTIFIER = "peru_access_atlas"
#: Texts of ``atlas_info`` that are said in every language of the atlas.
_SAID = ("referential_notice", "rights", "built_from")


def layer_metadata(layer: QgsVectorLayer, spec: LayerSpec, info: Mapping[str, str]) -> QgsLayerMetadata:
    """Return the metadata of a layer.

    :param info: ``atlas_info`` of the GeoPackage (keys ``data_version``, ``rights``, ``built_from`` ...).
    """
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(f"{IDENTIFIER}/{spec.role}")
    metadata.setParentIdentifier(IDENTIFIER)
    metadata.setType("dataset")
    metadata.setTitle(layer.name())
    metadata.setAbstract(abstract(spec.role))
    metadata.setCrs(layer.crs())
    metadata.setEncoding("UTF-8")
    notice = tr("Limits are referential.", context="Metadata")
    if spec.record_layer:
        metadata.setLanguage("SPA")
        said = {key: info.get(companion(key, interface_language())) or info.get(key) for key in _SAID}
        stated = said["referential_notice"]
        metadata.setConstraints(
            [
                QgsLayerMetadata.Constraint(stated or notice, "referential"),
                QgsLayerMetadata.Constraint(
                    tr(
                        "An authorised region is not a proven presence; a region without recorded authorizations is "
                        "not a proven absence.",
                        context="Metadata",
                    ),
                    "interpretation",
                ),
            ]
        )
        if said["rights"]:
            metadata.setRights([said["rights"]])
        metadata.setLicenses([info["licence"]] if info.get("licence") else [])
        history = [tr("Data version {version}", context="Metadata").format(version=info.get("data_version", "?"))]
        if said["built_from"]:
            history.append(tr("Built from {sources}", context="Metadata").format(sources=said["built_from"]))
        if info.get("content_hash"):
            history.append(tr("Content hash {hash}", context="Metadata").format(hash=info["content_hash"]))
        metadata.setHistory(history)
    else:
        metadata.setConstraints([QgsLayerMetadata.Constraint(notice, "referential")])
        metadata.setRights([tr("Natural Earth, public domain; shipped with QGIS", context="Metadata")])
        metadata.setLicenses([tr("Public domain", context="Metadata")])
        metadata.setHistory([tr("World map of QGIS, made from Natural Earth 1:10m", context="Metadata")])
    metadata.setExtent(_extent(layer, spec))
    return metadata


def _extent(layer: QgsVectorLayer, spec: LayerSpec) -> QgsLayerMetadata.Extent:
    extent = QgsLayerMetadata.Extent()
    if layer.isSpatial():
        space = QgsLayerMetadata.SpatialExtent()
        space.extentCrs = layer.crs()
        box = layer.extent()
        space.bounds = QgsBox3d(box.xMinimum(), box.yMinimum(), 0, box.xMaximum(), box.yMaximum(), 0)
        extent.setSpatialExtents([space])
    period = _period(layer, spec)
    if period is not None:
        extent.setTemporalExtents([period])
    return extent


def _period(layer: QgsVectorLayer, spec: LayerSpec) -> Optional[QgsDateTimeRange]:
    if spec.temporal is None:
        return None
    begin, end = (layer.fields().indexOf(name) if name else -1 for name in spec.temporal)
    if begin < 0:
        return None
    first = _utc(layer.minimumValue(begin))
    last = _utc(layer.maximumValue(end if end >= 0 else begin))
    if not first.isValid():
        return None
    return QgsDateTimeRange(first, last, True, True)


def _utc(value: object) -> QDateTime:
    """Return a time as UTC without moving its clock: the column holds UTC whatever the driver calls it."""
    if not isinstance(value, QDateTime) or not value.isValid():
        return QDateTime()
    return QDateTime(value.date(), value.time(), Qt.TimeSpec.UTC)
