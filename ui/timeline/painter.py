"""Draws the timeline on any paint device: the widget, a picture, an SVG file.

Colours come from the palette given, sizes from the font given, so that the drawing follows dark palettes and scale
factors. Certainty is told by pattern and not by colour: definite days are solid, assumed days hatched, possible days
dotted outlines.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QLocale, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from ...core.periods import Period, calendar_steps
from ...core.qt.i18n import tr
from ..readable import text_color
from .model import LANE_NO_PLACE, LANE_PLACED, LANE_UNDATED, Bar, Bins, TimelineData, bins_of
from .scale import TimeScale
from .tips import number

#: Gives the chosen measure for each of some calendar periods; ``None`` for no data.
Histogram = Callable[[Sequence[Period]], Sequence[Optional[float]]]

_BIN_STEPS = {"day": "day", "month": "month", "quarter": "quarter"}


@dataclass(frozen=True)
class Look:
    """What the user has set: the chosen period, the one it is compared with, the selection and the hovered bar."""

    period: Optional[Period] = None
    compare: Optional[Period] = None
    selected: Optional[str] = None
    hovered: Optional[str] = None
    focus: bool = False


@dataclass(frozen=True)
class Geometry:
    """Where the parts of the timeline lie, in logical pixels."""

    axis: QRectF
    rulers: QRectF
    bars: QRectF
    histogram: QRectF
    #: Below all of them: the line that tells the reading of dates.
    reading: QRectF
    row_height: float
    rows: int

    @property
    def body(self) -> QRectF:
        """The part over which the chosen period is drawn."""
        return QRectF(self.axis.left(), self.axis.top(), self.axis.width(), self.histogram.bottom() - self.axis.top())


def minimum_height(font: QFont, rows: int, rulers: bool) -> float:
    """Return the height in pixels at which ``rows`` rows and the histogram are legible."""
    line = QFontMetricsF(font).height()
    return line * 1.35 + (line * 1.2 if rulers else 0.0) + max(min(rows, 6), 3) * line * 0.9 + line * 4.5


def geometry(rect: QRectF, font: QFont, data: TimelineData) -> Geometry:
    """Return the parts of a timeline drawn into ``rect``."""
    metrics = QFontMetricsF(font)
    line = metrics.height()
    side = metrics.averageCharWidth() * 0.8
    inner = rect.adjusted(side, 0, -side, 0)
    axis = QRectF(inner.left(), inner.top(), inner.width(), line * 1.35)
    ruler_height = line * 1.2 if data.rulers else 0.0
    rulers = QRectF(inner.left(), axis.bottom(), inner.width(), ruler_height)
    reading_height = line * 1.1 if data.reading_label else 0.0
    rest = inner.bottom() - reading_height - rulers.bottom()
    histogram_height = max(min(rest * 0.36, line * 4.5), min(line * 2.4, rest * 0.5))
    bars = QRectF(inner.left(), rulers.bottom(), inner.width(), max(rest - histogram_height, 1.0))
    histogram = QRectF(inner.left(), bars.bottom(), inner.width(), histogram_height)
    reading = QRectF(inner.left(), histogram.bottom(), inner.width(), reading_height)
    rows = max(len(data.rows), 1)
    return Geometry(axis, rulers, bars, histogram, reading, min(bars.height() / rows, line * 1.25), rows)


class TimelinePainter:
    """Draws one state of the timeline; keeps nothing but what it drew last and where, for hit tests."""

    def __init__(self, palette: QPalette, font: QFont, locale: QLocale) -> None:
        self._palette = palette
        self._font = font
        self._small = QFont(font)
        if font.pointSizeF() > 0:
            self._small.setPointSizeF(max(font.pointSizeF() * 0.85, 6.0))
        self._locale = locale
        self._metrics = QFontMetricsF(font)
        self.hits: List[Tuple[QRectF, Bar]] = []
        #: Steps of the histogram with the measure of each.
        self.bins: Bins = ()
        #: Words of the parts, drawn over all else so that nothing dims or cuts them.
        self._captions: List[Tuple[QRectF, str]] = []

    # -- colours -------------------------------------------------------------------------------------------------
    def _text(self) -> QColor:
        return text_color(self._palette)

    def _faint(self, alpha: int = 60) -> QColor:
        color = QColor(self._text())
        color.setAlpha(alpha)
        return color

    def _accent(self, alpha: int = 255) -> QColor:
        color = QColor(self._palette.color(QPalette.ColorRole.Highlight))
        color.setAlpha(alpha)
        return color

    # -- parts ---------------------------------------------------------------------------------------------------
    def paint_static(
        self, painter: QPainter, geo: Geometry, scale: TimeScale, data: TimelineData, histogram: Histogram
    ) -> None:
        """Draw all that stays while the period is dragged: axis, rulers, bars, histogram."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._captions = []
        painter.fillRect(geo.body, self._palette.color(QPalette.ColorRole.Base))
        self._paint_axis(painter, geo, scale)
        self._paint_rulers(painter, geo, scale, data)
        self._paint_histogram(painter, geo, scale, data, histogram)
        self._paint_reading(painter, geo.reading, data.reading_label)
        painter.save()
        painter.setClipRect(geo.bars)
        if data.crowded:
            self._paint_crowd(painter, geo, scale, data)
        else:
            self._paint_rows(painter, geo, scale, data)
        painter.restore()
        painter.setPen(QPen(self._faint(90), 0))
        painter.drawLine(geo.histogram.topLeft(), geo.histogram.topRight())

    def _paint_axis(self, painter: QPainter, geo: Geometry, scale: TimeScale) -> None:
        step = scale.tick_step(QFontMetricsF(self._small).horizontalAdvance("000"))
        painter.setFont(self._small)
        small = QFontMetricsF(self._small)
        last_right = -1e9
        for tick in scale.ticks(step):
            x = scale.x(tick.day)
            painter.setPen(QPen(self._faint(45), 0))
            painter.drawLine(QPointF(x, geo.axis.bottom() - 2), QPointF(x, geo.histogram.bottom()))
            label = self.tick_label(tick.day, step)
            left = x + small.averageCharWidth() * 0.3
            width = small.horizontalAdvance(label)
            if left > last_right and left + width <= geo.axis.right() + 1:
                painter.setPen(self._text())
                painter.drawText(
                    QRectF(left, geo.axis.top(), width + 2, geo.axis.height()),
                    int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
                    label,
                )
                last_right = left + width + small.averageCharWidth()

    def tick_label(self, day: dt.date, step: str) -> str:
        """Return the text at a tick: a year, a month or a day, in the locale's short names."""
        if step == "day":
            return f"{day.day} {self._locale.monthName(day.month, QLocale.FormatType.ShortFormat)}"
        if step in ("month", "quarter") and day.month != 1:
            return self._locale.monthName(day.month, QLocale.FormatType.ShortFormat)
        return f"{day.year}"

    def _paint_rulers(self, painter: QPainter, geo: Geometry, scale: TimeScale, data: TimelineData) -> None:
        painter.setFont(self._small)
        small = QFontMetricsF(self._small)
        for place, ruler in enumerate(data.rulers):
            start, end = scale.span(ruler.period)
            start, end = max(start, geo.rulers.left()), min(end, geo.rulers.right())
            if end - start < 1:
                continue
            box = QRectF(start, geo.rulers.top(), end - start, geo.rulers.height() - 2)
            painter.fillRect(box, self._faint(26 if place % 2 else 14))
            painter.setPen(QPen(self._faint(110), 0))
            painter.drawLine(box.topLeft(), box.bottomLeft())
            pad = small.averageCharWidth() * 0.4
            text = small.elidedText(ruler.label, Qt.TextElideMode.ElideRight, box.width() - 2 * pad)
            if len(text) > 2:  # noqa: PLR2004
                painter.setPen(self._text())
                painter.drawText(
                    box.adjusted(pad, 0, -pad, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text
                )

    def _paint_rows(self, painter: QPainter, geo: Geometry, scale: TimeScale, data: TimelineData) -> None:
        self.hits = []
        top = geo.bars.top()
        lane: Optional[str] = None
        for row in data.rows:
            if row.lane != lane:
                if lane is not None:
                    painter.setPen(QPen(self._faint(80), 0, Qt.PenStyle.DotLine))
                    painter.drawLine(QPointF(geo.bars.left(), top), QPointF(geo.bars.right(), top))
                lane = row.lane
            box = QRectF(geo.bars.left(), top, geo.bars.width(), geo.row_height)
            if row.lane == LANE_UNDATED:
                self._paint_undated(painter, box, row.bars)
            else:
                for bar in row.bars:
                    self._paint_bar(painter, box, scale, bar)
                if row.lane == LANE_NO_PLACE:
                    self._place_lane_label(box, row.bars, scale)
            top += geo.row_height

    def _bar_box(self, row: QRectF, scale: TimeScale, period: Period, floor: float = 2.0) -> QRectF:
        start, end = scale.span(period)
        pad = max(row.height() * 0.14, 1.0)
        start, end = max(start, row.left() - 4), min(end, row.right() + 4)
        return QRectF(start, row.top() + pad, max(end - start, floor), max(row.height() - 2 * pad, 2.0))

    def _paint_bar(self, painter: QPainter, row: QRectF, scale: TimeScale, bar: Bar) -> None:
        extent = bar.extent
        if extent is None:
            return
        whole = self._bar_box(row, scale, extent)
        if whole.right() < row.left() or whole.left() > row.right():
            return
        accent = self._accent()
        if bar.possible is not None and bar.possible != bar.definite:
            box = self._bar_box(row, scale, bar.possible)
            pen = QPen(accent, 1.2, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(self._accent(24))
            painter.drawRect(box)
        if bar.definite is not None:
            box = self._bar_box(row, scale, bar.definite)
            painter.setPen(QPen(accent, 1))
            if bar.assumed:
                painter.setBrush(self._accent(40))
                painter.drawRect(box)
                painter.setBrush(QBrush(accent, Qt.BrushStyle.BDiagPattern))
            else:
                painter.setBrush(accent)
            painter.drawRect(box)
        if bar.mark is not None:
            x = scale.x(bar.mark)
            middle, half = row.center().y(), max(row.height() * 0.24, 2.5)
            painter.setPen(QPen(self._palette.color(QPalette.ColorRole.Base), 1))
            painter.setBrush(self._text())
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x, middle - half),
                        QPointF(x + half, middle),
                        QPointF(x, middle + half),
                        QPointF(x - half, middle),
                    ]
                )
            )
        self.hits.append((whole.adjusted(-3, 0, 3, 0), bar))

    def _place_lane_label(self, row: QRectF, bars: Sequence[Bar], scale: TimeScale) -> None:
        text = tr("No place given", context="Timeline")
        width = QFontMetricsF(self._small).horizontalAdvance(text)
        boxes = [self._bar_box(row, scale, bar.extent) for bar in bars if bar.extent is not None]
        for left in (row.left() + 2, row.right() - width - 2):
            place = QRectF(left, row.top(), width + 2, row.height())
            if not any(box.intersects(place) for box in boxes):
                self._captions.append((place, text))
                return

    def _paint_undated(self, painter: QPainter, row: QRectF, bars: Sequence[Bar]) -> None:
        small = QFontMetricsF(self._small)
        text = tr("Undated: {n}", context="Timeline").format(n=len(bars))
        self._captions.append((QRectF(row.left() + 2, row.top(), small.horizontalAdvance(text), row.height()), text))
        x = row.left() + small.horizontalAdvance(text) + 3 * small.averageCharWidth()
        size = max(row.height() * 0.5, 3.0)
        for bar in bars:
            if x + size > row.right():
                break
            box = QRectF(x, row.center().y() - size / 2, size, size)
            painter.setPen(QPen(self._accent(), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box)
            self.hits.append((box, bar))
            x += size * 1.6

    def _paint_crowd(self, painter: QPainter, geo: Geometry, scale: TimeScale, data: TimelineData) -> None:
        self.hits = []
        count = max(int(geo.bars.width()), 1)
        values = []
        for pixel in range(count):
            first = int(scale.ordinal(geo.bars.left() + pixel))
            last = max(first, int(scale.ordinal(geo.bars.left() + pixel + 1)) - 1)
            values.append(data.in_force(first, last))
        top = max(values) or 1
        line = QFontMetricsF(self._small).height()
        height = max(geo.bars.height() - line * 2.4, 4.0)
        points = [QPointF(geo.bars.left(), geo.bars.bottom())]
        points += [
            QPointF(geo.bars.left() + i, geo.bars.bottom() - height * value / top) for i, value in enumerate(values)
        ]
        points.append(QPointF(geo.bars.right(), geo.bars.bottom()))
        painter.setPen(QPen(self._accent(), 1))
        painter.setBrush(self._accent(70))
        painter.drawPolygon(QPolygonF(points))
        text = tr("{total} authorizations, at most {top} in force at once", context="Timeline").format(
            total=number(len(data.bars)), top=number(top)
        )
        apart = tr("No place given: {no_place} \u00b7 Undated: {undated}", context="Timeline").format(
            no_place=number(data.no_place), undated=number(data.undated)
        )
        for row, caption in enumerate((text, apart)):
            y = geo.bars.top() + 1 + row * line
            self._captions.append((QRectF(geo.bars.left() + 3, y, geo.bars.width() - 6, line), caption))

    def _paint_histogram(
        self, painter: QPainter, geo: Geometry, scale: TimeScale, data: TimelineData, histogram: Histogram
    ) -> None:
        small = QFontMetricsF(self._small)
        step = _BIN_STEPS.get(scale.tick_step(small.averageCharWidth() * 0.7), "year")
        periods = list(calendar_steps(scale.period, step))
        self.bins = bins_of(periods, histogram(periods))
        known = [value for _period, value in self.bins if value is not None]
        top = max(known) if known else 0.0
        area = geo.histogram.adjusted(0, small.height() * 1.15, 0, -1)
        painter.save()
        painter.setClipRect(geo.histogram)
        for period, value in self.bins:
            start, end = scale.span(period)
            if value is None:
                painter.setPen(QPen(self._faint(120), 1, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(start + 1, area.bottom()), QPointF(end - 1, area.bottom()))
            elif top > 0 and value > 0:
                box = QRectF(start, area.bottom() - area.height() * value / top, max(end - start - 1, 1.0), 0)
                box.setBottom(area.bottom())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._accent())
                painter.drawRect(box)
        painter.restore()
        # the figure first: where there is no room it is the measure that is cut, which stands above the timeline too
        text = tr("Most in a {step}: {value} ({measure})", context="Timeline").format(
            measure=data.measure_label, step=self.step_label(step), value=number(top)
        )
        box = QRectF(geo.histogram.left() + 3, geo.histogram.top() + 1, geo.histogram.width() - 6, small.height())
        self._captions.append((box, text))

    def _paint_reading(self, painter: QPainter, box: QRectF, reading: str) -> None:
        """Tell by which reading of dates the bars stand where they do; a line of its own covers none of them."""
        if box.isEmpty():
            return
        painter.setFont(self._small)
        painter.setPen(self._text())
        text = tr("Reading: {reading}", context="Timeline").format(reading=reading)
        small = QFontMetricsF(self._small)
        if small.horizontalAdvance(text) > box.width() - 3:
            text = small.elidedText(reading, Qt.TextElideMode.ElideRight, box.width() - 3)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(3, 0, 2, 0), int(flags), text)

    @staticmethod
    def step_label(step: str) -> str:
        """Return the name of a calendar step inside a sentence."""
        labels: Dict[str, str] = {
            "day": tr("day", context="Timeline"),
            "month": tr("month", context="Timeline"),
            "quarter": tr("quarter", context="Timeline"),
            "year": tr("year", context="Timeline"),
        }
        return labels[step]

    def _paint_captions(self, painter: QPainter) -> None:
        painter.setFont(self._small)
        small = QFontMetricsF(self._small)
        ground = QColor(self._palette.color(QPalette.ColorRole.Base))
        ground.setAlpha(225)
        for box, caption in self._captions:
            shown = small.elidedText(caption, Qt.TextElideMode.ElideRight, box.width())
            painter.fillRect(QRectF(box.left(), box.top(), small.horizontalAdvance(shown), box.height()), ground)
            painter.setPen(self._text())
            painter.drawText(
                box.adjusted(0, 0, 2, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown
            )

    def handle(self, body: QRectF, x: float) -> QRectF:
        """Return where the grip of a handle at ``x`` is drawn: half-way down, or below a caption that stands there."""
        grip = max(self._metrics.height() * 0.16, 2.0)
        box = QRectF(x - grip, body.center().y() - grip * 3, 2 * grip, grip * 6)
        small = QFontMetricsF(self._small)
        for place, caption in self._captions:
            shown = QRectF(place.left(), place.top(), small.horizontalAdvance(caption), place.height())
            if shown.intersects(box):
                box.moveTop(shown.bottom() + 1)
        return box

    def paint_overlay(self, painter: QPainter, geo: Geometry, scale: TimeScale, data: TimelineData, look: Look) -> None:
        """Draw what moves: the chosen period with its handles, the compared period, selection, hover, focus."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = geo.body
        painter.save()
        painter.setClipRect(body)
        if look.compare is not None:
            start, end = scale.span(look.compare)
            box = QRectF(start, body.top(), end - start, body.height() - 1)
            painter.setPen(QPen(self._text(), 1.4, Qt.PenStyle.DashLine))
            painter.setBrush(QBrush(self._faint(50), Qt.BrushStyle.Dense7Pattern))
            painter.drawRect(box)
        if look.period is None:
            self._paint_captions(painter)
        else:
            start, end = scale.span(look.period)
            outside = QColor(self._palette.color(QPalette.ColorRole.Window))
            outside.setAlpha(120)
            for part in (geo.bars, geo.histogram):
                painter.fillRect(QRectF(part.left(), part.top(), max(start - part.left(), 0), part.height()), outside)
                painter.fillRect(QRectF(end, part.top(), max(part.right() - end, 0), part.height()), outside)
            line = QPen(self._text(), 1.6)
            painter.setPen(line)
            for x in (start, end):
                painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()))
            self._paint_captions(painter)
            painter.setPen(line)
            painter.setBrush(self._palette.color(QPalette.ColorRole.Button))
            for x in (start, end):
                handle = self.handle(body, x)
                painter.drawRoundedRect(handle, handle.width() * 0.4, handle.width() * 0.4)
        for rect, bar in self.hits:
            if bar.auth_id in (look.selected, look.hovered):
                chosen = bar.auth_id == look.selected
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._text(), 2.2 if chosen else 1.2))
                painter.drawRect(rect.intersected(geo.bars).adjusted(1, 0, -1, 0))
        painter.restore()
        if look.focus:
            painter.setPen(QPen(self._accent(), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(body.adjusted(0.8, 0.8, -0.8, -0.8))


__all__ = ["LANE_PLACED", "Geometry", "Histogram", "Look", "TimelinePainter", "geometry", "minimum_height"]
