"""A horizontal bar chart: painted with Qt, clicked or walked through by keys."""

from __future__ import annotations

from typing import List, Optional, Tuple

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...core.qt.i18n import format_number, interface_language, number_style
from ..plain_text import tip
from ..readable import muted_color, text_color
from .figures import Chart, ChartBar


class BarChart(QWidget):
    """Draws a ``Chart``; a click, or Enter on the current bar, asks for its filter."""

    #: The filter a bar stands for (a dictionary of fields of the state).
    filter_requested = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar_chart")
        self._chart = Chart("", ())
        self._current = -1
        self._hits: List[Tuple[QRectF, ChartBar]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_chart(self, chart: Chart) -> None:
        """Show ``chart``."""
        self._chart = chart
        self._current = min(self._current, len(chart.bars) - 1)
        self._announce()
        said = "; ".join(f"{bar.label}: {self._number(bar.value)}" for bar in chart.bars)
        self.setAccessibleDescription(said or chart.empty)
        self.setMinimumHeight(int(self._height()))
        self.updateGeometry()
        self.update()

    def _announce(self) -> None:
        """Tell screen readers the chart and the current bar: Qt announces a name that changes."""
        name = self._chart.title
        if 0 <= self._current < len(self._chart.bars):
            bar = self._chart.bars[self._current]
            name = ". ".join(part for part in (name, f"{bar.label}: {self._number(bar.value)}", bar.note) if part)
        self.setAccessibleName(name)

    @property
    def chart(self) -> Chart:
        """The chart shown."""
        return self._chart

    @staticmethod
    def _number(value: Optional[float]) -> str:
        language = interface_language()
        whole = value is None or float(value).is_integer()
        number = None if value is None else int(value) if whole else value
        return format_number(number, number_style(language), None if whole else 1)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() * 1.45

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def _title_height(self, width: float) -> float:
        metrics = QFontMetricsF(self._bold())
        room = QRectF(0, 0, max(width - 2 * metrics.averageCharWidth(), 1.0), 1e4)
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._chart.title).height()

    def _height(self) -> float:
        title = self._title_height(float(max(self.width(), 1)))
        return title + self._line() * ((len(self._chart.bars) or 3) + 0.8)

    def resizeEvent(self, event) -> None:
        """Make room for the title as it is wrapped at the new width."""
        super().resizeEvent(event)
        self.setMinimumHeight(int(self._height()))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the chart into ``rect`` of any device."""
        metrics, line = QFontMetricsF(self.font()), self._line()
        text = text_color(self.palette())
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        pad = metrics.averageCharWidth()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._bold())
        painter.setPen(text)
        title = self._title_height(rect.width())
        head = QRectF(rect.left() + pad, rect.top() + pad / 2, rect.width() - 2 * pad, title)
        painter.drawText(head, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), self._chart.title)
        painter.setFont(self.font())
        self._hits = []
        bars = self._chart.bars
        names = max((metrics.horizontalAdvance(b.label) for b in bars), default=0.0)
        names = min(names, rect.width() * 0.42)
        numbers = max((metrics.horizontalAdvance(self._number(b.value)) for b in bars), default=0.0)
        left = rect.left() + names + 2 * pad
        width = max(rect.right() - left - numbers - 2 * pad, 10.0)
        top = max((b.value for b in bars if b.value is not None), default=0.0)
        y = rect.top() + title + pad
        for number, bar in enumerate(bars):
            box = QRectF(rect.left() + pad / 2, y, rect.width() - pad, line)
            self._hits.append((box, bar))
            if number == self._current and self.hasFocus():
                painter.setPen(QPen(accent, 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box)
            painter.setPen(text)
            name = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, names)
            middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(QRectF(rect.left() + pad, y, names + 1, line), middle, name)
            length = 0.0 if not bar.value or top <= 0 else width * bar.value / top
            self._paint_bar(painter, QRectF(left, y + line * 0.18, length, line * 0.64), bar, accent)
            painter.setPen(text)
            painter.drawText(QRectF(left + length + pad / 2, y, numbers + pad, line), middle, self._number(bar.value))
            y += line
        if not bars:
            painter.setPen(muted_color(self.palette()))
            room = QRectF(rect.left() + pad, y + line * 0.4, rect.width() - 2 * pad, line * 3)
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self._chart.empty)
            return
        faint = QColor(text)
        faint.setAlpha(110)
        painter.setPen(QPen(faint, 0))
        painter.drawLine(QPointF(left, rect.top() + title + pad), QPointF(left, y))

    @staticmethod
    def _paint_bar(painter: QPainter, box: QRectF, bar: ChartBar, accent: QColor) -> None:
        if box.width() <= 0:
            return
        painter.setPen(QPen(accent, 1))
        # what has a note (not a weapon, personnel partly unknown) is hatched, so that it is not read as the rest is
        painter.setBrush(QBrush(accent, Qt.BrushStyle.BDiagPattern) if bar.note else QBrush(accent))
        painter.drawRect(box)

    def paintEvent(self, event) -> None:
        """Draw the chart."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        self.draw(painter, QRectF(self.rect()))
        painter.end()

    def sizeHint(self) -> QSize:
        """Return a size that shows every bar."""
        return QSize(self.fontMetrics().averageCharWidth() * 40, int(self._height()))

    def mousePressEvent(self, event) -> None:
        """Ask for the filter of the bar under the pointer."""
        point = QPointF(event.pos())
        for number, (box, bar) in enumerate(self._hits):
            if box.contains(point) and event.button() == Qt.MouseButton.LeftButton:
                self._current = number
                self._announce()
                self.update()
                self._ask(bar)
                return
        super().mousePressEvent(event)

    def _ask(self, bar: ChartBar) -> None:
        if bar.change is not None:
            self.filter_requested.emit(bar.change)

    def keyPressEvent(self, event) -> None:
        """Walk through the bars; Enter or Space asks for the filter of the current one."""
        key, last = event.key(), len(self._chart.bars) - 1
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and last >= 0:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._current = min(max(self._current + step, 0), last)
            self._announce()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and 0 <= self._current <= last:
            self._ask(self._chart.bars[self._current])
        else:
            super().keyPressEvent(event)

    def event(self, event) -> bool:
        """Say the value and the note of the bar under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            for box, bar in self._hits:
                if box.contains(QPointF(event.pos())):
                    note = f"\n{bar.note}" if bar.note else ""
                    text = f"{bar.label}: {self._number(bar.value)}{note}"
                    QToolTip.showText(event.globalPos(), tip(text), self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)
