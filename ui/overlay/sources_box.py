"""The part of the overlay's dialog that asks for concessions: layers and files, their fields, their cut date."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Sequence

from qgis.core import QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.qt.compat import LAYER_FILTER_POLYGON, set_combo_project
from ...layers.catalogue import ROLE_PROPERTY
from ..plain_text import plain_label, tip
from .mapping import FieldMappingDialog
from .named import named
from .sources import CadastreSource, SourceList, source_of_layer, source_of_path


class SourcesBox(QGroupBox):
    """Asks for concessions. ``changed`` follows every change.

    :param sample: path of the synthetic cadastre.
    :param inspect: returns what a source says about itself, one object a layer, with ``name``, ``fields``, ``title``,
        ``mapping`` and ``cut_known``.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        project: QgsProject,
        sample: str,
        inspect: Callable[[CadastreSource], Sequence[Any]],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._project, self._sample, self._inspect, self._mapping = project, sample, inspect, ""
        self._inspected: Dict[CadastreSource, Sequence[Any]] = {}
        self.setTitle(self.tr("Concessions"))
        column = QVBoxLayout(self)
        self.list = SourceList(project, self)
        self.list.setMaximumHeight(self.fontMetrics().height() * 6)
        hint = QLabel(self.tr("&Layers and files; drop them here from the layer tree, the browser or a folder:"), self)
        hint.setWordWrap(True)
        hint.setBuddy(self.list)
        for part in (hint, self.list):
            column.addWidget(part)
        for layout in (self._add_row(), self._fields_row(), self._cut_row()):
            column.addLayout(layout)
        self._leave_out_own()
        project.layersAdded.connect(self._leave_out_own)
        self.list.changed.connect(self._look)
        self.list.changed.connect(self.changed)

    def _add_row(self) -> QHBoxLayout:
        self.layer = QgsMapLayerComboBox(self)
        set_combo_project(self.layer, self._project)
        self.layer.setFilters(LAYER_FILTER_POLYGON)
        text = self.tr("Layer of the project to add")
        named(self.layer, "overlay_layer", text, text)
        self.layer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.addWidget(self.layer, 1)
        self.buttons: Dict[str, QPushButton] = {}
        for text, name, slot in (
            (self.tr("&Add layer"), "overlay_add_layer", self.add_layer),
            (self.tr("Add &files\u2026"), "overlay_add_files", self.ask_files),
            (self.tr("&Take out"), "overlay_take_out", self.list.remove_selected),
        ):
            button = named(QPushButton(text, self), name, text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, slot=slot: slot())
            row.addWidget(button)
            self.buttons[name] = button
        self.layer.layerChanged.connect(lambda layer: self.buttons["overlay_add_layer"].setEnabled(layer is not None))
        return row

    def _cut_row(self) -> QHBoxLayout:
        self.cut = QDateEdit(QDate.currentDate(), self)
        self.cut.setDisplayFormat("yyyy-MM-dd")
        self.cut.setCalendarPopup(True)
        self.cut_known = named(
            QCheckBox(self.tr("C&ut date of the cadastre (when the source does not say it):"), self),
            "overlay_cut_known",
            self.tr("State the cut date"),
        )
        named(self.cut, "overlay_cut", self.tr("Cut date of the cadastre"))
        self.cut.setEnabled(False)
        self.cut_known.toggled.connect(self.cut.setEnabled)
        self.cut_known.toggled.connect(lambda _on: self.changed.emit())
        line = QHBoxLayout()
        line.addWidget(self.cut_known)
        line.addWidget(self.cut)
        line.addStretch(1)
        return line

    def _fields_row(self) -> QHBoxLayout:
        sample = named(
            QPushButton(self.tr("Use the synthetic e&xample"), self),
            "overlay_sample",
            self.tr("Use the synthetic example"),
            self.tr("An invented cadastre, marked as synthetic everywhere: nothing in it exists"),
        )
        sample.setAutoDefault(False)
        sample.clicked.connect(lambda _on=False: self.use_sample())
        self.recognised = named(plain_label(self), "overlay_recognised", self.tr("Fields"))
        self.recognised.setWordWrap(True)
        self.mapping = named(
            QPushButton(self.tr("Fiel&ds\u2026"), self),
            "overlay_mapping",
            self.tr("Fields"),
        )
        self.mapping.setAutoDefault(False)
        self.mapping.setEnabled(False)
        self.mapping.clicked.connect(lambda _on=False: self.ask_fields())
        fields = QHBoxLayout()
        fields.addWidget(self.recognised, 1)
        fields.addWidget(self.mapping)
        fields.addWidget(sample)
        return fields

    def _leave_out_own(self, _added: Sequence[Any] = ()) -> None:
        """Offer no layers of the atlas and of earlier overlays: they hold no concessions as published."""
        layers = self._project.mapLayers().values()
        self.layer.setExceptedLayerList([layer for layer in layers if layer.customProperty(ROLE_PROPERTY)])
        self.buttons["overlay_add_layer"].setEnabled(self.layer.currentLayer() is not None)

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
            self.cut_known.setChecked(False)  # stated for the sources of before
        self._show_fields()

    def layers(self) -> List[Any]:
        """Return what the sources say about themselves, one object a layer."""
        return [layer for layers in self._inspected.values() for layer in layers]

    def _show_fields(self) -> None:
        layers = self.layers()
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
        lines = [f"{x.name}: {x.title}; " + ", ".join(f"{k} = {v}" for k, v in x.mapping.items()) for x in layers]
        self.recognised.setToolTip(tip("\n".join(lines)))
        mixed = bool(layers) and not self.mapping.isEnabled()
        self.mapping.setToolTip(
            self.tr("The layers are of several kinds; each is read by its own fields, listed beside this")
            if mixed
            else self.tr("Which field holds the code, the holder, the status and so on")
        )

    def fields_dialog(self) -> FieldMappingDialog:
        """Return the dialog of the fields: those that every layer has, with what is chosen or recognised."""
        layers = self.layers()
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
        self.changed.emit()

    # -- what it asks for ----------------------------------------------------------------------------------------
    def chosen_mapping(self) -> str:
        """Return the user's choice of fields as the algorithms' MAPPING, empty to go by what is recognised."""
        return self._mapping

    def cut_date(self) -> str:
        """Return the stated cut date (ISO), empty when the source shall say it."""
        return self.cut.date().toString(Qt.DateFormat.ISODate) if self.cut_known.isChecked() else ""
