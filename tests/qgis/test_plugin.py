"""The plugin as QGIS loads it: life cycle, menu, layers, the working copy, path repair."""

import gc
import hashlib
import sys

from qgis.core import QgsApplication, QgsPathResolver, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import loadPlugin, startPlugin, unloadPlugin

PLUGIN = "peru_access_atlas"


def _flush():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def _ours(window):
    return sorted(
        child.objectName()
        for kind in (QAction, QDockWidget)
        for child in window.findChildren(kind)
        if child.objectName().lower().startswith("peruaccessatlas")
    )


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def test_loaded_as_qgis_does(plugin):
    assert type(plugin).__module__ == f"{PLUGIN}.plugin"
    assert QgsApplication.processingRegistry().algorithmById("peru_access_atlas:regionexposure") is not None


def test_load_and_unload_twice_leaves_nothing(plugin, main_window):
    before = _ours(main_window)
    assert "peruAccessAtlasAddLayers" in before
    for _ in range(2):
        assert unloadPlugin(PLUGIN)
        _flush()
        assert _ours(main_window) == []
        assert QgsApplication.processingRegistry().providerById("peru_access_atlas") is None
        marker = "/nowhere/peru_access_atlas/data/0-0/atlas.gpkg"
        assert QgsPathResolver("").readPath(marker) == marker
        left = {name for name in sys.modules if name.startswith(f"{PLUGIN}.")}
        assert not {name for name in left if getattr(sys.modules[name], "PeruAccessAtlasPlugin", None)}
        assert loadPlugin(PLUGIN)
        assert startPlugin(PLUGIN)
        assert _ours(main_window) == before


def test_unload_twice_is_harmless(plugin):
    plugin.unload()
    plugin.unload()


def test_add_layers_twice_refreshes(plugin, atlas_path):
    bundled = _digest(atlas_path)
    first = plugin.add_layers()
    count = len(QgsProject.instance().mapLayers())
    assert {"facilities", "coers", "vraem_zones", "regions", "authorized_places"} <= set(first.added)
    second = plugin.add_layers()
    assert second.added == ()
    assert set(second.refreshed) == set(first.added)
    assert len(QgsProject.instance().mapLayers()) == count
    assert _digest(atlas_path) == bundled


def test_layers_read_the_working_copy(plugin, atlas_path):
    plugin.add_layers()
    copy = plugin.data_path()
    assert copy != atlas_path
    assert str(copy).startswith(QgsApplication.qgisSettingsDirPath().rstrip("/"))
    for layer in QgsProject.instance().mapLayers().values():
        assert not layer.source().startswith(str(atlas_path.parent))


def test_a_project_of_another_computer_finds_its_data(plugin, tmp_path):
    plugin.add_layers()
    saved = tmp_path / "shared.qgs"
    assert QgsProject.instance().write(str(saved))
    profile = str(plugin.data_path().parents[2])
    text = saved.read_text(encoding="utf-8").replace(profile, "/home/another/profile/peru_access_atlas")
    assert "/home/another" in text or "../" in text
    moved = tmp_path / "elsewhere" / "shared.qgs"
    moved.parent.mkdir()
    moved.write_text(text, encoding="utf-8")
    QgsProject.instance().clear()
    assert QgsProject.instance().read(str(moved))
    layers = QgsProject.instance().mapLayers().values()
    assert layers
    assert [layer.name() for layer in layers if not layer.isValid()] == []
    assert not QgsProject.instance().isDirty()


def test_an_error_reaches_the_message_bar_not_the_user_as_a_traceback(plugin, qgis_iface, monkeypatch):
    module = sys.modules[type(plugin).__module__]
    shown = []
    monkeypatch.setattr(qgis_iface.messageBar(), "pushMessage", lambda *args, **kwargs: shown.append(args))
    monkeypatch.setattr(module, "BUNDLED_DATA", module.PLUGIN_DIR / "data" / "missing.gpkg")
    monkeypatch.setattr(plugin, "_data_path", None)
    action = next(a for a in qgis_iface.mainWindow().findChildren(QAction, "peruAccessAtlasAddLayers"))
    action.trigger()
    assert len(shown) == 1
    assert "missing" in str(shown[0])
