"""Widths of zones: radii as people write them (``10, 25, 50``), and strips along lines."""

from __future__ import annotations

import math
from typing import Tuple

from ..errors import FilterError
from .i18n import tr

_CONTEXT = "Concessions"
#: Largest radius (km) of a buffer: beyond it a circle would not fit into the overlay's local geometry.
LARGEST_RADIUS_KM = 500.0
#: Kilometres of a strip on each side of a line. Below the narrowest, the lines themselves are not known so well.
NARROWEST_STRIP_KM, DEFAULT_STRIP_KM, WIDEST_STRIP_KM = 0.01, 5.0, 200.0


def parse_radii(text: str) -> Tuple[float, ...]:
    """Return the radii (km) of a text, ascending and each once.

    :raises FilterError: on what is no positive number up to ``LARGEST_RADIUS_KM``.
    """
    radii = set()
    for part in text.replace(";", ",").split(","):
        if not part.strip():
            continue
        try:
            radius = float(part)
        except ValueError:
            radius = math.nan
        if not 0 < radius <= LARGEST_RADIUS_KM:
            raise FilterError(
                tr("'{text}' is no radius in km.", _CONTEXT).format(text=part.strip()[:20]),
                tr("A radius is above 0 and at most {most} km.", _CONTEXT).format(most=f"{LARGEST_RADIUS_KM:g}"),
                tr("Write radii like 10, 25, 50 (decimal point).", _CONTEXT),
            )
        radii.add(radius)
    return tuple(sorted(radii))
