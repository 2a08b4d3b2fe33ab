"""One deed in several wordings: each construction in two invented sentences at least."""

import pytest

from crossread.model.act import Act, ActKind
from crossread.model.claim import Modality, Party, Polarity, Scope

from ..reading import read

COLUMN = "The Ash Column, a rebel group, seized the mill on Monday. "


def acts(text: str, kind: str = "") -> list[Act]:
    return [act for act in read(text).acts if not kind or act.kind == kind]


def only(text: str, kind: str) -> Act:
    (act,) = acts(text, kind)
    return act


@pytest.mark.parametrize(
    "text",
    [
        "The Ash Column, a rebel group, said it had taken charge of the power station.",
        "The Ash Column, a rebel group, said it had seized control of the power station.",
        "Gunmen of the Ash Column have held the power station for three days.",
        "The 30 rebels who grabbed the power station on Monday were surrounded.",
    ],
)
def test_a_place_is_taken(text: str) -> None:
    assert only(text, "attack").agents[0].party is Party.PERPETRATOR


@pytest.mark.parametrize(
    "text",
    [
        "The loss of the ferry Grey Tern on Sunday shocked the port.",
        "The Grey Tern, a 900-tonne vessel, was new. The loss of the Grey Tern shocked the port.",
        "The Pale Tern, a 900-tonne vessel, was new. Nine are missing after the loss of the Pale Tern on Sunday.",
        "Her engine room flooded, according to a distress call.",
        "The hold flooded within minutes.",
        "His two sons drowned on Sunday night.",
        "The ferry hit a reef, drowning 14 passengers.",
    ],
)
def test_a_ship_and_its_people_are_lost(text: str) -> None:
    assert acts(text, "accident")


@pytest.mark.parametrize(
    "text",
    [
        "Divers are still searching. Medics were “drowning”, the director said.",
        "The firm said the loss of its licence would cost 40 jobs.",
    ],
)
def test_no_ship_is_lost(text: str) -> None:
    assert not acts(text, "accident")


@pytest.mark.parametrize(
    "text",
    [
        COLUMN + "It asked for the release of its 12 prisoners.",
        COLUMN + "The group threatened to shoot a hostage unless 12 of its members are flown out.",
        COLUMN + "The group vowed to kill the hostages if its 12 prisoners are not let out.",
        COLUMN + "It demanded that the army leave the valley.",
    ],
)
def test_a_demand(text: str) -> None:
    act = only(text, "demand")
    assert act.agents[0].name == "Ash Column"
    assert act.modality is Modality.REPORTED
    assert act.content is not None


def test_the_condition_has_its_deadline() -> None:
    text = COLUMN + "It threatened to kill two guards unless 12 of its prisoners are freed within 72 hours."
    act = only(text, "demand")
    assert act.content is not None
    assert text[act.content.start : act.content.end] == "12 of its prisoners are freed within 72 hours"
    assert act.deadline is not None
    assert act.deadline.value == "PT72H"


def test_the_hour_of_what_is_threatened_is_the_deadline() -> None:
    text = COLUMN + "It threatened to shoot a hostage at noon on Friday unless its prisoners are freed."
    act = only(text, "threat")
    assert act.deadline is not None
    assert act.deadline.words == "noon on Friday"
    assert [p.name for p in act.patients] == ["a hostage"] or [p.name for p in act.patients] == ["hostage"]


@pytest.mark.parametrize(
    "text",
    [
        COLUMN + "It warned that hostages would die if troops moved in.",
        COLUMN + "It vowed to bury a hundred more.",
        COLUMN + "It threatened to blow up the mill.",
    ],
)
def test_a_threat(text: str) -> None:
    assert only(text, "threat").agents[0].name == "Ash Column"


@pytest.mark.parametrize(
    "text",
    [
        "The coastguard warned that the toll could rise to 60.",
        "The mayor vowed to rebuild the bridge.",
        "Police warned that rebels could attack the town.",
    ],
)
def test_a_forecast_or_a_promise_is_no_threat(text: str) -> None:
    assert not acts(text, "threat")


@pytest.mark.parametrize(
    "text",
    [
        "There has been no response from the ministry to the offer.",
        "The government has not responded to the demand.",
        "There was no reply or sign from the army to the ultimatum.",
    ],
)
def test_no_response(text: str) -> None:
    assert only(text, "response").polarity is Polarity.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "The minister rejected the demand.",
        "The government said it would not give in to the gunmen.",
        "The governor turned down the offer.",
        "The ministry said it would make no concessions.",
    ],
)
def test_a_refusal(text: str) -> None:
    assert acts(text, "refusal")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two hostages were hurt by army fire.", "army"),
        ("At least nine people were killed by the rifles of the Fourth Brigade.", "Fourth Brigade"),
        ("The ministry denied that any captive had been hit by army gunfire.", "army"),
    ],
)
def test_who_fired_is_whose_the_fire_was(text: str, who: str) -> None:
    (act,) = (act for act in acts(text) if act.kind in (ActKind.SHOOTING, ActKind.KILLING))
    assert [agent.name for agent in act.agents] == [who]


@pytest.mark.parametrize(
    "text",
    [
        COLUMN + "It blamed the army for the deaths.",
        COLUMN + "It accused the army of killing nine miners.",
    ],
)
def test_who_is_blamed_is_who_did_the_deed(text: str) -> None:
    assert [one.name for one in only(text, "accusation").patients] == ["army"]


@pytest.mark.parametrize(
    "text",
    [
        "A bombing in May 2019, which the Ash Column said was not its work, killed nine people.",
        "In May 2019 a bomb killed nine people at a mill. The Ash Column denied at the time that it had planted it.",
    ],
)
def test_the_denial_of_an_earlier_deed_belongs_to_it(text: str) -> None:
    assert only("Rebels seized a bus on Monday. " + text, "denial").scope is Scope.BACKGROUND


@pytest.mark.parametrize(
    "text",
    [
        COLUMN + "It threatened to kill the hostages unless its jailed members are freed.",
        COLUMN + "It demanded the release of students it said had been abducted by the army.",
    ],
)
def test_what_captors_hold_against_the_state_is_no_part_of_the_story(text: str) -> None:
    grievances = [act for act in acts(text) if act.kind in (ActKind.ARREST, ActKind.KIDNAPPING)]
    assert grievances
    assert all(act.scope is Scope.BACKGROUND for act in grievances)


@pytest.mark.parametrize(
    "text",
    [
        "The Ash Column has fought the government since 1998.",
        "The Ash Column has been listed as a terrorist organisation since 2009.",
        "Violence has surged in the valley since troops withdrew in 2019.",
        "The two states have designated the Ash Column as a terrorist group.",
        "Northia and Southia have accused each other of arming rebels.",
    ],
)
def test_what_has_long_been_so(text: str) -> None:
    found = acts("Rebels seized a bus in Ordel on Monday. " + text)
    assert len(found) >= 2
    assert all(act.scope is Scope.BACKGROUND for act in found[1:])


@pytest.mark.parametrize("text", ["In the past few hours rebels attacked two posts.", "Rebels attacked two posts."])
def test_the_past_few_hours_are_no_past(text: str) -> None:
    assert only(text, "attack").scope is Scope.MAIN


@pytest.mark.parametrize(
    "text",
    ["Nearly 200 houses were destroyed on the islands.", "The storm destroyed 40 houses.", "Fire destroyed a mill."],
)
def test_what_nobody_destroyed_is_no_sabotage(text: str) -> None:
    assert not acts(text, "sabotage")


def test_those_who_are_sent_are_no_target() -> None:
    act = only("The army deployed helicopters and special forces.", "operation")
    assert not act.patients


def test_them_are_others_than_those_who_threaten() -> None:
    act = only(COLUMN + "The group said it had nine hostages and threatened to kill them.", "threat")
    assert "Ash Column" not in {one.name for one in act.patients}


def test_according_to_somebody_it_is_another() -> None:
    text = COLUMN + "According to the prosecutor's office it has killed 40 people."
    assert [agent.name for agent in only(text, "killing").agents] == ["Ash Column"]


@pytest.mark.parametrize(
    "text",
    [
        "Government says 19 villagers killed, all raiders dead",
        "Nineteen villagers killed, army says",
        "Five divers rescued; two boats lost",
    ],
)
def test_those_of_a_headline_to_whom_it_was_done_did_nothing(text: str) -> None:
    found = [act for act in acts(text) if act.kind in (ActKind.KILLING, ActKind.RESCUE)]
    assert found
    assert not any(act.agents for act in found)
