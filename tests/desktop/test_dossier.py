"""The dossier from the menu: the dialog of its algorithm, with the dock's filter already in it."""

import json
import time
from pathlib import Path

import qgis.utils
from qgis.PyQt.QtWidgets import QAction, QApplication, QToolButton


def pump(seconds, until=lambda: False):
    end = time.time() + seconds
    while time.time() < end and not until():
        QApplication.processEvents()
        time.sleep(0.005)
    return until()


def test_the_docks_menu_holds_what_follows_a_filter(iface):
    plugin = qgis.utils.plugins["peru_access_atlas"]
    button = plugin.open_dock().dock.findChild(QToolButton, "dock_more")
    assert button.isVisibleTo(button.parent())
    names = [action.objectName() for action in button.menu().actions()]
    assert names == [
        "peruAccessAtlasOverlay",
        "peruAccessAtlasExportPages",
        "peruAccessAtlasExportDossier",
        "peruAccessAtlasGuide",
    ]
    assert all(iface.mainWindow().findChild(QAction, name) in button.menu().actions() for name in names)


def test_menu_opens_the_dialog_with_the_docks_filter(iface, tmp_path):
    plugin = qgis.utils.plugins["peru_access_atlas"]
    dock = plugin.open_dock()
    before = dock.model.state
    dock.model.change(text="lima")
    assert iface.mainWindow().findChild(QAction, "peruAccessAtlasExportDossier") is not None
    dialog = plugin.open_dossier()
    try:
        assert pump(5, dialog.isVisible)
        parameters = dialog.createProcessingParameters()
        assert json.loads(parameters["FILTER"])["text"] == "lima"
        parameters["OUTPUT"] = "TEMPORARY_OUTPUT"
        parameters["HTML"] = str(tmp_path / "dossier.html")
        import processing

        result = processing.run(dialog.algorithm(), parameters)
        assert "lima" in Path(result["HTML"]).read_text(encoding="utf-8").lower()
        assert Path(result["OUTPUT"]).stat().st_size > 10_000
    finally:
        dialog.close()
        dialog.deleteLater()
        dock.model.set_state(before)
        pump(0.2)
