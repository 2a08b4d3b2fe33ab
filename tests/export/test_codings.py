"""Codes of the code books: by kind, by whom it was done to, by what it was done with."""

import pytest

from crossread.export.codings import Codings, codings
from crossread.model.act import ActKind, Participant
from crossread.model.claim import Party
from crossread.model.span import Span

SPAN = Span(report="r", start=0, end=1)


def patient(name: str, party: Party = Party.UNKNOWN) -> Participant:
    return Participant(span=SPAN, name=name, party=party)


def test_a_hijacked_train() -> None:
    assert codings(ActKind.HIJACKING, [patient("Harbour Express train")]) == Codings(
        gtd_attack=4,
        gtd_target=19,
        gtd_subtarget=100,
        gtd_weapon=13,
        acled=("Violence against civilians", "Abduction/forced disappearance"),
        plover="ASSAULT",
    )


@pytest.mark.parametrize(
    ("name", "party", "attack"),
    [("mayor", Party.STATE, 1), ("nine soldiers", Party.STATE, 2), ("nine farmers", Party.CIVILIAN, 2)],
)
def test_only_those_who_hold_office_are_assassinated(name: str, party: Party, attack: int) -> None:
    assert codings(ActKind.KILLING, [patient(name, party)]).gtd_attack == attack


@pytest.mark.parametrize(
    ("kind", "party", "event"),
    [
        (ActKind.ATTACK, Party.CIVILIAN, "Violence against civilians"),
        (ActKind.ATTACK, Party.STATE, "Battles"),
        (ActKind.CLASH, Party.UNKNOWN, "Battles"),
        (ActKind.BOMBING, Party.STATE, "Explosions/Remote violence"),
    ],
)
def test_acled_tells_battles_from_violence_against_civilians(kind: ActKind, party: Party, event: str) -> None:
    found = codings(kind, [patient("people", party)]).acled
    assert found is not None
    assert found[0] == event


@pytest.mark.parametrize(
    ("instrument", "weapon", "sub"),
    [
        ("suicide", 6, "Suicide bomb"),
        ("hand grenades", 6, "Grenade"),
        ("car bomb", 6, "Remote explosive/landmine/IED"),
        ("", 6, "Remote explosive/landmine/IED"),
    ],
)
def test_what_exploded(instrument: str, weapon: int, sub: str) -> None:
    found = codings(ActKind.BOMBING, [], instrument)
    assert found.gtd_weapon == weapon
    assert found.acled == ("Explosions/Remote violence", sub)


def test_words_have_no_code_of_gtd_and_acled() -> None:
    found = codings(ActKind.THREAT)
    assert (found.gtd_attack, found.acled, found.plover) == (None, None, "THREATEN")


@pytest.mark.parametrize("kind", ActKind)
def test_every_kind_can_be_asked(kind: ActKind) -> None:
    assert codings(kind).gtd_target == 20
