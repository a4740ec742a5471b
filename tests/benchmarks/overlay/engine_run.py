"""The plugin's engine as one entry of the benchmark: files to pair table. Prints one JSON line.

usage: engine_run.py CLAIMS.gpkg ZONES.gpkg qgis|shapely OUT.npz   (run by bench.py with the package on PYTHONPATH)
"""

from __future__ import annotations

import json
import resource
import sys
import time


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(claims: str, zones: str, clipper: str, out: str) -> None:
    import numpy as np

    if clipper == "qgis":
        from qgis.core import QgsApplication

        application = QgsApplication([], False)
        application.initQgis()
    from peru_access_atlas.overlay.cache import SessionCache
    from peru_access_atlas.overlay.engine import OverlayEngine
    from peru_access_atlas.overlay.exact import QgisClipper, ShapelyClipper
    from peru_access_atlas.overlay.polygon_set import PolygonSet
    from peru_access_atlas.overlay.readers import GeoPackageTable, file_key, read_geopackage
    from peru_access_atlas.overlay.validity import checked

    exact = QgisClipper() if clipper == "qgis" else ShapelyClipper()
    base = peak_mb()
    start = time.perf_counter()
    engine = OverlayEngine(read_geopackage(zones, "zones"), exact)
    result = engine.run(GeoPackageTable(claims, "claims").chunks())
    total = time.perf_counter() - start
    over = peak_mb() - base
    cache = SessionCache()
    times = []
    repeat = None
    if len(result.parcel_ids) < 300_000:  # larger sets are streamed, not kept
        for _ in range(2):
            begin = time.perf_counter()
            kept = cache.zones_engine(
                file_key(zones, "zones"), lambda: OverlayEngine(read_geopackage(zones, "zones"), exact)
            )
            parcels = cache.parcels(
                file_key(claims, "claims"),
                lambda: PolygonSet.concatenate(
                    [checked(chunk) for chunk in GeoPackageTable(claims, "claims").chunks()]
                ),
            )
            kept.run(parcels)
            times.append(time.perf_counter() - begin)
        repeat = times[1]
    np.savez(out, cid=result.parcel_ids[result.parcel] - 1, zid=result.zone, a=result.overlap_m2)
    print(
        json.dumps(
            {
                "total": total,
                "repeat": repeat,
                "pairs": int((result.overlap_m2 > 1e-2).sum()),
                "sum_ha": float(result.overlap_m2.sum() / 1e4),
                "over_mb": over,
                "exact_pairs": result.exact_pairs,
            }
        ),
        flush=True,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
