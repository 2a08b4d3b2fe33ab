"""Who a report has told of so far, and which of them a pronoun stands for."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.extract.attribution.words import roles
from crossread.extract.syntax import word
from crossread.model.parse import Parse, Token
from crossread.model.source import Naming, Source

_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_PLURAL = frozenset({"they", "them", "their"})
PRONOUNS = _PERSONAL | _PLURAL | {"it", "its"}
#: How many paragraphs back somebody who did not speak may be meant.
_NEAR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody the report told of: where, and as what source; `spoke` where by a saying of their own."""

    token: Token
    source: Source
    words: frozenset[str]
    plural: bool
    spoke: bool


def antecedent(parse: Parse, before: Sequence[Mention], head: Token) -> Mention | None:
    """Who a pronoun stands for, out of those mentioned before it.

    Of those it can be: a speaker of the sentence before or its own, then anybody there; else the last speaker of the
    paragraph, the last one told of near by, the last speaker at all.
    """
    fitting = [m for m in before if _fits(m, word(head))]
    if word(head) in _PLURAL and not fitting:
        here = parse.sentence(head).paragraph
        unnamed = [m for m in before if m.source.naming is Naming.UNNAMED]
        fitting = [m for m in unnamed if parse.sentence(m.token).paragraph == here]
    paragraph = parse.sentence(head).paragraph
    back = {m.token.index: paragraph - parse.sentence(m.token).paragraph for m in fitting}
    beside = [m for m in fitting if head.sentence - m.token.sentence <= 1 and back[m.token.index] == 0]
    spoke = [m for m in fitting if m.spoke]
    ranked = (
        [m for m in beside if m.spoke],
        beside,
        [m for m in spoke if back[m.token.index] == 0],
        [m for m in fitting if back[m.token.index] <= _NEAR],
        spoke,
    )
    return next((group[-1] for group in ranked if group), None)


def _fits(mention: Mention, pronoun: str) -> bool:
    naming = mention.source.naming
    body = naming in (Naming.ORGANISATION, Naming.OUTLET)
    if pronoun in _PERSONAL:
        other = roles().male if pronoun in ("she", "her") else roles().female
        return not body and not mention.plural and not mention.words & other
    if pronoun in _PLURAL:
        return mention.plural or body
    return body
