"""Cadastre layers read into plain values: files through OGR, layers of a project through QGIS.

A source opens cheaply and says its fields and CRS; ``table`` then reads only the fields that are wanted. Text comes
out as Unicode whatever the file claims about its encoding.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Callable, Dict, Hashable, List, Optional, Sequence, Tuple

from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.errors import AtlasError
from ..core.qt.compat import is_null
from ..core.qt.i18n import tr
from ..overlay.readers import geopackage_of_layer
from . import archive, encoding, formats, geopackage
from .crs import LayerCrs, classify

CONTEXT = "Concessions"
#: More layers than a file of concessions can have.
MAX_LAYERS = 500
#: Parts of a shapefile that its fingerprint covers, in this order.
SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
#: Files that hold all that is read of them, or whose parts the fingerprint covers.
_WHOLE = frozenset({".gpkg", ".shp", ".zip"})
_CHUNK = 1 << 20
#: Cancel is looked at after this many features.
_BEAT = 2000
#: Getters by field type: the general one asks for the type again at every value.
_GETTERS = {
    ogr.OFTString: ogr.Feature.GetFieldAsString,
    ogr.OFTReal: ogr.Feature.GetFieldAsDouble,
    ogr.OFTInteger: ogr.Feature.GetFieldAsInteger,
    ogr.OFTInteger64: ogr.Feature.GetFieldAsInteger64,
}
#: What a GeoPackage's own column must hold, by field type; other types are left to OGR.
_PLAIN: Dict[int, geopackage.Kind] = {
    ogr.OFTString: geopackage.TEXT,
    ogr.OFTReal: geopackage.REAL,
    ogr.OFTInteger: geopackage.INTEGER,
    ogr.OFTInteger64: geopackage.INTEGER,
    ogr.OFTDate: geopackage.DATE,
}


class SourceError(AtlasError):
    """A file or layer cannot be read as a polygon layer."""


@dataclass
class Table:
    """Rows of one layer: the feature id, ISO WKB (or ``None``) and the wanted fields of each."""

    fids: List[int] = field(default_factory=list)
    blobs: List[Optional[bytes]] = field(default_factory=list)
    columns: Dict[str, list] = field(default_factory=dict)


@dataclass
class Source:
    """One layer that can be read.

    :param name: layer name.
    :param file: name of the file it comes from, without its folder; empty for a layer in memory.
    :param sha256: SHA-256 of that file; of a shapefile, of its parts .shp .shx .dbf .prj .cpg one after the other.
    :param crs: declared CRS.
    :param fields: field names.
    :param encoding: encoding of the text, as found.
    :param read: reads the named fields; ``canceled`` is asked now and then and ends the reading early.
    :param identity: equal for sources of the same content, for what is kept in a session; ``None`` where nothing tells.
    """

    name: str
    file: str
    sha256: str
    crs: LayerCrs
    fields: Tuple[str, ...]
    encoding: str
    read: Callable[[Sequence[str], Callable[[], bool]], Table]
    identity: Optional[Hashable] = None


def _identified(source: Source, path: Path) -> Source:
    """Return a source with its identity, where the file's hash covers all that is read."""
    wal = Path(f"{path}-wal")
    if path.suffix.lower() not in _WHOLE or not source.sha256 or (wal.is_file() and wal.stat().st_size):
        return source
    named = (str(path), source.name, source.sha256, source.crs, source.fields, source.encoding)
    return replace(source, identity=named)


def sha256_of(paths: Sequence[Path], canceled: Callable[[], bool] = lambda: False) -> str:
    """Return the SHA-256 (hex) of the files' bytes one after the other; empty when cancelled or there are none."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                if canceled():
                    return ""
                digest.update(chunk)
    return digest.hexdigest() if paths else ""


def fingerprint(path: Path, canceled: Callable[[], bool] = lambda: False) -> str:
    """Return the SHA-256 of a source file; of a shapefile, of its parts in the order of ``SHAPEFILE_PARTS``."""
    if path.suffix.lower() != ".shp":
        return sha256_of([path] if path.is_file() else [], canceled)
    siblings = {p.suffix.lower(): p for p in path.parent.glob(path.stem + ".*")}
    return sha256_of([siblings[part] for part in SHAPEFILE_PARTS if part in siblings], canceled)


def sources_of_file(text: str, canceled: Callable[[], bool] = lambda: False, with_hash: bool = True) -> List[Source]:
    """Return the polygon layers of a file: any OGR source, or a zip of shapefiles. ``file|layername=x`` picks one.

    :param with_hash: whether the file is read for its SHA-256; else that is empty.

    :raises SourceError: when it cannot be opened or holds no polygons.
    """
    name, _, options = text.partition("|")
    path = Path(name)
    if not path.exists():
        raise SourceError(
            tr("There is no file {name}.", CONTEXT).format(name=path.name),
            tr("Looked for {path}.", CONTEXT).format(path=path),
            tr("Choose the file again.", CONTEXT),
        )
    digest = fingerprint(path, canceled) if with_hash else ""
    if archive.is_zip(path):
        found = []
        for member in archive.shapefiles(path):
            dbf = archive.peek(path, member[:-4] + ".dbf")
            found.extend(_ogr_sources(f"/vsizip/{path.as_posix()}/{member}", path.name, digest, _dbf_encoding(dbf)))
        return [_identified(source, path) for source in found]
    text_encoding = ""
    if path.suffix.lower() == ".shp":
        dbf_path = next((p for p in path.parent.glob(path.stem + ".*") if p.suffix.lower() == ".dbf"), None)
        if dbf_path is not None:
            with dbf_path.open("rb") as stream:
                text_encoding = _dbf_encoding(stream.read(encoding.SAMPLE_BYTES))
    wanted = next((part[10:] for part in options.split("|") if part.startswith("layername=")), None)
    found = _ogr_sources(str(path), path.name, digest, text_encoding, wanted)
    if not found:
        raise SourceError(
            tr("{name} holds no polygon layer.", CONTEXT).format(name=path.name),
            "",
            tr("Choose a layer of polygons.", CONTEXT),
        )
    return [_identified(source, path) for source in found]


def check_count(count: int, name: str) -> None:
    """Stop at a number of records that no cadastre has: a view of a database can have no end.

    :raises SourceError: when there are more than ``geopackage.MAX_ROWS``.
    """
    if count >= geopackage.MAX_ROWS:
        raise SourceError(
            tr("{name} holds more than {count} records.", CONTEXT).format(name=name, count=geopackage.MAX_ROWS),
            tr("No cadastre has so many.", CONTEXT),
            tr("Choose the layer of concessions.", CONTEXT),
        )


def _dbf_encoding(data: bytes) -> str:
    return encoding.detect(encoding.dbf_texts(data))


def _ogr_sources(path: str, file: str, digest: str, text_encoding: str, wanted: Optional[str] = None) -> List[Source]:
    options = [f"ENCODING={text_encoding}"] if text_encoding else []
    with formats.offline():
        return _layers_of(path, options, file, digest, text_encoding, wanted)


def _layers_of(
    path: str, options: List[str], file: str, digest: str, text_encoding: str, wanted: Optional[str]
) -> List[Source]:
    dataset = _open_ogr(path, options, file)
    if dataset is None:
        raise _unreadable(file, formats.why_not(file))
    if dataset.GetLayerCount() > MAX_LAYERS:
        raise _unreadable(file, tr("It holds more than {count} layers.", CONTEXT).format(count=MAX_LAYERS))
    found = []
    for number in range(dataset.GetLayerCount()):
        layer = dataset.GetLayerByIndex(number)
        flat = ogr.GT_Flatten(layer.GetGeomType())
        polygons = (ogr.wkbPolygon, ogr.wkbMultiPolygon, ogr.wkbUnknown, ogr.wkbCurvePolygon, ogr.wkbMultiSurface)
        if flat not in polygons or (wanted is not None and layer.GetName() != wanted):
            continue
        definition = layer.GetLayerDefn()
        fields = tuple(definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount()))
        reference = layer.GetSpatialRef()
        crs = QgsCoordinateReferenceSystem()
        if reference is not None:
            reference.AutoIdentifyEPSG()
            code = reference.GetAuthorityCode(None)
            crs = QgsCoordinateReferenceSystem(f"EPSG:{code}") if code else crs
            if not crs.isValid():
                crs = QgsCoordinateReferenceSystem.fromWkt(reference.ExportToWkt())
        name = layer.GetName()
        read = _ogr_reader(path, options, name)
        found.append(Source(name, file, digest, classify(crs), fields, text_encoding or encoding.UTF8, read))
    return found


def _open_ogr(path: str, options: List[str], file: str) -> Optional[gdal.Dataset]:
    try:
        return formats.open_vector(path, options)
    except RuntimeError as error:  # GDAL raises instead of returning None once somebody has called UseExceptions
        raise _unreadable(file, str(error)) from None


def _unreadable(file: str, why: str) -> SourceError:
    return SourceError(
        tr("{name} cannot be read.", CONTEXT).format(name=file), why, tr("Choose a file of concessions.", CONTEXT)
    )


def _ogr_reader(path: str, options: List[str], name: str) -> Callable[[Sequence[str], Callable[[], bool]], Table]:
    def read(wanted: Sequence[str], canceled: Callable[[], bool]) -> Table:
        with formats.offline():
            return read_offline(wanted, canceled)

    def read_offline(wanted: Sequence[str], canceled: Callable[[], bool]) -> Table:
        dataset = _open_ogr(path, options, Path(path).name)
        layer = None if dataset is None else dataset.GetLayerByName(name)
        if layer is None:
            raise SourceError(
                tr("{name} is no longer there.", CONTEXT).format(name=name), "", tr("Choose the file again.", CONTEXT)
            )
        definition = layer.GetLayerDefn()
        if dataset.GetDriver().ShortName == "GPKG":
            table = _plain_geopackage(path, layer, wanted, canceled)
            if table is not None:
                return table
        table = Table(columns={field_name: [] for field_name in wanted})
        places = []
        for field_name in wanted:
            place = definition.GetFieldIndex(field_name)
            getter = _GETTERS.get(definition.GetFieldDefn(place).GetType(), ogr.Feature.GetField)
            places.append((table.columns[field_name], place, getter))
        for count, feature in enumerate(layer):
            if count % _BEAT == 0 and canceled():
                break
            check_count(count, name)
            geometry = feature.GetGeometryRef()
            if geometry is not None and geometry.HasCurveGeometry(True):
                geometry = geometry.GetLinearGeometry()
            table.fids.append(feature.GetFID())
            table.blobs.append(None if geometry is None else bytes(geometry.ExportToIsoWkb()))
            for column, place, getter in places:
                value = getter(feature, place) if feature.IsFieldSetAndNotNull(place) else None
                column.append(encoding.repair(value) if isinstance(value, str) else value)
        return table

    return read


def _plain_geopackage(
    path: str, layer: ogr.Layer, wanted: Sequence[str], canceled: Callable[[], bool]
) -> Optional[Table]:
    """Return the rows as SQLite gives them; ``None`` where OGR has to read them."""
    definition = layer.GetLayerDefn()
    types = {name: definition.GetFieldDefn(definition.GetFieldIndex(name)).GetType() for name in wanted}
    kinds = {name: _PLAIN[kind] for name, kind in types.items() if kind in _PLAIN}
    if len(kinds) < len(types) or not layer.GetFIDColumn() or not layer.GetGeometryColumn():
        return None
    found = geopackage.read(path, layer.GetName(), layer.GetGeometryColumn(), layer.GetFIDColumn(), kinds, canceled)
    if found is None:
        return None
    fids, blobs, columns = found
    for name, column in columns.items():
        if kinds[name] is geopackage.TEXT:
            distinct = {text: encoding.repair(text) for text in set(column) if text is not None and not text.isascii()}
            texts = {text: better for text, better in distinct.items() if better != text}
            columns[name] = [texts.get(text, text) for text in column] if texts else column
    return Table(fids, blobs, columns)


def _table_behind(path: str, name: str, wanted: Sequence[str], canceled: Callable[[], bool]) -> Optional[Table]:
    """Return the rows of the GeoPackage table that a layer shows as it is; ``None`` where QGIS has to read them."""
    dataset = _open_ogr(path, [], Path(path).name)
    layer = None if dataset is None else dataset.GetLayerByName(name)
    if layer is None or any(layer.GetLayerDefn().GetFieldIndex(field_name) < 0 for field_name in wanted):
        return None  # fields of joins and expressions are only in QGIS
    return _plain_geopackage(path, layer, wanted, canceled)


def source_of_layer(
    layer: QgsVectorLayer, canceled: Callable[[], bool] = lambda: False, with_hash: bool = True
) -> Source:
    """Return a layer of QGIS as a source: with its filter, its edits and the encoding the user has set."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    text = str(parts.get("path") or "")
    path = Path(text[len("/vsizip/") :] if text.startswith("/vsizip/") else text)
    is_file = bool(text) and path.is_file()
    digest = fingerprint(path, canceled) if is_file and with_hash else ""
    names = tuple(layer.fields().names())
    behind = geopackage_of_layer(layer)

    def read(wanted: Sequence[str], canceled: Callable[[], bool]) -> Table:
        found = None if behind is None else _table_behind(behind.path, behind.table, wanted, canceled)
        if found is not None:
            return found
        places = [layer.fields().indexOf(name) for name in wanted]
        request = QgsFeatureRequest()
        request.setSubsetOfAttributes(places)
        table = Table(columns={name: [] for name in wanted})
        columns = [(table.columns[name], place) for name, place in zip(wanted, places)]
        for count, feature in enumerate(layer.getFeatures(request)):
            if count % _BEAT == 0 and canceled():
                break
            check_count(count, layer.name())
            geometry = feature.geometry()
            table.fids.append(feature.id())
            table.blobs.append(_wkb(geometry))
            attributes = feature.attributes()
            for column, place in columns:
                column.append(_plain_value(attributes[place]))
        return table

    file = path.name if is_file else ""
    source = Source(layer.name(), file, digest, classify(layer.crs()), names, encoding.UTF8, read)
    own = behind is not None and tuple(layer.dataProvider().fields().names()) == names  # no joins, no expressions
    return _identified(source, path) if own else source


def _wkb(geometry) -> Optional[bytes]:
    if geometry.isNull():
        return None
    abstract = geometry.constGet()
    if abstract.hasCurvedSegments():
        return bytes(abstract.segmentize().asWkb())
    return bytes(abstract.asWkb())


def _plain_value(value):
    """Return an attribute as a plain Python value; NULL is ``None``."""
    if is_null(value):
        return None
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    if isinstance(value, QDate):
        return value.toPyDate()
    return encoding.repair(value) if isinstance(value, str) else value
