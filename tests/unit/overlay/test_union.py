"""Unions, counted once, against shapely's union measured by the independent oracle."""

from __future__ import annotations

import numpy as np
import pytest

shapely = pytest.importorskip("shapely", minversion="2.0", reason="the oracle needs shapely 2")

import oracle  # noqa: E402
import shapes  # noqa: E402
from hypothesis import HealthCheck, given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from peru_access_atlas.core.errors import CanceledError  # noqa: E402
from peru_access_atlas.overlay import outlines, union, union_tiles  # noqa: E402
from peru_access_atlas.overlay.engine import OverlayEngine  # noqa: E402
from peru_access_atlas.overlay.exact import ShapelyClipper  # noqa: E402
from peru_access_atlas.overlay.feedback import NullFeedback  # noqa: E402
from peru_access_atlas.overlay.rings import PolygonRings  # noqa: E402
from peru_access_atlas.overlay.validity import checked  # noqa: E402


def everywhere(engine, parcels, groups=None):
    result = engine.run(parcels)
    found = union.union_areas(engine, parcels, result, groups)
    assert list(zip(found.zone, found.group)) == sorted(zip(found.zone, found.group))
    return dict(zip(zip(found.zone.tolist(), found.group.tolist()), found.area_m2.tolist()))


def compare(geometries, zones, groups=None):
    """Hold unions by zone and group against the oracle, through outlines and through the exact clipper alone."""
    geometries = np.array(geometries, dtype=object)
    engine = OverlayEngine(shapes.polygon_set(zones), ShapelyClipper())
    parcels = checked(shapes.polygon_set(geometries), "stop", ShapelyClipper())
    found = everywhere(engine, parcels, groups)
    numbers = np.zeros(len(geometries), dtype=np.int64) if groups is None else groups
    for group in np.unique(numbers[numbers >= 0]).tolist():
        covered = shapely.union_all(geometries[numbers == group])
        for number, zone in enumerate(zones):
            expected = oracle.area(shapely.intersection(covered, zone))
            assert found.get((number, group), 0.0) == pytest.approx(expected, abs=0.01, rel=1e-9), (number, group)
    return found


def outlines_of(geometries, groups=None):
    parcels = checked(shapes.polygon_set(geometries), "stop", ShapelyClipper())
    groups = np.zeros(len(parcels), dtype=np.int64) if groups is None else groups
    return outlines.union_outlines(parcels.rings, groups, NullFeedback())


WHOLE = shapely.box(-76, -13, -74, -10)
PART = shapely.box(-75.5, -12.5, -74.9013, -11.8027)


@pytest.mark.parametrize(
    "shift",
    [(0, 0), (0.5, 0.5), (0, 0.5), (1e-11, 1e-11), (1e-10, 0), (1e-8, -1e-8), (0.237, 0.411)],
    ids=["one grid", "halves", "vertices on edges", "1e-13 deg", "1e-12 deg", "1e-10 deg", "free"],
)
def test_rights_on_two_grids(shift):
    """Shared edges and corners, corners on edges, copies, rings around holes: what a cadastre is made of."""
    rng = np.random.default_rng(3)
    made = [
        shapes.cells(shapes.polyomino(rng, int(rng.integers(1, 12)), 14), shift if i % 2 else (0, 0))
        for i in range(150)
    ]
    made = [shape for shape in made if shape.geom_type == "Polygon"]
    assert any(shape.interiors for shape in made) or shift != (0, 0)
    made += made[:20] + [shapely.reverse(shape) for shape in made[20:40]]
    groups = rng.integers(-1, 3, len(made))
    compare(made, [WHOLE, PART])
    compare(made, [WHOLE, PART], groups)


def test_the_outlines_do_the_work_for_rights_on_a_grid():
    rng = np.random.default_rng(4)
    made = [shapes.cells(shapes.polyomino(rng, 6, 20), (0.237, 0.411) if i % 2 else (0, 0)) for i in range(200)]
    found = outlines_of(made)
    assert len(found.sound) == found.cluster.max() + 1


def test_rights_turned_against_the_meridians():
    """Squares of a UTM grid in degrees share corners only up to rounding."""
    pyproj = pytest.importorskip("pyproj")
    to = pyproj.Transformer.from_crs(4326, 32717, always_xy=True)
    back = pyproj.Transformer.from_crs(32717, 4326, always_xy=True)
    x, y = (np.floor(v / 1000) * 1000 for v in to.transform(-78.5, -7.5))
    rng = np.random.default_rng(7)

    def right(i, j, width, height, shift=0.0):
        xs = np.linspace(x + 1000 * i + shift, x + 1000 * (i + width) + shift, 3 * width + 1)
        ys = np.linspace(y + 1000 * j + shift, y + 1000 * (j + height) + shift, height + 1)
        ring = np.concatenate([
            np.c_[xs, np.full(len(xs), ys[0])], np.c_[np.full(len(ys), xs[-1]), ys][1:],
            np.c_[xs[::-1], np.full(len(xs), ys[-1])][1:], np.c_[np.full(len(ys), xs[0]), ys[::-1]][1:],
        ])  # fmt: skip
        return shapely.Polygon(np.column_stack(back.transform(ring[:, 0], ring[:, 1])))

    made = [
        right(*rng.integers(12, size=2), *rng.integers(1, 5, size=2), shift=rng.choice([0.0, 257.0]))
        for _ in range(120)
    ]
    compare(made, [shapely.box(-79, -8, -78, -7), shapes.star(rng, -78.45, -7.45, 0.06, 30)])
    found = outlines_of(made)
    assert len(found.sound) == found.cluster.max() + 1


def test_holes_parts_slivers_and_stars():
    rng = np.random.default_rng(9)
    square = shapely.box(-75, -12, -74.9, -11.9)
    ring = square.difference(shapely.box(-74.97, -11.97, -74.93, -11.93))
    made = [
        ring,
        shapely.box(-74.97, -11.97, -74.93, -11.93),  # fills the hole exactly
        shapely.box(-74.96, -11.96, -74.94, -11.94),  # inside the filled hole
        shapely.multipolygons([shapely.box(-75.02, -12, -75, -11.9), shapely.box(-74.9, -12, -74.88, -11.9)]),
        shapely.Polygon([(-75, -12), (-74.9, -11.9), (-74.9, -11.90000001)]),
        shapely.box(-74.8, -12, -74.79, -11.99),
        shapely.box(-74.79, -11.99, -74.78, -11.98),  # meets the one before in a corner
        shapely.box(-74.79, -12, -74.78, -11.99),  # shares an edge with both
        *shapes.stars(rng, 120, 0.3, (0.01, 0.08), (3, 40)),
    ]
    compare(made, [WHOLE, PART, shapes.zone_with_holes(rng)])
    compare(made[:8], [WHOLE, PART])


@pytest.mark.parametrize("count", [1, 40, 400])
def test_stars_by_group(count):
    rng = np.random.default_rng(count)
    made = shapes.stars(rng, count, 0.4, (0.01, 0.08), (3, 12))
    zones = [shapely.box(-75.2, -12.2, -74.83, -11), shapely.make_valid(shapes.star(rng, -74.7, -11.7, 0.3, 50))]
    compare(made, zones)
    compare(made, zones, rng.integers(-1, 3, count))


def test_union_of_duplicates_is_one_of_them():
    right = shapely.box(-75, -12, -74.99, -11.99)
    found = compare([right] * 5, [shapely.box(-76, -13, -74.995, -11)])
    assert found[0, 0] == pytest.approx(compare([right], [shapely.box(-76, -13, -74.995, -11)])[0, 0], rel=1e-12)


def test_nested_and_stacked():
    rng = np.random.default_rng(10)
    nested = [shapely.box(-75 + i / 100, -12 + i / 100, -74.5 - i / 100, -11.5 - i / 100) for i in range(20)]
    stacked = [shapely.box(-74.4 + x, -12 + y, -74.3 + x, -11.9 + y) for x, y in rng.uniform(0, 0.02, (150, 2))]
    compare([*nested, *stacked], [WHOLE, PART])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 14), st.sampled_from([(0, 0), (0.5, 0), (1 / 3, 1 / 3), (1e-9, 0)]))
def test_small_grid_property(seed, count, shift):
    rng = np.random.default_rng(seed)
    made = [
        shapes.cells(shapes.polyomino(rng, int(rng.integers(1, 7)), 5), shift if i % 2 else (0, 0))
        for i in range(count)
    ]
    compare([shape for shape in made if shape.geom_type == "Polygon"], [WHOLE, PART])


@pytest.fixture
def tiled(monkeypatch):
    """Make tiles of few parcels; the list says how many parcels each tile had."""
    sizes = []
    cut = union.tiles_of

    def tiles_of(*arguments):
        for tile in cut(*arguments):
            sizes.append(len(tile.members))
            yield tile

    monkeypatch.setattr(union, "MOST_AT_ONCE", 20)
    monkeypatch.setattr(union_tiles, "PER_TILE", 20)
    monkeypatch.setattr(union, "tiles_of", tiles_of)
    return sizes


@pytest.mark.parametrize("shift", [(0, 0), (0.5, 0), (0.237, 0.411), (1e-10, 0)])
def test_tiles_of_rights_on_grids(tiled, shift):
    rng = np.random.default_rng(21)
    made = [
        shapes.cells(shapes.polyomino(rng, int(rng.integers(1, 8)), 24), shift if i % 2 else (0, 0))
        for i in range(240)
    ]
    made = [shape for shape in made if shape.geom_type == "Polygon"]
    zones = [WHOLE, PART, shapes.zone_with_holes(rng)]
    compare(made, zones)
    assert len(tiled) > 3
    compare(made, zones, rng.integers(-1, 3, len(made)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6), st.integers(30, 120), st.floats(0.05, 0.4))
def test_tiles_property(tiled, seed, count, spread):
    rng = np.random.default_rng(seed)
    made = shapes.stars(rng, count, spread, (0.01, 0.08), (3, 12))
    zones = [WHOLE, PART, shapely.make_valid(shapes.star(rng, -74.7, -11.7, 0.3, 50))]
    compare(made, zones, rng.integers(-1, 2, count))


def test_tiles_of_what_cannot_be_divided(tiled):
    """All in one place: a tile as large as the whole, and no endless halving."""
    compare([shapely.box(-75, -12, -74.9, -11.9)] * 60, [WHOLE, PART])
    assert tiled == [60]


def cancel(looks):
    made = shapes.stars(np.random.default_rng(1), 200, 0.4, (0.01, 0.08), (3, 12))
    parcels = checked(shapes.polygon_set(made))
    engine = OverlayEngine(shapes.polygon_set([WHOLE]), ShapelyClipper())
    result = engine.run(parcels)
    with pytest.raises(CanceledError):
        union.union_areas(engine, parcels, result, None, shapes.CancelAfter(looks))


def test_cancel_between_tiles(tiled):
    cancel(12)
    assert tiled


def test_an_outline_that_does_not_close_goes_to_the_exact_clipper(monkeypatch):
    rng = np.random.default_rng(11)
    made = shapes.stars(rng, 60, 0.2, (0.01, 0.08), (3, 12))
    expected = compare(made, [WHOLE, PART])
    monkeypatch.setattr(outlines, "_unbalanced", lambda begin, end, cluster, points: np.unique(cluster))
    assert not len(outlines_of(made).sound)
    found = compare(made, [WHOLE, PART])
    assert found.keys() == expected.keys()
    monkeypatch.undo()
    monkeypatch.setattr(outlines, "_MOST_EDGE_PAIRS", 3)
    assert len(outlines_of(made).sound) < outlines_of(made).cluster.max() + 1
    compare(made, [WHOLE, PART])


def test_a_lost_piece_is_noticed():
    """The balance at every point: an outline with a piece missing or doubled is not sound."""
    begin, end = np.array([0, 1, 2]), np.array([1, 2, 0])
    cluster = np.zeros(3, dtype=np.int64)
    assert not len(outlines._unbalanced(begin, end, cluster, 3))
    assert outlines._unbalanced(begin[:2], end[:2], cluster[:2], 3).tolist() == [0]
    doubled = np.concatenate([begin, begin[:1]]), np.concatenate([end, end[:1]])
    assert outlines._unbalanced(*doubled, np.full(4, 5), 3).tolist() == [5]


def test_a_union_in_a_zone_that_shares_its_edges():
    """The outline of the union runs along the zone's boundary: the kernel cannot tell, the exact clipper can."""
    made = [shapes.cells([(i, j), (i + 1, j)]) for i in range(6) for j in range(6)]
    compare(made, [shapes.cells([(i, j) for i in range(3) for j in range(4)]), WHOLE])


def test_nothing_to_unite():
    engine = OverlayEngine(shapes.polygon_set([PART]), ShapelyClipper())
    assert not everywhere(engine, checked(shapes.polygon_set([])))
    assert not everywhere(engine, checked(shapes.polygon_set([shapely.box(-70, -12, -69.9, -11.9)] * 2)))
    none = outlines.union_outlines(PolygonRings.empty(), np.zeros(0, dtype=np.int64), NullFeedback())
    assert not len(none.cluster)


@pytest.mark.parametrize("looks", range(4))
def test_cancel(looks):
    cancel(looks)
