"""What stands at a receipt: the sentences of a report that the cited characters touch."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from crossread.model.citation import Receipt
from crossread.model.report import Report
from crossread.parse.sectioning.blocks import cut_blocks
from crossread.parse.segment import segments

#: A citation of more characters than this points at nothing in particular.
WIDEST = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The sentences a receipt points at; `published` is the day of their report, by which weekdays are resolved."""

    receipt: Receipt
    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfounded:
    """Why nothing stands at a receipt, and what to do: `kind` is that of the problem."""

    receipt: Receipt
    kind: str
    reason: str
    remedy: str


class Ground:
    """Reports by their names. `find` gives the report of a name, or raises LookupError with what is wrong with it."""

    def __init__(self, find: Callable[[str], Report]) -> None:
        self._find = find

    def at(self, receipt: Receipt) -> Passage | Unfounded:
        """What stands at the receipt, or why nothing does."""
        try:
            report = self._find(receipt.report)
        except LookupError as error:
            remedy = "cite a report by its id or short name"
            return Unfounded(receipt=receipt, kind="unknown_report", reason=str(error.args[0]), remedy=remedy)
        end = receipt.start + 1 if receipt.end is None else receipt.end
        blank = receipt.end is not None and not report.text[receipt.start : end].strip()
        if blank or not receipt.start < end <= len(report.text):
            reason = f"nothing stands at {receipt}: the report has {len(report.text):,} characters"
            remedy = "cite the first character and the one after the last"
            return Unfounded(receipt=receipt, kind="out_of_range", reason=reason, remedy=remedy)
        if end - receipt.start > WIDEST:
            reason = f"{receipt} cites {end - receipt.start:,} characters, which is nothing in particular"
            return Unfounded(receipt=receipt, kind="too_wide", reason=reason, remedy=f"cite {WIDEST:,} at most")
        first, last = _around(report.text, receipt.start, end)
        return Passage(receipt=receipt, text=report.text[first:last], published=report.published)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The ends of all sentences that share a character with [start, end)."""
    bounds = _sentences(text)
    starts = [first for first, _ in bounds]
    low, high = max(0, bisect_right(starts, start) - 1), max(0, bisect_right(starts, end - 1) - 1)
    return min(bounds[low][0], start), max(bounds[high][1], end)


@cache
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a report as far as they can be told without reading it; every one lies in one paragraph."""
    return tuple(
        (words[0][0], words[-1][1]) for block in cut_blocks(text) for words in segments(text, block.start, block.end)
    )
