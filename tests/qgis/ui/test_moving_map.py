"""What the map draws from memory while the time moves is what the layers draw, and it leaves nothing behind."""

import datetime as dt
import shutil
import time
import weakref

import pytest
from qgis.core import (
    Qgis,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMapThemeCollection,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEventLoop, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QSignalSpy
from qgis.PyQt.QtWidgets import QGraphicsPixmapItem, QMainWindow

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.qt.compat import T_STRING
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.layers import memory_twin, unlabelled
from peru_access_atlas.layers.exposure_style import POSSIBLE_ONLY, coded_values
from peru_access_atlas.layers.memory_twin import NoTwinError, Twin, UnreadableError
from peru_access_atlas.layers.project import add_atlas, zoom_extent
from peru_access_atlas.layers.registry import find_layer, role_of
from peru_access_atlas.layers.selection_style import user_filter
from peru_access_atlas.layers.unlabelled import Unlabelled, can_be_unlabelled
from peru_access_atlas.ui import ready_twins
from peru_access_atlas.ui.authorizations import Authorizations
from peru_access_atlas.ui.filter_model import HELD_REST_MS, REST_MS

SIZE = QSize(480, 360)
MOVING = ("authorized_places", "vraem_zones", "regions")
#: They stay as they are, but have names.
STAYING = ("facilities", "coers", "basemap_land", "basemap_sea")
PERIODS = (
    Period.of_year(2012),
    Period(dt.date(2015, 3, 1), dt.date(2015, 3, 31)),
    Period(dt.date(2018, 1, 1), dt.date(2018, 6, 30)),
    Period(dt.date(2003, 6, 1), dt.date(2026, 12, 31)),
)


@pytest.fixture(scope="module")
def index(atlas_path):
    return AtlasIndex(load_atlas(atlas_path))


@pytest.fixture
def canvas(qgis_app, project, atlas_path):
    add_atlas(project, atlas_path)
    made = QgsMapCanvas()
    made.resize(SIZE)
    made.setDestinationCrs(project.crs())
    made.setLayers([layer for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()])
    made.setReferencedExtent(zoom_extent())
    yield made
    made.stopRendering()
    made.setLayers([])
    made.deleteLater()


@pytest.fixture
def everything(canvas, index, project):
    controller = QgsTemporalNavigationObject()
    canvas.setTemporalController(controller)
    window = QMainWindow()
    made = Authorizations(index, project, controller, canvas, window)
    made.test_window, made.test_controller = window, controller
    made.show_on_map()
    made.model.settle()
    yield made
    made.close()


@pytest.fixture
def held(everything, canvas):
    everything.test_layers = canvas.layers()  # before the handle was pressed
    everything.dock.time.timeline.grasped.emit(True)
    return everything


def picture(canvas, layers):
    """What ``layers`` draw under all that the canvas is set to, but for the names."""
    settings = QgsMapSettings(canvas.mapSettings())
    settings.setLayers(layers)
    settings.setOutputSize(SIZE)
    settings.setFlag(QgsMapSettings.DrawLabeling, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def roles(canvas):
    return [role_of(layer) for layer in canvas.layers()]


def both(everything, canvas, layers):
    """The picture from memory and the one of the layers at the same moment."""
    moving = everything.map.moving
    assert moving.on
    moving._show_next()  # without waiting for a frame that the canvas may be drawing
    light = picture(canvas, canvas.layers())
    moving.end()
    everything.model.settle()
    full = picture(canvas, layers)
    return light, full


@pytest.mark.parametrize(
    ("symbols", "reading", "mode"),
    [
        ("choropleth", "norm_date", "range"),
        ("symbols", "norm_date", "range"),
        ("choropleth", "documented", "cumulative"),
    ],
)
def test_what_is_drawn_from_memory_is_what_the_layers_draw(held, canvas, symbols, reading, mode):
    model, layers, pictures = held.model, held.test_layers, []
    model.set_symbols(symbols)
    model.change(reading=reading, mode=mode)
    for period in PERIODS:
        model.set_period(period)
        light, full = both(held, canvas, layers)
        assert light == full, period
        pictures.append(light)
    assert any(one != pictures[0] for one in pictures)


def test_possible_only_and_a_selected_record_look_the_same(held, canvas):
    model, layers = held.model, held.test_layers
    model.change(reading="documented", period=Period.of_year(2018))
    model.select(model.index.auth_ids[0])
    model.set_period(PERIODS[2])
    assert POSSIBLE_ONLY in coded_values(model.view).values()
    light, full = both(held, canvas, layers)
    assert light == full
    model.select(None)
    model.set_period(Period.of_year(2018))
    assert light != picture(canvas, canvas.layers())


def test_what_the_user_changed_is_kept(held, canvas, project):
    """Colours of a class, opacity, scale limits, the user's own filter and selection."""
    layers = held.test_layers
    regions, places, vraem = (find_layer(project, role) for role in ("regions", "authorized_places", "vraem_zones"))
    plain = picture(canvas, layers)
    held.map.still()
    renderer = regions.renderer().clone()
    for number, item in enumerate(renderer.ranges()):
        if number > 1:
            symbol = item.symbol().clone()
            symbol.setColor(QColor("#3366aa"))
            renderer.updateRangeSymbol(number, symbol)
    regions.setRenderer(renderer)
    regions.setOpacity(0.6)
    regions.selectByIds([3, 7])
    vraem.setScaleBasedVisibility(True)
    vraem.setMinimumScale(1000)
    town = sorted(f["place_id"] for f in places.getFeatures() if f.hasGeometry())[0]
    own = f"\"place_id\" <> '{town}'"
    assert places.setSubsetString(own)
    held.model.set_period(PERIODS[3])
    light, full = both(held, canvas, layers)
    assert light == full != plain
    assert user_filter(places) == own


def test_only_the_canvas_has_stand_ins(held, canvas, project, tmp_path):
    layers, known = held.test_layers, set(project.mapLayers())
    labelled = {role: find_layer(project, role).labelsEnabled() for role in MOVING}
    project.setDirty(False)
    held.model.set_period(PERIODS[0])
    assert held.map.moving.on
    assert [role for role in roles(canvas) if role is not None] == [r for r in map(role_of, layers) if r not in MOVING]
    assert len(canvas.layers()) == len(layers)
    assert set(project.mapLayers()) == known
    assert {role: find_layer(project, role).labelsEnabled() for role in MOVING} == labelled
    # the layers themselves have followed: what is saved or exported now shows this moment
    assert find_layer(project, "regions").renderer().ranges()[0].label() == held.model.view.title
    target = tmp_path / "held.qgs"
    assert project.write(str(target))
    assert 'providerKey="memory"' not in target.read_text(encoding="utf-8")
    assert ">memory<" not in target.read_text(encoding="utf-8")
    project.setDirty(False)
    held.map.moving.end()
    assert canvas.layers() == layers
    assert not held.map.moving.on
    assert not project.isDirty()


def wait(qgis_app, until):
    end = time.monotonic() + 120
    while not until() and time.monotonic() < end:
        qgis_app.processEvents()
    return until()


def named(canvas):
    """The names of the layers that the map itself would draw."""
    if not canvas.mapSettings().flags() & Qgis.MapSettingsFlag.DrawLabeling:
        return set()
    return {role_of(layer) for layer in canvas.layers() if layer.labelsEnabled()}


def laid_over(canvas):
    return [item for item in canvas.scene().items() if isinstance(item, QGraphicsPixmapItem)]


def ready(everything, qgis_app):
    """Let the map rest until everything is ready for the press."""
    moving = everything.map.moving
    everything.dock.visibilityChanged.emit(True)
    moving._canvas.mapCanvasRefreshed.emit()
    assert wait(qgis_app, lambda: moving._names._picture is not None)
    assert is_ready(moving, canvas_layers=moving._canvas.layers())
    return moving


def is_ready(moving, canvas_layers):
    wanted = [layer for layer in canvas_layers if role_of(layer) in MOVING or can_be_unlabelled(layer)]
    made = [moving._ready._made.get(layer.id()) for layer in wanted]
    return all(one is not None and ready_twins._is_true(one) for one in made)


def test_a_hand_finds_all_ready_and_changes_nothing_before_it_moves(everything, canvas, qgis_app):
    layers, timeline = canvas.layers(), everything.dock.time.timeline
    moving = ready(everything, qgis_app)
    made = [one.layer for one in moving._ready.stand_ins(layers)]
    timeline.grasped.emit(True)
    assert canvas.layers() == layers
    assert laid_over(canvas) == []
    everything.model.set_period(PERIODS[2])
    assert moving.on
    assert canvas.layers() == made  # nothing was made anew
    assert named(canvas) == set()
    assert laid_over(canvas) == []  # the map still has its own, until it is drawn
    canvas.mapCanvasRefreshed.emit()
    (names,) = laid_over(canvas)  # with the first frame
    shown = names.pixmap().toImage()
    inks = {shown.pixelColor(x, y).alpha() > 0 for x in range(shown.width()) for y in range(shown.height())}
    assert inks == {True, False}
    light = picture(canvas, canvas.layers())
    timeline.grasped.emit(False)
    assert canvas.layers() == layers
    assert named(canvas) == {*MOVING, *STAYING}
    assert laid_over(canvas) == [names]  # until the map has been drawn with its own
    canvas.mapCanvasRefreshed.emit()
    assert laid_over(canvas) == []
    everything.model.settle()
    assert light == picture(canvas, layers)


def test_names_do_not_wait_for_a_map_that_is_not_drawn_or_is_another(everything, canvas, qgis_app):
    moving, timeline = ready(everything, qgis_app), everything.dock.time.timeline
    for end in (moving._names._patience.timeout.emit, lambda: canvas.zoomByFactor(2)):
        canvas.mapCanvasRefreshed.emit()
        assert wait(qgis_app, lambda: moving._names._picture is not None)
        timeline.grasped.emit(True)
        everything.model.set_period(PERIODS[1])
        canvas.mapCanvasRefreshed.emit()
        timeline.grasped.emit(False)
        assert len(laid_over(canvas)) == 1
        end()
        assert laid_over(canvas) == []
        everything.model.set_period(PERIODS[2])
        everything.map.still()


def test_all_is_still_ready_after_a_movement(everything, canvas, qgis_app):
    shown_canvas(canvas, qgis_app)
    moving, timeline, layers = ready(everything, qgis_app), everything.dock.time.timeline, canvas.layers()
    made, names = moving._ready.stand_ins(layers), moving._names._picture
    timeline.grasped.emit(True)
    frame(everything, canvas, qgis_app, PERIODS[1])
    timeline.grasped.emit(False)
    everything.model.settle()  # another filter of the places
    assert wait(qgis_app, lambda: not canvas.isDrawing())
    moving._breath.timeout.emit()
    moving._calm.timeout.emit()
    assert moving._ready.stand_ins(layers) == made
    assert moving._names._picture is names


def test_a_hand_that_takes_hold_again_finds_the_names_where_they_were(everything, canvas, qgis_app):
    moving, timeline = ready(everything, qgis_app), everything.dock.time.timeline
    timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[1])
    canvas.mapCanvasRefreshed.emit()
    names = laid_over(canvas)
    assert len(names) == 1
    timeline.grasped.emit(False)
    timeline.grasped.emit(True)  # before the map was drawn
    everything.model.set_period(PERIODS[2])
    assert moving.on
    canvas.mapCanvasRefreshed.emit()
    assert laid_over(canvas) == names


def shown_canvas(canvas, qgis_app):
    """Let the canvas draw as the application's does."""
    canvas.setCachingEnabled(True)
    canvas.setParallelRenderingEnabled(True)
    canvas.setFrameShape(canvas.Shape.NoFrame)
    canvas.resize(SIZE)
    canvas.show()
    assert wait(qgis_app, lambda: not canvas.isDrawing() and canvas.mapSettings().outputSize() == SIZE)


def reds(canvas):
    """Where the map is red (every fourth pixel)."""
    shown = canvas.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return [
        (x, y)
        for x in range(0, SIZE.width(), 4)
        for y in range(0, SIZE.height(), 4)
        if shown.pixelColor(x, y) == QColor("red")
    ]


def red_land():
    fill = QgsFillSymbol.createSimple({"color": "255,0,0", "outline_style": "no"})
    return QgsSingleSymbolRenderer(fill)


def frame(everything, canvas, qgis_app, period):
    told = QSignalSpy(canvas.mapCanvasRefreshed)
    everything.model.set_period(period)
    assert wait(qgis_app, lambda: len(told) > 0 and not canvas.isDrawing())


def test_what_does_not_move_is_not_drawn_for_the_first_frame(everything, canvas, project, qgis_app):
    """Its double has its id, so QGIS finds the picture that it keeps of the layer."""
    shown_canvas(canvas, qgis_app)
    moving = ready(everything, qgis_app)
    land = find_layer(project, "basemap_land")
    double = moving._ready.stand_ins([land])[0].layer
    double.setRenderer(red_land())  # would be seen
    everything.dock.time.timeline.grasped.emit(True)
    frame(everything, canvas, qgis_app, PERIODS[1])
    assert double in canvas.layers()
    assert land not in canvas.layers()
    assert not reds(canvas)
    canvas.zoomByFactor(1.1)  # of another extent there is no picture
    frame(everything, canvas, qgis_app, PERIODS[2])
    assert reds(canvas)
    everything.dock.time.timeline.grasped.emit(False)
    assert land in canvas.layers()
    assert wait(qgis_app, lambda: not canvas.isDrawing() and not reds(canvas))


def test_a_base_layer_of_another_look_is_seen_in_the_first_frame(everything, canvas, project, qgis_app):
    shown_canvas(canvas, qgis_app)
    ready(everything, qgis_app)
    land = find_layer(project, "basemap_land")
    land.setRenderer(red_land())
    land.triggerRepaint()
    everything.dock.time.timeline.grasped.emit(True)
    frame(everything, canvas, qgis_app, PERIODS[1])
    assert everything.map.moving.on
    assert reds(canvas)


def test_a_layer_of_the_user_that_changes_with_time_is_drawn_by_itself(everything, canvas, project, qgis_app):
    land = find_layer(project, "basemap_land")
    mine = [land.clone(), land.clone()]
    mine[1].temporalProperties().setIsActive(True)
    assert [can_be_unlabelled(layer) for layer in mine] == [True, False]
    project.addMapLayers(mine, False)
    canvas.setLayers([*canvas.layers(), *mine])
    ready(everything, qgis_app)
    everything.dock.time.timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[1])
    assert mine[0] not in canvas.layers()
    assert mine[1] in canvas.layers()


def test_a_base_layer_that_gets_its_names_back_has_a_double_again(everything, canvas, project, qgis_app):
    moving, land = ready(everything, qgis_app), find_layer(project, "basemap_land")
    for on, kind in ((False, type(None)), (True, Unlabelled)):
        land.setLabelsEnabled(on)
        land.emitStyleChanged()
        canvas.mapCanvasRefreshed.emit()
        assert wait(qgis_app, lambda: is_ready(moving, canvas.layers()))
        assert isinstance(moving._ready.stand_ins([land])[0], kind)


def test_the_names_of_a_large_layer_go_while_others_move(project, atlas_path, monkeypatch):
    add_atlas(project, atlas_path)
    land = find_layer(project, "basemap_land")
    for most, has_some in ((unlabelled.MOST_NAMES, True), (10, False)):
        monkeypatch.setattr(unlabelled, "MOST_NAMES", most)
        double = Unlabelled(land)
        assert not double.has_names
        double.make_names(land)
        assert double.has_names
        assert (double.names is not None) == has_some
        assert double.valid
        double.keep_styles()


def test_layers_that_have_no_double(project):
    memory = QgsVectorLayer("Point?crs=EPSG:4326&field=n:string", "memory", "memory")
    memory.setLabeling(QgsVectorLayerSimpleLabeling(QgsPalLayerSettings()))
    memory.setLabelsEnabled(True)
    assert not can_be_unlabelled(memory)
    assert not can_be_unlabelled(None)
    assert not can_be_unlabelled(QgsVectorLayer("/nowhere.gpkg", "lost", "ogr"))


def recolour(everything, project):
    regions = find_layer(project, "regions")
    renderer = regions.renderer().clone()
    ranges = renderer.ranges()
    for number in range(2, len(ranges)):
        symbol = ranges[number].symbol().clone()
        symbol.setColor(QColor("#3366aa").lighter(60 + 20 * number))
        renderer.updateRangeSymbol(number, symbol)
    regions.setRenderer(renderer)
    find_layer(project, "facilities").setOpacity(0.3)


def select_features(everything, project):
    find_layer(project, "regions").selectByIds([3, 7])


def select_record(everything, project):
    everything.model.select(everything.model.index.auth_ids[0])


def filter_records(everything, project):
    everything.model.change(regions=("15", "16"))
    everything.map.still()  # not one movement with what follows


def filter_layer(everything, project):
    assert find_layer(project, "facilities").setSubsetString('"fid" < 4')


def remove_layer(everything, project):
    project.removeMapLayer(find_layer(project, "vraem_zones").id())


def switch_off(everything, project):
    canvas = everything.map._canvas
    canvas.setLayers([layer for layer in canvas.layers() if role_of(layer) != "coers"])


def change_order(everything, project):
    canvas = everything.map._canvas
    canvas.setLayers(list(reversed(canvas.layers())))


def recolour_base(everything, project):
    land = find_layer(project, "basemap_land")
    land.setRenderer(red_land())
    land.triggerRepaint()


def edit_features(everything, project):
    layer = find_layer(project, "facilities")
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    assert layer.changeGeometry(feature.id(), QgsGeometry.fromPointXY(QgsPointXY(-75, -8)))
    assert layer.commitChanges()


@pytest.mark.parametrize(
    "change",
    [
        recolour,
        select_features,
        select_record,
        filter_records,
        filter_layer,
        remove_layer,
        switch_off,
        change_order,
        edit_features,
        recolour_base,
    ],
)
@pytest.mark.parametrize("when", ["before the press", "after the press"])
def test_what_changes_after_it_was_made_ready_is_seen(
    everything, canvas, project, qgis_app, atlas_path, tmp_path, change, when
):
    timeline, model = everything.dock.time.timeline, everything.model
    if change is edit_features:
        copy = shutil.copyfile(atlas_path, tmp_path / "atlas.gpkg")
        facilities = find_layer(project, "facilities")
        facilities.setDataSource(f"{copy}|layername=facilities", "facilities", "ogr")
        facilities.setReadOnly(False)
    model.set_period(PERIODS[3])
    everything.map.still()
    model.settle()
    before = picture(canvas, canvas.layers())
    ready(everything, qgis_app)
    if when == "before the press":
        change(everything, project)
        timeline.grasped.emit(True)
    else:
        timeline.grasped.emit(True)
        change(everything, project)
    layers = canvas.layers()
    model.set_period(PERIODS[1])
    model.set_period(PERIODS[3])
    light, full = both(everything, canvas, layers)
    assert light == full != before


def test_names_that_are_written_otherwise_are_placed_anew(everything, canvas, project, qgis_app):
    ready(everything, qgis_app)
    before = everything.map.moving._names._picture.toImage()
    regions = find_layer(project, "regions")
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = "'x'", True
    regions.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    everything.map.moving._rest.setInterval(600_000)  # however slow the machine
    everything.dock.time.timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[2])
    canvas.mapCanvasRefreshed.emit()
    assert wait(qgis_app, lambda: [n.pixmap().toImage() == before for n in laid_over(canvas)] == [False])


def test_names_are_placed_anew_for_another_map(everything, canvas, qgis_app):
    moving = ready(everything, qgis_app)
    before = moving._names._picture.toImage()
    canvas.zoomByFactor(2)
    moving._rest.setInterval(600_000)  # however slow the machine
    everything.dock.time.timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[2])
    assert laid_over(canvas) == []
    canvas.mapCanvasRefreshed.emit()
    assert wait(qgis_app, lambda: moving._names.shown)
    assert laid_over(canvas)[0].pixmap().toImage() != before


def test_nothing_is_made_ready_for_a_dock_that_is_not_seen(everything, canvas, project, qgis_app):
    moving = ready(everything, qgis_app)
    everything.dock.visibilityChanged.emit(False)
    project.labelingEngineSettingsChanged.emit()
    find_layer(project, "regions").dataChanged.emit()
    canvas.mapCanvasRefreshed.emit()
    moving._breath.timeout.emit()
    moving._calm.timeout.emit()
    assert not is_ready(moving, canvas.layers())
    assert moving._names._picture is None
    everything.dock.visibilityChanged.emit(True)
    assert wait(qgis_app, lambda: moving._names._picture is not None)
    assert is_ready(moving, canvas.layers())


def test_names_that_are_being_placed_give_way_to_the_first_frame(everything, canvas, qgis_app):
    moving = ready(everything, qgis_app)
    canvas.zoomByFactor(2)
    moving._names.prepare()
    assert moving._names._job is not None
    everything.dock.time.timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[1])
    assert moving.on
    assert moving._names._job is None
    moving._rest.setInterval(600_000)  # however slow the machine
    everything.model.set_period(PERIODS[2])
    canvas.mapCanvasRefreshed.emit()
    assert wait(qgis_app, lambda: moving._names.shown)


def test_what_was_forgotten_is_made_again_when_the_map_rests(everything, canvas, project, qgis_app):
    moving = ready(everything, qgis_app)
    find_layer(project, "regions").dataChanged.emit()
    assert not is_ready(moving, canvas.layers())
    canvas.mapCanvasRefreshed.emit()
    assert wait(qgis_app, lambda: is_ready(moving, canvas.layers()))


def test_a_hand_that_pauses_moves_on_with_what_there_was(everything, canvas, qgis_app):
    moving, timeline = everything.map.moving, everything.dock.time.timeline
    canvas.show()
    timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[2])
    made = [twin.layer for twin in moving._twins]
    assert wait(qgis_app, lambda: not canvas.isDrawing())
    moving._rest.timeout.emit()
    assert not moving.on
    everything.model.set_period(PERIODS[1])
    assert [twin.layer for twin in moving._twins] == made


def test_the_layer_tree_shows_the_title_of_the_moment(everything, project, qgis_app):
    tree = QgsLayerTreeModel(project.layerTreeRoot())
    node = project.layerTreeRoot().findLayer(find_layer(project, "regions").id())
    project.setDirty(False)
    for year in (2013, 2014):
        everything.model.set_period(Period.of_year(year))
        everything.map.still()
        everything.model.settle()
        qgis_app.processEvents()
        shown = tree.layerLegendNodes(node)[0].data(Qt.ItemDataRole.DisplayRole)
        assert shown == everything.model.view.title
        assert str(year) in shown


def test_a_move_does_not_wait_for_the_names(held, canvas, qgis_app):
    held.map.moving._rest.setInterval(600_000)  # however slow the machine
    held.model.set_period(PERIODS[0])
    assert held.map.moving.on
    assert not named(canvas) & set(MOVING)
    assert laid_over(canvas) == []
    canvas.mapCanvasRefreshed.emit()
    assert wait(qgis_app, lambda: held.map.moving._names.shown)
    (names,) = laid_over(canvas)
    canvas.zoomByFactor(2)  # another extent: the names are placed anew
    assert wait(qgis_app, lambda: held.map.moving._names.shown and names not in laid_over(canvas))
    held.close()
    assert named(canvas) == {*MOVING, *STAYING}
    assert laid_over(canvas) == []


def test_a_map_without_names_gets_none(everything, canvas, qgis_app):
    canvas.setMapSettingsFlags(canvas.mapSettings().flags() & ~Qgis.MapSettingsFlag.DrawLabeling)
    everything.dock.time.timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[0])
    assert everything.map.moving.on
    wait(qgis_app, lambda: everything.map.moving._names._job is None)
    assert laid_over(canvas) == []
    everything.dock.time.timeline.grasped.emit(False)
    assert not named(canvas)


def test_a_handle_that_is_only_clicked_changes_nothing(everything, canvas, qgis_app):
    layers = canvas.layers()
    for held in (True, False):
        everything.dock.time.timeline.grasped.emit(held)
    qgis_app.processEvents()
    assert canvas.layers() == layers
    assert named(canvas) == {*MOVING, *STAYING}
    assert laid_over(canvas) == []


def test_a_key_moves_from_memory_at_once(everything, canvas):
    model, moving, layers = everything.model, everything.map.moving, canvas.layers()
    moving.still()
    everything.dock.time.timeline.stepping.emit()
    model.set_period(PERIODS[0])
    assert moving.on
    moving._rest.timeout.emit()
    if not canvas.isDrawing():
        assert not moving.on
        assert canvas.layers() == layers


def test_a_single_step_keeps_all_names_and_quick_ones_are_drawn_from_memory_until_they_rest(everything, canvas):
    model, moving, layers = everything.model, everything.map.moving, canvas.layers()
    moving.let_go()  # whatever came before is at rest
    model.set_period(PERIODS[0])
    assert not moving.on
    assert canvas.layers() == layers
    model.set_period(PERIODS[1])  # at once, as an arrow key that is held down does
    assert moving.on
    loop, patience = QEventLoop(), QTimer()
    moving.rested.connect(loop.quit)
    patience.timeout.connect(loop.quit)
    patience.start(600_000)  # a busy machine
    loop.exec()
    assert not moving.on
    assert canvas.layers() == layers


def test_moves_that_come_faster_than_frames_do_not_keep_the_map_from_being_drawn(held, canvas, qgis_app):
    """A dragging hand sends a move every few milliseconds; frames that each of them broke off would never be seen."""
    moving = held.map.moving
    moving._patience.setInterval(600000)  # however slow the machine: a frame is given its time
    canvas.show()
    done, days = QSignalSpy(canvas.mapCanvasRefreshed), 0
    end = time.monotonic() + 120
    while len(done) < 3 and time.monotonic() < end:
        days += 1
        held.model.set_period(Period.of_days(dt.date(2012, 1, 1), days % 2500 + 30))
        qgis_app.processEvents()
    assert len(done) == 3
    assert moving.on
    # what came last is shown in the end, the whole of it
    held.model.set_period(PERIODS[1])
    while (moving._next is not None or canvas.isDrawing()) and time.monotonic() < end:
        qgis_app.processEvents()
    light, full = both(held, canvas, held.test_layers)
    assert light == full


def test_every_frame_is_the_map_and_nothing_else(held, canvas, qgis_app):
    """QGIS stored a picture of names nobody had drawn on, and laid what the memory held over the second frame."""
    shown_canvas(canvas, qgis_app)
    told = QSignalSpy(canvas.mapCanvasRefreshed)
    for day in range(8):
        used = [QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(24)]
        for image in used:
            image.fill(QColor("red"))
        del used, image  # the memory that QGIS gets next
        before = len(told)
        held.model.set_period(Period.of_days(dt.date(2013, 1, 1), 300 + day))
        assert wait(qgis_app, lambda before=before: len(told) > before)
        assert held.map.moving.on
        for item in laid_over(canvas):
            item.hide()
        assert not reds(canvas), day


def test_a_frame_that_never_ends_gives_way(held, canvas, monkeypatch):
    held.model.set_period(PERIODS[2])
    monkeypatch.setattr(canvas, "isDrawing", lambda: True)
    held.model.set_period(PERIODS[0])
    before = picture(canvas, canvas.layers())
    held.map.moving._patience.timeout.emit()
    assert picture(canvas, canvas.layers()) != before


def test_the_filter_of_the_places_follows_when_the_time_rests(held, project):
    places, model = find_layer(project, "authorized_places"), held.model
    before = places.subsetString()
    model.set_period(PERIODS[0])
    model.settle()
    assert places.subsetString() == before
    held.dock.time.timeline.grasped.emit(False)
    assert places.subsetString() != before


def test_nothing_is_drawn_anew_that_stays_the_same(held, canvas, project):
    model = held.model
    model.set_period(Period(dt.date(2016, 1, 1), dt.date(2016, 1, 31)))
    held.map.moving._show_next()
    told = {layer.id(): QSignalSpy(layer.repaintRequested) for layer in canvas.layers()}
    names = {layer.id(): (layer.name(), layer.labelsEnabled()) for layer in canvas.layers()}
    model.set_period(Period(dt.date(2016, 1, 1), dt.date(2016, 1, 30)))
    held.map.moving._show_next()
    drawn = [names[layer_id] for layer_id, spy in told.items() if len(spy)]
    assert [name for name, _labels in drawn] == [find_layer(project, "regions").name()]


def test_the_results_wait_while_a_handle_is_held(everything):
    timeline, model = everything.dock.time.timeline, everything.model
    timeline.scrubbing.emit(True)
    assert model._rest.interval() == HELD_REST_MS
    timeline.scrubbing.emit(False)
    assert model._rest.interval() == REST_MS


def test_a_layer_is_taken_away_while_a_handle_is_held(held, canvas, project):
    held.model.set_period(PERIODS[0])
    assert held.map.moving.on
    project.removeMapLayer(find_layer(project, "vraem_zones").id())
    assert not held.map.moving.on
    held.model.set_period(PERIODS[1])
    held.dock.time.timeline.grasped.emit(False)
    assert sorted(r for r in roles(canvas) if r in MOVING) == sorted(set(MOVING) - {"vraem_zones"})
    assert None not in roles(canvas)


def test_the_project_is_cleared_while_a_handle_is_held(held, canvas, project):
    held.model.set_period(PERIODS[0])
    project.clear()
    assert not held.map.moving.on
    assert [layer for layer in canvas.layers() if layer is not None] == []
    held.model.set_period(PERIODS[1])
    held.dock.time.timeline.grasped.emit(False)


def test_a_project_that_is_opened_is_no_movement(everything, canvas, project, tmp_path):
    layers = len(canvas.layers())
    everything.model.set_period(PERIODS[1])
    target = str(tmp_path / "state.qgs")
    assert project.write(target)
    everything.model.set_period(PERIODS[0])
    assert project.read(target)
    canvas.setLayers([layer for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()])
    assert not everything.map.moving.on
    assert everything.model.state.period == PERIODS[1]
    assert len(canvas.layers()) == layers
    assert not project.isDirty()


def test_the_dock_goes_while_a_handle_is_held(held, canvas):
    layers = held.test_layers
    held.model.set_period(PERIODS[0])
    assert held.map.moving.on
    held.close()
    assert canvas.layers() == layers


def test_a_canvas_that_was_given_other_layers_gets_them_back(held, canvas):
    layers = held.test_layers
    held.model.set_period(PERIODS[0])
    canvas.setLayers(layers[1:])  # a layer was switched off in the layer tree
    held.model.set_period(PERIODS[1])
    assert held.map.moving.on
    held.dock.time.timeline.grasped.emit(False)
    assert canvas.layers() == layers[1:]


def test_a_canvas_that_follows_a_theme_is_left_alone(everything, canvas, project):
    record = QgsMapThemeCollection.MapThemeRecord()
    for layer in canvas.layers():
        record.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert("all", record)
    canvas.setTheme("all")
    layers = canvas.layers()
    everything.dock.time.timeline.grasped.emit(True)
    everything.model.set_period(PERIODS[0])
    assert not everything.map.moving.on
    assert canvas.layers() == layers
    canvas.setTheme("")


def test_a_large_layer_is_drawn_from_its_source(held, canvas, project, monkeypatch):
    monkeypatch.setattr(memory_twin, "MOST_FEATURES", 10)  # less than there are regions, more than places
    held.map.still()
    held.map.moving._ready.forget()
    regions = find_layer(project, "regions")
    with pytest.raises(NoTwinError):
        Twin(regions)
    held.model.set_period(PERIODS[0])
    assert held.map.moving.on
    assert "regions" in roles(canvas)
    assert "authorized_places" not in roles(canvas)


def test_a_layer_that_cannot_be_read_again_is_drawn_from_its_source(held, canvas, project, atlas_path, tmp_path):
    copy = shutil.copyfile(atlas_path, tmp_path / "atlas.gpkg")
    places = find_layer(project, "authorized_places")
    places.setDataSource(f"{copy}|layername=authorized_places", "places", "ogr")
    held.map.still()
    held.model.change(regions=("15", "16"))
    held.map.still()
    held.model.settle()
    assert places.subsetString()
    away = copy.rename(tmp_path / "away.gpkg")
    held.map.moving._ready.forget()
    with pytest.raises(NoTwinError):
        Twin(places)
    held.model.set_period(PERIODS[0])
    assert held.map.moving.on
    assert "authorized_places" in roles(canvas)
    away.rename(copy)  # QGIS 3.22 crashes where a filter is set on a file that is gone
    held.map.still()
    held.model.set_period(PERIODS[1])  # too early for another try
    assert "authorized_places" in roles(canvas)
    held.map.still()
    held.map.moving._ready._made[places.id()].again = 0.0
    held.model.set_period(PERIODS[2])
    assert "authorized_places" not in roles(canvas)


def test_a_layer_that_cannot_be_read_is_tried_again_a_few_times(everything, canvas, project, monkeypatch):
    tries = []

    def unreadable(_twin, layer, names):
        tries.append(layer)
        raise UnreadableError(layer.name())

    monkeypatch.setattr(Twin, "__init__", unreadable)
    monkeypatch.setattr(ready_twins, "_AGAIN_S", 0.0)
    ready, zones = everything.map.moving._ready, find_layer(project, "vraem_zones")
    ready.forget()
    for _once in range(10):
        ready.make([zones])
    assert len(tries) == ready_twins._TRIES
    zones.dataChanged.emit()
    ready.make([zones])
    assert len(tries) == ready_twins._TRIES + 1


def test_nothing_that_reads_a_file_outlives_the_plugin(everything, qgis_app):
    """A layer that goes after QGIS crashes it: its driver is gone by then."""
    moving = ready(everything, qgis_app)
    made = [one.stand_in for one in moving._ready._made.values() if one.stand_in is not None]
    layers = [weakref.ref(layer) for one in made for layer in (one.layer, one.names) if layer is not None]
    layers += [weakref.ref(layer) for layer in moving._names._layers]
    assert all(layer() is not None for layer in layers)
    del made
    everything.close()
    assert [layer() for layer in layers if layer() is not None] == []


def test_nothing_that_reads_a_file_outlives_its_layers(everything, project, qgis_app):
    """On Windows nobody could move or delete the file."""
    moving = ready(everything, qgis_app)
    layers = [weakref.ref(layer) for layer in moving._names._layers]
    assert layers
    project.clear()
    assert [layer() for layer in layers if layer() is not None] == []


def test_what_is_missing_is_made_while_the_map_is_still_drawn(everything, canvas, project, qgis_app, monkeypatch):
    """A hand may be quicker than the map, which is drawn in other threads."""
    moving = ready(everything, qgis_app)
    monkeypatch.setattr(canvas, "isDrawing", lambda: True)
    for role in ("regions", "authorized_places", "facilities"):
        layer = find_layer(project, role)
        layer.dataChanged.emit()
        assert layer.id() not in moving._ready._made
        assert wait(qgis_app, lambda layer=layer: layer.id() in moving._ready._made)
    facilities = moving._ready._made[find_layer(project, "facilities").id()].stand_in
    assert wait(qgis_app, lambda: facilities.has_names)


def test_a_press_finds_nothing_ready_and_makes_all_of_it(everything, canvas, qgis_app):
    moving = everything.map.moving
    moving._rest.setInterval(600_000)  # however slow the machine
    moving.watch(False)
    moving._ready.forget()
    everything.dock.time.timeline.grasped.emit(True)
    assert is_ready(moving, canvas.layers())
    everything.model.set_period(PERIODS[2])
    assert named(canvas) == set()  # no name is placed for the first frame
    assert not laid_over(canvas)
    moving.watch(True)
    canvas.mapCanvasRefreshed.emit()
    assert wait(qgis_app, lambda: len(laid_over(canvas)) == 1)  # they come during the movement


def test_a_twin_of_a_filtered_layer_with_a_virtual_field(everything, canvas, project):
    places = find_layer(project, "authorized_places")
    places.addExpressionField("'x'", QgsField("mark", T_STRING))
    everything.model.change(regions=("15", "16"))
    everything.map.still()
    everything.model.settle()
    assert places.subsetString()
    assert Twin(places).values("mark") == ["x"]
