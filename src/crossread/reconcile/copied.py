"""Sentences that were copied from one another, over all reports: each such text once, and which claims stand in it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from crossread.joined import join
from crossread.model.claim import Claim
from crossread.model.passage import Passage

#: A sentence, by its report and its first character; a copied text is named by the least of its sentences.
Sentence = tuple[str, int]


class CopiedTexts:
    """The texts that passages make, and where they stand."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        ends: dict[str, dict[int, int]] = {}
        pairs = []
        for passage in passages:
            for span in (passage.left, passage.right):
                ends.setdefault(span.report, {})[span.start] = span.end
            pairs.append(((passage.left.report, passage.left.start), (passage.right.report, passage.right.start)))
        self._ends: Mapping[str, dict[int, int]] = ends
        self._starts = {report: sorted(starts) for report, starts in ends.items()}
        groups = [sorted(group) for group in join(pairs)]
        self._texts = {sentence: group[0] for group in groups for sentence in group}
        self.reports = {group[0]: tuple(sorted({report for report, _ in group})) for group in groups}

    def find(self, claim: Claim) -> Sentence | None:
        """The copied text that the claim stands in; None where its sentence is nobody else's."""
        starts = self._starts.get(claim.report, [])
        place = bisect_right(starts, claim.span.start) - 1
        if place < 0 or claim.span.start >= self._ends[claim.report][starts[place]]:
            return None
        return self._texts[claim.report, starts[place]]
