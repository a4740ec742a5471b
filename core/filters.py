"""Which authorizations a filter state keeps, with what certainty, and what each other choice would keep."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Optional

from .area import INSIDE
from .bulk import collection_paused
from .definitions import EQUIPMENT_CLASSES, NORM_KINDS, PURPOSES, WEAPONS
from .filter_state import FilterState, collection_from_json, collection_to_json
from .index import AtlasIndex, point_value
from .periods import Period

if TYPE_CHECKING:
    import numpy as np

__all__ = [
    "FACETS",
    "Aside",
    "FilterState",
    "Match",
    "active_chips",
    "aside",
    "certain_in_area",
    "collection_from_json",
    "collection_to_json",
    "effective_comparison",
    "effective_period",
    "facets",
    "folded",
    "in_period",
    "matches",
    "matching",
    "static_mask",
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
    "include_unknown_personnel",
)


class Match(NamedTuple):
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
    parts = text.casefold()
    if not parts.isascii():
        parts = unicodedata.normalize("NFKD", parts)
        parts = "".join([c for c in parts if c.isascii() or not unicodedata.combining(c)])
    return " ".join(parts.split())


def effective_period(index: AtlasIndex, state: FilterState) -> Period:
    """Return the bounded days that the state's mode asks for.

    ``range``: the period, open ends closed by the reading's extent; ``as_of``: its last day; ``cumulative``: from the
    extent's first day to its last day.
    """
    return _under_mode(index, state, state.period)


def effective_comparison(index: AtlasIndex, state: FilterState) -> Optional[Period]:
    """Return the bounded days of the second period, by the same mode as the first; ``None`` when none is compared."""
    return None if state.comparison is None else _under_mode(index, state, state.comparison)


def _under_mode(index: AtlasIndex, state: FilterState, chosen: Period) -> Period:
    period = index.resolve(chosen, state.reading)
    if state.mode == "as_of":
        return Period(period.end, period.end)
    if state.mode == "cumulative" and period.end is not None:
        start = index.extent(state.reading).start
        return Period(min(start, period.end) if start else period.end, period.end)
    return period


def matches(index: AtlasIndex, state: FilterState) -> tuple[Match, ...]:
    """Return the authorizations the state keeps, in the order of ``index.auth_ids``, with their certainty."""
    columns = index.columns
    kept = _all(index, _masks(index, state))
    certainty = _certainty(index, state)
    rows = (kept & (certainty > 0)).nonzero()[0].tolist()
    ids = index.auth_ids
    with collection_paused():
        return tuple([Match(ids[row], columns.certainties[code]) for row, code in zip(rows, certainty[rows].tolist())])


def matching(index: AtlasIndex, state: FilterState) -> tuple[str, ...]:
    """Return the identifiers of the authorizations the state keeps, in the order of ``index.auth_ids``."""
    return index.columns.ids(_all(index, _masks(index, state)) & in_period(index, state))


def static_matching(index: AtlasIndex, state: FilterState) -> tuple[str, ...]:
    """Return the authorizations all filters but the period keep: what an exposure matrix is masked by."""
    return index.columns.ids(static_mask(index, state))


def static_mask(index: AtlasIndex, state: FilterState) -> np.ndarray:
    """Return ``static_matching`` as a boolean array in the order of ``index.auth_ids``."""
    kept = _all(index, _masks(index, state))
    return kept if state.include_undated else kept & ~index.columns.days(state.reading).undated


def in_period(index: AtlasIndex, state: FilterState) -> np.ndarray:
    """Return which authorizations the state's period alone keeps, as a boolean array in the order of
    ``index.auth_ids``; with ``static_mask`` it is what ``matching`` keeps."""
    return _certainty(index, state) > 0


def aside(index: AtlasIndex, state: FilterState) -> Aside:
    """Return the authorizations without a place and without a date that the other filters keep."""
    columns = index.columns
    placeless = state.changed(regions=(), area=None, area_regions=(), area_regions_inside=())
    return Aside(
        columns.ids(_all(index, _masks(index, placeless)) & (_certainty(index, state) > 0) & columns.no_place),
        columns.ids(_all(index, _masks(index, state)) & columns.days(state.reading).undated),
    )


def certain_in_area(index: AtlasIndex, state: FilterState) -> tuple[str, ...]:
    """Return the authorizations kept that name a place which lies wholly in the area of the state; all without one.

    A place known as a point lies wholly in the area when the circle of its precision does, a department when all of it
    does. The others kept name a place that may lie in the area: the area meets its circle, or a part of its department.
    """
    kept = _all(index, _masks(index, state)) & (_certainty(index, state) > 0)
    if state.area is not None:
        kept = kept & _in_area(index, state, wholly=True)
    return index.columns.ids(kept)


def facets(index: AtlasIndex, state: FilterState) -> dict[str, dict[str, int]]:
    """Return, for each value of each facet, how many records would be left if that facet held this value alone.

    The values are all those the vocabulary, the regions and the institutions know, zero counts included;
    ``official_sources_only`` has the values ``true`` and ``false``. ``regions`` has ``""`` besides, which counts the
    records that name no region; ``include_unknown_personnel`` counts, as ``true``, those whose personnel is not known.
    """
    columns = index.columns
    counts: dict[str, dict[str, int]] = {
        "regions": dict.fromkeys([*(r.ubigeo for r in index.region_list), ""], 0),
        "institutions": dict.fromkeys(index.institution_by_id, 0),
        "purposes": dict.fromkeys(PURPOSES, 0),
        "norm_kinds": dict.fromkeys(NORM_KINDS, 0),
        "weapons": dict.fromkeys(WEAPONS, 0),
        "equipment_classes": dict.fromkeys(EQUIPMENT_CLASSES, 0),
    }
    masks = _masks(index, state)
    in_time = _certainty(index, state) > 0
    for key, known in counts.items():
        others = in_time & _all(index, {name: mask for name, mask in masks.items() if name != key})
        found = columns.facet(key).count(others)
        known.update((value, count) for value, count in found.items() if value in known)
        if key == "regions":
            known[""] = int((others & columns.no_place).sum())
    others = in_time & _all(index, {name: mask for name, mask in masks.items() if name != "official_sources_only"})
    counts["official_sources_only"] = {"true": int((others & columns.official).sum()), "false": int(others.sum())}
    others = in_time & _all(index, {name: mask for name, mask in masks.items() if name != "personnel"})
    personnel = columns.personnel
    counts["include_unknown_personnel"] = {"true": int((others & (personnel != personnel)).sum())}  # noqa: PLR0124
    if state.include_no_place:
        # A record without a place stays whatever region is asked for.
        kept = counts["regions"][""]
        counts["regions"] = {u: n + kept if u else n for u, n in counts["regions"].items()}
    return counts


def active_chips(state: FilterState) -> tuple[tuple[str, str], ...]:
    """Return what the state filters by, as pairs (facet, value code) that ``FilterState.without`` takes back."""
    return state.chips


def _certainty(index: AtlasIndex, state: FilterState) -> np.ndarray:
    """Return the place in ``CERTAINTY_CODES`` of each authorization in the state's period; 0 for those not kept."""
    days = index.columns.days(state.reading)
    certainty = days.certainty(effective_period(index, state))
    return certainty if state.include_undated else certainty * ~days.undated


def _all(index: AtlasIndex, masks: Mapping[str, np.ndarray]) -> np.ndarray:
    kept = index.columns.everything()
    for mask in masks.values():
        kept &= mask
    return kept


def _masks(index: AtlasIndex, state: FilterState) -> dict[str, np.ndarray]:
    """Return what each facet that the state filters by keeps."""
    columns = index.columns
    masks: dict[str, np.ndarray] = {}
    for key in ("institutions", "purposes", "norm_kinds", "weapons", "equipment_classes", "regions"):
        wanted = getattr(state, key)
        if wanted:
            masks[key] = columns.facet(key).any_of(wanted)
    if state.area is not None or state.area_regions:
        masks["area"] = _in_area(index, state)
    if state.include_no_place:
        for key in {"regions", "area"} & masks.keys():
            masks[key] = masks[key] | columns.no_place
    low, high = state.personnel_min, state.personnel_max
    if low is not None or high is not None:
        personnel = columns.personnel
        fits = columns.everything()
        if low is not None:
            fits &= personnel >= low  # an unknown number is neither above nor below
        if high is not None:
            fits &= personnel <= high
        masks["personnel"] = fits | (personnel != personnel) if state.include_unknown_personnel else fits  # noqa: PLR0124
    if state.official_sources_only:
        masks["official_sources_only"] = columns.official
    words = folded(state.text).split()
    if words:
        masks["text"] = columns.containing(words, lambda a: _haystack(index, a))
    return masks


def _in_area(index: AtlasIndex, state: FilterState, wholly: bool = False) -> np.ndarray:
    """Return which authorizations name a place that lies, or may lie, in the state's area; ``wholly``: all of it.

    A place known as a point counts by the circle of its precision, as far as the area meets its region at all: the
    circle of a province reaches into the sea and the regions beside it. Any other place counts by its region.
    """
    near = index.places_in_area(state.area) if state.area is not None else {}
    touched = frozenset(state.area_regions)
    points = [
        point_value(place_id)
        for place_id, how in near.items()
        if index.place_by_id[place_id].region_ubigeo in touched and not (wholly and how != INSIDE)
    ]
    regions = state.area_regions_inside if wholly else state.area_regions
    return index.columns.facet("locations").any_of([*points, *regions])


def _haystack(index: AtlasIndex, auth_id: str) -> str:
    """Return the folded printed and normalised texts of an authorization.

    The atlas's own words count in every language, so that a filter keeps the same records in each.
    """
    texts = dict.fromkeys(text for one in index.languages() for text in _texts(one, auth_id) if text)
    return folded(" \n ".join(texts))


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
