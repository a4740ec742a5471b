"""What each page of an atlas says: one record a region, an authorization or a site, without any layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import List, Optional, Tuple

from ..core.errors import ExportError
from ..core.index import AtlasIndex
from ..core.model import Coer, Facility
from ..core.qt.i18n import format_date, format_number, format_period, label, number_style, tr
from .atlas_chart import norm_name
from .facts import gather
from .overlay_summary import OverlaySummary, number
from .spec import ATLAS_KINDS, PageSpec
from .texts import text

#: Columns of the table of each kind: heading and width in mm; the widths make up the page's 190 mm.
LIST_COLUMNS = (("norm", 27.0), ("date", 17.0), ("stay", 36.0), ("persons", 15.0), ("purpose", 53.0), ("weapons", 23.0))
COLUMNS = {
    "regions": (*LIST_COLUMNS, ("places", 19.0)),
    "authorizations": (("item", 105.0), ("count", 20.0), ("class", 35.0), ("calibre", 30.0)),
    "facilities": (*LIST_COLUMNS, ("places", 19.0)),
    "overlay": (("zone", 34.0), ("rights", 16.0), ("sum", 19.0), ("union", 19.0), ("share", 16.0)),
}


@dataclass(frozen=True)
class AtlasPage:
    """One page.

    :param key: ubigeo, auth_id, facility_id or coer_id.
    :param file: proposed file name without ending, ASCII.
    :param facts: lines for the two columns below the map.
    :param regions: ubigeos drawn as the page's own.
    :param point: position of a site, EPSG:4326.
    :param overlay: totals of the page's zones in an overlay with concessions; ``overlay_note`` says what they are.
    """

    key: str
    title: str
    subtitle: str
    file: str
    facts: Tuple[Tuple[str, ...], Tuple[str, ...]]
    rows: Tuple[Tuple[str, ...], ...]
    table: str
    auth_ids: Tuple[str, ...]
    regions: Tuple[str, ...]
    point: Optional[Tuple[float, float]] = None
    overlay: Tuple[Tuple[str, ...], ...] = ()
    overlay_title: str = ""
    overlay_note: str = ""

    def alternative_text(self, language: str) -> str:
        """Return the page in words."""
        facts = " ".join(f"{line}." for column in self.facts for line in column if line)
        rows = "; ".join(", ".join(cell for cell in row if cell) for row in self.rows)
        table = f"{self.table}: {rows}." if rows else self.table
        if self.overlay_title:
            zones = "; ".join(", ".join(row) for row in self.overlay)
            table = f"{table} {self.overlay_title}: {zones or self.overlay_note}."
        return text("atlas.alt", language, title=self.title, subtitle=self.subtitle, facts=facts, table=table)


def atlas_pages(
    index: AtlasIndex, spec: PageSpec, kind: str, summary: Optional[OverlaySummary] = None
) -> List[AtlasPage]:
    """Return the pages of an atlas in order.

    :param kind: one of :data:`ATLAS_KINDS`.
    :param summary: of an overlay: each page gets the totals of its own zones.
    :raises ExportError: on an unknown kind.
    """
    index = index.in_language(spec.language)
    pages = _pages(index, spec, kind)
    return pages if summary is None else [_with_overlay(page, spec, kind, summary) for page in pages]


def _with_overlay(page: AtlasPage, spec: PageSpec, kind: str, summary: OverlaySummary) -> AtlasPage:
    """Return a page with the totals of its region, its site's circles, or the regions it names."""
    language = spec.language
    style = number_style(language)
    unknown = text("atlas.no_data", language)
    if kind == "facilities":
        zones = summary.zones("facilities", page.key) or summary.zones("coers", page.key)
    else:
        zones = [row for ubigeo in page.regions for row in summary.zones("regions", ubigeo)]
    rows = []
    for row in zones:
        radius, share = number(row["radius_km"]), number(row["share_of_zone"])
        name = str(row["zone"] or "")
        rows.append(
            (
                name if radius is None else text("atlas.radius", language, km=format_number(radius, style), name=name),
                format_number(number(row["rights"]), style, 0, unknown=unknown),
                format_number(number(row["sum_ha"]), style, 1, unknown=unknown),
                format_number(number(row["union_ha"]), style, 1, unknown=unknown),
                unknown if share is None else format_number(100 * share, style, 2) + "\u00a0%",
            )
        )
    key = "synthetic" if summary.synthetic else "note"
    return replace(
        page,
        overlay=tuple(rows),
        overlay_title=text("atlas.overlay", language),
        overlay_note=text("atlas.overlay." + (key if rows else "none"), language),
    )


def _pages(index: AtlasIndex, spec: PageSpec, kind: str) -> List[AtlasPage]:
    if kind == "regions":
        return _region_pages(index, spec)
    if kind == "authorizations":
        return [_authorization_page(index, spec, auth_id) for auth_id in _selected(index, spec)]
    if kind == "facilities":
        sites: List[object] = [*index.atlas.facilities, *index.atlas.coers]
        return [_site_page(index, spec, site) for site in sites]  # type: ignore[arg-type]
    raise ExportError(
        tr("There is no atlas of {kind!r}.", context="Export").format(kind=kind),
        "",
        tr("Use one of: {names}.", context="Export").format(names=", ".join(ATLAS_KINDS)),
    )


def _selected(index: AtlasIndex, spec: PageSpec) -> Tuple[str, ...]:
    wanted = index.auth_ids if spec.auth_ids is None else spec.auth_ids
    return tuple(auth_id for auth_id in index.auth_ids if auth_id in set(wanted))


def _naming(index: AtlasIndex, spec: PageSpec, ubigeo: str) -> Tuple[str, ...]:
    return tuple(a for a in _selected(index, spec) if ubigeo in index.regions(a))


def _rows(index: AtlasIndex, spec: PageSpec, ubigeo: str) -> Tuple[Tuple[str, ...], ...]:
    """Return the authorizations that name a region, one row each."""
    language = spec.language
    style = number_style(language)
    rows = []
    for auth_id in _naming(index, spec, ubigeo):
        record, presence = index.authorization(auth_id), index.presence(auth_id, spec.reading)
        days = presence.definite or presence.possible
        places = [p.text_as_printed for p in index.places(auth_id) if p.region_ubigeo == ubigeo]
        rows.append(
            (
                norm_name(index, auth_id),
                format_date(index.norm(auth_id).date, language, long=False),
                format_period(days, language) if days else text("atlas.no_data", language),
                format_number(record.personnel, style, unknown=text("atlas.no_data", language)),
                label("purpose", record.purpose, language),
                label("weapons", record.weapons, language),
                ", ".join(places),
            )
        )
    return tuple(rows)


def _region_pages(index: AtlasIndex, spec: PageSpec) -> List[AtlasPage]:
    language = spec.language
    style = number_style(language)
    exposures = {e.ubigeo: e for e in gather(index, spec).exposures}
    pages = []
    for region in index.region_list:
        one = exposures[region.ubigeo]
        unknown = text("atlas.no_data", language)
        left = [
            text("atlas.f.authorizations", language, n=format_number(one.authorizations, style)),
            text("atlas.f.days", language, n=format_number(one.authorised_days, style)),
            text("atlas.f.persons", language, n=format_number(one.persons, style, unknown=unknown)),
            text("atlas.f.person_days", language, n=format_number(one.person_days, style, 0, unknown=unknown)),
        ]
        if one.possible_authorizations:
            left.append(text("atlas.f.possible", language, n=one.possible_authorizations))
        rows = _rows(index, spec, region.ubigeo)
        pages.append(
            AtlasPage(
                region.ubigeo,
                text("atlas.title.regions", language, name=region.name),
                text(
                    "atlas.subtitle.regions",
                    language,
                    ubigeo=region.ubigeo,
                    area=format_number(region.area_km2, style, 0),
                ),
                "{}-{}".format(text("atlas.file.regions", language), region.ubigeo),
                (tuple(left), _sites_of(index, spec, region.ubigeo)),
                rows,
                text("atlas.table.regions" if rows else "atlas.empty.regions", language),
                _naming(index, spec, region.ubigeo),
                (region.ubigeo,),
            )
        )
    return pages


def _sites_of(index: AtlasIndex, spec: PageSpec, ubigeo: str) -> Tuple[str, ...]:
    language = spec.language
    none = text("atlas.none", language)
    facilities = [f.name for f in index.atlas.facilities if f.region_ubigeo == ubigeo]
    coers = [c.city for c in index.atlas.coers if c.region_ubigeo == ubigeo]
    return (
        text("atlas.f.facilities", language, names=", ".join(facilities) or none),
        text("atlas.f.coers", language, names=", ".join(coers) or none),
    )


def _authorization_page(index: AtlasIndex, spec: PageSpec, auth_id: str) -> AtlasPage:
    language = spec.language
    style = number_style(language)
    record, norm = index.authorization(auth_id), index.norm(auth_id)
    unknown = text("atlas.no_data", language)
    hosts = ", ".join(i.text_as_printed for i in index.institutions(auth_id)) or record.institution_as_printed
    left = (
        text(
            "atlas.f.personnel",
            language,
            n=format_number(record.personnel, style, unknown=unknown),
            measure=label("personnel_measure", record.personnel_measure, language).lower(),
        ),
        text("atlas.f.stay", language, text=record.stay_as_printed or unknown),
        text("atlas.f.weapons", language, text=label("weapons", record.weapons, language)),
        text("atlas.f.hosts", language, text=hosts or unknown),
        text("atlas.f.source", language, text=_source(index, record.source_id, record.locator)),
    )
    right = [text("atlas.f.activity", language, text=record.activity_as_printed)]
    right.append(text("atlas.f.places", language, text=record.places_as_printed or unknown))
    if not index.regions(auth_id):
        right.append(text("atlas.no_place", language))
    if record.unit_as_printed:
        right.append(text("atlas.f.unit", language, text=record.unit_as_printed))
    rows = tuple(
        (
            item.text_as_printed,
            format_number(item.count, style),
            label("equipment_class", item.item_class, language),
            item.calibre_as_printed or "",
        )
        for item in index.equipment(auth_id)
    )
    return AtlasPage(
        auth_id,
        text("atlas.title.authorizations", language, norm=norm_name(index, auth_id)),
        text(
            "atlas.subtitle.authorizations",
            language,
            purpose=label("purpose", record.purpose, language),
            date=format_date(norm.date, language),
        ),
        "{}-{}".format(text("atlas.file.authorizations", language), auth_id),
        (left, tuple(right)),
        rows,
        text("atlas.table.authorizations" if rows else "atlas.empty.authorizations", language),
        (auth_id,),
        index.regions(auth_id),
    )


def _source(index: AtlasIndex, source_id: str, locator: str) -> str:
    source = index.sources.get(source_id)
    who = source.author or source.publisher or source.title if source is not None else source_id
    if source is not None and source.date and source.date[:4] not in who:
        who = f"{who} ({source.date[:4]})"
    # "... as reported by the article" and "the article, p. 57": the article is named once
    first, _comma, rest = locator.partition(", ")
    return f"{who}, {rest if rest and who.endswith(first) else locator}"


def _site_page(index: AtlasIndex, spec: PageSpec, site: object) -> AtlasPage:
    if isinstance(site, Coer):
        name, kind, key = f"COER {site.city}", text("atlas.coer", spec.language), site.coer_id
        facts = _coer_facts(spec, site)
    elif isinstance(site, Facility):
        name, key = site.name, site.facility_id
        kind = label("facility_kind", site.kind, spec.language)
        facts = _facility_facts(spec, site)
    else:
        raise TypeError(type(site).__name__)
    language, ubigeo = spec.language, site.region_ubigeo
    region = index.region_by_ubigeo[ubigeo].name
    right = [text("atlas.f.source", language, text=_source(index, site.source_id, site.locator))]
    if site.note:
        right.append(text("atlas.f.note", language, text=site.note))
    rows = _rows(index, spec, ubigeo)
    return AtlasPage(
        key,
        text("atlas.title.facilities", language, name=name),
        text("atlas.subtitle.facilities", language, kind=kind, region=region),
        "{}-{}".format(text("atlas.file.facilities", language), key),
        (facts, tuple(right)),
        rows,
        text("atlas.table.facilities" if rows else "atlas.empty.regions", language),
        _naming(index, spec, ubigeo),
        (ubigeo,),
        (site.lon, site.lat),
    )


def _facility_facts(spec: PageSpec, site: Facility) -> Tuple[str, ...]:
    language = spec.language
    return (
        text("atlas.f.evidence", language, text=label("evidence_kind", site.evidence, language)),
        text("atlas.f.confidence", language, text=label("confidence", site.confidence, language)),
        _precision(spec, site.method, site.precision_km),
    )


def _coer_facts(spec: PageSpec, site: Coer) -> Tuple[str, ...]:
    language = spec.language
    basis = text("atlas.inferred" if site.city_basis == "inferred" else "atlas.stated", language)
    return (
        text("atlas.f.status", language, text=label("coer_status", site.status, language)),
        text("atlas.f.city", language, text=site.city, basis=basis),
        _precision(spec, site.method, site.precision_km),
    )


def _precision(spec: PageSpec, method: str, kilometres: float) -> str:
    km = format_number(kilometres, number_style(spec.language))
    return text("atlas.f.precision", spec.language, method=method, km=km)


def columns_text(kind: str, language: str) -> List[Tuple[str, float]]:
    """Return headings and widths of a kind's table."""
    return [(text("atlas.h." + key, language), width) for key, width in COLUMNS[kind]]
