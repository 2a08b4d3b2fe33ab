"""Passages side by side: the words of each report, with what differs between marks."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from crossread.model.passage import Change, ChangeKind, Overlap, Passage, PassageKind
from crossread.model.span import Span
from crossread.present.evidence import Cite
from crossread.present.receipt import ELLIPSIS, plain
from crossread.present.wording import count

#: What stands around words that the other report does not have.
OPEN, CLOSE = "[", "]"
#: Characters kept around a difference where a long sentence is cut.
_AROUND = 24
#: What edits did, the most telling first.
ORDER = (ChangeKind.UPDATE, ChangeKind.SOURCING, ChangeKind.FRAMING, ChangeKind.WORDING)
KINDS = {
    PassageKind.COPY: "copied sentence",
    PassageKind.PHRASE: "common phrase",
    PassageKind.QUOTE: "common quotation",
    PassageKind.BOILERPLATE: "sentence of boilerplate",
}


def marked(text: str, span: Span, different: Iterable[Span], limit: int = 0) -> str:
    """The words of the span on one line, what differs between marks; longer than `limit`, cut around these."""
    pieces, at = [], span.start
    for one in different:
        if one.start < one.end:
            pieces += [(plain(text[at : one.start]), False), (plain(text[one.start : one.end]), True)]
            at = one.end
    pieces.append((plain(text[at : span.end]), False))
    if limit and sum(len(words) for words, _ in pieces) > limit:
        pieces = [(words if differs else _cut(words), differs) for words, differs in pieces]
    return _joined(pieces)


def _cut(words: str) -> str:
    if len(words) <= 2 * _AROUND:
        return words
    return words[:_AROUND].rpartition(" ")[0] + f" {ELLIPSIS} " + words[-_AROUND:].partition(" ")[2]


def _joined(pieces: Sequence[tuple[str, bool]]) -> str:
    told = ""
    for words, differs in pieces:
        if words:
            gap = " " if told and words[0] not in ",.;:!?”’)" else ""
            told += gap + (f"{OPEN}{words}{CLOSE}" if differs else words)
    return told


def sides(passage: Passage, texts: dict[str, str], tags: dict[str, str], limit: int = 0) -> tuple[Cite, Cite]:
    """Both sentences as receipts, their differences marked."""
    spans = (passage.left, [c.left for c in passage.changes]), (passage.right, [c.right for c in passage.changes])
    left, right = (
        Cite(
            report=tags.get(span.report, span.report),
            start=span.start,
            claim="",
            speaker="",
            section="",
            words=marked(texts[span.report], span, different, limit),
        )
        for span, different in spans
    )
    return left, right


def edit(change: Change, left: str, right: str, turned: bool = False) -> str:
    """One edit in words: `update: 27 → 30`, `framing: + terror`, `wording: - so far`; `turned` from right to left."""
    before = plain(left[change.left.start : change.left.end])
    after = plain(right[change.right.start : change.right.end])
    before, after = (after, before) if turned else (before, after)
    if before and after:
        return f"{change.kind.value}: {before} → {after}"
    return f"{change.kind.value}: {'+' if after else '-'} {after or before}"


def tally(overlap: Overlap) -> str:
    """What edits did to the copied sentences of two reports: `update 3, framing 5`."""
    kinds = Counter(c.kind for p in overlap.passages if p.kind is PassageKind.COPY for c in p.changes)
    return ", ".join(f"{kind.value} {kinds[kind]}" for kind in ORDER if kinds[kind])


def sharing(overlap: Overlap) -> str:
    """What two reports share: `8 copied sentences, 1 common phrase`."""
    kinds = Counter(passage.kind for passage in overlap.passages)
    return ", ".join(count(kinds[kind], words) for kind, words in KINDS.items() if kinds[kind]).replace(
        "sentence of boilerplates", "sentences of boilerplate"
    )


def copies(overlap: Overlap) -> int:
    """How many copied sentences two reports share."""
    return sum(passage.kind is PassageKind.COPY for passage in overlap.passages)


def telling(overlaps: Iterable[Overlap], claims: Iterable[tuple[str, int]]) -> list[tuple[Overlap, list[Passage]]]:
    """The copied sentences that hold a figure (report, start) and were edited, the most telling first, by pair."""
    places = set(claims)
    starts: dict[str, list[int]] = {}
    for report, start in sorted(places):
        starts.setdefault(report, []).append(start)

    def holds(span: Span) -> bool:
        own = starts.get(span.report, [])
        at = bisect_left(own, span.start)
        return at < len(own) and own[at] < span.end

    found = []
    for overlap in overlaps:
        own = [p for p in overlap.passages if p.kind is PassageKind.COPY and (holds(p.left) or holds(p.right))]
        if own:
            found.append((overlap, sorted(own, key=_weight)))
    return found


def _weight(passage: Passage) -> tuple[int, int]:
    kinds = [ORDER.index(change.kind) for change in passage.changes]
    return min(kinds, default=len(ORDER)), passage.left.start
