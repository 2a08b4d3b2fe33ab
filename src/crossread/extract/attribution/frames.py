"""How a word of saying stands to what is said: before it, around it, or inside a clause of its own."""

from dataclasses import dataclass
from enum import Enum, auto

from crossread.extract import lexicon
from crossread.extract.attribution.following import (
    MARKS,
    OPENING,
    QUOTES,
    SET_OFF,
    Follow,
    gives_count,
    governs_object,
    has_that,
    is_infinitive,
    leads_to_that,
    names_as,
    what_follows,
)
from crossread.extract.attribution.nearby import FINITE, RELATIVES
from crossread.extract.attribution.roles import can_speak, has_side
from crossread.extract.attribution.subjects import Subject, find_subject, subject_bounds
from crossread.extract.attribution.words import cues, roles
from crossread.extract.syntax import child, children, is_negated, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Sentence, Token

_PAGES = frozenset({"article", "column", "story", "page", "post", "version", "edition", "item"})
_MAY = frozenset({"may", "might", "could", "can", "should", "must"})


class Form(Enum):
    """Where the content stands: after the words of saying, before and around them, or in their own relative clause."""

    AFTER = auto()
    AROUND = auto()
    WITHIN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A cue with its speaker; tokens [first, last) are the words of saying themselves.

    `narrow` where they govern a bare object ("counted 22 dead"), and nothing beyond it; `extent` is the head of the
    words said where these are all.
    """

    cue: Token
    subject: Subject
    first: int
    last: int
    form: Form
    narrow: bool = False
    extent: Token | None = None


def find_frame(parse: Parse, sentence: Sentence, cue: Token) -> Frame | None:
    """The frame of a verb of saying; None where it is no saying, or nobody's."""
    if not _is_cue(parse, cue):
        return None
    subject = find_subject(parse, sentence, cue)
    if subject is None or _is_nobody(parse, subject.head) or _is_hearsay(parse, cue):
        return None
    if subject.head.upos == "NUM" and _counts_fate(parse, cue):
        return None
    if lemma(cue) in cues().opinion and not can_speak(parse, subject.head):
        return None
    if lemma(cue) == "read" and not {lemma(subject.head), word(subject.head)} & roles().documents:
        return None
    if lemma(cue) in cues().registering and not has_side(parse, subject.head):
        return None
    first, last = _bounds(parse, cue, subject)
    form = _form(parse, sentence, cue, subject, first, last)
    if form is None:
        return None
    narrow = form is Form.AFTER and what_follows(parse, sentence, cue, last) is Follow.OBJECT
    return Frame(cue=cue, subject=subject, first=first, last=last, form=form, narrow=narrow)


def _counts_fate(parse: Parse, cue: Token) -> bool:
    """ "27 confirmed dead", "40 feared missing": a headline's number is nobody who confirms or fears."""
    behind = parse.tokens[cue.index + 1 : cue.index + 2]
    return bool(behind) and behind[0].sentence == cue.sentence and word(behind[0]) in lexicon.measures().state


def find_address(parse: Parse, sentence: Sentence, verb: Token) -> Frame | None:
    """ "The mayor has just spoken in Selm." where a quotation opens the next sentence of the paragraph."""
    issues = lemma(verb) in cues().publishing and any(
        lemma(o) in roles().documents for o in children(parse, verb, "obj")
    )
    speaks = verb.upos == "VERB" and (issues or lemma(verb) in cues().addressing)
    if not speaks or relation(verb) not in ("root", "conj"):
        return None
    if sentence.index + 1 >= len(parse.sentences) or is_negated(parse, verb):
        return None
    after = parse.sentences[sentence.index + 1]
    opens = after.paragraph == sentence.paragraph and parse.tokens[after.first].text in OPENING | {'"', "''"}
    subject = find_subject(parse, sentence, verb) if opens else None
    if subject is None or not can_speak(parse, subject.head) or word(subject.head) in cues().nobody:
        return None
    return Frame(cue=verb, subject=subject, first=sentence.first, last=sentence.last, form=Form.AFTER)


def _is_nobody(parse: Parse, head: Token) -> bool:
    """Whoever it is has no face: "one", "this"; "one of the drivers" has."""
    of = [n for n in children(parse, head, "nmod") if any(word(c) == "of" for c in children(parse, n, "case"))]
    own = child(parse, head, "nmod:poss")
    if own is not None and word(own) == "our" and {word(head), lemma(head)} & roles().records:
        return True  # "our report of Monday said": the outlet, of itself
    if {word(head), lemma(head)} & (roles().records | roles().documents) and _is_ours(parse, head):
        return True
    if word(head) in ("those", "all", "few") and children(parse, head, "acl:relcl"):
        return False  # "those who got out"
    return word(head) in cues().nobody and not (word(head) == "one" and any(can_speak(parse, n) for n in of))


def _is_ours(parse: Parse, paper: Token) -> bool:
    """ "an earlier version of this column", "our last post": the outlet's own pages."""
    beside = (paper, *children(parse, paper, "nmod"))
    owners = (c for t in beside for c in children(parse, t, "det", "nmod:poss"))
    return any(word(o) == "our" or (word(o) == "this" and lemma(paper) in _PAGES) for o in owners)


def _is_hearsay(parse: Parse, cue: Token) -> bool:
    """ "gunmen believed to belong to the group": of whom something is thought, and who say nothing."""
    following = parse.tokens[cue.index + 1 : cue.index + 3]
    infinitive = len(following) > 1 and word(following[0]) == "to" and following[1].xpos == "VB"
    return infinitive and lemma(cue) in cues().hearsaid


def _is_cue(parse: Parse, token: Token) -> bool:
    if token.upos not in ("VERB", "AUX") or lemma(token) not in cues().verbs:
        return False
    if relation(token) in ("amod", "compound") or (token.xpos == "VB" and not _is_led_to(parse, token)):
        return False
    if lemma(token) in cues().that and _next_word(parse, token) not in {"that", ",", ":"} | QUOTES:
        return False
    if lemma(token) == "go" and _next_word(parse, token) != "on":
        return False
    if lemma(token) == "speak" and not _speaks_of_number(parse, token):
        return False
    return not any(lemma(c) in _MAY for c in children(parse, token, "aux"))


def _is_led_to(parse: Parse, token: Token) -> bool:
    """A bare form, or an infinitive that is told as done: "went on to say", "was forced to admit"."""
    if not is_infinitive(parse, token):
        return True
    above = parse.head(token)
    if above is None or relation(token) not in ("xcomp", "advcl") or above.xpos not in FINITE | {"VBN", "VBG"}:
        return False
    return lemma(above) in cues().leading and not is_negated(parse, above)


def _speaks_of_number(parse: Parse, token: Token) -> bool:
    """ "spoke of five dead": a number told, and not a subject talked about."""
    following = parse.tokens[token.index + 1 : token.index + 5]
    return bool(following) and word(following[0]) == "of" and any(t.upos == "NUM" for t in following)


def _next_word(parse: Parse, token: Token) -> str:
    return word(parse.tokens[token.index + 1]) if token.index + 1 < len(parse.tokens) else ""


def _bounds(parse: Parse, cue: Token, subject: Subject) -> tuple[int, int]:
    start, end = subject_bounds(parse, subject)
    if subject.right:
        return cue.index, max(end, cue.index + 1)
    if subject.shared or start > cue.index:
        return cue.index, cue.index + 1
    return min(start, cue.index), cue.index + 1


# Form -----------------------------------------------------------------------------------------------------------


def _form(parse: Parse, sentence: Sentence, cue: Token, subject: Subject, first: int, last: int) -> Form | None:
    if _is_relative(parse, cue, first):
        follow = what_follows(parse, sentence, cue, cue.index + 1)
        if follow is Follow.CLAUSE or _is_content(parse, cue, follow):
            return Form.WITHIN
        if not _closes(parse, sentence, last):  # "..., officials and the agency that sent it said." is read so as well
            return None
    follow = what_follows(parse, sentence, cue, last)
    if follow is Follow.NOTHING and (leads_to_that(parse, sentence, last) or _governs_that(parse, cue)):
        return Form.AFTER
    if _opens(parse, sentence, first):
        return _form_at_start(parse, sentence, cue, subject, last, follow)
    if _is_content(parse, cue, follow) and not (subject.right and not has_that(parse, sentence, last)):
        return Form.AFTER
    if subject.shared or follow is Follow.OBJECT or not _stands_beside(parse, sentence, cue, first, last):
        return None
    if lemma(cue) in cues().aside and follow is not Follow.NOTHING:
        return None
    if word(parse.tokens[first - 1]) in MARKS:
        return Form.AROUND
    if lemma(cue) == "begin":
        return None  # what begins beside a clause is no speech
    thinks = lemma(cue) in cues().opinion
    return Form.AROUND if can_speak(parse, subject.head, by_looks=not thinks) else None


def _form_at_start(
    parse: Parse, sentence: Sentence, cue: Token, subject: Subject, last: int, follow: Follow
) -> Form | None:
    if _is_content(parse, cue, follow):
        return Form.AFTER
    if subject.shared or follow is not Follow.NOTHING or lemma(cue) in cues().recount:
        return None
    if lemma(cue) == "begin":
        return None
    if lemma(cue) in cues().aside:
        return Form.AROUND if last >= sentence.last - 1 else None
    return Form.AFTER if _comma_then_more(parse, sentence, last) else Form.AROUND


def _governs_that(parse: Parse, cue: Token) -> bool:
    """ "said after a visit that nine died": the tree leads over what stands between."""
    clauses = (c for c in children(parse, cue, "ccomp") if c.index > cue.index)
    return any(word(m) == "that" and m.index > cue.index for c in clauses for m in children(parse, c, "mark"))


def _stands_beside(parse: Parse, sentence: Sentence, cue: Token, first: int, last: int) -> bool:
    """Words of saying beside a clause stand behind a comma or a quotation mark, or end the sentence."""
    if lemma(cue) in cues().recount:
        return False
    if word(parse.tokens[first - 1]) in SET_OFF | {"as"}:
        return True
    return _closes(parse, sentence, last)


def _closes(parse: Parse, sentence: Sentence, last: int) -> bool:
    """Whether the words of saying end the sentence, but for a day."""
    return all(t.upos in ("PUNCT", "ADP") or is_time_word(word(t)) for t in parse.tokens[last : sentence.last])


def _comma_then_more(parse: Parse, sentence: Sentence, last: int) -> bool:
    return any(word(t) == "," for t in parse.tokens[last : last + 8]) and sentence.last - last > 4


def _is_content(parse: Parse, cue: Token, follow: Follow) -> bool:
    """Whether what follows can be what is said, for that verb."""
    words = cues()
    taken = child(parse, cue, "obj")
    if lemma(cue) == "admit" and taken is not None and _is_people(taken):
        return False  # "the ward admitted 38 people"
    unsaid = words.not_said | words.claimed if lemma(cue) in words.claim else words.not_said
    if taken is not None and {lemma(taken), word(taken)} & unsaid:
        return False
    if lemma(cue) in words.recount:
        itself = [word(t) for t in parse.tokens[cue.index + 1 : cue.index + 3]]
        return gives_count(parse, cue) or (itself[:1] in (["itself"], ["themselves"]) and itself[-1] == ":")
    if follow is not Follow.OBJECT:
        return follow is Follow.CLAUSE and (lemma(cue) not in words.aside or _quotes(parse, cue))
    if lemma(cue) in words.opinion:
        return lemma(cue) == "know"
    if lemma(cue) in words.figure or governs_object(parse, cue):
        return True
    if lemma(cue) in words.naming:
        return names_as(parse, cue)
    return child(parse, cue, "ccomp") is not None and lemma(cue) not in words.aside


def _is_people(noun: Token) -> bool:
    return any(lexicon.people().is_person(w) for w in (lemma(noun), word(noun)))


def _quotes(parse: Parse, cue: Token) -> bool:
    """Whether a colon or a quotation mark follows a verb that never governs a clause: "blasted: “No.”"."""
    following = {t.text for t in parse.tokens[cue.index + 1 : cue.index + 3]}
    return bool(following & (OPENING | {":", '"'}))


def _is_relative(parse: Parse, cue: Token, first: int) -> bool:
    """The saying is a relative clause: "which the group said was not its work", "people it said were held"."""
    if any(word(s) in RELATIVES and s.index < cue.index for s in children(parse, cue, "nsubj")):
        return True
    return relation(cue) == "acl" and parse.tokens[first - 1].upos != "PUNCT"


def _opens(parse: Parse, sentence: Sentence, first: int) -> bool:
    """Whether nothing that could be said stands before the words of saying: they begin the sentence or its clause."""
    before = parse.tokens[sentence.first : first]
    return all(t.upos in ("CCONJ", "ADV", "SCONJ", "PUNCT") or word(t) in QUOTES for t in before)
