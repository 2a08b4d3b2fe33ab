"""Who appears in the reports, as tables: named actors, then people told by what they do."""

from collections.abc import Iterator, Sequence

from crossread.model.account import Account
from crossread.model.actor import Actor, ActorKind
from crossread.model.source import Side
from crossread.present.evidence import Evidence
from crossread.present.receipt import plain
from crossread.present.table import Line, Table
from crossread.present.terms import SIDES
from crossread.present.wording import count

#: Reports of an actor that are named; more are counted.
MOST_REPORTS = 3
_HEADER = ("Name", "Kind", "Side", "Roles", "Reports")


def actors_tables(account: Account) -> Iterator[Table]:
    """The named actors, those in the most reports first; why names were taken for one stands below the row."""
    evidence = Evidence(account)
    names = {actor.id: plain(actor.name) for actor in account.actors}
    named = [actor for actor in account.actors if actor.kind is not ActorKind.ROLE]
    title = f"{plain(account.incident.label)}: {count(len(named), 'actor')} with a name".lstrip(": ")
    if named:
        lines = tuple(_line(actor, names, evidence) for actor in named)
        yield Table(title=title, header=_HEADER, lines=lines)
    unnamed = [actor for actor in account.actors if actor.kind is ActorKind.ROLE]
    if unnamed:
        rows = tuple(Line(cells=_role(actor, evidence)) for actor in unnamed)
        yield Table(title="People told by what they do", header=("Who", "Side", "Times", "Reports"), lines=rows)


def _line(actor: Actor, names: dict[str, str], evidence: Evidence) -> Line:
    cells = (
        f"{plain(actor.name)}{f' ({actor.nationality})' if actor.nationality else ''}",
        actor.kind.value,
        _side(actor),
        "; ".join(plain(role) for role in actor.roles),
        _reports(actor.reports, evidence),
    )
    below = [*_also(actor), *_speaks_for(actor, names), *_merges(actor), *_apart(actor, names)]
    return Line(cells=cells, below=" · ".join(below))


def _side(actor: Actor) -> str:
    return "" if actor.side is Side.UNKNOWN else SIDES[actor.side]


def _also(actor: Actor) -> Iterator[str]:
    if actor.names:
        yield f"also printed {', '.join(plain(name) for name in actor.names)}"


def _speaks_for(actor: Actor, names: dict[str, str]) -> Iterator[str]:
    if actor.speaks_for:
        yield f"of, or speaking for, {names[actor.speaks_for]}"


def _merges(actor: Actor) -> Iterator[str]:
    for merge in actor.merges:
        yield f"{plain(merge.left)} is {plain(merge.right)}: {plain(merge.why)}"


def _apart(actor: Actor, names: dict[str, str]) -> Iterator[str]:
    for other in actor.apart:
        yield f"not the same as {names[other]}, whose name is alike"


def _role(actor: Actor, evidence: Evidence) -> tuple[str, ...]:
    reports = _reports(actor.reports, evidence)
    return plain(actor.name), _side(actor), str(len(actor.mentions)), reports


def _reports(reports: Sequence[str], evidence: Evidence) -> str:
    tags = evidence.tagged(reports)
    return ", ".join(tags) if len(tags) <= MOST_REPORTS else count(len(tags), "report")
