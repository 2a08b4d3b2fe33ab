"""Receipts, figures and speakers of claims, in words that stand where the receipt points."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossread.model.citation import Receipt
from crossread.model.claim import Claim, Party
from crossread.model.quantity import Hedge
from crossread.model.span import Span
from crossread.present.blocks import PLURALS
from crossread.present.brief.room import Room
from crossread.present.brief.speakers import find_speaker
from crossread.present.evidence import Evidence, Statement
from crossread.present.receipt import plain, quote, sentence_around
from crossread.present.wording import count, figure

#: Characters of a quotation that stands for a clause.
_VERBATIM = 120
#: What a group may be named with and is no part of it.
_BEGUN = re.compile(
    r"^(?:(?:[\d,.]+|more|others?|another|his|her|its|their|our|the|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|\w+teen|twelve|eleven|\w+ty(?:-\w+)?|hundreds?|thousands?|millions?|lakh|dozens?|of)\s+)+(?=\w)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”\"‘«»]|''|``")
_OPENING = ("“", "‘", "«", "``")
_ONE = re.compile(r"\b(?:one|1|a single)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Citing:
    """The evidence of an account, with the names by which its reports are cited."""

    evidence: Evidence
    names: Mapping[str, str]
    room: Room

    def receipt(self, span: Span) -> Receipt:
        """The receipt of one place."""
        return Receipt(report=self.names[span.report], start=span.start, end=span.end)

    def said(self, one: Statement) -> tuple[str, tuple[Receipt, ...]]:
        """Who says it, and where it stands: one receipt where a sentence has both, else that of the name too."""
        found = find_speaker(one.source, self.evidence.reports[one.report])
        if found is None:
            return "", (self.receipt(one.span),)
        words, place = found
        start, end = self.sentence(one.span)
        if start <= place.start and place.end <= end:
            whole = Span(report=one.report, start=min(one.span.start, place.start), end=max(one.span.end, place.end))
            return words, (self.receipt(whole),)
        return words, (self.receipt(one.span), self.receipt(place))

    def sentence(self, span: Span) -> tuple[int, int]:
        """The ends of the sentence around a span."""
        return sentence_around(self.evidence.reports[span.report].text, span)

    def words(self, span: Span) -> str:
        """The words at a span, on one line."""
        return plain(self.evidence.reports[span.report].text[span.start : span.end])

    def context(self, span: Span) -> str:
        """The words of the sentence around a span, on one line."""
        start, end = self.sentence(span)
        return plain(self.evidence.reports[span.report].text[start:end])

    def quoted(self, span: Span, limit: int) -> str:
        """The words around a span in quotation marks, about `limit` long; quotation marks among them are single."""
        words = quote(self.evidence.reports[span.report].text, span, limit)
        inner = _MARKS.sub(lambda m: "‘" if m[0] in _OPENING else "’", words)
        return f"“{inner.strip(' .,;:‘’')}”"

    def verbatim(self, span: Span) -> str:
        """The report's own words around a span, for where ours do not hold."""
        return self.quoted(span, _VERBATIM)

    def counted(self, claim: Claim) -> str:
        """The figure with what it counts, as printed; where what it counts is not printed, the words around it.

        What attackers are called stands in quotation marks.
        """
        context = self.context(claim.span)
        number, group = self.number(claim, context), _BEGUN.sub("", plain(claim.group))
        several = claim.quantity.low == 1 and claim.quantity.high != 1
        if not group or group not in context or _MARKS.search(group) or several:
            return self.quoted(claim.span, self.room.around)
        if claim.party is Party.PERPETRATOR:
            group = f"“{group}”"
        return f"{number}{' of' if number.endswith(PLURALS) else ''} {group}".strip()

    def number(self, claim: Claim, context: str) -> str:
        """The number in words; empty where the sentence prints none ("the driver", "villagers")."""
        words = figure(claim.quantity, self.evidence.text(claim))
        low, high = claim.quantity.low, claim.quantity.high
        if (low, high) == (1, 1) and not _ONE.search(context):
            return ""
        vague = claim.quantity.hedge in (Hedge.VAGUE, Hedge.UNKNOWN) or high is None
        return "" if vague and words.endswith("or more") else {"none": "no"}.get(words, words)

    def behind(self, ids: Iterable[str], origins: int = 0) -> tuple[str, tuple[Receipt, ...]]:
        """Who says what several claims have in common, and receipts: one for each of the first few reports.

        `origins` are the witnesses behind them; they are told where several reports are, and where there is little room
        only if they are fewer.
        """
        ids = tuple(ids)
        first = self.evidence.first(ids)
        speaker, receipts = self.said(first)
        every = sorted((self.evidence.statements[i] for i in ids), key=lambda one: (one.report, one.span))
        each = {one.report: one for one in reversed(every) if one.report != first.report}
        told = [speaker]
        if each and 0 < origins <= len(each) + (self.room.cited > 1):
            told.append(f"{count(1 + len(each), 'report')}, {count(origins, 'origin')}")
            told.append(f"{self.room.cited} cited" if 1 + len(each) > self.room.cited else "")
        others = [self.receipt(each[report].span) for report in sorted(each)][: self.room.cited - 1]
        return ", ".join(filter(None, told)), (*receipts, *others)
