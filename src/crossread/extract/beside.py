"""What stands right behind or before a number, where the tree says nothing: headlines, lists, broken trees."""

import re
from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event, manner_of
from crossread.extract.lines import line_event
from crossread.extract.parties import is_people
from crossread.extract.places import is_site, is_vehicle, location_event
from crossread.extract.predicates import is_active, is_perfect
from crossread.extract.syntax import child, conjunct_head, forms, is_passive, lemma, relation, verb_of, word
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Sentence, Token

_SKIPPED = frozenset({"NOUN", "ADJ", "PROPN", "AUX", "ADV", "PART"})
#: How far behind a number the word that measures may stand, and how long an insertion may be.
_WINDOW, _INSERTION = 7, 30
_DIVIDING = frozenset({",", "-", "–", "—", "--"})
_AMONG = re.compile(
    r"\bamong(?:st)?\s+(?:the|those|its|their)\s+(?:[\w-]+\s+){0,2}?([\w-]+)(?:\s+[^,;.]{1,40}?)?\s+(?:were|was|are|is)\s+"
    r"(?:[\w ,-]{1,60}(?:,|\band)\s+)?$",
    re.I,
)


def next_event(parse: Parse, counted: Counted) -> Event | None:
    """ "30 wounded", "six others dead": the word right behind says what a number counts, wherever the tree hangs it."""
    if (event := line_event(parse, counted)) is not None:
        return event
    own = parse.tokens[counted.anchor.index + 1 : counted.phrase.index + 1]
    nominal = all(t.upos in ("NOUN", "PROPN", "ADJ") and not t.xpos.startswith("VB") for t in own)
    last = counted.anchor.index + (len(own) if nominal else 0)
    after = _past_board(parse, last + 1)
    event = _following(parse, counted.sentence, after) if after < counted.sentence.last else None
    graded = after + 1 < counted.sentence.last and word(parse.tokens[after]) in lexicon.words("grades")
    return event if event is not None and event.trigger.index == after + graded else None


def aboard_event(parse: Parse, counted: Counted) -> Event | None:
    """ "none of the 35 aboard": a bare number of those on board."""
    first = counted.anchor.index + 1
    behind = _past_board(parse, first)
    return Event(measure=Measure.ABOARD, trigger=parse.tokens[behind - 1], how="whole") if behind > first else None


def _past_board(parse: Parse, first: int) -> int:
    """The place behind "aboard" or "on board" where they stand at `first`, else `first`."""
    words = [word(t) for t in parse.tokens[first : first + 2]]
    if words[:1] in (["aboard"], ["onboard"]):
        return first + 1
    return first + 2 if words == ["on", "board"] else first


def beside_event(parse: Parse, counted: Counted) -> Event | None:
    """The words behind the phrase, behind what is put in after it, or before it: "14 people injured", "kills 12"."""
    last = max(counted.anchor.index, counted.phrase.index if counted.phrase.index - counted.anchor.index < 6 else 0)
    if counted.noun is not None and 0 < counted.noun.index - last < 8:
        last = counted.noun.index
    event = event_behind(parse, parse.tokens[last]) or preceding_event(parse, counted)
    if event is None and counted.noun is not None and _past_board(parse, last + 1) > last + 1:
        return Event(measure=Measure.ABOARD, trigger=parse.tokens[last + 1], how="place")  # "came down with 44 aboard"
    return event or _left_in(parse, counted, last + 1) or _listed_among(parse, counted)


def event_behind(parse: Parse, noun: Token) -> Event | None:
    """What the words behind a noun phrase say of it, an insertion skipped."""
    sentence = parse.sentence(noun)
    for first in (noun.index + 1, _resumption(parse, sentence, noun.index)):
        if first is not None and (event := _following(parse, sentence, first)) is not None:
            return event
    return None


def _left_in(parse: Parse, counted: Counted, first: int) -> Event | None:
    """ "leaving 23 men, among them four guards, dead": the state that ends what is left so."""
    governor = parse.head(conjunct_head(parse, counted.phrase))
    if governor is None or lemma(governor) != "leave":
        return None
    for t in parse.tokens[first : min(first + _INSERTION, counted.sentence.last)]:
        before_noun = relation(t) in ("amod", "compound") and t.head > t.index
        if not before_noun and (event := _said_by(parse, t)) is not None:
            return event
        if t.upos in ("VERB", "AUX", "PRON", "SCONJ") and word(t) not in lexicon.words("part"):
            return None
    return None


def _listed_among(parse: Parse, counted: Counted) -> Event | None:
    """ "Among the dead were 22 children and two nurses", whatever the tree hangs on what."""
    listing = _AMONG.search(counted.text_before(parse))
    if listing is None or counted.noun is None:
        return None
    end = counted.sentence.start + listing.end(1)
    named = next((t for t in parse.words(counted.sentence) if t.end == end), None)
    event = None if named is None else _said_by(parse, named)
    return None if event is None else replace(event, part=True, how="among")


def _resumption(parse: Parse, sentence: Sentence, last: int) -> int | None:
    """Where the clause goes on after an insertion: "86 people, including 45 pupils, were ..."."""
    if last + 1 >= sentence.last or parse.tokens[last + 1].text not in _DIVIDING:
        return None
    divider = parse.tokens[last + 1].text
    for i in range(last + 2, min(last + _INSERTION, sentence.last - 1)):
        if parse.tokens[i].text == divider and parse.tokens[i + 1].upos == "AUX":
            return i + 1
    return None


def _following(parse: Parse, sentence: Sentence, first: int) -> Event | None:
    window = parse.tokens[first : min(first + _WINDOW, sentence.last)]
    for i, t in enumerate(window):
        if (event := _said_by(parse, t)) is not None:
            return event
        if word(t) in lexicon.words("inside") and any(x.upos == "AUX" for x in window[:i]):
            return _at_site(parse, sentence, t)
        if t.upos == "ADP" and (event := _in_the_case(parse, t)) is not None:
            return event
        if i == 1 and word(window[0]) == "of" and word(t) in ("them", "us", "whom"):
            continue  # "five of them with wounds"
        if t.upos not in _SKIPPED and lemma(t) not in lexicon.words("hedging") and not (i == 0 and word(t) == "of"):
            return None
    return None


def _in_the_case(parse: Parse, preposition: Token) -> Event | None:
    """ "eleven teachers still in the hands of rebels", whatever the tree hangs it on."""
    noun = parse.head(preposition)
    if noun is None or not 0 < noun.index - preposition.index < 4 or relation(preposition) != "case":
        return None
    event = location_event(parse, noun)
    return None if event is None or event.measure is Measure.ABOARD else event


def _said_by(parse: Parse, t: Token) -> Event | None:
    """A participle, a state or a noun for a state, unless it is a verb with an object of its own."""
    words = lexicon.measures()
    measure = words.state.get(word(t)) or words.person.get(word(t))
    if measure is None and t.xpos == "NN" and t.index > 0 and parse.tokens[t.index - 1].upos == "NUM":
        measure = words.subject.get(word(t))  # the headline "Nine die in crush"
    if measure is None and t.xpos in ("VBN", "VBD", "JJ"):
        graded = t.index > 0 and word(parse.tokens[t.index - 1]) in lexicon.words("grades")  # people, if burnt badly
        measure = (words.harm if graded else words.object).get(verb_of(t)) or words.subject.get(verb_of(t))
    active = is_perfect(parse, t) if t.xpos == "VBN" else is_active(parse, t)
    headline = t.text.istitle() and t.index > parse.sentences[t.sentence].first  # where acts are told in the present
    if measure in (None, Measure.ABOARD) or (active and not headline):
        return None
    key = word(t) if word(t) in words.manner else lemma(t)
    return Event(measure=measure, trigger=t, how="beside", manner=manner_of(key, measure))


def _at_site(parse: Parse, sentence: Sentence, preposition: Token) -> Event | None:
    behind = parse.tokens[preposition.index + 1 : min(preposition.index + 5, sentence.last)]
    site = next((x for x in behind if x.upos == "NOUN"), None)
    if site is None or not (is_site(site) or is_vehicle(parse, site)):
        return None
    if (told := location_event(parse, site)) is not None:
        return told  # "are still in hospital"
    return Event(measure=Measure.ABOARD, trigger=site, how="place")


def nearer_verb(parse: Parse, counted: Counted, told: Event) -> Event | None:
    """ "hurting 50 and killing nine men and one child": its verb, where the tree hangs it further up."""
    for t in reversed(parse.tokens[max(counted.sentence.first, counted.anchor.index - _WINDOW) : counted.anchor.index]):
        if t.xpos in ("VBG", "VBD", "VBZ") and t.index > told.trigger.index:
            measure = lexicon.measures().harm.get(lemma(t))
            return None if measure is None else Event(measure=measure, trigger=t, how="obj of verb")
        if t.upos not in ("NOUN", "ADJ", "NUM", "CCONJ", "PROPN") and t.text != ",":
            return None
    return None


def verb_before(parse: Parse, counted: Counted) -> Event | None:
    """ "and wounded five": a verb right before the number governs it, wherever the tree hangs it."""
    event = preceding_event(parse, counted)
    return event if event is not None and event.trigger.upos == "VERB" else None


def preceding_event(parse: Parse, counted: Counted) -> Event | None:
    """The word right before the number and its hedge, where what is counted is its object: "kills at least 12"."""
    sentence = counted.sentence
    before = next(iter(counted.words_before(parse)[-1:]), None)
    if before is None or before.upos not in ("VERB", "NOUN", "ADJ"):
        return None
    if before.xpos == "NN" and word(before) not in lexicon.words("casualties"):
        return None  # "Strikes kill 8 rebels", taken for a noun
    told = _has_subject_before(parse, sentence, before) or _is_second_active(parse, before)
    if (before.xpos == "VBN" or before.upos == "ADJ") and not told:
        return None
    measure = lexicon.undergone(lemma(before), forms(counted.noun) if counted.noun is not None else frozenset())
    carrier = child(parse, before, "nsubj")
    carried = measure is Measure.ABOARD and carrier is not None and is_people(carrier)  # by stewards, not by a ship
    if measure is None or carried:
        return None
    return Event(measure=measure, trigger=before, how="beside", manner=manner_of(lemma(before), measure))


def _has_subject_before(parse: Parse, sentence: Sentence, verb: Token) -> bool:
    """ "a leak sickened 60 workers", "rebels free 12": what passed for an adjective stands behind its subject."""
    return verb.index > sentence.first and parse.tokens[verb.index - 1].upos in ("NOUN", "PROPN")


def _is_second_active(parse: Parse, verb: Token) -> bool:
    """The second of two joined active verbs, which in capitals is often tagged as a participle."""
    first = parse.head(verb) if relation(verb) == "conj" else None
    if first is not None and relation(first) == "obj":
        first = parse.head(first)
    return first is not None and first.upos == "VERB" and not is_passive(parse, first) and first.xpos != "VBN"
