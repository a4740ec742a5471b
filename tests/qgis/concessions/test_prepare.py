"""Preparation: what goes in comes out, checked, marked and in one table."""

import hashlib
import shutil
import sqlite3
import zipfile

import pytest
from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsVectorLayer


@pytest.fixture
def prepare_class():
    from peru_access_atlas.processing_provider.prepare_concessions import PrepareConcessions

    return PrepareConcessions


def layer_of(path):
    layer = QgsVectorLayer(f"{path}|layername=concessions", "c", "ogr")
    assert layer.isValid()
    return layer


def values(path, name):
    layer = layer_of(path)
    return [feature[name] for feature in layer.getFeatures()]


def test_synthetic_cadastre_is_what_the_tool_makes(make_cadastre, synthetic, tmp_path):
    make_cadastre.build(tmp_path / "again.gpkg")
    rows = []
    for path in (synthetic, tmp_path / "again.gpkg"):
        connection = sqlite3.connect(path)
        tables = [f"synthetic_rights_{zone}S" for zone in (17, 18, 19)] + ["synthetic_lots_17S", "synthetic_lots_18S"]
        rows.append([connection.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall() for table in tables])  # noqa: S608
        connection.close()
    assert rows[0] == rows[1]
    assert synthetic.stat().st_size < 300_000


def test_three_zones_and_lots_in_one_marked_table(run, prepare_class, synthetic, tmp_path):
    output = tmp_path / "rights.gpkg"
    results, feedback = run(prepare_class, {"FILES": [str(synthetic)], "OUTPUT": str(output)})
    assert results["COUNT"] == 245
    assert results["DUPLICATE_CODES"] == 1
    assert results["INVALID_COUNT"] == 1
    layer = layer_of(output)
    assert layer.crs().authid() == "EPSG:4326"
    assert layer.featureCount() == 245
    for feature in layer.getFeatures():
        assert feature["synthetic"]
        assert feature["datum_check"] in ("consistent", "off_grid")
        assert feature["code"].startswith("SYNTHETIC")
        assert feature["cut_date"] == "2026-01-31"
        assert feature["source_sha256"] == hashlib.sha256(synthetic.read_bytes()).hexdigest()
        assert feature["ha_grid"] == pytest.approx(feature["ha_published"], rel=3e-4)
        assert feature["ha_measured"] == pytest.approx(feature["ha_published"], rel=0.012)
    assert set(values(output, "status")) == {"titled", "in_process", "extinguished", "other", "unknown"}
    assert any("code=SYN_CODE" in message for message in feedback.messages)


@pytest.mark.parametrize("label", [None, 32718, 24878])
@pytest.mark.parametrize("datum", ["wgs84", "psad56"])
def test_a_false_label_stops_the_run_with_the_evidence(run, prepare_class, make_cadastre, tmp_path, datum, label):
    source, output = tmp_path / "cadastre.gpkg", tmp_path / "rights.gpkg"
    make_cadastre.build(source, datum, label)
    parameters = {"FILES": [str(source)], "OUTPUT": str(output)}
    right = {"wgs84": 32718, "psad56": 24878}[datum]
    if label in (None, right):
        assert run(prepare_class, parameters)[0]["COUNT"] == 245
        return
    with pytest.raises(QgsProcessingException, match=f"EPSG:{right}") as caught:
        run(prepare_class, parameters)
    assert "%" in str(caught.value)
    assert "shift" in str(caught.value)
    assert not output.exists()


def test_suggested_crs_puts_the_layer_where_it_belongs(run, prepare_class, make_cadastre, synthetic, tmp_path):
    source, output, truth = tmp_path / "psad.gpkg", tmp_path / "rights.gpkg", tmp_path / "truth.gpkg"
    make_cadastre.build(source, "psad56", 32718)
    run(prepare_class, {"FILES": [str(synthetic)], "OUTPUT": str(truth)})
    results, _ = run(prepare_class, {"FILES": [str(source)], "OUTPUT": str(output), "ON_MISMATCH": 1})
    assert results["COUNT"] == 245
    expected = {f["code"]: f.geometry().boundingBox().center() for f in layer_of(truth).getFeatures()}
    for feature in layer_of(output).getFeatures():
        centre = feature.geometry().boundingBox().center()
        assert centre.distance(expected[feature["code"]]) < 2e-7  # 2 cm
    assert "mislabelled" in values(output, "datum_check")


def test_keeping_the_label_is_marked(run, prepare_class, make_cadastre, tmp_path):
    source, output = tmp_path / "psad.gpkg", tmp_path / "rights.gpkg"
    make_cadastre.build(source, "psad56", 32718)
    _, feedback = run(prepare_class, {"FILES": [str(source)], "OUTPUT": str(output), "ON_MISMATCH": 2})
    assert "mislabelled" in values(output, "datum_check")
    assert any("decided by the option" in warning for warning in feedback.warnings)


def shapefile(tmp_path, name, rows, encoding="CP1252", prj=True):
    """Write a shapefile of INGEMMET's download schema: rows of (code, holder, x, y), 1 km squares in zone 18."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32718)
    driver = ogr.GetDriverByName("ESRI Shapefile")
    dataset = driver.CreateDataSource(str(tmp_path / f"{name}.shp"))
    layer = dataset.CreateLayer(name, reference, ogr.wkbPolygon, [f"ENCODING={encoding}"])
    for field in ("CODIGOU", "CONCESION", "TIT_CONCES", "D_ESTADO", "LEYENDA", "SUSTANCIA"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("HASDATUM", ogr.OFTReal))
    for code, holder, x, y in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in (("CODIGOU", code), ("TIT_CONCES", holder), ("LEYENDA", "TITULADO"), ("HASDATUM", 100.0)):
            feature.SetField(field, value)
        ring = f"{x} {y},{x + 1000} {y},{x + 1000} {y + 1000},{x} {y + 1000},{x} {y}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    dataset = None
    (tmp_path / f"{name}.cpg").unlink(missing_ok=True)
    if not prj:
        (tmp_path / f"{name}.prj").unlink()
    return tmp_path / f"{name}.shp"


ROWS = [(f"0{n}", "COMPAÑÍA MINERA ÁNCASH S.A.", 500_000 + 2000 * n, 8_700_000) for n in range(12)]


@pytest.mark.parametrize("encoding", ["UTF-8", "CP1252", "CP850"])
@pytest.mark.parametrize("zipped", [False, True])
def test_shapefile_text_and_codes_survive(run, prepare_class, tmp_path, encoding, zipped):
    path = shapefile(tmp_path, "CMI_18S_2026-03-10", ROWS, encoding)
    if zipped:
        target = tmp_path / "cmi_2026-03-10.zip"
        with zipfile.ZipFile(target, "w") as archive:
            for part in tmp_path.glob("CMI_18S*"):
                archive.write(part, part.name)
        path = target
    output = tmp_path / "rights.gpkg"
    run(prepare_class, {"FILES": [str(path)], "OUTPUT": str(output)})
    assert set(values(output, "holder")) == {"COMPAÑÍA MINERA ÁNCASH S.A."}
    assert sorted(values(output, "code")) == sorted(row[0] for row in ROWS)
    assert set(values(output, "status")) == {"titled"}


def test_missing_projection_file_asks(run, prepare_class, tmp_path):
    path = shapefile(tmp_path, "CMI_18S_2026-03-10", ROWS, prj=False)
    output = tmp_path / "rights.gpkg"
    with pytest.raises(QgsProcessingException, match="does not say its CRS"):
        run(prepare_class, {"FILES": [str(path)], "OUTPUT": str(output)})
    run(prepare_class, {"FILES": [str(path)], "OUTPUT": str(output), "CRS": "EPSG:32718"})
    assert set(values(output, "datum_check")) == {"stated_by_user"}


def test_cut_date_is_asked_for(run, prepare_class, tmp_path):
    path = shapefile(tmp_path, "CMI_18S", ROWS)
    output = tmp_path / "rights.gpkg"
    with pytest.raises(QgsProcessingException, match="cut date"):
        run(prepare_class, {"FILES": [str(path)], "OUTPUT": str(output)})
    run(prepare_class, {"FILES": [str(path)], "OUTPUT": str(output), "CUT_DATE": "2026-03-10"})
    assert set(values(output, "cut_date")) == {"2026-03-10"}


def test_layer_of_a_project_with_its_filter(run, prepare_class, synthetic, tmp_path):
    copy = shutil.copy(synthetic, tmp_path / "copy.gpkg")  # QGIS writes into a GeoPackage it merely opens
    layer = QgsVectorLayer(f"{copy}|layername=synthetic_rights_19S", "mine", "ogr")
    layer.setSubsetString("\"SYN_STATUS\" = 'SYNTHETIC TITULADO'")
    output = tmp_path / "rights.gpkg"
    results, _ = run(prepare_class, {"LAYERS": [layer], "OUTPUT": str(output)})
    assert 0 < results["COUNT"] == len(list(layer.getFeatures()))
    assert set(values(output, "status")) == {"titled"}


def test_invalid_geometry_follows_the_setting(run, prepare_class, synthetic, tmp_path):
    checks = QgsFeatureRequest.InvalidGeometryCheck
    parameters = {"FILES": [str(synthetic)], "OUTPUT": str(tmp_path / "rights.gpkg")}
    assert run(prepare_class, parameters, policy=checks.GeometrySkipInvalid)[0]["COUNT"] == 244
    with pytest.raises(QgsProcessingException, match="SYNTHETIC-18-9001"):
        run(prepare_class, parameters, policy=checks.GeometryAbortOnInvalid)
    results, _ = run(prepare_class, parameters, policy=checks.GeometryNoCheck)
    assert results["COUNT"] == 245
    repaired = [f for f in layer_of(results["OUTPUT"]).getFeatures() if f["repaired"]]
    assert [f["code"] for f in repaired] == ["SYNTHETIC-18-9001"]
    assert repaired[0]["ha_grid"] == pytest.approx(200, rel=1e-4)


@pytest.mark.parametrize("after", [0, 1, 3, 5, 8, 12, 16])
def test_cancel_leaves_nothing(run, prepare_class, synthetic, tmp_path, after):
    parameters = {"FILES": [str(synthetic)], "OUTPUT": str(tmp_path / "r.gpkg"), "CHECKS": str(tmp_path / "c.csv")}
    results, _ = run(prepare_class, parameters, after=after)
    if not results:
        assert list(tmp_path.iterdir()) == []
    else:
        assert after > 8


def test_cancel_keeps_the_previous_file(run, prepare_class, synthetic, tmp_path):
    output = tmp_path / "rights.gpkg"
    shutil.copy(synthetic, output)
    before = output.read_bytes()
    results, _ = run(prepare_class, {"FILES": [str(synthetic)], "OUTPUT": str(output)}, after=2)
    assert not results
    assert output.read_bytes() == before


def test_many_rights_written_in_parts(run, prepare_class, synthetic, tmp_path, monkeypatch):
    """More rights than the first part takes: each further one is added to the table ``concessions``."""
    from peru_access_atlas.concessions import growing_table

    run(prepare_class, {"FILES": [str(synthetic)], "OUTPUT": str(tmp_path / "once.gpkg")})
    monkeypatch.setattr(growing_table, "FIRST", 100)
    monkeypatch.setattr(growing_table, "FURTHER", 50)
    run(prepare_class, {"FILES": [str(synthetic)], "OUTPUT": str(tmp_path / "parts.gpkg")})
    once, parts = (
        [(f.attributes(), f.geometry().asWkt(9)) for f in layer_of(tmp_path / name).getFeatures()]
        for name in ("once.gpkg", "parts.gpkg")
    )
    assert len(parts) == 245
    assert parts == once


def test_progress_is_of_reading_and_of_writing(run, prepare_class, synthetic, tmp_path, monkeypatch):
    from peru_access_atlas.overlay.cache import session_cache
    from peru_access_atlas.processing_provider import cadastre

    session_cache().clear()
    monkeypatch.setattr(cadastre, "_BEAT", 50)
    told = []
    monkeypatch.setattr(
        "qgis.core.QgsProcessingFeedback.setProgress", lambda self, percent: told.append(percent), raising=False
    )
    run(prepare_class, {"FILES": [str(synthetic)], "OUTPUT": str(tmp_path / "rights.gpkg")})
    assert told == sorted(told)
    assert told[-1] < 100
    assert sum(percent >= 35 for percent in told) >= 4
    assert sum(percent < 35 for percent in told) >= 2


def test_a_name_that_says_no_kind_of_file_is_refused(run, prepare_class, synthetic, tmp_path):
    with pytest.raises(QgsProcessingException, match="Unknown kind of file rights"):
        run(prepare_class, {"FILES": [str(synthetic)], "OUTPUT": str(tmp_path / "rights")})
    assert list(tmp_path.iterdir()) == []


def test_checks_are_no_shapefile(run, prepare_class, synthetic, tmp_path):
    with pytest.raises(QgsProcessingException, match="A shapefile holds outlines, and this table has none"):
        run(prepare_class, {"FILES": [str(synthetic)], "CHECKS": str(tmp_path / "checks.shp")})
    assert list(tmp_path.iterdir()) == []
