"""Other events of which reports tell differently: who did it, and how many it cost."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crossread.model.act import Act, ActKind
from crossread.model.claim import Basis, Claim, Measure, Party, Polarity, Scope
from crossread.model.finding import Slot
from crossread.model.source import side_of
from crossread.model.story import Contrast
from crossread.reconcile.deeds import OPENING, say_act
from crossread.reconcile.interval import excludes, gives_number
from crossread.reconcile.told import Told, contrast, speaker_side
from crossread.reconcile.words import say_event

#: Two deeds of one kind are one event where what they were done to has so many words in common.
_SHARED = 2
_COUNTED = (Measure.KILLED, Measure.INJURED)
#: Events that are several, not told apart.
_STANDING = frozenset({"standing habit", "grievance", "another story", "next item"})


def find_earlier(acts: Sequence[Act], claims: Sequence[Claim]) -> Iterator[Contrast]:
    """The contrasts of background events, by event."""
    other = [act for act in acts if act.scope is Scope.BACKGROUND and act.event and act.event not in _STANDING]
    for event, own in sorted(_by_event(other).items()):
        yield from _doers(event, own)
    counted = [claim for claim in claims if claim.scope is Scope.BACKGROUND and claim.event and _is_count(claim)]
    by_slot: dict[tuple[str, Measure, Party], list[Claim]] = defaultdict(list)
    for claim in counted:
        by_slot[(claim.event or "").casefold(), claim.measure, claim.party].append(claim)
    for (event, measure, party), same in sorted(by_slot.items()):
        if any(excludes(a.quantity, b.quantity) and _are_rivals(a, b) for a in same for b in same):
            told = (Told(text=str(c.quantity), side=side_of(c.source), item=c.id, report=c.report) for c in same)
            slot = f"{event}: how many {say_event(Slot(measure=measure), party)}"
            yield from contrast(slot, told, "reports tell differently of another event")


def _is_count(claim: Claim) -> bool:
    whole = claim.basis is Basis.CUMULATIVE and claim.measure in _COUNTED and claim.polarity is Polarity.AFFIRMED
    return whole and gives_number(claim.quantity)


def _are_rivals(left: Claim, right: Claim) -> bool:
    """Whether one report sets two counts of two sources against each other: others may be of other events."""
    return left.report == right.report and left.place == right.place and left.source != right.source


def _by_event(acts: Iterable[Act]) -> dict[str, list[Act]]:
    """Acts by event; events that have a deed of one kind to the same thing are one, under the first of their keys."""
    found: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        found[(act.event or "").casefold()].append(act)
    home = {key: key for key in found}
    for key in sorted(found):
        for other in sorted(found):
            if other < key and any(_is_one_deed(a, b) for a in found[key] for b in found[other]):
                home[key] = home[other]
                break
    merged: dict[str, list[Act]] = defaultdict(list)
    for key, own in found.items():
        merged[home[key]] += own
    return merged


def _is_one_deed(left: Act, right: Act) -> bool:
    if left.kind is not right.kind or left.kind not in OPENING:
        return False
    words = [{w for p in act.patients for w in p.name.casefold().split()} for act in (left, right)]
    return len(words[0] & words[1]) >= _SHARED


def _doers(event: str, acts: Sequence[Act]) -> Iterator[Contrast]:
    """Who did it: by a claim, by a denial of one's own part, by what reports say."""
    deeds = [act for act in acts if act.kind in OPENING]
    if not deeds or not any(act.kind in (ActKind.CLAIM, ActKind.DENIAL) for act in acts):
        return
    told = []
    for act in sorted(acts, key=lambda one: (one.report, one.span, one.id)):
        if act.kind is ActKind.DENIAL or (act.kind is ActKind.CLAIM and act.polarity is Polarity.DENIED):
            names = [f"not {agent.name}" for agent in act.agents]
        elif act.kind is ActKind.CLAIM or any(agent.party is Party.PERPETRATOR for agent in act.agents):
            names = [agent.name for agent in act.agents]
        else:
            continue
        told += [Told(text=name, side=speaker_side(act), item=act.id, report=act.report) for name in names]
    best = max(deeds, key=lambda act: (len(act.patients), act.report))
    what = say_act([best]) if best.agents == () else best.kind.words
    yield from contrast(f"who did it: {what}, {event}", told, "another event, of which reports name others")
