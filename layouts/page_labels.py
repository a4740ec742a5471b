"""Names written on a map, in the page's language: expressions that replace those of the project's styles."""

from __future__ import annotations

from datetime import date
from typing import Mapping, Optional

from qgis.core import QgsExpression

from ..core.countries import country_names
from ..core.own_words import companion
from ..core.qt.i18n import format_month
from .texts import text

#: Countries whose name stands on a page, ISO 3166-1 alpha-3.
LETTERED = ("ARG", "BOL", "BRA", "CHL", "COL", "ECU", "PRY", "VEN")


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
        names = country_names(language, alpha_3=True)
        return f'upper(map_get({map_literal({code: names[code] for code in LETTERED})}, "ISO_A3"))'
    if role == "basemap_sea":
        sea = QgsExpression.quotedValue(text("ocean", language))
        return f"CASE WHEN \"ISO_A3\" = 'ECU' THEN {sea} END"
    if role == "vraem_zones":
        names = {zone: "VRAEM\n" + format_month(day, language) for zone, day in zones.items() if day is not None}
        return f'map_get({map_literal(names)}, "zone_id")' if names else None
    if role == "facilities":
        return QgsExpression.quotedColumnRef(companion("name", language))
    return None
