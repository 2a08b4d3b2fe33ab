"""A second voice that leaves the verb of the first out: "the police counted 14 dead and the hospital 31"."""

from crossread.extract.attribution.frames import Form, Frame
from crossread.extract.attribution.nearby import climb
from crossread.extract.attribution.phrases import NOMINAL
from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.subjects import Subject
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import lemma, word
from crossread.model.parse import Parse, Sentence, Token

#: So many words before its number the second voice may begin.
_LONGEST = 6
_JOINS = frozenset({"and", "but", ",", ";"})


def find_gapped(parse: Parse, sentence: Sentence, number: Token) -> Frame | None:
    """The frame of a bare number whose voice stands right before it, joined to a saying that has another number."""
    speaker = gapped_speaker(parse, sentence, number)
    if speaker is None:
        return None
    first = _opening(parse, sentence, number)
    return Frame(
        cue=number,
        subject=Subject(head=speaker),
        first=first,
        last=number.index,
        form=Form.AFTER,
        extent=number,
    )


def gapped_speaker(parse: Parse, sentence: Sentence, number: Token) -> Token | None:
    """Who says the bare number at the end of a clause that has no verb; None where nobody does."""
    if number.upos != "NUM" or not _ends(parse, sentence, number):
        return None
    first = _opening(parse, sentence, number)
    phrase = parse.tokens[first : number.index]
    if not phrase or first == sentence.first or phrase[-1].upos not in NOMINAL:
        return None
    join = parse.tokens[first - 1]
    before = parse.tokens[sentence.first : join.index]
    said = next((i for i, t in enumerate(before) if t.upos == "VERB" and lemma(t) in cues().verbs), None)
    if word(join) not in _JOINS or said is None or not any(t.upos == "NUM" for t in before[said:]):
        return None
    head = climb(parse, phrase[-1], first, number.index)
    return head if can_speak(parse, head) else None


def _opening(parse: Parse, sentence: Sentence, number: Token) -> int:
    """Where the words right before a number begin that may be a phrase: nouns, and what belongs to them."""
    at = number.index
    while at > max(sentence.first, number.index - _LONGEST):
        if parse.tokens[at - 1].upos not in ("DET", "ADJ", *NOMINAL):
            break
        at -= 1
    return at


def _ends(parse: Parse, sentence: Sentence, number: Token) -> bool:
    behind = parse.tokens[number.index + 1 : sentence.last][:1]
    return not behind or behind[0].upos == "PUNCT"
