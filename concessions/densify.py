"""More vertices on long edges: an edge straight in UTM stays where it is when it becomes straight in degrees."""

from __future__ import annotations

import numpy as np

from ..overlay.rings import PolygonRings, expand_ranges

#: Longest edge (m) that is transformed by its two ends alone; over it an edge is cut into equal parts.
LONGEST_EDGE = 1000.0


def densify(rings: PolygonRings, longest: float = LONGEST_EDGE) -> PolygonRings:
    """Return the same rings with every edge longer than ``longest`` (units of the coordinates) cut into equal parts.

    A kilometre of the grid is left alone: a length may exceed ``longest`` by a millionth.
    """
    if rings.count == 0:
        return rings
    xy, start = rings.xy, rings.ring_start
    parts = np.ones(len(xy), dtype=np.int64)  # parts of the edge that begins at each vertex
    length = np.hypot(*(np.diff(xy, axis=0)).T)
    parts[:-1] = np.maximum(1, np.ceil(length / longest - 1e-6).astype(np.int64))
    parts[start[1:] - 1] = 1  # a ring's last vertex begins no edge
    if (parts == 1).all():
        return rings
    step = expand_ranges(np.zeros(len(parts), dtype=np.int64), parts)
    origin = np.repeat(np.arange(len(xy)), parts)
    follower = np.minimum(origin + 1, len(xy) - 1)
    along = (step / np.repeat(parts, parts))[:, None]
    dense = np.where(along == 0, xy[origin], xy[origin] * (1 - along) + xy[follower] * along)
    first = np.concatenate([[0], np.cumsum(parts)])
    return PolygonRings(dense, first[start], rings.ring_feature, rings.ring_is_hole, rings.count)
