"""Headlines, lists of headlines and elliptic lines about invented incidents."""

import pytest

from .reading import brief, claims

CASES: list[tuple[str, list[str]]] = [
    # a participle or a state stands for the people
    ("73 killed, 1,000 hurt in stadium fire", ["killed 73 unknown", "injured 1000 unknown"]),
    ("Landslide hits village, 300 hurt", ["injured 300 unknown"]),
    # the next line is not what the number counts
    ("Crash kills 49 - Harbour Times", ["killed 49 unknown"]),
    ("Deaths in mill fires in Lorn up to 128 - Harbour Times", ["killed 128 unknown"]),
    ("Blast injures 21 8:52 a.m.", ["injured 21 unknown"]),
    ("Mill blaze kills 89 Chess champion loses title in final round", ["killed 89 unknown"]),
    # labels and footnote marks
    ("Deaths 51 [1] Injuries 703 [2]", ["killed 51 unknown", "injured 703 unknown"]),
    # tolls
    ("The storm has killed a total of 41 people.", ["killed 41 unknown"]),
    ("The collapse pushed the death toll up to 15.", ["killed 15 unknown"]),
    ("The toll could be up to 300.", ["killed 0-300 unknown"]),
    ("The number of passengers thought to be missing is now believed to be 29.", ["missing 29 civilian"]),
    ("The quake killed more than 20 000 people.", ["killed 20001- unknown"]),
    # the verb is left out
    ("The blast injured 23 people, three severely.", ["injured 23 unknown", "injured 3 unknown part"]),
    ("Ten victims died at the hall and four at area clinics.", ["killed 10 unknown", "killed 4 unknown"]),
    ("The guard was killed, as were two of his colleagues.", ["killed 1 state", "killed 2 civilian"]),
    # who reports his own injuries is hurt
    ("More than 100 people have reported injuries.", ["injured 101- unknown"]),
    ("Three officials reported injuries at the mine.", []),
    # people by where they come from
    ("The raiders are said to have taken hostage up to 41 westerners.", ["held 0-41 civilian"]),
    ("He worked at a mill where 90 trapped employees died.", ["killed 90 civilian"]),
    # each number its own word
    ("The blast left three dead and dozens seriously injured.", ["killed 3 unknown", "injured 24-99 unknown"]),
    ("Mill fire toll at 50, hundreds injured", ["killed 50 unknown", "injured 200-999 unknown"]),
    ("40 people were still in hospital on Monday.", ["injured 40 unknown"]),
    # who acts, what is carried or held, and what a page counts of itself
    ("A masked man shot dead six people and wounded three.", ["killed 6 unknown", "injured 3 unknown"]),
    ("A woman holds her child on a stretcher.", []),
    ("The town hall can hold 2,000 people.", []),
    ("Thousands of heavily armed officers patrolled the roads.", []),
    ("Doctors counted nine bullet wounds in his chest.", []),
    ("The frost has closed many water bodies in the hills.", []),
    ("Brisco was one of the twelve guards killed in the raid.", ["killed 12 state"]),
    ("The chronicle lists two massacres in the valley.", []),
    ("Storm kills 12 | Harbour Radio 1190", ["killed 12 unknown"]),
    ("The vote was neither free nor fair.", []),
    ("Neighbours save woman, 83, from burning house.", []),
    ("Some 10 million passengers travel every month on the line.", []),
    ("Mourners filled churches to remember two victims of the shooting at a theatre.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_line(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected
