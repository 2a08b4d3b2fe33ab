"""Contradictions beyond numbers, from claims and acts made by hand."""

from dataclasses import replace
from typing import Any

import pytest

from crossread.model.act import ActKind
from crossread.model.claim import Claim, Manner, Measure, Modality, Party, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.model.place import PlaceReading, Setting
from crossread.model.source import Side
from crossread.model.story import Contrast
from crossread.reconcile.contrasts import find_contrasts

from .builders import account, act, claim, denial

STATE, GANG = Side.STATE, Side.PERPETRATOR
FREED: dict[str, Any] = {"party": Party.CIVILIAN, "group": "pupils"}


def told(contrast: Contrast) -> list[tuple[str, str, int]]:
    return [(reading.text, reading.side.value, len(reading.reports)) for reading in contrast.readings]


def test_one_person_wounded_and_killed() -> None:
    people: dict[str, Any] = {"party": Party.CIVILIAN, "group": "bus driver"}
    result = account([
        claim("a", Measure.KILLED, 1, STATE, **people),
        claim("b", Measure.INJURED, 1, STATE, **people),
        claim("c", Measure.KILLED, 1, **people),
    ])  # fmt: skip
    (contrast,) = result.contrasts
    assert contrast.slot == "what became of the driver"
    assert {(text, side) for text, side, _ in told(contrast)} == {
        ("killed", "state"), ("killed", "unknown"), ("injured", "state"),
    }  # fmt: skip


def test_rescued_by_troops_or_let_go_by_the_group() -> None:
    result = account(
        [claim("a", Measure.FREED, 20, STATE, manner=Manner.RESCUED, **FREED)],
        acts=[act("b", ActKind.RELEASE, side=GANG, patients=("civilian: pupils",), modality=Modality.CLAIMED)],
    )
    (contrast,) = result.contrasts
    assert contrast.slot == "how people came free"
    assert contrast.rivals
    assert sorted(told(contrast)) == [("released", "perpetrator", 1), ("rescued", "state", 1)]


def test_two_manners_by_one_side_are_two_things_that_happened() -> None:
    rescued = claim("a", Measure.FREED, 20, STATE, manner=Manner.RESCUED, **FREED)
    assert not account([rescued, claim("b", Measure.FREED, 5, STATE, manner=Manner.ESCAPED, **FREED)]).contrasts
    assert not account([rescued, claim("b", Measure.FREED, 5, GANG, manner=Manner.RESCUED, **FREED)]).contrasts


@pytest.mark.parametrize(
    "fields", [{"scope": Scope.BACKGROUND}, {"section": SectionKind.TEASER}, {"modality": Modality.PLANNED}]
)
def test_what_is_no_part_of_this_contradicts_nothing(fields: dict[str, Any]) -> None:
    release = act("b", ActKind.RELEASE, side=GANG, **fields)
    assert not account([claim("a", Measure.FREED, 20, STATE, manner=Manner.RESCUED, **FREED)], acts=[release]).contrasts


def test_claimed_and_not_claimed() -> None:
    claims = [
        act("a", ActKind.CLAIM, agents=("perpetrator: Quill Band",)),
        act("b", ActKind.CLAIM, polarity=Polarity.DENIED),
        act("c", ActKind.CLAIM, agents=("perpetrator: Quill Band",)),
    ]
    (contrast,) = account([], acts=claims).contrasts
    assert contrast.slot == "claim of responsibility"
    assert told(contrast) == [("claimed", "perpetrator", 2), ("not claimed", "unknown", 1)]
    assert not account([], acts=[claims[0], claims[2]]).contrasts


def test_one_group_claims_and_another_is_accused() -> None:
    acts = [
        act("a", ActKind.CLAIM, agents=("perpetrator: Quill Band",)),
        act("b", ActKind.ACCUSATION, side=STATE, patients=("perpetrator: Sable Column",)),
    ]
    (contrast,) = account([], acts=acts).contrasts
    assert contrast.slot == "who did it"
    same = replace(acts[1], patients=act("b", ActKind.ACCUSATION, patients=("perpetrator: QB",)).patients)
    assert not account([], acts=[acts[0], same]).contrasts


def test_what_one_side_counts_and_another_denies_at_all() -> None:
    held = claim("a", Measure.HELD, 4, GANG, party=Party.STATE, group="guards")
    refused = denial("b", Measure.HELD, STATE, party=Party.STATE)
    (contrast,) = account([held, refused]).contrasts
    assert contrast.slot == "whether security personnel are held at all"
    assert contrast.rivals
    assert sorted(told(contrast)) == [("4", "perpetrator", 1), ("denied", "state", 1)]
    own = claim("a", Measure.HELD, 4, STATE, party=Party.STATE, group="guards")
    assert account([own, refused]).contrasts == ()


ATTACKERS: dict[str, Any] = {"party": Party.PERPETRATOR, "group": "gunmen"}


def test_all_attackers_dead_and_one_of_them_taken_alive() -> None:
    gang, dead = claim("a", Measure.ATTACKERS, 5, **ATTACKERS), claim("a", Measure.KILLED, 5, STATE, at=60, **ATTACKERS)
    alive = claim("b", Measure.ARRESTED, 1, STATE, **ATTACKERS)
    (contrast,) = account([gang, dead, alive]).contrasts
    assert contrast.slot == "whether any attacker was taken alive"
    assert sorted(told(contrast)) == [("all 5 died", "state", 1), ("captured alive", "state", 1)]


@pytest.mark.parametrize(
    "alive",
    [
        claim("b", Measure.ARRESTED, 1, STATE, party=Party.PERPETRATOR, group="suspects"),  # may be others
        claim("a", Measure.ARRESTED, 1, STATE, at=90, **ATTACKERS),  # one report that tells of both means others
    ],
)
def test_who_was_arrested_elsewhere_contradicts_no_deaths(alive: Claim) -> None:
    gang, dead = claim("a", Measure.ATTACKERS, 5, **ATTACKERS), claim("a", Measure.KILLED, 5, STATE, at=60, **ATTACKERS)
    assert account([gang, dead, alive]).contrasts == ()


def test_places_that_cannot_both_be_right() -> None:
    readings = tuple(
        PlaceReading(name=n, place=None, reports=(r,), mentions=(f"m-{r}",)) for n, r in (("Orven", "a"), ("Selm", "b"))
    )
    setting = Setting(readings=readings, differing=True, why="two towns")
    (contrast,) = find_contrasts(replace(account([claim("a", Measure.KILLED, 2)]), setting=setting))
    assert [(r.text, r.items, r.reports) for r in contrast.readings] == [
        ("Orven", ("m-a",), ("a",)), ("Selm", ("m-b",), ("b",)),
    ]  # fmt: skip


def test_order_of_arrival_changes_nothing() -> None:
    acts = [
        act("a", ActKind.CLAIM, agents=("perpetrator: Quill Band",)),
        act("b", ActKind.CLAIM, polarity=Polarity.DENIED),
    ]
    assert account([], acts=acts).contrasts == account([], acts=acts[::-1]).contrasts
