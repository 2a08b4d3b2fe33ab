"""What is said not to be known, or is not told, beside the figures it is about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.model.claim import Manner, Scope, Unknown
from crossread.model.finding import Finding, Slot
from crossread.model.parse import SectionKind
from crossread.model.source import Side, side_of
from crossread.reconcile.subcount import may_be_counted_as
from crossread.reconcile.words import SIDES, say_event


def lay_beside(findings: Sequence[Finding], unknowns: Iterable[Unknown]) -> tuple[Finding, ...]:
    """The findings, each with the ids of what is said not to be known of its people."""
    beside: dict[str, list[str]] = defaultdict(list)
    for one in filter(_counts, unknowns):
        if (home := _home(one, findings)) is not None:
            beside[home.id].append(one.id)
    return tuple(replace(one, unknowns=tuple(beside[one.id])) if one.id in beside else one for one in findings)


def ask_unknown(findings: Sequence[Finding], unknowns: Iterable[Unknown]) -> tuple[str, ...]:
    """A question for each number that no report gives, and of which one says that it is not known or not told."""
    asked = []
    for one in filter(_counts, unknowns):
        if _home(one, findings) is None:
            event = say_event(_slot(one), one.party)
            side = side_of(one.source)
            who = SIDES[side] if side is not Side.UNKNOWN else "a source" if one.source else "a report"
            asked.append(f"{who} {'does not tell' if one.withheld else 'calls it unknown'} how many {event}")
    return tuple(dict.fromkeys(asked))


def _counts(one: Unknown) -> bool:
    return one.scope is Scope.MAIN and one.section is not SectionKind.TEASER


def _slot(one: Unknown) -> Slot:
    return Slot(measure=one.measure, manner=Manner.SAFE if one.manner is Manner.SAFE else None)


def _home(one: Unknown, findings: Sequence[Finding]) -> Finding | None:
    """The finding of its slot and party, else of those who may hold them."""
    parties = tuple(dict.fromkeys((one.party, *may_be_counted_as(one.party))))
    fitting = [f for f in findings if f.slot == _slot(one) and not f.unit and f.party in parties]
    return min(fitting, key=lambda f: parties.index(f.party), default=None)
