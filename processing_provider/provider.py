"""The Processing provider ``peru_access_atlas``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms import create_all

#: Never changed after a release: models, scripts and run files name it.
PROVIDER_ID = "peru_access_atlas"
_ICON = str(Path(__file__).resolve().parents[1] / "ui" / "icons" / "atlas.svg")


class AtlasProvider(QgsProcessingProvider):
    """Offers the atlas's algorithms to the toolbox, the modeler and ``qgis_process``."""

    def id(self):
        return PROVIDER_ID

    def name(self):
        return "Peru Access Atlas"

    def longName(self):
        return self.name()

    def icon(self):
        return QIcon(_ICON)

    def svgIconPath(self):
        return _ICON

    def unload(self):
        """Forget what runs have kept, when the plugin is taken out."""
        from ..overlay.cache import session_cache

        session_cache().clear()

    def loadAlgorithms(self):
        for algorithm in create_all():
            self.addAlgorithm(algorithm)
