"""What a reader sends, from a form or as JSON, as a decision."""

from collections.abc import Mapping
from typing import Any

from crossread.deciding import on_claim, on_reports, to_undo
from crossread.decisions.correct import values
from crossread.errors import UsageError
from crossread.model.decision import Decision, DecisionKind
from crossread.server.folder import Folder
from crossread.server.snapshot import Snapshot


def to_decision(folder: Folder, snapshot: Snapshot, given: Mapping[str, Any], at: str) -> Decision:
    """The decision that is asked for, found among what was read; UsageError where it is about nothing that is there.

    `given` has `kind`, `claim`, `fields`, `reports` or `undoes`, `by` and `note`, as a line of the journal has them.
    """
    try:
        kind = DecisionKind(str(given.get("kind")))
    except ValueError:
        raise UsageError(f"a decision has a kind: one of {', '.join(DecisionKind)}") from None
    words = {name: _words(given, name) for name in ("by", "note")} | {"at": at}
    if kind is DecisionKind.UNDO:
        return to_undo(folder.path, _words(given, "undoes"), **words)
    if kind in (DecisionKind.SPLIT, DecisionKind.MERGE):
        return on_reports(kind, snapshot.harvest.reports, _reports(snapshot, given), **words)
    found = snapshot.statement(_words(given, "claim"))
    if found is None:
        raise UsageError(f"no claim {_words(given, 'claim')[:40]!r} is read in these reports")
    name, one = found
    fields = given.get("fields") or {}
    if not isinstance(fields, Mapping):
        raise UsageError("the fields of a correction are an object")
    return on_claim(kind, [snapshot.account(name)], one.id, fields if kind is DecisionKind.CORRECT else {}, **words)


def from_form(snapshot: Snapshot, form: Mapping[str, list[str]]) -> dict[str, Any]:
    """A form as the object that a program would send: of a correction, only the fields that are set otherwise."""
    given: dict[str, Any] = {name: words[-1] for name, words in form.items() if words}
    given["reports"] = form.get("reports", [])
    if given.get("kind") == DecisionKind.CORRECT:
        found = snapshot.statement(given.get("claim", ""))
        now = values(found[1]) if found else {}
        sent = {name.removeprefix("field-"): words for name, words in given.items() if name.startswith("field-")}
        given["fields"] = {n: words for n, words in sent.items() if words.strip() != _shown(now.get(n))}
        if not given["fields"]:
            raise UsageError("nothing was changed (set at least one field otherwise)")
    return given


def _shown(now: object) -> str:
    return "" if now is None else str(now)


def _words(given: Mapping[str, Any], name: str) -> str:
    words = given.get(name) or ""
    if not isinstance(words, str):
        raise UsageError(f"{name} is a text")
    return words


def _reports(snapshot: Snapshot, given: Mapping[str, Any]) -> list[str]:
    """The ids of the reports named; one may be named as in its address."""
    named = given.get("reports") or []
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        raise UsageError("reports are a list of their ids")
    known = {report.id for report in snapshot.harvest.reports}
    return [one if one in known else snapshot.reports[one].id if one in snapshot.reports else one for one in named]
