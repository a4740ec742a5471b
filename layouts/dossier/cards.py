"""One authorization: every value printed and normalised, with source and locator; its stays, places, items, claims."""

from __future__ import annotations

from typing import List, Tuple

from ...core.model import Authorization, Norm
from ...core.qt.i18n import format_number, label
from .blocks import Block, Cell, Heading, Table
from .cells import Cells, anchor
from .spec import Scope

_CARD = (("f.field", 15), ("f.printed", 30), ("f.normalised", 28), ("f.source", 27))


def card(cells: Cells, scope: Scope, auth_id: str) -> List[Block]:
    """Return the section of one authorization."""
    index = cells.index
    record, norm = index.authorization(auth_id), index.norm(auth_id)
    kind = label("norm_kind", norm.kind, cells.language)
    title = f"{kind} {norm.number} \u00b7 {auth_id}"
    blocks: List[Block] = [
        Heading(2, title, anchor("auth", auth_id)),
        cells.table(f"{auth_id}. {cells.say('card')}", _CARD, [*_norm_rows(cells, norm), *_rows(cells, scope, record)]),
        stays(cells, auth_id),
        places(cells, record),
    ]
    if index.equipment(auth_id):
        blocks.append(equipment(cells, record))
    if index.institutions(auth_id):
        blocks.append(institutions(cells, record))
    return blocks


def _norm_rows(cells: Cells, norm: Norm) -> List[Tuple[Cell, ...]]:
    source = cells.source(norm.source_id, norm.locator)
    none = cells.none()
    kind = label("norm_kind", norm.kind, cells.language)
    year = Cell(str(norm.programme_year)) if norm.programme_year is not None else cells.unknown()
    return [
        (Cell(cells.say("f.norm")), cells.printed(norm.heading_as_printed), Cell(f"{kind} {norm.number}"), source),
        (Cell(cells.say("f.norm_date")), cells.printed(norm.date_as_printed), cells.day(norm.date), source),
        (Cell(cells.say("f.issuer")), none, cells.official(norm.issuer), source),
        (Cell(cells.say("f.programme_year")), none, year, source),
        (Cell(cells.say("f.with_weapons")), none, cells.flag(norm.with_weapons), source),
    ]


def _rows(cells: Cells, scope: Scope, record: Authorization) -> List[Tuple[Cell, ...]]:
    index, language = cells.index, cells.language
    source = cells.source(record.source_id, record.locator)
    none = cells.none()
    presence = index.presence(record.auth_id, scope.reading)
    names = [index.region_by_ubigeo[u].name for u in index.regions(record.auth_id)]
    people = cells.number(record.personnel)
    if record.personnel is not None:
        people = Cell(f"{people.text} ({label('personnel_measure', record.personnel_measure, language)})")
    low, high = record.rotation_min_months, record.rotation_max_months
    rotation = cells.unknown()
    if low is not None or high is not None:
        rotation = Cell(cells.say("months", low=low if low is not None else high, high=high or low))
    days = cells.unknown()
    if record.stay_days is not None:
        days = Cell(cells.say("days", n=format_number(record.stay_days, cells.style)))
    items = Cell(cells.say("f.items", n=len(index.equipment(record.auth_id))))
    if not index.equipment(record.auth_id):
        items = cells.unknown()
    hosts = dict.fromkeys(
        index.institution_by_id[host.institution_id].name
        for host in index.institutions(record.auth_id)
        if host.institution_id in index.institution_by_id
    )
    certainty = next((match.certainty for match in scope.matches if match.auth_id == record.auth_id), "")
    rows = [
        ("f.row", none, cells.code(record.row_id)),
        ("f.activity", cells.printed(record.activity_as_printed), cells.code_of("purpose", record.purpose)),
        ("f.country", none, cells.country(record.country)),
        ("f.personnel", none, people),
        ("f.stay", cells.printed(record.stay_as_printed), days),
        ("f.rotation", cells.printed(record.rotation_as_printed), rotation),
        ("f.weapons", none, cells.code_of("weapons", record.weapons)),
        ("f.equipment", cells.printed(record.equipment_as_printed), items),
        ("f.unit", cells.printed(record.unit_as_printed), none),
        ("f.aircraft", cells.printed(record.aircraft_as_printed), none),
        ("f.places", cells.printed(record.places_as_printed), cells.plain(", ".join(names))),
        ("f.institution", cells.printed(record.institution_as_printed), cells.official("; ".join(hosts))),
        ("f.note", none, cells.note(record.note)),
    ]
    made: List[Tuple[Cell, ...]] = [
        (Cell(cells.say(key)), printed, normalised, source) for key, printed, normalised in rows
    ]
    rules = [cells.source(stay.source_id, stay.locator) for stay in index.stays(record.auth_id)]
    where = rules[0] if rules else source
    made += [
        (Cell(cells.say("f.definite")), none, cells.definite(presence), where),
        (Cell(cells.say("f.possible")), none, cells.period(presence.possible), where),
        (Cell(cells.say("f.certainty")), none, cells.code_of("certainty", certainty) if certainty else none, where),
    ]
    return made


def stays(cells: Cells, auth_id: str) -> Table:
    """Return the stays of an authorization."""
    columns = (("f.rule", 17), ("f.start", 17), ("f.duration", 9), ("f.end", 15), ("f.note", 20), ("f.source", 22))
    rows = [
        (
            cells.inferred(label("stay_rule", stay.rule, cells.language), stay.rule == "norm_date", "assumed"),
            Cell(cells.days(stay.start_earliest, stay.start_latest)),
            cells.number(stay.duration_days),
            cells.day(stay.end_latest),
            cells.note(stay.note),
            cells.source(stay.source_id, stay.locator),
        )
        for stay in cells.index.stays(auth_id)
    ]
    return cells.table(f"{auth_id}. {cells.say('stays')}", columns, rows)


def places(cells: Cells, record: Authorization) -> Table:
    """Return the places of an authorization: as printed, and which place they are."""
    columns = (
        ("f.position", 5), ("f.printed", 17), ("f.place", 17), ("f.level", 12), ("f.region", 14), ("f.note", 17),
        ("f.source", 18),
    )  # fmt: skip
    rows = []
    for mention in cells.index.places(record.auth_id):
        place = cells.index.place_by_id.get(mention.place_id or "")
        role = label("place_role", mention.role, cells.language)
        name = cells.inferred(f"{place.name}; {role}", mention.inferred) if place else cells.unknown()
        rows.append(
            (
                cells.number(mention.position),
                cells.printed(mention.text_as_printed),
                name,
                cells.code_of("place_level", place.level) if place else cells.unknown(),
                cells.region(mention.region_ubigeo),
                cells.note(mention.note),
                cells.source(record.source_id, record.locator),
            )
        )
    return cells.table(f"{record.auth_id}. {cells.say('places')}", columns, rows)


def equipment(cells: Cells, record: Authorization) -> Table:
    """Return the items of an authorization."""
    columns = (
        ("f.position", 4), ("f.printed", 16), ("f.count", 10), ("f.item", 13), ("f.class", 12), ("f.calibre", 11),
        ("f.is_weapon", 7), ("f.note", 12), ("f.source", 15),
    )  # fmt: skip
    rows = []
    for item in cells.index.equipment(record.auth_id):
        calibre = cells.unknown()
        if item.calibre_as_printed or item.calibre_mm is not None:
            calibre = Cell(
                f"{item.calibre_as_printed or cells.say('not_stated')}; {cells.number(item.calibre_mm).text}"
            )
        rows.append(
            (
                cells.number(item.position),
                cells.printed(item.text_as_printed),
                cells.number(item.count),
                Cell(item.item),
                cells.code_of("equipment_class", item.item_class),
                calibre,
                cells.flag(item.is_weapon),
                cells.note(item.note),
                cells.source(record.source_id, record.locator),
            )
        )
    return cells.table(f"{record.auth_id}. {cells.say('equipment')}", columns, rows)


def institutions(cells: Cells, record: Authorization) -> Table:
    """Return the institutions of an authorization."""
    columns = (("f.position", 6), ("f.printed", 28), ("f.institution", 24), ("f.role", 14), ("f.note", 10),
               ("f.source", 18))  # fmt: skip
    rows = []
    for host in cells.index.institutions(record.auth_id):
        found = cells.index.institution_by_id.get(host.institution_id or "")
        name = cells.unknown()
        if found is not None:
            name = cells.official(f"{found.name} ({found.acronym})" if found.acronym else found.name)
        rows.append(
            (
                cells.number(host.position),
                cells.printed(host.text_as_printed),
                name,
                cells.code_of("institution_role", host.role),
                cells.note(host.note),
                cells.source(record.source_id, record.locator),
            )
        )
    return cells.table(f"{record.auth_id}. {cells.say('institutions')}", columns, rows)
