"""The noun phrase of a speaker: its words as printed, and what stands beside it in other words."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from crossread.extract.attribution.words import cues, roles
from crossread.extract.syntax import cases, children, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Entity, Parse, Token

DASHES = frozenset({"-", "--", "–", "—", ":", ";"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE = frozenset({"det", "amod", "compound", "nummod", "flat", "case", "cc", "goeswith", "punct", "advmod", "nmod"})
_PREPOSITIONS = frozenset({"of", "at", "for", "in", "from", "with", "on"})
_NOT_OURS = frozenset({"to", "by", "according", "as", "than"})
_EDGES = frozenset({"PUNCT", "CCONJ", "ADP", "SCONJ"})
_CLAUSES = frozenset({"acl", "appos", "advcl", "parataxis", "dep"})
_SILENT = frozenset({"PUNCT", "DET", "ADP", "CCONJ", "PRON", "PART"})
#: Kinship that is a title where it stands before a name.
KIN = frozenset({"sister", "brother", "father", "mother"})
_WHITE = re.compile(r"\s+")


def phrase_tokens(parse: Parse, head: Token) -> tuple[Token, ...]:
    """The speaker's phrase without clauses and appositions: "a security source", "the army and local police".

    One unbroken stretch around the head, so that a wrong arc elsewhere in the sentence adds nothing.
    """
    inside = {t.index for t in _iter_inside(parse, head)}
    first = last = head.index
    while first - 1 in inside and not is_dash(parse, first - 1):
        first -= 1
    while last + 1 in inside and not is_dash(parse, last + 1):
        last += 1
    while last >= head.index and _continues_name(parse, head, last):
        last += 1
    tokens = list(parse.tokens[first : last + 1])
    while len(tokens) > 1 and (tokens[-1].upos in _EDGES or tokens[-1].xpos == "POS"):
        tokens.pop()
    while len(tokens) > 1 and tokens[0].upos in _EDGES:
        tokens.pop(0)
    bare = len(tokens) > 2 and tokens[-2].index == head.index and head.xpos in ("NN", "NNS")
    if bare and tokens[-1].upos == "NUM" and tokens[0].upos == "DET":
        tokens.pop()  # "and the hospital 31" counts; it is no name of a hospital
    return tuple(tokens)


def is_dash(parse: Parse, place: int) -> bool:
    """A dash or colon that parts, and not the hyphen of a name."""
    token = parse.tokens[place]
    return token.text in DASHES and parse.text[token.start - 1 : token.start].isspace()


def _continues_name(parse: Parse, head: Token, last: int) -> bool:
    """ "mayor Ana Roe", "its operator Orm Power": a name right after the noun is its own, whatever the tree says."""
    if last + 1 >= parse.sentence(head).last or (last == head.index and not parse.tokens[last].text[:1].isalpha()):
        return False
    current, following = parse.tokens[last], parse.tokens[last + 1]
    if not _is_name_word(following) or not following.text[:1].isupper() or is_time_word(word(following)):
        return False
    return current.index == head.index or (_is_name_word(current) and current.index > head.index)


def _is_name_word(token: Token) -> bool:
    """A name, or what a name begins with though it is none: "the charity Deep Water Rescue"."""
    return token.upos == "PROPN" or (token.upos == "ADJ" and token.xpos in ("NNP", "NNPS"))


def _iter_inside(parse: Parse, head: Token) -> Iterator[Token]:
    heads = [head]
    while heads:
        current = heads.pop()
        yield current
        for c in parse.children(current):
            kind = relation(c)
            if kind == "conj" and c.index > current.index and _can_head(c):
                heads.append(c)
            elif kind in _INSIDE and _belongs(parse, c, kind):
                yield from _iter_below(parse, c)


def _belongs(parse: Parse, modifier: Token, kind: str) -> bool:
    if kind == "case":
        return word(modifier) not in _NOT_OURS
    if kind == "nmod" and "of" in cases(parse, modifier) and _is_report(parse.head(modifier)):
        return False
    return kind != "nmod" or _is_close(parse, modifier)


def _is_report(noun: Token | None) -> bool:
    """ "reports of nine dead" are reports; what they tell is no part of who tells it."""
    return noun is not None and lemma(noun) in cues().hearsay


def _iter_below(parse: Parse, token: Token) -> Iterator[Token]:
    stack = [token]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(c for c in parse.children(current) if relation(c) not in _CLAUSES)


def _can_head(token: Token) -> bool:
    """A noun, name or pronoun, or a number or determiner that stands for people ("three", "others")."""
    return token.upos in NOMINAL or token.upos in ("NUM", "ADJ", "DET")


def _is_close(parse: Parse, modifier: Token) -> bool:
    prepositions = cases(parse, modifier)
    noun = parse.head(modifier)
    if any(c.text.istitle() for c in children(parse, modifier, "case")) and modifier.text[:1].isupper():
        return True  # "Doctors Across Borders"
    if "to" in prepositions and noun is not None and lemma(noun) in roles().attending:
        return True  # "an aide to the president"
    return modifier.deprel == "nmod:poss" or not prepositions or bool(prepositions & _PREPOSITIONS)


def text_of(parse: Parse, tokens: tuple[Token, ...]) -> str:
    """The stretch from the first token to the last, white space as single blanks."""
    return _WHITE.sub(" ", parse.text[tokens[0].start : tokens[-1].end])


def appositions(parse: Parse, head: Token) -> tuple[Token, ...]:
    """What stands beside a phrase in other words: "the director, Dr. Ana Roe", "Ana Roe, head of the police office"."""
    return children(parse, head, "appos", "nmod:desc")


def is_entity(parse: Parse, token: Token, *kinds: str) -> bool:
    """Whether a token stands in a name of one of these kinds."""
    entity = entity_at(parse, token)
    return entity is not None and entity.kind in kinds


def entity_at(parse: Parse, token: Token) -> Entity | None:
    """The name a token stands in; entities are in text order and do not overlap."""
    place = bisect_right(parse.entities, token.index, key=lambda e: e.first) - 1
    return parse.entities[place] if place >= 0 and token.index < parse.entities[place].last else None


def has_capital(parse: Parse, token: Token) -> bool:
    """A name by its looks: a capital that neither begins the sentence nor stands in a text all in capitals."""
    sentence = parse.sentence(token)
    if not token.text[:1].isupper() or parse.text[sentence.start : sentence.end].isupper():
        return False
    return token.upos == "PROPN" or token.index > sentence.first or (len(token.text) > 1 and token.text.isupper())


def role_words(parse: Parse, head: Token) -> tuple[tuple[str, str], ...]:
    """(word, lemma) of a phrase and of what is joined or apposed to it.

    Each head first, then what stands before it from the near end, then what follows.
    """
    found: list[Token] = []
    joined = tuple(c for c in children(parse, head, "conj") if c.upos in ("NOUN", "PROPN"))
    for phrase in (head, *appositions(parse, head), *joined):
        found.extend(_in_order(parse, phrase))
    return tuple((word(t).rstrip("."), _base(t)) for t in found if _tells(parse, t) and not _is_kin_title(parse, t))


def _base(token: Token) -> str:
    """The lemma; of a plural that opens a sentence and was taken for a name, the singular."""
    return lemma(token) if lemma(token) != word(token) else word(token).removesuffix("s")


def _is_kin_title(parse: Parse, token: Token) -> bool:
    """ "Sister Ana Roe" is nobody's sister."""
    if word(token) not in KIN or not token.text[:1].isupper() or token.index + 1 >= len(parse.tokens):
        return False
    return parse.tokens[token.index + 1].upos == "PROPN"


def _tells(parse: Parse, token: Token) -> bool:
    if token.upos == "ADJ":
        following = word(parse.tokens[token.index + 1]) if token.index + 1 < len(parse.tokens) else ""
        known = {word(token), f"{word(token)}-{following}"} & (roles().side.keys() | roles().default.keys())
        return bool(known) and word(token) != "local"
    return token.upos not in _SILENT


def _in_order(parse: Parse, head: Token) -> list[Token]:
    tokens = [t for t in phrase_tokens(parse, head) if t.index != head.index]
    before = [t for t in tokens if t.index < head.index]
    return [head, *reversed(before), *(t for t in tokens if t.index > head.index)]
