"""Phrases abreast, each with its own participle: "nine people killed, 12 others injured"; the first takes no object."""

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event, manner_of
from crossread.extract.syntax import lemma, relation, word
from crossread.extract.verbs import verb_event
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Token

_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.ARRESTED, Measure.HELD})
_NOMINAL = frozenset({"NUM", "NOUN", "PROPN", "ADJ", "ADV", "DET"})
_HEDGE = frozenset("at least more than over some about up to as many fewer".split())
_COUNTING = frozenset("others other dozens scores hundreds several many more another".split())
_JOINING = frozenset({"and", "while", "but", ",", ";", "&"})
#: How many words the second phrase of such a pair may take before its participle.
_REACH = 8


def abreast_event(parse: Parse, counted: Counted) -> Event | None:
    """What the participle right behind the phrase says, where the phrase stands in such a row."""
    own = _own_predicate(parse, counted)
    if own is None or _is_part(parse, counted):
        return None
    behind = own.index + 1
    if own.xpos in ("VBD", "VBN", "JJ") and _is_counted_row(parse, counted, behind):
        return _event(own)
    if not _follows_predicate(parse, counted) or not _takes_no_object(parse, counted, behind):
        return None
    return _event(own) or verb_event(parse, own, "subj", counted.phrase)


def _is_part(parse: Parse, counted: Counted) -> bool:
    """ "27 people including three children were killed": the verb behind is the whole's."""
    before = counted.words_before(parse)
    return bool(before) and word(before[-1]) in lexicon.words("part")


def _own_predicate(parse: Parse, counted: Counted) -> Token | None:
    """The verb or state right behind the noun phrase, an auxiliary skipped."""
    last = max(counted.anchor.index, counted.noun.index if counted.noun is not None else 0, counted.phrase.index)
    behind = parse.tokens[counted.anchor.index + 1 : counted.anchor.index + 3]
    if len(behind) == 2 and _measure(behind[0]) is not None and behind[1].upos in ("ADV", "ADP", "PUNCT"):
        last = counted.anchor.index  # "400 wounded mostly women"
    after = parse.tokens[last + 1 : min(last + 4, counted.sentence.last)]
    while after and after[0].upos == "AUX":
        after = after[1:]
    return after[0] if after and (after[0].upos == "VERB" or _measure(after[0]) is not None) else None


def _measure(token: Token) -> Measure | None:
    words, form = lexicon.measures(), word(token)
    found = words.state.get(form) or words.object.get(lexicon.base_form(form, form))
    return found if found in _HARM and (form in words.state or form.endswith("ed") or token.xpos == "VBN") else None


def _event(predicate: Token) -> Event | None:
    measure = _measure(predicate)
    if measure is None:
        return None
    return Event(measure=measure, trigger=predicate, how="abreast", manner=manner_of(lemma(predicate), measure))


def _is_counted_row(parse: Parse, counted: Counted, first: int) -> bool:
    """Whether another counted phrase with a participle of its own begins here."""
    counts = False
    if first < counted.sentence.last and word(parse.tokens[first]) in _JOINING:
        first += 1
    for t in parse.tokens[first : min(first + _REACH, counted.sentence.last)]:
        if counts and _measure(t) is not None:
            return True
        counts = counts or t.upos == "NUM" or word(t) in _COUNTING
        if t.upos not in _NOMINAL and word(t) not in _HEDGE:
            return False
    return False


def _takes_no_object(parse: Parse, counted: Counted, first: int) -> bool:
    if first >= counted.sentence.last:
        return True
    behind = parse.tokens[first]
    own_object = behind.upos in ("NOUN", "PRON") and _measure(parse.tokens[first - 1]) is None  # "sustained injuries"
    opens_phrase = behind.upos in ("NUM", "NOUN", "PROPN", "DET") or lemma(behind) in lexicon.measures().state
    return own_object or not opens_phrase or _is_counted_row(parse, counted, first)


def _follows_predicate(parse: Parse, counted: Counted) -> bool:
    """Whether a counted phrase and its participle stand right before, or the tree joins the phrase to a predicate."""
    before = counted.words_before(parse)
    joined = bool(before) and word(before[-1]) in _JOINING
    if joined:
        head = parse.head(counted.phrase)
        if relation(counted.phrase) == "conj" and head is not None and _measure(head) is not None:
            return True
        before.pop()
    if len(before) < 2 or _measure(before[-1]) is None:
        return False
    return joined or _is_victim(parse, before[-2])


def _is_victim(parse: Parse, token: Token) -> bool:
    """A number, a civilian, or a noun with a number or an article: whoever kills stands in a headline without."""
    if lemma(token) in lexicon.people().head[Party.CIVILIAN]:
        return True
    marked = (t.upos == "NUM" or word(t) in ("a", "an", *_COUNTING) for t in (token, *parse.children(token)))
    return token.upos in ("NUM", "NOUN", "PROPN") and any(marked)
