"""Definite and possible days against the enumeration of every start a stay may have."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.presence import presence, stay_presence

from .makers import DAY0, authorization, day_set, days, stay


def enumerated(record):
    """(definite, possible) days of a stay from all its starts; no start leaves room: all starts, cut at the end."""
    span = (record.start_latest - record.start_earliest).days
    starts = [record.start_earliest + dt.timedelta(days=n) for n in range(span + 1)]
    runs = [{s + dt.timedelta(days=n) for n in range(record.duration_days)} for s in starts]
    if record.end_latest is not None:
        fitting = [run for run in runs if max(run) <= record.end_latest]
        runs = fitting or [{d for d in run if d <= record.end_latest} for run in runs]
    return set.intersection(*runs), set.union(*runs)


@given(days, st.integers(0, 40), st.integers(1, 60), st.none() | st.integers(0, 110))
def test_a_stay_is_the_enumeration_of_its_starts(earliest, wait, duration, end):
    record = stay(
        earliest=earliest,
        latest=earliest + dt.timedelta(days=wait),
        duration=duration,
        end=None if end is None else earliest + dt.timedelta(days=end),
    )
    definite, possible = enumerated(record)
    found = stay_presence(record)
    assert day_set(found.definite) == definite
    assert day_set(found.possible) == possible
    assert definite <= possible


@given(days, st.integers(1, 400))
def test_norm_date_assumes_the_start(norm_date, duration):
    found = presence(authorization("a", "n", stay_days=duration), norm_date, (), "norm_date")
    assert found.definite == found.possible == Period.of_days(norm_date, duration)
    assert found.assumed
    assert not found.undated


def test_unknown_length_is_never_a_definite_day():
    found = presence(authorization("a", "n"), DAY0, (), "norm_date")
    assert found.definite is None
    assert found.possible == Period(DAY0, None)
    assert found.undated


def test_documented_without_a_stay_is_possible_from_the_norm_on():
    found = presence(authorization("a", "n", stay_days=29), DAY0, [stay(rule="norm_date", duration=29)], "documented")
    assert found.definite is None
    assert found.possible == Period(DAY0, None)
    assert found.undated
    assert not found.assumed


def test_several_documented_stays_agree_on_definite_days_only():
    first, second = stay(duration=10), stay(rule="user", earliest=DAY0 + dt.timedelta(days=4), duration=10)
    found = presence(authorization("a", "n"), DAY0, [first, second], "documented")
    assert found.definite == Period(DAY0 + dt.timedelta(days=4), DAY0 + dt.timedelta(days=9))
    assert found.possible == Period(DAY0, DAY0 + dt.timedelta(days=13))


def test_event_is_the_day_of_the_norm():
    found = presence(authorization("a", "n", stay_days=365), DAY0, [stay(duration=9)], "event")
    assert found.definite == found.possible == Period(DAY0, DAY0)
    assert not found.assumed


def test_certainty_within():
    found = stay_presence(stay(latest=DAY0 + dt.timedelta(days=2), duration=10))
    assert found.certainty_within(Period(DAY0, DAY0)) == "possible"
    assert found.certainty_within(Period(DAY0, DAY0 + dt.timedelta(days=2))) == "definite"
    assert found.certainty_within(Period(None, DAY0 - dt.timedelta(days=1))) is None


def test_unknown_reading():
    with pytest.raises(ValueError, match="unknown reading"):
        presence(authorization("a", "n"), DAY0, (), "guess")


def test_row_2_all_of_2016(index, by_row):
    found = index.presence(by_row["T4-02"], "documented")
    assert found.definite == Period(dt.date(2016, 1, 2), dt.date(2016, 12, 30))
    assert found.definite.days == 364
    assert found.possible == Period.of_year(2016)
    assert found.possible.days == 366


def test_row_4_has_no_definite_day(index, by_row):
    found = index.presence(by_row["T4-04"], "documented")
    assert found.definite is None
    assert found.possible.end is None
    assert index.undated(by_row["T4-04"], "documented")
