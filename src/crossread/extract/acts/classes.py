"""What an argument must be for a word to tell of an act: somebody alive, a vehicle, a force, a building."""

import re
from functools import lru_cache

from crossread.extract import lexicon
from crossread.extract.acts.frames import class_words
from crossread.extract.attribution.phrases import has_capital, is_entity
from crossread.extract.parties import is_people
from crossread.extract.places import is_vehicle
from crossread.extract.syntax import children, forms, lemma, word
from crossread.model.claim import Party
from crossread.model.parse import Parse, Token

_SOMEBODY = frozenset("him her them us me you who whom he she they himself herself themselves everyone anyone".split())


def is_of(parse: Parse, noun: Token, name: str) -> bool:
    """Whether a nominal is of the class."""
    if name == "alive":
        return is_alive(parse, noun)
    if name == "civilian":
        return bool(forms(noun) & lexicon.people().head[Party.CIVILIAN]) or is_entity(parse, noun, "PER")
    if name == "vehicle":
        return is_vehicle(parse, noun) or _is_named(parse, noun, "vehicle") or _bears_name(parse, noun)
    if name == "victim":
        known = any(_is_named(parse, noun, c) for c in ("vehicle", "place", "thing", "force", "fighters"))
        return known or is_alive(parse, noun) or is_entity(parse, noun, "LOC", "ORG") or is_vehicle(parse, noun)
    if name == "group":
        return is_entity(parse, noun, "ORG") or has_capital(parse, noun) or _is_named(parse, noun, "group")
    if name == "fighters":
        return _is_named(parse, noun, "fighters") or is_entity(parse, noun, "ORG") or word(noun) in _SOMEBODY
    if name == "place" and word(noun) == "it":
        return True
    return _is_named(parse, noun, name)


def is_alive(parse: Parse, noun: Token) -> bool:
    """People, by noun, pronoun, name or number."""
    if word(noun) in _SOMEBODY or noun.upos == "NUM" or is_people(noun) or is_entity(parse, noun, "PER"):
        return True
    known = (lexicon.measures().person, class_words("force"), class_words("fighters"))
    if any(lemma(noun) in words or word(noun) in words for words in known):
        return True
    return bool({word(noun)} & {"others", "some", "many", "dozens", "hundreds", "scores", "all", "those", "most"})


@lru_cache(maxsize=64)
def _vehicle_names(text: str) -> frozenset[str]:
    """Names that a report gives to vehicles: "the ferry Grey Heron", "The Grey Heron, a 900-tonne vessel"."""
    kinds = "|".join(sorted(class_words("vehicle")))
    name = r"[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,3}"
    before = re.findall(rf"\b(?:{kinds})\s+(?:[Tt]he\s+)?({name})", text)
    behind = re.findall(rf"\b[Tt]he\s+({name}),\s+an?\s+(?:[\w,-]+\s+){{0,4}}(?:{kinds})\b", text)
    return frozenset(" ".join(found.split()) for found in (*before, *behind))


def _bears_name(parse: Parse, noun: Token) -> bool:
    if noun.upos != "PROPN":
        return False
    named = [c for c in children(parse, noun, "compound", "flat", "amod") if c.text[:1].isupper()]  # "the Grey Heron"
    parts = sorted((noun, *named), key=lambda t: t.index)
    return " ".join(t.text for t in parts) in _vehicle_names(parse.text)


def _is_named(parse: Parse, noun: Token, name: str) -> bool:
    parts = (noun, *children(parse, noun, "compound", "flat"))
    return any(forms(t) & class_words(name) for t in parts[:1]) or (
        name == "vehicle" and any(forms(t) & class_words(name) for t in parts)
    )
