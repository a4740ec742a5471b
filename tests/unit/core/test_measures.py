"""The check values of the printed table, through the public functions, and the measures against brute force."""

import datetime as dt

import pytest
from hypothesis import given, settings

from peru_access_atlas.core import series
from peru_access_atlas.core.definitions import READINGS
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.measures import coverage, difference, no_place_exposure, region_exposure, totals
from peru_access_atlas.core.model import Atlas
from peru_access_atlas.core.periods import Period

from .makers import atlases, bounded, day_set

#: name: (authorizations, authorised days, person-days)
CHECK = {
    "Lima": (6, 1396, 2986.9), "Loreto": (6, 1394, 1905.7), "Junín": (5, 1390, 1899.7),
    "Huancavelica": (4, 962, 2246.9), "Huánuco": (4, 1209, 1401.9), "Pasco": (4, 1209, 1401.9),
    "San Martín": (4, 1209, 1401.9), "Ucayali": (4, 1209, 1401.9), "Ayacucho": (3, 845, 1037.9),
    "Cusco": (3, 845, 1037.9), "Callao": (3, 759, 4230.7), "Apurímac": (2, 730, 910.2), "Arequipa": (2, 546, 890.8),
    "Ica": (1, 117, 1209.0), "La Libertad": (1, 29, 3320.5),
}  # fmt: skip


def test_regions_of_the_printed_table(index):
    rows = region_exposure(index, None, "norm_date")
    assert len(rows) == 25
    assert [r.ubigeo for r in rows] == sorted(r.ubigeo for r in rows)
    found = {r.name: (r.authorizations, r.authorised_days, round(r.person_days, 1)) for r in rows if r.authorizations}
    assert found == CHECK
    assert all(r.persons == 0 and r.person_days == 0 for r in rows if not r.authorizations)


def test_totals_of_the_printed_table(index):
    total = totals(index, None, "norm_date")
    assert (total.authorizations, total.norms, total.persons, total.person_days) == (9, 8, 323, 27639)
    assert (total.regions, total.no_place, total.undated, total.unknown_personnel) == (15, 1, 0, 0)
    placed = sum(r.person_days for r in region_exposure(index, None, "norm_date"))
    assert placed == pytest.approx(27284)
    assert no_place_exposure(index, None, "norm_date").person_days == 355
    assert no_place_exposure(index, None, "norm_date").ubigeo is None


def test_coverage_of_the_printed_table(index, check_extent):
    assert index.extent("norm_date") == Period(*check_extent)
    found = coverage(index, None, "norm_date")
    assert (found.days, found.covered) == (2456, 1608)
    assert [gap.days for gap in found.gaps] == [166, 289, 393]
    assert found.longest_gap_days == 393


def test_equipment_and_mentions(index):
    assert len(index.atlas.equipment) == 56
    places = index.atlas.authorization_places
    assert sum(p.position > 0 for p in places) == 55
    assert sum(p.position == 0 for p in places) == 1
    assert sum(f.items for f in series.equipment(index)) == 56


def test_table_3_adds_up(atlas):
    """The only series in dollars whose rows are programmes and whose sum is printed."""
    sums = {}
    for value in atlas.series:
        sums[value.series_id] = sums.get(value.series_id, 0) + value.value
    assert 241_349_634 in {round(total) for total in sums.values()}


def test_documented_keeps_possible_apart(index):
    total = totals(index, Period.of_year(2016), "documented")
    assert total.authorizations == 1
    assert total.persons == 14
    assert total.person_days == 14 * 364
    assert total.possible_authorizations == 7  # every earlier norm without a documented stay
    lima = next(r for r in region_exposure(index, Period.of_year(2016), "documented") if r.name == "Lima")
    assert (lima.authorizations, lima.authorised_days) == (1, 364)
    assert lima.possible_days == 2 + 366 * lima.possible_authorizations


def test_event_counts_norm_days(index):
    total = totals(index, None, "event")
    assert (total.authorizations, total.authorised_days, total.person_days) == (9, 9, 323)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2012-04-28", "2012-04-28", 0),  # the day before the first norm
        ("2012-04-29", "2012-04-29", 1),
        ("2012-08-23", "2012-08-23", 1),  # last of 117 days
        ("2012-08-24", "2012-08-24", 0),
        ("2019-01-18", "2019-12-31", 1),  # period begins on the last day of a stay
        ("2019-01-19", "2019-12-31", 0),
    ],
)
def test_boundary_days(index, start, end, count):
    assert totals(index, Period.parse(start, end), "norm_date").authorizations == count


def test_difference(index):
    first = region_exposure(index, Period.of_year(2013), "norm_date")
    second = region_exposure(index, Period.of_year(2016), "norm_date")
    change = {d.name: d for d in difference(first, second)}
    assert change["Arequipa"].authorizations == 1
    assert change["Arequipa"].authorised_days == 356  # 2016-01-01 .. 2016-12-21
    assert change["Puno"].authorizations == 0
    with pytest.raises(ValueError, match="same regions"):
        difference(first, second[1:])


def brute(index, period, reading, ubigeo):
    """Measures of a region by counting days one by one."""
    window = day_set(period)
    count = days = persons = unknown = possible_only = possible_days = 0
    person_days = 0.0
    for a in index.auth_ids:
        named = {p.region_ubigeo for p in index.places(a)} - {None}
        if ubigeo not in (named or {None}):
            continue
        presence = index.presence(a, reading)
        definite, possible = day_set(presence.definite) & window, day_set(presence.possible) & window
        possible_days += len(possible - definite)
        possible_only += bool(possible) and not definite
        if definite:
            count, days = count + 1, days + len(definite)
            personnel = index.authorization(a).personnel
            unknown += personnel is None
            persons += personnel or 0
            person_days += (personnel or 0) * len(definite) / (len(named) or 1)
    if unknown and unknown == count:
        persons = person_days = None
    return count, days, persons, person_days, possible_only, possible_days, unknown


@settings(max_examples=60, deadline=None)
@given(atlases(), bounded())
def test_measures_count_days(atlas, period):
    index = AtlasIndex(atlas)
    for reading in READINGS:
        rows = (*region_exposure(index, period, reading), no_place_exposure(index, period, reading))
        for row in rows:
            found = (
                row.authorizations, row.authorised_days, row.persons, row.person_days, row.possible_authorizations,
                row.possible_days, row.unknown_personnel,
            )  # fmt: skip
            assert found == pytest.approx(brute(index, period, reading, row.ubigeo))
        total = totals(index, period, reading)
        if total.person_days is not None:
            assert sum(r.person_days or 0 for r in rows) == pytest.approx(total.person_days)


def test_empty_atlas():
    index = AtlasIndex(Atlas("0", ""))
    total = totals(index, None, "norm_date")
    assert (total.authorizations, total.persons, total.covered_days) == (0, 0, 0)
    assert region_exposure(index, None, "norm_date") == ()
    assert series.by_year(index, None, "norm_date")[0].authorizations == 0


def test_series_by_year(index):
    figures = series.by_year(index, None, "norm_date")
    assert [f.year for f in figures] == list(range(2012, 2020))
    assert sum(f.person_days for f in figures) == 27639
    assert next(f for f in figures if f.year == 2012).persons == 31
    for breakdown in series.BREAKDOWNS:
        parts = series.by_year(index, None, "norm_date", breakdown=breakdown)
        assert sum(f.person_days for f in parts) == pytest.approx(27639)
    assert any(f.category is None for f in series.by_year(index, None, "norm_date", breakdown="regions"))
    with pytest.raises(ValueError, match="unknown breakdown"):
        series.by_year(index, None, "norm_date", breakdown="colour")


def test_equipment_by_year_and_events(index):
    years = dict(series.equipment_by_year(index, None, "norm_date"))
    assert sum(f.items for f in years[2012]) == 2
    days = series.event_days(index, "norm_date")
    assert days[0] == dt.date(2012, 4, 29)
    assert dt.date(2012, 8, 24) in days
