"""What the charts show, from the results of the filter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Callable, Dict, List, Optional, Tuple

from ...core.filters import effective_period
from ...core.periods import Period
from ...core.qt.i18n import label, tr
from ...core.series import by_year, equipment
from ..filter_model import FilterModel

_CONTEXT = "Charts"


@dataclass(frozen=True)
class ChartBar:
    """One bar: label, value (``None``: unknown, never drawn as zero) and the filter a click asks for."""

    label: str
    value: Optional[float]
    change: Optional[Dict[str, object]] = None
    note: str = ""


@dataclass(frozen=True)
class Chart:
    """A bar chart with its title (measure, unit, reading) and what is said where there are no bars."""

    title: str
    bars: Tuple[ChartBar, ...]
    empty: str = ""


def _by_year(model: FilterModel, person_days: bool) -> Chart:
    state = model.state
    figures = by_year(model.index, effective_period(model.index, state), state.reading, model.results.auth_ids)
    bars = tuple(
        ChartBar(
            str(f.year),
            f.person_days if person_days else f.persons,
            {"period": Period(dt.date(f.year, 1, 1), dt.date(f.year, 12, 31))},
            tr("personnel unknown for {n}", context=_CONTEXT).format(n=f.unknown_personnel)
            if f.unknown_personnel
            else "",
        )
        for f in figures
    )
    name = tr("Person-days by year", context=_CONTEXT) if person_days else tr("Persons by year", context=_CONTEXT)
    return Chart(_titled(name, state.reading), bars)


def _by_region(model: FilterModel, person_days: bool) -> Chart:
    state = model.state
    window = model.exposure.window(state, effective_period(model.index, state))
    values = window.person_days if person_days else window.persons
    named: List[Tuple[Optional[str], str]] = [(region.ubigeo, region.name) for region in model.index.region_list]
    named.append((None, tr("No place given", context=_CONTEXT)))
    rows = [
        (ubigeo, name, None if value != value else value)  # noqa: PLR0124 - NaN is unknown
        for (ubigeo, name), value, number in zip(named, values.tolist(), window.authorizations.tolist())
        if number
    ]
    # the line without a place comes last, so that all lines add up to the total
    rows.sort(key=lambda row: (row[0] is None, row[2] is None, -(row[2] or 0), row[1]))
    bars = tuple(
        ChartBar(name, value, None if ubigeo is None else {"regions": (ubigeo,)}) for ubigeo, name, value in rows
    )
    name = (
        tr("Person-days by region (split equally)", context=_CONTEXT)
        if person_days
        else tr("Persons by region (each counted in every region named)", context=_CONTEXT)
    )
    return Chart(_titled(name, state.reading), bars)


def _by_purpose(model: FilterModel, person_days: bool) -> Chart:
    """Sum definite days alone: what is only possible is never added, as in the other charts."""
    state = model.state
    sums: Dict[str, List[Optional[float]]] = {}
    if person_days:
        period = effective_period(model.index, state)
        for f in by_year(model.index, period, state.reading, model.results.auth_ids, "purposes"):
            if f.category:
                sums.setdefault(f.category, []).append(f.person_days)
    else:
        for match in model.results.matches:
            if match.certainty != "possible":
                record = model.index.authorization(match.auth_id)
                sums.setdefault(record.purpose, []).append(record.personnel)
    rows = [(code, _total(values)) for code, values in sums.items()]
    rows.sort(key=lambda row: (row[1] is None, -(row[1] or 0)))
    name = tr("Person-days by purpose", context=_CONTEXT) if person_days else tr("Persons by purpose", context=_CONTEXT)
    bars = tuple(ChartBar(label("purpose", code), value, {"purposes": (code,)}) for code, value in rows)
    return Chart(_titled(name, state.reading), bars)


def _total(values: List[Optional[float]]) -> Optional[float]:
    known = [v for v in values if v is not None]
    return float(sum(known)) if known else None


def _equipment(model: FilterModel, _person_days: bool) -> Chart:
    figures = equipment(model.index, model.results.auth_ids)
    bars = tuple(
        ChartBar(
            label("equipment_class", f.item_class),
            float(f.pieces),
            {"equipment_classes": (f.item_class,)},
            "" if f.is_weapon else tr("not a weapon", context=_CONTEXT),
        )
        for f in figures
    )
    # of what the filter keeps under the reading: a piece has no days of its own
    return Chart(_titled(tr("Equipment by class (pieces)", context=_CONTEXT), model.state.reading), bars)


def _titled(name: str, reading: str) -> str:
    return f"{name} \u00b7 {label('reading', reading)}"


CHARTS: Dict[str, Callable[[FilterModel, bool], Chart]] = {
    "year": _by_year,
    "region": _by_region,
    "purpose": _by_purpose,
    "equipment": _equipment,
}


def chart(model: FilterModel, kind: str, person_days: bool) -> Chart:
    """Return a chart of ``CHARTS``: persons, or person-days where it makes a difference."""
    made = CHARTS[kind](model, person_days)
    number = len(model.results.matches)
    if not number:
        return replace(made, empty=tr("No authorization passes these filters.", context=_CONTEXT))
    # the charts add up what is definite, and under this reading nothing may be
    text = tr("Authorizations kept: {n}. None of them has a definite figure for this chart.", context=_CONTEXT)
    return replace(made, empty=text.format(n=number))
