"""Sources and copies: who is one witness, and what was changed in copied sentences, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.passage import Overlap, Passage
from crossread.model.span import Span
from crossread.present.copied import tell_origin
from crossread.present.evidence import Evidence
from crossread.present.passages import copies, sharing, tally, telling
from crossread.present.receipt import plain

#: Pairs of reports, and passages of each, that are shown.
MOST_PAIRS, MOST_PASSAGES = 12, 4
MOST_ORIGINS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a copied sentence; `kind` is the edit that made them differ, empty where both have them."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two like sentences and where it stands."""

    report: str
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports: what they share in words, and their most telling passages."""

    left: str
    right: str
    shared: str
    shares: str
    edits: str
    passages: tuple[tuple[Side, Side], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """One witness: its name, kind, the reports that print it and what else is known."""

    name: str
    kind: str
    reports: tuple[str, ...]
    told: str

    @property
    def shared(self) -> bool:
        """Whether several reports print it."""
        return len(self.reports) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Origins of figures, those that several reports print first; pairs of reports that share sentences.

    `left` are pairs that do too, and have no row.
    """

    origins: tuple[OriginRow, ...]
    pairs: tuple[Pair, ...]
    left: int


def build_sources(account: Account, evidence: Evidence) -> Sources:
    """The origins and the copied passages of an account."""
    texts = {report.id: report.text for report in account.reports}
    places = [(claim.report, claim.span.start) for claim in account.claims]
    copied = sorted(filter(copies, account.trace.overlaps), key=lambda one: (-copies(one), one.reports))
    pairs = telling(copied[: 2 * MOST_PAIRS], places)[:MOST_PAIRS]
    origins = sorted(account.origins, key=lambda one: (-len(one.reports), -len(one.claims), one.name))
    return Sources(
        origins=tuple(
            OriginRow(name=plain(o.name), kind=o.kind.value, reports=o.reports, told=tell_origin(o, evidence))
            for o in origins[:MOST_ORIGINS]
        ),
        pairs=tuple(_pair(overlap, passages, texts) for overlap, passages in pairs),
        left=len(copied) - len(pairs),
    )


def _pair(overlap: Overlap, passages: Sequence[Passage], texts: dict[str, str]) -> Pair:
    left, right = overlap.reports
    return Pair(
        left=left,
        right=right,
        shared=sharing(overlap),
        shares=f"{overlap.left_share:.0%} of the one, {overlap.right_share:.0%} of the other",
        edits=tally(overlap),
        passages=tuple(_sides(passage, texts) for passage in passages[:MOST_PASSAGES]),
    )


def _sides(passage: Passage, texts: dict[str, str]) -> tuple[Side, Side]:
    left = [(change.left, change.kind.value) for change in passage.changes]
    right = [(change.right, change.kind.value) for change in passage.changes]
    return _side(passage.left, left, texts), _side(passage.right, right, texts)


def _side(span: Span, edits: Sequence[tuple[Span, str]], texts: dict[str, str]) -> Side:
    pieces = tuple(_pieces(texts[span.report], span, edits))
    return Side(report=span.report, start=span.start, end=span.end, pieces=pieces)


def _pieces(text: str, span: Span, edits: Sequence[tuple[Span, str]]) -> Iterator[Piece]:
    at = span.start
    for one, kind in edits:
        if one.start < one.end:
            yield Piece(text=text[at : one.start])
            yield Piece(text=text[one.start : one.end], kind=kind)
            at = one.end
    yield Piece(text=text[at : span.end])
