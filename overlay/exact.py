"""The exact clipper behind one small interface: QgsGeometry or shapely 2, with the same results.

It serves the few pairs the kernel marks doubtful, validity, repair and unions. Nothing is imported when this module
is: shapely only where it is installed and cannot clash with the GEOS of a running QGIS, ``qgis.core`` inside QGIS.
"""

from __future__ import annotations

import sys
from typing import Any, Dict, Iterable, List, Optional, Sequence

import numpy as np

from ..core.errors import AtlasError
from .feedback import Feedback, check_canceled, feedback_or_null
from .rings import PolygonRings
from .texts import tr
from .wkb import parse_wkb

_POLYGON_TYPE_ID = 3
_SHAPELY_MAJOR = 2
#: Pairs between two looks at the cancel button.
_PAIRS_PER_CHECK = 32


class ExactClipper:
    """Geometry operations of one library; geometries are that library's own objects."""

    name = ""

    def geometry(self, wkb: bytes) -> Any:
        raise NotImplementedError

    def intersection(self, one: Any, other: Any) -> Any:
        raise NotImplementedError

    def difference(self, one: Any, other: Any) -> Any:
        raise NotImplementedError

    def union(self, geometries: Sequence[Any]) -> Any:
        raise NotImplementedError

    def polygons(self, geometry: Any) -> List[bytes]:
        """WKB of each polygon of a geometry; lines and points left out."""
        raise NotImplementedError

    def make_valid(self, geometry: Any) -> Any:
        raise NotImplementedError

    def invalid_reason(self, geometry: Any) -> Optional[str]:
        """Why a geometry is invalid by OGC rules, ``None`` when it is valid."""
        raise NotImplementedError

    def overlap_areas(
        self,
        parcels: PolygonRings,
        parcel: np.ndarray,
        zone_geometries: ZoneGeometries,
        zone: np.ndarray,
        feedback: Optional[Feedback] = None,
    ) -> np.ndarray:
        """Ellipsoidal area of parcel[i] and zone[i], m2.

        :raises CanceledError: when cancelled. :raises AtlasError: when the library fails on a pair.
        """
        feedback = feedback_or_null(feedback)
        pieces: List[bytes] = []
        owner: List[int] = []
        cache: Dict[int, Any] = {}
        for i, (p, z) in enumerate(zip(parcel.tolist(), zone.tolist())):
            if i % _PAIRS_PER_CHECK == 0:
                check_canceled(feedback)
            geometry = cache.get(p)
            if geometry is None:
                geometry = cache[p] = self.geometry(parcels.to_wkb(p))
            for polygon in self.polygons(self.intersection(geometry, zone_geometries[z])):
                pieces.append(polygon)
                owner.append(i)
        if not pieces:
            return np.zeros(len(parcel))
        parsed = parse_wkb(pieces)
        return np.bincount(np.array(owner)[parsed.kept], parsed.rings.areas_m2(), minlength=len(parcel))

    def _failed(self, operation: str) -> AtlasError:
        return AtlasError(
            tr("Two polygons could not be clipped ({operation}).").format(operation=operation),
            tr("{name} could not compute it.").format(name=self.name),
            tr("Repair the geometries of the layers and run again."),
        )


class ZoneGeometries:
    """Zones as objects of a clipper, made when first asked for."""

    def __init__(self, clipper: ExactClipper, zones: PolygonRings) -> None:
        self._clipper, self._zones = clipper, zones
        self._made: Dict[int, Any] = {}

    def __getitem__(self, zone: int) -> Any:
        if zone not in self._made:
            self._made[zone] = self._clipper.geometry(self._zones.to_wkb(zone))
        return self._made[zone]


class ShapelyClipper(ExactClipper):
    """shapely 2 or later."""

    name = "shapely"

    def __init__(self) -> None:
        import shapely

        if int(shapely.__version__.split(".")[0]) < _SHAPELY_MAJOR:
            raise ImportError("shapely 2 or later is needed")
        self._shapely = shapely

    def _run(self, operation: str, *arguments: Any) -> Any:
        try:
            return getattr(self._shapely, operation)(*arguments)
        except self._shapely.errors.GEOSException as error:
            raise self._failed(operation) from error

    def geometry(self, wkb: bytes) -> Any:
        return self._shapely.from_wkb(wkb)

    def intersection(self, one: Any, other: Any) -> Any:
        return self._run("intersection", one, other)

    def difference(self, one: Any, other: Any) -> Any:
        return self._run("difference", one, other)

    def union(self, geometries: Sequence[Any]) -> Any:
        return self._run("union_all", list(geometries))

    def polygons(self, geometry: Any) -> List[bytes]:
        return [part.wkb for part in _shapely_parts(geometry) if part.geom_type == "Polygon" and not part.is_empty]

    def make_valid(self, geometry: Any) -> Any:
        return self._run("make_valid", geometry)

    def invalid_reason(self, geometry: Any) -> Optional[str]:
        reason = self._shapely.is_valid_reason(geometry)
        return None if reason == "Valid Geometry" else str(reason)


def _shapely_parts(geometry: Any) -> Iterable[Any]:
    if hasattr(geometry, "geoms"):
        for part in geometry.geoms:
            yield from _shapely_parts(part)
    else:
        yield geometry


class QgisClipper(ExactClipper):
    """QgsGeometry (GEOS as QGIS was built with it)."""

    name = "QGIS"

    def __init__(self) -> None:
        from qgis.core import QgsGeometry, QgsWkbTypes

        self._geometry = QgsGeometry
        self._flat = QgsWkbTypes.flatType

    def _checked(self, result: Any, operation: str) -> Any:
        if result.isNull():
            raise self._failed(operation)
        return result

    def geometry(self, wkb: bytes) -> Any:
        geometry = self._geometry()
        geometry.fromWkb(wkb)
        return geometry

    def intersection(self, one: Any, other: Any) -> Any:
        if not one.boundingBox().intersects(other.boundingBox()):
            return self._geometry()
        return self._checked(one.intersection(other), "intersection")

    def difference(self, one: Any, other: Any) -> Any:
        return self._checked(one.difference(other), "difference")

    def union(self, geometries: Sequence[Any]) -> Any:
        return self._checked(self._geometry.unaryUnion(list(geometries)), "union")

    def polygons(self, geometry: Any) -> List[bytes]:
        if geometry.isNull() or geometry.isEmpty():
            return []
        if geometry.isMultipart() or int(self._flat(geometry.wkbType())) != _POLYGON_TYPE_ID:
            found: List[bytes] = []
            for part in geometry.asGeometryCollection():
                if int(self._flat(part.wkbType())) == _POLYGON_TYPE_ID:
                    if not part.isEmpty():
                        found.append(part.asWkb().data())
                elif part.isMultipart():
                    found += self.polygons(part)
            return found
        return [geometry.asWkb().data()]

    def make_valid(self, geometry: Any) -> Any:
        return self._checked(geometry.makeValid(), "repair")

    def invalid_reason(self, geometry: Any) -> Optional[str]:
        if geometry.isGeosValid():
            return None
        from qgis.core import Qgis

        errors = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
        return errors[0].what() if errors else "invalid"


def available_clipper() -> ExactClipper:
    """The clipper of this process: shapely when it is loaded already, QgsGeometry inside QGIS, else shapely.

    A shapely installed by pip beside QGIS brings a GEOS of its own; loading it into a running QGIS has crashed it.
    So inside QGIS shapely is used only when something else has loaded it without harm.

    :raises AtlasError: with neither library.
    """
    loaded = sys.modules.get("shapely")
    if loaded is not None or "qgis.core" not in sys.modules:
        try:
            return ShapelyClipper()
        except ImportError:
            pass
    try:
        return QgisClipper()
    except ImportError as error:
        raise AtlasError(
            tr("Polygons cannot be clipped exactly."),
            tr("Neither QGIS nor shapely 2 is available."),
            tr("Run inside QGIS, or install shapely 2."),
        ) from error
