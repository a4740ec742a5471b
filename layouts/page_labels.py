"""Names written on a map, in the page's language: expressions that replace those of the project's styles."""

from __future__ import annotations

from datetime import date
from typing import Mapping, Optional, Tuple

from qgis.core import QgsExpression

from ..core.own_words import companion
from ..core.qt.i18n import format_month
from .texts import LANGUAGES, text

#: ISO 3166-1 alpha-3 -> name in Spanish, English, Portuguese.
COUNTRIES: Mapping[str, Tuple[str, ...]] = {
    "ARG": ("Argentina", "Argentina", "Argentina"),
    "BOL": ("Bolivia", "Bolivia", "Bolívia"),
    "BRA": ("Brasil", "Brazil", "Brasil"),
    "CHL": ("Chile", "Chile", "Chile"),
    "COL": ("Colombia", "Colombia", "Colômbia"),
    "ECU": ("Ecuador", "Ecuador", "Equador"),
    "PRY": ("Paraguay", "Paraguay", "Paraguai"),
    "VEN": ("Venezuela", "Venezuela", "Venezuela"),
}


def map_literal(values: Mapping[str, str]) -> str:
    """Return a QGIS ``map(...)`` of texts."""
    quoted = QgsExpression.quotedValue
    return "map({})".format(",".join(f"{quoted(key)},{quoted(value)}" for key, value in sorted(values.items())))


def label_expression(
    role: str, language: str, zones: Mapping[str, Optional[date]], *, coded: bool = False
) -> Optional[str]:
    """Return the expression that labels a role's layer on a page, ``None`` to keep the style's own.

    :param zones: zone_id -> first day of the VRAEM zones of the atlas.
    :param coded: regions by their code instead of their name.
    """
    if role == "regions" and coded:
        return QgsExpression.quotedColumnRef("ubigeo")
    if role == "basemap_land":
        names = {code: found[LANGUAGES.index(language)] for code, found in COUNTRIES.items()}
        return f'upper(map_get({map_literal(names)}, "ISO_A3"))'
    if role == "basemap_sea":
        sea = QgsExpression.quotedValue(text("ocean", language))
        return f"CASE WHEN \"ISO_A3\" = 'ECU' THEN {sea} END"
    if role == "vraem_zones":
        names = {zone: "VRAEM\n" + format_month(day, language) for zone, day in zones.items() if day is not None}
        return f'map_get({map_literal(names)}, "zone_id")' if names else None
    if role == "facilities":
        return QgsExpression.quotedColumnRef(companion("name", language))
    return None
