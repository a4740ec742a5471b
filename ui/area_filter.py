"""The filter's area: drawn on the map, the map's extent or selected features; outlined while it is active."""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt.QtCore import QObject

from ..core.qt.compat import GEOMETRY_POLYGON
from ..core.wkt import MAX_VERTICES
from ..layers.registry import find_layer
from .area_tool import PolygonTool, area_band
from .filter_model import FilterModel

_WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
#: Digits of a degree kept: about 0.1 m, far below the precision of the limits.
_DIGITS = 6
#: Tolerances, degrees, tried one after the other to bring an area below ``MAX_VERTICES``.
_TOLERANCES = (0.0005, 0.002, 0.01, 0.05)
#: Shares below it come from generalised limits, not from the area.
_SLIVER = 0.001
#: Degrees around a selected point or line: about 100 m.
_HAIR = 0.001


class AreaFilter(QObject):
    """Sets the area of the filter and shows it on the map.

    :param canvas: the map; ``None`` without one.
    :param report: shows a sentence to the user.
    """

    def __init__(
        self,
        model: FilterModel,
        project: QgsProject,
        canvas: Optional[QgsMapCanvas] = None,
        report: Optional[Callable[[str], Any]] = None,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._project, self._canvas = model, project, canvas
        self._report = report
        self._tools: dict = {}
        self._before: Optional[QgsMapTool] = None
        self._band: Optional[QgsRubberBand] = None
        self._shown: Optional[str] = None
        model.changed.connect(self._show)
        if canvas is not None:
            canvas.destinationCrsChanged.connect(self._redraw)
        self._show()

    # -- sources -------------------------------------------------------------------------------------------------
    def draw_rectangle(self) -> None:
        """Let the user drag a rectangle on the map."""
        if self._canvas is None:
            return
        if "rectangle" not in self._tools:
            tool = self._tools["rectangle"] = QgsMapToolExtent(self._canvas)
            tool.extentChanged.connect(self._rectangle_drawn)
        self._start("rectangle")

    def draw_polygon(self) -> None:
        """Let the user click the corners of a polygon on the map."""
        if self._canvas is None:
            return
        if "polygon" not in self._tools:
            tool = self._tools["polygon"] = PolygonTool(self._canvas)
            tool.drawn.connect(self._drawn)
            tool.canceled.connect(self._give_back)
        self._start("polygon")
        self._say(self.tr("Click each corner; right click or Enter ends, Backspace takes back, Esc gives up."))

    def take_extent(self) -> None:
        """Filter by what the map shows."""
        if self._canvas is not None:
            self._drawn(QgsGeometry.fromRect(self._canvas.extent()))

    def take_features(self, layer: Optional[QgsMapLayer] = None) -> int:
        """Filter by the selected features of ``layer`` (the current layer by default); returns how many."""
        if layer is None and self._canvas is not None:
            layer = self._canvas.currentLayer()
        chosen: List[QgsGeometry] = []
        if isinstance(layer, QgsVectorLayer) and layer.isSpatial():
            chosen = [QgsGeometry(f.geometry()) for f in layer.getSelectedFeatures() if not f.geometry().isEmpty()]
        if not chosen:
            self._say(self.tr("No feature of the current layer is selected: select some and try again."))
            return 0
        area = self._to_wgs84(chosen, layer.crs())
        if area is not None:
            self.set_area(area)
        return len(chosen)

    def take_regions(self) -> int:
        """Filter by the regions selected on the map; returns how many (0 changes nothing)."""
        layer = find_layer(self._project, "regions")
        chosen = () if layer is None else tuple(sorted(f["ubigeo"] for f in layer.getSelectedFeatures()))
        if chosen:
            self._model.change(regions=chosen)
        else:
            self._say(self.tr("No region is selected on the map: select some in the layer of regions and try again."))
        return len(chosen)

    def clear(self) -> None:
        """Take the area away from the filter."""
        self._model.set_state(self._model.state.without("area"))

    def set_area(self, area: QgsGeometry) -> None:
        """Filter by an area (polygon, EPSG:4326): by the places whose circle and the regions of which it holds a part.

        A region that only shares a border with the area, or less than a thousandth of either, is not touched.
        """
        layer = find_layer(self._project, "regions")
        if layer is None:
            self._say(self.tr("The layer of regions is not in the project: add the layers of the atlas first."))
            return
        exact, area = area, _sparse(area)
        if area.isEmpty():
            self._say(self.tr("The area is empty: draw it again."))
            return
        shares = {f["ubigeo"]: _shares(f.geometry(), exact) for f in layer.getFeatures()}
        touched = tuple(sorted(u for u, (of_region, of_area) in shares.items() if max(of_region, of_area) > _SLIVER))
        if not touched:
            self._say(self.tr("The area touches no region of Peru: the filter stays as it was."))
            return
        inside = tuple(u for u in touched if shares[u][0] > 1 - _SLIVER)
        self._model.change(area=area.asWkt(_DIGITS), area_regions=touched, area_regions_inside=inside)

    # -- drawing -------------------------------------------------------------------------------------------------
    def _start(self, kind: str) -> None:
        current = self._canvas.mapTool()
        if current not in self._tools.values():
            self._before = current
        self._canvas.setMapTool(self._tools[kind])
        self._canvas.setFocus()

    def _give_back(self) -> None:
        tool = self._canvas.mapTool() if self._canvas is not None else None
        if tool in self._tools.values():
            self._canvas.setMapTool(self._before) if self._before is not None else self._canvas.unsetMapTool(tool)

    def _rectangle_drawn(self, box: QgsRectangle) -> None:
        if box.isEmpty():
            return
        self._tools["rectangle"].clearRubberBand()
        self._drawn(QgsGeometry.fromRect(box))

    def _drawn(self, area: QgsGeometry) -> None:
        if self._canvas is None:
            return
        self._give_back()
        found = self._to_wgs84([area], self._canvas.mapSettings().destinationCrs())
        if found is not None:
            self.set_area(found)

    def _to_wgs84(self, parts: List[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> Optional[QgsGeometry]:
        """Return the union of ``parts`` as a polygon in EPSG:4326, or ``None`` after having said why not."""
        transform = QgsCoordinateTransform(crs, _WGS84, self._project)
        found = []
        try:
            for part in parts:
                valid = part.makeValid()
                valid.transform(transform)
                found.append(valid if valid.type() == GEOMETRY_POLYGON else valid.buffer(_HAIR, 4))
        except QgsCsException as error:
            self._say(self.tr("The area could not be brought to longitude and latitude: {reason}").format(reason=error))
            return None
        world = QgsGeometry.fromRect(QgsRectangle(-180, -90, 180, 90))
        return QgsGeometry.unaryUnion(found).intersection(world)

    # -- showing -------------------------------------------------------------------------------------------------
    def _redraw(self) -> None:
        self._shown = None
        self._show()

    def _show(self) -> None:
        wkt = self._model.state.area
        if self._canvas is None or (wkt or "") == self._shown:
            return
        self._shown = wkt or ""
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None
        if wkt:
            self._band = area_band(self._canvas)
            area = QgsGeometry.fromWkt(wkt)
            try:
                area.transform(
                    QgsCoordinateTransform(_WGS84, self._canvas.mapSettings().destinationCrs(), self._project)
                )
            except QgsCsException:
                # the map's CRS does not reach there: the filter holds, its outline cannot be drawn
                return
            self._band.setToGeometry(area, None)

    def _say(self, text: str) -> None:
        if self._report is not None:
            self._report(text)

    def close(self) -> None:
        """Let go of the map; a second call does nothing."""
        if self._canvas is None:
            return
        self._model.changed.disconnect(self._show)
        self._canvas.destinationCrsChanged.disconnect(self._redraw)
        self._give_back()
        for tool in self._tools.values():
            tool.deleteLater()
        self._tools = {}
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None
        self._canvas = None


def _shares(region: QgsGeometry, area: QgsGeometry) -> Tuple[float, float]:
    """Return the share of ``region`` that lies in ``area`` and the share of ``area`` that lies in ``region``."""
    if not region.intersects(area):
        return 0.0, 0.0
    common = region.intersection(area).area()
    return common / (region.area() or 1.0), common / (area.area() or 1.0)


def _polygons(area: QgsGeometry) -> QgsGeometry:
    """Return the polygons of ``area`` without lines and points beside them."""
    if area.type() == GEOMETRY_POLYGON:
        return area
    return QgsGeometry.unaryUnion([p for p in area.asGeometryCollection() if p.type() == GEOMETRY_POLYGON])


def _sparse(area: QgsGeometry) -> QgsGeometry:
    """Return ``area`` (EPSG:4326) as polygons of at most ``MAX_VERTICES`` vertices, so that the state can be shared."""
    area = QgsGeometry(area)
    if area.isEmpty():
        return area
    area = _polygons(area)
    for tolerance in _TOLERANCES:
        if area.constGet().nCoordinates() <= MAX_VERTICES:
            break
        area = _polygons(area.simplify(tolerance).makeValid())  # thinned lines may cross
    area.get().dropZValue()
    area.get().dropMValue()
    return area
