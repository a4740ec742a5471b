"""The nearest point (facility) of each polygon, with its geodesic distance.

Candidates come from a bound on straight (3-D chord) distances to the middle of each polygon's box; for each candidate
the nearest boundary point is found in a metric local to both (metres per degree at their mean latitude), and the
distance to it is one geodesic. The boundary's edges are straight in longitude and latitude.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple, Union

import numpy as np

from .area import ECC2, RAD, SEMI_MAJOR_M
from .feedback import Feedback, check_canceled, feedback_or_null
from .geodesic import distances_m
from .polygon_set import PolygonSet
from .rings import PolygonRings, expand_ranges

_SLACK_M = 50.0
_CHUNK = 4096
#: Vertices times candidates worked on at once.
_VERTICES_AT_ONCE = 1 << 18


@dataclass
class Nearest:
    """:ivar point: int64, position of the nearest point (the first of several at the same distance).
    :ivar distance_m: float64, geodesic; 0 when the point lies in the polygon or on its boundary.
    :ivar lon, lat: float64, nearest point of the polygon's boundary, or the point itself when it is inside.
    """

    point: np.ndarray
    distance_m: np.ndarray
    lon: np.ndarray
    lat: np.ndarray


def nearest_points(parcels: Union[PolygonSet, PolygonRings], lonlat: np.ndarray,
                   feedback: Optional[Feedback] = None) -> Nearest:
    """Nearest of the points to each polygon.

    :param lonlat: float64[F, 2], at least one point.
    :raises CanceledError: when cancelled. :raises ValueError: without points.
    """
    rings = parcels.rings if isinstance(parcels, PolygonSet) else parcels
    points = np.asarray(lonlat, dtype=np.float64).reshape(-1, 2)
    if not len(points):
        raise ValueError("no points")
    feedback = feedback_or_null(feedback)
    found = []
    for start in range(0, rings.count, _CHUNK):
        check_canceled(feedback)
        stop = min(start + _CHUNK, rings.count)
        found.append(_nearest(rings, np.arange(start, stop), points))
        feedback.setProgress(100.0 * stop / rings.count)
    if not found:
        none = np.zeros(0)
        return Nearest(none.astype(np.int64), none, none, none)
    return Nearest(*(np.concatenate(column) for column in zip(*found)))


def _cartesian(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Geocentric coordinates, metres."""
    sine, cosine = np.sin(lat * RAD), np.cos(lat * RAD)
    normal = SEMI_MAJOR_M / np.sqrt(1 - ECC2 * sine**2)
    return np.stack([normal * cosine * np.cos(lon * RAD), normal * cosine * np.sin(lon * RAD),
                     normal * (1 - ECC2) * sine], axis=-1)


def _metres_per_degree(lat: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    w = 1 - ECC2 * np.sin(lat * RAD) ** 2
    return SEMI_MAJOR_M / np.sqrt(w) * np.cos(lat * RAD) * RAD, SEMI_MAJOR_M * (1 - ECC2) / w**1.5 * RAD


def _nearest(rings: PolygonRings, features: np.ndarray, points: np.ndarray) -> Tuple[np.ndarray, ...]:
    bbox = rings.bbox[features]
    cx, cy = (bbox[:, 0] + bbox[:, 2]) / 2, (bbox[:, 1] + bbox[:, 3]) / 2
    centre, target = _cartesian(cx, cy), _cartesian(points[:, 0], points[:, 1])
    square = (centre**2).sum(axis=1)[:, None] + (target**2).sum(axis=1)[None] - 2 * centre @ target.T
    least = np.sqrt(np.maximum(square.min(axis=1), 0))
    # bound of the way from the box's middle to any of its points; the margin covers the ellipsoid
    radius = np.hypot((bbox[:, 2] - bbox[:, 0]) * 111_700, (bbox[:, 3] - bbox[:, 1]) * 111_700) / 2 + _SLACK_M
    row, point = np.nonzero(square <= ((least + 2 * radius) ** 2)[:, None])
    lon, lat, inside = _boundary_points(rings, features[row], points[point], cy[row])
    distance = distances_m(points[point, 0], points[point, 1], lon, lat)
    distance[inside] = 0.0
    lon, lat = np.where(inside, points[point, 0], lon), np.where(inside, points[point, 1], lat)
    order = np.lexsort((point, distance, row))
    best = order[np.searchsorted(row[order], np.arange(len(features)))]
    return point[best], distance[best], lon[best], lat[best]


def _boundary_points(rings: PolygonRings, feature: np.ndarray, point: np.ndarray,
                     middle_lat: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Nearest boundary point of each feature to each point, and whether the point lies inside."""
    lon, lat, inside = np.empty(len(feature)), np.empty(len(feature)), np.zeros(len(feature), dtype=bool)
    work = np.cumsum(rings.vertex_counts[feature])
    begin = 0
    while begin < len(feature):
        done = work[begin - 1] if begin else 0
        stop = int(np.searchsorted(work, done + _VERTICES_AT_ONCE, side="right"))
        stop = min(max(stop, begin + 1), len(feature))
        part = slice(begin, stop)
        lon[part], lat[part], inside[part] = _boundary_part(rings, feature[part], point[part], middle_lat[part])
        begin = stop
    return lon, lat, inside


def _boundary_part(rings: PolygonRings, feature: np.ndarray, point: np.ndarray,
                   middle_lat: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    first = rings.ring_start[rings.feature_ring[feature]]
    count = rings.vertex_counts[feature]
    vertex = expand_ranges(first, count)
    owner = np.repeat(np.arange(len(feature)), count)
    kx, ky = _metres_per_degree((middle_lat + point[:, 1]) / 2)
    x = (rings.xy[vertex, 0] - point[owner, 0]) * kx[owner]
    y = (rings.xy[vertex, 1] - point[owner, 1]) * ky[owner]
    ends_ring = np.zeros(len(rings.xy), dtype=bool)
    ends_ring[rings.ring_start[1:] - 1] = True
    is_edge = ~ends_ring[vertex]
    is_edge[-1] = False
    ex, ey = np.zeros(len(x)), np.zeros(len(x))
    ex[:-1], ey[:-1] = x[1:] - x[:-1], y[1:] - y[:-1]
    ex[~is_edge] = ey[~is_edge] = 0
    square = ex**2 + ey**2
    along = np.clip(-(x * ex + y * ey) / np.where(square > 0, square, 1), 0, 1)
    hx, hy = x + along * ex, y + along * ey
    start = np.cumsum(count) - count
    distance = hx**2 + hy**2
    nearest = np.flatnonzero(distance == np.repeat(np.minimum.reduceat(distance, start), count))
    nearest = nearest[np.searchsorted(owner[nearest], np.arange(len(feature)))]
    # inside: odd number of edges to the right of the point, which is the origin
    crosses = np.zeros(len(x), dtype=bool)
    crosses[:-1] = ((y[:-1] > 0) != (y[1:] > 0)) & is_edge[:-1]
    k = np.flatnonzero(crosses)
    right = k[x[k] - y[k] * ex[k] / ey[k] > 0]
    inside = np.bincount(owner[right], minlength=len(feature)) % 2 == 1
    return hx[nearest] / kx + point[:, 0], hy[nearest] / ky + point[:, 1], inside
