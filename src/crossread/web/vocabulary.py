"""What each report calls those who act, those it happens to and what is done: reports against targets."""

from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.label import Label, Target
from crossread.present.evidence import Evidence
from crossread.present.receipt import plain, quote

NAMES = {
    Target.ATTACKERS: "those who act",
    Target.VICTIMS: "those it happens to",
    Target.FORCES: "state forces",
    Target.ATTACK: "what was done",
    Target.DEATHS: "how deaths are told",
    Target.FREEING: "how freeing is told",
}
#: Words of one report for one target; reports of the table; changed words that are shown.
MOST_TERMS, MOST_REPORTS, MOST_SWAPS = 6, 40, 12
_QUOTED = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word: how often in the outlet's own voice and in somebody's mouth, and one place where it stands."""

    word: str
    own: int
    reported: int
    loaded: bool
    report: str
    start: int
    end: int

    @property
    def times(self) -> int:
        """How often, whoever speaks."""
        return self.own + self.reported


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One word in its sentence."""

    word: str
    words: str
    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A word that a copied sentence has in the place of another report's."""

    left: Use
    right: Use
    loaded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """`rows` are reports by id, each with its words by target; `left` is how many reports have no row."""

    targets: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Term, ...], ...]], ...]
    changed: tuple[Changed, ...]
    left: int


def build_vocabulary(account: Account, evidence: Evidence) -> Vocabulary:
    """The table of words; empty where no report uses any that is known."""
    labels = {one.id: one for one in account.labels}
    cells: dict[tuple[str, Target], dict[str, list[tuple[Label, bool]]]] = {}
    for usage in account.usage:
        words = cells.setdefault((usage.report, usage.target), {}).setdefault(usage.term, [])
        words += [(labels[i], True) for i in usage.own] + [(labels[i], False) for i in usage.reported]
    targets = [target for target in Target if any(key[1] is target for key in cells)]
    reports = sorted({report for report, _ in cells})
    rows = [(r, tuple(_terms(cells.get((r, target), {})) for target in targets)) for r in reports[:MOST_REPORTS]]
    return Vocabulary(
        targets=tuple(NAMES[target] for target in targets),
        rows=tuple(rows),
        changed=_changed(account, evidence, labels),
        left=len(reports) - len(rows),
    )


def _terms(words: dict[str, list[tuple[Label, bool]]]) -> tuple[Term, ...]:
    """The most used first."""
    terms = []
    for word, uses in words.items():
        first = min((label for label, _ in uses), key=lambda label: label.span)
        own = sum(voice for _, voice in uses)
        terms.append(
            Term(
                word=plain(word),
                own=own,
                reported=len(uses) - own,
                loaded=first.loaded,
                report=first.report,
                start=first.span.start,
                end=first.span.end,
            )
        )
    return tuple(sorted(terms, key=lambda term: (-term.times, term.word))[:MOST_TERMS])


def _changed(account: Account, evidence: Evidence, labels: dict[str, Label]) -> tuple[Changed, ...]:
    swaps = sorted(account.swaps, key=lambda swap: not swap.loaded)[:MOST_SWAPS]
    return tuple(
        Changed(left=_use(labels[swap.left], evidence), right=_use(labels[swap.right], evidence), loaded=swap.loaded)
        for swap in swaps
    )


def _use(label: Label, evidence: Evidence) -> Use:
    words = quote(evidence.reports[label.report].text, label.span, _QUOTED)
    start, end = label.span.start, label.span.end
    return Use(word=plain(label.term), words=words, report=label.report, start=start, end=end)
