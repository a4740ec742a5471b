"""Typing in an open list: goes to the entry that holds the words, also those in its middle."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView

from ..core.filters import folded

#: So long after a letter the next one begins a new word.
_PAUSE_MS = 1000


class ListSearch(QObject):
    """Takes the letters typed into ``view``; Qt's own search knows beginnings alone and ticks a box at each blank.

    A blank belongs to the words while an entry holds them with it; else it ticks, as it does when nothing is typed.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view, self._typed = view, ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._forget)
        view.installEventFilter(self)

    def _forget(self) -> None:
        self._typed = ""

    def eventFilter(self, _watched, event) -> bool:
        """Take the keys that write something, but a blank that is to tick."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        text = event.text()
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & modifiers or not text or not text.isprintable():
            if event.key() != Qt.Key.Key_Shift:
                self._forget()
            return False
        return self._search(text)

    def _search(self, text: str) -> bool:
        row = self._found(self._typed + text, 0 if self._typed else 1) if self._typed or text.strip() else None
        if row is not None:
            self._typed += text
        elif text.strip():  # no entry goes on like this: a new word, and the next entry when it is the same letter
            row = self._found(text, 1)
            self._typed = text if row is not None else ""
        else:
            self._forget()
            return False
        self._pause.start()
        if row is not None:
            self._view.setCurrentIndex(self._view.model().index(row, 0))
        return True

    def _found(self, typed: str, offset: int) -> Optional[int]:
        """Return the row that begins with ``typed``, else one that holds it, the nearest at or below the current."""
        wanted = folded(typed) + (" " if typed[-1:].isspace() else "")
        model = self._view.model()
        count = model.rowCount()
        start = max(self._view.currentIndex().row(), -offset) + offset
        rows = [(start + step) % count for step in range(count)]
        texts = [folded(str(model.index(row, 0).data())) for row in rows]
        for fits in (str.startswith, str.__contains__):
            for row, text in zip(rows, texts):
                if fits(text, wanted):
                    return row
        return None


__all__ = ["ListSearch"]
