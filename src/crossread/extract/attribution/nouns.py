"""Sayings whose word of saying is a noun: "the army's claim that nine died", "amid reports of nine dead"."""

from crossread.extract.attribution.frames import Form, Frame
from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.subjects import Subject
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import cases, child, children, lemma, relation, word
from crossread.model.parse import Parse, Token

#: Verbs by which an estimate has its number as a predicate.
_MEASURING = frozenset("range vary stand run be".split())


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


def _is_said_itself(parse: Parse, noun: Token) -> bool:
    """ "denied reports that nine died": who denies them answers for that."""
    verb = parse.head(noun)
    return verb is not None and relation(noun) in ("obj", "obl") and lemma(verb) in cues().verbs


def _said(parse: Parse, noun: Token) -> Token | None:
    """A clause with "that", what "of" brings in behind a report or an estimate, or the verb an estimate measures by."""
    for clause in children(parse, noun, "acl", "ccomp"):
        if clause.index > noun.index and any(word(c) == "that" and c.upos == "SCONJ" for c in parse.children(clause)):
            return clause
    if lemma(noun) not in cues().hearsay:
        return None
    verb = parse.head(noun)
    if verb is not None and noun.deprel == "nsubj" and lemma(verb) in _MEASURING:
        return verb
    return next((n for n in children(parse, noun, "nmod", "acl") if n.index > noun.index and _is_of(parse, n)), None)


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
