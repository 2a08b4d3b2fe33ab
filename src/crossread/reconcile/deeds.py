"""Acts in plain words: "hijacking of a train by militants", and in which part of a story their kind stands."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crossread.model.act import Act, ActKind, Participant
from crossread.model.claim import Party
from crossread.reconcile.words import PEOPLE, join_words

#: Kinds by which an incident begins; without a time of their own they are of its first day.
OPENING = frozenset(
    {
        *(ActKind.ATTACK, ActKind.BOMBING, ActKind.SHOOTING, ActKind.SHELLING, ActKind.AIR_STRIKE, ActKind.HIJACKING),
        *(ActKind.HOSTAGE_TAKING, ActKind.KIDNAPPING, ActKind.ARSON, ActKind.SABOTAGE, ActKind.ROBBERY),
        *(ActKind.ACCIDENT, ActKind.DISASTER),
    }
)
#: Kinds that are done by saying so: when they were said is when they were done.
SPOKEN = frozenset(
    {
        *(ActKind.CLAIM, ActKind.DENIAL, ActKind.ACCUSATION, ActKind.DEMAND, ActKind.THREAT, ActKind.DEADLINE),
        *(ActKind.OFFER, ActKind.REFUSAL, ActKind.CONDEMNATION, ActKind.SANCTION),
    }
)
_COUNT = re.compile(
    r"^(?:(?:at\s+least|more\s+than|up\s+to|about|around|nearly|almost|some|all|an?|the|other|others|another|more|most|of|another"
    r"|approximately|(?:an\s+)?(?:undisclosed|unknown)\s+number\s+of|(?:hundreds|dozens|scores|thousands)\s+of|many|several|few"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|\d[\d,.]*)\s+)+",
    re.I,
)
_ANSWERS = frozenset({ActKind.CONDEMNATION, ActKind.SANCTION, ActKind.INVESTIGATION, ActKind.PROTEST})
#: Who of those that take part is named, at most.
_NAMED = 2


def phase(kind: ActKind) -> int:
    """Where a kind stands among things of one day: what opens the story, what is said of it, what answers it."""
    if kind in OPENING:
        return 0
    return 1 if kind in SPOKEN - _ANSWERS else 3 if kind in _ANSWERS else 2


def say_act(acts: Sequence[Act]) -> str:
    """What all of the acts tell, with those who take part under the name that most of them give.

    The first is taken for the kind.
    """
    noun = acts[0].kind.value.replace("_", " ")
    patients = say_names(p for act in acts for p in act.patients)
    agents = say_names(p for act in acts for p in act.agents)
    by = f" by {agents}" if agents else ""
    return f"{noun}{_LINKS.get(acts[0].kind, ' of ') + patients if patients else ''}{by}"


_LINKS = {
    ActKind.ATTACK: " on ",
    ActKind.THREAT: " against ",
    ActKind.DEMAND: " to ",
    ActKind.OFFER: " to ",
    ActKind.NEGOTIATION: " with ",
    ActKind.OPERATION: " against ",
    ActKind.CLASH: " with ",
    ActKind.SANCTION: " against ",
    ActKind.AIR_STRIKE: " on ",
    ActKind.ACCUSATION: " against ",
}


def say_names(participants: Iterable[Participant]) -> str:
    """The commonest name of each party, the shortest of those that are as common; those of no known party last."""
    by_party: dict[Party, Counter[str]] = {}
    for one in participants:
        by_party.setdefault(one.party, Counter())[_bare(one.name) or PEOPLE[one.party]] += 1
    order = sorted(by_party, key=lambda party: (party is Party.UNKNOWN, -by_party[party].total(), party))
    best = [min(by_party[party].items(), key=lambda item: (-item[1], len(item[0]), item[0]))[0] for party in order]
    return join_words(best[:_NAMED])


def _bare(name: str) -> str:
    """A name without its count and article, since how many they were is the figures' to tell."""
    return _COUNT.sub("", " ".join(name.split()))
