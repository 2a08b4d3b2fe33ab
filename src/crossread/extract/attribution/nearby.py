"""The phrase right before a word of saying, and the noun a relative clause is about, whatever the tree says."""

from crossread.extract.attribution.phrases import DASHES, NOMINAL, is_dash
from crossread.extract.attribution.roles import can_speak
from crossread.extract.syntax import iter_ancestors, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Sentence, Token

RELATIVES = frozenset({"who", "which", "that"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LINKS = frozenset("flat compound nmod appos conj amod nummod det goeswith case dep list".split())
#: Words that stand for people without a noun.
_ALONE = frozenset("others some many another several two three both one".split())


def near_subject(parse: Parse, sentence: Sentence, cue: Token) -> Token | None:
    """The head of the noun phrase that ends right before the verb, adverbs, auxiliaries and a day left aside."""
    place = _skip_back(parse, sentence, cue.index - 1)
    if place < sentence.first:
        return None
    token = parse.tokens[place]
    if token.upos == "PUNCT" and word(token) in (",", ")", "—", "–"):
        return _behind_aside(parse, sentence, place, word(token))
    if (head := _behind_relative(parse, token, cue)) is not None:
        return head
    if word(token) in ("who", "which") or token.upos in NOMINAL or word(token) in _ALONE:
        return climb(parse, token, sentence.first, cue.index)
    return None


def _behind_relative(parse: Parse, token: Token, cue: Token) -> Token | None:
    """ "the company that runs the ferry said": from the end of a relative clause to the noun it is about."""
    for verb in (token, *iter_ancestors(parse, token)):
        above = parse.head(verb)
        if relation(verb) == "acl" and above is not None and above.index < verb.index < cue.index:
            between = parse.tokens[above.index + 1 : verb.index + 1]
            return above if any(word(t) in RELATIVES for t in between) else None
        if verb.index == cue.index or verb.upos == "PUNCT":
            return None
    return None


def _skip_back(parse: Parse, sentence: Sentence, place: int) -> int:
    """Over auxiliaries, adverbs and a day: "the army on Tuesday also said"."""
    while place >= sentence.first:
        token = parse.tokens[place]
        if token.upos in ("AUX", "ADV", "PART") and word(token) not in ("'s", "’s", "'"):
            place -= 1
        elif is_time_word(word(token)):
            place -= 1
            while place >= sentence.first and word(parse.tokens[place]) in ("on", "late", "early", "last"):
                place -= 1
        else:
            break
    return place


def _behind_aside(parse: Parse, sentence: Sentence, place: int, mark: str) -> Token | None:
    """ "the mayor, Ana Roe, said", "the movement (FOM) said": the phrase before what the marks enclose."""
    opening = "(" if mark == ")" else mark
    back = place - 1
    while back >= sentence.first and word(parse.tokens[back]) != opening:
        back -= 1
    if back <= sentence.first:
        return None
    inside = parse.tokens[back + 1 : place]
    before = parse.tokens[back - 1]
    if before.upos not in NOMINAL or is_time_word(word(before)) or not _is_aside(inside, mark):
        return None
    return climb(parse, before, sentence.first, back)


def _is_aside(inside: tuple[Token, ...], mark: str) -> bool:
    """A name, a phrase or a relative clause; a whole clause between commas is none."""
    if mark == ")":
        return True
    first = inside[0] if inside else None
    if first is None:
        return False
    if word(first) in ("who", "which", "whose") or (first.upos == "VERB" and first.xpos == "VBN"):
        return True
    return first.upos in ("DET", "NOUN", "PROPN", "ADJ", "NUM") and not any(t.xpos in FINITE for t in inside)


def climb(parse: Parse, token: Token, low: int, high: int) -> Token:
    """From the last word of a phrase to its head, as far as the tree stays inside the phrase and among speakers."""
    current = token
    for above in iter_ancestors(parse, token):
        if relation(current) not in _LINKS or not low <= above.index < high or not _is_linked(parse, above, current):
            break
        current = above
    return current


def _is_linked(parse: Parse, above: Token, current: Token) -> bool:
    if above.upos not in (*NOMINAL, "ADJ", "NUM", "DET"):
        return False
    first, last = sorted((above.index, current.index))
    joined = relation(current) in ("conj", "appos", "dep", "list")
    if any(
        is_dash(parse, t.index) or (joined and word(t) in DASHES) or (t.upos == "VERB" and t.xpos in FINITE)
        for t in parse.tokens[first + 1 : last]
    ):
        return False
    return not joined or (can_speak(parse, above) and not is_time_word(word(above)))


def antecedent_of(parse: Parse, sentence: Sentence, cue: Token, pronoun: Token) -> Token | None:
    """The noun a relative clause hangs on."""
    for verb in (cue, *iter_ancestors(parse, cue)):
        if relation(verb) == "acl":
            above = parse.head(verb)
            if above is not None and above.index < pronoun.index:
                return above
        if relation(verb) not in ("conj", "acl"):
            break
    return _noun_before(parse, sentence, pronoun)


def _noun_before(parse: Parse, sentence: Sentence, pronoun: Token) -> Token | None:
    place = pronoun.index - 1
    if place >= sentence.first and word(parse.tokens[place]) == ",":
        place -= 1
    if place < sentence.first or parse.tokens[place].upos not in NOMINAL:
        return None
    return climb(parse, parse.tokens[place], sentence.first, pronoun.index)
