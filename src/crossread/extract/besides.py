"""What is claimed of people beside what is only threatened: "to kill four men the group says it has been holding"."""

from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.figure import Figure
from crossread.extract.predicates import plain_event
from crossread.extract.reality import Reality, judge
from crossread.extract.syntax import child, lemma
from crossread.model.claim import Measure, Modality, Polarity
from crossread.model.parse import Parse, Token

#: So many words behind the people stands the verb by which somebody claims it.
_NEAR = 5
#: What is not so yet.
_UNREAL = frozenset({Modality.THREATENED, Modality.PLANNED, Modality.EXPECTED})
_LASTING = frozenset({Measure.HELD, Measure.MISSING})


def besides(parse: Parse, figure: Figure) -> Figure | None:
    """The second figure of people who are threatened, and are said in a clause of their own to be held."""
    if figure.reality.modality not in _UNREAL:
        return None
    event = _claimed(parse, figure.counted)
    if event is None or event.measure not in _LASTING:
        return None
    reality = judge(parse, event.trigger)
    held = reality.modality not in _UNREAL and reality.polarity is Polarity.AFFIRMED
    return replace(figure, event=event, reality=Reality()) if held else None


def _claimed(parse: Parse, counted: Counted) -> Event | None:
    """What a clause right behind the people, without a relative pronoun, has somebody say to do to them."""
    noun = counted.noun
    if noun is None:
        return None
    said = next(
        (t for t in _behind(parse, counted, noun) if lemma(t) in lexicon.speech().verbs and t.upos == "VERB"), None
    )
    done = child(parse, said, "ccomp", "xcomp") if said is not None else None
    if said is None or done is None or child(parse, said, "nsubj") is None or child(parse, done, "obj") is not None:
        return None
    return plain_event(parse, done, "obj", noun)


def _behind(parse: Parse, counted: Counted, noun: Token) -> tuple[Token, ...]:
    behind = parse.tokens[noun.index + 1 : min(noun.index + 1 + _NEAR, counted.sentence.last)]
    stop = next((place for place, t in enumerate(behind) if t.upos in ("PUNCT", "SCONJ", "CCONJ", "ADP")), len(behind))
    return behind[:stop]
