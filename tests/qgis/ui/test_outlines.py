"""In a high-contrast palette the controls have frames that can be seen; in any other nothing is added."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QStyleFactory,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from peru_access_atlas.ui.outlines import Outline, outline_controls


def palette(window, text):
    made = QPalette()
    for role in ("Window", "Base", "Button"):
        made.setColor(getattr(QPalette.ColorRole, role), QColor(window))
    for role in ("WindowText", "Text", "ButtonText"):
        made.setColor(getattr(QPalette.ColorRole, role), QColor(text))
    return made


@pytest.fixture
def window(qgis_app):
    made, style = QWidget(), QStyleFactory.create("Fusion")
    form = QFormLayout(made)
    for kind in (QLineEdit, QSpinBox, QComboBox, QCheckBox, QToolButton):
        widget = kind()
        widget.setStyle(style)
        form.addRow(kind.__name__, widget)
    made.resize(300, 200)
    yield made
    made.deleteLater()


def outlines(window):
    return window.findChildren(Outline)


@pytest.mark.parametrize("colours", [("#efefef", "#000000"), ("#2b2b2b", "#e8e8e8")], ids=["light", "dark"])
def test_the_styles_own_frames_are_left_alone(window, colours):
    window.setPalette(palette(*colours))
    outline_controls(window)
    assert outlines(window) == []


def test_black_windows_get_frames_that_can_be_seen(window):
    window.setPalette(palette("#000000", "#ffffff"))
    window.show()
    field, check = window.findChild(QLineEdit), window.findChild(QCheckBox)
    corner = field.rect().bottomRight()
    before = field.grab().toImage().pixelColor(corner).lightness()
    outline_controls(window)
    outline_controls(window)  # once is enough
    assert sorted(type(o.parentWidget()).__name__ for o in outlines(window)) == [
        "QCheckBox", "QComboBox", "QLineEdit", "QSpinBox", "QToolButton",
    ]  # fmt: skip
    assert field.grab().toImage().pixelColor(corner) == QColor("#ffffff")
    assert before < 60
    field.setEnabled(False)
    field.setFixedWidth(90)
    QTest.qWait(20)
    (frame,) = field.findChildren(Outline)
    assert frame.geometry() == field.rect()
    (box,) = check.findChildren(Outline)
    assert 8 <= box.width() <= 24
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=box.geometry().center())
    assert check.isChecked()


def test_what_comes_later_is_framed_too(window):
    """Chips, for example: each filter that is set makes one."""
    row = QWidget(window)
    layout = QVBoxLayout(row)
    window.layout().addRow(row)
    window.setPalette(palette("#000000", "#ffffff"))
    outline_controls(window)
    count = len(outlines(window))
    chip = QToolButton(row)
    layout.addWidget(chip)
    inner = QWidget(row)
    late = QLineEdit(inner)  # in a part that came later itself
    QTest.qWait(20)
    assert len(outlines(window)) == count + 2
    assert outlines(chip)
    assert outlines(late)
    later = QLineEdit(inner)
    QTest.qWait(20)
    assert outlines(later)


def test_frames_come_and_go_with_the_palette(window):
    window.setPalette(palette("#efefef", "#000000"))
    outline_controls(window)
    window.setPalette(palette("#000000", "#ffffff"))
    QTest.qWait(20)
    assert len(outlines(window)) == 5
    window.setPalette(palette("#efefef", "#000000"))
    QTest.qWait(20)
    assert outlines(window) == []


def test_the_chips_of_the_dock_have_frames(qgis_app):
    from pathlib import Path

    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.periods import Period
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.ui.chips import ChipRow
    from peru_access_atlas.ui.filter_model import FilterModel

    model = FilterModel(AtlasIndex(load_atlas(Path(__file__).parents[3] / "data" / "atlas.gpkg")))
    row = ChipRow(model)
    row.setPalette(palette("#000000", "#ffffff"))
    outline_controls(row)
    model.set_period(Period.of_year(2013))
    model.change(text="lima")
    QTest.qWait(20)
    chips = [button for button in row.findChildren(QToolButton) if button.isVisibleTo(row)]
    assert len(chips) == 3
    assert all(outlines(chip) for chip in chips)
    row.deleteLater()
