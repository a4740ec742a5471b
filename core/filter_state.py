"""The state of all filters as one immutable value, and its JSON form.

A filter file comes from anybody: it is bounded in size, read field by field and never trusted.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Callable, Optional

from . import json_text
from .definitions import (
    DEFAULT_READING,
    EQUIPMENT_CLASSES,
    NORM_KINDS,
    PURPOSES,
    READINGS,
    WEAPONS,
)
from .errors import FilterError
from .periods import ALWAYS, Period, iso_date
from .wkt import MAX_CHARACTERS, parse_polygon
from .words import tr

SCHEMA = "peru_access_atlas/filter"
VERSION = 1
#: Largest JSON text that is read, and most states of a collection.
MAX_JSON = 2 * MAX_CHARACTERS
MAX_STATES = 200
MAX_TEXT = 500
MAX_ITEMS = 500
MAX_PERSONNEL = 10_000_000

MODES = ("range", "as_of", "cumulative")


@dataclass(frozen=True)
class FilterState:
    """What the user asks for. Empty tuples, ``None`` and empty text leave a facet unfiltered; facets combine by AND,
    the values of one facet by OR.

    :param period: days; an open end is closed by the extent of the reading.
    :param reading: code of ``READINGS``.
    :param mode: ``range`` (the period), ``as_of`` (its last day alone), ``cumulative`` (everything up to its last day).
    :param comparison: second period of the compare mode.
    :param regions: ubigeos (2 digits) of which an authorization names at least one.
    :param area: drawn polygon, WKT in EPSG:4326. An authorization names a place known as a point whose circle of
        precision it meets, or another place in one of ``area_regions``.
    :param area_regions: the regions that ``area`` touches, resolved by whoever holds the geometry.
    :param area_regions_inside: those of them that lie in ``area`` as a whole.
    :param institutions: institution ids.
    :param personnel_min: least personnel (persons).
    :param personnel_max: most personnel (persons).
    :param include_unknown_personnel: keep authorizations of unknown personnel when personnel is filtered.
    :param equipment_classes: an authorization has an item of at least one of them.
    :param official_sources_only: an official source stands behind the authorization.
    :param text: every word occurs in the printed or normalised texts, whatever the case and accents.
    :param include_no_place: keep authorizations that name no region when regions or an area are filtered.
    :param include_undated: keep authorizations of which no dated stay is known under the reading.
    """

    period: Period = ALWAYS
    reading: str = DEFAULT_READING
    mode: str = "range"
    comparison: Optional[Period] = None
    regions: tuple[str, ...] = ()
    area: Optional[str] = None
    area_regions: tuple[str, ...] = ()
    area_regions_inside: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    norm_kinds: tuple[str, ...] = ()
    personnel_min: Optional[int] = None
    personnel_max: Optional[int] = None
    include_unknown_personnel: bool = True
    weapons: tuple[str, ...] = ()
    equipment_classes: tuple[str, ...] = ()
    official_sources_only: bool = False
    text: str = ""
    include_no_place: bool = False
    include_undated: bool = True

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(field.default, tuple):
                object.__setattr__(self, field.name, tuple(sorted(set(value))))

    def changed(self, **values: Any) -> "FilterState":
        """Return a copy with other values."""
        return replace(self, **values)

    def cleared(self, key: str) -> "FilterState":
        """Return a copy with one facet (a field name, ``personnel`` or ``area``) as if never set."""
        defaults: dict[str, Any] = {field.name: field.default for field in fields(self)}
        names = {
            "personnel": ("personnel_min", "personnel_max", "include_unknown_personnel"),
            "area": ("area", "area_regions", "area_regions_inside"),
        }.get(key, (key,))
        return replace(self, **{name: defaults[name] for name in names})

    def without(self, key: str, value: Optional[str] = None) -> "FilterState":
        """Return a copy without one value of a facet, or without the facet when ``value`` is ``None``."""
        current = getattr(self, key, None)
        if value is None or not isinstance(current, tuple):
            return self.cleared(key)
        kept: dict[str, Any] = {key: tuple(v for v in current if v != value)}
        return replace(self, **kept)

    @property
    def chips(self) -> tuple[tuple[str, str], ...]:
        """What is filtered, as pairs (facet, value code) for ``without``; personnel reads ``min..max``."""
        found: list[tuple[str, str]] = []
        if self.period != ALWAYS:
            found.append(("period", self.period.isoformat()))
        if self.mode != "range":
            found.append(("mode", self.mode))
        if self.comparison is not None:
            found.append(("comparison", self.comparison.isoformat()))
        for key in ("regions", "institutions", "purposes", "norm_kinds", "weapons", "equipment_classes"):
            found.extend((key, value) for value in getattr(self, key))
        if self.area is not None or self.area_regions:
            found.append(("area", self.area or ""))
        if self.personnel_min is not None or self.personnel_max is not None:
            ends = ("" if n is None else str(n) for n in (self.personnel_min, self.personnel_max))
            found.append(("personnel", "..".join(ends)))
        if self.official_sources_only:
            found.append(("official_sources_only", "true"))
        if self.text.strip():
            found.append(("text", self.text))
        if not self.include_unknown_personnel:
            found.append(("include_unknown_personnel", "false"))
        if self.include_no_place:
            found.append(("include_no_place", "true"))
        if not self.include_undated:
            found.append(("include_undated", "false"))
        return tuple(found)

    def to_json(self) -> str:
        """Return the state as JSON; dates ISO, only what differs from the default."""
        return json.dumps(self.to_dict(), ensure_ascii=False, sort_keys=True)

    def to_dict(self) -> dict[str, Any]:
        """Return the state as JSON values; see ``to_json``."""
        values: dict[str, Any] = {"schema": SCHEMA, "version": VERSION}
        for field in fields(self):
            value = getattr(self, field.name)
            if value == field.default:
                continue
            if isinstance(value, Period):
                value = {
                    "start": value.start.isoformat() if value.start else None,
                    "end": value.end.isoformat() if value.end else None,
                }
            values[field.name] = list(value) if isinstance(value, tuple) else value
        return values

    @classmethod
    def from_json(cls, text: str) -> "FilterState":
        """Return the state written by ``to_json``.

        :raises FilterError: on anything else, told by what is wrong with it.
        """
        return cls.from_dict(_load(text))

    @classmethod
    def from_dict(cls, values: Any) -> "FilterState":
        """Return the state written by ``to_dict``.

        :raises FilterError: on anything else.
        """
        _check_header(values, SCHEMA)
        known = {field.name for field in fields(cls)}
        unknown = sorted(str(key)[:40] for key in values if key not in known and key not in ("schema", "version"))
        if unknown:
            raise _invalid(tr("Unknown entries: {names}.").format(names=", ".join(unknown[:10])))
        state = cls(**{key: _read(key, values[key]) for key in sorted(known & set(values))})
        low, high = state.personnel_min, state.personnel_max
        if low is not None and high is not None and high < low:
            raise _invalid(tr("personnel_max is below personnel_min."))
        return state


COLLECTION_SCHEMA = "peru_access_atlas/filters"


def collection_to_json(states: Mapping[str, FilterState]) -> str:
    """Return named filter states as one JSON text."""
    body = {name: state.to_dict() for name, state in states.items()}
    return json.dumps({"schema": COLLECTION_SCHEMA, "version": VERSION, "filters": body}, ensure_ascii=False)


def proper_name(text: str) -> str:
    """Return ``text`` as the name of a filter: on one line, short, without what cannot be seen; it may be empty."""
    seen = "".join(c for c in text if c.isprintable() or c.isspace())
    return " ".join(seen.split())[:MAX_TEXT].strip()


def collection_from_json(text: str) -> dict[str, FilterState]:
    """Return the named states written by ``collection_to_json``, in their order.

    :raises FilterError: on anything else.
    """
    values = _load(text, MAX_JSON * 4)
    _check_header(values, COLLECTION_SCHEMA)
    body = values.get("filters")
    if not isinstance(body, dict) or set(values) - {"schema", "version", "filters"} or len(body) > MAX_STATES:
        raise _invalid(tr("It does not hold a list of named filters."))
    for name in body:
        if not name.strip() or len(name) > MAX_TEXT or not name.isprintable():
            raise _invalid(tr("A filter has no proper name."))
    return {name: FilterState.from_dict(state) for name, state in body.items()}


def _invalid(why: str) -> FilterError:
    return FilterError(tr("The filter cannot be read."), why, tr("Ask for a filter copied from this plugin."))


def _load(text: Any, limit: int = MAX_JSON) -> Any:
    if not isinstance(text, str):
        raise _invalid(tr("It is not a text."))
    if len(text) > limit:
        raise _invalid(tr("It is longer than {count} characters.").format(count=limit))
    try:
        return json_text.load(text, limit)
    except ValueError as error:
        raise _invalid(tr("It is not proper JSON ({reason}).").format(reason=str(error)[:120])) from error


def _check_header(values: Any, schema: str) -> None:
    if not isinstance(values, dict) or values.get("schema") != schema:
        raise _invalid(tr('It does not begin with "schema": "{schema}".').format(schema=schema))
    version = values.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _invalid(tr("It has no version number."))
    if version > VERSION:
        raise FilterError(
            tr("The filter was made by a newer version of the plugin."),
            tr("It has version {version}; this plugin reads up to {newest}.").format(version=version, newest=VERSION),
            tr("Update the plugin."),
        )


def _read(key: str, value: Any) -> Any:
    try:
        return _READERS[key](value)
    except (TypeError, ValueError, OverflowError) as error:
        raise _invalid(f"{key}: {error}.") from error


def _read_period(value: Any) -> Period:
    if not isinstance(value, dict) or set(value) - {"start", "end"}:
        raise ValueError(tr("not a period with start and end"))
    return Period(_read_date(value.get("start")), _read_date(value.get("end")))


def _read_date(value: Any) -> Optional[dt.date]:
    if value is None:
        return None
    return iso_date(str(value))


def _optional(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


def _code(*codes: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in codes:
            raise ValueError(
                tr("{value!r} is not one of {codes}").format(value=str(value)[:40], codes=", ".join(codes))
            )
        return value

    return read


def _matching(pattern: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError(tr("{value!r} is not a proper code").format(value=str(value)[:40]))
        return value

    return read


def _items(read: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    def read_all(value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or len(value) > MAX_ITEMS:
            raise ValueError(tr("not a list, or too long a one"))
        return tuple(read(item) for item in value)

    return read_all


def _read_bool(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(tr("not true or false"))
    return value


def _read_count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_PERSONNEL:
        raise ValueError(tr("not a whole number from 0 to {count}").format(count=MAX_PERSONNEL))
    return value


def _read_text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise ValueError(tr("not a text of at most {count} characters").format(count=MAX_TEXT))
    return value


def _read_area(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(tr("not a text"))
    parse_polygon(value)
    return value


_UBIGEO = _items(_matching(r"[0-9]{2}"))
_READERS: dict[str, Callable[[Any], Any]] = {
    "period": _read_period,
    "reading": _code(*READINGS),
    "mode": _code(*MODES),
    "comparison": _optional(_read_period),
    "regions": _UBIGEO,
    "area": _optional(_read_area),
    "area_regions": _UBIGEO,
    "area_regions_inside": _UBIGEO,
    "institutions": _items(_matching(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}")),
    "purposes": _items(_code(*PURPOSES)),
    "norm_kinds": _items(_code(*NORM_KINDS)),
    "personnel_min": _optional(_read_count),
    "personnel_max": _optional(_read_count),
    "include_unknown_personnel": _read_bool,
    "weapons": _items(_code(*WEAPONS)),
    "equipment_classes": _items(_code(*EQUIPMENT_CLASSES)),
    "official_sources_only": _read_bool,
    "text": _read_text,
    "include_no_place": _read_bool,
    "include_undated": _read_bool,
}
