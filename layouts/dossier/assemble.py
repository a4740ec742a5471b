"""Puts a dossier together: cover, summary, limits, maps, timeline, records, overlay, method, references, provenance."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import Callable, Dict, List, Optional, Tuple

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from ...core.index import AtlasIndex
from ...core.measures import no_place_exposure, totals
from ...core.qt.i18n import format_date, format_number, label
from ...core.qt.working_copy import file_sha256
from ..facts import gather, period_text
from ..overlay_summary import OverlaySummary
from ..spec import PageSpec
from . import cards, figures, tables, timeline
from .blocks import CODE, Block, Bullets, Cell, Dossier, Figure, Heading, Paragraph
from .cells import Cells
from .overlay_result import overlay
from .shapes import Shapes
from .spec import DossierSpec, Scope, resolve

#: Vocabularies of the filters' codes.
_VOCABULARY = {
    "mode": "mode",
    "purposes": "purpose",
    "norm_kinds": "norm_kind",
    "weapons": "weapons",
    "equipment_classes": "equipment_class",
}
#: Values of a dossier that its provenance names, and the words for them.
PARAMETERS = {
    "language": "f.language",
    "title": "f.title",
    "author": "author",
    "date": "date",
    "region": "f.region",
    "auth_id": "f.authorization",
}
LIMITS = ("presence", "unknown", "inferred", "dates", "borders", "printed")
Step = Callable[[float], None]


def build(  # noqa: PLR0913
    index: AtlasIndex,
    shapes: Shapes,
    spec: DossierSpec,
    data: Path,
    plugin_version: str,
    summary: Optional[OverlaySummary] = None,
    step: Step = lambda _done: None,
) -> Dossier:
    """Return a whole dossier.

    :param data: the ``atlas.gpkg`` that was read; its name and SHA-256 are printed.
    :param step: called with the part done, 0 to 1; what it raises ends the work.
    :raises ExportError: when the region or the authorization of ``spec`` is not known.
    """
    index = index.in_language(spec.language)
    scope = resolve(index, spec)
    cells, page = Cells(index, spec.language), scope.page(spec)
    blocks: List[Block] = [*_summary(cells, scope, page), *_limits(cells, scope)]
    step(0.1)
    blocks += _maps(cells, shapes, scope, page)
    step(0.5)
    blocks += _timeline(cells, scope, 1 + sum(isinstance(block, Figure) for block in blocks))
    blocks.append(Heading(1, cells.say("authorizations"), "authorizations"))
    if not scope.auth_ids:
        blocks.append(Paragraph(cells.say("empty"), strong=True))
    for auth_id in scope.auth_ids:
        blocks += cards.card(cells, scope, auth_id)
    step(0.8)
    for section in (
        tables.norms, tables.places, tables.equipment, tables.facilities, tables.coers, tables.vraem, tables.claims,
    ):  # fmt: skip
        blocks += section(cells, scope)
    if scope.kind == "all":
        blocks += tables.context(cells)
    blocks += overlay(cells, summary)
    blocks += [Heading(1, cells.say("method"), "method"), Bullets(tuple(cells.say(f"method.{n}") for n in (1, 2, 3)))]
    blocks += tables.references(cells)
    blocks += _provenance(cells, spec, data, plugin_version, summary)
    step(1.0)
    title = spec.title or cells.say("title")
    return Dossier(
        language=spec.language,
        title=title,
        subtitle=_scope_text(cells, scope),
        author=spec.author,
        facts=_facts(cells, spec, scope, page, title),
        blocks=tuple(blocks),
    )


def _scope_text(cells: Cells, scope: Scope) -> str:
    return cells.say(f"scope.{scope.kind}", name=scope.name)


def _facts(cells: Cells, spec: DossierSpec, scope: Scope, page: PageSpec, title: str) -> Tuple[Tuple[str, str], ...]:
    language, atlas = spec.language, cells.index.atlas
    latest = max((norm.date for norm in atlas.norms), default=None)
    facts = [
        ("scope", _scope_text(cells, scope)),
        ("period", period_text(page)),
        ("reading", label("reading", scope.reading, language)),
    ]
    chips = [text for text in (_chip(cells, *chip) for chip in spec.state.chips) if text]
    if chips:
        facts.append(("filters", "; ".join(chips)))
    if spec.date:
        facts.append(("date", format_date(spec.date, language)))
    if spec.author:
        facts.append(("author", spec.author))
    author = f"{spec.author}. " if spec.author else ""
    facts += [
        ("data_version", atlas.data_version),
        ("data_date", format_date(latest, language)),
        ("licence", cells.say("licence.text")),
        ("cite", f"{author}{title} ({period_text(page)}). Peru Access Atlas, {atlas.data_version}."),
    ]
    return tuple((cells.say(key), value) for key, value in facts)


def _chip(cells: Cells, key: str, value: str) -> str:
    """Return a filter in words; the period has its own line."""
    if key in ("period", "mode", "comparison"):
        return ""
    named: Dict[str, Tuple[str, str]] = {
        "regions": ("f.region", getattr(cells.index.region_by_ubigeo.get(value), "name", value)),
        "institutions": ("f.institution", getattr(cells.index.institution_by_id.get(value), "name", value)),
        "personnel": ("f.personnel", value.replace("..", " \u2013 ")),
        "text": ("filter.text", f"\u201c{value}\u201d"),
        "area": ("filter.area", cells.say("yes")),
        "official_sources_only": ("filter.official", cells.say("yes")),
        "include_undated": ("f.undated", cells.say("no")),
        "include_no_place": ("f.no_place", cells.say("yes")),
        "include_unknown_personnel": ("f.unknown_personnel", cells.say("no")),
        "purposes": ("f.activity", value),
        "norm_kinds": ("f.norm", value),
        "weapons": ("f.weapons", value),
        "equipment_classes": ("f.class", value),
    }
    name, shown = named[key]
    if key in _VOCABULARY:
        shown = label(_VOCABULARY[key], value, cells.language)
    return f"{cells.say(name)}: {shown}"


def _summary(cells: Cells, scope: Scope, page: PageSpec) -> List[Block]:
    index = cells.index
    found = totals(index, scope.period, scope.reading, scope.auth_ids)
    conflicts = sum(claim.status == "conflicting" for claim in tables.claims_of(cells, scope))
    regions = set(scope.regions)
    days = cells.number(found.covered_days)
    if found.period is not None and found.period.days:
        days = Cell(f"{days.text} / {format_number(found.period.days, cells.style)}")
    rows = [
        ("f.authorizations", cells.number(found.authorizations)),
        ("f.possible_authorizations", cells.number(found.possible_authorizations)),
        ("f.norms", cells.number(found.norms)),
        ("f.regions", cells.number(found.regions)),
        ("f.persons", bound(cells, found.persons, found.unknown_personnel)),
        ("f.person_days", bound(cells, found.person_days, found.unknown_personnel)),
        ("f.covered", days),
        ("f.gap", Cell(cells.say("days", n=format_number(found.longest_gap_days, cells.style)))),
        ("f.no_place", cells.number(found.no_place)),
        ("f.undated", cells.number(found.undated)),
        ("f.facilities", cells.number(sum(f.region_ubigeo in regions for f in index.atlas.facilities))),
        ("f.coers", cells.number(sum(c.region_ubigeo in regions for c in index.atlas.coers))),
        ("f.conflicts", cells.number(conflicts)),
    ]
    blocks: List[Block] = [Heading(1, cells.say("summary"), "summary")]
    if not scope.auth_ids:
        blocks.append(Paragraph(cells.say("empty"), strong=True))
    columns = (("f.figure", 60), ("f.value", 40))
    made = [(Cell(cells.say(key)), value) for key, value in rows]
    blocks.append(cells.table(f"{cells.say('summary')}. {period_text(page)}", columns, made))
    return blocks


def bound(cells: Cells, value: Optional[float], unknown: int, decimals: Optional[int] = None) -> Cell:
    """Return a sum of personnel: "at least" when some of it is not stated, "not stated" when nothing is."""
    shown = cells.number(value, decimals)
    if value is None or not unknown:
        return shown
    return Cell(cells.say("lower_bound", n=shown.text, unknown=format_number(unknown, cells.style)))


def _limits(cells: Cells, scope: Scope) -> List[Block]:
    items = [cells.say(f"limits.{key}") for key in LIMITS]
    names = {"no_place": scope.no_place, "undated": scope.undated}
    listed = {key: ", ".join(ids) or cells.say("aside.none") for key, ids in names.items()}
    items.append(cells.say("limits.aside", **listed))
    return [Heading(1, cells.say("limits"), "limits"), Bullets(tuple(items))]


def _maps(cells: Cells, shapes: Shapes, scope: Scope, page: PageSpec) -> List[Block]:
    index = cells.index
    drawn = [figures.region_map(index, shapes, scope, page, 1)]
    yearly = figures.years(index, shapes, scope, page, 2)
    columns = (
        ("f.region", 26), ("f.authorizations", 14), ("f.possible_authorizations", 14), ("f.persons", 23),
        ("f.person_days", 23),
    )  # fmt: skip
    lines = [*gather(index, page).exposures, no_place_exposure(index, scope.period, scope.reading, scope.auth_ids)]
    rows = [
        (
            cells.region(one.ubigeo) if one.ubigeo else Cell(cells.say("no_place")),
            cells.number(one.authorizations),
            cells.number(one.possible_authorizations),
            bound(cells, one.persons, one.unknown_personnel),
            bound(cells, one.person_days, one.unknown_personnel, 1),
        )
        for one in lines
    ]
    blocks: List[Block] = [Heading(1, cells.say("maps"), "maps"), *drawn]
    blocks.append(cells.table(cells.say("map.table"), columns, rows))
    return [*blocks, yearly] if yearly is not None else blocks


def _timeline(cells: Cells, scope: Scope, number: int) -> List[Block]:
    columns = (("f.id", 20), ("f.norm_date", 20), ("f.definite", 30), ("f.possible", 30))
    rows = []
    for auth_id in scope.auth_ids:
        presence = cells.index.presence(auth_id, scope.reading)
        rows.append(
            (
                cells.code(auth_id),
                cells.day(cells.index.norm(auth_id).date),
                cells.definite(presence),
                cells.period(presence.possible),
            )
        )
    heading = Heading(1, cells.say("timeline"), "timeline")
    if not rows:
        return [heading, Paragraph(cells.say("none"))]
    drawn = timeline.timelines(cells.index, scope, cells.language, number)
    return [heading, *drawn, cells.table(cells.say("timeline.table"), columns, rows)]


def _provenance(
    cells: Cells, spec: DossierSpec, data: Path, plugin_version: str, summary: Optional[OverlaySummary]
) -> List[Block]:
    atlas = cells.index.atlas
    columns = (("f.parameter", 32), ("f.value", 68))
    inputs = [
        (cells.say("data_version"), atlas.data_version),
        (cells.say("f.content_hash"), atlas.content_hash or cells.say("not_stated")),
        (cells.say("f.sha256", name=data.name), file_sha256(data)),
    ]
    if summary is not None and summary.sha256:
        inputs.append((cells.say("f.sha256", name=summary.file), summary.sha256))
    software = [
        ("Peru Access Atlas", plugin_version),
        ("QGIS", Qgis.QGIS_VERSION),
        ("Qt", QT_VERSION_STR),
        ("Python", platform.python_version()),
    ]
    given = spec.to_json()
    chosen = [(cells.say(name), str(given[key])) for key, name in PARAMETERS.items() if given[key]]
    chosen.append((cells.say("f.state"), spec.state.to_json()))
    blocks: List[Block] = [Heading(1, cells.say("provenance"), "provenance")]
    for title, pairs in (("f.inputs", inputs), ("parameters", chosen), ("software", software)):
        rows = [(Cell(name), Cell(value, CODE)) for name, value in pairs]
        blocks.append(cells.table(cells.say(title), columns, rows))
    return blocks
