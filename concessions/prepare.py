"""From cadastre layers as published to rights ready for the overlay."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..core.errors import AtlasError, CanceledError
from ..core.qt.i18n import tr
from ..overlay.polygon_set import PolygonSet
from ..overlay.rings import PolygonRings
from ..overlay.validity import checked
from ..overlay.wkb import parse_wkb
from . import crs as crs_of
from . import duplicates, geodesy, schemas
from .crs import LayerCrs
from .dates import date_in_name, parse_date
from .datum_guard import GridEvidence
from .densify import densify
from .reader import Source, Table
from .rights import COLUMN_NAMES, Evidence, Problem, Rights, joined
from .status import normalise_status, normalise_substance

CONTEXT = "Concessions"

#: What to do with a layer whose vertices contradict its CRS, that has none, or that is shifted.
ON_MISMATCH = ("stop", "use_suggested", "keep_declared")
#: What to do with rights of which a geometry is invalid.
ON_INVALID = ("repair", "skip", "stop")
ON_DUPLICATES = ("keep", "drop_copies")

_HECTARE = 10_000.0
#: Fields of a prepared layer that are carried over as they are.
_CARRIED = (
    "kind", "status_as_published", "ha_grid", "crs_declared", "crs_used", "operation", "datum_check", "source_schema",
    "source_file", "source_layer", "source_fid", "source_sha256", "synthetic",
)  # fmt: skip
_TRUE = (True, 1, "1", "true", "True", "SYNTHETIC", "yes")


class DatumError(AtlasError):
    """The coordinates of a layer contradict its CRS.

    :param evidence: what the vertices say; ``suggested_crs`` is the CRS to offer.
    """

    def __init__(self, what: str, why: str, advice: str, evidence: GridEvidence) -> None:
        super().__init__(what, why, advice)
        self.evidence = evidence


class CutDateError(AtlasError):
    """The day on which the cadastre was current is not known."""


@dataclass(frozen=True)
class Options:
    """How to prepare.

    :param mapping: field mapping written by the user, empty to recognise it.
    :param kind: ``mining``, ``hydrocarbon`` or ``other``; ``None`` to take it from the schema.
    :param cut_date: day on which the cadastre was current, for sources that do not say.
    :param crs: CRS to use instead of the declared one (``EPSG:24878``), empty for none.
    :param needs_cut_date: whether a source without any cut date is refused.
    """

    mapping: str = ""
    kind: Optional[str] = None
    cut_date: Optional[dt.date] = None
    crs: str = ""
    on_mismatch: str = "stop"
    on_invalid: str = "repair"
    on_duplicates: str = "drop_copies"
    needs_cut_date: bool = True


class _Feedback:
    """Cancel and the words of progress; the shape the engine expects."""

    def __init__(self, canceled: Callable[[], bool], progress: Callable[[float], None]) -> None:
        self.isCanceled = canceled
        self.setProgress = progress


def prepare(
    sources: Sequence[Source],
    options: Options,
    canceled: Callable[[], bool] = lambda: False,
    progress: Callable[[float], None] = lambda _percent: None,
) -> Rights:
    """Read, check, transform and join the sources.

    :raises DatumError: when a layer's coordinates contradict its CRS and ``on_mismatch`` is ``stop``.
    :raises CutDateError: when the cut date is needed and cannot be read.
    :raises CanceledError: when cancelled.
    """
    parts = []
    for number, source in enumerate(sources):
        parts.append(_prepare_one(source, options, _Feedback(canceled, lambda _p: None)))
        progress(100.0 * (number + 1) / len(sources))
    rights = joined(parts)
    return duplicates.resolve(rights, drop_copies=options.on_duplicates == "drop_copies")


def _stop_if(canceled: bool) -> None:
    if canceled:
        raise CanceledError("The preparation was cancelled.", "", "Nothing was written.")


def _prepare_one(source: Source, options: Options, feedback: _Feedback) -> Rights:
    recognition = schemas.choose(source.fields, options.mapping, options.kind)
    prepared = recognition.schema_id == "prepared"
    flag = next((name for name in source.fields if name.upper() == "SYNTHETIC"), None)
    zone_field = next((name for name in source.fields if name.upper() == "ZONA"), None)
    carried = {name.lower(): name for name in source.fields if prepared and name.lower() in _CARRIED}
    wanted = {name for names in recognition.mapping.values() for name in names} | set(carried.values())
    wanted |= {name for name in (flag, zone_field) if name is not None}
    table = source.read(sorted(wanted), feedback.isCanceled)
    _stop_if(feedback.isCanceled())
    parsed = parse_wkb(table.blobs)
    filed = _dates(table, recognition.mapping.get("filed_date", ()), len(table.fids))
    cut = _cut_dates(source, table, recognition, options)
    zone = _zone(table, zone_field)
    used, evidence = _decide_crs(source, parsed.rings, filed, parsed.kept, recognition.kind, zone, options, prepared)
    _stop_if(feedback.isCanceled())
    native = densify(parsed.rings) if used.projected else parsed.rings
    lonlat, operation = crs_of.to_lonlat(native.xy, used)
    degrees = native.with_coordinates(lonlat)
    grid_ha = _grid_hectares(degrees, native, used)
    polygons = PolygonSet(degrees, parsed.kept)
    polygons = checked(polygons, "repair" if options.on_invalid == "repair" else "skip", None, feedback)
    _stop_if(feedback.isCanceled())
    kept = polygons.ids
    place = np.searchsorted(parsed.kept, kept)
    rows = [int(row) for row in kept]
    columns = _columns(table, recognition, rows, filed, cut)
    count = len(rows)
    repaired = {problem.feature_id for problem in polygons.problems if problem.repaired}
    plane = grid_ha[place]
    mended = np.array([i for i, row in enumerate(rows) if row in repaired], dtype=np.int64)
    if len(mended):  # an outline that crosses itself has no area worth the name before it is repaired
        plane[mended] = _grid_hectares(polygons.rings.take(mended), None, used)
    columns["ha_grid"] = [round(float(v), 4) for v in plane]
    columns["ha_measured"] = [round(float(v) / _HECTARE, 4) for v in polygons.areas_m2]
    columns["source_fid"] = [table.fids[row] for row in rows]
    columns["repaired"] = [row in repaired for row in rows]
    columns["duplicates"] = [0] * count
    columns["synthetic"] = [
        recognition.schema_id.startswith("synthetic") or (flag is not None and table.columns[flag][row] in _TRUE)
        for row in rows
    ]
    constant = {
        "kind": recognition.kind,
        "crs_declared": source.crs.authid or "none",
        "crs_used": used.authid,
        "operation": operation,
        "datum_check": evidence.verdict,
        "source_schema": recognition.schema_id,
        "source_file": source.file,
        "source_layer": source.name,
        "source_sha256": source.sha256,
    }
    for name, value in constant.items():
        columns[name] = [value] * count
    for name, spelled in carried.items():
        columns[name] = [table.columns[spelled][row] for row in rows]
    reasons = [(table.fids[row], row, reason, False) for row, reason in parsed.problems]
    reasons += [(table.fids[p.feature_id], p.feature_id, p.reason, p.repaired) for p in polygons.problems]
    code_field = recognition.mapping["code"][0]
    problems = [
        Problem(source.file, source.name, fid, str(table.columns[code_field][row] or ""), reason, fixed)
        for fid, row, reason, fixed in reasons
    ]
    if problems and options.on_invalid == "stop":
        shown = "; ".join(f"{p.code or '-'} (id {p.fid}): {p.reason}" for p in problems[:5])
        raise AtlasError(
            tr("{name} has {count} rights with an invalid geometry.", CONTEXT).format(
                name=source.file or source.name, count=len(problems)
            ),
            shown,
            tr("Repair them, or set Processing's option for invalid features to skip them or not to check.", CONTEXT),
        )
    day = max((c for c in cut if c is not None), default=None)
    line = Evidence(
        source.file, source.name, source.sha256, recognition.schema_id, recognition.kind, recognition.as_text(),
        source.encoding, len(table.fids), count, source.crs.authid or "none", used.authid, operation,
        day.isoformat() if day else "", evidence,
    )  # fmt: skip
    return Rights(polygons.rings, {name: columns[name] for name in COLUMN_NAMES}, [line], problems)


def _dates(table: Table, names: Sequence[str], count: int) -> List[Optional[dt.date]]:
    days: List[Optional[dt.date]] = [None] * count
    for name in names:
        column = table.columns[name]
        known = {value: parse_date(value) for value in set(column)}  # many rights are filed on one day
        days = [day or known[value] for day, value in zip(days, column)]
    return days


def _cut_dates(
    source: Source, table: Table, recognition: schemas.Recognition, options: Options
) -> List[Optional[dt.date]]:
    """Return each row's cut date: the user's, or the source's field, or the date in the file's or layer's name."""
    count = len(table.fids)
    if options.cut_date is not None:
        return [options.cut_date] * count
    days = _dates(table, recognition.mapping.get("cut_date", ()), count)
    fallback = date_in_name(source.file) or date_in_name(source.name)
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


def _zone(table: Table, name: Optional[str]) -> Optional[int]:
    """Return the one UTM zone that the field ZONA gives, if it gives one."""
    if name is None:
        return None
    found = {str(value).strip()[:2] for value in table.columns[name] if value is not None}
    only = next(iter(found)) if len(found) == 1 else ""
    return int(only) if only in ("17", "18", "19") else None


def _decide_crs(
    source: Source,
    rings: PolygonRings,
    filed: Sequence[Optional[dt.date]],
    kept: np.ndarray,
    kind: str,
    zone: Optional[int],
    options: Options,
    prepared: bool,
) -> Tuple[LayerCrs, GridEvidence]:
    """Return the CRS to use and what the vertices say; stop when they contradict and nobody has decided."""
    years_of_row = np.array([0 if day is None else day.year for day in filed], dtype=int)
    years = years_of_row[kept][rings.vertex_feature()] if rings.count else np.zeros(0, dtype=int)
    declared = source.crs
    label = declared
    if not declared.authid:
        label = crs_of.guess(rings.xy, f"{source.name} {source.file}", zone) or declared
    chosen = crs_of.of_authid(options.crs) if options.crs else None
    judged = chosen or label
    if not judged.authid:
        raise crs_of.CrsError(
            tr("{name} has no CRS.", CONTEXT).format(name=source.file or source.name),
            tr(
                "There is no projection file, and neither its name nor its coordinates say which UTM zone it is in.",
                CONTEXT,
            ),
            tr("State its CRS, for example EPSG:32718.", CONTEXT),
        )
    evidence = crs_of.guard(rings.xy, judged, years)
    if kind != "mining" or prepared:
        # Lots are not drawn on the kilometre grid; a prepared layer was judged when it was prepared.
        return judged, _with_verdict(evidence, "consistent" if prepared else "off_grid")
    if chosen is not None:
        return chosen, _with_verdict(evidence, "stated_by_user")
    if not declared.authid:
        evidence = _with_verdict(evidence, "unlabelled")
    if not evidence.needs_decision:
        return judged, evidence
    if options.on_mismatch == "use_suggested" and evidence.verdict == "unlabelled":
        return crs_of.of_authid(evidence.suggested_crs or judged.authid), evidence
    if options.on_mismatch == "use_suggested" and evidence.suggested_crs:
        return crs_of.of_authid(evidence.suggested_crs), evidence
    if options.on_mismatch == "keep_declared" and declared.authid:
        return declared, evidence
    raise _datum_error(source, judged, evidence)


def _with_verdict(evidence: GridEvidence, verdict: str) -> GridEvidence:
    return replace(evidence, verdict=verdict)


def evidence_text(evidence: GridEvidence) -> str:
    """Return the evidence in one sentence, shares in per cent and shifts in metres."""
    text = tr(
        "Of {n} vertices {whole} lie on whole kilometres, {behind} where the PSAD56 grid lies in WGS84 coordinates, "
        "{ahead} where the WGS84 grid lies in PSAD56 coordinates.",
        CONTEXT,
    ).format(
        n=evidence.vertices,
        whole=f"{evidence.share_whole:.1%}",
        behind=f"{evidence.share_behind:.1%}",
        ahead=f"{evidence.share_ahead:.1%}",
    )
    if evidence.measured_shift is not None:
        east, north = evidence.measured_shift
        text += " " + tr("Measured shift: {east} m east, {north} m north.", CONTEXT).format(
            east=f"{east:+.0f}", north=f"{north:+.0f}"
        )
    return text


def _datum_error(source: Source, judged: LayerCrs, evidence: GridEvidence) -> DatumError:
    name = source.file or source.name
    what = {
        "mislabelled": tr("{name} says {crs}, but its vertices do not fit that datum.", CONTEXT).format(
            name=name, crs=judged.authid
        ),
        "shifted": tr("{name} is shifted against the kilometre grid of the cadastre.", CONTEXT).format(name=name),
        "unlabelled": tr("{name} does not say its CRS.", CONTEXT).format(name=name),
    }[evidence.verdict]
    if evidence.suggested_crs:
        advice = tr(
            "The coordinates fit {crs}: state it as the CRS, or choose to use the suggested CRS.", CONTEXT
        ).format(crs=evidence.suggested_crs)
    elif evidence.verdict == "unlabelled":
        advice = tr("It looks like {crs}, but the vertices do not tell the datum: state the CRS.", CONTEXT).format(
            crs=judged.authid
        )
    else:
        advice = tr("No CRS explains it: get the layer again from the official source, or state the CRS.", CONTEXT)
    return DatumError(what, evidence_text(evidence), advice, evidence)


def _grid_hectares(lonlat: PolygonRings, native: Optional[PolygonRings], used: LayerCrs) -> np.ndarray:
    """Return the area (ha) of each polygon on the plane of its UTM zone, where legal hectares are counted.

    :param lonlat: the polygons in EPSG:4326.
    :param native: the same polygons in ``used``, when they are at hand.
    """
    if lonlat.count == 0:
        return np.zeros(0)
    if native is not None and used.zone is not None:
        return _planar_hectares(native)
    centre = lonlat.bbox[:, 0::2].mean(axis=1)
    zones = np.array([used.zone or geodesy.zone_of_longitude(lon) for lon in centre])
    found = np.zeros(lonlat.count)
    for zone in geodesy.ZONES:
        mine = np.flatnonzero(zones == zone)
        if len(mine):
            part = lonlat.take(mine)
            flat = geodesy.geographic_to_utm(part.xy[:, 0], part.xy[:, 1], zone)
            found[mine] = _planar_hectares(part.with_coordinates(np.column_stack(flat)))
    return found


def _planar_hectares(rings: PolygonRings) -> np.ndarray:
    signed = np.abs(rings.planar_ring_areas()) * np.where(rings.ring_is_hole, -1.0, 1.0)
    return np.add.reduceat(signed, rings.feature_ring[:-1]) / _HECTARE


def _columns(
    table: Table,
    recognition: schemas.Recognition,
    rows: Sequence[int],
    filed: Sequence[Optional[dt.date]],
    cut: Sequence[Optional[dt.date]],
) -> Dict[str, list]:
    def texts(target: str) -> List[Optional[str]]:
        names = recognition.mapping.get(target)
        if not names:
            return [None] * len(rows)
        return [_text(table.columns[names[0]][row]) for row in rows]

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
