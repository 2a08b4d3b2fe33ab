"""What one can ask of accounts, as text: the verbs of the command line, for programs.

Each takes the accounts of `crossread.read` and a format: `text` for a terminal, `md` for a brief, `json` (canonical:
sorted keys, the same bytes for the same reports) or `jsonl` (one thing a line).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from crossread.briefing import build_briefs, name_reports, verifier
from crossread.choice import Statement, choose, find_statements, iter_claims, narrow
from crossread.errors import UsageError
from crossread.export.anchors import verify
from crossread.export.briefing import brief_object
from crossread.export.cast import actor_records
from crossread.export.document import account_object, document
from crossread.export.record import Record, claim_record, denial_record
from crossread.export.rows import figure_rows
from crossread.export.timeline import timeline_rows
from crossread.export.tracing import overlap_object, trace_object
from crossread.export.values import canonical, line, value
from crossread.export.verdict import verdict_object
from crossread.export.wording import word_records
from crossread.model.account import Account
from crossread.model.claim import Claim
from crossread.model.report import Report
from crossread.model.verdict import Verdict
from crossread.present import markdown, terminal
from crossread.present.actors import actors_tables
from crossread.present.brief import draw_brief, write_brief
from crossread.present.chapters import BRIEF, page
from crossread.present.closeup import Closeup, closeup, draw_closeup, write_closeup
from crossread.present.comparison import draw_comparison, write_comparison
from crossread.present.listing import claims_table, contents_table, figures_table
from crossread.present.paint import Canvas
from crossread.present.sources import sources_tables
from crossread.present.table import Table, draw_table, write_table
from crossread.present.timeline import timeline_tables
from crossread.present.verdict import draw_verdict, write_verdict
from crossread.present.words import words_tables

#: Blanks and quotation marks left of and around the words in a terminal.
_AROUND = 16


class Format(StrEnum):
    """How to write an answer."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"


def account(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002 - what it is called on the command line
    full: bool = False,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The whole of each account; `full` quotes every claim behind a figure, and at length."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    told = list(_left_out_once(accounts))
    if chosen is Format.JSON:
        return canonical(document(told))
    if chosen is Format.JSONL:
        return "".join(line(account_object(one)) for one in told)
    pages = [page(one, full=full, limit=_limit(chosen, canvas)) for one in told]
    drawn = [markdown.write(one) if chosen is Format.MD else terminal.draw(one, canvas) for one in pages]
    contents = [_tables([contents_table(accounts)], chosen, canvas)] if len(accounts) > 1 else []
    return "\n".join([*contents, *drawn])


def claims(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """Every claim once, by report and place; as `jsonl`, the record every tool agrees on."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    own = [(one, list(new)) for one, new in _each_once(accounts)]
    if chosen in (Format.JSON, Format.JSONL):
        return _dumped([record for one, new in own for record in _records(one, new)], chosen)
    return _tables((claims_table(one, new, limit=_limit(chosen, canvas)) for one, new in own), chosen, canvas)


def figures(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002
    measure: Sequence[str] = (),
    side: Sequence[str] = (),
    report: Sequence[str] = (),
    width: int = 100,
    colour: bool = False,
) -> str:
    """The findings as a table, one row for each figure on each side's line; the filters keep what they name."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    choice = choose(accounts, measures=measure, sides=side, reports=report)
    narrowed = [narrow(one, choice) for one in accounts]
    if chosen in (Format.JSON, Format.JSONL):
        return _dumped([row for one in narrowed for row in figure_rows(one)], chosen)
    return _tables((figures_table(one) for one in narrowed if one.findings), chosen, canvas)


def show(
    accounts: Sequence[Account],
    claim: str,
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """One claim from close by, by its id or by its place as the account prints it (`REPORT:CHARACTER`)."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    found = find_statements(accounts, claim)
    closeups = [closeup(one, statement) for one, statement in found]
    if chosen in (Format.JSON, Format.JSONL):
        records = [_shown(one, stated, near) for (one, stated), near in zip(found, closeups, strict=True)]
        return _dumped(records, chosen)
    return "\n".join(write_closeup(one) if chosen is Format.MD else draw_closeup(one, canvas) for one in closeups)


def sources(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """Where the text comes from: reports by origin, what each two share, editions; who is one witness and why."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    return _told(accounts, chosen, canvas, lambda one: [_sources(one)], sources_tables)


def actors(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """Who appears: people, groups, forces, offices and named things, with roles, side, and why names were merged."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    return _told(accounts, chosen, canvas, actor_records, actors_tables)


def words(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """What each report calls attackers, victims, forces, attack, deaths and freeing; what changed in copies."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    return _told(accounts, chosen, canvas, word_records, partial(words_tables, limit=_limit(chosen, canvas)))


def timeline(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """What happened in order: acts, figures when first given, deadlines; each with when, who says so, and where."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    return _told(accounts, chosen, canvas, timeline_rows, partial(timeline_tables, limit=_limit(chosen, canvas)))


def compare(
    left: Report,
    right: Report,
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """Two reports side by side: the passages they share, with what differs marked."""
    from crossread.trace import compare_reports

    chosen, canvas = _checked((), format), Canvas(width=width, colour=colour)
    overlap = compare_reports(left, right)
    left, right = sorted((left, right), key=lambda report: report.id)
    if chosen in (Format.JSON, Format.JSONL):
        return _dumped([overlap_object(overlap, left, right)] if overlap else [], chosen)
    if chosen is Format.MD:
        return write_comparison(left, right, overlap)
    return draw_comparison(left, right, overlap, canvas)


def brief(
    accounts: Sequence[Account],
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """A page on each incident, every clause cited; UnsupportedError where one does not hold, and nothing is printed."""
    chosen, canvas = _checked(accounts, format), Canvas(width=width, colour=colour)
    briefs = build_briefs(accounts)
    if chosen in (Format.JSON, Format.JSONL):
        named = name_reports(accounts)
        return _dumped([brief_object(one, named) for one in briefs], chosen)
    return "\n".join(write_brief(one) if chosen is Format.MD else draw_brief(one, canvas) for one in briefs)


def brief_page(accounts: Sequence[Account]) -> str:
    """The same briefs as one HTML file, with the sentences they cite; MissingExtra without the extra `page`."""
    from crossread.web import write_brief as write_page

    _checked(accounts, Format.TEXT)
    return write_page(build_briefs(accounts), name_reports(accounts))


def brief_sheet(accounts: Sequence[Account]) -> bytes:
    """The same briefs as PDF, a sheet of A4 each; MissingExtra without the extra `pdf`."""
    from crossread.typeset import write_pdf

    _checked(accounts, Format.TEXT)
    return write_pdf(build_briefs(accounts))


def check(text: str, reports: Sequence[Report]) -> Verdict:
    """What of a text with citations the reports do not bear out; reports are cited by their ids or short names."""
    return verifier(reports).check(text)


def verdict(
    found: Verdict,
    *,
    format: str = "text",  # noqa: A002
    width: int = 100,
    colour: bool = False,
) -> str:
    """What was refused and why, one entry for each problem, and how much was checked."""
    chosen, canvas = _checked((), format), Canvas(width=width, colour=colour)
    if chosen is Format.JSON:
        return canonical(verdict_object(found))
    if chosen is Format.JSONL:
        return "".join(line(value(problem)) for problem in found.problems)
    return write_verdict(found) if chosen is Format.MD else draw_verdict(found, canvas)


def _told(
    accounts: Sequence[Account],
    chosen: Format,
    canvas: Canvas,
    records: Callable[[Account], Iterable[Record]],
    tables: Callable[[Account], Iterable[Table]],
) -> str:
    """The records of each account, or its tables, as the format wants it."""
    if chosen in (Format.JSON, Format.JSONL):
        return _dumped([record for one in accounts for record in records(one)], chosen)
    return _tables((table for one in accounts for table in tables(one)), chosen, canvas)


def _sources(one: Account) -> Record:
    reports = {report.id: report for report in one.reports}
    overlaps = [overlap_object(o, reports[o.left], reports[o.right]) for o in one.trace.overlaps]
    return {"incident": one.incident.id, "reports": sorted(reports), **trace_object(one), "overlaps": overlaps}


def _checked(accounts: Sequence[Account], format_: str) -> Format:
    """The format; UsageError for an unknown one, AnchorError where a claim does not stand where it says."""
    if format_ not in list(Format):
        raise UsageError(f"{format_!r} is no format (one of {', '.join(Format)})")
    for one in accounts:
        verify(one)
    return Format(format_)


def _limit(chosen: Format, canvas: Canvas) -> int:
    return canvas.width - _AROUND if chosen is Format.TEXT else 2 * BRIEF


def _left_out_once(accounts: Sequence[Account]) -> Iterable[Account]:
    """What was left out of the whole call is told with the last account: with each, it would grow as their product."""
    for one, following in zip(accounts, [*accounts[1:], None], strict=True):
        yield replace(one, left_out=()) if following and following.left_out == one.left_out else one


def _each_once(accounts: Sequence[Account]) -> Iterable[tuple[Account, Iterable[Claim]]]:
    """The claims of each account, but for those that an account before it had: a report may touch several."""
    seen: set[str] = set()
    for one in accounts:
        new = [claim for claim in iter_claims(one) if claim.id not in seen]
        seen.update(claim.id for claim in new)
        yield one, new


def _records(one: Account, stated: Iterable[Statement]) -> list[Record]:
    reports = {report.id: report for report in one.reports}
    return [
        claim_record(each, reports[each.report])
        if isinstance(each, Claim)
        else denial_record(each, reports[each.report])
        for each in stated
    ]


def _shown(one: Account, stated: Statement, near: Closeup) -> Record:
    context = {"before": near.before, "sentence": near.lead + near.words + near.trail, "after": near.after}
    return {**_records(one, [stated])[0], "context": context, "standing": list(near.standing)}


def _dumped(things: Sequence[Record], chosen: Format) -> str:
    return canonical(list(things)) if chosen is Format.JSON else "".join(line(thing) for thing in things)


def _tables(tables: Iterable[Table], chosen: Format, canvas: Canvas) -> str:
    draw: Callable[[Table], str] = write_table if chosen is Format.MD else lambda one: draw_table(one, canvas)
    return "\n".join(draw(one) for one in tables)
