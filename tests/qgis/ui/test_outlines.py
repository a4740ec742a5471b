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
