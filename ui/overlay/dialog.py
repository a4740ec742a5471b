"""The dialog of the overlay: what is overlaid with what, how many, how long, and what the datum check found."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Sequence, cast

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.definitions import READINGS
from ...core.errors import FilterError
from ...core.qt import settings
from ...core.qt.compat import LAYER_FILTER_POLYGON, set_combo_project
from ...core.qt.i18n import format_number, interface_language, label, number_style
from ...core.qt.radii import parse_radii
from ..buttons import name_standard_buttons
from ..help_link import add_help_button
from ..plain_text import plain_label
from .choice import Choice
from .datum_question import STATE_CRS, DatumQuestion
from .estimate import ZONE_KINDS, duration_text
from .mapping import FieldMappingDialog
from .sources import CadastreSource, SourceList, source_of_layer, source_of_path

_DEFAULT_KINDS = ("vraem", "deployment_regions", "facilities")


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
        self._project, self._sample = project, sample
        self._running = False
        self._inspect, self._mapping = inspect, ""
        self._inspected: Dict[CadastreSource, Sequence[Any]] = {}
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
        self._inputs = [self._sources_box(), self._zones_box(), self._time_box(), self._results_box()]
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
        self.list.changed.connect(self._look)
        self.list.changed.connect(self.sources_changed)
        self.list.changed.connect(self._update)
        self._update()

    # -- parts ---------------------------------------------------------------------------------------------------
    def _named(self, widget: Any, name: str, text: str, tip: str = "") -> Any:
        widget.setObjectName(name)
        widget.setAccessibleName(text.replace("&", ""))
        if tip:
            widget.setToolTip(tip)
        return widget

    def _row(self, form: QFormLayout, text: str, widget: QWidget, name: str, buddy: Optional[QWidget] = None) -> None:
        caption = QLabel(text)
        caption.setBuddy(buddy or widget)
        self._named(buddy or widget, name, text)
        form.addRow(caption, widget)

    def _sources_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Concessions"), self)
        column = QVBoxLayout(box)
        self.list = SourceList(self._project, box)
        self.list.setMaximumHeight(self.fontMetrics().height() * 6)
        hint = QLabel(self.tr("&Layers and files; drop them here from the layer tree, the browser or a folder:"), box)
        hint.setWordWrap(True)
        hint.setBuddy(self.list)
        self.layer = QgsMapLayerComboBox(box)
        set_combo_project(self.layer, self._project)
        self.layer.setFilters(LAYER_FILTER_POLYGON)
        text = self.tr("Layer of the project to add")
        self._named(self.layer, "overlay_layer", text, text)
        self.layer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        buttons, row = [], QHBoxLayout()
        row.addWidget(self.layer, 1)
        for text, name, slot in (
            (self.tr("&Add layer"), "overlay_add_layer", self.add_layer),
            (self.tr("Add &files\u2026"), "overlay_add_files", self.ask_files),
            (self.tr("&Take out"), "overlay_take_out", self.list.remove_selected),
        ):
            button = self._named(QPushButton(text, box), name, text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, slot=slot: slot())
            row.addWidget(button)
            buttons.append(button)
        sample = self._named(
            QPushButton(self.tr("Use the synthetic e&xample"), box),
            "overlay_sample",
            self.tr("Use the synthetic example"),
            self.tr("An invented cadastre, marked SYNTHETIC everywhere: nothing in it exists"),
        )
        sample.setAutoDefault(False)
        sample.clicked.connect(lambda _on=False: self.use_sample())
        self.cut = QDateEdit(QDate.currentDate(), box)
        self.cut.setDisplayFormat("yyyy-MM-dd")
        self.cut.setCalendarPopup(True)
        self.cut_known = self._named(
            QCheckBox(self.tr("C&ut date of the cadastre (when the source does not say it):"), box),
            "overlay_cut_known",
            self.tr("State the cut date"),
        )
        self._named(self.cut, "overlay_cut", self.tr("Cut date of the cadastre"))
        self.cut.setEnabled(False)
        self.cut_known.toggled.connect(self.cut.setEnabled)
        self.cut_known.toggled.connect(lambda _on: self._update())
        line = QHBoxLayout()
        line.addWidget(self.cut_known)
        line.addWidget(self.cut)
        line.addStretch(1)
        self.recognised = self._named(plain_label(box), "overlay_recognised", self.tr("Fields"))
        self.recognised.setWordWrap(True)
        self.mapping = self._named(
            QPushButton(self.tr("Fiel&ds\u2026"), box),
            "overlay_mapping",
            self.tr("Fields"),
            self.tr("Which field holds the code, the holder, the status and so on"),
        )
        self.mapping.setAutoDefault(False)
        self.mapping.setEnabled(False)
        self.mapping.clicked.connect(lambda _on=False: self.ask_fields())
        fields = QHBoxLayout()
        fields.addWidget(self.recognised, 1)
        fields.addWidget(self.mapping)
        fields.addWidget(sample)
        for part in (hint, self.list):
            column.addWidget(part)
        for layout in (row, fields, line):
            column.addLayout(layout)
        return box

    def _zones_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Zones"), self)
        form = QFormLayout(box)
        texts = (
            self.tr("&VRAEM, every dated version"),
            self.tr("Deployment re&gions (named by an authorization)"),
            self.tr("All regions of Peru"),
            self.tr("Around access fa&cilities"),
            self.tr("Around C&OERs"),
        )
        self.kinds: Dict[str, QCheckBox] = {}
        for code, text in zip(ZONE_KINDS, texts):
            check = self._named(QCheckBox(text, box), f"overlay_kind_{code}", text)
            check.setChecked(code in _DEFAULT_KINDS)
            check.toggled.connect(lambda _on: self._update())
            self.kinds[code] = check
            form.addRow(check)
        self.radii = QLineEdit("10, 25, 50", box)
        self.radii.textChanged.connect(lambda _t: self._update())
        self._row(form, self.tr("Radi&i, km"), self.radii, "overlay_radii")
        self.zone_layer = QgsMapLayerComboBox(box)
        set_combo_project(self.zone_layer, self._project)
        self.zone_layer.setFilters(LAYER_FILTER_POLYGON)
        self.zone_layer.setAllowEmptyLayer(True)
        self.zone_layer.setLayer(None)
        self.zone_layer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row(form, self.tr("Own &polygon layer"), self.zone_layer, "overlay_zone_layer")
        self.zone_field = QComboBox(box)
        self._row(form, self.tr("Field with their &names"), self.zone_field, "overlay_zone_field")
        self.zone_layer.layerChanged.connect(self._zone_layer_changed)
        self._zone_layer_changed(None)
        return box

    def _time_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Time"), self)
        form = QFormLayout(box)
        text = self.tr("Count only what &meets an authorised stay in time")
        self.timed = self._named(QCheckBox(text, box), "overlay_timed", text)
        form.addRow(self.timed)
        self.first, self.last = QDateEdit(QDate(2003, 1, 1), box), QDateEdit(QDate.currentDate(), box)
        self.reading = QComboBox(box)
        for code in READINGS:
            self.reading.addItem(label("reading", code), code)
        self.reading.setCurrentIndex(self.reading.findData(settings.default_reading.value()))
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for caption, widget, name in (
            (self.tr("Fir&st day"), self.first, "overlay_first"),
            (self.tr("Last da&y"), self.last, "overlay_last"),
            (self.tr("R&eading of dates"), self.reading, "overlay_reading"),
        ):
            self._row(form, caption, widget, name)
            widget.setEnabled(False)
            self.timed.toggled.connect(widget.setEnabled)
        for edit in (self.first, self.last):
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setCalendarPopup(True)
            edit.dateChanged.connect(lambda _d: self._update())
        self.timed.toggled.connect(lambda _on: self._update())
        return box

    def _results_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Results"), self)
        form = QFormLayout(box)
        self.holders = QComboBox(box)
        self.holders.addItems(
            [
                self.tr("Organisations by name, others by a number"),
                self.tr("As published (may name natural persons)"),
                self.tr("Left out"),
            ]
        )
        self.holders.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row(form, self.tr("&Holders"), self.holders, "overlay_holders")
        text = self.tr("Dra&w the outline of every overlap")
        self.outlines = self._named(QCheckBox(text, box), "overlay_outlines", text)
        self.outlines.setChecked(True)
        form.addRow(self.outlines)
        self.folder = QgsFileWidget(box)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(settings.export_folder.value())
        self.folder.lineEdit().setPlaceholderText(self.tr("temporary: gone when QGIS closes"))
        self._row(form, self.tr("&Keep in folder"), self.folder, "overlay_folder", self.folder.lineEdit())
        for button in self.folder.findChildren(QToolButton):  # QGIS's own have no name
            name = self.tr("&Keep in folder").replace("&", "") + "\u2026"
            self._named(button, "overlay_choose_folder", name, name)
        return box

    def _foot(self) -> QVBoxLayout:
        self.estimate = self._named(plain_label(self), "overlay_estimate", self.tr("Estimate"))
        self.estimate.setWordWrap(True)
        self.progress = self._named(QProgressBar(self), "overlay_progress", self.tr("Progress"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        name_standard_buttons(self.buttons)
        self.run_button = self.buttons.addButton(self.tr("&Run"), QDialogButtonBox.ButtonRole.ActionRole)
        self.run_button.setObjectName("overlay_run")
        self.run_button.setDefault(True)
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

    # -- what the user does --------------------------------------------------------------------------------------
    def add_layer(self) -> None:
        """Add the layer chosen in the box."""
        layer = self.layer.currentLayer()
        self.list.add([source_of_layer(layer)] if layer is not None else [])

    def ask_files(self) -> None:
        """Ask for files and add them."""
        kinds = self.tr("Cadastres (*.gpkg *.shp *.zip *.geojson *.json *.kml *.gml *.fgb);;All files (*)")
        paths, _kind = QFileDialog.getOpenFileNames(self, self.tr("Files of concessions"), "", kinds)
        self.add_files(paths)

    def add_files(self, paths: Sequence[str]) -> None:
        """Add files."""
        self.list.add([source_of_path(path) for path in paths])

    def use_sample(self) -> None:
        """Take the synthetic cadastre instead of what is listed."""
        self.list.clear()
        if not self.list.add([source_of_path(self._sample)]):
            self.list.changed.emit()

    def _look(self) -> None:
        """Look into the sources that are new; a choice of fields ends with the sources it was made for."""
        known, self._inspected = self._inspected, {}
        for source in self.list.sources():
            self._inspected[source] = known[source] if source in known else tuple(self._inspect(source))
        if known.keys() != self._inspected.keys():
            self._mapping = ""
        self._show_fields()

    def _layers(self) -> List[Any]:
        return [layer for layers in self._inspected.values() for layer in layers]

    def _show_fields(self) -> None:
        layers = self._layers()
        # layers of several known kinds (rights and lots) are each read their own way: no one choice fits them all
        alike = all(layer.mapping == layers[0].mapping for layer in layers)
        self.mapping.setEnabled(bool(layers) and (alike or any(not layer.mapping for layer in layers)))
        strange = [layer.name for layer in layers if not layer.mapping]
        if self._mapping:
            text = self.tr("Fields: chosen by you.")
        elif strange:
            text = self.tr("Fields not recognised: {name}.").format(name=", ".join(strange))
        elif layers:
            text = self.tr("Fields recognised: {name}.").format(name=", ".join(sorted({x.title for x in layers})))
        else:
            text = ""
        self.recognised.setText(text)

    def fields_dialog(self) -> FieldMappingDialog:
        """Return the dialog of the fields: those that every layer has, with what is chosen or recognised."""
        layers = self._layers()
        common = [name for name in layers[0].fields if all(name in layer.fields for layer in layers)] if layers else []
        first = layers[0].mapping if layers else {}
        recognised = first if all(layer.mapping == first for layer in layers) else {}
        chosen = dict(part.split("=", 1) for part in self._mapping.split("; ")) if self._mapping else recognised
        return FieldMappingDialog(common, chosen, recognised, self)

    def ask_fields(self) -> None:
        """Ask which field holds what."""
        asked = self.fields_dialog()
        if asked.exec() == QDialog.DialogCode.Accepted:
            self.set_mapping(asked.text())
        asked.deleteLater()

    def set_mapping(self, text: str) -> None:
        """Take a choice of fields, written as the algorithms' MAPPING; empty to go by what is recognised."""
        self._mapping = text
        self._show_fields()
        self._update()

    def _zone_layer_changed(self, layer: Optional[QgsVectorLayer]) -> None:
        self.zone_field.clear()
        self.zone_field.addItem(self.tr("number of the feature"), "")
        for field in layer.fields() if layer is not None else ():
            self.zone_field.addItem(field.name(), field.name())
        self.zone_field.setEnabled(layer is not None)
        if hasattr(self, "list"):
            self._update()

    # -- what it asks for ----------------------------------------------------------------------------------------
    def choice(self) -> Choice:
        """Return what the user asks for."""
        days = tuple(edit.date().toString(Qt.DateFormat.ISODate) for edit in (self.first, self.last))
        datum = self.datum_box.code()
        return Choice(
            sources=tuple(self.list.sources()),
            kinds=tuple(code for code, check in self.kinds.items() if check.isChecked()),
            radii=self.radii.text(),
            zone_layer=cast(QgsVectorLayer, self.zone_layer.currentLayer()),
            zone_field=self.zone_field.currentData() or "",
            period=(days[0], days[1]) if self.timed.isChecked() else None,
            reading=self.reading.currentData(),
            cut_date=self.cut.date().toString(Qt.DateFormat.ISODate) if self.cut_known.isChecked() else "",
            mapping=self._mapping,
            holders=self.holders.currentIndex(),
            outlines=self.outlines.isChecked(),
            folder=self.folder.filePath().strip(),
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
        strange = "" if choice.mapping else next((x.name for x in self._layers() if not x.mapping), "")
        undated = "" if choice.cut_date else next((x.name for x in self._layers() if not x.cut_known), "")
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
            (bool({"facilities", "coers"} & set(choice.kinds)) and not radii, self.tr("Give a radius.")),
            (reversed_days, self.tr("The last day is before the first.")),
            (
                self.datum_box.asks() and not choice.datum,
                self.tr("Decide what to do about the coordinates first."),
            ),
            (choice.datum == STATE_CRS and not choice.crs, self.tr("State the CRS.")),
        )
        return next((text for wrong, text in checks if wrong), "")

    def _update(self) -> None:
        if not hasattr(self, "run_button"):
            return
        buffered = any(self.kinds[code].isChecked() for code in ("facilities", "coers"))
        self.radii.setEnabled(buffered)
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
