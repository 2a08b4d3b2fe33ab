"""Long-running things and standing facts: what a war costs, and how large a group is, belong to no one incident."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from crossread.extract import lexicon
from crossread.extract.syntax import cases, children, conjunct_head, iter_ancestors, lemma, relation
from crossread.model.parse import Parse, Token

_STRENGTH = frozenset("have boast number command field count muster recruit train".split())
_LEADERS = frozenset("leader commander chief head".split())
#: Prepositions under which a war is the time or the cause of a toll.
_WITHIN = frozenset("in during throughout of from due because".split())
_OUTCOMES = frozenset({"result", "consequence", "course"})


#: "the worst attack in ten years": the time only says among which it is the worst.
_RANK = re.compile(
    r"\b(?:first|second|third|fourth|fifth|only|worst|(?<!at )most|(?!least\b)[a-z]{3,}est)\b(?:\s+[\w'’-]+){0,8}\s+$",
    re.I,
)


@cache
def _lengths() -> re.Pattern[str]:
    lines = lexicon.table("scope")["other_event"]["lengths"].split("\n")
    return re.compile("|".join(rf"\b{line}" for line in lines if line), re.I)


def iter_lengths(text: str) -> Iterator[re.Match[str]]:
    """Stretches of time longer than an incident, but for those by which it is ranked."""
    return (m for m in _lengths().finditer(text) if not _RANK.search(text[: m.start()]))


def standing_group(parse: Parse, noun: Token) -> str | None:
    """The group whose strength is told: "boasts 3,000 fighters", "has a total of 500 men", "leader of 90 rebels"."""
    verb = parse.head(noun)
    if verb is not None and relation(noun) == "nmod" and "of" in cases(parse, noun):
        if lemma(verb) in _LEADERS:
            return verb.text
        if lemma(verb) in lexicon.words("toll"):
            noun, verb = verb, parse.head(verb)
    if verb is None or relation(noun) != "obj" or lemma(verb) not in _STRENGTH:
        return None
    for above in (verb, *iter_ancestors(parse, verb)):
        subjects = children(parse, above, "nsubj", "nsubj:pass")
        if subjects or relation(above) == "acl":
            owner = subjects[0] if subjects else parse.head(above)
            return owner.text if owner is not None else "a group"
    return "a group"


def long_running(parse: Parse, trigger: Token) -> Token | None:
    """The war whose toll the event is: "a war that has left 70,000 dead", "2,000 deaths in the conflict"."""
    verb = toll_verb(parse, trigger)
    around = {t.index: t for t in (trigger, *children(parse, trigger, "conj"), verb) if t is not None}
    nouns = [n for t in around.values() for n in _times_and_causes(parse, t)]
    if verb is not None:
        nouns += [*children(parse, verb, "nsubj"), *_antecedents(parse, verb)]
    return next((n for n in nouns if is_war(parse, n)), None)


def _times_and_causes(parse: Parse, token: Token) -> list[Token]:
    """Wars in whose course, or as whose result, something happened."""
    found = children(parse, token, "nmod", "obl")
    outcomes = [c for c in found if lemma(c) in _OUTCOMES]
    direct = [c for c in found if cases(parse, c) & _WITHIN]
    return [*direct, *(c for o in outcomes for c in children(parse, o, "nmod"))]


def toll_verb(parse: Parse, trigger: Token) -> Token | None:
    """The verb that makes a toll of its object: the "left" of "left 70,000 dead", of two joined verbs the first."""
    current = trigger
    for above in (None, *islice(iter_ancestors(parse, trigger), 3)):
        current = above or current
        if current.upos == "VERB":
            return conjunct_head(parse, current)
        oblique = relation(current) == "obl" and "in" not in cases(parse, current)  # "resulted in 900 deaths"
        if oblique or relation(current) not in ("obj", "obl", "xcomp", "nmod", "amod", "conj"):
            return None
    return None


def _antecedents(parse: Parse, verb: Token) -> list[Token]:
    """What a relative clause may be about: the noun it hangs on, the one right before it, and their complements."""
    if relation(verb) != "acl":
        return []
    first = min(t.index for t in parse.iter_subtree(verb))
    before = [t for t in parse.tokens[max(first - 3, 0) : first] if t.upos in ("NOUN", "PROPN")][-1:]
    nouns = [*([head] if (head := parse.head(verb)) is not None else []), *before]
    return [*nouns, *(c for n in nouns for c in children(parse, n, "nmod") if c.start < verb.start)]


def is_war(parse: Parse, noun: Token) -> bool:
    """A war; or violence of a kind, which runs as long: "political violence"."""
    words = lexicon.table("scope")["other_event"]
    kinds = children(parse, noun, "amod", "compound") if lemma(noun) in words["kinds_run"].split() else ()
    return lemma(noun) in words["wars"].split() or any(lemma(k) in words["kinds"].split() for k in kinds)
