"""A layer of a service, downloaded whole into a GeoPackage; a broken download leaves the file of before as it was."""

from __future__ import annotations

import datetime as dt
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional

from qgis.core import (
    QgsArcGisRestUtils,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeedback,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLayerMetadata,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QDate

from ...core.errors import CanceledError, ExportError
from ...core.qt import compat
from ...core.qt.i18n import output_language, tr
from ...core.qt.written import check_table
from .. import store
from .layer import MAX_ID, POLYGON, Description, LayerError, count, describe, pages
from .partial import PartialFile
from .transport import Transport

CONTEXT = "ConcessionService"
_DATE = "esriFieldTypeDate"
OID_COLUMN = "service_oid"


@dataclass(frozen=True)
class Download:
    """What a download brought.

    :param features: rows written.
    :param without_outline: rows that the service gives no outline for; they are kept.
    :param resumed: rows that an earlier, broken download had already brought.
    :param expected: rows the service said it has, ``None`` when it does not tell.
    """

    path: Path
    layer: Description
    features: int
    without_outline: int
    resumed: int
    expected: Optional[int]


def download(
    transport: Transport,
    address: str,
    target: Path,
    feedback: QgsFeedback,
    note: Callable[[str], None] = lambda _text: None,
    now: Optional[dt.datetime] = None,
) -> Download:
    """Download the layer at ``address`` into ``target``, table ``concessions_as_published`` in EPSG:4326.

    Columns keep the service's names, so that the cadastre is recognised; dates are days in UTC, as the service writes
    them. The object id is the column ``service_oid``.

    :param now: time of the download for the file's history (default: now, UTC).
    :raises CanceledError: when cancelled; what has come is kept for the next run, ``target`` is untouched.
    :raises ServiceError: when the service fails; as above.
    :raises LayerError: when the layer cannot be downloaded or the service contradicts itself; ``target`` is untouched.
    :raises ExportError: when ``target`` cannot be written.
    """
    address = address.strip().rstrip("/")
    layer = describe(transport, address)
    expected = count(transport, address, layer)
    partial = PartialFile(target, address, layer)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        resumed = partial.features if partial.resume() else 0
        if resumed:
            note(tr("{count} rights had already come; going on from there.", CONTEXT).format(count=resumed))
        for page in pages(transport, address, layer, partial.last):
            partial.add(page)
            if expected:
                feedback.setProgress(min(95.0, 95.0 * partial.features / expected))
        _check_count(transport, address, layer, partial, expected)
        without = _write(target, address, layer, partial, feedback, now or dt.datetime.now(dt.timezone.utc))
    except OSError as error:
        raise _not_written(target, str(error)) from error
    partial.remove()
    feedback.setProgress(100.0)
    return Download(target, layer, partial.features, without, resumed, expected)


def _check_count(
    transport: Transport, address: str, layer: Description, partial: PartialFile, expected: Optional[int]
) -> None:
    """Compare what came with what the service says it has; it may have changed meanwhile, so it is asked again."""
    if expected is None or partial.features == expected:
        return
    again = count(transport, address, layer)
    if again is not None and min(expected, again) <= partial.features <= max(expected, again):
        return
    came = partial.features
    partial.remove()
    raise LayerError(
        tr("The download is not complete.", CONTEXT),
        tr("The service says that it has {expected} rights; {came} came.", CONTEXT).format(expected=again, came=came),
        tr("Run it again; the file of before is as it was.", CONTEXT),
    )


def _write(
    target: Path, address: str, layer: Description, partial: PartialFile, feedback: QgsFeedback, now: dt.datetime
) -> int:
    fields = _fields(layer)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = "GPKG", "concessions_as_published", "UTF-8"
    without = 0
    with tempfile.TemporaryDirectory(prefix=".writing_", dir=target.parent) as folder:
        scratch = Path(folder) / target.name
        writer = QgsVectorFileWriter.create(
            str(scratch), fields, compat.WKB_MULTIPOLYGON, store.wgs84(), QgsCoordinateTransformContext(), options
        )
        if writer.hasError():
            raise _not_written(target, writer.errorMessage())
        for features in partial.pages():
            if feedback.isCanceled():
                del writer  # closes the file before its folder goes
                raise CanceledError(
                    tr("The download was cancelled.", CONTEXT),
                    "",
                    tr("Run it again to go on where it stopped.", CONTEXT),
                )
            rows = list(_rows(features, layer, fields))
            without += sum(not row.hasGeometry() for row in rows)
            if not writer.addFeatures(rows, compat.FAST_INSERT):
                raise _not_written(target, writer.errorMessage())
        message = writer.errorMessage() if writer.hasError() else ""
        del writer  # closes the file
        if message:
            raise _not_written(target, message)
        # the writer itself leaves metadata aside
        uri = f"{scratch}|layername={options.layerName}"
        told = QgsProviderRegistry.instance().saveLayerMetadata("ogr", uri, _metadata(address, layer, partial, now))
        if not (told[0] if isinstance(told, tuple) else told):
            raise _not_written(target, tr("Its metadata could not be written.", CONTEXT))
        check_table(uri, partial.features, target.name)
        os.replace(scratch, target)
        for ending in ("-wal", "-shm"):  # of the file that was there before
            target.with_name(target.name + ending).unlink(missing_ok=True)
    return without


def _fields(layer: Description) -> QgsFields:
    fields = QgsFields()
    fields.append(compat.field(OID_COLUMN, compat.T_LONG))
    for name, alias, kind in layer.fields:
        wanted = compat.T_DATE if kind == _DATE else QgsArcGisRestUtils.convertFieldType(kind)
        field = QgsField(compat.field(name, wanted))
        field.setAlias(alias)
        fields.append(field)
    return fields


def _rows(features: List[Dict[str, Any]], layer: Description, fields: QgsFields) -> Iterator[QgsFeature]:
    dates = {name for name, _alias, kind in layer.fields if kind == _DATE}
    for feature in features:
        values = feature.get("attributes", {})
        row = QgsFeature(fields)
        row.setAttribute(0, values.get(layer.oid))
        for number, (name, _alias, _kind) in enumerate(layer.fields, start=1):
            value = values.get(name)
            if value is None:
                continue
            row.setAttribute(number, day_of(value) if name in dates else _plain(value))
        outline = feature.get("geometry")
        if isinstance(outline, dict) and _are_rings(outline.get("rings")):
            shape, _crs = QgsArcGisRestUtils.convertGeometry(outline, POLYGON, False, False)
            if shape is not None:
                geometry = QgsGeometry(shape.segmentize())  # QGIS makes it a curve polygon, of straight sides
                geometry.convertToMultiType()
                row.setGeometry(geometry)
        yield row


def _are_rings(rings: Any) -> bool:
    """Whether a service's outline is lists of points of at least two numbers: QGIS reads anything else as zeros."""
    return (
        isinstance(rings, list)
        and bool(rings)
        and all(isinstance(ring, list) and all(map(_is_point, ring)) for ring in rings)
    )


def _is_point(at: Any) -> bool:
    return isinstance(at, list) and len(at) >= len("xy") and {type(x) for x in at[:2]} <= {int, float}


def _plain(value: Any) -> Any:
    """Return a value that a column can hold; lists and objects, which no field has, as their text."""
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return str(value) if isinstance(value, int) and abs(value) > MAX_ID else value


def day_of(milliseconds: Any) -> Any:
    """Return the day (``QDate``) of an ArcGIS date, milliseconds since 1970-01-01 UTC, whatever the machine's zone.

    What is no such number, or no day of the calendar, is an unknown day: an invalid ``QDate``.
    """
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, (int, float)):
        return QDate()
    try:
        day = dt.datetime(1970, 1, 1) + dt.timedelta(milliseconds=milliseconds)
    except (OverflowError, ValueError):
        return QDate()
    return QDate(day.year, day.month, day.day)


def _metadata(address: str, layer: Description, partial: PartialFile, now: dt.datetime) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(address)
    metadata.setType("dataset")
    metadata.setTitle(layer.name)
    language = output_language()
    abstract = tr(
        "{count} features as {address} (ArcGIS {version}) publishes them, "
        "asked for in EPSG:4326 page by page over {field}.",
        CONTEXT,
        language=language,
    )
    metadata.setAbstract(
        abstract.format(count=partial.features, address=address, version=layer.version or "?", field=layer.oid)
    )
    metadata.setRights([layer.rights] if layer.rights else [])
    started = dt.datetime.fromtimestamp(partial.started, dt.timezone.utc)
    times = {"start": f"{started:%Y-%m-%d %H:%M}", "end": f"{now:%Y-%m-%d %H:%M}"}
    metadata.setHistory([tr("Downloaded from {start} to {end} UTC.", CONTEXT, language=language).format(**times)])
    metadata.setCrs(store.wgs84())
    return metadata


def _not_written(target: Path, why: str) -> ExportError:
    return ExportError(
        tr("{name} was not written.", CONTEXT).format(name=target.name),
        why,
        tr("Check the folder and the free space; the file of before is as it was.", CONTEXT),
    )
