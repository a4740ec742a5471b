"""The timeline under the mouse: both periods can be taken by their handles and by their inside."""

import datetime as dt

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QImage, QMouseEvent, QPainter
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from peru_access_atlas.core.periods import Period
from peru_access_atlas.ui.timeline.model import Ruler, TimelineData
from peru_access_atlas.ui.timeline.widget import TimelineWidget

FIRST = Period(dt.date(2016, 1, 1), dt.date(2016, 12, 31))
SECOND = Period(dt.date(2013, 1, 1), dt.date(2013, 12, 31))
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def timeline(qgis_app):
    widget = TimelineWidget()
    widget.resize(900, 300)
    widget.set_data(TimelineData(), Period(dt.date(2010, 1, 1), dt.date(2020, 12, 31)), lambda p: [None] * len(p))
    widget.set_period(FIRST)
    widget.set_compare(SECOND)
    widget.show()
    widget.asked, widget.asked_second = [], []
    widget.period_requested.connect(widget.asked.append)
    widget.compare_requested.connect(widget.asked_second.append)
    yield widget
    widget.close()
    widget.deleteLater()


def drag(widget, x, days, keys=NO_KEY):
    scale = widget.scale
    per_day = (scale.span(FIRST)[1] - scale.span(FIRST)[0]) / 366
    start, end = QPoint(round(x), 150), QPoint(round(x + days * per_day), 150)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, keys, start)
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(end), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(widget, move)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, keys, end)


def test_the_second_period_is_moved_by_its_inside(timeline):
    drag(timeline, sum(timeline.scale.span(SECOND)) / 2, 100)
    moved = timeline.asked_second[-1]
    assert moved.days == SECOND.days
    assert 90 <= (moved.start - SECOND.start).days <= 110
    assert timeline.asked == []
    assert timeline.period == FIRST


def test_each_handle_of_the_second_period_is_moved(timeline):
    drag(timeline, timeline.scale.span(SECOND)[0], -120)
    moved = timeline.asked_second[-1]
    assert moved.end == SECOND.end
    assert 110 <= (SECOND.start - moved.start).days <= 130
    drag(timeline, timeline.scale.span(moved)[1], 120)
    longer = timeline.asked_second[-1]
    assert longer.start == moved.start
    assert longer.end > moved.end


def test_the_first_period_is_still_moved_alone(timeline):
    drag(timeline, timeline.scale.span(FIRST)[1], 60)
    assert timeline.asked[-1].start == FIRST.start
    assert timeline.asked[-1].end > FIRST.end
    assert timeline.asked_second == []


def test_ctrl_takes_the_second_where_both_lie(timeline):
    timeline.set_compare(Period(dt.date(2015, 7, 1), dt.date(2017, 6, 30)))
    middle = sum(timeline.scale.span(FIRST)) / 2
    drag(timeline, middle, 50)
    assert timeline.asked
    assert not timeline.asked_second
    timeline.set_period(FIRST)
    drag(timeline, middle, 50, CTRL)
    assert timeline.asked_second[-1].start > dt.date(2015, 7, 1)


def test_a_drag_is_told_and_a_click_is_not(timeline):
    told = []
    timeline.scrubbing.connect(told.append)
    x = round(timeline.scale.span(FIRST)[0])
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, NO_KEY, QPoint(x, 150))
    assert told == []
    drag(timeline, x, 100)
    assert told == [True, False]


def test_a_period_that_is_taken_hold_of_is_told_before_it_moves(timeline):
    told = []
    timeline.grasped.connect(told.append)
    x = round(timeline.scale.span(FIRST)[0])
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, NO_KEY, QPoint(x, 150))
    assert told == [True]
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, NO_KEY, QPoint(x, 150))
    assert told == [True, False]
    told.clear()
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, NO_KEY, QPoint(2, 150))  # the view alone is taken
    assert told == []


def test_no_handle_covers_a_caption(timeline):
    """The grip moves below a caption that stands where it would be; the caption is drawn above the line."""
    timeline.grab()
    painter, body = timeline._painter, QRectF(0, 0, 900, 300)
    free = painter.handle(body, 400.0)
    assert free.center().y() == pytest.approx(body.center().y())
    place = QRectF(380, body.center().y() - 8, 120, 16)
    painter._captions.append((place, "No place given"))
    moved = painter.handle(body, 400.0)
    assert not moved.intersects(place)
    assert moved.size() == free.size()
    assert painter.handle(body, 700.0).center().y() == pytest.approx(body.center().y())


def test_all_dates_have_handles_to_begin_with(timeline):
    """A first drag at the end of the data gives a period; between the handles it is the view that moves."""
    timeline.set_period(None)
    timeline.set_compare(None)
    start, end = timeline.scale.span(Period(dt.date(2010, 1, 1), dt.date(2020, 12, 31)))
    drag(timeline, (start + end) / 2, 100)
    assert timeline.asked == []
    timeline.show_all()
    drag(timeline, start, 365)
    assert timeline.asked[-1].end == dt.date(2020, 12, 31)
    assert timeline.asked[-1].start.year in (2010, 2011)
    assert timeline.asked[-1].start > dt.date(2010, 6, 1)


def test_a_name_that_is_cut_on_the_ruler_is_told_by_a_tip(timeline):
    ruler = Ruler("Presidency 2011-2016", Period(dt.date(2011, 1, 1), dt.date(2015, 12, 31)), "Presidency 2011-2016")
    timeline.set_data(TimelineData(rulers=(ruler,)), timeline._extent, lambda p: [None] * len(p))
    row = timeline._geometry().rulers
    start, end = timeline.scale.span(ruler.period)
    assert timeline._tip_at(QPointF((start + end) / 2, row.center().y())) == "Presidency 2011-2016"
    assert timeline._tip_at(QPointF(end + 20, row.center().y())) == ""
    assert timeline._tip_at(QPointF((start + end) / 2, row.bottom() + 20)) == ""


def test_arrows_ask_for_events_where_the_step_is_the_event(timeline):
    events = []
    timeline.event_requested.connect(events.append)
    timeline.set_step("event")
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert events == [1, -1]
    assert timeline.asked == []
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.asked[-1] == Period(FIRST.start, dt.date(2017, 1, 31))
    timeline.set_step("year")
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert events == [1, -1]


def test_the_second_period_is_brought_into_view_beside_the_first(timeline):
    before = timeline.scale.period
    timeline.bring_into_view(SECOND)
    assert timeline.scale.period == before
    far = Period(dt.date(1995, 1, 1), dt.date(1996, 12, 31))
    timeline.bring_into_view(far)
    for one in (far, before):
        assert timeline.scale.period.intersection(one) == one


def test_the_histogram_tells_step_measure_and_reading_under_the_pointer(timeline):
    values = {2012: 3.0, 2013: 0.0}
    data = TimelineData(measure_label="Persons", reading_label="Documented days")
    extent = Period(dt.date(2010, 1, 1), dt.date(2020, 12, 31))
    timeline.set_data(data, extent, lambda periods: [values.get(p.start.year) for p in periods])
    timeline.grab()
    step = timeline._painter.bins[0][0]
    assert step.days > 28  # whole calendar steps
    middle = timeline._geometry().histogram.center().y()

    def told(year):
        return timeline._tip_at(QPointF(timeline.scale.x(dt.date(year, 2, 15)), middle))

    assert told(2012).endswith("\nPersons: 3\nDocumented days")
    assert told(2012).startswith("2012")
    assert told(2013).endswith("\nPersons: 0\nDocumented days")
    assert told(2014).endswith("\nPersons: no data\nDocumented days")


def picture(widget):
    image = QImage(widget.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    widget.draw(painter, QRectF(widget.rect()))
    painter.end()
    return image


@pytest.mark.parametrize("points", [9, 12])
def test_the_picture_names_the_reading_below_the_bars(timeline, points):
    font = timeline.font()
    font.setPointSizeF(points)
    timeline.setFont(font)
    extent = Period(dt.date(2010, 1, 1), dt.date(2020, 12, 31))
    shown = []
    for reading in ("Norm date", "Event"):
        timeline.set_data(TimelineData(reading_label=reading), extent, lambda p: [None] * len(p))
        timeline.resize(280, timeline.minimumHeight())
        geo = timeline._geometry()
        assert geo.reading.top() >= geo.histogram.bottom()
        assert geo.reading.bottom() <= timeline.height() + 1
        shown.append((picture(timeline), geo.reading.toAlignedRect()))
    (first, line), (second, _line) = shown
    assert first.copy(line) != second.copy(line)
    above = line.adjusted(0, -line.top(), 0, -line.height())
    assert first.copy(above) == second.copy(above)
