"""What one side says was done and another denies, how a demand was answered, and threats that are not alike."""

from collections.abc import Iterable, Iterator, Sequence

from crossread.model.act import Act, ActKind
from crossread.model.claim import Modality, Party, Polarity
from crossread.model.story import Contrast, Entry, EntryKind
from crossread.model.when import TimeKind
from crossread.reconcile.deeds import say_names
from crossread.reconcile.told import Told, contrast, speaker_side

#: What is contested of these is told by figures, or by a slot of its own.
_ELSEWHERE = frozenset({ActKind.KILLING, ActKind.CLAIM, ActKind.RESCUE, ActKind.RELEASE, ActKind.ESCAPE})
_REAL = frozenset({Modality.REPORTED, Modality.CLAIMED})
#: Threats with so many words in common have the same terms.
_SAME_TERMS = 2


def find_contested(acts: Sequence[Act], timeline: Iterable[Entry]) -> Iterator[Contrast]:
    """The contrasts among the acts of an incident, which `timeline` has put together."""
    known = {act.id: act for act in acts}
    yield from _denied(timeline, known)
    yield from _answers(acts)
    yield from _threats(acts)
    yield from _deadlines(acts)


def _denied(timeline: Iterable[Entry], known: dict[str, Act]) -> Iterator[Contrast]:
    """An act that somebody denies."""
    for entry in timeline:
        if entry.kind is not EntryKind.ACT or not entry.disputed or entry.background:
            continue
        acts = [known[item] for item in entry.items if item in known]
        if acts and acts[0].kind not in _ELSEWHERE:
            words = {Polarity.AFFIRMED: "done", Polarity.DENIED: "not done"}
            told = (_tell(act, words[act.polarity]) for act in acts)
            yield from contrast(f"whether it was done: {entry.text}", told, "one side denies what another tells")


def _answers(acts: Iterable[Act]) -> Iterator[Contrast]:
    """How those answered of whom something was asked: they refused, they answered, they did not."""
    told = []
    for act in acts:
        if _is_by_attackers(act):
            continue
        if act.kind is ActKind.RESPONSE:
            told.append(_tell(act, "answered" if act.polarity is Polarity.AFFIRMED else "no response"))
        if act.kind is ActKind.REFUSAL and act.polarity is Polarity.AFFIRMED:
            told.append(_tell(act, "refused"))
    yield from contrast("answer to the demands", told, "an answer may have come after the report that has none")


def _threats(acts: Iterable[Act]) -> Iterator[Contrast]:
    """Threats by one side on the same terms that name other people, or other numbers of them."""
    threats = [act for act in acts if act.kind is ActKind.THREAT and act.patients and act.modality in _REAL]
    groups: list[list[Act]] = []
    for act in sorted(threats, key=lambda one: (one.report, one.span, one.id)):
        home = next((group for group in groups if any(_is_on_same_terms(act, other) for other in group)), None)
        if home is None:
            groups.append([act])
        else:
            home.append(act)
    for group in groups:
        told = [_tell(act, act.patients[0].name) for act in group]
        numbers = {number for one in told if (number := _number(one.text))}
        if len(numbers) > 1:
            by = say_names(agent for act in group for agent in act.agents)
            why = "the same terms with other numbers"
            yield from contrast(f"whom {by or 'the threat'} threatens", told, why)


def _is_on_same_terms(left: Act, right: Act) -> bool:
    parties = [{agent.party for agent in act.agents} for act in (left, right)]
    return bool(parties[0] & parties[1]) and len(set(left.about) & set(right.about)) >= _SAME_TERMS


def _number(name: str) -> str:
    """The number a phrase begins with, as printed."""
    first = name.split()[0].casefold() if name.split() else ""
    return first if first.isdecimal() or first in _NUMBERS else ""


_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())


def _deadlines(acts: Iterable[Act]) -> Iterator[Contrast]:
    """Terms of other lengths set by one side."""
    told = []
    for act in acts:
        if not _is_by_attackers(act):
            continue
        if act.deadline is not None and act.deadline.kind is TimeKind.DURATION and act.deadline.value:
            told.append(_tell(act, act.deadline.words))
    lengths = {act.deadline.value for act in acts if act.deadline is not None}
    if len(lengths) > 1:
        yield from contrast("how long the deadline is", told, "terms of other lengths")


def _is_by_attackers(act: Act) -> bool:
    return any(agent.party is Party.PERPETRATOR for agent in act.agents)


def _tell(act: Act, text: str) -> Told:
    return Told(text=text, side=speaker_side(act), item=act.id, report=act.report)
