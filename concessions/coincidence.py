"""Space and time: whether a right and an authorised stay overlap in time, and on which side the filing lies.

A right is taken to exist from the day it was filed; cadastres do not publish the day a right ended, so it is taken to
go on, and an extinguished right may have ended before a stay began. The stays of a zone are those of the
authorizations that name one of the zone's regions; a zone without regions of its own takes every authorization.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Optional, Tuple

from ..core.index import AtlasIndex
from ..core.periods import Period, union

#: Where the day of filing lies among the zone's stays in the period. Only these four overlap a stay in time: the
#: right was there before the first stay began, was filed during one, or between two of them.
RELATIONS = ("before", "during", "between", "after", "not_stated", "no_stay")
COUNTED = ("before", "during", "between")

Regions = Optional[FrozenSet[str]]


@dataclass(frozen=True)
class Coincidence:
    """How a right and the stays of a zone meet in time.

    :param relation: code of ``RELATIONS``: the day of filing against the zone's stays.
    :param counts: whether right and stay overlap on some day; ``None`` when the filing date is not stated.
    :param certainty: ``definite``, ``assumed`` or ``possible``, the best there is; empty when nothing overlaps.
    :param first_day: first day that both share.
    :param last_day: last day that both share; ``None`` when open-ended.
    :param authorizations: ids of the authorizations whose stays overlap the right.
    """

    relation: str
    counts: Optional[bool]
    certainty: str = ""
    first_day: Optional[dt.date] = None
    last_day: Optional[dt.date] = None
    authorizations: Tuple[str, ...] = ()


class TimeRule:
    """The coincidence rule of one run: a period and a reading of the stays.

    :param index: the atlas.
    :param period: days that count; open ends are allowed.
    :param reading: code of ``READINGS``.
    """

    def __init__(self, index: AtlasIndex, period: Period, reading: str) -> None:
        self.index, self.period, self.reading = index, period, reading
        self._stays: Dict[Regions, List[Tuple[str, str, Period]]] = {}
        self._known: Dict[Tuple[Regions, Optional[str]], Coincidence] = {}

    def stays(self, regions: Regions) -> List[Tuple[str, str, Period]]:
        """Return (authorization, certainty, days within the period) of the stays that count for a zone."""
        if regions not in self._stays:
            found = []
            for auth_id in self.index.auth_ids:
                if regions is not None and not regions.intersection(self.index.regions(auth_id)):
                    continue
                days = self.index.presence(auth_id, self.reading)
                certain = "assumed" if days.assumed else "definite"
                for certainty, stay in ((certain, days.definite), ("possible", days.possible)):
                    clipped = None if stay is None else stay.intersection(self.period)
                    if clipped is not None:
                        found.append((auth_id, certainty, clipped))
            self._stays[regions] = found
        return self._stays[regions]

    def coincidence(self, filed: Optional[str], regions: Regions) -> Coincidence:
        """Return how a right filed on the ISO day ``filed`` meets the stays of a zone.

        Definite days decide; only where no definite or assumed day overlaps do the possible ones.
        """
        key = (regions, filed)
        if key not in self._known:
            self._known[key] = self._find(filed, regions)
        return self._known[key]

    def _find(self, filed: Optional[str], regions: Regions) -> Coincidence:
        stays = self.stays(regions)
        if not stays:
            return Coincidence("no_stay", False)
        if filed is None:
            return Coincidence("not_stated", None)
        existing = Period(dt.date.fromisoformat(filed), None)
        last = Coincidence("no_stay", False)
        for certainties in (("definite",), ("assumed",), ("possible",)):
            chosen = [stay for stay in stays if stay[1] in certainties]
            if not chosen:
                continue
            last = _relate(existing, chosen, certainties[0])
            if last.counts:
                return last
        return last


def _relate(existing: Period, stays: List[Tuple[str, str, Period]], certainty: str) -> Coincidence:
    filed = existing.start or dt.date.min
    days = union(period for _auth, _certainty, period in stays)
    shared = [both for both in (existing.intersection(period) for period in days) if both is not None]
    if not shared:
        return Coincidence("after", False)
    if days[0].start is not None and filed < days[0].start:
        relation = "before"
    elif any(period.contains(filed) for period in days):
        relation = "during"
    else:
        relation = "between"
    who = tuple(dict.fromkeys(auth for auth, _c, period in stays if period.overlaps(existing)))
    return Coincidence(relation, True, certainty, shared[0].start, shared[-1].end, who)
