"""What comes after a word of saying: a clause, a bare object, or nothing that could be said."""

from enum import Enum, auto

from crossread.extract.attribution.words import cues
from crossread.extract.syntax import cases, children, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Sentence, Token

#: Marks that only ever quote, and with them those that may be an apostrophe.
MARKS = frozenset('"“”„‟«»') | {"``", "''"}
QUOTES = MARKS | frozenset("‘’'")
OPENING = frozenset("“«„‟‘") | {"``"}
SET_OFF = frozenset({",", "-", "--", "–", "—", ";", ":", "(", "...", "…", "?", "!"}) | QUOTES
_STOPS = frozenset(".!?") | {"..."}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMPLEMENT = frozenset("that how why whether what".split())
_ADVERBIAL = frozenset("as after when while because since before if although though until unless adding".split())
_TIMES = frozenset("day night morning afternoon evening noon midnight week weekend month year hour minute".split())
_ADDRESSING = frozenset("tell inform advise assure remind warn".split())
_DATING = frozenset("after before during following since amid".split())
#: Prepositions that open what a verb of saying says: "told of 97 wounded", "admits to 26".
_GOVERNED = frozenset(
    {(p, v) for p in ("of", "about") for v in "tell speak warn boast brag know complain hear".split()}
    | {("to", v) for v in "admit point".split()}
)
#: Prepositions that belong to a number: "between two and four", "at least nine", "about 20".
_BOUNDING = frozenset("between about around over under".split())
_BOUNDS = frozenset({("at", "least"), ("at", "most"), ("up", "to")})


class Follow(Enum):
    """What comes after the words of saying, up to the next comma."""

    CLAUSE = auto()
    OBJECT = auto()
    NOTHING = auto()


def what_follows(parse: Parse, sentence: Sentence, cue: Token, place: int) -> Follow:
    """Looks from `place` to the next comma or stop."""
    seen = after_preposition = False
    while place < sentence.last:
        token = parse.tokens[place]
        if _opens_clause(parse, sentence, cue, token):
            return Follow.CLAUSE
        if _ends_stretch(parse, sentence, token):
            break
        if _is_governed(cue, token):
            return Follow.OBJECT
        dates = _is_date(parse, token)
        after_preposition = not dates and (
            after_preposition or (token.upos == "ADP" and not _bounds_number(parse, token))
        )
        if token.upos in ("NOUN", "PROPN", "NUM", "PRON") and not dates:
            seen = seen or not (after_preposition or lemma(cue) in _ADDRESSING)
        place += 1
    return Follow.OBJECT if seen else Follow.NOTHING


def _is_date(parse: Parse, token: Token) -> bool:
    """A day or an hour, and not the first word of a name: "Morning Consult"."""
    named = any(
        t.upos == "PROPN" and not is_time_word(word(t)) for t in parse.tokens[token.index + 1 : token.index + 2]
    )
    return not (named and token.upos == "PROPN") and (is_time_word(word(token)) or lemma(token) in _TIMES)


def governs_object(parse: Parse, cue: Token) -> bool:
    """ "pointed to nine graves", "admits to 26": a preposition right behind the verb opens what is said."""
    return cue.index + 1 < parse.sentence(cue).last and _is_governed(cue, parse.tokens[cue.index + 1])


def _is_governed(cue: Token, token: Token) -> bool:
    """Not "pointing to the door": a gesture that goes with what is said."""
    return (word(token), lemma(cue)) in _GOVERNED and not (lemma(cue) == "point" and cue.xpos == "VBG")


def _bounds_number(parse: Parse, token: Token) -> bool:
    following = parse.tokens[token.index + 1 : token.index + 2]
    counted = word(token) in _BOUNDING and any(t.upos == "NUM" for t in following)
    return counted or any((word(token), word(t)) in _BOUNDS for t in following)


def _opens_clause(parse: Parse, sentence: Sentence, cue: Token, token: Token) -> bool:
    text = word(token)
    if text == ":" or text in OPENING or (text in ('"', "''") and not _closes(parse, sentence, token)):
        return True
    if _is_of_relative(parse, cue, token):
        return False
    if text in _COMPLEMENT and (token.upos in ("SCONJ", "ADV", "PRON") or text == "that"):
        return True
    if token.xpos in _FINITE:
        return True
    if token.xpos == "VBG" and token.head == cue.index and relation(token) in ("xcomp", "ccomp"):
        return True
    return token.upos in ("VERB", "AUX") and token.xpos == "VB" and is_infinitive(parse, token)


def _is_of_relative(parse: Parse, cue: Token, token: Token) -> bool:
    """Within a relative clause of what only dates the saying ("after the fire that killed nine"), or of who is told."""
    verb = token if relation(token) == "acl" else parse.head(token)
    noun = None if verb is None or relation(verb) != "acl" else parse.head(verb)
    if noun is None or not cue.index < noun.index < token.index:
        return False
    told = lemma(cue) in _ADDRESSING and noun.head == cue.index and verb is not None and _has_relative(parse, verb)
    return told or bool(cases(parse, noun) & _DATING)


def _has_relative(parse: Parse, verb: Token) -> bool:
    """ "told the group that picked him up": the pronoun is the subject, and opens nothing that is said."""
    return any(word(c) in ("that", "which", "who") for c in children(parse, verb, "nsubj"))


def _closes(parse: Parse, sentence: Sentence, mark: Token) -> bool:
    """Whether a straight quotation mark ends a quotation: an odd one stands before it in the sentence, or a comma."""
    before = parse.tokens[sentence.first : mark.index]
    return sum(t.text == mark.text for t in before) % 2 == 1 or (bool(before) and before[-1].text in (",", "."))


def _ends_stretch(parse: Parse, sentence: Sentence, token: Token) -> bool:
    text = word(token)
    if text in _STOPS or text in SET_OFF or text in ("who", "which"):
        return True
    if text in _ADVERBIAL and token.upos in ("SCONJ", "VERB"):
        return True
    return text in ("and", "but", "or") and _joins_verb(parse, token.index + 1, sentence.last)


def _joins_verb(parse: Parse, place: int, last: int) -> bool:
    """Whether a conjunction goes on with a second verb of the same subject: "and said"."""
    while place < last and parse.tokens[place].upos == "ADV":
        place += 1
    return place < last and parse.tokens[place].upos in ("VERB", "AUX")


def is_infinitive(parse: Parse, token: Token) -> bool:
    """A verb, or its auxiliary, with "to"."""
    verbs = (token, above) if token.upos == "AUX" and (above := parse.head(token)) is not None else (token,)
    return any(word(c) == "to" for v in verbs for c in children(parse, v, "mark", "aux"))


def gives_count(parse: Parse, cue: Token) -> bool:
    """ "gave a toll of 41", "lowered the death toll to 44", "put the number at 97", "gives the missing as 56"."""
    sentence = parse.sentence(cue)
    stretch: list[Token] = []
    for token in parse.tokens[cue.index + 1 : sentence.last]:
        listed = word(token) == ":" and any(
            {lemma(t), word(t)} & cues().counts for t in stretch
        )  # "its count: 41 dead"
        if _ends_stretch(parse, sentence, token) and not listed and token.text not in MARKS:
            break
        stretch.append(token)
    given = children(parse, cue, "nsubj:pass")  # "the toll was given as 60"
    counted = any({lemma(t), word(t)} & cues().counts for t in (*given, *stretch))
    at = any(word(t) == "at" for t in stretch)
    return any(t.upos == "NUM" for t in stretch) and (counted or (lemma(cue) == "put" and at))


def names_as(parse: Parse, cue: Token) -> bool:
    """ "identified the dead as two nurses": an object, and what it is said to be; not "describe themselves as"."""
    taken = next(iter(children(parse, cue, "obj")), None)
    if taken is None or word(taken).endswith(("self", "selves")):
        return False
    after = parse.tokens[taken.index + 1 : parse.sentence(cue).last]
    return any(word(t) == "as" and t.upos in ("ADP", "SCONJ") for t in after)


def has_that(parse: Parse, sentence: Sentence, place: int) -> bool:
    """Whether a clause or a quotation opens right there."""
    return place < sentence.last and word(parse.tokens[place]) in ("that", ":")


def leads_to_that(parse: Parse, sentence: Sentence, last: int) -> bool:
    """ "informed him, after a long search, that ...": the clause comes behind an aside between commas."""
    marks = [t.index for t in parse.tokens[last : sentence.last] if word(t) == ","][1:3]
    following = [parse.tokens[m + 1] for m in marks if m + 1 < sentence.last]
    return any(word(t) == "that" and t.upos == "SCONJ" for t in following)
