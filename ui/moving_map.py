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
from .ready_twins import COLUMNS, ReadyTwins, StandIn

#: Moves that follow each other within this time (ms) are one movement.
REST_MS = 400
#: Time (ms) that a frame is given before the next one takes its place unfinished.
PATIENCE_MS = 1000
#: Between one thing that is made ahead and the next the interface has this time (ms).
_BREATH_MS = 20
#: Names are placed ahead when the map has been still for this time (ms): nobody pages through it any more.
_CALM_MS = 400

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
        #: What stands in the canvas now in the place of something else, and its layer -> the layer in whose place; of
        #: those, what changes with time.
        self._stand_ins: List[StandIn] = []
        self._twins: List[Twin] = []
        self._originals: Dict[QgsMapLayer, QgsMapLayer] = {}
        #: Made as soon as they are missing, so that the first frame has nothing to wait for.
        self._ready = ReadyTwins(self)
        self._ready.missed.connect(self._make_ready)
        self._watching = False
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH_MS)
        self._breath.timeout.connect(self._make_some)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._place_names)
        self._names = MovingNames(canvas, self._name_layers, self)
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
            changed.connect(self._names.forget)
        self._follows = True

    @property
    def on(self) -> bool:
        """Whether the canvas draws from memory now."""
        return bool(self._twins)

    def watch(self, on: bool) -> None:
        """Have all ready for a movement from now on, whenever the map rests, or no longer; it stays as it is."""
        self._watching = on
        self._make_ready()

    def _make_ready(self) -> None:
        if (self._watching or self._twins) and not self._breath.isActive():
            self._breath.start()

    def _make_some(self) -> None:
        """Make the stand-ins, though the map may still be drawn (in other threads): a hand may be quicker than the map.

        What draws names, which no frame waits for, is made one by one.
        """
        if not (self._watching or self._twins) or self._canvas.theme():
            return
        layers = self._drawn_by()
        if not self._twins:
            self._ready.make(layers, names=True)
        if self._ready.make_names(layers):
            self._breath.start()
        elif self._twins:
            self._names.look()  # the map moves already
        else:
            self._calm.start()

    def _place_names(self) -> None:
        if self._watching and not (self._twins or self._canvas.isDrawing() or self._canvas.theme()):
            self._names.prepare()

    def _drawn_by(self) -> List[QgsMapLayer]:
        """Return the layers that the map shows, whatever stands in for them."""
        return [self._originals.get(layer, layer) for layer in self._canvas.layers()]

    def _name_layers(self) -> Optional[List[QgsMapLayer]]:
        """Return what draws nothing but the names of the stand-ins; ``None`` while some of it is still to be made."""
        layers = self._drawn_by()
        self._ready.make_twins(layers)
        if self._originals:
            layers = [layer for layer in layers if layer in self._originals.values()]
        return self._ready.names(layers)

    def hold(self) -> None:
        """Draw from memory from the next move on, because a handle is held; what it takes is made now, unless it is
        there already (see ``watch``)."""
        self._held = True
        if not self._twins and not self._canvas.theme():
            self._ready.make(self._canvas.layers())

    def step(self) -> None:
        """Draw the next move from memory though no handle is held, because it is one of a series, as keys make them."""
        self._rest.start()

    def let_go(self) -> None:
        """No handle is held any more."""
        self._held = False
        if self.on:
            self.still()
        else:
            self._rest.stop()

    def move(self, view: ExposureView, symbols: str, keeps: Keeps) -> bool:
        """Show another moment; the layers themselves have been changed already.

        A single move is left to the layers, with all names; the moves of a held handle or of a key, and those that
        follow each other at short intervals (an animation of many frames a second), are drawn from memory.

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
        shown = self._canvas.layers()
        if not self._twins or any(twin.layer not in shown for twin in self._twins):
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
        shown = self._canvas.layers()
        self._ready.make(shown)
        made = self._ready.stand_ins(shown)
        twins = [one for one in made if isinstance(one, Twin)]
        if not twins:
            return
        layers = [layer if one is None else one.layer for layer, one in zip(shown, made)]
        self._set_layers(layers)
        if self._canvas.layers() == layers:  # a canvas that follows a map theme takes no other layers
            self._twins = twins
            self._stand_ins = [one for one in made if one is not None]
            self._originals = {one.layer: layer for layer, one in zip(shown, made) if one is not None}
            self._names.begin()

    def end(self) -> None:
        """Give the canvas its layers back; a second call does nothing."""
        stand_ins, self._stand_ins, self._twins = self._stand_ins, [], []
        originals, self._originals = self._originals, {}
        self._kept, self._next = {}, None
        self._patience.stop()
        if not stand_ins or sip.isdeleted(self._canvas):
            return
        self._canvas.stopRendering()  # before the stand-ins go
        changed = {one.layer for one in stand_ins if isinstance(one, Twin)}
        for stand_in in stand_ins:
            if stand_in not in self._ready:  # its layer changed meanwhile
                changed.add(stand_in.layer)
                stand_in.keep_styles()
        self._names.end()
        there = self._project.mapLayers().values()
        layers = [originals.get(layer, layer) for layer in self._canvas.layers()]
        self._set_layers([layer for layer in layers if layer not in originals.values() or layer in there])
        for layer in changed:
            if originals[layer] in there:
                originals[layer].triggerRepaint()  # what the canvas keeps of it is of another moment

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
        self.still()

    def still(self) -> None:
        """Let the time rest at once: the canvas has its layers back, and the next move begins another movement."""
        self._rest.stop()
        moved = self.on
        self.end()
        if moved:
            self.rested.emit()

    def _removed(self, layer_ids: List[str]) -> None:
        if any(one.original_id in layer_ids for one in self._stand_ins):
            self.end()
        self._names.forget()
        self._ready.forget_removed(layer_ids)  # at last: now nothing begins to draw them any more

    def close(self) -> None:
        """Give the canvas its layers back and follow nothing any more; a second call does nothing."""
        self._held = False
        self._watching = False
        for timer in (self._rest, self._breath, self._calm):
            timer.stop()
        self.end()
        self._names.close()
        self._ready.forget()
        if not self._follows:
            return
        self._follows = False
        if not sip.isdeleted(self._project):
            self._project.layersWillBeRemoved.disconnect(self._removed)
            for changed in _outside(self._project):
                changed.disconnect(self._names.forget)
        if not sip.isdeleted(self._canvas):  # the canvas outlives the plugin, and with it what it is connected to
            self._canvas.temporalRangeChanged.disconnect(self._follow_time)
            self._canvas.mapCanvasRefreshed.disconnect(self._show_next)
            self._canvas.mapCanvasRefreshed.disconnect(self._make_ready)


def _outside(project: QgsProject):
    """Return what says that names may be placed or written otherwise, though no layer changed."""
    return (project.labelingEngineSettingsChanged, project.customVariablesChanged)
