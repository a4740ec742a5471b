"""A layout that breaks lines as words do, so that a narrow dock shows every control whole."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays items out in lines; a line is broken before an item that would not fit whole.

    Items that expand sideways share what a line leaves over; an item wider than the layout gets the whole width. A last
    item that would stand alone on its line and does not fill it takes the one before it along, if that does.

    :param spacing: pixels between items and between lines.
    """

    def __init__(self, parent: Optional[QWidget] = None, spacing: int = 3) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items: List[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item) -> None:
        """Take an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int):
        """Return an item, or ``None``."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int):
        """Give an item up."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self):
        """Use what width there is, and no more height than the lines need."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> List[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> List[List[QLayoutItem]]:
        lines: List[List[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if lines and used + self.spacing() + wanted <= width:
                lines[-1].append(item)
                used += self.spacing() + wanted
            else:
                lines.append([item])
                used = wanted
        if len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 1:
            before, last = lines[-2][-1], lines[-1][0]
            both = before.sizeHint().width() + self.spacing() + last.sizeHint().width()
            if _expands(before) and not _expands(last) and both <= width:
                lines[-1].insert(0, lines[-2].pop())
        return lines

    def _arrange(self, rect: QRect, place: bool) -> int:
        y = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            y += self.spacing() if number else 0
            height = max(item.sizeHint().height() for item in line)
            if place:
                self._place(line, QRect(rect.x(), y, rect.width(), height))
            y += height
        return y - rect.y()

    def _place(self, line: List[QLayoutItem], box: QRect) -> None:
        widths = [min(item.sizeHint().width(), box.width()) for item in line]
        left = max(box.width() - sum(widths) - self.spacing() * (len(line) - 1), 0)
        growing = [n for n, item in enumerate(line) if _expands(item)]
        for turn, number in enumerate(growing):
            share = left // (len(growing) - turn)
            widths[number] += share
            left -= share
        x = box.x()
        for item, width in zip(line, widths):
            item.setGeometry(QRect(QPoint(x, box.y()), QSize(width, box.height())))
            x += width + self.spacing()


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)
