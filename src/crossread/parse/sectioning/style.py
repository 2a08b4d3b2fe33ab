"""How a sentence is told: as running text tells it, or as headlines and decks do."""

import re

from crossread.parse.sectioning.lexicon import words

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)")
_FIRST_SENTENCE = re.compile(r".+?[.!?](?=[\"”’')\]]*(?:\s|$))", re.DOTALL)
_POSSESSIVE = re.compile(r"[’']s?\s")
_PRESENT = re.compile(r"\b(?:says?|appears?|claims?|warns?|fears?|remains?)\b")
_PAST_BE = re.compile(r"\b(?:was|were|had|did)\b")


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
    before = sentence[: verb.start()] if verb else ""
    subject = before.split()
    if not 1 <= len(subject) <= 8 or any(p.strip(",").casefold() in words().openers for p in subject):
        return False
    if _POSSESSIVE.search(before) or words().auxiliary.search(before):  # a possessive stands for the article
        return False
    noun = subject[-1]
    return noun[0].islower() and noun.isalpha() and not noun.endswith(("ing", "ly"))


def is_present(sentence: str, *, anywhere: bool = False) -> bool:
    """Whether a sentence tells in the present: a verb of saying or seeming, with no past before it or `anywhere`."""
    verb = _PRESENT.search(sentence)
    return verb is not None and (anywhere or not _PAST_BE.search(sentence[: verb.start()]))


def is_verbless(sentence: str) -> bool:
    """Whether a count and a participle stand for a sentence, as in headlines: "12 people killed in blast"."""
    found = words().verbless.match(sentence)
    return found is not None and not words().auxiliary.search(sentence[: found.end() + 40])


def is_counted(title: str) -> bool:
    """Whether a title counts people something happened to: "Car bomb kills four in harbour"."""
    return words().count.search(title) is not None and words().event.search(title) is not None
