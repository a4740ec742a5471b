"""A feature table of a GeoPackage read with SQLite itself, several times faster than feature by feature.

Only for tables of which this gives exactly what OGR gives; for every other one ``read`` returns ``None`` and the
caller reads through OGR.
"""

from __future__ import annotations

import os
import re
import sqlite3
import struct
from contextlib import closing
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from ..core.repository import read_only_uri

#: What a column must hold for its values to be taken as they are.
TEXT, REAL, INTEGER = str, float, int
DATE = "date"
#: Rows fetched at once; cancel is looked at between.
_ROWS = 4000
#: Most rows of a layer: fifty times the cadastre of the country.
MAX_ROWS = 5_000_000
#: Instructions of SQLite between two looks at cancel: a view can work for ever on its first row.
_INSTRUCTIONS = 1_000_000
#: Bytes of the envelope by its code in the header's flags (GeoPackage 1.3, 2.1.3).
_ENVELOPE = (0, 32, 48, 48, 64)
_EXTENDED = 0x20
#: Bytes of a header without envelope.
_SHORTEST = 8
#: Little-endian ISO WKB of polygons and multipolygons, with Z, M or both.
_HEADS = frozenset(struct.pack("<BI", 1, kind + more) for kind in (3, 6) for more in (0, 1000, 2000, 3000))

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

Kind = Union[type, str]
Rows = Tuple[List[int], List[Optional[bytes]], Dict[str, list]]


def read(
    path: str, table: str, geometry: str, key: str, fields: Mapping[str, Kind], canceled: Callable[[], bool]
) -> Optional[Rows]:
    """Return ids, ISO WKB and columns of a table in the order of its ids; ``None`` where OGR has to read it.

    :param geometry: name of the geometry column. :param key: name of the integer primary key.
    :param fields: field name -> :data:`TEXT`, :data:`REAL`, :data:`INTEGER` or :data:`DATE`.
    :param canceled: asked now and then; ends the reading early.
    """
    wal = path + "-wal"
    if not os.path.isfile(path) or (os.path.exists(wal) and os.path.getsize(wal)):
        return None  # not a file of its own, or with changes that are not in it yet
    # names come from the file's own catalogue and are quoted; names cannot be bound
    columns = ", ".join(_quoted(name) for name in (key, geometry, *fields))
    sql = " ".join(("SELECT", columns, "FROM", _quoted(table), "ORDER BY", _quoted(key)))
    fids: List[int] = []
    blobs: List[Optional[bytes]] = []
    found: Dict[str, list] = {name: [] for name in fields}
    try:
        with closing(sqlite3.connect(read_only_uri(path), uri=True)) as connection:
            # a view must not call what has effects, nor outlast the patience of whoever waits
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.set_progress_handler(lambda: int(canceled()), _INSTRUCTIONS)
            cursor = connection.execute(sql)
            while not canceled():
                rows = cursor.fetchmany(_ROWS)
                if not rows:
                    break
                if len(fids) > MAX_ROWS:
                    return None  # the reader says what is wrong
                ids, shapes, *values = zip(*rows)
                if set(map(type, ids)) != {int}:
                    return None
                fids.extend(ids)
                blobs.extend(_shapes(shapes))
                for column, kind, part in zip(found.values(), fields.values(), values):
                    column.extend(_checked(part, kind))
    except (sqlite3.Error, UnicodeDecodeError, _OtherError):  # the second: SQLite's words on a damaged schema
        return None
    return fids, blobs, found


class _OtherError(ValueError):
    """A value that OGR would convert."""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _shapes(blobs: Sequence[Optional[bytes]]) -> List[Optional[bytes]]:
    """Return the WKB in GeoPackage geometries; see :func:`_wkb`."""
    if set(map(type, blobs)) == {bytes}:
        flags = {(blob[:2], blob[3:4]) for blob in blobs}
        if len(flags) == 1:  # the rows of one layer as one program wrote them: their headers are equally long
            ((magic, flag),) = flags
            start = _start(magic, flag[0]) if flag else 0
            if {blob[start : start + 5] for blob in blobs} <= _HEADS:
                return [blob[start:] for blob in blobs]
    return [_wkb(blob) for blob in blobs]


def _start(magic: bytes, flags: int) -> int:
    """Return where the WKB begins in a GeoPackage geometry that begins with ``magic`` and has these flags.

    :raises _OtherError: when it is none.
    """
    if magic != b"GP" or flags & _EXTENDED or (flags >> 1) & 7 >= len(_ENVELOPE):
        raise _OtherError
    return 8 + _ENVELOPE[(flags >> 1) & 7]


def _wkb(blob: Optional[bytes]) -> Optional[bytes]:
    """Return the WKB in a GeoPackage geometry.

    :raises _OtherError: when it is not a plain little-endian polygon or multipolygon.
    """
    if blob is None:
        return None
    if not isinstance(blob, bytes) or len(blob) < _SHORTEST:
        raise _OtherError
    start = _start(blob[:2], blob[3])
    if blob[start : start + 5] not in _HEADS:
        raise _OtherError
    return blob[start:]


def _checked(values: Sequence[Any], kind: Kind) -> Sequence[Any]:
    types = set(map(type, values))
    types.discard(type(None))
    if not types or types == {kind}:
        return values
    if kind == DATE and types == {str} and all(map(_ISO_DAY.fullmatch, filter(None, values))):
        return [value and value.replace("-", "/") for value in values]  # as OGR writes a date
    if kind is REAL and types <= {float, int}:
        return [None if value is None else float(value) for value in values]
    raise _OtherError
