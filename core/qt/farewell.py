"""The end of windows and docks that Python made and Qt takes down."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer


def delete_later(*objects: QObject) -> None:
    """Let Qt delete ``objects`` when its event loop turns, and keep Python's side of them until it has.

    Widgets still send signals while they are taken down. Once nothing refers to them, Python may collect their side of
    it first, with the functions that those signals are connected to; what Qt then calls is nothing, and the user is
    told of a ``TypeError``.
    """
    for one in objects:
        one.deleteLater()
    QTimer.singleShot(0, lambda _kept=objects: None)  # comes after the deletions, which were asked for before it
