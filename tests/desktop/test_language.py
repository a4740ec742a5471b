"""The interface speaks the language that this run asks for."""

import os

import qgis.utils
from qgis.PyQt.QtWidgets import QAction

from peru_access_atlas.core.qt import i18n

ADD_LAYERS = {"en": "Add layers", "es": "Añadir capas", "pt": "Adicionar camadas"}


def test_menu_is_in_the_language_of_the_interface(iface):
    wanted = (os.environ.get("ATLAS_LOCALE") or "en")[:2]
    assert i18n.interface_language() == wanted
    assert qgis.utils.plugins["peru_access_atlas"] is not None
    assert iface.mainWindow().findChild(QAction, "peruAccessAtlasAddLayers").text() == ADD_LAYERS[wanted]
