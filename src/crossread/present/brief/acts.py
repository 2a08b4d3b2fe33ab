"""Who claims and denies, what is demanded and threatened and by when, and who condemns: in the reports' words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from crossread.model.account import Account
from crossread.model.act import Act, ActKind, Participant
from crossread.model.brief import Clause, Item
from crossread.model.citation import Receipt
from crossread.model.claim import Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.model.span import Span
from crossread.present.brief.citing import Citing
from crossread.present.brief.speakers import find_place
from crossread.present.receipt import plain

_DEMANDS = (ActKind.DEMAND, ActKind.DEADLINE, ActKind.THREAT, ActKind.OFFER, ActKind.REFUSAL)
#: Of two things said, this share of the shorter one's words makes them one.
_ALIKE = 0.3
#: A word of fewer letters says little.
_WORD = 4


@dataclass(slots=True, kw_only=True)
class _Saying:
    """Acts of one sentence, and then of others that say the same; the first is quoted."""

    acts: list[Act]
    words: frozenset[str]
    speaker: str
    also: list[Act] = field(default_factory=list)


def stance_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """Claims of responsibility, what speaks against them, accusations and denials."""
    acts = _told(account)
    claims = [act for act in acts if act.kind is ActKind.CLAIM]
    groups = {
        "Claimed": [act for act in claims if act.polarity is Polarity.AFFIRMED],
        "Not claimed": [act for act in claims if act.polarity is Polarity.DENIED],
        "Accused": [act for act in acts if act.kind is ActKind.ACCUSATION and act.patients],
        "Denied": [act for act in acts if act.kind is ActKind.DENIAL and not _is_told(act, account, citing)],
    }
    limits = {"Accused": citing.room.events}
    return tuple(
        Item(label=label, clauses=tuple(_say(group, citing))[: limits.get(label)])
        for label, group in groups.items()
        if group
    )


def demand_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """Demands, threats, offers and refusals with their deadlines, alike ones as one."""
    said = [act for act in _told(account) if act.kind in _DEMANDS or act.deadline is not None]
    return tuple(Item(clauses=(clause,)) for clause in _say(said, citing, named=True))


def condemnation_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """Everybody who condemns, once, as named where it is told."""
    named: dict[str, Clause] = {}
    for act in (act for act in _told(account) if act.kind is ActKind.CONDEMNATION):
        for agent in act.agents:
            words, receipts = _participant(agent, act, citing)
            known = named.get(agent.name.casefold())
            items = (*known.items, act.id) if known else (act.id,)
            first = known or Clause(text=words, receipts=receipts, joint=", ", verbatim=citing.verbatim(act.span))
            named[agent.name.casefold()] = Clause(
                text=first.text, receipts=first.receipts, joint=", ", items=items, verbatim=first.verbatim
            )
    return (Item(label="Condemned by", clauses=tuple(named.values())),) if named else ()


def _is_told(act: Act, account: Account, citing: Citing) -> bool:
    """Whether the figures tell the denial already."""
    contests = (i for finding in account.findings for i in (*finding.denials, *finding.denied))
    spans = [citing.evidence.statements[i].span for i in contests]
    return any(span.report == act.report and citing.sentence(span) == citing.sentence(act.span) for span in spans)


def _told(account: Account) -> list[Act]:
    """What reports tell of this incident in the page's own text."""
    return [act for act in account.acts if act.scope is Scope.MAIN and act.section is not SectionKind.TEASER]


def _say(acts: Sequence[Act], citing: Citing, *, named: bool = False) -> Iterator[Clause]:
    """One clause for each thing said, quoted once and cited wherever it is said; `named` tells kind and deadline."""
    for saying in _gathered(acts, citing):
        first = saying.acts[0]
        quoted = citing.quoted(_reach(saying.acts), citing.room.speech)
        who, receipts = _who(first, quoted, citing)
        told = (
            f"{_kinds(saying.acts)}{who}{_deadline(saying.acts)}: "
            if named
            else f"{who.removeprefix(' by ')}: "
            if who
            else ""
        )
        also = [citing.receipt(act.span) for act in _one_a_report(saying.also, first.report)]
        yield Clause(
            text=told + quoted,
            receipts=(*receipts, *also[: citing.room.cited - 1]),
            items=tuple(dict.fromkeys(act.id for act in (*saying.acts, *saying.also))),
            verbatim=citing.verbatim(first.span),
        )


def _gathered(acts: Iterable[Act], citing: Citing) -> list[_Saying]:
    """Acts of one sentence together, then with those of the same speaker that have words in common with them."""
    sentences: dict[tuple[str, tuple[int, int]], list[Act]] = {}
    for act in acts:
        sentences.setdefault((act.report, citing.sentence(act.span)), []).append(act)
    sayings: list[_Saying] = []
    for found in sorted(sentences.values(), key=lambda own: (all(a.deadline is None for a in own), own[0].report)):
        speaker = next((agent.name.casefold() for act in found for agent in act.agents), "")
        one = _Saying(acts=found, words=_words(citing.context(found[0].span)), speaker=speaker)
        home = next((known for known in sayings if _is_same(known, one)), None)
        if home is None:
            sayings.append(one)
        else:
            home.also += found
    return sayings


def _is_same(known: _Saying, one: _Saying) -> bool:
    if known.speaker and one.speaker and not _words(known.speaker) & _words(one.speaker):
        return False
    fewest = min(len(known.words), len(one.words))
    return fewest > 0 and len(known.words & one.words) >= _ALIKE * fewest and _kind(known) == _kind(one)


def _kind(saying: _Saying) -> ActKind:
    """What is said: a deadline is of the demand or threat it is set with."""
    return min((act.kind for act in saying.acts), key=lambda kind: _DEMANDS.index(kind) if kind in _DEMANDS else 0)


def _words(text: str) -> frozenset[str]:
    return frozenset(
        word for word in "".join(c if c.isalnum() else " " for c in text.casefold()).split() if len(word) >= _WORD
    )


def _reach(acts: Sequence[Act]) -> Span:
    """From the first word for what is said to the last of its content; who says it is told before."""
    spans = [span for act in acts for span in (act.trigger, act.content) if span is not None]
    return Span(report=acts[0].report, start=min(s.start for s in spans), end=max(s.end for s in spans))


def _kinds(acts: Sequence[Act]) -> str:
    return " and ".join(dict.fromkeys(act.kind.words for act in acts)).capitalize()


def _deadline(acts: Sequence[Act]) -> str:
    """By when, as printed."""
    deadlines = dict.fromkeys(act.deadline.words for act in acts if act.deadline and act.deadline.words)
    return f", deadline {', '.join(deadlines)}" if deadlines else ""


def _who(act: Act, quoted: str, citing: Citing) -> tuple[str, tuple[Receipt, ...]]:
    """Who does it, where the quotation does not name him, and the receipts of both."""
    own = (citing.receipt(act.span),)
    for agent in act.agents:
        if plain(agent.name) not in quoted:
            words, receipts = _participant(agent, act, citing)
            return f" by {words}", tuple(dict.fromkeys((*own, *receipts)))
    return "", own


def _participant(one: Participant, act: Act, citing: Citing) -> tuple[str, tuple[Receipt, ...]]:
    """The name as it stands in the act's sentence, else where the report has it, with its receipts."""
    place = find_place(one.name, one.span, citing.evidence.reports[act.report].text) or one.span
    start, end = citing.sentence(act.span)
    inside = start <= place.start and place.end <= end
    words = plain(citing.evidence.reports[act.report].text[place.start : place.end])
    return words, (citing.receipt(act.span),) if inside else (citing.receipt(act.span), citing.receipt(place))


def _one_a_report(acts: Sequence[Act], but: str) -> list[Act]:
    first: dict[str, Act] = {}
    for act in acts:
        if act.report != but:
            first.setdefault(act.report, act)
    return [first[report] for report in sorted(first)]
