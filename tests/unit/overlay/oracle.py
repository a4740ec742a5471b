"""Independent measures: shapely clips, longdouble quadrature integrates, rational arithmetic clips exactly."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import shapely

A = np.longdouble(6378137)
F = 1 / np.longdouble("298.257223563")
E2 = F * (2 - F)
E = np.sqrt(E2)
B2 = (A * (1 - F)) ** 2
NODES, WEIGHTS = np.polynomial.legendre.leggauss(12)
PI = np.longdouble("3.14159265358979323846")


def strip_area(lat_deg):
    """Area from the equator per radian (closed form with artanh, not the plugin's series)."""
    s = np.sin(np.asarray(lat_deg, np.longdouble) * PI / 180)
    return B2 / 2 * (s / (1 - E2 * s * s) + np.arctanh(E * s) / E)


def ring_area(coordinates) -> float:
    c = np.asarray(coordinates, dtype=np.longdouble)
    p, q = c[:-1], c[1:]
    base = strip_area(c[0, 1])
    pieces = 16 if np.abs(q[:, 1] - p[:, 1]).max() > 0.5 else 1
    total = np.longdouble(0)
    for k in range(pieces):
        for node, weight in zip((NODES + 1) / 2, WEIGHTS / 2):
            y = p[:, 1] + (q[:, 1] - p[:, 1]) * (k + node) / pieces
            total -= weight / pieces * ((strip_area(y) - base) * (q[:, 0] - p[:, 0])).sum() * PI / 180
    return float(abs(total))


def area(geometry) -> float:
    total = 0.0
    for part in shapely.get_parts(shapely.get_parts(geometry)):
        if part.geom_type == "Polygon" and not part.is_empty:
            total += ring_area(part.exterior.coords) - sum(ring_area(hole.coords) for hole in part.interiors)
    return total


def overlaps(parcels, zones, least=1e-4):
    """{(parcel, zone): m2} by GEOS."""
    tree = shapely.STRtree(parcels)
    zone, parcel = tree.query(zones, predicate="intersects")
    found = {}
    for z, p in zip(zone.tolist(), parcel.tolist()):
        value = area(shapely.intersection(parcels[p], zones[z]))
        if value > least:
            found[p, z] = value
    return found


def rational_overlap(convex, other) -> float:
    """Sutherland-Hodgman in rational numbers: ``other`` (no holes) cut by a convex counter-clockwise polygon."""
    frame = [(Fraction(x), Fraction(y)) for x, y in shapely.get_coordinates(convex).tolist()][:-1]
    ring = [(Fraction(x), Fraction(y)) for x, y in shapely.get_coordinates(other).tolist()][:-1]
    for (ax, ay), (bx, by) in zip(frame, [*frame[1:], frame[0]]):
        side = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for x, y in ring]
        cut = []
        for i, (x, y) in enumerate(ring):
            j = (i + 1) % len(ring)
            if side[i] >= 0:
                cut.append((x, y))
            if (side[i] > 0 and side[j] < 0) or (side[i] < 0 and side[j] > 0):
                t = side[i] / (side[i] - side[j])
                cut.append((x + t * (ring[j][0] - x), y + t * (ring[j][1] - y)))
        ring = cut
        if not ring:
            return 0.0
    origin = ring[0]
    local = np.array([[float(x - origin[0]), float(y - origin[1])] for x, y in [*ring, ring[0]]], dtype=np.longdouble)
    local[:, 1] += np.longdouble(float(origin[1]))
    return ring_area(local)
