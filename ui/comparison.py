"""What two periods that are compared leave open: regions for which one of them has nothing but possible days."""

from __future__ import annotations

from dataclasses import replace

from ..core.filters import FilterState, effective_comparison, effective_period
from ..core.index import AtlasIndex
from ..layers.exposure_style import ExposureView
from .exposure import ExposureCache


def with_open_regions(
    view: ExposureView, exposure: ExposureCache, index: AtlasIndex, state: FilterState
) -> ExposureView:
    """Return ``view`` with the regions where "no change" would be said of days that are not established.

    A region whose definite days make no difference is "possible only" when a stay in either period is no more than
    possible: unknown is not zero. A difference that is established stays what it is.

    :param view: what ``exposure`` shows of ``state``.
    """
    earlier = effective_comparison(index, state)
    if earlier is None:
        return view
    later = effective_period(index, state)
    windows = [exposure.window(state, period) for period in (later, earlier)]
    unsettled = tuple(
        region.ubigeo
        for place, region in enumerate(index.region_list)
        if view.values[region.ubigeo] == 0
        and any(window.authorizations[place] == 0 < window.possible_authorizations[place] for window in windows)
    )
    return replace(view, possible_only=unsettled)
