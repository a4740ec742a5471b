"""Help where the user is: "?" buttons, F1, the algorithms' Help buttons; the welcome, once a version."""

import builtins
import re

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDialogButtonBox, QPushButton, QToolButton, QWidget

from peru_access_atlas.core.qt import settings
from peru_access_atlas.core.qt.i18n import interface_language, tr
from peru_access_atlas.core.version import plugin_version
from peru_access_atlas.ui.help_link import TOPICS
from peru_access_atlas.ui.help_viewer import HelpViewer, anchors_of, page_path

NAME = "peru_access_atlas"
BAR = "PeruAccessAtlasWelcome"


@pytest.fixture
def guide(plugin):
    viewer = plugin.open_help()
    settle(0.1)
    yield viewer
    viewer.close()


def section(root, anchor):
    """The heading of an anchor in the guide of the interface's language."""
    text = page_path(root / "help", "guide", interface_language()).read_text(encoding="utf-8")
    return re.search(rf'<a name="{anchor}"></a>(.+)', text).group(1)


def heading_at_the_top(viewer):
    """The heading that stands where the reader looks: the last one above the top of the page, or at it."""
    top = viewer.browser.verticalScrollBar().value()
    layout = viewer.browser.document().documentLayout()
    block, found = viewer.browser.document().begin(), ""
    while block.isValid():
        if block.blockFormat().headingLevel() and layout.blockBoundingRect(block).top() <= top + 2:
            found = block.text()
        block = block.next()
    return found


def at_its_section(viewer):
    """Whether the heading that was asked for is what stands at the top, or the page ends before it can."""
    bar = viewer.browser.verticalScrollBar()
    return heading_at_the_top(viewer) == viewer.browser.textCursor().block().text() or bar.value() == bar.maximum()


@pytest.mark.parametrize("language", ["en", "es", "pt"])
@pytest.mark.parametrize("topic", sorted(set(TOPICS.values())))
def test_each_section_is_found_in_each_language(plugin, topic, language, root):
    viewer = HelpViewer(root / "help", language)
    viewer.show()
    settle(0.1)
    viewer.show_page(*topic)
    settle(0.1)
    assert topic[1] in anchors_of(page_path(root / "help", topic[0], language))
    assert viewer.browser.textCursor().block().blockFormat().headingLevel() == 2
    assert wait_for(lambda: at_its_section(viewer), 60)
    # the page becomes longer and shorter with its width: the reader stays at the section
    for width in (viewer.width() // 2, viewer.width() * 2):
        viewer.resize(width, viewer.height())
        settle(0.1)
        assert wait_for(lambda: at_its_section(viewer), 60), width
    viewer.close()
    viewer.deleteLater()


def test_who_scrolls_away_from_a_section_is_not_taken_back(guide):
    guide.show_page("guide", "record")
    bar = guide.browser.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    gone = bar.value()
    bar.rangeChanged.emit(bar.minimum(), bar.maximum())  # as when the page is laid out again
    assert bar.value() == gone
    assert heading_at_the_top(guide) != guide.browser.textCursor().block().text()


def test_the_buttons_of_the_dock_open_their_section(plugin, guide, root):
    dock = plugin.open_dock().dock
    dock.setUserVisible(True)
    settle()
    tabs = dock.tabs
    sections = []
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        QTest.mouseClick(tabs.cornerWidget(), Qt.MouseButton.LeftButton)
        settle(0.05)
        sections.append(guide.browser.textCursor().block().text())
    assert sections == [section(root, name) for name in ("filters", "list", "record", "charts")]
    tabs.setCurrentIndex(0)
    buttons = dock.findChildren(QToolButton, "help_button")
    others = [b for b in buttons if b is not tabs.cornerWidget() and b.isVisible()]
    seen = set()
    for button in others:
        button.click()
        seen.add(guide.browser.textCursor().block().text())
    assert seen == {section(root, name) for name in ("dock", "area")}
    menu = dock.findChild(QToolButton, "time_more").menu()
    menu.actions()[-1].trigger()
    assert guide.browser.textCursor().block().text() == section(root, "period")


@pytest.mark.parametrize("opened", ["pages", "overlay"])
def test_f1_and_the_help_button_of_a_dialog(plugin, guide, opened, root):
    window = plugin.open_export() if opened == "pages" else plugin.open_overlay().dialog
    settle()
    button = window.findChild(QPushButton, "help_button")
    for ask in (button.click, lambda: QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)):
        guide.show_page("limits")
        ask()
        assert wait_for(lambda: guide.browser.textCursor().block().text() == section(root, opened))
    window.close()


def test_f1_in_the_dock_is_not_qgis_own_help(plugin, guide, iface, root):
    dock = plugin.open_dock().dock
    dock.setUserVisible(True)
    QApplication.setActiveWindow(iface.mainWindow())
    settle()
    combo = dock.findChild(QWidget, "time_reading")
    combo.setFocus()
    assert wait_for(combo.hasFocus)
    guide.show_page("limits")
    asked = []
    own = iface.mainWindow().findChild(QAction, "mActionHelpContents")
    own.triggered.connect(asked.append)
    QTest.keyClick(combo, Qt.Key.Key_F1)
    assert wait_for(lambda: guide.browser.textCursor().block().text() == section(root, "period"))
    settle(0.2)
    own.triggered.disconnect(asked.append)
    assert asked == []
    assert guide.browser.textCursor().block().text() == section(root, "period")


def test_controls_with_a_tip_explain_themselves(plugin):
    dock = plugin.open_dock().dock
    mute = [w.objectName() for w in dock.findChildren(QWidget) if w.toolTip() and not w.whatsThis() and w.objectName()
            and not w.objectName().startswith(("qt_", "chips"))]  # fmt: skip
    assert mute == []


@pytest.mark.parametrize("algorithm", ["exportlayout", "overlayconcessions", "corridor"])
def test_the_help_button_of_an_algorithm_opens_the_offline_page(plugin, guide, algorithm):
    import processing

    dialog = processing.createAlgorithmDialog(f"{NAME}:{algorithm}", {})
    dialog.show()
    settle(0.2)
    (box,) = [box for box in dialog.findChildren(QDialogButtonBox) if box.button(QDialogButtonBox.StandardButton.Help)]
    button = box.button(QDialogButtonBox.StandardButton.Help)
    button.click()
    settle(0.2)
    title = QgsApplication.processingRegistry().algorithmById(f"{NAME}:{algorithm}").displayName()
    assert title in guide.contents.currentItem().text()
    assert title in guide.browser.toPlainText()[:200]
    dialog.close()
    dialog.deleteLater()


def test_the_guide_can_be_used_while_the_options_are_open(plugin, iface, root):
    found = {}

    def look():
        dialog = QApplication.activeModalWidget()
        page = dialog and dialog.findChild(QWidget, "PeruAccessAtlasOptions")
        if page is None:  # QGIS is still making its dialog
            return
        looking.stop()
        dialog.setProperty("expected", True)
        try:
            page.findChild(QToolButton, "help_button").click()
            settle(0.2)
            (viewer,) = dialog.findChildren(QDialog, "PeruAccessAtlasHelp")
            found["section"] = viewer.browser.textCursor().block().text()
            QTest.keyClicks(viewer.search, "VRAEM")
            found["typed"] = viewer.search.text()
            found["active"] = QApplication.activeModalWidget() is dialog
            viewer.close()
        finally:
            dialog.reject()

    looking = QTimer()
    looking.timeout.connect(look)
    looking.start(500)
    builtins.atlas_watch._timer.stop()  # the options are a modal dialog that this test expects
    try:
        iface.showOptionsDialog(iface.mainWindow(), "Peru Access Atlas")
    finally:
        builtins.atlas_watch._timer.start(300)
    assert found == {"section": section(root, "options"), "typed": "VRAEM", "active": True}


def bars(iface):
    return [w for w in iface.mainWindow().findChildren(QWidget, BAR) if w.isVisible()]


def clear(iface):
    iface.messageBar().clearWidgets()
    settle(0.6)
    # the tests run inside a timer's slot: what deleteLater() was told only goes when asked for
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_welcome_shows_once_a_version(iface, out):
    clear(iface)
    settings.welcomed.reset()
    assert qgis.utils.reloadPlugin(NAME) is not False
    assert wait_for(lambda: bars(iface))
    settle()
    (bar,) = bars(iface)
    iface.mainWindow().grab().save(str(out / "welcome.png"))
    assert QApplication.activeModalWidget() is None
    assert plugin_version() in iface.messageBar().currentItem().text()
    buttons = bar.findChildren(QPushButton)
    more = bar.findChild(QToolButton, "welcome_more")
    captions = [b.text() for b in buttons] + [a.text() for a in more.menu().actions()]
    wanted = ("Add layers", "Open the dock", "Five-minute tutorial", "Guide", "What is new")
    assert captions == [tr(text, context="Menu") for text in wanted]
    assert all(b.width() >= b.sizeHint().width() and b.geometry().right() < bar.width() for b in (*buttons, more))
    assert bar.minimumSizeHint().width() < 700  # docks at both sides keep their room at 1366 pixels
    clear(iface)
    assert qgis.utils.reloadPlugin(NAME) is not False
    settle()
    assert bars(iface) == []


def test_the_welcome_goes_with_the_plugin(iface):
    """Its buttons would open the dock of a plugin that is no longer there."""
    clear(iface)
    qgis.utils.plugins[NAME].show_welcome()
    assert len(bars(iface)) == 1
    assert qgis.utils.reloadPlugin(NAME) is not False
    settle(0.6)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bars(iface) == []


def test_after_an_upgrade_it_says_so_and_shows_what_is_new(iface):
    clear(iface)
    QgsSettings().setValue(settings.welcomed.key, "0.0.9")
    assert qgis.utils.reloadPlugin(NAME) is not False
    assert wait_for(lambda: bars(iface))
    (bar,) = bars(iface)
    text = iface.messageBar().currentItem().text()
    assert "0.0.9" in text
    assert plugin_version() in text
    assert settings.welcomed.value() == plugin_version()
    plugin = qgis.utils.plugins[NAME]
    pages = bar.findChild(QToolButton, "welcome_more").menu().actions()
    (news,) = [a for a in pages if a.text() == tr("What is new", context="Menu")]
    news.trigger()
    settle(0.2)
    viewer = plugin.open_help("changes")
    assert plugin_version() in viewer.browser.toPlainText()
    viewer.close()
    clear(iface)


def test_the_help_menu_shows_it_again(iface):
    clear(iface)
    (action,) = [a for a in iface.pluginHelpMenu().actions() if a.objectName() == "peruAccessAtlasWelcome"]
    action.trigger()
    assert wait_for(lambda: bars(iface))
    assert len(bars(iface)) == 1
    clear(iface)
