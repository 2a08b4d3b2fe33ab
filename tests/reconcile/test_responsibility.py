"""What kind of incident it is, and who is held responsible on whose word."""

from dataclasses import replace

import pytest

from crossread.model.act import Act, ActKind, Participant
from crossread.model.claim import Modality, Party, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.model.responsibility import Confidence
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span
from crossread.reconcile.incident_type import find_kind
from crossread.reconcile.responsibility import find_responsibility


def act(kind: ActKind, at: int, *, who: str = "", whom: str = "", side: Side | None = None, report: str = "r") -> Act:
    """An act at a place of a report, with who did it to whom, and the side of whoever tells of it."""
    span = Span(report=report, start=at, end=at + 5)
    party = Party.STATE if who == "police" else Party.UNKNOWN
    source = None
    if side is not None:
        source = Source(text="they", name="they", side=side, naming=Naming.UNNAMED, span=span)
    return Act(
        id=f"{report}{at}",
        report=report,
        span=span,
        trigger=span,
        kind=kind,
        agents=(Participant(span=span, name=who, party=party),) if who else (),
        patients=(Participant(span=span, name=whom),) if whom else (),
        source=source,
    )


def test_the_hierarchy_decides_between_kinds_that_weigh_alike() -> None:
    acts = [act(ActKind.ATTACK, 0), act(ActKind.HIJACKING, 10)]
    assert find_kind(acts)[0] is ActKind.HIJACKING


def test_a_kind_named_once_far_down_does_not_decide() -> None:
    acts = [act(ActKind.BOMBING, at) for at in range(0, 60, 10)] + [act(ActKind.KIDNAPPING, 70)]
    assert find_kind(acts)[0] is ActKind.BOMBING


@pytest.mark.parametrize(
    "changed",
    [
        {"scope": Scope.BACKGROUND},
        {"section": SectionKind.TEASER},
        {"polarity": Polarity.DENIED},
        {"modality": Modality.THREATENED},
    ],
    ids=str,
)
def test_what_is_not_told_as_done_here_makes_no_incident(changed: dict[str, object]) -> None:
    kind, why = find_kind([replace(act(ActKind.BOMBING, 0), **changed)])  # type: ignore[arg-type]
    assert kind is None
    assert why


@pytest.mark.parametrize(
    ("told", "confidence"),
    [
        (act(ActKind.BOMBING, 0, who="the League"), Confidence.FACT),
        (act(ActKind.CLAIM, 0, who="the League"), Confidence.CLAIMED),
        (replace(act(ActKind.KILLING, 0, who="the League"), modality=Modality.CLAIMED), Confidence.CLAIMED),
        (act(ActKind.ACCUSATION, 0, who="police", whom="the League"), Confidence.ACCUSED_BY_AUTHORITIES),
        (act(ActKind.ACCUSATION, 0, who="a villager", whom="the League"), Confidence.ACCUSED),
        (act(ActKind.BOMBING, 0, who="the League", side=Side.STATE), Confidence.ACCUSED_BY_AUTHORITIES),
        (act(ActKind.BOMBING, 0, who="the League", side=Side.WITNESS), Confidence.ACCUSED),
        (replace(act(ActKind.BOMBING, 0, who="the League"), suspicion="suspected"), Confidence.ACCUSED),
        (replace(act(ActKind.BOMBING, 0, who="the League"), suspicion="apparently"), Confidence.POSSIBLE),
        (replace(act(ActKind.BOMBING, 0, who="the League"), modality=Modality.POSSIBLE), Confidence.POSSIBLE),
    ],
    ids=lambda value: value.value if isinstance(value, Confidence) else "",
)
def test_confidence(told: Act, confidence: Confidence) -> None:
    (found,) = find_responsibility([told])
    assert (found.name, found.confidence, found.items) == ("the League", confidence, (told.id,))


def test_nobody_is_responsible_by_a_denied_claim() -> None:
    denied = replace(act(ActKind.CLAIM, 0, who="the League"), polarity=Polarity.DENIED)
    assert find_responsibility([denied]) == ()


def test_each_way_of_saying_so_stands_apart_and_reports_are_gathered() -> None:
    acts = [
        act(ActKind.BOMBING, 0, who="the League"),
        act(ActKind.CLAIM, 10, who="The League"),
        act(ActKind.CLAIM, 0, who="The League", report="s"),
    ]
    found = find_responsibility(acts)
    assert [(one.confidence, one.reports) for one in found] == [
        (Confidence.FACT, ("r",)),
        (Confidence.CLAIMED, ("r", "s")),
    ]
