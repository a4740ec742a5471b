"""Rows of :mod:`.tables` written as features.

Files are written beside their place and put there at the end, so that a cancelled or failed run leaves nothing and a
file that was there before stays as it was.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Callable, Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFields,
    QgsVectorFileWriter,
)

from ..core.cells import SPREADSHEETS, safe_values
from ..core.errors import ExportError
from ..core.qt import compat
from ..core.qt.i18n import tr
from ..core.qt.written import check_table
from . import geodesy
from .growing_table import GrowingTable, geopackage_parts
from .rights import COLUMNS, TABLE, Rights
from .tables import Columns, Row, prepared_rows

CONTEXT = "Concessions"

_TYPES = {"text": compat.T_STRING, "real": compat.T_DOUBLE, "integer": compat.T_INT, "boolean": compat.T_BOOL}


def wgs84() -> QgsCoordinateReferenceSystem:
    """Return EPSG:4326, the CRS of every prepared right."""
    return QgsCoordinateReferenceSystem(geodesy.WGS84_GEOGRAPHIC)


def fields_of(columns: Columns) -> QgsFields:
    """Return the columns as QGIS fields."""
    fields = QgsFields()
    for name, kind in columns:
        fields.append(compat.field(name, _TYPES[kind]))
    return fields


def write_rights(
    path: Path,
    rights: Rights,
    canceled: Callable[[], bool] = lambda: False,
    told: Callable[[Iterable[Row]], Iterable[Row]] = lambda rows: rows,
) -> None:
    """Write the prepared table to a new file; a GeoPackage gets the table ``concessions``.

    :param told: is given the rows, and returns them while it tells the progress.
    :raises CanceledError: when cancelled; the file that was there before is untouched.
    :raises ExportError: when the file cannot be written.
    """
    driver = QgsVectorFileWriter.driverForExtension(path.suffix.lstrip("."))
    if not driver:
        raise ExportError(
            tr("{name} cannot be written.", CONTEXT).format(name=path.name),
            tr("Unknown kind of file {ending}.", CONTEXT).format(ending=path.suffix or path.name),
            tr("Use .gpkg.", CONTEXT),
        )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = TABLE
    options.fileEncoding = "UTF-8"
    try:
        _write_beside(path, told(prepared_rows(rights)), options, canceled)
    except OSError as error:
        raise ExportError(
            tr("{name} was not written.", CONTEXT).format(name=path.name),
            str(error),
            tr("Check the folder and the free space.", CONTEXT),
        ) from error


def _write_beside(
    path: Path, rows: Iterable[Row], options: QgsVectorFileWriter.SaveVectorOptions, canceled: Callable[[], bool]
) -> None:
    fields = fields_of(COLUMNS)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".writing_", dir=path.parent) as folder:
        scratch = Path(folder) / path.name
        writer = QgsVectorFileWriter.create(
            str(scratch), fields, compat.WKB_MULTIPOLYGON, wgs84(), QgsCoordinateTransformContext(), options
        )
        if writer.hasError():
            raise ExportError(
                tr("{name} cannot be written.", CONTEXT).format(name=path.name),
                writer.errorMessage(),
                tr("Choose another place.", CONTEXT),
            )
        destination = f"{scratch}|layername={options.layerName}"
        table = GrowingTable(writer, geopackage_parts(destination, fields, compat.WKB_MULTIPOLYGON, wgs84()))
        del writer  # the table closes it
        count = table.add(fields, _safe_rows(rows, path), canceled)
        table.close()
        check_table(str(scratch), count, path.name)
        for written in sorted(Path(folder).iterdir()):
            os.replace(written, path.parent / written.name)


def _safe_rows(rows: Iterable[Row], path: Path) -> Iterable[Row]:
    """Return rows in which no text begins a formula, when the file is one that a spreadsheet opens."""
    if path.suffix.lower() not in SPREADSHEETS:
        return rows
    return ((wkb, safe_values(values)) for wkb, values in rows)


#: Side files of the formats Processing writes, by suffix of the file.
_SIDE_FILES = {".shp": (".shx", ".dbf", ".prj", ".cpg", ".qmd", ".sbn", ".sbx"), ".csv": (".csvt",)}


def remove_output(destination: str) -> None:
    """Remove the file a cancelled run had begun to write, with its side files; other destinations are left alone."""
    path = Path(destination.split("|", maxsplit=1)[0])
    if not (path.is_absolute() and path.is_file()):
        return
    path.unlink()
    for suffix in _SIDE_FILES.get(path.suffix.lower(), ()):
        path.with_suffix(suffix).unlink(missing_ok=True)
    for ending in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
