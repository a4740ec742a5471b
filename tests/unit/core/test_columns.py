"""The columns against one record at a time: what a filter keeps, what is summed."""

import datetime as dt

import pytest
from hypothesis import given, settings

from peru_access_atlas.core import series
from peru_access_atlas.core.definitions import READINGS
from peru_access_atlas.core.filters import _haystack, aside, effective_period, facets, folded, matches, static_matching
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.measures import coverage, totals
from peru_access_atlas.core.periods import Period, calendar_steps

from .makers import atlases, bounded, day_set
from .states import states


def located(index, state, auth_id):
    """Whether a place of the authorization lies, or may lie, in the state's area."""
    near = index.places_in_area(state.area) if state.area else {}
    for mention in index.places(auth_id):
        place = index.place_by_id.get(mention.place_id)
        if place is not None and place.lon is not None:
            if place.place_id in near and place.region_ubigeo in state.area_regions:
                return True
        elif mention.region_ubigeo in state.area_regions:
            return True
    return False


def failing(index, state, auth_id):
    """The filters, other than time, that do not keep one authorization: read from its records one by one."""
    record, norm = index.authorization(auth_id), index.norm(auth_id)
    placeless = state.include_no_place and not index.regions(auth_id)
    found = {
        "institutions": {i.institution_id for i in index.institutions(auth_id)},
        "purposes": {record.purpose},
        "norm_kinds": {norm.kind},
        "weapons": {record.weapons},
        "equipment_classes": {e.item_class for e in index.equipment(auth_id)},
        "regions": set(index.regions(auth_id)),
    }
    failed = {key for key, values in found.items() if getattr(state, key) and not values & set(getattr(state, key))}
    if (state.area or state.area_regions) and not located(index, state, auth_id):
        failed.add("area")
    if placeless:
        failed -= {"area", "regions"}
    low, high = state.personnel_min, state.personnel_max
    if record.personnel is None:
        if (low is not None or high is not None) and not state.include_unknown_personnel:
            failed.add("personnel")
    elif not (low or 0) <= record.personnel <= (record.personnel if high is None else high):
        failed.add("personnel")
    if state.official_sources_only and not index.official(auth_id):
        failed.add("official_sources_only")
    if not all(word in _haystack(index, auth_id) for word in folded(state.text).split()):
        failed.add("text")
    return failed


def check(index, state):
    within = effective_period(index, state)
    expected = []
    for auth_id in index.auth_ids:
        presence = index.presence(auth_id, state.reading)
        if state.include_undated or not presence.undated:
            certainty = presence.certainty_within(within)
            expected.append((auth_id, certainty, failing(index, state, auth_id)))
    assert [tuple(m) for m in matches(index, state)] == [(a, c) for a, c, failed in expected if c and not failed]
    assert list(static_matching(index, state)) == [a for a, _c, failed in expected if not failed]
    apart = aside(index, state)
    assert list(apart.no_place) == [
        a for a, c, failed in expected if c and failed <= {"regions", "area"} and not index.regions(a)
    ]
    assert list(apart.undated) == [
        a for a in index.auth_ids if index.presence(a, state.reading).undated and not failing(index, state, a)
    ]
    for ubigeo, count in facets(index, state)["regions"].items():
        if ubigeo:
            assert count == len(matches(index, state.changed(regions=(ubigeo,))))


@settings(max_examples=80, deadline=None)
@given(atlases(), states)
def test_filters_of_small_atlases(atlas, state):
    check(AtlasIndex(atlas), state)


@settings(max_examples=80, deadline=None)
@given(states)
def test_filters_of_the_bundled_atlas(index, state):
    check(index, state)
    check(index, state.changed(period=Period.of_year(2016), text=""))


def test_an_unknown_record_is_told(index):
    with pytest.raises(KeyError):
        totals(index, None, "norm_date", ["PE-NONE-1"])


@settings(max_examples=60, deadline=None)
@given(atlases(), bounded())
def test_totals_count_days(atlas, period):
    index = AtlasIndex(atlas)
    window = day_set(period)
    for reading in READINGS:
        total = totals(index, period, reading)
        days = {a: day_set(index.presence(a, reading).definite) & window for a in index.auth_ids}
        active = [a for a in index.auth_ids if days[a]]
        assert total.authorizations == len(active)
        assert total.norms == len({index.authorization(a).norm_id for a in active})
        assert total.regions == len({u for a in active for u in index.regions(a)})
        assert total.authorised_days == sum(map(len, days.values()))
        personnel = [index.authorization(a).personnel for a in active]
        known = [(p, len(days[a])) for a, p in zip(active, personnel) if p is not None]
        assert total.unknown_personnel == len(active) - len(known)
        assert total.persons == (None if active and not known else sum(p for p, _d in known))
        assert total.person_days == (None if active and not known else sum(p * d for p, d in known))
        covered = set().union(*days.values())
        found = coverage(index, period, reading)
        assert (found.days, found.covered) == (len(window), len(covered))
        assert set().union(*map(day_set, found.gaps)) == window - covered
        assert all((b.start - a.end).days > 1 for a, b in zip(found.gaps, found.gaps[1:]))


@settings(max_examples=60, deadline=None)
@given(atlases(), bounded())
def test_years_add_up_to_the_days(atlas, period):
    index = AtlasIndex(atlas)
    for breakdown in series.BREAKDOWNS:
        figures = series.by_year(index, period, "documented", breakdown=breakdown)
        assert sorted({f.year for f in figures}) == [y.start.year for y in calendar_steps(period, "year")]
        for year in {f.year for f in figures}:
            within = day_set(Period.of_year(year)) & day_set(period)
            expected = {}
            for a in index.auth_ids:
                days = len(day_set(index.presence(a, "documented").definite) & within)
                record = index.authorization(a)
                names = {
                    "none": ("",), "regions": index.regions(a) or (None,), "purposes": (record.purpose,),
                    "weapons": (record.weapons,), "norm_kinds": (index.norm(a).kind,),
                }[breakdown]  # fmt: skip
                for name in names if days else ():
                    row = expected.setdefault(name, [0, 0, 0, 0.0])
                    row[0] += 1
                    row[1] += days
                    row[2] += record.personnel is None
                    row[3] += (record.personnel or 0) * days / len(names)
            found = {
                f.category: [f.authorizations, f.authorised_days, f.unknown_personnel, f.person_days or 0.0]
                for f in figures
                if f.year == year and f.authorizations
            }
            assert found == {name: pytest.approx(row) for name, row in expected.items()}


def test_a_year_beyond_every_stay_is_zero(index):
    figures = series.by_year(index, Period(dt.date(2030, 1, 1), dt.date(2030, 12, 31)), "norm_date")
    assert [(f.year, f.category, f.authorizations, f.persons) for f in figures] == [(2030, "", 0, 0)]
