"""No slit stays open where the source's districts should meet at a shore, and nothing else at the shore is closed."""

from __future__ import annotations

from itertools import combinations

import pytest

pytest.importorskip("fiona", reason="the data builder needs fiona")
shapely = pytest.importorskip("shapely", minversion="2.1", reason="the data builder needs shapely 2.1")

import numpy as np  # noqa: E402 - after the skips

from peru_access_atlas.tools.data_builder import geometry, geopackage  # noqa: E402

#: Degrees in a metre of latitude.
METRE = 1 / 111_320
NORTH, SOUTH = "010101", "010102"
ELSEWHERE = "020101"


def length_m(polygon):
    """Return the longer side of the smallest rectangle round ``polygon``, metres."""
    corners = shapely.get_coordinates(shapely.minimum_rotated_rectangle(polygon).exterior)
    return float(np.hypot(*np.diff(corners[:3], axis=0).T).max()) / METRE


def narrow_waters(land, width, least):
    """Return the waters of ``land`` less than ``width`` metres wide and more than ``least`` metres long.

    Found from the water's side, by opening with a disc: where the disc does not fit. The builder closes the land with
    mitred corners and asks whose the walls are.
    """
    radius = width / 2 * METRE
    rings = [[ring for ring in part.interiors if thickness(ring) > 0.01] for part in shapely.get_parts(land)]
    whole = shapely.union_all([shapely.Polygon(p.exterior, lakes) for p, lakes in zip(shapely.get_parts(land), rings)])
    water = shapely.box(*whole.buffer(0.1).bounds).difference(whole)
    wide = water.buffer(-radius).buffer(1.02 * radius)
    # what the disc leaves out in corners and along curves is thinner than two metres
    found = shapely.get_parts(water.difference(wide).buffer(-METRE).buffer(METRE))
    return [polygon for polygon in found if length_m(polygon) > least]


def thickness(ring):
    return 2 * shapely.Polygon(ring).area / ring.length


def drawn(atlas_path):
    return [shape for shape, _ in geopackage.read_polygons(atlas_path, "regions", "ubigeo").values()]


def named(waters):
    return [f"{water.centroid.x:.4f} {water.centroid.y:.4f}: {length_m(water):.0f} m" for water in waters]


@pytest.mark.parametrize("width", [30, 60, 90])
def test_the_committed_shores_have_no_slit(atlas_path, width):
    assert not named(narrow_waters(shapely.union_all(drawn(atlas_path)), width, 500))


def test_oracle_sees_slits_and_neither_bays_nor_corners():
    land = shapely.box(0, 0, 0.1, 0.1)
    cuts = {"slit": wedge(2000, 40), "short": wedge(300, 40), "bay": wedge(2000, 900)}
    seen = {name: len(narrow_waters(land.difference(cut), 60, 500)) for name, cut in cuts.items()}
    assert seen == {"slit": 1, "short": 0, "bay": 0}


def wedge(length, width, y=0.05):
    """Return a triangle of so many metres that opens to the sea, which is west of longitude 0."""
    return shapely.Polygon([(0, y - width / 2 * METRE), (length * METRE, y), (0, y + width / 2 * METRE)])


def coast(cut, limit=0.05, south=SOUTH):
    """Return two districts that share the limit from the sea to the east, less ``cut``, and a third beyond them."""
    districts = {NORTH: shapely.box(0, limit, 0.1, 0.1), south: shapely.box(0, 0, 0.1, limit)}
    districts = {code: shape.difference(cut) for code, shape in districts.items()}
    districts[ELSEWHERE] = shapely.box(0.1, 0, 0.2, 0.1)
    regions = tuple(sorted({code[:2] for code in districts}))
    return geometry.derive(districts, regions, {}), shapely.union_all(list(districts.values()))


@pytest.mark.parametrize("width", [5, 30, 90, 150])
@pytest.mark.parametrize("length", [600, 1500, 4500, 9000])
def test_slit_between_two_districts_is_closed_whatever_its_length(length, width):
    cut = wedge(length, width)
    derived, before = coast(cut)
    assert shapely.area(before.intersection(cut)) == 0
    land = shapely.union_all(list(derived.regions.values()))
    assert cut.difference(land).area < 0.01 * cut.area
    assert land.area == pytest.approx(0.02, rel=1e-6)


@pytest.mark.parametrize("length", [400, 4500])
def test_slit_between_two_regions_goes_to_one_of_them_and_their_limit_stays(length):
    cut = wedge(length, 60)
    derived, _ = coast(cut, south="030101")
    shapes = list(derived.regions.values())
    assert shapely.coverage_is_valid(shapes)
    assert all(one.intersection(other).area == 0 for one, other in combinations(shapes, 2))
    assert shapely.area(shapely.union_all(shapes)) == pytest.approx(0.02, rel=1e-6)
    shared = derived.regions["01"].intersection(derived.regions["03"])
    inland = shapely.LineString([(length * METRE, 0.05), (0.1, 0.05)])
    assert shapely.difference(inland, shared.buffer(1e-9)).length < 1e-6
    assert shared.bounds[0] == pytest.approx(0, abs=1e-6)  # and goes on to the sea


@pytest.mark.parametrize(
    ("cut", "limit"),
    [
        pytest.param(wedge(4500, 90), 0.02, id="estuary of one district"),
        pytest.param(shapely.box(0, 0.05 - 150 * METRE, 0.02, 0.05 + 150 * METRE), 0.05, id="port between two"),
        pytest.param(wedge(600, 600), 0.05, id="bay between two"),
        pytest.param(shapely.box(0.03, 0, 0.03 + 90 * METRE, 0.08), 0.02, id="river mouth across a limit"),
    ],
)
def test_other_waters_stay(cut, limit):
    derived, before = coast(cut, limit)
    land = shapely.union_all(list(derived.regions.values()))
    assert land.symmetric_difference(before).area < 0.02 * cut.area


def test_slit_at_a_lake_is_closed_and_the_lake_stays():
    lake = shapely.box(0.03, 0.03, 0.07, 0.07)
    slit = shapely.box(0.069, 0.05 - 20 * METRE, 0.08, 0.05 + 20 * METRE)
    derived, _ = coast(lake.union(slit))
    land = shapely.union_all(list(derived.regions.values()))
    assert slit.difference(lake).difference(land).area < 0.02 * slit.area
    assert lake.intersection(land).area < 0.001 * lake.area


def test_the_source_s_districts_meet_in_the_atlas(atlas_path, districts):
    shapes = np.array([districts[code] for code in sorted(districts)])
    land = shapely.union_all(drawn(atlas_path))
    halves = shapely.buffer(shapes, 30 * METRE, quad_segs=4)
    one, other = shapely.STRtree(halves).query(halves, predicate="intersects")
    between = shapely.intersection(halves[one[one < other]], halves[other[one < other]])
    shapely.prepare(land)
    at_shore = between[~shapely.contains_properly(land, between)]
    tree = shapely.STRtree(shapes)
    near = [shapely.union_all(shapes[tree.query(strip, predicate="intersects")]) for strip in at_shore]
    gaps = shapely.get_parts(shapely.difference(at_shore, near))
    long = gaps[shapely.length(gaps) > 800 * METRE]  # the outline: some 400 m deep
    assert len(long) > 100  # where the source leaves a gap of less than 60 m
    left = shapely.difference(long, land)
    open_ones = (shapely.area(left) > 0.3 * shapely.area(long)) & (shapely.area(left) > geometry.TOLERANCE_DEG**2)
    assert not named(long[open_ones])
