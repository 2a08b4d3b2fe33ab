"""What of a brief is no figure: sums and persons at odds, other events, and what no report says."""

import re
from collections.abc import Iterator, Mapping

from crossread.model.account import Account
from crossread.model.brief import Clause, Item
from crossread.model.claim import Claim
from crossread.model.source import Side
from crossread.model.span import Span
from crossread.model.story import Contrast, ContrastReading, GapKind
from crossread.present.brief.citing import Citing
from crossread.present.receipt import plain
from crossread.present.terms import SIDES, deed

#: Places at odds stand at the head of a brief.
PLACE = "where it happened"
#: Beginnings of what is open in words that give no figure again.
_ABSENT = ("no report", "there is no number")


def contrast_items(account: Account, citing: Citing) -> tuple[Item, ...]:
    """What reports tell differently and is no number: each reading with its side, quoted where it stands."""
    places = {mention.id: mention.span for mention in account.places}
    told = [contrast for contrast in account.contrasts if contrast.slot != PLACE]
    return tuple(_contrast(contrast, places, citing) for contrast in told)


def _contrast(contrast: Contrast, places: Mapping[str, Span], citing: Citing) -> Item:
    return Item(
        label=contrast.slot[0].upper() + contrast.slot[1:] if contrast.slot.islower() else contrast.slot,
        clauses=tuple(_reading(reading, places, citing) for reading in contrast.readings),
    )


def _reading(reading: ContrastReading, places: Mapping[str, Span], citing: Citing) -> Clause:
    """The reading in one word, with the words of its first telling."""
    spans = [places[i] if i in places else citing.evidence.stated(i).span for i in reading.items]
    each = {span.report: span for span in reversed(spans)}
    receipts = tuple(citing.receipt(each[report]) for report in sorted(each))[: citing.room.cited]
    first = each[min(each)]
    side = f" ({SIDES[reading.side]})" if reading.side is not Side.UNKNOWN else ""
    words = citing.quoted(first, citing.room.around)
    return Clause(
        text=f"{reading.text}{side}: {words}",
        receipts=receipts,
        items=reading.items,
        verbatim=citing.verbatim(first),
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
    pending = [gap.text for gap in account.gaps if gap.kind is GapKind.DEADLINE]
    absent = [plain(line).split("; ")[0] for line in (*pending, *account.open_questions) if line.startswith(_ABSENT)]
    bare = [line[0].upper() + line[1:] for line in dict.fromkeys(absent) if ":" not in line][: citing.room.absent]
    return (Item(clauses=tuple(Clause(text=line.rstrip("."), joint=". ") for line in bare)),) if bare else ()
