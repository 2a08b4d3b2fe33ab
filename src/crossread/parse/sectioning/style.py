"""How a sentence is told: as running text tells it, or as headlines and decks do."""

import re

from crossread.parse.sectioning.lexicon import words

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)")
_FIRST_SENTENCE = re.compile(r".+?[.!?](?=[\"”’')\]]*(?:\s|$))", re.DOTALL)


def unquoted(text: str) -> str:
    """The text without what it quotes: the words of others have tenses of their own."""
    return _QUOTED.sub(" ", text)


def first_sentence(text: str) -> str:
    """The first sentence of a text, without what it quotes."""
    plain = unquoted(text)
    first = _FIRST_SENTENCE.match(plain)
    return first.group() if first else plain


def is_headlinese(sentence: str) -> bool:
    """Whether the subject lacks the article its singular noun needs: "Provincial governor says ..."."""
    verb = words().singular.search(sentence)
    subject = sentence[: verb.start()].split() if verb else []
    if not 1 <= len(subject) <= 8 or any(p.strip(",").casefold() in words().openers for p in subject):
        return False
    noun = subject[-1]
    return noun[0].islower() and noun.isalpha() and not noun.endswith(("ing", "ly"))


def is_verbless(sentence: str) -> bool:
    """Whether a count and a participle stand for a sentence, as in headlines: "12 people killed in blast"."""
    found = words().verbless.match(sentence)
    return found is not None and not words().auxiliary.search(sentence[: found.end() + 40])
