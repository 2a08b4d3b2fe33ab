"""Two measures under one number: "13 were killed or wounded"."""

from crossread.extract import lexicon
from crossread.extract.event import Event
from crossread.extract.syntax import (
    children,
    lemma,
    relation,
    word,
)
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token


def is_either(parse: Parse, event: Event, noun: Token | None) -> bool:
    """ "13 were killed or wounded", "dozens were killed and injured": how many of each is not said."""
    trigger, words = event.trigger, lexicon.measures()
    both = {"or", "and"} if noun is not None and lemma(noun) == "casualty" else {"or"}
    first = parse.head(trigger) if relation(trigger) == "conj" else None
    pairs = [(trigger, c) for c in children(parse, trigger, "conj")] + ([(first, trigger)] if first is not None else [])
    for a, b in pairs:
        other = a if b is trigger else b
        measure = words.object.get(lemma(other)) or words.person.get(word(other)) or words.state.get(word(other))
        harm = {measure, event.measure} <= {Measure.KILLED, Measure.INJURED}  # who is wounded may be arrested too
        joined = any(word(c) in both for c in children(parse, b, "cc")) or (harm and _share_a_number(parse, a, b))
        if joined and measure not in (None, Measure.ABOARD, event.measure):
            return True
    return False


def _share_a_number(parse: Parse, first: Token, second: Token) -> bool:
    """ "were killed and injured": two participles side by side with no number of the second's own."""
    if second.index != first.index + 2 or word(parse.tokens[first.index + 1]) != "and":
        return False
    return not any(t.upos == "NUM" for t in parse.tokens[second.index + 1 : second.index + 4])
