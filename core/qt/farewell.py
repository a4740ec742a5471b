"""The end of windows and docks that Python made and Qt takes down."""

from __future__ import annotations

from typing import Dict

from qgis.PyQt.QtCore import QObject, QTimer

#: What waits for Qt to delete it.
_waiting: Dict[int, QObject] = {}


def delete_later(*objects: QObject) -> None:
    """Let Qt delete ``objects`` when its event loop turns, and keep Python's side of them until it has.

    Widgets still send signals while they are taken down. Once nothing refers to them, Python may collect their side of
    it first, with the functions that those signals are connected to; what Qt then calls is nothing, and the user is
    told of a ``TypeError``.
    """
    for one in objects:
        _keep_until_deleted(one)
        one.deleteLater()


def _keep_until_deleted(one: QObject) -> None:
    key = id(one)

    def release(_gone: object = None) -> None:
        # a turn later: a widget tells its end before its parts are taken down
        QTimer.singleShot(0, lambda: _waiting.pop(key, None))

    _waiting[key] = one
    one.destroyed.connect(release)
