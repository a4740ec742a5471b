"""Geometry of overlaps, for results that are wanted as a layer."""

from __future__ import annotations

from typing import Iterator, Optional, Tuple

import numpy as np

from .buffers import multipolygon_wkb
from .engine import OverlayEngine, OverlayResult
from .feedback import Feedback, check_canceled, feedback_or_null
from .polygon_set import PolygonSet

_PAIRS_PER_CHECK = 32
#: A parcel with this share of its area in a zone is taken whole.
_WHOLE = 1 - 1e-12


def clipped_wkb(engine: OverlayEngine, parcels: PolygonSet, result: OverlayResult,
                pairs: Optional[np.ndarray] = None, feedback: Optional[Feedback] = None) -> Iterator[Tuple[int, bytes]]:
    """(pair, WKB multipolygon of the overlap) of the result's pairs, in order.

    :param parcels: the checked set the result was made of. :param pairs: positions in the result; all when ``None``.
    :raises CanceledError: when cancelled.
    """
    feedback = feedback_or_null(feedback)
    clipper = engine.clipper
    for number, pair in enumerate((np.arange(len(result)) if pairs is None else pairs).tolist()):
        if number % _PAIRS_PER_CHECK == 0:
            check_canceled(feedback)
        wkb = parcels.rings.to_wkb(int(result.parcel[pair]))
        geometry = clipper.geometry(wkb)
        if result.share_of_parcel[pair] < _WHOLE:
            geometry = clipper.intersection(geometry, engine.zone_geometries[int(result.zone[pair])])
        yield pair, multipolygon_wkb(clipper.polygons(geometry))
