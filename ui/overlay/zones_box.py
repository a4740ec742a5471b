"""The part of the overlay's dialog that asks for zones: kinds, radii, a layer of one's own."""

from __future__ import annotations

from typing import Dict, Optional, Sequence, Tuple

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from ...core.qt.compat import GEOMETRY_LINE, LAYER_FILTER_LINE, LAYER_FILTER_POLYGON, set_combo_project
from ...core.qt.radii import DEFAULT_STRIP_KM, NARROWEST_STRIP_KM, WIDEST_STRIP_KM
from .estimate import ZONE_KINDS
from .named import named, named_row

_DEFAULT_KINDS = ("vraem", "deployment_regions", "facilities")
#: Kinds that are circles around points.
ROUND_KINDS = ("facilities", "coers")


class ZonesBox(QGroupBox):
    """Asks for zones. ``changed`` follows every change."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        # before the box of layers is made, which chooses another layer at the same signal
        project.layersWillBeRemoved.connect(self._layers_will_be_removed)
        self.setTitle(self.tr("Zones"))
        form = QFormLayout(self)
        texts = (
            self.tr("&VRAEM, every dated version"),
            self.tr("Deployment re&gions (named by an authorization)"),
            self.tr("All regions of Peru"),
            self.tr("Around access fa&cilities"),
            self.tr("Around C&OERs"),
        )
        self.kinds: Dict[str, QCheckBox] = {}
        for code, text in zip(ZONE_KINDS, texts):
            check = named(QCheckBox(text, self), f"overlay_kind_{code}", text)
            check.setChecked(code in _DEFAULT_KINDS)
            check.toggled.connect(lambda _on: self._changed())
            self.kinds[code] = check
            form.addRow(check)
        self.radii = QLineEdit("10, 25, 50", self)
        self.radii.textChanged.connect(lambda _t: self._changed())
        named_row(form, self.tr("Radi&i, km"), self.radii, "overlay_radii")
        self.zone_layer = QgsMapLayerComboBox(self)
        set_combo_project(self.zone_layer, project)
        self.zone_layer.setFilters(LAYER_FILTER_POLYGON | LAYER_FILTER_LINE)
        self.zone_layer.setAllowEmptyLayer(True)
        self.zone_layer.setLayer(None)
        self.zone_layer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        named_row(form, self.tr("Own &polygons or lines"), self.zone_layer, "overlay_zone_layer")
        self.strip = QDoubleSpinBox(self)
        self.strip.setRange(NARROWEST_STRIP_KM, WIDEST_STRIP_KM)
        self.strip.setValue(DEFAULT_STRIP_KM)
        self.strip.valueChanged.connect(lambda _km: self._changed())
        named_row(form, self.tr("km &beside lines"), self.strip, "overlay_strip")
        self.strip.setToolTip(self.tr("A line is a zone too: the strip of so many kilometres on each side of it"))
        self.zone_field = QComboBox(self)
        named_row(form, self.tr("Field with their &names"), self.zone_field, "overlay_zone_field")
        self.zone_layer.layerChanged.connect(self._zone_layer_changed)
        self._zone_layer_changed(None)

    def chosen(self) -> Tuple[str, ...]:
        """Return the codes of the chosen kinds, in the order of ``ZONE_KINDS``."""
        return tuple(code for code, check in self.kinds.items() if check.isChecked())

    def _changed(self) -> None:
        self.radii.setEnabled(any(self.kinds[code].isChecked() for code in ROUND_KINDS))
        self.changed.emit()

    def _layers_will_be_removed(self, layer_ids: Sequence[str]) -> None:
        """Choose no layer when the chosen one goes: the box itself would choose the one after it."""
        layer = self.zone_layer.currentLayer()
        if layer is not None and layer.id() in layer_ids:
            self.zone_layer.setLayer(None)

    def _zone_layer_changed(self, layer: Optional[QgsVectorLayer]) -> None:
        self.zone_field.clear()
        self.zone_field.addItem(self.tr("number of the feature"), "")
        for field in layer.fields() if layer is not None else ():
            self.zone_field.addItem(field.name(), field.name())
        self.zone_field.setEnabled(layer is not None)
        self.strip.setEnabled(layer is not None and layer.geometryType() == GEOMETRY_LINE)
        self.changed.emit()
