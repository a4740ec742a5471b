"""Filter states: round trip, hostile input, what they keep and what each facet would keep."""

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peru_access_atlas.core import filter_state, wkt
from peru_access_atlas.core.errors import FilterError
from peru_access_atlas.core.filter_state import MAX_TEXT, proper_name
from peru_access_atlas.core.filters import (
    FACETS,
    FilterState,
    active_chips,
    aside,
    collection_from_json,
    collection_to_json,
    effective_comparison,
    effective_period,
    facets,
    folded,
    matches,
    matching,
    static_matching,
)
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period

from .makers import atlases
from .states import SQUARE, states


@given(states)
def test_json_round_trip(state):
    assert FilterState.from_json(state.to_json()) == state


@given(st.dictionaries(st.text(min_size=1, max_size=20).filter(lambda t: t.strip() and t.isprintable()), states))
def test_collection_round_trip(named):
    assert collection_from_json(collection_to_json(named)) == named


@settings(max_examples=300)
@given(
    st.sampled_from((FilterState.from_json, collection_from_json)),
    st.text(max_size=80) | st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(json.dumps),
)
def test_any_other_text_is_refused(read, text):
    with pytest.raises(FilterError) as caught:
        read(text)
    assert caught.value.what
    assert caught.value.why


@settings(max_examples=300)
@given(
    st.dictionaries(
        st.sampled_from([f.name for f in filter_state.fields(FilterState)] + ["schema", "version", "extra"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10) | st.lists(st.text(max_size=3)),
        max_size=4,
    )
)
def test_any_values_are_read_or_refused(values):
    values = {"schema": filter_state.SCHEMA, "version": 1, **values}
    try:
        state = FilterState.from_dict(values)
    except FilterError:
        return
    assert FilterState.from_dict(state.to_dict()) == state


def with_header(**values):
    return json.dumps({"schema": filter_state.SCHEMA, "version": 1, **values})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", "schema"),
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        (json.dumps({"schema": "other", "version": 1}), "schema"),
        (json.dumps({"schema": filter_state.SCHEMA}), "version"),
        (json.dumps({"schema": filter_state.SCHEMA, "version": True}), "version"),
        (json.dumps({"schema": filter_state.SCHEMA, "version": 99}), "newer"),
        (with_header(colour="red"), "colour"),
        (with_header(reading="guess"), "guess"),
        (with_header(purposes="naval_exercise"), "purposes"),
        (with_header(purposes=["../../etc"]), "purposes"),
        (with_header(regions=["\u0660\u0661"]), "regions"),
        (with_header(regions=["15'); DROP TABLE norms"]), "regions"),
        (with_header(period={"start": "2016-02-30", "end": None}), "period"),
        (with_header(period={"start": "2016-02-02", "end": "2016-02-01"}), "period"),
        (with_header(period={"start": "20160202"}), "period"),
        (with_header(personnel_min=-1), "personnel_min"),
        (with_header(personnel_min=1.5), "personnel_min"),
        (with_header(personnel_min=20, personnel_max=10), "personnel_max"),
        (with_header(text="x" * 501), "text"),
        (with_header(area="POINT(1 2)"), "area"),
        (with_header(area="POLYGON((0 0, 1 0, 1 1))"), "area"),
        (with_header(area="POLYGON((0 0, 999 0, 1 1, 0 0))"), "area"),
        (with_header(official_sources_only=1), "official_sources_only"),
        ('{"schema": "peru_access_atlas/filter", "version": 1, "personnel_min": NaN}', "NaN"),
        ('{"schema": "peru_access_atlas/filter", "version": 1, "text": "a", "text": "b"}', "twice"),
        ("x" * (filter_state.MAX_JSON + 1), "longer"),
    ],
)
def test_hostile_states_are_refused_with_a_reason(text, told):
    with pytest.raises(FilterError) as caught:
        FilterState.from_json(text)
    assert told in str(caught.value)
    assert len(str(caught.value)) < 600


@settings(max_examples=300)
@given(st.text(alphabet="POLYGNMUTI(),. -+0123456789eE\n", max_size=60))
def test_polygon_text_is_read_or_refused(text):
    try:
        polygons = wkt.parse_polygon(text)
    except ValueError:
        return
    assert all(ring[0] == ring[-1] for polygon in polygons for ring in polygon)


def test_polygon_text():
    text = "MultiPolygon (((0 0, 1e0 0, +1.5 .5, 0 0)), ((2 2, 3 2, 3 3, 2 2), (2.1 2.1, 2.2 2.1, 2.2 2.2, 2.1 2.1)))"
    polygons = wkt.parse_polygon(text)
    assert [len(rings) for rings in polygons] == [1, 2]
    assert polygons[0][0][2] == (1.5, 0.5)
    with pytest.raises(ValueError, match="longer"):
        wkt.parse_polygon("POLYGON((" + "0 0," * 100_000)


def test_nothing_filtered_keeps_everything(index):
    assert matching(index, FilterState()) == index.auth_ids
    assert {m.certainty for m in matches(index, FilterState())} == {"assumed"}
    assert active_chips(FilterState()) == ()


def test_order_is_by_date(index):
    dates = [index.norm(a).date for a in index.auth_ids]
    assert dates == sorted(dates)


def rows(index, state):
    return sorted(index.authorization(a).row_id for a in matching(index, state))


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"regions": ("13",)}, ["T4-04"]),
        ({"regions": ("13",), "include_no_place": True}, ["T4-04", "T4-05"]),
        ({"regions": ("11",)}, ["T4-09"]),
        ({"area": SQUARE, "area_regions": ("04",)}, ["T4-02", "T4-03"]),
        ({"area": SQUARE}, []),
        ({"purposes": ("naval_exercise",)}, ["T4-04"]),
        ({"norm_kinds": ("ministerial_resolution",)}, ["T4-05", "T4-08"]),
        ({"weapons": ("unarmed_stated",)}, ["T4-05", "T4-08"]),
        ({"equipment_classes": ("mortar",)}, ["T4-01", "T4-02"]),
        ({"personnel_min": 31}, ["T4-04", "T4-09"]),
        ({"personnel_max": 3}, ["T4-05", "T4-08"]),
        ({"text": "iquitos"}, ["T4-08"]),
        ({"text": "HUANUCO sfoda"}, ["T4-06"]),
        ({"text": "san martin santa lucia"}, ["T4-01"]),
        ({"text": "30235"}, ["T4-03", "T4-04"]),
        ({"text": "nothing like it"}, []),
        ({"official_sources_only": True}, ["T4-01", "T4-02"]),
        ({"period": Period.of_year(2012)}, ["T4-09"]),
        ({"period": Period.of_year(2016), "mode": "as_of"}, []),
        ({"period": Period(None, dt.date(2013, 1, 31)), "mode": "cumulative"}, ["T4-09"]),
        ({"regions": ("15",), "period": Period.of_year(2013)}, ["T4-07", "T4-08"]),
    ],
)
def test_what_a_filter_keeps(index, values, kept):
    assert rows(index, FilterState(**values)) == kept


def test_documented_is_possible_until_excluded(index):
    state = FilterState(reading="documented", period=Period.of_year(2016))
    certainties = {index.authorization(m.auth_id).row_id: m.certainty for m in matches(index, state)}
    assert certainties["T4-02"] == "definite"
    assert certainties["T4-04"] == "possible"
    assert rows(index, state.changed(include_undated=False)) == ["T4-02"]


def test_no_place_and_undated_stay_in_sight(index, by_row):
    state = FilterState(regions=("15",), reading="documented", include_undated=False)
    found = aside(index, state)
    assert by_row["T4-05"] not in matching(index, state)
    assert aside(index, FilterState(regions=("15",))).no_place == (by_row["T4-05"],)
    assert by_row["T4-08"] in found.undated


def test_folding():
    assert folded("  Huánuco  ÁNCASH ñ") == "huanuco ancash n"


def test_modes(index):
    period = Period.of_year(2014)
    assert effective_period(index, FilterState(period=period)) == period
    last = dt.date(2014, 12, 31)
    assert effective_period(index, FilterState(period=period, mode="as_of")) == Period(last, last)
    everything = effective_period(index, FilterState(period=period, mode="cumulative"))
    assert everything == Period(dt.date(2012, 4, 29), last)


@pytest.mark.parametrize("mode", ["range", "as_of", "cumulative"])
def test_the_second_period_is_read_by_the_mode_of_the_first(index, mode):
    other = Period.of_year(2014)
    state = FilterState(period=Period.of_year(2016), mode=mode, comparison=other)
    assert effective_comparison(index, state) == effective_period(index, FilterState(period=other, mode=mode))
    assert effective_comparison(index, state.changed(comparison=None)) is None


def test_chips_clear_one_by_one():
    state = FilterState(
        period=Period.of_year(2014), mode="as_of", comparison=Period.of_year(2013), regions=("15", "16"), area=SQUARE,
        area_regions=("15",), personnel_min=3, official_sources_only=True, text="x", include_undated=False,
        weapons=("armed",),
    )  # fmt: skip
    chips = active_chips(state)
    assert ("regions", "15") in chips
    assert ("personnel", "3..") in chips
    for key, value in chips:
        state = state.without(key, value)
    assert state == FilterState()


def test_no_filter_is_without_a_chip():
    state = FilterState(area_regions=("15",))
    assert [key for key, _value in active_chips(state)] == ["area"]
    assert state.without(*active_chips(state)[0]) == FilterState()


@given(st.text(max_size=40))
def test_a_proper_name_is_one_that_is_read_again(text):
    name = proper_name(text)
    if name:
        assert list(collection_from_json(collection_to_json({name: FilterState()}))) == [name]
    assert proper_name(name) == name


def test_what_cannot_be_seen_is_no_part_of_a_name():
    assert proper_name(" my\u200b \n filter\u00ad ") == "my filter"
    assert proper_name("\u200b") == ""
    assert len(proper_name("x" * 10_000)) == MAX_TEXT


@settings(max_examples=60, deadline=None)
@given(atlases(), states)
def test_facets_count_what_would_be_left(atlas, state):
    index = AtlasIndex(atlas)
    counts = facets(index, state)
    assert set(counts) == set(FACETS)
    for ubigeo in ("01", "02"):
        assert counts["regions"][ubigeo] == len(matching(index, state.changed(regions=(ubigeo,))))
    for key in ("purposes", "weapons", "norm_kinds", "equipment_classes"):
        for value, count in counts[key].items():
            assert count == len(matching(index, state.changed(**{key: (value,)})))
    for value in (True, False):
        changed = state.changed(official_sources_only=value)
        assert counts["official_sources_only"][str(value).lower()] == len(matching(index, changed))
    any_number = state.changed(personnel_min=0, personnel_max=None)
    kept = (len(matching(index, any_number.changed(include_unknown_personnel=on))) for on in (True, False))
    assert counts["include_unknown_personnel"]["true"] == next(kept) - next(kept)


@settings(max_examples=60, deadline=None)
@given(atlases(), states)
def test_static_matching_is_matching_without_a_period(atlas, state):
    index = AtlasIndex(atlas)
    assert set(matching(index, state)) <= set(static_matching(index, state))
    within = effective_period(index, state)
    assert matching(index, state) == tuple(
        a
        for a in static_matching(index, state)
        if index.presence(a, state.reading).certainty_within(within) is not None
    )
