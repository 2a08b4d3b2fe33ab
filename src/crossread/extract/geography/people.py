"""How the people of a country, its government and things stand in a sentence, and what may stand before a name."""

from crossread.extract import lexicon
from crossread.extract.geography.name import Name
from crossread.extract.geography.words import kind_of, listed
from crossread.extract.syntax import iter_ancestors, lemma, relation
from crossread.model.parse import Parse, Token
from crossread.model.place import PlaceRelation


def stand_of_people(parse: Parse, name: Name) -> PlaceRelation:
    """ "in the Norlandic capital", "on Norlandic soil" are places, "the Norlandic embassy" is a government."""
    after = [t.text.lower() for t in parse.tokens[name.last : min(name.last + 2, name.sentence.last)]]
    if any(word in listed("government", "bodies") for word in after):
        return PlaceRelation.GOVERNMENT
    if not after or after[1:] == ["of"] or (kind_of(after[0]) not in ("town", "area") and after[0] != "soil"):
        return PlaceRelation.PEOPLE
    at = name.first - 1
    while at > name.sentence.first and is_passable(parse, parse.tokens[at], False):
        at -= 1
    word = parse.tokens[at].text.lower() if at >= name.sentence.first else ""
    places = (PlaceRelation.AT, PlaceRelation.NEAR, PlaceRelation.FROM, PlaceRelation.TO)
    return next((how for how in places if word in listed("before", how.value)), PlaceRelation.PEOPLE)


def is_government(parse: Parse, name: Name) -> bool:
    """ "Washington accused": a country or capital that does what governments do."""
    token = parse.tokens[name.last - 1]
    words = [token, *iter_ancestors(parse, token)][:3]
    subject = next((t for t in words if relation(t) in ("nsubj", "obl") and t.index >= name.first - 1), None)
    if subject is not None and relation(subject) == "nsubj" and name.first <= subject.index < name.last:
        verb = parse.head(subject)
        return verb is not None and lemma(verb) in listed("government", "verbs") | lexicon.speech().verbs
    after = parse.tokens[name.last : name.last + 2]
    return any(lexicon.base_form(t.text.lower(), t.text.lower()) in lexicon.speech().verbs for t in after[:1])


def is_passable(parse: Parse, token: Token, kind: bool) -> bool:
    """Whether a word may stand between a preposition and the name it goes with.

    In front of a word for a kind nouns may too: "in the militants' stronghold of X".
    """
    word = token.text.lower()
    if word == "," and token.index and parse.tokens[token.index - 1].upos == "ADJ":
        return True  # "a remote, mountainous district of"
    if word in listed("before", "between") or word in listed("before", "vicinity") or token.upos == "ADJ":
        return True
    beside = parse.tokens[max(0, token.index - 1) : token.index + 2]
    return any(t.text == "-" for t in beside) or (kind and token.upos in ("NOUN", "PROPN", "PART"))
