"""Polygons out of files and QGIS layers, in chunks, in EPSG:4326.

A GeoPackage table that QGIS would read unedited and unfiltered is read with ``sqlite3`` of the standard library (five
times faster than a feature iterator); everything else goes through ``QgsFeatureSource``. ``qgis.core`` is imported
only by the functions that are given QGIS objects.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any, Iterator, List, Optional, Tuple

import numpy as np

from ..core.errors import DataError
from .engine import CHUNK
from .polygon_set import PolygonSet
from .texts import tr

_WGS84_SRS = 4326
#: Edges of a layer in a projected CRS are cut to this before the transformation, so that they stay straight there.
DENSIFY_M = 1000.0


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(Path(path).absolute().as_uri() + "?mode=ro", uri=True)
    connection.execute("PRAGMA query_only = 1")
    return connection


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _row_count(connection: sqlite3.Connection, table: str) -> Optional[int]:
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_ogr_contents'").fetchone()
    if known is None:
        return None
    row = connection.execute("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = ?", (table,)).fetchone()
    return row[0] if row else None


class GeoPackageTable:
    """One feature table of a GeoPackage, read-only.

    :param path: file. :param table: its only feature table when ``None``.
    :ivar srs_id: the table's ``srs_id`` (EPSG code for EPSG systems).
    :ivar count: number of rows as OGR keeps it, ``None`` where the file does not say.
    :raises DataError: when the file or the table cannot be read.
    """

    def __init__(self, path: str, table: Optional[str] = None) -> None:
        self.path = str(path)
        try:
            connection = _connect(self.path)
            try:
                rows = connection.execute(
                    "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns").fetchall()
                row = next((r for r in rows if table is None or r[0].lower() == table.lower()), None)
                if row is None or (table is None and len(rows) != 1):
                    raise sqlite3.Error(tr("no such table"))
                self.table, self.column, self.srs_id = row
                columns = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk = 1",
                                             (self.table,)).fetchone()
                self.key = columns[0] if columns else "rowid"
                self.count = _row_count(connection, self.table)
            finally:
                connection.close()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise DataError(tr("The GeoPackage {path} cannot be read.").format(path=self.path), str(error),
                            tr("Check the file and the name of its layer.")) from error

    def chunks(self, size: int = CHUNK) -> Iterator[PolygonSet]:
        """Polygons in the order of their ids, unchecked, in the table's own CRS."""
        connection = _connect(self.path)
        try:
            # names come from the file's own catalogue and are quoted; values could not be bound here
            sql = " ".join(("SELECT", _quoted(self.column), ",", _quoted(self.key), "FROM", _quoted(self.table),
                            "ORDER BY", _quoted(self.key)))
            cursor = connection.execute(sql)
            while True:
                rows = cursor.fetchmany(size)
                if not rows:
                    return
                blobs, ids = zip(*rows)
                yield PolygonSet.from_geopackage_blobs(blobs, ids)
        finally:
            connection.close()


def read_geopackage(path: str, table: Optional[str] = None) -> PolygonSet:
    """All polygons of a GeoPackage table in EPSG:4326, unchecked.

    :raises DataError: when the table is in another CRS.
    """
    source = GeoPackageTable(path, table)
    if source.srs_id != _WGS84_SRS:
        raise DataError(tr("{path} is not in EPSG:4326.").format(path=path), f"srs_id {source.srs_id}",
                        tr("Open it as a layer, which transforms it."))
    return PolygonSet.concatenate(list(source.chunks()))


def file_key(path: str, table: str) -> Optional[Tuple[Any, ...]]:
    """Identity of a file's table for the cache: path, device, inode, size, time of change; also of its WAL file."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    wal = path + "-wal"
    extra = (os.stat(wal).st_mtime_ns, os.stat(wal).st_size) if os.path.exists(wal) else ()
    return (os.path.realpath(path), table.lower(), status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns,
            *extra)


def geopackage_of_layer(layer: Any) -> Optional[GeoPackageTable]:
    """The table behind a QGIS layer, when reading the file gives the very features of the layer.

    ``None`` for layers that are filtered, being edited, of another provider or driver, or with a changed CRS.
    """
    from qgis.core import QgsProviderRegistry

    if layer.providerType() != "ogr" or layer.subsetString() or layer.isEditable():
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = parts.get("path") or ""
    if not path.lower().endswith(".gpkg") or path.startswith("/vsi") or not os.path.isfile(path):
        return None
    try:
        table = GeoPackageTable(path, parts.get("layerName") or None)
    except DataError:
        return None
    crs = layer.crs()
    return table if crs.authid().upper() == f"EPSG:{table.srs_id}" else None


def layer_chunks(source: Any, context: Any = None, feedback: Any = None, size: int = CHUNK) -> Iterator[PolygonSet]:
    """Polygons of a ``QgsVectorLayer`` or ``QgsProcessingFeatureSource`` in EPSG:4326, unchecked, in chunks.

    Curves are segmentized; coordinates of another CRS are transformed in bulk, after edges longer than
    :data:`DENSIFY_M` have been cut where that CRS is projected.

    :param context: ``QgsProcessingContext`` or ``QgsCoordinateTransformContext`` with the user's transformations.
    :raises DataError: when coordinates cannot be transformed.
    """
    transform = _Transform(_source_crs(source), context)
    table = geopackage_of_layer(source) if hasattr(source, "providerType") else None
    chunks = table.chunks(size) if table is not None else _feature_chunks(source, feedback, size)
    for chunk in chunks:
        if table is not None and any(problem.code == "curve" for problem in chunk.problems):
            yield from (transform.apply(part) for part in _segmentized(chunk, source))
        else:
            yield transform.apply(chunk)


def _source_crs(source: Any) -> Any:
    return source.crs() if hasattr(source, "crs") else source.sourceCrs()


def _geometry_wkb(geometry: Any) -> Optional[bytes]:
    """WKB of a polygon geometry, curves segmentized; ``None`` for NULL."""
    if geometry.isNull():
        return None
    abstract = geometry.constGet()
    if abstract.hasCurvedSegments():
        from qgis.core import QgsGeometry

        geometry = QgsGeometry(abstract.segmentize())
    return geometry.asWkb().data()


def _feature_chunks(source: Any, feedback: Any, size: int) -> Iterator[PolygonSet]:
    from qgis.core import QgsFeatureRequest

    request = QgsFeatureRequest()
    request.setNoAttributes()
    if feedback is not None:
        request.setFeedback(feedback)
    blobs: List[Optional[bytes]] = []
    ids: List[int] = []
    for feature in source.getFeatures(request):
        blobs.append(_geometry_wkb(feature.geometry()))
        ids.append(feature.id())
        if len(blobs) == size:
            yield PolygonSet.from_wkb(blobs, ids)
            blobs, ids = [], []
    if blobs:
        yield PolygonSet.from_wkb(blobs, ids)


def _segmentized(chunk: PolygonSet, layer: Any) -> Iterator[PolygonSet]:
    """A chunk read from the file, its curved features read again through QGIS."""
    from qgis.core import QgsFeatureRequest

    curved = [problem.feature_id for problem in chunk.problems if problem.code == "curve"]
    request = QgsFeatureRequest().setFilterFids(curved)
    request.setNoAttributes()
    found = {feature.id(): _geometry_wkb(feature.geometry()) for feature in layer.getFeatures(request)}
    again = PolygonSet.from_wkb([found.get(i) for i in curved], curved)
    rest = [problem for problem in chunk.problems if problem.code != "curve"]
    joined = PolygonSet.concatenate([PolygonSet(chunk.rings, chunk.ids, rest), again])
    order = np.argsort(joined.ids, kind="stable")
    yield PolygonSet(joined.rings.take(order), joined.ids[order], joined.problems)


def _to_lonlat(crs: Any, context: Any) -> Any:
    """The ``QgsCoordinateTransform`` from a CRS to EPSG:4326, ``None`` when there is nothing to transform."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext

    target = QgsCoordinateReferenceSystem("EPSG:4326")
    if not crs.isValid() or crs == target:
        return None
    if context is not None and hasattr(context, "transformContext"):
        context = context.transformContext()
    return QgsCoordinateTransform(crs, target, context or QgsCoordinateTransformContext())


def _untransformed(error: Exception) -> DataError:
    return DataError(tr("The coordinates cannot be transformed to EPSG:4326."), str(error),
                     tr("Check the layer's coordinate system."))


class _Transform:
    """Bulk transformation to EPSG:4326; nothing to do when the source is in it."""

    def __init__(self, crs: Any, context: Any) -> None:
        self._projected = not crs.isGeographic()
        self._transform = _to_lonlat(crs, context)

    def apply(self, chunk: PolygonSet) -> PolygonSet:
        if self._transform is None or not chunk.rings.count:
            return chunk
        from qgis.core import QgsCsException, QgsGeometry

        rings = densified(chunk.rings, DENSIFY_M) if self._projected else chunk.rings
        finite = np.isfinite(rings.xy).all(axis=1)
        xy = np.full_like(rings.xy, np.nan)
        line = QgsGeometry()
        points = rings.xy[finite]
        header = np.array([1], "<u1").tobytes() + np.array([2, len(points)], "<u4").tobytes()
        line.fromWkb(header + points.astype("<f8").tobytes())
        try:
            line.transform(self._transform)
        except QgsCsException as error:
            raise _untransformed(error) from error
        xy[finite] = np.frombuffer(line.asWkb().data(), "<f8", 2 * len(points), len(header)).reshape(-1, 2)
        return PolygonSet(rings.with_coordinates(xy), chunk.ids, chunk.problems, False)


def densified(rings: Any, step: float) -> Any:
    """Rings with edges longer than ``step`` (CRS units) cut into equal pieces."""
    xy = rings.xy
    delta = np.zeros_like(xy)
    delta[:-1] = xy[1:] - xy[:-1]
    delta[rings.ring_start[1:] - 1] = 0
    length = np.hypot(delta[:, 0], delta[:, 1])
    pieces = np.where(np.isfinite(length) & (length > step * (1 + 1e-9)), np.ceil(length / step - 1e-9), 1)
    pieces = pieces.astype(np.int64)
    if (pieces == 1).all():
        return rings
    vertex = np.repeat(np.arange(len(xy)), pieces)
    part = np.arange(len(vertex)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    new_xy = xy[vertex] + delta[vertex] * (part / pieces[vertex])[:, None]
    before = np.concatenate([[0], np.cumsum(pieces)])
    return type(rings)(new_xy, before[rings.ring_start], rings.ring_feature, rings.ring_is_hole, rings.count)


def read_layer(source: Any, context: Any = None, feedback: Any = None) -> PolygonSet:
    """All polygons of a layer or feature source, unchecked (see :func:`layer_chunks`)."""
    return PolygonSet.concatenate(list(layer_chunks(source, context, feedback)))



def layer_lines(source: Any, context: Any = None) -> Iterator[Tuple[int, List[np.ndarray]]]:
    """Id and parts of each line of a layer or feature source in EPSG:4326; no parts without a geometry.

    A part is float64[n, 2] longitude, latitude. Curves are segmentized; edges longer than :data:`DENSIFY_M` of a
    projected CRS are cut before the transformation.

    :param context: as for :func:`layer_chunks`.
    :raises DataError: when coordinates cannot be transformed.
    """
    from qgis.core import QgsCsException

    crs = _source_crs(source)
    transform = _to_lonlat(crs, context)
    for feature in source.getFeatures():
        geometry = feature.geometry()
        parts: List[np.ndarray] = []
        if not geometry.isNull():
            abstract = geometry.constGet()
            if abstract.hasCurvedSegments():
                geometry = type(geometry)(abstract.segmentize())
            if transform is not None:
                geometry = type(geometry)(geometry) if crs.isGeographic() else geometry.densifyByDistance(DENSIFY_M)
                try:
                    geometry.transform(transform)
                except QgsCsException as error:
                    raise _untransformed(error) from error
            lines = (part.vertices() for part in geometry.asGeometryCollection())
            parts = [np.array([[point.x(), point.y()] for point in line]) for line in lines]
        yield feature.id(), [part for part in parts if len(part)]
