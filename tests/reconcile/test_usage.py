"""The matrix of words, and the words that changed inside copied sentences."""

from hashlib import sha256
from typing import Any

from crossread.model.claim import Scope
from crossread.model.label import Label, Target
from crossread.model.passage import Change, ChangeKind, Overlap, Passage, PassageKind
from crossread.model.source import Side
from crossread.model.span import Span
from crossread.reconcile.usage import count_usage, find_swaps

from .builders import source


def label(report: str, term: str, at: int, target: Target = Target.ATTACKERS, **fields: Any) -> Label:
    span = Span(report=report, start=at, end=at + len(term))
    key = sha256(f"{report}{at}{term}".encode()).hexdigest()[:10]
    return Label(id=key, report=report, span=span, target=target, term=term, **fields)


def test_own_voice_and_somebodys_mouth_are_counted_apart() -> None:
    labels = [
        label("a", "rebel", 0),
        label("a", "rebel", 10, source=source(Side.STATE)),
        label("a", "rebel", 20, quoted=True),
        label("a", "rebel", 30, scope=Scope.BACKGROUND),
        label("b", "rebel", 0),
    ]
    told = [(one.report, one.term, len(one.own), len(one.reported)) for one in count_usage(labels)]
    assert told == [("a", "rebel", 1, 2), ("b", "rebel", 1, 0)]


def test_the_order_of_labels_changes_nothing() -> None:
    labels = [label("b", "rebel", 3), label("a", "rebel", 9), label("a", "thug", 1, loaded=True)]
    assert count_usage(labels) == count_usage(labels[::-1])


def _overlap(kind: ChangeKind, passage: PassageKind = PassageKind.COPY) -> Overlap:
    left, right = Span(report="a", start=4, end=20), Span(report="b", start=4, end=14)
    change = Change(left=left, right=right, kind=kind)
    whole = [Span(report=name, start=0, end=60) for name in "ab"]
    shared = Passage(left=whole[0], right=whole[1], kind=passage, similarity=0.9, run=9, changes=(change,))
    return Overlap(left="a", right="b", passages=(shared,), left_share=1.0, right_share=1.0)


LABELS = [label("a", "rebel", 4), label("a", "gunman", 10), label("b", "terrorist", 4, loaded=True)]


def test_another_term_in_a_copied_sentence_is_a_swap() -> None:
    (swap,) = find_swaps(LABELS, [_overlap(ChangeKind.FRAMING)])
    terms = {one.id: one.term for one in LABELS}
    assert (terms[swap.left], terms[swap.right], swap.loaded) == ("gunman", "terrorist", True)


def test_a_common_phrase_or_another_edit_is_none() -> None:
    assert not find_swaps(LABELS, [_overlap(ChangeKind.FRAMING, PassageKind.PHRASE)])
    assert not find_swaps(LABELS, [_overlap(ChangeKind.UPDATE)])


def test_the_same_term_on_both_sides_is_none() -> None:
    same = [label("a", "rebel", 4), label("b", "rebel", 4)]
    assert not find_swaps(same, [_overlap(ChangeKind.FRAMING)])
