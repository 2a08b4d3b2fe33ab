"""Sums, open questions, and what stands beside the account."""

from dataclasses import replace

from crossread.model.story import Gap, GapKind
from crossread.present.evidence import Evidence
from crossread.web.beside import build_beside
from present.ferry import ferry


def test_sums_that_do_not_close_stand_first_with_their_sentences() -> None:
    account = ferry()
    sums = build_beside(account, Evidence(account)).sums
    assert [one.closes for one in sums] == sorted(one.closes for one in sums)
    assert all(cite.words for one in sums if not one.closes for cite in one.cites)


def test_gaps_do_not_repeat_the_questions() -> None:
    question = ferry().open_questions[0] if ferry().open_questions else "no report says who"
    gaps = (
        Gap(slot="a", kind=GapKind.UNFILLED, text=question),
        Gap(slot="b", kind=GapKind.ONE_SIDED, text="a number comes from one side only"),
    )
    account = replace(ferry(), open_questions=(question,), gaps=gaps, checks=())
    beside = build_beside(account, Evidence(account))
    assert len(beside.open) == 1 and beside.gaps == ("A number comes from one side only",)


def test_empty_lists_are_left_out() -> None:
    bare = replace(ferry(), background=(), set_aside=(), voices=(), caveats=(), left_out=())
    assert build_beside(bare, Evidence(bare)).lists == ()
    assert "Who is quoted" in [title for title, _, _ in build_beside(ferry(), Evidence(ferry())).lists]
