"""What readers decided about an account, with what the machine had read."""

from crossread.model.account import Account
from crossread.model.decision import Change, DecisionKind, Ruling, RulingState, Value
from crossread.present.evidence import Evidence
from crossread.present.page import Chapter, Entry
from crossread.present.receipt import plain
from crossread.present.wording import listed

TITLE = "Readers' decisions"
#: What a decision has done, in a word or two.
LABELS = {
    DecisionKind.REJECT: "rejected",
    DecisionKind.CORRECT: "corrected",
    DecisionKind.SPLIT: "set apart",
    DecisionKind.MERGE: "put together",
    DecisionKind.UNDO: "undone",
}


def decisions_chapter(account: Account, evidence: Evidence, limit: int) -> Chapter:
    """The decisions that are about this account; those about nothing that is there stand under what was left out."""
    about = [ruling for ruling in account.decisions if ruling.state is not RulingState.LOST]
    return Chapter(title=TITLE, entries=tuple(_entry(ruling, evidence, limit) for ruling in about))


def _entry(ruling: Ruling, evidence: Evidence, limit: int) -> Entry:
    decision = ruling.decision
    one = evidence.statements.get(ruling.claim)
    what = say_changes(ruling.changes) if ruling.changes else _reports(ruling, evidence)
    who = ", ".join(filter(None, [plain(decision.by), plain(decision.at)[:10]]))
    note = f"“{plain(decision.note)}”" if decision.note else ""
    return Entry(
        label=LABELS[decision.kind],
        text="; ".join(filter(None, [what, note, who, plain(ruling.why), f"decision {decision.id}"])),
        cites=(evidence.cite(one, limit),) if one else (),
    )


def say_changes(changes: tuple[Change, ...]) -> str:
    """Each field as decided, and as it was read: `party is state (read as unknown)`."""
    return listed([f"{one.field} is {say(one.decided)} (read as {say(one.read)})" for one in changes])


def say(value: Value) -> str:
    """The value of a field in words."""
    return "none" if value is None else f"{value:,}" if isinstance(value, int) else plain(value)


def _reports(ruling: Ruling, evidence: Evidence) -> str:
    about_reports = ruling.decision.kind in (DecisionKind.SPLIT, DecisionKind.MERGE)
    return listed(evidence.tagged(ruling.reports)) if about_reports else ""
