"""When people and civilians are one count, and what counts some of the people only."""

from crossread.model.claim import Basis, Claim, Measure, Party
from crossread.model.finding import FindingStatus
from crossread.model.source import Side

from .builders import account, at_least, claim, figures, find

KILLED, INJURED, ABOARD = Measure.KILLED, Measure.INJURED, Measure.ABOARD
STATE, MEDICAL = Side.STATE, Side.MEDICAL
PEOPLE, CIVILIAN, SOLDIERS = Party.UNKNOWN, Party.CIVILIAN, Party.STATE


def killed(report: str, number: int, party: Party, side: Side | None = STATE, at: int = 0, **more: object) -> Claim:
    return claim(report, KILLED, number, side, party=party, at=at, **more)


def parties(*claims: Claim) -> dict[str, list[str]]:
    return {f.party.value: [fig for each in f.lines for fig in figures(each)] for f in account(claims).findings}


def test_an_ordinary_bombing() -> None:
    claims = [
        claim("a", KILLED, at_least(12), STATE, day="Monday"),
        claim("b", KILLED, 15, STATE, day="Tuesday"),
        killed("b", 2, SOLDIERS, at=50, basis=Basis.PART, group="police officers"),
    ]
    result = account(claims)
    people, police = find(result, KILLED), find(result, KILLED, SOLDIERS)
    assert people.status is FindingStatus.REVISED
    assert people.parts == (claims[2].id,)
    assert figures(police.lines[0]) == ["2"]
    assert police.lines[0].readings[0].note == "given only as part of a larger count"
    assert police.rule == "no preferred figure: given only as part of a larger count"


def test_twelve_people_and_twelve_passengers_are_one_count() -> None:
    assert parties(killed("a", 12, PEOPLE), killed("b", 12, CIVILIAN)) == {"civilian": ["12"]}


def test_a_toll_that_grows_from_passengers_to_people_is_one_count_of_people() -> None:
    claims = [killed("a", 12, CIVILIAN, day="Monday"), killed("b", 15, PEOPLE, day="Tuesday")]
    assert parties(*claims) == {"unknown": ["12", "15"]}


def test_fewer_civilians_than_people_may_be_part_of_them() -> None:
    assert parties(killed("a", 9, CIVILIAN), killed("b", 12, PEOPLE)) == {"civilian": ["9"], "unknown": ["12"]}


def test_a_report_that_tells_them_apart_keeps_them_apart() -> None:
    claims = [killed("a", 10, CIVILIAN), killed("a", 5, SOLDIERS, at=50), killed("b", 15, PEOPLE)]
    assert parties(*claims) == {"state": ["5"], "civilian": ["10"], "unknown": ["15"]}


def test_police_among_the_people_keep_them_people() -> None:
    claims = [
        killed("a", 12, PEOPLE),
        killed("a", 2, SOLDIERS, at=50, basis=Basis.PART, group="policemen"),
        killed("b", 12, CIVILIAN),
    ]
    assert parties(*claims) == {"unknown": ["12"], "state": ["2"]}


def test_the_driver_is_one_of_the_dead_and_no_toll() -> None:
    claims = [killed("a", 11, PEOPLE), killed("b", 1, CIVILIAN, group="driver")]
    finding = find(account(claims), KILLED)
    assert figures(finding.lines[0]) == ["11"]
    assert finding.parts == (claims[1].id,)


def test_the_only_one_told_of_is_the_count() -> None:
    assert parties(killed("a", 1, CIVILIAN, group="driver")) == {"civilian": ["1"]}


def test_a_small_count_beside_a_large_one_counts_some() -> None:
    claims = [killed("a", 40, PEOPLE), killed("a", 12, PEOPLE, MEDICAL, at=50)]
    finding = find(account(claims), KILLED)
    assert finding.status is FindingStatus.SINGLE
    assert finding.parts == (claims[1].id,)


def test_a_count_of_comparable_size_is_a_rival_count() -> None:
    claims = [killed("a", 40, PEOPLE), killed("a", 34, PEOPLE, MEDICAL, at=50)]
    assert find(account(claims), KILLED).status is FindingStatus.DIFFERING


def test_an_older_count_of_another_report_is_no_part() -> None:
    claims = [killed("a", 12, PEOPLE, day="Monday"), killed("b", 40, PEOPLE, day="Tuesday")]
    both = [*claims, killed("b", 12, PEOPLE, day="Tuesday", at=50)]
    assert not find(account(both), KILLED).parts


def test_crew_beside_all_aboard_are_part_of_them() -> None:
    claims = [
        claim("a", ABOARD, 60, STATE, group="passengers and crew", party=CIVILIAN),
        claim("a", ABOARD, 40, STATE, group="crew", party=CIVILIAN, at=50),
    ]
    finding = find(account(claims), ABOARD, CIVILIAN)
    assert figures(finding.lines[0]) == ["60"]


def test_women_among_the_dead_are_not_all_civilians() -> None:
    claims = [killed("a", 15, PEOPLE), killed("a", 3, CIVILIAN, at=50, basis=Basis.PART, group="women")]
    assert parties(*claims) == {"unknown": ["15"]}


def test_a_part_finds_its_whole_without_a_word_from_the_reader() -> None:
    claims = [
        claim("a", INJURED, 37, STATE, at=0),
        claim("a", INJURED, 2, STATE, at=60, basis=Basis.PART, party=SOLDIERS),
    ]
    assert find(account(claims), INJURED).parts == (claims[1].id,)
