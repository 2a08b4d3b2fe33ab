from collections.abc import Sequence

import pytest

from crossread.choice import choose, find_report, find_statements, narrow
from crossread.errors import UsageError
from crossread.verbs import figures
from present.ferry import ferry


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("harbour-times_6f1c", "harbour-times_6f1c"),
        ("harbour", "harbour-times_6f1c"),
        ("harb", "harbour-times_6f1c"),
    ],
)
def test_reports_by_id_tag_and_beginning(name: str, id_: str) -> None:
    assert find_report([ferry()], name) == id_


def test_an_unknown_report_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="tolland-radio"):
        find_report([ferry()], "gazette")


@pytest.mark.parametrize(
    ("key", "ids"),
    [
        ("ashmere-post:163-192:held", ["ashmere-post:163-192:held"]),
        ("ashmere-post:163", ["ashmere-post:163-192:held"]),
        ("ashmere:163", ["ashmere-post:163-192:held"]),
        ("ashmere:165", ["ashmere-post:163-192:held"]),
        ("ashmere-post:163-192", ["ashmere-post:163-192:held"]),
        ("meridian:311", ["meridian-wire:311-355:denial"]),
    ],
)
def test_claims_by_id_place_and_beginning(key: str, ids: Sequence[str]) -> None:
    assert [one.id for _, one in find_statements([ferry(), ferry()], key)] == ids


@pytest.mark.parametrize("key", ["nothing", "ashmere:9999", ""])
def test_an_unknown_claim_tells_how_to_list_them(key: str) -> None:
    with pytest.raises(UsageError, match=r"crossread claims PATH|could be any"):
        find_statements([ferry()], key)


def test_a_beginning_of_several_claims_lists_them() -> None:
    with pytest.raises(UsageError, match="could be any of the claims ashmere-post"):
        find_statements([ferry()], "ashmere-post:")


def test_filters_keep_what_they_name() -> None:
    made = ferry()
    by_measure = narrow(made, choose([made], measures=["held", "aboard"]))
    assert {f.slot.measure.value for f in by_measure.findings} == {"held", "aboard"}
    by_side = narrow(made, choose([made], sides=["perpetrator"]))
    assert {line.side.value for f in by_side.findings for line in f.lines} == {"perpetrator"}
    assert [f.id for f in by_side.findings] == ["killed:perpetrator", "held:civilian", "freed:civilian"]
    by_report = narrow(made, choose([made], reports=["tolland"]))
    assert [f.id for f in by_report.findings] == ["held:civilian", "freed:civilian", "aboard:civilian"]


def test_filters_that_leave_nothing_print_nothing() -> None:
    assert figures([ferry()], measure=["missing"]) == ""


@pytest.mark.parametrize("wrong", [{"measures": ["dead"]}, {"sides": ["army"]}, {"reports": ["gazette"]}])
def test_a_filter_that_names_nothing_is_refused(wrong: dict[str, list[str]]) -> None:
    with pytest.raises(UsageError):
        choose([ferry()], **wrong)
