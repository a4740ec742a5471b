"""Makes the repository importable as ``peru_access_atlas`` and loads the plugin the way QGIS does.

A folder that holds a symbolic link ``peru_access_atlas`` -> repository root goes on ``sys.path``, so that the name of
the checkout folder does not matter. Nothing here imports QGIS before a fixture asks for it: ``tests/unit`` runs without
it.
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

PLUGIN = "peru_access_atlas"
#: tests/fuzz, which the parts share with tools/fuzz.py.
FUZZ = "tests_fuzz"
ROOT = Path(__file__).resolve().parents[1]
_BASE = pytest.StashKey[str]()
sys.path.insert(0, str(ROOT / "tests" / "shared"))  # modules that tests/desktop uses too; conftests below import them


def pytest_configure(config):
    """Link the repository before any test module is imported: those import ``peru_access_atlas`` at their top."""
    _load_hypothesis_profile()
    base = tempfile.mkdtemp(prefix="peru_access_atlas_")
    os.symlink(ROOT, os.path.join(base, PLUGIN), target_is_directory=True)
    os.symlink(ROOT / "tests" / "fuzz", os.path.join(base, FUZZ), target_is_directory=True)
    sys.path.insert(0, base)
    config.stash[_BASE] = base


def _load_hypothesis_profile():
    """On a loaded machine the pace of examples says nothing about the code: no deadline, no check of the pace.

    ``hypothesis.internal.observability`` is what the plugin of hypothesis imports after the last test; QGIS's import
    hook must not be asked for it once the application is gone.
    """
    from hypothesis import HealthCheck, settings
    from hypothesis.internal import observability  # noqa: F401

    settings.register_profile(
        "atlas", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
    )
    settings.load_profile("atlas")


def pytest_unconfigure(config):
    base = config.stash.get(_BASE, None)
    if base is None:
        return
    for name in (PLUGIN, FUZZ):
        os.unlink(os.path.join(base, name))
    shutil.rmtree(base, ignore_errors=True)
    if base in sys.path:
        sys.path.remove(base)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository root, which is the plugin folder."""
    return ROOT


@pytest.fixture(scope="session")
def tool():
    """``tool(name, *arguments)`` runs a program, such as those of poppler-utils, and returns what it prints."""

    def run(name, *arguments) -> str:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed")
        return subprocess.run([name, *map(str, arguments)], capture_output=True, check=True).stdout.decode()

    return run


@pytest.fixture(scope="session")
def plugin_dir(pytestconfig) -> Path:
    """A plugin folder as in a QGIS profile: it holds ``peru_access_atlas`` and is on ``sys.path``."""
    return Path(pytestconfig.stash[_BASE])


@pytest.fixture(scope="session")
def atlas_path(root, tmp_path_factory) -> Path:
    """A copy of the bundled GeoPackage: QGIS 3.22 changes a file it may write to (SQLite's WAL mode)."""
    path = root / "data" / "atlas.gpkg"
    if not path.exists():
        pytest.fail("data/atlas.gpkg is missing: run tools/build_data.py")
    return Path(shutil.copy(path, tmp_path_factory.mktemp("atlas")))


@pytest.fixture(scope="session")
def kept_styles(qgis_app):
    """What the plugin has while it is loaded; here layers go after it, too, while a map may still be drawn."""
    from peru_access_atlas.layers.kept_styles import KeptStyles

    kept = KeptStyles()
    yield kept
    kept.close()


@pytest.fixture
def project(kept_styles):
    """A fresh project that is not the application's: what the rooms below ``plugin.py`` are given."""
    from qgis.core import QgsProject

    fresh = QgsProject()
    kept_styles.follow(fresh)
    yield fresh
    fresh.clear()
    kept_styles.leave(fresh)


@pytest.fixture
def main_window(qgis_iface, monkeypatch):
    """The main window, shown. pytest-qgis's addDockWidget() does nothing, and a hidden window loses QTest's clicks."""
    window = qgis_iface.mainWindow()
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    window.resize(900, 600)
    window.show()
    yield window
    window.hide()


@pytest.fixture
def plugin(plugin_dir, main_window, qgis_iface, qgis_processing, qgis_new_project):
    """The plugin object, loaded and started through ``qgis.utils`` as the plugin manager does."""
    utils = importlib.import_module("qgis.utils")
    utils.plugin_paths = [*utils.plugin_paths, str(plugin_dir)]
    utils.updateAvailablePlugins()
    assert PLUGIN in utils.available_plugins
    assert utils.loadPlugin(PLUGIN)
    assert utils.startPlugin(PLUGIN)
    yield utils.plugins[PLUGIN]
    if utils.isPluginLoaded(PLUGIN):
        assert utils.unloadPlugin(PLUGIN)
    utils.plugin_paths.remove(str(plugin_dir))
