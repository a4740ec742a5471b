"""Styles that outlive their layer for a while, because a thread that draws may still be reading them.

A job that draws has copies of the layers' symbols and names whose expressions it shares with the layers until it first
uses them. ``QgsExpression::detach`` (QGIS 3.22 to 3.44) then gives the shared one up before it has copied it: were the
layer removed, or given another renderer, in just that moment, the thread would copy what is gone and QGIS would crash.
A copy that is kept here has a share of its own.

Copies are kept while there is a :class:`KeptStyles`: the plugin with its interface has one. ``qgis_process`` has none,
and no map that draws meanwhile.
"""

from __future__ import annotations

import time
from collections import deque
from typing import Any, Deque, List, Tuple

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from .catalogue import ROLE_PROPERTY

#: How long (s): a job reads its expressions when it begins a layer, some milliseconds after it was made; a job on a
#: machine short of time, or behind a slow layer, later.
KEEP_S = 20.0


class KeptStyles:
    """Holds copies of styles, each for half of ``KEEP_S`` at least; follows ``projects``."""

    def __init__(self, *projects: QgsProject) -> None:
        #: (when it was kept, the copies), the oldest first.
        self._kept: Deque[Tuple[float, List[Any]]] = deque()
        self._projects: List[QgsProject] = []
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(KEEP_S * 1000))
        self._timer.timeout.connect(self._release)
        for project in projects:
            self.follow(project)
        _open.append(self)

    def follow(self, project: QgsProject) -> None:
        """Keep the styles of the atlas's layers, and of its results, that are removed from ``project``."""
        project.layersWillBeRemoved.connect(self._removed)
        self._projects.append(project)

    def leave(self, project: QgsProject) -> None:
        """Follow ``project`` no longer; what is kept stays its time."""
        project.layersWillBeRemoved.disconnect(self._removed)
        self._projects.remove(project)

    def close(self) -> None:
        """Follow nothing any more and let everything go."""
        for project in list(self._projects):
            self.leave(project)
        self._timer.stop()
        self._kept.clear()
        _open.remove(self)

    def _removed(self, layer_ids: List[str]) -> None:
        for project in self._projects:
            for layer in map(project.mapLayer, layer_ids):
                if layer is not None and layer.customProperty(ROLE_PROPERTY) is not None:
                    self.keep(layer)

    def keep(self, layer: QgsMapLayer) -> None:
        """Keep what ``layer`` is drawn by."""
        if not isinstance(layer, QgsVectorLayer):
            return
        copies = [part.clone() for part in (layer.renderer(), layer.labeling()) if part is not None]
        if not copies:
            return
        if not self._kept:
            self._timer.start()
        self._kept.append((time.monotonic(), copies))

    def _release(self) -> None:
        now = time.monotonic()
        while self._kept and now - self._kept[0][0] >= KEEP_S / 2:  # one timer for all: what came late is kept longer
            self._kept.popleft()
        if self._kept:
            self._timer.start()


#: Those that are not closed: the plugin's.
_open: List[KeptStyles] = []


def keep_style(layer: QgsMapLayer) -> None:
    """Keep what ``layer`` is drawn by for a while; to be called before it goes or gets another renderer."""
    if _open:
        _open[-1].keep(layer)


__all__ = ["KEEP_S", "KeptStyles", "keep_style"]
