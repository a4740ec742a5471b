"""The record card: what is printed beside what it was read as, with sources, evidence and conflicts."""

from __future__ import annotations

from html import escape
from typing import Dict, Iterable, List, Optional, Tuple

from ..core.countries import country_name
from ..core.index import AtlasIndex
from ..core.model import Claim, Equipment, Source
from ..core.periods import Period
from ..core.qt.i18n import format_date, format_number, format_period, interface_language, label, number_style, tr
from .authorization_model import norm_text

_CONTEXT = "RecordCard"
#: Evidence marks, told by shape.
OFFICIAL, SCHOLARLY, OTHER = "\u25c6", "\u25c7", "\u25cb"  # a white square would look like a missing letter


def evidence_mark(index: AtlasIndex, auth_id: str) -> Tuple[str, str]:
    """Return the evidence mark of an authorization and what it says."""
    kinds = {source.kind for source in index.evidence(auth_id)}
    if index.official(auth_id):
        return OFFICIAL, tr("Official source", context=_CONTEXT)
    if "academic_article" in kinds:
        return SCHOLARLY, tr("Academic article; official text not consulted", context=_CONTEXT)
    return OTHER, tr("Other source", context=_CONTEXT)


def citation(index: AtlasIndex, auth_id: str) -> str:
    """Return how to cite a record: norm, source with locator, atlas and data version."""
    record, norm = index.authorization(auth_id), index.norm(auth_id)
    source = index.sources.get(record.source_id)
    parts = [f"{norm_text(index, auth_id)} ({norm.date.isoformat()})"]
    if source is not None:
        parts.append(f"{_reference(source)}, {record.locator}")
    parts.append(f"Peru Access Atlas, {index.atlas.data_version}, {auth_id}")
    return ". ".join(part.rstrip(".") for part in parts) + "."


def _reference(source: Source) -> str:
    who = source.author or source.publisher
    text = f"{who} ({source.date})" if who and source.date else who or ""
    text = f"{text}. {source.title}" if text else source.title
    return f"{text}. https://doi.org/{source.doi}" if source.doi else text


def _row(name: str, printed: Optional[str], normalised: str) -> str:
    """Return two table rows of safe HTML, the name over what is printed and what it is read as: a dock is narrow.

    ``normalised`` is HTML already, the others are escaped here.
    """
    shown = escape(printed) if printed else "<i>" + escape(tr("not stated", context=_CONTEXT)) + "</i>"
    # a rule, no ground: the palette's alternate one is white in a dark theme that is made by a style sheet
    head = f"<tr><td colspan='2' style='border-top: 1px solid gray'><b>{escape(name)}</b></td></tr>"
    return f"{head}<tr><td width='50%'>{shown}</td><td width='50%'>{normalised}</td></tr>"


def card_html(index: AtlasIndex, auth_id: str, reading: str) -> str:
    """Return the card of one authorization as HTML; every value of the data is escaped."""
    record, norm = index.authorization(auth_id), index.norm(auth_id)
    mark, meaning = evidence_mark(index, auth_id)
    html = [
        f"<h3>{escape(norm_text(index, auth_id))} <span title='{escape(meaning)}'>{mark}</span></h3>",
        f"<p><b>{escape(label('purpose', record.purpose))}</b> \u00b7 {escape(meaning)}</p>",
        f"<p>{escape(record.activity_as_printed)}</p>",
        "<table width='100%' cellspacing='0' cellpadding='3'>",
        "<tr><td width='50%'><small>{}</small></td><td width='50%'><small>{}</small></td></tr>".format(
            escape(tr("As printed", context=_CONTEXT)), escape(tr("Read as", context=_CONTEXT))
        ),
        _row(tr("Norm", context=_CONTEXT), norm.heading_as_printed, _norm(index, auth_id)),
        _row(tr("Stay", context=_CONTEXT), record.stay_as_printed, _stay(index, auth_id, reading)),
        _row(tr("Personnel", context=_CONTEXT), record.unit_as_printed, _personnel(index, auth_id)),
        _row(tr("Places", context=_CONTEXT), record.places_as_printed, _places(index, auth_id)),
        _row(tr("Institution", context=_CONTEXT), record.institution_as_printed, _institutions(index, auth_id)),
        _row(tr("Weapons", context=_CONTEXT), record.equipment_as_printed, escape(label("weapons", record.weapons))),
    ]
    if record.rotation_as_printed:
        html.append(_row(tr("Rotation", context=_CONTEXT), record.rotation_as_printed, _rotation(index, auth_id)))
    if record.aircraft_as_printed:
        html.append(_row(tr("Aircraft", context=_CONTEXT), record.aircraft_as_printed, ""))
    html.append("</table>")
    html += _equipment(index, auth_id)
    html += _claims(index, auth_id)
    if record.note:
        html.append(f"<p><i>{escape(record.note)}</i></p>")
    html += _sources(index, auth_id)
    html.append(f"<p><small>{escape(auth_id)} \u00b7 {escape(record.row_id)}</small></p>")
    return "\n".join(html)


def _norm(index: AtlasIndex, auth_id: str) -> str:
    norm = index.norm(auth_id)
    kind = escape(label("norm_kind", norm.kind))
    return f"{kind} {escape(norm.number)}, {escape(format_date(norm.date, interface_language()))}"


def _period(period: Optional[Period]) -> str:
    none = tr("none", context=_CONTEXT)
    return escape(none if period is None else format_period(period, interface_language()))


def _stay(index: AtlasIndex, auth_id: str, reading: str) -> str:
    presence = index.presence(auth_id, reading)
    record = index.authorization(auth_id)
    lines = []
    if record.stay_days is not None:
        lines.append(escape(tr("{n} days", context=_CONTEXT).format(n=record.stay_days)))
    days = tr("Assumed days", context=_CONTEXT) if presence.assumed else tr("Definite days", context=_CONTEXT)
    lines.append(f"{escape(days)}: {_period(presence.definite)}")
    if presence.possible is not None and presence.possible != presence.definite:
        lines.append(f"{escape(tr('Possible days', context=_CONTEXT))}: {_period(presence.possible)}")
    lines += [escape(label("stay_rule", stay.rule)) for stay in index.stays(auth_id)]
    return "<br>".join(dict.fromkeys(lines))


def _personnel(index: AtlasIndex, auth_id: str) -> str:
    record = index.authorization(auth_id)
    people = tr("unknown", context=_CONTEXT)
    if record.personnel is not None:
        people = f"{record.personnel} ({label('personnel_measure', record.personnel_measure)})"
    return f"{escape(people)}<br>{escape(_country(record.country))}"


def _country(code: str) -> str:
    name = country_name(code, interface_language())
    return f"{name} ({code})" if name else tr("{code} (unknown code)", context=_CONTEXT).format(code=code)


def _rotation(index: AtlasIndex, auth_id: str) -> str:
    record = index.authorization(auth_id)
    ends = [str(n) for n in (record.rotation_min_months, record.rotation_max_months) if n is not None]
    months = "\u2013".join(dict.fromkeys(ends))
    return escape(tr("every {months} months", context=_CONTEXT).format(months=months)) if months else ""


def _places(index: AtlasIndex, auth_id: str) -> str:
    lines: List[str] = []
    for mention in index.places(auth_id):
        place = index.place_by_id.get(mention.place_id or "")
        if place is None:
            lines.append(f"<i>{escape(tr('no place given', context=_CONTEXT))}</i>")
            continue
        parts = [label("place_level", place.level)]
        if place.precision_km is not None:
            parts.append(f"\u00b1 {place.precision_km:g} km")
        if mention.inferred:
            parts.append(tr("inferred", context=_CONTEXT))
        lines.append(f"{escape(place.name)} <small>({escape(', '.join(parts))})</small>")
    return "<br>".join(lines)


def _institutions(index: AtlasIndex, auth_id: str) -> str:
    lines = []
    for mention in index.institutions(auth_id):
        institution = index.institution_by_id.get(mention.institution_id or "")
        name = institution.name if institution is not None else mention.text_as_printed
        lines.append(f"{escape(name)} <small>({escape(label('institution_role', mention.role))})</small>")
    return "<br>".join(lines)


def _equipment(index: AtlasIndex, auth_id: str) -> List[str]:
    items = index.equipment(auth_id)
    if not items:
        return []
    weapons = [item for item in items if item.is_weapon]
    groups: Tuple[Tuple[str, List[Equipment]], ...] = (
        (tr("Weapons", context=_CONTEXT), weapons),
        (tr("Spare parts", context=_CONTEXT), _class(items, "spare_part")),
        (tr("Less-lethal devices", context=_CONTEXT), _class(items, "less_lethal")),
    )
    shown = {id(item) for _title, group in groups for item in group}
    rest = [item for item in items if id(item) not in shown]
    html = [f"<h4>{escape(tr('Equipment', context=_CONTEXT))}</h4>"]
    for title, group in (*groups, (tr("Other equipment", context=_CONTEXT), rest)):
        if group:
            total = sum(item.count for item in group)
            lines = "".join(
                f"<li>{escape(item.text_as_printed)} <small>({item.count} \u00d7 {escape(_item(item))})</small></li>"
                for item in group
            )
            html.append(f"<p><b>{escape(title)}: {total}</b></p><ul>{lines}</ul>")
    personnel = index.authorization(auth_id).personnel
    if weapons and personnel:
        ratio = sum(item.count for item in weapons) / personnel
        each = format_number(ratio, number_style(interface_language()), 1)
        html.append(f"<p>{escape(tr('Weapons per person: {n}', context=_CONTEXT).format(n=each))}</p>")
    return html


def _item(item: Equipment) -> str:
    """Return what an item was read as, with its class where the name does not say it."""
    name = label("equipment_class", item.item_class)
    return item.item if name.casefold() in item.item.casefold() else f"{item.item}, {name.lower()}"


def _class(items: Iterable[Equipment], item_class: str) -> List[Equipment]:
    return [item for item in items if item.item_class == item_class and not item.is_weapon]


def record_claims(index: AtlasIndex, auth_id: str) -> List[Claim]:
    """Return the claims about an authorization and all that belongs to it: norm, stays, places named, equipment."""
    about = [("authorizations", auth_id), ("norms", index.authorization(auth_id).norm_id)]
    about += [("stays", stay.stay_id) for stay in index.stays(auth_id)]
    for mention in index.places(auth_id):
        about.append(("authorization_places", f"{auth_id}:{mention.position}"))
        if mention.place_id:
            about.append(("places", mention.place_id))
    about += [("equipment", f"{auth_id}:{item.position}") for item in index.equipment(auth_id)]
    return [claim for table, record_id in dict.fromkeys(about) for claim in index.claims(table, record_id)]


def _of(index: AtlasIndex, claim: Claim) -> str:
    """Return what part of an authorization a claim is about, as printed; nothing when it is the whole of it."""
    auth_id, _, position = claim.record_id.rpartition(":")
    parts: Dict[str, str] = {}
    if claim.table_name == "authorization_places":
        parts = {str(one.position): one.text_as_printed for one in index.places(auth_id)}
    elif claim.table_name == "equipment":
        parts = {str(one.position): one.text_as_printed for one in index.equipment(auth_id)}
    elif claim.table_name == "places" and claim.record_id in index.place_by_id:
        parts = {position: index.place_by_id[claim.record_id].name}
    return f"{escape(parts[position])}. " if parts.get(position) else ""


def _claimed_by(index: AtlasIndex, claim: Claim) -> str:
    """Return who says it and where."""
    source = index.sources.get(claim.source_id)
    if source is None:
        return ""
    who = source.author or source.publisher or source.title
    said = ", ".join(part for part in (f"{who}, {source.date}" if source.date else who, claim.locator) if part)
    return f" <small>({escape(said)})</small>"


def _claims(index: AtlasIndex, auth_id: str) -> List[str]:
    claims = record_claims(index, auth_id)
    if not claims:
        return []
    lines = "".join(
        f"<li>{escape(label('claim_status', claim.status))}. {_of(index, claim)}"
        f"{escape(label('claimed_column', claim.field))}: {escape(claim.value)}. {escape(claim.note)}"
        f"{_claimed_by(index, claim)}</li>"
        for claim in claims
    )
    return [f"<h4>{escape(tr('Claims and conflicts', context=_CONTEXT))}</h4><ul>{lines}</ul>"]


def _sources(index: AtlasIndex, auth_id: str) -> List[str]:
    record, norm = index.authorization(auth_id), index.norm(auth_id)
    locators = {norm.source_id: norm.locator, record.source_id: record.locator}
    lines = []
    for source in index.evidence(auth_id):
        text = escape(_reference(source))
        if source.source_id in locators:
            text += ", " + escape(locators[source.source_id])
        url = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
        if url.startswith(("https://", "http://")):
            text += f" <a href='{escape(url, quote=True)}'>{escape(tr('open', context=_CONTEXT))}</a>"
        lines.append(f"<li>{text} <small>({escape(label('source_kind', source.kind))})</small></li>")
    return [f"<h4>{escape(tr('Sources', context=_CONTEXT))}</h4><ul>{''.join(lines)}</ul>"]
