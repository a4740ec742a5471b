"""What the built atlas must hold: counts, check values, geometry, and the same content every time."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing

import pytest

fiona = pytest.importorskip("fiona", reason="the data builder needs fiona")
shapely = pytest.importorskip("shapely", minversion="2.1", reason="the data builder needs shapely 2.1")

from pyproj import Geod  # noqa: E402

from peru_access_atlas.core import model  # noqa: E402 - after the skips
from peru_access_atlas.core.repository import load_atlas  # noqa: E402
from peru_access_atlas.tools.data_builder import assemble, build, geometry, geopackage  # noqa: E402

ZONES = {"VRAEM-2018-04": (63, 11, 58768), "VRAEM-2020-08": (33, 7, 28398), "VRAEM-2021-10": (43, 0, 49658)}
MAX_BYTES = 4 * 1024 * 1024
#: Mentions of regions in the nine rows, each region once a row: the project's own count by hand.
REGIONS = {"15": 6, "16": 6, "12": 5, "09": 4, "10": 4, "19": 4, "22": 4, "25": 4}
REGIONS.update({"05": 3, "07": 3, "08": 3, "03": 2, "04": 2, "11": 1, "13": 1})


@pytest.fixture(scope="module")
def atlas(atlas_path):
    return load_atlas(atlas_path)


@pytest.fixture(scope="module")
def polygons(atlas_path):
    regions = geopackage.read_polygons(atlas_path, "regions", "ubigeo")
    zones = geopackage.read_polygons(atlas_path, "vraem_zones", "zone_id")
    return regions, zones


def rows(path, sql):
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return connection.execute(sql).fetchall()


def test_counts(atlas):
    assert len(atlas.authorizations) == 9
    assert len(atlas.norms) == 8
    assert sum(a.personnel for a in atlas.authorizations) == 323
    assert sum(a.personnel * a.stay_days for a in atlas.authorizations) == 27_639
    mentions = [m for m in atlas.authorization_places if m.position]
    assert (len(mentions), len(atlas.authorization_places)) == (55, 56)
    assert [m.auth_id for m in atlas.authorization_places if not m.position] == ["PE-RM-015-2014-DE-SG-1"]
    assert len(atlas.equipment) == 56
    kinds = Counter(f.kind for f in atlas.facilities)
    assert kinds == {"access_facility": 11, "laboratory": 3, "hospital": 1}
    assert len(atlas.coers) == 18
    assert len(atlas.regions) == 25


def test_regions_reached(atlas):
    pairs = {(m.auth_id, m.region_ubigeo) for m in atlas.authorization_places if m.region_ubigeo}
    assert Counter(region for _, region in pairs) == REGIONS


def test_person_days_without_a_place(atlas):
    placed = {m.auth_id for m in atlas.authorization_places if m.place_id}
    assert sum(a.personnel * a.stay_days for a in atlas.authorizations if a.auth_id not in placed) == 355


def test_two_acts_of_one_norm(atlas):
    acts = [a for a in atlas.authorizations if a.norm_id == "PE-RL-30235"]
    assert [a.auth_id for a in acts] == ["PE-RL-30235-1", "PE-RL-30235-2"]


def test_traps_of_the_printed_table(atlas):
    mentions = {(m.auth_id, m.text_as_printed): m for m in atlas.authorization_places}
    assert mentions["PE-RL-30398-1", "Huacavelica"].place_id == "PE-09"
    assert mentions["PE-RL-30724-1", "Santa Lucía"].region_ubigeo == "22"
    assert mentions["PE-RM-138-2013-DE-SG-1", "Iquitos"].region_ubigeo == "16"
    roles = {i.auth_id: i.role for i in atlas.authorization_institutions}
    assert roles["PE-RL-29994-1"] == "visiting_unit"
    calibres = {e.text_as_printed: e.calibre_mm for e in atlas.equipment}
    assert calibres["4 ametralladoras (cal. 0.50 mm)"] == 12.7
    assert calibres["1 cañón Oto Melara mk-75 (cal. 75/62 mm)"] == 76
    assert not any(e.is_weapon for e in atlas.equipment if e.item_class in ("spare_part", "less_lethal"))
    assert sum(e.count for e in atlas.equipment if e.item_class == "less_lethal") == 2
    santa_lucia = "PE-221006-SANTA-LUCIA"
    assert santa_lucia in {f.place_id for f in atlas.facilities} & {m.place_id for m in atlas.authorization_places}


def test_documented_stays(atlas):
    documented = [s for s in atlas.stays if s.rule != "norm_date"]
    assert [(s.auth_id, s.rule, s.duration_days) for s in documented] == [("PE-RL-30398-1", "programme_year", 365)]
    stay = documented[0]
    assert (str(stay.start_earliest), str(stay.start_latest)) == ("2016-01-01", "2016-01-02")
    assert str(stay.end_latest) == "2016-12-31"


def test_table_3(atlas):
    sums = Counter()
    for value in atlas.series:
        sums[value.series_id] += value.value
    assert sums["table_3_total"] == sums["table_3_agencies"] == sums["table_3_programmes"] == 241_349_634


def test_flow_and_stock_are_both_kept(atlas):
    found = {(v.value, v.measure) for v in atlas.series if v.period_start == "2004"}
    assert found == {(43_779, "flow"), (2_390, "stock")}


def test_contradictions_are_claimed(atlas):
    conflicting = {(c.table_name, c.record_id) for c in atlas.claims if c.status == "conflicting"}
    for record in (
        ("series", "coer_count:1"),
        ("series", "us_military_entries:2"),
        ("series", "us_military_present:1"),
        ("vraem_zones", "VRAEM-2018-04"),
        ("facilities", "F09"),
    ):
        assert record in conflicting
    inferred = {c.coer_id for c in atlas.coers if c.city_basis == "inferred"}
    assert inferred <= {c.record_id for c in atlas.claims if c.table_name == "coers"}
    programme = [c for c in atlas.claims if c.claim_id == "CL-programme-2018"]
    assert [c.status for c in programme] == ["unverified"]


def test_presidencies_bear_years_and_no_names(atlas):
    labels = [e.label for e in atlas.events if e.kind == "presidency"]
    assert labels == ["Presidency 2001-2006", "Presidency 2006-2011", "Presidency 2011-2016"]


def test_zone_districts(atlas):
    for zone in atlas.vraem_zones:
        named, later, area = ZONES[zone.zone_id]
        listed = Counter(d.listed for d in atlas.zone_districts if d.zone_id == zone.zone_id)
        assert (listed[True], listed[False]) == (named, later)
        assert zone.districts == named
        assert round(zone.area_km2) == area
    shares = {zone.version: round(100 * zone.share_of_peru, 2) for zone in atlas.vraem_zones}
    assert shares == {"April 2018": 4.57, "August 2020": 2.21, "October 2021": 3.86}


def test_geometry_is_valid_and_shares_its_edges(polygons):
    regions = [shape for shape, _ in polygons[0].values()]
    assert len(regions) == 25
    assert shapely.is_valid(regions).all()
    assert shapely.coverage_is_valid(regions)
    limits = segments(regions)
    ribbon = shapely.buffer(shapely.union_all(shapely.boundary(regions)), 1e-6)
    for zone, _ in polygons[1].values():
        assert zone.is_valid
        own = segments([zone])
        assert own & limits  # every zone reaches a department limit
        beside = shapely.multilinestrings([sorted(segment) for segment in own - limits]).intersection(ribbon)
        assert beside.length < 1e-3  # nothing but the ends of edges that meet a limit


def segments(shapes):
    """Return the segments of all rings as unordered pairs of vertices."""
    found = set()
    for part in shapely.get_parts(shapes):
        for ring in (part.exterior, *part.interiors):
            points = list(ring.coords)
            found.update(frozenset(pair) for pair in zip(points, points[1:]))
    return found


def test_gaps_between_regions_are_lakes_only(polygons):
    union = shapely.union_all([shape for shape, _ in polygons[0].values()])
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(union) for ring in part.interiors]
    assert len(holes) == 6
    assert min(2 * hole.area / hole.length for hole in holes) > 0.01


def test_inner_detail_stays(polygons):
    puno = polygons[0]["21"][0]
    assert not puno.contains(shapely.Point(-69.6, -15.85))  # Lake Titicaca: the districts end at its shore
    assert any(part.contains(shapely.Point(-69.685, -15.765)) for part in puno.geoms)  # the island Taquile
    assert len(puno.geoms) > 20


def test_areas_are_geodesic(polygons):
    geod = Geod(ellps="WGS84")  # oracle: ring by ring, not through the builder
    for shape, stated in polygons[0].values():
        area = 0.0
        for part in shape.geoms:
            for sign, ring in [(1, part.exterior), *[(-1, inner) for inner in part.interiors]]:
                area += sign * abs(geod.polygon_area_perimeter(*ring.coords.xy)[0])
        assert area / 1e6 == pytest.approx(stated, rel=0.0005)


def test_columns_are_those_of_the_model(atlas_path):
    for name in model.TABLES:
        columns = {row[1] for row in rows(atlas_path, f"PRAGMA table_info({name})")}
        assert set(assemble.column_types(name)) <= columns


def test_time_columns_end_with_the_last_second(atlas_path):
    ends = rows(atlas_path, "SELECT stay_end_utc FROM authorizations UNION SELECT end_utc FROM stays")
    ends += rows(atlas_path, "SELECT valid_to_utc FROM vraem_zones WHERE valid_to_utc IS NOT NULL")
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT23:59:59(\.000)?Z", end) for (end,) in ends)
    declared = {row[1]: row[2] for row in rows(atlas_path, "PRAGMA table_info(stays)")}
    assert declared["begin_utc"] == declared["end_utc"] == "DATETIME"


def test_departments_are_areas_not_points(atlas_path):
    drawn = rows(atlas_path, "SELECT DISTINCT level FROM authorized_places WHERE geom IS NOT NULL")
    assert {level for (level,) in drawn} == {"town", "province"}
    assert rows(atlas_path, "SELECT count(*) FROM authorized_places WHERE geom IS NOT NULL") == [(4,)]


def test_file_is_small_and_carries_its_provenance(atlas_path):
    assert atlas_path.stat().st_size <= MAX_BYTES
    info = geopackage.read_info(atlas_path)
    assert {"data_version", "content_hash", "built_from", "rights", "referential_notice"} <= set(info)
    assert info["content_hash"] == geopackage.content_hash(atlas_path)
    texts = rows(
        atlas_path,
        "SELECT r.table_name, m.metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r ON r.md_file_id = m.id",
    )
    metadata = dict(texts)
    for name in assemble.POLYGON_TABLES:
        assert "limits are referential" in metadata[name]
    assert rows(atlas_path, "PRAGMA integrity_check") == [("ok",)]
    # versions of the file format for writing and reading, 2 being WAL: SQLite opened immutable does not tell it
    assert atlas_path.read_bytes()[18:20] == b"\x01\x01"


def test_rebuild_from_tables_alone_gives_the_same(data_folder, atlas_path, tmp_path):
    out = tmp_path / "atlas.gpkg"
    build.build(data_folder, out)
    assert geopackage.content_hash(out) == geopackage.read_info(atlas_path)["content_hash"]
    again = tmp_path / "again.gpkg"
    build.build(data_folder, again)
    assert out.read_bytes() == again.read_bytes()


def test_content_hash_sees_values_and_geometry_and_not_storage(atlas_path, tmp_path):
    known = geopackage.content_hash(atlas_path)
    changes = {
        "UPDATE gpkg_contents SET last_change = '2020-01-01T00:00:00.000Z'": True,
        "UPDATE authorizations SET personnel = 18 WHERE personnel = 17": False,
        "UPDATE coers SET status = 'planned' WHERE coer_id = 'C01'": False,
        "UPDATE atlas_info SET value = '9' WHERE key = 'data_version'": False,
    }
    for number, (change, same) in enumerate(changes.items()):
        path = tmp_path / f"{number}.gpkg"
        shutil.copy(atlas_path, path)
        with closing(sqlite3.connect(path)) as connection, connection:
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(change)
        assert (geopackage.content_hash(path) == known) is same, change


def test_rebuild_from_district_limits_gives_the_same(data_folder, atlas_path, districts_path, tmp_path):
    out = tmp_path / "atlas.gpkg"
    build.build(data_folder, out, districts_path)
    assert geopackage.content_hash(out) == geopackage.read_info(atlas_path)["content_hash"]


def test_points_and_codes_against_the_district_limits(tables, districts):
    for name in ("facilities", "coers"):
        for row in tables[name].rows:
            assert districts[row["ubigeo"]].contains(shapely.Point(row["lon"], row["lat"])), row
    assert {row["ubigeo"] for row in tables["zone_districts"].rows} <= set(districts)


def test_polygons_against_the_district_limits(tables, districts, polygons):
    members = build._membership(tables)
    for zone, (shape, stated) in polygons[1].items():
        dissolved = shapely.union_all([districts[code] for code in sorted(members[zone])])
        assert stated == pytest.approx(geometry.geodesic_area_km2(dissolved), abs=0.001)
        # closing the slivers between districts adds to it, less than two parts in a thousand
        assert 0 < geometry.geodesic_area_km2(shape) / stated - 1 < 0.002
        # nothing strays: the outline stays within 100 m of the districts' own and covers them
        assert shape.difference(dissolved.buffer(0.002).buffer(-0.001)).area < 1e-4
        assert dissolved.difference(shape.buffer(0.001)).area < 1e-4
