"""Stand-ins made before they are wanted, and handed out only as long as they are what would be made now."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.memory_twin import TooLargeError, Twin, can_have_twin
from ..layers.registry import role_of

#: Roles that have a stand-in, with the column that names the authorization of what changes with time. Facilities and
#: operations centres stay as they are, but a map that is drawn without names is drawn anew as a whole, once, and from a
#: file they take three times as long.
COLUMNS: Dict[str, Optional[str]] = {
    "regions": None,
    "authorized_places": "auth_id",
    "vraem_zones": None,
    "facilities": None,
    "coers": None,
}
#: Roles whose names are laid over the map that moves: their features are always all there.
_STAYING = frozenset({"regions"})


class ReadyTwins(QObject):
    """The stand-ins of what ``canvas`` shows of ``project``."""

    #: They were let go because a layer has other features now.
    outdated = pyqtSignal()

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._project = project
        self._canvas = canvas
        self._shown: Tuple[str, ...] = ()
        self._twins: List[Optional[Twin]] = []
        self._watched: List[QgsVectorLayer] = []

    def make(self) -> None:
        """Make them, unless those that there are are still true."""
        if self.true and self._names_true:
            return
        self.forget()
        shown = self._canvas.layers()
        self._shown = tuple(layer.id() for layer in shown)
        self._twins = [_twin(layer) for layer in shown]
        for layer, _twin_of_it in self._pairs():
            self._watched.append(layer)
            for told in _signals(layer):
                told.connect(self._outdate)

    @property
    def there(self) -> bool:
        """Whether there are any, true or not."""
        return bool(self._shown)

    @property
    def true(self) -> bool:
        """Whether there are any, of the canvas's layers as they are now (but for looks, which ``take`` brings, and for
        the names, which ``make`` looks at)."""
        if not self._shown or tuple(layer.id() for layer in self._canvas.layers()) != self._shown:
            return False
        return all(twin.is_of(layer) for layer, twin in self._pairs())

    @property
    def _names_true(self) -> bool:
        return all(twin.names_are_of(layer) for layer, twin in self._pairs())

    def _pairs(self) -> List[Tuple[QgsVectorLayer, Twin]]:
        both = zip(self._canvas.layers(), self._twins)
        return [(layer, twin) for layer, twin in both if twin is not None and isinstance(layer, QgsVectorLayer)]

    @property
    def names(self) -> List[QgsMapLayer]:
        """Layers that draw nothing but the names of the stand-ins."""
        return [twin.names for twin in self._twins if twin is not None and twin.names is not None]

    def take(self) -> List[Optional[Twin]]:
        """Hand out what ``make`` made, one (or ``None``) for each of the canvas's layers, looking as these look now,
        and know them no more."""
        twins = self._twins
        for layer, twin in self._pairs():
            twin.look_like(layer)
        self.forget()
        return twins

    def forget(self) -> None:
        """Let them go; a second call does nothing."""
        watched, self._watched = self._watched, []
        self._shown, self._twins = (), []
        for layer in watched:
            if not sip.isdeleted(layer):
                for told in _signals(layer):
                    told.disconnect(self._outdate)

    def _outdate(self) -> None:
        self.forget()
        self.outdated.emit()

    def forget_removed(self, layer_ids: List[str]) -> None:
        """Let them go when a layer of theirs is removed from the project."""
        if any(twin is not None and twin.original_id in layer_ids for twin in self._twins):
            self.forget()


def _signals(layer: QgsVectorLayer):
    """Return what says that a layer has other features than before, its filter apart."""
    return (layer.dataChanged, layer.dataSourceChanged, layer.editingStarted)


def _twin(layer: QgsMapLayer) -> Optional[Twin]:
    """Return the stand-in of a layer that has one; ``None`` for any other, and where none can be had."""
    if not isinstance(layer, QgsVectorLayer):
        return None
    role = role_of(layer)
    if role not in COLUMNS or not can_have_twin(layer):
        return None
    try:
        return Twin(layer, names=role in _STAYING)
    except TooLargeError:
        return None


__all__ = ["COLUMNS", "ReadyTwins"]
