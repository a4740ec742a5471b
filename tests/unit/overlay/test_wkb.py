"""Bulk WKB: every flavour gives the same rings; nothing is dropped in silence."""

from __future__ import annotations

import struct

import numpy as np
import pytest

shapely = pytest.importorskip("shapely", minversion="2.0", reason="shapely writes the WKB")

from peru_access_atlas.overlay.wkb import parse_geopackage_blobs, parse_wkb  # noqa: E402

HOLED = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(1, 1), (1, 2), (2, 2)], [(4, 4), (4, 5), (5, 5)]])
PARTS = shapely.MultiPolygon([HOLED, shapely.box(20, 20, 21, 21), shapely.box(30, 0, 31, 7)])
PLAIN = shapely.box(-75, -12, -74, -11)
SHAPES = [HOLED, PARTS, PLAIN]


def with_z(geometry):
    return shapely.force_3d(geometry, 7.5)


@pytest.mark.parametrize("order", [0, 1])
@pytest.mark.parametrize(("flavor", "srid"), [("iso", False), ("extended", False), ("extended", True)])
@pytest.mark.parametrize("z", [False, True])
def test_flavours(order, flavor, z, srid):
    shapes = [shapely.set_srid(with_z(g) if z else g, 4326) for g in SHAPES]
    parsed = parse_wkb([shapely.to_wkb(g, byte_order=order, flavor=flavor, include_srid=srid) for g in shapes])
    assert parsed.problems == []
    assert parsed.kept.tolist() == [0, 1, 2]
    for i, geometry in enumerate(SHAPES):
        assert shapely.from_wkb(parsed.rings.to_wkb(i)).equals_exact(geometry)


@pytest.mark.parametrize(("code", "doubles"), [(2003, 3), (3003, 4), (0x40000003, 3), (0xC0000003, 4)])
def test_measures_are_dropped(code, doubles):
    ring = np.zeros((5, doubles))
    ring[:, :2] = shapely.get_coordinates(PLAIN)
    ring[:, 2:] = 99
    parsed = parse_wkb([struct.pack("<BIII", 1, code, 1, 5) + ring.astype("<f8").tobytes()])
    assert np.array_equal(parsed.rings.xy, shapely.get_coordinates(PLAIN))


def test_byte_orders_mixed_keep_the_order():
    blobs = [shapely.to_wkb(g, byte_order=i % 2) for i, g in enumerate([PLAIN, HOLED, PARTS, PLAIN, HOLED])]
    parsed = parse_wkb(blobs)
    for i, geometry in enumerate([PLAIN, HOLED, PARTS, PLAIN, HOLED]):
        assert shapely.from_wkb(parsed.rings.to_wkb(i)).equals(geometry)


def header(envelope=0, empty=False):
    return (
        b"GP\x00" + bytes([1 | envelope << 1 | (16 if empty else 0)]) + bytes(4) + bytes([0, 32, 48, 48, 64][envelope])
    )


@pytest.mark.parametrize("envelope", range(5))
def test_geopackage_headers(envelope):
    parsed = parse_geopackage_blobs([header(envelope) + shapely.to_wkb(g) for g in SHAPES])
    assert parsed.rings.count == 3
    assert not parsed.problems


def test_every_unusable_blob_is_reported_once():
    good = shapely.to_wkb(PLAIN)
    blobs = [
        good,
        None,
        b"",
        good[:40],
        shapely.to_wkb(shapely.Point(1, 2)),
        shapely.to_wkb(shapely.Polygon()),
        shapely.to_wkb(shapely.MultiPolygon()),
        struct.pack("<BII", 1, 10, 0),
        shapely.to_wkb(shapely.GeometryCollection([PLAIN])),
        b"\x07" + good[1:],
        struct.pack("<BIII", 1, 3, 1, 2**31 - 1),
        shapely.to_wkb(shapely.LineString([(0, 0), (1, 1)])),
        good,
    ]
    parsed = parse_wkb(blobs)
    assert parsed.kept.tolist() == [0, 12]
    assert dict(parsed.problems) == {
        1: "null",
        2: "empty",
        3: "damaged",
        4: "not_polygon",
        5: "empty",
        6: "empty",
        7: "curve",
        8: "collection",
        9: "damaged",
        10: "damaged",
        11: "not_polygon",
    }
    assert len(parsed.problems) == 11


def test_geopackage_damage():
    parsed = parse_geopackage_blobs([b"XX" + bytes(60), header(1, empty=True), header(), header(4)[:20], None])
    assert [reason for _i, reason in parsed.problems] == ["damaged", "empty", "damaged", "damaged", "null"]


def test_truncation_anywhere_is_reported():
    whole = shapely.to_wkb(PARTS)
    for length in range(1, len(whole)):
        parsed = parse_wkb([whole[:length]])
        assert parsed.rings.count == 0 and [r for _i, r in parsed.problems] == ["damaged"], length


def test_what_is_known_of_a_feature_stays_known():
    """Features taken out of a set have the areas, boxes and signs that they have by themselves, asked before or not."""
    rng = np.random.default_rng(4)
    drawn = [shapely.box(-75, -12, -74, -11).difference(shapely.box(-74.8, -11.8, -74.2, -11.2))]
    drawn += [shapely.Point(*rng.uniform([-76, -13], [-73, -10])).buffer(rng.uniform(0.001, 0.6)) for _ in range(20)]
    drawn += [shapely.MultiPolygon([shapely.box(-75, -12, -74.9, -9), shapely.box(-74, -12, -73.99, -11.99)])]
    rings = parse_wkb([shapely.to_wkb(shape) for shape in drawn]).rings
    fresh = parse_wkb([shapely.to_wkb(shape) for shape in drawn]).rings
    assert rings.areas_m2().all() and rings.bbox.all() and rings.ring_sign.all()  # known from now on
    order = rng.permutation(len(drawn))[:15]
    known, unknown = rings.take(order), fresh.take(order)
    for number, feature in enumerate(order):
        alone = parse_wkb([shapely.to_wkb(drawn[feature])]).rings
        for some in (known, unknown):
            assert some.areas_m2()[number] == pytest.approx(alone.areas_m2()[0], rel=1e-13)
            assert (some.bbox[number] == alone.bbox[0]).all()
            first, last = some.feature_ring[number], some.feature_ring[number + 1]
            assert (some.ring_sign[first:last] == alone.ring_sign).all()
