"""Where it happened: what reports agree on, where they differ, and how fine it is."""

import pytest

from crossread.gazetteer import gazetteer
from crossread.model.place import PlaceKind, PlaceMention, PlaceRelation
from crossread.model.span import Span
from crossread.reconcile.setting import find_setting


def mention(
    report: str,
    name: str,
    at: int = 0,
    *,
    relation: PlaceRelation = PlaceRelation.AT,
    of_event: bool = True,
    within: tuple[str, ...] = (),
    kind: PlaceKind | None = None,
) -> PlaceMention:
    known = [e.place for e in gazetteer().find(name) if kind is None or e.place.kind is kind]
    return PlaceMention(
        id=f"{report}-{name}-{at}",
        report=report,
        span=Span(report=report, start=at, end=at + len(name)),
        name=name,
        relation=relation,
        of_event=of_event,
        within=within,
        resolved=known[0] if known else None,
    )


def test_a_finer_place_fills_a_coarser_one() -> None:
    setting = find_setting([mention("a", "Quetta"), mention("b", "Balochistan"), mention("c", "Pakistan")], ())
    assert not setting.differing
    assert setting.place is not None
    assert setting.place.name == "Quetta"


def test_places_beside_each_other_differ_and_their_province_holds() -> None:
    setting = find_setting([mention("a", "Sibi"), mention("b", "Mach"), mention("c", "Mach")], ())
    assert setting.differing
    assert [(r.name, r.reports) for r in setting.readings] == [("Mach", ("b", "c")), ("Sibi", ("a",))]
    assert setting.place is not None
    assert (setting.place.name, setting.place.kind) == ("Balochistan", "first_level")


def test_an_unresolved_name_lies_in_what_any_report_says() -> None:
    told = mention("a", "Tarvessil", within=("Balochistan",))
    setting = find_setting([told, mention("a", "Balochistan", 40), mention("b", "Tarvessil")], ())
    assert [(r.name, r.within, r.place) for r in setting.readings] == [("Tarvessil", ("Balochistan", "Pakistan"), None)]
    assert setting.place is not None
    assert setting.place.name == "Balochistan"


def test_of_names_that_nothing_places_nobody_can_tell() -> None:
    setting = find_setting([mention("a", "Tarvessil"), mention("b", "Quorvane")], ())
    assert len(setting.readings) == 2
    assert not setting.differing
    assert setting.place is None


def test_places_merely_named_stand_apart() -> None:
    merely = mention("a", "Karachi", 50, relation=PlaceRelation.MENTIONED, of_event=False)
    setting = find_setting([mention("a", "Quetta"), merely], ())
    assert [r.name for r in setting.readings] == ["Quetta"]
    assert [r.name for r in setting.others] == ["Karachi"]


def test_no_place_is_an_answer() -> None:
    setting = find_setting([], ())
    assert (setting.place, setting.readings, setting.ged_precision) == (None, (), None)
    assert setting.why


@pytest.mark.parametrize(
    ("name", "relation", "kind", "codes"),
    [
        ("Quetta", PlaceRelation.AT, PlaceKind.TOWN, (1, 1, 1)),
        ("Quetta", PlaceRelation.NEAR, PlaceKind.TOWN, (2, 1, 2)),
        ("Balochistan", PlaceRelation.AT, PlaceKind.FIRST_LEVEL, (4, 4, 3)),
        ("Pakistan", PlaceRelation.AT, PlaceKind.COUNTRY, (6, 5, None)),
    ],
)
def test_precision_follows_the_code_books(
    name: str, relation: PlaceRelation, kind: PlaceKind, codes: tuple[int, int, int | None]
) -> None:
    setting = find_setting([mention("a", name, relation=relation, kind=kind)], ())
    assert (setting.ged_precision, setting.gtd_specificity, setting.acled_precision) == codes


def test_order_of_arrival_changes_nothing() -> None:
    told = [mention("a", "Sibi"), mention("b", "Mach"), mention("c", "Quetta", 9), mention("c", "Pakistan")]
    assert find_setting(told, ()) == find_setting(told[::-1], ())
