"""How a word of saying stands to what is said: before it, around it, or inside a clause of its own."""

from dataclasses import dataclass
from enum import Enum, auto

from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.subjects import RELATIVES, Subject, find_subject, subject_bounds
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import child, children, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Sentence, Token

QUOTES = frozenset("\"“”„‟«»‘’'") | {"``", "''"}
OPENING = frozenset("“«„‟‘") | {"``"}
_STOPS = frozenset(".!?") | {"..."}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMPLEMENT = frozenset({"that", "how", "why", "whether", "what"})
_ADVERBIAL = frozenset(
    {
        "as",
        "after",
        "when",
        "while",
        "because",
        "since",
        "before",
        "if",
        "although",
        "though",
        "until",
        "unless",
        "adding",
    }
)
_SET_OFF = frozenset({",", "-", "--", "–", "—", ";", ":", "(", "...", "…", "?", "!"}) | QUOTES
_TIMES = frozenset(
    {
        "day",
        "night",
        "morning",
        "afternoon",
        "evening",
        "noon",
        "midnight",
        "week",
        "weekend",
        "month",
        "year",
        "hour",
        "minute",
    }
)
_ADDRESSING = frozenset({"tell", "inform", "advise", "assure", "remind", "warn"})
#: Prepositions that open what a verb of saying says: "told of 97 wounded", "admits to 26".
_GOVERNED = frozenset(
    {(p, v) for p in ("of", "about") for v in ("tell", "speak", "warn", "boast", "brag", "know", "complain", "hear")}
    | {("to", "admit")}
)
_MAY = frozenset({"may", "might", "could", "can", "should", "must"})


class Follow(Enum):
    """What comes after the words of saying, up to the next comma."""

    CLAUSE = auto()
    OBJECT = auto()
    NOTHING = auto()


class Form(Enum):
    """Where the content stands: after the words of saying, before and around them, or in their own relative clause."""

    AFTER = auto()
    AROUND = auto()
    WITHIN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A cue with its speaker; tokens [first, last) are the words of saying themselves. `narrow` where they govern a bare
    object ("counted 22 dead"), and nothing beyond it."""

    cue: Token
    subject: Subject
    first: int
    last: int
    form: Form
    narrow: bool = False


def find_frame(parse: Parse, sentence: Sentence, cue: Token) -> Frame | None:
    """The frame of a verb of saying; None where it is no saying, or nobody's."""
    if not _is_cue(parse, cue):
        return None
    subject = find_subject(parse, sentence, cue)
    if subject is None or word(subject.head) in cues().nobody:
        return None
    first, last = _bounds(parse, cue, subject)
    form = _form(parse, sentence, cue, subject, first, last)
    if form is None:
        return None
    narrow = form is Form.AFTER and what_follows(parse, sentence, cue, last) is Follow.OBJECT
    return Frame(cue=cue, subject=subject, first=first, last=last, form=form, narrow=narrow)


def _is_cue(parse: Parse, token: Token) -> bool:
    if token.upos not in ("VERB", "AUX") or lemma(token) not in cues().verbs:
        return False
    if relation(token) in ("amod", "compound") or (token.xpos == "VB" and _is_infinitive(parse, token)):
        return False
    following = _next_word(parse, token)
    if (lemma(token) == "go" and following != "on") or (
        lemma(token) == "speak" and not _speaks_of_number(parse, token)
    ):
        return False
    return not any(lemma(c) in _MAY for c in children(parse, token, "aux"))


def _speaks_of_number(parse: Parse, token: Token) -> bool:
    """ "spoke of five dead": a number told, and not a subject talked about."""
    following = parse.tokens[token.index + 1 : token.index + 5]
    return bool(following) and word(following[0]) == "of" and any(t.upos == "NUM" for t in following)


def _next_word(parse: Parse, token: Token) -> str:
    return word(parse.tokens[token.index + 1]) if token.index + 1 < len(parse.tokens) else ""


def _is_infinitive(parse: Parse, token: Token) -> bool:
    return any(word(c) == "to" for c in children(parse, token, "mark", "aux"))


def _bounds(parse: Parse, cue: Token, subject: Subject) -> tuple[int, int]:
    start, end = subject_bounds(parse, subject)
    if subject.right:
        return cue.index, max(end, cue.index + 1)
    if subject.shared or start > cue.index:
        return cue.index, cue.index + 1
    return min(start, cue.index), cue.index + 1


# What follows ---------------------------------------------------------------------------------------------------


def what_follows(parse: Parse, sentence: Sentence, cue: Token, place: int) -> Follow:
    """Looks from `place` to the next comma or stop."""
    seen = after_preposition = False
    while place < sentence.last:
        token = parse.tokens[place]
        if _opens_clause(parse, sentence, token):
            return Follow.CLAUSE
        if _ends_stretch(parse, sentence, token):
            break
        if (word(token), lemma(cue)) in _GOVERNED:
            return Follow.OBJECT
        after_preposition = after_preposition or token.upos == "ADP"
        if token.upos in ("NOUN", "PROPN", "NUM", "PRON") and not (is_time_word(word(token)) or lemma(token) in _TIMES):
            seen = seen or not (after_preposition or lemma(cue) in _ADDRESSING)
        place += 1
    return Follow.OBJECT if seen else Follow.NOTHING


def _opens_clause(parse: Parse, sentence: Sentence, token: Token) -> bool:
    text = word(token)
    if text == ":" or text in OPENING or (text in ('"', "''") and not _closes(parse, sentence, token)):
        return True
    if text in _COMPLEMENT and (token.upos in ("SCONJ", "ADV", "PRON") or text == "that"):
        return True
    if token.xpos in _FINITE:
        return True
    return token.upos == "VERB" and token.xpos == "VB" and _is_infinitive(parse, token)


def _closes(parse: Parse, sentence: Sentence, mark: Token) -> bool:
    """Whether a straight quotation mark ends a quotation: an odd one stands before it in the sentence, or a comma."""
    before = parse.tokens[sentence.first : mark.index]
    return sum(t.text == mark.text for t in before) % 2 == 1 or (bool(before) and before[-1].text in (",", "."))


def _ends_stretch(parse: Parse, sentence: Sentence, token: Token) -> bool:
    text = word(token)
    if text in _STOPS or text in _SET_OFF or text in ("who", "which"):
        return True
    if text in _ADVERBIAL and token.upos in ("SCONJ", "VERB"):
        return True
    return text in ("and", "but", "or") and _joins_verb(parse, token.index + 1, sentence.last)


def _joins_verb(parse: Parse, place: int, last: int) -> bool:
    """Whether a conjunction goes on with a second verb of the same subject: "and said"."""
    while place < last and parse.tokens[place].upos == "ADV":
        place += 1
    return place < last and parse.tokens[place].upos in ("VERB", "AUX")


# Form -----------------------------------------------------------------------------------------------------------


def _form(parse: Parse, sentence: Sentence, cue: Token, subject: Subject, first: int, last: int) -> Form | None:
    if _is_relative(parse, cue, first):
        follow = what_follows(parse, sentence, cue, cue.index + 1)
        return Form.WITHIN if follow is Follow.CLAUSE or _is_content(parse, cue, follow) else None
    follow = what_follows(parse, sentence, cue, last)
    if follow is Follow.NOTHING and _has_that_later(parse, sentence, last):
        return Form.AFTER
    if _opens(parse, sentence, first):
        return _form_at_start(parse, sentence, cue, subject, last, follow)
    if _is_content(parse, cue, follow) and not (subject.right and not _has_that(parse, sentence, last)):
        return Form.AFTER
    if subject.shared or not _is_said_alone(cue) or not _is_set_off(parse, sentence, first, last):
        return None
    if follow is Follow.OBJECT:
        return None
    known = lemma(cue) in cues().opinion
    return Form.AROUND if can_speak(parse, subject.head, by_looks=not known) else None


def _form_at_start(
    parse: Parse, sentence: Sentence, cue: Token, subject: Subject, last: int, follow: Follow
) -> Form | None:
    if _is_content(parse, cue, follow):
        return Form.AFTER
    if subject.shared or follow is not Follow.NOTHING or not _is_said_alone(cue):
        return None
    if lemma(cue) in cues().aside:
        return Form.AROUND if last >= sentence.last - 1 else None
    return Form.AFTER if _comma_then_more(parse, sentence, last) else Form.AROUND


def _is_set_off(parse: Parse, sentence: Sentence, first: int, last: int) -> bool:
    """Words of saying beside a clause stand behind a comma or a quotation mark, or end the sentence."""
    if word(parse.tokens[first - 1]) in _SET_OFF | {"as"}:
        return True
    return all(t.upos == "PUNCT" or is_time_word(word(t)) for t in parse.tokens[last : sentence.last])


def _is_said_alone(cue: Token) -> bool:
    """Verbs that may stand beside what is said without governing it."""
    return lemma(cue) not in cues().recount


def _comma_then_more(parse: Parse, sentence: Sentence, last: int) -> bool:
    return any(word(t) == "," for t in parse.tokens[last : last + 8]) and sentence.last - last > 4


def _is_content(parse: Parse, cue: Token, follow: Follow) -> bool:
    """Whether what follows can be what is said, for that verb."""
    words = cues()
    taken = child(parse, cue, "obj")
    if taken is not None and {lemma(taken), word(taken)} & words.not_said:
        return False
    if lemma(cue) in words.recount:
        return _is_count(parse, cue)
    if follow is not Follow.OBJECT:
        return follow is Follow.CLAUSE and (lemma(cue) not in words.aside or _quotes(parse, cue))
    if lemma(cue) in words.opinion:
        return lemma(cue) == "know"
    if lemma(cue) in words.figure:
        return True
    return child(parse, cue, "ccomp") is not None and lemma(cue) not in words.aside


def _quotes(parse: Parse, cue: Token) -> bool:
    """Whether a colon or a quotation mark follows a verb that never governs a clause: "blasted: “No.”"."""
    following = {t.text for t in parse.tokens[cue.index + 1 : cue.index + 3]}
    return bool(following & (OPENING | {":", '"'}))


def _is_count(parse: Parse, cue: Token) -> bool:
    """ "gave a toll of 41", "lowered the death toll to 44", "put the number at 97", "gives the missing as 56"."""
    sentence = parse.sentence(cue)
    stretch: list[Token] = []
    for token in parse.tokens[cue.index + 1 : sentence.last]:
        if _ends_stretch(parse, sentence, token):
            break
        stretch.append(token)
    counted = any({lemma(t), word(t)} & cues().counts for t in stretch)
    at = any(word(t) == "at" for t in stretch)
    return any(t.upos == "NUM" for t in stretch) and (counted or (lemma(cue) == "put" and at))


def _has_that(parse: Parse, sentence: Sentence, place: int) -> bool:
    return place < sentence.last and word(parse.tokens[place]) in ("that", ":")


def _has_that_later(parse: Parse, sentence: Sentence, last: int) -> bool:
    """ "informed him, after a long search, that ...": the clause comes behind an aside between commas."""
    marks = [t.index for t in parse.tokens[last : sentence.last] if word(t) == ","][1:3]
    following = [parse.tokens[m + 1] for m in marks if m + 1 < sentence.last]
    return any(word(t) == "that" and t.upos == "SCONJ" for t in following)


def _is_relative(parse: Parse, cue: Token, first: int) -> bool:
    """The saying is a relative clause: "which the group said was not its work", "people it said were held"."""
    if any(word(s) in RELATIVES and s.index < cue.index for s in children(parse, cue, "nsubj")):
        return True
    return relation(cue) == "acl" and parse.tokens[first - 1].upos != "PUNCT"


def _opens(parse: Parse, sentence: Sentence, first: int) -> bool:
    """Whether nothing that could be said stands before the words of saying: they begin the sentence or its clause."""
    before = parse.tokens[sentence.first : first]
    return all(t.upos in ("CCONJ", "ADV", "SCONJ", "PUNCT") or word(t) in QUOTES for t in before)
