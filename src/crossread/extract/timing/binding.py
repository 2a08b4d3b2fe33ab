"""Which time of a sentence belongs to an event, and by when a thing is demanded or threatened."""

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache

from crossread.extract import lexicon
from crossread.extract.dates import TimeMention
from crossread.extract.sources import Attribution
from crossread.extract.stamps import governor_of, is_of_cue, words_of
from crossread.extract.syntax import cases, iter_ancestors, lemma, relation
from crossread.extract.times import published_day
from crossread.extract.timing.expressions import find_expressions
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.when import TimeKind, When

_PREDICATES = ("VERB", "AUX")
#: What makes a time the end of one allowed, and what may stand before the time itself.
_LIMIT = re.compile(
    r"\b(?P<word>by|within|until|till|before|no\s+later\s+than|not\s+later\s+than|expires?(?:\s+at|\s+on)?|ends?(?:\s+at|\s+on)?)"
    r"\s+(?:(?:the\s+)?(?:next|following|coming|end\s+of|late|early)\s+|a\s+period\s+of\s+|a\s+|the\s+)?(?:on\s+|at\s+)?$",
    re.I,
)
#: Behind or before a length that is itself the term: "a 48-hour deadline", "a deadline of 48 hours", "48 hours to".
_TERM = r"(?:deadline|ultimatum|term|limit|truce|grace)"
_TERM_AFTER = re.compile(rf"[\s-]+(?:\w+\s+)?{_TERM}\b|[\s,]+(?:in\s+which\s+)?to\s+(?!go\b|come\b|reach\b)", re.I)
_TERM_BEFORE = re.compile(rf"\b{_TERM}\s+(?:of|at|for|on|is|was|to)\s+(?:\w+\s+)?$", re.I)

#: Characters in which a dateline stands.
_HEAD = 250


def act_when(
    parse: Parse, sentence: Sentence, trigger: Token, attribution: Attribution | None, published: str | None
) -> When | None:
    """When an act was done, by the time that stands with its word, else with the verb it depends on; None without.

    A time of the saying ("officials said on Tuesday") and one by which something shall be done are no time of the act.
    """
    cue = attribution.cue if attribution is not None and attribution.cue.sentence == sentence.index else None
    found = [m for m in _mentions(parse, sentence, published) if m.when.kind in (TimeKind.DATE, TimeKind.TIME)]
    best: tuple[int, TimeMention] | None = None
    for mention in found:
        if (
            is_dateline(parse, sentence, mention, published)
            or is_limit(parse, sentence, mention)
            or _is_told(parse, sentence, mention, cue, trigger)
        ):
            continue
        near = _nearness(parse, sentence, mention, trigger)
        if near is not None and (best is None or near < best[0]):
            best = near, mention
    return best[1].when if best is not None else None


def find_deadline(parse: Parse, sentence: Sentence, trigger: Token, published: str | None = None) -> When | None:
    """By when, or within what time, the thing that the trigger demands, threatens or allows shall be done."""
    limits = [m for m in _mentions(parse, sentence, published) if is_limit(parse, sentence, m)]
    if not limits:
        return None
    below = {t.index for t in parse.iter_subtree(trigger)}
    inside = [m for m in limits if any(t.index in below for t in words_of(parse, sentence, m))]
    beside = [m for m in limits if _shares_clause(parse, sentence, m, trigger)]
    return next((_ahead(m.when, published) for m in (*inside, *beside)), None)


def time_of(parse: Parse, sentence: Sentence, inside: frozenset[int], published: str | None) -> When | None:
    """The first day or hour that stands among the words with these indices."""
    dated = (m for m in _mentions(parse, sentence, published) if m.when.kind in (TimeKind.DATE, TimeKind.TIME))
    found = (m for m in dated if all(t.index in inside for t in words_of(parse, sentence, m)))
    return next((_ahead(m.when, published) for m in found), None)


def _ahead(when: When, published: str | None) -> When:
    """A weekday that is a limit lies ahead: the next such day from the report's own on."""
    day = published_day(published)
    if day is None or when.weekday is None or when.value is None or len(when.value) < 10:
        return when
    ahead = day + timedelta(days=(when.weekday - day.weekday()) % 7)
    return replace(when, value=ahead.isoformat() + when.value[10:])


def is_limit(parse: Parse, sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a time is the end of one allowed: "by noon on Friday", "within 48 hours", "a 48-hour deadline"."""
    text = parse.text[sentence.start : sentence.end]
    before, after = text[max(0, mention.start - 40) : mention.start], text[mention.end : mention.end + 40]
    if mention.when.kind is TimeKind.SET:
        return False
    if _LIMIT.search(before) or _TERM_BEFORE.search(before):
        return mention.when.kind is not TimeKind.DURATION or not re.search(r"\b(?:before|by|until)\s+\S*\s*$", before)
    return mention.when.kind is TimeKind.DURATION and bool(_TERM_AFTER.match(after))


def is_dateline(parse: Parse, sentence: Sentence, mention: TimeMention, published: str | None) -> bool:
    """The report's own date, printed in full at its head ("ORVEN, 6 May 2031 --"): when it was written."""
    day, at = published_day(published), sentence.start + mention.start
    if day is None or at > _HEAD or (mention.when.value or "")[:10] != day.isoformat():
        return False
    before = parse.text[max(0, at - 4) : at].lower()
    return any(c.isdigit() for c in mention.when.words) and not before.endswith(("on ", "of "))


def _mentions(parse: Parse, sentence: Sentence, published: str | None) -> tuple[TimeMention, ...]:
    return find_expressions(parse.text[sentence.start : sentence.end], published)


def _is_told(parse: Parse, sentence: Sentence, mention: TimeMention, cue: Token | None, trigger: Token) -> bool:
    """Whether a time belongs to the word of saying, where that is not the act itself ("claimed on Tuesday")."""
    return cue is not None and cue.index != trigger.index and is_of_cue(parse, sentence, mention, cue)


def _nearness(parse: Parse, sentence: Sentence, mention: TimeMention, trigger: Token) -> int | None:
    """0 where the time hangs on the act's own word, more where it hangs on the verb that carries it; None if apart."""
    words = words_of(parse, sentence, mention)
    if not words or _is_attribute(parse, words[-1], trigger):
        return None
    for above in iter_ancestors(parse, words[-1]):
        if above.index == trigger.index:
            return 0
        if above.upos in _PREDICATES or relation(above) == "root":
            break
    governor = governor_of(parse, sentence, mention)
    if governor is None:
        return None
    carriers = _carriers(parse, trigger)
    return 1 + carriers.index(governor) if governor in carriers else None


def _is_attribute(parse: Parse, time: Token, trigger: Token) -> bool:
    """ "an hour into an overnight run": a time that only tells what sort of thing it stands before."""
    above = parse.head(time)
    return relation(time) == "amod" and above is not None and above.upos == "NOUN" and above.index != trigger.index


def _carriers(parse: Parse, trigger: Token) -> list[int]:
    """The verbs that carry an act: itself; that of a noun; the first of joined verbs; "began", "took place"."""
    found, current = [trigger.index], trigger
    for above in iter_ancestors(parse, trigger):
        joined = relation(current) in ("conj", "xcomp", "acl") and above.upos in _PREDICATES
        argument = current.upos not in _PREDICATES and above.upos in _PREDICATES and _dates(parse, above, current)
        if not (joined or argument) and (above.upos in _PREDICATES or current.upos not in _PREDICATES):
            break
        found.append(above.index)
        current = above
        if argument:
            break
    return found


def _dates(parse: Parse, verb: Token, noun: Token) -> bool:
    """Whether the time of a verb is that of an event it takes part in: "the attack began", "were killed in the raid".

    What is condemned, investigated or mourned on Tuesday was done before.
    """
    if noun.deprel == "nsubj":
        return True
    if relation(noun) == "obl":
        return bool(cases(parse, noun) & {"in", "during"})
    return relation(noun) in ("obj", "nsubj") and lemma(verb) in _carrying()


@cache
def _carrying() -> frozenset[str]:
    return frozenset(lexicon.table("timing")["carrying"]["verbs"].split())


def _shares_clause(parse: Parse, sentence: Sentence, mention: TimeMention, trigger: Token) -> bool:
    """Whether a limit stands in a clause joined to the trigger's: "demanded their release and gave it 48 hours"."""
    governor = governor_of(parse, sentence, mention)
    if governor is None:
        return False
    return any(above.index == governor for above in iter_ancestors(parse, trigger)) or any(
        above.index == trigger.index for above in iter_ancestors(parse, parse.tokens[governor])
    )
