"""What happened, where and when: one sentence of the reports, then where and when as they have it."""

from collections.abc import Iterable, Iterator

from crossread.model.account import Account
from crossread.model.act import Act
from crossread.model.brief import Clause, Item
from crossread.model.claim import Claim, Modality, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.model.place import PlaceMention
from crossread.model.span import Span
from crossread.present.brief.citing import Citing

#: Characters of the sentence that tells what happened.
_LEAD = 220
#: Places that are told, at least, where reports differ about the place.
_DIFFERING = 4
#: Characters of a paragraph.
_PARAGRAPH = 300
_TEXT = (SectionKind.BODY, SectionKind.HEADLINE)


def lead_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """The fullest sentence on what the incident is, else the first with a figure; the places and days reports give."""
    acts = [act for act in account.acts if act.kind is account.incident.kind and _is_of_incident(act)]
    span = max(acts, key=_fullness).span if acts else _first_figure(account)
    told = [Item(clauses=(_sentence(span, citing, acts),))] if span else []
    named = {"Where": list(_places(account, citing)), "When": list(_days(acts, citing))}
    return (*told, *(Item(label=label, clauses=tuple(found)) for label, found in named.items() if found))


def _is_of_incident(act: Act) -> bool:
    real = act.polarity is Polarity.AFFIRMED and act.modality in (Modality.REPORTED, Modality.CLAIMED)
    return real and act.scope is Scope.MAIN and act.section in _TEXT


def _fullness(act: Act) -> tuple[object, ...]:
    """How much of who, whom, when and where an act tells, less the further down a report it stands."""
    when = act.when is not None and bool(act.when.words)
    told = sum((bool(act.agents), bool(act.patients), when, act.place is not None))
    depth = act.span.start // _PARAGRAPH
    return 2 * told - depth, act.section is SectionKind.BODY, act.source is None, -act.span.start, act.report


def _first_figure(account: Account) -> Span | None:
    told = {i for finding in account.findings for line in finding.lines for r in line.readings for i in r.claims}
    claims: list[Claim] = [c for c in account.claims if c.id in told and c.section is SectionKind.BODY]
    if not claims:
        return None
    most = max(sorted({claim.report for claim in claims}), key=lambda report: sum(c.report == report for c in claims))
    return min(claim.span for claim in claims if claim.report == most)


def _sentence(span: Span, citing: Citing, acts: Iterable[Act]) -> Clause:
    start, end = citing.sentence(span)
    place = Span(report=span.report, start=start, end=end)
    words = citing.quoted(span, _LEAD)
    items = tuple(act.id for act in acts if place.covers(act.span))
    return Clause(text=words, receipts=(citing.receipt(place),), items=items, verbatim=citing.quoted(span, _LEAD // 2))


def _places(account: Account, citing: Citing) -> Iterator[Clause]:
    """The places that reports give, the most told first, each as printed."""
    mentions = {mention.id: mention for mention in account.places}
    most = max(citing.room.readings, _DIFFERING if account.setting.differing else 1)
    told: dict[str, list[PlaceMention]] = {}
    for reading in account.setting.readings:
        told.setdefault(reading.name, []).extend(mentions[i] for i in reading.mentions if i in mentions)
    ranked = sorted(told, key=lambda name: (-len({mention.report for mention in told[name]}), name))[:most]
    for number, name in enumerate(ranked):
        if found := sorted(told[name], key=lambda mention: (mention.report, mention.span)):
            each = {mention.report: mention for mention in reversed(found)}
            receipts = [citing.receipt(each[report].span) for report in sorted(each)][: citing.room.cited]
            differs = "reports differ: " if account.setting.differing and not number else ""
            first = each[min(each)]
            yield Clause(
                text=differs + citing.words(first.span),
                receipts=tuple(receipts),
                joint=", ",
                items=tuple(mention.id for mention in found),
                verbatim=differs + citing.verbatim(first.span),
            )


def _days(acts: Iterable[Act], citing: Citing) -> Iterator[Clause]:
    """The times given with the act itself, each wording once."""
    told: dict[str, list[Act]] = {}
    for act in acts:
        if act.when is not None and act.when.words and act.when.words in citing.context(act.span):
            told.setdefault(act.when.words, []).append(act)
    ranked = sorted(told, key=lambda words: (-len({act.report for act in told[words]}), words))
    for words in ranked[: citing.room.readings]:
        each = {act.report: act for act in reversed(told[words])}
        receipts = [citing.receipt(each[report].span) for report in sorted(each)][: citing.room.cited]
        noun = citing.words(told[words][0].trigger)
        items = tuple(act.id for act in told[words])
        verbatim = citing.verbatim(each[min(each)].span)
        yield Clause(text=f"{words} ({noun})", receipts=tuple(receipts), joint=", ", items=items, verbatim=verbatim)
