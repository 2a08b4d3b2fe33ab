import pytest

from crossread.parse.segment import segments

CASES = [
    "One man died.|Two fled.",
    "Gen. A. B. Rao of the U.S. Navy arrived at 5 p.m. on Sunday.|Nobody spoke.",
    '"We held on," she said.|"Nobody helped."|They waited.',
    "“Did they help?” Okoro asked.|“No.”",
    "Ferry sinks off Marrow Island",
    "Rescuers at the quay.|Photograph: A. Lind/Coastal Press",
    "FOUR MEN WERE HELD.|THE REST FLED.",
    "It cost $5.50.|That is 3.5 percent.",
    "Stop!|Nobody did.",
    "He works for Acme Inc. and sings.",
    "It rained .|-LRB- It pours . -RRB-|They left .",
]


def cut(text: str) -> list[str]:
    return [text[s[0][0] : s[-1][1]] for s in segments(text)]


@pytest.mark.parametrize("case", CASES)
def test_cut_only_where_a_sentence_surely_ends(case: str) -> None:
    parts = case.split("|")
    found = cut(" ".join(parts))
    assert set(found) <= {" ".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)}


def test_plain_sentences_are_all_told_apart() -> None:
    parts = CASES[0].split("|") + CASES[1].split("|") + CASES[2].split("|")
    assert cut(" ".join(parts)) == parts


def test_nothing_is_in_no_segment() -> None:
    assert segments("  \n ") == []
