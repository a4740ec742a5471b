"""From cadastre layers as published to rights ready for the overlay."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..core.errors import AtlasError, CanceledError
from ..core.qt.i18n import tr
from ..overlay.feedback import Feedback, Share
from ..overlay.polygon_set import PolygonSet
from ..overlay.rings import PolygonRings
from ..overlay.validity import checked, reason_text
from ..overlay.wkb import ParsedPolygons, parse_wkb
from . import crs as crs_of
from . import duplicates, geodesy, schemas
from .columns import columns_of, cut_dates, days_of
from .crs import LayerCrs
from .datum_decision import decide_crs
from .densify import densify
from .options import Options
from .reader import Source, Table
from .rights import COLUMN_NAMES, Evidence, Problem, Rights, joined
from .whereabouts import in_order

CONTEXT = "Concessions"
_HECTARE = 10_000.0
#: Fields of a prepared layer that are carried over as they are.
_CARRIED = (
    "kind", "status_as_published", "ha_grid", "crs_declared", "crs_used", "operation", "datum_check", "source_schema",
    "source_file", "source_layer", "source_fid", "source_sha256", "synthetic", "repaired", "duplicates",
)  # fmt: skip
#: What tells the sources of a prepared layer from each other.
_SOURCE_COLUMNS = (
    "source_file", "source_layer", "source_sha256", "source_schema", "kind", "crs_declared", "crs_used", "operation",
    "datum_check",
)  # fmt: skip
_TRUE = (True, 1, "1", "true", "True", "SYNTHETIC", "yes")


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
        share = 100.0 / len(sources)
        told = Share(_Feedback(canceled, progress), share * number, share * (number + 1))
        parts.append(_prepare_one(source, options, told))
        told.setProgress(100)
    rights = joined(parts)
    return duplicates.resolve(rights, drop_copies=options.on_duplicates == "drop_copies")


def _reached(percent: float, feedback: Feedback) -> None:
    """Tell the progress, or stop where the user has cancelled."""
    feedback.setProgress(percent)
    if feedback.isCanceled():
        raise CanceledError(tr("The preparation was cancelled.", CONTEXT), "", tr("Nothing was written.", CONTEXT))


def _prepare_one(source: Source, options: Options, feedback: Feedback) -> Rights:
    recognition = schemas.choose(source.fields, options.mapping, options.kind)
    prepared = recognition.schema_id == "prepared"
    flag = next((name for name in source.fields if name.upper() == "SYNTHETIC"), None)
    zone_field = next((name for name in source.fields if name.upper() == "ZONA"), None)
    carried = {name.lower(): name for name in source.fields if prepared and name.lower() in _CARRIED}
    wanted = {name for names in recognition.mapping.values() for name in names} | set(carried.values())
    wanted |= {name for name in (flag, zone_field) if name is not None}
    table = source.read(sorted(wanted), feedback.isCanceled)
    _reached(35, feedback)
    parsed = parse_wkb(table.blobs)
    filed = days_of(table, recognition.mapping.get("filed_date", ()), len(table.fids))
    cut = cut_dates(source, table, recognition, options)
    zone = _zone(table, zone_field)
    used, evidence = decide_crs(source, parsed.rings, filed, parsed.kept, recognition.kind, zone, options, prepared)
    _reached(50, feedback)
    native = densify(parsed.rings) if used.projected else parsed.rings
    lonlat, operation = crs_of.to_lonlat(native.xy, used)
    degrees = in_order(native.with_coordinates(lonlat), source.file or source.name)
    grid_ha = _grid_hectares(degrees, native, used)
    _reached(65, feedback)
    polygons = PolygonSet(degrees, parsed.kept)
    polygons = checked(polygons, "repair" if options.on_invalid == "repair" else "skip", None, feedback)
    _reached(85, feedback)
    kept = polygons.ids
    place = np.searchsorted(parsed.kept, kept)
    rows = kept.tolist()
    columns = columns_of(table, recognition, rows, filed, cut)
    count = len(rows)
    repaired = {problem.feature_id for problem in polygons.problems if problem.repaired}
    plane = grid_ha[place]
    mended = np.array([i for i, row in enumerate(rows) if row in repaired], dtype=np.int64)
    if len(mended):  # an outline that crosses itself has no area worth the name before it is repaired
        plane[mended] = _grid_hectares(polygons.rings.take(mended), None, used)
    invented = recognition.schema_id.startswith("synthetic")
    columns.update(
        ha_grid=[round(v, 4) for v in plane.tolist()],
        ha_measured=[round(v, 4) for v in (polygons.areas_m2 / _HECTARE).tolist()],
        source_fid=[table.fids[row] for row in rows],
        repaired=[row in repaired for row in rows],
        duplicates=[0] * count,
        synthetic=[invented] * count,
    )
    if flag is not None and not invented:
        columns["synthetic"] = [table.columns[flag][row] in _TRUE for row in rows]
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
    columns.update({name: [value] * count for name, value in constant.items()})
    columns.update(_carried_over(table, carried, rows))
    code_field = recognition.mapping["code"][0]
    problems = _problems(source, table, code_field, parsed, polygons)
    if problems and options.on_invalid == "stop":
        raise _invalid_error(source, problems)
    day = max((c for c in cut if c is not None), default=None)
    line = Evidence(
        source.file, source.name, source.sha256, recognition.schema_id, recognition.kind, recognition.as_text(),
        source.encoding, len(table.fids), count, source.crs.authid or "none", used.authid, operation,
        day.isoformat() if day else "", evidence,
    )  # fmt: skip
    rights = Rights(polygons.rings, {name: columns[name] for name in COLUMN_NAMES}, [line], problems)
    if prepared and count:
        rights.evidence = _original_sources(rights, line)
        rights.problems += _repaired_before(rights)
    return rights


def _carried_over(table: Table, carried: Dict[str, str], rows: Sequence[int]) -> Dict[str, list]:
    """Return the columns of a prepared layer that are carried over as they are.

    :param carried: name of the column -> as the layer spells it.
    """
    columns = {name: [table.columns[spelled][row] for row in rows] for name, spelled in carried.items()}
    if "duplicates" in columns:
        columns["duplicates"] = [int(before or 0) for before in columns["duplicates"]]
    if "repaired" in columns:
        columns["repaired"] = [before in _TRUE for before in columns["repaired"]]
    return columns


def _problems(
    source: Source, table: Table, code_field: str, parsed: ParsedPolygons, polygons: PolygonSet
) -> List[Problem]:
    """Return the rights that have no usable outline, or a repaired one."""
    reasons = [(row, reason, False) for row, reason in parsed.problems]
    reasons += [(found.feature_id, found.reason, found.repaired) for found in polygons.problems]
    codes = table.columns[code_field]
    return [
        Problem(source.file, source.name, table.fids[row], str(codes[row] or ""), reason, fixed)
        for row, reason, fixed in reasons
    ]


def _invalid_error(source: Source, problems: Sequence[Problem]) -> AtlasError:
    shown = "; ".join(f"{p.code or '-'} (id {p.fid}): {reason_text(p.reason)}" for p in problems[:5])
    return AtlasError(
        tr("{name} has {count} rights with an invalid geometry.", CONTEXT).format(
            name=source.file or source.name, count=len(problems)
        ),
        shown,
        tr("Repair them, or set Processing's option for invalid features to skip them or not to check.", CONTEXT),
    )


def _original_sources(rights: Rights, line: Evidence) -> List[Evidence]:
    """Return what a prepared layer says of the sources it was made of, in the order of their first rights.

    Reports cite the register as it was published, not the file in between.
    """
    members: Dict[Tuple[Any, ...], List[int]] = {}
    for place, key in enumerate(zip(*(rights.columns[name] for name in _SOURCE_COLUMNS))):
        members.setdefault(key, []).append(place)
    degrees = crs_of.of_authid(line.crs_used)
    found = []
    for key, places in members.items():
        says = dict(zip(_SOURCE_COLUMNS, (str(value or "") for value in key)))
        grid = crs_of.guard(rights.rings.take(np.array(places)).xy, degrees)
        one = replace(line, features=len(places), rights=len(places))
        one.source_file, one.source_sha256 = says["source_file"], says["source_sha256"]
        one.source_layer = says["source_layer"] or line.source_layer
        one.schema, one.kind = says["source_schema"] or line.schema, says["kind"] or line.kind
        one.crs_declared, one.crs_used, one.operation = says["crs_declared"], says["crs_used"], says["operation"]
        one.grid = replace(grid, verdict=says["datum_check"] or line.grid.verdict)
        one.cut_date = max((day for day in (rights.columns["cut_date"][i] for i in places) if day), default="")
        found.append(one)
    return found


def _repaired_before(rights: Rights) -> List[Problem]:
    """Return the rights whose outline was repaired when they were prepared."""
    columns = rights.columns
    names = ("source_file", "source_layer", "source_fid", "code", "repaired")
    return [
        Problem(file or "", layer or "", fid, code or "", "invalid: repaired when it was prepared", True)
        for file, layer, fid, code, repaired in zip(*(columns[name] for name in names))
        if repaired
    ]


def _zone(table: Table, name: Optional[str]) -> Optional[int]:
    """Return the one UTM zone that the field ZONA gives, if it gives one."""
    if name is None:
        return None
    found = {str(value).strip()[:2] for value in table.columns[name] if value is not None}
    only = next(iter(found)) if len(found) == 1 else ""
    return int(only) if only in ("17", "18", "19") else None


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
