"""Pins the names of a map item: the places that :mod:`placement` chooses become part of the item's styles.

Every run gives the same names, no name of an area stands over its neighbour, and QGIS's label engine only draws.
"""

from __future__ import annotations

from functools import partial
from typing import Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCallout,
    QgsCoordinateTransform,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsGeometryGeneratorSymbolLayer,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLineString,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLabeling,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsPolygon,
    QgsProperty,
    QgsRenderContext,
    QgsSimpleLineCallout,
    QgsTextRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF

from ..core.qt.compat import GEOMETRY_POINT, REVERSE_TRANSFORM, is_null
from ..layers.catalogue import ROLE_PROPERTY
from .formats import MM_PER_POINT
from .leaders import Ways, beside, lead, meeting
from .legend import time_filter
from .map_style import read_style, style_xml
from .placement import Areas, Box, Candidate, Name, Point, around_point, choose, shifted

#: Rank of the names by layer: who chooses a place first.
RANKS = {
    "facilities": 9,
    "vraem_zones": 8,
    "authorized_places": 7,
    "coers": 6,
    "regions": 4,
    "basemap_land": 1,
    "basemap_sea": 1,
}
#: Height of a line of a name against its size, and pixels a millimetre at which texts are measured.
LINE, MEASURE = 1.3, 20.0
#: What spaced letters may take beyond what is measured, of their spacing.
SPACED = 0.65
#: Side of a raster cell against the smallest lettering, mm; and how far it grows on large pages.
CELL = 1.0
#: Share of a country's or a zone's name that lies over it.
WITHIN = 0.98
#: Layers whose names give way to that of a region that finds no other place.
YIELDING = ("facilities", "vraem_zones")
#: A region of which the map shows less than this share, and fewer cells, needs no name beside it. One of so few
#: cells is there when its point is.
LEAST_SEEN, LEAST_CELLS, TINY = 0.5, 60, 4
#: The layer that is drawn as a heavy outline, which names keep off; how close its points are taken, mm.
OUTLINED, STEP = "vraem_zones", 0.8
#: Colour of the line from a name to its region.
LEADER = "#3a352c"
_PROPERTY = QgsPalLayerSettings.Property
Key = Tuple[str, str]


def place_names(
    main: QgsLayoutItemMap,
    over: Iterable[QgsLayoutItem] = (),
    wanted: Optional[Callable[[QgsFeature], bool]] = None,
) -> Dict[Key, Candidate]:
    """Pin the names of a map once; see :class:`NamePlacer`."""
    return NamePlacer(main, wanted).place(over)


class NamePlacer:
    """Pins the names of a map item, as often as its extent, scale or time change.

    :param main: has its layers and styles; these are kept and written anew with the places of the names.
    :param wanted: which regions must have their names: where there is no place over one, beside it with a line.
    """

    def __init__(self, main: QgsLayoutItemMap, wanted: Optional[Callable[[QgsFeature], bool]] = None) -> None:
        self._main = main
        self._layers = [
            _Layer(one, main, wanted)
            for one in main.layers()
            if isinstance(one, QgsVectorLayer) and one.customProperty(ROLE_PROPERTY) in RANKS
        ]
        #: Where an item that may move stood first.
        self._homes: Dict[str, QPointF] = {}

    def place(
        self, over: Iterable[QgsLayoutItem] = (), movable: Optional[QgsLayoutItem] = None
    ) -> Dict[Key, Candidate]:
        """Pin the names for what the map shows now.

        :param over: items that stand over the map: names keep clear of them.
        :param movable: one more that stands in a corner of the map; it moves to another corner when it would cover
            more symbols in its own.
        :returns: (layer id, feature id) -> place, in millimetres from the map's upper left corner.
        """
        main = self._main
        for one in self._layers:
            one.look()
        symbols = {key: box for one in self._layers for key, box in one.symbols.items()}
        if movable is not None:
            self._into_a_corner(movable, list(symbols.values()))
            over = (*over, movable)
        origin = main.pos()
        blocked = [
            (x, y, x + item.rect().width(), y + item.rect().height())
            for item in over
            for x, y in ((item.pos().x() - origin.x(), item.pos().y() - origin.y()),)
        ]
        frame = (0.5, 0.5, main.rect().width() - 0.5, main.rect().height() - 0.5)
        labelled = [one for one in self._layers if one.named]
        names = [name for one in labelled for name in one.names(frame)]
        lines = np.concatenate([np.empty((0, 2)), *(one.lines() for one in self._layers)])
        placed = choose(names, symbols, frame, blocked, lines)
        waiting = {one.key: one.beside() for one in names if one.beside is not None and one.key not in placed}
        if waiting:
            taken = [*blocked, *(one.box for one in placed.values())]
            led = lead(waiting, frame, taken, tuple(symbols.values()))
            if len(led) < len(waiting):
                led = self._over_facilities(waiting, frame, blocked, placed, symbols)
            placed.update(led)
        overrides = main.layerStyleOverrides()
        for one in labelled:
            overrides[one.layer.id()] = one.pinned(placed)
        main.setLayerStyleOverrides(overrides)
        return placed

    def _into_a_corner(self, item: QgsLayoutItem, symbols: Sequence[Box]) -> None:
        """Move an item to the corner where it covers the fewest symbols, its own before another."""
        origin, room, size = self._main.pos(), self._main.rect(), item.rect()
        home = self._homes.setdefault(item.id(), item.pos()) - origin
        x, y = home.x(), home.y()
        across, down = room.width() - size.width() - x, room.height() - size.height() - y

        def covered(corner: Point) -> int:
            left, top = corner
            right, bottom = left + size.width(), top + size.height()
            return sum(one[0] < right and one[2] > left and one[1] < bottom and one[3] > top for one in symbols)

        left, top = min(((x, y), (across, y), (across, down), (x, down)), key=covered)
        item.attemptMove(QgsLayoutPoint(origin.x() + left, origin.y() + top), False)

    def _over_facilities(
        self,
        waiting: Mapping[Key, Ways],
        frame: Box,
        blocked: Sequence[Box],
        placed: Dict[Key, Candidate],
        symbols: Mapping[Key, Box],
    ) -> Dict[Key, Candidate]:
        """Return places for names that must be there and found none; names of facilities in their way are left out."""
        yielding = {one.layer.id() for one in self._layers if one.role in YIELDING}
        names = {key: one.box for key, one in placed.items() if key[0] in yielding}
        taken = [*blocked, *(one.box for key, one in placed.items() if key not in names)]
        led = lead(waiting, frame, taken, tuple(symbols.values()), list(names.values()))
        lines = [(*start, *end) for start, end in (one.leader for one in led.values() if one.leader)]
        met = meeting(lines, list(names.values())).any(axis=0)
        for key, gone in zip(names, met.tolist()):
            if gone:
                del placed[key]
        return led


class _Layer:
    """A layer of a map item with the style it is printed in."""

    def __init__(
        self, layer: QgsVectorLayer, main: QgsLayoutItemMap, wanted: Optional[Callable[[QgsFeature], bool]]
    ) -> None:
        self.layer, self.main, self.wanted = layer, main, wanted
        self.role = str(layer.customProperty(ROLE_PROPERTY))
        self.drawn = layer.clone()
        override = main.layerStyleOverrides().get(layer.id())
        if override:
            read_style(self.drawn, override)
        labeling = self.drawn.labeling() if self.drawn.labelsEnabled() else None
        self.named = isinstance(labeling, QgsVectorLayerSimpleLabeling)
        self.settings = (
            labeling.settings() if isinstance(labeling, QgsVectorLayerSimpleLabeling) else QgsPalLayerSettings()
        )
        self.to_map = QgsCoordinateTransform(layer.crs(), main.crs(), layer.transformContext())
        # a copy: the settings get another one when the names are pinned
        self.shown = QgsProperty(self.settings.dataDefinedProperties().property(_PROPERTY.Show))
        self.symbols: Dict[Key, Box] = {}
        self.features: List[Tuple[QgsFeature, str]] = []
        self._raster: Optional[Areas] = None
        self._areas_of: Dict[int, Tuple[float, List[np.ndarray]]] = {}

    def look(self) -> None:
        """Read what the map shows now."""
        self.extent = self.main.extent()
        self.per_mm = self.extent.width() / self.main.rect().width()
        self.symbols.clear()
        self._raster = None
        self.features = self._features()

    def _features(self) -> List[Tuple[QgsFeature, str]]:
        """Return the features that are drawn, with their names (empty without one)."""
        scope = self.main.createExpressionContext()
        scope.appendScope(QgsExpressionContextUtils.layerScope(self.drawn))
        context = QgsRenderContext()
        context.setExpressionContext(scope)
        context.setRendererScale(self.main.scale())
        box = self.to_map.transformBoundingBox(self.extent, REVERSE_TRANSFORM)
        request = QgsFeatureRequest().setFilterRect(box)
        time = time_filter(self.drawn, self.main)
        if time:
            request.setFilterExpression(time)
        renderer = self.drawn.renderer().clone()
        renderer.startRender(context, self.drawn.fields())
        found = []
        for feature in self.drawn.getFeatures(request):
            scope.setFeature(feature)
            context.setExpressionContext(scope)
            # the sea is drawn around its features, by a renderer that has no symbol of their own for them
            drawn = renderer.symbolsForFeature(feature, context) if self.role != "basemap_sea" else ()
            if not drawn and self.role != "basemap_sea":
                continue
            size = max((_size(symbol) for symbol in drawn), default=0.0)
            if size:
                x, y = self._mm(self._anchor(feature, scope).asPoint())
                self.symbols[self._key(feature)] = (x - size / 2, y - size / 2, x + size / 2, y + size / 2)
            found.append((QgsFeature(feature), self._text(feature, scope)))
        renderer.stopRender(context)
        self.scope = scope
        return found

    def _key(self, feature: QgsFeature) -> Key:
        return self.layer.id(), str(feature.id())

    def _text(self, feature: QgsFeature, scope: QgsExpressionContext) -> str:
        if not self.named:
            return ""
        must = self.role == "regions" and self.wanted is not None and self.wanted(feature)
        if not must and self.shown.isActive() and not self.shown.valueAsBool(scope, True)[0]:
            return ""
        value = self.settings.getLabelExpression().evaluate(scope)
        return "" if is_null(value) else str(value).strip()

    def _anchor(self, feature: QgsFeature, scope: QgsExpressionContext) -> QgsGeometry:
        """Return what the name belongs to, in the map's CRS."""
        geometry = QgsGeometry(feature.geometry())
        settings = self.settings
        if settings.geometryGeneratorEnabled:
            scope.setFeature(feature)
            made = QgsProperty.fromExpression(settings.geometryGenerator).value(scope)[0]
            if isinstance(made, QgsGeometry) and not made.isNull():
                geometry = QgsGeometry(made)
        geometry.transform(self.to_map)
        return geometry

    def _mm(self, point: QgsPointXY) -> Tuple[float, float]:
        return (point.x() - self.extent.xMinimum()) / self.per_mm, (self.extent.yMaximum() - point.y()) / self.per_mm

    def names(self, frame: Box) -> List[Name]:
        """Return the names of the layer with all places they may take."""
        texts = [(feature, *self._measured(text)) for feature, text in self.features if text]
        if not texts:
            return []
        if self.role == "basemap_sea":
            made = self._sea(texts, frame)
        elif self.layer.geometryType() == GEOMETRY_POINT:
            made = self._around(texts)
        else:
            made = self._over(texts, frame)
        beside = self._beside(texts, frame) if self.role == "regions" and self.wanted is not None else {}
        rank = RANKS[self.role]
        return [Name(key, rank, places, beside.get(key)) for feature, places in made for key in (self._key(feature),)]

    def _measured(self, text: str) -> Tuple[float, float]:
        """Return width and height of a name as it is wrapped, mm."""
        settings = self.settings
        text_format = settings.format()
        context = QgsRenderContext()
        context.setScaleFactor(MEASURE)
        lines = QgsPalLabeling.splitToLines(text, settings.wrapChar, settings.autoWrapLength)
        # letters that are spaced take more room in a PDF than on the screen, which is what is measured
        spacing = text_format.font().letterSpacing()
        width = max(
            QgsTextRenderer.textWidth(context, text_format, [line]) / MEASURE + SPACED * spacing * len(line)
            for line in lines
        )
        return width + 0.2, len(lines) * text_format.size() * MM_PER_POINT * LINE

    def _around(self, texts: Sequence[Tuple[QgsFeature, float, float]]) -> Iterable[Tuple[QgsFeature, tuple]]:
        for feature, width, height in texts:
            x, y = self._mm(self._anchor(feature, self.scope).asPoint())
            yield feature, around_point(x, y, width, height, self.settings.dist)

    def _over(self, texts: Sequence[Tuple[QgsFeature, float, float]], frame: Box) -> Iterable[Tuple[QgsFeature, tuple]]:
        areas = self._areas(frame)
        for feature, width, height in texts:
            key = self._key(feature)[1]
            if self.role == "regions":
                yield feature, areas.candidates(key, width, height)
            else:
                yield feature, areas.candidates(key, width, height, own=WITHIN, foreign=1 - WITHIN)

    def _beside(self, texts: Sequence[Tuple[QgsFeature, float, float]], frame: Box) -> Dict[Key, Callable[[], Ways]]:
        """Return what gives the places beside each area that must be named, with a line to it."""
        found: Dict[Key, Callable[[], Ways]] = {}
        for feature, width, height in texts:
            if self.wanted is None or not self.wanted(feature):
                continue
            key = self._key(feature)
            point = self._mm(self._anchor(feature, self.scope).pointOnSurface().asPoint())
            if self._cut_off(feature, frame, key[1]):
                continue
            found[key] = partial(self._leading, frame, key[1], point, width, height)
        return found

    def _cut_off(self, feature: QgsFeature, frame: Box, key: str) -> bool:
        """Whether the map's edge leaves so little of an area that nobody misses its name."""
        areas = self._areas(frame)
        whole = self._areas_of[feature.id()][0] / (self.per_mm * areas.cell) ** 2
        return whole > TINY and areas.size(key) < min(LEAST_SEEN * whole, LEAST_CELLS)

    def _leading(self, frame: Box, key: str, point: Point, width: float, height: float) -> Ways:
        return beside(self._areas(frame), key, point, width, height)

    def _areas(self, frame: Box) -> Areas:
        """Return the raster of the features, smaller ones over larger ones; made once for what the map shows."""
        if self._raster is not None:
            return self._raster
        areas = Areas(frame, max(CELL, self.settings.format().size() * MM_PER_POINT / 3))
        shapes = []
        for feature, _text in self.features:
            if feature.id() not in self._areas_of:
                geometry = QgsGeometry(feature.geometry())
                geometry.transform(self.to_map)
                self._areas_of[feature.id()] = (geometry.area(), rings(geometry))
            area, outline = self._areas_of[feature.id()]
            shapes.append((area, self._key(feature)[1], outline))
        corner = np.array([self.extent.xMinimum(), self.extent.yMaximum()])
        scale = np.array([1.0, -1.0]) / self.per_mm
        for _area, key, outline in sorted(shapes, key=lambda one: (-one[0], one[1])):
            areas.add(key, [(ring - corner) * scale for ring in outline])
        self._raster = areas
        return areas

    def lines(self) -> np.ndarray:
        """Return points along the outlines that are drawn as heavy lines, no further apart than :data:`STEP`."""
        found = [np.empty((0, 2))]
        for feature, _text in self.features if self.role == OUTLINED else ():
            geometry = QgsGeometry(feature.geometry())
            geometry.transform(self.to_map)
            corner = np.array([self.extent.xMinimum(), self.extent.yMaximum()])
            found += [
                (ring - corner) * np.array([1.0, -1.0]) / self.per_mm
                for ring in rings(geometry.densifyByDistance(STEP * self.per_mm))
            ]
        return np.concatenate(found)

    def _sea(self, texts: Sequence[Tuple[QgsFeature, float, float]], frame: Box) -> Iterable[Tuple[QgsFeature, tuple]]:
        land = self._areas(frame)
        for feature, width, height in texts:
            x, y = self._mm(self._anchor(feature, self.scope).asPoint())
            box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            places = shifted(box, frame)
            yield feature, tuple(one for one in places if land.shares("", one.box)[1] == 0)

    def _layer_point(self, place: Point) -> QgsPointXY:
        """Return a place of the map in the layer's CRS."""
        x = self.extent.xMinimum() + place[0] * self.per_mm
        y = self.extent.yMaximum() - place[1] * self.per_mm
        return self.to_map.transform(QgsPointXY(x, y), REVERSE_TRANSFORM)

    def pinned(self, placed: Dict[Key, Candidate]) -> str:
        """Return the style with the names where they were placed and no others."""
        settings = self.settings
        mine = {key[1]: one for key, one in placed.items() if key[0] == self.layer.id()}
        points = {}
        for fid, one in mine.items():
            # by the left edge: letters that are spaced take more room in a PDF than QGIS thinks when it centres them
            points[fid] = self._layer_point((one.box[0], (one.box[1] + one.box[3]) / 2))
        lines = {fid: [self._layer_point(end) for end in one.leader] for fid, one in mine.items() if one.leader}
        if lines:
            settings.setCallout(_callout(lines))
        properties = settings.dataDefinedProperties()
        for which, value in (
            (_PROPERTY.Show, _lookup(dict.fromkeys(mine, "1"), "0")),
            (_PROPERTY.PositionX, _lookup({fid: f"{point.x():.8f}" for fid, point in points.items()})),
            (_PROPERTY.PositionY, _lookup({fid: f"{point.y():.8f}" for fid, point in points.items()})),
            (_PROPERTY.MultiLineAlignment, _lookup({fid: f"'{one.align}'" for fid, one in mine.items()})),
            (_PROPERTY.Hali, "'Left'"),
            (_PROPERTY.Vali, "'Half'"),
            (_PROPERTY.AlwaysShow, "1"),
            (_PROPERTY.CalloutDraw, _lookup(dict.fromkeys(lines, "1"), "0")),
        ):
            properties.setProperty(which, QgsProperty.fromExpression(value))
        settings.setDataDefinedProperties(properties)
        self.drawn.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        return style_xml(self.drawn)


def _callout(lines: Dict[str, List[QgsPointXY]]) -> QgsSimpleLineCallout:
    """Return thin lines with a dot at the end, from the names to what they name.

    :param lines: (start, end) by feature id, in the layer's CRS.
    """
    made = QgsSimpleLineCallout()
    made.setEnabled(True)
    line = QgsLineSymbol.createSimple({"color": LEADER, "width": "0.2", "capstyle": "round"})
    dots = QgsMarkerLineSymbolLayer.create({"placement": "lastvertex", "rotate": "0"})
    dots.setSubSymbol(QgsMarkerSymbol.createSimple({"color": LEADER, "outline_style": "no", "size": "0.9"}))
    line.appendSymbolLayer(dots)
    made.setLineSymbol(line)
    properties = made.dataDefinedProperties()
    of = QgsCallout.Property
    for number, x, y in ((0, of.OriginX, of.OriginY), (1, of.DestinationX, of.DestinationY)):
        for which, values in (
            (x, {fid: f"{ends[number].x():.8f}" for fid, ends in lines.items()}),
            (y, {fid: f"{ends[number].y():.8f}" for fid, ends in lines.items()}),
        ):
            properties.setProperty(which, QgsProperty.fromExpression(_lookup(values)))
    made.setDataDefinedProperties(properties)
    return made


def rings(geometry: QgsGeometry) -> List[np.ndarray]:
    """Return the rings of a polygon or of several, as arrays of two columns."""
    found: List[np.ndarray] = []
    for part in geometry.constParts():
        if isinstance(part, QgsPolygon):
            lines = [part.exteriorRing(), *(part.interiorRing(i) for i in range(part.numInteriorRings()))]
            for line in lines:
                flat = QgsLineString(line.points()) if line.is3D() or line.isMeasure() else line
                # after byte order, kind and number of points come the coordinates
                found.append(np.frombuffer(flat.asWkb().data(), dtype="<f8", offset=9).reshape(-1, 2))
    return found


def _lookup(values: Dict[str, str], otherwise: str = "NULL") -> str:
    """Return an expression that gives a value by feature id."""
    if not values:
        return otherwise
    cases = " ".join(f"WHEN $id = {fid} THEN {value}" for fid, value in values.items())
    return f"CASE {cases} ELSE {otherwise} END"


def _size(symbol: object) -> float:
    """Return the size of a marker in millimetres, 0 for what is no marker: a circle drawn on the ground."""
    if not isinstance(symbol, QgsMarkerSymbol):
        return 0.0
    if any(isinstance(part, QgsGeometryGeneratorSymbolLayer) for part in symbol.symbolLayers()):
        return 0.0
    return float(symbol.size())
