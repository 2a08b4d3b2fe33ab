"""What stands around a person's name: office or calling, the body it belongs to, whose it is."""

from dataclasses import dataclass

from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import entity_at
from crossread.extract.attribution.words import roles
from crossread.extract.parties import is_people
from crossread.extract.syntax import forms, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_OF = frozenset({"of", "at", "for", "in", "from", "with"})
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "“", "”", '"', "—", "–", "--", "who", "whose", "which", "that"})
#: An apposition is no longer than this, in words.
_LONGEST = 18
#: Forms of address that tell no role.
_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "lady", "lord", "dame"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The words of a role, without article and owner, and the words of the owner ("Pakistan's", "its")."""

    words: tuple[Token, ...]
    owner: tuple[Token, ...] = ()

    @property
    def head(self) -> Token:
        """The word for the person: the last one before "of"."""
        behind = next((i for i, t in enumerate(self.words) if i and word(t) in _OF), len(self.words))
        return self.words[behind - 1]


def find_titles(parse: Parse, sentence: Sentence, first: int, last: int) -> tuple[Title, ...]:
    """The roles around the name at tokens [first, last): before it, before a comma, behind it."""
    before = _before(parse, sentence, first)
    start = before.words[0].index if before is not None else first
    found = (before, _before_comma(parse, sentence, start), _behind(parse, sentence, last))
    return tuple(t for t in found if t is not None)


def _before(parse: Parse, sentence: Sentence, first: int) -> Title | None:
    """ "Interior Minister Ana Roe", "the police commander Ana Roe"."""
    start = first
    while start > sentence.first and _may_be_title(parse, parse.tokens[start - 1]):
        start -= 1
    while start < first and _is_apart(parse, start, first):
        start += 1
    tokens = parse.tokens[start:first]
    if not tokens or not tells_role(tokens[-1]) or word(tokens[-1]).rstrip(".") in _ADDRESS:
        return None
    return Title(words=tokens, owner=_owner(parse, sentence, start))


def _is_apart(parse: Parse, place: int, first: int) -> bool:
    """A common noun before a title in capitals is no part of it: "at the hospital Dr Ana Roe"."""
    token, rank = parse.tokens[place], parse.tokens[first - 1]
    return token.text[:1].islower() and rank.text[:1].isupper() and word(rank).rstrip(".") in roles().titles


def _may_be_title(parse: Parse, token: Token) -> bool:
    entity = entity_at(parse, token)
    if entity is not None and entity.kind == "PER":
        return False
    if token.text == "-":
        return not parse.text[token.start - 1].isspace() and not parse.text[token.end].isspace()
    titled = word(token).rstrip(".") in roles().titles
    return (token.upos in _NOMINAL and not is_time_word(word(token)) and token.text[:1].isalpha()) or titled


def _owner(parse: Parse, sentence: Sentence, place: int) -> tuple[Token, ...]:
    """Whose the phrase that begins at a place is: "Tarn's", "the hospital's", "its"."""
    before = place - 1
    if before >= sentence.first and parse.tokens[before].xpos == "PRP$":
        return (parse.tokens[before],)
    if before <= sentence.first or parse.tokens[before].xpos != "POS":
        return ()
    start = before
    while start > sentence.first and parse.tokens[start - 1].upos in _NOMINAL:
        start -= 1
    return parse.tokens[start:before]


def _before_comma(parse: Parse, sentence: Sentence, first: int) -> Title | None:
    """ "the hospital's director, Ana Roe", "a police commander, Ana Roe"."""
    comma = first - 1
    if comma <= sentence.first or word(parse.tokens[comma]) != ",":
        return None
    start = comma
    while start > sentence.first and comma - start < _LONGEST and _is_inside(parse.tokens[start - 1]):
        start -= 1
        if parse.tokens[start].upos == "DET" or parse.tokens[start].xpos == "PRP$":
            before = word(parse.tokens[start - 1]) if start > sentence.first else ""
            if before not in _OF:
                break
    return _phrase(parse, sentence, start, comma)


def _behind(parse: Parse, sentence: Sentence, last: int) -> Title | None:
    """ "Ana Roe, head of the police office", "Ana Roe, 52, a farmer", "Ana Roe (34), a nurse"."""
    start = _past_age(parse, sentence, last)
    if start is None:
        return None
    end = start
    while end < sentence.last and end - start < _LONGEST and _is_inside(parse.tokens[end]):
        end += 1
    if end < sentence.last and parse.tokens[end].upos == "PROPN":
        return None
    if any((e := entity_at(parse, t)) is not None and e.kind == "PER" for t in parse.tokens[start:end]):
        return None  # the next one of a list
    return _phrase(parse, sentence, start, end)


def _past_age(parse: Parse, sentence: Sentence, last: int) -> int | None:
    """Where an apposition would begin: behind a comma, or behind an age between commas or brackets."""
    marks = [word(t) for t in parse.tokens[last : min(last + 3, sentence.last)]]
    if len(marks) == 3 and marks[0] in (",", "(") and marks[1].isdigit() and marks[2] in (",", ")"):
        start = last + 3
        comma = start < sentence.last and word(parse.tokens[start]) == ","
        return start + (1 if comma and marks[2] == ")" else 0)
    return last + 1 if marks[:1] == [","] else None


def _is_inside(token: Token) -> bool:
    if word(token) in _STOPS:
        return False
    return (
        token.upos in _NOMINAL or token.upos in ("DET", "PART") or token.xpos in ("PRP$", "POS") or word(token) in _OF
    )


def _phrase(parse: Parse, sentence: Sentence, start: int, end: int) -> Title | None:
    """The role in a phrase whose head, the last noun before "of", is a word for a person."""
    tokens = parse.tokens[start:end]
    while tokens and (tokens[0].upos in ("DET", "PART") or tokens[0].xpos == "PRP$"):
        tokens = tokens[1:]
    if not tokens:
        return None
    behind = next((i for i, t in enumerate(tokens) if word(t) in _OF), len(tokens))
    owned = next((i for i in range(behind - 1, -1, -1) if tokens[i].xpos == "POS"), -1)
    head = tokens[behind - 1] if behind > owned + 1 else None
    if head is None or not tells_role(head) or head.xpos in ("NNS", "NNPS"):
        return None
    owner = tokens[:owned] if owned >= 0 else _owner(parse, sentence, tokens[0].index)
    return Title(words=tokens[owned + 1 :], owner=owner)


def tells_role(token: Token) -> bool:
    """Whether a word is one for an office, a calling or kinship, and not for people in general."""
    known = roles()
    names = forms(token) | {word(token).rstrip(".")}
    if names & listed("role", "generic"):
        return False
    if is_people(token) or names & (known.titles | known.neutral):
        return True
    return bool(names & (known.generic | set(known.default) | set(known.side)) - known.bodies)
