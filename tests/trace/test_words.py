import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.trace.words import find_words


def hashes(text: str) -> list[int]:
    found: list[int] = find_words(text).hashes.tolist()
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The country's north", "THE COUNTRY’S NORTH"),
        ("1,200 people", "1200 people"),
        ("the café", "the cafe\u0301"),
        ("so-called rebels", "so called rebels"),
        ("co\u00adoperate", "cooperate"),
        ("“Stop,” he said.", '"Stop" he said'),
    ],
)
def test_the_same_words_in_other_dress(one: str, other: str) -> None:
    assert hashes(one) == hashes(other)


@pytest.mark.parametrize(("one", "other"), [("27 killed", "72 killed"), ("form", "from"), ("a b", "ab")])
def test_other_words(one: str, other: str) -> None:
    assert hashes(one) != hashes(other)


def test_a_word_is_the_same_wherever_it_stands() -> None:
    assert set(hashes("dam " * 3000)) == set(hashes("dam"))


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    words = find_words(text)
    pieces = [text[start:end] for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
    assert all(piece and not any(map(str.isspace, piece)) for piece in pieces)
    assert len(words) == len(pieces)


@given(st.lists(st.sampled_from("dam ferry l'eau 1,200 Über 日本 x".split()), max_size=8))
def test_a_hash_depends_on_the_word_alone(words: list[str]) -> None:
    assert hashes(" ".join(words)) == [one for word in words for one in hashes(word)]
