"""The chips follow the state without leaving their place: focus, order and height stay while a handle is dragged."""

import datetime as dt

import pytest
from qgis.core import QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QToolButton

from peru_access_atlas.core.filters import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.authorizations import Authorizations

STATE = FilterState(period=Period.of_year(2014), regions=("15", "16"), official_sources_only=True)


@pytest.fixture
def everything(qgis_app, project, atlas_path):
    window = QMainWindow()
    made = Authorizations(AtlasIndex(load_atlas(atlas_path)), project, QgsTemporalNavigationObject(), None, window)
    made.test_window = window
    window.resize(320, 900)
    window.show()
    made.dock.show()
    made.model.set_state(STATE)
    laid_out()
    yield made
    made.close()


def laid_out():
    for _once in range(4):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def chips(everything):
    return [button for button in everything.dock.chips.findChildren(QToolButton) if not button.isHidden()]


def test_a_chip_whose_value_changes_stays_the_same_button(everything):
    before = chips(everything)
    assert len(before) == 5
    before[0].setFocus()
    everything.model.set_period(Period.of_year(2016))
    laid_out()
    assert chips(everything) == before
    assert "2016" in before[0].text()
    assert "2016" in before[0].toolTip()
    assert "2016" in before[0].accessibleName()
    before[0].click()
    assert everything.model.state == STATE.without("period", None)


def test_a_chip_removes_what_it_shows_now(everything):
    everything.model.change(regions=("14", "01"))
    laid_out()
    keys = [key for key, _value in everything.model.state.chips]
    place = keys.index("regions")
    kept = everything.model.state.chips[place + 1][1]
    chips(everything)[place].click()
    assert everything.model.state.regions == (kept,)


def test_the_timeline_stays_under_the_hand(everything):
    row, timeline = everything.dock.chips, everything.dock.time.timeline
    height, top = row.height(), timeline.mapToGlobal(timeline.rect().topLeft())
    size = timeline.size()
    timeline.grasped.emit(True)
    # one day's words are shorter: with them the chips fit on fewer lines
    everything.model.set_state(FilterState(period=Period(dt.date(2014, 1, 1), dt.date(2014, 1, 1))))
    laid_out()
    assert row.height() == height
    assert timeline.mapToGlobal(timeline.rect().topLeft()) == top
    assert timeline.size() == size
    timeline.grasped.emit(False)
    laid_out()
    assert row.height() == row.heightForWidth(row.width()) < height


def test_the_first_chip_comes_when_the_hand_lets_go(everything):
    """The handles stand at the ends of the data while no period is set: the first drag makes the first chip."""
    row, timeline = everything.dock.chips, everything.dock.time.timeline
    everything.model.set_state(FilterState())
    laid_out()
    top, size = timeline.mapToGlobal(timeline.rect().topLeft()), timeline.size()
    timeline.grasped.emit(True)
    everything.model.set_period(Period.of_year(2014))
    laid_out()
    assert not row.isVisible()
    assert (timeline.mapToGlobal(timeline.rect().topLeft()), timeline.size()) == (top, size)
    timeline.grasped.emit(False)
    laid_out()
    assert row.isVisible()
    assert "2014" in chips(everything)[0].text()


def test_a_row_without_chips_takes_no_room_after_a_hold(everything):
    timeline = everything.dock.time.timeline
    everything.model.set_state(FilterState())
    laid_out()
    for held in (True, False):
        timeline.grasped.emit(held)
    laid_out()
    assert not everything.dock.chips.isVisible()
    everything.model.set_state(STATE)
    laid_out()
    assert everything.dock.chips.height() == everything.dock.chips.heightForWidth(everything.dock.chips.width())
