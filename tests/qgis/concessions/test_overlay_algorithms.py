"""The overlay as an algorithm: tables, report and rule of time agree with each other and with plain counting."""

import csv
import datetime as dt
import hashlib
import html
import io
import re

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def overlay_class():
    from peru_access_atlas.processing_provider.overlay_concessions import OverlayConcessions

    return OverlayConcessions


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def outputs(tmp_path, **more):
    return {
        "OVERLAPS": str(tmp_path / "overlaps.csv"),
        "SUMMARY": str(tmp_path / "summary.csv"),
        "CONCESSIONS_OUT": str(tmp_path / "rights.gpkg"),
        "INVALID": str(tmp_path / "invalid.csv"),
        "REPORT_HTML": str(tmp_path / "report.html"),
        "REPORT_CSV": str(tmp_path / "report.csv"),
        "LANGUAGE": 1,
        **more,
    }


def cells(page):
    """Rows of all tables of the report, as plain text."""
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", page, flags=re.S)
    return [
        [html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        for row in rows
    ]


def number(text):
    return float(text.replace("\u202f", "").replace("%", "").replace("<", "").replace("−", "-"))  # noqa: RUF001


def test_report_summary_and_overlaps_tell_the_same(run, overlay_class, synthetic, tmp_path):
    results, _ = run(overlay_class, {"FILES": [str(synthetic)], "ZONE_KINDS": [0, 2, 3, 4], **outputs(tmp_path)})
    overlaps, summary = read(tmp_path / "overlaps.csv"), read(tmp_path / "summary.csv")
    assert results["PAIRS"] == len(overlaps) == results["COUNTED_PAIRS"]
    totals = [row for row in summary if row["group"] == "all"]
    assert len(totals) == results["ZONES"]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    listed = [row for row in cells(page) if len(row) == 7 and "grid" not in row[5]]
    shown = iter(listed)
    for row in totals:
        mine = [r for r in overlaps if r["zone_id"] == row["zone_id"] and r["zone_kind"] == row["zone_kind"]]
        assert int(row["rights"]) == len(mine)
        total = sum(float(r["overlap_ha"]) for r in mine)
        assert float(row["sum_ha"]) == pytest.approx(total, abs=1e-3 + 1e-4 * len(mine))
        assert float(row["union_ha"]) <= float(row["sum_ha"]) + 1e-3
        if mine:
            cell = next(shown)
            assert int(number(cell[2])) == int(row["rights"])
            assert number(cell[3]) == pytest.approx(float(row["sum_ha"]), abs=0.051)
            assert number(cell[4]) == pytest.approx(float(row["union_ha"]), abs=0.051)
            assert number(cell[5]) == pytest.approx(max(100 * float(row["share_of_zone"]), 0.01), abs=0.0051)
        for group in ("status", "substance", "kind", "holder"):
            parts = [r for r in summary if r["zone_id"] == row["zone_id"] and r["group"] == group]
            assert sum(int(r["rights"]) for r in parts) == int(row["rights"])
            assert sum(float(r["sum_ha"]) for r in parts) == pytest.approx(float(row["sum_ha"]), abs=0.01)
    regions = sum(
        float(r["share_of_right"]) for r in overlaps if r["zone_kind"] == "regions" and r["code"].endswith("-0060")
    )
    assert regions == pytest.approx(1, abs=1e-6)
    assert "SYNTHETIC" in page
    assert "does not imply causality" in page
    for nested in ("F02", "F06"):
        by_radius = {r["radius_km"]: float(r["union_ha"]) for r in totals if r["zone_id"].startswith(nested + "-")}
        assert by_radius["10"] <= by_radius["25"] <= by_radius["50"]


def test_page_stands_alone(run, overlay_class, synthetic, tmp_path):
    run(overlay_class, {"FILES": [str(synthetic)], **outputs(tmp_path)})
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page
    links = re.findall(r"""(?:src|href)=|url\(|@import""", page)
    assert links == []
    assert "$" not in page


@pytest.mark.parametrize("language", [1, 2])
def test_people_are_not_named_unless_asked(run, overlay_class, synthetic, tmp_path, language):
    run(overlay_class, {"FILES": [str(synthetic)], **outputs(tmp_path, LANGUAGE=language)})
    for name in ("overlaps.csv", "summary.csv", "report.html", "report.csv"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "SYNTHETIC PERSONA" not in text
        assert "SYNTHETIC EMPRESA" in text
    run(overlay_class, {"FILES": [str(synthetic)], **outputs(tmp_path, HOLDERS=1)})
    assert "SYNTHETIC PERSONA" in (tmp_path / "overlaps.csv").read_text(encoding="utf-8")
    run(overlay_class, {"FILES": [str(synthetic)], **outputs(tmp_path, HOLDERS=2)})
    assert "SYNTHETIC EMPRESA" not in (tmp_path / "overlaps.csv").read_text(encoding="utf-8")


def test_same_input_same_bytes(run, overlay_class, synthetic, tmp_path):
    contents = []
    for turn in ("a", "b"):
        folder = tmp_path / turn
        folder.mkdir()
        run(overlay_class, {"FILES": [str(synthetic)], **outputs(folder, PERIOD_START="2012-01-01")})
        names = ("overlaps.csv", "summary.csv", "invalid.csv", "report.html", "report.csv")
        contents.append([(folder / name).read_bytes() for name in names])
    assert contents[0] == contents[1]


@pytest.mark.parametrize("reading", [0, 1, 2])
def test_rule_of_time(run, overlay_class, synthetic, tmp_path, reading):
    from peru_access_atlas.core.definitions import READINGS
    from peru_access_atlas.core.index import AtlasIndex
    from peru_access_atlas.core.periods import Period
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.processing_provider.base import DATA_PATH

    period = Period(dt.date(2014, 1, 1), dt.date(2016, 12, 31))
    run(
        overlay_class,
        {
            "FILES": [str(synthetic)], "ZONE_KINDS": [1], "READING": reading, "PERIOD_START": "2014-01-01",
            "PERIOD_END": "2016-12-31", **outputs(tmp_path),
        },
    )  # fmt: skip
    index = AtlasIndex(load_atlas(DATA_PATH))
    name = list(READINGS)[reading]
    rows = read(tmp_path / "overlaps.csv")
    assert rows
    for row in rows:
        filed = dt.date.fromisoformat(row["filed_date"])
        stays = []
        for auth_id in index.auth_ids:
            if row["zone_id"] in index.regions(auth_id):
                days = index.presence(auth_id, name)
                stays += [s.intersection(period) for s in (days.definite, days.possible) if s is not None]
        overlapping = [s for s in stays if s is not None and (s.end is None or s.end >= filed)]
        assert row["counted"] in ("1", "true") if overlapping else row["counted"] in ("0", "false")
        assert row["reading"] == name
        assert (row["time_relation"] in ("before", "during", "between")) == bool(overlapping)
        if overlapping:
            assert dt.date.fromisoformat(row["shared_from"]) >= filed
    summed = sum(int(r["rights"]) for r in read(tmp_path / "summary.csv") if r["group"] == "all")
    assert summed == sum(row["counted"] in ("1", "true") for row in rows)


def test_geometry_has_the_area_of_the_table(run, overlay_class, synthetic, tmp_path):
    from peru_access_atlas.overlay.wkb import parse_wkb

    wanted = outputs(tmp_path, OVERLAPS=str(tmp_path / "overlaps.gpkg"), GEOMETRY=True, ZONE_KINDS=[0, 3])
    run(overlay_class, {"FILES": [str(synthetic)], **wanted})
    layer = QgsVectorLayer(str(tmp_path / "overlaps.gpkg"), "o", "ogr")
    features = list(layer.getFeatures())
    assert features
    areas = parse_wkb([bytes(f.geometry().asWkb()) for f in features]).rings.areas_m2()
    for feature, area in zip(features, areas):
        assert area / 10_000 == pytest.approx(feature["overlap_ha"], abs=1e-4, rel=1e-9)


def test_prepared_layer_gives_the_same_as_the_source(run, overlay_class, synthetic, tmp_path):
    from peru_access_atlas.processing_provider.prepare_concessions import PrepareConcessions

    prepared = tmp_path / "prepared.gpkg"
    run(PrepareConcessions, {"FILES": [str(synthetic)], "OUTPUT": str(prepared)})
    for name, parameters in (("a", {"FILES": [str(synthetic)]}), ("b", {"CONCESSIONS": [str(prepared)]})):
        (tmp_path / name).mkdir()
        run(overlay_class, {**parameters, **outputs(tmp_path / name)})
    a, b = (read(tmp_path / name / "overlaps.csv") for name in "ab")
    assert len(a) == len(b)
    for one, other in zip(a, b):
        assert float(one.pop("overlap_ha")) == pytest.approx(float(other.pop("overlap_ha")), abs=2e-4)
        for key in ("share_of_right", "share_of_zone", "legal_ha"):
            assert float(one.pop(key)) == pytest.approx(float(other.pop(key)), abs=2e-4)
        assert one == other


def test_a_prepared_layer_cites_the_source_it_was_made_of(run, overlay_class, synthetic, tmp_path):
    """The file in between has a name, a hash and a CRS of its own, which say nothing about the register."""
    from peru_access_atlas.processing_provider.prepare_concessions import PrepareConcessions

    prepared = tmp_path / "prepared.gpkg"
    run(PrepareConcessions, {"FILES": [str(synthetic)], "OUTPUT": str(prepared)})
    pages = {}
    for name, parameters in (("a", {"FILES": [str(synthetic)]}), ("b", {"FILES": [str(prepared)]})):
        (tmp_path / name).mkdir()
        run(overlay_class, {**parameters, **outputs(tmp_path / name)})
        pages[name] = (tmp_path / name / "report.html").read_text(encoding="utf-8")
    digest = hashlib.sha256(synthetic.read_bytes()).hexdigest()
    cited = {name: [row for row in cells(page) if row and synthetic.name in row[0]] for name, page in pages.items()}
    assert len(cited["a"]) == len(cited["b"]) == 5
    assert all(re.findall(r'class="hash">(\w+)<', page) == [digest] for page in pages.values())
    for one, other in zip(*(sorted(rows) for rows in cited.values())):
        # source, cut date, schema, CRS and operation; a copy across two UTM zones is left out when prepared
        assert one[:3] == other[:3]
        assert one[4] == other[4]
    assert "prepared.gpkg" not in pages["b"]
    repaired = [row for row in read(tmp_path / "b" / "invalid.csv") if row["repaired"] in ("1", "true")]
    assert [row["code"] for row in repaired] == [row["code"] for row in read(tmp_path / "a" / "invalid.csv")]


def test_without_an_output_the_sources_are_only_checked(run, synthetic, tmp_path):
    from peru_access_atlas.processing_provider.prepare_concessions import PrepareConcessions

    folder = tmp_path / "out"
    folder.mkdir()
    results, _ = run(PrepareConcessions, {"FILES": [str(synthetic)], "CHECKS": str(folder / "checks.csv")})
    assert "OUTPUT" not in results
    assert {path.name for path in folder.iterdir()} == {"checks.csv"}
    assert results["COUNT"] == 245


def test_mislabelled_layer_is_not_overlaid(run, overlay_class, make_cadastre, tmp_path):
    source = tmp_path / "cadastre.gpkg"
    make_cadastre.build(source, "psad56", 32718)
    (tmp_path / "out").mkdir()
    with pytest.raises(QgsProcessingException, match="EPSG:24878"):
        run(overlay_class, {"FILES": [str(source)], **outputs(tmp_path / "out")})
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("after", [0, 2, 6, 12, 18, 25, 30, 40, 60, 90])
def test_cancel_at_every_stage_leaves_nothing(run, overlay_class, synthetic, tmp_path, after):
    folder = tmp_path / "out"
    folder.mkdir()
    parameters = {"FILES": [str(synthetic)], "PERIOD_START": "2012-01-01", "GEOMETRY": True, **outputs(folder)}
    parameters["OVERLAPS"] = str(folder / "overlaps.gpkg")
    results, _ = run(overlay_class, parameters, after=after)
    if not results:
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["REPORT_HTML", "REPORT_CSV", "INVALID"])
def test_what_cannot_be_written_leaves_nothing(run, overlay_class, synthetic, tmp_path, name):
    """The tables are written before the reports: one that fails takes the others with it."""
    folder, blocked = tmp_path / "out", tmp_path / "blocked"
    folder.mkdir()
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    wanted = {**outputs(folder), name: str(blocked / "below" / "x.csv")}
    with pytest.raises(QgsProcessingException, match=r"x|INVALID|nvalid"):
        run(overlay_class, {"FILES": [str(synthetic)], **wanted})
    assert list(folder.iterdir()) == []


BOW = "POLYGON((-75 -12, -74 -11, -74 -12, -75 -11, -75 -12))"
FLAT = "POLYGON((-75 -12, -74 -12, -75 -12, -75 -12))"


def zone_layer(*shapes):
    from qgis.core import QgsFeature, QgsGeometry

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "my zones", "memory")
    for number, text in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"zone {number}"])
        feature.setGeometry(QgsGeometry.fromWkt(text))
        assert layer.dataProvider().addFeature(feature)
    return layer


def test_invalid_zones_are_repaired_or_named(run, overlay_class, synthetic, tmp_path):
    from qgis.core import QgsFeatureRequest

    from peru_access_atlas.concessions import zones
    from peru_access_atlas.core.errors import AtlasError

    whole = "POLYGON((-76 -13, -73 -13, -73 -10, -76 -10, -76 -13))"
    wanted = {"FILES": [str(synthetic)], "ZONE_KINDS": [5], "ZONE_LAYER": zone_layer(whole, BOW, FLAT)}
    results, feedback = run(overlay_class, {**wanted, "ZONE_NAME_FIELD": "name", **outputs(tmp_path)})
    assert results["ZONES"] == 2
    told = [
        (row["source_layer"], row["code"], row["repaired"] in ("1", "true")) for row in read(tmp_path / "invalid.csv")
    ]
    assert [line for line in told if line[0] == "my zones"] == [
        ("my zones", "zone 2", False),
        ("my zones", "zone 1", True),
    ]
    assert sum("my zones" in text for text in feedback.warnings) == 2
    reasons = {row["code"]: (row["reason_code"], row["reason"]) for row in read(tmp_path / "invalid.csv")}
    assert reasons["zone 2"] == ("zero_area", "The polygon has no area.")
    assert reasons["zone 1"][0] == "invalid"
    assert reasons["zone 1"][1].startswith("The polygon is invalid (")
    assert "Zones of the user's layer repaired: 1; left out: 1." in html.unescape(
        (tmp_path / "report.html").read_text(encoding="utf-8")
    )
    skip = QgsFeatureRequest.InvalidGeometryCheck.GeometrySkipInvalid
    results, _ = run(overlay_class, {**wanted, **outputs(tmp_path)}, policy=skip)
    assert results["ZONES"] == 1
    with pytest.raises(AtlasError, match="unusable geometry"):
        zones.layer_zones(wanted["ZONE_LAYER"], None, 5.0, on_invalid="stop")


def test_zones_of_the_atlas_are_valid_as_they_are(qgis_app):
    """They are not checked again in every run."""
    from peru_access_atlas.concessions import zones
    from peru_access_atlas.core.repository import AtlasIndex, load_atlas
    from peru_access_atlas.overlay.validity import checked
    from peru_access_atlas.processing_provider.base import DATA_PATH

    index = AtlasIndex(load_atlas(DATA_PATH))
    parts = [zones.vraem_zones(index, DATA_PATH), zones.region_zones(index, DATA_PATH, False)]
    parts += [zones.buffer_zones(kind, index, (0.1, 10.0, 500.0)) for kind in ("facilities", "coers")]
    polygons = zones.assemble(parts).polygons
    again = checked(polygons, "repair")
    assert again.problems == []
    assert len(again) == len(polygons)


@pytest.mark.parametrize("radii", ["0", "-5", "ten", "600", "10,,x"])
def test_bad_radii_are_refused_before_the_run(qgis_app, overlay_class, synthetic, radii):
    from qgis.core import QgsProcessingContext

    algorithm = overlay_class().create()
    ok, message = algorithm.checkParameterValues(
        {"FILES": [str(synthetic)], "BUFFERS_KM": radii}, QgsProcessingContext()
    )
    assert not ok
    assert message


@pytest.mark.parametrize("language", ["es", "pt"])
def test_reports_speak_their_languages_alike(language):
    from peru_access_atlas.concessions.report_words import TEXTS

    def shape(value):
        if isinstance(value, str):
            return sorted(re.findall(r"{(\w*)}", value))
        if isinstance(value, dict):
            return {key: shape(part) for key, part in value.items()}
        return [shape(part) for part in value]

    english, other = ({key: shape(value) for key, value in TEXTS[code].items()} for code in ("en", language))
    assert english == other


@pytest.mark.parametrize(
    ("language", "words"), [("es", "inversa de UTM zona 18 Sur"), ("pt", "translação geocêntrica")]
)
def test_operations_are_said_in_the_language_of_the_report(language, words):
    from types import SimpleNamespace

    import numpy as np

    from peru_access_atlas.concessions import crs, report_provenance
    from peru_access_atlas.concessions.report_words import texts

    page = SimpleNamespace(words=texts(language))
    english = SimpleNamespace(words=texts("en"))
    said = []
    for code, x, y in (("EPSG:4326", -75.0, -12.0), ("EPSG:32718", 5e5, 8.6e6), ("EPSG:24878", 5e5, 8.6e6)):
        _xy, operation = crs.to_lonlat(np.array([[x, y]]), crs.of_authid(code))
        assert report_provenance._operation(english, operation) == operation
        said.append(report_provenance._operation(page, operation))
    assert words in " ".join(said)
    assert not re.search(r"inverse|South|none|then|translation|are", " ".join(said))


def test_the_csv_of_a_report_has_no_formula():
    from types import SimpleNamespace

    from peru_access_atlas.concessions.report import build_csv

    zone = SimpleNamespace(kind="region", zone_id="01", name="=HYPERLINK(1)", radius_km=None, precision_km=None)
    row = SimpleNamespace(
        zone=zone, zone_ha=1.5, group="holder", value="@SUM(1)", rights=1, sum_ha=-0.0, union_ha=1.0,
        share_of_zone=0.5, legal_ha=None,
    )  # fmt: skip
    _head, line = csv.reader(io.StringIO(build_csv(SimpleNamespace(summary=[row], synthetic=True))))
    assert line[2] == "'=HYPERLINK(1)"
    assert line[7] == "'@SUM(1)"
    assert line[3] == line[12] == ""
    assert float(line[9]) == 0.0


def test_buffers_corridor_and_nearest(run, synthetic, tmp_path):
    from peru_access_atlas.overlay.geodesic import distances_m
    from peru_access_atlas.processing_provider.corridor import Corridor
    from peru_access_atlas.processing_provider.geodesic_buffers import GeodesicBuffers
    from peru_access_atlas.processing_provider.nearest_facility import NearestFacility

    buffers = str(tmp_path / "buffers.gpkg")
    results, _ = run(GeodesicBuffers, {"PLACES": [0, 1], "RADII_KM": "10, 50", "OUTPUT": buffers})
    layer = QgsVectorLayer(buffers, "b", "ogr")
    assert layer.featureCount() == results["COUNT"]
    feature = next(layer.getFeatures())
    for vertex in feature.geometry().vertices():
        far = distances_m(feature["lon"], feature["lat"], vertex.x(), vertex.y())
        assert float(far) == pytest.approx(feature["radius_km"] * 1000, abs=0.01)
    line = tmp_path / "line.csv"
    line.write_text('wkt\n"LINESTRING(-73 -11.8, -73.5 -12.5)"\n', encoding="utf-8")
    source = QgsVectorLayer(f"file://{line}?delimiter=,&wktField=wkt&crs=EPSG:4326", "l", "delimitedtext")
    assert source.isValid()
    strip = str(tmp_path / "strip.gpkg")
    assert run(Corridor, {"INPUT": source, "HALF_WIDTH_KM": 5, "OUTPUT": strip})[0]["COUNT"] == 1
    near = tmp_path / "near.csv"
    results, _ = run(NearestFacility, {"INPUT": strip, "OUTPUT": str(near)})
    assert results["COUNT"] == 1
    assert read(near)[0]["facility_id"]
