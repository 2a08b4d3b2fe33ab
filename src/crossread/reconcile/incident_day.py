"""On which day it happened: the day that stands with the acts and the dead that reports lead with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossread.model.act import Act, ActKind
from crossread.model.claim import Claim, Measure, Scope
from crossread.model.extract import Extract
from crossread.model.parse import SectionKind
from crossread.model.report import Report
from crossread.model.when import TimeKind, When
from crossread.reconcile.clock import Clock
from crossread.reconcile.incident_type import HIERARCHY, is_of_incident

#: What makes an incident weighs more than what comes of it.
_OWN_KIND = 2.0
#: Days after which a thing is no news any more.
_NEWS = 10
_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.HELD, Measure.DESTROYED})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vote:
    """One telling of when it happened: the place in its report, and how much it counts there."""

    report: str
    start: int
    when: When
    weight: float = 1.0


def find_day(
    acts: Sequence[Act], claims: Sequence[Claim], extracts: Sequence[Extract], kind: ActKind | None, clock: Clock
) -> tuple[When | None, str]:
    """The day of the incident and why; where no report states one, the last it can have been, marked as inferred.

    Each report weighs alike: within it a time weighs more the earlier it stands, and twice with an act of the kind
    that makes the incident. Where only a month, a week or a year is stated, that is the answer.
    """
    votes = [v for v in (*_of_acts(acts, kind), *_of_claims(claims)) if not _is_off(v, clock)]
    for told, what in ((votes, "stands with what happened"), (list(_of_days(extracts, clock)), "is told of")):
        day = _heaviest(told, clock)
        if day is not None:
            when, reports = day
            return replace(when, part=None, kind=TimeKind.DATE), f'"{when.words}" {what} ({", ".join(reports)})'
    period = next(
        (v for v in sorted(votes, key=lambda v: (v.report, v.start)) if (v.when.value or "")[:4].isdigit()), None
    )
    if period is not None:
        return period.when, f'"{period.when.words}" stands with what happened ({period.report})'
    return _before_reports(extracts, clock)


def given_day(value: str) -> When:
    """The day that somebody said it was."""
    return When(value=value, weekday=date.fromisoformat(value).weekday())


def first_day(day: When | None, reports: Sequence[Report], clock: Clock) -> int:
    """The ordinal of the incident's day: as stated, else as the clock of its reports has it."""
    if day is None or day.inferred or not reports:
        return clock.start
    moment = clock.resolve(day, reports[0].id)
    return moment.day if moment is not None else clock.start


def _of_acts(acts: Iterable[Act], kind: ActKind | None) -> Iterator[_Vote]:
    for act in acts:
        if act.kind in HIERARCHY and act.when is not None and is_of_incident(act):
            weight = _OWN_KIND if act.kind is kind else 1.0
            yield _Vote(report=act.report, start=act.trigger.start, when=act.when, weight=weight)


def _of_claims(claims: Iterable[Claim]) -> Iterator[_Vote]:
    for claim in claims:
        own = claim.scope is Scope.MAIN and claim.section is not SectionKind.TEASER and claim.measure in _HARM
        if own and claim.holds is not None:
            yield _Vote(report=claim.report, start=claim.span.start, when=claim.holds)


def _is_off(vote: _Vote, clock: Clock) -> bool:
    """A time after the report, or the report's own date in full, which is a dateline's."""
    published, moment = clock.publication(vote.report), clock.resolve(vote.when, vote.report)
    if published is None or moment is None:
        return False
    in_full = any(len(word) in (2, 4) and word.isdigit() for word in vote.when.words.split()[2:])
    return moment.day > published.day or (moment.day == published.day and in_full)


def _of_days(extracts: Iterable[Extract], clock: Clock) -> Iterator[_Vote]:
    """Days on which a report tells that something happened, in order, that can be the day of news.

    Of a report without a date, any day it names but those on which somebody spoke.
    """
    for extract in extracts:
        spoke = {when.value or when.weekday for when in extract.spoke}
        dated = clock.publication(extract.report) is not None
        for place, when in enumerate(extract.happened if dated else (*extract.happened, *extract.days)):
            own = when in extract.happened or (when.value or when.weekday) not in spoke
            if when.words and own and _can_be_news(when, extract.report, clock):
                yield _Vote(report=extract.report, start=place, when=when)


def _can_be_news(when: When, report: str, clock: Clock) -> bool:
    published, moment = clock.publication(report), clock.resolve(when, report)
    if published is None or moment is None:
        return moment is not None
    return 0 <= published.day - moment.day <= _NEWS


def _heaviest(votes: Iterable[_Vote], clock: Clock) -> tuple[When, list[str]] | None:
    """The day that weighs most, with the reports that give it; the earlier of two that weigh alike."""
    weights: dict[int, float] = defaultdict(float)
    shown: dict[int, list[tuple[str, int, When]]] = defaultdict(list)
    for report, told in _by_report(votes).items():
        known = [(v, m) for v in told if (m := clock.resolve(v.when, report)) is not None and not v.when.inferred]
        for rank, (vote, moment) in enumerate(known, 1):
            weights[moment.day] += vote.weight / rank
            shown[moment.day].append((report, vote.start, moment.when))
    if not weights:
        return None
    day = min(weights, key=lambda d: (-weights[d], d))
    reports = sorted({report for report, _, _ in shown[day]})
    return min(shown[day], key=lambda one: one[:2])[2], reports


def _by_report(votes: Iterable[_Vote]) -> Mapping[str, list[_Vote]]:
    found: dict[str, list[_Vote]] = defaultdict(list)
    for vote in sorted(votes, key=lambda v: (v.report, v.start, v.weight, v.when.value or "", v.when.words)):
        found[vote.report].append(vote)
    return found


def _before_reports(extracts: Iterable[Extract], clock: Clock) -> tuple[When | None, str]:
    out = [m for e in extracts if (m := clock.publication(e.report)) is not None]
    first = min((m.day for m in out), default=None)
    if first is None:
        return None, "no report states a day or carries a date"
    day = date.fromordinal(first)
    return When(value=day.isoformat(), weekday=day.weekday(), inferred=True), "no report states a day: this or earlier"
