"""Measures of authorised access by region and period.

Four measures are counted over *definite* days of the chosen reading: authorizations in force, authorised days, persons
and person-days. An authorization counts in full in every region it names, but for person-days, which are split
equally over its regions so that the regions and the line without a place add up to the total. What is only possible
is kept apart and never added. Personnel a source does not state is unknown, not zero: a figure none of whose
authorizations states its personnel is ``None``; one that lacks some of them is a lower bound, told by
``unknown_personnel``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from .index import AtlasIndex
from .periods import Period

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class RegionExposure:
    """Measures of one region over a period.

    :param ubigeo: 2 digits; ``None`` for the line of authorizations that name no region.
    :param authorizations: authorizations with a definite day in the period.
    :param authorised_days: their definite days in the period, summed (days, not distinct days).
    :param persons: their personnel; not additive over regions.
    :param person_days: personnel x definite days, split equally over the regions an authorization names; additive.
    :param possible_authorizations: further authorizations, with a possible but no definite day in the period.
    :param possible_days: possible days that are not definite, of all authorizations, summed.
    :param unknown_personnel: how many of ``authorizations`` do not state their personnel.
    """

    ubigeo: Optional[str]
    name: Optional[str]
    authorizations: int
    authorised_days: int
    persons: Optional[int]
    person_days: Optional[float]
    possible_authorizations: int
    possible_days: int
    unknown_personnel: int = 0


@dataclass(frozen=True)
class Totals:
    """Measures of all places together, authorizations without a place included.

    :param norms: norms that hold the counted authorizations.
    :param regions: regions named by at least one counted authorization.
    :param covered_days: days of the period on which at least one authorization is definitely in force.
    :param longest_gap_days: longest run of days of the period without any.
    :param no_place: counted authorizations (definite or possible) that name no region.
    :param undated: authorizations of the selection of which no dated stay is known under the reading.
    :param period: the bounded period that was measured.
    """

    authorizations: int
    norms: int
    persons: Optional[int]
    person_days: Optional[int]
    regions: int
    covered_days: int
    longest_gap_days: int
    no_place: int
    undated: int
    authorised_days: int = 0
    possible_authorizations: int = 0
    possible_days: int = 0
    unknown_personnel: int = 0
    period: Optional[Period] = None


@dataclass(frozen=True)
class Coverage:
    """Distinct days of a bounded period with a definite authorization.

    :param days: days of the period.
    :param covered: how many of them at least one authorization covers.
    :param gaps: runs of days without any, in order.
    """

    period: Period
    days: int
    covered: int
    gaps: tuple[Period, ...]

    @property
    def longest_gap_days(self) -> int:
        """Length of the longest gap, 0 without one."""
        return max((gap.days or 0 for gap in self.gaps), default=0)


class _Sum:
    """Running sums of one line of the result."""

    def __init__(self) -> None:
        self.authorizations = self.days = self.persons = self.unknown = 0
        self.possible_authorizations = self.possible_days = 0
        self.person_days = 0.0

    def add(self, definite: int, possible: int, personnel: Optional[int], share: int) -> None:
        self.possible_days += possible - definite
        if not definite:
            self.possible_authorizations += 1
            return
        self.authorizations += 1
        self.days += definite
        if personnel is None:
            self.unknown += 1
        else:
            self.persons += personnel
            self.person_days += personnel * definite / share

    @property
    def known(self) -> bool:
        return self.unknown == 0 or self.unknown < self.authorizations

    def exposure(self, ubigeo: Optional[str], name: Optional[str]) -> RegionExposure:
        return RegionExposure(
            ubigeo,
            name,
            self.authorizations,
            self.days,
            self.persons if self.known else None,
            self.person_days if self.known else None,
            self.possible_authorizations,
            self.possible_days,
            self.unknown,
        )


def days_within(index: AtlasIndex, auth_id: str, period: Period, reading: str) -> tuple[int, int]:
    """Return (definite, possible) days of one authorization in a bounded period; possible holds definite."""
    presence = index.presence(auth_id, reading)
    definite = presence.definite.intersection(period) if presence.definite else None
    possible = presence.possible.intersection(period) if presence.possible else None
    return (definite.days or 0 if definite else 0, possible.days or 0 if possible else 0)


def region_exposure(
    index: AtlasIndex, period: Optional[Period], reading: str, auth_ids: Optional[Iterable[str]] = None
) -> tuple[RegionExposure, ...]:
    """Return the measures of all regions in ubigeo order, regions without any authorization included.

    :param period: days to measure; open ends are closed by the extent of the reading.
    :param auth_ids: the selection; all authorizations when ``None``.
    """
    sums = _sums(index, period, reading, auth_ids)
    empty = _Sum()
    return tuple(sums.get(r.ubigeo, empty).exposure(r.ubigeo, r.name) for r in index.region_list)


def no_place_exposure(
    index: AtlasIndex, period: Optional[Period], reading: str, auth_ids: Optional[Iterable[str]] = None
) -> RegionExposure:
    """Return the measures of the authorizations that name no region; ``ubigeo`` and ``name`` are ``None``."""
    return _sums(index, period, reading, auth_ids).get(None, _Sum()).exposure(None, None)


def totals(
    index: AtlasIndex, period: Optional[Period], reading: str, auth_ids: Optional[Iterable[str]] = None
) -> Totals:
    """Return the measures of all authorizations of the selection, each counted once."""
    columns = index.columns
    within = index.resolve(period, reading)
    selected = columns.mask(auth_ids)
    sure_days, maybe_days = columns.days(reading).within(within)
    sure, maybe = selected & (sure_days > 0), selected & (maybe_days > 0)
    known = sure & (columns.personnel == columns.personnel)
    persons = columns.personnel[known]
    stated = bool(known.any()) or not sure.any()
    covered = _coverage(index, within, reading, selected)
    return Totals(
        authorizations=int(sure.sum()),
        norms=len(columns.facet("norms").present(sure)),
        persons=round(persons.sum()) if stated else None,
        person_days=round((persons * sure_days[known]).sum()) if stated else None,
        regions=len(columns.facet("regions").present(sure)),
        covered_days=covered.covered,
        longest_gap_days=covered.longest_gap_days,
        no_place=int((maybe & columns.no_place).sum()),
        undated=int((selected & columns.days(reading).undated).sum()),
        authorised_days=int(sure_days[selected].sum()),
        possible_authorizations=int((maybe & ~sure).sum()),
        possible_days=int((maybe_days - sure_days)[selected].sum()),
        unknown_personnel=int((sure & ~known).sum()),
        period=within,
    )


def coverage(
    index: AtlasIndex, period: Optional[Period], reading: str, auth_ids: Optional[Iterable[str]] = None
) -> Coverage:
    """Return which days of the period at least one authorization definitely covers."""
    return _coverage(index, index.resolve(period, reading), reading, index.columns.mask(auth_ids))


def _coverage(index: AtlasIndex, within: Period, reading: str, selected: np.ndarray) -> Coverage:
    covered = index.columns.covered(reading, within, selected)
    gaps = [within.part(first, last) for first, last in index.columns.runs(~covered)]
    return Coverage(within, len(covered), int(covered.sum()), tuple(gaps))


@dataclass(frozen=True)
class RegionDifference:
    """Change of one region from a first to a second period: second minus first; ``None`` when either is unknown."""

    ubigeo: Optional[str]
    name: Optional[str]
    authorizations: int
    authorised_days: int
    persons: Optional[int]
    person_days: Optional[float]


def difference(first: Sequence[RegionExposure], second: Sequence[RegionExposure]) -> tuple[RegionDifference, ...]:
    """Return by how much each region changed from ``first`` to ``second``.

    Periods of different length are compared as they are; the caller says so beside the figures.

    :raises ValueError: when the two do not list the same regions in the same order.
    """
    if [e.ubigeo for e in first] != [e.ubigeo for e in second]:
        raise ValueError("the two periods do not list the same regions")
    return tuple(
        RegionDifference(
            b.ubigeo,
            b.name,
            b.authorizations - a.authorizations,
            b.authorised_days - a.authorised_days,
            None if a.persons is None or b.persons is None else b.persons - a.persons,
            None if a.person_days is None or b.person_days is None else b.person_days - a.person_days,
        )
        for a, b in zip(first, second)
    )


def _sums(index: AtlasIndex, period: Optional[Period], reading: str, auth_ids: Optional[Iterable[str]]) -> dict:
    within = index.resolve(period, reading)
    sums: dict = {}
    for auth_id in index.auth_ids if auth_ids is None else auth_ids:
        definite, possible = days_within(index, auth_id, within, reading)
        if not possible:
            continue
        regions: list[Optional[str]] = list(index.regions(auth_id)) or [None]
        personnel = index.authorization(auth_id).personnel
        for ubigeo in regions:
            sums.setdefault(ubigeo, _Sum()).add(definite, possible, personnel, len(regions))
    return sums
