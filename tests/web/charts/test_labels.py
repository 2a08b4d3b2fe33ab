"""Room for words."""

from itertools import pairwise

from crossread.web.charts.labels import Box, around, place_beside, place_labels, spread

FRAME = Box(0, 0, 300, 200)


def test_a_label_stands_above_else_below_else_nowhere() -> None:
    assert place_labels([("27", 50, 100)], [], FRAME) == [86]
    assert place_labels([("27", 50, 100)], [around(50, 86, 5)], FRAME) == [114]
    assert place_labels([("27", 50, 5)], [], FRAME) == [19]
    wall = [Box(0, 0, 300, 200)]
    assert place_labels([("27", 50, 100)], wall, FRAME) == [None]


def test_labels_never_meet() -> None:
    heights = place_labels([("1,250", 40 + 3 * n, 100) for n in range(9)], [], FRAME)
    assert sum(height is not None for height in heights) == 4


def test_names_stand_beside_their_dots() -> None:
    (right, left) = place_beside([("Alder", 50, 50), ("Moor", 290, 50)], [], FRAME)
    assert right and right[2] == "left" and left and left[2] == "right"


def test_heights_are_spread_in_order_within_the_frame() -> None:
    moved = spread([100, 101, 2, 199], 14, 4, 196)
    assert sorted(range(4), key=lambda at: moved[at]) == [2, 0, 1, 3]
    ordered = sorted(moved)
    assert all(b - a >= 14 for a, b in pairwise(ordered))
    assert ordered[0] >= 4 and ordered[-1] <= 196
