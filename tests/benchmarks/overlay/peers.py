"""One peer of the benchmark: files to pair table (claim, zone, ellipsoidal m2) in memory. Prints one JSON line.

usage: peers.py TASK CLAIMS.gpkg ZONES.gpkg OUT.npz
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import numpy as np

TASK, CLAIMS, ZONES, OUT = sys.argv[1:5]
clock = time.perf_counter


def finish(claim, zone, area, started) -> None:
    total = clock() - started
    claim, zone, area = np.asarray(claim, np.int64), np.asarray(zone, np.int64), np.asarray(area, float)
    np.savez(OUT, cid=claim, zid=zone, a=area)
    print(
        json.dumps({"total": total, "pairs": int((area > 1e-2).sum()), "sum_ha": float(area.sum() / 1e4)}), flush=True
    )
    os._exit(0)  # QGIS may crash while it is torn down without its application object


def qgis():
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    return application


def processing():
    sys.path.insert(0, os.path.join(os.environ.get("QGIS_PREFIX_PATH", "/usr"), "share/qgis/python/plugins"))
    import processing as module
    from processing.core.Processing import Processing
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    Processing.initialize()
    if QgsApplication.processingRegistry().providerById("native") is None:
        QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())
    return module


def layers():
    from qgis.core import QgsVectorLayer

    return (
        QgsVectorLayer(CLAIMS + "|layername=claims", "claims", "ogr"),
        QgsVectorLayer(ZONES + "|layername=zones", "zones", "ogr"),
    )


def measure():
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsDistanceArea

    area = QgsDistanceArea()
    area.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext())
    area.setEllipsoid("EPSG:7030")
    return area


def measured(layer):
    area = measure()
    rows = [(f["cid"], f["zone_id"], area.measureArea(f.geometry())) for f in layer.getFeatures()]
    claim, zone, value = zip(*rows)
    key, slot = np.unique(np.array(claim, np.int64) * 1000 + np.array(zone, np.int64), return_inverse=True)
    return key // 1000, key % 1000, np.bincount(slot.reshape(-1), value)


def native_intersection(subdivide=False):
    _application = qgis()
    module = processing()
    started = clock()
    claims, zones = layers()
    if subdivide:
        zones = module.run("native:subdivide", {"INPUT": zones, "MAX_NODES": 64, "OUTPUT": "memory:"})["OUTPUT"]
        zones = module.run("native:multiparttosingleparts", {"INPUT": zones, "OUTPUT": "memory:"})["OUTPUT"]
    cut = module.run(
        "native:intersection",
        {
            "INPUT": claims,
            "OVERLAY": zones,
            "INPUT_FIELDS": ["cid"],
            "OVERLAY_FIELDS": ["zone_id"],
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    finish(*measured(cut), started)


def overlap_analysis():
    _application = qgis()
    module = processing()
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProcessingContext, QgsProject, QgsVectorLayer

    started = clock()
    claims, zones = layers()
    single, ids = [], []
    for feature in zones.getFeatures():
        layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326", f"z{feature['zone_id']}", "memory")
        copy = QgsFeature()
        copy.setGeometry(feature.geometry())
        layer.dataProvider().addFeature(copy)
        single.append(layer)
        ids.append(feature["zone_id"])
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    project.setEllipsoid("EPSG:7030")
    context = QgsProcessingContext()
    context.setProject(project)
    table = module.run(
        "native:calculatevectoroverlaps", {"INPUT": claims, "LAYERS": single, "OUTPUT": "memory:"}, context=context
    )["OUTPUT"]
    columns = [table.fields().indexOf(f"z{i}_area") for i in ids]
    rows, cid = [], table.fields().indexOf("cid")
    for feature in table.getFeatures():
        values = feature.attributes()
        rows += [(values[cid], i, values[c]) for i, c in zip(ids, columns) if values[c]]
    finish(*zip(*rows), started)


def prepared_loop():
    _application = qgis()
    from qgis.core import QgsFeatureRequest, QgsGeometry, QgsSpatialIndex

    started = clock()
    claims, zones = layers()
    area, rows, whole = measure(), [], {}
    request = QgsFeatureRequest().setSubsetOfAttributes(["cid"], claims.fields())
    kept = {f.id(): (f["cid"], f.geometry()) for f in claims.getFeatures(request)}
    index = QgsSpatialIndex(claims)
    for feature in zones.getFeatures():
        shape, zone = feature.geometry(), feature["zone_id"]
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        for fid in index.intersects(shape.boundingBox()):
            claim, geometry = kept[fid]
            if engine.contains(geometry.constGet()):
                if fid not in whole:
                    whole[fid] = area.measureArea(geometry)
                rows.append((claim, zone, whole[fid]))
            elif engine.intersects(geometry.constGet()):
                rows.append((claim, zone, area.measureArea(geometry.intersection(shape))))
    finish(*zip(*rows), started)


def shapely_vectorised():
    import pyogrio
    import shapely

    from peru_access_atlas.overlay.polygon_set import PolygonSet

    def areas(geometries):
        parts, owner = shapely.get_parts(geometries, return_index=True)
        polygons = (shapely.get_type_id(parts) == 3) & ~shapely.is_empty(parts)
        measured_m2 = PolygonSet.from_wkb(list(shapely.to_wkb(parts[polygons]))).areas_m2
        return np.bincount(owner[polygons], measured_m2, minlength=len(geometries))

    started = clock()
    _meta, _fid, wkb, fields = pyogrio.raw.read(CLAIMS, layer="claims", columns=["cid"])
    claims, cid = shapely.from_wkb(wkb), fields[0]
    zones = shapely.from_wkb(pyogrio.raw.read(ZONES, layer="zones", columns=[])[2])
    tree = shapely.STRtree(claims)
    zone, claim = tree.query(zones, predicate="intersects")
    full_zone, full = tree.query(zones, predicate="contains_properly")
    n = len(claims)
    cut_zone, cut = np.divmod(np.setdiff1d(zone * n + claim, full_zone * n + full, assume_unique=True), n)
    pieces = shapely.intersection(claims[cut], zones[cut_zone])
    finish(np.r_[cid[full], cid[cut]], np.r_[full_zone, cut_zone], np.r_[areas(claims)[full], areas(pieces)], started)


def geopandas_overlay():
    import geopandas

    started = clock()
    claims = geopandas.read_file(CLAIMS, columns=["cid"])
    zones = geopandas.read_file(ZONES, layer="zones", columns=["zone_id"])
    cut = geopandas.overlay(claims, zones, how="intersection", keep_geom_type=True)
    finish(cut.cid.values, cut.zone_id.values, cut.to_crs(6933).area.values, started)


def duckdb_spatial():
    import glob

    import duckdb
    import duckdb_extension_spatial

    extension = glob.glob(duckdb_extension_spatial.__path__[0] + "/extensions/*/spatial.duckdb_extension")[0]
    database = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    database.load_extension(extension)
    started = clock()
    database.execute("create table c as select cid, geom from ST_Read(?, layer = 'claims')", [CLAIMS])
    database.execute("create table z as select zone_id, geom from ST_Read(?, layer = 'zones')", [ZONES])
    found = database.execute(
        "select cid, zone_id, ST_Area_Spheroid(ST_FlipCoordinates(case when ST_CoveredBy(c.geom, z.geom) then c.geom "
        "else ST_Intersection(c.geom, z.geom) end)) a from c join z on ST_Intersects(c.geom, z.geom)"
    ).fetchnumpy()
    finish(found["cid"], found["zone_id"], found["a"], started)


def postgis_subdivided():
    """A PostgreSQL server of run.sh, on the unix socket in PGHOST."""

    def sql(*commands):
        subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *(a for c in commands for a in ("-c", c))], check=True
        )

    started = clock()
    target = f"PG:host={os.environ['PGHOST']} user={os.environ['PGUSER']} dbname=postgres"
    for path, layer, column in ((CLAIMS, "claims", "cid"), (ZONES, "zones", "zone_id")):
        subprocess.run(
            [
                "ogr2ogr",
                "-f",
                "PostgreSQL",
                "-overwrite",
                target,
                path,
                layer,
                "-select",
                column,
                "-nln",
                layer,
                "-lco",
                "GEOMETRY_NAME=geom",
                "-lco",
                "UNLOGGED=ON",
                "-nlt",
                "GEOMETRY",
            ],
            check=True,
            env={**os.environ, "PG_USE_COPY": "YES"},
        )
    sql(
        "drop table if exists zsub",
        "create unlogged table zsub as select zone_id, ST_Subdivide(geom, 64) geom from zones",
        "create index on zsub using gist(geom)",
        "analyze",
    )
    table = OUT + ".csv"
    sql(
        f"\\copy (select cid, zone_id, sum(a) from (select c.cid, z.zone_id, ST_Area((case when ST_CoveredBy(c.geom, "  # noqa: S608
        f"z.geom) then c.geom else ST_Intersection(c.geom, z.geom) end)::geography) a from claims c join zsub z on "
        f"ST_Intersects(c.geom, z.geom)) s group by 1, 2) to '{table}' csv"
    )
    rows = np.loadtxt(table, delimiter=",")
    finish(rows[:, 0], rows[:, 1], rows[:, 2], started)


TASKS = {
    "native_intersection": native_intersection,
    "native_subdivided": lambda: native_intersection(subdivide=True),
    "overlap_analysis": overlap_analysis,
    "prepared_loop": prepared_loop,
    "shapely_vectorised": shapely_vectorised,
    "geopandas_overlay": geopandas_overlay,
    "duckdb_spatial": duckdb_spatial,
    "postgis_subdivided": postgis_subdivided,
}

if __name__ == "__main__":
    TASKS[TASK]()
