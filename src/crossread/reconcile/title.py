"""What an incident is called: its kind, its place, and the attackers or the thing that most reports name."""

from collections.abc import Iterable, Sequence

from crossread.model.act import ActKind
from crossread.model.actor import Actor, ActorKind
from crossread.model.place import PlaceReading, Setting
from crossread.model.source import Side

#: As many reports name what stands in a title, where there are so many.
_FEW = 2


def find_title(kind: ActKind | None, setting: Setting, actors: Sequence[Actor], label: str, reports: int) -> str:
    """ "Hijacking, Northmark · Free Alder Front"; `label`, the names most shared, where the kind is not known."""
    if kind is None:
        return label
    words = kind.words.capitalize()
    where = _place(setting, min(_FEW, reports))
    who = _name(actors, min(_FEW, reports)) or _thing(actors, label, where)
    if not where and not who:
        return f"{words} · {label}" if label else words
    return f"{words}{', ' if where else ''}{where}{' · ' if who else ''}{who}"


def _place(setting: Setting, least: int) -> str:
    """The one place with what it lies in; where reports differ, what all of them lie in, else the most told."""
    finest = setting.finest
    if len(finest) == 1:
        return ", ".join(dict.fromkeys((finest[0].name, *finest[0].within[:1])))
    if setting.differing and setting.place is not None:
        return setting.place.name
    told = [reading for reading in finest if len(reading.reports) >= least]
    return max(told, key=_told).name if told else ""


def _told(reading: PlaceReading) -> tuple[int, str]:
    return len(reading.reports), reading.name


def _name(actors: Iterable[Actor], least: int) -> str:
    """The attackers or the named thing that most reports name."""
    named = [
        actor
        for actor in actors
        if actor.name and len(actor.reports) >= least and (actor.kind is ActorKind.THING or _is_attacker(actor))
    ]
    return min(named, key=lambda actor: (-len(actor.reports), actor.name)).name if named else ""


def _thing(actors: Iterable[Actor], label: str, where: str) -> str:
    """The name of several words that most reports share, where nobody bears it: a ship's, a building's, a firm's."""
    first = label.partition(" · ")[0]
    people = [actor for actor in actors if actor.kind not in (ActorKind.ORGANISATION, ActorKind.THING)]
    borne = {name.casefold() for actor in people for name in (actor.name, *actor.names)}
    return first if " " in first and first.casefold() not in borne and first.casefold() not in where.casefold() else ""


def _is_attacker(actor: Actor) -> bool:
    return actor.side is Side.PERPETRATOR and actor.kind is ActorKind.GROUP
