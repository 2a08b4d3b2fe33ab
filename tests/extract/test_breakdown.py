"""Counts told one by one are parts of the total they make up, and of no other."""

import pytest

from crossread.model.claim import Basis

from .reading import claims


def _parts(*paragraphs: str) -> dict[int, list[Basis]]:
    found: dict[int, list[Basis]] = {}
    for claim in claims(*paragraphs):
        found.setdefault(claim.quantity.low, []).append(claim.basis)
    return found


def test_counts_that_come_to_the_total_are_its_parts() -> None:
    read = claims(
        "Nine people were killed when shells hit two villages of the Orle valley.",
        "The mayor said four people were killed in Marn. Another five people were killed in Dray, police said.",
    )
    total, four, five = read
    assert [c.basis for c in read] == [Basis.CUMULATIVE, Basis.PART, Basis.PART]
    assert four.whole == five.whole == total.id
    assert len({c.id for c in read}) == 3


def test_a_count_told_again_is_added_once() -> None:
    found = _parts(
        "Three people were killed by gunfire in two towns of Orle.",
        "Two people were killed in Marn. The bullets killed two people on a bus, the driver said.",
        "In Dray a woman was killed.",
    )
    assert found == {3: [Basis.CUMULATIVE], 2: [Basis.PART, Basis.PART], 1: [Basis.PART]}


def test_parts_of_parts_keep_their_wholes() -> None:
    read = claims(
        "Nine people were killed when shells hit two villages of the Orle valley.",
        "Four people, including a nurse, were killed in Marn. Five people were killed in Dray.",
    )
    by_number = {c.quantity.low: c for c in read}
    assert by_number[1].whole == by_number[4].id
    assert by_number[4].whole == by_number[9].id


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        pytest.param(
            "Nine people were killed in Orle.", "Four were killed in Marn. Three were killed in Dray.", id="a rest"
        ),
        pytest.param(
            "Nine people were killed on Sunday in Orle.",
            "Four people were killed in Marn. On Wednesday five people were killed in Dray.",
            id="another day",
        ),
        pytest.param(
            "Nine soldiers were killed in Orle.",
            "Four soldiers were killed in Marn. Five civilians were killed in Dray.",
            id="other people",
        ),
        pytest.param(
            "Nine people were killed in Orle.",
            "The first toll was four deaths. Doctors counted five bodies in a yard.",
            id="counts as such",
        ),
        pytest.param(
            "Four soldiers and two drivers were killed in Orle.",
            "Two drivers were killed on the bridge. The blast killed two drivers, a guard said.",
            id="told beside it",
        ),
    ],
)
def test_other_counts_are_none(head: str, rest: str) -> None:
    assert all(c.basis is not Basis.PART for c in claims(head, rest))
