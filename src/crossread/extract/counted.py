"""Which noun a number counts, and whose people that noun names."""

from dataclasses import dataclass

from crossread.extract.numbers import Number
from crossread.extract.syntax import children, relation
from crossread.model.parse import Parse, Sentence, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A number, the noun it counts (None in ellipsis: "300 more"), and the token of the phrase in the tree.

    `partitive` is "27 of the rebels"; `anaphoric` is "80 of them", a part of people counted before.
    """

    number: Number
    sentence: Sentence
    anchor: Token
    noun: Token | None
    phrase: Token
    partitive: bool = False
    anaphoric: bool = False

    @property
    def start(self) -> int:
        """Where the number begins in the text, its hedge with it."""
        return self.sentence.start + self.number.start

    @property
    def core(self) -> int:
        """Where the number itself begins."""
        return self.sentence.start + self.number.core

    @property
    def end(self) -> int:
        """Where the number ends."""
        return self.sentence.start + self.number.end

    def text_before(self, parse: Parse) -> str:
        """The sentence up to the number and its hedge."""
        return parse.text[self.sentence.start : self.start]

    def words_before(self, parse: Parse) -> list[Token]:
        """The words of the sentence before the number and its hedge."""
        return [t for t in parse.tokens[self.sentence.first : self.anchor.index] if t.end <= self.start]


def is_all_there(parse: Parse, counted: Counted) -> bool:
    """ "There were four of us", "We have 120 of them": so many in all, and no part of more."""
    verb = parse.head(counted.phrase)
    if verb is None:
        return False
    there = relation(counted.phrase) == "nsubj" and bool(children(parse, verb, "expl"))
    return there or (relation(counted.phrase) == "obj" and verb.lemma == "have")


def group_words(parse: Parse, counted: Counted) -> str:
    """The people as printed, without number and article: "separatist militants"."""
    noun = counted.noun
    if noun is None:
        return (
            parse.text[counted.anchor.start : counted.phrase.end] if counted.phrase.start > counted.anchor.start else ""
        )
    first = noun
    for c in parse.children(noun):
        if relation(c) in ("amod", "compound", "nmod", "flat", "punct") and _between(counted, c, noun):
            first = min(first, c, key=lambda t: t.start)
    return parse.text[first.start : _last_of_group(parse, counted, noun).end]


def _last_of_group(parse: Parse, counted: Counted, noun: Token) -> Token:
    """ "soldiers and other security personnel" under one number; not the second of "43 men, 26 women"."""
    last = noun
    for c in () if counted.partitive else children(parse, noun, "conj"):
        between, behind = parse.tokens[noun.index + 1 : c.index + 1], parse.tokens[c.index + 1 : c.index + 2]
        if behind and behind[0].upos == "NUM":
            continue  # "14 wounded and the hospital 31"
        if c.upos in ("NOUN", "PROPN") and len(between) < 6 and not any(t.upos in ("NUM", "VERB") for t in between):
            last = c
    return last


def _between(counted: Counted, token: Token, noun: Token) -> bool:
    floor = counted.end if not counted.partitive else counted.anchor.end
    return floor <= token.start < noun.start and (token.deprel != "nmod" or noun.start - token.end < 3)
