"""The authorizations of an atlas as columns, so that a filter costs the same few array operations for 9 or 100,000.

Every array has one entry an authorization, in the order of ``AtlasIndex.auth_ids``; a facet with several values an
authorization (regions, institutions, equipment) is held as pairs of row and code. Columns are made when first asked
for and kept. Days are integers (proleptic ordinals of ``datetime.date``). Reach them through ``AtlasIndex.columns``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Callable, Optional

import numpy as np

from .bulk import collection_paused

if TYPE_CHECKING:
    from .index import AtlasIndex
    from .periods import Period

#: Day that stands for "never ends" in arrays of end days.
OPEN_END = int(dt.date.max.toordinal())
#: Day that stands for "no such period": begins after it ends.
NEVER = 0
#: Codes of ``CERTAINTIES`` as numbers; 0 is no presence at all.
CERTAINTY_CODES = (None, "possible", "assumed", "definite")


@dataclass(frozen=True)
class Days:
    """Days of all authorizations under one reading (``core.presence``).

    :param definite_start: first definite day, ``NEVER`` without one.
    :param definite_end: last definite day, ``OPEN_END`` when open, ``NEVER`` without one.
    :param possible_start: first possible day; possible days hold the definite ones.
    :param possible_end: last possible day.
    :param assumed: whether the definite days rest on an assumption.
    :param undated: whether nothing but the earliest possible day is known.
    """

    definite_start: np.ndarray
    definite_end: np.ndarray
    possible_start: np.ndarray
    possible_end: np.ndarray
    assumed: np.ndarray
    undated: np.ndarray

    def certainty(self, period: Period) -> np.ndarray:
        """Return, for each authorization, the place in ``CERTAINTY_CODES`` of its presence in ``period``."""
        start, end = ordinals(period)
        sure = (self.definite_start != NEVER) & (self.definite_start <= end) & (self.definite_end >= start)
        maybe = (self.possible_start != NEVER) & (self.possible_start <= end) & (self.possible_end >= start)
        return np.where(sure, np.where(self.assumed, 2, 3), maybe).astype(np.int8)

    def within(self, period: Period) -> tuple[np.ndarray, np.ndarray]:
        """Return how many definite and how many possible days each authorization has in a bounded ``period``."""
        start, end = ordinals(period)
        return (
            _days(self.definite_start, self.definite_end, start, end),
            _days(self.possible_start, self.possible_end, start, end),
        )


def _days(first: np.ndarray, last: np.ndarray, start: int, end: int) -> np.ndarray:
    days = np.minimum(last, end) - np.maximum(first, start) + 1
    return np.where(first == NEVER, 0, np.maximum(days, 0))


@dataclass(frozen=True)
class Facet:
    """Values of one facet as pairs of row and place in ``values``; a pair occurs once."""

    values: tuple[str, ...]
    rows: np.ndarray
    codes: np.ndarray
    size: int

    def any_of(self, wanted: Iterable[str]) -> np.ndarray:
        """Return which authorizations have one of the values ``wanted``."""
        chosen = np.isin(np.array(self.values, dtype=object), list(wanted))
        found = np.zeros(self.size, dtype=bool)
        found[self.rows[chosen[self.codes]]] = True
        return found

    def present(self, kept: np.ndarray) -> tuple[str, ...]:
        """Return the values that the authorizations of ``kept`` (boolean) have."""
        return tuple([self.values[code] for code in np.unique(self.codes[kept[self.rows]]).tolist()])

    def count(self, kept: np.ndarray) -> dict[str, int]:
        """Return how many authorizations of ``kept`` (boolean) have each value."""
        counts = np.bincount(self.codes[kept[self.rows]], minlength=len(self.values))
        return dict(zip(self.values, counts.tolist()))


class Columns:
    """Columns of one atlas.

    :param index: the atlas.
    """

    #: What the numbers of ``Days.certainty`` stand for.
    certainties = CERTAINTY_CODES

    def __init__(self, index: AtlasIndex) -> None:
        self._index = index
        self.size = len(index.auth_ids)
        self._facets: dict[str, Facet] = {}
        self._days: dict[str, Days] = {}
        self._position: Optional[dict[str, int]] = None
        self._official: Optional[np.ndarray] = None
        self._personnel: Optional[np.ndarray] = None
        self._texts: Optional[list[str]] = None

    # -- which -----------------------------------------------------------------------------------------------------
    def everything(self, value: bool = True) -> np.ndarray:
        """Return a mask of all (or no) authorizations."""
        return np.full(self.size, value)

    def mask(self, auth_ids: Optional[Iterable[str]]) -> np.ndarray:
        """Return the mask of some authorizations, of all when ``None``.

        :raises KeyError: on an unknown identifier.
        """
        if auth_ids is None:
            return self.everything()
        if self._position is None:
            self._position = {auth_id: row for row, auth_id in enumerate(self._index.auth_ids)}
        found = self.everything(False)
        found[list(map(self._position.__getitem__, auth_ids))] = True
        return found

    def ids(self, mask: np.ndarray) -> tuple[str, ...]:
        """Return the identifiers of a mask, in order."""
        if mask.all():
            return self._index.auth_ids
        auth_ids = self._index.auth_ids
        return tuple([auth_ids[row] for row in np.flatnonzero(mask).tolist()])

    # -- what ------------------------------------------------------------------------------------------------------
    @property
    def personnel(self) -> np.ndarray:
        """Persons of each authorization as float, NaN when unknown."""
        if self._personnel is None:
            self._personnel = np.array([a.personnel for a in self._index.ordered], dtype=float)
        return self._personnel

    @property
    def no_place(self) -> np.ndarray:
        """Whether each authorization names no region."""
        found = self.everything()
        found[self.facet("regions").rows] = False
        return found

    @property
    def official(self) -> np.ndarray:
        """Whether an official source says something of each authorization."""
        if self._official is None:
            official = self._index.official_ids
            self._official = np.array([a in official for a in self._index.auth_ids], dtype=bool)
        return self._official

    def days(self, reading: str) -> Days:
        """Return the days of all authorizations under a reading."""
        if reading not in self._days:
            found = list(self._index.presences(reading).values())  # made in the same order
            with collection_paused():
                self._days[reading] = Days(
                    *_bounds([p.definite for p in found]),
                    *_bounds([p.possible for p in found]),
                    np.array([p.assumed for p in found], dtype=bool),
                    np.array([p.undated for p in found], dtype=bool),
                )
        return self._days[reading]

    def spans(self, reading: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the first and the last day of which each authorization speaks: its days and that of its norm."""
        days = self.days(reading)
        norms = self._index.norms
        dated = np.array([norms[a.norm_id].date.toordinal() for a in self._index.ordered], dtype=np.int64)
        first = dated.copy()
        for start in (days.definite_start, days.possible_start):
            first = np.where(start == NEVER, first, np.minimum(first, start))
        return first, np.maximum(dated, np.maximum(days.definite_end, days.possible_end))

    def facet(self, key: str) -> Facet:
        """Return the values of a facet: ``regions``, ``institutions``, ``purposes``, ``weapons``, ``norm_kinds``,
        ``equipment_classes``, ``norms``, or ``locations`` (see ``AtlasIndex.locations``).

        :raises KeyError: on an unknown facet.
        """
        if key not in self._facets:
            with collection_paused():
                self._facets[key] = self._make(key)
        return self._facets[key]

    def _make(self, key: str) -> Facet:
        if key in _SINGLE_VALUES:
            return self._one_each(_SINGLE_VALUES[key](self._index))
        lists = _VALUES[key](self._index)
        names = list(chain.from_iterable(lists))
        places = {name: place for place, name in enumerate(dict.fromkeys(names))}
        rows = np.repeat(np.arange(self.size), np.array(list(map(len, lists)), dtype=np.int64))
        codes = np.array([places[name] for name in names], dtype=np.int64)
        pairs = np.unique(rows * max(len(places), 1) + codes)  # a value named twice counts once
        rows, codes = np.divmod(pairs, max(len(places), 1))
        return Facet(tuple(places), rows, codes, self.size)

    def _one_each(self, names: Sequence[str]) -> Facet:
        places = {name: place for place, name in enumerate(dict.fromkeys(names))}
        codes = np.fromiter(map(places.__getitem__, names), dtype=np.int64, count=self.size)
        return Facet(tuple(places), np.arange(self.size), codes, self.size)

    def containing(self, words: Sequence[str], text_of: Callable[[str], str]) -> np.ndarray:
        """Return which authorizations hold all ``words`` in their text; texts are asked for once."""
        if self._texts is None:
            self._texts = [text_of(a) for a in self._index.auth_ids]
        return np.fromiter((all(w in text for w in words) for text in self._texts), dtype=bool, count=self.size)

    def covered(self, reading: str, period: Period, mask: np.ndarray) -> np.ndarray:
        """Return, for each day of a bounded ``period``, whether an authorization of ``mask`` definitely covers it."""
        days = self.days(reading)
        start, end = ordinals(period)
        inside = mask & (days.certainty(period) > 1)
        first = np.maximum(days.definite_start[inside], start) - start
        last = np.minimum(days.definite_end[inside], end) - start
        change = np.bincount(first, minlength=end - start + 2) - np.bincount(last + 1, minlength=end - start + 2)
        return change.cumsum()[:-1] > 0

    @staticmethod
    def runs(values: np.ndarray) -> list[tuple[int, int]]:
        """Return first and last place of each run of true ``values``."""
        edges = np.diff(np.concatenate(([False], values, [False])).astype(np.int8))
        return list(zip(np.flatnonzero(edges == 1).tolist(), (np.flatnonzero(edges == -1) - 1).tolist()))


def ordinals(period: Period) -> tuple[int, int]:
    """Return first and last day of a period as numbers; an open end is the first or last day there is."""
    start, end = period.start, period.end
    return (1 if start is None else start.toordinal(), OPEN_END if end is None else end.toordinal())


def _bounds(periods: Sequence[Optional[Period]]) -> tuple[np.ndarray, np.ndarray]:
    pairs = [(NEVER, NEVER) if period is None else ordinals(period) for period in periods]
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return np.ascontiguousarray(table[:, 0]), np.ascontiguousarray(table[:, 1])


_VALUES: dict[str, Callable[[AtlasIndex], Sequence[Sequence[str]]]] = {
    "regions": lambda index: [index.regions(a) for a in index.auth_ids],
    "locations": lambda index: index.locations(),
    "institutions": lambda index: [
        [i for i in ids if i is not None] for ids in index.values("institutions", "institution_id")
    ],
    "equipment_classes": lambda index: index.values("equipment", "item_class"),
}

#: Facets of which each authorization has one value.
_SINGLE_VALUES: dict[str, Callable[[AtlasIndex], Sequence[str]]] = {
    "purposes": lambda index: [a.purpose for a in index.ordered],
    "weapons": lambda index: [a.weapons for a in index.ordered],
    "norm_kinds": lambda index: [index.norms[a.norm_id].kind for a in index.ordered],
    "norms": lambda index: [a.norm_id for a in index.ordered],
}
