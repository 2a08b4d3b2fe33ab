"""What holds for any claims at all."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crossread.model.account import Account
from crossread.model.claim import Basis, Claim, Denial, Measure, Modality, Party, Polarity, Scope
from crossread.model.parse import SectionKind
from crossread.model.quantity import Hedge, Quantity
from crossread.model.report import Report
from crossread.model.source import Side

from .builders import account, claim, denial, report

MEASURES = [Measure.KILLED, Measure.HELD, Measure.FREED, Measure.ABOARD]
ATTACKERS = ["militants", "terrorists", "separatists", "rebels", "fighters"]
REPORTS = "abcde"


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low = draw(st.sampled_from([0, 1, 3, 12, 13, 30, 150, 151, 300, 450]))
    hedge = draw(st.sampled_from(list(Hedge)))
    if hedge in (Hedge.EXACT, Hedge.ABOUT):
        return Quantity(low=low, high=low, hedge=hedge)
    if hedge in (Hedge.AT_MOST, Hedge.FEWER_THAN):
        return Quantity(low=0, high=low, hedge=hedge)
    if hedge is Hedge.RANGE:
        return Quantity(low=low, high=low * 2, hedge=hedge)
    return Quantity(low=low, high=None, hedge=hedge)


@st.composite
def claims(draw: st.DrawFn) -> list[Claim | Denial]:
    items: list[Claim | Denial] = []
    for number in range(draw(st.integers(1, 12))):
        name, measure = draw(st.sampled_from(REPORTS)), draw(st.sampled_from(MEASURES))
        side = draw(st.sampled_from([None, Side.STATE, Side.PERPETRATOR, Side.MEDICAL, Side.UNKNOWN]))
        party = draw(st.sampled_from(list(Party)))
        day = draw(st.sampled_from(["", "", "Monday", "Tuesday", "2031-05-06"]))
        if side and draw(st.integers(0, 9)) == 0:
            items.append(denial(name, measure, side, day=day, at=10 * number, party=party))
            continue
        items.append(
            claim(
                name,
                measure,
                draw(quantities()),
                side,
                at=10 * number,
                day=day,
                party=party,
                group=draw(st.sampled_from(["", "people", "driver", "women", *ATTACKERS])),
                basis=draw(st.sampled_from([Basis.CUMULATIVE] * 5 + [Basis.PART, Basis.NEW])),
                modality=draw(st.sampled_from([Modality.REPORTED] * 4 + list(Modality))),
                polarity=draw(st.sampled_from([Polarity.AFFIRMED] * 6 + [Polarity.DENIED])),
                id=f"claim-{number}",
            )
        )
    return items


def findings(result: Account) -> list[object]:
    """What a finding says, without the ids of the claims behind it."""
    return [
        (
            f.slot,
            f.party,
            f.status,
            f.preferred,
            [(e.side, e.status, [r.quantity for r in e.readings]) for e in f.lines],
        )
        for f in result.findings
    ]


@given(claims(), st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(items: list[Claim | Denial], chance: object) -> None:
    shuffled = list(items)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    reports = [report(name) for name in REPORTS]
    assert account(items, reports) == account(shuffled, reports[::-1])


@given(claims(), st.sampled_from(REPORTS))
def test_the_same_report_read_twice_changes_no_finding(items: list[Claim | Denial], twice: str) -> None:
    copies = [_copy(item) for item in items if item.report == twice]
    once = account(items, [report(name) for name in REPORTS])
    again = account([*items, *copies], [*(report(name) for name in REPORTS), report("z", digest=f"digest of {twice}")])
    assert findings(again) == findings(once)


def _copy(item: Claim | Denial) -> Claim | Denial:
    return replace(item, id=f"{item.id}z", report="z", span=replace(item.span, report="z"))


@given(claims(), claims())
def test_background_and_teasers_change_no_finding(items: list[Claim | Denial], others: list[Claim | Denial]) -> None:
    reports = [report(name) for name in REPORTS]
    foreign: list[Claim | Denial] = [replace(o, id=f"o-{o.id}", section=SectionKind.TEASER) for o in others]
    foreign += [replace(o, id=f"b-{o.id}", scope=Scope.BACKGROUND) for o in others]
    assert findings(account([*items, *foreign], reports)) == findings(account(items, reports))


@given(claims(), st.permutations(ATTACKERS))
def test_the_word_for_the_attackers_changes_no_finding(items: list[Claim | Denial], words: list[str]) -> None:
    swap = dict(zip(ATTACKERS, words, strict=True))
    swapped = [replace(item, group=swap.get(item.group, item.group)) for item in items]
    assert findings(account(swapped)) == findings(account(items))


@given(claims())
def test_every_claim_has_its_place(items: list[Claim | Denial]) -> None:
    result = account(items)
    placed = {i for f in result.findings for each in f.lines for r in each.readings for i in r.claims}
    beside = {i for f in result.findings for i in (*f.parts, *f.increments, *f.denials, *f.denied)}
    aside = {i for i, _ in result.set_aside} | {i for entry in result.background for i in entry.claims}
    assert placed | beside | aside == {item.id for item in items}
    assert not aside & (placed | beside)


@given(claims())
def test_no_number_is_made_up(items: list[Claim | Denial]) -> None:
    printed = {item.quantity for item in items if isinstance(item, Claim)}
    for finding in account(items).findings:
        assert finding.preferred is None or finding.preferred in printed
        assert {r.quantity for each in finding.lines for r in each.readings} <= printed


@given(claims())
def test_a_dispute_or_a_difference_has_no_preferred_figure(items: list[Claim | Denial]) -> None:
    for finding in account(items).findings:
        if finding.status in ("disputed", "differing", "withdrawn"):
            assert finding.preferred is None
        assert finding.rule


def test_reports_without_claims_are_in_the_account() -> None:
    empty: list[Report] = [report("a")]
    assert account([], empty).reports == tuple(empty)
