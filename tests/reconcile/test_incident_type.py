"""What kind of incident reports tell of, and what it is called."""

from dataclasses import replace

import pytest

from crossread.model.act import Act, ActKind, Participant
from crossread.model.actor import Actor, ActorKind
from crossread.model.claim import Party
from crossread.model.place import PlaceReading, Setting
from crossread.model.source import Side
from crossread.model.span import Span
from crossread.reconcile.incident_type import find_kind
from crossread.reconcile.title import find_title


def act(kind: ActKind, report: str, start: int, *, by: str = "", to: Party | None = None) -> Act:
    span = Span(report=report, start=start, end=start + 9)
    agents = (Participant(span=span, name=by),) if by else ()
    patients = (Participant(span=span, name="somebody", party=to),) if to else ()
    done = f"{report}{start}"
    return Act(id=done, report=report, span=span, trigger=span, kind=kind, agents=agents, patients=patients)


def test_deaths_nobody_dealt_are_what_came_of_a_disaster() -> None:
    acts = [act(ActKind.KILLING, "a", 0, to=Party.CIVILIAN), act(ActKind.DISASTER, "a", 50)]
    assert find_kind(acts)[0] is ActKind.DISASTER
    assert find_kind(acts[:1])[0] is ActKind.KILLING


def test_in_a_mishap_a_vehicle_full_of_people_kills_nobody_by_intent() -> None:
    agent = Participant(span=Span(report="a", start=0, end=9), name="30 passengers", party=Party.CIVILIAN)
    killing = replace(act(ActKind.KILLING, "a", 0, to=Party.CIVILIAN), agents=(agent,))
    assert find_kind([killing, act(ActKind.ACCIDENT, "b", 50)])[0] is ActKind.ACCIDENT
    assert find_kind([killing])[0] is ActKind.KILLING


def test_what_is_done_to_attackers_is_an_answer() -> None:
    acts = [act(ActKind.SHELLING, "a", 0, by="troops", to=Party.PERPETRATOR), act(ActKind.CLASH, "a", 90)]
    assert find_kind(acts)[0] is ActKind.CLASH
    assert find_kind(acts[:1])[0] is ActKind.SHELLING


def test_people_held_make_the_incident_where_half_of_the_reports_tell_it() -> None:
    shots = [act(ActKind.SHOOTING, report, 0, by="gunmen") for report in "abcd"]
    held = [act(ActKind.HOSTAGE_TAKING, report, 500, by="gunmen") for report in "ab"]
    kind, why = find_kind([*shots, *held])
    assert kind is ActKind.HOSTAGE_TAKING
    assert why == "2 reports tell of hostage taking, the first in the order of GTD"
    assert find_kind([*shots, *held[:1]])[0] is ActKind.SHOOTING


def test_no_act_makes_no_kind() -> None:
    assert find_kind([])[0] is None


def place(name: str, *reports: str, within: tuple[str, ...] = ()) -> PlaceReading:
    return PlaceReading(name=name, within=within, place=None, reports=reports, mentions=())


FRONT = Actor(id="1", name="Alder Front", kind=ActorKind.GROUP, side=Side.PERPETRATOR, reports=("a", "b"))
BORNE = Actor(id="2", name="Old Mill", kind=ActorKind.PERSON, reports=("a", "b"))


@pytest.mark.parametrize(
    ("kind", "setting", "actors", "title"),
    [
        (None, Setting(), (FRONT,), "Old Mill · Selm"),
        (ActKind.BOMBING, Setting(), (), "Bombing · Old Mill"),
        (ActKind.BOMBING, Setting(), (FRONT,), "Bombing · Alder Front"),
        (
            ActKind.AIR_STRIKE,
            Setting(readings=(place("Old Mill", "a", within=("Selm", "Northmark")),)),
            (FRONT,),
            "Air strike, Old Mill, Selm · Alder Front",
        ),
        (
            ActKind.CLASH,
            Setting(readings=(place("Selm", "a"), place("Ost", "a", "b"))),
            (BORNE,),
            "Clash, Ost",
        ),
    ],
)
def test_titles(kind: ActKind | None, setting: Setting, actors: tuple[Actor, ...], title: str) -> None:
    assert find_title(kind, setting, actors, "Old Mill · Selm", 2) == title
