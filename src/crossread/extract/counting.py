"""Which noun a number counts: the one behind it, the whole it is a part of, the people a pronoun means."""

from dataclasses import replace
from itertools import pairwise

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.listmarks import is_list_mark
from crossread.extract.nounphrases import (
    ELLIPTIC,
    OF,
    ON_BOARD,
    complement,
    complements,
    counted_noun,
    is_singular,
    is_verb_of_next,
    noun_run,
    shared_head,
)
from crossread.extract.numbers import Kind, Number
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, children, lemma, relation, tokens_in, top, word
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Hedge, Quantity

_NAMELESS = frozenset({"own", "those", "these"})
_ANAPHORA = frozenset({"them", "whom", "those", "these", "which", "us", "theirs"})


def find_counted(parse: Parse, sentence: Sentence, number: Number) -> Counted | None:
    """The noun phrase of a number (offsets relative to the sentence); None where there is no token to stand on."""
    number = _without_particle(parse, sentence, number)
    tokens = tokens_in(parse, sentence, sentence.start + number.core, sentence.start + number.end)
    tokens = tuple(t for t in tokens if t.upos not in ("ADP", "PUNCT") or len(tokens) == 1)
    if not tokens:
        return None
    anchor = top(tokens)
    if is_list_mark(parse, sentence, number, tokens[-1]):
        return None

    def counted(noun: Token | None, phrase: Token, *, partitive: bool = False, anaphoric: bool = False) -> Counted:
        return Counted(
            number=number, sentence=sentence, anchor=anchor, noun=noun, phrase=phrase,
            partitive=partitive, anaphoric=anaphoric,
        )  # fmt: skip

    if anchor.deprel == "cc:preconj":
        return None  # "both soldiers and civilians"
    if (whole := _whole(parse, sentence, tokens[-1], anchor)) is not None:
        if whole.upos == "NUM" and parse.tokens[whole.index - 1].upos in ("DET", "PRON"):
            known = word(parse.tokens[min(whole.index + 1, sentence.last - 1)]) not in ON_BOARD
            vague = number.quantity.high is None
            return counted(None, anchor, partitive=True, anaphoric=known and not vague)
        anaphoric = word(whole) in _ANAPHORA and not _is_set(parse, whole)
        noun = _behind(parse, sentence, whole) if anaphoric else whole if word(whole) not in _NAMELESS else None
        return counted(noun, anchor, partitive=True, anaphoric=anaphoric)
    noun = counted_noun(parse, anchor, tokens)
    if noun is not None and number.quantity.low > 1 and (is_singular(noun) or is_verb_of_next(parse, noun)):
        noun = None  # "kills 58 Observatory": whatever it is, it is not 58
    if noun is not None and number.kind is Kind.NONE and lemma(noun) in lexicon.words("statement"):
        noun = complement(parse, noun) or noun  # "no reports of injuries"
    if noun is None and (body := _made_up_of(parse, anchor)) is not None:
        return counted(body, body)
    if noun is None:
        return counted(
            None, _past_hedge(parse, sentence, number, anchor), anaphoric=_follows_of_whom(parse, sentence, tokens[0])
        )
    if word(noun) in ELLIPTIC or lemma(noun) in ELLIPTIC:
        inner = complement(parse, noun)
        return counted(inner, noun, partitive=inner is not None)
    return counted(shared_head(parse, noun), noun)


def _is_set(parse: Parse, pronoun: Token) -> bool:
    """The "those" of "nine of those killed", which says itself who they are."""
    behind = parse.tokens[pronoun.index + 1 : pronoun.index + 2]  # also where the tree hangs it elsewhere
    clauses = (*children(parse, pronoun, "acl"), *(t for t in behind if t.xpos == "VBN"))
    return word(pronoun) in ("those", "these") and any(c.upos == "VERB" for c in clauses)


def _past_hedge(parse: Parse, sentence: Sentence, number: Number, anchor: Token) -> Token:
    """The "more" of "more than thirty swam", where the tree takes the hedge for the head."""
    head = parse.head(anchor)
    if head is None or not sentence.start + number.start <= head.start < sentence.start + number.core:
        return anchor
    return head


def _without_particle(parse: Parse, sentence: Sentence, number: Number) -> Number:
    """The bare number where its hedge is the particle of a verb: "handed over five soldiers"."""
    ahead = tokens_in(parse, sentence, sentence.start + number.start, sentence.start + number.core)
    low, hedge = number.quantity.low, number.quantity.hedge
    if [t.deprel for t in ahead] != ["compound:prt"] or hedge not in (Hedge.MORE_THAN, Hedge.ABOUT):
        return number
    value = low - 1 if hedge is Hedge.MORE_THAN else low
    return replace(number, start=number.core, quantity=Quantity(low=value, high=value))


def _whole(parse: Parse, sentence: Sentence, last: Token, anchor: Token) -> Token | None:
    """The rebels in "27 of the rebels", the people in "dozens of people", also where the tree has missed it."""
    for c in complements(parse, anchor):
        of = next(t for t in children(parse, c, "case") if word(t) in OF)
        between = parse.tokens[last.index + 1 : of.index]
        if c.index > last.index and all(t.upos != "NUM" and t.text != "," for t in between):
            return c
    after = [t for t in parse.words(sentence) if t.index > last.index][:8]
    while after and word(after[0]) in ("more", "others", "other", "out"):
        after = after[1:]
    if len(after) < 2 or word(after[0]) not in OF:
        return None
    if word(after[1]) in _ANAPHORA:
        return after[1]
    run = noun_run(tuple(t for t in after[1:] if t.upos != "DET"))
    return run[-1] if run else None


def _made_up_of(parse: Parse, anchor: Token) -> Token | None:
    """The family of "a family of five": its number counts its members."""
    head = parse.head(anchor)
    if head is None or relation(anchor) != "nmod" or "of" not in cases(parse, anchor) or head.xpos == "NNS":
        return None
    return head if lemma(head) in lexicon.words("collective") and is_people(head) else None


def _follows_of_whom(parse: Parse, sentence: Sentence, first: Token) -> bool:
    """ "of whom 39 had been discharged"."""
    before = parse.tokens[max(sentence.first, first.index - 4) : first.index]
    return any(
        word(a) == "of" and word(b) in ("whom", "which", "these", "those", "them") and not _has_predicate(before, b)
        for a, b in pairwise(before)
    )


def _has_predicate(tokens: tuple[Token, ...], after: Token) -> bool:
    """Whether a new predicate begins behind a token: "18 of them and wounding nine"."""
    behind = [t for t in tokens if t.index > after.index]
    return any(t.upos in ("AUX", "CCONJ") or (t.upos == "VERB" and t.xpos != "VBN") for t in behind)


def _behind(parse: Parse, sentence: Sentence, pronoun: Token) -> Token | None:
    """The soldiers of "nine of them soldiers"."""
    run = noun_run(parse.tokens[pronoun.index + 1 : min(pronoun.index + 5, sentence.last)])
    return run[-1] if run and run[0].index == pronoun.index + 1 and is_people(run[-1]) else None
