"""Tolls as reports of a long conflict print them: rows of figures, lists, parts; invented places and people."""

import pytest

from .reading import brief, claims

ROWS: list[tuple[str, list[str]]] = [
    ("Six farmers killed 14 others injured in shelling of Tarnow valley", ["killed 6 civilian", "injured 14 civilian"]),
    ("Six farmers killed, 14 others injured in shelling", ["killed 6 civilian", "injured 14 civilian"]),
    ("A child killed 3 people wounded in rocket fire on Odrava", ["killed 1 civilian", "injured 3 unknown"]),
    ("Nine killed over 40 injured in market blast", ["killed 9 unknown", "injured 41- unknown"]),
    (
        "Two villagers were killed and seven others were injured by a mine near Odrava.",
        ["killed 2 civilian", "injured 7 civilian"],
    ),
    ("The shells left 5 people dead and 31 others wounded.", ["killed 5 unknown", "injured 31 unknown"]),
    ("Gunmen killed 12 villagers and wounded 30.", ["killed 12 civilian", "injured 30 civilian"]),
]
MIXED: list[tuple[str, list[str]]] = [
    ("Child killed 9 villagers injured in shelling of Odrava", ["killed 1 civilian", "injured 9 civilian"]),
    ("The blast left 11 people dead and 40 wounded, mostly women.", ["killed 11 unknown", "injured 40 unknown"]),
    ("Officials said 12 nurses were identified among those killed.", ["killed 12 civilian part"]),
    ("The shells left 13 villagers - including nine children - dead, a monitor said.", [
        "killed 13 civilian", "killed 9 civilian part",
    ]),
]  # fmt: skip
LISTS: list[tuple[str, list[str]]] = [
    ("A bomb hit the market. Among the dead were 19 children.", ["killed 19 civilian part"]),
    ("Those killed included six women, two nurses and three police officers.", [
        "killed 6 civilian part", "killed 2 civilian part", "killed 3 state part",
    ]),
    ("Shelling left 17 villagers - including five children - dead.", ["killed 17 civilian", "killed 5 civilian part"]),
    ("Eleven villagers – including three children – were killed.", ["killed 11 civilian", "killed 3 civilian part"]),
    ("Ten people were killed on Friday, among them four children, when shells hit Odrava.", [
        "killed 10 unknown", "killed 4 civilian part",
    ]),
]  # fmt: skip
PARTS: list[tuple[str, list[str]]] = [
    ("At least 20 villagers including 3 boys were killed and dozens more wounded in Odrava.", [
        "killed 20- civilian", "killed 3 civilian part", "injured 24-99 civilian",
    ]),
    ("The raid killed 18 people, including 7 boys and five women.", [
        "killed 18 unknown", "killed 7 civilian part", "killed 5 civilian part",
    ]),
    ("A family of seven was killed.", ["killed 7 civilian"]),
    ("The army killed 31 and wounded 12 rebels near Odrava.", ["killed 31 perpetrator", "injured 12 perpetrator"]),
    ("Aid was promised to the families of the 38 killed.", ["killed 38 unknown"]),
]  # fmt: skip
TOTALS: list[tuple[str, list[str]]] = [
    ("A total of 23 rebels were killed in the hills.", ["killed 23 perpetrator"]),
    ("At least 60 army and rebel fighters have been killed in the valley.", ["killed 60- perpetrator"]),
    ("About 30 villagers were rounded up and executed by the gunmen.", ["killed 30 civilian"]),
    ("Hospitals in Odrava reported 74 people recorded killed.", ["killed 74 unknown"]),
    ("The strike left eight martyrs in the village.", ["killed 8 unknown"]),
    ("Tue May 3 2016 Villagers Flee Shelling", []),
]


@pytest.mark.parametrize(("text", "expected"), [*ROWS, *MIXED, *LISTS, *PARTS, *TOTALS])
def test_tolls(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected


SCOPES: list[tuple[str, list[str]]] = [
    (
        "Odrava lies in ruins after a civil war that began in 2031 and has since killed more than 90,000 people.",
        ["killed 90001- unknown background"],
    ),
    ("The war broke out in 2031. It has cost the lives of 90,000 people.", ["killed 90000 unknown background"]),
    ("At least 90,000 people have been killed and millions displaced since the war started with a coup.", [
        "killed 90000- unknown background",
    ]),
    ("Nine rebels were killed in the fighting that began on Thursday.", ["killed 9 perpetrator"]),
    ("The heavy fighting claimed the lives of 12 soldiers.", ["killed 12 state"]),
]  # fmt: skip
PARTIES: list[tuple[str, list[str]]] = [
    ("A drone killed five pro-government fighters.", ["killed 5 state"]),
    ("The blast killed 18 regime forces.", ["killed 18 state"]),
    ("Thirty opposition forces were killed.", ["killed 30 perpetrator"]),
    ("Anti-government fighters lost 20 men.", ["killed 20 perpetrator"]),
    ("The rebel group Hill Column said six Hill Column members died.", ["killed 6 perpetrator"]),
    ("The militants of the Northern State group fled. Eleven Northern State fighters were killed.", [
        "killed 11 perpetrator",
    ]),
    ("Two members of the armed forces were killed.", ["killed 2 state"]),
    ("At least 14 of the dead were rebels.", ["killed 14- perpetrator part"]),
    ("The rebels executed 30 of their own members.", ["killed 30 perpetrator"]),
    ("Hundreds of villagers killed is a careful figure.", ["killed 200-999 civilian"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SCOPES, *PARTIES])
def test_whose_and_when(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected
