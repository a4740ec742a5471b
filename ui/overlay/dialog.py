"""The dialog of the overlay: what is overlaid with what, how many, how long, and what the datum check found."""

from __future__ import annotations

from typing import Any, Callable, Optional, Sequence, cast

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import FilterError
from ...core.qt.i18n import format_number, interface_language, number_style
from ...core.qt.radii import parse_radii
from ..buttons import name_standard_buttons
from ..help_link import add_help_button
from ..plain_text import plain_label
from .choice import Choice
from .datum_question import STATE_CRS, DatumQuestion
from .estimate import duration_text
from .named import named
from .run_boxes import ResultsBox, TimeBox
from .sources import CadastreSource
from .sources_box import SourcesBox
from .zones_box import ROUND_KINDS, ZonesBox


class OverlayDialog(QDialog):
    """Asks for an overlay. It decides nothing: ``session.OverlaySession`` runs what it asks for.

    :param sample: path of the synthetic cadastre.
    :param inspect: returns what a source says about itself, one object a layer, with ``name``, ``fields``, ``title``,
        ``mapping`` and ``cut_known``.
    """

    run_requested = pyqtSignal()
    cancel_requested = pyqtSignal()
    #: Something changed that the estimate or a check of the datum rests on.
    changed = pyqtSignal()
    sources_changed = pyqtSignal()

    def __init__(
        self,
        project: QgsProject,
        sample: str,
        parent: Optional[QWidget] = None,
        inspect: Callable[[CadastreSource], Sequence[Any]] = lambda _source: (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("PeruAccessAtlasOverlayDialog")
        self.setWindowTitle(self.tr("Overlay with concessions"))
        self._running = False
        body = QWidget(self)
        column = QVBoxLayout(body)
        self.message = plain_label(body)
        self.message.setObjectName("overlay_message")
        self.message.setWordWrap(True)
        self.message.setFrameShape(QFrame.Shape.StyledPanel)
        self.message.setMargin(6)
        self.message.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.message.hide()
        self.sources = SourcesBox(project, sample, inspect, body)
        self.zones, self.time, self.results = ZonesBox(project, body), TimeBox(body), ResultsBox(body)
        self._inputs = (self.sources, self.zones, self.time, self.results)
        self.datum_box = DatumQuestion(body)
        for part in (self.message, self.datum_box, *self._inputs):
            column.addWidget(part)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setObjectName("overlay_scroll")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(body)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.addWidget(self.area, 1)
        outer.addLayout(self._foot())
        unit = self.fontMetrics()
        room = self.screen().availableGeometry().height() - 120
        self.resize(unit.averageCharWidth() * 96, min(unit.height() * 38, room))
        self.datum_box.changed.connect(self._update)
        for box in (self.sources, self.zones, self.time):
            box.changed.connect(self._update)
        self.sources.list.changed.connect(self.sources_changed)
        self._update()

    # -- parts ---------------------------------------------------------------------------------------------------
    def _foot(self) -> QVBoxLayout:
        self.estimate = named(plain_label(self), "overlay_estimate", self.tr("Estimate"))
        self.estimate.setWordWrap(True)
        self.progress = named(QProgressBar(self), "overlay_progress", self.tr("Progress"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        name_standard_buttons(self.buttons)
        self.run_button = self.buttons.addButton(self.tr("&Run"), QDialogButtonBox.ButtonRole.ActionRole)
        self.run_button.setObjectName("overlay_run")
        self.run_button.setDefault(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.cancel_button = self.buttons.addButton(self.tr("Cancel run"), QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel_button.setObjectName("overlay_cancel")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.setEnabled(False)  # not hidden: the box shows all its buttons again when the theme changes
        self.run_button.clicked.connect(lambda _on=False: self.run_requested.emit())
        self.cancel_button.clicked.connect(lambda _on=False: self.cancel_requested.emit())
        self.buttons.rejected.connect(self.reject)
        add_help_button(self.buttons)
        column = QVBoxLayout()
        for part in (self.estimate, self.progress, self.buttons):
            column.addWidget(part)
        return column

    # -- what it asks for ----------------------------------------------------------------------------------------
    def choice(self) -> Choice:
        """Return what the user asks for."""
        datum = self.datum_box.code()
        return Choice(
            sources=tuple(self.sources.list.sources()),
            kinds=self.zones.chosen(),
            radii=self.zones.radii.text(),
            zone_layer=cast(QgsVectorLayer, self.zones.zone_layer.currentLayer()),
            zone_field=self.zones.zone_field.currentData() or "",
            strip_km=self.zones.strip.value(),
            period=self.time.period(),
            reading=self.time.reading.currentData(),
            cut_date=self.sources.cut_date(),
            mapping=self.sources.chosen_mapping(),
            holders=self.results.holders.currentIndex(),
            outlines=self.results.outlines.isChecked(),
            folder=self.results.folder.filePath().strip(),
            datum=datum or "",
            crs=self.datum_box.crs.crs().authid() if datum == STATE_CRS else "",
        )

    def problem(self) -> str:
        """Return why the overlay cannot be run, empty when it can."""
        choice = self.choice()
        try:
            radii = parse_radii(choice.radii)
        except FilterError as error:
            return str(error)
        strange = "" if choice.mapping else next((x.name for x in self.sources.layers() if not x.mapping), "")
        undated = "" if choice.cut_date else next((x.name for x in self.sources.layers() if not x.cut_known), "")
        if choice.mapping and "cut_date=" in choice.mapping:
            undated = ""
        reversed_days = choice.period is not None and choice.period[1] < choice.period[0]
        checks = (
            (not choice.sources, self.tr("Choose a layer or file of concessions.")),
            (bool(strange), self.tr("Choose the fields of {name}: they are not recognised.").format(name=strange)),
            (
                bool(undated),
                self.tr("State the cut date, the day the register was current: {name} does not say it.").format(
                    name=undated
                ),
            ),
            (not choice.kinds and choice.zone_layer is None, self.tr("Choose zones.")),
            (bool(set(ROUND_KINDS) & set(choice.kinds)) and not radii, self.tr("Give a radius.")),
            (reversed_days, self.tr("The last day is before the first.")),
            (
                self.datum_box.asks() and not choice.datum,
                self.tr("Decide what to do about the coordinates first."),
            ),
            (choice.datum == STATE_CRS and not choice.crs, self.tr("State the CRS.")),
        )
        return next((text for wrong, text in checks if wrong), "")

    def _update(self) -> None:
        self.run_button.setEnabled(not self._running and not self.problem())
        self.changed.emit()

    # -- what it is told -----------------------------------------------------------------------------------------
    def show_estimate(self, rights: Optional[int], zones: int, seconds: Optional[float]) -> None:
        """Show counts and the estimate, or what is missing."""
        problem = self.problem()
        if problem:
            self.estimate.setText(problem)
            return
        style = number_style(interface_language())
        count = self.tr("not counted yet") if rights is None else format_number(rights, style)
        text = self.tr("Rights: {rights} \u00b7 zones: {zones}").format(rights=count, zones=format_number(zones, style))
        duration = duration_text(seconds)
        self.estimate.setText(f"{text} \u00b7 {duration}" if duration else text)

    def show_message(self, text: str) -> None:
        """Show a text on top, or nothing."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        if text:
            self.area.verticalScrollBar().setValue(0)

    def ask_datum(self, lines: Sequence[str], suggested: bool, keep: bool = True) -> None:
        """Show the evidence and ask what to do; nothing is chosen for the user.

        :param suggested: whether the check suggests a CRS.
        :param keep: whether there is a declared CRS to keep.
        """
        self.datum_box.ask(lines, suggested, keep)
        self.area.verticalScrollBar().setValue(0)

    def forget_datum(self) -> None:
        """Take the question about the datum away."""
        self.datum_box.forget()

    def set_running(self, running: bool, text: str = "") -> None:
        """Show that a run is on, or over; the inputs cannot be changed meanwhile."""
        self._running = running
        for part in (*self._inputs, self.datum_box):
            part.setEnabled(not running)
        self.progress.setVisible(running)
        self.progress.setValue(0)
        self.cancel_button.setEnabled(running)
        self._update()
        if running:
            self.cancel_button.setFocus()
            self.estimate.setText(text)

    def show_progress(self, percent: float) -> None:
        """Show how far the run is."""
        self.progress.setValue(int(percent))
