"""Unions by zone, of all rights and by holder: through outlines, and through the exact clipper alone.

usage: bench_unions.py RIGHTS [ROUNDS]    (a Python that sees QGIS; the package is imported from this repository)
Prints processor seconds (least of the rounds), clusters, and the largest difference of the areas.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]


def main(path: str, rounds: int) -> None:
    folder = tempfile.TemporaryDirectory()
    (Path(folder.name) / "peru_access_atlas").symlink_to(ROOT)
    sys.path.insert(0, folder.name)
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from peru_access_atlas.concessions import options, prepare, reader, zones
    from peru_access_atlas.core.repository import AtlasIndex, load_atlas
    from peru_access_atlas.overlay import outlines, union
    from peru_access_atlas.overlay.engine import OverlayEngine
    from peru_access_atlas.overlay.feedback import NullFeedback
    from peru_access_atlas.overlay.polygon_set import PolygonSet
    from peru_access_atlas.overlay.rings import PolygonRings

    rights = prepare.prepare(reader.sources_of_file(path), options.Options(needs_cut_date=False))
    data = ROOT / "data" / "atlas.gpkg"
    index = AtlasIndex(load_atlas(data))
    parts = [zones.vraem_zones(index, data), zones.region_zones(index, data, only_named=True)]
    parts.append(zones.buffer_zones("facilities", index, (10.0, 25.0, 50.0)))
    engine = OverlayEngine(zones.assemble(parts).polygons)
    parcels = PolygonSet(rights.rings, np.arange(len(rights)), [], True)
    result = engine.run(parcels)
    holders = np.unique([holder or "" for holder in rights.columns["holder"]], return_inverse=True)[1]
    used = np.unique(result.parcel)
    sound = outlines.union_outlines

    def none_sound(rings, group, feedback):
        cluster = outlines._clusters(rings.count, *outlines._box_pairs(rings.bbox, group))
        return outlines.Outlines(cluster, PolygonRings.empty(), np.zeros(0, dtype=np.int64))

    for name, group in (("all rights", np.zeros(len(rights), dtype=np.int64)), ("by holder", holders)):
        made = sound(rights.rings.take(used), group[used], NullFeedback())
        meeting = made.cluster >= 0
        print(
            f"{name}: {len(rights)} rights, {len(used)} in a zone, {int(meeting.sum())} of them meet others "
            f"({int(rights.rings.take(used[meeting]).vertex_counts.sum())} vertices) in {made.cluster.max() + 1} clusters, "
            f"{len(made.sound)} with a sound outline"
        )
        areas = {}
        for way, function in (("outlines", sound), ("exact clipper", none_sound)):
            union.union_outlines = function
            seconds = []
            for _ in range(rounds):
                begin = time.process_time()
                found = union.union_areas(engine, parcels, result, group)
                seconds.append(time.process_time() - begin)
            areas[way] = dict(zip(zip(found.zone.tolist(), found.group.tolist()), found.area_m2.tolist()))
            print(f"  {way}: {min(seconds):.3f} s")
        one, other = areas.values()
        worst = max(abs(one.get(key, 0) - other.get(key, 0)) for key in one.keys() | other.keys())
        print(f"  largest difference: {worst:.2g} m2 among {len(one)} areas of {max(one.values()):.3g} m2 at most")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3)
