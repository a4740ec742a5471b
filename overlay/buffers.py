"""Zones made from points and lines: geodesic circles and corridors, as WKB in EPSG:4326."""

from __future__ import annotations

import struct
from typing import Any, List, Optional, Sequence

import numpy as np

from ..core.errors import AtlasError
from .exact import ExactClipper, available_clipper
from .feedback import Feedback, check_canceled, feedback_or_null
from .geodesic import destinations, distances_m
from .texts import tr

#: Corners of a geodesic circle. They lie on the circle, so the polygon has 0.005 % less area than the disc.
CIRCLE_VERTICES = 360
#: A corridor's line is cut into pieces of at most this length, and of at most a quarter of the half width.
_PIECE_M = 1000.0
#: Circles of a corridor are set at corners that turn and this part of the half width apart: what is missed between
#: two of them is below the circle's own deviation.
_CIRCLE_SPACING = 1 / 50
_UNION_AT_ONCE = 64
_HALF_TURN_DEG = 180.0
_POLE_DEG = 90.0


def polygon_wkb(lonlat: np.ndarray) -> bytes:
    """WKB of a polygon of one open or closed ring."""
    if (lonlat[0] != lonlat[-1]).any():
        lonlat = np.concatenate([lonlat, lonlat[:1]])
    return struct.pack("<BIII", 1, 3, 1, len(lonlat)) + lonlat.astype("<f8").tobytes()


def multipolygon_wkb(polygons: Sequence[bytes]) -> bytes:
    """WKB of a multipolygon of WKB polygons."""
    return struct.pack("<BII", 1, 6, len(polygons)) + b"".join(polygons)


def _check_place(lonlat: np.ndarray) -> None:
    if (
        not np.isfinite(lonlat).all()
        or (np.abs(lonlat[:, 0]) > _HALF_TURN_DEG).any()
        or (np.abs(lonlat[:, 1]) > _POLE_DEG).any()
    ):
        raise AtlasError(
            tr("The buffer crosses the antimeridian or a pole, or a coordinate is no longitude or latitude."),
            tr("Such a polygon cannot be drawn in EPSG:4326 in one piece."),
            tr("Use a smaller radius or check the coordinates."),
        )


def _circle(lon: float, lat: float, radius_m: float, vertices: int = CIRCLE_VERTICES) -> np.ndarray:
    """Corners counter-clockwise from the east."""
    azimuth = 90.0 - np.arange(vertices) * (360.0 / vertices)
    x, y = destinations(np.asarray(lon), np.asarray(lat), azimuth, np.asarray(radius_m))
    ring = np.stack([x, y], axis=1)
    _check_place(ring)
    if not (y.min() < lat < y.max()) or np.ptp(x) > _HALF_TURN_DEG:
        _check_place(np.array([[np.nan, np.nan]]))
    return ring


def geodesic_circle(lon: float, lat: float, radius_m: float) -> bytes:
    """WKB polygon of the points at ``radius_m`` from a point, :data:`CIRCLE_VERTICES` corners on the circle.

    :raises ValueError: for a radius that is not positive.
    :raises AtlasError: when the circle would cross the antimeridian or a pole.
    """
    if not radius_m > 0:
        raise ValueError("the radius must be positive")
    _check_place(np.array([[lon, lat]]))
    return polygon_wkb(_circle(lon, lat, radius_m))


def corridor(
    lines: Sequence[np.ndarray],
    half_width_m: float,
    clipper: Optional[ExactClipper] = None,
    feedback: Optional[Feedback] = None,
) -> bytes:
    """WKB multipolygon of the strip of ``half_width_m`` on each side of lines, with round ends.

    :param lines: float64[n, 2] longitude, latitude of each line; its edges are straight in both.
    :raises CanceledError: when cancelled. :raises AtlasError: across the antimeridian or a pole.
    """
    if not half_width_m > 0:
        raise ValueError("the half width must be positive")
    feedback = feedback_or_null(feedback)
    clipper = clipper or available_clipper()
    geometries: List[Any] = []
    for number, line in enumerate(lines):
        check_canceled(feedback)
        lonlat = np.asarray(line, dtype=np.float64)
        _check_place(lonlat)
        geometries += [clipper.geometry(polygon_wkb(ring)) for ring in _strip(lonlat, half_width_m)]
        geometries = [_union(clipper, geometries, feedback)] if geometries else []
        feedback.setProgress(100.0 * (number + 1) / len(lines))
    return multipolygon_wkb(clipper.polygons(geometries[0])) if geometries else multipolygon_wkb([])


def _strip(line: np.ndarray, half_width_m: float) -> List[np.ndarray]:
    """Rings whose union is the strip: a quadrilateral along each piece, circles where pieces meet and at the ends."""
    moved = np.ones(len(line), dtype=bool)
    moved[1:] = (line[1:] != line[:-1]).any(axis=1)
    line = line[moved]
    if not len(line):
        return []
    points = _cut(line, min(_PIECE_M, half_width_m / 4))
    rings = []
    if len(points) > 1:
        p, q = points[:-1], points[1:]
        mean = np.deg2rad((p[:, 1] + q[:, 1]) / 2)
        middle = (p + q) / 2
        azimuth = np.rad2deg(np.arctan2((q[:, 0] - p[:, 0]) * np.cos(mean), (q[:, 1] - p[:, 1]) * _flat(mean)))
        _check_place(middle)
        corners = [
            np.stack(destinations(at[:, 0], at[:, 1], azimuth + side, np.asarray(half_width_m)), axis=1)
            for at, side in ((p, -90.0), (p, 90.0), (q, 90.0), (q, -90.0))
        ]
        for quad in np.stack(corners, axis=1):
            _check_place(quad)
            rings.append(quad)
    last = None
    for i, (lon, lat) in enumerate(points):
        ends = i in (0, len(points) - 1)
        if last is None or ends or float(distances_m(last[0], last[1], lon, lat)) >= half_width_m * _CIRCLE_SPACING:
            rings.append(_circle(lon, lat, half_width_m))
            last = (lon, lat)
    return rings


def _flat(lat_rad: np.ndarray) -> np.ndarray:
    """Ratio of the radii of curvature in the meridian and in the prime vertical."""
    from .area import ECC2

    return (1 - ECC2) / (1 - ECC2 * np.sin(lat_rad) ** 2)


def _cut(line: np.ndarray, step_m: float) -> np.ndarray:
    """The line with edges cut to at most ``step_m``."""
    if len(line) == 1:
        return line
    length = distances_m(line[:-1, 0], line[:-1, 1], line[1:, 0], line[1:, 1])
    parts = [
        a + (b - a) * (np.arange(n) / n)[:, None]
        for a, b, n in zip(line[:-1], line[1:], np.maximum(1, np.ceil(length / step_m)).astype(int))
    ]
    return np.concatenate([*parts, line[-1:]])


def _union(clipper: ExactClipper, geometries: List[Any], feedback: Feedback) -> Any:
    """Union in a tree of small unions, to stay cancellable."""
    while len(geometries) > 1:
        joined = []
        for start in range(0, len(geometries), _UNION_AT_ONCE):
            check_canceled(feedback)
            joined.append(clipper.union(geometries[start : start + _UNION_AT_ONCE]))
        geometries = joined
    return geometries[0]
