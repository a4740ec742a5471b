"""Writes ``atlas.gpkg`` the same way every time, and reads it back for its content hash and polygons."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fiona
import shapely
from fiona.crs import CRS
from shapely.geometry import mapping, shape

#: Time stamp of ``gpkg_contents.last_change``: fixed, so that the same data give the same file.
LAST_CHANGE = "2000-01-01T00:00:00.000Z"
INFO_TABLE = "atlas_info"
HASH_KEY = "content_hash"
METADATA_STANDARD = "http://mrcc.com/qgis.dtd"


@dataclass(frozen=True)
class Layer:
    """One table to write: rows are (values by column, geometry or ``None``)."""

    name: str
    columns: Mapping[str, str]  # column -> type as fiona names it
    geometry_type: str  # "None", "Point", "MultiPolygon"
    rows: list[tuple[Mapping[str, Any], shapely.Geometry | None]]
    title: str
    description: str
    metadata: str | None = None  # QGIS layer metadata as XML


_SPATIAL = {"GEOMETRY_NAME": "geom", "SPATIAL_INDEX": "YES"}
_ASPATIAL = {"ASPATIAL_VARIANT": "GPKG_ATTRIBUTES"}


def write(path: Path, layers: list[Layer]) -> None:
    """Write ``layers`` to a new GeoPackage at ``path``; an older file is replaced only when all went well."""
    temporary = path.with_name(f"{path.stem}.building.gpkg")
    temporary.unlink(missing_ok=True)
    try:
        with fiona.Env(OGR_CURRENT_DATE=LAST_CHANGE, OGR_SQLITE_JOURNAL="DELETE"):
            for layer in layers:
                _write_layer(temporary, layer)
        _finish(temporary, layers)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _write_layer(path: Path, layer: Layer) -> None:
    spatial = layer.geometry_type != "None"
    with fiona.open(
        path,
        "w",
        driver="GPKG",
        layer=layer.name,
        schema={"geometry": layer.geometry_type, "properties": dict(layer.columns)},
        crs=CRS.from_epsg(4326) if spatial else None,
        IDENTIFIER=layer.title,
        DESCRIPTION=layer.description,
        VERSION="1.2",
        **(_SPATIAL if spatial else _ASPATIAL),
    ) as sink:
        sink.writerecords(
            {"properties": dict(values), "geometry": None if geometry is None else mapping(geometry)}
            for values, geometry in layer.rows
        )


def _finish(path: Path, layers: list[Layer]) -> None:
    """Add the layer metadata, fix every time stamp and pack the file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        with connection:
            _write_metadata(connection, layers)
            connection.execute("UPDATE gpkg_contents SET last_change = ?", (LAST_CHANGE,))
        connection.execute("VACUUM")


def _write_metadata(connection: sqlite3.Connection, layers: list[Layer]) -> None:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,"
        "md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,"
        "mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')"
    )
    connection.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT,"
        "column_name TEXT, row_id_value INTEGER,"
        "timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL,"
        "md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),"
        "CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))"
    )
    connection.execute(
        "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
        "definition TEXT NOT NULL, scope TEXT NOT NULL,"
        "CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))"
    )
    for table in ("gpkg_metadata", "gpkg_metadata_reference"):
        connection.execute(
            "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) "
            "VALUES (?, NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write')",
            (table,),
        )
    for number, layer in enumerate((layer for layer in layers if layer.metadata), start=1):
        connection.execute(
            "INSERT INTO gpkg_metadata (id, md_scope, md_standard_uri, mime_type, metadata) "
            "VALUES (?, 'dataset', ?, 'text/xml', ?)",
            (number, METADATA_STANDARD, layer.metadata),
        )
        connection.execute(
            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, timestamp, md_file_id) "
            "VALUES ('table', ?, ?, ?)",
            (layer.name, LAST_CHANGE, number),
        )


def _plain(value: Any) -> Any:
    """Return ``value`` in a form that does not depend on how the file stores it."""
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    return value


def content_hash(path: Path) -> str:
    """Return the SHA-256 over all tables: names, columns, types, values and geometry (WKB), in order of the rows.

    Time stamps of the file and the way rows are stored do not enter; neither does the hash kept in ``atlas_info``.
    """
    digest = hashlib.sha256()
    for name in sorted(fiona.listlayers(path)):
        with fiona.open(path, layer=name) as source:
            head = [name, source.schema["geometry"], sorted(source.schema["properties"].items())]
            digest.update(json.dumps(head, ensure_ascii=True).encode("ascii") + b"\n")
            for feature in source:
                properties = dict(feature["properties"])
                if name == INFO_TABLE and properties["key"] == HASH_KEY:
                    continue
                values = {key: _plain(value) for key, value in properties.items()}
                geometry = feature["geometry"]
                wkb = None if geometry is None else shapely.to_wkb(shape(geometry), hex=True, byte_order=1)
                digest.update(json.dumps([values, wkb], ensure_ascii=True, sort_keys=True).encode("ascii") + b"\n")
    return digest.hexdigest()


def read_info(path: Path) -> dict[str, str]:
    """Return the table ``atlas_info`` of an existing file."""
    with fiona.open(path, layer=INFO_TABLE) as source:
        return {f["properties"]["key"]: f["properties"]["value"] for f in source}


def read_polygons(path: Path, layer: str, key: str) -> dict[str, tuple[shapely.Geometry, float]]:
    """Return the geometry and ``area_km2`` of every row of ``layer`` by its ``key``."""
    with fiona.open(path, layer=layer) as source:
        return {f["properties"][key]: (shape(f["geometry"]), f["properties"]["area_km2"]) for f in source}
