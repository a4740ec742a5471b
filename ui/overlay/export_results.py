"""Writes the tables of a run to CSV, XLSX or GPKG: whole or not at all, and no cell a spreadsheet runs as a formula."""

from __future__ import annotations

import csv
import os
import tempfile
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsFields, QgsVectorFileWriter, QgsVectorLayer

from ...core.cells import safe_cell, safe_values
from ...core.errors import ExportError
from ...core.qt.compat import WKB_NONE, is_null
from ...core.qt.i18n import tr
from ...core.qt.written import check_table

_CONTEXT = "OverlayExport"
_DRIVERS = {".xlsx": "XLSX", ".gpkg": "GPKG"}
#: Role of a layer -> name of its table in the file.
TABLES = {
    "overlay_summary": "summary",
    "overlay_overlaps": "overlaps",
    "overlay_concessions": "concessions",
    "overlay_invalid": "invalid",
}


def export_results(path: str, layers: Dict[str, QgsVectorLayer]) -> None:
    """Write the results; the ending decides: CSV the summary, XLSX every table, GPKG every table with its geometry.

    :param layers: role -> layer.
    :raises ExportError: when the format is unknown, there is nothing to write, or the file cannot be written.
    """
    target = Path(path)
    ending = target.suffix.lower()
    chosen = {TABLES[role]: layer for role, layer in layers.items() if role in TABLES}
    if ending not in (".csv", *_DRIVERS) or "summary" not in chosen:
        raise _failed(target, tr("The results are not there, or the ending is not CSV, XLSX, GPKG.", context=_CONTEXT))
    try:
        with tempfile.TemporaryDirectory(prefix=".atlas_export_", dir=str(target.parent)) as folder:
            partial = Path(folder) / f"export{ending}"
            if ending == ".csv":
                _write_csv(partial, chosen["summary"])
            else:
                for name in TABLES.values():
                    if name in chosen:
                        count = _write_table(partial, _DRIVERS[ending], name, chosen[name])
                        check_table(f"{partial}|layername={name}", count, target.name)
            os.replace(str(partial), str(target))
    except OSError as error:
        raise _failed(target, str(error)) from error


def _failed(target: Path, why: str) -> ExportError:
    return ExportError(
        tr("{name} was not written.", context=_CONTEXT).format(name=target.name),
        why,
        tr("Choose another name or folder.", context=_CONTEXT),
    )


def _columns(layer: QgsVectorLayer) -> List[int]:
    """Return the columns of the table itself: neither its row numbers nor expressions that only show it in words."""
    own = set(layer.dataProvider().fields().names()) - {"fid"}
    return [number for number, field in enumerate(layer.fields()) if field.name() in own]


def _write_csv(path: Path, layer: QgsVectorLayer) -> None:
    columns = _columns(layer)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow([layer.fields()[number].name() for number in columns])
        for feature in layer.getFeatures():
            values = feature.attributes()
            writer.writerow([safe_cell(None if is_null(values[n]) else values[n]) for n in columns])


def _write_table(path: Path, driver: str, name: str, layer: QgsVectorLayer) -> int:
    columns = _columns(layer)
    fields = QgsFields()
    for number in columns:
        fields.append(layer.fields()[number])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = name
    options.fileEncoding = "UTF-8"
    modes = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = modes.CreateOrOverwriteLayer if path.exists() else modes.CreateOrOverwriteFile
    spatial = driver == "GPKG" and layer.isSpatial()
    kind = layer.wkbType() if spatial else WKB_NONE
    writer = QgsVectorFileWriter.create(str(path), fields, kind, layer.crs(), QgsCoordinateTransformContext(), options)
    if writer.hasError():
        raise _failed(path, writer.errorMessage())
    count = 0
    for feature in layer.getFeatures():
        values: List[Any] = [feature.attributes()[number] for number in columns]
        if driver == "XLSX":  # OGR writes a text that begins with "=" as a formula
            values = safe_values(values)
        row = QgsFeature(fields)
        row.setAttributes(values)
        if spatial:
            row.setGeometry(feature.geometry())
        if not writer.addFeature(row):
            raise _failed(path, writer.errorMessage())
        count += 1
    del writer  # closes the file
    return count
