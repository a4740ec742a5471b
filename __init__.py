"""Peru Access Atlas: QGIS entry point.

Only relative imports anywhere in the package: the folder may have any name, QGIS decides the package name from it.
"""


def classFactory(iface):  # noqa: N802 - QGIS API
    """Return the plugin object.

    :param iface: ``QgisInterface``, or ``None`` when ``qgis_process`` loads the plugin.
    """
    from .plugin import PeruAccessAtlasPlugin

    return PeruAccessAtlasPlugin(iface)
