"""Which term a verb stands for, and to whom it is done."""

from crossread.extract.labelling.terms import Term, terms, words
from crossread.extract.parties import is_people, party_of
from crossread.extract.syntax import cases, children, conjunct_head, forms, is_passive, relation, verb_of, word
from crossread.model.claim import Measure, Party
from crossread.model.label import Target
from crossread.model.parse import Parse, Token

_SUBJECTLESS = frozenset({"die", "fall", "lose", "escape"})


def verb_term(parse: Parse, token: Token, armed: frozenset[str]) -> Term | None:
    """The term of a verb, or of a participle before its noun; None where it says something else."""
    if not (token.upos == "VERB" or token.xpos.startswith("VB")):
        return None
    found = terms().verbs.get(verb_of(token), ())
    term = next((t for t in found if not t.with_ or _has(parse, token, t.with_)), None)
    return term if term is not None and _fits(parse, token, term, armed) else None


def _has(parse: Parse, verb: Token, with_: str) -> bool:
    """Whether a particle, an object or a complement of the verb is that word."""
    return any(
        with_ in forms(c) for c in children(parse, verb, "compound:prt", "obj", "xcomp", "advmod", "obl", "ccomp")
    )


def _fits(parse: Parse, verb: Token, term: Term, armed: frozenset[str]) -> bool:
    undergoer = undergoer_of(parse, verb)
    if term.target is Target.ATTACK:
        return not _is_states(parse, verb, armed) and undergoer is not None
    if term.target is Target.FREEING:
        return undergoer is not None and _can_be_freed(parse, undergoer, armed)
    if verb_of(verb) == "fall":
        return undergoer is not None and _is_fallen(parse, verb, undergoer, armed)
    needs = verb_of(verb) in words(Target.DEATHS, "with_people")
    return not needs or undergoer is None or _may_be_people(undergoer) or term.with_ == "life"


def undergoer_of(parse: Parse, verb: Token) -> Token | None:
    """Whom it is done to: the object, the subject of the passive or of "die", the noun a participle describes."""
    found = _undergoer(parse, verb)
    return found if found is None or is_people(found) else _counted(parse, found)


def _counted(parse: Parse, noun: Token) -> Token:
    """The people of "an unknown number of people", "more than 150 of the passengers"."""
    inner = (c for c in children(parse, noun, "nmod") if "of" in cases(parse, c) and is_people(c))
    return next(inner, noun)


def _undergoer(parse: Parse, verb: Token) -> Token | None:
    if verb_of(verb) in _SUBJECTLESS:
        return next(iter(children(parse, verb, "nsubj", "nsubj:pass")), None) or _described(parse, verb)
    if is_passive(parse, verb):
        return next(iter(children(parse, verb, "nsubj:pass", "nsubj")), None)
    found = [*children(parse, verb, "obj"), *children(parse, verb, "nsubj:pass")]
    return found[0] if found else _described(parse, verb)


def _described(parse: Parse, verb: Token) -> Token | None:
    """The noun of "the hostages freed on Monday", "the freed hostages"."""
    if relation(verb) not in ("acl", "amod") or verb.xpos not in ("VBN", "VBD", "JJ"):
        return None
    return parse.head(verb)


def is_agentless(parse: Parse, verb: Token) -> bool:
    """A passive that does not tell who does it."""
    return verb.upos == "VERB" and is_passive(parse, verb) and not children(parse, verb, "obl:agent")


def _is_states(parse: Parse, verb: Token, armed: frozenset[str]) -> bool:
    doers = children(parse, verb, "obl:agent") if is_passive(parse, verb) else children(parse, verb, "nsubj")
    if not doers and relation(verb) == "conj":
        doers = children(parse, conjunct_head(parse, verb), "nsubj")
    return any(party_of(parse, d, Measure.KILLED, armed) is Party.STATE for d in doers)


def _can_be_freed(parse: Parse, freed: Token, armed: frozenset[str]) -> bool:
    if forms(freed) & words(Target.FREEING, "jailed") or not _may_be_people(freed):
        return False
    return party_of(parse, freed, Measure.KILLED, armed) is not Party.PERPETRATOR


def _is_fallen(parse: Parse, verb: Token, fallen: Token, armed: frozenset[str]) -> bool:
    """Armed people who fall, not off or into something."""
    own = forms(fallen) & words(Target.DEATHS, "own")
    if not own and party_of(parse, fallen, Measure.KILLED, armed) not in (Party.STATE, Party.PERPETRATOR):
        return False
    behind = (c for c in parse.children(verb) if c.index > verb.index)
    return not any(
        word(c) in words(Target.DEATHS, "falling") or cases(parse, c) & words(Target.DEATHS, "falling") for c in behind
    )


def _may_be_people(token: Token) -> bool:
    return is_people(token) or token.upos in ("PRON", "NUM", "DET") or (token.upos == "PROPN" and token.xpos != "NNP")
