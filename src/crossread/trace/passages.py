"""What two reports share, as passages, and what each passage is: a copy, a phrase, or a quotation of one speaker."""

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.passage import Overlap, Passage, PassageKind
from crossread.model.report import Report
from crossread.model.span import Span
from crossread.trace.align import Match, align
from crossread.trace.changes import find_changes
from crossread.trace.fingerprint import SHINGLE
from crossread.trace.text import Text

#: A sentence is a copy by itself from this many common words, and this share of all words or of the shorter sentence.
ENOUGH, SAME, WITHIN = 12, 0.7, 0.85
#: Between reports that share more, an edited sentence is a copy from this share of all words, or of the shorter one.
EDITED, PARTLY = 0.5, 0.8
#: Copies that make two reports related, or the share of the shorter report that does.
COPIES, HALF = 2, 0.5
#: A passage is a quotation where so much of both sentences stands between quotation marks.
QUOTED = 0.6


def compare_reports(left: Report, right: Report) -> Overlap | None:
    """All that two reports share; None where that is nothing."""
    return compare_texts(Text(left.id, left.text), Text(right.id, right.text))


def compare_texts(left: Text, right: Text) -> Overlap | None:
    """All that two reports share; None where that is nothing."""
    if right.report < left.report:
        left, right = right, left
    matches = align(left, right)
    if not matches:
        return None
    kinds = _judge_all(left, right, matches)
    shares = _share(matches, kinds, left, right)
    passages = [_passage(left, right, one, kind) for one, kind in zip(matches, kinds, strict=True)]
    return Overlap(
        left=left.report, right=right.report, passages=tuple(passages), left_share=shares[0], right_share=shares[1]
    )


def _judge_all(left: Text, right: Text, matches: Sequence[Match]) -> list[PassageKind]:
    kinds = [_judge(left, right, one) for one in matches]
    everything = _share(matches, [PassageKind.COPY] * len(matches), left, right)
    if max(everything) >= HALF:
        return [PassageKind.COPY if _is_edited(one) else kind for one, kind in zip(matches, kinds, strict=True)]
    if kinds.count(PassageKind.COPY) < COPIES:
        return kinds
    kinds = [
        PassageKind.COPY if kind is PassageKind.PHRASE and _is_edited(one) else kind
        for one, kind in zip(matches, kinds, strict=True)
    ]
    return [_beside_copies(matches, kinds, place) for place in range(len(kinds))]


def _judge(left: Text, right: Text, one: Match) -> PassageKind:
    """What the passage is by itself."""
    if min(_quoted(left, one.left), _quoted(right, one.right)) >= QUOTED:
        return PassageKind.QUOTE
    alike = one.similarity >= SAME or (one.contained >= WITHIN and one.run >= SHINGLE)
    return PassageKind.COPY if alike and one.matched >= ENOUGH else PassageKind.PHRASE


def _is_edited(one: Match) -> bool:
    return one.similarity >= EDITED or one.contained >= PARTLY


def _beside_copies(matches: Sequence[Match], kinds: Sequence[PassageKind], place: int) -> PassageKind:
    """A quotation between copied sentences was copied with them."""
    one = matches[place]
    if kinds[place] is PassageKind.QUOTE:
        for other, kind in zip(matches, kinds, strict=True):
            steps = other.left - one.left, other.right - one.right
            if kind is PassageKind.COPY and steps in ((1, 1), (-1, -1)):
                return PassageKind.COPY
    return kinds[place]


def _quoted(text: Text, sentence: int) -> float:
    first, last = text.sentences[sentence]
    return sum(text.quoted[first:last]) / (last - first)


def _share(matches: Sequence[Match], kinds: Sequence[PassageKind], left: Text, right: Text) -> tuple[float, float]:
    """The share of each text's words that stand in copies, each sentence counted once."""
    lefts: dict[int, int] = {}
    rights: dict[int, int] = {}
    for one, kind in zip(matches, kinds, strict=True):
        if kind is PassageKind.COPY:
            lefts[one.left] = max(lefts.get(one.left, 0), one.matched)
            rights[one.right] = max(rights.get(one.right, 0), one.matched)
    return round(sum(lefts.values()) / len(left), 4), round(sum(rights.values()) / len(right), 4)


def _passage(left: Text, right: Text, one: Match, kind: PassageKind) -> Passage:
    return Passage(
        left=left.span(one.left),
        right=right.span(one.right),
        kind=kind,
        similarity=one.similarity,
        run=one.run,
        changes=find_changes(left, right, one),
    )


def as_boilerplate(overlap: Overlap, spans: frozenset[tuple[str, int]]) -> Overlap:
    """The overlap with copies of these sentences (report, start) called boilerplate, and out of the shares."""
    passages = []
    for one in overlap.passages:
        common = one.kind is PassageKind.COPY and (one.left.report, one.left.start) in spans
        passages.append(replace(one, kind=PassageKind.BOILERPLATE) if common else one)
    if passages == list(overlap.passages):
        return overlap
    kept = [one for one in passages if one.kind is PassageKind.COPY]
    before = [one for one in overlap.passages if one.kind is PassageKind.COPY]
    return replace(
        overlap,
        passages=tuple(passages),
        left_share=round(overlap.left_share * _part([p.left for p in kept], [p.left for p in before]), 4),
        right_share=round(overlap.right_share * _part([p.right for p in kept], [p.right for p in before]), 4),
    )


def _part(kept: Sequence[Span], before: Sequence[Span]) -> float:
    """What is left of the length of some spans."""
    return sum(one.end - one.start for one in set(kept)) / sum(one.end - one.start for one in set(before))
