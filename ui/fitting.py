"""Controls that show their words whole, or end them with dots and say the rest in a tip, however narrow the dock is."""

from __future__ import annotations

from typing import List, Optional

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLayoutItem,
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
    """A drop-down as wide as its longest entry where there is room; else the entry ends with dots and the tip has it.

    :param what: what the choice is, said in the tip before the entry.
    """

    def __init__(self, what: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(what)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.currentTextChanged.connect(self._describe)
        self._describe(self.currentText())

    def _describe(self, text: str) -> None:
        name = self.accessibleName()
        self.setToolTip(f"{name}: {text}" if text else name)

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
    """A drop-down of boxes to tick whose list is wide enough for its entries."""

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


class _CaptionLayout(QLayout):
    """A caption and its control on one line; the caption goes when the control would be cut for it."""

    def __init__(self, parent: QWidget, caption: QLabel, control: QWidget) -> None:
        super().__init__(parent)
        self._items: List[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(caption)
        self.addWidget(control)

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

    def sizeHint(self) -> QSize:
        """Return the size of the control: the caption asks for no room."""
        return self._items[-1].sizeHint()

    def minimumSize(self) -> QSize:
        """Return the least size of the control."""
        return self._items[-1].minimumSize()

    def expandingDirections(self):
        """Use what width there is."""
        return Qt.Orientation.Horizontal

    def setGeometry(self, rect: QRect) -> None:
        """Put the caption before the control where both are whole."""
        super().setGeometry(rect)
        caption, control = self._items
        wanted = caption.sizeHint().width()
        gap = self.parentWidget().fontMetrics().averageCharWidth()
        room = wanted + gap if wanted + gap + control.sizeHint().width() <= rect.width() else 0
        caption.setGeometry(QRect(rect.x(), rect.y(), max(room - gap, 0), rect.height()))
        control.setGeometry(rect.adjusted(room, 0, 0, 0))


def captioned(text: str, control: QWidget, parent: QWidget) -> QWidget:
    """Return a control with its caption before it where there is room; ``text`` names the key in it."""
    pair = QWidget(parent)
    pair.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    caption = QLabel(text, pair)
    caption.setBuddy(control)
    _CaptionLayout(pair, caption, control)
    return pair
