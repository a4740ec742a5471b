"""The composition root: the one owner of the QGIS interface, the project and the temporal controller."""

from __future__ import annotations

import importlib.util

from qgis.core import QgsApplication


class PeruAccessAtlasPlugin:
    """What QGIS loads.

    :param iface: ``QgisInterface``, or ``None`` when ``qgis_process`` loads the plugin.
    """

    def __init__(self, iface=None):
        self.iface = iface
        self.provider = None

    def initProcessing(self):  # noqa: N802 - QGIS API
        """Register the Processing provider; called by ``qgis_process`` with no interface."""
        if self.provider is not None or not _landed(".processing_provider.provider"):
            return
        from .processing_provider.provider import AtlasProvider

        self.provider = AtlasProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):  # noqa: N802 - QGIS API
        self.initProcessing()

    def unload(self):
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None


def _landed(module):
    """Whether a module of the package is there yet."""
    return importlib.util.find_spec(module, __package__) is not None
