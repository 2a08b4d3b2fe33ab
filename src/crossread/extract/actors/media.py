"""Papers and agencies that a report names without saying what they are."""

import re
from functools import lru_cache

from crossread.extract.actors.named import bare, is_office
from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import text_of
from crossread.model.parse import Parse, Token

#: Whoever appears in a report is introduced within so many characters.
_READ = 200_000
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?"


def is_medium(parse: Parse, tokens: tuple[Token, ...]) -> bool:
    """Whether a name is a paper's or agency's: somebody told it something ("told the Courier"), or it has reporters."""
    if not tokens or len(tokens) > 2 or any(is_office(t) for t in tokens):
        return False
    return bare(text_of(parse, tokens)) in _outlets(parse.text[:_READ])


@lru_cache(maxsize=16)
def _outlets(text: str) -> frozenset[str]:
    people = "|".join(sorted(listed("media", "people")))
    with_article = re.finditer(rf"\b(?:told|asked)\s+the\s+({_NAME})", text)
    alone = re.finditer(r"\btold\s+([A-Z][\w’-]*)\b(?!\s+[A-Z])", text)
    employers = re.finditer(rf"\b({_NAME})(?:['’]s)?\s+(?:{people})\b", text)
    found = (m.group(1) for matches in (with_article, alone, employers) for m in matches)
    return frozenset(bare(name) for name in found)
