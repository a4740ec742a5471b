"""How many rights and zones an overlay will meet, and how long it may take; pure, so that it can follow every key."""

from __future__ import annotations

from typing import Iterable, Optional

from ...core.index import AtlasIndex
from ...core.qt.i18n import tr

_CONTEXT = "OverlayEstimate"
#: Choices of the algorithm's ZONE_KINDS, in its order.
ZONE_KINDS = ("vraem", "deployment_regions", "all_regions", "facilities", "coers")
#: Seconds of a run without a right; per right, most of it for writing layers; per right and zone. By the CPU seconds of
#: 246, 9,025 and 60,000 rights through the dialog, outlines drawn, rounded up.
_BASE_S, _RIGHT_S, _PAIR_S = 1.5, 320e-6, 0.15e-6


def zone_count(index: AtlasIndex, kinds: Iterable[str], radii: int, layer_zones: int) -> int:
    """Return how many zones a choice makes.

    :param kinds: codes of ``ZONE_KINDS``.
    :param radii: number of radii around facilities and COERs.
    :param layer_zones: number of polygons of the user's own layer.
    """
    chosen = set(kinds)
    count = layer_zones
    if "vraem" in chosen:
        count += len(index.atlas.vraem_zones)
    if "all_regions" in chosen:
        count += len(index.region_list)
    elif "deployment_regions" in chosen:
        known = {region.ubigeo for region in index.region_list}
        count += len(known & {ubigeo for auth_id in index.auth_ids for ubigeo in index.regions(auth_id)})
    count += radii * len(index.atlas.facilities) if "facilities" in chosen else 0
    count += radii * len(index.atlas.coers) if "coers" in chosen else 0
    return count


def seconds(rights: int, zones: int, factor: float = 1.0) -> float:
    """Return about how long a run takes.

    :param factor: how much slower this computer was at the last run than this estimate.
    """
    return factor * (_BASE_S + rights * (_RIGHT_S + zones * _PAIR_S))


def duration_text(estimate: Optional[float]) -> str:
    """Return seconds or minutes for people; empty for unknown."""
    if estimate is None:
        return ""
    if estimate < 90:  # noqa: PLR2004
        return tr("about {n} s", context=_CONTEXT).format(n=max(1, round(estimate)))
    return tr("about {n} min", context=_CONTEXT).format(n=max(2, round(estimate / 60)))
