"""Which side a speaker is on and how the speaker is named, from words and not from knowledge of any conflict."""

import pytest

from crossread.extract.speakers import find_speakers
from crossread.model.source import Naming, Side

from .test_sources import parse, said_of

NAMED, BODY, PEOPLE = Naming.NAMED, Naming.ORGANISATION, Naming.UNNAMED

SPEAKERS: list[tuple[str, Side, Naming]] = [
    # people by what they are
    ("Officials", Side.STATE, PEOPLE),
    ("A security source", Side.STATE, PEOPLE),
    ("A source", Side.UNKNOWN, PEOPLE),
    ("Army chiefs", Side.STATE, PEOPLE),
    ("A hospital official", Side.MEDICAL, PEOPLE),
    ("Official sources", Side.STATE, PEOPLE),
    ("A union spokesman", Side.UNKNOWN, PEOPLE),
    ("Militants", Side.PERPETRATOR, PEOPLE),
    ("A rebel commander", Side.PERPETRATOR, PEOPLE),
    ("Three survivors", Side.WITNESS, PEOPLE),
    ("A doctor at the military hospital", Side.MEDICAL, PEOPLE),
    ("A duty officer at the harbour police post", Side.STATE, PEOPLE),
    ("A manager at the company", Side.COMPANY, PEOPLE),
    ("An aid worker", Side.AID, PEOPLE),
    ("A mole in the ministry", Side.STATE, PEOPLE),
    ("Analysts", Side.UNKNOWN, PEOPLE),
    # bodies
    ("Provincial police", Side.STATE, BODY),
    ("The fire service", Side.STATE, BODY),
    ("The ministry", Side.STATE, BODY),
    ("The hospital", Side.MEDICAL, BODY),
    ("The survivors' committee", Side.WITNESS, BODY),
    ("The relief society", Side.AID, BODY),
    ("The lawyers' group", Side.UNKNOWN, BODY),
    ("The mine's operator", Side.COMPANY, BODY),
    ("The newspaper", Side.MEDIA, BODY),
    ("The United Nations mission", Side.INTERNATIONAL, BODY),
    # people by name, with their office
    ("Interior Minister Ana Torvald", Side.STATE, NAMED),
    ("Ana Torvald, head of the district police office,", Side.STATE, NAMED),
    ("The hospital's director, Dr Ana Torvald,", Side.MEDICAL, NAMED),
    ("Ana Torvald, who chairs the survivors' committee,", Side.WITNESS, NAMED),
    ("Ana Torvald, 46, who sells melons by the gate,", Side.WITNESS, NAMED),
    ("A spokesman for the rebels who goes by the name Commander Torv", Side.PERPETRATOR, NAMED),
]


@pytest.mark.parametrize(("phrase", "side", "naming"), SPEAKERS, ids=[c[0] for c in SPEAKERS])
def test_side_and_naming(phrase: str, side: Side, naming: Naming) -> None:
    said = said_of(parse(f"{phrase} said nine people had died."), "nine")
    assert said is not None
    assert (said.source.side, said.source.naming) == (side, naming)


ELSEWHERE: list[tuple[str, Side]] = [
    # what is said of a name elsewhere
    (
        "Torvan Power, the company that runs the plant, was silent. Torvan Power said nine people had died.",
        Side.COMPANY,
    ),
    ("The envoy of the Coastal Council left. The Coastal Council said nine people had died.", Side.INTERNATIONAL),
    ("Torvania's prime minister was silent. Torvania says nine people had died.", Side.STATE),
    (
        "Healers' Way, a medical charity, treated six others. Its coordinator, Ana Torvald, said nine people had died.",
        Side.AID,
    ),
    # an armed group by its own deeds, whatever it is called
    (
        "The Free Torvan Front claimed responsibility. The Free Torvan Front said nine people had died.",
        Side.PERPETRATOR,
    ),
    ("The outlawed Column said it had killed nine soldiers.", Side.PERPETRATOR),
    (
        "“Our fighters lost nothing and nine soldiers fell,” said a man who called himself Commander Torv.",
        Side.PERPETRATOR,
    ),
    # and not a group of another kind
    ("The Torvan Choir Group said nine people had died.", Side.UNKNOWN),
]


@pytest.mark.parametrize(("text", "side"), ELSEWHERE, ids=[c[0][:60] for c in ELSEWHERE])
def test_side_by_the_rest_of_the_report(text: str, side: Side) -> None:
    said = said_of(parse(text), "nine")
    assert said is not None
    assert said.source.side is side


@pytest.mark.parametrize("word", ["Militants", "Terrorists", "Separatists", "Rebels", "Fighters"])
def test_what_a_report_calls_them_changes_nothing(word: str) -> None:
    said = said_of(parse(f"{word} said on Tuesday that they held nine people."), "nine")
    assert said is not None
    assert (said.source.side, said.source.naming) == (Side.PERPETRATOR, PEOPLE)


def test_abbreviations() -> None:
    assert find_speakers("The Free Torvan Front (FTF) denied it.").aliases == {"FTF": "Free Torvan Front"}
    assert find_speakers("The Free Torvan Front, or FTF, denied it.").aliases == {"FTF": "Free Torvan Front"}
    assert find_speakers("The Free Torvan Front denied it. FTF men fled.").aliases == {"FTF": "Free Torvan Front"}
    assert find_speakers("The harbour (HBR) was empty.").aliases == {}


@pytest.mark.parametrize(
    ("text", "armed"),
    [
        ("The Free Torvan Front claimed responsibility for the raid.", True),
        ("The raid was claimed by the Free Torvan Front.", True),
        ("Free Torvan Front fighters burned the mine.", True),
        ("Fighters from the Free Torvan Front burned the mine.", True),
        ("The Free Torvan Front, an outlawed separatist group, denied it.", True),
        ("The Free Torvan Front has been listed as a terrorist organisation since 2009.", True),
        ("The Free Torvan Front ambushed a patrol.", True),
        ("The Free Torvan Front runs the mine.", False),
    ],
)
def test_armed_groups(text: str, armed: bool) -> None:
    assert find_speakers(text).is_armed("the Free Torvan Front") is armed


def test_one_armed_group_has_a_name_and_two_have_none() -> None:
    one = "The Free Torvan Front claimed responsibility."
    assert find_speakers(one).group == "Free Torvan Front"
    assert find_speakers(f"{one} Hill Brigade fighters denied it.").group is None
