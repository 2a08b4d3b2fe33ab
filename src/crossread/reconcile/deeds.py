"""Acts in plain words: "hijacking of a train by militants", and in which part of a story their kind stands."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

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
    r"|approximately|not|rescued|freed|hijacked|remaining|(?:an\s+)?(?:undisclosed|unknown)\s+number\s+of|(?:hundreds|dozens|scores|thousands)\s+of|many|several|few"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|\d[\d,.]*)\s+)+",
    re.I,
)
_ANSWERS = frozenset({ActKind.CONDEMNATION, ActKind.SANCTION, ActKind.INVESTIGATION, ActKind.PROTEST})
_OF_PEOPLE = frozenset({ActKind.KILLING, ActKind.ARREST, ActKind.SURRENDER, ActKind.RESCUE})
_POINTING = frozenset(
    """they them it its we us he him she her i me you who whom this that these those one ones another every each
    some all any none both several many few of anybody anyone everybody everyone somebody someone nobody others
    other the""".split()
)
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
    noun = acts[0].kind.words
    patients = say_names(_as_people(p, acts[0].kind) for act in acts for p in act.patients)
    agents = say_names(p for act in acts for p in act.agents)
    if acts[0].kind is ActKind.CLASH and patients and agents:
        return f"{noun} between {join_words([agents, patients])}"
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
    """The commonest name of each party, the first of those that are as common; those of no known party last.

    Where somebody or something is told of without a count, those who are counted are the figures' to tell. Words that
    only point, like "they", name nobody.
    """
    by_party: dict[Party, Counter[str]] = {}
    every = [one for one in participants if one.party is not Party.UNKNOWN or not _is_pointing(one.name)]
    things = [one for one in every if one.party is Party.UNKNOWN]
    plain = [one for one in things if bare_of_count(one.name).casefold() == _bare_of_article(one.name).casefold()]
    for one in every if not plain else [one for one in every if one.party is not Party.UNKNOWN] + plain:
        by_party.setdefault(one.party, Counter())[bare_of_count(one.name) or PEOPLE[one.party]] += 1
    order = sorted(by_party, key=lambda party: (party is Party.UNKNOWN, -by_party[party].total(), party))
    best = [_best(party, by_party[party]) for party in order]
    return join_words(best[:_NAMED])


def _is_pointing(name: str) -> bool:
    return set(name.casefold().split()) <= _POINTING


def _as_people(one: Participant, kind: ActKind) -> Participant:
    """Of a group whose people are killed or taken, its people."""
    of_group = one.party is Party.PERPETRATOR and kind in _OF_PEOPLE and one.name[:1].isupper()
    return replace(one, name=PEOPLE[one.party]) if of_group else one


def _best(party: Party, names: Counter[str]) -> str:
    """The name most give; where each report has its own common noun for people of one side, the plain word for them."""
    order = list(names)
    name, count = min(names.items(), key=lambda item: (-item[1], order.index(item[0])))
    proper = any(word[:1].isupper() for word in name.split())
    return PEOPLE[party] if count == 1 < len(names) and not proper and party is not Party.UNKNOWN else name


def _bare_of_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.casefold() in ("the", "a", "an") and rest else name


def bare_of_count(name: str) -> str:
    """A name without its count and article, since how many they were is the figures' to tell."""
    return _COUNT.sub("", f"{' '.join(name.split())} ").strip()
