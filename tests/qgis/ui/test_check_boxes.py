"""Lists of boxes to tick, by the keyboard alone."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QWidget

from peru_access_atlas.core.filters import matching
from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.filter_model import FilterModel
from peru_access_atlas.ui.filter_panel import FilterPanel
from peru_access_atlas.ui.fitting import FittingCheckBoxes


@pytest.fixture
def panel(qgis_app, atlas_path):
    model, window = FilterModel(AtlasIndex(load_atlas(atlas_path))), QWidget()
    made = FilterPanel(model, window)
    made.test_model, made.test_window = model, window
    window.resize(420, 640)
    window.show()
    yield made
    model.stop()
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("opens", [Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F4])
def test_a_value_is_ticked_by_keys_and_filters(panel, qgis_app, opens):
    model, combo, codes = panel.test_model, panel._combos["purposes"], panel._codes["purposes"]
    QTest.keyClick(combo, opens)
    view = combo.view()
    assert view.isVisible()
    assert model.state.purposes == ()
    assert combo.currentText() == combo.defaultText()
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.state.purposes == (codes[1],)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.state.purposes == tuple(sorted(codes[1:3]))
    QTest.keyClick(view, Qt.Key.Key_Return)
    qgis_app.processEvents()
    assert not view.isVisible()
    assert model.state.purposes == tuple(sorted(codes[1:3]))
    shown = combo.currentText()
    assert shown[:8] == combo.itemText(1)[:8]  # the first of those that are ticked, and not the one walked to


def test_what_is_only_walked_over_is_neither_shown_nor_filtered(panel, qgis_app):
    combo = panel._combos["regions"]
    QTest.keyClick(combo, Qt.Key.Key_Down)
    QTest.keyClick(combo.view(), Qt.Key.Key_Down)
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    qgis_app.processEvents()
    assert combo.currentText() == combo.defaultText()
    assert panel.test_model.state.regions == ()


def test_a_filter_that_is_loaded_ticks_its_boxes_and_changes_no_other(panel):
    model = panel.test_model
    model.change(regions=("15", "16"), purposes=("naval_exercise",))
    assert set(panel._combos["regions"].checkedItemsData()) == {"15", "16"}
    assert model.state.regions == ("15", "16")
    model.change(regions=())
    assert panel._combos["regions"].checkedItemsData() == []
    assert model.state.purposes == ("naval_exercise",)


@pytest.mark.parametrize(
    ("name", "filters", "free"),
    [
        ("left_by_text", {"text": "naval"}, {"text": ""}),
        ("left_by_personnel", {"personnel_min": 50}, {"personnel_min": None}),
        ("left_by_personnel", {"personnel_max": 50}, {"personnel_max": None}),
    ],
)
def test_text_and_personnel_tell_how_many_records_they_leave(panel, name, filters, free):
    model, note = panel.test_model, panel.findChild(QLabel, f"filter_{name}")
    model.settle()
    assert not note.isVisible()
    model.change(**filters)
    model.settle()
    kept = len(matching(model.index, model.state))
    assert 0 < kept < len(matching(model.index, model.state.changed(**free)))
    assert note.isVisible()
    assert str(kept) in note.text().split()
    model.change(**free)
    model.settle()
    assert not note.isVisible()


@pytest.fixture
def long_list(qgis_app):
    combo = FittingCheckBoxes()
    for number in range(300):
        kind = "Universidad" if number % 2 else "Ministerio"
        combo.addItemWithCheckState(f"{kind} de P\u00e1gina {number:03d} (3)", Qt.CheckState.Unchecked, str(number))
    combo._search._pause.setInterval(3_600_000)  # however slow the machine types
    combo.show()
    combo.showPopup()
    yield combo
    combo.hidePopup()
    combo.close()
    combo.deleteLater()


def test_one_of_hundreds_is_found_by_typing_and_only_then_ticked(long_list):
    view = long_list.view()
    QTest.keyClicks(view, "universidad de pagina 25")
    assert view.currentIndex().row() == 251
    assert long_list.checkedItemsData() == []  # the blanks belong to the words
    QTest.keyClicks(view, "7")
    assert view.currentIndex().row() == 257
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 299
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert long_list.checkedItemsData() == ["299"]
    QTest.keyClicks(view, "142")  # in the middle
    assert view.currentIndex().row() == 142
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    QTest.keyClicks(view, "q")  # in no entry
    assert view.currentIndex().row() == 142
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert sorted(long_list.checkedItemsData()) == ["142", "299"]


def test_a_letter_again_goes_to_the_next_entry(long_list):
    view = long_list.view()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_M)
    assert view.currentIndex().row() == 2
    QTest.keyClick(view, Qt.Key.Key_M)
    assert view.currentIndex().row() == 4
