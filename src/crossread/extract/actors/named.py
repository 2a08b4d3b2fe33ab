"""An actor as one place of a report has it, and how its name is written."""

import re
from dataclasses import dataclass

from crossread.extract.actors.titles import tells_role
from crossread.extract.actors.words import listed
from crossread.extract.attribution.words import roles
from crossread.extract.parties import is_people
from crossread.extract.syntax import lemma, word
from crossread.model.actor import ActorKind
from crossread.model.parse import Token
from crossread.model.source import Side

_ARTICLE = re.compile(r"^(?:the|an?|its|their)\s+", re.I)
_POSSESSIVE = re.compile(r"['’]s?$")
#: In capitals, a single word as short as this is an abbreviation.
_ABBREVIATION = 5
_SMALL = frozenset({"of", "the", "for", "and", "in", "at", "de", "la", "del"})
_BODIES = ("force", "office", "organisation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor as one place of a report has it: tokens [first, last)."""

    first: int
    last: int
    kind: ActorKind
    name: str
    short: str = ""
    role: str = ""
    nationality: str = ""
    body: str = ""
    side: Side = Side.UNKNOWN


def bare(name: str) -> str:
    """The name without article and the mark of the possessive."""
    return _POSSESSIVE.sub("", _ARTICLE.sub("", name)).strip()


def unshout(name: str) -> str:
    """A name printed in capitals throughout as names are written; an abbreviation stays.

    >>> unshout("MINISTRY OF HEALTH"), unshout("FTM")
    ('Ministry of Health', 'FTM')
    """
    if not name.isupper() or len(name) <= _ABBREVIATION:
        return name
    return " ".join(w.lower() if w.lower() in _SMALL and i else w.title() for i, w in enumerate(name.split()))


def is_body_word(token: Token) -> bool:
    """Whether a word is one for a force, an office or an organisation."""
    own = {word(token), lemma(token)}
    return any(own & listed(kind, "words") for kind in _BODIES)


def is_calling(token: Token) -> bool:
    """Whether a word behind the name of a body is one for people: "TLA thugs", "National Police Commissioner"."""
    told = tells_role(token) and not {word(token), lemma(token)} & set(roles().side)
    return (told or (token.upos == "NOUN" and is_people(token))) and not is_body_word(token)


def is_office(token: Token) -> bool:
    """Whether a word is one for a person, an office or another body, and no name of a paper by itself."""
    known = roles()
    own = {word(token).rstrip("."), lemma(token)}
    person = token.upos == "NOUN" and is_people(token)
    return person or is_body_word(token) or bool(own & (known.titles | known.generic | set(known.default)))
