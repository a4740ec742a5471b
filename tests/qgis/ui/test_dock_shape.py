"""The dock below the map, the reading of dates at one click, and what the filters and pictures tell."""

import dataclasses

import pytest
from qgis.core import QgsTemporalNavigationObject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow

from peru_access_atlas.core.definitions import READINGS, WEAPONS
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.qt.i18n import label
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.authorizations import Authorizations
from peru_access_atlas.ui.charts.figures import CHARTS, chart
from peru_access_atlas.ui.export_provenance import picture_statement
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.filter_panel import FilterPanel


@pytest.fixture
def everything(qgis_app, project, atlas_path):
    window = QMainWindow()
    made = Authorizations(AtlasIndex(load_atlas(atlas_path)), project, QgsTemporalNavigationObject(), None, window)
    made.test_window = window
    window.show()
    yield made
    made.close()


@pytest.fixture
def index_with_unknown(atlas_path):
    """The filters of an atlas that knows the personnel of all authorizations but two."""
    atlas = load_atlas(atlas_path)
    first, second, *rest = atlas.authorizations
    unknown = [dataclasses.replace(one, personnel=None) for one in (first, second)]
    return FilterModel(AtlasIndex(dataclasses.replace(atlas, authorizations=(*unknown, *rest))))


@pytest.mark.parametrize("area", [Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea])
def test_the_dock_comes_back_where_it_was(everything, qgis_app, project, area):
    """As QGIS does it: its window keeps its state at the end and takes it up before the dock is made again."""
    everything.test_window.addDockWidget(area, everything.dock)
    qgis_app.processEvents()
    state = everything.test_window.saveState()
    window = QMainWindow()
    window.restoreState(state)
    window.show()
    again = Authorizations(everything.model.index, project, QgsTemporalNavigationObject(), None, window)
    try:
        assert window.dockWidgetArea(again.dock) == area
    finally:
        again.close()


def test_below_the_map_the_tabs_stand_beside_the_timeline(everything, qgis_app):
    dock = everything.dock
    dock.setFloating(True)
    for width, height, way in (
        (1300, 300, Qt.Orientation.Horizontal),
        (400, 700, Qt.Orientation.Vertical),
        (900, 600, Qt.Orientation.Vertical),
    ):
        dock.resize(width, height)
        qgis_app.processEvents()
        assert dock._split.orientation() == way
    dock.resize(1300, 300)
    qgis_app.processEvents()
    assert not dock.list.visibleRegion().isEmpty() or not dock.tabs.visibleRegion().isEmpty()
    assert dock.tabs.geometry().left() > dock.time.geometry().right()


def test_one_click_changes_the_reading_and_the_counters_name_it(everything):
    model, counters = everything.model, everything.dock.counters
    seen = []
    for _ in READINGS:
        model.settle()
        named = label("reading", model.state.reading)
        assert named in counters.accessibleDescription() + counters._label.accessibleDescription()
        assert f'<a href="reading">{named}</a>' in counters._label.text()
        counters._label.linkHovered.emit("reading")
        told = counters._label.toolTip()
        seen.append(model.state.reading)
        counters._label.linkActivated.emit("reading")
        assert label("reading", model.state.reading) in told
    assert sorted(seen) == sorted(READINGS)
    assert model.state.reading == seen[0]
    counters._label.linkHovered.emit("")
    assert counters._label.toolTip() == ""


def test_the_weapons_filter_offers_no_data_too(everything):
    filters = everything.dock.filters
    assert filters._codes["weapons"] == list(WEAPONS)
    assert any(label("weapons", "no_data") in filters._combos["weapons"].itemText(row) for row in range(len(WEAPONS)))


@pytest.mark.parametrize("kind", sorted(CHARTS))
@pytest.mark.parametrize("reading", sorted(READINGS))
def test_every_chart_names_the_reading(everything, kind, reading):
    everything.model.change(reading=reading)
    assert label("reading", reading) in chart(everything.model, kind, False).title


def test_a_picture_says_what_its_dashed_period_is(everything):
    model = everything.model
    model.set_period(Period.of_year(2014))
    assert "2013" not in picture_statement(model.index, model.results)
    model.change(comparison=Period.of_year(2013))
    assert "2013-01-01/2013-12-31" in picture_statement(model.index, model.results)


def test_an_empty_chart_tells_nothing_kept_from_nothing_definite(everything):
    model = everything.model
    model.change(reading="documented", period=Period.of_year(2014))
    kept = len(model.results.matches)
    assert kept
    made = chart(model, "region", False)
    assert made.bars == ()
    assert str(kept) in made.empty
    model.change(text="no such word")
    assert not model.results.matches
    assert chart(model, "region", False).empty not in ("", made.empty)


def test_the_unknown_personnel_is_counted_where_it_is_kept_or_not(qgis_app, index_with_unknown):
    model = index_with_unknown
    panel = FilterPanel(model)
    box = panel._flags["include_unknown_personnel"]
    for minimum in (None, 5):
        model.change(personnel_min=minimum)
        model.settle()
        assert box.text().replace("\n", " ").endswith("(2)")
    model.change(text="no such word")
    model.settle()
    assert box.text().replace("\n", " ").endswith("(0)")
    panel.deleteLater()
    model.stop()
