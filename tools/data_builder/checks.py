"""Checks that go beyond one cell: the descriptor against the code, rows against each other, points against polygons."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any, Callable, get_type_hints

import shapely

from ...core import definitions, model
from ...core.own_words import OWN_WORDS, TRANSLATIONS, figures, neutral, own_columns
from .assemble import DERIVED_COLUMNS, INFO_TEXTS
from .printed import leading_number, parse_date, remainder, split_places
from .sources import Report, Row, Table

DESCRIPTOR = "datapackage.json"
NOT_WEAPONS = frozenset({"spare_part", "less_lethal"})
#: How far outside the generalised polygon of its region a point on the coast may fall, degrees (about 100 m).
REGION_SLACK_DEG = 0.001
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", dt.date: "date"}
_UBIGEO_LENGTHS = {"department": 2, "province": 4}


def record_key(row: Row, key: Iterable[str]) -> str:
    """Return how claims name a record: its key, parts of a compound key joined by a colon."""
    return ":".join(str(row[name]) for name in key)


def check_descriptor(package: Mapping[str, Any], report: Report) -> None:
    """Check that ``datapackage.json`` says what ``core.model`` and ``core.definitions`` say."""
    names = [resource["name"] for resource in package["resources"]]
    if names != list(model.TABLES):
        report.add(DESCRIPTOR, 0, "resources", ", ".join(names), f"tables: {', '.join(model.TABLES)}")
        return
    for resource in package["resources"]:
        name, hints = resource["name"], get_type_hints(model.TABLES[resource["name"]])
        columns = [f.name for f in dataclasses.fields(model.TABLES[name])]
        wanted = [column for column in columns if column not in DERIVED_COLUMNS.get(name, ())]
        fields = resource["schema"]["fields"]
        if [f["name"] for f in fields] != wanted:
            report.add(DESCRIPTOR, 0, name, [f["name"] for f in fields], f"columns: {', '.join(wanted)}")
            continue
        for field in fields:
            _check_field(name, field, hints[field["name"]], report)


def _check_field(table: str, field: Mapping[str, Any], hint: Any, report: Report) -> None:
    where, constraints = f"{table}.{field['name']}", field.get("constraints", {})
    plain = next((arg for arg in getattr(hint, "__args__", ()) if arg is not type(None)), hint)
    if field["type"] != _TYPES[plain]:
        report.add(DESCRIPTOR, 0, where, field["type"], f"type: {_TYPES[plain]} as in core.model")
    if bool(constraints.get("required")) != (plain is hint):
        report.add(DESCRIPTOR, 0, where, constraints.get("required"), "required: as in core.model")
    own = field["name"] in OWN_WORDS.get(table, ())
    if bool(field.get("ownWords")) != own:
        report.add(DESCRIPTOR, 0, where, field.get("ownWords"), "ownWords: as in core.own_words")
    if field.get("vocabulary") != definitions.VOCABULARY_OF.get((table, field["name"])):
        report.add(DESCRIPTOR, 0, where, field.get("vocabulary"), "vocabulary: as in core.definitions")
    if "vocabulary" in field:
        codes = list(definitions.VOCABULARIES.get(field["vocabulary"], ()))
        if constraints.get("enum") != codes:
            report.add(DESCRIPTOR, 0, where, constraints.get("enum"), f"enum: {codes} as in core.definitions")


def check_tables(tables: Mapping[str, Table], report: Report) -> None:
    """Check rows against each other and against the printed wording.

    A check runs only when the cells of the tables it reads are sound, so that one mistake is reported once.
    """
    for check, names in _CHECKS:
        if sound(tables, names, report):
            check(tables, report)


def sound(tables: Mapping[str, Table], names: Iterable[str], report: Report) -> bool:
    """Return whether nothing has been found so far in the named tables."""
    faulty = {finding.file for finding in report.cell_findings}
    return not any(tables[name].file in faulty for name in names)


def _by(table: Table, column: str) -> dict[Any, list[tuple[int, Row]]]:
    groups: dict[Any, list[tuple[int, Row]]] = {}
    for line, row in table:
        groups.setdefault(row[column], []).append((line, row))
    return groups


def _require(report: Report, table: Table, line: int, row: Row, column: str, good: bool, rule: str) -> None:
    if not good:
        report.add(table.file, line, column, row[column], rule)


def _check_norms(tables: Mapping[str, Table], report: Report) -> None:
    table = tables["norms"]
    for line, row in table:
        printed = parse_date(row["date_as_printed"])
        _require(report, table, line, row, "date", printed == row["date"], f"printed date: {row['date_as_printed']}")
        stated = row["norm_id"].endswith("-" + re.sub(r"[^0-9A-Z]+", "-", row["number"]))
        _require(report, table, line, row, "number", stated, f"number: the one in {row['norm_id']}")
        _require(report, table, line, row, "norm_id", row["norm_id"] in _used(tables), "norm: has an authorization")


def _used(tables: Mapping[str, Table]) -> frozenset:
    return frozenset(row["norm_id"] for row in tables["authorizations"].rows)


def _check_authorizations(tables: Mapping[str, Table], report: Report) -> None:
    table = tables["authorizations"]
    norms = {row["norm_id"]: row for row in tables["norms"].rows}
    rows_seen: dict[str, int] = {}
    for norm_id, group in _by(table, "norm_id").items():
        sequences = sorted(row["sequence"] for _, row in group)
        if sequences != list(range(1, len(group) + 1)):
            line = group[-1][0]
            report.add(table.file, line, "sequence", sequences, f"sequence: 1 to {len(group)}, each once, in {norm_id}")
    for line, row in table:
        wanted = f"{row['norm_id']}-{row['sequence']}"
        _require(report, table, line, row, "auth_id", row["auth_id"] == wanted, f"auth_id: {wanted}")
        first = rows_seen.setdefault(row["row_id"], line)
        _require(report, table, line, row, "row_id", first == line, f"row_id: unique, also on line {first}")
        days = leading_number(row["stay_as_printed"])
        _require(report, table, line, row, "stay_days", row["stay_days"] == days, f"printed: {row['stay_as_printed']}")
        months = [int(text) for text in re.findall(r"\d+", row["rotation_as_printed"] or "")]
        stored = [row["rotation_min_months"], row["rotation_max_months"]]
        _require(report, table, line, row, "rotation_min_months", (months or [None] * 2) == stored, "printed rotation")
        armed = norms[row["norm_id"]]["with_weapons"]
        consistent = armed is None or row["weapons"] == "no_data" or armed == (row["weapons"] == "armed")
        _require(report, table, line, row, "weapons", consistent, "weapons: as with_weapons of the norm")


def _check_stays(tables: Mapping[str, Table], report: Report) -> None:
    table = tables["stays"]
    norms = {row["norm_id"]: row for row in tables["norms"].rows}
    auths = {row["auth_id"]: row for row in tables["authorizations"].rows}
    assumed = dict.fromkeys(auths, 0)
    for line, row in table:
        auth = auths[row["auth_id"]]
        ordered = row["start_earliest"] <= row["start_latest"]
        _require(report, table, line, row, "start_latest", ordered, "start_latest: not before start_earliest")
        days = row["duration_days"] == auth["stay_days"]
        _require(report, table, line, row, "duration_days", days, "duration_days: stay_days of the authorization")
        if row["end_latest"] is not None:
            last = dt.date.fromisoformat(row["start_latest"]) + dt.timedelta(days=row["duration_days"] - 1)
            fits = last.isoformat() <= row["end_latest"]
            _require(
                report, table, line, row, "end_latest", fits, f"end_latest: not before {last}, the latest start's end"
            )
        if row["rule"] == "norm_date":
            assumed[row["auth_id"]] += 1
            day = norms[auth["norm_id"]]["date"]
            on_day = row["start_earliest"] == row["start_latest"] == day
            _require(report, table, line, row, "start_earliest", on_day, f"norm_date: starts on {day}")
    for auth_id, number in assumed.items():
        if number != 1:
            report.add(table.file, 0, "auth_id", auth_id, f"norm_date: one stay for each authorization, found {number}")


def _check_mentions(tables: Mapping[str, Table], report: Report) -> None:
    """Check that the stored place mentions are the printed ones, in order."""
    table = tables["authorization_places"]
    groups, places = _by(table, "auth_id"), {row["place_id"]: row for row in tables["places"].rows}
    for _, auth in tables["authorizations"]:
        group = groups.get(auth["auth_id"], [])
        printed = split_places(auth["places_as_printed"])
        stored = [row["text_as_printed"] for _, row in group if row["position"]]
        line = group[0][0] if group else 0
        if not group or stored != printed:
            shown = ", ".join(stored)
            report.add(table.file, line, "text_as_printed", shown, f"printed places of {auth['auth_id']}: {printed}")
        if [row["position"] for _, row in group] != (list(range(1, len(printed) + 1)) or [0]):
            report.add(table.file, line, "position", auth["auth_id"], "position: 1, 2, ... in printed order, or one 0")
    for line, row in table:
        place = places.get(row["place_id"], {})
        region = place.get("region_ubigeo")
        _require(report, table, line, row, "region_ubigeo", row["region_ubigeo"] == region, f"place's region: {region}")
        given = (row["position"] == 0) == (row["place_id"] is None)
        _require(report, table, line, row, "place_id", given, "place_id: empty exactly when no place is printed")


def _check_equipment(tables: Mapping[str, Table], report: Report) -> None:
    """Check that the items, put together, are the printed list."""
    table = tables["equipment"]
    groups = _by(table, "auth_id")
    for line, auth in tables["authorizations"]:
        group = groups.get(auth["auth_id"], [])
        file = tables["authorizations"].file
        if bool(group) != (auth["weapons"] == "armed"):
            report.add(file, line, "weapons", auth["weapons"], "weapons: armed exactly when items are listed")
        rest = remainder(auth["equipment_as_printed"], [row["text_as_printed"] for _, row in group])
        if rest is None or (group and re.search(r"\w{2,}|\d", rest)):
            at = group[0][0] if group else 0
            report.add(
                table.file, at, "text_as_printed", rest or "", f"printed equipment of {auth['auth_id']}, in order"
            )
        if [row["position"] for _, row in group] != list(range(1, len(group) + 1)):
            report.add(table.file, group[0][0], "position", auth["auth_id"], "position: 1, 2, ... in printed order")
    for line, row in table:
        number = leading_number(row["text_as_printed"])
        _require(report, table, line, row, "count", row["count"] == number, f"printed: {row['text_as_printed']}")
        weapon = row["item_class"] not in NOT_WEAPONS
        _require(
            report, table, line, row, "is_weapon", row["is_weapon"] == weapon, f"is_weapon: {weapon} for its class"
        )


def _check_places(tables: Mapping[str, Table], report: Report) -> None:
    table = tables["places"]
    for line, row in table:
        code = row["ubigeo"]
        if code is not None:
            length = _UBIGEO_LENGTHS.get(row["level"], 6)
            _require(report, table, line, row, "ubigeo", len(code) == length, f"ubigeo: {length} digits for the level")
            inside = row["region_ubigeo"] == code[:2]
            _require(report, table, line, row, "region_ubigeo", inside, f"region: {code[:2]} as in ubigeo")
            _require(
                report, table, line, row, "place_id", row["place_id"].startswith(f"PE-{code}"), f"id: PE-{code}..."
            )
        pointed = None not in (row["lon"], row["lat"], row["precision_km"])
        if row["level"] == "department":
            _require(report, table, line, row, "lon", row["lon"] is None, "lon: a department is an area, not a point")
        else:
            _require(report, table, line, row, "lon", pointed, "lon, lat, precision_km: given for a place on a point")


def _check_points(tables: Mapping[str, Table], report: Report) -> None:
    places = {row["place_id"]: row for row in tables["places"].rows}
    for name in ("facilities", "coers"):
        table = tables[name]
        for line, row in table:
            region = row["ubigeo"][:2]
            _require(report, table, line, row, "region_ubigeo", row["region_ubigeo"] == region, f"region: {region}")
    table = tables["facilities"]
    for line, row in table:
        place = places[row["place_id"]]
        same = place["ubigeo"] == row["ubigeo"]
        _require(report, table, line, row, "ubigeo", same, f"ubigeo: {place['ubigeo']} as its place")


def _check_zones(tables: Mapping[str, Table], report: Report) -> None:
    table = tables["vraem_zones"]
    for line, row in table:
        ordered = None in (row["valid_from"], row["valid_to"]) or row["valid_from"] <= row["valid_to"]
        _require(report, table, line, row, "valid_to", ordered, "valid_to: not before valid_from")
    table = tables["zone_districts"]
    named = {(row["zone_id"], row["ubigeo"]) for row in table.rows if row["listed"]}
    regions = {row["ubigeo"]: row["name"] for row in tables["regions"].rows}
    for line, row in table:
        followed = row["listed"] or (row["zone_id"], row["parent_ubigeo"]) in named
        _require(report, table, line, row, "parent_ubigeo", followed, "parent: a district named in the same list")
        region = regions.get(row["ubigeo"][:2])
        _require(report, table, line, row, "department", row["department"] == region, f"department: {region}")
    groups = _by(table, "zone_id")
    for line, row in tables["vraem_zones"]:
        if row["zone_id"] not in groups:
            report.add(tables["vraem_zones"].file, line, "zone_id", row["zone_id"], "zone: has districts")


def _check_series(tables: Mapping[str, Table], report: Report) -> None:
    """Check that the printed parts of Table 3 add up."""
    table = tables["series"]
    groups = _by(table, "series_id")
    total = sum(row["value"] for _, row in groups.get("table_3_total", []))
    agencies = {row["label"]: (line, row["value"]) for line, row in groups.get("table_3_agencies", [])}
    if sum(value for _, value in agencies.values()) != total:
        report.add(table.file, 0, "value", total, "sum: the agencies of Table 3 add up to its total")
    for agency, (line, value) in agencies.items():
        parts = [row for _, row in groups.get("table_3_programmes", []) if row["note"] == f"Part of: {agency}"]
        if sum(row["value"] for row in parts) != value:
            report.add(table.file, line, "value", value, f"sum: the programmes of {agency} add up to it")


def _first_day(text: str) -> str | None:
    """Return the first day of an ISO date or a part of one; ``None`` when there is no such day."""
    try:
        return dt.date.fromisoformat((text + "-01-01")[:10] if len(text) < len("2018-01-01") else text).isoformat()
    except ValueError:
        return None


def _check_dates(tables: Mapping[str, Table], report: Report) -> None:
    columns = {"series": ("period_start", "period_end"), "events": ("start", "end"), "sources": ("date", "date")}
    for name, (start, end) in columns.items():
        table = tables[name]
        for line, row in table:
            real = {column: row[column] is None or _first_day(row[column]) is not None for column in (start, end)}
            for column, good in real.items():
                _require(report, table, line, row, column, good, "date: a day that exists")
            if all(real.values()) and row[start] and row[end]:
                length = min(len(row[start]), len(row[end]))
                ordered = row[start][:length] <= row[end][:length]
                _require(report, table, line, row, end, ordered, f"{end}: not before {start}")


def _check_claims(tables: Mapping[str, Table], report: Report) -> None:
    keys = {
        "authorization_places": ("auth_id", "position"),
        "authorization_institutions": ("auth_id", "position"),
        "equipment": ("auth_id", "position"),
        "zone_districts": ("zone_id", "ubigeo"),
        "series": ("series_id", "position"),
    }
    known: dict[str, frozenset] = {}
    for name, record in model.TABLES.items():
        key = keys.get(name, (dataclasses.fields(record)[0].name,))
        known[name] = frozenset(record_key(row, key) for row in tables[name].rows)
    table = tables["claims"]
    for line, row in table:
        target = row["table_name"]
        found = row["record_id"] in known[target]
        _require(report, table, line, row, "record_id", found, f"record_id: a record of {target}")
        columns = {field.name for field in dataclasses.fields(model.TABLES[target])}
        _require(report, table, line, row, "field", row["field"] in columns, f"field: a column of {target}")


def _check_texts(tables: Mapping[str, Table], report: Report) -> None:
    """Check that each of the atlas's own words is translated, with the same figures, and that no translation is left
    over."""
    table = tables["texts"]
    known = {row["text"] for row in table.rows}
    used = set(INFO_TEXTS.values())
    for text in used - known:
        report.add(table.file, 0, "text", text, "texts: has a row with its translations")
    for name, column in own_columns():
        for line, row in tables[name]:
            text = row[column]
            if text is None or _as_printed(name, column, row):
                continue
            used.add(text)
            good = text in known or neutral(text)
            _require(report, tables[name], line, row, column, good, "texts: has a row with its translations")
    for line, row in table:
        _require(report, table, line, row, "text", row["text"] in used, "text: stands in another table")
        for language in TRANSLATIONS:
            same = figures(row[language]) == figures(row["text"])
            _require(report, table, line, row, language, same, f"{language}: the figures of {row['text']!r}")


def _as_printed(table: str, column: str, row: Row) -> bool:
    return (table, column) == ("sources", "title") and row["title_language"] is not None


def check_positions(tables: Mapping[str, Table], regions: Mapping[str, shapely.Geometry], report: Report) -> None:
    """Check that every point lies in the region it claims."""
    _check_inside(tables, regions, "region_ubigeo", ("facilities", "coers", "places"), REGION_SLACK_DEG, report)


def check_district_positions(
    tables: Mapping[str, Table], districts: Mapping[str, shapely.Geometry], report: Report
) -> None:
    """Check that every point lies in the district it claims, and that every district code exists."""
    _check_inside(tables, districts, "ubigeo", ("facilities", "coers"), 0.0, report)
    if not sound(tables, ("zone_districts",), report):
        return
    table = tables["zone_districts"]
    for line, row in table:
        _require(report, table, line, row, "ubigeo", row["ubigeo"] in districts, "ubigeo: a district of the limits")


def _check_inside(
    tables: Mapping[str, Table],
    polygons: Mapping[str, shapely.Geometry],
    column: str,
    names: tuple[str, ...],
    slack: float,
    report: Report,
) -> None:
    for name in names:
        if not sound(tables, (name,), report):
            continue
        table = tables[name]
        for line, row in table:
            if None in (row["lon"], row["lat"], row[column]):
                continue
            polygon = polygons.get(row[column])
            near = polygon is not None and shapely.dwithin(polygon, shapely.Point(row["lon"], row["lat"]), slack)
            rule = f"position: {row['lon']} {row['lat']} lies in it"
            _require(report, table, line, row, column, bool(near), rule)


_CHECKS: tuple[tuple[Callable[[Mapping[str, Table], Report], None], tuple[str, ...]], ...] = (
    (_check_norms, ("norms", "authorizations")),
    (_check_authorizations, ("norms", "authorizations")),
    (_check_stays, ("norms", "authorizations", "stays")),
    (_check_mentions, ("authorizations", "authorization_places", "places")),
    (_check_equipment, ("authorizations", "equipment")),
    (_check_places, ("places",)),
    (_check_points, ("places", "facilities", "coers")),
    (_check_zones, ("regions", "vraem_zones", "zone_districts")),
    (_check_series, ("series",)),
    (_check_dates, ("series", "events", "sources")),
    (_check_claims, tuple(model.TABLES)),
    (_check_texts, tuple(model.TABLES)),
)
