"""Parts against wholes: a sum that closes, a rest that is not told of, a part larger than what it is part of."""

from collections.abc import Iterable, Sequence

from crossread.model.claim import Basis, Claim
from crossread.model.finding import Check
from crossread.model.quantity import Quantity
from crossread.reconcile.interval import gives_number, printed
from crossread.reconcile.measure import slot_of
from crossread.reconcile.words import say_slot

KIND = "parts"


def check_parts(parts: Sequence[Claim], totals: Sequence[Claim]) -> list[Check]:
    """One check for each total that its report breaks down."""
    by_id = {claim.id: claim for claim in totals}
    wholes: dict[str, list[Claim]] = {}
    for part in parts:
        whole = by_id.get(part.whole or "")
        if whole and part.basis is Basis.PART and gives_number(part.quantity):
            wholes.setdefault(whole.id, []).append(part)
    return [_check(by_id[whole], _distinct(found)) for whole, found in wholes.items()]


def _distinct(parts: Iterable[Claim]) -> list[Claim]:
    """Each part once, however often the report repeats it."""
    kept = {(part.group.casefold(), part.quantity): part for part in sorted(parts, key=lambda p: p.span, reverse=True)}
    return sorted(kept.values(), key=lambda part: part.span)


def _check(whole: Claim, parts: Sequence[Claim]) -> Check:
    total = sum_up([part.quantity for part in parts])
    low, _ = total
    _, most = whole.quantity.bounds
    sides = f"{_list(parts)} of {whole.quantity} {say_slot(slot_of(whole))}"
    if low > most:
        closes, text = False, _too_many(parts, sides, whole.quantity)
    else:
        closes, text = True, _fits(parts, sides, whole.quantity)
    return Check(
        kind=KIND, reports=(whole.report,), claims=(whole.id, *(part.id for part in parts)), closes=closes, text=text
    )


def sum_up(quantities: Iterable[Quantity]) -> tuple[float, float]:
    """The least and the most that the quantities can come to together."""
    bounds = [quantity.bounds for quantity in quantities]
    return sum(low for low, _ in bounds), sum(high for _, high in bounds)


def _list(parts: Sequence[Claim]) -> str:
    return " + ".join(f"{part.quantity} ({part.group})" if part.group else str(part.quantity) for part in parts)


def _too_many(parts: Sequence[Claim], sides: str, whole: Quantity) -> str:
    if any(part.quantity.bounds[0] > whole.bounds[1] for part in parts):
        return f"{sides}: a part is larger than its whole"
    return f"{sides}: the parts come to more than the whole, unless they overlap"


def _fits(parts: Sequence[Claim], sides: str, whole: Quantity) -> str:
    printed_sum = sum(printed(part.quantity) for part in parts)
    if whole.low == whole.high == printed_sum:
        return f"{sides}: the parts make up the whole"
    if len(parts) > 1:
        return f"{sides}: the parts fit; the rest is not broken down"
    return f"{sides}: the part fits"
