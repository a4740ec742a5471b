"""The timeline widget: takes the user's hand and keys, leaves the drawing to the painter.

It owns no clock and no filter. It shows what it is given and says by signals what the user asks for; whoever owns the
state answers by setting the new period.
"""

from __future__ import annotations

import datetime as dt
from typing import Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPixmap
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...core.periods import ONE_DAY, Period, add_months, step_period, within_calendar
from ..plain_text import tip
from .model import Bar, TimelineData
from .painter import Geometry, Look, TimelinePainter, geometry, minimum_height
from .scale import TimeScale
from .tips import bin_tip, ruler_tip

_DRAG_START, _DRAG_END, _DRAG_WINDOW, _DRAG_VIEW = "start", "end", "window", "view"
_WHEEL_STEP = 120.0
_ZOOM = 1.25


def _no_values(periods: Sequence[Period]) -> Sequence[Optional[float]]:
    return [None] * len(periods)


class TimelineWidget(QWidget):
    """Bars of authorizations, a histogram and a period with two handles."""

    #: The user asks for another period (``core.periods.Period``); emitted on every move of a handle.
    period_requested = pyqtSignal(object)
    #: The user asks for another period to compare with.
    compare_requested = pyqtSignal(object)
    #: The user chose an authorization (its id).
    record_selected = pyqtSignal(str)
    #: A key asks for the event after (1) or before (-1) the one shown.
    event_requested = pyqtSignal(int)
    #: A key is about to move the period by a step; others may follow it.
    stepping = pyqtSignal()
    #: The user took hold of a period, which may be the beginning of a drag, or let go of it.
    grasped = pyqtSignal(bool)
    #: The user began to drag a period, or let go of it.
    scrubbing = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._data = TimelineData()
        self._histogram = _no_values
        self._extent = Period.of_year(2000)
        self._scale: Optional[TimeScale] = None
        self._period: Optional[Period] = None
        self._compare: Optional[Period] = None
        self._selected: Optional[str] = None
        self._hovered: Optional[str] = None
        self._step, self._by_event = "month", False
        self._drag: Optional[str] = None
        self._scrubs = False
        self._drag_x = 0.0
        self._drag_second = False
        self._drag_period: Optional[Period] = None
        self._drag_scale: Optional[TimeScale] = None
        self._static: Optional[QPixmap] = None
        self._painter = TimelinePainter(self.palette(), self.font(), self.locale())
        self.setObjectName("PeruAccessAtlasTimeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(self.tr("Timeline of authorizations"))
        self.setWhatsThis(
            self.tr(
                "Drag a handle to change the period, drag inside the period to move it, drag elsewhere to move the "
                "view, turn the wheel to zoom, double click a bar to zoom to it. Keys: left and right move the period by one "  # noqa: E501
                "step, with Shift they move its end, with Alt its beginning; plus and minus zoom; up and down choose "
                "an authorization; Enter zooms to it; Home shows everything."
            )
        )

    # -- what is shown -------------------------------------------------------------------------------------------
    def set_data(self, data: TimelineData, extent: Period, histogram) -> None:
        """Show ``data``; ``extent`` (bounded) is what *show everything* shows, ``histogram`` gives the measure."""
        changed = extent != self._extent or self._scale is None
        self._data, self._extent, self._histogram = data, extent, histogram
        if changed:
            self._scale = None
        if self._data.bar(self._selected or "") is None:
            self._selected = None
        self.setMinimumHeight(int(minimum_height(self.font(), len(data.rows), bool(data.rulers))))
        self._describe()
        self._redraw()

    def set_period(self, period: Optional[Period]) -> None:
        """Draw ``period`` as the chosen one; ``None`` when time is not filtered."""
        if period != self._period:
            self._period = period
            self._follow(period)
            self._describe()
            self.update()

    def set_compare(self, period: Optional[Period]) -> None:
        """Draw ``period`` as the one to compare with, or none."""
        if period != self._compare:
            self._compare = period
            self._describe()
            self.update()

    def set_selected(self, auth_id: Optional[str]) -> None:
        """Outline the bar of an authorization, or none."""
        if auth_id != self._selected:
            self._selected = auth_id
            self._describe()
            self.update()

    def set_step(self, step: str) -> None:
        """Set the step by which the arrow keys move the period (see ``core.periods.STEPS``).

        Ends and the second period, which lie between events, move by months where the step is the event.
        """
        self._by_event = step == "event"
        self._step = "month" if self._by_event else step

    @property
    def scale(self) -> TimeScale:
        """The scale in use."""
        area = self._geometry().bars
        if self._scale is None:
            self._scale = TimeScale.of_period(self._extent, area.left(), area.width(), 0.02)
        elif (self._scale.left, self._scale.width) != (area.left(), max(area.width(), 1.0)):
            self._scale = self._scale.resized(area.left(), area.width())
        return self._scale

    @property
    def period(self) -> Optional[Period]:
        """The period drawn."""
        return self._period

    def zoom_to(self, period: Period) -> None:
        """Show ``period``; an open end shows as far as the extent of the data."""
        bounded = period.intersection(self._extent) or self._extent
        area = self._geometry().bars
        self._scale = TimeScale.of_period(bounded, area.left(), area.width(), 0.15)
        self._redraw()

    def bring_into_view(self, period: Period) -> None:
        """Show ``period`` (bounded) beside what is in view already."""
        view = self.scale.period
        days = [day for one in (view, period) for day in (one.start, one.end) if day is not None]
        if view.intersection(period) != period:
            area = self._geometry().bars
            self._scale = TimeScale.of_period(Period(min(days), max(days)), area.left(), area.width(), 0.02)
            self._redraw()

    def show_all(self) -> None:
        """Show the whole extent of the data."""
        self._scale = None
        self._redraw()

    # -- drawing -------------------------------------------------------------------------------------------------
    def _geometry(self) -> Geometry:
        return geometry(QRectF(self.rect()), self.font(), self._data)

    def _redraw(self) -> None:
        self._static = None
        self.update()

    def _describe(self) -> None:
        period = self._period.isoformat() if self._period else self.tr("all dates")
        text = self.tr("Authorizations: {n}, period {period}").format(n=len(self._data.bars), period=period)
        if self._data.reading_label:
            text = f"{text}, {self._data.reading_label}"
        if self._compare is not None:
            text = self.tr("{text}, compared with {period}").format(text=text, period=self._compare.isoformat())
        bar = self._data.bar(self._selected or "")
        if bar is not None:
            text = self.tr("{text}, selected: {label}").format(text=text, label=bar.label)
        self.setAccessibleDescription(text)

    def _follow(self, period: Optional[Period]) -> None:
        """Keep a period that was moved from elsewhere in view, without changing the zoom."""
        if period is None or self._drag is not None or self._scale is None or not period.bounded:
            return
        scale = self.scale
        start, end = scale.span(period)
        right = scale.left + scale.width
        if end - start > scale.width:
            return
        if end > right:
            self._scale = scale.panned(right - end)
            self._static = None
        elif start < scale.left:
            self._scale = scale.panned(scale.left - start)
            self._static = None

    def paintEvent(self, event) -> None:
        """Draw the kept picture of all that stands still, then what moves."""
        geo, scale = self._geometry(), self.scale
        ratio = self.devicePixelRatioF()
        size = QSize(int(self.width() * ratio), int(self.height() * ratio))
        if self._static is None or self._static.size() != size:
            self._static = QPixmap(size)
            self._static.setDevicePixelRatio(ratio)
            self._static.fill(self.palette().color(self.backgroundRole()))
            self._painter = TimelinePainter(self.palette(), self.font(), self.locale())
            painter = QPainter(self._static)
            self._painter.paint_static(painter, geo, scale, self._data, self._histogram)
            painter.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._static)
        self._painter.paint_overlay(painter, geo, scale, self._data, self._look())
        painter.end()

    def _look(self, focus: bool = True) -> Look:
        return Look(self._brush(), self._compare, self._selected, self._hovered, focus and self.hasFocus())

    def _brush(self) -> Period:
        """Return between which days the handles stand: without a filter by time at the ends of the data."""
        return self._period or self._extent

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the timeline as it is now into ``rect`` of another device (a picture, an SVG file)."""
        geo = geometry(rect, self.font(), self._data)
        scale = self.scale.resized(geo.bars.left(), geo.bars.width())
        artist = TimelinePainter(self.palette(), self.font(), self.locale())
        artist.paint_static(painter, geo, scale, self._data, self._histogram)
        artist.paint_overlay(painter, geo, scale, self._data, self._look(focus=False))

    def changeEvent(self, event) -> None:
        """Redraw when the palette, the font or the language change."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LocaleChange):
            self._redraw()
        super().changeEvent(event)

    def resizeEvent(self, event) -> None:
        """Redraw at the new size."""
        self._static = None
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        """Return a size that shows every row."""
        metrics = self.fontMetrics()
        height = minimum_height(self.font(), len(self._data.rows), bool(self._data.rulers))
        return QSize(metrics.averageCharWidth() * 60, int(height * 1.25))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which the timeline is legible."""
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.minimumHeight())

    # -- the mouse -----------------------------------------------------------------------------------------------
    def _bar_at(self, point: QPointF) -> Optional[Bar]:
        for rect, bar in reversed(self._painter.hits):
            if rect.contains(point):
                return bar
        return None

    def _grab_at(self, x: float, modifiers=Qt.KeyboardModifier.NoModifier) -> Tuple[Optional[str], bool]:
        """Return which part of a period lies under ``x``, a handle, the inside or none, and whether it is the second's.

        Where both periods lie under the pointer it takes the first, with Ctrl the second, as the keys do.
        """
        periods = [(self._brush(), False), (self._compare, True)]
        if modifiers & Qt.KeyboardModifier.ControlModifier and self._compare is not None:
            periods.reverse()
        found = [(self._part_at(x, period), second) for period, second in periods if period is not None]
        handles = [one for one in found if one[0] in (_DRAG_START, _DRAG_END)]
        # all dates are no period that could be moved: between its handles it is the view that is taken hold of
        insides = [(part, second) for part, second in found if part and (second or self._period is not None)]
        return (handles or insides or [(None, False)])[0]

    def _part_at(self, x: float, period: Period) -> Optional[str]:
        start, end = self.scale.span(period)
        reach = max(self.fontMetrics().averageCharWidth() * 0.9, 5.0)
        near_start, near_end = abs(x - start), abs(x - end)
        if min(near_start, near_end) <= reach:
            return _DRAG_START if near_start < near_end else _DRAG_END
        return _DRAG_WINDOW if start < x < end else None

    def mousePressEvent(self, event) -> None:
        """Take a handle, the period or the view; choose the bar under the pointer."""
        point = QPointF(event.pos())
        if event.button() == Qt.MouseButton.MiddleButton:
            self._begin(_DRAG_VIEW, point.x())
            return
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        grab, second = self._grab_at(point.x(), event.modifiers())
        bar = self._bar_at(point)
        if bar is not None and grab not in (_DRAG_START, _DRAG_END):
            self.set_selected(bar.auth_id)
            self.record_selected.emit(bar.auth_id)
        self._begin(grab or _DRAG_VIEW, point.x(), second)
        if grab in (_DRAG_START, _DRAG_END) or (grab == _DRAG_WINDOW and bar is None):
            self.grasped.emit(True)

    def _begin(self, what: str, x: float, second: bool = False) -> None:
        self._drag, self._drag_x, self._drag_second = what, x, second
        self._drag_period, self._drag_scale = self._compare if second else self._brush(), self.scale
        self.setCursor(
            Qt.CursorShape.SizeHorCursor if what in (_DRAG_START, _DRAG_END) else Qt.CursorShape.ClosedHandCursor
        )

    def mouseMoveEvent(self, event) -> None:
        """Move what is held, or say what is under the pointer."""
        point = QPointF(event.pos())
        if self._drag is None:
            self._hover(point)
        elif self._drag == _DRAG_VIEW and self._drag_scale is not None:
            self._scale = self._drag_scale.panned(point.x() - self._drag_x)
            self._redraw()
        elif self._drag_period is not None:
            moved = self._dragged(point.x())
            if not self._scrubs and moved != self._drag_period:
                self._scrubs = True
                self.scrubbing.emit(True)
            if self._drag_second:
                if moved != self._compare:
                    self.set_compare(moved)
                    self.compare_requested.emit(moved)
            elif moved != self._period:
                self._request(moved)

    def _dragged(self, x: float) -> Period:
        scale, period = self.scale, self._drag_period
        start = period.start or self._extent.start
        end = period.end or self._extent.end
        if start is None or end is None:
            return period
        shift = scale.boundary(x).toordinal() - scale.boundary(self._drag_x).toordinal()
        delta = dt.timedelta(days=shift)
        if self._drag == _DRAG_START:
            return within_calendar(Period(min(start + delta, end), end))
        if self._drag == _DRAG_END:
            return within_calendar(Period(start, max(end + delta, start)))
        return within_calendar(Period(start + delta, end + delta))

    def _request(self, period: Period) -> None:
        self._period = period
        self._describe()
        self.update()
        self.period_requested.emit(period)

    def _hover(self, point: QPointF) -> None:
        grab, _second = self._grab_at(point.x())
        bar = self._bar_at(point)
        hovered = bar.auth_id if bar is not None else None
        if grab in (_DRAG_START, _DRAG_END):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif bar is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def mouseReleaseEvent(self, event) -> None:
        """Let go."""
        self._drag = None
        self.unsetCursor()
        if self._scrubs:
            self._scrubs = False
            self.scrubbing.emit(False)
        self.grasped.emit(False)
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event) -> None:
        """Forget the bar under the pointer."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event) -> None:
        """Zoom to the bar under the pointer, or show everything."""
        bar = self._bar_at(QPointF(event.pos()))
        self._drag = None
        if bar is not None and bar.extent is not None:
            self.zoom_to(bar.extent)
        else:
            self.show_all()

    def wheelEvent(self, event) -> None:
        """Zoom at the pointer; with Shift move the view."""
        delta = event.angleDelta()
        turn = (delta.y() or delta.x()) / _WHEEL_STEP
        if not turn:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._scale = self.scale.panned(turn * self.scale.width * 0.1)
        else:
            self._scale = self.scale.zoomed(_ZOOM**turn, event.position().x())
        self._redraw()
        event.accept()

    def event(self, event) -> bool:
        """Answer requests for a tooltip."""
        if event.type() == QEvent.Type.ToolTip:
            text = self._tip_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), tip(text), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _tip_at(self, point: QPointF) -> str:
        bar = self._bar_at(point)
        if bar is not None:
            return bar.tooltip
        geo = self._geometry()
        if geo.reading.contains(point):  # a long one is cut there
            return self._data.reading_label
        if geo.histogram.contains(point):
            return bin_tip(self._painter.bins, self.scale.day(point.x()), self._data)
        if geo.rulers.contains(point):  # names that do not fit are cut there
            return ruler_tip(self._data.rulers, self.scale.day(point.x()))
        return ""

    # -- the keyboard --------------------------------------------------------------------------------------------
    def keyPressEvent(self, event) -> None:
        """Move, stretch, zoom and choose by keys (see the "What's this" text)."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._key_move(1 if key == Qt.Key.Key_Right else -1, event.modifiers())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self._data.neighbour(self._selected, 1 if key == Qt.Key.Key_Down else -1)
            if bar is not None:
                self.set_selected(bar.auth_id)
                self.record_selected.emit(bar.auth_id)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._key_zoom(1 / _ZOOM if key == Qt.Key.Key_Minus else _ZOOM)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            bar = self._data.bar(self._selected or "")
            if bar is not None and bar.extent is not None:
                self.zoom_to(bar.extent)
        elif key == Qt.Key.Key_Home:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def _key_zoom(self, factor: float) -> None:
        scale = self.scale
        middle = scale.left + scale.width / 2
        if self._period is not None and self._period.bounded:
            start, end = scale.span(self._period)
            middle = min(max((start + end) / 2, scale.left), scale.left + scale.width)
        self._scale = scale.zoomed(factor, middle)
        self._redraw()

    def _key_move(self, direction: int, modifiers) -> None:
        period = self._period or self._extent
        start, end = period.start or self._extent.start, period.end or self._extent.end
        if start is None or end is None:
            return
        if modifiers & Qt.KeyboardModifier.ControlModifier and self._compare is not None:
            compare = self._compare
            if compare.start is not None and compare.end is not None:
                self.compare_requested.emit(within_calendar(moved_by_step(compare, self._step, direction)))
            return
        if self._by_event and not modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier):
            self.stepping.emit()
            self.event_requested.emit(direction)
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            moved = Period(start, max(_day_by_step(end + ONE_DAY, self._step, direction) - ONE_DAY, start))
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            moved = Period(min(_day_by_step(start, self._step, direction), end), end)
        else:
            moved = moved_by_step(Period(start, end), self._step, direction)
        moved = within_calendar(moved)
        self.stepping.emit()
        self._request(moved)
        self._follow(moved)


def moved_by_step(period: Period, step: str, direction: int) -> Period:
    """Return ``period`` (bounded) moved by one calendar step.

    A whole calendar step moves to the neighbouring whole step (February follows January, whatever their lengths); a
    period of whole months keeps its number of months; any other keeps its number of days.
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return period
    if period == step_period(start, step):
        return step_period(end + ONE_DAY if direction > 0 else start - ONE_DAY, step)
    if step != "day" and start.day == 1 and (end + ONE_DAY).day == 1:
        after = end + ONE_DAY
        return Period(_day_by_step(start, step, direction), _day_by_step(after, step, direction) - ONE_DAY)
    shift = _day_by_step(start, step, direction).toordinal() - start.toordinal()
    return period.shifted(shift)


def _day_by_step(day: dt.date, step: str, direction: int) -> dt.date:
    months = {"month": 1, "quarter": 3, "year": 12}.get(step)
    return day + direction * ONE_DAY if months is None else add_months(day, direction * months)
