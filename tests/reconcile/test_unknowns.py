"""What is not known or not told beside figures, and where no report gives any."""

from typing import Any

from crossread.model.claim import Measure, Party, Scope, Unknown
from crossread.model.source import Side
from crossread.model.span import Span

from .builders import account, claim, find, source


def unknown(name: str, measure: Measure, side: Side | None = None, **fields: Any) -> Unknown:
    told = source(side, report=name) if side else None
    span = Span(report=name, start=40, end=60)
    return Unknown(id=f"u-{name}", report=name, span=span, measure=measure, source=told, **fields)


def test_it_stands_beside_the_figure_of_its_people_and_moves_nothing() -> None:
    counted = claim("a", Measure.ABOARD, 212, Side.STATE, party=Party.CIVILIAN)
    plain = account([counted])
    beside = account([counted], unknowns=[unknown("b", Measure.ABOARD, party=Party.CIVILIAN, group="children")])
    assert find(beside, Measure.ABOARD, Party.CIVILIAN).unknowns == ("u-b",)
    assert find(beside, Measure.ABOARD, Party.CIVILIAN).status is find(plain, Measure.ABOARD, Party.CIVILIAN).status


def test_what_no_report_gives_is_asked_with_who_does_not_tell_it() -> None:
    counted = claim("a", Measure.KILLED, 12, Side.STATE)
    silent = unknown("b", Measure.MISSING, Side.STATE, withheld=True, party=Party.CIVILIAN)
    asked = account([counted], unknowns=[silent]).open_questions
    assert "the state's side does not tell how many civilians are missing" in asked


def test_another_event_is_not_this_one_s() -> None:
    counted = claim("a", Measure.KILLED, 12, Side.STATE)
    before = account([counted], unknowns=[unknown("b", Measure.KILLED, scope=Scope.BACKGROUND)])
    assert find(before, Measure.KILLED).unknowns == ()
