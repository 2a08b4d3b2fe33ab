"""Acts: what somebody did, or is said to have done, asked, threatened or claimed."""

from collections.abc import Iterator
from dataclasses import replace

from crossread.extract.acts.found import Found
from crossread.extract.acts.frames import noun_frames, verb_frames
from crossread.extract.acts.menace import iter_terms
from crossread.extract.acts.nouns import find_noun_act
from crossread.extract.acts.participants import Cast
from crossread.extract.acts.telling import Telling
from crossread.extract.acts.verbs import find_verb_act
from crossread.extract.sources import Sources
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import word
from crossread.model.act import Act, ActKind
from crossread.model.claim import Modality, Party, Scope
from crossread.model.parse import Parse, Sentence
from crossread.model.report import Report
from crossread.model.source import Side

#: What is asked, threatened, offered or refused stands in their `content`, and is no act of its own.
_ASKING = frozenset({ActKind.THREAT, ActKind.DEMAND, ActKind.OFFER, ActKind.REFUSAL, ActKind.DEADLINE})
_TAKING = frozenset({ActKind.ARREST, ActKind.KIDNAPPING, ActKind.HOSTAGE_TAKING})
_ABOUT_DEEDS = frozenset({ActKind.CLAIM, ActKind.DENIAL, ActKind.ACCUSATION, ActKind.CONDEMNATION})
_TOLD = frozenset({Modality.REPORTED, Modality.CLAIMED})
#: The event of what is told only as a reason for a demand.
GRIEVANCE = "grievance"


def find_acts(report: Report, parse: Parse, speakers: Speakers, sources: Sources) -> tuple[Act, ...]:
    """Every act of the report, in text order."""
    telling = Telling(parse, sources, Cast(parse, sources, speakers), report.published)
    found: dict[str, Act] = {}
    for sentence in parse.sentences:
        for act in _of_sentence(parse, sentence, speakers, telling):
            found.setdefault(act.id, act)
    return tuple(found.values())


def _of_sentence(parse: Parse, sentence: Sentence, speakers: Speakers, telling: Telling) -> list[Act]:
    found = {f.trigger.index: f for f in _iter_found(parse, sentence, speakers)}
    found |= {t.trigger.index: t for f in tuple(found.values()) for t in iter_terms(parse, f)}
    inside = {t.index for f in found.values() for t in (*f.parts, *f.tools)}
    told = (telling.act(sentence, f, found) for i, f in found.items() if i not in inside or f.parts)
    acts = [act for act in told if act is not None]
    kept = [a for a in acts if not any(_is_asked(a, other) for other in acts)]
    placed = [replace(a, scope=Scope.BACKGROUND, event=GRIEVANCE) if _is_grievance(a, acts) else a for a in kept]
    return [_with_its_event(a, placed) for a in placed]


def _with_its_event(act: Act, others: list[Act]) -> Act:
    """A claim or a denial of an earlier deed belongs where that does: "a blast in March, which it said was not its"."""
    if act.kind not in _ABOUT_DEEDS or act.scope is Scope.BACKGROUND or act.content is None:
        return act
    content = act.content
    about = next((o for o in others if o.scope is Scope.BACKGROUND and content.covers(o.trigger)), None)
    return act if about is None else replace(act, scope=Scope.BACKGROUND, event=about.event)


def _is_grievance(act: Act, others: list[Act]) -> bool:
    """What captors hold against the state: the arrest of those whose freedom they ask for is no part of the story."""
    by_state = any(p.party is Party.STATE for p in act.agents)
    if not (by_state or act.kind is ActKind.ARREST):
        return False
    taken = act.kind in _TAKING and by_state and act.source is not None and act.source.side is Side.PERPETRATOR
    asking = [o for o in others if o.kind in _ASKING and o.content is not None and o.id != act.id]
    armed = [o for o in asking if any(p.party is Party.PERPETRATOR for p in o.agents)]
    return any(taken or (o.content is not None and o.content.covers(act.trigger)) for o in armed)


def _is_asked(act: Act, other: Act) -> bool:
    """Whether an act is only what another one asks for, threatens or offers, or on what terms it threatens."""
    if other.kind not in _ASKING or other.content is None or other.id == act.id:
        return False
    if other.kind is ActKind.THREAT and act.modality is Modality.POSSIBLE and act.trigger.start > other.trigger.start:
        return True
    if not other.content.covers(act.trigger):
        return False
    if act.kind is ActKind.THREAT:
        return act.trigger.start > other.trigger.start
    return act.modality not in _TOLD


def _iter_found(parse: Parse, sentence: Sentence, speakers: Speakers) -> Iterator[Found]:
    for token in parse.words(sentence):
        form = word(token)
        act = find_verb_act(parse, token) if form in verb_frames() else None
        if act is None and form in noun_frames():
            act = find_noun_act(parse, token, speakers)
        if act is not None:
            yield act
