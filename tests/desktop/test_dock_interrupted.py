"""The project changes under a dock that plays, or whose handle is held: the map follows what is there."""

import datetime as dt

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget

NAME = "peru_access_atlas"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def atlas(iface, fresh_dock):
    settle()
    yield fresh_dock
    iface.mapCanvas().temporalController().pause()
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    settle()


def role(name):
    from peru_access_atlas.layers.registry import find_layer

    return find_layer(QgsProject.instance(), name)


def shown():
    """What the regions layer draws now."""
    layer = role("regions")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expression = QgsExpression(layer.renderer().classAttribute())
    values = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        values[feature["ubigeo"]] = expression.evaluate(context)
    return values


def pure(everything):
    from peru_access_atlas.core.measures import region_exposure

    exposures = region_exposure(everything.model.index, everything.model.period, "norm_date")
    return {exposure.ubigeo: exposure.authorizations for exposure in exposures}


def play(everything, iface):
    """Play month by month, faster than a map is drawn, and wait until some frames have passed."""
    controller = iface.mapCanvas().temporalController()
    everything.link.set_step("month")
    everything.link.first()
    everything.link.toggle()
    controller.setFramesPerSecond(40)
    assert wait_for(lambda: controller.currentFrameNumber() >= 3)
    assert everything.link.playing


def hold(everything, iface):
    """Take hold of the end of a period and pull it, without letting go."""
    from peru_access_atlas.core.periods import Period

    timeline = everything.dock.time.timeline
    everything.model.set_period(Period.of_year(2013))
    timeline.show_all()
    assert wait_for(lambda: not iface.mapCanvas().isDrawing())
    x, y = int(timeline.scale.span(timeline.period)[1]), timeline.height() // 2
    QTest.mousePress(timeline, LEFT, NONE, QPoint(x, y))
    for step in (8, 16):
        QTest.mouseMove(timeline, QPoint(x + step, y))
    assert everything.model.state.period.end > dt.date(2013, 12, 31)
    return timeline, QPoint(x + 24, y)


def remove_regions():
    QgsProject.instance().removeMapLayer(role("regions").id())


def remove_all_layers():
    QgsProject.instance().removeAllMapLayers()


def clear_project():
    QgsProject.instance().clear()


@pytest.mark.parametrize("change", [remove_regions, remove_all_layers, clear_project], ids=lambda one: one.__name__)
@pytest.mark.parametrize("begin", [play, hold], ids=["playing", "held"])
def test_layers_go_and_come_again(atlas, iface, begin, change):
    held = begin(atlas, iface)
    change()
    settle(0.5)
    assert not sip.isdeleted(atlas.dock)
    if held is not None:
        timeline, point = held
        QTest.mouseMove(timeline, point)
        QTest.mouseRelease(timeline, LEFT, NONE, point)
    iface.mapCanvas().temporalController().pause()
    qgis.utils.plugins[NAME].add_layers()
    assert wait_for(lambda: shown() == pure(atlas))
    assert wait_for(lambda: not atlas.map.moving.on)
    assert role("regions") in iface.mapCanvas().layers()
    assert all(layer.id() in QgsProject.instance().mapLayers() for layer in iface.mapCanvas().layers())


@pytest.mark.parametrize("begin", [play, hold], ids=["playing", "held"])
def test_another_project_is_opened(atlas, iface, tmp_path, begin):
    from peru_access_atlas.core.periods import Period

    atlas.model.set_period(Period.of_year(2016))
    atlas.model.settle()
    path = str(tmp_path / "other.qgz")
    assert QgsProject.instance().write(path)
    held = begin(atlas, iface)
    QgsProject.instance().setDirty(False)  # QGIS would ask
    assert iface.addProject(path)
    settle(0.5)
    if held is not None:
        timeline, point = held
        QTest.mouseRelease(timeline, LEFT, NONE, point)
        settle()
    assert not atlas.link.playing
    assert atlas.model.state.period == Period.of_year(2016)
    assert shown() == pure(atlas)
    assert not QgsProject.instance().isDirty()


@pytest.mark.parametrize("begin", [play, hold], ids=["playing", "held"])
def test_the_plugin_is_reloaded(atlas, iface, begin):
    controller = iface.mapCanvas().temporalController()
    begin(atlas, iface)
    places = role("authorized_places")
    assert qgis.utils.reloadPlugin(NAME) is not False
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(0.5)
    frame = controller.currentFrameNumber()
    settle(0.5)
    assert controller.currentFrameNumber() == frame, "it plays on"
    assert places.subsetString() == ""
    assert iface.mainWindow().findChildren(QDockWidget, "PeruAccessAtlasDock") == []
    assert all(layer.id() in QgsProject.instance().mapLayers() for layer in iface.mapCanvas().layers())
    again = qgis.utils.plugins[NAME].open_dock()
    again.show_on_map()
    again.link.set_step("year")
    again.link.first()
    assert shown() == pure(again)
    assert len(iface.mainWindow().findChildren(QDockWidget, "PeruAccessAtlasDock")) == 1
