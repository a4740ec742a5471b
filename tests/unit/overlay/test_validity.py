"""Invalid geometry: found, repaired or reported by id and reason; valid geometry never reported."""

from __future__ import annotations

import re

import numpy as np
import pytest

shapely = pytest.importorskip("shapely", minversion="2.0", reason="the oracle needs shapely 2")

import oracle  # noqa: E402
import shapes  # noqa: E402
from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from peru_access_atlas.core.errors import AtlasError  # noqa: E402
from peru_access_atlas.overlay import validity  # noqa: E402
from peru_access_atlas.overlay.exact import ShapelyClipper  # noqa: E402
from peru_access_atlas.overlay.polygon_set import PolygonSet  # noqa: E402
from peru_access_atlas.overlay.validity import PROBLEM_TEXTS, checked, reason_text, suspicious  # noqa: E402

BOW_TIE = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
EIGHT = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 1)])
SPIKE = shapely.Polygon([(0, 0), (2, 0), (2, 2), (2, 3), (2, 2), (0, 2)])
CORNER_TOUCH = shapely.Polygon([(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (1, 2), (1, 1), (0, 1)])
PENTAGRAM = shapely.Polygon([(np.cos(a), np.sin(a)) for a in np.arange(5) * 4 * np.pi / 5])
HOLE_OUTSIDE = shapely.Polygon([(0, 0), (1, 0), (1, 1), (0, 1)], [[(3, 3), (3, 4), (4, 4)]])
OVERLAPPING_PARTS = shapely.MultiPolygon([shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)])
INVALID = [BOW_TIE, EIGHT, SPIKE, CORNER_TOUCH, PENTAGRAM, HOLE_OUTSIDE, OVERLAPPING_PARTS]
NAMES = ["bow tie", "eight", "spike", "corner touch", "pentagram", "hole outside", "overlapping parts"]
SOUND = shapely.box(10, 10, 11, 11)


@pytest.mark.parametrize("geometry", INVALID, ids=NAMES)
def test_skip_reports_and_leaves_out(geometry):
    assert not geometry.is_valid
    result = checked(shapes.polygon_set([SOUND, geometry, SOUND]), "skip", ShapelyClipper())
    assert result.ids.tolist() == [0, 2]
    assert [(p.feature_id, p.code, p.repaired) for p in result.problems] == [(1, "invalid", False)]
    assert result.problems[0].detail


@pytest.mark.parametrize("geometry", INVALID, ids=NAMES)
def test_repair_keeps_the_place_and_the_area(geometry):
    result = checked(shapes.polygon_set([SOUND, geometry, SOUND]), "repair", ShapelyClipper())
    assert result.ids.tolist() == [0, 1, 2]
    assert [(p.feature_id, p.repaired) for p in result.problems] == [(1, True)]
    assert result.areas_m2[1] == pytest.approx(oracle.area(shapely.make_valid(geometry)), rel=1e-9)
    assert result.areas_m2[0] == result.areas_m2[2] == pytest.approx(oracle.area(SOUND), rel=1e-11)


def test_stop_names_the_features():
    with pytest.raises(AtlasError, match="1: "):
        checked(shapes.polygon_set([SOUND, BOW_TIE]), "stop", ShapelyClipper())


def raw(*points):
    ring = np.array(points, dtype=float)
    import struct

    return struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.astype("<f8").tobytes()


@pytest.mark.parametrize(
    ("code", "blob"),
    [
        ("not_finite", raw((0, 0), (1, 0), (np.nan, 1), (0, 0))),
        ("not_finite", raw((0, 0), (1, 0), (1, np.inf), (0, 0))),
        ("out_of_range", raw((500000, 8700000), (501000, 8700000), (501000, 8701000), (500000, 8700000))),
        ("antimeridian", raw((179, 0), (-179, 0), (-179, 1), (179, 1), (179, 0))),
        ("antimeridian", raw((179, 0), (181, 0), (181, 1), (179, 1), (179, 0))),
        ("too_few_points", raw((0, 0), (1, 0), (0, 0))),
        ("unclosed", raw((0, 0), (1, 0), (1, 1), (0, 1))),
        ("zero_area", raw((0, 0), (1, 1), (2, 2), (0, 0))),
        ("zero_area", raw((5, 5), (5, 5), (5, 5), (5, 5))),
        ("null", None),
    ],
)
def test_flaws_that_no_repair_mends(code, blob):
    for policy in ("skip", "repair"):
        result = checked(PolygonSet.from_wkb([shapely.to_wkb(SOUND), blob], [7, 9]), policy, ShapelyClipper())
        assert result.ids.tolist() == [7]
        assert [(p.feature_id, p.code, p.repaired) for p in result.problems] == [(9, code, False)]
        assert PROBLEM_TEXTS[code]


def test_a_person_reads_a_sentence_and_no_code():
    for code, sentence in PROBLEM_TEXTS.items():
        assert reason_text(code) == sentence
    assert reason_text("invalid: Self-intersection") == "The polygon is invalid (Self-intersection)."
    assert reason_text("invalid: Ring Self-intersection[-71 -12]") == (
        "The polygon is invalid (Ring self-intersection [-71 -12])."
    )
    assert reason_text("invalid: Something new [1 2]") == "The polygon is invalid (Something new [1 2])."


def test_what_geos_says_is_translated(monkeypatch):
    """GEOS speaks English whatever the interface does: each of its reasons has a text of ours."""
    monkeypatch.setattr(validity, "tr", lambda text, context: f"<{text}>")
    bowtie = shapely.Polygon([(-70, -10), (-69, -9), (-69, -10), (-70, -9)])
    outside = shapely.Polygon([(-70, -10), (-69, -10), (-69, -9), (-70, -9)], [[(-60, -5), (-59, -5), (-59, -4)]])
    nested = shapely.MultiPolygon([SOUND, SOUND.buffer(-0.001)])
    for geometry in (bowtie, outside, nested):
        (problem,) = checked(PolygonSet.from_wkb([shapely.to_wkb(geometry)], [1]), "skip", ShapelyClipper()).problems
        assert re.fullmatch(r"<The polygon is invalid\.> \(<[^>]+> \[[^\]]+\]\)\.", reason_text(problem.reason))


def test_valid_shapes_pass_without_report():
    rng = np.random.default_rng(2)
    ordinary = [
        *shapes.stars(rng, 200, 0.6, (0.002, 0.03), (3, 25)),
        shapes.zone_with_holes(rng),
        SOUND,
        shapes.cells(shapes.polyomino(rng, 9)),
    ]
    ordinary = [g for g in ordinary if g.is_valid]
    result = checked(shapes.polygon_set(ordinary), "stop", ShapelyClipper())
    assert len(result) == len(ordinary)
    assert not result.problems


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=3, max_size=9))
def test_nothing_invalid_is_overlooked(points):
    """Random rings on a tiny lattice are full of touches, folds and crossings."""
    polygon = shapely.Polygon(points)
    if polygon.is_valid:
        return
    rings = shapes.polygon_set([polygon]).rings
    assert suspicious(rings)[0] or abs(rings.areas_m2()[0]) < 1e-4


def test_cancel_while_checking():
    from peru_access_atlas.core.errors import CanceledError

    class Canceled:
        def isCanceled(self):
            return True

        def setProgress(self, value):
            pass

    with pytest.raises(CanceledError):
        checked(shapes.polygon_set([BOW_TIE]), "repair", ShapelyClipper(), Canceled())
