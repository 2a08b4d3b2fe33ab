"""Which noun a number counts, and whose people that noun names."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.extract import lexicon
from crossread.extract.numbers import Kind, Number
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, children, lemma, relation, tokens_in, top, verb_of, word
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Hedge, Quantity

_COUNTING = ("nummod", "det", "amod", "nmod", "compound", "advmod", "quantmod")
_OF = frozenset({"of", "among", "amongst"})
_ELLIPTIC = frozenset({"more", "other", "others", "additional", "another", "further", "rest"})
#: Behind a number of people these say which people.
_ON_BOARD = frozenset({"aboard", "onboard", "on", "inside"})
_NAMELESS = frozenset({"own", "those", "these"})
#: "of whom 23 were women and 14 boys": the second of such a list.
_SECOND_OF_WHOM = re.compile(
    r"\bof\s+(?:whom|these|those|them),?\s+[\w-]+\s+(?:were|are|was|is|had|have)\b[^.;]{0,50}?(?:,|\band)\s+$", re.I
)
_ANAPHORA = frozenset({"them", "whom", "those", "these", "which", "us", "theirs"})


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


def find_counted(parse: Parse, sentence: Sentence, number: Number) -> Counted | None:
    """The noun phrase of a number (offsets relative to the sentence); None where there is no token to stand on."""
    number = _without_particle(parse, sentence, number)
    tokens = tokens_in(parse, sentence, sentence.start + number.core, sentence.start + number.end)
    tokens = tuple(t for t in tokens if t.upos not in ("ADP", "PUNCT") or len(tokens) == 1)
    if not tokens:
        return None
    anchor = top(tokens)
    if _is_list_mark(parse, sentence, number, tokens[-1]):
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
            known = word(parse.tokens[min(whole.index + 1, sentence.last - 1)]) not in _ON_BOARD
            vague = number.quantity.high is None
            return counted(None, anchor, partitive=True, anaphoric=known and not vague)
        anaphoric = word(whole) in _ANAPHORA and not _is_set(parse, whole)
        noun = _behind(parse, sentence, whole) if anaphoric else whole if word(whole) not in _NAMELESS else None
        return counted(noun, anchor, partitive=True, anaphoric=anaphoric)
    noun = _modified(parse, anchor, tokens)
    if noun is not None and number.quantity.low > 1 and (_is_singular(noun) or _is_verb_of_next(parse, noun)):
        noun = None  # "kills 58 Observatory": whatever it is, it is not 58
    if noun is not None and number.kind is Kind.NONE and lemma(noun) in lexicon.words("statement"):
        noun = _complement(parse, noun) or noun  # "no reports of injuries"
    if noun is None and (body := _made_up_of(parse, anchor)) is not None:
        return counted(body, body)
    if noun is None:
        return counted(
            None, _past_hedge(parse, sentence, number, anchor), anaphoric=_follows_of_whom(parse, sentence, tokens[0])
        )
    if word(noun) in _ELLIPTIC or lemma(noun) in _ELLIPTIC:
        inner = _complement(parse, noun)
        return counted(inner, noun, partitive=inner is not None)
    return counted(_shared_head(parse, noun), noun)


def _is_set(parse: Parse, pronoun: Token) -> bool:
    """The "those" of "nine of those killed", which says itself who they are."""
    clauses = children(parse, pronoun, "acl")
    return word(pronoun) in ("those", "these") and any(c.upos == "VERB" for c in clauses)


def _past_hedge(parse: Parse, sentence: Sentence, number: Number, anchor: Token) -> Token:
    """The "more" of "more than thirty swam", where the tree takes the hedge for the head."""
    head = parse.head(anchor)
    if head is None or not sentence.start + number.start <= head.start < sentence.start + number.core:
        return anchor
    return head


def _shared_head(parse: Parse, noun: Token) -> Token:
    """The fighters of "70 army and rebel fighters", where the tree takes the first modifier for the noun."""
    if is_people(noun) or noun.xpos != "NN":
        return noun
    for c in children(parse, noun, "conj"):
        between = parse.tokens[noun.index + 1 : c.index]
        plain = between and between[0].upos == "CCONJ" and all(t.upos in ("ADJ", "NOUN", "PROPN") for t in between[1:])
        if plain and len(between) < 4 and c.xpos in ("NNS", "NNPS") and is_people(c):
            return c
    return noun


def _without_particle(parse: Parse, sentence: Sentence, number: Number) -> Number:
    """The bare number where its hedge is the particle of a verb: "handed over five soldiers"."""
    ahead = tokens_in(parse, sentence, sentence.start + number.start, sentence.start + number.core)
    low, hedge = number.quantity.low, number.quantity.hedge
    if [t.deprel for t in ahead] != ["compound:prt"] or hedge not in (Hedge.MORE_THAN, Hedge.ABOUT):
        return number
    value = low - 1 if hedge is Hedge.MORE_THAN else low
    return replace(number, start=number.core, quantity=Quantity(low=value, high=value))


def _is_list_mark(parse: Parse, sentence: Sentence, number: Number, last: Token) -> bool:
    """The number of an item in a list: "Storm kills 4 7." at the end of a line, "5 Boy found" before the next."""
    if not last.text.isdigit() or len(last.text) > 2 or number.start != number.core or last.index == sentence.first:
        return False
    behind, before = parse.tokens[last.index + 1 : sentence.last], parse.tokens[last.index - 1]
    if [t.text for t in behind] == ["."]:
        # No count ends a line right behind a noun or another number; a toll does ("toll 12").
        measured = lexicon.measures()
        deaths = before.xpos == "NNS" and (lemma(before) in measured.noun or lemma(before) in measured.object)
        speaks = bool(children(parse, before, "det"))  # "relatives say 16, the company 12"
        counting = deaths or speaks or word(before) in lexicon.words("toll")
        return before.upos in ("NOUN", "PROPN", "NUM", "ADJ") and not counting
    if (
        len(behind) < 2
        or not _is_numbered(parse, sentence, int(last.text))
        or before.upos not in ("NOUN", "PROPN", "NUM", "ADJ", "PUNCT")
    ):
        return False
    item = behind[0]
    person = item.xpos in ("NN", "NNP") and word(item) == lemma(item) and is_people(item)
    heads = behind[1].upos not in ("NOUN", "PROPN", "ADJ", "PART")
    return person and heads and item.text.istitle() and word(item) not in _PLURAL


def _is_numbered(parse: Parse, sentence: Sentence, number: int) -> bool:
    """Whether the item before or after stands in the same line."""
    others = {str(number - 1), str(number + 1)}
    return number > 1 and any(t.text in others for t in parse.words(sentence))


#: Singular in form, plural in meaning.
_PLURAL = frozenset(
    "people police crew staff personnel dead injured wounded missing hurt homeless military youth folk".split()
)


def _is_singular(noun: Token) -> bool:
    """A name no number above one can count: no plural ending, and no word for people, things or the dead."""
    if not noun.text[:1].isupper() or (noun.text.isupper() and len(noun.text) > 1):
        return False
    plural = word(noun).endswith(("s", "men", "women", "people", "i", "ese", "folk"))
    known = is_people(noun) or lemma(noun) in lexicon.measures().units or word(noun) in _ELLIPTIC
    return noun.upos in ("NOUN", "PROPN") and not plural and not known and lemma(noun) not in lexicon.measures().person


def _is_verb_of_next(parse: Parse, noun: Token) -> bool:
    """The wounds of "Kills 3, Wounds 20", which the tree took for a noun."""
    after = parse.tokens[noun.index + 1 : noun.index + 2]
    return bool(after) and after[0].upos == "NUM" and lemma(noun) in lexicon.measures().object


def _whole(parse: Parse, sentence: Sentence, last: Token, anchor: Token) -> Token | None:
    """The rebels in "27 of the rebels", the people in "dozens of people", also where the tree has missed it."""
    for c in _complements(parse, anchor):
        of = next(t for t in children(parse, c, "case") if word(t) in _OF)
        if c.index > last.index and all(t.upos != "NUM" for t in parse.tokens[last.index + 1 : of.index]):
            return c
    after = [t for t in parse.words(sentence) if t.index > last.index][:8]
    while after and word(after[0]) in ("more", "others", "other", "out"):
        after = after[1:]
    if len(after) < 2 or word(after[0]) not in _OF:
        return None
    if word(after[1]) in _ANAPHORA:
        return after[1]
    run = _noun_run(tuple(t for t in after[1:] if t.upos != "DET"))
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
    if _SECOND_OF_WHOM.search(parse.text[sentence.start : first.start]):
        return True
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
    run = _noun_run(parse.tokens[pronoun.index + 1 : min(pronoun.index + 5, sentence.last)])
    return run[-1] if run and run[0].index == pronoun.index + 1 and is_people(run[-1]) else None


def _complement(parse: Parse, token: Token) -> Token | None:
    return next(iter(_complements(parse, token)), None)


def _complements(parse: Parse, token: Token) -> list[Token]:
    return [c for c in children(parse, token, "nmod", "obl") if cases(parse, c) & _OF and c.start > token.start]


def _noun_run(after: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a noun phrase that begins here, up to its last noun; empty where none begins."""
    run: list[Token] = []
    if after and after[0].upos == "DET":
        return ()
    for t, behind in zip(after, (*after[1:], None), strict=False):
        if word(t) in lexicon.words("part") or word(t) in _ON_BOARD:
            break
        if t.upos == "NUM" and not run and (behind is None or behind.text != "-"):
            break  # "26 two hours later" counts no hours, "two 14-year-old boys" does count boys
        if t.upos in ("NOUN", "PROPN"):
            run.append(t)
        elif (
            t.upos in ("ADJ", "DET", "NUM")
            or t.xpos in ("VBN", "VBG", "PRP$", "HYPH", "POS")
            or word(t) in ("more", "other", "'s", "’s")
        ):
            if (
                run
                and run[-1].upos in ("NOUN", "PROPN")
                and t.upos in ("ADJ", "DET", "NUM", "VERB")
                and word(t) not in ("'s", "’s")
            ):
                break
            run.append(t)
        elif not ((t.upos == "PUNCT" and t.text in "“\"‘'") or _is_hyphen(t, run)):
            break
    while run and run[-1].upos not in ("NOUN", "PROPN"):
        run.pop()
    return tuple(run)


def _is_hyphen(t: Token, run: list[Token]) -> bool:
    """A hyphen inside a word, and no dash between two."""
    return t.text == "-" and bool(run) and run[-1].end == t.start


def _modified(parse: Parse, anchor: Token, tokens: tuple[Token, ...]) -> Token | None:
    """The noun a number stands before: the tree's where nothing but its own phrase lies between, else the next noun."""
    head = parse.head(anchor)
    sentence = parse.sentence(anchor)
    following = tuple(t for t in parse.words(sentence) if t.index > tokens[-1].index)[:7]
    run = _noun_run(following)
    joined = head is not None and relation(anchor) in _COUNTING and head.start > anchor.start
    if (
        head is not None
        and joined
        and _is_nominal(head)
        and word(head) not in _ON_BOARD
        and _is_near(parse, tokens[-1], head)
    ):
        complement = _complement(parse, head)
        if complement is not None and lemma(head) in _QUANTIFIERS:
            return complement
        outer = parse.head(head)
        inside = relation(head) == "compound" and outer is not None and outer.index == head.index + 1
        return outer if inside and outer is not None and outer.upos in ("NOUN", "PROPN") else head
    if (
        run
        and _is_nominal(run[-1])
        and not (
            head is not None
            and head.index in {t.index for t in run}
            and relation(anchor) not in (*_COUNTING, "obj", "nsubj")
        )
    ):
        return run[-1]
    return next((t for t in following[:1] if word(t) in _ELLIPTIC), None)


def _is_nominal(head: Token) -> bool:
    """Whether a number can count it: in the headline "12 hurt, 3 killed" participle and state stand for no noun."""
    if head.upos in ("VERB", "AUX", "ADP", "ADV") or word(head) in lexicon.words("grades"):
        return False
    measured = lexicon.measures()
    told = head.xpos in ("VBN", "VBD", "JJ") and (word(head) in measured.state or verb_of(head) in measured.object)
    return not told or is_people(head)


_QUANTIFIERS = frozenset({"dozen", "score", "hundred", "thousand", "million", "total", "number"})


def _is_near(parse: Parse, last: Token, noun: Token) -> bool:
    """Nothing between number and noun but what belongs into one noun phrase."""
    between = _without_brackets(parse.tokens[last.index + 1 : noun.index])
    if any(t.upos == "NUM" or word(t) in lexicon.words("part") or _is_break(t) for t in between):
        return False
    hyphened = {t.index + i for t in between if t.text == "-" for i in (-1, 1)}  # "off-duty", "pick-up"
    return (
        all(
            t.upos not in ("VERB", "AUX", "ADP", "SCONJ")
            or t.xpos in ("VBN", "VBG")
            or relation(t) == "amod"
            or t.index in hyphened
            for t in between
        )
        and not any(t.text in (",", ";", ":", ".", "(", ")", "—", "–") and i > 2 for i, t in enumerate(between))
        and not (between and between[0].text in (",", ";", ":", "."))
    )


def _without_brackets(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words without a short insertion: "12 People's Front (PF) rebels"."""
    opens = next((i for i, t in enumerate(tokens) if t.text in "(["), None)
    closes = next((i for i, t in enumerate(tokens) if t.text in ")]"), None)
    if opens is None or closes is None or not 0 < closes - opens < 8:
        return tokens
    return (*tokens[:opens], *tokens[closes + 1 :])


def _is_break(token: Token) -> bool:
    """A dash or bar between two lines; not the hyphen inside a word."""
    return token.text in ("-", "--", "|", "»") and token.xpos != "HYPH"


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
        between = parse.tokens[noun.index + 1 : c.index + 1]
        if c.upos in ("NOUN", "PROPN") and len(between) < 6 and not any(t.upos in ("NUM", "VERB") for t in between):
            last = c
    return last


def _between(counted: Counted, token: Token, noun: Token) -> bool:
    floor = counted.end if not counted.partitive else counted.anchor.end
    return floor <= token.start < noun.start and (token.deprel != "nmod" or noun.start - token.end < 3)
