"""QgsGeometry as the exact clipper, and the readers of layers and files."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import struct
import time
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeedback,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from peru_access_atlas.core.errors import CanceledError, DataError
from peru_access_atlas.overlay import buffers, clipped, readers, union
from peru_access_atlas.overlay.cache import SessionCache
from peru_access_atlas.overlay.engine import OverlayEngine
from peru_access_atlas.overlay.exact import QgisClipper, ShapelyClipper
from peru_access_atlas.overlay.polygon_set import PolygonSet
from peru_access_atlas.overlay.validity import checked

CELL = 0.01


def clippers():
    made = [QgisClipper()]
    with contextlib.suppress(ImportError):
        made.append(ShapelyClipper())
    return made


def block(rng, size):
    chosen = [(int(rng.integers(12)), int(rng.integers(12)))]
    while len(chosen) < size:
        x, y = chosen[rng.integers(len(chosen))]
        dx, dy = ((1, 0), (-1, 0), (0, 1), (0, -1))[rng.integers(4)]
        if (x + dx, y + dy) not in chosen:
            chosen.append((x + dx, y + dy))
    squares = [QgsGeometry.fromWkt(square(-75 + x * CELL, -12 + y * CELL, CELL)) for x, y in chosen]
    return QgsGeometry.unaryUnion(squares)


def square(x, y, side):
    return f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"


def as_set(geometries):
    return PolygonSet.from_wkb([g.asWkb().data() for g in geometries])


def test_both_clippers_agree_on_aligned_data(qgis_app):
    rng = np.random.default_rng(1)
    parcels = checked(as_set([block(rng, int(rng.integers(1, 9))) for _ in range(120)]), "repair", QgisClipper())
    zones = as_set([block(rng, 40), block(rng, 30)])
    results = [OverlayEngine(zones, clipper).run(parcels) for clipper in clippers()]
    first = results[0]
    assert first.exact_pairs > 20
    for p, z, value in zip(first.parcel, first.zone, first.overlap_m2):
        parcel, zone = QgsGeometry(), QgsGeometry()
        parcel.fromWkb(parcels.rings.to_wkb(int(p)))
        zone.fromWkb(zones.rings.to_wkb(int(z)))
        pieces = QgisClipper().polygons(parcel.intersection(zone))
        expected = PolygonSet.from_wkb(pieces).areas_m2.sum() if pieces else 0.0
        assert value == pytest.approx(expected, rel=1e-9, abs=0.01)
    for other in results[1:]:
        assert np.array_equal(first.parcel, other.parcel)
        assert np.array_equal(first.zone, other.zone)
        assert np.allclose(first.overlap_m2, other.overlap_m2, rtol=1e-9, atol=0.01)


INVALID = {
    "bow tie": "POLYGON((0 0,1 1,1 0,0 1,0 0))",
    "corner touch": "POLYGON((0 0,1 0,1 1,2 1,2 2,1 2,1 1,0 1,0 0))",
    "spike": "POLYGON((0 0,2 0,2 2,2 3,2 2,0 2,0 0))",
    "parts overlap": "MULTIPOLYGON(((0 0,2 0,2 2,0 2,0 0)),((1 1,3 1,3 3,1 3,1 1)))",
}


@pytest.mark.parametrize("wkt", INVALID.values(), ids=INVALID.keys())
def test_both_clippers_find_and_repair(qgis_app, wkt):
    sets = [checked(as_set([QgsGeometry.fromWkt(wkt)]), "repair", clipper) for clipper in clippers()]
    for repaired in sets:
        assert [(p.code, p.repaired, bool(p.detail)) for p in repaired.problems] == [("invalid", True, True)]
    if wkt != INVALID["parts overlap"]:  # makeValid of QGIS 3.22 and GEOS differ on what a doubly covered part is
        assert all(s.areas_m2[0] == pytest.approx(sets[0].areas_m2[0], rel=1e-9) for s in sets)


def test_union_and_clipped_through_qgis(qgis_app):
    rng = np.random.default_rng(3)
    parcels = checked(as_set([block(rng, 5) for _ in range(150)]), "repair", QgisClipper())
    engine = OverlayEngine(as_set([block(rng, 60)]), QgisClipper())
    result = engine.run(parcels)
    found = union.union_areas(engine, parcels, result)
    pieces = [engine.clipper.geometry(wkb) for _pair, wkb in clipped.clipped_wkb(engine, parcels, result)]
    together = QgsGeometry.unaryUnion([QgsGeometry.fromWkt(square(0, 0, 1)), *pieces])
    covered = together.difference(QgsGeometry.fromWkt(square(0, 0, 1)))
    expected = PolygonSet.from_wkb([covered.asWkb().data()]).areas_m2[0]
    assert found.area_m2[0] == pytest.approx(expected, rel=1e-9, abs=0.05)
    strip = engine.clipper.geometry(buffers.corridor([np.array([[-75, -12], [-74.8, -12.1]])], 2000.0))
    assert strip.isGeosValid()
    assert strip.intersects(QgsGeometry.fromWkt("POINT(-74.9 -12.05)"))


def make_layer(crs, wkts, kind="Polygon"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=code:string", "rights", "memory")
    for i, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature["code"] = f"c{i}"
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def save(layer, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "rights"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
    saved = QgsVectorLayer(f"{path}|layername=rights", "rights", "ogr")
    assert saved.isValid()
    return saved


UTM = [square(500000 + 1000 * i, 8700000, 3000) for i in range(5)]


def test_projected_layer_is_densified_and_transformed(qgis_app, tmp_path):
    layer = make_layer("EPSG:32718", UTM)
    saved = save(layer, tmp_path / "rights.gpkg")
    fast, slow = readers.read_layer(saved), readers.read_layer(layer)
    assert readers.geopackage_of_layer(saved) is not None
    assert readers.geopackage_of_layer(layer) is None
    assert np.allclose(fast.rings.xy, slow.rings.xy, atol=1e-12)
    assert fast.rings.vertex_counts.tolist() == [13] * 5
    to = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32718"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    corner = to.transform(500000, 8700000)
    assert fast.rings.xy[0] == pytest.approx([corner.x(), corner.y()], abs=1e-12)
    assert fast.areas_m2 / 9e6 == pytest.approx([1.0008] * 5, abs=3e-4)


def test_fast_reading_only_when_it_is_the_layer(qgis_app, tmp_path):
    saved = save(make_layer("EPSG:4326", [square(-75 + i, -12, 0.5) for i in range(4)]), tmp_path / "r.gpkg")
    assert readers.geopackage_of_layer(saved) is not None
    saved.setSubsetString("\"code\" = 'c1'")
    assert readers.geopackage_of_layer(saved) is None
    assert readers.read_layer(saved).ids.tolist() == [2]
    saved.setSubsetString("")
    saved.setCrs(QgsCoordinateReferenceSystem("EPSG:4248"))
    assert readers.geopackage_of_layer(saved) is None
    saved.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    saved.startEditing()
    saved.deleteFeature(1)
    assert readers.geopackage_of_layer(saved) is None
    assert readers.read_layer(saved).ids.tolist() == [2, 3, 4]
    saved.rollBack()


def test_null_curves_and_z(qgis_app, tmp_path):
    curve = "CurvePolygon(CompoundCurve(CircularString(-75 -12, -74.95 -11.95, -74.9 -12),(-74.9 -12, -75 -12)))"
    layer = make_layer("EPSG:4326", [square(-75, -12, 0.5), curve, None], "CurvePolygon")
    saved = save(layer, tmp_path / "curves.gpkg")
    for source in (layer, saved):
        parcels = readers.read_layer(source)
        assert parcels.ids.tolist() == [1, 2]
        assert [p.feature_id for p in parcels.problems] == [3]
        assert parcels.problems[0].code in ("null", "empty")  # OGR writes a NULL of a curve layer as an empty one
        half_disc = np.pi * 0.05**2 / 2 * 110600 * 108900
        assert parcels.areas_m2[1] == pytest.approx(half_disc, rel=2e-2)
    flat = readers.read_layer(
        make_layer("EPSG:4326", ["PolygonZ((-75 -12 5,-74 -12 5,-74 -11 5,-75 -12 5))"], "PolygonZ")
    )
    assert flat.rings.xy.shape == (4, 2)


def test_errors_of_the_geopackage_reader(qgis_app, tmp_path):
    with pytest.raises(DataError):
        readers.GeoPackageTable(str(tmp_path / "none.gpkg"))
    (tmp_path / "text.gpkg").write_text("no database")
    with pytest.raises(DataError):
        readers.GeoPackageTable(str(tmp_path / "text.gpkg"))
    saved = save(make_layer("EPSG:32718", UTM), tmp_path / "utm.gpkg")
    with pytest.raises(DataError, match="4326"):
        readers.read_geopackage(str(tmp_path / "utm.gpkg"))
    with pytest.raises(DataError):
        readers.GeoPackageTable(str(tmp_path / "utm.gpkg"), 'x"; DROP TABLE rights; --')
    assert saved.isValid()


def test_a_change_of_the_file_changes_its_key(qgis_app, tmp_path):
    path = tmp_path / "r.gpkg"
    save(make_layer("EPSG:4326", [square(-75, -12, 0.5)]), path)
    key = readers.file_key(str(path), "rights")
    assert key == readers.file_key(str(path), "RIGHTS")
    assert readers.file_key(str(tmp_path / "no"), "a") is None
    cache = SessionCache()
    assert len(cache.parcels(key, lambda: readers.read_geopackage(str(path)))) == 1
    time.sleep(0.02)
    with sqlite3.connect(path) as connection:
        blob = connection.execute("SELECT geom FROM rights").fetchone()[0]
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("INSERT INTO rights (geom) VALUES (?)", (blob,))
    connection.close()
    changed = readers.file_key(str(path), "rights")
    assert changed != key
    assert len(cache.parcels(changed, lambda: readers.read_geopackage(str(path)))) == 2


def test_qgs_feedback_cancels(qgis_app):
    feedback = QgsFeedback()
    feedback.cancel()
    engine = OverlayEngine(as_set([QgsGeometry.fromWkt(square(-75, -12, 1))]), QgisClipper())
    with pytest.raises(CanceledError):
        engine.run(as_set([QgsGeometry.fromWkt(square(-75, -12, 0.5))]), feedback)


def test_damaged_blob_is_reported_by_fid(qgis_app, tmp_path):
    path = tmp_path / "r.gpkg"
    save(make_layer("EPSG:4326", [square(-75, -12, 0.5), square(-74, -12, 0.5)]), path)
    with sqlite3.connect(path) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute(
            "UPDATE rights SET geom = ? WHERE fid = 2",
            (b"GP\x00\x01" + struct.pack("<i", 4326) + b"\x01\x03\x00\x00\x00\xff\xff\xff\x7f",),
        )
    connection.close()
    result = checked(readers.read_geopackage(str(path)))
    assert result.ids.tolist() == [1]
    assert [(p.feature_id, p.code) for p in result.problems] == [(2, "damaged")]


def test_real_sample(qgis_app):
    """The 9,025 rights of UTM zone 17S, when PEA_MINING_SAMPLE names the file."""
    sample = os.environ.get("PEA_MINING_SAMPLE", "")
    if not Path(sample).is_file():
        pytest.skip("PEA_MINING_SAMPLE does not name the GeoPackage of real mining rights")
    layer = QgsVectorLayer(sample, "rights", "ogr")
    raw = readers.read_layer(layer)
    parcels = checked(raw, "repair", QgisClipper())
    assert len(parcels) == layer.featureCount() == 9025
    assert sum(problem.code == "invalid" for problem in parcels.problems) == 7
    zones = PolygonSet.from_wkb([buffers.geodesic_circle(lon, lat, 50e3) for lon, lat in ((-79, -8), (-80, -5))])
    engine = OverlayEngine(zones, QgisClipper())
    result = engine.run(parcels)
    found = dict(zip(zip(result.parcel.tolist(), result.zone.tolist()), result.overlap_m2))
    geometries = [engine.clipper.geometry(parcels.rings.to_wkb(i)) for i in range(len(parcels))]
    hits = 0
    for z in range(2):
        zone = engine.zone_geometries[z]
        for i, geometry in enumerate(geometries):
            if geometry.boundingBox().intersects(zone.boundingBox()):
                pieces = engine.clipper.polygons(geometry.intersection(zone))
                expected = PolygonSet.from_wkb(pieces).areas_m2.sum() if pieces else 0.0
                assert found.get((i, z), 0.0) == pytest.approx(expected, rel=1e-9, abs=0.01)
                hits += expected > 1
    assert hits == len(result) > 500
