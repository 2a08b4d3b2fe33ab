"""Numbers named as such: "the figure of 104 given on Thursday", and whether they still stand."""

from dataclasses import replace

from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.figure import Figure
from crossread.extract.syntax import cases, is_copular, lemma, relation, word
from crossread.model.parse import Parse, Token

_NAMES = frozenset({"figure", "number", "total", "estimate", "count", "tally"})
#: What is done to a figure that no longer stands, as its object or the subject of the passive; and what it is.
_UNDOING = frozenset(
    "revise correct withdraw replace supersede update retract reject dismiss dispute amend adjust".split()
)
_WRONG = frozenset("wrong incorrect false mistaken erroneous inaccurate outdated".split())


def repeated(parse: Parse, counted: Counted, before: Figure) -> Event | None:
    """The event of what was counted before, where a bare number is called a figure or a total."""
    if counted.noun is not None or _figure(parse, counted) is None:
        return None
    return replace(before.event, part=False, whole=None, how="gapped")


def is_withdrawn(parse: Parse, counted: Counted) -> bool:
    """ "The figure of 38 given on Monday was wrong", "had been revised down"."""
    named = _figure(parse, counted)
    above = parse.head(named) if named is not None else None
    if named is None or above is None:
        return False
    undergoes = relation(named) == "obj" or named.deprel in ("nsubj:pass", "nsubj:outer")
    return (undergoes and lemma(above) in _UNDOING) or (is_copular(parse, above) and word(above) in _WRONG)


def _figure(parse: Parse, counted: Counted) -> Token | None:
    head = parse.head(counted.phrase)
    named = head is not None and word(head) in _NAMES and "of" in cases(parse, counted.phrase)
    return head if named else None
