"""The filter's area from the map: rectangle, polygon, extent, selected features; outlined while it is active."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest

from peru_access_atlas.core.filter_state import FilterState
from peru_access_atlas.core.filters import matching
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.core.wkt import MAX_VERTICES, parse_polygon
from peru_access_atlas.layers.catalogue import CATALOGUE
from peru_access_atlas.layers.factory import create_layer
from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.ui.area_filter import AreaFilter
from peru_access_atlas.ui.filter_model import FilterModel

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
#: Around Iquitos: nothing but Loreto.
LORETO = QgsRectangle(-74, -4.5, -73, -3.5)


@pytest.fixture(scope="module")
def index(atlas_path):
    return AtlasIndex(load_atlas(atlas_path))


@pytest.fixture
def canvas(qgis_app):
    made = QgsMapCanvas()
    made.setDestinationCrs(WGS84)
    made.resize(600, 600)
    made.show()
    made.setExtent(QgsRectangle(-82, -19, -68, 1))
    yield made
    made.stopRendering()
    made.close()
    made.deleteLater()


@pytest.fixture
def area(index, project, atlas_path, canvas):
    project.addMapLayer(create_layer(CATALOGUE["regions"], atlas_path))
    model = FilterModel(index)
    said = []
    made = AreaFilter(model, project, canvas, said.append)
    made.test_model, made.test_said, made.test_canvas = model, said, canvas
    yield made
    made.close()
    model.stop()


def outlines(canvas):
    return [i for i in canvas.scene().items() if isinstance(i, QgsRubberBand) and i.numberOfVertices()]


def at(canvas, lon, lat):
    point = canvas.getCoordinateTransform().transform(QgsPointXY(lon, lat))
    return QPoint(round(point.x()), round(point.y()))


def click(canvas, lon, lat, button=Qt.MouseButton.LeftButton):
    QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, at(canvas, lon, lat))


def press(canvas, key):
    canvas.mapTool().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def kept_by_hand(index, state):
    """The authorizations that name one of the area's regions, from the data alone."""
    wanted = set(state.area_regions)
    return {a for a in index.auth_ids if wanted & set(index.regions(a))}


def test_the_extent_of_the_map(area, index):
    area.test_canvas.setExtent(LORETO)
    area.take_extent()
    state = area.test_model.state
    assert state.area_regions == ("16",)
    assert set(matching(index, state)) == kept_by_hand(index, state)
    assert len(outlines(area.test_canvas)) == 1
    area.clear()
    assert area.test_model.state == FilterState()
    assert not outlines(area.test_canvas)


def test_the_extent_of_a_map_in_another_crs(area):
    area.test_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32718"))
    box = QgsGeometry.fromRect(QgsRectangle(600000, 9550000, 700000, 9600000))
    area.test_canvas.setExtent(box.boundingBox())
    area.take_extent()
    assert area.test_model.state.area_regions == ("16",)
    band = outlines(area.test_canvas)[0].asGeometry().boundingBox()
    assert band.intersects(box.boundingBox())
    assert band.width() < 5 * box.boundingBox().width()


def test_a_polygon_is_clicked_and_the_tool_given_back(area):
    canvas = area.test_canvas
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    area.draw_polygon()
    assert "corner" in area.test_said[-1]
    for lon, lat in ((-74, -4.5), (-73, -4.5)):
        click(canvas, lon, lat)
    click(canvas, -73.5, -3.5, Qt.MouseButton.RightButton)
    assert area.test_model.state.area is None, "two corners are no polygon"
    click(canvas, -60, 30)
    press(canvas, Qt.Key.Key_Backspace)
    assert canvas.mapTool().corners == 2
    click(canvas, -73.5, -3.5)
    click(canvas, -73.5, -3.5, Qt.MouseButton.RightButton)
    assert area.test_model.state.area_regions == ("16",)
    (ring,) = parse_polygon(area.test_model.state.area)[0]
    assert len(ring) == 4
    assert canvas.mapTool() is pan
    assert len(outlines(canvas)) == 1, "the tool's own band is gone"


def test_a_double_click_ends_and_does_not_move_the_map(area):
    canvas = area.test_canvas
    canvas.setMapTool(QgsMapToolPan(canvas))
    before = canvas.extent()
    area.draw_polygon()
    for lon, lat in ((-74, -4.5), (-73, -4.5), (-73.5, -3.5)):
        click(canvas, lon, lat)
    nothing = Qt.KeyboardModifier.NoModifier
    for send in (QTest.mouseDClick, QTest.mouseRelease):
        send(canvas.viewport(), Qt.MouseButton.LeftButton, nothing, at(canvas, -73.5, -3.5))
    assert area.test_model.state.area_regions == ("16",)
    assert canvas.extent() == before


def test_escape_gives_up_and_gives_the_tool_back(area):
    canvas = area.test_canvas
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    area.draw_polygon()
    click(canvas, -74, -4.5)
    press(canvas, Qt.Key.Key_Escape)
    assert area.test_model.state.area is None
    assert canvas.mapTool() is pan
    assert not outlines(canvas)


def test_switching_from_one_drawing_tool_to_the_other_keeps_the_users_own(area):
    canvas = area.test_canvas
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    area.draw_rectangle()
    area.draw_polygon()
    press(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is pan


@pytest.mark.parametrize("kind", ["Point", "LineString", "Polygon"])
def test_selected_features_of_any_layer(area, kind):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326", kind, "memory")
    shapes = {
        "Point": ("Point(-73.5 -4)", "Point(-72 -13.5)"),
        "LineString": ("LineString(-73.5 -4, -73.4 -4)", "LineString(-72 -13.5, -71.9 -13.5)"),
        "Polygon": (
            "Polygon((-74 -4,-73 -4,-73 -3.5,-74 -4))",
            "Polygon((-72 -13.6,-71.9 -13.6,-71.9 -13.5,-72 -13.6))",
        ),
    }[kind]
    features = []
    for wkt in shapes:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    assert area.take_features(layer) == 0
    assert "selected" in area.test_said[-1]
    assert area.test_model.state.area is None
    layer.selectAll()
    assert area.take_features(layer) == 2
    assert area.test_model.state.area_regions == ("08", "16")
    parse_polygon(area.test_model.state.area)


def test_a_very_detailed_area_is_thinned_until_it_can_be_shared(area, index):
    layer = find_layer(area._project, "regions")
    layer.selectAll()
    assert area.take_features(layer) == layer.featureCount()
    state = area.test_model.state
    assert len(state.area_regions) == layer.featureCount()
    assert sum(len(ring) for polygon in parse_polygon(state.area) for ring in polygon) <= MAX_VERTICES
    assert FilterState.from_json(state.to_json()) == state


def test_outside_peru_nothing_changes_and_it_is_said(area):
    area.set_area(QgsGeometry.fromRect(QgsRectangle(10, 40, 12, 42)))
    assert area.test_model.state == FilterState()
    assert "no region" in area.test_said[-1]


def test_without_the_layer_of_regions_it_is_said(area):
    area._project.removeAllMapLayers()
    area.set_area(QgsGeometry.fromRect(LORETO))
    assert area.test_model.state == FilterState()
    assert "add the layers" in area.test_said[-1]


def test_an_area_of_a_project_is_shown_and_close_takes_it_away(area):
    area.test_model.change(area="POLYGON((-74 -4.5,-73 -4.5,-73 -3.5,-74 -4.5))", area_regions=("16",))
    assert len(outlines(area.test_canvas)) == 1
    area.close()
    area.close()
    assert not outlines(area.test_canvas)


def test_neighbours_of_a_region_are_not_in_it(area):
    """The regions share their edges: an area made of one of them touched them all."""
    layer = find_layer(area._project, "regions")
    layer.selectByExpression("\"ubigeo\" = '16'")
    assert area.take_features(layer) == 1
    state = area.test_model.state
    assert (state.area_regions, state.area_regions_inside) == (("16",), ("16",))


def test_a_part_of_a_region_is_told_from_the_whole(area):
    area.set_area(QgsGeometry.fromRect(QgsRectangle(-74, -5, -73, -4)))
    state = area.test_model.state
    assert (state.area_regions, state.area_regions_inside) == (("16",), ())
    area.test_model.settle()
    results = area.test_model.results
    assert 0 <= results.certain_in_area < len(results.matches)
