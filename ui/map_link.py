"""From the map to the dock: what is selected on the map, and an area drawn on it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolExtent
from qgis.PyQt.QtCore import QObject

from ..layers.registry import find_layer, layers_with_role
from .filter_model import FilterModel

_WGS84 = "EPSG:4326"


class MapLink(QObject):
    """Takes selections on the map's layers into the model.

    :param canvas: the map on which an area is drawn; ``None`` without a map.
    """

    def __init__(
        self, model: FilterModel, project: QgsProject, canvas: Optional[QgsMapCanvas] = None, parent=None
    ) -> None:
        super().__init__(parent)
        self._model, self._project, self._canvas = model, project, canvas
        self._tool: Optional[QgsMapToolExtent] = None
        self._before = None
        if canvas is not None:
            canvas.selectionChanged.connect(self._selected)

    def _selected(self, layer) -> None:
        """Choose the authorization of a place, or the next of those that name a region, selected on the map."""
        for role in ("authorized_places", "authorizations"):
            if layer in layers_with_role(self._project, role) and layer.selectedFeatureCount():
                self._model.select(next(layer.getSelectedFeatures())["auth_id"])
                return
        if layer in layers_with_role(self._project, "regions") and layer.selectedFeatureCount():
            wanted = {f["ubigeo"] for f in layer.getSelectedFeatures()}
            named = [a for a in self._model.results.auth_ids if wanted & set(self._model.index.regions(a))]
            if not named:
                self._model.select(None)
                return
            again = self._model.selected in named
            position = (named.index(self._model.selected) + 1) % len(named) if again else 0
            self._model.select(named[position])

    def filter_by_selection(self) -> int:
        """Filter by the regions selected on the map; returns how many (0 changes nothing)."""
        layer = find_layer(self._project, "regions")
        if layer is None:
            return 0
        chosen = tuple(sorted(f["ubigeo"] for f in layer.getSelectedFeatures()))
        if chosen:
            self._model.change(regions=chosen)
        return len(chosen)

    def draw_area(self) -> None:
        """Let the user drag a rectangle on the map; its area becomes the filter."""
        if self._canvas is None:
            return
        if self._tool is None:
            self._tool = QgsMapToolExtent(self._canvas)
            self._tool.extentChanged.connect(self._drawn)
        self._before = self._canvas.mapTool()
        self._canvas.setMapTool(self._tool)

    def _drawn(self, box: QgsRectangle) -> None:
        if self._canvas is None or self._tool is None or box.isEmpty():
            return
        area = QgsGeometry.fromRect(box)
        crs = self._canvas.mapSettings().destinationCrs()
        area.transform(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_WGS84), self._project))
        self.set_area(area)
        self._tool.clearRubberBand()
        self._canvas.setMapTool(self._before) if self._before is not None else self._canvas.unsetMapTool(self._tool)

    def set_area(self, area: QgsGeometry) -> None:
        """Filter by an area (EPSG:4326): by the regions it touches."""
        layer = find_layer(self._project, "regions")
        if layer is None:
            return
        touched = tuple(sorted(f["ubigeo"] for f in layer.getFeatures() if f.geometry().intersects(area)))
        self._model.change(area=area.asWkt(6), area_regions=touched)

    def close(self) -> None:
        """Let go of the map; a second call does nothing."""
        if self._canvas is None:
            return
        self._canvas.selectionChanged.disconnect(self._selected)
        if self._tool is not None:
            self._canvas.unsetMapTool(self._tool)
            self._tool.deleteLater()
            self._tool = None
        self._canvas = None
