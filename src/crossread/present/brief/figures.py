"""The figures of a brief: what moved and what is disputed finding by finding, the rest in one line."""

from collections.abc import Iterator, Sequence

from crossread.model.account import Account
from crossread.model.brief import Clause, Item
from crossread.model.claim import Claim
from crossread.model.finding import Finding, FindingStatus, Line, LineStatus, Order, Reading
from crossread.model.quantity import Quantity
from crossread.model.source import Side
from crossread.present.brief.citing import Citing
from crossread.present.receipt import plain
from crossread.present.terms import SIDES, topic

#: Characters of the words of a denial.
_DENIAL = 70
#: How the readings of a finding stand to each other, in fixed words.
_STANDING = {
    FindingStatus.DISPUTED: "disputed",
    FindingStatus.DIFFERING: "reports differ",
    FindingStatus.WITHDRAWN: "withdrawn",
    FindingStatus.REVISED: "revised",
}


def figure_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """One item for each finding that moved, differs or is contested, disputes first; one for all that is left."""
    moving = [one for one in account.findings if one.status in _STANDING or one.denials or one.denied]
    order = list(_STANDING)
    moving.sort(key=lambda one: order.index(one.status) if one.status in order else len(order))
    rest = [_told(one, citing) for one in account.findings if one not in moving][: citing.room.told]
    items = [_item(finding, citing) for finding in moving]
    return (*items, Item(label="Told alike, or only once", clauses=tuple(rest))) if rest else tuple(items)


def _topic(finding: Finding) -> str:
    return topic(finding.slot, finding.party, plain(finding.unit))


def _item(finding: Finding, citing: Citing) -> Item:
    standing = _STANDING.get(finding.status, "contested")
    told = [clause for line in finding.lines for clause in _line(line, finding.preferred, citing)]
    clauses = [*told, *_contests(finding, citing)]
    return Item(label=f"{_topic(finding)}, {standing}", clauses=tuple(clauses))


def _line(line: Line, preferred: Quantity | None, citing: Citing) -> Iterator[Clause]:
    """The readings of one side, in the order they came; of many, some of those between are left to the account."""
    least = 2 if line.status in (LineStatus.REVISED, LineStatus.DIFFERING) else 1
    shown = _shown(line, preferred, max(least, citing.room.readings))
    more = len(line.readings) - len(shown)
    for number, reading in enumerate(shown):
        moved = number > 0 and reading.step != shown[number - 1].step
        last = number > 0 and reading is shown[-1]
        before = "" if number else f"{_side(line)}: "
        before += ("finally " if more else "then ") if moved and last else "then " if moved else ""
        after = " (order inferred)" if moved and reading.order is Order.INFERRED else ""
        after += ", and others" if more and not moved and (last or len(shown) == 1) else ""
        yield _clause(reading, citing, before, after, joint=", " if number else "; ")


def _shown(line: Line, preferred: Quantity | None, most: int) -> Sequence[Reading]:
    """The one to go by and the first, then the last and the others; of those that differ the least and the most first.

    What is only possible stands after all that is said to be.
    """
    readings = line.readings
    certain = [reading for reading in readings if not reading.unconfirmed] or list(readings)
    if line.status is LineStatus.DIFFERING:
        certain.sort(key=lambda reading: reading.quantity.bounds)
    going_by = [reading for reading in certain if reading.quantity == preferred]
    ranked = [*(going_by[:1] or certain[-1:]), certain[0], certain[-1], *certain, *readings]
    chosen = list(dict.fromkeys(ranked))[:most]
    return [reading for reading in readings if reading in chosen]


def _side(line: Line) -> str:
    own = line.side is Side.UNKNOWN and all(reading.outlet_voice for reading in line.readings)
    return "outlets" if own else SIDES[line.side]


def _clause(reading: Reading, citing: Citing, before: str, after: str, joint: str) -> Clause:
    behind, receipts = citing.behind(reading.claims, len(reading.origins) if len(reading.reports) > 1 else 0)
    first = citing.evidence.first(reading.claims)
    words = citing.counted(first) if isinstance(first, Claim) else ""
    doubt = ", unconfirmed" if reading.unconfirmed else ""
    told = f" ({behind})" if behind else ""
    return Clause(
        text=f"{before}{words}{told}{doubt}{after}",
        receipts=receipts,
        joint=joint,
        items=reading.claims,
        verbatim=before + citing.verbatim(first.span),
    )


def _contests(finding: Finding, citing: Citing) -> Iterator[Clause]:
    """Who denies it: the words of the denial."""
    for statement in (*finding.denials, *finding.denied):
        one = citing.evidence.statements[statement]
        who, receipts = citing.said(one)
        words = citing.quoted(one.span, _DENIAL)
        told = f"denied{f' by {who}' if who else ''}: {words}"
        yield Clause(text=told, receipts=receipts, items=(statement,), verbatim=f"denied: {citing.verbatim(one.span)}")


def _told(finding: Finding, citing: Citing) -> Clause:
    """A finding that nobody contests, by the figure to go by."""
    readings = [reading for line in finding.lines for reading in line.readings]
    told = next((one for one in readings if one.quantity == finding.preferred), readings[-1])
    return _clause(told, citing, f"{_topic(finding).lower()}: ", "", joint="; ")
