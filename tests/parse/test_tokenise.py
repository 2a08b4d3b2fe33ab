from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.parse.tokenise import tokenise

CASES = [
    ("They can't leave.", "They|ca|n't|leave|."),
    ("They can’t leave.", "They|ca|n’t|leave|."),
    ("It dont matter", "It|do|nt|matter"),
    ("the baker's loaf and the bakers' oven", "the|baker|'s|loaf|and|the|bakers|'|oven"),
    ("We're gonna go; you cannot.", "We|'re|gon|na|go|;|you|can|not|."),
    ("a nine-coach train", "a|nine|-|coach|train"),
    ("20-30 non-combatants", "20|-|30|non-combatants"),
    ("At 10:30 on 2025-03-11, 1,000 of 3.5 left", "At|10:30|on|2025-03-11|,|1,000|of|3.5|left"),
    ("$5 or 5% of £2.50", "$|5|or|5|%|of|£|2.50"),
    ("Dr. No of the U.S. Army met J. R. Oduya.", "Dr.|No|of|the|U.S.|Army|met|J.|R.|Oduya|."),
    ("No. 7 said no.", "No.|7|said|no|."),
    ("She left in March. No one saw.", "She|left|in|March|.|No|one|saw|."),
    (
        "See https://example.org/a_b?c=1, or write a.b@example.org.",
        "See|https://example.org/a_b?c=1|,|or|write|a.b@example.org|.",
    ),
    ("Good :) -LRB- sic -RRB-", "Good|:)|-LRB-|sic|-RRB-"),
    ("“Wait ... what?!” -- he", "“|Wait|...|what|?!|”|--|he"),
    ("the 1990s, the '90s, the 21st", "the|1990s|,|the|'90s|,|the|21st"),
    ("O'Hara's rock 'n' roll", "O'Hara|'s|rock|'|n|'|roll"),
    ("SOLDIERS DIDN'T FIRE.", "SOLDIERS|DID|N'T|FIRE|."),
    ("â€œmojibakeâ€\x9d", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_as_the_treebanks_cut_them(text: str, expected: str | None) -> None:
    words = [text[a:b] for a, b in tokenise(text)]
    assert expected is None or words == expected.split("|")


@given(st.text(alphabet=st.sampled_from("aA1 .,'’\"“-–!?()$%:/@\n\té漢\u200b"), max_size=60))
def test_everything_but_white_space_is_covered_once_and_in_order(text: str) -> None:
    bounds = tokenise(text)
    assert all(a < b for a, b in bounds)
    assert all(left[1] <= right[0] for left, right in pairwise(bounds))
    assert "".join("".join(text[a:b].split()) for a, b in bounds) == "".join(text.split())


def test_a_stretch_is_cut_as_if_it_stood_alone() -> None:
    text = "He said. She left, too."
    assert tokenise(text, 9, len(text)) == [(a + 9, b + 9) for a, b in tokenise(text[9:])]


def test_a_long_run_of_one_letter_is_quick() -> None:
    assert len(tokenise("a" * 200_000)) == 1
    assert len(tokenise("(" * 10_000)) == 10_000
    assert len(tokenise("a." * 20_000)) >= 1
