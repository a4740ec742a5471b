"""A check box whose text breaks into lines where there is too little room for it, which Qt's own does not."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QCheckBox, QSizePolicy, QWidget

#: Characters that the narrowest line has room for.
_LEAST = 16


class WrappingCheckBox(QCheckBox):
    """A check box as wide as it may be, as high as it must.

    :param text: one line, with its accelerator.
    """

    def __init__(self, text: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(text, parent)
        self._words = text.split()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str) -> None:
        """Show another text (one line, with its accelerator)."""
        words = text.split()
        if words != self._words:
            self._words = words
            self._break_lines(self.width())
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the text in one line, as high as it is now."""
        return QSize(self._frame() + self._width(" ".join(self._words)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the narrowest text, as high as it is now."""
        least = max(map(self._width, [*self._words, "x" * _LEAST]))
        return QSize(self._frame() + least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_lines(event.size().width())

    def _break_lines(self, width: int) -> None:
        room = width - self._frame()
        lines = [self._words[0]]
        for word in self._words[1:]:
            longer = f"{lines[-1]} {word}"
            if self._width(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        text = "\n".join(lines)
        if text != self.text():
            self.setText(text)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text.replace("&", ""))

    def _frame(self) -> int:
        """Width of all that is not text."""
        return super().sizeHint().width() - max(map(self._width, self.text().split("\n")))
