"""Every pair within 1e-9 relative or 0.01 m2 of an independent oracle, on ordinary and hostile shapes."""

from __future__ import annotations

import numpy as np
import pytest

shapely = pytest.importorskip("shapely", minversion="2.0", reason="the oracle needs shapely 2")

import oracle  # noqa: E402
import shapes  # noqa: E402
from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from peru_access_atlas.overlay.engine import OverlayEngine  # noqa: E402
from peru_access_atlas.overlay.exact import ShapelyClipper  # noqa: E402
from peru_access_atlas.overlay.validity import checked  # noqa: E402


def compare(parcels, zones, **options):
    """Run both and hold every pair against the oracle. Returns the result."""
    parcels, zones = np.array(parcels, dtype=object), np.array(zones, dtype=object)
    result = OverlayEngine(shapes.polygon_set(zones), ShapelyClipper()).run(shapes.polygon_set(parcels), **options)
    assert not result.problems
    expected = oracle.overlaps(parcels, zones)
    found = dict(zip(zip(result.parcel.tolist(), result.zone.tolist()), result.overlap_m2.tolist()))
    for pair in expected.keys() | found.keys():
        one, other = expected.get(pair, 0.0), found.get(pair, 0.0)
        assert abs(one - other) <= max(0.01, 1e-9 * one), (pair, one, other)
    areas = np.array([oracle.area(p) for p in parcels])
    assert np.allclose(result.parcel_area_m2, areas, rtol=1e-11, atol=1e-3)
    assert ((result.overlap_m2 > 0) & (result.overlap_m2 <= result.parcel_area_m2[result.parcel])).all()
    assert np.allclose(result.share_of_parcel, result.overlap_m2 / areas[result.parcel])
    return result


@pytest.mark.parametrize(
    "shift",
    [(0, 0), (0.5, 0.5), (1e-11, 1e-11), (1e-8, -1e-8), (0.237, 0.411)],
    ids=["shared edges", "vertices on edges", "1e-13 deg", "1e-10 deg", "free"],
)
def test_everything_on_one_grid(shift):
    rng = np.random.default_rng(3)
    taken = rng.random((30, 30)) < 0.6
    zones = [shapes.cells(np.argwhere(taken)), shapes.cells(np.argwhere(~taken))]
    parcels = [shapes.cells(shapes.polyomino(rng, int(rng.integers(1, 10))), shift) for _ in range(150)]
    parcels = [p for p in parcels if p.geom_type == "Polygon" and not p.interiors]
    result = compare(parcels, zones, invalid="stop")
    if shift == (0, 0):
        assert result.exact_pairs, "aligned data must reach the exact clipper"
    if shift == (0.237, 0.411):
        assert result.exact_pairs < len(result) / 50, "the kernel must do the ordinary pairs itself"


def test_stars_and_a_zone_with_holes():
    rng = np.random.default_rng(5)
    result = compare(shapes.stars(rng, 400, 0.6, (0.002, 0.03), (3, 25)), [shapes.zone_with_holes(rng)])
    assert result.exact_pairs == 0


def test_parcels_that_swallow_zone_parts():
    rng = np.random.default_rng(6)
    parts = shapely.make_valid(
        [shapes.star(rng, *rng.uniform((-74.8, -11.8), (-74.6, -11.6)), 0.004, 9) for _ in range(100)]
    )
    compare(
        [p for p in (shapes.star(rng, -74.7, -11.7, 0.1, 20) for _ in range(40)) if p.is_valid],
        [shapely.union_all(parts)],
    )


def test_large_parcels_many_vertices_holes_and_parts():
    rng = np.random.default_rng(8)
    zone = shapes.zone_with_holes(rng)
    lots = [p for p in (shapes.star(rng, -74.7, -11.7, 1.5, n) for n in (5, 40, 300, 1000)) if p.is_valid]
    ring = shapely.box(-75.5, -12.5, -74, -11).difference(shapely.box(-74.9, -11.9, -74.5, -11.6))
    parts = shapely.multipolygons([shapely.box(-74.91 + i / 20, -11.9, -74.89 + i / 20, -11.2) for i in range(5)])
    other = shapely.box(-76, -11.7003, -74.7131, -9)
    result = compare([*lots, ring, parts, shapely.box(-80, -18, -69, 0)], [zone, other])
    assert result.exact_pairs == 0


def test_touching_rings_duplicates_tiny_and_slivers():
    corner = shapely.Polygon(
        [(-75, -12), (-74.99, -12), (-74.99, -11.99), (-75, -11.99)],
        [[(-75, -12), (-74.996, -11.994), (-74.994, -11.996)]],
    )  # a hole touches the shell
    assert corner.is_valid
    tiny = shapely.box(-74.995, -11.995, -74.99495, -11.99495)  # 0.003 ha
    sliver = shapely.Polygon([(-75, -12), (-74.9, -11.9), (-74.9, -11.90000001)])
    same = shapely.box(-75, -12, -74.99, -11.99)
    zones = [same, shapely.box(-74.997, -11.999, -74.9, -11.9), sliver]
    compare([corner, tiny, sliver, same, same, same], zones)


@pytest.mark.parametrize("lon", [-81.0, -75.0, -69.0])
def test_rights_of_three_utm_zones(lon):
    pyproj = pytest.importorskip("pyproj")
    zone = {-81.0: 32717, -75.0: 32718, -69.0: 32719}[lon]
    to = pyproj.Transformer.from_crs(4326, zone, always_xy=True)
    back = pyproj.Transformer.from_crs(zone, 4326, always_xy=True)
    x, y = to.transform(lon, -11.5)
    x, y = np.floor(x / 1000) * 1000, np.floor(y / 1000) * 1000
    parcels = [
        shapely.transform(
            shapely.box(x + 1000 * i, y + 1000 * j, x + 1000 * (i + 2), y + 1000 * (j + 1)),
            lambda c: np.column_stack(back.transform(c[:, 0], c[:, 1])),
        )
        for i in range(6)
        for j in range(6)
    ]
    rng = np.random.default_rng(int(-lon))
    compare(parcels, [shapes.star(rng, lon + 0.02, -11.48, 0.03, 30), *parcels[7:9]])


def test_against_rational_arithmetic():
    rng = np.random.default_rng(11)
    parcels = []
    for _ in range(40):
        x, y, turn = rng.uniform(-74.9, -74.6), rng.uniform(-11.9, -11.6), rng.uniform(0, 1.5)
        angle = turn + np.array([0, 1.5, 3.1, 4.7])
        parcels.append(shapely.Polygon(np.c_[x + 0.01 * np.cos(angle), y + 0.014 * np.sin(angle)]))
    zone = shapes.star(rng, -74.75, -11.75, 0.2, 60)
    result = OverlayEngine(shapes.polygon_set([zone]), ShapelyClipper()).run(shapes.polygon_set(parcels))
    found = dict(zip(result.parcel.tolist(), result.overlap_m2.tolist()))
    crossing = [i for i in range(40) if 0 < found.get(i, 0) < result.parcel_area_m2[i] * (1 - 1e-9)]
    assert len(crossing) >= 5
    for i in range(40):
        assert found.get(i, 0.0) == pytest.approx(oracle.rational_overlap(parcels[i], zone), abs=3e-4)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 12), st.integers(1, 12), st.booleans())
def test_small_grid_property(seed, size, zone_size, shifted):
    rng = np.random.default_rng(seed)
    parcel = shapes.cells(shapes.polyomino(rng, size, 5), (0.5, 0) if shifted else (0, 0))
    zone = shapes.cells(shapes.polyomino(rng, zone_size, 5))
    compare([parcel, shapely.reverse(parcel)], [zone])


def test_partition_is_additive_and_nesting_monotone():
    rng = np.random.default_rng(13)
    parcels = shapes.stars(rng, 300, 0.6, (0.002, 0.03), (3, 12))
    cuts = np.array([-75.1, -74.83, -74.611, -74.2])
    strips = [shapely.box(a, -12.2, b, -11.1) for a, b in zip(cuts, cuts[1:])]
    result = compare(parcels, [*strips, *(shapely.Point(-74.7, -11.7).buffer(r, 90) for r in (0.1, 0.2, 0.3))])
    table = np.zeros((len(parcels), 6))
    table[result.parcel, result.zone] = result.overlap_m2
    assert np.allclose(table[:, :3].sum(axis=1), result.parcel_area_m2, rtol=1e-9, atol=0.01)
    assert (table[:, 3] <= table[:, 4] + 1e-3).all()
    assert (table[:, 4] <= table[:, 5] + 1e-3).all()


def test_chunks_give_what_one_set_gives():
    rng = np.random.default_rng(17)
    parcels = shapes.polygon_set(shapes.stars(rng, 120, 0.6, (0.002, 0.2), (3, 12)))
    engine = OverlayEngine(shapes.polygon_set([shapes.zone_with_holes(rng)]), ShapelyClipper())
    whole = engine.run(parcels)
    from peru_access_atlas.overlay.polygon_set import PolygonSet

    parts = [PolygonSet(parcels.rings.take(c), parcels.ids[c]) for c in np.array_split(np.arange(120), 7)]
    split = engine.run(iter(parts))
    assert np.array_equal(whole.parcel, split.parcel)
    assert np.allclose(whole.overlap_m2, split.overlap_m2, atol=1e-3)
    assert np.array_equal(whole.parcel_ids, split.parcel_ids)


def test_no_parcels_no_zones_nothing_meets():
    engine = OverlayEngine(shapes.polygon_set([shapely.box(0, 0, 1, 1)]), ShapelyClipper())
    assert len(engine.run(shapes.polygon_set([]))) == 0
    far = engine.run(shapes.polygon_set([shapely.box(5, 5, 6, 6)]))
    assert len(far) == 0
    assert far.parcel_area_m2[0] > 1e10
    assert len(OverlayEngine(shapes.polygon_set([])).run(shapes.polygon_set([shapely.box(0, 0, 1, 1)]))) == 0


def test_legal_hectares_and_sums():
    engine = OverlayEngine(shapes.polygon_set([shapely.box(-75, -12, -74.995, -11)]), ShapelyClipper())
    parcels = checked(shapes.polygon_set([shapely.box(-75, -12, -74.99, -11.99)] * 2))
    result = engine.run(parcels)
    assert result.legal_hectares(np.array([100.0, np.nan]))[0] == pytest.approx(50.0, rel=1e-6)
    assert np.isnan(result.legal_hectares(np.array([100.0, np.nan]))[1])
    assert result.zone_counts().tolist() == [2]
    assert result.zone_sums_m2(np.array([True, False]))[0] == pytest.approx(result.overlap_m2[0])
