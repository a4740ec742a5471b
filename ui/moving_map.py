"""What the map draws while the time moves: stand-ins in memory in the place of the layers that change with it.

Only the canvas's list of layers changes, and only as long as it moves: project, layer tree and layers stay as they are,
and what is drawn elsewhere (layouts, other canvases, the saved project) is drawn from the layers themselves. The canvas
gets its layers back, and with them all names, when the time rests, is let go, or a layer is taken away.
"""

from __future__ import annotations

from typing import Callable, Collection, Dict, List, Optional

from qgis.core import QgsDateTimeRange, QgsFeature, QgsMapLayer, QgsProject, QgsProjectDirtyBlocker, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..layers.exposure_style import ExposureView, show_exposure
from ..layers.memory_twin import Twin
from ..layers.registry import role_of
from .moving_names import MovingNames
from .ready_twins import COLUMNS, ReadyTwins

#: Moves that follow each other within this time (ms) are one movement.
REST_MS = 400
#: Time (ms) that a frame is given before the next one takes its place unfinished.
PATIENCE_MS = 1000
#: Stand-ins that were made for a hand that came near are kept for this time (ms) after it was last there.
READY_MS = 60_000
#: A pointer that moves near a handle is asked about no more often than this (ms).
_NEAR_MS = 500

#: Which of some authorizations the state keeps; ``None`` when it keeps all there are.
Keeps = Callable[[Collection[str]], Optional[Collection[str]]]


class MovingMap(QObject):
    """Lets ``canvas`` draw from memory what changes with time, as long as the time moves.

    :param canvas: the map whose layers are those of ``project``.
    """

    #: The time rests: the canvas has its layers back.
    rested = pyqtSignal()

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._project = project
        self._canvas = canvas
        self._held = False
        self._twins: List[Twin] = []
        #: Made when a hand comes near a handle, for the first frame, which then has nothing to wait for.
        self._ready = ReadyTwins(project, canvas, self)
        self._ready.outdated.connect(self._make_again)
        self._near = False
        self._unused = QTimer(self)
        self._unused.setSingleShot(True)
        self._unused.setInterval(READY_MS)
        self._unused.timeout.connect(self._forget_ready)
        self._names = MovingNames(canvas, self)
        self._kept: Dict[str, Optional[Collection[str]]] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rested)
        #: The newest moment, shown when the frame that is being drawn is done: drawn at once, moments that come faster
        #: than a frame takes would each break off the one before, and the map would stand still under a moving hand.
        self._next: Optional[Callable[[], None]] = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_next)
        project.layersWillBeRemoved.connect(self._removed)
        canvas.temporalRangeChanged.connect(self._follow_time)
        canvas.mapCanvasRefreshed.connect(self._show_next)
        canvas.mapCanvasRefreshed.connect(self._make_ready)
        for changed in _outside(project):
            changed.connect(self._forget_ready)
        self._follows = True

    @property
    def on(self) -> bool:
        """Whether the canvas draws from memory now."""
        return bool(self._twins)

    def near(self) -> None:
        """A hand comes near a handle: make what the first frame will need, once the map is drawn. It stays as it is."""
        if self._ready.there and self._unused.remainingTime() > READY_MS - _NEAR_MS:
            return
        self._near = True
        self._make_ready()

    def _make_ready(self) -> None:
        if not self._near or self._twins or self._canvas.isDrawing() or self._canvas.theme():
            return
        self._near = False
        self._prepare()

    def _make_again(self) -> None:
        """Get ready once more when the map has followed: a filter that follows when the time rests changes a layer."""
        self._near = self._unused.isActive()

    def _prepare(self) -> None:
        self._ready.make()
        self._names.prepare(self._ready.names)
        self._unused.start()

    def _forget_ready(self) -> None:
        """Let go of what is ready; a movement that has begun goes on."""
        self._near = False
        self._unused.stop()
        self._ready.forget()
        if not self._twins:
            self._names.end()

    def hold(self) -> None:
        """Draw from memory from the next move on, because a handle is held; what it takes is made now, unless it is
        there already (see ``near``)."""
        self._held = True
        if not self._twins:
            self._prepare()

    def let_go(self) -> None:
        """No handle is held any more."""
        self._held = False
        if self.on:
            self.still()
            self._near = True  # the hand is still there and may take hold again
        else:
            self._rest.stop()

    def move(self, view: ExposureView, symbols: str, keeps: Keeps) -> bool:
        """Show another moment; the layers themselves have been changed already.

        A single move is left to the layers, with all names; the moves of a held handle, and those that follow each
        other at short intervals (an arrow key held down, an animation of many frames a second), are drawn from memory.

        :param keeps: which authorizations stay on the map.
        :returns: whether it is drawn from memory.
        """
        follows = self._rest.isActive()
        self._rest.start()
        if not (self._held or follows):
            return False
        self._draw(view, symbols, keeps)
        return self.on

    def _draw(self, view: ExposureView, symbols: str, keeps: Keeps) -> None:
        shown = {layer.id() for layer in self._canvas.layers()}
        if not self._twins or any(twin.layer.id() not in shown for twin in self._twins):
            self._begin()
        elif self._canvas.isDrawing():
            self._wait(lambda: self._draw_twins(view, symbols, keeps))
            return
        self._draw_twins(view, symbols, keeps)

    def _draw_twins(self, view: ExposureView, symbols: str, keeps: Keeps) -> None:
        for twin in self._twins:
            self._draw_twin(twin, view, symbols, keeps)

    def _wait(self, show: Callable[[], None]) -> None:
        """Let ``show`` follow the frame that is being drawn, in the place of what waited before."""
        if self._next is None:
            self._patience.start()
        self._next = show

    def _show_next(self) -> None:
        show, self._next = self._next, None
        self._patience.stop()
        if show is not None:
            show()

    def _draw_twin(self, twin: Twin, view: ExposureView, symbols: str, keeps: Keeps) -> None:
        original = self._project.mapLayer(twin.original_id)
        if not isinstance(original, QgsVectorLayer):
            return
        role = role_of(original)
        if role == "regions":
            show_exposure(twin.layer, view, symbols)
        column = COLUMNS.get(role or "")
        self._kept[twin.original_id] = keeps(twin.values(column)) if column else None
        self._show(twin, original, column)

    def _show(self, twin: Twin, original: QgsVectorLayer, column: Optional[str]) -> None:
        kept = self._kept.get(twin.original_id)

        def keeps(feature: QgsFeature) -> bool:
            return kept is None or column is None or feature[column] in kept

        twin.show(original, self._window(), keeps)

    def _window(self) -> Optional[QgsDateTimeRange]:
        settings = self._canvas.mapSettings()
        return settings.temporalRange() if settings.isTemporal() else None

    def _follow_time(self) -> None:
        """Follow the canvas's own range, should it change after the state."""
        if not self._canvas.isDrawing():
            self._show_times()
        elif self._twins and self._next is None:
            self._wait(self._show_times)

    def _show_times(self) -> None:
        for twin in self._twins:
            original = self._project.mapLayer(twin.original_id)
            if isinstance(original, QgsVectorLayer):
                self._show(twin, original, COLUMNS.get(role_of(original) or ""))

    # -- begin and end -------------------------------------------------------------------------------------------
    def _begin(self) -> None:
        if self._twins:  # the canvas was given other layers
            self.end()
        if not (self._held and self._ready.true):  # ``hold`` has just looked
            self._prepare()
        made = self._ready.take()
        shown = self._canvas.layers()
        layers = [layer if twin is None else twin.layer for layer, twin in zip(shown, made)]
        twins = [twin for twin in made if twin is not None]
        if not twins:
            self._names.end()
            return
        self._set_layers(layers)
        if self._canvas.layers() == layers:  # a canvas that follows a map theme takes no other layers
            self._twins = twins
            self._names.begin()
        else:
            self._names.end()

    def end(self) -> None:
        """Give the canvas its layers back; a second call does nothing."""
        twins, self._twins = self._twins, []
        self._kept, self._next = {}, None
        self._patience.stop()
        self._forget_ready()
        if not twins or sip.isdeleted(self._canvas):
            return
        self._canvas.stopRendering()  # before the stand-ins go
        for twin in twins:
            twin.keep_styles()
        original_of = {twin.layer.id(): twin.original_id for twin in twins}
        layers: List[QgsMapLayer] = []
        for layer in self._canvas.layers():
            original = self._project.mapLayer(original_of[layer.id()]) if layer.id() in original_of else layer
            if original is not None:
                layers.append(original)
        self._set_layers(layers)
        for original_id in original_of.values():
            original = self._project.mapLayer(original_id)
            if original is not None:
                original.triggerRepaint()  # what the canvas keeps of it is of another moment

    def _set_layers(self, layers: List[QgsMapLayer]) -> None:
        blocker = QgsProjectDirtyBlocker(self._project)
        try:
            self._canvas.setLayers(layers)
        finally:
            del blocker

    def _rested(self) -> None:
        if self._canvas.isDrawing():  # the hand waits for the map: that is no rest
            self._rest.start()
            return
        moved = self.on
        self.still()
        self._near = moved or self._held  # a hand that pauses to look moves on

    def still(self) -> None:
        """Let the time rest at once: the canvas has its layers back, and the next move begins another movement."""
        self._rest.stop()
        moved = self.on
        self.end()
        if moved:
            self.rested.emit()

    def _removed(self, layer_ids: List[str]) -> None:
        self._ready.forget_removed(layer_ids)
        if any(twin.original_id in layer_ids for twin in self._twins):
            self.end()

    def close(self) -> None:
        """Give the canvas its layers back and follow nothing any more; a second call does nothing."""
        self._held = False
        self._rest.stop()
        self.end()
        if not self._follows:
            return
        self._follows = False
        if not sip.isdeleted(self._project):
            self._project.layersWillBeRemoved.disconnect(self._removed)
            for changed in _outside(self._project):
                changed.disconnect(self._forget_ready)
        if not sip.isdeleted(self._canvas):  # the canvas outlives the plugin, and with it what it is connected to
            self._canvas.temporalRangeChanged.disconnect(self._follow_time)
            self._canvas.mapCanvasRefreshed.disconnect(self._show_next)
            self._canvas.mapCanvasRefreshed.disconnect(self._make_ready)


def _outside(project: QgsProject):
    """Return what says that names may be placed or written otherwise, though no layer changed."""
    return (project.labelingEngineSettingsChanged, project.customVariablesChanged)
