"""Carries the filter state onto the map: region exposure, places kept, the selection, and back from map to list.

Layers are looked up by role every time, so that a deleted, re-added or renamed layer is never held on to.
"""

from __future__ import annotations

from typing import Collection, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.definitions import DEFAULT_READING
from ..core.periods import ALWAYS
from ..layers.exposure_style import apply_exposure, show_exposure
from ..layers.registry import find_layer, layers_with_role
from ..layers.selection_style import compose_filter, emphasise_record, keep_records, restore_filter
from ..layers.temporal import set_temporal_active
from .filter_model import FilterModel
from .moving_map import MovingMap

#: Roles whose records follow the filter, with the column that names the authorization.
_FILTERED = {"authorized_places": "auth_id"}
_TEMPORAL = ("authorized_places", "vraem_zones")
_FLASH_MS = 200


class MapView(QObject):
    """Shows a ``FilterModel`` on the layers of ``project``.

    :param canvas: flashed and zoomed; ``None`` without a map.
    """

    #: Another legend stands in the layer tree: its rows may be higher or lower.
    legend_changed = pyqtSignal()

    def __init__(
        self, model: FilterModel, project: QgsProject, canvas: Optional[QgsMapCanvas] = None, parent=None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._project = project
        self._canvas = canvas
        self._active = self._watched = False
        self._comparing: Optional[bool] = None
        self._reading: Optional[str] = None
        self._title = ""  # of the legend, as the layers have it
        self._told = ""  # as the layer tree shows it
        #: Draws the moments of a movement from memory; ``None`` without a map.
        self.moving = MovingMap(project, canvas, self) if canvas is not None else None
        if self.moving is not None:
            self.moving.rested.connect(self._filter)
        model.changed.connect(self._moved)
        model.settled.connect(self._filter)
        model.look_changed.connect(self.apply)
        model.selection_changed.connect(self._select)
        project.layersAdded.connect(self._layers_added)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(100)
        self._later.timeout.connect(self.apply)

    def start(self) -> None:
        """Begin to show the state on the map; until then nothing in the project is touched."""
        if not self._active:
            self._active = True
            self.apply()

    @property
    def active(self) -> bool:
        """Whether the map follows the state."""
        return self._active

    def apply(self) -> None:
        """Draw everything anew."""
        if not self._active:
            return
        self._leave_memory()
        state = self._model.state
        self._comparing, self._reading = state.comparison is not None, state.reading
        view = self._model.view
        for layer in layers_with_role(self._project, "regions"):
            apply_exposure(layer, view, self._model.symbols)
        self._title = self._told = view.title
        self.legend_changed.emit()
        self._time()
        self._filter()
        self._watch()

    def _moved(self) -> None:
        if not self._active:
            self._active = True
            self.apply()
            return
        state = self._model.state
        if (state.comparison is not None, state.reading) != (self._comparing, self._reading):
            self.apply()
            return
        view = self._model.view
        for layer in layers_with_role(self._project, "regions"):
            show_exposure(layer, view, self._model.symbols)
        self._title = view.title
        self._time()
        if self.moving is not None:
            self.moving.move(view, self._model.symbols, self._keeps)

    def _keeps(self, auth_ids: Collection[str]) -> Optional[Collection[str]]:
        return self._model.exposure.kept(self._model.state, auth_ids)

    def _time(self) -> None:
        state = self._model.state
        active = state.period != ALWAYS and state.mode == "range"
        for role in _TEMPORAL:
            # the columns of the places hold the days of the default reading; under another the filter alone decides
            readable = role != "authorized_places" or state.reading == DEFAULT_READING
            for layer in layers_with_role(self._project, role):
                set_temporal_active(layer, active and readable)

    def hold(self, held: bool) -> None:
        """A handle was taken hold of, or let go: what moves meanwhile is drawn from memory (see ``MovingMap``)."""
        if self.moving is None:
            return
        if held and self._active:
            self.moving.hold()
        elif not held:
            self.moving.let_go()

    def watch(self, on: bool) -> None:
        """Have the map ready to be moved from now on, or no longer; as long as there is a timeline to be seen."""
        self._watched = on
        self._watch()

    def _watch(self) -> None:
        if self.moving is not None:
            self.moving.watch(self._watched and self._active)

    def step(self) -> None:
        """A key is about to move the period: that is drawn from memory, too."""
        if self.moving is not None and self._active:
            self.moving.step()

    def still(self) -> None:
        """What comes next is no part of a movement: another project, for example."""
        if self.moving is not None:
            self.moving.still()

    def _leave_memory(self) -> None:
        if self.moving is not None:
            self.moving.end()

    def _filter(self) -> None:
        if not self._active or (self.moving is not None and self.moving.on):
            return  # what is drawn from memory is filtered there; the layers follow when the time rests
        self._tell_legend()
        kept = self._model.results.auth_ids
        whole = len(kept) == len(self._model.index.auth_ids)
        for role, column in _FILTERED.items():
            for layer in layers_with_role(self._project, role):
                if whole:
                    compose_filter(layer, "")
                else:
                    keep_records(layer, column, kept)

    def _tell_legend(self) -> None:
        """Let the layer tree show the legend's title of this moment, which it does not by itself; slow, so at rest."""
        if self._title == self._told:
            return
        self._told = self._title
        for layer in layers_with_role(self._project, "regions"):
            if layer.legend() is not None:
                layer.legend().itemsChanged.emit()
        self.legend_changed.emit()

    def _select(self) -> None:
        if not self._active:
            return
        self._leave_memory()
        view = self._model.view
        for layer in layers_with_role(self._project, "regions"):
            apply_exposure(layer, view, self._model.symbols)
        for layer in layers_with_role(self._project, "authorized_places"):
            emphasise_record(layer, self._model.selected)

    def _layers_added(self, _layers) -> None:
        if self._active:
            self._later.start()

    # -- flash and zoom ------------------------------------------------------------------------------------------
    def _regions_of(self, auth_id: str):
        layer = find_layer(self._project, "regions")
        if layer is None or not layer.isValid():
            return None, []
        wanted = set(self._model.index.regions(auth_id))
        return layer, [f for f in layer.getFeatures() if f["ubigeo"] in wanted]

    def flash(self, auth_id: str) -> None:
        """Flash the regions of an authorization on the map."""
        layer, features = self._regions_of(auth_id)
        if layer is not None and features and self._canvas is not None:
            self._canvas.flashFeatureIds(layer, [f.id() for f in features], flashes=2, duration=_FLASH_MS)

    def zoom(self, auth_id: str) -> None:
        """Zoom the map to the regions of an authorization."""
        layer, features = self._regions_of(auth_id)
        if layer is None or not features or self._canvas is None:
            return
        box = QgsRectangle()
        for feature in features:
            box.combineExtentWith(feature.geometry().boundingBox())
        self._zoom_to(box, layer)

    def _zoom_to(self, box: QgsRectangle, layer: QgsVectorLayer) -> None:
        target: QgsCoordinateReferenceSystem = self._canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(layer.crs(), target, self._project)
        self._canvas.setExtent(transform.transformBoundingBox(box).buffered(0.0))
        self._canvas.zoomByFactor(1.1)

    # -- the end -------------------------------------------------------------------------------------------------
    def restore(self) -> None:
        """Give the layers the user's own filters back and stop following; a second call does nothing."""
        if self.moving is not None:
            self.moving.close()
        if not self._active:
            return
        self._active = False
        self._later.stop()
        for role in _FILTERED:
            for layer in layers_with_role(self._project, role):
                restore_filter(layer)
        for role in _TEMPORAL:
            for layer in layers_with_role(self._project, role):
                set_temporal_active(layer, False)
