"""Claims that print one quantity, taken together: what becomes a reading on a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.claim import Basis, Claim, Modality
from crossread.model.finding import Order, Reading
from crossread.model.quantity import Quantity
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.interval import gives_number, growth_key
from crossread.reconcile.measure import Course
from crossread.reconcile.moment import Moment
from crossread.reconcile.side import is_outlet_voice

OWN_VOICE = "in the outlet's own voice"
SOME_OWN_VOICE = "in some reports in the outlet's own voice"
UNCONFIRMED = "unconfirmed: called possible only"
OWN_DEEDS = "claimed by the party about its own deeds"
PART = "given only as part of a larger count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One quantity of one line. `first` and `last` are when it was said, where that is known."""

    quantity: Quantity
    claims: tuple[Claim, ...]
    first: Moment | None
    last: Moment | None

    @property
    def is_firm(self) -> bool:
        """False where every claim only calls it possible."""
        return any(claim.modality is not Modality.POSSIBLE for claim in self.claims)

    @property
    def counts(self) -> bool:
        """False for words that give no number, which neither agree with a figure nor move it."""
        return gives_number(self.quantity)

    @property
    def key(self) -> tuple[tuple[int, float, str], int]:
        """Order of growth, then of time."""
        return growth_key(self.quantity), self.first.day if self.first else 0


def gather_entries(claims: Sequence[Claim], evidence: Evidence, course: Course) -> list[Entry]:
    """One entry for each quantity; of a level, one for each quantity and day, since it may come back to a figure.

    A level of no known day is taken with the last day on which the same figure is given.
    """
    groups: dict[tuple[Quantity, int | None], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.quantity, _day(claim, evidence, course)), []).append(claim)
    for quantity in {quantity for quantity, day in groups if day is None}:
        days = [day for other, day in groups if other == quantity and day is not None]
        if days:
            groups[quantity, max(days)] += groups.pop((quantity, None))
    entries = [_entry(quantity, group, evidence) for (quantity, _), group in groups.items()]
    return sorted(entries, key=lambda entry: entry.key)


def _day(claim: Claim, evidence: Evidence, course: Course) -> int | None:
    moment = evidence.when(claim)
    return moment.day if moment and course is Course.LEVEL else None


def _entry(quantity: Quantity, claims: Sequence[Claim], evidence: Evidence) -> Entry:
    known = sorted((m for m in map(evidence.when, claims) if m), key=lambda moment: moment.key)
    moments = [moment for moment in known if not moment.at_least] or known
    return Entry(
        quantity=quantity,
        claims=tuple(sorted(claims, key=lambda claim: (claim.report, claim.span, claim.id))),
        first=moments[0] if moments else None,
        last=moments[-1] if moments else None,
    )


def to_reading(entry: Entry, step: int, order: Order | None) -> Reading:
    """The entry as it stands in the account."""
    return Reading(
        quantity=entry.quantity,
        claims=tuple(claim.id for claim in entry.claims),
        reports=tuple(sorted({claim.report for claim in entry.claims})),
        first_said=entry.first.when if entry.first else None,
        last_said=entry.last.when if entry.last else None,
        step=step,
        order=order,
        outlet_voice=all(map(is_outlet_voice, entry.claims)),
        unconfirmed=not entry.is_firm,
        note="; ".join(_notes(entry)),
    )


def _notes(entry: Entry) -> list[str]:
    own = [is_outlet_voice(claim) for claim in entry.claims]
    notes = [OWN_VOICE if all(own) else SOME_OWN_VOICE] if any(own) else []
    if not entry.is_firm:
        notes.append(UNCONFIRMED)
    if all(claim.modality is Modality.CLAIMED for claim in entry.claims):
        notes.append(OWN_DEEDS)
    if all(claim.basis is Basis.PART for claim in entry.claims):
        notes.append(PART)
    return notes
