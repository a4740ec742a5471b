"""The first and the last day of a stay, open ends: what QGIS's own time filter keeps is what the model keeps."""

import datetime as dt

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLinePatternFillSymbolLayer,
    QgsTemporalNavigationObject,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtWidgets import QMainWindow, QToolButton

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.measures import region_exposure
from peru_access_atlas.core.periods import ONE_DAY, Period
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.layers.project import add_atlas
from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.ui.authorizations import Authorizations
from peru_access_atlas.ui.export_provenance import picture_statement
from peru_access_atlas.ui.time_link import to_range


@pytest.fixture
def dock(qgis_app, atlas_path, project, tmp_path):
    import shutil

    copy = shutil.copy(atlas_path, tmp_path / "atlas.gpkg")
    add_atlas(project, copy)
    window = QMainWindow()
    made = Authorizations(AtlasIndex(load_atlas(atlas_path)), project, QgsTemporalNavigationObject(), None, window)
    made.test_window = window
    made.show_on_map()
    yield made
    made.close()


def kept_by_qgis(layer, period, column):
    """What QGIS draws of a layer in a period: its user filter and its temporal properties alone."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    request = QgsFeatureRequest()
    if layer.temporalProperties().isActive():
        request.setFilterExpression(layer.temporalProperties().createFilterString(context, to_range(period)))
    return {feature[column] for feature in layer.getFeatures(request)}


def around(stay):
    """Periods that touch a stay by one day or miss it by one, with whether they touch it."""
    far = dt.timedelta(days=400)
    yield Period(stay.end, stay.end + far), True
    yield Period(stay.end + ONE_DAY, stay.end + far), False
    yield Period(stay.start - far, stay.start), True
    yield Period(stay.start - far, stay.start - ONE_DAY), False
    yield Period(stay.start, stay.start), True
    yield Period(stay.end, stay.end), True
    yield Period(stay.start - far, stay.end + far), True


def test_a_stay_that_touches_the_period_by_one_day_is_in_everything_that_shows_it(dock, project):
    model, index = dock.model, dock.model.index
    places = find_layer(project, "authorized_places")
    named = {feature["auth_id"] for feature in places.getFeatures()}
    checked = 0
    for auth_id in index.auth_ids:
        stay = index.presence(auth_id, "norm_date").definite
        if stay is None:
            continue
        for period, touches in around(stay):
            model.set_period(period)
            model.settle()
            assert (auth_id in model.results.auth_ids) is touches, (auth_id, period)
            rows = dock.dock.list.table
            assert (rows.row_of(auth_id) >= 0) is touches, (auth_id, period)
            pure = {e.ubigeo: e.authorizations for e in region_exposure(index, period, "norm_date")}
            assert dict(model.view.values) == pure, (auth_id, period)
            if auth_id in named:
                assert (auth_id in kept_by_qgis(places, period, "auth_id")) is touches, (auth_id, period)
                checked += 1
    assert checked >= 14


def test_an_end_that_is_open_lasts_and_begins_on_its_first_day(dock, project):
    zones = find_layer(project, "vraem_zones")
    spans = {}
    for feature in zones.getFeatures():
        begin, end = feature["valid_from_utc"], feature["valid_to_utc"]
        known = [v.toUTC().date().toPyDate() if hasattr(v, "toUTC") and v.isValid() else None for v in (begin, end)]
        spans.setdefault(feature["fid"], known)
    open_ended = {fid: begin for fid, (begin, end) in spans.items() if end is None and begin is not None}
    assert open_ended, "the bundled data hold a zone that is still in force"
    ended = {fid: (begin, end) for fid, (begin, end) in spans.items() if end is not None}
    dock.model.set_period(Period.of_year(2014))  # the layers take part in time now
    assert zones.temporalProperties().isActive()
    for fid, begin in open_ended.items():
        for day, inside in ((begin - ONE_DAY, False), (begin, True), (dt.date(2090, 1, 1), True)):
            assert (fid in kept_by_qgis(zones, Period(day, day), "fid")) is inside, (fid, day)
    for fid, (begin, end) in ended.items():
        for day, inside in ((end, True), (end + ONE_DAY, False)):
            assert (fid in kept_by_qgis(zones, Period(day, day), "fid")) is inside, (fid, begin, day)


def test_a_period_without_an_end_is_closed_by_the_data(dock):
    model = dock.model
    for period in (Period(dt.date(2015, 1, 1), None), Period(None, dt.date(2015, 1, 1))):
        model.set_period(period)
        model.settle()
        extent = model.extent
        bounded = Period(period.start or extent.start, period.end or extent.end)
        assert model.window == bounded
        pure = {e.ubigeo: e.authorizations for e in region_exposure(model.index, bounded, "norm_date")}
        assert dict(model.view.values) == pure


def test_a_comparison_is_the_chosen_period_minus_the_other(dock):
    model, index = dock.model, dock.model.index
    chosen, other = Period.of_year(2014), Period.of_year(2013)
    model.change(period=chosen, comparison=other)
    now = {e.ubigeo: e.authorizations for e in region_exposure(index, chosen, "norm_date")}
    before = {e.ubigeo: e.authorizations for e in region_exposure(index, other, "norm_date")}
    assert dict(model.view.values) == {ubigeo: now[ubigeo] - before[ubigeo] for ubigeo in now}
    assert any(value < 0 for value in model.view.values.values())
    assert any(value > 0 for value in model.view.values.values())
    title = model.view.title
    assert title.index("2014") < title.index("2013")  # "2014 minus 2013"


@pytest.mark.parametrize(
    ("mode", "first_day", "words"),
    [
        ("as_of", None, "2016-12-31 minus 2013-12-31"),
        ("cumulative", dt.date(2012, 4, 29), "2012-04-29 \u2013 2016-12-31 minus 2012-04-29 \u2013 2013-12-31"),
    ],
)
def test_a_comparison_applies_the_mode_to_both_periods(dock, mode, first_day, words):
    model, index = dock.model, dock.model.index
    model.change(period=Period.of_year(2016), comparison=Period.of_year(2013), mode=mode)
    counted = []
    for last in (dt.date(2016, 12, 31), dt.date(2013, 12, 31)):
        found = region_exposure(index, Period(first_day or last, last), "norm_date")
        counted.append({e.ubigeo: e.authorizations for e in found})
    now, before = counted
    assert dict(model.view.values) == {ubigeo: now[ubigeo] - before[ubigeo] for ubigeo in now}
    assert any(model.view.values.values())
    assert words in model.exposure.title(model.state, model.measure)
    days = Period(first_day or dt.date(2013, 12, 31), dt.date(2013, 12, 31))
    assert days.isoformat() in picture_statement(index, model.results)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period.of_year(2014), "2014"),
        (Period(dt.date(2016, 2, 1), dt.date(2016, 2, 29)), "2016-02"),
        (Period(dt.date(2014, 1, 1), dt.date(2015, 12, 31)), "2014-01-01 \u2013 2015-12-31"),
        (Period(dt.date(2014, 1, 1), None), "2014-01-01 \u2013 \u2026"),
        (Period(None, dt.date(2014, 1, 1)), "\u2026 \u2013 2014-01-01"),
    ],
)
def test_a_chip_names_a_period_as_briefly_as_it_can(dock, period, words):
    dock.model.set_period(period)
    chips = [button.text() for button in dock.dock.chips.findChildren(QToolButton) if button.isVisibleTo(dock.dock)]
    assert f"{words}  \u00d7" in chips


def test_a_comparison_of_days_that_are_only_possible_is_not_called_no_change(dock, project):
    """Under "documented" most regions have possible days alone: white would say that nothing changed there."""
    model, index = dock.model, dock.model.index
    chosen, other = Period.of_year(2014), Period.of_year(2013)
    model.change(period=chosen, comparison=other, reading="documented")
    either = [region_exposure(index, period, "documented") for period in (chosen, other)]
    expected = {
        a.ubigeo
        for a, b in zip(*either)
        if a.authorizations == b.authorizations
        and any(e.authorizations == 0 < e.possible_authorizations for e in (a, b))
    }
    assert 0 < len(expected) < 25
    assert set(model.view.possible_only) == expected
    layer = find_layer(project, "regions")
    shown = layer.renderer()
    expression = QgsExpression(shown.classAttribute())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for feature in layer.getFeatures():
        context.setFeature(feature)
        item = shown.rangeForValue(expression.evaluate(context))
        hatched = any(isinstance(part, QgsLinePatternFillSymbolLayer) for part in item.symbol())
        assert hatched is (feature["ubigeo"] in expected), feature["name"]
    model.change(reading="norm_date")
    assert model.view.possible_only == ()


@pytest.mark.parametrize("reading", ["norm_date", "documented"])
@pytest.mark.parametrize("measure", ["authorizations", "authorised_days", "persons", "person_days"])
def test_every_measure_is_that_of_the_pure_model_and_its_classes_stay(dock, project, measure, reading):
    """A colour means the same in every frame and under every filter."""
    model, layer = dock.model, find_layer(project, "regions")
    model.change(reading=reading)
    model.set_measure(measure)
    classes, seen = set(), set()
    known = (getattr(e, measure) for e in region_exposure(model.index, model.extent, reading))
    largest = max(value for value in known if value is not None)  # of all moments and records
    for period in (Period.of_year(2013), Period(dt.date(2014, 4, 1), dt.date(2014, 4, 30)), Period.of_year(2016)):
        for regions in ((), ("15",)):
            model.change(period=period, regions=regions)
            model.settle()
            pure = region_exposure(model.index, period, reading, model.results.auth_ids)
            expected = {e.ubigeo: getattr(e, measure) for e in pure}
            assert model.view.values == pytest.approx(expected)
            assert model.view.scale_to == pytest.approx(largest)
            classes.add(tuple((r.lowerValue(), r.upperValue(), r.label()) for r in layer.renderer().ranges()[1:]))
            seen.add(tuple(expected.values()))
    assert len(classes) == 1
    assert len(seen) > 2 or reading == "documented"


def test_the_title_of_the_legend_says_measure_period_reading_and_number(dock, project):
    model = dock.model
    for measure, words in (("persons", "Persons authorised"), ("person_days", "Person-days (split over regions)")):
        for reading, reading_words in (
            ("norm_date", "Norm date (assumed start)"),
            ("documented", "Documented dates only"),
        ):
            model.change(period=Period.of_year(2014), reading=reading)
            model.set_measure(measure)
            model.settle()
            title = find_layer(project, "regions").renderer().ranges()[0].label().replace("\n", " ")
            assert title == f"{words} 2014 {reading_words} n = {len(model.results.auth_ids)}"
