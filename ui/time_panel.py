"""The timeline with the controls of time: reading, mode, step, play, compare."""

from __future__ import annotations

import datetime as dt
from typing import Dict, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QDate, QEvent, QSignalBlocker, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QDateEdit,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.definitions import READINGS
from ..core.filter_state import MODES, FilterState
from ..core.periods import ALWAYS, CALENDAR, STEPS, Period
from ..core.qt.i18n import label
from .exposure import mode_label
from .filter_model import FilterModel
from .fitting import FittingComboBox
from .flow_layout import FlowLayout
from .glyphs import glyph
from .help_link import show_help
from .time_link import TimeLink
from .timeline.source import timeline_data
from .timeline.widget import TimelineWidget


class TimePanel(QWidget):
    """Composes the timeline with its controls.

    :param link: the link to QGIS's temporal controller.
    """

    export_requested = pyqtSignal()

    def __init__(self, model: FilterModel, link: TimeLink, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasTime")
        self._model, self._link = model, link
        self.timeline = TimelineWidget(self)
        self._reading = self._combo(
            "time_reading", self.tr("Reading of dates"), {code: label("reading", code) for code in READINGS}
        )
        self._mode = self._combo("time_mode", self.tr("Time mode"), {code: mode_label(code) for code in MODES})
        self._step = self._combo("time_step", self.tr("Step"), {code: self._step_label(code) for code in STEPS})
        self._reading.setWhatsThis(self.tr("Which dates count as certain, and which only as possible"))
        self._mode.setWhatsThis(
            self.tr("Records with a day in the period, in force on its last day, or all up to its last day")
        )
        self._step.setCurrentIndex(self._step.findData(link.step))
        self._start, self._end = self._date(self.tr("First day")), self._date(self.tr("Last day"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(self._top_row())
        box.addWidget(self.timeline, 1)
        box.addLayout(self._transport())
        self._connect()
        self._key: Optional[Tuple[FilterState, str]] = None
        self._show()

    # -- building ------------------------------------------------------------------------------------------------
    def _combo(self, name: str, text: str, items: Dict[str, str]) -> FittingComboBox:
        combo = FittingComboBox(text, self)
        combo.setObjectName(name)
        for code, shown in items.items():
            combo.addItem(shown, code)
        return combo

    def _step_label(self, step: str) -> str:
        return {
            "day": self.tr("Day"),
            "month": self.tr("Month"),
            "quarter": self.tr("Quarter"),
            "year": self.tr("Year"),
            "event": self.tr("Event"),
        }[step]

    def _date(self, text: str) -> QDateEdit:
        edit = QDateEdit(self)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        edit.setKeyboardTracking(False)
        if CALENDAR.start is not None and CALENDAR.end is not None:
            first, last = (QDate(day.year, day.month, day.day) for day in (CALENDAR.start, CALENDAR.end))
            edit.setDateRange(first, last)
        edit.setAccessibleName(text)
        edit.setToolTip(text)
        return edit

    def _button(self, name: str, text: str, icon: Optional[str] = None, check: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setCheckable(check)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if icon is None:
            button.setText(text)
        else:
            button.setIcon(glyph(icon, self))
            side = int(self.fontMetrics().height() * 0.95)
            button.setIconSize(QSize(side, side))
        return button

    def _top_row(self) -> FlowLayout:
        row = FlowLayout()
        row.addWidget(self._reading)
        row.addWidget(self._mode)
        return row

    def _transport(self) -> FlowLayout:
        self._buttons = {
            "first": self._button("time_first", self.tr("First step"), "first"),
            "previous": self._button("time_previous", self.tr("Step back"), "previous"),
            "play": self._button("time_play", self.tr("Play or pause"), "play"),
            "next": self._button("time_next", self.tr("Step forward"), "next"),
            "last": self._button("time_last", self.tr("Last step"), "last"),
            "all": self._button("time_all", self.tr("All")),
        }
        self._buttons["all"].setToolTip(self.tr("All dates: switch the time filter off"))
        self._buttons["all"].setAccessibleName(self.tr("All dates"))
        self.actions_: Dict[str, QAction] = {}
        rows = FlowLayout(spacing=2)
        rows.addWidget(self._together([self._buttons[k] for k in ("first", "previous", "play", "next", "last")]))
        rows.addWidget(self._step)
        rows.addWidget(self._more())
        for edit in (self._start, self._end):
            edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows.addWidget(self._together([self._start, self._end]))
        rows.addWidget(self._buttons["all"])  # on a line of its own where large letters fill the dock
        return rows

    def _together(self, widgets: Sequence[QWidget]) -> QWidget:
        """Return ``widgets`` side by side, as a part that no line break divides."""
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in widgets:
            row.addWidget(widget)
        return part

    def _more(self) -> QToolButton:
        """Return the button with what is wanted less often: repeat, compare, save a picture."""
        button = self._button("time_more", self.tr("More"))
        button.setText("\u22ef")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = self._menu = QMenu(button)
        for key, text, tip, check in (
            ("loop", self.tr("&Repeat"), self.tr("Begin again after the last step"), True),
            (
                "compare",
                self.tr("&Compare with a second period"),
                self.tr("It begins a year or more earlier; drag it, or move it with Ctrl and the arrow keys"),
                True,
            ),
            ("export", self.tr("&Save the timeline as a picture\u2026"), self.tr("PNG or SVG"), False),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"time_{key}")
            action.setToolTip(tip)
            action.setCheckable(check)
            self.actions_[key] = action
        # a button of its own would make a narrow dock too wide
        menu.addAction(self.tr("&Help about the period")).triggered.connect(lambda _on=False: show_help(self))
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return button

    def _connect(self) -> None:
        model, link, buttons = self._model, self._link, self._buttons
        self.timeline.period_requested.connect(model.set_period)
        self.timeline.compare_requested.connect(lambda period: model.change(comparison=period))
        self.timeline.event_requested.connect(lambda way: link.next() if way > 0 else link.previous())
        self.timeline.record_selected.connect(model.select)
        self._reading.activated.connect(lambda _i: model.change(reading=self._reading.currentData()))
        self._mode.activated.connect(lambda _i: model.change(mode=self._mode.currentData()))
        self._step.activated.connect(lambda _i: link.set_step(self._step.currentData()))
        link.step_changed.connect(self._step_shown)
        link.playing_changed.connect(self._play_shown)
        for key, slot in (
            ("first", link.first),
            ("previous", link.previous),
            ("play", link.toggle),
            ("next", link.next),
            ("last", link.last),
        ):
            buttons[key].clicked.connect(lambda _on=False, slot=slot: slot())
        self.actions_["loop"].toggled.connect(link.set_looping)
        # QGIS's own panel may have changed it
        self._menu.aboutToShow.connect(lambda: self.actions_["loop"].setChecked(link.looping))
        buttons["all"].clicked.connect(lambda _on=False: model.change(period=ALWAYS))
        self.actions_["compare"].triggered.connect(self._compare)
        self.actions_["export"].triggered.connect(lambda _on=False: self.export_requested.emit())
        self._start.dateChanged.connect(lambda _d: self._read_dates(self._start))
        self._end.dateChanged.connect(lambda _d: self._read_dates(self._end))
        model.changed.connect(self._show)
        model.look_changed.connect(self._show)
        model.selection_changed.connect(lambda: self.timeline.set_selected(model.selected))

    # -- doing ---------------------------------------------------------------------------------------------------
    def _compare(self, on: bool) -> None:
        if not on:
            self._model.change(comparison=None)
            return
        window = self._model.window
        start, end = window.start, window.end
        if start is None or end is None:
            return
        years = end.year - start.year + (1 if (end.month, end.day) >= (start.month, start.day) else 0)
        self._model.change(comparison=window.years_earlier(max(1, years)))
        second = self._model.state.comparison
        if second is not None:
            self.timeline.bring_into_view(second)

    def _read_dates(self, edit: QDateEdit) -> None:
        start, end = (dt.date(d.year(), d.month(), d.day()) for d in (self._start.date(), self._end.date()))
        if end < start:
            start, end = (start, start) if edit is self._start else (end, end)
        self._model.set_period(Period(start, end))

    # -- showing -------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        model = self._model
        state = model.state
        key = (state.changed(period=ALWAYS, mode="range", comparison=None), model.measure)
        if key != self._key:
            self._key = key
            self.timeline.set_data(
                timeline_data(model),
                model.extent,
                lambda periods: model.exposure.histogram(model.state, model.measure, periods),
            )
        whole = state.period == ALWAYS
        self.timeline.set_period(None if whole else model.window)
        self.timeline.set_compare(state.comparison)
        self.actions_["compare"].setChecked(state.comparison is not None)
        self._buttons["all"].setEnabled(not whole)
        self._reading.setCurrentIndex(self._reading.findData(state.reading))
        self._mode.setCurrentIndex(self._mode.findData(state.mode))
        window = model.window
        for edit, day in ((self._start, window.start), (self._end, window.end)):
            if day is not None:
                blocker = QSignalBlocker(edit)
                edit.setDate(QDate(day.year, day.month, day.day))
                blocker.unblock()

    def _step_shown(self, step: str) -> None:
        self._step.setCurrentIndex(self._step.findData(step))
        self.timeline.set_step(step)

    def _play_shown(self, playing: bool) -> None:
        self._buttons["play"].setIcon(glyph("pause" if playing else "play", self))

    def changeEvent(self, event) -> None:
        """Paint the icons anew when the palette changes."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            for key in ("first", "previous", "next", "last"):
                self._buttons[key].setIcon(glyph(key, self))
            self._play_shown(self._link.playing)
        super().changeEvent(event)
