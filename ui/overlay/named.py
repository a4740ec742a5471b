"""Widgets of the overlay's dialog with their names: for tests, keyboard and screen readers."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QWidget


def named(widget: Any, name: str, text: str, tip: str = "") -> Any:
    """Give a widget its object name and its accessible name, and return it.

    :param text: what it is, for people; marks of shortcut keys are left out.
    """
    widget.setObjectName(name)
    widget.setAccessibleName(text.replace("&", ""))
    if tip:
        widget.setToolTip(tip)
    return widget


def named_row(form: QFormLayout, text: str, widget: QWidget, name: str, buddy: Optional[QWidget] = None) -> None:
    """Add a widget with its caption to a form.

    :param buddy: the part of the widget that the caption's key leads to, where it is not the widget itself.
    """
    caption = QLabel(text)
    caption.setBuddy(buddy or widget)
    named(buddy or widget, name, text)
    form.addRow(caption, widget)
