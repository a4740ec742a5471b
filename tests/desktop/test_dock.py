"""The dock in the real application: time both ways, every month on the map, project life, pictures."""

import datetime as dt
import os

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsInterval,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QToolButton

NAME = "peru_access_atlas"


@pytest.fixture
def atlas(fresh_dock):
    settle(0.3)
    yield fresh_dock
    fresh_dock.model.set_state(type(fresh_dock.model.state)())
    settle(0.1)


def regions_layer():
    from peru_access_atlas.layers.registry import find_layer

    return find_layer(QgsProject.instance(), "regions")


def shown_values():
    """What the regions layer would draw now: its native expression evaluated by QGIS for each of its features."""
    layer = regions_layer()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expression = QgsExpression(layer.renderer().classAttribute())
    values = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        values[feature["ubigeo"]] = expression.evaluate(context)
    return values


def expected_values(index, period):
    from peru_access_atlas.core.measures import region_exposure

    return {e.ubigeo: e.authorizations for e in region_exposure(index, period, "norm_date")}


#: All months of the eight years.
MONTHS = [(year, month) for year in range(2012, 2020) for month in range(1, 13)]


def month_of(year, month):
    from peru_access_atlas.core.periods import step_period

    return step_period(dt.date(year, month, 1), "month")


def shown_classes(values):
    """The class, by the label it has in the legend, in which the layer's renderer draws each region."""
    renderer = regions_layer().renderer()
    found = {}
    for ubigeo, value in values.items():
        shown = renderer.rangeForValue(value)
        found[ubigeo] = None if shown is None else shown.label()
    return found


def expected_class(exposure):
    """What the legend must call a region of the pure model: zero, possible and no data apart from the classes."""
    from peru_access_atlas.core.qt.i18n import tr
    from peru_access_atlas.layers.exposure_style import breaks_for, class_labels

    if exposure.authorizations == 0:
        possible = exposure.possible_authorizations > 0
        words = "Possible, not established" if possible else "None recorded"
        return tr(words, context="ExposureStyle")
    bounds = breaks_for("authorizations", 3)
    place = sum(exposure.authorizations > bound for bound in bounds)
    return class_labels(bounds, True)[place]


def test_a_layer_that_comes_leaves_the_period(atlas):
    """QGIS's temporal panel sets its time to that of all layers then."""
    from peru_access_atlas.core.periods import Period

    atlas.model.set_period(Period.of_year(2013))
    settle(0.1)
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "another", "memory")
    QgsProject.instance().addMapLayer(layer)
    settle(0.3)
    assert atlas.model.state.period == Period.of_year(2013)
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.mark.parametrize("reading", ["norm_date", "documented"])
def test_playing_2012_to_2019_shows_the_right_regions_each_month(atlas, iface, reading):
    """QGIS's own controller plays the 96 months; the map's classes of each are those of the pure model."""
    from peru_access_atlas.core.measures import region_exposure
    from peru_access_atlas.core.periods import Period
    from peru_access_atlas.core.qt.compat import INTERVAL_UNITS, NAVIGATION_ANIMATED
    from peru_access_atlas.ui.time_link import to_period, to_range

    controller = iface.mapCanvas().temporalController()
    atlas.model.change(reading=reading)
    seen, classes = {}, {}

    def on_frame(window):
        if controller.navigationMode() == NAVIGATION_ANIMATED:
            period = to_period(window)
            seen[period] = shown_values()
            classes[period] = shown_classes(seen[period])

    # as the user does it in the temporal panel of QGIS: range, step, play
    controller.setNavigationMode(NAVIGATION_ANIMATED)
    controller.setTemporalExtents(to_range(Period(dt.date(2012, 1, 1), dt.date(2019, 12, 31))))
    controller.setFrameDuration(QgsInterval(1, INTERVAL_UNITS["month"]))
    controller.setLooping(False)
    controller.setCurrentFrameNumber(1)
    controller.updateTemporalRange.connect(on_frame)
    try:
        controller.setCurrentFrameNumber(0)
        assert controller.totalFrameCount() >= len(MONTHS)
        controller.setFramesPerSecond(50)
        controller.playForward()
        assert wait_for(lambda: controller.currentFrameNumber() >= len(MONTHS) - 1 and month_of(2019, 12) in seen)
    finally:
        controller.pause()
        controller.updateTemporalRange.disconnect(on_frame)
    months = [month_of(*month) for month in MONTHS]
    assert [month for month in months if month not in seen] == []
    some = set()
    for month in months:
        pure = {e.ubigeo: e for e in region_exposure(atlas.model.index, month, reading)}
        assert len(seen[month]) == len(pure) == 25
        for ubigeo, exposure in pure.items():
            assert classes[month][ubigeo] == expected_class(exposure), (month, ubigeo)
            if exposure.authorizations or not exposure.possible_authorizations:
                assert seen[month][ubigeo] == exposure.authorizations, (month, ubigeo)
        some |= set(classes[month].values())
    assert len(some) >= 3 - (reading == "documented")  # the months differ
    assert not any(seen[month_of(2012, 1)].values())
    atlas.model.change(reading="norm_date")


def test_the_docks_own_buttons_play_every_month_of_the_data(atlas, iface):
    from peru_access_atlas.core.periods import calendar_steps
    from peru_access_atlas.ui.time_link import to_period

    controller = iface.mapCanvas().temporalController()
    seen = {}

    def on_frame(window):
        seen[to_period(window)] = shown_values()

    atlas.link.set_step("month")
    QTest.mouseClick(atlas.dock.findChild(QToolButton, "time_first"), Qt.MouseButton.LeftButton)
    controller.updateTemporalRange.connect(on_frame)
    try:
        QTest.mouseClick(atlas.dock.findChild(QToolButton, "time_play"), Qt.MouseButton.LeftButton)
        assert atlas.link.playing
        controller.setFramesPerSecond(50)
        assert wait_for(lambda: controller.currentFrameNumber() >= controller.totalFrameCount() - 1)
    finally:
        controller.updateTemporalRange.disconnect(on_frame)
        controller.pause()
    months = list(calendar_steps(atlas.model.extent, "month"))
    assert [month for month in months[1:] if month not in seen] == []
    for month in months[1:]:
        assert seen[month] == expected_values(atlas.model.index, month), month


def test_pixels_of_a_month_are_those_of_its_classes(atlas, iface):
    from peru_access_atlas.core.periods import Period

    atlas.model.set_period(Period(dt.date(2013, 4, 1), dt.date(2013, 4, 30)))
    layer = regions_layer()
    settings = iface.mapCanvas().mapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent())
    settings.setFlag(QgsMapSettings.DrawLabeling, False)  # a name may lie on the point that is looked at
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    to_pixel = settings.mapToPixel()
    expected = expected_values(atlas.model.index, Period(dt.date(2013, 4, 1), dt.date(2013, 4, 30)))
    wrong = []
    for feature in layer.getFeatures():
        point = to_pixel.transform(settings.layerToMapCoordinates(layer, feature.geometry().pointOnSurface().asPoint()))
        colour = image.pixelColor(int(point.x()), int(point.y()))
        coloured = colour.saturation() > 8
        if coloured != bool(expected[feature["ubigeo"]]):
            wrong.append((feature["name"], colour.name(), expected[feature["ubigeo"]]))
    assert not wrong


def test_moving_the_dock_moves_the_controller_and_back(atlas, iface):
    from peru_access_atlas.core.periods import ALWAYS, Period
    from peru_access_atlas.core.qt.compat import NAVIGATION_FIXED, NAVIGATION_OFF
    from peru_access_atlas.ui.time_link import to_period, to_range

    controller = iface.mapCanvas().temporalController()
    year = Period.of_year(2014)
    atlas.model.set_period(year)
    assert controller.navigationMode() == NAVIGATION_FIXED
    assert to_period(controller.temporalExtents()) == year
    assert controller.temporalExtents().end() == QDateTime(2014, 12, 31, 23, 59, 59, 0, Qt.TimeSpec.UTC)
    assert wait_for(lambda: to_period(iface.mapCanvas().mapSettings().temporalRange()) == year)
    other = Period(dt.date(2016, 2, 1), dt.date(2016, 2, 29))
    controller.setTemporalExtents(to_range(other))
    assert atlas.model.state.period == other
    assert atlas.dock.time.timeline.period == other
    controller.setNavigationMode(NAVIGATION_OFF)
    assert atlas.model.state.period == ALWAYS
    assert atlas.dock.time.timeline.period is None


def test_dragging_a_handle_draws_from_memory_and_leaves_nothing_behind(atlas, iface):
    from peru_access_atlas.core.periods import Period
    from peru_access_atlas.layers.registry import role_of

    canvas, project, timeline = iface.mapCanvas(), QgsProject.instance(), atlas.dock.time.timeline
    atlas.model.set_period(Period.of_year(2013))
    timeline.show_all()
    assert wait_for(lambda: not atlas.map.moving.on and not canvas.isDrawing())
    layers, known = canvas.layers(), set(project.mapLayers())
    roles = [role_of(layer) for layer in layers]
    assert {"regions", "authorized_places", "vraem_zones"} <= set(roles)
    x = int(timeline.scale.span(timeline.period)[1])
    y = timeline.height() // 2
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    for step in (8, 16, 24):
        QTest.mouseMove(timeline, QPoint(x + step, y))
        atlas.dock.repaint()
        assert atlas.map.moving.on
        assert shown_values() == expected_values(atlas.model.index, atlas.model.state.period)  # the layer follows too
    assert atlas.model.state.period.start == dt.date(2013, 1, 1)
    assert atlas.model.state.period.end > dt.date(2013, 12, 31)
    assert set(project.mapLayers()) == known
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x + 24, y))
    assert not atlas.map.moving.on
    assert canvas.layers() == layers
    assert set(project.mapLayers()) == known
    # an arrow key, once or held down: from memory, all names when it rests
    assert wait_for(lambda: not canvas.isDrawing())
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert atlas.map.moving.on
    assert wait_for(lambda: not atlas.map.moving.on)
    assert canvas.layers() == layers


def test_changing_the_step_keeps_the_instant(atlas, iface):
    from peru_access_atlas.core.periods import step_period

    atlas.link.set_step("month")
    atlas.link.first()
    for _ in range(24):
        atlas.link.next()
    month = atlas.model.state.period
    day = month.start
    for step in ("year", "quarter", "day", "month"):  # of a year, too, the moment is the one it was reached from
        atlas.link.set_step(step)
        assert atlas.model.state.period == step_period(day, step), step
    assert atlas.model.state.period == month
    atlas.link.set_step("event")
    assert atlas.model.state.period.contains(day)


def test_unloading_leaves_the_controller_and_the_filters_as_they_were(iface):
    from peru_access_atlas.core.periods import Period
    from peru_access_atlas.core.qt.compat import NAVIGATION_FIXED, NAVIGATION_OFF
    from peru_access_atlas.layers.registry import find_layer
    from peru_access_atlas.ui.time_link import to_period, to_range

    plugin = qgis.utils.plugins[NAME]
    if plugin.authorizations is not None:
        plugin.authorizations.close()
        plugin.authorizations = None
    QgsProject.instance().clear()
    controller = iface.mapCanvas().temporalController()
    mine = Period(dt.date(1999, 1, 1), dt.date(1999, 12, 31))
    controller.setTemporalExtents(to_range(mine))
    controller.setNavigationMode(NAVIGATION_FIXED)
    plugin.add_layers()
    places = find_layer(QgsProject.instance(), "authorized_places")
    assert places.setSubsetString("\"level\" = 'town'")
    everything = plugin.open_dock()
    everything.show_on_map()
    everything.model.set_period(Period.of_year(2014))
    everything.model.settle()
    assert "\"level\" = 'town'" in places.subsetString()
    assert "auth_id" in places.subsetString()
    assert qgis.utils.reloadPlugin(NAME) is not False
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(0.2)
    assert to_period(controller.temporalExtents()) == mine
    assert controller.navigationMode() == NAVIGATION_FIXED
    assert places.subsetString() == "\"level\" = 'town'"
    assert iface.mainWindow().findChildren(QDockWidget, "PeruAccessAtlasDock") == []
    controller.setNavigationMode(NAVIGATION_OFF)  # as it was before this test, for those that follow
    for _ in range(2):
        qgis.utils.plugins[NAME].open_dock()
        assert len(iface.mainWindow().findChildren(QDockWidget, "PeruAccessAtlasDock")) == 1


def test_clearing_the_project_and_removing_layers_under_an_open_dock(atlas, iface):
    from peru_access_atlas.core.periods import Period

    project = QgsProject.instance()
    atlas.model.select(atlas.model.index.auth_ids[0])
    project.removeMapLayer(regions_layer().id())
    atlas.model.set_period(Period.of_year(2013))
    atlas.map.flash(atlas.model.index.auth_ids[1])
    atlas.map.zoom(atlas.model.index.auth_ids[1])
    atlas.model.settle()
    project.clear()
    atlas.model.set_period(Period.of_year(2015))
    atlas.model.settle()
    assert not sip.isdeleted(atlas.dock)
    qgis.utils.plugins[NAME].add_layers()
    assert regions_layer() is not None
    assert wait_for(lambda: shown_values() == expected_values(atlas.model.index, Period.of_year(2015)))


def test_project_round_trip_keeps_the_state_and_is_not_dirty(atlas, iface, tmp_path):
    from peru_access_atlas.core.filters import FilterState
    from peru_access_atlas.core.periods import Period

    state = FilterState(period=Period.of_year(2013), regions=("15", "16"))
    atlas.model.set_state(state)
    atlas.model.set_measure("person_days")
    atlas.model.settle()
    before = shown_values()
    project = QgsProject.instance()
    path = str(tmp_path / "state.qgz")
    assert project.write(path)
    project.clear()
    atlas.model.set_state(FilterState())
    assert project.read(path)
    assert wait_for(lambda: atlas.model.state == state)
    assert atlas.model.measure == "person_days"
    assert wait_for(lambda: shown_values() == pytest.approx(before))
    settle(0.5)
    assert not project.isDirty()
    # without the plugin the file alone shows the same
    alone = QgsProject()
    assert alone.read(path)
    layer = next(x for x in alone.mapLayers().values() if x.customProperty("peru_access_atlas/role") == "regions")
    assert layer.renderer().classAttribute() == regions_layer().renderer().classAttribute()
    atlas.model.set_measure("authorizations")


def test_selecting_in_list_and_on_timeline(atlas, iface):
    atlas.model.settle()
    atlas.dock.show_list()
    settle(0.2)
    view = atlas.dock.list.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert atlas.model.selected is not None
    first = atlas.model.selected
    QTest.keyClick(atlas.dock.time.timeline, Qt.Key.Key_Down)
    assert atlas.model.selected != first
    row = view.currentIndex().data(int(Qt.ItemDataRole.UserRole))
    assert row == atlas.model.selected


def test_picture_of_the_application(atlas, iface):
    from peru_access_atlas.core.periods import Period

    atlas.model.set_period(Period.of_year(2014))
    atlas.model.settle()
    iface.mapCanvas().refresh()
    assert wait_for(lambda: not iface.mapCanvas().isDrawing())
    settle(1)
    assert iface.mainWindow().grab().save(os.path.join(os.environ["ATLAS_OUT"], "dock_window.png"))
