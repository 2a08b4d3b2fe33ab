"""Figures that leave out what the one before them says: "seven died in the capital and four in the port"."""

import re
from dataclasses import replace
from itertools import takewhile

from crossread.extract import lexicon
from crossread.extract.attribution.gapped import gapped_speaker
from crossread.extract.counted import Counted
from crossread.extract.figure import Figure
from crossread.extract.nounphrases import is_time
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, child, children, is_copular, lemma, relation, word
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

_JOINED = re.compile(r"(?:[,;]|\b(?:and|or|plus|with))\s+$", re.I)
_PLACED = re.compile(
    r"\s+(?:in|at|on|near|from|outside|around|across|off|along|inside|elsewhere|inland|ashore|abroad|upstream|downstream|nationwide|by|before|after|yesterday|today|overnight"
    r"|(?:the|last|this)\s+(?:next|previous|day|night|week|month|year|\w+day)|an?\s+(?:day|hour|week|month|year)\s+(?:later|earlier)"
    r"|[\w-]+\s+(?:minutes?|hours?|days?|weeks?|months?)\s+(?:later|earlier|before|after))\b",
    re.I,
)
#: What opens a list that spells a count out, and what stands before each further item of it.
_SPELLS_OUT = re.compile(r"(?::|,|\s[—–-]{1,2}|—)\s+(?:the\s+)?$|\s\($")
_LISTED = re.compile(r"(?:,|\band)\s+(?:the\s+)?$")
_BETWEEN = 12
_MARKS = frozenset({";", ":", "—", "–", ",", "but", "and"})
#: What ends a clause behind a number as a mark does.
_NOW = frozenset({"now", "today", "already", "yesterday", "earlier", "initially", "overnight", "then"})
_AT_FIRST = (["to", "start"], ["to", "begin"], ["at", "first"], ["at", "dawn"], ["at", "noon"], ["by", "then"])
#: A sentence of no more tokens than this, its stop counted, says nothing of its own.
FRAGMENT = 4


def is_gapped(parse: Parse, counted: Counted, before: Figure) -> bool:
    """ "Seven died in the capital and four in the port": the verb of the first stands for the second."""
    head, joins = parse.head(counted.phrase), not relation(counted.phrase).startswith("nsubj")
    if before.counted.sentence.index != counted.sentence.index or not joins or counted.anaphoric:
        return False
    destroyed = before.event.measure is Measure.DESTROYED and counted.noun is not None and is_people(counted.noun)
    if destroyed or (counted.noun is not None and (head is None or is_people(head))):
        return False  # "45 pupils and four teachers from the town" are joined, each with its own number
    last = max(counted.end, counted.noun.end) if counted.noun is not None and is_people(counted.noun) else counted.end
    told = max(before.counted.phrase.index, before.event.trigger.index)
    between = _without_asides(parse.tokens[told + 1 : counted.anchor.index])
    joined = _JOINED.search(counted.text_before(parse)) and _PLACED.match(parse.text, last)
    return bool(joined) and not any(_is_clause(t) for t in between)


def _without_asides(between: tuple[Token, ...]) -> list[Token]:
    """The words without a clause put in between commas: "26 an hour later, once it was checked, and 36 by Monday"."""
    kept: list[Token] = []
    inside = False
    for before, t in zip((None, *between), between, strict=False):
        if before is not None and before.text == "," and t.upos == "SCONJ":
            inside = True
        elif t.text == ",":
            inside = False
        if not inside:
            kept.append(t)
    return kept


def _is_clause(token: Token) -> bool:
    """A verb that makes a clause of its own, or measures; "in tents filled with people" goes on with the first."""
    harms = lemma(token) in lexicon.measures().harm
    return token.upos == "AUX" or (token.upos == "VERB" and (harms or token.xpos not in ("VBN", "VBG")))


def is_told_anew(parse: Parse, counted: Counted) -> bool:
    """ "The ministry admits to 26": another voice's bare number for what was counted before."""
    if gapped_speaker(parse, counted.sentence, counted.anchor) is not None:
        return True
    head, behind = parse.head(counted.phrase), parse.tokens[counted.anchor.index + 1 : counted.sentence.last]
    if counted.noun is None and head is not None and _is_revised(parse, head) and "to" in cases(parse, counted.phrase):
        return True
    if counted.noun is not None or (behind and not _ends_clause(behind)):
        return False
    if _is_it(parse, counted.phrase) or _is_there(parse, counted.phrase):
        return True
    if head is None:
        return False
    if "at" in cases(parse, counted.phrase) and lemma(head) in ("put", "set", "estimate"):
        return any(word(c) in ("it", "that", "this") for c in children(parse, head, "obj"))  # "put it at ten"
    named = relation(counted.phrase) in ("obj", "obl", "ccomp", "xcomp")
    return named and cases(parse, counted.phrase) <= {"of", "to", "by"} and lemma(head) in lexicon.figure_verbs()


def is_set_right(parse: Parse, counted: Counted) -> bool:
    """ "The ministry spoke of five dead guards; there were nine": the outlet's own number against it."""
    behind = parse.tokens[counted.anchor.index + 1 : counted.sentence.last]
    before = [word(t) for t in parse.tokens[counted.sentence.first : counted.anchor.index]][-3:]
    bare = counted.noun is None and (not behind or behind[0].upos == "PUNCT")
    return bare and len(before) == 3 and before[0] in _MARKS and before[1:] in (["there", "were"], ["there", "are"])


def _is_revised(parse: Parse, verb: Token) -> bool:
    """ "This was later updated": what was counted before."""
    subject = child(parse, verb, "nsubj:pass", "nsubj")
    changed = lemma(verb) in ("revise", "update", "raise", "correct", "lower", "increase", "reduce")
    return changed and subject is not None and word(subject) in ("this", "that", "it", "which")


def _ends_clause(behind: tuple[Token, ...]) -> bool:
    """A mark, a time, or a second predicate: "has verified 47 and believes"; "said 26 on Monday"."""
    if behind[0].upos == "PUNCT" or word(behind[0]) in _NOW or len(behind) < 2:
        return behind[0].upos == "PUNCT" or word(behind[0]) in _NOW
    if [word(t) for t in behind[:2]] in _AT_FIRST or (word(behind[0]) in ("on", "last", "this") and is_time(behind[1])):
        return True
    if behind[0].upos == "CCONJ" and word(behind[1]) == "that":
        return True
    finite = behind[1].upos in ("VERB", "AUX") and behind[1].xpos != "VBG"
    return behind[0].upos == "CCONJ" and (finite or word(behind[1]) in ("not", "now"))


def _is_it(parse: Parse, number: Token) -> bool:
    """ "by five o'clock it was 45", "now the figure is 31": a pronoun or a sum is said to be so many."""
    subjects = children(parse, number, "nsubj")
    return is_copular(parse, number) and any(word(s) in ("it", "figure", "count", "tally") for s in subjects)


def _is_there(parse: Parse, number: Token) -> bool:
    """ "told reporters there were five", "there might have been 240"."""
    verb = parse.head(number)
    return verb is not None and relation(number) in ("nsubj", "obj") and child(parse, verb, "expl") is not None


def is_listed(parse: Parse, counted: Counted) -> bool:
    """ "Nine men. Three women.": a sentence that is nothing but people and their number."""
    words = parse.words(counted.sentence)
    return counted.noun is not None and len(words) <= FRAGMENT and relation(counted.phrase) == "root"


def spelt_out(figures: list[Figure]) -> list[Figure]:
    """Bare numbers that add up to the one before them are its parts: "freed 38, 19 at dawn and 19 at dusk"."""
    first = next((i for i, f in enumerate(figures) if i and _is_bare(f, figures[i - 1])), 0)
    if first == 0:
        return figures
    whole = figures[first - 1]
    run = list(takewhile(lambda f: _is_bare(f, whole), figures[first:]))
    if len(run) < 2 or sum(f.counted.number.quantity.low for f in run) != whole.counted.number.quantity.low:
        return figures
    parts = [replace(f, event=replace(f.event, part=True, whole=whole.counted.phrase)) for f in run]
    return [*figures[:first], *parts, *figures[first + len(run) :]]


def enumerated(parse: Parse, figures: list[Figure], found: list[Counted]) -> list[Figure]:
    """With the phrases that spell a count out, by adding up to it: "Nine died: two guards, a nurse and six inmates"."""
    listed: dict[int, Figure] = {}
    for whole in figures:
        if whole.counted.number.kind is Kind.NUMBER and whole.counted.number.quantity.low > 1:
            for item in _run(parse, whole, found, figures):
                part = replace(whole.event, part=True, whole=whole.counted.phrase, how="spelt out")
                listed.setdefault(item.anchor.index, Figure(counted=item, event=part, reality=whole.reality))
    kept = [f for f in figures if f.counted.anchor.index not in listed]
    return sorted([*kept, *listed.values()], key=lambda f: (f.counted.anchor.start, f.counted.anchor.end))


def _run(parse: Parse, whole: Figure, found: list[Counted], figures: list[Figure]) -> list[Counted]:
    """The phrases right behind a colon, a dash or a comma that add up to the count before it."""
    behind = [c for c in found if c.start >= max(whole.counted.end, whole.counted.phrase.end)]
    told = {f.counted.anchor.index: f for f in figures}
    total, run = 0, list[Counted]()
    for item in behind:
        before = parse.text[(run[-1].end if run else whole.counted.phrase.end) : item.start]
        own = told.get(item.anchor.index)
        tied = _LISTED.search(before) if run else _SPELLS_OUT.search(before)
        if not run and not tied:
            continue
        loose = own is not None and own.event.measure is not whole.event.measure and own.event.how != "place"
        if not tied or loose or item.noun is None or not is_people(item.noun) or len(before.split()) > _BETWEEN:
            return []
        total, run = total + item.number.quantity.low, [*run, item]
        if total >= whole.counted.number.quantity.low:
            return run if total == whole.counted.number.quantity.low and len(run) > 1 else []
    return []


def _is_bare(figure: Figure, before: Figure) -> bool:
    """Whether the people are those of a figure before it, by no noun of its own."""
    noun = figure.counted.noun
    same = figure.event.measure is before.event.measure
    return same and (noun is None or noun.index < figure.counted.anchor.index)
