"""Whether a place known as a point with a precision lies in a drawn area.

The place may be anywhere in the circle of its precision around the point. Distances are taken on a plane around the
point, scaled to the WGS84 ellipsoid there: within 0.5 % of the geodesic for circles of up to 100 km in Peru, far less
than what a precision claims.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Optional

from .wkt import Ring, parse_polygon

if TYPE_CHECKING:
    from .index import AtlasIndex

#: The whole circle lies in the area, or only a part of it does.
INSIDE, POSSIBLE = "inside", "possible"


def circle_in_area(polygons: list[list[Ring]], lon: float, lat: float, radius_km: float) -> Optional[str]:
    """Return how the circle of ``radius_km`` around a point (degrees) lies in ``polygons``.

    :returns: ``inside`` when all of it does, ``possible`` when a part of it does, ``None`` when nothing does.
    """
    east, north = _km_per_degree(lat)
    within = False
    nearest = math.inf
    for rings in polygons:
        inside = False
        for ring in rings:
            points = [((x - lon) * east, (y - lat) * north) for x, y in ring]
            for (x1, y1), (x2, y2) in zip(points, points[1:]):
                if (y1 > 0) != (y2 > 0) and x1 - y1 * (x2 - x1) / (y2 - y1) > 0:
                    inside = not inside
                nearest = min(nearest, _distance(x1, y1, x2, y2))
        within = within or inside
    if nearest <= radius_km:
        return POSSIBLE
    return INSIDE if within else None


def places_in_area(index: AtlasIndex, area: str) -> dict[str, str]:
    """Return how each place known as a point lies in ``area`` (polygon WKT), places outside it left out.

    :raises ValueError: when ``area`` is not a polygon.
    """
    polygons = parse_polygon(area)
    vertices = [point for rings in polygons for point in rings[0]]
    west, south = (min(point[axis] for point in vertices) for axis in (0, 1))
    east, north = (max(point[axis] for point in vertices) for axis in (0, 1))
    found: dict[str, str] = {}
    for place in index.place_by_id.values():
        if place.lon is None or place.lat is None:
            continue
        radius = place.precision_km or 0.0
        x, y = (radius / scale for scale in _km_per_degree(place.lat))
        if not (west - x <= place.lon <= east + x and south - y <= place.lat <= north + y):
            continue
        how = circle_in_area(polygons, place.lon, place.lat, radius)
        if how is not None:
            found[place.place_id] = how
    return found


def _km_per_degree(lat: float) -> tuple[float, float]:
    """Return the length of a degree of longitude and of latitude on WGS84 at ``lat``, kilometres."""
    phi = math.radians(lat)
    return (
        111.41284 * math.cos(phi) - 0.0935 * math.cos(3 * phi),
        111.13295 - 0.55982 * math.cos(2 * phi) + 0.00117 * math.cos(4 * phi),
    )


def _distance(x1: float, y1: float, x2: float, y2: float) -> float:
    """Return the distance of the origin from a segment."""
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else min(max(-(x1 * dx + y1 * dy) / length, 0.0), 1.0)
    return math.hypot(x1 + t * dx, y1 + t * dy)
