"""Frames for controls where the style's own cannot be seen.

Fusion frames fields and boxes in a darker shade of the window's colour, and black has none: in a high-contrast palette
a field is a bare text and an unchecked box is nothing at all. There each control gets a frame in the text's colour.
"""

from __future__ import annotations

from typing import Iterator

from qgis.PyQt.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

#: Lightness (0 to 255) of a window whose darker shades look like itself.
DARKEST = 20
_FRAMED = (QAbstractItemView, QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QPushButton, QTextEdit)
_FITS = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.StyleChange)
_COMES = (QEvent.Type.ChildAdded, QEvent.Type.PaletteChange)
_REDRAWS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange)


class Outline(QWidget):
    """The frame of one control, which lets the mouse through.

    :param control: what is framed; a check box has its box framed, not its text.
    """

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        control.installEventFilter(self)
        self._fit()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FITS:
            self._fit()
        elif event.type() in _REDRAWS:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        group = QPalette.ColorGroup.Active if self._control.isEnabled() else QPalette.ColorGroup.Disabled
        role = QPalette.ColorRole.Highlight if self._control.hasFocus() else QPalette.ColorRole.WindowText
        painter = QPainter(self)
        painter.setPen(self.palette().color(group, role))
        inset = 0.75  # within the widget at any scale factor, on its outermost pixel at the first
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()

    def _fit(self) -> None:
        self.setGeometry(_box(self._control) if isinstance(self._control, QCheckBox) else self._control.rect())
        self.raise_()


def _box(check: QCheckBox) -> QRect:
    option = QStyleOptionButton()
    option.initFrom(check)
    return check.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, check)


def _controls(window: QWidget) -> Iterator[QWidget]:
    """Yield the controls of a window, without the parts of others: the line edit of a spin box, the list of a combo,
    the icons within a line edit."""
    for widget in window.findChildren(QWidget):
        above = widget.parentWidget()
        part = isinstance(above, (QAbstractSpinBox, QComboBox, QLineEdit)) or (above is not window and above.isWindow())
        raised = isinstance(widget, QToolButton) and not widget.autoRaise()
        if (raised or isinstance(widget, _FRAMED)) and not part:
            yield widget


def _outline(window: QWidget) -> None:
    """Frame the controls of a window that have no frame, or take all frames away, as its palette wants it."""
    dark = window.palette().color(QPalette.ColorRole.Window).lightness() <= DARKEST
    if not dark:
        for frame in window.findChildren(Outline):
            frame.hide()
            frame.deleteLater()
        return
    for control in _controls(window):
        if control.findChild(Outline, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
            Outline(control)


class _Watch(QObject):
    """Frames what comes into a window later, and changes with its palette."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.look)

    def look(self) -> None:
        """Frame what has no frame, and see what comes into every part of the window that is no control itself."""
        _outline(self._window)
        self._window.installEventFilter(self)
        if not self._window.findChildren(Outline):
            return  # the style's frames do: nothing that comes needs one
        for part in self._window.findChildren(QWidget):
            if not isinstance(part, (*_FRAMED, QToolButton, Outline)):
                part.installEventFilter(self)  # a second time does nothing

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _COMES:
            self._later.start()
        return False


def outline_controls(window: QWidget) -> None:
    """Frame the controls of a window as long as its palette hides the style's frames, those that come later too."""
    watch = window.findChild(_Watch, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (watch or _Watch(window)).look()
