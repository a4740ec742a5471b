"""Styles that outlive their layer for a while, because a thread that draws may still be reading them.

A job that draws has copies of the layers' symbols and names whose expressions it shares with the layers until it first
uses them. ``QgsExpression::detach`` (QGIS 3.22 to 3.44) then gives the shared one up before it has copied it: were the
layer removed, or given another renderer, in just that moment, the thread would copy what is gone and QGIS would crash.
A copy that is kept here has a share of its own.

Copies are kept while somebody follows a project (``keep_removed``): the plugin with its interface. ``qgis_process`` has
no map that draws meanwhile.
"""

from __future__ import annotations

import time
from collections import deque
from typing import Any, Callable, Deque, List, Tuple

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from .catalogue import ROLE_PROPERTY

#: How long (s): a job reads its expressions when it begins a layer, some milliseconds after it was made; a job on a
#: machine short of time, or behind a slow layer, later.
KEEP_S = 20.0
#: (when it was kept, the copies), the oldest first.
_kept: Deque[Tuple[float, List[Any]]] = deque()
#: The projects that are followed.
_followed: List[QgsProject] = []


def keep_style(layer: QgsMapLayer) -> None:
    """Keep what ``layer`` is drawn by, for ``KEEP_S``; call it before the layer goes or gets another renderer."""
    if not _followed or not isinstance(layer, QgsVectorLayer):
        return
    parts = (layer.renderer(), layer.labeling())
    copies = [part.clone() for part in parts if part is not None]
    if not copies:
        return
    if not _kept:
        QTimer.singleShot(int(KEEP_S * 1000), _release)
    _kept.append((time.monotonic(), copies))


def _release() -> None:
    now = time.monotonic()
    while _kept and now - _kept[0][0] >= KEEP_S / 2:  # timers may be early
        _kept.popleft()
    if _kept:
        QTimer.singleShot(int(KEEP_S * 1000), _release)


def keep_removed(project: QgsProject) -> Callable[[], None]:
    """Keep the styles of the atlas's layers, and of its results, that are removed from ``project``.

    :returns: ends it; with the last one that ends, the copies go too.
    """

    def keep(layer_ids: List[str]) -> None:
        for layer_id in layer_ids:
            layer = project.mapLayer(layer_id)
            if layer is not None and layer.customProperty(ROLE_PROPERTY) is not None:
                keep_style(layer)

    def leave() -> None:
        project.layersWillBeRemoved.disconnect(keep)
        _followed.remove(project)
        if not _followed:
            _kept.clear()

    project.layersWillBeRemoved.connect(keep)
    _followed.append(project)
    return leave


__all__ = ["KEEP_S", "keep_removed", "keep_style"]
