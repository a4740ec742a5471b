"""Ellipsoidal area of polygons whose edges are straight in longitude and latitude.

The area between the equator and latitude phi, per radian of longitude, on an ellipsoid of semi-axes a, b and
eccentricity e is (authalic function; Snyder, Map Projections - A Working Manual, USGS PP 1395, 1987, eq. 3-12)

    S(phi) = b^2/2 * ( sin(phi) / (1 - e^2 sin^2(phi)) + artanh(e sin(phi)) / e )
           = b^2 * sum_k (k + 1)/(2k + 1) * e^(2k) * sin(phi)^(2k + 1),

so the area of a polygon is the line integral of -S(phi) d(lambda) along its boundary. For an edge that is straight in
longitude and latitude the integral is exact up to Gauss-Legendre quadrature of order 6 on pieces of at most half a
degree (error below 1e-12 relative). This measure is additive: the parts of a partition sum to the whole. It differs
from geodesic edges (QgsDistanceArea, pyproj.Geod, PostGIS geography) by 0.006 ppm at the median for rights of
100 - 1,000 ha.
"""

from __future__ import annotations

from typing import Tuple, Union

import numpy as np

from .rings import PolygonRings, expand_ranges

#: WGS84 (EPSG:7030).
SEMI_MAJOR_M = 6378137.0
FLATTENING = 1 / 298.257223563
ECC2 = FLATTENING * (2 - FLATTENING)
SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING)
RAD = np.pi / 180
#: Edges taller than this are integrated in pieces, degrees.
_PIECE_DEG = 0.5
#: Features taller than this are integrated exactly, not by the expansion about their middle latitude, degrees.
LOCAL_LIMIT_DEG = 0.1

# sum_k (k+1)/(2k+1) e^(2k) s^(2k+1): the term k = 8 is below 1e-17 of the sum
_SERIES = np.array([(k + 1) / (2 * k + 1) * ECC2**k for k in range(8)]) * SEMI_MINOR_M**2
_NODES = np.array([-np.sqrt(0.6), 0.0, np.sqrt(0.6)]) / 2 + 0.5
_WEIGHTS = np.array([5.0, 8.0, 5.0]) / 18.0

LocalCoefficients = Tuple[np.ndarray, np.ndarray, np.ndarray]


def zone_area_function(lat_deg: np.ndarray) -> np.ndarray:
    """S(phi): m2 between the equator and ``lat_deg`` per radian of longitude."""
    sine = np.sin(lat_deg * RAD)
    square = sine * sine
    total = np.full(np.shape(sine), _SERIES[-1])
    for coefficient in _SERIES[-2::-1]:
        total = total * square + coefficient
    return total * sine


def edge_integrals(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray,
                   origin_lat: Union[float, np.ndarray] = 0.0) -> np.ndarray:
    """Integral of ``-(S(phi) - S(origin_lat)) d(lambda)`` along straight edges, degrees in, m2 out.

    ``origin_lat``, one or one an edge, only improves the rounding; it cancels on a closed boundary.
    """
    dx, dy = x2 - x1, y2 - y1
    base = np.broadcast_to(zone_area_function(np.asarray(origin_lat, dtype=float)), np.shape(x1))
    total = np.zeros(len(x1))
    tall = np.abs(dy) > _PIECE_DEG
    for node, weight in zip(_NODES, _WEIGHTS):
        total -= weight * (zone_area_function(y1 + dy * node) - base)
    for i in np.flatnonzero(tall):
        pieces = int(np.ceil(abs(dy[i]) / _PIECE_DEG))
        at = (np.arange(pieces)[:, None] + _NODES[None, :]) / pieces
        total[i] = -((zone_area_function(y1[i] + dy[i] * at) - base[i]) @ _WEIGHTS).sum() / pieces
    return total * dx * RAD


def local_coefficients(lat_deg: np.ndarray) -> LocalCoefficients:
    """First three derivatives of S at ``lat_deg``, scaled so that longitudes and latitudes stay in degrees."""
    s, c = np.sin(lat_deg * RAD), np.cos(lat_deg * RAD)
    w = 1 / (1 - ECC2 * s * s)
    b2 = SEMI_MINOR_M**2
    first = b2 * c * w * w
    second = b2 * (-s * w * w + 4 * ECC2 * s * c * c * w**3)
    third = b2 * c * (-w * w - 4 * ECC2 * s * s * w**3 + 4 * ECC2 * w**3 * (c * c - 2 * s * s)
                      + 24 * ECC2 * ECC2 * s * s * c * c * w**4)
    return first * RAD**2, second * RAD**3, third * RAD**4


def local_edge_integrals(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray,
                         coefficients: LocalCoefficients) -> np.ndarray:
    """:func:`edge_integrals` with S expanded to third order; latitudes relative to the expansion's own (degrees).

    Within 0.05 degrees of it the density is right to 1e-10.
    """
    d1, d2, d3 = coefficients
    total = y1 + y2
    squares = y1 * y1 + y2 * y2
    return (x1 - x2) * (d1 * 0.5 * total + d2 / 6 * (squares + y1 * y2) + d3 / 24 * total * squares)


def polygon_areas(rings: PolygonRings) -> np.ndarray:
    """Ellipsoidal area of every feature, m2; holes subtracted whatever the direction of the rings."""
    if not rings.count:
        return np.zeros(0)
    bbox = rings.bbox
    middle = (bbox[:, 1] + bbox[:, 3]) / 2
    vertex_counts = rings.vertex_counts
    x = rings.xy[:, 0]
    y = rings.xy[:, 1] - np.repeat(middle, vertex_counts)
    coefficients = tuple(np.repeat(c, vertex_counts)[:-1] for c in local_coefficients(middle))
    piece = np.empty(len(x))
    piece[:-1] = local_edge_integrals(x[:-1], y[:-1], x[1:], y[1:], coefficients)  # type: ignore[arg-type]
    piece[rings.ring_start[1:] - 1] = 0
    if (rings.ring_sign != 1).any():
        piece *= np.repeat(rings.ring_sign, np.diff(rings.ring_start))
    total = np.add.reduceat(piece, rings.ring_start[rings.feature_ring[:-1]])
    tall = np.flatnonzero(bbox[:, 3] - bbox[:, 1] > LOCAL_LIMIT_DEG)
    if len(tall):
        total[tall] = _integrated_areas(rings, tall, middle[tall])
    return total


def _integrated_areas(rings: PolygonRings, features: np.ndarray, middle: np.ndarray) -> np.ndarray:
    """Ellipsoidal area of these features by quadrature along every edge; ``middle`` is a latitude of each."""
    start, end = (rings.ring_start[rings.feature_ring[features + side]] for side in (0, 1))
    count = end - start
    vertex = expand_ranges(start, count)
    ring = np.searchsorted(rings.ring_start, vertex, side="right") - 1
    follower = np.minimum(vertex + 1, rings.ring_start[ring + 1] - 1)  # no edge runs from the end of a ring to the next
    (x1, y1), (x2, y2) = rings.xy[vertex].T, rings.xy[follower].T
    edge = edge_integrals(x1, y1, x2, y2, np.repeat(middle, count)) * rings.ring_sign[ring]
    bounds = np.cumsum(count)
    return np.array([edge[one:other].sum() for one, other in zip(bounds - count, bounds)])
