"""A filter that was cleared or changed by mistake is had again."""

import datetime as dt

import pytest
from qgis.core import QgsTemporalNavigationObject
from qgis.PyQt.QtWidgets import QMainWindow

from peru_access_atlas.core.filters import FilterState
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import ALWAYS, Period
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.authorizations import Authorizations
from peru_access_atlas.ui.filter_model import KEPT
from peru_access_atlas.ui.saved_filters import SavedFilters


@pytest.fixture
def everything(qgis_app, project, atlas_path):
    window = QMainWindow()
    made = Authorizations(AtlasIndex(load_atlas(atlas_path)), project, QgsTemporalNavigationObject(), None, window)
    made.test_window = window
    yield made
    made.close()


def back(everything):
    """The entry of the menu, as the menu is when it opens."""
    menu = everything.dock.findChild(SavedFilters).menu()
    menu.aboutToShow.emit()
    return menu.actions()[0]


def test_a_cleared_filter_is_had_again(everything):
    model = everything.model
    assert not back(everything).isEnabled()
    for change in ({"regions": ("15",)}, {"purposes": ("naval_exercise",)}, {"personnel_min": 5}):
        model.change(**change)
        model.settle()
    full = model.state
    model.set_state(FilterState())
    model.settle()
    back(everything).trigger()
    assert model.state == full
    back(everything).trigger()
    assert model.state == full.changed(personnel_min=None)
    for _ in range(2):
        back(everything).trigger()
    assert model.state == FilterState()
    assert not back(everything).isEnabled()


def test_a_change_that_does_not_rest_yet_is_taken_back(everything):
    everything.model.change(regions=("15",))
    back(everything).trigger()
    assert everything.model.state == FilterState()


def test_the_moves_of_a_period_are_one_change(everything):
    model = everything.model
    model.change(regions=("15",))
    model.settle()
    for month in range(1, 13):
        model.set_period(Period(dt.date(2014, month, 1), dt.date(2014, month, 28)))
        model.settle()
    model.change(text="naval")
    model.settle()
    back(everything).trigger()
    assert model.state.text == ""
    assert model.state.period.start == dt.date(2014, 12, 1)
    back(everything).trigger()
    assert model.state == FilterState(regions=("15",), period=ALWAYS)


def test_another_project_is_not_gone_back_from(everything, project):
    everything.model.change(regions=("15",))
    everything.model.settle()
    project.clear()
    assert not back(everything).isEnabled()
    everything.model.settle()
    assert not back(everything).isEnabled()


def test_no_more_is_kept_than_is_said(everything):
    model = everything.model
    for number in range(2 * KEPT):
        model.change(text=f"word {number}")
        model.settle()
    for _ in range(2 * KEPT):
        model.take_back()
        model.settle()
    assert model.state.text == f"word {KEPT - 1}"
