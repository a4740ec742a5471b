"""Period algebra against sets of days."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peru_access_atlas.core.periods import (
    Period,
    add_months,
    calendar_steps,
    step_period,
    union,
    within_calendar,
)

from .makers import bounded, day_set, days, periods


@given(periods(), periods())
def test_intersection_is_that_of_the_days(a, b):
    assert day_set(a.intersection(b)) == day_set(a) & day_set(b)
    assert a.overlaps(b) == bool(day_set(a) & day_set(b))


@given(periods(), days)
def test_contains(period, day):
    assert period.contains(day) == (day in day_set(period))


@given(st.lists(periods(), max_size=6))
def test_union_is_disjoint_ordered_and_holds_the_same_days(many):
    merged = union(many)
    assert set().union(*map(day_set, merged)) == set().union(*map(day_set, many))
    for left, right in zip(merged, merged[1:]):
        assert (right.start - left.end).days > 1


@given(bounded(), st.sampled_from(("day", "month", "quarter", "year")))
def test_steps_tile_the_calendar(within, step):
    steps = list(calendar_steps(within, step))
    assert steps[0].contains(within.start)
    assert steps[-1].contains(within.end)
    assert all((b.start - a.end).days == 1 for a, b in zip(steps, steps[1:]))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2016, 1, 31), 1, dt.date(2016, 2, 29)),
        (dt.date(2015, 1, 31), 1, dt.date(2015, 2, 28)),
        (dt.date(2016, 3, 31), -1, dt.date(2016, 2, 29)),
        (dt.date(2016, 12, 1), 1, dt.date(2017, 1, 1)),
    ],
)
def test_months_end_on_their_last_day(day, months, expected):
    assert add_months(day, months) == expected


@pytest.mark.parametrize("step", ["day", "month", "quarter", "year"])
@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_steps_reach_the_ends_of_the_calendar(step, day):
    found = step_period(day, step)
    assert found.contains(day)
    assert list(calendar_steps(Period(day, day), step)) == [found]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2014-01-01", "9999-12-31", "2014-01-01/2199-12-31"),
        ("0001-01-01", None, "1800-01-01/.."),
        ("9999-06-01", "9999-12-31", "2199-12-31/2199-12-31"),
        (None, None, "../.."),
        ("2014-01-01", "2014-12-31", "2014-01-01/2014-12-31"),
    ],
)
def test_a_period_of_the_dock_lies_in_its_calendar(start, end, expected):
    assert within_calendar(Period.parse(start, end)).isoformat() == expected


def test_leap_year_and_refusals():
    assert Period.of_year(2016).days == 366
    assert step_period(dt.date(2016, 2, 29), "month") == Period(dt.date(2016, 2, 1), dt.date(2016, 2, 29))
    with pytest.raises(ValueError, match="ends on"):
        Period(dt.date(2016, 1, 2), dt.date(2016, 1, 1))
    with pytest.raises(ValueError, match="from a start"):
        Period(None, dt.date(2016, 1, 1)).part(0, 1)
    with pytest.raises(ValueError, match="unknown calendar step"):
        list(calendar_steps(Period.of_year(2016), "week"))


@pytest.mark.parametrize(
    ("start", "end", "years", "expected"),
    [
        ("2016-02-01", "2016-02-29", 1, "2015-02-01/2015-02-28"),
        ("2017-02-01", "2017-02-28", 1, "2016-02-01/2016-02-29"),
        ("2016-02-29", "2016-02-29", 1, "2015-02-28/2015-02-28"),
        ("2016-02-29", "2016-02-29", 4, "2012-02-29/2012-02-29"),
        ("2016-01-01", "2016-12-31", 1, "2015-01-01/2015-12-31"),
        ("2016-03-10", "2016-03-20", 1, "2015-03-10/2015-03-20"),
        (None, "2016-12-31", 1, "../2015-12-31"),
        ("2016-01-01", None, 2, "2014-01-01/.."),
    ],
)
def test_years_earlier_keeps_the_calendar(start, end, years, expected):
    assert Period.parse(start, end).years_earlier(years).isoformat() == expected


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 3000), st.integers(1, 50))
def test_years_earlier_moves_both_ends_and_nearly_keeps_the_length(start, days, years):
    period = Period(start, start + dt.timedelta(days=days))
    moved = period.years_earlier(years)
    assert moved.start.year == start.year - years
    assert abs(moved.days - period.days) <= 2
