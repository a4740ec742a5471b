"""Figures of one filter state, fast enough for every move of a handle, cached by what they rest on."""

from __future__ import annotations

import datetime as dt
from typing import Any, Collection, Dict, List, Optional, Sequence, Set, Tuple

from ..core.definitions import MEASURES, READINGS
from ..core.exposure_matrix import ExposureArrays, ExposureMatrix, WindowValues, time_mask
from ..core.filters import FilterState, effective_comparison, effective_period, in_period, static_mask
from ..core.index import AtlasIndex
from ..core.periods import ALWAYS, Period, step_period
from ..core.qt.i18n import label, tr
from ..layers.exposure_style import ExposureView
from ..layers.legend_text import legend_lines


class ExposureCache:
    """Region values, counts and histograms of filter states over one atlas."""

    def __init__(self, index: AtlasIndex) -> None:
        self._index = index
        self._ubigeos = [region.ubigeo for region in index.region_list]
        self._matrices: Dict[str, ExposureMatrix] = {}
        self._mask_key: Optional[FilterState] = None
        self._mask: Any = None
        self._rows = {auth_id: row for row, auth_id in enumerate(index.auth_ids)}

    def matrix(self, reading: str) -> ExposureMatrix:
        """Return the matrices of a reading, made once."""
        if reading not in self._matrices:
            self._matrices[reading] = ExposureMatrix(ExposureArrays.from_index(self._index, reading))
        return self._matrices[reading]

    def mask(self, state: FilterState):
        """Return which authorizations all filters but time keep; ``None`` when that is all of them."""
        key = state.changed(period=ALWAYS, mode="range", comparison=None)
        if key != self._mask_key:
            kept = static_mask(self._index, state)
            self._mask = None if kept.all() else kept
            self._mask_key = key
        return self._mask

    def count(self, state: FilterState, period: Optional[Period] = None) -> int:
        """Return how many authorizations the state keeps in ``period`` (the state's own by default)."""
        arrays = self.matrix(state.reading).arrays
        start, end = _days(period or effective_period(self._index, state))
        kept = time_mask(arrays, start, end)
        mask = self.mask(state)
        return int((kept if mask is None else kept & mask).sum())

    def kept(self, state: FilterState, auth_ids: Collection[str]) -> Optional[Set[str]]:
        """Return which of ``auth_ids`` the state keeps; ``None`` when it keeps every authorization of the atlas."""
        kept, mask = in_period(self._index, state), self.mask(state)
        if mask is not None:
            kept = kept & mask
        if kept.all():
            return None
        return {auth_id for auth_id in auth_ids if auth_id in self._rows and kept[self._rows[auth_id]]}

    def window(self, state: FilterState, period: Period) -> WindowValues:
        """Return all measures of ``period`` (bounded) under the state's other filters."""
        return self.matrix(state.reading).masked(self.mask(state)).window(*_days(period))

    def view(
        self, state: FilterState, measure: str, selected: Optional[str] = None, monochrome: bool = False
    ) -> ExposureView:
        """Return what the map is to show for a state."""
        period = effective_period(self._index, state)
        window = self.window(state, period)
        values = self._column(window, measure)
        possible = [
            u
            for u, sure, maybe in zip(self._ubigeos, window.authorizations, window.possible_authorizations)
            if sure == 0 and maybe > 0
        ]
        second = effective_comparison(self._index, state)
        if second is not None:
            other = self._column(self.window(state, second), measure)
            values = {u: _minus(values[u], other[u]) for u in values}
            possible = []
        return ExposureView(
            values,
            measure,
            self.legend_title(state, measure),
            tuple(possible),
            second is not None,
            self.largest(state.reading, measure),
            self._index.regions(selected) if selected else (),
            monochrome,
        )

    def _column(self, window: WindowValues, measure: str) -> Dict[str, Optional[float]]:
        column = getattr(window, measure).tolist()
        return {u: None if value != value else value for u, value in zip(self._ubigeos, column)}  # noqa: PLR0124

    def largest(self, reading: str, measure: str) -> float:
        """Return the largest value a region has over the whole extent, whatever the filters: the scale's upper end."""
        window = self.matrix(reading).window(*_days(self._index.extent(reading)))
        column = getattr(window, measure)[:-1].tolist()
        return max((v for v in column if v == v), default=0.0)  # noqa: PLR0124

    def title(self, state: FilterState, measure: str) -> str:
        """Return what the map shows on one line: measure, unit, period, reading and number of authorizations."""
        return " \u00b7 ".join(self._title(state, measure))

    def legend_title(self, state: FilterState, measure: str) -> str:
        """Return ``title`` on lines so short that the layer tree, which breaks none, shows them whole."""
        return legend_lines(self._title(state, measure))

    def _title(self, state: FilterState, measure: str) -> List[str]:
        period = effective_period(self._index, state)
        parts = [measure_label(measure), period_text(period)]
        second = effective_comparison(self._index, state)
        if second is not None:
            parts[1] = tr("{second} minus {first}", context="Exposure").format(
                second=period_text(period), first=period_text(second)
            )
        if state.mode != "range":
            parts.append(mode_label(state.mode))
        parts.append(label("reading", state.reading))
        parts.append(tr("n = {n}", context="Exposure").format(n=self.count(state)))
        return parts

    def histogram(self, state: FilterState, measure: str, periods: Sequence[Period]) -> List[Optional[float]]:
        """Return one measure of all authorizations the state keeps, for each of some bounded periods.

        Each authorization counts once, however many regions it names. Days are definite ones, or possible ones where
        the reading knows no definite day at all.
        """
        arrays = self.matrix(state.reading).arrays
        mask = self.mask(state)
        definite = bool((arrays.definite_start > 0).any())
        first = arrays.definite_start if definite else arrays.possible_start
        last = arrays.definite_end if definite else arrays.possible_end
        personnel = arrays.personnel
        if mask is not None:
            first, last, personnel = first[mask], last[mask], personnel[mask]
        result: List[Optional[float]] = []
        for period in periods:
            start, end = _days(period)
            days = (last.clip(None, end) - first.clip(start, None) + 1).clip(0, None) * (first > 0)
            if measure == "authorizations":
                result.append(float((days > 0).sum()))
            elif measure == "authorised_days":
                result.append(float(days.sum()))
            else:
                result.append(_persons(days, personnel, measure == "person_days"))
        return result


def _persons(days, personnel, by_day: bool) -> Optional[float]:
    active = days > 0
    known = active & (personnel == personnel)  # noqa: PLR0124
    if active.any() and not known.any():
        return None
    return float((personnel[known] * (days[known] if by_day else 1)).sum())


def _minus(later: Optional[float], earlier: Optional[float]) -> Optional[float]:
    return None if later is None or earlier is None else later - earlier


def _days(period: Period) -> Tuple[int, int]:
    start = period.start or dt.date.min
    end = period.end or dt.date.max
    return start.toordinal(), end.toordinal()


def measure_label(measure: str) -> str:
    """Return the name of a measure with its unit where the name does not tell it."""
    return label("measure", measure)


def period_text(period: Period) -> str:
    """Return a period as its year, month or day where it is a whole one, else its ends; ``\u2026`` is open."""
    start, end = period.start, period.end
    if start is not None and start == end:
        return start.isoformat()
    if start is not None and period == step_period(start, "year"):
        return f"{start:%Y}"
    if start is not None and period == step_period(start, "month"):
        return f"{start:%Y-%m}"
    return " \u2013 ".join("\u2026" if day is None else day.isoformat() for day in (start, end))


def mode_label(mode: str, language: Optional[str] = None) -> str:
    """Return the name of a time mode in the language of the interface, or in ``language``."""
    return {
        "range": tr("Period", context="Exposure", language=language),
        "as_of": tr("As of the last day", context="Exposure", language=language),
        "cumulative": tr("Cumulative to the last day", context="Exposure", language=language),
    }[mode]


__all__ = ["MEASURES", "READINGS", "ExposureCache", "measure_label", "mode_label", "period_text"]
