"""A layer of lines as zones: the strip of so many kilometres on each side, against geodesics of pyproj."""

import csv
import re

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

pyproj = pytest.importorskip("pyproj")
GEOD = pyproj.Geod(ellps="WGS84")
WIDTH_KM = 3.0
#: Through the rights of the synthetic cadastre, with a corner.
LINE = np.array([[-74.2, -12.35], [-73.85, -12.5], [-73.6, -12.9]])
#: Metres that a polygon with corners on the strip's border, and the straight edges between them, may be off.
TOLERANCE_M = 2.0


@pytest.fixture
def overlay_class():
    from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions

    return OverlayConcessions


def lines(texts, crs="EPSG:4326"):
    layer = QgsVectorLayer(f"LineString?crs={crs}&field=called:string", "pipelines", "memory")
    for name, text in texts:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        if text is not None:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        assert layer.dataProvider().addFeatures([feature])[0]
    layer.updateExtents()
    return layer


def wkt(points):
    return "LINESTRING({})".format(", ".join(f"{x:.12f} {y:.12f}" for x, y in points))


def along(line, parts=4000):
    """Points on the line, its edges straight in longitude and latitude."""
    at = np.linspace(0, 1, parts + 1)[:, None]
    return np.concatenate([p + (q - p) * at for p, q in zip(line[:-1], line[1:])])


def distance_m(lon, lat, points):
    near = points[np.argsort(np.hypot((points[:, 0] - lon) * np.cos(np.radians(lat)), points[:, 1] - lat))[:60]]
    return GEOD.inv(np.full(len(near), lon), np.full(len(near), lat), near[:, 0], near[:, 1])[2].min()


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def overlaid(run, overlay_class, synthetic, tmp_path, layer, **more):
    wanted = {
        "FILES": [str(synthetic)], "ZONE_KINDS": [5], "ZONE_LAYER": layer, "STRIP_KM": WIDTH_KM, "GEOMETRY": True,
        "ZONE_NAME_FIELD": "called", "OVERLAPS": str(tmp_path / "o.gpkg"), "SUMMARY": str(tmp_path / "s.csv"),
        "CONCESSIONS_OUT": str(tmp_path / "c.gpkg"), "INVALID": str(tmp_path / "i.csv"), "LANGUAGE": 1,
        "REPORT_HTML": str(tmp_path / "r.html"), **more,
    }  # fmt: skip
    return run(overlay_class, wanted)


def test_strip_against_geodesics(run, overlay_class, synthetic, tmp_path):
    results, _feedback = overlaid(run, overlay_class, synthetic, tmp_path, lines([("Duct", wkt(LINE))]))
    assert results["ZONES"] == 1
    assert results["PAIRS"] > 0
    points = along(LINE)
    border = 0
    for feature in QgsVectorLayer(str(tmp_path / "o.gpkg"), "o", "ogr").getFeatures():
        assert (feature["zone_kind"], feature["radius_km"]) == ("corridor", WIDTH_KM)
        for vertex in feature.geometry().vertices():
            far = distance_m(vertex.x(), vertex.y(), points)
            assert far < 1000 * WIDTH_KM + TOLERANCE_M
            border += far > 1000 * WIDTH_KM - TOLERANCE_M
    assert border >= 8  # the strip's own border was drawn, not a narrower one
    overlaps = QgsVectorLayer(str(tmp_path / "o.gpkg"), "o", "ogr").getFeatures()
    found = {(feature["code"], feature["source_fid"]) for feature in overlaps}
    rights = list(QgsVectorLayer(str(tmp_path / "c.gpkg"), "c", "ogr").getFeatures())
    assert len(found) < len(rights)
    for right in rights:
        ring = np.array([[vertex.x(), vertex.y()] for vertex in right.geometry().vertices()])
        nearest = min(distance_m(*corner, points) for corner in along(ring, 200)[::7])
        if nearest < 1000 * WIDTH_KM - 20:
            assert (right["code"], right["source_fid"]) in found
        if nearest > 1000 * WIDTH_KM + 20 and not right.geometry().intersects(QgsGeometry.fromWkt(wkt(LINE))):
            assert (right["code"], right["source_fid"]) not in found


def test_area_of_a_straight_strip(run, overlay_class, synthetic, tmp_path):
    """Along a geodesic of length l the strip of half width w has 2 w l + pi w2, but for the curvature (1e-7)."""
    ends = LINE[:2]
    course = np.array(GEOD.npts(*ends[0], *ends[1], 400))
    overlaid(run, overlay_class, synthetic, tmp_path, lines([("", wkt([ends[0], *course, ends[1]]))]))
    row = read(tmp_path / "s.csv")[0]
    length, width = GEOD.inv(*ends[0], *ends[1])[2], 1000 * WIDTH_KM
    expected = (2 * width * length + np.pi * width**2) / 10_000
    assert float(row["zone_ha"]) == pytest.approx(expected, rel=2e-5)
    assert row["zone"].startswith("pipelines ")  # without a name of its own


def test_a_projected_line_is_the_same_strip(run, overlay_class, synthetic, tmp_path):
    utm = QgsCoordinateReferenceSystem("EPSG:32718")
    to_utm = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), utm, QgsProject())
    ends = [to_utm.transform(x, y) for x, y in LINE]
    straight = QgsGeometry.fromWkt(wkt([(p.x(), p.y()) for p in ends]))  # long edges, straight on the grid
    cut = straight.densifyByDistance(250)
    cut.transform(QgsCoordinateTransform(utm, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject()))
    areas = []
    for number, layer in enumerate((lines([("a", straight.asWkt())], "EPSG:32718"), lines([("a", cut.asWkt(12))]))):
        folder = tmp_path / str(number)
        folder.mkdir()
        overlaid(run, overlay_class, synthetic, folder, layer)
        row = next(row for row in read(folder / "s.csv") if row["group"] == "all")
        areas.append((row["rights"], float(row["zone_ha"]), float(row["union_ha"])))
    assert areas[0][0] == areas[1][0]
    assert areas[0][1:] == pytest.approx(areas[1][1:], rel=1e-5)


def test_names_and_lines_without_a_geometry(run, overlay_class, synthetic, tmp_path):
    layer = lines([("North", wkt(LINE[:2])), ("Empty", None), ("South", wkt(LINE[1:]))])
    results, feedback = overlaid(run, overlay_class, synthetic, tmp_path, layer)
    assert results["ZONES"] == 2
    assert {row["zone"] for row in read(tmp_path / "s.csv")} == {"North", "South"}
    left_out = [row for row in read(tmp_path / "i.csv") if row["source_layer"] == "pipelines"]
    assert len(left_out) == 1
    assert any("pipelines" in warning for warning in feedback.warnings)
    page = re.sub(r"\s+", " ", (tmp_path / "r.html").read_text(encoding="utf-8"))
    assert "North, strip of 3 km on each side" in page


def test_cancel_while_strips_are_made_leaves_nothing(run, overlay_class, synthetic, tmp_path):
    layer = lines([(str(n), wkt(LINE + 0.01 * n)) for n in range(20)])
    wanted = {
        "FILES": [str(synthetic)], "ZONE_KINDS": [5], "ZONE_LAYER": layer, "STRIP_KM": WIDTH_KM,
        "OVERLAPS": str(tmp_path / "o.csv"), "REPORT_HTML": str(tmp_path / "r.html"),
    }  # fmt: skip
    results, feedback = run(overlay_class, wanted, after=3)
    assert results == {}
    assert feedback.looks < 10  # before the rights were read
    assert list(tmp_path.iterdir()) == []


def test_a_width_is_written_as_the_report_writes_numbers(run, overlay_class, synthetic, tmp_path):
    overlaid(run, overlay_class, synthetic, tmp_path, lines([("Norte", wkt(LINE))]), STRIP_KM=2.5, LANGUAGE=2)
    page = re.sub(r"\s+", " ", (tmp_path / "r.html").read_text(encoding="utf-8"))
    assert "Norte, franja de 2,5 km a cada lado" in page


def test_progress_never_goes_back(overlay_class, synthetic, tmp_path):
    told = []
    feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
    feedback.progressChanged.connect(told.append)
    wanted = {
        "FILES": [str(synthetic)], "ZONE_KINDS": [0, 3], "ZONE_LAYER": lines([("a", wkt(LINE)), ("b", wkt(LINE[:2]))]),
        "STRIP_KM": WIDTH_KM, "SUMMARY": str(tmp_path / "s.csv"),
    }  # fmt: skip
    overlay_class().create().run(wanted, context, feedback, {}, False)
    assert len(told) > 3
    assert told == sorted(told)
