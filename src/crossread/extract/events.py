"""The event of a counted phrase: what is said of it, unless what it is called says more."""

import re
from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.abreast import abreast_event
from crossread.extract.beside import (
    aboard_event,
    beside_event,
    event_behind,
    nearer_verb,
    next_event,
    verb_before,
)
from crossread.extract.counted import Counted
from crossread.extract.event import TRANSIENT, Event
from crossread.extract.headlines import is_across_lines
from crossread.extract.inner import inner_event, iter_named, modifier_event, part_of
from crossread.extract.numbers import Kind
from crossread.extract.outer import lost_lives, outer_event
from crossread.extract.parties import is_people, party_of
from crossread.extract.places import location_event
from crossread.extract.syntax import cases, child, children, conjunct_head, is_passive, lemma, relation, word
from crossread.extract.tolls import find_sized, find_toll
from crossread.extract.verbs import verb_event
from crossread.model.claim import Manner, Measure, Party
from crossread.model.parse import Parse, Token

#: "On board were 40 passengers and a crew of four".
_ON_BOARD = re.compile(
    r"\b(?:on\s+board|aboard|onboard|(?:on|in|inside)\s+the\s+(?:[\w-]+\s+)?(?:plane|aircraft|jet|bus|coach|ferry|boat|ship|train|"
    r"helicopter|vessel|minibus|van|truck|lorry|car))(?:\s+[\w ]{1,25})?\s+(?:were|was|are)\s+"
    r"(?:[\w ,'’-]{1,70}(?:,|\band)\s+(?:an?\s+\w+\s+of\s+)?)?$",
    re.I,
)
_CAME_THROUGH = frozenset({Manner.SAFE, Manner.RESCUED})


def find_event(parse: Parse, counted: Counted) -> Event | None:
    """The event a counted phrase takes part in; None where nothing measures it."""
    if (event := abreast_event(parse, counted)) is not None:
        return event
    if counted.partitive and counted.number.kind is Kind.UNKNOWN and counted.noun is not None:
        named = next(iter_named(counted.noun), None) if word(counted.noun) in lexicon.words("dead") else None
        if named is not None:
            return named  # "14 dead and an undetermined number of wounded"
    inner = _in_line(parse, counted, inner_event(parse, counted))
    if (
        inner is not None
        and inner.how == "place"
        and (dead := _of_set(parse, counted))
        and dead.measure is Measure.KILLED
    ):
        inner = dead  # "eight of the dead in the church" are nobody present
    of_whole = _is_whole(parse, counted)
    if (
        inner is not None
        and inner.how == "place"
        and not of_whole
        and (state := next_event(parse, counted)) is not None
    ):
        inner = state  # "six others dead at the temple"
    if of_whole:
        named = next_event(parse, counted) if counted.noun is None else None  # "most of the 63 injured"
        return inner or _whole_event(parse, counted) or named or _present(parse, counted)
    if inner is None and _is_of_phrase(parse, counted) and (whole := _whole_event(parse, counted)) is not None:
        return whole
    outer = _in_line(parse, counted, _outer(parse, counted))
    bodies = counted.noun is not None and word(counted.noun) in lexicon.words("bodies")
    if outer is not None and (bodies or outer.measure is Measure.ABOARD) and (part := _of_set(parse, counted)):
        return part  # "three of the bodies were carried out", a helicopter that carries seven of the freed hostages
    if outer is None or (inner is not None and not _outranks(outer, inner)):
        those = _of_set(parse, counted) if counted.noun is None else None  # "two of those killed"
        return (
            (those if inner is not None and those is not None and those.measure is inner.measure else inner)
            or outer
            or _of_set(parse, counted)
            or _of_all(parse, counted)
            or _of_first(parse, counted)
            or _there(parse, counted)
        )
    if inner is not None and outer.part and inner.measure is outer.measure:
        return replace(inner, part=True, whole=outer.whole)
    if (of_set := _of_set(parse, counted)) is not None and _is_still_so(parse, of_set, outer):
        return replace(outer, part=True, whole=of_set.whole)
    return outer


def _is_still_so(parse: Parse, of_set: Event, event: Event) -> bool:
    """ "two of the injured are in hospital" says of a part what the whole is; "scores of injured" are no part."""
    known = of_set.whole is not None and child(parse, of_set.whole, "det", "nmod:poss") is not None
    return known and event.measure is of_set.measure


def _in_line(parse: Parse, counted: Counted, event: Event | None) -> Event | None:
    """The event, unless a headline of its own holds it."""
    if event is None or not is_across_lines(parse, counted, event):
        return event
    return next_event(parse, counted)


def _outer(parse: Parse, counted: Counted) -> Event | None:
    if counted.noun is None and (event := next_event(parse, counted)) is not None:
        return event
    if counted.anaphoric and (event := _whom_event(parse, counted)) is not None:
        return event
    if counted.noun is not None and word(counted.noun) in lexicon.words("life") | lexicon.words("victims"):
        return lost_lives(parse, counted.noun) or outer_event(parse, counted, counted.phrase)
    case = event_behind(parse, counted.anchor) if counted.anaphoric else None
    if case is not None and case.how == "place" and case.measure is not Measure.ABOARD:
        return case  # "two of them with serious burns"
    told = outer_event(parse, counted, counted.phrase)
    if (
        told is not None
        and counted.noun is None
        and told.trigger.index < counted.anchor.index
        and _has_own(parse, counted)
    ):
        told = None
    if told is not None and told.how == "obj of verb" and told.trigger.index < counted.anchor.index:
        told = nearer_verb(parse, counted, told) or told
    before = verb_before(parse, counted)
    if told is not None and before is not None and before.measure is not told.measure and told.how == "obj of verb":
        return before
    sized = find_sized(parse, counted)
    return told or sized or find_toll(parse, counted) or beside_event(parse, counted)


def _whom_event(parse: Parse, counted: Counted) -> Event | None:
    """ "66 of whom were saved", where the tree hangs the clause on those the 66 are of."""
    after = parse.tokens[counted.anchor.index + 1 : counted.sentence.last]
    if [word(t) for t in after[:2]] != ["of", "whom"] or parse.head(counted.phrase) in after:
        return None
    verb = next((t for t in after[2:8] if t.upos in ("VERB", "ADJ")), None)
    if verb is None:
        return None
    return verb_event(parse, verb, "obj" if is_passive(parse, verb) else "subj", counted.phrase)


def _has_own(parse: Parse, counted: Counted) -> bool:
    """ "600 injured, and dozens trapped": a participle of its own that measures nothing keeps the first one's away."""
    own = parse.tokens[counted.phrase.index + 1 : counted.sentence.last][:1]
    after = parse.tokens[counted.phrase.index + 2 : counted.sentence.last][:1]
    parted = bool(own) and own[0].xpos == "VBN" and lemma(own[0]) not in lexicon.words("finding")
    return parted and not (after and after[0].upos in ("NOUN", "PROPN"))


def _outranks(outer: Event, inner: Event) -> bool:
    """Whether what is said of the people goes before what they are called."""
    if inner.how == "place" and outer.measure is not inner.measure:
        return True
    if inner.measure is Measure.KILLED and outer.measure is Measure.FREED and inner.how == outer.how == "state":
        return True  # "some who had been reported dead were found alive"
    if outer.measure is Measure.KILLED and outer.trigger.upos == "ADJ" and inner.manner is Manner.RESCUED:
        return True  # "two firemen pulled from the wreckage were dead"
    if outer.how == "shelter" and inner.measure is Measure.HELD:
        return False  # hostages moved to another camp
    if outer.how in ("noun", "modifier") or inner.measure is Measure.KILLED:
        return False
    if outer.how == "bodies":
        return inner.measure is not Measure.INJURED  # "two bodies and nine injured civilians"
    if inner.how == "noun" and outer.how == "state":
        return inner.measure is Measure.HELD and outer.manner not in (Manner.SAFE, Manner.RESCUED)
    if outer.part and inner.measure in TRANSIENT and inner.measure is not outer.measure:
        return outer.measure not in TRANSIENT or inner.how == "noun"
    if outer.manner is Manner.SAFE and inner.measure is Measure.FREED:
        return False
    if outer.measure is Measure.ABOARD and inner.measure in (Measure.HELD, Measure.INJURED, Measure.MISSING):
        return False
    return inner.measure in TRANSIENT or inner.how == "noun"


def _is_whole(parse: Parse, counted: Counted) -> bool:
    """The second number of "150 of the 450 people": what is said of the part is not said of it."""
    before = [t for t in counted.words_before(parse) if word(t) not in ("the", "its", "their", "those")][-2:]
    part = len(before) == 2 and (before[0].upos == "NUM" or word(before[0]) in lexicon.words("proportions"))
    return part and word(before[1]) == "of"


def _is_of_phrase(parse: Parse, counted: Counted) -> bool:
    """ "Of the 212 passengers and nine crew, ..." at the head of its sentence."""
    case = child(parse, conjunct_head(parse, counted.phrase), "case")
    return case is not None and word(case) == "of" and case.index == counted.sentence.first


def _whole_event(parse: Parse, counted: Counted) -> Event | None:
    """Passengers and crew of whom a part is counted are the people aboard."""
    if counted.noun is None:
        return aboard_event(parse, counted)
    nouns = (counted.noun, *children(parse, counted.noun, "conj", "compound"))
    if any({lemma(n), word(n)} & lexicon.words("on_board") for n in nouns):
        return Event(measure=Measure.ABOARD, trigger=counted.noun, how="whole")
    if lemma(counted.noun) == "patient":
        return Event(measure=Measure.INJURED, trigger=counted.noun, how="whole")
    listed = child(parse, counted.noun, "acl")
    if listed is not None and lemma(listed) in lexicon.words("listed"):
        return Event(measure=Measure.ABOARD, trigger=listed, how="whole")
    return None


def _present(parse: Parse, counted: Counted) -> Event | None:
    """ "18 of the 54 students survived": those of whom some came through, or did not, were all there."""
    part, noun = parse.head(counted.phrase), counted.noun or counted.phrase
    if part is None or part.upos != "NUM" or not _is_definite(parse, noun):
        return None
    if counted.noun is not None and not is_people(noun):
        return None
    if party_of(parse, noun, Measure.KILLED) is Party.PERPETRATOR:
        return None  # attackers are counted as such
    told = outer_event(parse, counted, part)
    fate = told is not None and (told.measure in (Measure.KILLED, Measure.MISSING) or told.manner in _CAME_THROUGH)
    return Event(measure=Measure.ABOARD, trigger=noun, how="whole") if fate else None


def _is_definite(parse: Parse, noun: Token) -> bool:
    return any(word(c) == "the" for c in children(parse, noun, "det"))


def _of_all(parse: Parse, counted: Counted) -> Event | None:
    """ "37 rebels and 12 soldiers killed": what follows the last of several phrases goes for each."""
    others = children(parse, counted.noun, "conj") if counted.noun is not None else ()
    return event_behind(parse, others[-1]) if others else None


def _of_set(parse: Parse, counted: Counted) -> Event | None:
    """ "58 of the wounded", where nothing else is said: a part of those the noun itself counts."""
    whole = counted.noun or next((c for c in children(parse, counted.phrase, "nmod") if word(c) == "those"), None)
    if not counted.partitive or whole is None or counted.number.kind is Kind.UNKNOWN:
        return None
    told = (modifier_event(parse, whole, c) for c in children(parse, whole, "amod", "acl"))
    named = next((e for e in told if e is not None), None) or next(iter_named(whole), None)
    if named is None and word(whole) == "those":
        return part_of(parse, whole, how="of set")
    if named is None:
        return None
    bare = whole.xpos == "NNS" and child(parse, whole, "det", "nmod:poss") is None
    return named if bare else replace(named, part=True, whole=whole, how="of set")  # "dozens of bodies" are no part


def _there(parse: Parse, counted: Counted) -> Event | None:
    """ "There were 40 passengers and four crew members"."""
    verb, noun = parse.head(conjunct_head(parse, counted.phrase)), counted.noun
    if noun is None:
        return None
    if _ON_BOARD.search(counted.text_before(parse)):
        return Event(measure=Measure.ABOARD, trigger=noun, how="whole")
    there = verb is not None and lemma(verb) == "be" and child(parse, verb, "expl") is not None
    if there and (inside := _with_the_last(parse, noun)) is not None:
        return inside
    if not there and "with" not in cases(parse, conjunct_head(parse, counted.phrase)):
        return None  # "took off with 57 passengers and a crew of four"
    names = {lemma(t) for t in (noun, *children(parse, noun, "compound"))}
    return Event(measure=Measure.ABOARD, trigger=noun, how="whole") if names & lexicon.words("on_board") else None


def _with_the_last(parse: Parse, noun: Token) -> Event | None:
    """ "There were 19 pupils and two teachers in the minibus": where the last of them are, all are."""
    for other in children(parse, noun, "conj")[-1:]:
        placed = (location_event(parse, c) for c in children(parse, other, "nmod", "obl", "advmod"))
        return next((e for e in placed if e is not None and e.measure is Measure.ABOARD), None)
    return None


def _of_first(parse: Parse, counted: Counted) -> Event | None:
    """ "Of the wounded, five are children": a bare number of the set its sentence opens with."""
    of = parse.tokens[counted.sentence.first]
    whole = parse.head(of)
    if counted.noun is not None or word(of) not in ("of", "among") or relation(of) != "case" or whole is None:
        return None
    counts = child(parse, whole, "nummod") is not None
    return None if counts or whole.index > counted.anchor.index else part_of(parse, whole, how="of set")
