"""Who a label of a transcript names: a source, or one of the outlet's own people."""

from crossread.extract import lexicon
from crossread.extract.attribution.repute import find_repute, full_name
from crossread.extract.attribution.roles import general_side, telling_side
from crossread.extract.attribution.words import roles
from crossread.extract.turns import Turn, presenting
from crossread.model.parse import Parse
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span


def speaker_of(parse: Parse, turn: Turn) -> Source | None:
    """The source that has the word; None for presenters and reporters, and for names the text says nothing of."""
    label = [w.strip(".,").lower() for w in turn.name.split()]
    if presenting() & {*label, *turn.role.lower().replace(",", " ").split()}:
        return None
    role = turn.role.lower().replace(",", " ").split()
    called = not role and any(_is_role(w) for w in label)
    name = turn.name if called else full_name(parse.text, turn.name.title())
    side = _side(label if called else role) if called or role else find_repute(parse.text, name).side
    if not (called or role) and side in (Side.UNKNOWN, Side.MEDIA):
        return None
    span = Span(report=parse.report, start=turn.label.start, end=turn.start + len(turn.name))
    naming = Naming.UNNAMED if called else Naming.NAMED
    return Source(text=name, name=name, side=side, naming=naming, span=span)


def _side(words: list[str]) -> Side:
    """By the words of a role; mere persons who are let speak are witnesses."""
    pairs = tuple((w, w.removesuffix("s")) for w in reversed(words))
    side = telling_side(pairs)
    side = general_side(pairs) if side is Side.UNKNOWN else side
    return Side.WITNESS if side is Side.UNKNOWN and set(words) & roles().person else side


def _is_role(word: str) -> bool:
    known = roles()
    of_office = word in known.side or word in known.default or word in known.generic or word in known.person
    return of_office or lexicon.people().is_person(word)
