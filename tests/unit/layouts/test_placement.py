"""Where names stand: none over another, none over a neighbour's area, the same on every run."""

import itertools
import random

from peru_access_atlas.layouts.placement import Areas, Candidate, Name, around_point, choose, overlap, shifted

FRAME = (0.0, 0.0, 100.0, 80.0)


def square(left, top, right, bottom):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def test_a_name_alone_stands_right_of_its_point():
    name = Name(("a", "1"), 5, around_point(20, 20, 12, 3, 2))
    assert choose([name], {}, FRAME)["a", "1"].box == (22, 18.5, 34, 21.5)


def test_names_do_not_meet_and_stay_in_the_frame():
    rng = random.Random(7)
    points = [(rng.uniform(0, 100), rng.uniform(0, 80)) for _ in range(60)]
    names = [Name(("a", str(i)), 5, around_point(x, y, 12, 3, 2)) for i, (x, y) in enumerate(points)]
    blocked = [(0, 60, 30, 80)]
    placed = choose(names, {}, FRAME, blocked)
    assert 20 < len(placed) < 60
    for one, other in itertools.combinations(placed.values(), 2):
        assert overlap(one.box, other.box) == 0
    for one in placed.values():
        assert one.box[0] >= 0
        assert one.box[1] >= 0
        assert one.box[2] <= 100
        assert one.box[3] <= 80
        assert overlap(one.box, blocked[0]) == 0
    assert choose(names[::-1], {}, FRAME, blocked) == placed, "the order of the layers does not matter"


def test_another_symbol_is_not_covered_but_the_own_does_not_count():
    name = Name(("a", "1"), 5, around_point(20, 20, 12, 3, 2))
    own, other = {("a", "1"): (18, 18, 23, 23)}, {("b", "1"): (24, 18, 28, 22)}
    assert choose([name], own, FRAME)["a", "1"].box[0] == 22
    assert choose([name], {**own, **other}, FRAME)["a", "1"].box[2] <= 20


def test_the_higher_rank_chooses_first():
    low, high = (Name(("a", key), rank, (Candidate((10, 10, 20, 13), 0),)) for key, rank in (("low", 1), ("high", 9)))
    assert list(choose([low, high], {}, FRAME)) == [("a", "high")]


def test_an_area_counts_its_cells():
    areas = Areas(FRAME, 1.0)
    areas.add("a", [square(10, 10, 50, 40), square(20, 20, 30, 30)])  # with a hole
    areas.add("b", [square(50, 10, 90, 40)])
    assert areas.shares("a", (11, 11, 18.9, 18.9)) == (1.0, 0.0)
    assert areas.shares("a", (21, 21, 28.9, 28.9)) == (0.0, 0.0)
    own, foreign = areas.shares("a", (40, 12, 59.9, 15.9))
    assert (own, foreign) == (0.5, 0.5)


def test_the_name_of_an_area_keeps_off_its_neighbour():
    areas = Areas(FRAME, 1.0)
    areas.add("narrow", [square(45, 5, 52, 70)])
    areas.add("left", [square(5, 5, 45, 70)])
    areas.add("right", [square(52, 5, 95, 70)])
    assert areas.candidates("narrow", 20, 3) == (), "it would stand over its neighbours"
    best = areas.candidates("left", 20, 3)[0]
    assert areas.shares("left", best.box) == (1.0, 0.0)
    assert areas.candidates("nowhere", 5, 3) == ()


def test_a_wished_place_comes_first():
    places = shifted((40, 40, 60, 46), FRAME)
    assert abs(places[0].box[0] - 40) <= 3
    assert abs(places[0].box[1] - 40) <= 3
    assert all(one.box[2] <= 100 and one.box[3] <= 80 for one in places)
