"""The tables of a dossier beside the authorizations: norms, places, sites, zones, claims, context, references."""

from __future__ import annotations

from typing import List, Tuple

from ...core.model import Claim
from ...core.qt.i18n import label
from .blocks import Block, Cell, Heading, Paragraph, Table
from .cells import Cells, address, anchor, by_count, reference
from .spec import Scope


def norms(cells: Cells, scope: Scope) -> List[Block]:
    """Return the norms of the authorizations."""
    columns = (("f.norm", 22), ("f.printed", 28), ("f.norm_date", 15), ("f.issuer", 15), ("f.source", 20))
    ids = by_count(cells.index.authorization(a).norm_id for a in scope.auth_ids)
    rows = []
    for norm_id in ids:
        norm = cells.index.norms[norm_id]
        rows.append(
            (
                Cell(f"{label('norm_kind', norm.kind, cells.language)} {norm.number} [{norm_id}]"),
                cells.printed(norm.heading_as_printed),
                cells.day(norm.date),
                cells.official(norm.issuer),
                cells.source(norm.source_id, norm.locator),
            )
        )
    return _section(cells, "norms", cells.table(cells.say("norms"), columns, rows))


def places(cells: Cells, scope: Scope) -> List[Block]:
    """Return every place that an authorization of the scope names, once."""
    columns = (
        ("f.place", 20), ("f.level", 12), ("f.ubigeo", 9), ("f.region", 14), ("f.coordinates", 15), ("f.precision", 8),
        ("f.method", 22),
    )  # fmt: skip
    ids = dict.fromkeys(m.place_id for a in scope.auth_ids for m in cells.index.places(a) if m.place_id)
    rows = []
    for place_id in sorted(ids):
        place = cells.index.place_by_id[place_id]
        how = cells.source(place.source_id, ". ".join(t for t in (place.method, place.note) if t))
        rows.append(
            (
                Cell(f"{place.name} [{place_id}]"),
                cells.code_of("place_level", place.level),
                cells.code(place.ubigeo),
                cells.region(place.region_ubigeo),
                _point(place.lon, place.lat),
                cells.number(place.precision_km) if place.lon is not None else cells.none(),
                how,
            )
        )
    return _section(cells, "places", cells.table(cells.say("places"), columns, rows))


def equipment(cells: Cells, scope: Scope) -> List[Block]:
    """Return counts by class of item; the items themselves stand with each authorization."""
    columns = (("f.class", 40), ("f.count", 20), ("f.authorizations", 20), ("f.is_weapon", 20))
    totals: dict = {}
    for auth_id in scope.auth_ids:
        for item in cells.index.equipment(auth_id):
            entry = totals.setdefault((item.item_class, item.is_weapon), [0, set()])
            entry[0] += item.count
            entry[1].add(auth_id)
    rows = [
        (
            cells.code_of("equipment_class", item_class),
            cells.number(count),
            cells.number(len(auth_ids)),
            cells.flag(is_weapon),
        )
        for (item_class, is_weapon), (count, auth_ids) in sorted(totals.items())
    ]
    return _section(cells, "equipment", cells.table(cells.say("equipment.totals"), columns, rows))


def facilities(cells: Cells, scope: Scope) -> List[Block]:
    """Return the facilities of the scope's regions."""
    columns = (
        ("f.printed", 14), ("f.name", 14), ("f.kind", 9), ("f.region", 10), ("f.evidence", 12), ("f.precision", 12),
        ("f.note", 15), ("f.source", 14),
    )  # fmt: skip
    rows = []
    for one in cells.index.atlas.facilities:
        if one.region_ubigeo not in scope.regions:
            continue
        evidence = "; ".join(
            (label("evidence_kind", one.evidence, cells.language), label("confidence", one.confidence, cells.language))
        )
        note = ". ".join(text for text in (one.access_basis, one.note) if text)
        rows.append(
            (
                cells.printed(one.name_as_printed),
                Cell(f"{one.name} [{one.facility_id}]"),
                cells.code_of("facility_kind", one.kind),
                cells.region(one.region_ubigeo),
                cells.inferred(evidence, one.evidence == "inferred"),
                Cell(f"{cells.number(one.precision_km).text}; {_point(one.lon, one.lat).text}; {one.method}"),
                cells.note(note),
                cells.source(one.source_id, one.locator),
            )
        )
    section = _section(cells, "facilities", cells.table(cells.say("facilities"), columns, rows))
    return [section[0], Paragraph(cells.say("facilities.note")), *section[1:]]


def coers(cells: Cells, scope: Scope) -> List[Block]:
    """Return the emergency operations centres of the scope's regions."""
    columns = (
        ("f.printed", 11), ("f.city", 13), ("f.region", 11), ("f.status", 9), ("f.precision", 14),
        ("f.supporting", 9), ("f.note", 19), ("f.source", 14),
    )  # fmt: skip
    rows = []
    for one in cells.index.atlas.coers:
        if one.region_ubigeo not in scope.regions:
            continue
        rows.append(
            (
                cells.printed(one.name_as_printed),
                cells.inferred(f"{one.city} [{one.coer_id}]", one.city_basis == "inferred"),
                cells.region(one.region_ubigeo),
                cells.code_of("coer_status", one.status),
                Cell(f"{cells.number(one.precision_km).text}; {_point(one.lon, one.lat).text}; {one.method}"),
                cells.source(one.supporting_source) if one.supporting_source else cells.none(),
                cells.note(one.note),
                cells.source(one.source_id, one.locator),
            )
        )
    return _section(cells, "coers", cells.table(cells.say("coers"), columns, rows))


def vraem(cells: Cells, scope: Scope) -> List[Block]:
    """Return the versions of the emergency zone and their districts in the scope's regions."""
    columns = (
        ("f.version", 15), ("f.legal_basis", 15), ("f.valid", 14), ("f.districts", 9), ("f.area", 9), ("f.share", 9),
        ("f.note", 15), ("f.source", 14),
    )  # fmt: skip
    atlas = cells.index.atlas
    rows, lists = [], []
    for zone in atlas.vraem_zones:
        valid = [cells.in_words(d) for d in (zone.valid_from, zone.valid_to)]
        rows.append(
            (
                Cell(f"{zone.version} [{zone.zone_id}]"),
                Cell(zone.legal_basis),
                Cell(" \u2013 ".join(valid)),
                cells.number(zone.districts),
                cells.number(zone.area_km2, 0),
                Cell(f"{cells.number(zone.share_of_peru * 100, 2).text} %"),
                cells.note(zone.note),
                cells.source(zone.source_id, zone.locator),
            )
        )
        members = [d for d in atlas.zone_districts if d.zone_id == zone.zone_id and d.ubigeo[:2] in scope.regions]
        if members:
            names = (("f.ubigeo", 8), ("f.district", 19), ("f.province", 14), ("f.department", 14), ("f.listed", 8),
                     ("f.parent", 12), ("f.source", 25))  # fmt: skip
            lists.append(
                cells.table(
                    cells.say("districts", version=zone.zone_id),
                    names,
                    [
                        (
                            cells.code(one.ubigeo),
                            Cell(one.district),
                            Cell(one.province),
                            Cell(one.department),
                            cells.flag(one.listed),
                            cells.code(one.parent_ubigeo),
                            cells.source(zone.source_id, zone.locator),
                        )
                        for one in members
                    ],
                )
            )
    return [*_section(cells, "vraem", cells.table(cells.say("vraem"), columns, rows)), *lists]


def claims_of(cells: Cells, scope: Scope) -> List[Claim]:
    """Return the claims about the records of a scope; all of them for the whole atlas."""
    atlas, index = cells.index.atlas, cells.index
    if scope.kind == "all":
        return list(atlas.claims)
    ids = {("authorizations", a) for a in scope.auth_ids}
    ids |= {("norms", index.authorization(a).norm_id) for a in scope.auth_ids}
    for auth_id in scope.auth_ids:
        ids |= {("authorization_places", f"{auth_id}:{one.position}") for one in index.places(auth_id)}
        ids |= {("places", one.place_id) for one in index.places(auth_id) if one.place_id}
        ids |= {("equipment", f"{auth_id}:{one.position}") for one in index.equipment(auth_id)}
        ids |= {("stays", stay.stay_id) for stay in index.stays(auth_id)}
    ids |= {("facilities", one.facility_id) for one in atlas.facilities if one.region_ubigeo in scope.regions}
    ids |= {("coers", one.coer_id) for one in atlas.coers if one.region_ubigeo in scope.regions}
    ids |= {("vraem_zones", one.zone_id) for one in atlas.vraem_zones}
    return [claim for claim in atlas.claims if (claim.table_name, claim.record_id) in ids]


def claims(cells: Cells, scope: Scope) -> List[Block]:
    """Return the claims, contradictions first."""
    columns = (("f.id", 20), ("f.claim", 24), ("f.status", 12), ("f.note", 26), ("f.source", 18))
    found = claims_of(cells, scope)
    blocks: List[Block] = [Heading(1, cells.say("claims"), "claims")]
    for key, wanted in (("claims.conflicting", True), ("claims.other", False)):
        rows = [
            (
                Cell(f"{label('record_kind', one.table_name, cells.language)} {one.record_id} [{one.claim_id}]"),
                Cell(f"{label('claimed_column', one.field, cells.language)}: {one.value}"),
                cells.code_of("claim_status", one.status),
                cells.note(one.note),
                cells.source(one.source_id, one.locator),
            )
            for one in found
            if (one.status == "conflicting") is wanted
        ]
        blocks += [cells.table(cells.say(key), columns, rows)] if rows else []
    return blocks if len(blocks) > 1 else [*blocks, Paragraph(cells.say("none"))]


def context(cells: Cells) -> List[Block]:
    """Return the printed series and the chronology: for a dossier of the whole atlas."""
    series = (
        ("f.series", 16), ("f.label", 18), ("f.when", 13), ("f.printed", 10), ("f.value", 8), ("f.unit_of", 14),
        ("f.source", 21),
    )  # fmt: skip
    events = (("f.when", 15), ("f.event", 24), ("f.kind", 11), ("f.where", 12), ("f.note", 16), ("f.source", 22))
    atlas = cells.index.atlas
    return [
        Heading(1, cells.say("context"), "context"),
        cells.table(
            cells.say("series"),
            series,
            [
                (
                    Cell(f"{one.series_id}:{one.position}"),
                    Cell(f"{one.label}; {one.place}"),
                    cells.plain(cells.days(one.period_start, one.period_end)),
                    cells.printed(one.value_as_printed),
                    cells.inferred(cells.number(one.value).text, one.inferred),
                    Cell(f"{one.unit}; {label('series_measure', one.measure, cells.language)}"),
                    cells.source(one.source_id, ". ".join(t for t in (one.locator, one.note) if t)),
                )
                for one in atlas.series
            ],
        ),
        cells.table(
            cells.say("events"),
            events,
            [
                (
                    Cell(cells.days(one.start, one.end)),
                    cells.inferred(
                        " ".join(t for t in (one.label, one.value, one.unit) if t),
                        one.inferred,
                    ),
                    cells.code_of("event_kind", one.kind),
                    cells.plain(one.place),
                    cells.note(one.note),
                    cells.source(one.source_id, f"{one.locator} [{one.event_id}]"),
                )
                for one in atlas.events
            ],
        ),
    ]


def references(cells: Cells) -> List[Block]:
    """Return every source cited so far, with its address; call it last."""
    columns = (("f.key", 20), ("f.reference", 44), ("f.kind", 14), ("f.access", 22))
    rows, anchors = [], []
    for source_id in sorted(cells.cited):
        source = cells.index.sources.get(source_id)
        if source is None:
            rows.append((Cell(source_id), cells.unknown(), cells.unknown(), cells.unknown()))
        else:
            url = address(source)
            text = reference(source) + (f" {url}" if url else "")
            rows.append(
                (
                    Cell(source_id),
                    Cell(text, lang=cells.other(source.title_language), link=url),
                    cells.code_of("source_kind", source.kind),
                    cells.plain(". ".join(t for t in (source.access, source.licence, source.note) if t)),
                )
            )
        anchors.append(anchor("ref", source_id))
    return _section(cells, "references", cells.table(cells.say("references"), columns, rows, anchors))


def _section(cells: Cells, key: str, table: Table) -> List[Block]:
    heading = Heading(1, cells.say(key), key)
    return [heading, table] if table.rows else [heading, Paragraph(cells.say("none"))]


def _point(lon, lat) -> Cell:
    """Return degrees with four digits, about 10 m; a department has no point."""
    if lon is None or lat is None:
        return Cell("\u2013")
    pair: Tuple[str, str] = (f"{lon:.4f}", f"{lat:.4f}")
    return Cell(", ".join(pair).replace("-", "\u2212"))
