"""Stand-ins made before they are wanted, and handed out only as long as they are what would be made now."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Dict, List, Optional, Sequence, Tuple, Union

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.memory_twin import NoTwinError, Twin, UnreadableError, basis, can_have_twin
from ..layers.registry import role_of
from ..layers.unlabelled import Unlabelled, can_be_unlabelled

#: Roles that change with time and have a stand-in in memory, with the column that names the authorization.
COLUMNS: Dict[str, Optional[str]] = {
    "regions": None,
    "authorized_places": "auth_id",
    "vraem_zones": None,
}
#: Those of them whose features are always all there: their names are laid over the map that moves.
_STAYING = frozenset({"regions"})

#: A layer whose file could not be read is tried again after this time (s), and after twice the time of before, this
#: often.
_AGAIN_S, _TRIES = 1.0, 5

StandIn = Union[Twin, Unlabelled]


@dataclass
class _Made:
    """What was made of ``layer``: ``stand_in`` is ``None`` where none can be had, as its ``basis`` was then; from
    ``again`` (s, ``time.monotonic``) on another try is worth it."""

    layer: QgsVectorLayer
    stand_in: Optional[StandIn]
    basis: Tuple[object, ...]
    subset: str
    again: Optional[float] = None
    looks_the_same: bool = True
    connections: List[Tuple[Any, Any]] = field(default_factory=list)


class ReadyTwins(QObject):
    """Stand-ins of a map's layers, which the methods are given: twins in memory of those that change with time, doubles
    without names of the others that have names. They are kept until they are wrong, and used again and again."""

    #: One was let go because its layer changed: what is wanted is to be made anew.
    missed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        #: By the id of the layer.
        self._made: Dict[str, _Made] = {}
        #: How often the layers with these ids could not be read.
        self._failed: Dict[str, int] = {}

    def make(self, layers: Sequence[QgsMapLayer], names: bool = False) -> None:
        """Make all that are missing or no longer true, without the names of those that stay (``make_names``).

        :param names: whether one is not true, either, whose names would now be written otherwise (takes a millisecond
            to find out).
        """
        for layer in layers:
            if not isinstance(layer, QgsVectorLayer) or not self._is_wanted(layer):
                continue
            made = self._made.get(layer.id())
            if made is None or _is_worth_a_try(made) or not _is_true(made) or (names and not _names_are_true(made)):
                self._make(layer)

    def make_names(self, layers: Sequence[QgsMapLayer]) -> bool:
        """Make what draws the names of one that stays and has none yet; return whether there was one."""
        for layer in layers:
            made = self._made.get(layer.id())
            if made is not None and isinstance(made.stand_in, Unlabelled) and not made.stand_in.has_names:
                made.stand_in.make_names(made.layer)
                return True
        return False

    def make_twins(self, layers: Sequence[QgsMapLayer]) -> None:
        """Make the twins that are missing or no longer true; nothing can move without them."""
        self.make([layer for layer in layers if role_of(layer) in COLUMNS], names=True)

    def stand_ins(self, layers: Sequence[QgsMapLayer]) -> List[Optional[StandIn]]:
        """Return those that there are, looking as the layers look now, one (or ``None``) for each layer."""
        return [self._stand_in(layer) for layer in layers]

    def names(self, layers: Sequence[QgsMapLayer]) -> Optional[List[QgsMapLayer]]:
        """Return layers that draw nothing but the names of the stand-ins; ``None`` while ``make_names`` has one to
        make."""
        found = (self._made.get(layer.id()) for layer in layers)
        stand_ins = [made.stand_in for made in found if made is not None and _is_true(made)]
        if any(isinstance(one, Unlabelled) and not one.has_names for one in stand_ins):
            return None
        return [one.names for one in stand_ins if one is not None and one.names is not None]

    def __contains__(self, stand_in: StandIn) -> bool:
        return any(made.stand_in is stand_in for made in self._made.values())

    def forget(self) -> None:
        """Let all go; a second call does nothing."""
        self.forget_removed(list(self._made))

    def forget_removed(self, layer_ids: Sequence[str]) -> None:
        """Let those of layers go that are removed from the project."""
        for layer_id in layer_ids:
            self._forget(layer_id)
            self._failed.pop(layer_id, None)

    def _is_wanted(self, layer: QgsVectorLayer) -> bool:
        return layer.id() in self._made or role_of(layer) in COLUMNS or can_be_unlabelled(layer)

    def _stand_in(self, layer: QgsMapLayer) -> Optional[StandIn]:
        made = self._made.get(layer.id())
        if made is None or not _is_true(made):
            return None
        if isinstance(made.stand_in, Twin) and not made.looks_the_same:
            made.stand_in.look_like(made.layer)
            made.looks_the_same = True
        return made.stand_in

    def _make(self, layer: QgsVectorLayer) -> None:
        layer_id = layer.id()
        self._forget(layer_id)
        stand_in, again = self._stand_in_of(layer)
        self._made[layer_id] = made = _Made(layer, stand_in, basis(layer), layer.subsetString(), again)
        forget, check, look = (partial(slot, layer_id) for slot in (self._miss, self._check, self._look))
        made.connections = [(layer.dataChanged, check)]
        made.connections += [(told, forget) for told in (layer.editingStarted, layer.editingStopped)]
        made.connections.append((layer.dataSourceChanged, forget))
        for told in (layer.repaintRequested, layer.styleChanged, layer.rendererChanged, layer.selectionChanged):
            made.connections.append((told, look))
        for told, slot in made.connections:
            told.connect(slot)

    def _stand_in_of(self, layer: QgsVectorLayer) -> Tuple[Optional[StandIn], Optional[float]]:
        """Return what can be made of a layer, and when another try is worth it (``time.monotonic``)."""
        role, layer_id = role_of(layer), layer.id()
        if role not in COLUMNS:
            double = Unlabelled(layer) if can_be_unlabelled(layer) else None
            return (double if double is not None and double.valid else None), None
        if not can_have_twin(layer):
            return None, None
        try:
            twin = Twin(layer, names=role in _STAYING)
        except UnreadableError:  # it is drawn from its source until then
            tried = self._failed[layer_id] = self._failed.get(layer_id, 0) + 1
            return None, time.monotonic() + _AGAIN_S * 2 ** (tried - 1) if tried < _TRIES else None
        except NoTwinError:
            return None, None
        self._failed.pop(layer_id, None)
        return twin, None

    def _check(self, layer_id: str, *_told: object) -> None:
        """Let one go whose layer has other data; whether another filter matters is seen when it is wanted."""
        made = self._made.get(layer_id)
        if made is None:
            return
        subset, made.subset = made.subset, made.layer.subsetString()
        if made.subset == subset:
            self._miss(layer_id)

    def _look(self, layer_id: str, *_told: object) -> None:
        made = self._made.get(layer_id)
        if made is None:
            return
        made.looks_the_same = False
        if role_of(made.layer) not in COLUMNS:
            self._miss(layer_id)

    def _miss(self, layer_id: str, *_told: object) -> None:
        self._forget(layer_id)
        self._failed.pop(layer_id, None)
        self.missed.emit()

    def _forget(self, layer_id: str) -> None:
        made = self._made.pop(layer_id, None)
        if made is None:
            return
        if made.stand_in is not None:
            made.stand_in.keep_styles()
        if not sip.isdeleted(made.layer):
            for told, slot in made.connections:
                told.disconnect(slot)


def _is_worth_a_try(made: _Made) -> bool:
    return made.again is not None and time.monotonic() >= made.again


def _is_true(made: _Made) -> bool:
    """Whether the layer still has the features, as far as filter and source decide (edits and reloads are said by its
    signals)."""
    if sip.isdeleted(made.layer) or made.basis != basis(made.layer):
        return False
    if isinstance(made.stand_in, Twin):
        return can_have_twin(made.layer)
    return made.stand_in is None or can_be_unlabelled(made.layer)


def _names_are_true(made: _Made) -> bool:
    return not isinstance(made.stand_in, Twin) or made.stand_in.names_are_of(made.layer)


__all__ = ["COLUMNS", "ReadyTwins", "StandIn"]
