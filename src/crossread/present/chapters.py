"""The page of an account: its head, and its chapters in the order a reader needs them, disputes first."""

from collections.abc import Iterable, Iterator, Sequence

from crossread.model.account import Account, Voice
from crossread.model.claim import Claim
from crossread.model.finding import Check, FindingStatus
from crossread.model.source import Naming, Side
from crossread.model.when import When
from crossread.present.blocks import block, counted
from crossread.present.copied import copied
from crossread.present.decisions import decisions_chapter
from crossread.present.evidence import Evidence, Statement
from crossread.present.page import Chapter, Entry, Page, Sheet, Tone
from crossread.present.receipt import beginning, plain
from crossread.present.setting import where
from crossread.present.terms import SIDES
from crossread.present.timeline import timeline_chapter
from crossread.present.wording import INFERRED, count, day, day_range, listed

_PARTS = {
    "Where sources differ": (FindingStatus.DISPUTED, FindingStatus.DIFFERING, FindingStatus.WITHDRAWN),
    "Revised as reports came in": (FindingStatus.REVISED,),
    "Reported alike, or only once": (FindingStatus.AGREED, FindingStatus.SINGLE),
}


#: Characters of a quotation where nobody asks for another length, and where everything is wanted.
BRIEF, FULL = 84, 300
#: Characters of a report's beginning that stand for its title where it has none.
OPENING = 48


def page(account: Account, *, full: bool = False, limit: int = BRIEF) -> Page:
    """The account as a page, quotations about `limit` long; `full` quotes every claim behind a figure, at length."""
    limit = FULL if full else limit
    evidence = Evidence(account)
    chapters = (
        *(_findings(title, account, evidence, of, limit=limit, full=full) for title, of in _PARTS.items()),
        _checks("Sums that do not close", account.checks, evidence, closes=False, limit=limit),
        copied(account, evidence, limit=limit, full=full),
        timeline_chapter(account, evidence),
        Chapter(
            title="Background: other events, in no figure above",
            entries=list_background(account, evidence, limit=limit, full=full),
        ),
        decisions_chapter(account, evidence, limit),
        Chapter(title="Set aside: read, but in no figure above", entries=list_set_aside(account, evidence, limit)),
        Chapter(title="Who is quoted", entries=list_quoted(account, evidence)),
        Chapter(title="Open questions", entries=_entries(iter_open(account))),
        _sums_that_close(account.checks, evidence, full=full),
        Chapter(title="To be read with this", entries=_entries(account.caveats)),
        Chapter(title="Left out", entries=tuple(Entry(text=plain(str(issue))) for issue in account.left_out)),
    )
    return Page(
        title=plain(account.incident.label) or "Incident without a name",
        lead=_lead(account),
        sheets=tuple(_sheet(report, evidence) for report in sorted(evidence.reports)),
        chapters=tuple(chapter for chapter in chapters if chapter.blocks or chapter.entries),
        legend=_legend(account, evidence),
    )


def _entries(lines: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(Entry(text=_begun(plain(line))) for line in lines)


def _begun(line: str) -> str:
    return line[:1].upper() + line[1:]


def _lead(account: Account) -> tuple[str, ...]:
    outlets = {report.outlet for report in account.reports if report.outlet}
    reports = count(len(account.reports), "report") + (f" from {count(len(outlets), 'outlet')}" if outlets else "")
    scale = ", ".join(filter(None, [reports, _days(account), count(len(account.claims), "figure")]))
    until = f" As known on {account.as_of}." if account.as_of else ""
    why = f"Read together because {plain(account.incident.why)}." if account.incident.why else ""
    return tuple(filter(None, [f"{scale}.{until}", where(account.setting), why.replace("..", ".")]))


def _days(account: Account) -> str:
    printed = day_range(report.published for report in account.reports if report.published)
    said = list(_said(account))
    return printed or day_range(when.value for when in said if when.value) or _weekdays(said)


def _said(account: Account) -> Iterator[When]:
    """The days on which figures were said, as the reports and their order give them."""
    readings = [reading for finding in account.findings for line in finding.lines for reading in line.readings]
    times = [*(claim.said for claim in account.claims), *(reading.first_said for reading in readings)]
    yield from (when for when in times if when)


def _weekdays(said: Sequence[When]) -> str:
    names = [day(When(weekday=n)) for n in sorted({when.weekday for when in said if when.weekday is not None})]
    return f"{listed(names)} (no report is dated)" if names else "no day known"


def _sheet(report: str, evidence: Evidence) -> Sheet:
    one, tag = evidence.reports[report], evidence.tags[report]
    return Sheet(
        tag=tag,
        id=plain(report) if plain(report) != tag else "",
        outlet=plain(one.outlet or ""),
        day=day(When(value=one.published), year=False) if one.published else "",
        title=plain(one.title or "") or beginning(one.text, OPENING),
        url=plain(one.url or ""),
    )


def _findings(
    title: str, account: Account, evidence: Evidence, statuses: Sequence[FindingStatus], *, limit: int, full: bool
) -> Chapter:
    chosen = [finding for finding in account.findings if finding.status in statuses]
    chosen.sort(key=lambda finding: statuses.index(finding.status))
    return Chapter(title=title, blocks=tuple(block(finding, evidence, limit=limit, full=full) for finding in chosen))


def iter_open(account: Account) -> Iterator[str]:
    """The open questions but for those that only repeat a sum that does not close, which stand above."""
    failed = [check.text for check in account.checks if not check.closes]
    yield from (question for question in account.open_questions if not any(text in question for text in failed))


def _checks(title: str, checks: Sequence[Check], evidence: Evidence, *, closes: bool, limit: int) -> Chapter:
    """The sums; a `limit` of 0 gives only where their figures stand, not the words."""
    chosen = [check for check in checks if check.closes is closes]
    return Chapter(
        title=title,
        entries=tuple(
            Entry(
                text=plain(check.text),
                cites=evidence.cites(check.claims, limit),
                tone=Tone.PLAIN if closes else Tone.DIFFER,
            )
            for check in chosen
        ),
    )


def _sums_that_close(checks: Sequence[Check], evidence: Evidence, *, full: bool) -> Chapter:
    """Worth a line each only where everything is wanted."""
    every = _checks("Sums that close", checks, evidence, closes=True, limit=0)
    if full or not every.entries:
        return every
    return Chapter(title=every.title, entries=(Entry(text=f"{count(len(every.entries), 'sum')} (--full lists them)"),))


def list_background(account: Account, evidence: Evidence, *, limit: int, full: bool) -> tuple[Entry, ...]:
    """Other events: each with its figures, one receipt for each wording unless everything is wanted."""
    entries = []
    for event in account.background:
        claims = evidence.claims(event.claims)
        figures = list(dict.fromkeys(f"{counted(c, evidence)} {_short_deed(c)}" for c in claims))
        cites = evidence.cites(event.claims, limit)
        entries.append(Entry(text=f"{plain(event.event)}: {', '.join(figures)}", cites=cites if full else cites[:2]))
    return tuple(entries)


def _short_deed(claim: Claim) -> str:
    return claim.manner.value if claim.manner else claim.measure.value


def list_set_aside(account: Account, evidence: Evidence, limit: int) -> tuple[Entry, ...]:
    """What enters no figure, each with its reason."""
    entries = []
    for statement, reason in account.set_aside:
        one = evidence.statements[statement]
        cite = evidence.cite(one, limit)
        entries.append(Entry(text=f"{_about(one, evidence)}: {plain(reason)}", cites=(cite,)))
    return tuple(entries)


def _about(one: Statement, evidence: Evidence) -> str:
    if isinstance(one, Claim):
        return f"{counted(one, evidence)} {_short_deed(one)}"
    return f"denial ({one.manner.value if one.manner else one.measure.value})"


def list_quoted(account: Account, evidence: Evidence) -> tuple[Entry, ...]:
    """Each side's voices in one line, those most quoted first."""
    sides: dict[str, list[Voice]] = {}
    for voice in sorted(account.voices, key=lambda v: (-len(v.claims) - len(v.denials), v.name)):
        sides.setdefault(voice.side, []).append(voice)
    order = [side.value for side in Side if side.value in sides]
    return tuple(
        Entry(label=SIDES[Side(side)], text="; ".join(_voice(voice, evidence) for voice in sides[side]))
        for side in order
    )


def _voice(voice: Voice, evidence: Evidence) -> str:
    unnamed = ["unnamed"] if voice.naming == Naming.UNNAMED else []
    return f"{plain(voice.name)} ({', '.join([*unnamed, *evidence.tagged(voice.reports)])})"


def _legend(account: Account, evidence: Evidence) -> tuple[str, ...]:
    if not account.claims:
        return ()
    where = evidence.cite(account.claims[0], 0).where
    return (
        f"{where} is a report and the character where its words begin: crossread show {where} PATH...",
        f"{INFERRED} marks a day, or an order, that no report states.",
    )
