"""Fills in what a versioned style cannot know: names in the language in use, and which symbols would cover others.

The styles can be loaded without this: their placeholders are valid expressions.
"""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import Dict, Iterable, List, Tuple, Union

from qgis.core import QgsDistanceArea, QgsExpression, QgsPointXY, QgsVectorLayer

from ..core.own_words import OWN_WORDS
from ..core.qt.i18n import interface_language
from .basemap import lettered_names, sea_name
from .catalogue import LayerSpec
from .fields import shown_column

PathLike = Union[str, "os.PathLike[str]"]

_COUNTRIES = "map('names','')"
_LANGUAGE = "'MMMM yyyy', 'en'"
_CROWDED = "IN ('crowded')"
_COLUMN = "&quot;{}&quot;"
#: Symbols nearer than this cover each other on a page that shows all of Peru (about 4.5 mm at 1:9 million).
CROWDED_KM = 40.0
#: Kinds of facility that make room for the others at the same town.
_GIVE_WAY = frozenset({"laboratory", "hospital"})

_Point = Tuple[str, QgsPointXY]


def fill_in(text: str, spec: LayerSpec, gpkg_path: PathLike) -> str:
    """Return the text of a style with its placeholders replaced.

    :param text: content of a ``.qml`` of ``layers/styles``.
    """
    text = text.replace(_LANGUAGE, _LANGUAGE.replace("en", interface_language()))
    for column in OWN_WORDS.get(spec.table, ()):
        text = text.replace(_COLUMN.format(column), _COLUMN.format(shown_column(spec.table, column)))
    if _COUNTRIES in text:
        names = sorted({**lettered_names(), "SEA": sea_name()}.items())
        pairs = ",".join(f"{QgsExpression.quotedValue(code)},{QgsExpression.quotedValue(name)}" for code, name in names)
        text = text.replace(_COUNTRIES, html.escape(f"map({pairs})"))
    if _CROWDED in text:
        listed = ",".join(QgsExpression.quotedValue(key) for key in crowded(gpkg_path).get(spec.role, ()))
        if listed:
            text = text.replace(_CROWDED, html.escape(f"IN ({listed})"))
    return text


def crowded(gpkg_path: PathLike) -> Dict[str, List[str]]:
    """Return role -> ids of the records whose symbols stand beside their point at national scales.

    Access facilities and ports stay; laboratories and hospitals make room for any facility, COERs for facilities,
    named towns for both.
    """
    facilities = [
        (feature["facility_id"], feature["kind"], feature.geometry().asPoint())
        for feature in _features(gpkg_path, "facilities")
    ]
    first: List[_Point] = [(key, point) for key, kind, point in facilities if kind not in _GIVE_WAY]
    second: List[_Point] = [(key, point) for key, kind, point in facilities if kind in _GIVE_WAY]
    coers: List[_Point] = [
        (feature["coer_id"], feature.geometry().asPoint()) for feature in _features(gpkg_path, "coers")
    ]
    places: List[_Point] = [
        (feature["place_id"], feature.geometry().asPoint()) for feature in _features(gpkg_path, "authorized_places")
    ]
    every = first + second
    return {
        "facilities": _near(second, every),
        "coers": _near(coers, every),
        "authorized_places": sorted(set(_near(places, every + coers))),
    }


def _features(gpkg_path: PathLike, table: str) -> Iterable:
    layer = QgsVectorLayer(f"{Path(gpkg_path).as_posix()}|layername={table}", table, "ogr")
    return [feature for feature in layer.getFeatures() if feature.hasGeometry()] if layer.isValid() else []


def _near(points: Iterable[_Point], others: Iterable[_Point]) -> List[str]:
    measure = QgsDistanceArea()
    measure.setEllipsoid("EPSG:7030")
    others = list(others)
    return [
        key
        for key, point in points
        if any(other != key and measure.measureLine(point, at) < CROWDED_KM * 1000 for other, at in others)
    ]
