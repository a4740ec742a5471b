"""Frames for controls where the style's own cannot be seen.

Fusion frames fields and boxes in a darker shade of the window's colour, and black has none: in a high-contrast palette
a field is a bare text and an unchecked box is nothing at all. There each control gets a frame in the text's colour.
"""

from __future__ import annotations

from typing import Iterator

from qgis.PyQt.QtCore import QEvent, QObject, QRect, QRectF, Qt
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
    """Yield the controls of a window, without the parts of others: the line edit of a spin box, the list of a combo."""
    for widget in window.findChildren(QWidget):
        above = widget.parentWidget()
        part = isinstance(above, (QAbstractSpinBox, QComboBox)) or (above is not window and above.isWindow())
        raised = isinstance(widget, QToolButton) and not widget.autoRaise()
        if (raised or isinstance(widget, _FRAMED)) and not part:
            yield widget


def outline_controls(window: QWidget) -> None:
    """Frame the controls of a window whose palette hides the style's frames; in any other nothing happens."""
    if window.palette().color(QPalette.ColorRole.Window).lightness() > DARKEST:
        return
    for control in _controls(window):
        if control.findChild(Outline, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
            Outline(control)
