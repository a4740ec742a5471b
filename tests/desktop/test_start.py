"""The plugin in the real application: it starts, and loading it twice leaves one of everything."""

import qgis.utils
from qgis.core import QgsApplication

NAME = "peru_access_atlas"


def test_plugin_is_loaded_and_the_window_is_shown(iface):
    assert type(iface).__name__ == "QgisInterface"
    assert qgis.utils.isPluginLoaded(NAME)
    assert iface.mainWindow().isVisible()


def test_reload_leaves_one_provider(plugin):
    for _ in range(2):
        assert qgis.utils.reloadPlugin(NAME) is not False
        assert qgis.utils.isPluginLoaded(NAME)
        providers = [p.id() for p in QgsApplication.processingRegistry().providers()]
        assert providers.count(NAME) == 1
