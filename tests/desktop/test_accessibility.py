"""Every control can be named by a screen reader, reached by the keyboard and told from its neighbours."""

import time

import pytest
import qgis.utils
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit, QGroupBox)


def settle(seconds=0.3):
    end = time.time() + seconds
    while time.time() < end:
        QApplication.processEvents()


def name_of(widget, buddies):
    """Return what a screen reader would say: the name given, the widget's own words, the label before it."""
    own = getattr(widget, "text", lambda: "")() if isinstance(widget, QAbstractButton) else ""
    title = widget.title() if isinstance(widget, QGroupBox) else ""
    label = buddies.get(widget)
    return widget.accessibleName() or own or title or (label.text() if label is not None else "")


def unnamed(window):
    buddies = {label.buddy(): label for label in window.findChildren(QLabel) if label.buddy() is not None}
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or not widget.isEnabledTo(window):
            continue
        above = widget.parentWidget()
        inside = any(isinstance(one, CONTROLS) and not isinstance(one, QGroupBox) for one in _above(above, window))
        if inside or widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight")):
            continue
        if not name_of(widget, buddies).strip("\u22ee\u2026 "):
            found.append(f"{type(widget).__name__} {widget.objectName()!r} in {above.objectName()!r}")
    return found


def _above(widget, window):
    while widget is not None and widget is not window:
        yield widget
        widget = widget.parentWidget()


def test_the_check_finds_a_nameless_control(iface):
    window = QWidget()
    nameless, named = QLineEdit(window), QLineEdit(window)
    nameless.setObjectName("nameless")
    named.setAccessibleName("Name")
    assert [line.split()[1] for line in unnamed(window)] == ["'nameless'"]
    window.deleteLater()


@pytest.mark.parametrize("opened", ["dock", "pages", "overlay", "guide"])
def test_controls_have_names(iface, opened):
    plugin = qgis.utils.plugins["peru_access_atlas"]
    window = {
        "dock": lambda: plugin.open_dock().dock,
        "pages": plugin.open_export,
        "overlay": lambda: plugin.open_overlay().dialog,
        "guide": plugin.open_help,
    }[opened]()
    settle()
    try:
        assert unnamed(window) == []
    finally:
        if opened != "dock":
            window.close()
            settle(0.1)


def test_the_dock_is_walked_through_by_tab(iface):
    dock = qgis.utils.plugins["peru_access_atlas"].open_dock().dock
    dock.setUserVisible(True)
    dock.activateWindow()
    settle()
    missed = []
    for widget in dock.findChildren(QWidget):
        if isinstance(widget, (QComboBox, QLineEdit, QAbstractSpinBox)) and widget.isVisible() and widget.isEnabled():
            inside = any(isinstance(one, (QComboBox, QAbstractSpinBox)) for one in _above(widget.parentWidget(), dock))
            if not inside and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                missed.append(widget.objectName())
    assert missed == []
