"""Names beside their area: over nothing, with a line that meets no name, no other line and rather no symbol."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peru_access_atlas.layouts.leaders import BLOCK, Ways, beside, cross, lead, meeting, meets
from peru_access_atlas.layouts.placement import Areas, overlap

FRAME = (0.0, 0.0, 60.0, 40.0)


def areas():
    made = Areas(FRAME, 1.0)
    made.add("a", [[(20, 5), (40, 5), (40, 20), (20, 20)]])
    made.add("b", [[(20, 20), (40, 20), (40, 35), (20, 35)]])
    return made


def test_a_line_meets_a_box_that_it_passes_and_no_other():
    box = (10, 10, 20, 14)
    assert meets(((0, 12), (30, 12)), box)
    assert meets(((12, 11), (13, 12)), box), "inside"
    assert not meets(((0, 12), (9, 12)), box)
    assert not meets(((0, 0), (30, 0)), box)
    assert not meets(((0, 20), (9, 0)), box)


NUMBERS = st.integers(0, 12).map(float) | st.floats(0, 12, width=32)
LINES = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
BOXES = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS).map(
    lambda four: (min(four[0], four[2]), min(four[1], four[3]), max(four[0], four[2]) + 1, max(four[1], four[3]) + 1)
)


@given(st.lists(LINES, max_size=6), st.lists(BOXES, max_size=6))
def test_lines_meet_boxes_as_shapely_says(lines, boxes):
    geometry = pytest.importorskip("shapely.geometry")
    found = meeting(lines, boxes)
    assert found.shape == (len(lines), len(boxes))
    for number, (x1, y1, x2, y2) in enumerate(lines):
        line = geometry.LineString([(x1, y1), (x2, y2)])
        for other, box in enumerate(boxes):
            area = geometry.box(*box)
            if line.distance(area) > 1e-6:
                assert not found[number, other]
            elif line.intersects(area.buffer(-1e-6)):
                assert found[number, other]


def test_lines_cross():
    assert cross(((0, 0), (10, 10)), ((0, 10), (10, 0)))
    assert not cross(((0, 0), (10, 10)), ((0, 10), (4, 6)))


def test_names_stand_over_no_area_and_their_lines_end_in_their_own():
    made = areas()
    for key, least, most in (("a", 5, 20), ("b", 20, 35)):
        ways = beside(made, key, (30.0, 12.0), 10.0, 3.0)
        found = [ways.candidate(number) for number in range(len(ways.lines))]
        assert found
        for one in found:
            assert made.shares(key, one.box) == (0.0, 0.0)
            (x, y) = one.leader[1]
            assert 20 < x < 40
            assert least < y < most
        costs = [round(one.cost, 6) for one in found]
        assert costs == sorted(costs)


def test_an_area_out_of_the_frame_gets_no_line():
    assert len(beside(areas(), "nowhere", (80.0, 12.0), 10.0, 3.0).lines) == 0
    assert len(beside(areas(), "smaller than a cell", (30.0, 12.0), 10.0, 3.0).lines)


def test_lines_keep_off_names_symbols_and_each_other():
    made = areas()
    waiting = {("l", key): beside(made, key, (30.0, 12.0), 10.0, 3.0) for key in "ab"}
    taken, symbols = [(0.0, 0.0, 19.0, 40.0)], [(41.0, 8.0, 44.0, 16.0)]
    placed = lead(waiting, FRAME, taken, symbols)
    assert sorted(placed) == [("l", "a"), ("l", "b")]
    one, other = placed.values()
    assert not overlap(one.box, other.box)
    assert not cross(one.leader, other.leader)
    for found in placed.values():
        assert not any(meets(found.leader, box) or overlap(found.box, box) for box in (*taken, *symbols))


def test_a_line_goes_over_a_symbol_when_there_is_no_other_way():
    waiting = {("l", "a"): beside(areas(), "a", (30.0, 12.0), 10.0, 3.0)}
    ring = [(19.0, 0.0, 19.5, 40.0), (40.5, 0.0, 41.0, 40.0), (0.0, 3.0, 60.0, 3.5), (0.0, 36.5, 60.0, 37.0)]
    assert lead(waiting, FRAME, [], ring)
    assert not lead(waiting, FRAME, ring, []), "over names never"


def test_a_name_makes_room_for_another_that_finds_no_place():
    """The first has fewer places, chooses first and takes the one place of the second."""
    left, right = (5.0, 10.0, 15.0, 13.0), (45.0, 10.0, 55.0, 13.0)
    first = ways([(left, (15.2, 11.5, 30.0, 12.0)), (right, (44.8, 11.5, 30.0, 12.0))])
    second = ways([((5.0, top, 15.0, top + 3), (15.2, top + 1.5, 30.0, top + 6)) for top in (9.0, 9.5, 10.5)])
    placed = lead({("l", "1"): first, ("l", "2"): second}, FRAME, [], [])
    assert placed["l", "1"].box == right
    assert placed["l", "2"].box == (5.0, 9.0, 15.0, 12.0)
    assert list(lead({("l", "1"): ways([(left, (15.2, 11.5, 30, 12))]), ("l", "2"): second}, FRAME, [], [])) == [
        ("l", "1")
    ]


def ways(places):
    boxes, lines = zip(*places)
    return Ways(np.array(boxes), np.array(lines), np.arange(len(boxes)), np.arange(len(boxes), dtype=float))


def test_the_same_again():
    waiting = {("l", key): beside(areas(), key, (30.0, 12.0), 10.0, 3.0) for key in "ab"}
    assert lead(waiting, FRAME, [], []) == lead(dict(reversed(waiting.items())), FRAME, [], [])


def test_more_lines_than_are_compared_at_a_time_give_the_same():
    rng = np.random.default_rng(5)
    lines, boxes = rng.uniform(0, 50, (2 * BLOCK + 3, 4)), rng.uniform(0, 50, (7, 4))
    boxes[:, 2:] = boxes[:, :2] + 6
    found = meeting(lines, boxes)
    assert found.shape == (len(lines), len(boxes))
    assert 0 < found.sum() < found.size
    for number in (0, BLOCK - 1, BLOCK, 2 * BLOCK, len(lines) - 1):
        assert (meeting(lines[number : number + 1], boxes) == found[number]).all()
    assert meeting([], boxes).shape == (0, 7)
