"""Columns of prepared rights out of the fields of a source."""

from __future__ import annotations

import datetime as dt
from typing import Any, Dict, List, Optional, Sequence

import numpy as np

from ..core.errors import AtlasError
from ..core.qt.i18n import tr
from . import schemas
from .dates import date_in_name, parse_date
from .options import Options
from .reader import Source, Table
from .status import normalise_status, normalise_substance

CONTEXT = "Concessions"


class CutDateError(AtlasError):
    """The day on which the cadastre was current is not known."""


def days_of(table: Table, names: Sequence[str], count: int) -> List[Optional[dt.date]]:
    """Return each row's day from the first of the fields that states one."""
    days: List[Optional[dt.date]] = [None] * count
    for name in names:
        column = table.columns[name]
        wanted = {value for day, value in zip(days, column) if day is None}  # many rights are filed on one day
        known = {value: parse_date(value) for value in wanted}
        days = [known[value] if day is None else day for day, value in zip(days, column)]
    return days


def cut_dates(
    source: Source, table: Table, recognition: schemas.Recognition, options: Options
) -> List[Optional[dt.date]]:
    """Return each row's cut date: the source's field, or the user's, or the date in the file's or layer's name.

    What the source itself states is not overruled: a report would cite a register of another day.
    """
    count = len(table.fids)
    days = days_of(table, recognition.mapping.get("cut_date", ()), count)
    fallback = options.cut_date or date_in_name(source.file) or date_in_name(source.name)
    latest = max((day for day in days if day is not None), default=fallback)
    if latest is None and options.needs_cut_date and count:
        raise CutDateError(
            tr("The cut date of {name} is not known.", CONTEXT).format(name=source.file or source.name),
            tr("Neither a field nor the file's name says on which day the cadastre was current.", CONTEXT),
            tr("Give the cut date: the day on which the official source published or updated it.", CONTEXT),
        )
    if recognition.schema_id == "prepared":
        return [day or latest for day in days]
    return [latest] * count


def columns_of(
    table: Table,
    recognition: schemas.Recognition,
    rows: Sequence[int],
    filed: Sequence[Optional[dt.date]],
    cut: Sequence[Optional[dt.date]],
) -> Dict[str, list]:
    """Return the columns that the fields of the source fill, for these rows."""

    def texts(target: str) -> List[Optional[str]]:
        names = recognition.mapping.get(target)
        if not names:
            return [None] * len(rows)
        column = table.columns[names[0]]
        return [
            (value.strip() or None) if type(value) is str else _text(value) for value in (column[row] for row in rows)
        ]

    states = [table.columns[name] for name in recognition.mapping.get("status", ())]
    published = [tuple(_text(column[row]) for column in states) for row in rows]
    status = {words: normalise_status(*words) for words in set(published)}
    written = {words: "; ".join(dict.fromkeys(w for w in words if w)) or None for words in status}
    substances = texts("substance")
    substance = {text: normalise_substance(text, recognition.kind) for text in set(substances)}
    days = {day: day.isoformat() if day else None for day in {*filed, *cut}}
    hectares = recognition.mapping.get("ha_published")
    areas = [None] * len(rows) if not hectares else [_number(table.columns[hectares[0]][row]) for row in rows]
    return {
        "code": texts("code"),
        "name": texts("name"),
        "holder": texts("holder"),
        "status": [status[words] for words in published],
        "status_as_published": [written[words] for words in published],
        "substance": [substance[text] for text in substances],
        "filed_date": [days[filed[row]] for row in rows],
        "ha_published": areas,
        "cut_date": [days[cut[row]] for row in rows],
    }


def _text(value: object) -> Optional[str]:
    if value is None:
        return None
    if isinstance(value, str):
        return value.strip() or None
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return text.strip() or None


def _number(value: Any) -> Optional[float]:
    if value is None or isinstance(value, bool):
        return None
    try:
        number = float(str(value).replace(",", ".")) if isinstance(value, str) else float(value)
    except ValueError:
        return None
    return number if np.isfinite(number) and number > 0 else None
