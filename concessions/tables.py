"""Rows of every table that is written: prepared rights and their checks, overlaps, summary.

Names and order of the columns are never changed after a release.
"""

from __future__ import annotations

from typing import Any, Iterable, Iterator, List, Optional, Sequence, Tuple

import numpy as np

from ..overlay.validity import reason_text
from .analysis import HA_DECIMALS, HECTARE, SHARE_DECIMALS, Analysis, NearestPoint
from .rights import COLUMNS, Problem, Rights

#: Name and type (text, real, integer, boolean) of each column.
Columns = Sequence[Tuple[str, str]]
#: A row: geometry (WKB) or ``None``, and its values.
Row = Tuple[Optional[bytes], Sequence[object]]

CHECK_COLUMNS: Columns = (
    ("source_file", "text"),
    ("source_layer", "text"),
    ("schema", "text"),
    ("kind", "text"),
    ("mapping", "text"),
    ("encoding", "text"),
    ("features", "integer"),
    ("rights", "integer"),
    ("cut_date", "text"),
    ("crs_declared", "text"),
    ("crs_used", "text"),
    ("operation", "text"),
    ("datum_verdict", "text"),
    ("datum_found", "text"),
    ("datum_basis", "text"),
    ("vertices", "integer"),
    ("share_wgs84_grid", "real"),
    ("share_psad56_grid", "real"),
    ("share_whole_km", "real"),
    ("share_behind", "real"),
    ("share_ahead", "real"),
    ("measured_shift_e_m", "real"),
    ("measured_shift_n_m", "real"),
    ("expected_shift_e_m", "real"),
    ("expected_shift_n_m", "real"),
    ("crs_suggested", "text"),
    ("source_sha256", "text"),
)
DUPLICATE_COLUMNS: Columns = (("code", "text"), ("rights", "integer"), ("copies", "integer"), ("layers", "text"))
INVALID_COLUMNS: Columns = (
    ("source_file", "text"),
    ("source_layer", "text"),
    ("source_fid", "integer"),
    ("code", "text"),
    ("reason", "text"),
    ("repaired", "boolean"),
    ("reason_code", "text"),
)
OVERLAP_COLUMNS: Columns = (
    ("code", "text"),
    ("name", "text"),
    ("holder", "text"),
    ("kind", "text"),
    ("status", "text"),
    ("status_as_published", "text"),
    ("substance", "text"),
    ("filed_date", "text"),
    ("zone_kind", "text"),
    ("zone_id", "text"),
    ("zone", "text"),
    ("radius_km", "real"),
    ("precision_km", "real"),
    ("overlap_ha", "real"),
    ("share_of_right", "real"),
    ("share_of_zone", "real"),
    ("legal_ha", "real"),
    ("counted", "boolean"),
    ("time_relation", "text"),
    ("time_certainty", "text"),
    ("shared_from", "text"),
    ("shared_to", "text"),
    ("authorizations", "text"),
    ("reading", "text"),
    ("source_file", "text"),
    ("source_fid", "integer"),
    ("cut_date", "text"),
    ("synthetic", "boolean"),
)
RIGHT_COLUMNS: Columns = (
    ("code", "text"),
    ("name", "text"),
    ("holder", "text"),
    ("kind", "text"),
    ("status", "text"),
    ("status_as_published", "text"),
    ("substance", "text"),
    ("filed_date", "text"),
    ("ha_published", "real"),
    ("ha_grid", "real"),
    ("ha_measured", "real"),
    ("zones", "integer"),
    ("zones_counted", "integer"),
    ("facility_id", "text"),
    ("facility", "text"),
    ("facility_km", "real"),
    ("facility_precision_km", "real"),
    ("coer_id", "text"),
    ("coer", "text"),
    ("coer_km", "real"),
    ("coer_precision_km", "real"),
    ("datum_check", "text"),
    ("duplicates", "integer"),
    ("repaired", "boolean"),
    ("source_file", "text"),
    ("source_fid", "integer"),
    ("cut_date", "text"),
    ("synthetic", "boolean"),
)
#: Columns of the summary table and of the report's CSV.
SUMMARY_COLUMNS: Columns = (
    ("zone_kind", "text"),
    ("zone_id", "text"),
    ("zone", "text"),
    ("radius_km", "real"),
    ("precision_km", "real"),
    ("zone_ha", "real"),
    ("group", "text"),
    ("value", "text"),
    ("rights", "integer"),
    ("sum_ha", "real"),
    ("union_ha", "real"),
    ("share_of_zone", "real"),
    ("legal_ha", "real"),
    ("synthetic", "boolean"),
)
_SHARED = ("code", "name", "kind", "status", "status_as_published", "substance", "filed_date")


def prepared_rows(rights: Rights) -> Iterator[Row]:
    """Yield the rows of the prepared table."""
    columns = [rights.columns[name] for name, _kind in COLUMNS]
    for position in range(len(rights)):
        yield rights.rings.to_wkb(position), [column[position] for column in columns]


def check_rows(rights: Rights) -> Iterator[Row]:
    """Yield one row a source: how it was read and what its vertices say."""
    for line in rights.evidence:
        grid = line.grid
        measured = grid.measured_shift or (None, None)
        shares = (
            grid.share_wgs84_grid, grid.share_psad56_grid, grid.share_whole, grid.share_behind, grid.share_ahead,
        )  # fmt: skip
        yield None, [
            line.source_file, line.source_layer, line.schema, line.kind, line.mapping, line.encoding, line.features,
            line.rights, line.cut_date, line.crs_declared, line.crs_used, line.operation, grid.verdict, grid.found,
            grid.basis, grid.vertices, *(round(share, 4) for share in shares), *measured,
            *(round(shift, 1) for shift in grid.expected_shift), grid.suggested_crs, line.source_sha256,
        ]  # fmt: skip


def duplicate_rows(rights: Rights) -> Iterator[Row]:
    """Yield one row a code that several rights share."""
    for line in rights.duplicates:
        yield None, [line.code, line.rights, line.copies, line.sources]


def invalid_rows(problems: Iterable[Problem]) -> Iterator[Row]:
    """Yield one row a right or zone whose geometry was repaired or left out: why, in words and as a code."""
    for line in problems:
        why, code = reason_text(line.reason), line.reason.partition(": ")[0]
        yield None, [line.source_file, line.source_layer, line.fid, line.code, why, line.repaired, code]


def overlap_rows(
    analysis: Analysis, reading: str, shapes: Optional[Iterable[Tuple[int, bytes]]] = None
) -> Iterator[Row]:
    """Yield one row a pair of right and zone, by right in the order of the input, then by zone.

    :param reading: code of the reading when a rule of time was applied, else empty.
    :param shapes: (pair, outline of the overlap as WKB) of every pair in order; ``None`` for rows without geometry.
    """
    result, columns = analysis.result, analysis.rights.columns
    legal = result.legal_hectares(analysis.rights.legal_hectares())
    measures = list(
        zip(
            _rounded(result.overlap_m2 / HECTARE, HA_DECIMALS),
            _rounded(result.share_of_parcel, SHARE_DECIMALS),
            _rounded(result.share_of_zone, SHARE_DECIMALS),
            _rounded(legal, HA_DECIMALS),
            analysis.counted.tolist(),
        )
    )
    rights = list(zip(columns["code"], columns["name"], analysis.holders, *(columns[key] for key in _SHARED[2:])))
    tails = list(zip(*(columns[key] for key in ("source_file", "source_fid", "cut_date", "synthetic"))))
    zones = [(z.kind, z.zone_id, z.name, z.radius_km, z.precision_km) for z in analysis.zones.zones]
    parcels, zone_of = result.parcel.tolist(), result.zone.tolist()
    outlines: Iterable[Tuple[int, Optional[bytes]]] = (
        ((i, None) for i in range(len(result))) if shapes is None else shapes
    )
    for pair, outline in outlines:
        parcel = parcels[pair]
        time = _time_values(analysis, pair, reading)
        yield outline, [*rights[parcel], *zones[zone_of[pair]], *measures[pair], *time, *tails[parcel]]


def _time_values(analysis: Analysis, pair: int, reading: str) -> List[Optional[str]]:
    if analysis.coincidences is None:
        return [None] * 6
    found = analysis.coincidences[pair]
    days = [day.isoformat() if day is not None else None for day in (found.first_day, found.last_day)]
    return [found.relation, found.certainty or None, *days, ", ".join(found.authorizations) or None, reading]


def right_rows(analysis: Analysis) -> Iterator[Row]:
    """Yield one row a right, overlapping or not, with its outline and its nearest places."""
    columns, result = analysis.rights.columns, analysis.result
    count = len(analysis.rights)
    zones = np.bincount(result.parcel, minlength=count)
    counted = np.bincount(result.parcel[analysis.counted], minlength=count)
    for i in range(count):
        code, name, *others = (columns[key][i] for key in _SHARED)
        values: List[Any] = [code, name, analysis.holders[i], *others]
        values += [columns[key][i] for key in ("ha_published", "ha_grid", "ha_measured")]
        values += [int(zones[i]), int(counted[i])]
        for kind in ("facilities", "coers"):
            values += point_values(analysis.nearest[kind][i])
        tail = ("datum_check", "duplicates", "repaired", "source_file", "source_fid", "cut_date", "synthetic")
        values += [columns[key][i] for key in tail]
        yield analysis.rights.rings.to_wkb(i), values


def summary_rows(analysis: Analysis) -> Iterator[Row]:
    """Yield the rows of the summary table."""
    synthetic = analysis.synthetic
    for row in analysis.summary:
        yield None, [
            row.zone.kind, row.zone.zone_id, row.zone.name, row.zone.radius_km, row.zone.precision_km, row.zone_ha,
            row.group, row.value, row.rights, row.sum_ha, row.union_ha, row.share_of_zone, row.legal_ha, synthetic,
        ]  # fmt: skip


def point_values(point: Optional[NearestPoint]) -> List[Any]:
    """Return id, name, distance (km) and precision (km) of a nearest place; four NULLs for none."""
    return [None] * 4 if point is None else [point.point_id, point.name, point.km, point.precision_km]


def _rounded(values: np.ndarray, decimals: int) -> List[Optional[float]]:
    """Return the values rounded, ``None`` for what is no number."""
    known = np.isfinite(values)
    rounded = np.round(np.where(known, values, 0.0), decimals).tolist()
    return rounded if known.all() else [value if ok else None for value, ok in zip(rounded, known.tolist())]
