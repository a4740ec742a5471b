"""Reading ``atlas.gpkg``: rows to records with the standard library's SQLite, never writing.

The file is opened ``mode=ro&immutable=1``: SQLite takes no lock and makes no ``-wal`` or ``-journal`` beside it.
"""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import typing
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any, Callable, Union
from urllib.parse import quote

from .bulk import Rows, collection_paused
from .errors import DataError
from .index import AtlasIndex
from .model import TABLES, Atlas
from .periods import iso_date
from .words import tr

__all__ = ["SCHEMA_VERSION", "AtlasIndex", "authorizations_by_region", "load_atlas", "read_info", "read_only_uri"]

#: Highest ``atlas_info.schema_version`` this code can read. A file without the key is version 1.
SCHEMA_VERSION = 1


def read_only_uri(path: Union[str, "os.PathLike[str]"]) -> str:
    """Return the SQLite URI that opens ``path`` read-only; Windows drives, shares, spaces and accents included."""
    text = Path(os.path.abspath(path)).as_posix()
    if not text.startswith("/"):  # C:/folder -> /C:/folder
        text = "/" + text
    return "file://" + quote(os.fsencode(text), safe="/:") + "?mode=ro&immutable=1"


def read_info(path: Union[str, "os.PathLike[str]"]) -> dict[str, str]:
    """Return the table ``atlas_info`` of a data file as a dictionary.

    :raises DataError: when the file is missing, damaged, not an atlas or of a newer schema.
    """
    with closing(_connect(path)) as connection:
        return _read_info(connection, path)


def load_atlas(path: Union[str, "os.PathLike[str]"]) -> Atlas:
    """Return every record of the data file ``path``.

    :raises DataError: when the file is missing, damaged, not an atlas or of a newer schema.
    """
    with closing(_connect(path)) as connection, collection_paused():
        info = _read_info(connection, path)
        tables: dict[str, Any] = {name: _read_table(connection, path, name, record) for name, record in TABLES.items()}
    return Atlas(data_version=info["data_version"], content_hash=info.get("content_hash", ""), **tables)


def authorizations_by_region(path: Union[str, "os.PathLike[str]"]) -> dict[str, int]:
    """Return region (ubigeo) -> number of authorizations that ever named it, each counted once; no zeros.

    Counted by SQLite: row by row it took most of the time of adding the layers of 100,000 authorizations.

    :raises DataError: when the file is missing or damaged.
    """
    with closing(_connect(path)) as connection:
        try:
            return dict(connection.execute(_BY_REGION))
        except sqlite3.Error as error:
            raise _damaged(path, error) from error


def _connect(path: Union[str, "os.PathLike[str]"]) -> sqlite3.Connection:
    if not os.path.isfile(path):
        raise DataError(
            tr("The atlas data cannot be opened."),
            tr("There is no file {path}.").format(path=os.fspath(path)),
            tr("Install the plugin again to restore its data file."),
        )
    try:
        return sqlite3.connect(read_only_uri(path), uri=True)
    except sqlite3.Error as error:
        raise _damaged(path, error) from error


def _read_info(connection: sqlite3.Connection, path: Union[str, "os.PathLike[str]"]) -> dict[str, str]:
    try:
        found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'atlas_info'").fetchone()
        if found is None:
            raise DataError(
                tr("This file is not an atlas of authorizations."),
                tr("{path} has no table atlas_info.").format(path=os.fspath(path)),
                tr("Choose the file atlas.gpkg of the plugin."),
            )
        info = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM atlas_info")}
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _damaged(path, error) from error
    if not info.get("data_version"):
        raise _damaged(path, tr("{table} has no {name}").format(table="atlas_info", name="data_version"))
    version = info.get("schema_version", "1")
    if not (version.isascii() and version.isdigit()):
        raise _damaged(path, f"schema_version = {version!r}")
    if int(version) > SCHEMA_VERSION:
        raise DataError(
            tr("The atlas data is newer than the plugin."),
            tr("{path} has schema {version}; this plugin reads up to {newest}.").format(
                path=os.fspath(path), version=version, newest=SCHEMA_VERSION
            ),
            tr("Update the plugin, then open the file again."),
        )
    return info


def _read_table(
    connection: sqlite3.Connection, path: Union[str, "os.PathLike[str]"], table: str, record: type
) -> Sequence[Any]:
    # Table and column names come from core.model alone, never from the file or a user.
    hints = _HINTS[table]
    names = [field.name for field in fields(record)]
    try:
        present = {row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (table,))}
        missing = [name for name in names if name not in present]
        if missing:
            raise _damaged(path, tr("table {table} lacks {names}").format(table=table, names=", ".join(missing)))
        cursor = connection.execute(_ALL_ROWS[table])
        columns = [column[0] for column in cursor.description]
        places = [columns.index(name) for name in names]
        values = list(zip(*cursor))
    except sqlite3.Error as error:
        raise _damaged(path, error) from error
    if not values:
        return ()
    # Column by column: most hold one type of value, which one look at all of them tells.
    try:
        columns_of = [_convert(values[i], hints[name]) for name, i in zip(names, places)]
    except _BadValueError as error:
        raise _damaged(path, tr("table {table}, {error}").format(table=table, error=error)) from error
    return Rows(record, columns_of) if table in _LARGE else tuple(map(record, *columns_of))


#: Tables of a row or several an authorization: their records are made when they are asked for.
_LARGE = ("norms", "authorizations", "stays", "authorization_places", "equipment", "authorization_institutions")

#: Types of the columns. Resolved at import: QGIS drops the modules of a plugin that it unloads, names and all.
_HINTS: Mapping[str, dict[str, Any]] = {table: typing.get_type_hints(record) for table, record in TABLES.items()}

_BY_REGION = (
    "SELECT region_ubigeo, COUNT(DISTINCT auth_id) FROM authorization_places WHERE region_ubigeo IS NOT NULL "
    "GROUP BY region_ubigeo"
)

#: One constant statement a table; no statement is put together from data. Of the largest tables only what the model has
#: is read: their geometry and what is there for layers (times, other languages) take as long again.
_ALL_ROWS: Mapping[str, str] = {
    "sources": "SELECT * FROM sources ORDER BY fid",
    "norms": (
        "SELECT norm_id, kind, number, heading_as_printed, issuer, date, date_as_printed, programme_year, "
        "with_weapons, source_id, locator FROM norms ORDER BY fid"
    ),
    "authorizations": (
        "SELECT auth_id, row_id, norm_id, sequence, activity_as_printed, purpose, country, personnel, "
        "personnel_measure, stay_as_printed, stay_days, rotation_as_printed, rotation_min_months, "
        "rotation_max_months, weapons, equipment_as_printed, unit_as_printed, aircraft_as_printed, "
        "places_as_printed, institution_as_printed, note, source_id, locator FROM authorizations ORDER BY fid"
    ),
    "stays": (
        "SELECT stay_id, auth_id, rule, start_earliest, start_latest, duration_days, end_latest, source_id, locator, "
        "note FROM stays ORDER BY fid"
    ),
    "regions": "SELECT * FROM regions ORDER BY fid",
    "places": "SELECT * FROM places ORDER BY fid",
    "authorization_places": (
        "SELECT auth_id, position, text_as_printed, place_id, region_ubigeo, role, inferred, note "
        "FROM authorization_places ORDER BY fid"
    ),
    "institutions": "SELECT * FROM institutions ORDER BY fid",
    "authorization_institutions": "SELECT * FROM authorization_institutions ORDER BY fid",
    "equipment": "SELECT * FROM equipment ORDER BY fid",
    "facilities": "SELECT * FROM facilities ORDER BY fid",
    "coers": "SELECT * FROM coers ORDER BY fid",
    "vraem_zones": "SELECT * FROM vraem_zones ORDER BY fid",
    "zone_districts": "SELECT * FROM zone_districts ORDER BY fid",
    "series": "SELECT * FROM series ORDER BY fid",
    "events": "SELECT * FROM events ORDER BY fid",
    "claims": "SELECT * FROM claims ORDER BY fid",
    "texts": "SELECT * FROM texts ORDER BY fid",
}


def _damaged(path: Union[str, "os.PathLike[str]"], why: object) -> DataError:
    return DataError(
        tr("The atlas data is damaged."),
        f"{os.fspath(path)}: {why}.",
        tr("Install the plugin again to restore its data file."),
    )


class _BadValueError(ValueError):
    """A value that its column cannot hold; the text names row and value."""


def _convert(values: Sequence[Any], hint: Any) -> Sequence[Any]:
    """Return a column's values as the annotated type; ``Optional`` lets NULL through as ``None``.

    :raises _BadValueError: on the first value that is of another kind.
    """
    arguments = typing.get_args(hint)
    wanted = next((a for a in arguments if a is not type(None)), hint)
    allowed = {wanted, type(None)} if arguments else {wanted}
    if set(map(type, values)) <= allowed:
        return values  # what SQLite gives is what the model wants
    read = _READERS[wanted]
    found: list[Any] = []
    known: dict[Any, Any] = {}  # dates and flags come again and again
    for row, value in enumerate(values, start=1):
        if value is None and arguments:
            found.append(None)
            continue
        if value not in known or type(value) is not type(known[value][0]):
            try:
                known[value] = (value, read(value))
            except (TypeError, ValueError) as error:
                raise _BadValueError(tr("row {row}: {error}").format(row=row, error=error)) from error
        found.append(known[value][1])
    return found


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(tr("{value!r} is not a text").format(value=value))


def _integer(value: Any) -> int:
    if isinstance(value, int):
        return value
    raise TypeError(tr("{value!r} is not an integer").format(value=value))


def _number(value: Any) -> float:
    if not isinstance(value, (int, float)):
        raise TypeError(tr("{value!r} is not a number").format(value=value))
    return float(value)


def _boolean(value: Any) -> bool:
    if value not in (0, 1) or isinstance(value, float):
        raise TypeError(tr("{value!r} is not 0 or 1").format(value=value))
    return bool(value)


def _date(value: Any) -> dt.date:
    if not isinstance(value, str):
        raise TypeError(tr("{value!r} is not a text").format(value=value))
    return iso_date(value)


#: How a value that SQLite does not give as such is read.
_READERS: Mapping[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _integer,
    float: _number,
    bool: _boolean,
    dt.date: _date,
}
