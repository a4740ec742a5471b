"""Whether rights lie where Peru is: in the wrong order, or of another CRS, coordinates overlap nothing, silently."""

from __future__ import annotations

import numpy as np

from ..core.errors import AtlasError
from ..core.qt.i18n import tr
from ..overlay.rings import PolygonRings

CONTEXT = "Concessions"

#: Peru with its sea and room around it (degrees): west, south, east, north.
_PERU = (-86.0, -22.0, -66.0, 2.0)


def outside_peru(rings: PolygonRings) -> np.ndarray:
    """Return whether each polygon (degrees of longitude and latitude) is wholly outside Peru and its sea."""
    return _outside(rings.bbox)


def in_order(rings: PolygonRings, name: str) -> PolygonRings:
    """Return ``rings`` when latitude does not stand before longitude.

    :param rings: all polygons of a source as degrees of longitude and latitude. :param name: of the source.
    :raises AtlasError: when all of them are outside Peru, and would be in it with their coordinates exchanged.
    """
    if not rings.count or not _outside(rings.bbox).all() or _outside(rings.bbox[:, [1, 0, 3, 2]]).any():
        return rings
    raise AtlasError(
        tr("{name} has the latitude before the longitude.", CONTEXT).format(name=name),
        tr("As it stands it lies outside Peru, and with its coordinates exchanged in Peru.", CONTEXT),
        tr("Exchange them (Processing: Swap X and Y coordinates), or get the layer again from its source.", CONTEXT),
    )


def _outside(bbox: np.ndarray) -> np.ndarray:
    west, south, east, north = _PERU
    return (bbox[:, 2] < west) | (bbox[:, 3] < south) | (bbox[:, 0] > east) | (bbox[:, 1] > north)
