"""The plugin in the real application: it starts, and loading it twice leaves one of everything."""

import sys

import qgis.utils
from atlas_waiting import settle
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle

NAME = "peru_access_atlas"


def test_plugin_is_loaded_and_the_window_is_shown(iface):
    assert type(iface).__name__ == "QgisInterface"
    assert qgis.utils.isPluginLoaded(NAME)
    assert iface.mainWindow().isVisible()


def test_reload_leaves_one_provider(plugin):
    for _ in range(2):
        assert qgis.utils.reloadPlugin(NAME) is not False
        assert qgis.utils.isPluginLoaded(NAME)
        providers = [p.id() for p in QgsApplication.processingRegistry().providers()]
        assert providers.count(NAME) == 1


def test_an_upgrade_brings_the_new_code_of_every_module(plugin):
    """An algorithm that QGIS keeps from before the reload would run the old version until the next start."""
    registry = QgsApplication.processingRegistry()
    before = {type(a) for a in registry.providerById(NAME).algorithms()}
    assert qgis.utils.reloadPlugin(NAME) is not False
    after = {type(a) for a in registry.providerById(NAME).algorithms()}
    assert len(after) == len(before) > 10
    assert {one.__name__ for one in after & before} == set()
    for one in after:
        assert getattr(sys.modules[one.__module__], one.__name__) is one


def test_adding_the_layers_to_an_empty_project_shows_peru(iface, plugin):
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    plugin.add_layers()
    canvas = iface.mapCanvas()
    settle(3)  # QGIS's own zoom to the first layers comes with the event loop
    box = QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    ).transformBoundingBox(canvas.extent())
    assert box.contains(QgsRectangle(-81.4, -18.4, -68.6, 0.0))
    assert box.width() < 60
    canvas.stopRendering()
    QgsProject.instance().clear()
