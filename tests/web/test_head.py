"""The top of the page: one sentence that says no more than the account holds."""

from dataclasses import replace

import pytest

from crossread.model.act import ActKind
from crossread.model.place import PlaceReading, Setting
from crossread.model.when import When
from crossread.present.evidence import Evidence
from crossread.web.head import build_head
from present.ferry import ferry


def _reading(name: str, *within: str, reports: int = 1) -> PlaceReading:
    return PlaceReading(name=name, within=within, place=None, reports=("r",) * reports, mentions=())


def _sentence(kind: ActKind | None = None, date: When | None = None, *places: PlaceReading) -> str:
    made = ferry()
    incident = replace(made.incident, kind=kind, date=date)
    account = replace(made, incident=incident, setting=Setting(readings=places))
    return build_head(account, Evidence(account)).sentence


@pytest.mark.parametrize(
    ("kind", "date", "places", "told"),
    [
        (None, None, (), "5 reports tell of one incident."),
        (ActKind.HIJACKING, None, (), "5 reports tell of a hijacking."),
        (ActKind.ACCIDENT, When(value="2031-05-06"), (), "5 reports tell of an accident on Tuesday 6 May 2031."),
        (ActKind.KILLING, When(weekday=1), (), "5 reports tell of killings on Tuesday."),
        (ActKind.ATTACK, When(value="2031-05-06", inferred=True), (), "no later than Tuesday 6 May 2031."),
        (ActKind.ATTACK, None, (_reading("Alder", "Moor"),), "5 reports tell of an attack, at Alder, Moor."),
        (ActKind.ATTACK, None, (_reading("Alder"), _reading("Moor")), "; Alder and Moor are named as the place."),
        (ActKind.ATTACK, None, (_reading("Alder", "Moor"), _reading("Moor")), "an attack, at Alder, Moor."),
        (ActKind.ATTACK, None, tuple(map(_reading, "ABCD")), "; A and 3 more places are named as the place."),
    ],
)
def test_what_where_when(kind: ActKind | None, date: When | None, places: tuple[PlaceReading, ...], told: str) -> None:
    assert _sentence(kind, date, *places).endswith(told)


def test_facts_count_reports_and_origins_and_say_as_of_when() -> None:
    account = ferry()
    facts = " · ".join(build_head(account, Evidence(account)).facts)
    assert facts.startswith("5 reports by 4 outlets")
    differ = sum(finding.status.value in ("disputed", "differing") for finding in account.findings)
    assert f"differing on {differ} of " in facts
    assert facts.endswith("state of Thu 8 May 2031, the last report")
    asked = replace(account, as_of="2031-05-06")
    assert build_head(asked, Evidence(asked)).facts[-1] == "as known on 2031-05-06"


def test_the_opening_is_in_the_words_of_a_report() -> None:
    account = ferry()
    opening = build_head(account, Evidence(account)).opening
    assert opening
    text = next(report.text for report in account.reports if report.id == opening.report)
    whole = " ".join(text[opening.start : opening.end].split())
    assert whole.startswith(opening.words.strip("…")[:40])


def test_an_account_without_reports_says_so() -> None:
    empty = replace(ferry(), reports=(), claims=(), findings=(), denials=())
    head = build_head(empty, Evidence(empty))
    assert head.sentence == "No report is in this account." and head.opening is None
