"""Accusations: a deed laid to somebody's charge is the word of whoever accuses."""

from crossread.extract.attribution.frames import Form, Frame
from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.subjects import find_subject
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import child, children, lemma, relation, word
from crossread.model.parse import Parse, Sentence, Token

_OWNED = frozenset({"responsibility", "credit", "blame"})


def find_charge(parse: Parse, sentence: Sentence, cue: Token) -> Frame | None:
    """ "accused the army of killing nine", "blamed the crew for losing nine men", "claimed credit for freeing nine".

    What somebody is merely blamed or praised for by name ("blamed for the blast that killed nine") is told, not said.
    """
    if cue.upos != "VERB" or (deed := _deed(parse, cue)) is None:
        return None
    subject = find_subject(parse, sentence, cue)
    if subject is None or not can_speak(parse, subject.head) or word(subject.head) in cues().nobody:
        return None
    opening = min(t.index for t in parse.iter_subtree(deed))
    return Frame(
        cue=cue, subject=subject, first=cue.index, last=max(opening, cue.index + 1), form=Form.AFTER, extent=deed
    )


def _deed(parse: Parse, cue: Token) -> Token | None:
    """What somebody is said to have done: a gerund, or after "accused of" and "charged with" a noun."""
    preposition = _preposition(parse, cue)
    if preposition is None:
        return None
    taken = child(parse, cue, "obj")
    heads = (cue,) if taken is None else (cue, taken)
    for deed in (d for h in heads for d in children(parse, h, "advcl", "ccomp", "xcomp", "obl", "acl", "nmod")):
        marked = any(word(c) == preposition for c in children(parse, deed, "mark", "case"))
        if deed.index > cue.index and marked and (deed.xpos == "VBG" or preposition != "for"):
            return deed
    return None


def _preposition(parse: Parse, cue: Token) -> str | None:
    words = cues()
    for preposition, verbs in (("of", words.accuse_of), ("with", words.accuse_with), ("for", words.accuse_for)):
        if lemma(cue) in verbs:
            return preposition
    taken = child(parse, cue, "obj")
    owned = taken is not None and relation(taken) == "obj" and lemma(taken) in _OWNED
    return "for" if owned and lemma(cue) in words.claim | {"take", "admit", "accept", "acknowledge"} else None
