"""Those who take part in acts, under the names that the actors of all reports have."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.model.act import Act, Participant
from crossread.model.actor import Actor, Mention


def name_alike(acts: Sequence[Act], actors: Iterable[Actor], mentions: Iterable[Mention]) -> tuple[Act, ...]:
    """The acts with each participant under the fullest name of the actor that bears theirs, where only one does."""
    shorts = {mention.id: mention.short for mention in mentions if mention.short}
    bearers = sorted(
        (name.casefold(), actor.name)
        for actor in actors
        for name in {actor.name, *actor.names, *(shorts[m] for m in actor.mentions if m in shorts)}
        if name
    )
    count = Counter(name for name, _ in bearers)
    known = {name: full for name, full in bearers if count[name] == 1 and name != full.casefold()}

    def named(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
        full = (replace(one, name=known.get(one.name.casefold(), one.name)) for one in participants)
        return tuple({one.name.casefold(): one for one in reversed(list(full))}.values())[::-1]

    return tuple(replace(act, agents=named(act.agents), patients=named(act.patients)) for act in acts)
