"""What people read for a column, and which vocabulary its codes come from."""

from __future__ import annotations

from typing import Dict

from ..core.definitions import VOCABULARIES
from ..core.own_words import OWN_WORDS, TRANSLATIONS, companion
from ..core.qt.i18n import interface_language, label, tr
from .basemap import WORLD_CODE, WORLD_TABLE

#: Columns that are true or false.
BOOLEANS = frozenset({"with_weapons", "inferred", "is_weapon"})
#: Column with the code of a country, ISO 3166-1 alpha-2.
COUNTRY = "country"
#: Technical columns: kept out of forms and hidden in attribute tables.
HIDDEN = frozenset(
    {
        "fid", "norm_date_utc", "stay_begin_utc", "stay_end_utc",
        "begin_utc", "end_utc", "valid_from_utc", "valid_to_utc",
    }
)  # fmt: skip
#: Columns long enough for several lines.
LONG = frozenset(
    {"activity_as_printed", "equipment_as_printed", "places_as_printed", "heading_as_printed", "note", "method",
     "title", "locator"}
)  # fmt: skip


def base_column(table: str, column: str) -> str:
    """Return the column that ``column`` is a translation of: itself when it is none."""
    for base in OWN_WORDS.get(table, ()):
        if column in {companion(base, language) for language in TRANSLATIONS}:
            return base
    return column


def shown_column(table: str, column: str) -> str:
    """Return the column that holds ``column`` in the language of the interface: itself unless it is the atlas's own
    words."""
    return companion(column, interface_language()) if column in OWN_WORDS.get(table, ()) else column


def hidden(table: str, column: str) -> bool:
    """Whether a column is kept out of forms and tables: a technical one, own words in another language, or what the
    world map says in English."""
    if table == WORLD_TABLE:
        return column != WORLD_CODE
    return column in HIDDEN or shown_column(table, base_column(table, column)) != column


def in_interface_language(table: str, expression: str) -> str:
    """Return a QGIS expression over a table's columns with its own words in the language of the interface."""
    for column in OWN_WORDS.get(table, ()):
        expression = expression.replace(f'"{column}"', f'"{shown_column(table, column)}"')
    return expression


def value_map(vocabulary: str) -> Dict[str, str]:
    """Return label -> code in the order of the vocabulary, labels in the language in use."""
    return {label(vocabulary, code): code for code in VOCABULARIES[vocabulary]}


def aliases() -> Dict[str, str]:
    """Return column -> what a form and a table header call it, in the language in use."""
    return {
        "fid": tr("Row", context="Fields"),
        "source_id": tr("Source", context="Fields"),
        "locator": tr("Place in the source", context="Fields"),
        "note": tr("Note", context="Fields"),
        "kind": tr("Kind", context="Fields"),
        "title": tr("Title", context="Fields"),
        "title_language": tr("Language of the title as printed", context="Fields"),
        "author": tr("Author", context="Fields"),
        "publisher": tr("Publisher", context="Fields"),
        "date": tr("Date", context="Fields"),
        "url": tr("Web address", context="Fields"),
        "doi": tr("DOI", context="Fields"),
        "access": tr("Access", context="Fields"),
        "licence": tr("Licence", context="Fields"),
        "norm_id": tr("Norm", context="Fields"),
        "number": tr("Number", context="Fields"),
        "heading_as_printed": tr("Heading as printed", context="Fields"),
        "issuer": tr("Issuer", context="Fields"),
        "date_as_printed": tr("Date as printed", context="Fields"),
        "programme_year": tr("Programme year", context="Fields"),
        "with_weapons": tr("With weapons of war", context="Fields"),
        "auth_id": tr("Authorization", context="Fields"),
        "row_id": tr("Row of the printed table", context="Fields"),
        "sequence": tr("Act within the norm", context="Fields"),
        "activity_as_printed": tr("Activity as printed", context="Fields"),
        "purpose": tr("Purpose", context="Fields"),
        COUNTRY: tr("Country of the personnel", context="Fields"),
        "personnel": tr("Persons authorised", context="Fields"),
        "personnel_measure": tr("What the number counts", context="Fields"),
        "stay_as_printed": tr("Stay as printed", context="Fields"),
        "stay_days": tr("Length of stay (days)", context="Fields"),
        "rotation_as_printed": tr("Rotation as printed", context="Fields"),
        "rotation_min_months": tr("Rotation, at least (months)", context="Fields"),
        "rotation_max_months": tr("Rotation, at most (months)", context="Fields"),
        "weapons": tr("Weapons", context="Fields"),
        "equipment_as_printed": tr("Equipment as printed", context="Fields"),
        "unit_as_printed": tr("Unit as printed", context="Fields"),
        "aircraft_as_printed": tr("Aircraft as printed", context="Fields"),
        "places_as_printed": tr("Places as printed", context="Fields"),
        "institution_as_printed": tr("Institution as printed", context="Fields"),
        "stay_id": tr("Stay", context="Fields"),
        "rule": tr("Rule for the dates", context="Fields"),
        "start_earliest": tr("Earliest start", context="Fields"),
        "start_latest": tr("Latest start", context="Fields"),
        "duration_days": tr("Duration (days)", context="Fields"),
        "end_latest": tr("Latest end", context="Fields"),
        "place_id": tr("Place", context="Fields"),
        "name": tr("Name", context="Fields"),
        "level": tr("Level of the place", context="Fields"),
        "ubigeo": tr("Ubigeo (INEI)", context="Fields"),
        "region_ubigeo": tr("Region", context="Fields"),
        "lon": tr("Longitude (°)", context="Fields"),
        "lat": tr("Latitude (°)", context="Fields"),
        "precision_km": tr("Position known to within (km)", context="Fields"),
        "method": tr("How the position was found", context="Fields"),
        "position": tr("Order as printed", context="Fields"),
        "text_as_printed": tr("As printed", context="Fields"),
        "role": tr("Role", context="Fields"),
        "inferred": tr("Inferred", context="Fields"),
        "count": tr("Count", context="Fields"),
        "item": tr("Item", context="Fields"),
        "item_class": tr("Class", context="Fields"),
        "calibre_as_printed": tr("Calibre as printed", context="Fields"),
        "calibre_mm": tr("Calibre (mm)", context="Fields"),
        "is_weapon": tr("Weapon", context="Fields"),
        "facility_id": tr("Facility", context="Fields"),
        "name_as_printed": tr("Name as printed", context="Fields"),
        "access_basis": tr("Basis of the access", context="Fields"),
        "evidence": tr("Evidence", context="Fields"),
        "confidence": tr("Confidence in the position", context="Fields"),
        "coer_id": tr("COER", context="Fields"),
        "city": tr("City", context="Fields"),
        "city_basis": tr("City stated or inferred", context="Fields"),
        "status": tr("Status", context="Fields"),
        "supporting_source": tr("Supporting source", context="Fields"),
        "iso": tr("ISO 3166-2", context="Fields"),
        "area_km2": tr("Area on the ellipsoid (km²)", context="Fields"),
        "zone_id": tr("Zone", context="Fields"),
        "version": tr("Version", context="Fields"),
        "legal_basis": tr("Legal basis", context="Fields"),
        "valid_from": tr("Valid from", context="Fields"),
        "valid_to": tr("Valid to", context="Fields"),
        "districts": tr("Districts", context="Fields"),
        "share_of_peru": tr("Share of Peru (0 to 1)", context="Fields"),
        "claim_id": tr("Claim", context="Fields"),
        "table_name": tr("Table", context="Fields"),
        "record_id": tr("Record", context="Fields"),
        "field": tr("Column", context="Fields"),
        "value": tr("Value", context="Fields"),
        "valid_from_utc": tr("Valid from (UTC)", context="Fields"),
        "valid_to_utc": tr("Valid to (UTC)", context="Fields"),
        "norm_date_utc": tr("Date of the norm (UTC)", context="Fields"),
        "stay_begin_utc": tr("Stay begins (UTC)", context="Fields"),
        "stay_end_utc": tr("Stay ends (UTC)", context="Fields"),
        "begin_utc": tr("Begins (UTC)", context="Fields"),
        "end_utc": tr("Ends (UTC)", context="Fields"),
        # of the world map that QGIS ships
        WORLD_CODE: tr("Country", context="Fields"),
    }
