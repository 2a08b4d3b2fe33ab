import json
from pathlib import Path

import pytest
from lighthouse import COPY, OWN, page

from crossread.model.passage import ChangeKind, Overlap, PassageKind
from crossread.trace import compare_texts
from crossread.trace.text import Text


def compare(one: str, other: str) -> Overlap | None:
    return compare_texts(Text("a", one), Text("b", other))


def found(one: str, other: str) -> Overlap:
    overlap = compare(one, other)
    assert overlap is not None
    return overlap


def changes(one: str, other: str) -> list[tuple[str, str, ChangeKind]]:
    overlap = found(one, other)
    return [
        (one[c.left.start : c.left.end], other[c.right.start : c.right.end], c.kind)
        for passage in overlap.passages
        for c in passage.changes
    ]


def test_unrelated_texts_share_nothing() -> None:
    assert compare(page(*COPY), page(*OWN)) is None
    assert compare("", "") is None
    assert compare("", page(*COPY)) is None


def test_a_whole_copy_is_all_copies() -> None:
    overlap = found(page(*COPY, "Eleven freed"), page(*COPY, "Eleven freed"))
    assert len(overlap.passages) == len(COPY) + 1
    assert {passage.kind for passage in overlap.passages} == {PassageKind.COPY}
    assert (overlap.left_share, overlap.right_share) == (1.0, 1.0)


def test_equal_texts_are_copies_however_short() -> None:
    assert [passage.kind for passage in found("Tower seized", "TOWER SEIZED").passages] == [PassageKind.COPY]


def test_one_sentence_is_a_passage() -> None:
    overlap = found(page(*OWN[:2], COPY[0]), page(COPY[0], *OWN[2:]))
    (passage,) = overlap.passages
    assert passage.kind is PassageKind.COPY
    assert passage.similarity == 1.0
    assert page(*OWN[:2], COPY[0])[passage.left.start : passage.left.end] == COPY[0]


def test_an_edited_number_is_an_update() -> None:
    assert changes(COPY[0], COPY[0].replace("at least 27", "31")) == [("at least 27", "31", ChangeKind.UPDATE)]


def test_an_edited_label_is_framing() -> None:
    edited = COPY[0].replace("Rebel soldiers", "Terrorists")
    assert changes(COPY[0], edited) == [("Rebel soldiers", "Terrorists", ChangeKind.FRAMING)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("in a short message.", "in a short message, according to the coastguard."),
        ("the harbour police said", "the interior ministry said"),
    ],
)
def test_another_source_is_a_re_sourcing(before: str, after: str) -> None:
    text = page(*COPY)
    kinds = [kind for *_, kind in changes(text, text.replace(before, after))]
    assert kinds == [ChangeKind.SOURCING]


def test_number_and_label_beside_each_other_are_two_edits() -> None:
    one = "By night 27 militants had died on the rocks below the tower and the shooting had stopped, the police said."
    kinds = changes(one, one.replace("27 militants", "30 terrorists"))
    assert kinds == [("27", "30", ChangeKind.UPDATE), ("militants", "terrorists", ChangeKind.FRAMING)]


def test_a_quotation_that_two_reports_have_is_no_copy() -> None:
    words = (
        "“We shall not talk to anybody who holds children at gunpoint, not today and not tomorrow either,” she said."
    )
    (passage,) = found(page(words, *OWN[:2]), page(*OWN[2:], words)).passages
    assert passage.kind is PassageKind.QUOTE


def test_a_phrase_is_no_copy() -> None:
    one = "The governor, who came to office last year, said the tallest lighthouse on the eastern coast of the republic"
    other = "Tourists know the place for its cheese and for the tallest lighthouse on the eastern coast of the republic"
    (passage,) = found(one + " was safe and would be open again by the weekend.", other + ".").passages
    assert passage.kind is PassageKind.PHRASE
    assert passage.run == 10


def test_headlines_and_edited_sentences_between_copies_are_found() -> None:
    one = page("Lighthouse seized", *COPY)
    other = page(
        "Lighthouse seized", *COPY[:4], "The lighthouse, built in 1874, is the tallest on this coast.", COPY[5]
    )
    assert len(found(one, other).passages) == len(COPY) + 1


def test_texts_without_end_or_sense() -> None:
    found("no no no " * 2000, "no no no " * 1000)
    assert compare("\ud800\x00 " * 50, page(*COPY)) is None
    assert compare("?" * 10_000, "." * 10_000) is None


def test_every_reused_passage_of_the_five_reports(shared: Path) -> None:
    texts = {path.stem: Text(path.stem, path.read_text("utf-8")) for path in (shared / "seeds").glob("*.txt")}
    lines = (shared / "gold" / "reuse.seeds.jsonl").read_text("utf-8").splitlines()
    owed = [pair for pair in map(json.loads, lines) if pair["run"] >= 8]
    assert len(owed) == 15
    for pair in owed:
        overlap = compare_texts(texts[pair["a"]], texts[pair["b"]])
        assert overlap is not None
        assert any(
            passage.left.start < pair["a_end"]
            and pair["a_start"] < passage.left.end
            and passage.right.start < pair["b_end"]
            and pair["b_start"] < passage.right.end
            for passage in overlap.passages
        ), pair["a_text"]


def test_copies_among_the_five_reports_are_within_three(shared: Path) -> None:
    texts = [Text(path.stem[:3], path.read_text("utf-8")) for path in sorted((shared / "seeds").glob("*.txt"))]
    overlaps = [compare_texts(one, other) for i, one in enumerate(texts) for other in texts[i + 1 :]]
    kinds = {o.reports: {passage.kind for passage in o.passages} for o in overlaps if o}
    assert {pair for pair, found_ in kinds.items() if PassageKind.COPY in found_} == {
        ("000", "001"),
        ("000", "002"),
        ("001", "002"),
    }
    assert kinds["001", "003"] == kinds["002", "004"] == {PassageKind.PHRASE}
