"""What one more report changes in an account: new figures, repeated ones, what is revised, what is disputed now."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from crossread.model.account import Account
from crossread.model.finding import Finding, FindingStatus, Reading
from crossread.present.blocks import block
from crossread.present.evidence import Cite, Evidence
from crossread.present.page import Block
from crossread.present.passages import sharing
from crossread.present.receipt import plain
from crossread.present.wording import count, figure


class ShiftKind(StrEnum):
    """What becomes of a finding, the weightiest first."""

    DISPUTED = "disputed"
    REVISED = "revised"
    MOVED = "moved"
    NEW = "new"
    READING = "new reading"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One finding before and after. `was` and `was_standing` are empty where no report told of it before.

    `said` are what the new report says of it, each with its receipt and how it stands to what was known.
    """

    kind: ShiftKind
    finding: str
    topic: str
    was: str
    was_standing: str
    now: str
    standing: str
    said: tuple[tuple[str, str, tuple[Cite, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a report changes; `copied` are the reports it shares text with, `sums` those that close no longer."""

    report: str
    shifts: tuple[Shift, ...]
    copied: tuple[str, ...]
    sums: tuple[str, ...]
    opened: tuple[str, ...]
    answered: tuple[str, ...]


_LOUD = {
    FindingStatus.DISPUTED: ShiftKind.DISPUTED,
    FindingStatus.DIFFERING: ShiftKind.DISPUTED,
    FindingStatus.WITHDRAWN: ShiftKind.REVISED,
    FindingStatus.REVISED: ShiftKind.REVISED,
}
_KEY = tuple[str, str, str, str]


def find_effect(before: Account | None, after: Account, report: str, *, limit: int) -> Effect:
    """What the account says with the report that it did not say without; `before` None where there was none."""
    old, new = (Evidence(before) if before else None), Evidence(after)
    known = {_key(finding): finding for finding in before.findings} if before else {}
    shifts = [
        shift
        for finding in after.findings
        if (shift := _shift(finding, known.get(_key(finding)), old, new, report, limit)) is not None
    ]
    order = list(ShiftKind)
    asked = {gap.text for gap in before.gaps} if before else set()
    asks = {gap.text for gap in after.gaps}
    failed = {check.text for check in before.checks if not check.closes} if before else set()
    return Effect(
        report=report,
        shifts=tuple(sorted(shifts, key=lambda shift: order.index(shift.kind))),
        copied=tuple(_copied(after, new, report)),
        sums=tuple(plain(one.text) for one in after.checks if not one.closes and one.text not in failed),
        opened=tuple(plain(gap.text) for gap in after.gaps if gap.text not in asked) if before else (),
        answered=tuple(plain(gap.text) for gap in before.gaps if gap.text not in asks) if before else (),
    )


def _key(finding: Finding) -> _KEY:
    return finding.slot.measure, finding.slot.manner or "", finding.party, finding.unit


def _shift(
    finding: Finding, prior: Finding | None, old: Evidence | None, new: Evidence, report: str, limit: int
) -> Shift | None:
    now = block(finding, new, limit=limit)
    was = block(prior, old, limit=limit) if prior and old else None
    said = tuple(_said(finding, prior, new, report, limit))
    if not said and was is not None and (was.answer, was.standing) == (now.answer, now.standing):
        return None
    return Shift(
        kind=_kind(finding, prior, was, now, said),
        finding=finding.id,
        topic=now.topic,
        was=was.answer if was else "",
        was_standing=was.standing if was else "",
        now=now.answer,
        standing=now.standing,
        said=said,
    )


def _kind(
    finding: Finding, prior: Finding | None, was: Block | None, now: Block, said: tuple[tuple[str, str, object], ...]
) -> ShiftKind:
    if prior is not None and finding.status is not prior.status and finding.status in _LOUD:
        return _LOUD[finding.status]
    if prior is None:
        return ShiftKind.NEW
    if was is not None and was.answer != now.answer:
        return ShiftKind.MOVED
    return ShiftKind.READING if any(how == _NEW for _, how, _ in said) else ShiftKind.REPEATED


_NEW = "not given before"


def _said(
    finding: Finding, prior: Finding | None, evidence: Evidence, report: str, limit: int
) -> Iterator[tuple[str, str, tuple[Cite, ...]]]:
    """Each figure that the report gives: how it stands to those known, and where its words are."""
    known = {(line.side, r.quantity): r for line in prior.lines for r in line.readings} if prior else {}
    for line in finding.lines:
        for reading in line.readings:
            own = [one for one in evidence.claims(reading.claims) if one.report == report]
            if own:
                words = figure(reading.quantity, evidence.text(own[0]))
                cites = evidence.cites([one.id for one in own], limit)
                yield words, _how(reading, known.get((line.side, reading.quantity)), evidence, report), cites
    beside = (("part", finding.parts), ("further", finding.increments), ("denied", (*finding.denials, *finding.denied)))
    for how, ids in beside:
        for id_ in ids:
            if (one := evidence.statements[id_]).report == report:
                yield how, _NEW, (evidence.cite(one, limit),)


def _how(reading: Reading, known: Reading | None, evidence: Evidence, report: str) -> str:
    if known is None:
        return _NEW
    others = ", ".join(evidence.tagged(one for one in reading.reports if one != report))
    witness = "a further origin" if len(reading.origins) > len(known.origins) else "no further origin"
    return f"given before by {others}; {witness}"


def _copied(account: Account, evidence: Evidence, report: str) -> Iterator[str]:
    for overlap in account.trace.overlaps:
        if report in overlap.reports:
            left = overlap.left == report
            other, share = (overlap.right, overlap.left_share) if left else (overlap.left, overlap.right_share)
            yield f"{share:.0%} of its words stand in {evidence.tags[other]} too: {sharing(overlap)}"


def say_effect(effect: Effect) -> str:
    """The effect in one sentence."""
    kinds = [shift.kind for shift in effect.shifts]
    told = [f"{count(kinds.count(kind), 'figure')} {_SAID[kind]}" for kind in ShiftKind if kind in kinds]
    return f"{', '.join(told)}." if told else "It changes no figure."


_SAID = {
    ShiftKind.DISPUTED: "now in dispute",
    ShiftKind.REVISED: "now revised",
    ShiftKind.MOVED: "moved",
    ShiftKind.NEW: "told for the first time",
    ShiftKind.READING: "with a new reading",
    ShiftKind.REPEATED: "given again",
}
