"""What is taken down stays whole in Python until Qt has deleted it, and is gone from both afterwards."""

import gc
import weakref

import pytest
from qgis.core import QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QMainWindow, QPushButton, QWidget

from peru_access_atlas.core.index import AtlasIndex
from peru_access_atlas.core.qt.farewell import delete_later
from peru_access_atlas.core.repository import load_atlas
from peru_access_atlas.ui.authorizations import Authorizations


def turn():
    """Let a real event loop turn: only that does what ``deleteLater`` asked for."""
    for _ in range(2):  # the second for what the first began so late that its time was up
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec() if hasattr(loop, "exec") else loop.exec_()
    for _ in range(3):
        gc.collect()


@pytest.fixture
def window(qgis_app):
    """A window that belongs to C++, as QGIS's own does: Python's side of it comes and goes; its address."""
    made = QMainWindow()
    sip.transferto(made, None)
    address = sip.unwrapinstance(made)
    del made
    yield address
    sip.delete(sip.wrapinstance(address, QMainWindow))


def test_a_closed_dock_is_whole_until_qt_has_deleted_it(window, project, atlas_path):
    controller, canvas = QgsTemporalNavigationObject(), QgsMapCanvas()
    made = Authorizations(
        AtlasIndex(load_atlas(atlas_path)), project, controller, canvas, sip.wrapinstance(window, QMainWindow)
    )
    parts, deleted = [weakref.ref(part) for part in (made, made.dock, made.model, made.dock.list)], []
    made.dock.destroyed.connect(deleted.append)
    made.close()
    del made
    gc.collect()
    assert deleted == []
    assert [part() is not None and not sip.isdeleted(part()) for part in parts] == [True] * 4
    turn()
    assert len(deleted) == 1
    assert [part() for part in parts] == [None] * 4
    canvas.deleteLater()


def test_the_last_signals_of_a_window_find_what_they_call(qgis_app):
    """A window whose parts refer to each other, which Python collects by itself and not when a name goes."""
    told = []

    class Window(QWidget):
        def __init__(self):
            super().__init__()
            self.button = QPushButton(self)
            self.destroyed.connect(lambda _gone=None: told.append(1))
            self.button.clicked.connect(lambda _on=False: self.close())
            sip.transferto(self, None)

    made = Window()
    delete_later(made)
    del made
    gc.collect()
    turn()
    assert told == [1]
