"""What a user asks of an overlay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from qgis.core import QgsVectorLayer

from .sources import CadastreSource


@dataclass(frozen=True)
class Choice:
    """What the user asks for.

    :param kinds: codes of ``ZONE_KINDS``.
    :param period: first and last day as ISO dates, ``None`` for space alone.
    :param strip_km: width of the strip on each side of a line of ``zone_layer``.
    :param cut_date: ISO date, empty when the source shall say it.
    :param holders: position of the choice of the algorithm's HOLDERS.
    :param folder: where the results are kept, empty for a temporary folder.
    """

    sources: Tuple[CadastreSource, ...]
    kinds: Tuple[str, ...]
    radii: str
    zone_layer: Optional[QgsVectorLayer]
    zone_field: str
    strip_km: float
    period: Optional[Tuple[str, str]]
    reading: str
    cut_date: str
    mapping: str
    holders: int
    outlines: bool
    folder: str
    datum: str
    crs: str
