"""The outlines that the dossier's maps draw: read from ``atlas.gpkg`` without writing, in EPSG:32718, simplified.

The blobs are GeoPackage binaries (OGC 12-128r18, 2.1.3): a header, then WKB.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QByteArray

from ...core.errors import DataError
from ...core.qt.compat import GEOMETRY_POLYGON
from ...core.qt.i18n import tr
from ...core.repository import read_only_uri
from ..items import MAP_CRS

#: Vertices nearer than this to the line are left out, in units of the drawing: 0.07 mm on the page.
TOLERANCE = 0.7
_HEADER = 8
#: Bytes of the envelope by its code in the flags.
_ENVELOPE = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


@dataclass(frozen=True)
class Shapes:
    """Outlines by ubigeo and by zone, metres in EPSG:32718."""

    regions: Dict[str, QgsGeometry]
    zones: Dict[str, QgsGeometry]
    transform: QgsCoordinateTransform

    def point(self, lon: float, lat: float) -> Tuple[float, float]:
        """Return a point of EPSG:4326 (degrees) in metres of the map."""
        found = self.transform.transform(QgsPointXY(lon, lat))
        return found.x(), found.y()


def load_shapes(data: Path) -> Shapes:
    """Return the outlines of a data file.

    :raises DataError: when they cannot be read.
    """
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem(MAP_CRS),
        QgsCoordinateTransformContext(),
    )
    try:
        with closing(sqlite3.connect(read_only_uri(data), uri=True)) as connection:
            regions = connection.execute("SELECT ubigeo, geom FROM regions ORDER BY ubigeo").fetchall()
            zones = connection.execute("SELECT zone_id, geom FROM vraem_zones ORDER BY zone_id").fetchall()
    except sqlite3.Error as error:
        raise DataError(
            tr("The outlines cannot be read.", context="Export"),
            str(error),
            tr("Install the plugin again.", context="Export"),
        ) from error
    return Shapes(_projected(regions, transform), _projected(zones, transform), transform)


def _projected(rows: List[Tuple[str, bytes]], transform: QgsCoordinateTransform) -> Dict[str, QgsGeometry]:
    found = {}
    for key, blob in rows:
        geometry = QgsGeometry()
        if blob is not None:
            geometry.fromWkb(QByteArray(blob[_HEADER + _ENVELOPE.get(blob[3] >> 1 & 7, 0) :]))
            geometry.transform(transform)
        found[key] = geometry
    return found


class View:
    """Turns metres of the map into units of a drawing.

    :param extent: metres (west, south, east, north) that fill ``frame``.
    :param frame: x, y, width, height in the drawing.
    """

    def __init__(self, extent: Tuple[float, ...], frame: Tuple[float, ...]) -> None:
        self.extent, self.frame = extent, frame
        west, south, east, north = extent
        self.scale = min(frame[2] / (east - west), frame[3] / (north - south))
        self._x = frame[0] + (frame[2] - (east - west) * self.scale) / 2
        self._y = frame[1] + (frame[3] - (north - south) * self.scale) / 2

    def at(self, x: float, y: float) -> Tuple[float, float]:
        """Return a place in the drawing."""
        return self._x + (x - self.extent[0]) * self.scale, self._y + (self.extent[3] - y) * self.scale

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies in the frame."""
        west, south, east, north = self.extent
        return west <= x <= east and south <= y <= north

    def path(self, geometry: QgsGeometry, clip: bool = False) -> str:
        """Return a polygon as the ``d`` of an SVG path, cut at the frame if asked; holes by even-odd."""
        shown = geometry
        if clip:
            shown = geometry.clipped(QgsRectangle(*self.extent))
        if shown.isEmpty():
            return ""
        simple = shown.simplify(TOLERANCE / self.scale)
        polygons = [part.asPolygon() for part in simple.asGeometryCollection() if part.type() == GEOMETRY_POLYGON]
        parts = []
        for rings in polygons:
            for ring in rings:
                points = [self.at(p.x(), p.y()) for p in ring[:-1]]
                if len(points) > 2:  # noqa: PLR2004 - a ring
                    parts.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z")
        return "".join(parts)


def label_point(geometry: QgsGeometry) -> Optional[Tuple[float, float]]:
    """Return where a number stands best in a polygon: the middle of the largest circle inside its largest part."""
    if geometry.isEmpty():
        return None
    parts = sorted(geometry.asGeometryCollection(), key=lambda part: part.area())
    centre = parts[-1].poleOfInaccessibility(2_000.0)
    point = (centre[0] if isinstance(centre, tuple) else centre).asPoint()
    return point.x(), point.y()
