"""Reading ``atlas.gpkg``: rows to records with the standard library's SQLite, never writing.

The file is opened ``mode=ro&immutable=1``: SQLite takes no lock and makes no ``-wal`` or ``-journal`` beside it.
"""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import typing
from collections.abc import Mapping
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any, Callable, Union
from urllib.parse import quote

from .errors import DataError
from .index import AtlasIndex
from .model import TABLES, Atlas

__all__ = ["SCHEMA_VERSION", "AtlasIndex", "load_atlas", "read_info", "read_only_uri"]

#: Highest ``atlas_info.schema_version`` this code can read. A file without the key is version 1.
SCHEMA_VERSION = 1

_RESTORE = "Install the plugin again to restore its data file."
_UPGRADE = "Update the plugin, then open the file again."


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
    with closing(_connect(path)) as connection:
        info = _read_info(connection, path)
        tables = {name: _read_table(connection, path, name, record) for name, record in TABLES.items()}
    return Atlas(data_version=info["data_version"], content_hash=info.get("content_hash", ""), **tables)


def _connect(path: Union[str, "os.PathLike[str]"]) -> sqlite3.Connection:
    if not os.path.isfile(path):
        raise DataError("The atlas data cannot be opened.", f"There is no file {os.fspath(path)}.", _RESTORE)
    try:
        return sqlite3.connect(read_only_uri(path), uri=True)
    except sqlite3.Error as error:
        raise _damaged(path, error) from error


def _read_info(connection: sqlite3.Connection, path: Union[str, "os.PathLike[str]"]) -> dict[str, str]:
    try:
        found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'atlas_info'").fetchone()
        if found is None:
            raise DataError(
                "This file is not an atlas of authorizations.",
                f"{os.fspath(path)} has no table atlas_info.",
                "Choose the file atlas.gpkg of the plugin.",
            )
        info = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM atlas_info")}
    except sqlite3.Error as error:
        raise _damaged(path, error) from error
    if not info.get("data_version"):
        raise _damaged(path, "atlas_info has no data_version")
    version = info.get("schema_version", "1")
    if not (version.isascii() and version.isdigit()):
        raise _damaged(path, f"schema_version is {version!r}")
    if int(version) > SCHEMA_VERSION:
        raise DataError(
            "The atlas data is newer than the plugin.",
            f"{os.fspath(path)} has schema {version}; this plugin reads up to {SCHEMA_VERSION}.",
            _UPGRADE,
        )
    return info


def _read_table(
    connection: sqlite3.Connection, path: Union[str, "os.PathLike[str]"], table: str, record: type
) -> tuple[Any, ...]:
    # Table and column names come from core.model alone, never from the file or a user.
    hints = _HINTS[table]
    names = [field.name for field in fields(record)]
    converters = [_converter(hints[name]) for name in names]
    try:
        present = {row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (table,))}
        missing = [name for name in names if name not in present]
        if missing:
            raise _damaged(path, f"table {table} lacks {', '.join(missing)}")
        cursor = connection.execute(_ALL_ROWS[table])
        columns = [column[0] for column in cursor.description]
        places = [columns.index(name) for name in names]
        rows: list[Any] = []
        rows.extend(record(*(convert(row[i]) for convert, i in zip(converters, places))) for row in cursor)
    except (TypeError, ValueError) as error:
        raise _damaged(path, f"table {table}, row {len(rows) + 1}: {error}") from error
    except sqlite3.Error as error:
        raise _damaged(path, error) from error
    return tuple(rows)


#: Types of the columns. Resolved at import: QGIS drops the modules of a plugin that it unloads, names and all.
_HINTS: Mapping[str, dict[str, Any]] = {table: typing.get_type_hints(record) for table, record in TABLES.items()}

#: One constant statement a table; no statement is put together from data.
_ALL_ROWS: Mapping[str, str] = {
    "sources": "SELECT * FROM sources ORDER BY fid",
    "norms": "SELECT * FROM norms ORDER BY fid",
    "authorizations": "SELECT * FROM authorizations ORDER BY fid",
    "stays": "SELECT * FROM stays ORDER BY fid",
    "regions": "SELECT * FROM regions ORDER BY fid",
    "places": "SELECT * FROM places ORDER BY fid",
    "authorization_places": "SELECT * FROM authorization_places ORDER BY fid",
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
    return DataError("The atlas data is damaged.", f"{os.fspath(path)}: {why}.", _RESTORE)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{value!r} is not an integer")
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{value!r} is not a number")
    return float(value)


def _boolean(value: Any) -> bool:
    if value not in (0, 1) or isinstance(value, float):
        raise TypeError(f"{value!r} is not 0 or 1")
    return bool(value)


def _date(value: Any) -> dt.date:
    return dt.date.fromisoformat(_text(value))


_CONVERTERS: Mapping[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _integer,
    float: _number,
    bool: _boolean,
    dt.date: _date,
}


def _converter(hint: Any) -> Callable[[Any], Any]:
    """Return what turns a column's value into the annotated type; ``Optional`` lets NULL through as ``None``."""
    arguments = typing.get_args(hint)
    if type(None) not in arguments:
        return _CONVERTERS[hint]
    convert = _CONVERTERS[next(a for a in arguments if a is not type(None))]
    return lambda value: None if value is None else convert(value)
