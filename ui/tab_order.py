"""Lets Tab follow the eye: widgets in the order in which they are laid out, not in which they were made."""

from __future__ import annotations

from typing import Iterator, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLayout, QScrollArea, QSplitter, QTabWidget, QWidget


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab can reach in ``widget``, in the order of its layouts, pages and splitters."""
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
        corner = widget.cornerWidget()
        if corner is not None:
            yield corner
        for number in range(widget.count()):
            yield from reading_order(widget.widget(number))
    elif isinstance(widget, QSplitter):
        for number in range(widget.count()):
            yield from reading_order(widget.widget(number))
    elif isinstance(widget, QScrollArea) and widget.widget() is not None:
        yield from reading_order(widget.widget())
    elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    else:
        yield from _of_layout(widget.layout())


def _of_layout(layout: Optional[QLayout]) -> Iterator[QWidget]:
    for number in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(number)
        if item.widget() is not None:
            yield from reading_order(item.widget())
        elif item.layout() is not None:
            yield from _of_layout(item.layout())


def follow_layout(widget: QWidget) -> None:
    """Put the tab order of ``widget`` into the order of its layouts."""
    before: Optional[QWidget] = None
    for one in reading_order(widget):
        if before is not None:
            QWidget.setTabOrder(before, one)
        before = one
