"""Who a label of a transcript names: a source, or one of the outlet's own people."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.extract import lexicon
from crossread.extract.attribution.repute import find_repute, full_name
from crossread.extract.attribution.roles import general_side, telling_side
from crossread.extract.attribution.words import roles
from crossread.extract.turns import Turn, presenting
from crossread.model.parse import Parse
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span


def iter_speakers(parse: Parse, turns: Sequence[Turn]) -> Iterator[tuple[Turn, Source | None]]:
    """Each turn with who has the word; "A" is whoever the text before the questions names most."""
    asked = _asked(parse, turns[0]) if turns else None
    for turn in turns:
        if turn.name == "A" and asked is not None:
            yield turn, replace(asked, span=_span(parse, turn))
        else:
            yield turn, speaker_of(parse, turn)


def _asked(parse: Parse, first: Turn) -> Source | None:
    people = (e for e in parse.entities if e.kind == "PER" and parse.tokens[e.last - 1].end <= first.start)
    names = [" ".join(t.text for t in parse.tokens[e.first : e.last]) for e in people]
    if not names:
        return None
    name = full_name(parse.text, max(names, key=names.count))
    side = find_repute(parse.text, name).side
    return Source(text=name, name=name, side=side, naming=Naming.NAMED, span=_span(parse, first))


def _span(parse: Parse, turn: Turn) -> Span:
    return Span(report=parse.report, start=turn.start, end=turn.start + len(turn.name))


def speaker_of(parse: Parse, turn: Turn) -> Source | None:
    """The source that has the word; None for presenters and reporters, and for names the text says nothing of.

    In the outlet's own transcript a name without a role is its reporter's; in one it quotes, somebody's it names.
    """
    label = [w.strip(".,").lower() for w in turn.name.split()]
    if presenting() & {*label, *turn.role.lower().replace(",", " ").split()}:
        return None
    role = turn.role.lower().replace(",", " ").split()
    called = not role and any(_is_role(w) for w in label)
    name = turn.name if called else full_name(parse.text, turn.name.title())
    side = _side(label if called else role) if called or role else find_repute(parse.text, name).side
    introduced = turn.quoted and side is Side.UNKNOWN and len(name) > len(turn.name) and not _asks(parse, turn)
    if not (called or role or introduced) and side in (Side.UNKNOWN, Side.MEDIA):
        return None
    naming = Naming.UNNAMED if called else Naming.NAMED
    return Source(text=name, name=name, side=side, naming=naming, span=_span(parse, turn))


def _asks(parse: Parse, turn: Turn) -> bool:
    """Whether a turn ends with a question: whoever puts it may be the outlet's own."""
    last = parse.sentences[turn.last - 1]
    return parse.text[last.start : last.end].rstrip("\"”’' ").endswith("?")


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
