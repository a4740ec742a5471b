"""The list: clicks after the selection went elsewhere, and the reading its days are of."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.periods import Period
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.authorization_model import COLUMNS
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.list_panel import ListPanel

HEADING = int(Qt.ItemDataRole.DisplayRole)


@pytest.fixture
def panel(qgis_app, atlas_path):
    model = FilterModel(AtlasIndex(load_atlas(atlas_path)))
    model.set_period(Period.of_year(2014))
    model.settle()
    made = ListPanel(model)
    made.test_model = model
    made.resize(500, 300)
    made.show()
    yield made
    model.stop()
    made.close()
    made.deleteLater()


def click(panel, row):
    place = panel.view.visualRect(panel.table.index(row, 1)).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_row_is_chosen_again_after_the_selection_was_elsewhere(panel):
    model = panel.test_model
    click(panel, 1)
    chosen = model.selected
    assert chosen == model.results.auth_ids[1]
    outside = next(one for one in model.index.auth_ids if one not in model.results.auth_ids)
    for elsewhere in (outside, None):  # a bar outside of the period; a region on the map that nobody names
        model.select(elsewhere)
        assert not panel.view.selectionModel().selectedRows()
        click(panel, 1)
        assert model.selected == chosen


def test_the_heading_of_the_days_tells_the_reading(panel):
    number = next(at for at, column in enumerate(COLUMNS) if column.code == "days")
    seen = set()
    for reading in ("norm_date", "documented", "event"):
        panel.test_model.change(reading=reading)
        panel.test_model.settle()
        seen.add(panel.table.headerData(number, Qt.Orientation.Horizontal, HEADING))
    assert len(seen) == 3
