"""Figures that differ inside one copied sentence: a later reading of one origin, if one knows which is the later."""

from collections.abc import Iterable, Mapping, Sequence

from crossread.model.claim import Claim
from crossread.reconcile.copied import Sentence
from crossread.reconcile.interval import printed
from crossread.reconcile.measure import Course, course_of


class Frames:
    """The copied text of each claim, by claim id, and which of two reports that share texts is the later edition."""

    def __init__(self, claims: Iterable[Claim], texts: Mapping[str, Sentence | None]) -> None:
        self._texts = texts
        self._tolls: dict[str, dict[Sentence, list[Claim]]] = {}
        for claim in claims:
            text = texts.get(claim.id)
            if text and course_of(claim.measure) is Course.GROWS:
                self._tolls.setdefault(claim.report, {}).setdefault(text, []).append(claim)
        self._orders: dict[tuple[str, str], int] = {}

    def find_pair(self, left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Claim, Claim] | None:
        """A claim of each that stand in one copied text, in two reports; None where there are none."""
        texts = {text: claim for claim in reversed(left) if (text := self._texts.get(claim.id))}
        for claim in right:
            other = texts.get(self._texts.get(claim.id) or ("", -1))
            if other and other.report != claim.report:
                return other, claim
        return None

    def is_one_text(self, left: Sequence[Claim], right: Sequence[Claim]) -> bool:
        """Whether the two figures stand in one copied text."""
        return self.find_pair(left, right) is not None

    def is_later(self, left: Sequence[Claim], right: Sequence[Claim]) -> bool:
        """Whether they do, and the right one's report is the later edition, as the tolls that both print show."""
        pair = self.find_pair(left, right)
        return pair is not None and self._order(pair[0].report, pair[1].report) > 0

    def _order(self, left: str, right: str) -> int:
        """1 where every toll that moved between the two grew from left to right, -1 where it fell, else 0."""
        key = (left, right)
        if key not in self._orders:
            moves = set(self._iter_moves(left, right))
            self._orders[key] = moves.pop() if len(moves) == 1 else 0
        return self._orders[key]

    def _iter_moves(self, left: str, right: str) -> Iterable[int]:
        ours, theirs = self._tolls.get(left, {}), self._tolls.get(right, {})
        for text in ours.keys() & theirs.keys():
            for a in ours[text]:
                for b in theirs[text]:
                    if (a.measure, a.party) == (b.measure, b.party) and printed(a.quantity) != printed(b.quantity):
                        yield 1 if printed(a.quantity) < printed(b.quantity) else -1
