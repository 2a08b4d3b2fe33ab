"""Sayings whose word of saying is a noun: "the army's claim that nine died", "amid reports of nine dead"."""

from crossread.extract.attribution.frames import Form, Frame
from crossread.extract.attribution.phrases import phrase_tokens
from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.subjects import Subject
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import cases, child, children, lemma, relation, word
from crossread.model.parse import Parse, Sentence, Token

#: Verbs by which an estimate has its number as a predicate.
_MEASURING = frozenset("range vary stand run be".split())
#: Words before an announcement: the time of a live page, and an article.
_OPENING = 5
_OPPOSING = frozenset({"contradict", "counter"})


def find_noun(parse: Parse, noun: Token) -> Frame | None:
    """The frame of a noun of saying that has its words beside it, and somebody who says them or a plain rumour."""
    if noun.upos != "NOUN" or lemma(noun) not in cues().nouns or _is_said_itself(parse, noun):
        return None
    said = _said(parse, noun)
    speaker = None if said is None else _speaker(parse, noun)
    if said is None or speaker is None:
        return None
    opening = min(t.index for t in parse.iter_subtree(said))
    return Frame(
        cue=noun,
        subject=Subject(head=speaker, right=speaker.index > noun.index),
        first=noun.index,
        last=max(opening, noun.index + 1),
        form=Form.AFTER,
        extent=said,
    )


def find_announcement(parse: Parse, sentence: Sentence, noun: Token) -> Frame | None:
    """ "A correction from the police: ...", "An update by the ministry.": without a verb it gives somebody the word.

    What follows a colon is said; after a full stop it is what the paragraph goes on with.
    """
    if lemma(noun) not in cues().announcing or noun.index - sentence.first > _OPENING:
        return None
    speaker = next((n for n in children(parse, noun, "nmod") if {"by", "from"} & cases(parse, n)), None)
    if speaker is None or not can_speak(parse, speaker):
        return None
    end = phrase_tokens(parse, speaker)[-1].index + 1
    closing = parse.tokens[end] if end < sentence.last else None
    closes = closing is not None and (word(closing) == ":" or (word(closing) == "." and end + 1 == sentence.last))
    if closing is None or not closes:
        return None
    subject = Subject(head=speaker, right=True)
    return Frame(cue=noun, subject=subject, first=noun.index, last=end + 1, form=Form.AFTER)


def _is_said_itself(parse: Parse, noun: Token) -> bool:
    """ "denied reports that nine died": who denies them answers for that."""
    verb = parse.head(noun)
    if verb is None or lemma(verb) in _OPPOSING:
        return False  # "contradicting a claim by the union that nine died" names both sides
    return relation(noun) in ("obj", "obl") and lemma(verb) in cues().verbs


def _said(parse: Parse, noun: Token) -> Token | None:
    """A clause with "that", what "of" brings in behind a report or an estimate, or the verb an estimate measures by."""
    for clause in children(parse, noun, "acl", "ccomp"):
        if clause.index > noun.index and any(_is_that(c) for c in parse.children(clause)):
            return clause
    for owner in children(parse, noun, "nmod"):
        for clause in children(parse, owner, "acl"):  # "a claim by a driver that nine died", read as about the driver
            if "by" in cases(parse, owner) and _opens_with_that(parse, owner, clause):
                return clause
    if lemma(noun) not in cues().hearsay:
        return None
    verb = parse.head(noun)
    if verb is not None and noun.deprel == "nsubj" and lemma(verb) in _MEASURING:
        return verb
    return next((n for n in children(parse, noun, "nmod", "acl") if n.index > noun.index and _is_of(parse, n)), None)


def _opens_with_that(parse: Parse, owner: Token, clause: Token) -> bool:
    """Whether "that" stands between a noun and a clause with a subject of its own."""
    after = parse.tokens[owner.index + 1 : owner.index + 2]
    subject = child(parse, clause, "nsubj")
    return any(word(t) == "that" for t in after) and subject is not None and subject.upos != "PRON"


def _is_that(token: Token) -> bool:
    return word(token) == "that" and (token.upos == "SCONJ" or relation(token) == "mark")


def _is_of(parse: Parse, said: Token) -> bool:
    return any(word(c) == "of" for c in children(parse, said, "case", "mark"))


def _speaker(parse: Parse, noun: Token) -> Token | None:
    owner = child(parse, noun, "nmod:poss")
    if owner is None:
        owner = next((n for n in children(parse, noun, "nmod") if {"by", "from"} & cases(parse, n)), None)
    if owner is not None:
        return owner if can_speak(parse, owner) else None
    determiner = child(parse, noun, "det")
    open_to_all = determiner is None or word(determiner) in ("a", "an", "some", "any")
    return noun if lemma(noun) in cues().hearsay and open_to_all else None
