"""The one filter state, with one signal when it changes and one when its results are ready.

Everything in the dock reads the state here and asks for another one here; no panel reads another panel.

``changed`` is emitted at once and is answered by what must follow a moving handle: map, timeline, controller.
``settled`` is emitted when the results (records kept, facet counts, totals) have been computed, which waits until the
state rests; with many records they are computed outside the main thread.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.definitions import MEASURES
from ..core.filters import (
    Aside,
    FilterState,
    Match,
    aside,
    certain_in_area,
    effective_period,
    facets,
    matches,
)
from ..core.index import AtlasIndex
from ..core.measures import Totals, totals
from ..core.periods import Period, within_calendar
from ..core.qt import settings
from ..layers.exposure_style import CHOROPLETH, ExposureView
from .comparison import with_open_regions
from .exposure import ExposureCache

#: The results wait this long (ms) for the state to rest.
REST_MS = 60
#: ... and this long while a handle is held: a hand that moves slowly is not at rest.
HELD_REST_MS = 250
#: So many states are kept to go back to.
KEPT = 50
#: From this many authorizations on, results are computed outside the main thread.
MANY = 4000


@dataclass(frozen=True)
class Results:
    """What a state leaves."""

    state: FilterState
    matches: Tuple[Match, ...] = ()
    facets: Dict[str, Dict[str, int]] = field(default_factory=dict)
    totals: Optional[Totals] = None
    aside: Aside = field(default_factory=lambda: Aside((), ()))
    #: How many of the matches name a place that lies wholly in the state's area (all without one).
    certain_in_area: int = 0

    @property
    def auth_ids(self) -> Tuple[str, ...]:
        """Identifiers of the authorizations kept."""
        return tuple(match.auth_id for match in self.matches)


def compute(index: AtlasIndex, state: FilterState) -> Results:
    """Return the results of a state; pure, may run in any thread."""
    kept = matches(index, state)
    ids = [match.auth_id for match in kept]
    period = effective_period(index, state)
    return Results(
        state,
        kept,
        facets(index, state),
        totals(index, period, state.reading, ids),
        aside(index, state),
        len(kept) if state.area is None else len(certain_in_area(index, state)),
    )


class FilterModel(QObject):
    """Holds the ``FilterState``, the measure and the selected authorization.

    :param index: the atlas.
    """

    changed = pyqtSignal()
    settled = pyqtSignal()
    selection_changed = pyqtSignal()
    #: Measure, way of drawing or options changed: everything is to be drawn anew.
    look_changed = pyqtSignal()

    def __init__(self, index: AtlasIndex, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.index = index
        self.exposure = ExposureCache(index)
        self._state = FilterState(reading=settings.default_reading.value())
        self._measure = settings.default_measure.value()
        self._monochrome = settings.monochrome()
        self._symbols = CHOROPLETH
        self._selected: Optional[str] = None
        self._results: Optional[Results] = None
        self._task: Optional[QgsTask] = None
        self._rested = self._state
        self._past: List[FilterState] = []
        self._past_moves = False  # whether the last of them was left by moving the period alone
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._settle)

    # -- the state -----------------------------------------------------------------------------------------------
    @property
    def state(self) -> FilterState:
        """The filter state."""
        return self._state

    def set_state(self, state: FilterState) -> None:
        """Replace the state; its periods are brought into ``core.periods.CALENDAR``, whoever asks for others."""
        second = state.comparison
        state = state.changed(
            period=within_calendar(state.period), comparison=None if second is None else within_calendar(second)
        )
        if state != self._state:
            self._state = state
            self.changed.emit()
            self._rest.start()

    def change(self, **values) -> None:
        """Replace some fields of the state."""
        self.set_state(self._state.changed(**values))

    def _remember(self) -> None:
        """Keep the state of before, once the new one rests; movements of the period, as in playing, are one change."""
        before, now = self._rested, self._state
        if before == now:
            return
        moves = before == now.changed(period=before.period)
        if not (moves and self._past_moves and self._past):
            self._past = [*self._past, before][-KEPT:]
        self._past_moves, self._rested = moves, now

    @property
    def can_take_back(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past) or self._rested != self._state

    def take_back(self) -> None:
        """Show the state before the last change again."""
        self._remember()
        if self._past:
            self._rested = self._past.pop()
            self._past_moves = False
            self.set_state(self._rested)
            self._rested = self._state

    def forget_changes(self) -> None:
        """What was before is not to be gone back to: another project, for example."""
        self._past, self._past_moves, self._rested = [], False, self._state

    def set_period(self, period: Period) -> None:
        """Replace the period."""
        self.set_state(self._state.changed(period=period))

    @property
    def period(self) -> Period:
        """The bounded days that the state asks for."""
        return effective_period(self.index, self._state)

    @property
    def window(self) -> Period:
        """The period as the user set it, open ends closed by the extent of the data."""
        return self.index.resolve(self._state.period, self._state.reading)

    @property
    def extent(self) -> Period:
        """All days the atlas speaks of under the reading in use."""
        return self.index.extent(self._state.reading)

    # -- how it is drawn -----------------------------------------------------------------------------------------
    @property
    def measure(self) -> str:
        """Code of the measure shown."""
        return self._measure

    def set_measure(self, measure: str) -> None:
        """Show another measure."""
        if measure in MEASURES and measure != self._measure:
            self._measure = measure
            self.look_changed.emit()

    @property
    def symbols(self) -> str:
        """How regions are drawn: ``choropleth`` or ``symbols``."""
        return self._symbols

    def set_symbols(self, symbols: str) -> None:
        """Draw regions in another way."""
        if symbols != self._symbols:
            self._symbols = symbols
            self.look_changed.emit()

    @property
    def view(self) -> ExposureView:
        """What the map is to show."""
        view = self.exposure.view(self._state, self._measure, self._selected, self._monochrome)
        return with_open_regions(view, self.exposure, self.index, self._state)

    @property
    def monochrome(self) -> bool:
        """Whether everything is drawn in black and white."""
        return self._monochrome

    def use_options(self, reading_before: str, measure_before: str) -> None:
        """Show what the options say now; a reading or measure other than the default of before was chosen and stays."""
        self._monochrome = settings.monochrome()
        if self._state.reading == reading_before:
            self.change(reading=settings.default_reading.value())
        if self._measure == measure_before:
            self._measure = settings.default_measure.value()
        self.look_changed.emit()
        self.settle()  # numbers are written anew

    # -- the selection -------------------------------------------------------------------------------------------
    @property
    def selected(self) -> Optional[str]:
        """The selected authorization, or ``None``."""
        return self._selected

    def select(self, auth_id: Optional[str]) -> None:
        """Select an authorization, or none."""
        if auth_id is not None and auth_id not in self.index.authorizations:
            auth_id = None
        if auth_id != self._selected:
            self._selected = auth_id
            self.selection_changed.emit()

    # -- the results ---------------------------------------------------------------------------------------------
    @property
    def results(self) -> Results:
        """The results of the state; computed now when they are not ready and the records are few."""
        if self._results is None or self._results.state != self._state:
            if self._results is not None and len(self.index.auth_ids) >= MANY:
                return self._results
            self._results = compute(self.index, self._state)
        return self._results

    def settle(self) -> None:
        """Compute the results now and say so; for tests and for exports that must not wait."""
        self._rest.stop()
        self._remember()
        self._results = compute(self.index, self._state)
        self.settled.emit()

    def _settle(self) -> None:
        if len(self.index.auth_ids) < MANY:
            self.settle()
            return
        if self._task is not None:
            return  # it asks again when it is done
        self._remember()
        state = self._state
        self.index.presences(state.reading)
        task = QgsTask.fromFunction(
            self.tr("Filter authorizations"), _run, on_finished=self._computed, index=self.index, state=state
        )
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def _computed(self, exception, results=None) -> None:
        self._task = None
        if exception is not None:
            raise exception
        self._results = results
        if results is None or results.state != self._state:
            self._rest.start()
        self.settled.emit()

    def hold(self, held: bool) -> None:
        """A handle was taken hold of, or let go: the results wait longer meanwhile."""
        self._rest.setInterval(HELD_REST_MS if held else REST_MS)

    def stop(self) -> None:
        """Let go of everything that may still call back."""
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()


def _run(task, index: AtlasIndex, state: FilterState) -> Results:
    return compute(index, state)
