"""Figures by year and category for charts: definite days of the reading alone, unknown personnel told apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from .index import AtlasIndex
from .periods import Period, calendar_steps

if TYPE_CHECKING:
    import numpy as np

#: What a figure can be broken down by. Equipment classes count items, the others persons and person-days.
BREAKDOWNS = ("none", "purposes", "regions", "norm_kinds", "weapons")


@dataclass(frozen=True)
class YearFigure:
    """Figures of one year and one category.

    :param category: code of the breakdown; ubigeo for regions, ``None`` for "no place given"; ``""`` without one.
    :param persons: persons with a definite day in the year; each year counts them anew. ``None`` when unknown.
    :param person_days: personnel x definite days, split equally over the regions when broken down by them.
    :param unknown_personnel: how many of the authorizations do not state their personnel.
    """

    year: int
    category: Optional[str]
    authorizations: int
    persons: Optional[int]
    authorised_days: int
    person_days: Optional[float]
    unknown_personnel: int = 0


def by_year(
    index: AtlasIndex,
    period: Optional[Period],
    reading: str,
    auth_ids: Optional[Iterable[str]] = None,
    breakdown: str = "none",
) -> tuple[YearFigure, ...]:
    """Return the figures of every calendar year that touches the period, days outside the period left out.

    Years without any authorization are there once, with zero and the category ``""``.

    :raises ValueError: on an unknown breakdown.
    """
    if breakdown not in BREAKDOWNS:
        raise ValueError(f"unknown breakdown {breakdown!r}")
    within = index.resolve(period, reading)
    columns = index.columns
    selected = columns.mask(auth_ids)
    split = _Split(index, breakdown)
    figures: list[YearFigure] = []
    for whole in calendar_steps(within, "year"):
        year = whole.intersection(within)
        if year is None or whole.start is None:
            continue
        days = columns.days(reading).within(year)[0] * selected
        found = split.figures(whole.start.year, days, columns.personnel)
        figures.extend(found or [YearFigure(whole.start.year, "", 0, 0, 0, 0.0)])
    return tuple(figures)


class _Split:
    """Pairs of authorization and category of a breakdown, by which figures are summed."""

    def __init__(self, index: AtlasIndex, breakdown: str) -> None:
        columns = index.columns
        self._everything = columns.everything()
        self._parts: list[tuple[Optional[str], np.ndarray]] = []
        if breakdown == "none":
            self._parts.append(("", self._everything))
        else:
            facet = columns.facet(breakdown)
            self._parts += [(value, facet.any_of((value,))) for value in sorted(facet.values)]
        if breakdown == "regions":
            self._parts.append((None, columns.no_place))
        self._shares = sum(mask.astype(float) for _category, mask in self._parts) if self._parts else 1.0

    def figures(self, year: int, days: np.ndarray, personnel: np.ndarray) -> list[YearFigure]:
        """Return the figures of one year from the days and the personnel of every authorization."""
        found = []
        for category, mask in self._parts:
            active = mask & (days > 0)
            n = int(active.sum())
            if not n:
                continue
            known = active & (personnel == personnel)  # noqa: PLR0124 - NaN is unknown
            unknown = n - int(known.sum())
            persons = round(personnel[known].sum())
            person_days = float((personnel * days / self._shares)[known].sum())
            none = unknown == n
            found.append(
                YearFigure(
                    year,
                    category,
                    n,
                    None if none else persons,
                    int(days[active].sum()),
                    None if none else person_days,
                    unknown,
                )
            )
        return found


@dataclass(frozen=True)
class EquipmentFigure:
    """Pieces of one class of equipment.

    :param items: printed lines of the class.
    :param pieces: their counts, summed.
    :param is_weapon: whether the class counts as weapons in these records (spare parts and less-lethal do not).
    """

    item_class: str
    items: int
    pieces: int
    is_weapon: bool


def equipment(index: AtlasIndex, auth_ids: Optional[Iterable[str]] = None) -> tuple[EquipmentFigure, ...]:
    """Return the equipment of a selection by class, most pieces first, weapons and other pieces of a class apart."""
    rows: dict[tuple[str, bool], list[int]] = {}
    for auth_id in index.auth_ids if auth_ids is None else auth_ids:
        for item in index.equipment(auth_id):
            row = rows.setdefault((item.item_class, item.is_weapon), [0, 0])
            row[0] += 1
            row[1] += item.count
    figures = [EquipmentFigure(name, items, pieces, weapon) for (name, weapon), (items, pieces) in rows.items()]
    return tuple(sorted(figures, key=lambda f: (-f.pieces, f.item_class, f.is_weapon)))


def equipment_by_year(
    index: AtlasIndex, period: Optional[Period], reading: str, auth_ids: Optional[Iterable[str]] = None
) -> tuple[tuple[int, tuple[EquipmentFigure, ...]], ...]:
    """Return, for each year that touches the period, the equipment of the authorizations with a definite day in it."""
    within = index.resolve(period, reading)
    columns = index.columns
    selected = columns.mask(auth_ids)
    years = []
    for whole in calendar_steps(within, "year"):
        year = whole.intersection(within)
        if year is None or whole.start is None:
            continue
        active = selected & (columns.days(reading).within(year)[0] > 0)
        years.append((whole.start.year, equipment(index, columns.ids(active))))
    return tuple(years)


def event_days(index: AtlasIndex, reading: str, auth_ids: Optional[Iterable[str]] = None) -> tuple[dt.date, ...]:
    """Return the days on which something changes (a stay begins or the day after it ends), for the step "event"."""
    days: set[dt.date] = set()
    for auth_id in index.auth_ids if auth_ids is None else auth_ids:
        presence = index.presence(auth_id, reading)
        for period in (presence.definite, presence.possible):
            if period is not None:
                days.update(d for d in (period.start, period.end and period.end + dt.timedelta(days=1)) if d)
    return tuple(sorted(days))
