"""Rows of the overlay's tables. Names and order of the columns are never changed after a release."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, List, Optional, Tuple

import numpy as np

from .analysis import HA_DECIMALS, SHARE_DECIMALS, Analysis, NearestPoint, hectares
from .report import summary_values
from .store import Columns, Row

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
_SHARED = ("code", "name", "kind", "status", "status_as_published", "substance", "filed_date")


def overlap_rows(
    analysis: Analysis, reading: str, shapes: Optional[Iterable[Tuple[int, bytes]]] = None
) -> Iterator[Row]:
    """Yield one row a pair of right and zone, by right in the order of the input, then by zone.

    :param reading: code of the reading when a rule of time was applied, else empty.
    :param shapes: (pair, outline of the overlap as WKB) of every pair in order; ``None`` for rows without geometry.
    """
    result, columns = analysis.result, analysis.rights.columns
    legal = result.legal_hectares(analysis.rights.legal_hectares())
    outlines: Iterable[Tuple[int, Optional[bytes]]] = (
        ((i, None) for i in range(len(result))) if shapes is None else shapes
    )
    for pair, outline in outlines:
        parcel, zone = int(result.parcel[pair]), analysis.zones.zones[int(result.zone[pair])]
        code, name, *others = (columns[key][parcel] for key in _SHARED)
        values: List[Any] = [code, name, analysis.holders[parcel], *others]
        values += [zone.kind, zone.zone_id, zone.name, zone.radius_km, zone.precision_km]
        values += [
            hectares(result.overlap_m2[pair]),
            round(float(result.share_of_parcel[pair]), SHARE_DECIMALS),
            round(float(result.share_of_zone[pair]), SHARE_DECIMALS),
            _finite(legal[pair]),
            bool(analysis.counted[pair]),
        ]
        values += _time_values(analysis, pair, reading)
        values += [columns[key][parcel] for key in ("source_file", "source_fid", "cut_date", "synthetic")]
        yield outline, values


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
    for values in summary_values(analysis):
        yield None, values


def point_values(point: Optional[NearestPoint]) -> List[Any]:
    """Return id, name, distance (km) and precision (km) of a nearest place; four NULLs for none."""
    return [None] * 4 if point is None else [point.point_id, point.name, point.km, point.precision_km]


def _finite(value: float) -> Optional[float]:
    return round(float(value), HA_DECIMALS) if np.isfinite(value) else None
