"""The row of chips: what is filtered now, each with a cross, and one button that clears everything."""

from __future__ import annotations

from typing import List, Optional, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton, QWidget

from ..core.filters import FilterState
from .exposure import mode_label, period_text
from .filter_model import FilterModel
from .filter_panel import value_label
from .flow_layout import FlowLayout
from .plain_text import tip

#: Pixels that the words of a chip may take: with its cross it fits the narrowest dock, however large the letters.
_WIDEST = 210
#: Characters that are never cut: two days with a dash between them.
_SHORT = 24
#: Qt's ``QWIDGETSIZE_MAX``: no limit.
_ANY_HEIGHT = 16777215


class ChipRow(QWidget):
    """Shows ``FilterState.chips`` and takes them away one by one or all at once."""

    #: The buttons were made anew.
    rebuilt = pyqtSignal()

    def __init__(self, model: FilterModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasChips")
        self.setAccessibleName(self.tr("Active filters"))
        self._model = model
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shown: Optional[Tuple[Tuple[str, str], ...]] = None
        self._buttons: List[QToolButton] = []
        self._held = False
        model.changed.connect(self._show)
        self._show()

    def hold(self, held: bool) -> None:
        """Keep the place while a handle of the timeline, which lies below, is held: it stays under the pointer."""
        self._held = held
        height = self.height() if held and not self.isHidden() else None
        self.setMinimumHeight(height or 0)
        self.setMaximumHeight(height or _ANY_HEIGHT)
        if not held:
            self.setVisible(bool(self._shown))

    def _show(self) -> None:
        chips, before = self._model.state.chips, self._shown
        if chips == before:
            return
        self._shown = chips
        if before is not None and [key for key, _value in chips] == [key for key, _value in before]:
            # no button is made anew: the focus must not vanish with the chip that is moved by the timeline
            for button, chip, old in zip(self._buttons, chips, before):
                if chip != old:
                    self._write(button, *self._texts(*chip))
            return
        while self._flow.count():
            item = self._flow.takeAt(0)
            item.widget().hide()
            item.widget().deleteLater()
        self._buttons = []
        for place, chip in enumerate(chips):
            button = self._button(*self._texts(*chip))
            button.clicked.connect(lambda _on=False, place=place: self._remove(place))
            self._buttons.append(button)
        if len(chips) > 1:
            button = self._button(self.tr("Clear all"), self.tr("Remove every filter"))
            button.setObjectName("chips_clear_all")
            button.clicked.connect(lambda _on=False: self._clear())
        if not self._held:
            self.setVisible(bool(chips))
        self.updateGeometry()
        self.rebuilt.emit()

    def _texts(self, key: str, value: str) -> Tuple[str, str]:
        """Return what a chip shows, and what it is called."""
        text = self._text(key, value)
        cut = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
        short = text if len(text) <= _SHORT else cut
        return f"{short}  \u00d7", self.tr("Remove the filter {text}").format(text=text)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        self._write(button, text, name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._flow.addWidget(button)
        button.show()
        return button

    @staticmethod
    def _write(button: QToolButton, text: str, name: str) -> None:
        button.setText(text)
        button.setToolTip(tip(name))
        button.setAccessibleName(name)

    def _remove(self, place: int) -> None:
        key, value = (self._shown or ())[place]
        listed = isinstance(getattr(self._model.state, key, None), tuple)
        self._model.set_state(self._model.state.without(key, value if listed else None))

    def _clear(self) -> None:
        """Remove every filter; the reading is a way of looking and stays."""
        self._model.set_state(FilterState(reading=self._model.state.reading))

    def _text(self, key: str, value: str) -> str:
        state = self._model.state
        texts = {
            "period": period_text(state.period),
            "mode": mode_label(state.mode),
            "comparison": self.tr("compared with {period}").format(
                period="" if state.comparison is None else period_text(state.comparison)
            ),
            "area": self.tr("drawn area"),
            "personnel": self.tr("personnel {range}").format(range=value),
            "official_sources_only": self.tr("official sources"),
            "text": f"\u201c{value}\u201d",
            "include_unknown_personnel": self.tr("known personnel only"),
            "include_no_place": self.tr("without a place too"),
            "include_undated": self.tr("dated only"),
        }
        return texts.get(key) or value_label(self._model, key, value)
