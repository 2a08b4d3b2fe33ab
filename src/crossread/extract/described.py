"""What a bare number is told to be: "Fourteen are soldiers", "five are believed to be minors", "seven are under 30"."""

import re

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.nounphrases import noun_run
from crossread.extract.numbers import Kind, find_numbers
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, child, children, is_copular, lemma, relation, word
from crossread.model.parse import Parse, Token

#: What persons are, and numbers are not.
_ATTRIBUTES = frozenset(
    """male female young elderly pregnant foreign local unarmed armed unidentified underage teenage married civilian
    sisters brothers siblings cousins twins""".split()
)
_AGE = re.compile(
    r"\s+(?:were|was|are|is)\s+(?:(?:aged|all|still|only)\s+)*(?:under|below|over|between)\s+(?:the\s+age\s+of\s+)?\d",
    re.I,
)


def describes(parse: Parse, counted: Counted) -> bool:
    """Whether a bare number has what persons are as its predicate."""
    if counted.noun is not None or counted.number.kind is Kind.NONE:
        return False
    return described_as(parse, counted) is not None or bool(_AGE.match(parse.text, counted.end))


def described_as(parse: Parse, counted: Counted) -> Token | None:
    """The soldiers, the Lornians or the young of the predicate."""
    head = parse.head(counted.phrase)
    if (said := _right_behind(parse, counted)) is not None:
        return said
    if head is None or relation(counted.phrase) not in ("nsubj", "nummod"):
        return None
    if is_copular(parse, head):
        return head if _is_of_persons(parse, head) else None
    if not {word(head)} & {"believed", "thought", "said", "known", "reported", "understood"}:
        return None
    below = child(parse, head, "xcomp")
    return below if below is not None and is_copular(parse, below) and _is_of_persons(parse, below) else None


def _right_behind(parse: Parse, counted: Counted) -> Token | None:
    """The staff of "and three are foreign staff", wherever the tree hangs it."""
    behind = parse.tokens[counted.anchor.index + 1 : min(counted.anchor.index + 6, counted.sentence.last)]
    if not behind or word(behind[0]) not in ("are", "were", "is", "was") or cases(parse, counted.phrase):
        return None  # not the five of "two of the five were sisters"
    run = noun_run(behind[1:])
    ends = not run or parse.tokens[run[-1].index + 1].upos in ("PUNCT", "CCONJ", "ADP")
    return run[-1] if run and ends and _is_of_persons(parse, run[-1]) else None


def described_noun(parse: Parse, counted: Counted) -> Token | None:
    """The soldiers of "Fourteen are soldiers" and of "Fourteen of the dead were soldiers"."""
    head = parse.head(counted.phrase)
    if counted.partitive and head is not None and relation(counted.phrase) in ("nsubj", "nummod"):
        return head if is_copular(parse, head) and head.xpos == "NNS" and is_people(head) else None
    told = described_as(parse, counted) if counted.noun is None else None
    return told if told is not None and told.upos == "NOUN" and is_people(told) else None


def _is_of_persons(parse: Parse, predicate: Token) -> bool:
    words = lexicon.measures()
    if any({word(predicate), lemma(predicate)} & set(listed) for listed in (words.state, words.person)):
        return False  # "two were dead" tells of two others
    if predicate.upos == "NOUN" and is_people(predicate):
        return True
    if word(predicate) in _ATTRIBUTES or predicate.text.lower() in lexicon.people().unknown:
        return True
    named = predicate.text[:1].isupper() and not predicate.text.isupper()
    return named and predicate.upos in ("ADJ", "PROPN") and cases(parse, predicate) <= {"from"}


def of_the_number(parse: Parse, counted: Counted, number: int) -> bool:
    """ "Of the five, three ...": whether the sentence opens with so many, of whom this number counts some."""
    opening = parse.tokens[counted.sentence.first : counted.sentence.first + 5]
    if counted.anchor.index - counted.sentence.first < 3 or not opening or word(opening[0]) not in ("of", "among"):
        return False
    if len(opening) < 4 or word(opening[1]) not in ("the", "these", "those") or opening[3].text != ",":
        return False
    said = find_numbers(opening[2].text)
    return bool(said) and said[0].quantity.low == number and not children(parse, counted.phrase, "cc")
