"""Which item of a round-up belongs to an incident, and that the others are other events."""

from itertools import permutations

from crossread.group import keep_own_items
from crossread.model.claim import Claim, Measure, Scope
from crossread.model.extract import Extract, Item
from crossread.model.quantity import Quantity
from crossread.model.span import Span


def killed(report: str, dead: int, at: int = 0) -> Claim:
    span = Span(report=report, start=at, end=at + 1)
    return Claim(
        id=f"{report}{at}", report=report, span=span, measure=Measure.KILLED, quantity=Quantity(low=dead, high=dead)
    )


ROUND_UP = Extract(
    report="brief",
    claims=(killed("brief", 23, 20), killed("brief", 14, 120)),
    items=(Item(heading="VELMAR", start=0, end=100), Item(heading="ORDEN", start=100, end=200)),
)


def plain(name: str, dead: int) -> Extract:
    return Extract(report=name, claims=(killed(name, dead),))


def told(extracts: list[Extract]) -> list[tuple[int, Scope, str | None]]:
    (found,) = (e for e in keep_own_items(extracts) if e.items)
    return [(c.quantity.low, c.scope, c.event) for c in found.claims]


def test_the_item_that_others_tell_of_is_the_incident_s() -> None:
    for order in permutations([ROUND_UP, plain("a", 14), plain("b", 15)]):
        assert told(list(order)) == [(23, Scope.BACKGROUND, "VELMAR"), (14, Scope.MAIN, None)]


def test_alone_the_first_is() -> None:
    assert told([ROUND_UP]) == [(23, Scope.MAIN, None), (14, Scope.BACKGROUND, "ORDEN")]
    assert told([ROUND_UP, plain("a", 99)]) == told([ROUND_UP])


def test_other_reports_are_left_as_they_are() -> None:
    other = plain("a", 14)
    assert keep_own_items([other, ROUND_UP])[0] is other
    assert [item.own for item in keep_own_items([other, ROUND_UP])[1].items] == [False, True]
