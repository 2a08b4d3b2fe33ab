"""Claims, reports and extracts built by hand, with no text behind them."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from crossread.model.account import Account, Incident
from crossread.model.act import Act, ActKind, Participant
from crossread.model.claim import Claim, Denial, Measure, Party, Unknown
from crossread.model.extract import Extract
from crossread.model.finding import Finding, Line
from crossread.model.quantity import Hedge, Quantity
from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span
from crossread.model.when import When
from crossread.reconcile import build_account

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OPEN = Quantity(low=1, high=None, hedge=Hedge.UNKNOWN)


def exactly(number: int) -> Quantity:
    return Quantity(low=number, high=number)


def at_least(number: int) -> Quantity:
    return Quantity(low=number, high=None, hedge=Hedge.AT_LEAST)


def more_than(number: int) -> Quantity:
    return Quantity(low=number + 1, high=None, hedge=Hedge.MORE_THAN)


def about(number: int) -> Quantity:
    return Quantity(low=number, high=number, hedge=Hedge.ABOUT)


def when(day: str) -> When:
    """A weekday by its name, a calendar day, or both with a stroke between: `Tuesday/XXXX-05-06`."""
    name, _, value = day.partition("/")
    if value and name in WEEKDAYS:
        return When(value=value, weekday=WEEKDAYS.index(name), words=day)
    return When(weekday=WEEKDAYS.index(day), words=day) if day in WEEKDAYS else When(value=day, words=day)


def source(side: Side, name: str = "", report: str = "r") -> Source:
    name = name or f"the {side.value}"
    return Source(text=name, name=name, side=side, naming=Naming.ORGANISATION, span=Span(report=report, start=0, end=1))


def claim(
    report: str, measure: Measure, quantity: Quantity | int, side: Side | None = None, *, at: int = 0, **fields: Any
) -> Claim:
    """A claim of that report at that place; `side` None is the outlet's own voice, `day` is when it was said."""
    amount = exactly(quantity) if isinstance(quantity, int) else quantity
    said = when(fields.pop("day")) if fields.get("day") else fields.pop("said", None)
    fields.pop("day", None)
    name = fields.pop("name", "")
    key = f"{report}|{measure}|{amount}|{side}|{at}|{sorted(map(str, fields.items()))}|{said}|{name}"
    return Claim(
        id=fields.pop("id", sha256(key.encode()).hexdigest()[:10]),
        report=report,
        span=Span(report=report, start=at, end=at + 5),
        measure=measure,
        quantity=amount,
        source=source(side, name, report) if side else None,
        said=said,
        **fields,
    )


def denial(
    report: str, measure: Measure, side: Side, *, day: str = "", at: int = 0, name: str = "", **fields: Any
) -> Denial:
    return Denial(
        id=f"denial-{report}-{measure}-{side}-{at}",
        report=report,
        span=Span(report=report, start=at, end=at + 5),
        measure=measure,
        source=source(side, name, report),
        said=when(day) if day else None,
        **fields,
    )


def taking_part(*who: str, report: str = "r") -> tuple[Participant, ...]:
    """People as "perpetrator: the column", or by their name alone."""
    parts = [one.partition(": ") if ": " in one else ("unknown", "", one) for one in who]
    span = Span(report=report, start=0, end=1)
    return tuple(Participant(span=span, name=name, party=Party(party)) for party, _, name in parts)


def act(report: str, kind: ActKind, *, at: int = 0, day: str = "", said: str = "", **fields: Any) -> Act:
    """An act of that report at that place; `agents` and `patients` as `taking_part` has them."""
    agents, patients = fields.pop("agents", ()), fields.pop("patients", ())
    side = fields.pop("side", None)
    return Act(
        id=fields.pop("id", f"act-{report}-{kind}-{at}"),
        report=report,
        span=Span(report=report, start=at, end=at + 5),
        trigger=Span(report=report, start=at, end=at + 3),
        kind=kind,
        when=fields.pop("when", when(day) if day else None),
        said=when(said) if said else None,
        source=source(side, report=report) if side else None,
        agents=taking_part(*agents, report=report),
        patients=taking_part(*patients, report=report),
        **fields,
    )


def report(name: str, published: str | None = None, *, outlet: str | None = None, digest: str = "") -> Report:
    return Report(id=name, text="", digest=digest or f"digest of {name}", published=published, outlet=outlet)


def account(
    items: Iterable[Claim | Denial],
    reports: Sequence[Report] = (),
    days: dict[str, str] | None = None,
    happened: dict[str, str] | None = None,
    acts: Sequence[Act] = (),
    unknowns: Sequence[Unknown] = (),
    **options: Any,
) -> Account:
    """The account of these claims; reports that are not given are made, `days` are the days reports state, `happened`
    those on which they tell that something happened."""
    everything = list(items)
    names = sorted({item.report for item in (*everything, *acts, *unknowns)} | {r.id for r in reports})
    given = {r.id: r for r in reports}
    made = [given.get(name) or report(name) for name in names]
    extracts = [
        Extract(
            report=name,
            claims=tuple(i for i in everything if isinstance(i, Claim) and i.report == name),
            denials=tuple(i for i in everything if isinstance(i, Denial) and i.report == name),
            acts=tuple(one for one in acts if one.report == name),
            unknowns=tuple(one for one in unknowns if one.report == name),
            happened=tuple(when(day) for day in (happened or {}).get(name, "").split()),
            days=tuple(when(day) for day in (days or {}).get(name, "").split()),
        )
        for name in names
    ]
    incident = Incident(id="incident", label="", reports=tuple(names))
    return build_account(incident, made, extracts, **options)


def find(result: Account, measure: Measure, party: Party = Party.UNKNOWN, *, safe: bool = False) -> Finding:
    found = [
        finding
        for finding in result.findings
        if finding.slot.measure is measure and finding.party is party and bool(finding.slot.manner) == safe
    ]
    assert len(found) == 1, f"{len(found)} findings for {measure} {party}"
    return found[0]


def line(finding: Finding, side: Side) -> Line:
    return next(line for line in finding.lines if line.side is side)


def figures(on: Line) -> list[str]:
    return [str(reading.quantity) for reading in on.readings]


def extract_of(claims: Iterable[Claim], days: dict[str, str] | None = None) -> list[Extract]:
    """The extracts of these claims, one for each report, with the days it states."""
    every = list(claims)
    return [
        Extract(
            report=name,
            claims=tuple(one for one in every if one.report == name),
            days=tuple(when(day) for day in (days or {}).get(name, "").split()),
        )
        for name in sorted({one.report for one in every})
    ]
