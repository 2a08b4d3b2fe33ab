"""The country that a word tells somebody to be of, and countries that speak or act: "Pakistani", "Norway said"."""

from collections.abc import Iterator, Sequence
from functools import cache

from crossread.extract.actors.named import Named
from crossread.extract.attribution.phrases import is_entity
from crossread.extract.geography.words import peoples
from crossread.extract.lexicon import table
from crossread.extract.syntax import conjunct_head, tokens_in, top
from crossread.gazetteer import fold, gazetteer
from crossread.model.actor import ActorKind
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.place import PlaceKind, PlaceMention, PlaceRelation
from crossread.model.source import Side


def nation_of(word: str) -> str:
    """The ISO 3166-1 alpha-2 code of a word for a country's people, else nothing.

    >>> nation_of("Norwegian"), nation_of("coastal")
    ('NO', '')
    """
    return peoples().get(fold(word), "")


def country_of(name: str) -> str:
    """The code of a country by its name, else nothing.

    >>> country_of("Norway"), country_of("Oslo")
    ('NO', '')
    """
    return _countries().get(fold(name), "")


@cache
def _countries() -> dict[str, str]:
    printed = table("countries")["names"].items()
    own = {fold(entry.place.name): code for code, entry in gazetteer().countries.items()}
    return {**own, **{fold(name): code for code, names in printed for name in names.split(",")}}


def iter_countries(parse: Parse, sentence: Sentence, places: Sequence[PlaceMention]) -> Iterator[Named]:
    """Of the places in a sentence the countries, and the capitals that stand for theirs, where they speak or act."""
    for place in places:
        tokens = tokens_in(parse, sentence, place.span.start, place.span.end)
        if place.resolved is not None and tokens and _acts(parse, place, tokens):
            yield Named(
                first=tokens[0].index,
                last=tokens[-1].index + 1,
                kind=ActorKind.COUNTRY,
                name=place.name,
                nationality=place.resolved.country,
                side=Side.STATE,
            )


def _acts(parse: Parse, place: PlaceMention, tokens: tuple[Token, ...]) -> bool:
    """A subject, alone or beside another; of towns only one that the reader takes for a body, as it does capitals."""
    if nation_of(place.name) and not country_of(place.name):
        return False  # "the Norwegian embassy": the noun behind it acts
    if place.relation is PlaceRelation.GOVERNMENT:
        return True
    head = conjunct_head(parse, top(tokens))
    if head.deprel != "nsubj" or place.resolved is None:
        return False
    return place.resolved.kind is PlaceKind.COUNTRY or is_entity(parse, tokens[0], "ORG")
