"""Acts: what somebody did, or is said to have done, asked, threatened or claimed."""

from collections.abc import Iterator

from crossread.extract.acts.found import Found
from crossread.extract.acts.frames import noun_frames, verb_frames
from crossread.extract.acts.nouns import find_noun_act
from crossread.extract.acts.participants import Cast
from crossread.extract.acts.telling import Telling
from crossread.extract.acts.verbs import find_verb_act
from crossread.extract.sources import Sources
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import word
from crossread.model.act import Act, ActKind
from crossread.model.claim import Modality
from crossread.model.parse import Parse, Sentence
from crossread.model.report import Report

#: What is asked, threatened, offered or refused stands in their `content`, and is no act of its own.
_ASKING = frozenset({ActKind.THREAT, ActKind.DEMAND, ActKind.OFFER, ActKind.REFUSAL, ActKind.DEADLINE})
_TOLD = frozenset({Modality.REPORTED, Modality.CLAIMED})


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
    inside = {t.index for f in found.values() for t in f.parts}
    acts = [telling.act(sentence, f, found) for i, f in found.items() if i not in inside or f.parts]
    return [a for a in acts if not any(_is_asked(a, other) for other in acts)]


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
