"""Whose deaths or injuries an event noun counts: "nine deaths among the miners"."""

from crossread.extract import lexicon
from crossread.extract.inner import is_death_certificate
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, children, lemma, relation
from crossread.model.parse import Parse, Token

_BEHIND = frozenset({"among", "amongst", "of", "to"})
#: What hangs from the verb ("no deaths were reported among the guards") is theirs behind these only.
_BEHIND_VERB = frozenset({"among", "amongst"})


def sufferers(parse: Parse, noun: Token) -> Token | None:
    """The people behind a noun for deaths or injuries, or behind the verb it is subject or object of."""
    verb = parse.head(noun)
    if is_death_certificate(parse, noun):
        around = (*children(parse, noun, "nmod"), *(children(parse, verb, "obl") if verb is not None else ()))
        return next((c for c in around if "for" in cases(parse, c) and is_people(c)), None)
    if lemma(noun) not in lexicon.measures().noun and lemma(noun) not in lexicon.people().undergoing:
        return None
    found = [c for c in children(parse, noun, "nmod", "obl") if cases(parse, c) & _BEHIND]
    if verb is not None and relation(noun) in ("nsubj", "obj"):
        found += [c for c in children(parse, verb, "obl", "nmod") if cases(parse, c) & _BEHIND_VERB]
    return next((c for c in found if c.index > noun.index and is_people(c)), None)
