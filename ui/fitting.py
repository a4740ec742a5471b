"""Controls that show their words whole, or end them with dots and say the rest in a tip, however narrow the dock is."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFocusRect,
    QStyleOptionTab,
    QStyleOptionTabBarBase,
    QStylePainter,
    QTabBar,
    QTabWidget,
    QWidget,
)

from .list_search import ListSearch

#: Space that a tab needs beside its words, in widths of a character.
_TAB_PAD = 2.0
_WORDS = QPalette.ColorRole.WindowText


def open_wide(combo: QComboBox) -> None:
    """Let the list that ``combo`` opens be as wide as its longest entry, as far as the screen allows."""
    view = combo.view()
    bar = view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    wanted = view.sizeHintForColumn(0) + bar + 2 * view.frameWidth()
    screen = combo.window().windowHandle().screen() if combo.window().windowHandle() else QApplication.primaryScreen()
    view.setMinimumWidth(min(max(wanted, combo.width()), screen.availableGeometry().width()))
    view.setTextElideMode(Qt.TextElideMode.ElideMiddle)


class FittingComboBox(QComboBox):
    """A drop-down that asks for the room of the entry it shows; with less the entry ends with dots and the tip has it.

    :param what: what the choice is, said in the tip before the entry.
    """

    def __init__(self, what: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(what)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._why = ""
        self.currentTextChanged.connect(self._describe)
        self._describe(self.currentText())

    def explain(self, why: str) -> None:
        """Say in the tip why there is nothing to choose now; empty when there is."""
        self._why = why
        self.setAccessibleDescription(why)
        self._describe(self.currentText())

    def _describe(self, text: str) -> None:
        name = self.accessibleName()
        shown = f"{name}: {text}" if text else name
        self.setToolTip(f"{shown}\n{self._why}" if self._why else shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size at which the entry shown is whole, not the longest one: a narrow dock has few lines."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        widths = [metrics.horizontalAdvance(self.itemText(number)) for number in range(self.count())]
        spare = max(widths, default=0) - metrics.horizontalAdvance(self.currentText())
        return QSize(hint.width() - max(spare, 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the beginning of the entry can be read."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 9), hint.height())

    def shown_text(self) -> str:
        """Return the entry as it is drawn: whole, or ended with dots."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._elided(option)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, field.width() - 2)

    def paintEvent(self, _event) -> None:
        """Draw the box; Qt itself cuts a long entry in the middle of a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elided(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """Open the list, wide enough for its entries."""
        open_wide(self)
        super().showPopup()


class FittingCheckBoxes(QgsCheckableComboBox):
    """A drop-down of boxes to tick whose list is wide enough for its entries.

    QGIS's own knows the mouse alone: a box ticked by the space bar is not told, and arrow keys show an entry that is
    not ticked.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        model: Any = self.model()  # QGIS's own, which has a signal more than Qt's
        model.itemCheckStateChanged.connect(self._ticked_by_key)
        self.currentIndexChanged.connect(self._show_ticked)
        self.activated.connect(self._show_ticked)
        self._search = ListSearch(self.view())

    def _ticked_by_key(self, *_row) -> None:
        self._show_ticked()
        self.checkedItemsChanged.emit(self.checkedItems())

    def _show_ticked(self, *_row) -> None:
        text = self.defaultText()
        for one in ("", text):  # a change of it is what makes QGIS write anew what is ticked
            self.setDefaultText(one)

    def keyPressEvent(self, event) -> None:
        """Open the list by an arrow key or the space bar; in it the space bar ticks and Enter closes."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """Open the list, wide enough for its entries."""
        open_wide(self)
        super().showPopup()


class FittingTabBar(QTabBar):
    """Tabs that give up the space around their words before any of them has to be scrolled to."""

    def _loose(self) -> int:
        return sum(super(FittingTabBar, self).tabSizeHint(number).width() for number in range(self.count()))

    def _room(self) -> int:
        tabs = self.parentWidget()
        if not isinstance(tabs, QTabWidget):
            return self.width()
        corner = tabs.cornerWidget()
        return tabs.width() - (corner.sizeHint().width() if corner is not None else 0)

    def text_width(self, index: int) -> int:
        """Return the pixels that the words of a tab need."""
        return self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.tabText(index)).width()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the style's size, or a tighter one when the tabs do not fit side by side."""
        hint = super().tabSizeHint(index)
        if self._loose() <= self._room():
            return hint
        pad = int(self.fontMetrics().averageCharWidth() * _TAB_PAD)
        return QSize(min(hint.width(), self.text_width(index) + pad), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the size to which a tab may shrink: never less than its words."""
        return self.tabSizeHint(index)

    def paintEvent(self, event) -> None:
        """Draw the words over the whole tab when it is tight: the style would cut them by the space it wants."""
        if self._loose() <= self._room():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        base = QStyleOptionTabBarBase()
        base.initFrom(self)
        base.shape, base.documentMode = self.shape(), self.documentMode()
        base.tabBarRect, base.selectedTabRect = self.rect(), self.tabRect(self.currentIndex())
        if self.drawBase():
            painter.drawPrimitive(QStyle.PrimitiveElement.PE_FrameTabBarBase, base)
        others = [number for number in range(self.count()) if number != self.currentIndex()]
        for number in (*others, self.currentIndex()):
            option = QStyleOptionTab()
            self.initStyleOption(option, number)
            painter.drawControl(QStyle.ControlElement.CE_TabBarTabShape, option)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextShowMnemonic)
            enabled = self.isEnabled() and self.isTabEnabled(number)
            painter.drawItemText(self.tabRect(number), flags, option.palette, enabled, self.tabText(number), _WORDS)
            if number == self.currentIndex() and self.hasFocus():
                focus = QStyleOptionFocusRect()
                focus.initFrom(self)
                focus.rect = self.tabRect(number).adjusted(2, 2, -2, -2)
                painter.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus)
