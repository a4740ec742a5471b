"""Geodesics, nearest points, circles, corridors and unions against pyproj and shapely."""

from __future__ import annotations

import numpy as np
import pytest

shapely = pytest.importorskip("shapely", minversion="2.0", reason="the oracle needs shapely 2")
pyproj = pytest.importorskip("pyproj", reason="the oracle needs pyproj")

import oracle  # noqa: E402
import shapes  # noqa: E402
from hypothesis import given  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from peru_access_atlas.core.errors import AtlasError, CanceledError  # noqa: E402
from peru_access_atlas.overlay import buffers, clipped, geodesic, union  # noqa: E402
from peru_access_atlas.overlay.cache import SessionCache  # noqa: E402
from peru_access_atlas.overlay.engine import OverlayEngine  # noqa: E402
from peru_access_atlas.overlay.exact import ShapelyClipper  # noqa: E402
from peru_access_atlas.overlay.nearest import nearest_points  # noqa: E402
from peru_access_atlas.overlay.validity import checked  # noqa: E402

GEOD = pyproj.Geod(ellps="WGS84")
LON, LAT = st.floats(-180, 180), st.floats(-89.9, 89.9)


@given(LON, LAT, LON, LAT)
def test_distance(lon1, lat1, lon2, lat2):
    assert float(geodesic.distances_m(lon1, lat1, lon2, lat2)) == pytest.approx(
        GEOD.inv(lon1, lat1, lon2, lat2)[2], abs=2e-3, rel=1e-10
    )


def test_distance_at_home_and_exact_cases():
    rng = np.random.default_rng(1)
    a = rng.uniform([-82, -19, -82, -19], [-68, 0, -68, 0], (2000, 4))
    assert np.abs(geodesic.distances_m(*a.T) - GEOD.inv(*a.T)[2]).max() < 1e-4
    assert geodesic.distances_m(-75, -12, -75, -12) == 0
    assert float(geodesic.distances_m(0, 0, 179.9, 0.05)) == pytest.approx(GEOD.inv(0, 0, 179.9, 0.05)[2], abs=1e-3)


@given(LON, LAT, st.floats(0, 360), st.floats(0, 5e6))
def test_destination(lon, lat, azimuth, distance):
    x, y = geodesic.destinations(lon, lat, azimuth, distance)
    ex, ey, _ = GEOD.fwd(lon, lat, azimuth, distance)
    assert GEOD.inv(float(x), float(y), ex, ey)[2] < 1e-3


def test_nearest_against_azimuthal_projections():
    rng = np.random.default_rng(4)
    parcels = [*shapes.stars(rng, 60, 2.0, (0.002, 0.03), (3, 12)), shapes.zone_with_holes(rng)]
    points = rng.uniform([-75.5, -12.5], [-72.5, -9.5], (12, 2))
    points[0] = shapely.get_coordinates(parcels[0].representative_point())[0]
    found = nearest_points(shapes.polygon_set(parcels), points)
    dense = shapely.segmentize(np.array(parcels, dtype=object), 0.002)
    expected = np.full((len(parcels), len(points)), np.inf)
    for k, (lon, lat) in enumerate(points.tolist()):
        to = pyproj.Transformer.from_crs(4326, f"+proj=aeqd +lat_0={lat} +lon_0={lon} +ellps=WGS84", always_xy=True)
        flat = shapely.transform(dense, lambda c, to=to: np.column_stack(to.transform(c[:, 0], c[:, 1])))
        expected[:, k] = shapely.distance(flat, shapely.Point(0, 0))
    assert np.abs(found.distance_m[:60] - expected.min(axis=1)[:60]).max() < 0.03
    assert np.abs(found.distance_m[60] - expected.min(axis=1)[60]) < 1
    assert (expected[np.arange(len(parcels)), found.point] - expected.min(axis=1) < 0.03).all()
    assert found.distance_m[0] == 0
    assert found.point[0] == 0
    assert (found.lon[0], found.lat[0]) == tuple(points[0])
    on = shapely.points(np.c_[found.lon, found.lat])
    assert (shapely.distance(on, np.array(parcels, dtype=object)) < 1e-9).all()


def test_nearest_knows_holes():
    ring = shapely.box(-75, -12, -74, -11).difference(shapely.box(-74.6, -11.6, -74.4, -11.4))
    found = nearest_points(shapes.polygon_set([ring]), np.array([[-74.5, -11.5]]))
    assert found.distance_m[0] == pytest.approx(GEOD.inv(-74.5, -11.5, -74.4, -11.5)[2], rel=2e-2)
    with pytest.raises(ValueError, match="no points"):
        nearest_points(shapes.polygon_set([ring]), np.zeros((0, 2)))


@pytest.mark.parametrize("radius", [100.0, 10e3, 50e3, 300e3])
def test_circle(radius):
    circle = shapely.from_wkb(buffers.geodesic_circle(-73.9, -12.4, radius))
    corners = shapely.get_coordinates(circle)
    assert len(corners) == buffers.CIRCLE_VERTICES + 1
    assert circle.is_valid
    assert circle.exterior.is_ccw
    _a, _b, distance = GEOD.inv(np.full(len(corners), -73.9), np.full(len(corners), -12.4), *corners.T)
    assert np.abs(distance - radius).max() < 1e-3
    assert oracle.area(circle) / (np.pi * radius**2) == pytest.approx(1 - 5.1e-5, abs=3e-4 if radius > 1e5 else 1e-5)


@pytest.mark.parametrize("place", [(179.99, 0, 10e3), (0, 89.99, 10e3), (10, 95, 10), (float("nan"), 0, 10)])
def test_circle_that_cannot_be_drawn(place):
    with pytest.raises(AtlasError):
        buffers.geodesic_circle(*place)


def test_corridor_holds_what_is_near_the_line():
    line = np.array([[-75, -12], [-74.9, -12.05], [-74.85, -11.9], [-74.85, -11.9], [-74.5, -11.8]])
    width = 3000.0
    strip = shapely.from_wkb(buffers.corridor([line, line[:1] + 1], width, ShapelyClipper()))
    assert strip.is_valid
    rng = np.random.default_rng(0)
    dense = np.concatenate(
        [a + (b - a) * np.linspace(0, 1, 400)[:, None] for a, b in zip(line, line[1:])] + [line[:1] + 1]
    )
    for lon, lat in rng.uniform([-75.1, -12.2], [-73.9, -10.9], (300, 2)):
        distance = GEOD.inv(np.full(len(dense), lon), np.full(len(dense), lat), *dense.T)[2].min()
        if abs(distance - width) > 6:
            assert strip.contains(shapely.Point(lon, lat)) == (distance < width)


def overlapping(rng, count):
    return shapes.stars(rng, count, 0.4, (0.01, 0.08), (3, 12))


def test_clipped_geometry_has_the_area_of_the_table():
    rng = np.random.default_rng(9)
    engine = OverlayEngine(shapes.polygon_set([shapes.zone_with_holes(rng)]), ShapelyClipper())
    parcels = checked(shapes.polygon_set(overlapping(rng, 60)))
    result = engine.run(parcels)
    pairs = list(clipped.clipped_wkb(engine, parcels, result))
    assert [pair for pair, _wkb in pairs] == list(range(len(result)))
    for pair, wkb in pairs:
        assert oracle.area(shapely.from_wkb(wkb)) == pytest.approx(result.overlap_m2[pair], abs=0.01, rel=1e-9)


@pytest.mark.parametrize("looks", [0, 1])
def test_cancel_everywhere(looks):
    rng = np.random.default_rng(1)
    grid = [shapes.cells([(i, j)]) for i in range(12) for j in range(12)]
    zones = shapes.polygon_set([shapes.cells(shapes.polyomino(rng, 60, 12)), shapely.box(-75.3, -12.3, -74, -11)])
    engine = OverlayEngine(zones, ShapelyClipper())
    parcels = checked(shapes.polygon_set(overlapping(rng, 300) + grid))
    result = engine.run(parcels)
    calls = [
        lambda: engine.run(parcels, shapes.CancelAfter(looks)),
        lambda: union.union_areas(engine, parcels, result, None, shapes.CancelAfter(looks)),
        lambda: list(clipped.clipped_wkb(engine, parcels, result, None, shapes.CancelAfter(looks))),
    ]
    if looks == 0:
        calls += [
            lambda: nearest_points(parcels, np.array([[-75, -12]]), shapes.CancelAfter(0)),
            lambda: buffers.corridor(
                [np.array([[-75, -12], [-74, -12]])], 1e3, ShapelyClipper(), shapes.CancelAfter(0)
            ),
        ]
    for call in calls:
        with pytest.raises(CanceledError):
            call()


def test_cache_keeps_by_key_within_its_limit():
    cache, made = SessionCache(limit_bytes=20_000), []

    def make(count):
        made.append(count)
        return checked(shapes.polygon_set([shapely.box(0, 0, 1, 1)] * count))

    first = cache.parcels(("a", 1), lambda: make(5))
    assert cache.parcels(("a", 1), lambda: make(5)) is first
    assert made == [5]
    cache.parcels(("a", 2), lambda: make(6))
    cache.parcels(None, lambda: make(7))
    cache.parcels(None, lambda: make(7))
    assert made == [5, 6, 7, 7]
    cache.parcels("big", lambda: make(5000))
    cache.parcels("big", lambda: make(5000))
    assert made[-2:] == [5000, 5000]
    cache.parcels("b", lambda: make(100))
    cache.parcels(("a", 1), lambda: make(5))
    assert made[-1] == 5 or made[-1] == 100
    cache.clear()
    cache.parcels(("a", 1), lambda: make(8))
    assert made[-1] == 8
