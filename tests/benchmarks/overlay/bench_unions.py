"""Unions by zone, of all rights and by holder: through outlines, and through the exact clipper alone.

usage: bench_unions.py RIGHTS [ROUNDS]          a cadastre, with the atlas's zones
       bench_unions.py WORK_FOLDER N [ROUNDS]   the N rights and the zones that run.sh has generated, 3,000 holders
(a Python that sees QGIS; the package is imported from this repository)

Prints processor seconds (least of the rounds), clusters, peak memory and, up to 100,000 rights, the same through the
exact clipper alone with the largest difference of the areas.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


#: More rights than these take the exact clipper alone too long.
MOST_FOR_EXACT = 100_000
HOLDERS = 3_000


def cadastre(path: str):
    """Engine, rights and holders (as codes) of a cadastre and the zones of the atlas."""
    from peru_access_atlas.concessions import options, prepare, reader, zones
    from peru_access_atlas.core.repository import AtlasIndex, load_atlas
    from peru_access_atlas.overlay.engine import OverlayEngine
    from peru_access_atlas.overlay.polygon_set import PolygonSet

    rights = prepare.prepare(reader.sources_of_file(path), options.Options(needs_cut_date=False))
    data = ROOT / "data" / "atlas.gpkg"
    index = AtlasIndex(load_atlas(data))
    parts = [zones.vraem_zones(index, data), zones.region_zones(index, data, only_named=True)]
    parts.append(zones.buffer_zones("facilities", index, (10.0, 25.0, 50.0)))
    holders = np.unique([holder or "" for holder in rights.columns["holder"]], return_inverse=True)[1]
    parcels = PolygonSet(rights.rings, np.arange(len(rights)), [], True)
    return OverlayEngine(zones.assemble(parts).polygons), parcels, holders


def generated(folder: str, count: str):
    """The same of generated rights and zones; holders by lot."""
    from peru_access_atlas.overlay.engine import OverlayEngine
    from peru_access_atlas.overlay.polygon_set import PolygonSet
    from peru_access_atlas.overlay.readers import GeoPackageTable, read_geopackage
    from peru_access_atlas.overlay.validity import checked

    data = Path(folder) / "data"
    chunks = GeoPackageTable(str(data / f"claims_{count}.gpkg"), "claims").chunks()
    parcels = PolygonSet.concatenate([checked(chunk, "repair") for chunk in chunks])
    engine = OverlayEngine(read_geopackage(str(data / "zones.gpkg"), "zones"))
    return engine, parcels, np.random.default_rng(0).integers(0, HOLDERS, len(parcels))


def main(*arguments: str) -> None:
    folder = tempfile.TemporaryDirectory()
    (Path(folder.name) / "peru_access_atlas").symlink_to(ROOT)
    sys.path.insert(0, folder.name)
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from peru_access_atlas.overlay import outlines, union
    from peru_access_atlas.overlay.feedback import NullFeedback
    from peru_access_atlas.overlay.rings import PolygonRings

    source, *numbers = arguments
    if Path(source).is_dir():
        engine, parcels, holders = generated(source, numbers.pop(0))
    else:
        engine, parcels, holders = cadastre(source)
    rounds = int(numbers[0]) if numbers else 3
    begin = time.process_time()
    result = engine.run(parcels)
    print(f"overlay: {time.process_time() - begin:.2f} s, {len(result)} pairs, peak {peak_mb():.0f} MB")
    used = np.unique(result.parcel)
    sound = outlines.union_outlines

    def none_sound(rings, group, feedback):
        cluster = outlines._clusters(rings.count, *outlines._box_pairs(rings.bbox, group))
        return outlines.Outlines(cluster, PolygonRings.empty(), np.zeros(0, dtype=np.int64))

    for name, group in (("all rights", np.zeros(len(parcels), dtype=np.int64)), ("by holder", holders)):
        print(f"{name}: {len(parcels)} rights, {len(used)} in a zone")
        if len(used) <= union.MOST_AT_ONCE:  # more are united tile by tile
            made = sound(parcels.rings.take(used), group[used], NullFeedback())
            meeting = made.cluster >= 0
            print(
                f"  {int(meeting.sum())} of them meet others "
                f"({int(parcels.rings.take(used[meeting]).vertex_counts.sum())} vertices) in {made.cluster.max() + 1} clusters, "
                f"{len(made.sound)} with a sound outline"
            )
        areas = {}
        ways = {"outlines": sound, "exact clipper": none_sound}
        if len(parcels) > MOST_FOR_EXACT:
            del ways["exact clipper"]
        for way, function in ways.items():
            union.union_outlines = function
            seconds = []
            for _ in range(rounds):
                begin = time.process_time()
                found = union.union_areas(engine, parcels, result, group)
                seconds.append(time.process_time() - begin)
            areas[way] = dict(zip(zip(found.zone.tolist(), found.group.tolist()), found.area_m2.tolist()))
            print(f"  {way}: {min(seconds):.3f} s, peak {peak_mb():.0f} MB", flush=True)
        if len(areas) == 1:
            continue
        one, other = areas.values()
        worst = max(abs(one.get(key, 0) - other.get(key, 0)) for key in one.keys() | other.keys())
        print(f"  largest difference: {worst:.2g} m2 among {len(one)} areas of {max(one.values()):.3g} m2 at most")


if __name__ == "__main__":
    main(*sys.argv[1:])
