"""Zones of an overlay: those of the atlas, buffers around its places, and the user's own polygons."""

from __future__ import annotations

import math
import sqlite3
from pathlib import Path
from typing import Any, Dict, FrozenSet, Iterable, List, Optional, Sequence, Tuple

import numpy as np

from ..core.errors import AtlasError
from ..core.index import AtlasIndex
from ..core.qt.compat import GEOMETRY_LINE, is_null
from ..core.qt.i18n import tr
from ..core.repository import read_only_uri
from ..overlay.buffers import CIRCLE_VERTICES, corridor, geodesic_circle
from ..overlay.polygon_set import PolygonSet
from ..overlay.readers import layer_chunks, layer_lines, read_geopackage
from ..overlay.rings import PolygonRings
from ..overlay.validity import checked
from ..overlay.wkb import parse_wkb
from .analysis import Zone, ZoneSet
from .rights import Problem

CONTEXT = "Concessions"

#: By how much (0 to 1) the polygon of a geodesic circle is smaller than the circle, its corners lying on it.
CIRCLE_DEFICIT = 1 - CIRCLE_VERTICES / (2 * math.pi) * math.sin(2 * math.pi / CIRCLE_VERTICES)


class ZoneError(AtlasError):
    """The zones asked for cannot be made."""


#: Zones and their polygons, in the same order. The polygons are valid.
Part = Tuple[List[Zone], PolygonRings]


def _atlas_polygons(path: Path, table: str) -> Tuple[Dict[str, int], PolygonRings]:
    """Return id -> position of the polygons of a table of the atlas (``regions`` or ``vraem_zones``), and these."""
    polygons = read_geopackage(str(path), table)
    queries = {
        "regions": "SELECT fid, ubigeo FROM regions",
        "vraem_zones": "SELECT fid, zone_id FROM vraem_zones",
    }
    connection = sqlite3.connect(read_only_uri(path), uri=True)
    try:
        names = dict(connection.execute(queries[table]).fetchall())
    finally:
        connection.close()
    return {str(names[fid]): place for place, fid in enumerate(polygons.ids.tolist())}, polygons.rings


def vraem_zones(index: AtlasIndex, path: Path) -> Part:
    """Return every dated version of the VRAEM; its regions are those its districts lie in."""
    place, rings = _atlas_polygons(path, "vraem_zones")
    regions: Dict[str, set] = {}
    for district in index.atlas.zone_districts:
        regions.setdefault(district.zone_id, set()).add(district.ubigeo[:2])
    zones = []
    for version in index.atlas.vraem_zones:
        mine: FrozenSet[str] = frozenset(regions.get(version.zone_id, ()))
        zones.append(Zone("vraem", version.zone_id, version.zone_id.replace("-", " ", 1), regions=mine))
    return zones, rings.take(np.array([place[zone.zone_id] for zone in zones], dtype=np.int64))


def region_zones(index: AtlasIndex, path: Path, only_named: bool) -> Part:
    """Return the regions.

    :param only_named: only those that an authorization names (the deployment regions).
    """
    place, rings = _atlas_polygons(path, "regions")
    named = {ubigeo for auth_id in index.auth_ids for ubigeo in index.regions(auth_id)}
    zones = [
        Zone("regions", region.ubigeo, region.name, regions=frozenset({region.ubigeo}))
        for region in index.region_list
        if not only_named or region.ubigeo in named
    ]
    return zones, rings.take(np.array([place[zone.zone_id] for zone in zones], dtype=np.int64))


def buffer_zones(kind: str, index: AtlasIndex, radii_km: Sequence[float]) -> Part:
    """Return geodesic circles around the facilities or COERs, for every radius.

    :param kind: ``facilities`` or ``coers``.
    """
    zones, circles = [], []
    places = points(kind, index)
    for radius in radii_km:
        for place in places:
            identifier = getattr(place, "facility_id", None) or place.coer_id
            zones.append(
                Zone(
                    kind,
                    f"{identifier}-{radius:g}km",
                    place_name(place),
                    radius,
                    place.precision_km,
                    frozenset({place.region_ubigeo}),
                )
            )
            circles.append(geodesic_circle(place.lon, place.lat, radius * 1000))
    return zones, parse_wkb(circles).rings


def points(kind: str, index: AtlasIndex) -> Tuple[Any, ...]:
    """Return the facilities or COERs of the atlas in the order of their ids."""
    if kind == "facilities":
        return tuple(sorted(index.atlas.facilities, key=lambda f: f.facility_id))
    return tuple(sorted(index.atlas.coers, key=lambda c: c.coer_id))


def place_name(place: Any) -> str:
    """Return the name of a facility, or of a COER with its city where that differs."""
    if hasattr(place, "facility_id"):
        return str(place.name)
    name = f"COER {place.name_as_printed}"
    return name if place.city == place.name_as_printed else f"{name} ({place.city})"


def layer_zones(
    layer: Any, context: Any, strip_km: float, name_field: str = "", on_invalid: str = "repair", feedback: Any = None
) -> Tuple[Part, List[Problem]]:
    """Return the zones of a ``QgsVectorLayer``, and those that were repaired or left out.

    A polygon is a zone; so is the strip along a line. The zones take every authorization.

    :param strip_km: width of the strip on each side of a line.
    :param name_field: field with the zones' names; the layer's name and the feature's id where it is empty.
    :param on_invalid: ``repair``, ``skip`` or ``stop``.
    :raises AtlasError: for an invalid zone when ``on_invalid`` is ``stop``.
    :raises CanceledError: when cancelled.
    """
    lines = layer.geometryType() == GEOMETRY_LINE
    polygons = (
        _strips(layer, context, strip_km, feedback)
        if lines
        else PolygonSet.concatenate(list(layer_chunks(layer, context)))
    )
    polygons = checked(polygons, on_invalid, feedback=feedback)
    kind, radius_km = ("corridor", strip_km) if lines else ("layer", None)
    names: Dict[int, str] = {}
    if name_field:
        place = layer.fields().indexOf(name_field)
        for feature in layer.getFeatures():
            value = feature.attributes()[place]
            if not is_null(value):
                names[feature.id()] = str(value)
    zones = [
        Zone(kind, str(fid), names.get(fid) or f"{layer.name()} {fid}", radius_km) for fid in polygons.ids.tolist()
    ]
    problems = [
        Problem("", layer.name(), found.feature_id, names.get(found.feature_id, ""), found.reason, found.repaired)
        for found in polygons.problems
    ]
    return (zones, polygons.rings), problems


def _strips(layer: Any, context: Any, half_width_km: float, feedback: Any) -> PolygonSet:
    """Return the geodesic strip along each line of a layer, unchecked."""
    ids: List[int] = []
    blobs: List[Optional[bytes]] = []
    for fid, parts in layer_lines(layer, context):
        ids.append(fid)
        blobs.append(corridor(parts, 1000 * half_width_km, None, feedback) if parts else None)
    return PolygonSet.from_wkb(blobs, ids)


def background(path: Path) -> PolygonRings:
    """Return the limits of the regions, to draw behind a map."""
    return read_geopackage(str(path), "regions").rings


def assemble(parts: Iterable[Part], problems: Iterable[Problem] = ()) -> ZoneSet:
    """Return zones and their polygons as one set, ids being positions.

    :param problems: zones that were repaired or left out.
    :raises ZoneError: when there is none.
    """
    zones: List[Zone] = []
    rings: List[PolygonRings] = []
    for some_zones, polygons in parts:
        zones += some_zones
        rings.append(polygons)
    if not zones:
        raise ZoneError(
            tr("There are no zones.", CONTEXT), "", tr("Choose kinds of zones or a layer of zones.", CONTEXT)
        )
    return ZoneSet(
        zones, PolygonSet(PolygonRings.concatenate(rings), np.arange(len(zones)), checked=True), list(problems)
    )
