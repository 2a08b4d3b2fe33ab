"""Sayings without a verb: "according to X", "by X's count", "citing X", and a source after a dash in a headline."""

from crossread.extract.attribution.following import OPENING
from crossread.extract.attribution.frames import Form, Frame
from crossread.extract.attribution.lines import is_line
from crossread.extract.attribution.nearby import climb
from crossread.extract.attribution.phrases import NOMINAL, phrase_tokens, role_words
from crossread.extract.attribution.roles import can_speak, has_side, telling_side
from crossread.extract.attribution.subjects import Subject
from crossread.extract.attribution.words import cues, roles
from crossread.extract.syntax import child, children, lemma, word
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.source import Side

_DASHES = frozenset({"-", "--", "–", "—", ":", "("})
#: A source that heads a line has no more words than this.
_HEADING = 4


def find_according(parse: Parse, sentence: Sentence, token: Token) -> Frame | None:
    """The frame of a preposition of saying, or of a source set off at the end of a headline."""
    if word(token) == "according" and _next_is(parse, sentence, token, "to"):
        return _with_phrase(parse, sentence, token, token.index + 2)
    if word(token) == "per" and token.index > sentence.first and word(parse.tokens[token.index - 1]) == "as":
        return _with_phrase(parse, sentence, token, token.index + 1)
    if word(token) in ("citing", "quoting") and token.upos == "VERB":
        frame = _with_phrase(parse, sentence, token, token.index + 1)
        return frame if frame is not None and can_speak(parse, frame.subject.head) else None
    if word(token) in ("by", "in", "on") and token.upos == "ADP":
        return _by_reckoning(parse, sentence, token)
    if lemma(token) == "go" and _next_is(parse, sentence, token, "by"):
        return _by_reckoning(parse, sentence, parse.tokens[token.index + 1])
    if lemma(token) == "believe" and token.upos == "VERB":
        return _if_believed(parse, sentence, token)
    if word(token) == ":" and (frame := _before_quotation(parse, sentence, token)) is not None:
        return frame
    if word(token) in _DASHES and is_line(parse, sentence):
        return _trailing(parse, sentence, token) or _heading(parse, sentence, token)
    return None


def _if_believed(parse: Parse, sentence: Sentence, verb: Token) -> Frame | None:
    """ "..., if the police are to be believed": the whole sentence is theirs."""
    subject = child(parse, verb, "nsubj")
    if (
        subject is None
        or not can_speak(parse, subject)
        or not any(word(c) == "if" for c in children(parse, verb, "mark"))
    ):
        return None
    first = min(t.index for t in parse.iter_subtree(verb))
    return _frame(parse, sentence, verb, subject, first, verb.index + 1)


def _next_is(parse: Parse, sentence: Sentence, token: Token, text: str) -> bool:
    return token.index + 1 < sentence.last and word(parse.tokens[token.index + 1]) == text


def _with_phrase(parse: Parse, sentence: Sentence, cue: Token, place: int) -> Frame | None:
    head = _first_phrase(parse, sentence, place)
    if head is None:
        return None
    last = phrase_tokens(parse, head)[-1].index + 1
    return _frame(parse, sentence, cue, head, cue.index, last)


def _first_phrase(parse: Parse, sentence: Sentence, place: int) -> Token | None:
    """The head of the noun phrase that begins at `place`."""
    start = place
    while place < sentence.last and parse.tokens[place].upos in ("DET", "ADJ", "NUM", "ADV", "PRON", "PUNCT"):
        if parse.tokens[place].upos == "PRON" and child(parse, parse.tokens[place], "case") is not None:
            return parse.tokens[place]
        if parse.tokens[place].upos == "NUM" and can_speak(parse, parse.tokens[place]):
            return parse.tokens[place]  # "according to one of the survivors"
        place += 1
    if place >= sentence.last or parse.tokens[place].upos not in NOMINAL:
        return None
    return climb(parse, parse.tokens[place], start, sentence.last)


def _frame(parse: Parse, sentence: Sentence, cue: Token, head: Token, first: int, last: int) -> Frame:
    form = Form.AFTER if _leads(parse, sentence, first) else Form.AROUND
    return Frame(cue=cue, subject=Subject(head=head, right=True), first=first, last=last, form=form)


def _leads(parse: Parse, sentence: Sentence, first: int) -> bool:
    """At the head of the sentence, or of a clause that "and" joins: what is said comes after."""
    before = parse.tokens[sentence.first : first]
    return (
        all(t.upos in ("CCONJ", "ADV", "PUNCT", "SCONJ") for t in before)
        or before[-1].upos == "CCONJ"
        or (len(before) > 1 and word(before[-1]) == "," and before[-2].upos == "CCONJ")
    )


def _by_reckoning(parse: Parse, sentence: Sentence, token: Token) -> Frame | None:
    """ "by the government's count", "by the reckoning of the centre", "in the mayor's words"."""
    noun = next(
        (
            t
            for t in parse.tokens[token.index + 1 : min(token.index + 7, sentence.last)]
            if lemma(t) in cues().reckoning
        ),
        None,
    )
    if noun is None:
        return None
    owner = child(parse, noun, "nmod:poss")
    if owner is None or owner.index < token.index:
        of = word(token) == "by" or lemma(noun) == "word"  # "in the words of the mayor"
        owner = next((c for c in children(parse, noun, "nmod") if c.index > noun.index and of), None)
    if owner is None and word(token) == "by":
        owner = next(
            (c for c in children(parse, noun, "compound") if c.index > token.index), None
        )  # "by police figures"
    if owner is None or not can_speak(parse, owner):
        return None
    last = max(noun.index, phrase_tokens(parse, owner)[-1].index) + 1
    return _frame(parse, sentence, token, owner, token.index, last)


def _before_quotation(parse: Parse, sentence: Sentence, colon: Token) -> Frame | None:
    """ "The mayor was in no doubt: “It will hold.”": who a clause is about speaks in the quotation it leads up to.

    "In the mayor's words: “...”" is the owner's; the quotation may begin the next paragraph.
    """
    following = parse.tokens[colon.index + 1 : colon.index + 2]
    if not following or following[0].text not in OPENING | {'"', "''"}:
        return None
    before = parse.tokens[sentence.first : colon.index]
    if any(lemma(t) in cues().verbs for t in before if t.upos == "VERB"):
        return None
    leading = (t for t in before if t.deprel == "nsubj" and can_speak(parse, t))
    owning = (t for t in before[-4:] if t.deprel == "nmod:poss" and _owns_words(parse, t))
    subject = next(owning, None) or next(leading, None) or _label(parse, sentence, colon)
    if subject is None:
        return None
    return Frame(cue=colon, subject=Subject(head=subject), first=colon.index, last=colon.index + 1, form=Form.AFTER)


def _label(parse: Parse, sentence: Sentence, colon: Token) -> Token | None:
    """ "Hospital: “...”": who speaks by a label, the hour of a live page before it left aside."""
    before = [t for t in parse.tokens[sentence.first : colon.index] if t.upos != "NUM"]
    if not 1 <= len(before) <= _HEADING or not all(t.upos in ("NOUN", "PROPN", "DET") for t in before):
        return None
    head = climb(parse, before[-1], sentence.first, colon.index)
    return head if _is_somebody(head) and has_side(parse, head) else None


def _owns_words(parse: Parse, owner: Token) -> bool:
    owned = parse.head(owner)
    return owned is not None and bool({lemma(owned), word(owned)} & cues().reckoning) and can_speak(parse, owner)


def _trailing(parse: Parse, sentence: Sentence, dash: Token) -> Frame | None:
    """ "Gunmen seize dam, around 60 held - police": the last words of a headline name who says so."""
    after = [t for t in parse.tokens[dash.index + 1 : sentence.last] if t.upos != "PUNCT"]
    if not 1 <= len(after) <= 5 or not all(t.upos in ("NOUN", "PROPN", "ADJ", "DET", "ADP") for t in after):
        return None
    head = climb(parse, after[-1], dash.index + 1, sentence.last)
    if dash.index == sentence.first or not has_side(parse, head) or not _is_somebody(head):
        return None
    if word(dash) == "(" and word(parse.tokens[sentence.last - 1]) != ")":
        return None
    return Frame(
        cue=dash, subject=Subject(head=head, right=True), first=dash.index, last=sentence.last, form=Form.AROUND
    )


def _heading(parse: Parse, sentence: Sentence, colon: Token) -> Frame | None:
    """ "Army: four soldiers killed in ambush": the first words of a headline name who says so."""
    before = [t for t in parse.tokens[sentence.first : colon.index] if t.upos != "NUM"]  # the hour of a live page
    if word(colon) != ":" or not 1 <= len(before) <= _HEADING or before[-1].upos not in ("NOUN", "PROPN"):
        return None
    if not all(t.upos in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "PART") for t in before):
        return None
    head = climb(parse, before[-1], sentence.first, colon.index)
    after = parse.text[colon.end : sentence.end]
    if len(before) > 1 and all(t.text.isupper() for t in before) and not after.isupper():
        return None  # "RED STATES: ..." heads a section
    if not _is_somebody(head) or not has_side(parse, head) or telling_side(role_words(parse, head)) is Side.MEDIA:
        return None
    return Frame(cue=colon, subject=Subject(head=head), first=sentence.first, last=colon.index + 1, form=Form.AFTER)


def _is_somebody(head: Token) -> bool:
    """A body, people, an office or a name; not a thing that only tells of whose side it is: "harbour fire"."""
    words = {word(head), lemma(head)}
    offices = set(roles().side) - roles().things
    return bool(words & (roles().bodies | offices)) or head.xpos == "NNS"
