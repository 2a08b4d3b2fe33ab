"""Sayings whose word of saying is a noun: "the army's claim that nine died", "amid reports of nine dead"."""

from crossread.extract.attribution.frames import Form, Frame
from crossread.extract.attribution.phrases import is_entity, phrase_tokens
from crossread.extract.attribution.roles import can_speak, has_side
from crossread.extract.attribution.subjects import Subject
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import cases, child, children, lemma, relation, word
from crossread.model.parse import Parse, Sentence, Token

#: Verbs by which an estimate has its number as a predicate.
_MEASURING = frozenset("range vary stand run be".split())
#: Words before an announcement: the time of a live page, and an article.
_OPENING = 5
#: What somebody speaks on: "lines from the police briefing".
_OCCASIONS = frozenset({"briefing", "conference", "statement", "bulletin", "interview", "presser"})
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
    owner = _owner(parse, speaker if speaker is not None and lemma(speaker) in _OCCASIONS else noun)
    if speaker is None and (owner is None or relation(noun) not in ("root", "nsubj")):
        return None
    end = (noun.index if speaker is None else phrase_tokens(parse, speaker)[-1].index) + 1
    end += 2 if [word(t) for t in parse.tokens[end : end + 2]] == ["in", "full"] else 0
    if speaker is None and (end >= sentence.last or word(parse.tokens[end]) != ":"):
        return None
    speaker = owner or speaker
    if speaker is None or not can_speak(parse, speaker):
        return None
    closing = parse.tokens[end] if end < sentence.last else None
    closes = closing is not None and (word(closing) == ":" or (word(closing) == "." and end + 1 == sentence.last))
    if closing is None or not closes:
        return None
    subject = Subject(head=speaker, right=True)
    return Frame(cue=noun, subject=subject, first=noun.index, last=end + 1, form=Form.AFTER)


def _owner(parse: Parse, noun: Token) -> Token | None:
    """Whose paper or briefing it is: "the minister's statement", "fire service update"."""
    beside = children(parse, noun, "nmod:poss", "compound")
    return next((t for t in reversed(beside) if has_side(parse, t) and can_speak(parse, t)), None)


def find_owned(parse: Parse, noun: Token) -> Frame | None:
    """ "The coast guard's figure is 85", "the ministry's toll of 26": the number is whose count it is."""
    if noun.upos != "NOUN" or not {lemma(noun), word(noun)} & (cues().reckoning | {"toll"}):
        return None
    owner = child(parse, noun, "nmod:poss")
    if owner is None or not can_speak(parse, owner) or not has_side(parse, owner) or is_entity(parse, owner, "LOC"):
        return None
    of = next((n for n in children(parse, noun, "nmod") if n.upos == "NUM" and "of" in cases(parse, n)), None)
    said = of or _number_of(parse, noun)
    if said is None:
        return None
    first = phrase_tokens(parse, owner)[0].index
    subject = Subject(head=owner)
    return Frame(cue=noun, subject=subject, first=first, last=noun.index + 1, form=Form.AFTER, extent=said)


def _number_of(parse: Parse, noun: Token) -> Token | None:
    """The predicate of a count: "is 85", "stands at 85"."""
    verb = parse.head(noun) if relation(noun) == "nsubj" else None
    if verb is None:
        return None
    if verb.upos == "NUM":
        return verb
    return next((o for o in children(parse, verb, "obl") if o.upos == "NUM" and lemma(verb) in _MEASURING), None)


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
    if owner is None:  # "estimates given by survivors range from 220 to 300"
        given = (c for c in children(parse, noun, "acl") if c.xpos == "VBN")
        owner = next((a for c in given for a in children(parse, c, "obl") if "by" in cases(parse, a)), None)
    if owner is not None:
        return owner if can_speak(parse, owner) else None
    determiner = child(parse, noun, "det")
    open_to_all = determiner is None or word(determiner) in ("a", "an", "some", "any")
    return noun if lemma(noun) in cues().hearsay and open_to_all else None
