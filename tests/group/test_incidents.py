"""Which reports tell of one incident, on invented ones."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.group import find_incidents
from crossread.group.cluster import cluster
from crossread.group.terms import find_terms
from crossread.group.weight import likeness, to_vector, weigh
from crossread.model.account import Incident
from crossread.model.claim import Claim, Measure
from crossread.model.extract import Extract
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.span import Span
from crossread.model.when import When

FERRY = {
    "ferry-1": "dorran strait,grey petrel,port salla,coastguard,ilen voss,ferry,capsized,passengers,police",
    "ferry-2": "grey petrel,dorran strait,salla,ferry,capsized,storm,rescued,officials,tamara quill",
    "ferry-3": "port salla,petrel,strait,ferry,divers,wreck,families,mourning,coastguard",
    "ferry-4": "dorran,grey petrel,ilen voss,lifeboats,overloaded,ferry,inquiry,minister",
    "ferry-5": "salla,survivors,ferry,grey petrel owners,cranmer lines,insurance,lawyers",
}
MINE = {
    "mine-1": "kolm valley,number four shaft,vereth coal,miners,explosion,methane,rescue,police,officials",
    "mine-2": "vereth coal,kolm,miners,trapped,shaft,methane,ministry of labour,joss harrow",
    "mine-3": "joss harrow,kolm valley,miners,funeral,union,officials,families",
}
ODD = {"odd-1": "opera festival,lady marrin,ticket prices,tenor,police,families"}


def made(names: dict[str, str], **fields: object) -> tuple[list[Report], list[Extract]]:
    reports = [Report(id=name, text="", digest=name, **fields) for name in names]  # type: ignore[arg-type]
    return reports, [Extract(report=name, names=tuple(words.split(","))) for name, words in names.items()]


def grouped(*folders: dict[str, str]) -> list[Incident]:
    return list(find_incidents(*made({name: words for folder in folders for name, words in folder.items()})))


def test_a_ferry_and_a_mine_in_one_folder() -> None:
    ferry, mine = grouped(MINE, FERRY)
    assert ferry.reports == tuple(sorted(FERRY))
    assert mine.reports == tuple(sorted(MINE))
    assert ferry.label == "Grey Petrel · Ferry"
    assert mine.label == "Kolm Valley · Miners"
    assert ferry.why.startswith("5 reports share names")
    assert "petrel" in ferry.why


def test_one_odd_report_is_an_incident_of_its_own() -> None:
    incidents = grouped(FERRY, ODD)
    assert [incident.reports for incident in incidents] == [tuple(sorted(FERRY)), ("odd-1",)]
    assert incidents[1].why == "no other report shares enough names, days and figures with it"


@pytest.mark.parametrize("folder", [FERRY, MINE])
def test_one_incident_stays_one(folder: dict[str, str]) -> None:
    assert len(grouped(folder)) == 1


def test_a_later_report_with_few_shared_names_joins() -> None:
    later = {"ferry-6": "burials,widow,church bells,fisher quay,grey petrel,salla,bishop,candles,choir,sermon"}
    assert grouped(FERRY, MINE, later)[0].reports == tuple(sorted({**FERRY, **later}))


def test_common_words_bring_nothing_together() -> None:
    words = "police,officials,people,killed,injured,hospital,tuesday,reuters,the,government"
    assert len(grouped({"a": words + ",lake orla", "b": words + ",mount brenn"})) == 2


def test_figures_and_days_count_as_well() -> None:
    def extract(name: str, day: str, dead: int, words: str) -> Extract:
        span = Span(report=name, start=0, end=1)
        killed = Claim(id=name, report=name, span=span, measure=Measure.KILLED, quantity=Quantity(low=dead, high=dead))
        return Extract(report=name, claims=(killed,), days=(When(value=day),), names=tuple(words.split(",")))

    reports, _ = made({"a": "", "b": "", "c": ""})
    extracts = [
        extract("a", "2031-05-06", 37, "orla,blast"),
        extract("b", "2031-05-06", 37, "brenn,blast"),
        extract("c", "2031-09-01", 12, "tamm"),
    ]
    first, second = find_incidents(reports, extracts)
    assert (first.reports, second.reports) == (("a", "b"), ("c",))
    assert first.why == "2 reports share names blast; days 2031-05-06; figures killed 37"


def test_reports_a_season_apart_are_of_two_incidents() -> None:
    spring = made({"a": FERRY["ferry-1"], "b": FERRY["ferry-2"]}, published="2031-05-06")
    autumn = made({"c": FERRY["ferry-1"], "d": FERRY["ferry-2"]}, published="2031-10-06")
    incidents = find_incidents([*spring[0], *autumn[0]], [*spring[1], *autumn[1]])
    assert [incident.reports for incident in incidents] == [("a", "b"), ("c", "d")]


def test_a_label_does_not_say_a_name_twice() -> None:
    names = "tarn liberation front,tlf,tarnish,vessel bay"
    assert grouped({"a": names, "b": names})[0].label == "Tarn Liberation Front · Vessel Bay"


def test_order_of_arrival_changes_nothing() -> None:
    reports, extracts = made(MINE | ODD)
    expected = find_incidents(reports, extracts)
    for order in permutations(range(len(reports))):
        assert find_incidents([reports[i] for i in order], [extracts[i] for i in reversed(order)]) == expected


def test_a_report_without_an_extract_or_names_stands_alone() -> None:
    reports, extracts = made({"a": "", "b": ""})
    assert [incident.label for incident in find_incidents(reports, extracts[:1])] == ["", ""]


def test_no_report_is_no_incident() -> None:
    assert find_incidents([], []) == ()


@pytest.mark.parametrize(
    ("names", "terms"),
    [
        (("the grey petrel’s",), ("grey petrel", "grey", "petrel")),
        (("police", "Tuesday"), ()),
        (("Port of Salla",), ("port of salla", "port", "salla")),
        (("ferry", "ferry"), ("ferry",)),
    ],
)
def test_terms(names: tuple[str, ...], terms: tuple[str, ...]) -> None:
    assert find_terms(Extract(report="a", names=names)).names == terms


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=5), min_size=1, max_size=9))
def test_every_report_is_in_one_group_and_no_chain_ties_two(documents: list[frozenset[str]]) -> None:
    terms = [sorted(document) for document in documents]
    weights, having = weigh(terms)
    vectors = [to_vector(each, weights, having) for each in terms]
    groups = cluster(vectors, lambda _, __: True)
    assert sorted(i for group in groups for i in group) == list(range(len(documents)))
    for group in groups:
        assert len(group) == 1 or any(likeness(vectors[group[0]], vectors[i]) > 0 for i in group[1:])
