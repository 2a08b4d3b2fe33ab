"""The brief of a hand-made account: what stands in it, that it holds, and that one that does not is never printed."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from crossread import briefing, verbs
from crossread.briefing import build_briefs
from crossread.cli import main
from crossread.errors import UnsupportedError
from crossread.model.account import Account
from crossread.model.brief import Brief, Clause, Item, Part
from crossread.model.citation import Receipt
from crossread.model.finding import FindingStatus
from crossread.present.brief.room import ROOMS

from .ferry import TEXTS, ferry

MOVING = (FindingStatus.DISPUTED, FindingStatus.DIFFERING, FindingStatus.REVISED, FindingStatus.WITHDRAWN)


def told(brief: Brief) -> set[str]:
    return {item for _, _, clause in brief.iter_clauses() for item in clause.items}


def test_every_side_of_what_moves_or_differs_stands_in_it() -> None:
    account = ferry()
    (brief,) = build_briefs([account])
    for finding in account.findings:
        if finding.status in MOVING:
            assert all(any(told(brief) & set(r.claims) for r in line.readings) for line in finding.lines)
        assert {*finding.denials, *finding.denied} <= told(brief)


def test_it_holds_and_is_a_page() -> None:
    text = verbs.brief([ferry()])
    assert verbs.check(text, ferry().reports).holds
    assert len(text.splitlines()) <= 60
    assert len(text.split()) <= 500


def test_markdown_holds_too() -> None:
    assert verbs.check(verbs.brief([ferry()], format="md"), ferry().reports).holds


def test_json_has_the_words_of_each_citation() -> None:
    (brief,) = json.loads(verbs.brief([ferry()], format="json"))
    citations = [c for p in brief["parts"] for i in p["items"] for one in i["clauses"] for c in one["citations"]]
    assert citations
    assert all(TEXTS[c["report"]][c["start"] : c["end"]] == c["text"] for c in citations)
    assert len(verbs.brief([ferry(), ferry()], format="jsonl").splitlines()) == 2


def test_who_says_it_stands_beside_the_figure() -> None:
    text = " ".join(verbs.brief([ferry()]).split())
    assert "the coastguard" in text.lower()
    assert "denied by" in text


def test_what_a_passage_calls_attackers_stands_in_quotation_marks() -> None:
    assert "“gunmen”" in verbs.brief([ferry()])


def _false(account: Account, _: object) -> Brief:
    clause = Clause(text="99 ferries sank", receipts=(Receipt(report="ashmere", start=0, end=20),))
    return Brief(
        incident=account.incident.id,
        title="Ferry",
        scale="5 reports",
        parts=(Part(items=(Item(clauses=(clause,)),)),),
    )


def test_a_brief_that_does_not_hold_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefing, "build_brief", _false)
    with pytest.raises(UnsupportedError, match="99"):
        verbs.brief([ferry()])


def test_the_command_line_calls_it_a_defect(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from crossread import reading

    monkeypatch.setattr(briefing, "build_brief", _false)
    empty = reading.Harvest(reports=(), extracts=(), left_out=())
    monkeypatch.setattr(reading, "harvest", lambda *_, **__: empty)
    monkeypatch.setattr(reading, "put_together", lambda *_: (ferry(),))
    assert main(["brief", "reports"]) == 70
    printed = capsys.readouterr()
    assert not printed.out
    assert "is not printed" in printed.err


def test_words_that_do_not_hold_give_way_to_the_reports_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def half(account: Account, names: object) -> Brief:
        brief = _false(account, names)
        clause = replace(brief.parts[0].items[0].clauses[0], verbatim="“Gunmen seize ferry”")
        return replace(brief, parts=(Part(items=(Item(clauses=(clause,)),)),))

    monkeypatch.setattr(briefing, "build_brief", half)
    assert "“Gunmen seize ferry” [ashmere:0-20]" in verbs.brief([ferry()])


def test_an_account_without_figures_has_a_brief() -> None:
    bare = replace(ferry(), claims=(), denials=(), findings=(), background=(), checks=(), open_questions=())
    assert verbs.brief([bare]).splitlines()[-1] == "5 reports, 4 outlets."


def test_rooms_grow_narrower() -> None:
    sizes = [(r.readings, r.told, r.sums, r.events, r.absent, r.cited, r.around) for r in ROOMS]
    assert all(a >= b for wide, narrow in pairwise(sizes) for a, b in zip(wide, narrow, strict=True))
