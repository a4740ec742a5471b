"""Opens a record that the locator found: on the map when it has a place, else in the dock."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import QgsCoordinateTransform, QgsExpression, QgsFeatureRequest, QgsProject, QgsRectangle

from ..layers.forms import forget_form_code
from ..layers.registry import find_layer
from .locator import Entry

#: Tables that are layers, with their key column.
_KEYS = {"facilities": "facility_id", "coers": "coer_id", "regions": "ubigeo"}
#: Half the width of the map round a point, degrees: a town with its neighbours, not a compound.
_MARGIN = 0.5


class RecordOpener:
    """Opens records.

    :param iface: ``QgisInterface``.
    :param project: the project with the layers.
    :param add_layers: adds the atlas when its layers are not there.
    :param authorizations: returns the dock with all behind it (``ui.authorizations.Authorizations``).
    """

    def __init__(
        self, iface: Any, project: QgsProject, add_layers: Callable[[], Any], authorizations: Callable[[], Any]
    ) -> None:
        self._iface = iface
        self._project = project
        self._add_layers = add_layers
        self._authorizations = authorizations

    def open(self, entry: Entry) -> None:
        """Open the record of ``entry``.

        :raises DataError: when the data is missing.
        """
        if entry.table in _KEYS:
            self._show_on_map(entry)
        else:
            self._show_in_dock(entry)

    def _show_on_map(self, entry: Entry) -> None:
        layer = find_layer(self._project, entry.table)
        if layer is None or not layer.isValid():
            self._add_layers()
            layer = find_layer(self._project, entry.table)
        if layer is None:
            return
        condition = (
            f"{QgsExpression.quotedColumnRef(_KEYS[entry.table])} = {QgsExpression.quotedValue(entry.record_id)}"
        )
        feature = next(layer.getFeatures(QgsFeatureRequest().setFilterExpression(condition)), None)
        if feature is None:  # the user's own filter hides it
            return
        canvas = self._iface.mapCanvas()
        box = feature.geometry().boundingBox()
        if box.width() == 0:
            centre = box.center()
            box = QgsRectangle(centre.x() - _MARGIN, centre.y() - _MARGIN, centre.x() + _MARGIN, centre.y() + _MARGIN)
        transform = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), self._project)
        canvas.setExtent(transform.transformBoundingBox(box))
        canvas.refresh()
        canvas.flashFeatureIds(layer, [feature.id()])
        forget_form_code(layer)
        self._iface.openFeatureForm(layer, feature, False, False)

    def _show_in_dock(self, entry: Entry) -> None:
        shown = self._authorizations()
        model = shown.model
        index = model.index
        if entry.table == "norms":
            auth_id = next((a for a in index.auth_ids if index.norm(a).norm_id == entry.record_id), None)
        else:
            auth_id = next(
                (a for a in index.auth_ids if entry.record_id in {i.institution_id for i in index.institutions(a)}),
                None,
            )
            model.change(institutions=(entry.record_id,))
        model.select(auth_id)
        shown.dock.setUserVisible(True)
        shown.dock.tabs.setCurrentWidget(shown.dock.record)
