"""Threats: when a warning or a vow is one, and what its condition demands."""

from collections.abc import Iterable, Iterator

from crossread.extract.acts.found import Found
from crossread.extract.acts.frames import noun_frames, verb_frames, words
from crossread.extract.syntax import children, forms, is_negated, lemma, relation, word
from crossread.model.act import ActKind, Participant
from crossread.model.claim import Party
from crossread.model.parse import Parse, Token

_PRONOUNS = frozenset({"it", "they", "we", "i", "he", "she"})
#: Below a threat, or below what is threatened, its condition hangs no deeper.
_CLAUSES = ("advcl", "ccomp", "xcomp", "conj", "obj", "parataxis")
_DEEPEST = 3


def is_menace(parse: Parse, found: Found, agents: Iterable[Participant]) -> bool:
    """Whether a warning or a vow holds harm that the speaker would do: no forecast of a toll, no promise of help.

    Harm that nobody is named for is the speaker's where an armed group speaks; a vow is of one's own deeds.
    """
    armed = any(agent.party is Party.PERPETRATOR for agent in agents)
    for head in found.content:
        for token in parse.iter_subtree(head):
            if not _is_harm(token):
                continue
            doers = [t for t in children(parse, token, "nsubj") if word(t) not in _PRONOUNS]
            infinitive = any(word(m) == "to" for m in children(parse, token, "mark"))
            if infinitive and token.index in {t.index for t in found.content}:
                return True
            if armed and not (doers and _is_deed(token)):
                return True
    return False


def _is_harm(token: Token) -> bool:
    return bool(forms(token) & words("harmed")) or _is_deed(token)


def _is_deed(token: Token) -> bool:
    rows = [frame.kind for frame, _ in verb_frames().get(word(token), ())] if token.upos in ("VERB", "ADJ") else []
    rows += [frame.kind for frame in noun_frames().get(word(token), ())] if token.upos == "NOUN" else []
    return any(kind in words("harm") for kind in rows)


def iter_terms(parse: Parse, found: Found) -> Iterator[Found]:
    """What a threat demands by its condition: "unless 30 prisoners are freed", "if they are not let out"."""
    if found.kind is not ActKind.THREAT:
        return
    for clause in _conditions(parse, found.trigger, _DEEPEST):
        subjects = children(parse, clause, "nsubj")
        bare = (clause, *subjects)
        if any({lemma(t), *forms(t)} & words("bare_terms") for t in bare):
            continue
        yield Found(
            kind=ActKind.DEMAND,
            trigger=clause,
            predicate=found.predicate,
            agents=found.agents,
            content=(clause,),
            taken=True,
            how=f'the condition with "{clause.text}" of the threat',
        )


def _conditions(parse: Parse, head: Token, depth: int) -> Iterator[Token]:
    for c in children(parse, head, *_CLAUSES):
        marks = {word(m) for m in children(parse, c, "mark")}
        if relation(c) == "advcl" and ("unless" in marks or ("if" in marks and is_negated(parse, c))):
            yield c
        elif depth:
            yield from _conditions(parse, c, depth - 1)
