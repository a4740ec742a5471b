"""The overlay in the real application: from the menu to layers, panel and pictures, light and dark."""

import os
import time

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget

NAME = "peru_access_atlas"


def pump(seconds, until=lambda: False):
    end = time.time() + seconds
    while time.time() < end and not until():
        QApplication.processEvents()
        time.sleep(0.005)
    return until()


def out(name):
    return os.path.join(os.environ["ATLAS_OUT"], name)


@pytest.fixture
def overlay(iface):
    QgsProject.instance().clear()
    plugin = qgis.utils.plugins[NAME]
    plugin.add_layers()
    action = iface.mainWindow().findChild(QAction, "peruAccessAtlasOverlay")
    action.trigger()
    session = plugin.overlay
    yield session
    session.close()
    plugin.overlay = None
    pump(0.2)


def test_synthetic_example_from_menu_to_map(overlay, iface):
    from peru_access_atlas.layers.concession_layers import result_layers

    dialog = overlay.dialog
    assert dialog.isVisible()
    dialog.sources.use_sample()
    pump(0.3)
    assert dialog.frameGeometry().height() <= 768
    dialog.grab().save(out("overlay_dialog.png"))
    QgsApplication.setUITheme("Night Mapping")
    pump(0.3)
    dialog.grab().save(out("overlay_dialog_dark.png"))
    QgsApplication.setUITheme("default")
    beats = []
    last = time.time()
    dialog.run_button.click()
    while overlay.running and time.time() - last < 60:
        before = time.time()
        QApplication.processEvents()
        beats.append(time.time() - before)
        time.sleep(0.005)
    assert not overlay.running
    assert dialog.message.text() == ""
    project = QgsProject.instance()
    rights = result_layers(project, "overlay_concessions")
    assert len(rights) == 1
    docks = iface.mainWindow().findChildren(QDockWidget, "PeruAccessAtlasOverlay")
    assert len(docks) == 1
    assert docks[0].isVisible()
    panel = overlay.dock.panel
    row = next(r for r in panel.table.rows if r["zone_kind"] == "vraem" and r["rights"])
    before = iface.mapCanvas().extent()
    panel.select_row(row)
    assert iface.mapCanvas().extent() != before
    assert rights[0].selectedFeatureCount() == row["rights"]
    rights[0].removeSelection()
    pump(8, lambda: not iface.mapCanvas().isDrawing())
    pump(1.5)
    iface.mainWindow().grab().save(out("overlay_window.png"))
    panel.group.setCurrentIndex(3)
    panel.tabs.setCurrentIndex(1)
    pump(0.5)
    panel.grab().save(out("overlay_chart.png"))
    QgsApplication.setUITheme("Night Mapping")
    panel.tabs.setCurrentIndex(0)
    pump(0.5)
    panel.grab().save(out("overlay_results_dark.png"))
    QgsApplication.setUITheme("default")


def test_reload_takes_everything_away(overlay, iface):
    overlay.dialog.sources.use_sample()
    overlay.run()
    assert overlay.running
    assert qgis.utils.reloadPlugin(NAME) is not False
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pump(0.5)
    assert iface.mainWindow().findChildren(QDockWidget, "PeruAccessAtlasOverlay") == []
    assert iface.mainWindow().findChild(QAction, "peruAccessAtlasOverlay") is not None
