"""The dock's time and QGIS's controller: the user's own range and step, another reading, far days."""

import datetime as dt

import pytest
from qgis.core import QgsInterval, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow

from peru_access_atlas.core.filters import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period, step_period
from peru_access_atlas.core.qt.compat import INTERVAL_UNITS, NAVIGATION_ANIMATED
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.authorizations import Authorizations
from peru_access_atlas.ui.time_link import to_period, to_range


@pytest.fixture
def controller(qgis_app):
    return QgsTemporalNavigationObject()


@pytest.fixture
def everything(qgis_app, project, atlas_path, controller):
    window = QMainWindow()
    made = Authorizations(AtlasIndex(load_atlas(atlas_path)), project, controller, None, window)
    made.test_window = window
    window.show()
    yield made
    made.close()


def shown(controller):
    return to_period(controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber()))


@pytest.mark.parametrize("unit", ["month", "year"])
def test_a_range_and_step_set_in_qgis_after_the_docks_own_are_followed(everything, controller, unit):
    """As in QGIS's temporal panel: after the dock has stepped, another range and another step."""
    everything.link.set_step("month")
    everything.link.first()
    everything.link.next()
    controller.setTemporalExtents(to_range(Period(dt.date(2012, 1, 1), dt.date(2019, 12, 31))))
    controller.setFrameDuration(QgsInterval(1, INTERVAL_UNITS[unit]))
    controller.setCurrentFrameNumber(0)
    for number in (3, 5, 2):
        controller.setCurrentFrameNumber(number)
        assert everything.model.state.period == shown(controller)
    wanted = {"month": dt.date(2012, 3, 1), "year": dt.date(2014, 1, 1)}[unit]
    assert everything.model.state.period == step_period(wanted, unit)
    # the dock's own button takes its own steps up again, from the moment shown
    everything.link.next()
    assert everything.model.state.period == shown(controller)
    assert everything.model.state.period.days < 32


@pytest.mark.parametrize("step", ["event", "month"])
def test_another_reading_has_its_own_frames(everything, controller, step):
    model, link = everything.model, everything.link
    link.set_step(step)
    link.first()
    link.next()
    held = model.state.period
    model.change(reading="documented")
    assert controller.navigationMode() == NAVIGATION_ANIMATED
    assert model.state.period in link.frames()
    assert model.state.period.contains(held.start)
    link.next()
    assert model.state.period in link.frames()
    assert model.state.period.start > held.start
    model.set_state(FilterState(reading="norm_date", period=Period.of_year(2014)))
    assert model.state.period == Period.of_year(2014)  # a period of the user's own is no frame


def test_playing_goes_on_under_another_reading(everything, controller):
    everything.link.set_step("month")
    everything.link.toggle()
    assert everything.link.playing
    everything.model.change(reading="documented")
    assert everything.link.playing
    everything.link.toggle()


def test_repeat_shows_what_the_controller_does(everything, controller):
    panel = everything.dock.time
    controller.setLooping(True)
    panel._menu.aboutToShow.emit()
    assert panel.actions_["loop"].isChecked()
    panel.actions_["loop"].trigger()
    assert not controller.isLooping()


@pytest.mark.parametrize(
    "period",
    [
        Period(dt.date(1752, 9, 14), dt.date.max),
        Period(dt.date.min, dt.date.max),
        Period(dt.date.max, None),
        Period(None, dt.date.min),
    ],
)
@pytest.mark.parametrize("compared", [False, True])
def test_days_that_no_day_follows_are_drawn_and_stepped(everything, qgis_app, period, compared):
    """31 December 9999, which some write for "no end", ended QGIS when the timeline was drawn."""
    model, panel = everything.model, everything.dock.time
    state = FilterState(period=Period.of_year(2014), comparison=period) if compared else FilterState(period=period)
    model.set_state(state)
    assert not panel.timeline.grab().isNull()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(panel.timeline, key)
    everything.link.next()
    everything.link.previous()
    panel._compare(True)
    panel._compare(False)
    assert FilterState.from_json(model.state.to_json()) == model.state


def test_the_fields_take_no_day_that_cannot_be_drawn(everything):
    for edit in (everything.dock.time._start, everything.dock.time._end):
        assert edit.maximumDate() < QDate(2300, 1, 1)
        assert edit.minimumDate() > QDate(1700, 1, 1)


def test_a_coarser_step_and_back_shows_the_same_moment(everything):
    link, model = everything.link, everything.model
    link.set_step("month")
    link.first()
    for _ in range(25):
        link.next()
    month = model.state.period
    for step in ("quarter", "year", "month"):
        link.set_step(step)
        assert model.state.period.contains(month.start)
    assert model.state.period == month
    link.set_step("year")
    link.next()
    link.set_step("month")
    assert model.state.period.start == dt.date(month.start.year + 1, 1, 1)
