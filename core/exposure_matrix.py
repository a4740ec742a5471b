"""Measures of every region for any window of days in time that does not grow with the number of authorizations.

An authorization in force on ``[s, e]`` touches the window ``[a, b]`` exactly when it has begun by ``b`` and not
ended before ``a``. With the cumulative counts ``S[t]`` (begun by day ``t``) and ``E[t]`` (ended before or on ``t``)
the number in force in a window is ``S[b] - E[a - 1]``. With ``A[t]``, the authorised days up to ``t`` (the cumulative
sum of ``S[t] - E[t - 1]``), the days in a window are ``A[b] - A[a - 1]``. Each is a matrix of days x regions, weighted
by 1, by personnel, or by personnel over the number of regions; a frame reads two rows of it.

Unlike ``core.measures`` this module speaks of arrays, so that it serves synthetic data too; a test holds the two
against each other. Days are integers (proleptic ordinals of ``datetime.date``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

import numpy as np

from .columns import NEVER, OPEN_END

if TYPE_CHECKING:
    from .index import AtlasIndex
    from .periods import Period


@dataclass(frozen=True)
class ExposureArrays:
    """Authorizations as arrays of equal length ``n``, regions as compressed rows.

    :param definite_start: first definite day (ordinal), ``NEVER`` without one.
    :param definite_end: last definite day, ``OPEN_END`` when open.
    :param possible_start: first possible day; possible days hold the definite ones.
    :param possible_end: last possible day, ``OPEN_END`` when open.
    :param personnel: persons as float, NaN when unknown.
    :param region_offsets: ``n + 1`` offsets into ``region_columns``.
    :param region_columns: columns of the regions each authorization names; one that names none has the column
        ``regions`` (the last, "no place given").
    :param regions: number of regions.
    """

    definite_start: np.ndarray
    definite_end: np.ndarray
    possible_start: np.ndarray
    possible_end: np.ndarray
    personnel: np.ndarray
    region_offsets: np.ndarray
    region_columns: np.ndarray
    regions: int

    @classmethod
    def from_index(cls, index: AtlasIndex, reading: str) -> ExposureArrays:
        """Return the arrays of an atlas under a reading, in the order of ``index.auth_ids``."""
        columns = index.columns
        days = columns.days(reading)
        place_of = {region.ubigeo: i for i, region in enumerate(index.region_list)}
        named = columns.facet("regions")
        # a code that is no region of the atlas falls away; who names none has the last column
        column_of = np.array([place_of.get(ubigeo, -1) for ubigeo in named.values], dtype=np.int64)
        column = column_of[named.codes] if len(column_of) else named.codes
        rows, column = named.rows[column >= 0], column[column >= 0]
        lone = np.setdiff1d(np.arange(columns.size), rows)
        rows, column = np.concatenate((rows, lone)), np.concatenate((column, np.full(len(lone), len(place_of))))
        order = np.lexsort((column, rows))
        counts = np.bincount(rows, minlength=columns.size)
        return cls(
            days.definite_start,
            days.definite_end,
            days.possible_start,
            days.possible_end,
            columns.personnel,
            np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
            column[order].astype(np.int64),
            len(place_of),
        )


@dataclass(frozen=True)
class WindowValues:
    """Measures of one window, one entry a region and the last for "no place given".

    ``persons`` and ``person_days`` are NaN where authorizations are in force but none states its personnel.
    """

    authorizations: np.ndarray
    authorised_days: np.ndarray
    persons: np.ndarray
    person_days: np.ndarray
    possible_authorizations: np.ndarray
    possible_days: np.ndarray


class _Cumulative:
    """Cumulative begun, ended and active-day matrices of intervals with one weight."""

    def __init__(
        self,
        span: tuple[int, int],
        width: int,
        intervals: tuple[np.ndarray, np.ndarray],
        col: np.ndarray,
        weight: np.ndarray,
    ) -> None:
        first, days = span
        start, end = intervals
        self.first, self.last = first, first + days - 1
        size = days * width
        begun = np.bincount((start - first) * width + col, weight, minlength=size)
        closed = end < OPEN_END
        ended = np.bincount((end[closed] - first) * width + col[closed], weight[closed], minlength=size)
        self.begun = begun.reshape(days, width).cumsum(axis=0)
        self.ended = ended.reshape(days, width).cumsum(axis=0)
        active = self.begun.copy()
        active[1:] -= self.ended[:-1]
        self.active_days = active.cumsum(axis=0)
        self._open = self.begun[-1] - self.ended[-1]  # still in force after the last day of the matrix
        self._zero = np.zeros(width)

    def in_force(self, a: int, b: int) -> np.ndarray:
        """Return the weight in force in the window ``[a, b]``."""
        return self._row(self.begun, b) - self._row(self.ended, a - 1)

    def days(self, a: int, b: int) -> np.ndarray:
        """Return weight x days in force in the window ``[a, b]``."""
        return self._days_to(b) - self._days_to(a - 1)

    def _row(self, matrix: np.ndarray, day: int) -> np.ndarray:
        return self._zero if day < self.first else matrix[min(day, self.last) - self.first]

    def _days_to(self, day: int) -> np.ndarray:
        row = self._row(self.active_days, day)
        return row + self._open * (day - self.last) if day > self.last else row


class ExposureMatrix:
    """Cumulative matrices of one selection under one reading.

    :param arrays: the authorizations.
    :param mask: which of them count (boolean, length ``n``); all when ``None``.
    """

    def __init__(self, arrays: ExposureArrays, mask: Optional[np.ndarray] = None) -> None:
        self.arrays = arrays
        self._masked: Optional[tuple[bytes, ExposureMatrix]] = None
        count = np.diff(arrays.region_offsets)
        row = np.repeat(np.arange(len(count)), count)
        col = arrays.region_columns
        keep = np.ones(len(row), dtype=bool) if mask is None else np.asarray(mask, dtype=bool)[row]
        known = ~np.isnan(arrays.personnel)[row]
        persons = np.where(known, arrays.personnel[row], 0.0)
        shares = persons / count[row]
        definite = keep & (arrays.definite_start[row] != NEVER)
        possible = keep & (arrays.possible_start[row] != NEVER)
        self.width = arrays.regions + 1
        self.first, self.days = _span(arrays)
        one = np.ones(len(row))

        def build(start: np.ndarray, end: np.ndarray, which: np.ndarray, weight: np.ndarray) -> _Cumulative:
            span, intervals = (self.first, self.days), (start[row][which], end[row][which])
            return _Cumulative(span, self.width, intervals, col[which], weight[which])

        self._definite = build(arrays.definite_start, arrays.definite_end, definite, one)
        self._known = build(arrays.definite_start, arrays.definite_end, definite & known, one)
        self._persons = build(arrays.definite_start, arrays.definite_end, definite & known, persons)
        self._shares = build(arrays.definite_start, arrays.definite_end, definite & known, shares)
        self._possible = build(arrays.possible_start, arrays.possible_end, possible, one)

    @classmethod
    def from_index(cls, index: AtlasIndex, reading: str, mask: Optional[np.ndarray] = None) -> ExposureMatrix:
        """Return the matrices of an atlas under a reading; columns in ubigeo order, then "no place given"."""
        return cls(ExposureArrays.from_index(index, reading), mask)

    def masked(self, mask: Optional[np.ndarray]) -> ExposureMatrix:
        """Return the matrices of the authorizations in ``mask``; the last mask asked for is kept."""
        if mask is None:
            return self
        key = np.packbits(np.asarray(mask, dtype=bool)).tobytes()
        if self._masked is None or self._masked[0] != key:
            self._masked = (key, ExposureMatrix(self.arrays, mask))
        return self._masked[1]

    def window(self, start: int, end: int) -> WindowValues:
        """Return all measures of the days ``[start, end]`` (ordinals, both included)."""
        authorizations = self._definite.in_force(start, end)
        unknown = (authorizations > 0) & (self._known.in_force(start, end) == 0)
        days = self._definite.days(start, end)
        return WindowValues(
            authorizations,
            days,
            np.where(unknown, np.nan, self._persons.in_force(start, end)),
            np.where(unknown, np.nan, self._shares.days(start, end)),
            self._possible.in_force(start, end) - authorizations,
            self._possible.days(start, end) - days,
        )

    def values(self, period: Period, measure: str, mask: Optional[np.ndarray] = None) -> np.ndarray:
        """Return one measure (code of ``MEASURES``, or a ``possible_`` one) of a bounded period, one value a column.

        :raises ValueError: when the period is not bounded or the measure is unknown.
        """
        if period.start is None or period.end is None:
            raise ValueError("a frame needs a bounded period")
        start, end = period.start.toordinal(), period.end.toordinal()
        matrix = self.masked(mask)
        if measure == "authorizations":
            return matrix._definite.in_force(start, end)
        if measure == "authorised_days":
            return matrix._definite.days(start, end)
        if measure in ("persons", "person_days", "possible_authorizations", "possible_days"):
            result: np.ndarray = getattr(matrix.window(start, end), measure)
            return result
        raise ValueError(f"unknown measure {measure!r}")


def time_mask(arrays: ExposureArrays, start: int, end: int, possible: bool = True) -> np.ndarray:
    """Return which authorizations have a (possible or definite) day in ``[start, end]`` (ordinals)."""
    first, last = (
        (arrays.possible_start, arrays.possible_end) if possible else (arrays.definite_start, arrays.definite_end)
    )
    return (first != NEVER) & (first <= end) & (last >= start)


def _span(arrays: ExposureArrays) -> tuple[int, int]:
    """Return the first day and the number of days that hold every start and every known end."""
    starts = np.concatenate((arrays.definite_start, arrays.possible_start))
    ends = np.concatenate((arrays.definite_end, arrays.possible_end))
    starts, ends = starts[starts != NEVER], ends[(ends != NEVER) & (ends < OPEN_END)]
    if not len(starts):
        return 1, 1
    first = int(starts.min())
    last = max(int(starts.max()), int(ends.max()) if len(ends) else first)
    return first, last - first + 1
