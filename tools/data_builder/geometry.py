"""Polygons of regions and VRAEM zones, derived from the district limits in one coherent pass.

The districts of the source overlap a little and leave slivers between them, and slits where the slivers reach a shore.
They are dissolved to *atoms*, the pieces with the same region and the same membership of zones; the atoms are made a
clean coverage and simplified together;
regions and zones are unions of atoms, so every edge that two of them share is the same line.
All coordinates are EPSG:4326 degrees, all areas square kilometres on the WGS84 ellipsoid.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import fiona
import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry import shape

from ...core.errors import DataError

DISTRICT_LAYER = "districts"
EPSG = 4326
#: Grid on which limits are noded, degrees (about a millimetre).
GRID_DEG = 1e-8
#: Tolerance of the simplification in degrees (the side of the square of what Visvalingam and Whyatt leave away).
TOLERANCE_DEG = 0.00045
#: Gaps between districts thinner than this (twice the area by the perimeter, degrees) are slivers, wider ones lakes.
SLIVER_DEG = 0.004
#: Half the width of the widest slit, degrees: a gap open to the outside where districts of the source do not meet.
SLIT_DEG = 0.0008
#: The least length of a slit's walls by that of its mouth, and the largest share of them that one district may have.
SLIT_WALLS, SLIT_ONE_SIDE = 3, 2 / 3
#: Largest change of area that closing and simplifying may make to a region or zone.
MAX_AREA_CHANGE = 0.0005
_GEOD = Geod(ellps="WGS84")


@dataclass(frozen=True)
class Derived:
    """Polygons with the areas (km2) measured before they were simplified."""

    regions: Mapping[str, shapely.MultiPolygon]
    region_areas: Mapping[str, float]
    zones: Mapping[str, shapely.MultiPolygon]
    zone_areas: Mapping[str, float]


def geodesic_area_km2(geometry: shapely.Geometry) -> float:
    """Return the area of ``geometry`` on the WGS84 ellipsoid (Karney's method, as in GeographicLib)."""
    oriented = shapely.orient_polygons(geometry)
    return abs(_GEOD.geometry_area_perimeter(oriented)[0]) / 1e6


def membership_digest(members: Mapping[str, frozenset[str]], regions: tuple[str, ...]) -> str:
    """Return the SHA-256 of what the polygons depend on: regions and the districts of each zone."""
    lines = [f"region {code}" for code in sorted(regions)]
    lines += [f"{zone} {code}" for zone in sorted(members) for code in sorted(members[zone])]
    return hashlib.sha256("\n".join(lines).encode("ascii")).hexdigest()


def read_districts(path: Path) -> dict[str, shapely.Geometry]:
    """Return the polygons of all districts by six-digit INEI code.

    :raises DataError: when the file cannot be read or is not in EPSG:4326.
    """
    try:
        with fiona.open(path, layer=DISTRICT_LAYER) as source:
            if source.crs.to_epsg() != EPSG:
                raise DataError(
                    "The district limits are not in EPSG:4326.", f"{path} has {source.crs}.", "Reproject it."
                )
            return {str(f["properties"]["ubigeo"]): shape(f["geometry"]) for f in source}
    except (fiona.errors.FionaError, KeyError, OSError) as error:
        raise DataError(
            "The district limits cannot be read.",
            f"{path}: {error}",
            "Give a GeoPackage with a layer 'districts' and a field 'ubigeo'.",
        ) from error


def derive(
    districts: Mapping[str, shapely.Geometry], regions: tuple[str, ...], members: Mapping[str, frozenset[str]]
) -> Derived:
    """Return the polygons of all regions (two-digit codes) and zones (id -> six-digit codes of its districts).

    :raises DataError: when a district is missing or a guarantee does not hold.
    """
    _require_districts(districts, regions, members)
    zone_ids = sorted(members)
    groups: dict[tuple, list[shapely.Geometry]] = {}
    for code in sorted(districts):
        key = (code[:2], *tuple(code in members[zone] for zone in zone_ids))
        groups.setdefault(key, []).append(districts[code])
    keys = sorted(groups)
    dissolved = np.array([shapely.union_all(groups[key]) for key in keys])
    atoms = _clean(dissolved, np.array([districts[code] for code in sorted(districts)]))
    simple = shapely.coverage_simplify(atoms, TOLERANCE_DEG)
    _require_coverage(simple)

    def assemble(pieces: np.ndarray, wanted: list[int]) -> shapely.MultiPolygon:
        return _multi(shapely.coverage_union_all(pieces[wanted]))

    region_shapes, region_areas, zone_shapes, zone_areas = {}, {}, {}, {}
    for code in regions:
        wanted = [i for i, key in enumerate(keys) if key[0] == code]
        region_shapes[code] = assemble(simple, wanted)
        region_areas[code] = geodesic_area_km2(assemble(atoms, wanted))
        _require_area(code, region_shapes[code], region_areas[code])
    for position, zone in enumerate(zone_ids, start=1):
        wanted = [i for i, key in enumerate(keys) if key[position]]
        zone_shapes[zone] = assemble(simple, wanted)
        _require_area(zone, zone_shapes[zone], geodesic_area_km2(assemble(atoms, wanted)))
        dissolved = shapely.union_all([districts[code] for code in sorted(members[zone])])
        zone_areas[zone] = geodesic_area_km2(dissolved)
    return Derived(region_shapes, region_areas, zone_shapes, zone_areas)


def _require_districts(
    districts: Mapping[str, shapely.Geometry], regions: tuple[str, ...], members: Mapping[str, frozenset[str]]
) -> None:
    missing = sorted(set().union(*members.values()) - set(districts)) if members else []
    missing += sorted(set(regions) - {code[:2] for code in districts})
    foreign = sorted({code[:2] for code in districts} - set(regions))
    if missing or foreign:
        raise DataError(
            "The district limits do not fit the tables.",
            f"Missing: {', '.join(missing) or 'none'}; of no region: {', '.join(foreign) or 'none'}.",
            "Use the vintage named in docs/data.md, or correct zone_districts.csv and regions.csv.",
        )


def _clean(atoms: np.ndarray, districts: np.ndarray) -> np.ndarray:
    """Return ``atoms`` as a coverage: no overlap, slivers and slits closed, lakes and islands kept.

    All limits are noded and cut the plane into faces. A face inside one atom belongs to it; one inside several, or a
    sliver inside none, goes to the neighbour with which it shares the longest border.
    """
    closed = np.array([_close_slivers(atom, np.delete(atoms, i)) for i, atom in enumerate(atoms)])
    limits = np.append(shapely.boundary(closed), shapely.boundary(_slits(shapely.union_all(closed), districts)))
    lines = shapely.union_all(limits, grid_size=GRID_DEG)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    candidates: list[list[int]] = [[] for _ in faces]
    inside, owners = shapely.STRtree(closed).query(shapely.point_on_surface(faces), predicate="within")
    for face, owner in zip(inside, owners):
        candidates[face].append(int(owner))
    owner_of = {face: found[0] for face, found in enumerate(candidates) if len(found) == 1}
    slivers = {face for face, found in enumerate(candidates) if not found and _thickness(faces[face]) < SLIVER_DEG}
    waiting = [face for face, found in enumerate(candidates) if len(found) > 1 or face in slivers]
    _settle(faces, waiting, candidates, owner_of)
    members = [[face for face in range(len(faces)) if owner_of.get(face) == atom] for atom in range(len(atoms))]
    cleaned = np.array([shapely.coverage_union_all(faces[wanted]) for wanted in members])
    _require_coverage(cleaned)
    return cleaned


def _slits(land: shapely.Geometry, districts: np.ndarray) -> np.ndarray:
    """Return the slits of ``land``, whatever their length, as polygons that end where they open to the outside.

    A slit is narrower than twice ``SLIT_DEG``, half again as deep as its mouth is wide or deeper, and has different
    ``districts`` on its sides: there the source's districts, which hold the rivers between them, do not meet. What is
    wider, or has the same district on both sides, is a bay, an estuary or a port and stays as it is.
    """
    whole = shapely.union_all([shapely.Polygon(part.exterior, _lakes(part)) for part in shapely.get_parts(land)])
    filled = whole.buffer(SLIT_DEG, join_style="mitre").buffer(-SLIT_DEG, join_style="mitre")
    gaps = shapely.get_parts(shapely.difference(filled, whole))
    tree = shapely.STRtree(districts)
    beside = [districts[tree.query(gap, predicate="dwithin", distance=GRID_DEG)] for gap in gaps]
    return gaps[[_has_two_walls(gap, found) for gap, found in zip(gaps, beside)]]


def _lakes(part: shapely.Polygon) -> list[shapely.LinearRing]:
    return [ring for ring in part.interiors if _thickness(ring) >= SLIVER_DEG]


def _has_two_walls(gap: shapely.Polygon, districts: np.ndarray) -> bool:
    """Return whether ``gap`` lies between the ``districts`` beside it, as a slit does."""
    outline = gap.exterior
    walls = [outline.intersection(shapely.buffer(district, GRID_DEG)) for district in districts]
    length = shapely.union_all(walls).length
    longest = max((wall.length for wall in walls), default=0.0)
    return length >= SLIT_WALLS * (outline.length - length) and longest <= SLIT_ONE_SIDE * length


def _settle(faces: np.ndarray, waiting: list[int], candidates: list[list[int]], owner_of: dict[int, int]) -> None:
    """Give every face in ``waiting`` the owner of the longest border it shares; those in the middle come last."""
    tree = shapely.STRtree(faces)
    while waiting:
        settled = {}
        for face in waiting:
            borders: dict[int, float] = {}
            for neighbour in sorted(tree.query(faces[face], predicate="intersects")):
                owner = owner_of.get(int(neighbour))
                if owner is not None and (not candidates[face] or owner in candidates[face]):
                    shared = shapely.intersection(faces[face].boundary, faces[neighbour].boundary).length
                    borders[owner] = borders.get(owner, 0.0) + shared
            if borders and max(borders.values()) > 0:
                settled[face] = max(sorted(borders), key=borders.__getitem__)
        if not settled:
            settled = {face: candidates[face][0] for face in waiting if candidates[face]}
            if not settled:
                return
        owner_of.update(settled)
        waiting = [face for face in waiting if face not in settled]


def _thickness(outline: shapely.Geometry) -> float:
    """Return about how wide a ring or polygon is, in degrees: of a strip, its width."""
    area = outline.area if outline.geom_type == "Polygon" else shapely.Polygon(outline).area
    return 2 * area / outline.length


def _close_slivers(atom: shapely.Geometry, others: np.ndarray) -> shapely.Geometry:
    """Return ``atom`` without its thin holes, unless another atom lies in one."""
    shapely.prepare(others)
    parts = []
    for part in shapely.get_parts(atom):
        kept = []
        for ring in part.interiors:
            hole = shapely.Polygon(ring)
            inside = shapely.intersects(others, hole.representative_point()).any()
            if inside or _thickness(ring) >= SLIVER_DEG:
                kept.append(ring)
        parts.append(shapely.Polygon(part.exterior, kept))
    return shapely.union_all(parts)


def _require_coverage(atoms: np.ndarray) -> None:
    if not shapely.is_valid(atoms).all() or not shapely.coverage_is_valid(atoms):
        raise DataError("The polygons do not form a clean coverage.", "Some overlap or do not share edges.", "")
    union = shapely.coverage_union_all(atoms)
    slivers = [r for p in shapely.get_parts(union) for r in p.interiors if _thickness(r) < SLIVER_DEG]
    if slivers:
        where = ", ".join(f"{r.centroid.x:.3f} {r.centroid.y:.3f}" for r in slivers[:5])
        raise DataError("The polygons leave gaps between regions.", f"{len(slivers)} slivers, e.g. at {where}.", "")


def _require_area(name: str, polygon: shapely.Geometry, area: float) -> None:
    change = geodesic_area_km2(polygon) / area - 1
    if abs(change) >= MAX_AREA_CHANGE:
        raise DataError(f"Simplifying changes the area of {name} by {change:.3%}.", "", "Lower the tolerance.")


def _multi(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    """Return a valid multipolygon in canonical order of parts, rings and vertices."""
    parts = shapely.get_parts(shapely.normalize(shapely.orient_polygons(geometry)))
    return shapely.multipolygons(parts)
