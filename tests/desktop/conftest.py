"""Fixtures of the tests that run inside the real QGIS application (see inside.py)."""

import builtins
import os
import sys
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QApplication, QDialog

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "shared"))  # modules that tests/qgis uses too


@pytest.fixture(autouse=True)
def nothing_strays():
    """Fail the test in which an exception got lost in a slot or that leaves a dialog open."""
    watch = builtins.atlas_watch
    before = len(watch.errors)
    open_before = {id(w) for w in _dialogs()}
    yield
    QApplication.processEvents()
    # the tests run inside a timer's slot: what deleteLater() was told only goes when asked for
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    errors = watch.errors[before:]
    left = [w for w in _dialogs() if id(w) not in open_before]
    names = [f"{type(w).__name__} {w.windowTitle()!r}" for w in left]
    for dialog in left:
        dialog.reject()
    assert not errors, "\n".join(errors)
    assert not names, f"dialogs left open: {names}"


def _dialogs():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


@pytest.fixture
def iface():
    """The application's own interface."""
    return qgis.utils.iface


@pytest.fixture
def plugin():
    """The running plugin object."""
    return qgis.utils.plugins["peru_access_atlas"]


@pytest.fixture
def fresh_dock(iface, plugin):
    """The dock and the map of a new project, filtered by nothing."""
    iface.mapCanvas().stopRendering()  # as QGIS does before it closes a project
    QgsProject.instance().clear()
    plugin.add_layers()
    everything = plugin.open_dock()
    everything.dock.setUserVisible(True)
    everything.show_on_map()
    everything.model.set_state(type(everything.model.state)())
    everything.model.select(None)
    return everything


@pytest.fixture(scope="session")
def root():
    """The repository root."""
    return Path(os.environ["ATLAS_ROOT"])


@pytest.fixture(scope="session")
def out():
    """The folder for pictures and logs."""
    return Path(os.environ["ATLAS_OUT"])
