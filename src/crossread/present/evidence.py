"""What an account's ids stand for, and the receipts made of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from crossread.model.account import Account
from crossread.model.act import Act
from crossread.model.claim import Claim, Denial, Unknown
from crossread.model.origin import Origin
from crossread.model.parse import SectionKind
from crossread.model.report import Report
from crossread.model.span import Span
from crossread.present.receipt import plain, quote, sentence_around
from crossread.present.tags import tags
from crossread.present.terms import speaker

Statement = Claim | Denial
#: All that stands at a span in a report, with who says it there.
Stated = Statement | Act | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One receipt: the report's tag and the character where the words start, who says them there, and the words.

    `speaker` is empty in the outlet's own voice, `section` in the body of the report.
    """

    report: str
    start: int
    claim: str
    speaker: str
    section: str
    words: str

    @property
    def where(self) -> str:
        """The receipt's number, as `crossread show` takes it: `alder-post:512`."""
        return f"{self.report}:{self.start}"


@dataclass(frozen=True)
class Evidence:
    """The reports, claims and denials of one account by their ids."""

    account: Account

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.account.reports}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Claims and denials by id."""
        every: list[Statement] = [*self.account.claims, *self.account.denials]
        return {one.id: one for one in every}

    @cached_property
    def acts(self) -> dict[str, Act]:
        """Acts by id."""
        return {act.id: act for act in self.account.acts}

    @cached_property
    def unknowns(self) -> dict[str, Unknown]:
        """What is said not to be known, by id."""
        return {one.id: one for one in self.account.unknowns}

    def stated(self, item: str) -> Stated:
        """The claim, denial or act of that id."""
        return self.statements.get(item) or self.acts[item]

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """Origins by id."""
        return {origin.id: origin for origin in self.account.origins}

    @cached_property
    def tags(self) -> dict[str, str]:
        """The reports' tags by their ids."""
        return {report: plain(tag) for report, tag in tags(self.reports).items()}

    def claims(self, ids: Iterable[str]) -> list[Claim]:
        """The claims among the ids, in their order."""
        return [one for i in ids if isinstance(one := self.statements[i], Claim)]

    def text(self, statement: Statement) -> str:
        """The words at the statement's span."""
        return self.reports[statement.report].text[statement.span.start : statement.span.end]

    def tagged(self, reports: Iterable[str]) -> tuple[str, ...]:
        """The tags of some reports, in the order of their ids."""
        return tuple(self.tags.get(report, plain(report)) for report in sorted(set(reports)))

    def cite(self, statement: Stated, limit: int) -> Cite:
        """The receipt of one claim, denial or act."""
        return self._cite(statement, statement.span, limit)

    def cites(self, ids: Iterable[str], limit: int) -> tuple[Cite, ...]:
        """Receipts of several, those of one sentence as one, each with its speaker no longer than `limit`."""
        groups = self.by_sentence(ids, 0)
        return tuple(self._merged(group, _room(cite, limit)) for cite, group in groups)

    def by_sentence(self, ids: Iterable[str], limit: int) -> list[tuple[Cite, list[Statement]]]:
        """One receipt for each sentence, with what it says."""
        groups: dict[tuple[str, int, int], list[Statement]] = {}
        for one in (self.statements[i] for i in ids):
            ends = sentence_around(self.reports[one.report].text, one.span)
            groups.setdefault((one.report, *ends), []).append(one)
        return [(self._merged(group, limit), group) for group in groups.values()]

    def first(self, ids: Iterable[str]) -> Statement:
        """The one to quote for all: in the body before a caption, from a quoted source before the outlet's voice."""
        return min(
            (self.statements[i] for i in ids),
            key=lambda one: (one.section is not SectionKind.BODY, one.source is None),
        )

    def _merged(self, group: list[Statement], limit: int) -> Cite:
        start, end = min(one.span.start for one in group), max(one.span.end for one in group)
        return self._cite(group[0], Span(report=group[0].report, start=start, end=end), limit)

    def _cite(self, one: Stated, span: Span, limit: int) -> Cite:
        return Cite(
            report=self.tags[one.report],
            start=span.start,
            claim=one.id,
            speaker=plain(speaker(one.source)),
            section="" if one.section is SectionKind.BODY else one.section.value,
            words=quote(self.reports[one.report].text, span, limit),
        )


def _room(cite: Cite, limit: int) -> int:
    """What a line of that length leaves for the words: half of it at least."""
    return max(limit // 2, limit - len(cite.where) - len(cite.speaker)) if limit else 0
