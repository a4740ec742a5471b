"""Writes the authorizations that the filter keeps, with their provenance: CSV, GeoJSON, GeoPackage, KML.

CSV is plain: UTF-8, comma, decimal point, ISO dates, and no cell that a spreadsheet would run as a formula. The other
formats have one feature an authorization, with the area of all regions it names, so that a department is never a point;
authorizations without a place are features without geometry. Each says which reading and which filter made it (see
``export_provenance``). A file appears only when it is complete.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.cells import safe_cell
from ..core.delivery import Delivery
from ..core.errors import ExportError
from ..core.filters import effective_period
from ..core.index import AtlasIndex
from ..core.qt.compat import T_INT, T_STRING, WKB_MULTIPOLYGON, field
from ..core.qt.i18n import output_language, tr
from ..core.qt.written import check_table
from .export_provenance import csv_metadata, filter_text, provenance, tell_geojson, tell_geopackage, tell_kml
from .filter_model import Results
from .record_card import citation

#: Name filter ending -> driver of GDAL.
DRIVERS = {".geojson": "GeoJSON", ".gpkg": "GPKG", ".kml": "KML"}
#: Name of the layer in the file.
_LAYER = "authorizations"
#: What the file beside a CSV that describes it ends with.
METADATA_SUFFIX = "-metadata.json"
_INTEGERS = frozenset({"personnel", "stay_days"})
COLUMNS = (
    "auth_id", "row_id", "norm_kind", "norm_number", "norm_date", "purpose", "certainty", "reading", "period", "mode",
    "filter", "definite_start", "definite_end", "possible_start", "possible_end", "stay_days", "personnel",
    "personnel_measure", "weapons", "regions", "places_as_printed", "activity_as_printed", "institution_as_printed",
    "stay_as_printed", "equipment_as_printed", "note", "source_id", "locator", "citation", "data_version",
)  # fmt: skip


def records(index: AtlasIndex, results: Results) -> List[Dict[str, Any]]:
    """Return the kept authorizations as rows of ``COLUMNS``; unknown values are ``None``.

    The atlas's own words are in the language of outputs; names of columns and codes are the same in every language.
    """
    state, index = results.state, index.in_language(output_language())
    period = effective_period(index, state).isoformat()
    filters = filter_text(state)
    rows = []
    for match in results.matches:
        record, norm = index.authorization(match.auth_id), index.norm(match.auth_id)
        presence = index.presence(match.auth_id, state.reading)
        definite, possible = presence.definite, presence.possible
        row: Dict[str, Any] = {name: getattr(record, name, None) for name in COLUMNS}
        row.update(
            norm_kind=norm.kind,
            norm_number=norm.number,
            norm_date=norm.date.isoformat(),
            certainty=match.certainty,
            reading=state.reading,
            period=period,
            mode=state.mode,
            filter=filters or None,
            definite_start=_iso(definite and definite.start),
            definite_end=_iso(definite and definite.end),
            possible_start=_iso(possible and possible.start),
            possible_end=_iso(possible and possible.end),
            regions=" ".join(index.regions(match.auth_id)),
            citation=citation(index, match.auth_id),
            data_version=index.atlas.data_version,
        )
        rows.append(row)
    return rows


def _iso(day: Any) -> Optional[str]:
    return day.isoformat() if day else None


def csv_text(rows: Iterable[Dict[str, Any]]) -> str:
    """Return rows as CSV text with a heading."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([safe_cell(row[name]) for name in COLUMNS])
    return stream.getvalue()


def export_records(path: str, index: AtlasIndex, results: Results, regions: Optional[QgsVectorLayer] = None) -> int:
    """Write the kept authorizations to ``path``; its ending decides the format. Returns how many.

    :param regions: layer with the column ``ubigeo`` whose areas become the geometry (in its own CRS).
    :raises ExportError: when the format is unknown or the file cannot be written.
    """
    target = Path(path)
    ending = target.suffix.lower()
    rows = records(index, results)
    if ending != ".csv" and ending not in DRIVERS:
        raise _failed(
            target, tr("The ending of the file name is not one of CSV, GeoJSON, GPKG, KML.", context="Export")
        )
    if not target.parent.is_dir():
        raise _failed(target, tr("The folder is not there.", context="Export"))
    said = provenance(index, results)
    try:
        with Delivery(target.parent) as delivery:
            partial = delivery.file(target)
            if ending == ".csv":
                partial.write_bytes(csv_text(rows).encode("utf-8"))
                beside = delivery.file(target.with_name(target.name + METADATA_SUFFIX))
                beside.write_text(csv_metadata(target.name, COLUMNS, sorted(_INTEGERS), said), encoding="utf-8")
            else:
                _write_features(partial, ending, rows, _areas(regions))
                _tell(partial, ending, said)
                check_table(str(partial), len(rows), target.name)
            if not partial.is_file() or partial.stat().st_size == 0:
                raise _failed(target, tr("The file stayed empty.", context="Export"))
            delivery.put()
    except OSError as error:
        raise _failed(target, str(error)) from error
    return len(rows)


def _tell(path: Path, ending: str, said: Dict[str, str]) -> None:
    """Put the provenance into the file."""
    if ending == ".geojson":
        tell_geojson(path, said)
    elif ending == ".kml":
        tell_kml(path, said)
    else:
        tell_geopackage(path, _LAYER, said)


def _failed(target: Path, why: str) -> ExportError:
    return ExportError(
        tr("{name} was not written.", context="Export").format(name=target.name),
        why,
        tr("Choose another name or folder.", context="Export"),
    )


def _areas(regions: Optional[QgsVectorLayer]) -> Tuple[Dict[str, QgsGeometry], QgsCoordinateReferenceSystem]:
    if regions is None or not regions.isValid():
        return {}, QgsCoordinateReferenceSystem("EPSG:4326")
    return {f["ubigeo"]: f.geometry() for f in regions.getFeatures()}, regions.crs()


def _write_features(
    path: Path,
    ending: str,
    rows: List[Dict[str, Any]],
    areas: Tuple[Dict[str, QgsGeometry], QgsCoordinateReferenceSystem],
) -> None:
    fields = QgsFields()
    for name in COLUMNS:
        fields.append(field(name, T_INT if name in _INTEGERS else T_STRING))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = DRIVERS[ending]
    options.layerName = _LAYER
    options.fileEncoding = "UTF-8"
    geometries, crs = areas
    writer = QgsVectorFileWriter.create(
        str(path), fields, WKB_MULTIPOLYGON, crs, QgsCoordinateTransformContext(), options
    )
    if writer.hasError():
        raise _failed(path, writer.errorMessage())
    for row in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([row[name] for name in COLUMNS])
        parts = [geometries[u] for u in row["regions"].split() if u in geometries]
        if parts:
            shape = QgsGeometry.unaryUnion(parts)
            shape.convertToMultiType()
            feature.setGeometry(shape)
        if not writer.addFeature(feature):
            raise _failed(path, writer.errorMessage())
    del writer  # closes the file
