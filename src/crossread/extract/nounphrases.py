"""The noun phrase that begins behind a number, by the tree where it can be trusted, else by the words."""

from crossread.extract import lexicon
from crossread.extract.attribution.words import roles
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, children, lemma, relation, verb_of, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Token

_COUNTING = ("nummod", "det", "amod", "nmod", "compound", "advmod", "quantmod")
OF = frozenset({"of", "among", "amongst"})
ELLIPTIC = frozenset({"more", "other", "others", "additional", "another", "further", "rest"})
#: Nouns that say when, behind a number they do not go with: "up from six yesterday".
_WHEN = frozenset({"yesterday", "today", "tonight", "tomorrow", "overnight"})
#: Behind a number of people these say which people.
ON_BOARD = frozenset({"aboard", "onboard", "on", "inside"})


def shared_head(parse: Parse, noun: Token) -> Token:
    """The fighters of "70 army and rebel fighters", where the tree takes the first modifier for the noun."""
    if is_people(noun) or noun.xpos != "NN":
        return noun
    for c in children(parse, noun, "conj"):
        between = parse.tokens[noun.index + 1 : c.index]
        plain = between and between[0].upos == "CCONJ" and all(t.upos in ("ADJ", "NOUN", "PROPN") for t in between[1:])
        if plain and len(between) < 4 and c.xpos in ("NNS", "NNPS") and is_people(c):
            return c
    return noun


#: Singular in form, plural in meaning.
PLURAL = frozenset(
    "people police crew staff personnel dead injured wounded missing hurt homeless military youth folk".split()
)


def is_singular(noun: Token) -> bool:
    """A name no number above one can count: no plural ending, and no word for people, things or the dead."""
    if word(noun) in ("prisoner", "hostage", "captive"):
        return True  # "took nine prisoner"
    if not noun.text[:1].isupper() or (noun.text.isupper() and len(noun.text) > 1):
        return False
    if word(noun) in roles().titles:
        return True  # "Bomb kills 10 Governor": who says so, without the colon
    plural = word(noun).endswith(("s", "men", "women", "people", "i", "ese", "folk"))
    known = is_people(noun) or lemma(noun) in lexicon.measures().units or word(noun) in ELLIPTIC
    return noun.upos in ("NOUN", "PROPN") and not plural and not known and lemma(noun) not in lexicon.measures().person


def is_verb_of_next(parse: Parse, noun: Token) -> bool:
    """The wounds of "Kills 3, Wounds 20", the die of "Nine die in crush", which the tree took for a noun."""
    if noun.xpos in ("NN", "VB", "VBP") and word(noun) in lexicon.measures().subject:
        return True
    after = parse.tokens[noun.index + 1 : noun.index + 2]
    return bool(after) and after[0].upos == "NUM" and lemma(noun) in lexicon.measures().object


def complement(parse: Parse, token: Token) -> Token | None:
    """The rebels of "dozens of rebels"."""
    return next(iter(complements(parse, token)), None)


def complements(parse: Parse, token: Token) -> list[Token]:
    """Every phrase with "of" or "among" that hangs on a word."""
    return [c for c in children(parse, token, "nmod", "obl") if cases(parse, c) & OF and c.start > token.start]


def noun_run(after: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a noun phrase that begins here, up to its last noun; empty where none begins."""
    run: list[Token] = []
    if after and after[0].upos == "DET":
        return ()
    for t, behind in zip(after, (*after[1:], None), strict=False):
        if word(t) in lexicon.words("part") or word(t) in ON_BOARD or word(t) in _WHEN:
            break
        if t.upos == "NUM" and not run and (behind is None or behind.text != "-"):
            break  # "26 two hours later" counts no hours, "two 14-year-old boys" does count boys
        if t.upos in ("NOUN", "PROPN") or _is_acronym(t, behind):
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
    return () if run and run[-1].deprel.endswith(":unmarked") and is_time(run[-1]) else tuple(run)


def is_time(noun: Token) -> bool:
    """The night of "it was 17 last night"."""
    return word(noun) in ("night", "week", "morning", "evening", "afternoon", "month", "year") or word(noun).endswith(
        "day"
    )


def _is_acronym(t: Token, behind: Token | None) -> bool:
    """The IS of "31 IS militants", taken for a verb, in a text with small letters."""
    short = (
        t.text.isupper() and t.text.isalpha() and len(t.text) > 1 and t.upos in ("AUX", "VERB", "PRON", "ADP", "SCONJ")
    )
    return short and behind is not None and behind.text.islower()


def _is_hyphen(t: Token, run: list[Token]) -> bool:
    """A hyphen inside a word, and no dash between two."""
    return t.text == "-" and bool(run) and run[-1].end == t.start


def counted_noun(parse: Parse, anchor: Token, tokens: tuple[Token, ...]) -> Token | None:
    """The noun a number stands before: the tree's where nothing but its own phrase lies between, else the next noun."""
    head = parse.head(anchor)
    sentence = parse.sentence(anchor)
    following = tuple(t for t in parse.words(sentence) if t.index > tokens[-1].index)[:7]
    run = noun_run(following)
    if [t.upos in ("NOUN", "PROPN") for t in following[1:2]] == [False] and is_time_word(word(following[0])):
        return None  # "The toll reached 330 overnight, civil defence sources said", without its comma
    joined = head is not None and relation(anchor) in _COUNTING and head.start > anchor.start
    if (
        head is not None
        and joined
        and _is_nominal(head)
        and word(head) not in ON_BOARD
        and _is_near(parse, tokens[-1], head)
    ):
        inner = complement(parse, head)
        if inner is not None and lemma(head) in _QUANTIFIERS:
            return inner
        outer = parse.head(head)
        if word(head) in _MEMBERS and outer is not None and outer.upos == "NOUN":
            return complement(parse, outer) or outer  # "a five-strong gang of gunmen"
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
    return next((t for t in following[:1] if word(t) in ELLIPTIC), None)


def _is_nominal(head: Token) -> bool:
    """Whether a number can count it: in the headline "12 hurt, 3 killed" participle and state stand for no noun."""
    if head.upos in ("VERB", "AUX", "ADP", "ADV") or word(head) in lexicon.words("grades"):
        return False
    measured = lexicon.measures()
    told = head.xpos in ("VBN", "VBD", "JJ") and (word(head) in measured.state or verb_of(head) in measured.object)
    return not told or is_people(head)


#: What a number is joined to by a hyphen in what a group is made of: "a seven-member gang".
_MEMBERS = frozenset({"strong", "member", "man", "person"})
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
