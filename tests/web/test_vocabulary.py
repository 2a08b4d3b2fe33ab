"""Words of reports for those who act and what they do, and words that differ in copies."""

from dataclasses import replace

from crossread.model.account import Account
from crossread.model.label import Label, Swap, Target, Usage
from crossread.model.span import Span
from crossread.present.evidence import Evidence
from crossread.web.vocabulary import Vocabulary, build_vocabulary
from present.ferry import TEXTS, ferry


def _label(report: str, words: str, **more: object) -> Label:
    start = TEXTS[report].index(words)
    span = Span(report=report, start=start, end=start + len(words))
    made = Label(id=f"{report}:{start}", report=report, span=span, target=Target.ATTACKERS, term=words.lower())
    return replace(made, **more)  # type: ignore[arg-type]


GUNMEN, FIGHTERS = _label("ashmere-post", "Gunmen"), _label("ashmere-post", "fighters", loaded=True)
ATTACKERS = _label("meridian-wire", "attackers")


def _build(account: Account) -> Vocabulary:
    return build_vocabulary(account, Evidence(account))


def _usage(label: Label, *, own: bool) -> Usage:
    ids = (label.id,)
    return Usage(
        report=label.report,
        target=label.target,
        term=label.term,
        loaded=label.loaded,
        own=ids if own else (),
        reported=() if own else ids,
    )


def test_words_are_told_by_report_and_target_with_who_says_them() -> None:
    usage = (_usage(GUNMEN, own=True), _usage(FIGHTERS, own=False), _usage(ATTACKERS, own=True))
    made = _build(replace(ferry(), labels=(GUNMEN, FIGHTERS, ATTACKERS), usage=usage))
    assert made.targets == ("those who act",)
    assert [report for report, _ in made.rows] == ["ashmere-post", "meridian-wire"]
    words = {term.word: (term.own, term.reported, term.loaded) for _, (terms,) in made.rows for term in terms}
    assert words == {"gunmen": (1, 0, False), "fighters": (0, 1, True), "attackers": (1, 0, False)}


def test_changed_words_stand_in_their_sentences() -> None:
    swap = Swap(target=Target.ATTACKERS, left=GUNMEN.id, right=ATTACKERS.id)
    made = _build(replace(ferry(), labels=(GUNMEN, ATTACKERS), swaps=(swap,)))
    (changed,) = made.changed
    assert changed.left.word == "gunmen" and "Gunmen" in changed.left.words
    assert changed.right.word == "attackers" and "attackers" in changed.right.words


def test_without_words_there_is_no_table() -> None:
    assert _build(ferry()).rows == ()
