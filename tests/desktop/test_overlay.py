"""The overlay in the real application: from the menu to layers, panel and pictures, light and dark."""

import os

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget

NAME = "peru_access_atlas"


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
    settle(0.2)


def test_synthetic_example_from_menu_to_map(overlay, iface):
    from peru_access_atlas.layers.concession_layers import result_layers

    dialog = overlay.dialog
    assert dialog.isVisible()
    dialog.sources.use_sample()
    settle(0.3)
    assert dialog.frameGeometry().height() <= 768
    dialog.grab().save(out("overlay_dialog.png"))
    QgsApplication.setUITheme("Night Mapping")
    settle(0.3)
    dialog.grab().save(out("overlay_dialog_dark.png"))
    QgsApplication.setUITheme("default")
    dialog.run_button.click()
    assert wait_for(lambda: not overlay.running)
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
    assert wait_for(lambda: not iface.mapCanvas().isDrawing())
    settle(1.5)
    iface.mainWindow().grab().save(out("overlay_window.png"))
    panel.group.setCurrentIndex(3)
    panel.tabs.setCurrentIndex(1)
    settle(0.5)
    panel.grab().save(out("overlay_chart.png"))
    QgsApplication.setUITheme("Night Mapping")
    panel.tabs.setCurrentIndex(0)
    settle(0.5)
    panel.grab().save(out("overlay_results_dark.png"))
    QgsApplication.setUITheme("default")


def test_reload_takes_everything_away(overlay, iface):
    overlay.dialog.sources.use_sample()
    overlay.run()
    assert overlay.running
    assert qgis.utils.reloadPlugin(NAME) is not False
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(0.5)
    assert iface.mainWindow().findChildren(QDockWidget, "PeruAccessAtlasOverlay") == []
    assert iface.mainWindow().findChild(QAction, "peruAccessAtlasOverlay") is not None
