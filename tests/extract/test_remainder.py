"""What a bare number owes to the sentences before it: who is left, who did not come through, what was asked."""

from .reading import brief, claims


def read(*paragraphs: str) -> list[str]:
    return [brief(c) for c in claims(*paragraphs)]


def test_those_left_of_the_held_are_held() -> None:
    assert read("The rebels hold 23 surveyors. Three were let go at dawn. That leaves 20.")[-1] == "held 20 civilian"


def test_a_place_that_is_left_with_something_says_nothing_of_people() -> None:
    assert read("The sale raised nine million. That leaves 20.") == []


def test_who_did_not_survive_is_dead() -> None:
    assert read("Eighteen of the 40 guests survived. Twenty-two did not.")[-1] == "killed 22 unknown"


def test_a_bare_did_not_behind_anything_else_is_nothing() -> None:
    assert read("Eighteen of the 40 guests paid. Twenty-two did not.") == []


def test_a_short_answer_is_of_what_was_asked() -> None:
    assert read("And the dead?", "Eleven now.") == ["killed 11 unknown"]


def test_parts_that_add_up_belong_to_their_whole() -> None:
    assert read("Nine people died: two guards, a nurse and six porters.")[1:] == [
        "killed 2 state part",
        "killed 1 civilian part",
        "killed 6 civilian part",
    ]


def test_a_list_that_does_not_add_up_is_no_breakdown() -> None:
    assert read("Nine people died on Friday, and two guards and a nurse were on the stairs.") == ["killed 9 unknown"]
