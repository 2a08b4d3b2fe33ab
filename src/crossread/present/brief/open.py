"""What of a brief is no figure: sums and persons at odds, other events, and what no report says."""

import re
from collections.abc import Iterator

from crossread.model.account import Account
from crossread.model.brief import Clause, Item
from crossread.model.claim import Claim
from crossread.present.brief.citing import Citing
from crossread.present.receipt import plain
from crossread.present.terms import deed

#: Beginnings of what is open in words that give no figure again.
_ABSENT = ("no report", "there is no number")


def odd_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """The checks that fail: the claims that cannot all be right together, each with its receipt."""
    return tuple(
        Item(label=label, clauses=tuple(_told(claims, citing)))
        for check in account.checks
        if not check.closes and check.kind == "person"
        for label, claims in [("The same person", citing.evidence.claims(check.claims))]
    )


def sum_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """The sums that do not close, as the figures that make them."""
    failed = [check for check in account.checks if not check.closes and check.kind != "person"]
    return tuple(
        Item(clauses=tuple(_summand(claim, citing) for claim in citing.evidence.claims(check.claims)))
        for check in failed[: citing.room.sums]
    )


def _summand(claim: Claim, citing: Citing) -> Clause:
    words = claim.manner.value if claim.manner else claim.measure.value
    receipts = citing.said(claim)[1]
    return Clause(
        text=f"{citing.counted(claim)} {words}",
        receipts=receipts[:1],
        joint=", ",
        items=(claim.id,),
        verbatim=citing.verbatim(claim.span),
    )


def _told(claims: list[Claim], citing: Citing) -> Iterator[Clause]:
    for claim in claims:
        who, receipts = citing.said(claim)
        words = f"{citing.counted(claim)}: {deed(claim)}" + (f" ({who})" if who else "")
        yield Clause(text=words, receipts=receipts, joint=", ", items=(claim.id,), verbatim=citing.verbatim(claim.span))


def background_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """Other events with their figures, each wording once."""
    return tuple(
        Item(
            label=_as_printed(plain(event.event), event.claims, citing), clauses=tuple(_each_once(event.claims, citing))
        )
        for event in account.background[: citing.room.events]
    )


def _as_printed(name: str, ids: tuple[str, ...], citing: Citing) -> str:
    """The event's name in the letters that a report has for it; its key is written small."""
    contexts = [citing.context(claim.span) for claim in citing.evidence.claims(ids)]
    found = (re.search(rf"(?<!\w){re.escape(name)}(?!\w)", context, re.IGNORECASE) for context in contexts)
    return next((m[0] for m in found if m), name)


def _each_once(ids: tuple[str, ...], citing: Citing) -> Iterator[Clause]:
    told: dict[str, list[str]] = {}
    for claim in citing.evidence.claims(ids):
        told.setdefault(f"{citing.counted(claim)}: {deed(claim)}", []).append(claim.id)
    for words, claims in told.items():
        receipts = citing.behind(claims)[1]
        verbatim = citing.verbatim(citing.evidence.first(claims).span)
        yield Clause(text=words, receipts=receipts, joint=", ", items=tuple(claims), verbatim=verbatim)


def open_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """What no report says, in words that give nothing of what reports say."""
    absent = [plain(line).split("; ")[0] for line in account.open_questions if line.startswith(_ABSENT)]
    bare = [line[0].upper() + line[1:] for line in absent if ":" not in line][: citing.room.absent]
    return (Item(clauses=tuple(Clause(text=line.rstrip("."), joint=". ") for line in bare)),) if bare else ()
