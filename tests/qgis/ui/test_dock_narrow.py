"""At 280 pixels nothing in the dock is cut, on any tab, in any language: whole, or ended with dots and with a tip."""

import pytest
from atlas_cut import cut_number, cut_words, in_table, name_of
from qgis.core import QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QAction,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QTabBar,
    QToolButton,
    QWidget,
)

from peru_access_atlas.core.filters import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.qt import i18n
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.authorizations import Authorizations
from peru_access_atlas.ui.fitting import FittingComboBox
from peru_access_atlas.ui.flow_layout import FlowLayout

WIDTH = 280
#: Size of the letters, in points, of a desktop that says nothing else.
POINTS = 9


@pytest.fixture(params=["en", "es", "pt"])
def narrow(request, qgis_app, atlas_path, root, project):
    """The dock in a language, at 280 pixels, high enough to show all of it; and lower, so that it scrolls."""
    translation = i18n.Translation(root / "i18n")
    translation.install(request.param)
    before = QApplication.font()
    font = QApplication.font()
    font.setPointSizeF(POINTS)
    QApplication.setFont(font)
    window = QMainWindow()
    index = AtlasIndex(load_atlas(atlas_path)).in_language(request.param)
    made = Authorizations(index, project, QgsTemporalNavigationObject(), None, window)
    made.dock.add_actions([QAction("x", made.dock)])
    made.test_window = window
    window.resize(WIDTH, 1100)
    window.show()
    yield made
    made.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.setFont(before)
    translation.remove()


@pytest.mark.parametrize("narrow", ["es"], indirect=True)
def test_large_letters_do_not_make_the_dock_scroll_sideways(narrow):
    font = QApplication.font()
    font.setPointSizeF(12)
    QApplication.setFont(font)
    for state in states(narrow.model.index):
        show(narrow, state, 0)
        area = narrow.dock.widget()
        assert area.horizontalScrollBar().maximum() == 0, area.widget().minimumSizeHint()
        assert not [words for spin in narrow.dock.findChildren(QAbstractSpinBox) for words in cut_number(spin)]


def states(index):
    """States that fill the dock: all, a few chips, with counts of unknown and possible, and nothing kept."""
    yield FilterState()
    year = Period.of_year(2014)
    yield FilterState(period=year, reading="documented", mode="as_of", regions=("15", "16"), official_sources_only=True)
    yield FilterState(reading="event", mode="cumulative", period=Period.of_year(2013), personnel_max=100)
    yield FilterState(text="no such words anywhere", comparison=Period.of_year(2012), period=year)


def show(everything, state, tab):
    everything.model.set_state(state)
    everything.model.settle()
    everything.dock.tabs.setCurrentIndex(tab)
    everything.test_window.resize(WIDTH, everything.test_window.height())
    for _ in range(4):
        QApplication.processEvents()


def cut(dock):
    """What is cut in the dock as it is shown now, in words."""
    body = dock.widget().widget()
    port = dock.widget().viewport()
    if body.width() > port.width():
        yield f"the dock is {body.width()} wide in {port.width()}"
    for widget in body.findChildren(QWidget):
        inner = widget.objectName().startswith(("qt_", "Scroll")) or isinstance(widget.parentWidget(), QLineEdit)
        if not widget.isVisibleTo(body) or widget.visibleRegion().isEmpty() or not widget.width() or inner:
            continue
        left = widget.mapTo(body, QPoint(0, 0)).x()
        parent = widget.parentWidget()
        if not in_table(widget) and not (left >= 0 and left + widget.width() <= body.width()):
            yield f"{name_of(widget)} from {left} to {left + widget.width()}"
        free = in_table(widget) or parent is port or parent.objectName() == "qt_scrollarea_viewport"
        if not free and widget.height() > parent.height() > 0:
            yield f"{name_of(widget)} is {widget.height()} high in {parent.height()}"
        yield from cut_words(widget)


@pytest.mark.parametrize("height", [1100, 600])
def test_nothing_is_cut_at_280_pixels(narrow, height):
    narrow.test_window.resize(WIDTH, height)
    narrow.model.select("PE-RL-30005-1")
    found = []
    for number, state in enumerate(states(narrow.model.index)):
        for tab in range(narrow.dock.tabs.count()):
            show(narrow, state, tab)
            assert narrow.dock.width() == WIDTH
            found += [f"state {number}, tab {tab}: {words}" for words in cut(narrow.dock)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_every_choice_is_whole_where_it_is_drawn_and_in_the_list_it_opens(narrow):
    """The choices in use by default are whole at 280 pixels; the lists are as wide as their longest entry."""
    show(narrow, FilterState(), 0)
    for combo in narrow.dock.widget().widget().findChildren(FittingComboBox):
        if combo.isVisible():
            assert combo.shown_text() == combo.currentText(), combo.accessibleName()
    for combo in narrow.dock.widget().widget().findChildren(QComboBox):
        if not combo.isVisible() or combo.visibleRegion().isEmpty():
            continue
        combo.showPopup()
        QApplication.processEvents()
        view = combo.view()
        widest = max(view.sizeHintForIndex(combo.model().index(row, 0)).width() for row in range(combo.count()))
        assert view.viewport().width() >= widest, (combo.objectName(), view.viewport().width(), widest)
        combo.hidePopup()


def test_the_check_finds_what_is_cut(narrow):
    label = QLabel("words that are longer than this label", narrow.dock.counters)
    label.setGeometry(0, 0, 40, 20)
    label.show()
    show(narrow, FilterState(), 0)
    label.setGeometry(0, 0, 40, 20)
    assert any("longer than this label" in words for words in cut(narrow.dock))
    label.deleteLater()


def test_a_line_is_broken_before_what_does_not_fit_and_filled_by_what_expands(qgis_app):
    part = QWidget()
    flow = FlowLayout(part, spacing=4)
    buttons = [QToolButton(part) for _ in range(3)]
    for button in buttons:
        button.setFixedSize(40, 20)
        flow.addWidget(button)
    combo = FittingComboBox("What", part)
    combo.addItem("an entry that is rather long", 1)
    flow.addWidget(combo)
    assert flow.heightForWidth(40 * 3 + 8) == 20 + 4 + combo.sizeHint().height()
    assert flow.heightForWidth(40) == 3 * 24 + combo.sizeHint().height()
    part.resize(300, 60)
    flow.setGeometry(part.rect())
    assert combo.geometry().right() == 299
    buttons[0].hide()
    assert flow.heightForWidth(84) == 20 + 4 + combo.sizeHint().height()
    assert combo.toolTip() == "What: an entry that is rather long"
    last = QToolButton(part)
    last.setFixedSize(40, 20)
    flow.addWidget(last)
    width = 40 * 2 + 4 + 4 + combo.sizeHint().width()  # room for all but the last, which takes the one before it along
    part.resize(width, 60)
    flow.setGeometry(part.rect())
    assert min(combo.geometry().top(), last.geometry().top()) > buttons[1].geometry().bottom()
    assert (combo.geometry().left(), last.geometry().right()) == (0, width - 1)


def test_a_tab_bar_gives_up_its_space_before_its_words(narrow):
    bar = narrow.dock.tabs.findChild(QTabBar)
    show(narrow, FilterState(), 0)
    assert sum(bar.tabRect(n).width() for n in range(bar.count())) <= bar.width()
    tight = bar.tabRect(0).width()
    narrow.test_window.resize(500, 900)
    for _ in range(4):
        QApplication.processEvents()
    assert bar.tabRect(0).width() > tight
