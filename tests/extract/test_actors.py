"""Who a report tells of: kind, bare name, role, body, side; and what is nobody."""

import pytest

from crossread.model.actor import ActorKind, Mention
from crossread.model.parse import Section, SectionKind
from crossread.model.report import Report

from .reading import parser, read


def _mentions(*paragraphs: str) -> list[Mention]:
    return [m for m in read(*paragraphs).mentions if m.kind is not ActorKind.ROLE]


def _named(text: str, name: str) -> Mention:
    return next(m for m in _mentions(text) if m.name == name)


PERSONS = [
    ("Interior Minister Mirel Tosk condemned the attack.", "Mirel Tosk", "Interior Minister", "", "state"),
    ("Pell Dauber, head of the Tolland Port Office, said 12 people were safe.", "Pell Dauber",
     "head of the Tolland Port Office", "Tolland Port Office", "state"),
    ("A police commander, Odrin Hask, said nine were held.", "Odrin Hask", "police commander", "police", "state"),
    ("“I saw two men,” said Dalla Ferrin, 52, a farmer.", "Dalla Ferrin", "farmer", "", "witness"),
    ("UN spokesman Jon Varga said on Monday that 12 people had died.", "Jon Varga", "UN spokesman", "UN",
     "international"),
    ("Marta Roe, who chairs the survivors' committee, says there were nine people on that boat.", "Marta Roe",
     "chair of the survivors' committee", "survivors' committee", "witness"),
    ("The survivors' committee called that a lie. “We were nine on that boat,” said Marta Roe, who chairs it.",
     "Marta Roe", "chair of the survivors' committee", "survivors' committee", "witness"),
    ("Dr Imre Holt, who directs the hospital, said nine had died.", "Imre Holt", "director of the hospital", "hospital",
     "medical"),
    ("Dr Venna Sorl told reporters that five people had died.", "Venna Sorl", "Dr", "", "medical"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "body", "side"), PERSONS)
def test_a_person_has_a_bare_name_a_role_a_body_and_a_side(
    text: str, name: str, role: str, body: str, side: str
) -> None:
    found = _named(text, name)
    assert (found.kind, found.role, found.body, found.side) == (ActorKind.PERSON, role, body, side)


BODIES = [
    ("The Free Tarn Movement (FTM) said it held 20 people.", "Free Tarn Movement", "group", "perpetrator"),
    ("The Defence Ministry said nine soldiers had died.", "Defence Ministry", "office", "state"),
    ("Tolland General Hospital said it had treated 20 people.", "Tolland General Hospital", "organisation", "medical"),
    ("Norwegian security forces killed five gunmen.", "security forces", "force", "state"),
    ("A nurse told the Courier that two people had died.", "Courier", "organisation", "media"),
    ("Gunmen seized the ferry Corvin Star on Monday.", "Corvin Star", "thing", "unknown"),
    ("Gunmen attacked the Tarn Express on Monday.", "Tarn Express", "thing", "unknown"),
    ("The Red Lamp relief society said 40 people had fled.", "Red Lamp relief society", "organisation", "aid"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind", "side"), BODIES)
def test_bodies_and_things_have_their_kind_and_side(text: str, name: str, kind: str, side: str) -> None:
    found = _named(text, name)
    assert (found.kind, found.side) == (kind, side)


def test_a_later_last_name_is_the_person_named_before() -> None:
    found = _mentions("Mayor Ana Roe said nine people had died.", "Roe visited the harbour on Monday.")
    assert [m.name for m in found if m.kind is ActorKind.PERSON] == ["Ana Roe", "Ana Roe"]


def test_names_in_capitals_are_written_as_names_are() -> None:
    text = "PRESIDENT ANA ROE CONDEMNED THE ATTACK, THE MINISTRY OF HEALTH SAID ON MONDAY."
    found = {(m.kind, m.name, m.role) for m in _mentions(text)}
    assert {(ActorKind.PERSON, "Ana Roe", "president"), (ActorKind.OFFICE, "Ministry of Health", "")} <= found


def test_a_long_title_names_the_body_it_is_of_and_no_other() -> None:
    text = "Ana Roe, Medical Superintendent of Tolland General Hospital, said nine people had died."
    assert {m.name for m in _mentions(text)} == {"Ana Roe", "Tolland General Hospital"}


def test_a_nationality_belongs_to_the_name_of_a_society_and_not_of_a_ministry() -> None:
    assert _named("The Norwegian Defence Ministry said nine had died.", "Defence Ministry").nationality == "NO"
    text = "The Norwegian Society for Sea Rescue said nine had died."
    assert _named(text, "Norwegian Society for Sea Rescue").kind is ActorKind.ORGANISATION


def test_an_opposition_leader_and_a_scholar_speak_for_no_side() -> None:
    text = "Opposition leader Ana Roe, 47, asked why only four guards had been on duty."
    assert _named(text, "Ana Roe").side == "unknown"
    text = "“It went on for years,” said Jon Varga, chair of the history department at Tolland State University."
    assert _named(text, "Jon Varga").side == "unknown"


def test_an_abbreviation_is_read_as_the_name_it_stands_for() -> None:
    found = _mentions("The Free Tarn Movement (FTM) said it held 20 people.", "The FTM wants talks, officials said.")
    groups = [(m.name, m.short) for m in found if m.kind is ActorKind.GROUP]
    assert set(groups) == {("Free Tarn Movement", "FTM")}


def test_nationality_is_told_by_the_adjective() -> None:
    assert _named("Norwegian security forces killed five gunmen.", "security forces").nationality == "NO"


def test_the_ministry_is_the_one_that_is_named() -> None:
    found = _mentions("The Defence Ministry said nine soldiers had died.", "The ministry gave no names on Monday.")
    assert [m.name for m in found] == ["Defence Ministry", "Defence Ministry"]


def test_places_days_and_peoples_are_no_actors() -> None:
    assert _mentions("The train left Tolland for Port Orm on Monday.", "Five Norwegians were on board in March.") == []


def test_journalists_in_credits_are_no_actors() -> None:
    text = "Gunmen seized a ferry on Monday.\n\nBy Ilsa Marrek"
    sections = [
        Section(start=0, end=32, kind=SectionKind.BODY, reason="test"),
        Section(start=34, end=len(text), kind=SectionKind.CREDIT, reason="test"),
    ]
    from crossread.extract import read_report

    found = read_report(Report(id="r", text=text, digest=""), parser().parse("r", text, sections)).mentions
    assert [m.name for m in found if m.name] == []


def test_people_told_by_what_they_do_have_a_role_and_no_name() -> None:
    found = [m for m in read("A train driver was killed by militants on Monday.").mentions if not m.name]
    assert [(m.role, m.side) for m in found] == [("train driver", "witness"), ("militant", "perpetrator")]


def test_a_mention_stands_where_its_span_says() -> None:
    text = "The interior minister, Gavril Orm, said nine people had died."
    found = next(m for m in read(text).mentions if m.kind is ActorKind.PERSON)
    assert text[found.span.start : found.span.end] == "Gavril Orm"
