"""Figures that lean on the one before: "two of them", "fourteen are soldiers", "bringing the total to 35"."""

import re
from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.afterwards import later_on
from crossread.extract.counted import Counted
from crossread.extract.described import describes, of_the_number
from crossread.extract.elision import FRAGMENT, is_gapped, is_listed, is_set_right, is_told_anew
from crossread.extract.event import Event
from crossread.extract.figure import Figure
from crossread.extract.figureof import repeated
from crossread.extract.numbers import Kind, find_numbers
from crossread.extract.parties import is_people
from crossread.extract.syntax import children, conjunct_head, lemma, relation, word
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

_TOTAL = re.compile(
    r"\b(?:total|figure|number|toll|count|tally)\b[^.;]*\b(?:to|at|is|was)\s+$"
    r"|\b(?:(?:which|that|this)\s+makes?|making)\s+(?:(?:it|that|a\s+(?:combined\s+|grand\s+)?total\s+of)\s+)?(?:now\s+)?$"
    r"|\bfor\s+a\s+(?:combined\s+|grand\s+)?total\s+of\s+$",
    re.I,
)
_AMONG_THEM = re.compile(r"\bamong(?:st)?\s+(?:them|whom)(?:\s+(?:were|was))?\s+$", re.I)
_THEM_AMONG = re.compile(r"\s+among(?:st)?\s+them\b(?=\s*(?:$|[^\w\s]|and\b|were\b|was\b))", re.I)
_INCLUDING = re.compile(r"\binclud(?:ing|es?|ed)\s+$", re.I)
#: A number for another time, or another voice's: "17 are missing, down from 60 on Monday".
_OTHER_TIME = re.compile(
    r"\b(?:down|up)\s+(?:sharply\s+)?from\s+$|\bcompared\s+(?:with|to)\s+$|\binstead\s+of\s+$", re.I
)
#: "of whom 23 were women and 14 boys": the second of such a list.
_SECOND_OF_WHOM = re.compile(
    r"\bof\s+(?:whom|these|those|them),?\s+[\w-]+\s+(?:were|are|was|is|had|have)\b[^.;]{0,50}?(?:,|\band)\s+$", re.I
)
_MEETING = frozenset("contact speak talk see meet interview ask phone call reach know hear write text".split())
_HARM = frozenset({Measure.KILLED, Measure.INJURED})


def leaning_event(
    parse: Parse, counted: Counted, own: Event | None, before: Figure | None, last: Figure | None, since: int
) -> Event | None:
    """The event a figure takes from the one before it, None where it stands by itself.

    `own` is what its words say, `before` the last figure that is no part, `last` the last of the same sentence,
    `since` the sentence in which somebody last leaned on `before`.
    """
    if own is None and last is not None and (event := _in_a_row(parse, counted, last)) is not None:
        return event
    chained = counted.noun is None and describes(parse, counted)  # "Forty-nine were women. Five were minors."
    if (
        before is None
        or not _follows(parse, counted, before, since if chained else before.counted.sentence.index)
        or _is_of_others(parse, counted, before)
    ):
        return None
    if own is None and (
        event := _running_total(parse, counted, before)
        or repeated(parse, counted, before)
        or later_on(parse, counted, before)
    ):
        return event
    if own is None and (is_gapped(parse, counted, before) or is_told_anew(parse, counted)):
        return replace(before.event, how="gapped")
    if before.counted.sentence.index == counted.sentence.index:
        same = own is None or own.measure in (before.event.measure, Measure.ABOARD)
        if same and before.event.measure is Measure.INJURED and _is_graded(parse, counted):
            return replace(before.event, part=True, whole=before.counted.phrase, how="graded")
        placed = own is not None and (own.measure is Measure.ABOARD or own.how == "place")
        listed = own is not None and own.measure is Measure.INJURED and counted.text_before(parse).endswith(", ")
        placed = placed and not listed  # "six killed, 19 in hospital"; but "one died at the scene and two in hospital"
        if own is not None and placed and own.measure is not before.event.measure and is_gapped(parse, counted, before):
            return replace(before.event, how="gapped")  # "and four at the clinic"
    if _is_among_them(parse, counted) and (
        own is None or own.measure is before.event.measure or _is_of_next(counted, own)
    ):
        return replace(before.event, part=True, whole=before.counted.phrase, how="included")
    unsaid = own is None and (is_listed(parse, counted) or _is_included(parse, counted))
    second = own is None and bool(_SECOND_OF_WHOM.search(counted.text_before(parse)))
    of_these = of_the_number(parse, counted, before.counted.number.quantity.low)
    chained = chained and (own is None or not counted.partitive)  # "four of those killed were policemen"
    leans = counted.anaphoric or chained or unsaid or second or (of_these and own is not None)
    vague = before.event.measure not in _HARM and counted.number.quantity.high is None  # "some of them in uniform"
    none = counted.number.kind is Kind.NONE
    if not leans or (own is None and (vague or none or _is_met(parse, counted) or _is_of_us(parse, counted, before))):
        return None
    dead = before.event.measure is Measure.KILLED and own is not None and own.measure is Measure.INJURED
    if dead and (of_these or (counted.anaphoric and before.event.how in ("noun", "bodies"))):
        return replace(before.event, part=True, whole=before.counted.phrase, how="of them")  # "two of them badly burnt"
    if own is not None and own.measure is not before.event.measure and own.how != "noun" and counted.anaphoric:
        return replace(own, part=True, whole=before.counted.phrase)
    return replace(before.event, part=True, whole=before.counted.phrase, how="of them")


def _in_a_row(parse: Parse, counted: Counted, last: Figure) -> Event | None:
    """What the figure right before in the sentence says of one that leaves it out: "12 in Marl, five in Dray"."""
    if (
        is_told_anew(parse, counted)
        and counted.phrase is not last.counted.phrase
        and not last.event.trigger.index > counted.anchor.index
    ):
        return replace(last.event, how="gapped", part=False, whole=None)
    if is_set_right(parse, counted):
        return replace(last.event, how="told anew", part=False, whole=None)
    corrects = counted.number.denied or bool(_OTHER_TIME.search(counted.text_before(parse)))
    if corrects and counted.noun is None:
        return replace(last.event, how="gapped")
    return replace(last.event, how="gapped") if is_gapped(parse, counted, last) else None


def _follows(parse: Parse, counted: Counted, before: Figure, since: int) -> bool:
    """The same sentence or the next, an opening quotation mark not counted as one."""
    if _is_relative(parse, counted) and before.counted.sentence.index != counted.sentence.index:
        return False
    between = parse.sentences[since + 1 : counted.sentence.index]
    return all(s.last - s.first <= FRAGMENT for s in between)


def _is_of_others(parse: Parse, counted: Counted, before: Figure) -> bool:
    """ "two of the 14", where the sentence before counts 20 and says nothing of 14."""
    behind = parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:3]
    if not counted.anaphoric or [word(t) for t in behind[:2]] not in (["of", "the"], ["of", "these"], ["of", "those"]):
        return False
    numbers = find_numbers(behind[2].text) if len(behind) == 3 and behind[2].upos == "NUM" else ()
    told = before.counted.sentence
    printed = {n.quantity.low for n in find_numbers(parse.text[told.start : told.end])} if numbers else set()
    return bool(numbers) and numbers[0].quantity.low not in printed


def _is_of_us(parse: Parse, counted: Counted, before: Figure) -> bool:
    """ "There were three of us": whoever speaks was not counted in the sentence before."""
    behind = parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:2]
    return [word(t) for t in behind] == ["of", "us"] and before.counted.sentence.index != counted.sentence.index


def _is_met(parse: Parse, counted: Counted) -> bool:
    """ "We spoke to one of them by radio", "has been able to contact only 131 of them"."""
    verb = parse.head(counted.phrase)
    return verb is not None and relation(counted.phrase) in ("obj", "obl") and lemma(verb) in _MEETING


def _is_relative(parse: Parse, counted: Counted) -> bool:
    """ "a band of men, two of whom": a relative pronoun means somebody of its own sentence."""
    around = parse.tokens[max(counted.sentence.first, counted.anchor.index - 3) : counted.anchor.index + 3]
    return counted.anaphoric and any(word(t) in ("whom", "which") for t in around)


def _running_total(parse: Parse, counted: Counted, before: Figure) -> Event | None:
    if counted.noun is not None or not _TOTAL.search(counted.text_before(parse)):
        return None
    return replace(before.event, part=False, whole=None, how="running total")


def _is_among_them(parse: Parse, counted: Counted) -> bool:
    """ "among them two foreigners", "a priest among them"."""
    end = max(counted.anchor.end, counted.phrase.end)
    return bool(_AMONG_THEM.search(counted.text_before(parse)) or _THEM_AMONG.match(parse.text, end))


def _is_of_next(counted: Counted, own: Event) -> bool:
    """Whether what was found for it is said of others: "among them two monks, and 20 others were hurt"."""
    last = counted.noun.index if counted.noun is not None else counted.anchor.index
    return own.how in ("beside", "abreast") and own.trigger.index > last + 3


def _is_graded(parse: Parse, counted: Counted) -> bool:
    """ "wounded 23 people, three severely": how badly, of a part of them."""
    after = parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:1]
    return counted.noun is None and bool(after) and word(after[0]) in lexicon.words("grades")


def _is_included(parse: Parse, counted: Counted) -> bool:
    """ "..., including the three gunmen", "that figure includes the two bombers"."""
    phrase = conjunct_head(parse, counted.phrase)
    head, marks = parse.head(phrase), children(parse, phrase, "case", "mark", "advmod")
    if any(word(c) in lexicon.words("part") for c in marks) or _INCLUDING.search(counted.text_before(parse)):
        return True
    return relation(phrase) == "obj" and head is not None and lemma(head) in ("include", "count", "comprise")


def raised_noun(parse: Parse, counted: Counted) -> Token | None:
    """The militants of "killed 28 and wounded 30 militants"."""
    head = parse.head(counted.phrase)
    if head is None or relation(counted.phrase) != "obj":
        return None
    harm = [v for v in children(parse, head, "conj") if lexicon.measures().object.get(lemma(v)) in _HARM]
    joined = [o for verb in harm for o in children(parse, verb, "obj")]
    return next((o for o in joined if is_people(o) and children(parse, o, "nummod")), None)


def with_its_list(parse: Parse, figure: Figure, last: Figure | None) -> Figure:
    """ "including 45 pupils and four teachers": what goes on a list of parts is a part too."""
    if last is None or not last.event.part or figure.event.part or figure.event.measure is not last.event.measure:
        return figure
    end = max(last.counted.phrase.end, last.counted.noun.end if last.counted.noun is not None else 0)
    if figure.counted.noun is None or parse.text[end : figure.counted.start].strip() != "and":
        return figure
    return replace(figure, event=replace(figure.event, part=True, whole=last.event.whole))


def still_held(counted: Counted, event: Event) -> Event:
    """ "155 hostages were rescued but 300 more are on the train": the others are hostages too."""
    named = lexicon.measures().person.get(lemma(counted.noun)) if counted.noun is not None else None
    return replace(event, measure=Measure.HELD) if named is Measure.HELD and event.measure is Measure.ABOARD else event
