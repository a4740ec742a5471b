"""The dock's parts without the desktop: time link, map style, list, exports, saved filters, timeline."""

import csv
import dataclasses
import datetime as dt
import io
import shutil
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsExpression, QgsExpressionContext, QgsProject, QgsTemporalNavigationObject, QgsVectorLayer
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QMainWindow

from peru_access_atlas.core.errors import AtlasError
from peru_access_atlas.core.filters import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.measures import region_exposure
from peru_access_atlas.core.periods import ALWAYS, Period, step_period
from peru_access_atlas.core.qt.compat import NAVIGATION_ANIMATED, NAVIGATION_OFF
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.layers import selection_style
from peru_access_atlas.layers.exposure_style import (
    NO_DATA,
    POSSIBLE_ONLY,
    ExposureView,
    choropleth_renderer,
    coded_values,
    symbols_renderer,
    value_expression,
)
from peru_access_atlas.layers.project import add_atlas
from peru_access_atlas.layers.registry import find_layer
from peru_access_atlas.layers.selection_style import (
    compose_filter,
    keep_records,
    records_filter,
    restore_filter,
    user_filter,
)
from peru_access_atlas.ui.authorization_model import ID_ROLE, norm_text
from peru_access_atlas.ui.authorizations import Authorizations
from peru_access_atlas.ui.export_records import COLUMNS, csv_text, export_records, records
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.picture_export import save_drawing
from peru_access_atlas.ui.project_state import named_filters
from peru_access_atlas.ui.record_card import card_html
from peru_access_atlas.ui.saved_filters import SavedFilters
from peru_access_atlas.ui.time_link import TimeLink, to_period, to_range
from peru_access_atlas.ui.timeline.model import Bar, FewBars, TimelineData
from peru_access_atlas.ui.timeline.scale import TimeScale
from peru_access_atlas.ui.timeline.source import timeline_data
from peru_access_atlas.ui.timeline.widget import moved_by_step

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@pytest.fixture(scope="module")
def index(atlas_path):
    return AtlasIndex(load_atlas(atlas_path))


@pytest.fixture
def model(qgis_app, index):
    made = FilterModel(index)
    yield made
    made.stop()


@pytest.fixture
def everything(qgis_app, index, project):
    window = QMainWindow()
    made = Authorizations(index, project, QgsTemporalNavigationObject(), None, window)
    made.test_window = window
    window.show()
    yield made
    made.close()


@given(DAYS, st.integers(0, 4000))
def test_a_period_survives_the_controllers_range(start, length):
    period = Period.of_days(start, length + 1)
    assert to_period(to_range(period)) == period


@given(DAYS, st.sampled_from(["day", "month", "quarter", "year"]))
def test_whole_steps_move_to_whole_steps_and_back(day, step):
    period = step_period(day, step)
    forth = moved_by_step(period, step, 1)
    assert forth == step_period(period.end + dt.timedelta(days=1), step)
    assert moved_by_step(forth, step, -1) == period


@given(DAYS, st.floats(1.01, 8), st.floats(0, 500))
def test_zooming_keeps_the_day_under_the_pointer(day, factor, x):
    scale = TimeScale.of_period(Period.of_days(day, 2000), 0.0, 500.0)
    assert scale.zoomed(factor, x).ordinal(x) == pytest.approx(scale.ordinal(x), abs=1e-3)


def test_boundary_days_touch_the_period(index, model):
    # T4-02 begins on the norm's date and lasts 365 days: first and last day count, the days beside them do not
    presence = index.presence("PE-RL-30398-1", "norm_date").definite
    for day, inside in (
        (presence.start, True),
        (presence.end, True),
        (presence.start - dt.timedelta(days=1), False),
        (presence.end + dt.timedelta(days=1), False),
    ):
        model.set_period(Period(day, day))
        model.settle()
        assert ("PE-RL-30398-1" in model.results.auth_ids) is inside, day


@pytest.mark.parametrize("reading", ["norm_date", "documented", "event"])
def test_the_map_shows_the_pure_model_in_every_month(index, model, reading):
    model.change(reading=reading)
    day = dt.date(2012, 1, 1)
    while day.year < 2020:
        month = step_period(day, "month")
        model.set_period(month)
        pure = {e.ubigeo: e for e in region_exposure(index, month, reading)}
        view = model.view
        for ubigeo, exposure in pure.items():
            only = exposure.authorizations == 0 and exposure.possible_authorizations > 0
            assert (ubigeo in view.possible_only) is only
            assert view.values[ubigeo] == exposure.authorizations
        day = month.end + dt.timedelta(days=1)


def test_expression_gives_every_value_and_no_data_for_the_rest(qgis_app):
    view = ExposureView({"01": 3.0, "02": None, "03": 0.0, "04": 7.25}, "person_days", "T", ("05",))
    view = ExposureView({**view.values, "05": 0.0}, "person_days", "T", ("05",))
    expected = {"01": 3, "02": NO_DATA, "03": 0, "04": 7.25, "05": POSSIBLE_ONLY, "99": NO_DATA}
    layer = QgsVectorLayer("NoGeometry?field=ubigeo:string(2)", "t", "memory")
    from qgis.core import QgsFeature

    for ubigeo, value in expected.items():
        feature = QgsFeature(layer.fields())
        feature["ubigeo"] = ubigeo
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(feature)
        assert QgsExpression(value_expression(coded_values(view))).evaluate(context) == pytest.approx(value)


def test_the_legends_title_stands_on_lines_that_a_narrow_layer_tree_shows_whole(model):
    model.change(period=Period.of_year(2014), comparison=Period.of_year(2013), mode="cumulative")
    lines = model.view.title.split("\n")
    assert max(map(len, lines)) <= 24
    assert " ".join(lines) == model.exposure.title(model.state, model.measure).replace(" \u00b7 ", " ")
    assert "2013" in " ".join(lines)
    assert lines[-1].startswith("n = ")


@pytest.mark.parametrize("make", [choropleth_renderer, symbols_renderer])
def test_legend_begins_with_the_title_and_tells_zero_from_no_data(qgis_app, make):
    renderer = make(ExposureView({"01": 3.0}, "authorizations", "Measure, period", scale_to=6))
    labels = [r.label() for r in renderer.ranges()]
    assert labels[0] == "Measure, period"
    assert len(set(labels)) == len(labels)
    assert {r.lowerValue() for r in renderer.ranges()} >= {NO_DATA, POSSIBLE_ONLY, 0.0}


def test_our_filter_composes_with_the_users_and_restores_it(qgis_app, atlas_path, tmp_path):
    copy = tmp_path / "a.gpkg"
    shutil.copy(atlas_path, copy)
    layer = QgsVectorLayer(f"{copy}|layername=authorized_places", "p", "ogr")
    mine = "\"level\" = 'town'"
    assert layer.setSubsetString(mine)
    assert compose_filter(layer, records_filter("auth_id", ["PE-RL-30724-1", "a'b"]))
    assert mine in layer.subsetString()
    assert layer.featureCount() > 0
    assert compose_filter(layer, records_filter("auth_id", []))
    assert layer.featureCount() == 0
    assert restore_filter(layer)
    assert layer.subsetString() == mine


@pytest.mark.parametrize("refuses", [False, True])
def test_a_long_list_of_records_keeps_the_same_features(qgis_app, atlas_path, tmp_path, monkeypatch, refuses):
    """As one text, or as a list where the provider does not know how to read that."""
    copy = shutil.copy(atlas_path, tmp_path / "a.gpkg")
    layer = QgsVectorLayer(f"{copy}|layername=authorized_places", "p", "ogr")
    mine = "\"level\" = 'town'"
    assert layer.setSubsetString(mine)
    wanted = ["PE-RL-30724-1", "a'b", 'c"d', "e\\f", "ñ"]
    assert compose_filter(layer, records_filter("auth_id", wanted))
    few = sorted(feature.id() for feature in layer.getFeatures())
    assert few
    long = [*wanted, *(f"XX-{n}" for n in range(selection_style.MOST_LISTED))]
    if refuses:
        known = QgsVectorLayer.setSubsetString
        monkeypatch.setattr(
            QgsVectorLayer, "setSubsetString", lambda self, text: "json" not in text and known(self, text)
        )
    assert keep_records(layer, "auth_id", long)
    assert ("json_each" in layer.subsetString()) is not refuses
    assert sorted(feature.id() for feature in layer.getFeatures()) == few
    assert user_filter(layer) == mine
    assert restore_filter(layer)
    assert layer.subsetString() == mine


def test_controller_is_restored_and_followed(model):
    controller = QgsTemporalNavigationObject()
    mine = to_range(Period.of_year(1999))
    controller.setTemporalExtents(mine)
    link = TimeLink(model, controller)
    link.set_step("month")
    link.first()
    assert controller.navigationMode() == NAVIGATION_ANIMATED
    assert model.state.period == step_period(model.extent.start, "month")
    link.next()
    assert model.state.period.start.month == 5
    link.set_step("event")
    assert model.state.period.contains(dt.date(2012, 5, 1))
    controller.setNavigationMode(NAVIGATION_OFF)
    assert model.state.period == ALWAYS
    link.restore()
    link.restore()
    assert controller.temporalExtents() == mine
    assert controller.navigationMode() == NAVIGATION_OFF


@pytest.mark.parametrize("animated", [False, True])
def test_layers_that_come_leave_the_period(model, animated):
    """QGIS's temporal panel sets the controller to the time of all layers when layers are added."""
    controller = QgsTemporalNavigationObject()
    link = TimeLink(model, controller)
    model.set_period(Period.of_year(2013))
    if animated:
        link.set_step("year")
        link.first()
        link.next()
    chosen, extents = model.state.period, controller.temporalExtents()
    project = QgsProject()
    project.layerWasAdded.connect(link.layers_come)
    project.layersAdded.connect(lambda _layers: controller.setTemporalExtents(to_range(Period.of_year(1999))))
    project.layersAdded.connect(link.layers_came)
    project.addMapLayer(QgsVectorLayer("Point", "another", "memory"))
    assert model.state.period == chosen
    assert controller.temporalExtents() == extents
    if animated:
        assert to_period(controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber())) == chosen
    # what the user does afterwards is the user's wish
    controller.setNavigationMode(NAVIGATION_OFF)
    assert model.state.period == ALWAYS
    link.restore()


def test_csv_is_plain_complete_and_no_formula(index, model):
    model.settle()
    rows = list(csv.reader(io.StringIO(csv_text(records(index, model.results)))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 10


@pytest.mark.parametrize("ending", ["csv", "geojson", "gpkg", "kml"])
def test_exports_hold_the_filtered_set(index, model, atlas_path, tmp_path, ending):
    model.set_state(FilterState(regions=("15",)))
    model.settle()
    regions = QgsVectorLayer(f"{atlas_path}|layername=regions", "r", "ogr")
    path = tmp_path / f"out.{ending}"
    assert export_records(str(path), index, model.results, regions) == 6
    layer = QgsVectorLayer(str(path), "out", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 6
    beside = [f"{path.name}-metadata.json"] if ending == "csv" else []
    assert sorted(p.name for p in tmp_path.iterdir()) == [path.name, *beside]


def test_exports_refuse_what_they_cannot_write(index, model, tmp_path):
    with pytest.raises(AtlasError):
        export_records(str(tmp_path / "x.txt"), index, model.results)
    with pytest.raises(AtlasError):
        export_records(str(tmp_path / "missing" / "x.csv"), index, model.results)


def test_cards_escape_what_the_data_says(index):
    for auth_id in index.auth_ids:
        for reading in ("norm_date", "documented", "event"):
            html = card_html(index, auth_id, reading)
            assert "<script" not in html
            assert auth_id in html


def test_cards_hold_the_claims_about_places_and_items(index):
    claims = {(claim.table_name, claim.record_id): claim for claim in index.atlas.claims}
    for auth_id in index.auth_ids:
        html = card_html(index, auth_id, "norm_date")
        wanted = [
            claim
            for (table, record_id), claim in claims.items()
            if table in ("equipment", "authorization_places", "stays") and record_id.startswith(f"{auth_id}:")
        ]
        for claim in wanted:
            assert escape(claim.note) in html
            assert escape(claim.locator) in html
    assert any(table == "equipment" for table, _record in claims)
    # what an item is printed as holds its number already
    html = card_html(index, "PE-RL-30724-1", "norm_date")
    assert "17 \u00d7 17" not in html
    assert "17 fusiles M4 (5.56mm) <small>(17 \u00d7 M4 rifle)" in html


def test_cards_name_the_country_of_the_personnel(index):
    auth_id = index.auth_ids[0]
    assert "United States (US)" in card_html(index, auth_id, "norm_date")
    records = tuple(dataclasses.replace(record, country="X<") for record in index.atlas.authorizations)
    odd = AtlasIndex(dataclasses.replace(index.atlas, authorizations=records))
    assert "X&lt; (unknown code)" in card_html(odd, auth_id, "norm_date")


def test_saved_filters_round_trip_in_project_and_clipboard(model, project):
    shown = []
    saved = SavedFilters(model, project, shown.append)
    state = FilterState(period=Period.of_year(2013), regions=("15",), text="naval & Ñ")
    model.set_state(state)
    saved.save(" my  filter ")
    assert named_filters(project) == {"my filter": state}
    saved.copy()
    model.set_state(FilterState())
    saved.paste()
    assert model.state == state
    QApplication.clipboard().setText("{}")
    saved.paste()
    assert model.state == state
    assert len(shown) == 1
    saved.delete("my filter")
    assert named_filters(project) == {}


def test_every_control_has_a_name_and_the_dock_is_narrow(everything):
    dock = everything.dock
    body = dock.widget().widget()
    for control in [*body.findChildren(QComboBox), *body.findChildren(QAbstractButton)]:
        if control.objectName().startswith("qt_") or control.metaObject().className() in ("QTableCornerButton",):
            continue
        if not control.isVisibleTo(body) or any(control.parent().inherits(c) for c in ("QTabBar", "QLineEdit")):
            continue
        assert control.accessibleName() or control.toolTip() or getattr(control, "text", str)(), control.objectName()
    assert dock.time.timeline.accessibleName()
    assert body.minimumSizeHint().width() <= dock.fontMetrics().averageCharWidth() * 40


def test_keys_move_the_period_and_choose_records(everything):
    timeline, model = everything.dock.time.timeline, everything.model
    model.set_period(Period(dt.date(2014, 1, 1), dt.date(2014, 1, 31)))
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert model.state.period == Period(dt.date(2014, 2, 1), dt.date(2014, 2, 28))
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert model.state.period == Period(dt.date(2014, 2, 1), dt.date(2014, 3, 31))
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert model.selected == model.index.auth_ids[0]


def test_a_state_does_not_follow_into_the_next_project(everything, project):
    everything.model.set_state(FilterState(regions=("15",), period=Period.of_year(2013)))
    everything.model.select(everything.model.index.auth_ids[0])
    project.clear()
    assert everything.model.state == FilterState()
    assert everything.model.selected is None


def test_places_follow_qgis_time_only_under_the_reading_their_columns_hold(everything, project, atlas_path):
    """Under "documented" an authorization stays possible after its assumed end: its town vanished from the map."""
    add_atlas(project, atlas_path)
    everything.show_on_map()
    places, model = find_layer(project, "authorized_places"), everything.model
    model.set_period(Period.of_year(2018))
    assert places.temporalProperties().isActive()
    model.change(reading="documented")
    assert not places.temporalProperties().isActive()
    model.settle()
    town = next(a for a in model.index.auth_ids if model.index.authorization(a).row_id == "T4-08")
    assert town in places.subsetString() or not places.subsetString()
    assert find_layer(project, "vraem_zones").temporalProperties().isActive()


def test_many_authorizations_are_drawn_as_a_curve_that_tells_who_is_apart(qgis_app, index):
    copies = 400
    atlas = dataclasses.replace(
        index.atlas,
        authorizations=tuple(
            dataclasses.replace(a, auth_id=f"{a.auth_id}-{n}")
            for a in index.atlas.authorizations
            for n in range(copies)
        ),
        stays=(),
        authorization_places=(),
        equipment=(),
        authorization_institutions=(),
    )
    model = FilterModel(AtlasIndex(atlas))
    data = timeline_data(model)
    assert data.crowded
    assert (len(data.bars), data.no_place) == (9 * copies, 9 * copies)
    days = [data.bars[row].extent.start for row in range(0, len(data.bars), 100)]
    assert days == sorted(days)
    first = data.bars[0]
    assert data.neighbour(None, 1) == first == data.bar(first.auth_id)
    assert data.neighbour(first.auth_id, 1).auth_id == data.bars[1].auth_id
    day = first.extent.start.toordinal()
    expected = sum(1 for bar in data.bars if bar.extent.start.toordinal() <= day <= bar.extent.end.toordinal())
    assert data.in_force(day, day) == expected
    model.stop()


def test_the_list_sorts_by_every_column_and_copies_a_table(everything):
    table, view, index = everything.dock.list.table, everything.dock.list.view, everything.model.index
    everything.model.select(index.auth_ids[3])

    def shown(column):
        return [table.index(row, column).data() for row in range(table.rowCount())]

    for column in range(table.columnCount()):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            view.sortByColumn(column, order)
            assert sorted(shown(1)) == sorted(norm_text(index, a) for a in index.auth_ids)
            assert view.currentIndex().data(ID_ROLE) == index.auth_ids[3]  # the selected row moves with its record
    view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert shown(2) == sorted(shown(2), reverse=True)
    view.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    persons = [int(text) for text in shown(4)]
    assert persons == sorted(persons)
    everything.dock.list.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text().splitlines()[1].split("\t")[2] == shown(1)[0]
    assert data.html().count("<tr>") == table.rowCount() + 1


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_pictures_are_written_whole_or_not_at_all(everything, tmp_path, ending):
    timeline = everything.dock.time.timeline
    path = tmp_path / f"t.{ending}"
    save_drawing(str(path), QSize(400, 200), QColor("white"), "title", timeline.draw)
    assert path.stat().st_size > 1000
    with pytest.raises(AtlasError):
        save_drawing(str(tmp_path / "no" / "t.png"), QSize(400, 200), QColor("white"), "title", timeline.draw)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_open_ends_and_undated_bars_have_their_lane():
    bars = (
        Bar("a", "a", "", Period(dt.date(2014, 1, 1), None)),
        Bar("b", "b", "", Period(dt.date(2015, 1, 1), dt.date(2015, 2, 1)), has_place=False),
        Bar("c", "c", "", undated=True, mark=dt.date(2014, 1, 1)),
    )
    data = TimelineData(FewBars(bars))
    assert [row.lane for row in data.rows] == ["placed", "no_place", "undated"]
    assert data.in_force(dt.date(2090, 1, 1).toordinal(), dt.date(2090, 1, 2).toordinal()) == 1


def test_closing_twice_leaves_nothing(everything):
    everything.close()
    everything.close()


def test_no_line_breaks_inside_a_number(qgis_app):
    """The desktop's label broke "27 639" after the 27 at some widths, in spite of its non-breaking space."""
    from peru_access_atlas.ui.counters import unbroken

    whole = '<span style="white-space:nowrap">{}</span>'
    assert unbroken("<b>27\u202f639</b> d") == f"<b>{whole.format('27' + chr(0x202F) + '639')}</b> d"
    assert unbroken("1\u202f234\u202f567") == whole.format("1\u202f234\u202f567")
    assert unbroken("RL 30724, 1608 de 2456") == "RL 30724, 1608 de 2456"


def test_two_periods_are_compared_as_filled_regions_and_the_dock_says_why(everything):
    model, symbols = everything.model, everything.dock.findChild(QComboBox, "dock_symbols")
    model.set_symbols("symbols")
    assert (symbols.currentData(), symbols.isEnabled()) == ("symbols", True)
    plain = symbols.toolTip()
    model.set_period(Period.of_year(2014))
    model.change(comparison=Period.of_year(2013))
    assert (symbols.currentData(), symbols.isEnabled()) == ("choropleth", False)
    assert "negative" in symbols.toolTip() and "negative" in symbols.accessibleDescription()
    model.change(comparison=None)
    assert (symbols.currentData(), symbols.isEnabled()) == ("symbols", True)
    assert symbols.toolTip() == plain


def test_the_dock_needs_no_more_than_280_pixels_at_twelve_points(everything):
    """At 12 points a character is 9 pixels wide; a wider dock would hide its right edge on a small screen."""
    body = everything.dock.widget().widget()
    assert body.minimumSizeHint().width() <= 280 * max(body.fontMetrics().averageCharWidth(), 9) / 9
