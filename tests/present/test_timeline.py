"""The timeline on screen: times as a person reads them, what sets an entry apart, receipts."""

import json
from dataclasses import replace

import pytest

from crossread import verbs
from crossread.model.account import Account, Incident
from crossread.model.act import Act, ActKind, Participant
from crossread.model.extract import Extract
from crossread.model.finding import Order
from crossread.model.report import Report
from crossread.model.span import Span
from crossread.model.story import Entry, EntryKind
from crossread.model.when import When
from crossread.present.timeline import when
from crossread.reconcile import build_account

WHENS: list[tuple[str | None, str | None, int | None, Order | None, str]] = [
    ("2031-05-06", "2031-05-06", None, Order.STATED, "Tue 6 May"),
    ("2031-05-06", "2031-05-06", None, Order.INFERRED, "~Tue 6 May"),
    ("2031-05-06", "2031-05-07", None, Order.INFERRED, "~Tue 6 May to Wed 7 May"),
    ("2031-05-06T18:00", "2031-05-06T18:00", None, Order.STATED, "Tue 6 May 18:00"),
    ("2031-05-06T18:00", "2031-05-07T05:59", None, Order.STATED, "Tue 6 May"),
    ("2031-05-06", None, None, Order.INFERRED, "~from Tue 6 May"),
    (None, "2031-05-06", None, Order.STATED, "by Tue 6 May"),
    ("2030-11-01", "2030-11-30", None, Order.STATED, "Nov 2030"),
    ("2030-01-01", "2030-12-31", None, Order.STATED, "2030"),
    ("day 0", "day 1", 1, Order.STATED, "Tue to Wed"),
    ("day 0", None, 1, Order.INFERRED, "~from Tue"),
    (None, None, None, None, ""),
]


@pytest.mark.parametrize(("earliest", "latest", "weekday", "order", "expected"), WHENS, ids=[w[4] for w in WHENS])
def test_when(
    earliest: str | None, latest: str | None, weekday: int | None, order: Order | None, expected: str
) -> None:
    entry = Entry(id="", kind=EntryKind.ACT, text="", items=(), reports=(), weekday=weekday, order=order)
    assert when(replace(entry, earliest=earliest, latest=latest)) == expected


TEXTS = {"post": "Gunmen seized the ferry on Tuesday.", "wire": "Gunmen seized a ferry on Monday."}


def seized() -> Account:
    """Two reports that give one hijacking two days."""
    extracts = []
    for (name, text), day in zip(TEXTS.items(), ("2031-05-06", "2031-05-05"), strict=True):
        start = text.index("seized")
        gunmen = Participant(span=Span(report=name, start=0, end=6), name="gunmen")
        done = Act(
            id=name,
            report=name,
            span=Span(report=name, start=0, end=start + 6),
            trigger=Span(report=name, start=start, end=start + 6),
            kind=ActKind.HIJACKING,
            agents=(gunmen,),
            when=When(value=day, words="on Tuesday"),
        )
        extracts.append(Extract(report=name, acts=(done,)))
    reports = [Report(id=n, text=t, digest=n, published="2031-05-07") for n, t in TEXTS.items()]
    return build_account(Incident(id="i", label="Ferry", reports=tuple(TEXTS)), reports, extracts)


def test_as_a_table_with_its_words_and_its_conflict() -> None:
    drawn = verbs.timeline([seized()], width=100)
    assert "Mon 5 May to Tue 6 May" in drawn
    assert "Hijacking by gunmen; reports differ: 2031-05-05" in drawn
    assert "post:0, wire:0" in drawn
    assert "“Gunmen seized the ferry on Tuesday.”" in drawn


def test_in_the_account_it_is_short() -> None:
    drawn = verbs.account([seized()], width=100)
    assert "WHAT HAPPENED, IN ORDER" in drawn
    assert drawn.count("Hijacking by gunmen") == 1


def test_as_rows_with_the_words_of_every_span() -> None:
    (row,) = map(json.loads, verbs.timeline([seized()], format="jsonl").splitlines())
    assert [span["text"] for span in row["spans"]] == ["Gunmen seized", "Gunmen seized"]
    assert row["items"] == ["post", "wire"]
    assert json.loads(verbs.timeline([seized()], format="json")) == [row]
