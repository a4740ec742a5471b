"""Places in a drawn area: by the circle of their precision, against geodesics and against the records."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peru_access_atlas.core.area import INSIDE, POSSIBLE, circle_in_area
from peru_access_atlas.core.filters import FilterState, certain_in_area, matching
from peru_access_atlas.core.wkt import parse_polygon


def square(lon, lat, half):
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    return "POLYGON((" + ", ".join(f"{lon + x * half} {lat + y * half}" for x, y in corners) + "))"


RING = (
    "POLYGON((-76 -12, -74 -12, -74 -10, -76 -10, -76 -12), "
    "(-75.5 -11.5, -74.5 -11.5, -74.5 -10.5, -75.5 -10.5, -75.5 -11.5))"
)


@pytest.mark.parametrize(
    ("lon", "lat", "radius", "how"),
    [
        (-75.75, -11.0, 3.0, INSIDE),
        (-75.75, -11.0, 30.0, POSSIBLE),  # over the hole's edge
        (-75.0, -11.0, 3.0, None),  # in the hole
        (-75.0, -11.0, 60.0, POSSIBLE),
        (-76.02, -11.0, 3.0, POSSIBLE),  # outside by 2.2 km
        (-76.02, -11.0, 2.0, None),
        (-76.02, -11.0, 0.0, None),
        (-75.75, -11.0, 0.0, INSIDE),
    ],
)
def test_circle_and_polygon_with_a_hole(lon, lat, radius, how):
    assert circle_in_area(parse_polygon(RING), lon, lat, radius) == how


def test_parts_of_a_multipolygon():
    two = "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 1, 0 0)), ((2 0, 3 0, 3 1, 2 1, 2 0)))"
    assert circle_in_area(parse_polygon(two), 2.5, 0.5, 5) == INSIDE
    assert circle_in_area(parse_polygon(two), 1.5, 0.5, 5) is None


@given(st.floats(-80, -70), st.floats(-18, 0), st.floats(0, 360), st.floats(1, 90))
def test_distances_are_those_of_the_ellipsoid(lon, lat, azimuth, km):
    geod = pytest.importorskip("pyproj").Geod(ellps="WGS84")
    x, y, _back = geod.fwd(lon, lat, azimuth, km * 1000)
    tiny = 1e-7
    spot = parse_polygon(f"POLYGON(({x} {y}, {x + tiny} {y}, {x} {y + tiny}, {x} {y}))")
    assert circle_in_area(spot, lon, lat, km * 1.005) == POSSIBLE
    assert circle_in_area(spot, lon, lat, km * 0.995) is None


def rows(index, auth_ids):
    return sorted(index.authorization(a).row_id for a in auth_ids)


def test_a_town_counts_where_it_lies(index):
    """T4-08 names Iquitos (5 km); other authorizations name the whole of Loreto."""
    iquitos = next(p for p in index.place_by_id.values() if p.name == "Iquitos")
    there = FilterState(area=square(iquitos.lon, iquitos.lat, 0.2), area_regions=("16",))
    elsewhere = FilterState(area=square(-75.5, -4.5, 0.2), area_regions=("16",))
    loreto = rows(index, matching(index, FilterState(regions=("16",))))
    assert "T4-08" in rows(index, matching(index, there))
    assert rows(index, matching(index, elsewhere)) == [row for row in loreto if row != "T4-08"]
    assert rows(index, certain_in_area(index, there)) == ["T4-08"]  # a part of Loreto is not Loreto
    assert certain_in_area(index, elsewhere) == ()
    degree = 111.0
    edge = FilterState(area=square(iquitos.lon + 0.2 + 4 / degree, iquitos.lat, 0.2), area_regions=("16",))
    assert "T4-08" in rows(index, matching(index, edge))  # 4 km away, known to 5 km: it may be inside
    assert certain_in_area(index, edge) == ()
    beyond = FilterState(area=square(iquitos.lon + 0.2 + 7 / degree, iquitos.lat, 0.2), area_regions=("16",))
    assert "T4-08" not in rows(index, matching(index, beyond))


def test_a_whole_department_is_certain(index):
    everything = FilterState(area=square(-75, -9, 12), area_regions=("16",), area_regions_inside=("16",))
    kept = matching(index, everything)
    assert kept == certain_in_area(index, everything) == matching(index, FilterState(regions=("16",)))
    assert matching(index, FilterState()) == certain_in_area(index, FilterState())


def test_a_province_stays_in_its_region(index):
    """The circle of Pisco (86 km) reaches the sea and Lima: an area that meets neither Ica nor it keeps nothing."""
    pisco = next(p for p in index.place_by_id.values() if p.name == "Pisco")
    north = square(pisco.lon, pisco.lat + 0.75, 0.02)
    assert matching(index, FilterState(area=north, area_regions=("15",))) == matching(
        index, FilterState(regions=("15",))
    )
    assert "T4-09" in rows(index, matching(index, FilterState(area=north, area_regions=("11",))))
    assert math.isclose(pisco.precision_km, 86.0)
