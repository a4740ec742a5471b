"""The dock's calendar: leap days, time zones that change their clocks, records without a date."""

import datetime as dt
import os
import time

import pytest
from qgis.core import QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDateTime

from peru_access_atlas.core.filter_state import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period, step_period
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.counters import Counters
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.time_link import TimeLink, to_period, to_range


@pytest.fixture(scope="module")
def index(atlas_path):
    return AtlasIndex(load_atlas(atlas_path))


@pytest.fixture
def model(qgis_app, index):
    made = FilterModel(index)
    yield made
    made.stop()


@pytest.fixture(params=["UTC", "America/Lima", "America/Santiago", "Pacific/Auckland", "Pacific/Apia"])
def zone(request):
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def test_the_zone_is_in_force(zone):
    # the test below could not fail if Qt did not follow the environment
    july = QDateTime(2014, 7, 1, 12, 0).offsetFromUtc()
    expected = {"UTC": 0, "America/Lima": -5, "America/Santiago": -4, "Pacific/Auckland": 12, "Pacific/Apia": 13}
    assert july == expected[zone] * 3600


@pytest.mark.parametrize(
    "day",
    [
        dt.date(2012, 2, 29),
        dt.date(2016, 2, 29),
        dt.date(2100, 2, 28),
        dt.date(2011, 12, 30),  # a day that Samoa left out
        dt.date(2014, 9, 7),  # clocks go forward at midnight in Santiago: the day has no 00:00
        dt.date(2014, 9, 28),
        dt.date(2014, 4, 6),
    ],
)
def test_a_day_is_the_same_day_in_every_zone(model, zone, day):
    one = Period(day, day)
    assert to_period(to_range(one)) == one
    controller = QgsTemporalNavigationObject()
    link = TimeLink(model, controller)
    model.set_period(one)
    assert to_period(controller.temporalExtents()) is not None
    assert model.state.period == one
    year = step_period(day, "year")
    controller.setTemporalExtents(to_range(year))
    model.set_period(year)
    assert model.state.period == year
    link.restore()


def test_stepping_by_month_meets_the_leap_day(model):
    february = step_period(dt.date(2012, 2, 29), "month")
    assert (february.start, february.end) == (dt.date(2012, 2, 1), dt.date(2012, 2, 29))
    assert step_period(dt.date(2013, 2, 28), "month").end == dt.date(2013, 2, 28)


@pytest.mark.parametrize(("year", "days"), [(2012, 366), (2013, 365), (2016, 366)])
def test_the_counters_count_the_leap_day(model, year, days):
    counters = Counters(model)
    model.set_state(FilterState(period=Period.of_year(year)))
    model.settle()
    assert model.results.totals.period.days == days
    assert (
        str(days)
        in counters.accessibleDescription() + counters.findChild(type(counters._label), "counters_text").text()
    )


def test_what_is_only_possible_makes_no_zero(model):
    """In 2014 no documented stay is established, and seven may have been: nobody knows how many persons."""
    counters = Counters(model)
    said = counters.findChild(type(counters._label), "counters_text")
    for reading, number in (("documented", "?"), ("norm_date", "248")):
        model.set_state(FilterState(period=Period.of_year(2014), reading=reading))
        model.settle()
        parts = said.text().replace("<b>", "").replace("</b>", "").split("\u00a0\u00b7 ")
        assert f"{number} persons" in parts
        assert not any(part.startswith("0 p") for part in parts)
    model.set_state(FilterState(period=Period.of_year(2017), text="no such words anywhere"))
    model.settle()
    assert "0 persons" in said.text().replace("<b>", "").replace("</b>", "")


def test_one_of_a_kind_is_said_in_the_singular(model, index):
    counters = Counters(model)
    said = counters.findChild(type(counters._label), "counters_text")

    def shown(**state):
        model.set_state(FilterState(**state))
        model.settle()
        return said.text().replace("<b>", "").replace("</b>", "").split("\u00a0\u00b7 ")

    one = index.auth_ids[0]
    day = index.presence(one, "event").definite.start
    parts = shown(period=Period(day, day), reading="event")
    assert len(model.results.matches) == 1
    assert parts[0] == "1 authorization in 1 norm"
    assert parts[4] == "1 of 1 day covered"
    assert "longest gap 0 days" in parts
    assert shown()[0] == f"{len(index.auth_ids)} authorizations in {len(index.norms)} norms"
    assert shown(text="no such words")[0] == "0 authorizations in 0 norms"
    several = [a for a in index.auth_ids if sum(index.norm(b) is index.norm(a) for b in index.auth_ids) > 1]
    assert shown(text=index.norm(several[0]).number)[0].endswith("authorizations in 1 norm")


def test_a_record_without_a_date_stays_reachable(model, index):
    undated = {auth_id for auth_id in index.auth_ids if index.undated(auth_id, "documented")}
    assert undated, "the bundled data hold records without a documented date"
    model.set_state(FilterState(period=Period.of_year(2014), reading="documented"))
    model.settle()
    assert undated <= set(model.results.aside.undated)
