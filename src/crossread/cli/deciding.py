"""`crossread decide`: decisions written and listed without the server."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from crossread.deciding import journal_of, log, on_claim, on_reports, to_undo
from crossread.decisions import add_decision
from crossread.errors import UsageError
from crossread.model.decision import Decision, DecisionKind


def run(options: argparse.Namespace) -> str:
    """Does what was asked for, and says so in a line; what is wrong with the journal goes to standard error."""
    folder = Path(options.folder)
    decisions, issues = log(folder)
    for issue in issues:
        print(f"crossread: {issue}", file=sys.stderr)
    if options.what == "list":
        return "".join(_line(decision, gone=gone) for decision, gone in decisions) or "no decisions\n"
    decision = _decide(options, folder)
    add_decision(journal_of(folder), decision)
    return f"decided {_line(decision, gone=False)}"


def now() -> str:
    """The time, in UTC and to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _decide(options: argparse.Namespace, folder: Path) -> Decision:
    kind = DecisionKind(options.what)
    given = {"by": options.by, "note": options.note, "at": options.at or now()}
    if kind is DecisionKind.UNDO:
        return to_undo(folder, options.about[0], **given)
    if kind in (DecisionKind.SPLIT, DecisionKind.MERGE):
        from crossread.reading import gather_reports

        return on_reports(kind, gather_reports(folder)[0], options.about, **given)
    from crossread.reading import read

    accounts = read(folder, parser=options.parser, workers=0)
    return on_claim(kind, accounts, options.about[0], _fields(options.about[1:]), **given)


def _fields(words: Sequence[str]) -> Mapping[str, object]:
    """`party=state low=12` as a mapping."""
    fields = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign:
            raise UsageError(f"{word!r} sets no field (write FIELD=VALUE, as in party=state)")
        fields[name.strip()] = value.strip()
    return fields


def _line(decision: Decision, *, gone: bool) -> str:
    fields = " ".join(f"{name}={'' if value is None else value}" for name, value in decision.fields)
    at = decision.anchor
    where = f"{at.span.report}:{at.span.start}" if at else decision.claim
    about = " ".join([decision.undoes or where, *(name.id for name in decision.reports)]).strip()
    words = [decision.id, decision.at, decision.kind.value, about, fields, decision.by]
    note = f"“{decision.note}”" if decision.note else ""
    return "  ".join(filter(None, [*words, note, "(undone)" if gone else ""])) + "\n"
