"""A table that rows are written to, so that closing its file never takes long.

GDAL builds the spatial index of a GeoPackage when the file is closed, where nobody can cancel: more than a second for
60,000 rights. Written in parts, each added to the table by a writer of its own, the index grows with them, in the same
time altogether, and between two parts a run can be cancelled.
"""

from __future__ import annotations

import itertools
from typing import Callable, Iterable, Iterator, List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)

from ..core.errors import AtlasError, CanceledError, ExportError
from ..core.qt import compat
from ..core.qt.i18n import tr
from . import formats
from .tables import Row

CONTEXT = "Concessions"

#: Rows of the first part and of each further one, whose index takes GDAL about a tenth of a second.
FIRST, FURTHER = (80_000, 10_000) if formats.INDEXES_WHILE_WRITING else (5_000, 5_000)
_BEAT = 1000


class GrowingTable:
    """A table being written. It has a file open until :meth:`close`, or until nothing holds it any more.

    :param sink: writes the rows of the first part; the caller must not hold it any longer.
    :param further: opens the table to add one more part; ``None`` where ``sink`` takes all rows.
    """

    def __init__(self, sink: QgsFeatureSink, further: Optional[Callable[[], QgsFeatureSink]] = None) -> None:
        self._sink: Optional[QgsFeatureSink] = sink
        self._further = further

    def add(self, fields: QgsFields, rows: Iterable[Row], canceled: Callable[[], bool]) -> int:
        """Add all rows of the table and return how many.

        :raises CanceledError: when cancelled; the file is closed then.
        :raises ExportError: when a row cannot be written; the file is closed then.
        """
        count = 0
        try:
            for part in (rows,) if self._further is None else in_parts(rows, FIRST, FURTHER):
                if self._sink is None and self._further is not None:
                    self._sink = self._further()
                count += _add_rows(self._sink, fields, part, canceled)
                if self._further is not None:
                    self.close()
        except AtlasError as error:
            # the frames of the traceback hold the sink: it would write the end of the file after it was taken away
            self._sink = None
            raise error.with_traceback(None) from None
        return count

    def close(self) -> None:
        """Write the end of the file.

        :raises ExportError: when the writer tells of an error.
        """
        sink, self._sink = self._sink, None
        if isinstance(sink, QgsVectorFileWriter) and sink.hasError():
            raise _not_written(sink.errorMessage())


def in_parts(rows: Iterable[Row], first: int, further: int) -> Iterator[Iterator[Row]]:
    """Yield the rows in parts of these sizes, each to be read to its end before the next."""
    rows, size = iter(rows), first
    for row in rows:
        yield itertools.chain((row,), itertools.islice(rows, size - 1))
        size = further


def geopackage_parts(
    destination: str, fields: QgsFields, kind: int, crs: QgsCoordinateReferenceSystem
) -> Optional[Callable[[], QgsFeatureSink]]:
    """Return what opens a table for one more part; ``None`` where it is not one of features in a GeoPackage.

    :param destination: as a QGIS layer is given it: a path, or ``path|layername=x``.
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path = str(parts.get("path") or "")
    if kind == compat.WKB_NONE or not path.lower().endswith(".gpkg"):
        return None
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = str(parts.get("layerName") or "")
    options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.AppendToLayerNoNewFields

    def further() -> QgsFeatureSink:
        writer = QgsVectorFileWriter.create(path, fields, kind, crs, QgsCoordinateTransformContext(), options)
        if writer.hasError():
            raise _not_written(writer.errorMessage())
        return writer

    return further


def _add_rows(sink: QgsFeatureSink, fields: QgsFields, rows: Iterable[Row], canceled: Callable[[], bool]) -> int:
    batch: List[QgsFeature] = []
    count = 0
    for wkb, values in rows:
        feature = QgsFeature(fields)
        feature.setAttributes(list(values))
        if wkb is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            geometry.convertToMultiType()
            feature.setGeometry(geometry)
        batch.append(feature)
        count += 1
        if len(batch) == _BEAT:
            _flush(sink, batch, canceled)
            batch = []
    _flush(sink, batch, canceled)
    return count


def _flush(sink: QgsFeatureSink, batch: List[QgsFeature], canceled: Callable[[], bool]) -> None:
    if canceled():
        raise CanceledError(tr("Writing was cancelled.", CONTEXT), "", tr("Nothing was kept.", CONTEXT))
    if batch and not sink.addFeatures(batch, compat.FAST_INSERT):
        raise _not_written(sink.lastError())


def _not_written(why: str) -> ExportError:
    return ExportError(
        tr("A table could not be written.", CONTEXT), why, tr("Check the folder and the free space.", CONTEXT)
    )
