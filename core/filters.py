"""Which authorizations a filter state keeps, with what certainty, and what each other choice would keep."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Callable, Optional

from .definitions import EQUIPMENT_CLASSES, NORM_KINDS, PURPOSES, WEAPONS
from .filter_state import FilterState, collection_from_json, collection_to_json
from .index import AtlasIndex
from .periods import Period

__all__ = [
    "FACETS",
    "Aside",
    "FilterState",
    "Match",
    "active_chips",
    "aside",
    "collection_from_json",
    "collection_to_json",
    "effective_period",
    "facets",
    "folded",
    "matches",
    "matching",
    "static_matching",
]

#: Facets of ``facets``; the other keys of a state are ``period``, ``personnel``, ``text`` and the flags.
FACETS = (
    "regions",
    "institutions",
    "purposes",
    "norm_kinds",
    "weapons",
    "equipment_classes",
    "official_sources_only",
)


@dataclass(frozen=True)
class Match:
    """An authorization that a state keeps, and how certain its presence in the period is.

    :param certainty: code of ``CERTAINTIES``.
    """

    auth_id: str
    certainty: str


@dataclass(frozen=True)
class Aside:
    """Authorizations that every filter keeps but those that need a place or a date they do not have.

    They are to be counted and reachable, whether or not the state keeps them.

    :param no_place: name no region.
    :param undated: have no dated stay under the reading.
    """

    no_place: tuple[str, ...]
    undated: tuple[str, ...]


def folded(text: str) -> str:
    """Return ``text`` without case, accents and doubled blanks, to compare by."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())


def effective_period(index: AtlasIndex, state: FilterState) -> Period:
    """Return the bounded days that the state's mode asks for.

    ``range``: the period, open ends closed by the reading's extent; ``as_of``: its last day; ``cumulative``: from the
    extent's first day to its last day.
    """
    period = index.resolve(state.period, state.reading)
    if state.mode == "as_of":
        return Period(period.end, period.end)
    if state.mode == "cumulative" and period.end is not None:
        start = index.extent(state.reading).start
        return Period(min(start, period.end) if start else period.end, period.end)
    return period


def matches(index: AtlasIndex, state: FilterState) -> tuple[Match, ...]:
    """Return the authorizations the state keeps, in the order of ``index.auth_ids``, with their certainty."""
    tests = _tests(index, state)
    return tuple(
        Match(auth_id, certainty)
        for auth_id, certainty in _in_time(index, state)
        if all(test(auth_id) for test in tests.values())
    )


def matching(index: AtlasIndex, state: FilterState) -> tuple[str, ...]:
    """Return the identifiers of the authorizations the state keeps, in the order of ``index.auth_ids``."""
    return tuple(match.auth_id for match in matches(index, state))


def static_matching(index: AtlasIndex, state: FilterState) -> tuple[str, ...]:
    """Return the authorizations all filters but the period keep: what an exposure matrix is masked by."""
    tests = _tests(index, state)
    keep = [a for a in index.auth_ids if all(test(a) for test in tests.values())]
    if not state.include_undated:
        keep = [a for a in keep if not index.undated(a, state.reading)]
    return tuple(keep)


def aside(index: AtlasIndex, state: FilterState) -> Aside:
    """Return the authorizations without a place and without a date that the other filters keep."""
    placeless = matching(index, state.changed(regions=(), area=None, area_regions=()))
    tests = _tests(index, state)
    return Aside(
        tuple(a for a in placeless if index.no_place(a)),
        tuple(a for a in index.auth_ids if index.undated(a, state.reading) and all(test(a) for test in tests.values())),
    )


def facets(index: AtlasIndex, state: FilterState) -> dict[str, dict[str, int]]:
    """Return, for each value of each facet, how many records would be left if that facet held this value alone.

    The values are all those the vocabulary, the regions and the institutions know, zero counts included;
    ``official_sources_only`` has the values ``true`` and ``false``. ``regions`` has ``""`` besides, which counts the
    records that name no region.
    """
    tests = _tests(index, state)
    counts: dict[str, dict[str, int]] = {
        "regions": dict.fromkeys([*(r.ubigeo for r in index.region_list), ""], 0),
        "institutions": dict.fromkeys(index.institution_by_id, 0),
        "purposes": dict.fromkeys(PURPOSES, 0),
        "norm_kinds": dict.fromkeys(NORM_KINDS, 0),
        "weapons": dict.fromkeys(WEAPONS, 0),
        "equipment_classes": dict.fromkeys(EQUIPMENT_CLASSES, 0),
        "official_sources_only": {"true": 0, "false": 0},
    }
    for auth_id, _certainty in _in_time(index, state):
        failing = [key for key, test in tests.items() if not test(auth_id)]
        if len(failing) > 1:
            continue
        for key in failing or FACETS:
            for value in _values(index, key, auth_id) if key in counts else ():
                if value in counts[key]:
                    counts[key][value] += 1
    if state.include_no_place:
        # A record without a place stays whatever region is asked for.
        kept = counts["regions"][""]
        counts["regions"] = {u: n + kept if u else n for u, n in counts["regions"].items()}
    return counts


def active_chips(state: FilterState) -> tuple[tuple[str, str], ...]:
    """Return what the state filters by, as pairs (facet, value code) that ``FilterState.without`` takes back."""
    return state.chips


def _in_time(index: AtlasIndex, state: FilterState) -> list[tuple[str, str]]:
    period = effective_period(index, state)
    found = []
    for auth_id, presence in index.presences(state.reading).items():
        certainty = presence.certainty_within(period)
        if certainty is not None and (state.include_undated or not presence.undated):
            found.append((auth_id, certainty))
    return found


def _facet_test(index: AtlasIndex, key: str, wanted: frozenset[str]) -> Callable[[str], bool]:
    return lambda auth_id: not wanted.isdisjoint(_values(index, key, auth_id))


def _tests(index: AtlasIndex, state: FilterState) -> dict[str, Callable[[str], bool]]:
    """Return one test a facet that the state filters by."""
    tests: dict[str, Callable[[str], bool]] = {}
    for key in ("institutions", "purposes", "norm_kinds", "weapons", "equipment_classes"):
        wanted = frozenset(getattr(state, key))
        if wanted:
            tests[key] = _facet_test(index, key, wanted)
    if state.regions:
        tests["regions"] = _region_test(index, frozenset(state.regions), state.include_no_place)
    if state.area is not None or state.area_regions:
        tests["area"] = _region_test(index, frozenset(state.area_regions), state.include_no_place)
    if state.personnel_min is not None or state.personnel_max is not None:
        tests["personnel"] = lambda a: _personnel_kept(index.authorization(a).personnel, state)
    if state.official_sources_only:
        tests["official_sources_only"] = index.official
    words = folded(state.text).split()
    if words:
        tests["text"] = lambda a: all(word in _haystack(index, a) for word in words)
    return tests


def _region_test(index: AtlasIndex, wanted: frozenset[str], include_no_place: bool) -> Callable[[str], bool]:
    return lambda a: (include_no_place and index.no_place(a)) or not wanted.isdisjoint(index.regions(a))


def _personnel_kept(personnel: Optional[int], state: FilterState) -> bool:
    if personnel is None:
        return state.include_unknown_personnel
    low, high = state.personnel_min, state.personnel_max
    return (low is None or low <= personnel) and (high is None or personnel <= high)


def _values(index: AtlasIndex, key: str, auth_id: str) -> tuple[str, ...]:
    """Return the values of one facet that an authorization has, each once."""
    authorization = index.authorization(auth_id)
    if key == "regions":
        return index.regions(auth_id) or ("",)
    if key == "institutions":
        found = (i.institution_id for i in index.institutions(auth_id))
        return tuple(dict.fromkeys(i for i in found if i is not None))
    if key == "equipment_classes":
        return tuple(dict.fromkeys(e.item_class for e in index.equipment(auth_id)))
    if key == "official_sources_only":
        return ("true", "false") if index.official(auth_id) else ("false",)
    if key == "norm_kinds":
        return (index.norm(auth_id).kind,)
    return (authorization.purpose if key == "purposes" else authorization.weapons,)


def _haystack(index: AtlasIndex, auth_id: str) -> str:
    """Return the folded printed and normalised texts of an authorization, made once per index.

    The atlas's own words count in every language, so that a filter keeps the same records in each.
    """
    cache = index.text_cache
    if auth_id not in cache:
        texts = dict.fromkeys(text for one in index.languages() for text in _texts(one, auth_id) if text)
        cache[auth_id] = folded(" \n ".join(texts))
    return cache[auth_id]


def _texts(index: AtlasIndex, auth_id: str) -> list[Optional[str]]:
    a, norm = index.authorization(auth_id), index.norm(auth_id)
    texts: list[Optional[str]] = [
        a.auth_id, a.row_id, a.activity_as_printed, a.stay_as_printed, a.rotation_as_printed, a.equipment_as_printed,
        a.unit_as_printed, a.aircraft_as_printed, a.places_as_printed, a.institution_as_printed, a.note,
        norm.norm_id, norm.number, norm.heading_as_printed, norm.issuer, norm.date_as_printed, norm.date.isoformat(),
    ]  # fmt: skip
    for mention in index.places(auth_id):
        place = index.place_by_id.get(mention.place_id or "")
        region = index.region_by_ubigeo.get(mention.region_ubigeo or "")
        texts += [mention.text_as_printed, place.name if place else None, region.name if region else None]
    for host in index.institutions(auth_id):
        institution = index.institution_by_id.get(host.institution_id or "")
        texts += [host.text_as_printed, *((institution.name, institution.acronym) if institution else ())]
    for item in index.equipment(auth_id):
        texts += [item.text_as_printed, item.item]
    return texts
