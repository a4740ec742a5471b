"""Turns checked tables and derived polygons into the layers of ``atlas.gpkg``."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any, get_type_hints
from xml.sax.saxutils import escape

import shapely

from ...core import model
from ...core.own_words import OWN_WORDS, TRANSLATIONS, companion
from . import geopackage
from .geometry import Derived
from .sources import Row, Table

RIGHTS = (
    "Tables: Creative Commons Attribution 4.0. Polygons: derived from INEI district limits "
    "(2025 vintage, via mapsPERU, GPL-3); generalised."
)
RIGHTS_LIMITS = (
    "Derived from INEI district limits (2025 vintage, via mapsPERU, GPL-3); generalised; limits are referential."
)
REFERENTIAL_NOTICE = "Limits are referential and have no legal value."
BUILT_FROM = (
    "data/sources/*.csv and the district limits of mapsPERU 2.0.0 (commit dbb02cf, 2025-11-19), layer districts"
)
#: Texts of ``atlas_info`` by key; ``texts`` says them in the other languages, ``<key>_es`` and ``<key>_pt`` hold those.
INFO_TEXTS: Mapping[str, str] = {
    "built_from": BUILT_FROM,
    "rights": RIGHTS,
    "referential_notice": REFERENTIAL_NOTICE,
}
HISTORY = (
    "Districts dissolved, overlaps, slivers and slits between them closed, simplified in one pass to 50 m; regions and "
    "zones share their edges. Areas are geodesic on WGS84."
)
#: Columns the builder computes: not in the CSV files.
DERIVED_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "regions": ("area_km2",),
    "vraem_zones": ("districts", "area_km2", "share_of_peru"),
}
POINT_TABLES = ("facilities", "coers")
POLYGON_TABLES = ("regions", "vraem_zones")
#: Levels of place that are drawn as a point; departments are areas.
POINT_LEVELS = frozenset({"town", "province", "district"})
_FIONA_TYPES = {str: "str", int: "int32", float: "float", bool: "bool", dt.date: "str"}


def column_types(table: str) -> dict[str, str]:
    """Return the columns of ``table`` in the GeoPackage with fiona's names of their types."""
    hints = get_type_hints(model.TABLES[table])
    types = {}
    for field in dataclasses.fields(model.TABLES[table]):
        hint = hints[field.name]
        plain = next((arg for arg in getattr(hint, "__args__", ()) if arg is not type(None)), hint)
        types[field.name] = _FIONA_TYPES[plain]
    return types


def _instant(day: str | None, last_second: bool = False) -> dt.datetime | None:
    """Return the first or last second of an ISO day in UTC."""
    if day is None:
        return None
    clock = dt.time(23, 59, 59) if last_second else dt.time()
    return dt.datetime.combine(dt.date.fromisoformat(day), clock, tzinfo=dt.timezone.utc)


def _last_day(stay: Row) -> str:
    """Return the last day of a stay that starts as late as it may."""
    start = dt.date.fromisoformat(stay["start_latest"])
    return (start + dt.timedelta(days=stay["duration_days"] - 1)).isoformat()


def _stay_ends(stay: Row) -> tuple[dt.datetime | None, dt.datetime | None]:
    last = _last_day(stay)
    if stay["end_latest"] is not None:
        last = min(last, stay["end_latest"])
    return _instant(stay["start_earliest"]), _instant(last, last_second=True)


def _metadata_xml(title: str, abstract: str, limits: bool) -> str:
    rights = RIGHTS_LIMITS if limits else RIGHTS
    history = f"<history>{escape(HISTORY)}</history>" if limits else ""
    return (
        '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM"><qgis>'
        "<identifier/><parentidentifier/><language>en</language><type>dataset</type>"
        f"<title>{escape(title)}</title><abstract>{escape(abstract)}</abstract>"
        f"<constraints type='use'>{escape(REFERENTIAL_NOTICE)}</constraints><rights>{escape(rights)}</rights>"
        f"<license/><encoding>UTF-8</encoding>{history}</qgis>"
    )


class Assembler:
    """Builds every layer once."""

    def __init__(
        self, package: Mapping[str, Any], tables: Mapping[str, Table], derived: Derived, info: Mapping[str, str]
    ) -> None:
        self._resources = {resource["name"]: resource for resource in package["resources"]}
        self._tables = tables
        self._derived = derived
        self._info = info
        self._norms = {row["norm_id"]: row for row in tables["norms"].rows}
        self._auths = {row["auth_id"]: row for row in tables["authorizations"].rows}
        self._texts = {row["text"]: row for row in tables["texts"].rows}
        self._assumed = {row["auth_id"]: row for row in tables["stays"].rows if row["rule"] == "norm_date"}

    def layers(self) -> list[geopackage.Layer]:
        """Return the layers in the order of ``core.model.TABLES``, then the joined and the info table."""
        built = [self._table_layer(name) for name in model.TABLES]
        return [*built, self._authorized_places(), self._info_layer()]

    def _table_layer(self, name: str) -> geopackage.Layer:
        columns = column_types(name)
        extra = {
            "vraem_zones": ("valid_from_utc", "valid_to_utc"),
            "authorizations": ("norm_date_utc", "stay_begin_utc", "stay_end_utc"),
            "stays": ("begin_utc", "end_utc"),
        }.get(name, ())
        columns.update(dict.fromkeys(extra, "datetime"))
        own = OWN_WORDS.get(name, ())
        columns.update({companion(column, language): "str" for column in own for language in TRANSLATIONS})
        rows = []
        for row in self._tables[name].rows:
            values = {**row, **self._computed(name, row), **self._translated(own, row)}
            rows.append(({column: values[column] for column in columns}, self._geometry(name, row)))
        kind = "Point" if name in POINT_TABLES else "MultiPolygon" if name in POLYGON_TABLES else "None"
        return self._layer(name, columns, kind, rows)

    def _layer(self, name: str, columns: Mapping[str, str], kind: str, rows: list) -> geopackage.Layer:
        resource = self._resources.get(name, {})
        title = resource.get("title", name)
        limits = name in POLYGON_TABLES
        description = f"{resource.get('description', title)} {RIGHTS_LIMITS if limits else ''}".strip()
        metadata = None if kind == "None" else _metadata_xml(title, description, limits)
        return geopackage.Layer(name, columns, kind, rows, name, description, metadata)

    def _translated(self, own: tuple[str, ...], row: Row) -> dict[str, Any]:
        """Return the companion columns of a row; a text without an entry reads the same in every language."""
        return {
            companion(column, language): self._texts.get(row[column], {}).get(language, row[column])
            for column in own
            for language in TRANSLATIONS
        }

    def _computed(self, name: str, row: Row) -> dict[str, Any]:
        if name == "regions":
            return {"area_km2": round(self._derived.region_areas[row["ubigeo"]], 3)}
        if name == "vraem_zones":
            listed = [r for r in self._tables["zone_districts"].rows if r["zone_id"] == row["zone_id"] and r["listed"]]
            area = self._derived.zone_areas[row["zone_id"]]
            return {
                "districts": len(listed),
                "area_km2": round(area, 3),
                "share_of_peru": round(area / sum(self._derived.region_areas.values()), 6),
                "valid_from_utc": _instant(row["valid_from"]),
                "valid_to_utc": _instant(row["valid_to"], last_second=True),
            }
        if name == "authorizations":
            begin, end = _stay_ends(self._assumed[row["auth_id"]])
            day = _instant(self._norms[row["norm_id"]]["date"])
            return {"norm_date_utc": day, "stay_begin_utc": begin, "stay_end_utc": end}
        if name == "stays":
            begin, end = _stay_ends(row)
            return {"begin_utc": begin, "end_utc": end}
        return {}

    def _geometry(self, name: str, row: Row) -> shapely.Geometry | None:
        if name in POINT_TABLES:
            return shapely.Point(row["lon"], row["lat"])
        if name == "regions":
            return self._derived.regions[row["ubigeo"]]
        if name == "vraem_zones":
            return self._derived.zones[row["zone_id"]]
        return None

    def _authorized_places(self) -> geopackage.Layer:
        columns = {
            "auth_id": "str",
            "position": "int32",
            "text_as_printed": "str",
            "place_id": "str",
            "name": "str",
            "level": "str",
            "region_ubigeo": "str",
            "precision_km": "float",
            "role": "str",
            "inferred": "bool",
            "stay_begin_utc": "datetime",
            "stay_end_utc": "datetime",
            "personnel": "int32",
            "purpose": "str",
            "weapons": "str",
            "activity_as_printed": "str",
        }
        places = {row["place_id"]: row for row in self._tables["places"].rows}
        rows = []
        for mention in self._tables["authorization_places"].rows:
            place = places.get(mention["place_id"], {})
            auth = self._auths[mention["auth_id"]]
            begin, end = _stay_ends(self._assumed[mention["auth_id"]])
            joined = {**place, **auth, **mention, "stay_begin_utc": begin, "stay_end_utc": end}
            drawn = place.get("level") in POINT_LEVELS
            point = shapely.Point(place["lon"], place["lat"]) if drawn else None
            rows.append(({column: joined.get(column) for column in columns}, point))
        return self._layer("authorized_places", columns, "Point", rows)

    def _info_layer(self) -> geopackage.Layer:
        info = dict(self._info)
        for key, text in INFO_TEXTS.items():
            info.update({companion(key, language): self._texts[text][language] for language in TRANSLATIONS})
        rows = [({"key": key, "value": value}, None) for key, value in info.items()]
        return self._layer(geopackage.INFO_TABLE, {"key": "str", "value": "str"}, "None", rows)
