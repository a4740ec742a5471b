"""Every window of the plugin in the real application, photographed in the theme, size and language that are asked for.

``tools/screenshot_themes.py --desktop`` runs it in each theme, at each scale and with large letters, for somebody to
look at; here as there nothing may be cut.
"""

import os
import sys
from pathlib import Path

import pytest
import qgis.utils
from atlas_cut import cut_in
from atlas_waiting import settle, wait_for
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QPalette
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMenu

ROOT, OUT = Path(os.environ["ATLAS_ROOT"]), Path(os.environ["ATLAS_OUT"])
sys.path.insert(0, str(ROOT / "tools" / "lib"))
from palettes import THEMES, palette_of  # noqa: E402

#: A theme of ``palettes``, or the name of one of QGIS's own.
THEME = os.environ.get("ATLAS_THEME", "light")
#: Size of the letters in points; that of the desktop when 0.
POINTS = int(os.environ.get("ATLAS_POINTS", "0"))


@pytest.fixture(scope="module", autouse=True)
def theme():
    """The application in the theme, with letters of the size that is asked for."""
    font, palette = QFont(QApplication.font()), QPalette(QApplication.palette())
    style = QApplication.style().objectName()
    if POINTS:
        larger = QFont(font)
        larger.setPointSize(POINTS)
        QApplication.setFont(larger)
    if THEME not in THEMES:
        QgsApplication.setUITheme(THEME)
    elif THEME != "light":
        QApplication.setStyle("Fusion")
        QApplication.setPalette(palette_of(THEME))
    settle(0.3)
    yield
    if THEME not in THEMES:
        QgsApplication.setUITheme("default")
    elif THEME != "light":
        QApplication.setStyle(style)
        QApplication.setPalette(palette)
    QApplication.setFont(font)
    settle(0.2)


def photograph(widget, name, ours=True):
    """Keep a picture of a window; nothing may be cut in one of ours."""
    settle(0.5)
    assert widget.grab().save(str(OUT / f"look_{name}.png"))
    assert not ours or list(dict.fromkeys(cut_in(widget))) == []


@pytest.fixture
def plugin():
    """The plugin with the layers on the map and a year of the dock."""
    from peru_access_atlas.core.periods import Period  # of the plugin that runs: another test may have reloaded it

    iface = qgis.utils.iface
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    browser = iface.mainWindow().findChild(QDockWidget, "Browser")
    browser.hide()
    running = qgis.utils.plugins["peru_access_atlas"]
    running.add_layers()
    everything = running.open_dock()
    everything.dock.setUserVisible(True)
    iface.mainWindow().resizeDocks([everything.dock], [420], Qt.Orientation.Horizontal)
    iface.messageBar().clearWidgets()
    everything.model.set_state(type(everything.model.state)())
    everything.model.set_period(Period.of_year(2013))
    everything.model.select("PE-RL-30005-1")
    everything.model.settle()
    yield running
    everything.model.select(None)
    everything.model.set_state(type(everything.model.state)())
    browser.show()
    settle(0.3)


def test_dock_and_map(plugin):
    from peru_access_atlas.core.periods import Period

    dock = plugin.open_dock().dock
    window = qgis.utils.iface.mainWindow()
    wait_for(lambda: not qgis.utils.iface.mapCanvas().isDrawing())
    settle(2)
    photograph(window, "window", ours=False)
    for number in range(dock.tabs.count()):
        dock.tabs.setCurrentIndex(number)
        photograph(dock, f"dock-{number}")
    model = plugin.open_dock().model
    model.change(comparison=Period.of_year(2014), regions=("15", "16"), text="x", official_sources_only=True)
    dock.tabs.setCurrentIndex(0)
    photograph(dock, "dock-chips")
    dock.tabs.setCurrentIndex(1)
    photograph(dock, "dock-empty")


def test_dialogs(plugin):
    pages = plugin.open_export()
    photograph(pages, "pages")
    pages.close()
    dossier = plugin.open_dossier()
    photograph(dossier, "dossier", ours=False)  # Processing's own
    dossier.close()
    page = plugin._options.createWidget(None)
    page.resize(640, 700)
    page.show()
    photograph(page, "options")
    page.deleteLater()
    guide = plugin.open_help()
    photograph(guide, "guide")
    guide.show_page("tutorial", "")
    photograph(guide, "guide-tutorial")
    guide.close()


def test_overlay(plugin):
    session = plugin.open_overlay()
    dialog = session.dialog
    photograph(dialog, "overlay-empty")
    dialog.sources.use_sample()
    photograph(dialog, "overlay")
    fields = dialog.sources.fields_dialog()
    fields.show()
    photograph(fields, "fields")
    fields.close()
    fields.deleteLater()
    dialog.ask_datum(["24877"], True)
    photograph(dialog, "overlay-datum")
    dialog.forget_datum()
    session.run()
    assert wait_for(lambda: not session.running)
    panel = session.dock.panel
    settle(2)
    wait_for(lambda: not qgis.utils.iface.mapCanvas().isDrawing())
    for tab in range(panel.tabs.count()):
        panel.tabs.setCurrentIndex(tab)
        photograph(panel, f"results-{tab}")
    photograph(qgis.utils.iface.mainWindow(), "overlay-window", ours=False)
    session.close()
    plugin.overlay = None
    settle(0.2)


def test_messages_and_menu(plugin):
    from peru_access_atlas.core.qt import settings

    window = qgis.utils.iface.mainWindow()
    settings.welcomed.set("")
    plugin.show_welcome()
    photograph(qgis.utils.iface.messageBar(), "welcome", ours=False)
    qgis.utils.iface.messageBar().clearWidgets()
    menu = next(m for m in window.findChildren(QMenu) if any("peruAccessAtlas" in a.objectName() for a in m.actions()))
    menu.adjustSize()
    photograph(menu, "menu", ours=False)
