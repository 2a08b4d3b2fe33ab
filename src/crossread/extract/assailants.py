"""Attackers in numbers: by what they are called, or by what they do: "two men on a motorcycle opened fire"."""

from functools import cache

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.numbers import Kind
from crossread.extract.parties import is_people, party_of, possessor
from crossread.extract.syntax import cases, child, children, forms, is_passive, lemma, relation, word
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Token


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.table("assailants")["deeds"][name].split())


def named_event(counted: Counted) -> Event | None:
    """Attackers named with a number and no fate: "hundreds of militants", "twenty gunmen"; the noun is known to be."""
    noun, high = counted.noun, counted.number.quantity.high
    if noun is None or counted.number.kind is Kind.NONE or forms(noun) & lexicon.people().unarmed:
        return None  # the name of the unarmed is no deed
    if (
        (counted.partitive and high == 1)
        or (high is None and counted.number.kind is Kind.VAGUE)
        or (counted.number.quantity.low > 1 and _is_label(noun))
    ):
        return None  # "one of the gunmen" speaks; "3 Suspect" is a line of a list
    return Event(measure=Measure.ATTACKERS, trigger=noun, how="attackers by name")


def in_all_event(parse: Parse, counted: Counted, armed: frozenset[str]) -> Event | None:
    """ "The attackers, five in all, wore masks"."""
    head = parse.head(counted.phrase)
    if counted.noun is not None or head is None or relation(counted.phrase) != "appos":
        return None
    if party_of(parse, head, Measure.KILLED, armed) is not Party.PERPETRATOR:
        return None
    behind = [word(t) for t in parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:2]]
    whole = behind in (["in", "all"], ["in", "number"], ["in", "total"]) or behind[:1] in (["altogether"], ["strong"])
    return Event(measure=Measure.ATTACKERS, trigger=head, how="attackers by name") if whole else None


def deed_event(parse: Parse, counted: Counted) -> Event | None:
    """People no word of theirs makes attackers, who attack all the same; not those in service."""
    noun, verb = counted.noun, _deed(parse, counted.phrase)
    if noun is None or verb is None or counted.number.kind is Kind.NONE or counted.number.quantity.low < 2:
        return None
    theirs = possessor(parse, noun) is not None
    if not is_people(noun) or party_of(parse, noun, Measure.KILLED) is Party.STATE:
        return None
    civilian = party_of(parse, noun, Measure.KILLED) is Party.CIVILIAN
    if (counted.partitive and not theirs) or (civilian and not forms(noun) & _words("crowd")):
        return None
    return Event(measure=Measure.ATTACKERS, trigger=verb, how="attackers by deed")


def _deed(parse: Parse, phrase: Token) -> Token | None:
    """The verb of attacking of which the phrase is the subject, also as the noun of its clause."""
    head = parse.head(phrase)
    verbs = [head] if head is not None and relation(phrase) == "nsubj" and not is_passive(parse, head) else []
    verbs += [c for c in children(parse, phrase, "acl") if c.xpos == "VBG" or child(parse, c, "nsubj") is not None]
    return next((v for v in verbs if v.upos == "VERB" and _attacks(parse, v)), None)


def _attacks(parse: Parse, verb: Token) -> bool:
    """A verb of attack by itself, or one that needs its object for it: "planted the bomb", "hurled stones at"."""
    name, objects = lemma(verb), children(parse, verb, "obj")
    if name in _words("attack"):
        return bool(objects) or any(cases(parse, c) for c in children(parse, verb, "obl"))
    if name in _words("wield"):
        return any({lemma(o), word(o)} & _words("weapon") for o in objects)
    into = any(cases(parse, c) & {"into"} for c in children(parse, verb, "obl"))
    return name in _words("enter") and into and any(word(c) == "way" for c in objects)


def _is_label(noun: Token) -> bool:
    return noun.xpos in ("NN", "NNP") and noun.text.istitle() and word(noun) == lemma(noun)
