"""The two-way link between the filter state and QGIS's temporal controller.

The controller is the one clock: play, step and loop are its own. The link writes the state's period into it and reads
back what the user does with QGIS's own controls. What was found is put back by ``restore``.

Ranges given to QGIS begin at 00:00:00 of the first and end at 23:59:59 of the last day, both UTC, both included.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, List, Optional

from qgis.core import QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, QTime, QTimer, pyqtSignal

from ..core.periods import ALWAYS, ONE_DAY, Period, calendar_steps, step_start
from ..core.qt.compat import (
    ANIMATION_IDLE,
    INTERVAL_UNITS,
    NAVIGATION_ANIMATED,
    NAVIGATION_FIXED,
    NAVIGATION_OFF,
    TIME_SPEC_UTC,
)
from ..core.series import event_days
from .filter_model import FilterModel

#: Never faster than one frame a second: a reader must be able to read each map.
FRAMES_PER_SECOND = 1.0
#: How often (ms) it is looked at whether the controller still plays.
WATCH_MS = 250
#: At most this many frames of the step "event".
MAX_EVENTS = 5000


def to_range(period: Period) -> QgsDateTimeRange:
    """Return ``period`` (bounded) as the range of instants QGIS filters by."""
    if period.start is None or period.end is None:
        raise ValueError("a range of the controller needs a bounded period")
    return QgsDateTimeRange(_instant(period.start, QTime(0, 0, 0)), _instant(period.end, QTime(23, 59, 59)))


def _instant(day: dt.date, time: QTime) -> QDateTime:
    return QDateTime(QDate(day.year, day.month, day.day), time, TIME_SPEC_UTC)


def to_period(window: QgsDateTimeRange) -> Optional[Period]:
    """Return the days that a range of QGIS covers; ``None`` for an empty or endless range.

    The wall-clock dates are read as they stand, in whatever time zone QGIS made them, so that no zone moves a day. A
    range that ends at midnight, or excludes its end, ends on the day before.
    """
    begin, end = window.begin(), window.end()
    if not begin.isValid() or not end.isValid() or window.isEmpty():
        return None
    first, last = _date(begin.date()), _date(end.date())
    midnight = end.time() == QTime(0, 0, 0)
    if midnight and last > first:
        last -= ONE_DAY
    return Period(first, max(last, first))


def _date(day: QDate) -> dt.date:
    return dt.date(day.year(), day.month(), day.day())


@dataclass(frozen=True)
class _Found:
    """The controller as it was found."""

    mode: Any
    extents: QgsDateTimeRange
    duration: QgsInterval
    frame: int
    cumulative: bool
    speed: float
    looping: bool
    available: List[QgsDateTimeRange]


class TimeLink(QObject):
    """Keeps ``model`` and ``controller`` in step.

    :param model: the filter state.
    :param controller: the canvas's temporal controller.
    """

    #: The step changed (a code of ``core.periods.STEPS``).
    step_changed = pyqtSignal(str)
    #: Playing began or ended.
    playing_changed = pyqtSignal(bool)

    def __init__(
        self, model: FilterModel, controller: QgsTemporalNavigationObject, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._step = "month"
        self._busy = False
        self._coming = self._overruled = False
        self._kept: Optional[dt.date] = None
        # not navigationModeChanged and stateChanged: in QGIS 3.22 their signatures cannot be connected; the range
        # is announced at every change of mode besides, and the state is looked at when time moves
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._look)
        self._was_playing = False
        self._take(controller)
        model.changed.connect(self._push)

    def _take(self, controller: QgsTemporalNavigationObject) -> None:
        self._controller: Optional[QgsTemporalNavigationObject] = controller
        self._frames: List[Period] = []
        self._frames_reading = self._model.state.reading
        self._found = _Found(
            controller.navigationMode(),
            controller.temporalExtents(),
            QgsInterval(controller.frameDuration()),
            controller.currentFrameNumber(),
            controller.temporalRangeCumulative(),
            controller.framesPerSecond(),
            controller.isLooping(),
            list(controller.availableTemporalRanges()),
        )
        controller.updateTemporalRange.connect(self._pull)

    def use(self, controller: QgsTemporalNavigationObject) -> None:
        """Drive and follow another controller; the one in use is left as it was found."""
        if controller is not self._controller:
            self._let_go()
            self._take(controller)
            self._look()
            self._push()

    # -- state to controller -------------------------------------------------------------------------------------
    def _push(self) -> None:
        controller = self._controller
        if controller is None or self._busy:
            return
        if self._outdated():
            self._animate_anew()
            return
        self._busy = True
        try:
            if self._model.state.period == ALWAYS:
                controller.setNavigationMode(NAVIGATION_OFF)
                return
            period = self._model.period
            if controller.navigationMode() == NAVIGATION_ANIMATED:
                frame = self._frame_of(period) if self._plays_frames() else None
                if frame is not None:
                    controller.setCurrentFrameNumber(frame)
                    return
                controller.pause()
            self._fix(period)
        finally:
            self._busy = False

    def _plays_frames(self) -> bool:
        """Whether the controller plays the frames of the dock, and not others that the user set in QGIS's own panel."""
        controller, frames = self._controller, self._frames
        if controller is None or not frames or controller.navigationMode() != NAVIGATION_ANIMATED:
            return False
        return to_period(controller.temporalExtents()) == Period(
            frames[0].start, frames[-1].end
        ) and controller.frameDuration() == QgsInterval(*_DURATIONS[self._step])

    def _outdated(self) -> bool:
        """Whether a frame of another reading of dates is shown: events and the extent of the data are others now."""
        return (
            self._frames_reading != self._model.state.reading
            and self._model.window in self._frames
            and self._plays_frames()
        )

    def _animate_anew(self) -> None:
        playing = self.playing
        self._animate(self._instant())
        if playing and self._controller is not None:
            self._controller.playForward()

    def _fix(self, period: Period) -> None:
        controller = self._controller
        if controller is not None:
            controller.setTemporalExtents(to_range(period))
            controller.setNavigationMode(NAVIGATION_FIXED)

    def _frame_of(self, period: Period) -> Optional[int]:
        wanted = self._model.window
        for number, frame in enumerate(self._frames):
            if frame == wanted:
                return number
        return None if period == wanted else self._frame_of_end(period.end)

    def _frame_of_end(self, day: Optional[dt.date]) -> Optional[int]:
        return next((i for i, frame in enumerate(self._frames) if frame.end == day), None)

    # -- controller to state -------------------------------------------------------------------------------------
    def _pull(self, window: QgsDateTimeRange) -> None:
        controller = self._controller
        if controller is None or self._busy:
            return
        if self._coming and (self._frames or controller.navigationMode() != NAVIGATION_ANIMATED):
            self._overruled = True
            return
        self._look()
        off = controller.navigationMode() == NAVIGATION_OFF
        period = ALWAYS if off else to_period(window)
        if period is None:
            return
        if controller.navigationMode() == NAVIGATION_ANIMATED:
            if not self._plays_frames():
                self._frames = []  # the user's own range or step: the period is what QGIS says it is
            number = controller.currentFrameNumber()
            if 0 <= number < len(self._frames):
                period = self._frames[number]
        self._busy = True
        try:
            self._model.set_period(period)
        finally:
            self._busy = False

    def layers_come(self, *_layer: object) -> None:
        """Layers are being added to the project: what the controller says until ``layers_came`` is not the user's wish.

        QGIS's panel of the controller sets it to the whole time of all layers then, until there is one with a time.
        """
        self._coming = True

    def layers_came(self, *_layers: object) -> None:
        """The layers are there: give the controller its period back if it was given another one."""
        self._coming = False
        if not self._overruled or self._controller is None:
            return
        self._overruled = False
        if self._controller.navigationMode() == NAVIGATION_ANIMATED:
            self._animate(self._instant())
        else:
            self._push()

    def _look(self) -> None:
        """Say so when playing began or ended; look again as long as it plays."""
        playing = self.playing
        if playing:
            self._watch.start()
        else:
            self._watch.stop()
        if playing != self._was_playing:
            self._was_playing = playing
            self.playing_changed.emit(playing)

    # -- steps ---------------------------------------------------------------------------------------------------
    @property
    def step(self) -> str:
        """The step in use, a code of ``core.periods.STEPS``."""
        return self._step

    @property
    def playing(self) -> bool:
        """Whether the controller plays."""
        return self._controller is not None and self._controller.animationState() != ANIMATION_IDLE

    def frames(self) -> List[Period]:
        """Return the frames of the step in use over the extent of the data: whole calendar steps, or events."""
        extent = self._model.extent
        if self._step != "event":
            return list(calendar_steps(extent, self._step))
        state = self._model.state
        days = event_days(self._model.index, state.reading)[:MAX_EVENTS]
        days = tuple(d for d in days if extent.contains(d))
        return [Period(a, b - ONE_DAY) for a, b in zip(days, (*days[1:], (extent.end or days[-1]) + ONE_DAY)) if a < b]

    def set_step(self, step: str) -> None:
        """Step by days, months, quarters, years or events; the instant shown stays in the frame shown."""
        if step == self._step:
            return
        self._step = step
        controller = self._controller
        if controller is not None and controller.navigationMode() == NAVIGATION_ANIMATED:
            self._animate(self._instant())
        self.step_changed.emit(step)

    def _instant(self) -> dt.date:
        """Return the day that a change of the step keeps in view: that of before as long as it is shown."""
        window = self._model.window
        if self._kept is None or not window.contains(self._kept):
            self._kept = window.start
        return self._kept or dt.date.today()

    def _animate(self, day: dt.date) -> None:
        """Put the controller into animated mode at the frame that holds ``day``."""
        controller = self._controller
        if controller is None:
            return
        self._frames, self._frames_reading = self.frames(), self._model.state.reading
        if not self._frames:
            return
        number = next((i for i, frame in enumerate(self._frames) if frame.end is None or frame.end >= day), 0)
        if day > (self._frames[-1].end or day):
            number = len(self._frames) - 1
        self._busy = True
        try:
            controller.setTemporalExtents(to_range(Period(self._frames[0].start, self._frames[-1].end)))
            if self._step == "event":
                controller.setAvailableTemporalRanges([to_range(frame) for frame in self._frames])
            controller.setFrameDuration(QgsInterval(*_DURATIONS[self._step]))
            controller.setNavigationMode(NAVIGATION_ANIMATED)
            controller.setCurrentFrameNumber(number)
        finally:
            self._busy = False
        self._model.set_period(self._frames[number])

    def _ready(self) -> Optional[QgsTemporalNavigationObject]:
        controller = self._controller
        if controller is not None and not self._plays_frames():
            whole = self._model.state.period == ALWAYS
            day = self._model.extent.start if whole else self._instant()
            self._animate(step_start(day, self._step) if self._step != "event" and day else day or dt.date.today())
        return controller

    def pause(self) -> None:
        """Stop playing; the frame shown stays."""
        if self._controller is not None:
            self._controller.pause()
            self._look()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
            return
        controller = self._ready()
        if controller is None:
            return
        controller.setFramesPerSecond(min(controller.framesPerSecond(), FRAMES_PER_SECOND))
        if controller.currentFrameNumber() >= controller.totalFrameCount() - 1:
            controller.rewindToStart()
        controller.playForward()
        self._look()

    def next(self) -> None:
        """Go to the next frame; from "all dates" to the first."""
        self._by(1)

    def previous(self) -> None:
        """Go to the frame before; from "all dates" to the first."""
        self._by(-1)

    def _by(self, offset: int) -> None:
        controller = self._controller
        if controller is None:
            return
        if not self._plays_frames():
            whole = self._model.state.period == ALWAYS
            self._ready()
            if whole:
                return
        number = controller.currentFrameNumber() + offset
        controller.setCurrentFrameNumber(min(max(number, 0), len(self._frames) - 1))

    def first(self) -> None:
        """Go to the first frame."""
        controller = self._ready()
        if controller is not None:
            controller.setCurrentFrameNumber(0)

    def last(self) -> None:
        """Go to the last frame."""
        controller = self._ready()
        if controller is not None and self._frames:
            controller.setCurrentFrameNumber(len(self._frames) - 1)

    @property
    def looping(self) -> bool:
        """Whether the controller begins again after the last frame."""
        return self._controller is not None and self._controller.isLooping()

    def set_looping(self, looping: bool) -> None:
        """Begin again after the last frame, or stop there."""
        if self._controller is not None:
            self._controller.setLooping(looping)

    # -- the end -------------------------------------------------------------------------------------------------
    def restore(self) -> None:
        """Let go of the controller and leave it as it was found; a second call does nothing."""
        if self._controller is not None:
            self._model.changed.disconnect(self._push)
            self._let_go()

    def _let_go(self) -> None:
        controller, self._controller = self._controller, None
        if controller is None:
            return
        controller.updateTemporalRange.disconnect(self._pull)
        self._watch.stop()
        found = self._found
        controller.pause()
        controller.setLooping(found.looping)
        controller.setFramesPerSecond(found.speed)
        controller.setTemporalRangeCumulative(found.cumulative)
        controller.setAvailableTemporalRanges(found.available)
        controller.setFrameDuration(found.duration)
        controller.setTemporalExtents(found.extents)
        controller.setNavigationMode(found.mode)
        controller.setCurrentFrameNumber(found.frame)


_DURATIONS = {
    "day": (1, INTERVAL_UNITS["day"]),
    "month": (1, INTERVAL_UNITS["month"]),
    "quarter": (3, INTERVAL_UNITS["month"]),
    "year": (1, INTERVAL_UNITS["year"]),
    "event": (1, INTERVAL_UNITS["event"]),
}
