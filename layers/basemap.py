"""Land and sea around Peru, from the world map that every QGIS brings: no network, no file of our own.

QGIS writes a path inside its own resources as ``inbuilt:...`` into a project, so a project that was made on Linux finds
the map on Windows too. The world map is coarse (Natural Earth 1:10m, simplified once more): it is a setting for the
regions, not data to measure on.
"""

from __future__ import annotations

from pathlib import Path
from typing import Dict

from qgis.core import QgsApplication, QgsVectorLayer

from ..core.countries import country_names
from ..core.qt.i18n import interface_language, tr

#: Table of the world map, and its column with the code of a country (ISO 3166-1 alpha-3); its names are English.
WORLD_TABLE = "countries"
WORLD_CODE = "ISO_A3"
#: What the world map has where ISO 3166-1 has no code.
WITHOUT_CODE = "-99"
#: Countries whose name stands on the map; the setting of Peru is no map of the world.
LETTERED = ("ARG", "BOL", "BRA", "CHL", "COL", "ECU", "GUY", "PAN", "PRY", "VEN")
#: Peru is drawn by the regions; its coarse outline must not show beside theirs.
NEIGHBOURS_ONLY = f"\"{WORLD_CODE}\" <> 'PER'"


def world_map_path() -> Path:
    """Return where this QGIS keeps its world map; the file may be missing in a trimmed installation."""
    return Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"


def lettered_names() -> Dict[str, str]:
    """Return code -> the name of the countries that the map letters, those near Peru, in the language in use."""
    names = country_names(interface_language(), alpha_3=True)
    return {code: names[code] for code in LETTERED}


def world_names() -> Dict[str, str]:
    """Return code -> the name of a country of the world map, in the language in use."""
    names = country_names(interface_language(), alpha_3=True)
    return {**names, WITHOUT_CODE: tr("no ISO 3166 code", context="Countries")}


def sea_name() -> str:
    """Return the name of the sea off Peru, in the language in use."""
    return tr("Pacific Ocean", context="Countries")


def world_layer(name: str) -> QgsVectorLayer:
    """Return the countries of the world map as a layer; invalid when QGIS has no world map."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    return QgsVectorLayer(f"{world_map_path().as_posix()}|layername={WORLD_TABLE}", name, "ogr", options)
