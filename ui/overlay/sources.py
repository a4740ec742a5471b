"""The list of cadastre layers and files: filled by buttons, or by dropping from the layer tree, browser or desktop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, List, Optional, cast

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsMimeDataUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ...core.qt.compat import GEOMETRY_POLYGON, LAYER_VECTOR
from ..plain_text import tip

_SOURCE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class CadastreSource:
    """A layer of the project or a file.

    :param layer_id: id of the layer, empty for a file.
    :param path: path of the file, empty for a layer.
    :param rights: number of features, ``None`` when it is not known before reading.
    """

    name: str
    layer_id: str = ""
    path: str = ""
    rights: Optional[int] = None


def source_of_layer(layer: QgsMapLayer) -> Optional[CadastreSource]:
    """Return a polygon layer as a source; ``None`` for any other layer."""
    if layer.type() != LAYER_VECTOR or not layer.isValid():
        return None
    vector = cast(QgsVectorLayer, layer)
    if vector.geometryType() != GEOMETRY_POLYGON:
        return None
    count = _count(vector)
    return CadastreSource(layer.name(), layer_id=layer.id(), rights=count if count >= 0 else None)


def _count(layer: QgsVectorLayer) -> int:
    """Return the number of features; for a filtered table of a GeoPackage QGIS 3.22 tells that of the whole table."""
    if not layer.subsetString() or layer.providerType() != "ogr":  # a database counts for itself
        return int(layer.featureCount())
    request = QgsFeatureRequest().setSubsetOfAttributes([]).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return sum(1 for _feature in layer.getFeatures(request))


def source_of_path(path: str) -> CadastreSource:
    """Return a file as a source, with the number of features of its layers where OGR says it."""
    flags = Qgis.SublayerQueryFlag.CountFeatures
    counts = [sub.featureCount() for sub in QgsProviderRegistry.instance().querySublayers(path, flags)]
    known = counts and all(count >= 0 for count in counts)
    return CadastreSource(Path(path).name, path=path, rights=int(sum(counts)) if known else None)


def reference(layer: QgsVectorLayer) -> str:
    """Return what Processing is given for a layer: its own source where that says all, else its id.

    A source is opened by the background thread itself; an edited, filtered or re-referenced layer must be the one of
    the project, because its source alone would give other features.
    """
    plain = (
        layer.providerType() == "ogr"
        and not layer.isEditable()
        and not layer.subsetString()
        and layer.crs() == layer.dataProvider().crs()
        and not layer.vectorJoins()
    )
    return layer.source() if plain else layer.id()


class SourceList(QListWidget):
    """Shows what will be overlaid. ``changed`` follows every change."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setObjectName("overlay_sources")
        self.setAccessibleName(self.tr("Layers and files of concessions"))
        self.setToolTip(self.tr("Drop layers or files here; Delete takes out what is selected"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setAcceptDrops(True)
        project.layersRemoved.connect(self._layers_removed)

    def sources(self) -> List[CadastreSource]:
        """Return what is listed, in order."""
        return [self.item(row).data(_SOURCE) for row in range(self.count())]

    def rights(self) -> Optional[int]:
        """Return the number of rights; ``None`` when a source does not tell before it is read."""
        counts = [source.rights for source in self.sources()]
        return None if any(count is None for count in counts) else sum(count or 0 for count in counts)

    def add(self, sources: Iterable[Optional[CadastreSource]]) -> int:
        """Add sources that are not listed yet and return how many."""
        present = {(s.layer_id, s.path) for s in self.sources()}
        added = 0
        for source in sources:
            if source is None or (source.layer_id, source.path) in present:
                continue
            present.add((source.layer_id, source.path))
            number = (
                self.tr("count not known yet") if source.rights is None else f"{source.rights:,}".replace(",", "\u2009")
            )
            item = QListWidgetItem(self.tr("{name} ({count})").format(name=source.name, count=number))
            item.setData(_SOURCE, source)
            item.setToolTip(tip(source.path or source.name))
            self.addItem(item)
            added += 1
        if added:
            self.changed.emit()
        return added

    def remove_selected(self) -> None:
        """Take out the selected sources."""
        chosen = self.selectedItems()
        for item in chosen:
            self.takeItem(self.row(item))
        if chosen:
            self.changed.emit()

    def _layers_removed(self, layer_ids: List[str]) -> None:
        gone = [row for row, source in enumerate(self.sources()) if source.layer_id and source.layer_id in layer_ids]
        for row in reversed(gone):
            self.takeItem(row)
        if gone:
            self.changed.emit()

    def keyPressEvent(self, event: Any) -> None:
        """Delete takes out what is selected."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_selected()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: Any) -> None:
        """Take layers and files."""
        self._judge(event)

    def dragMoveEvent(self, event: Any) -> None:
        """Take layers and files."""
        self._judge(event)

    def _judge(self, event: Any) -> None:
        mime = event.mimeData()
        if QgsMimeDataUtils.isUriList(mime) or mime.hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: Any) -> None:
        """Add what is dropped; the layers stay where they are."""
        found = self.decode(event.mimeData())
        self.add(found)
        if found:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def decode(self, mime: Any) -> List[CadastreSource]:
        """Return the polygon layers and files that dragged data names."""
        found: List[Optional[CadastreSource]] = []
        if QgsMimeDataUtils.isUriList(mime):
            for uri in QgsMimeDataUtils.decodeUriList(mime):
                layer = self._project.mapLayer(getattr(uri, "layerId", "") or "") or self._layer_of(uri.uri)
                if layer is not None:
                    found.append(source_of_layer(layer))
                elif uri.providerKey == "ogr" and Path(uri.uri.split("|")[0]).is_file():
                    found.append(source_of_path(uri.uri.split("|")[0]))
        elif mime.hasUrls():
            paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
            found.extend(source_of_path(path) for path in paths if Path(path).is_file())
        return [source for source in found if source is not None]

    def _layer_of(self, uri: str) -> Optional[QgsMapLayer]:
        return next((layer for layer in self._project.mapLayers().values() if layer.source() == uri), None)
