"""The dossier from the menu: the dialog of its algorithm, with the dock's filter already in it."""

import json
from pathlib import Path

import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.PyQt.QtWidgets import QAction, QToolButton


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
        assert wait_for(dialog.isVisible)
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
        settle(0.2)
