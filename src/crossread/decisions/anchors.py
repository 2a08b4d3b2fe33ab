"""Where a decided claim stands, and how it is found again: exactly, or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.claim import Claim, Denial
from crossread.model.decision import Anchor, Decision, ReportName
from crossread.model.extract import Extract
from crossread.model.report import Report

Statement = Claim | Denial
_SHOWN = 60


class Lost(Exception):
    """What a decision is about is not there; the message says why, in words."""


def anchor(one: Statement, report: Report) -> Anchor:
    """Where that claim stands in that report."""
    words = report.text[one.span.start : one.span.end]
    return Anchor(digest=report.digest, span=one.span, measure=one.measure, words=words)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What decisions can be about: reports by id and digest, claims and denials by id and place."""

    reports: dict[str, Report]
    digests: dict[str, list[str]]
    statements: dict[str, Statement]
    places: dict[tuple[str, int, int, str], list[Statement]]

    def statement(self, decision: Decision) -> Statement:
        """The claim or denial that the decision is about; Lost where its words do not stand there any more."""
        found = self.statements.get(decision.claim)
        if found is not None and self._has_words(found, decision.anchor):
            return found
        if decision.anchor is None:
            raise Lost(f"no claim {decision.claim} is read in these reports")
        return self._at(decision.anchor)

    def _has_words(self, found: Statement, at: Anchor | None) -> bool:
        text = self.reports[found.report].text[found.span.start : found.span.end]
        return at is None or not at.words or text == at.words

    def _at(self, at: Anchor) -> Statement:
        names = self.digests.get(at.digest, [])
        span = at.span
        here = [one for name in names for one in self.places.get((name, span.start, span.end, at.measure), [])]
        if len(here) == 1:
            return here[0]
        if here:
            raise Lost(f"{len(here)} claims are read at {span.report}:{span.start}, and any could be meant")
        if names:
            raise Lost(f"nothing is read any more at {names[0]}:{span.start} (“{at.words[:_SHOWN]}”)")
        if span.report in self.reports:
            raise Lost(f"the text of {span.report} has changed, and “{at.words[:_SHOWN]}” is not where it stood")
        raise Lost(f"the report {span.report} is not among these reports")

    def report(self, name: ReportName) -> str | None:
        """The id of the report of that name or, where there is none, of those bytes."""
        if name.id in self.reports:
            return name.id
        return next(iter(self.digests.get(name.digest, [])), None)


def ground(reports: Sequence[Report], extracts: Iterable[Extract]) -> Grounds:
    """The grounds of these reports."""
    found = Grounds({report.id: report for report in reports}, {}, {}, {})
    for report in sorted(reports, key=lambda one: one.id):
        found.digests.setdefault(report.digest, []).append(report.id)
    for extract in extracts:
        every: list[Statement] = [*extract.claims, *extract.denials]
        for one in every:
            found.statements.setdefault(one.id, one)
            place = (one.report, one.span.start, one.span.end, one.measure.value)
            found.places.setdefault(place, []).append(one)
    return found
