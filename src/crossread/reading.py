"""The whole way from paths to accounts: ingest, parse, extract, trace, group, reconcile."""

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from typing import BinaryIO, TypeVar

from crossread.errors import InputError, NothingRead, UsageError
from crossread.model.account import Account, Incident
from crossread.model.decision import Decision, Ruling, RulingState
from crossread.model.extract import Extract
from crossread.model.issue import Issue
from crossread.model.origin import Trace
from crossread.model.report import Report
from crossread.pool import Plan, iter_extracts, worthwhile_workers

Thing = TypeVar("Thing")
OnePath = str | PathLike[str]
Paths = OnePath | Iterable[OnePath]
#: Called with (reports read so far, reports in all).
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Harvest:
    """All that was read, before it is put together: one extract for each report, in the same order.

    `decisions` are what readers decided about these reports, in the order in which they did.
    """

    reports: tuple[Report, ...]
    extracts: tuple[Extract, ...]
    left_out: tuple[Issue, ...]
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that an account of one incident is made of, whatever its day."""

    incident: Incident
    reports: tuple[Report, ...]
    extracts: tuple[Extract, ...]
    traced: Trace
    left_out: tuple[Issue, ...]
    rulings: tuple[Ruling, ...]


def read(
    paths: Paths,
    *,
    date: str | None = None,
    as_of: str | None = None,
    parser: str = "bundled",
    workers: int | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> tuple[Account, ...]:
    """One account for each incident the reports tell of; the same bytes in give equal accounts out, in any order.

    `paths` are files and folders, `-` is `stdin`. `date` (YYYY-MM-DD) is the day of the incident, by which bare
    weekdays are resolved; `as_of` (a day, a time, or `day 1`) leaves out what was said later. `parser` names the
    reader. `workers` is the number of processes: one unless told otherwise, 0 as many as pay for themselves; with more
    than one, a script that calls this must guard its start with `if __name__ == "__main__"`.
    Raises NothingRead where no input could be read and UsageError where the call is wrong.
    """
    day, until = as_day(date, "date"), as_moment(as_of, "as_of")
    plan = Plan(parser=parser)
    return put_together(harvest(paths, plan=plan, workers=workers, stdin=stdin, progress=progress), day, until)


def harvest(
    paths: Paths,
    *,
    plan: Plan,
    workers: int | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Harvest:
    """Every report that could be read with what it says, every input that could not, with the reason, and decisions."""
    from crossread.ingest import read_paths

    listed = _listed(paths)
    found, issues = read_paths(listed, stdin=stdin)
    decisions, wrong = read_decisions(listed)
    left_out = [*issues, *wrong]
    if not found:
        raise nothing_read(left_out)
    reports, extracts = [], []
    outcomes = iter_extracts(found, plan=plan, workers=_how_many(workers, len(found)))
    for done, (report, outcome) in enumerate(zip(found, outcomes, strict=True), start=1):
        if isinstance(outcome, Issue):
            left_out.append(outcome)
        else:
            reports.append(report)
            extracts.append(outcome)
        if progress:
            progress(done, len(found))
    if not reports:
        raise nothing_read(left_out)
    return Harvest(
        reports=tuple(reports), extracts=tuple(extracts), left_out=tuple(left_out), decisions=tuple(decisions)
    )


def read_decisions(paths: Paths) -> tuple[tuple[Decision, ...], tuple[Issue, ...]]:
    """What readers decided about the reports at these paths, and an issue for each line that tells of nothing."""
    from crossread.decisions.journal import journals_of, read_journal

    read = [read_journal(path) for path in journals_of(_listed(paths))]
    return tuple(one for decisions, _ in read for one in decisions), tuple(one for _, wrong in read for one in wrong)


def read_one(path: OnePath, *, stdin: BinaryIO | None = None) -> Report:
    """The one report at a path; NothingRead where it cannot be read, UsageError where there are several."""
    from crossread.ingest import read_paths

    found, issues = read_paths([path], stdin=stdin)
    if not found:
        raise nothing_read(list(issues))
    if len(found) > 1:
        raise UsageError(f"{path} holds {len(found):,} reports, and one is wanted (name the file)")
    return found[0]


def gather_reports(paths: Paths, *, stdin: BinaryIO | None = None) -> tuple[tuple[Report, ...], tuple[Issue, ...]]:
    """The reports the paths hold, unread, and what was left out; NothingRead where there is none."""
    from crossread.ingest import read_paths

    found, issues = read_paths(_listed(paths), stdin=stdin)
    if not found:
        raise nothing_read(list(issues))
    return found, issues


def read_text(path: OnePath, *, stdin: BinaryIO | None = None) -> str:
    """The text of a file that is no report, or of `stdin` for `-`; NothingRead where there is none."""
    from crossread.ingest import read_text as decoded

    try:
        return decoded(path, stdin=stdin)
    except InputError as error:
        raise NothingRead(f"nothing could be read\n  {error}") from None


def put_together(harvest: Harvest, date: str | None = None, as_of: str | None = None) -> tuple[Account, ...]:
    """The accounts of what was read: a pure function of its arguments."""
    return tuple(tell(dossier, date, as_of) for dossier in sort_out(harvest))


def sort_out(harvest: Harvest, traced: Trace | None = None) -> tuple[Dossier, ...]:
    """What was read and decided, by incident; `traced` is what `trace_harvest` gives, where that is known already."""
    from crossread.decisions import rule
    from crossread.group import find_incidents, keep_own_items

    docket = rule(harvest.decisions, harvest.reports, harvest.extracts)
    incidents = find_incidents(harvest.reports, harvest.extracts, docket.moves)
    found = without_rejected(traced or trace_harvest(harvest), docket.extracts)
    shares = share_out(found, [incident.reports for incident in incidents])
    at = {report.id: i for i, report in enumerate(harvest.reports)}
    left_out = (*harvest.left_out, *map(as_issue, lost(docket.rulings)))
    dossiers = []
    for incident, share in zip(incidents, shares, strict=True):
        own = sorted(at[report] for report in incident.reports)
        dossiers.append(
            Dossier(
                incident=incident,
                reports=tuple(harvest.reports[i] for i in own),
                extracts=keep_own_items([docket.extracts[i] for i in own]),
                traced=share,
                left_out=left_out,
                rulings=docket.rulings,
            )
        )
    return tuple(dossiers)


def trace_harvest(harvest: Harvest) -> Trace:
    """Who may have copied whom among all that was read; no decision changes it."""
    from crossread.trace import trace

    return trace(harvest.reports, harvest.extracts)


def tell(dossier: Dossier, date: str | None = None, as_of: str | None = None) -> Account:
    """The account of one incident, by the day of the incident and as known on a day."""
    from crossread.reconcile import build_account

    return build_account(
        dossier.incident,
        dossier.reports,
        dossier.extracts,
        date=date,
        as_of=as_of,
        left_out=dossier.left_out,
        traced=dossier.traced,
        rulings=dossier.rulings,
    )


def lost(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The decisions that are about nothing that is there."""
    return tuple(one for one in rulings if one.state is RulingState.LOST)


def as_issue(ruling: Ruling) -> Issue:
    """A decision that could not be applied, as trouble with one item."""
    decision = ruling.decision
    reason = f"the decision to {decision.kind} is not applied: {ruling.why}"
    return Issue(where=f"decision {decision.id}", kind="decision", reason=reason, remedy="decide anew, or undo it")


def without_rejected(traced: Trace, extracts: Iterable[Extract]) -> Trace:
    """What was traced, without who was told a figure that a reader rejected."""
    rejected = {one.id for extract in extracts for one, _ in extract.rejected}
    return replace(traced, credits=tuple(credit for credit in traced.credits if credit.claim not in rejected))


def share_out(traced: Trace, groups: Sequence[Sequence[str]]) -> list[Trace]:
    """What was traced among the reports of each group, in one pass: groups times overlaps would be a product."""
    home: dict[str, list[int]] = {}
    for number, reports in enumerate(groups):
        for report in reports:
            home.setdefault(report, []).append(number)

    def sort(things: Iterable[Thing], reports_of: Callable[[Thing], Sequence[str]]) -> list[list[Thing]]:
        sorted_: list[list[Thing]] = [[] for _ in groups]
        for one in things:
            homes = [set(home.get(report, ())) for report in reports_of(one)]
            for number in sorted(set.intersection(*homes)):
                sorted_[number].append(one)
        return sorted_

    parts = zip(
        sort(traced.overlaps, lambda one: one.reports),
        sort(traced.credits, lambda one: (one.report,)),
        sort(traced.editions, lambda one: one.reports),
        sort(traced.outlets, lambda pair: pair[:1]),
        strict=True,
    )
    return [
        Trace(overlaps=tuple(overlaps), credits=tuple(made), editions=tuple(chains), outlets=tuple(outlets))
        for overlaps, made, chains, outlets in parts
    ]


def nothing_read(issues: Sequence[Issue]) -> NothingRead:
    """The error that says of each input why it could not be read."""
    lines = [f"  {issue}" for issue in issues] or ["  no input was found (name a text file, a saved page or a folder)"]
    return NothingRead("\n".join(["nothing could be read", *lines]))


def as_day(value: str | None, name: str) -> str | None:
    """The day in the one spelling YYYY-MM-DD, or UsageError.

    >>> as_day("2031-05-06", "date")
    '2031-05-06'
    """
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise UsageError(f"{name} {value!r} is not a day (write it as YYYY-MM-DD, as in 2031-05-06)") from None


def as_moment(value: str | None, name: str) -> str | None:
    """A day, a time in UTC to the minute, or `day 1` after the incident's, in the one spelling; or UsageError.

    >>> as_moment("2031-05-06T14:20:31+02:00", "as_of"), as_moment("2031-05-06", "as_of"), as_moment("day 01", "as_of")
    ('2031-05-06T12:20Z', '2031-05-06', 'day 1')
    """
    if value is None:
        return None
    counted = re.fullmatch(r"day (-?\d{1,4})", value)
    if counted:
        return f"day {int(counted[1])}"
    try:
        if len(value) <= len("2031-05-06"):
            return datetime.date.fromisoformat(value).isoformat()
        moment = datetime.datetime.fromisoformat(value)
        utc = moment.astimezone(datetime.UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        raise UsageError(
            f"{name} {value!r} is neither a day nor a time (as in 2031-05-06 or 2031-05-06T14:20Z)"
        ) from None
    return utc.strftime("%Y-%m-%dT%H:%MZ")


def _listed(paths: Paths) -> list[OnePath]:
    return [paths] if isinstance(paths, str | PathLike) else list(paths)


def _how_many(workers: int | None, reports: int) -> int:
    if workers is not None and workers < 0:
        raise UsageError(f"{workers} workers cannot be started (0 chooses by the number of reports)")
    return worthwhile_workers(reports) if workers == 0 else min(workers or 1, max(1, reports))
