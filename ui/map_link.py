"""From the map to the dock: what is selected on the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject

from ..layers.registry import layers_with_role
from .filter_model import FilterModel


class MapLink(QObject):
    """Takes selections on the map's layers into the model.

    :param canvas: the map; ``None`` without one.
    """

    def __init__(
        self, model: FilterModel, project: QgsProject, canvas: Optional[QgsMapCanvas] = None, parent=None
    ) -> None:
        super().__init__(parent)
        self._model, self._project, self._canvas = model, project, canvas
        if canvas is not None:
            canvas.selectionChanged.connect(self._selected)

    def _selected(self, layer) -> None:
        """Choose the authorization of a place, or the next of those that name a region, selected on the map."""
        for role in ("authorized_places", "authorizations"):
            if layer in layers_with_role(self._project, role) and layer.selectedFeatureCount():
                self._model.select(next(layer.getSelectedFeatures())["auth_id"])
                return
        if layer in layers_with_role(self._project, "regions") and layer.selectedFeatureCount():
            wanted = {f["ubigeo"] for f in layer.getSelectedFeatures()}
            named = [a for a in self._model.results.auth_ids if wanted & set(self._model.index.regions(a))]
            if not named:
                self._model.select(None)
                return
            again = self._model.selected in named
            position = (named.index(self._model.selected) + 1) % len(named) if again else 0
            self._model.select(named[position])

    def close(self) -> None:
        """Let go of the map; a second call does nothing."""
        if self._canvas is None:
            return
        self._canvas.selectionChanged.disconnect(self._selected)
        self._canvas = None
