"""CRS of a cadastre layer, and its coordinates in EPSG:4326.

UTM zones 17 to 19 and geographic coordinates on WGS84 and PSAD56 are transformed here, with one stated operation on
every computer; any other CRS goes through QGIS.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsPointXY

from ..core.errors import AtlasError
from ..core.qt.i18n import tr
from . import datum_guard, geodesy
from .geodesy import INTERNATIONAL_1924, WGS84

CONTEXT = "Concessions"

_ZONE_IN_NAME = re.compile(r"(?<!\d)(17|18|19) ?[Ss](?![A-Za-z])")
#: UTM coordinates of Peru, with room (m): eastings, northings.
_UTM_EAST, _UTM_NORTH = (-300_000.0, 1_300_000.0), (7_800_000.0, 10_100_000.0)


class CrsError(AtlasError):
    """The coordinates of a layer cannot be placed on the earth."""


@dataclass(frozen=True)
class LayerCrs:
    """What the CRS of a layer is.

    :param authid: ``EPSG:32717``; empty for none.
    :param datum: ``wgs84``, ``psad56``, ``other`` or empty for none.
    :param zone: UTM zone, or ``None`` for geographic and other coordinates.
    :param geographic: whether the coordinates are degrees.
    """

    authid: str
    datum: str
    zone: Optional[int]
    geographic: bool

    @property
    def projected(self) -> bool:
        """Whether the coordinates are lengths: their long edges are densified before they are transformed."""
        return bool(self.authid) and not self.geographic


_KNOWN = {
    **{code: LayerCrs(code, "wgs84", zone, False) for zone, code in geodesy.WGS84_UTM.items()},
    **{code: LayerCrs(code, "psad56", zone, False) for zone, code in geodesy.PSAD56_UTM.items()},
    geodesy.WGS84_GEOGRAPHIC: LayerCrs(geodesy.WGS84_GEOGRAPHIC, "wgs84", None, True),
    geodesy.PSAD56_GEOGRAPHIC: LayerCrs(geodesy.PSAD56_GEOGRAPHIC, "psad56", None, True),
}
NO_CRS = LayerCrs("", "", None, False)


def classify(crs: QgsCoordinateReferenceSystem) -> LayerCrs:
    """Return what ``crs`` is; an invalid one is no CRS."""
    if not crs.isValid():
        return NO_CRS
    authid = crs.authid()
    if authid in _KNOWN:
        return _KNOWN[authid]
    wkt = QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED
    return LayerCrs(authid or crs.toWkt(wkt), "other", None, crs.isGeographic())


def of_authid(authid: str) -> LayerCrs:
    """Return what the CRS of this id is.

    :raises CrsError: when QGIS does not know it.
    """
    found = classify(QgsCoordinateReferenceSystem(authid))
    if not found.authid:
        raise CrsError(
            tr("'{crs}' is no CRS.", CONTEXT).format(crs=authid), "", tr("Write it like EPSG:32718.", CONTEXT)
        )
    return found


def guess(xy: np.ndarray, name: str, zone: Optional[int] = None) -> Optional[LayerCrs]:
    """Return the CRS that unlabelled coordinates may be in, WGS84 assumed, or ``None`` when they do not tell.

    Only the shape is guessed (degrees or UTM, and the zone from ``zone`` or from the layer's name); the datum is for
    the guard and the user to decide.
    """
    if len(xy) == 0:
        return None
    low, high = xy.min(axis=0), xy.max(axis=0)
    if low[0] > -90 and high[0] < -60 and low[1] > -25 and high[1] < 5:  # noqa: PLR2004
        return _KNOWN[geodesy.WGS84_GEOGRAPHIC]
    inside = _UTM_EAST[0] < low[0] and high[0] < _UTM_EAST[1] and _UTM_NORTH[0] < low[1] and high[1] < _UTM_NORTH[1]
    if not inside:
        return None
    if zone is None:
        match = _ZONE_IN_NAME.search(name)
        zone = int(match.group(1)) if match else None
    return None if zone is None else _KNOWN[geodesy.WGS84_UTM[zone]]


def to_lonlat(xy: np.ndarray, crs: LayerCrs) -> Tuple[np.ndarray, str]:
    """Return EPSG:4326 coordinates (degrees, longitude first) and the operation that gave them, in words.

    :raises CrsError: when QGIS cannot transform.
    """
    x, y = xy[:, 0], xy[:, 1]
    if crs.datum == "wgs84":
        if crs.zone is None:
            return xy, "none (coordinates are EPSG:4326)"
        lon, lat = geodesy.utm_to_geographic(x, y, crs.zone, WGS84)
        return np.column_stack([lon, lat]), f"inverse of UTM zone {crs.zone} South on WGS 84"
    if crs.datum == "psad56":
        words = geodesy.PSAD56_OPERATION
        if crs.zone is not None:
            x, y = geodesy.utm_to_geographic(x, y, crs.zone, INTERNATIONAL_1924)
            words = f"inverse of UTM zone {crs.zone} South on International 1924, then {words}"
        return np.column_stack(geodesy.psad56_to_wgs84(x, y)), words
    if not crs.authid:
        raise CrsError(
            tr("The layer has no CRS.", CONTEXT),
            tr("Its coordinates could be anywhere.", CONTEXT),
            tr("State its CRS.", CONTEXT),
        )
    return _through_qgis(xy, crs.authid)


def _through_qgis(xy: np.ndarray, definition: str) -> Tuple[np.ndarray, str]:
    source = QgsCoordinateReferenceSystem(definition)
    if not source.isValid():
        source = QgsCoordinateReferenceSystem.fromWkt(definition)
    target = QgsCoordinateReferenceSystem(geodesy.WGS84_GEOGRAPHIC)
    transform = QgsCoordinateTransform(source, target, QgsCoordinateTransformContext())
    out = np.empty_like(xy)
    for i, (x, y) in enumerate(xy):
        point = transform.transform(QgsPointXY(x, y))
        out[i] = point.x(), point.y()
    if not np.isfinite(out).all():
        raise CrsError(
            tr("Some coordinates cannot be transformed.", CONTEXT),
            tr("The CRS is {crs}.", CONTEXT).format(crs=source.authid()),
            tr("Check the CRS.", CONTEXT),
        )
    details = transform.instantiatedCoordinateOperationDetails()
    return out, details.name or source.description()


def guard(xy: np.ndarray, crs: LayerCrs, years: Optional[np.ndarray] = None) -> datum_guard.GridEvidence:
    """Return what the vertices say about the datum. ``xy`` are coordinates in ``crs`` (of another datum: of EPSG:4326
    after transformation, declared as WGS84)."""
    if crs.zone is not None:
        return datum_guard.inspect(xy[:, 0], xy[:, 1], crs.zone, crs.datum, years)
    declared = crs.datum
    if crs.datum == "other":
        xy, declared = to_lonlat(xy, crs)[0], "wgs84"
    return datum_guard.inspect_geographic(xy[:, 0], xy[:, 1], declared, years)
