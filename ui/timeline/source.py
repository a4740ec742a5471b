"""Builds what the timeline shows from the filter model."""

from __future__ import annotations

import datetime as dt
from textwrap import wrap
from typing import List, Optional, Tuple, Union

from ...core.filters import static_mask
from ...core.index import AtlasIndex
from ...core.periods import ONE_DAY, Period
from ...core.qt.i18n import label, tr
from ..authorization_model import days_text, norm_text, region_names
from ..filter_model import FilterModel
from .model import MAX_ROWED_BARS, Bar, FewBars, ManyBars, Ruler, TimelineData

#: Characters of a line of a tip; Qt breaks no line of plain text.
_TIP_WIDTH = 60
_CONTEXT = "Timeline"


def timeline_data(model: FilterModel) -> TimelineData:
    """Return one bar for each authorization that all filters but time keep, and the presidencies as a ruler."""
    state = model.state
    index = model.index
    kept = static_mask(index, state)
    number = int(kept.sum())
    bars: Union[FewBars, ManyBars]
    if number <= MAX_ROWED_BARS:
        bars = FewBars(_bar(index, auth_id, state.reading) for auth_id in index.columns.ids(kept))
    else:
        first, last = (days[kept] for days in index.columns.spans(state.reading))
        order = first.argsort(kind="stable")
        ids = index.columns.ids(kept)
        bars = ManyBars(
            [ids[row] for row in order.tolist()],
            first[order].tolist(),
            last[order].tolist(),
            lambda auth_id: _bar(index, auth_id, state.reading),
        )
    return TimelineData(
        bars,
        rulers(index),
        label("measure", model.measure),
        label("reading", state.reading),
        int((kept & index.columns.no_place).sum()),
        int((kept & index.columns.days(state.reading).undated).sum()),
    )


def _bar(index: AtlasIndex, auth_id: str, reading: str) -> Bar:
    presence = index.presence(auth_id, reading)
    name = norm_text(index, auth_id)
    norm = index.norm(auth_id)
    return Bar(
        auth_id,
        name,
        _tooltip(index, auth_id, reading, name),
        presence.definite,
        presence.possible,
        presence.assumed,
        norm.date,
        bool(index.regions(auth_id)),
        presence.undated,
    )


def _tooltip(index: AtlasIndex, auth_id: str, reading: str, name: str) -> str:
    record = index.authorization(auth_id)
    personnel = "\u2013" if record.personnel is None else str(record.personnel)
    lines = [
        name,
        label("purpose", record.purpose),
        days_text(index, auth_id, reading),
        label("reading", reading),
        tr("Personnel: {n}", context=_CONTEXT).format(n=personnel),
        *wrap(region_names(index, auth_id), _TIP_WIDTH),
    ]
    return "\n".join(lines)


def rulers(index: AtlasIndex) -> Tuple[Ruler, ...]:
    """Return the presidencies of the dated facts; one without an end lasts until the next begins."""
    events = sorted((e for e in index.atlas.events if e.kind == "presidency"), key=lambda e: e.start)
    found: List[Ruler] = []
    for number, event in enumerate(events):
        start = _first_day(event.start)
        end = _last_day(event.end) if event.end else None
        following = _first_day(events[number + 1].start) if number + 1 < len(events) else None
        if start is None:
            continue
        if following is not None and following > start and (end is None or end >= following):
            end = following - ONE_DAY
        if end is None or end >= start:
            found.append(Ruler(event.label, Period(start, end), event.label))
    return tuple(found)


def _first_day(text: str) -> Optional[dt.date]:
    parts = [int(p) for p in text.split("-") if p.isdigit()]
    return dt.date(*[*parts, 1, 1][:3]) if parts else None


def _last_day(text: str) -> Optional[dt.date]:
    parts = [int(p) for p in text.split("-") if p.isdigit()]
    if not parts:
        return None
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31)
    if len(parts) == 2:  # noqa: PLR2004
        first = dt.date(parts[0], parts[1], 1)
        return (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - ONE_DAY
    return dt.date(*parts[:3])


__all__ = ["rulers", "timeline_data"]
