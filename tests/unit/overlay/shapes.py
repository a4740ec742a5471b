"""Hostile and ordinary polygons for the overlay tests."""

from __future__ import annotations

import numpy as np
import shapely

from peru_access_atlas.overlay.polygon_set import PolygonSet

CELL = 0.01


class CancelAfter:
    """Feedback that is cancelled after a number of looks at it."""

    def __init__(self, looks):
        self.looks = looks

    def isCanceled(self):
        self.looks -= 1
        return self.looks < 0

    def setProgress(self, value):
        assert 0 <= value <= 100


def polygon_set(geometries) -> PolygonSet:
    return PolygonSet.from_wkb([None if g is None else shapely.to_wkb(g, output_dimension=2) for g in geometries])


def cells(indexes, shift=(0.0, 0.0)):
    return shapely.union_all(
        [
            shapely.box(
                *(
                    np.array([-75, -12, -75, -12])
                    + CELL * np.array([x, y, x + 1, y + 1])
                    + CELL * np.array([*shift, *shift])
                )
            )
            for x, y in indexes
        ]
    )


def polyomino(rng, size, extent=30):
    chosen = [tuple(rng.integers(extent, size=2).tolist())]
    while len(chosen) < size:
        x, y = chosen[rng.integers(len(chosen))]
        dx, dy = ((1, 0), (-1, 0), (0, 1), (0, -1))[rng.integers(4)]
        if (x + dx, y + dy) not in chosen:
            chosen.append((x + dx, y + dy))
    return chosen


def star(rng, x, y, radius, corners):
    angle = np.sort(rng.uniform(0, 2 * np.pi, corners))
    reach = radius * rng.uniform(0.4, 1, corners)
    return shapely.Polygon(np.c_[x + reach * np.cos(angle), y + reach * np.sin(angle)])


def stars(rng, count, spread, radius, corners):
    """Valid star polygons."""
    found = []
    while len(found) < count:
        made = star(
            rng,
            rng.uniform(-75, -75 + spread),
            rng.uniform(-12, -12 + spread),
            rng.uniform(*radius),
            int(rng.integers(*corners)),
        )
        if made.is_valid:
            found.append(made)
    return found


def zone_with_holes(rng):
    zone = shapely.make_valid(star(rng, -74.7, -11.7, 0.3, 400))
    holes = [star(rng, -74.7 + dx, -11.7 + dy, 0.02, 12) for dx, dy in rng.uniform(-0.12, 0.12, (40, 2))]
    cut = shapely.make_valid(zone.difference(shapely.union_all(shapely.make_valid(holes))))
    return shapely.multipolygons([part for part in shapely.get_parts(cut) if part.geom_type == "Polygon"])
