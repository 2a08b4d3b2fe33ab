"""To which finding a claim belongs: its slot, its unit and its party."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from crossread.model.claim import Basis, Claim, Denial, Measure, Party
from crossread.model.finding import Slot
from crossread.reconcile.evidence import Evidence
from crossread.reconcile.individual import person_of
from crossread.reconcile.measure import slot_of, unit_of
from crossread.reconcile.party import place_parties
from crossread.reconcile.subcount import may_be_counted_as


@dataclass(frozen=True, slots=True)
class Home:
    """What a finding is of."""

    slot: Slot
    unit: str
    party: Party

    @property
    def key(self) -> tuple[int, bool, str, int]:
        """Sorts findings as the measures and parties are declared."""
        measure, party = list(Measure).index(self.slot.measure), list(Party).index(self.party)
        return measure, self.slot.manner is not None, self.unit, party


def house_totals(totals: Sequence[Claim], parts: Sequence[Claim], evidence: Evidence) -> dict[Home, list[Claim]]:
    """The totals of each finding.

    A part with a party of its own counts that party where nobody gives its total: of "15 killed, including two police
    officers" the two are all that is known of the state's dead. Women and children among people count no party.
    """
    slots: dict[tuple[Slot, str], list[Claim]] = {}
    for claim in totals:
        slots.setdefault((slot_of(claim), unit_of(claim)), []).append(claim)
    houses: dict[Home, list[Claim]] = {}
    for (slot, unit), claims in slots.items():
        among = [part for part in parts if (slot_of(part), unit_of(part)) == (slot, unit)]
        parties = place_parties(claims, among, evidence.times)
        for claim in claims:
            houses.setdefault(Home(slot, unit, parties[claim.id]), []).append(claim)
    for home, claims in _only_parts(parts, houses).items():
        houses[home] = claims
    return houses


def _only_parts(parts: Sequence[Claim], houses: Collection[Home]) -> dict[Home, list[Claim]]:
    found: dict[Home, list[Claim]] = {}
    for part in parts:
        home = Home(slot_of(part), unit_of(part), part.party)
        counts_a_party = part.party in (Party.STATE, Party.PERPETRATOR) and person_of(part) is None
        if part.basis is Basis.PART and counts_a_party and home not in houses:
            found.setdefault(home, []).append(part)
    return found


class Houses:
    """Finds for what is no total the findings beside whose totals it stands."""

    def __init__(self, totals: Mapping[Home, Sequence[Claim]]) -> None:
        self._homes = sorted(totals, key=lambda home: home.key)
        self._of_total = {claim.id: home for home, claims in totals.items() for claim in claims}

    def find(self, item: Claim | Denial) -> tuple[Home, ...]:
        """The findings of its whole and of its own party; empty where no report gives such a total.

        A denial that names no party it can be laid beside is laid beside the first finding of its slot.
        """
        own = [home for home in self._wanted(item) if home in self._homes][:1]
        if isinstance(item, Denial):
            same_slot = [home for home in self._homes if (home.slot, home.unit) == (slot_of(item), unit_of(item))]
            return tuple(own or same_slot[:1])
        whole = self._of_total.get(item.whole or "")
        found = {home for home in (*own, whole) if home and home != self._of_total.get(item.id)}
        return tuple(sorted(found, key=lambda home: home.key))

    def is_reading(self, item: Claim | Denial) -> bool:
        """True for a part that is itself a reading, since nobody gives the total of its party."""
        return item.id in self._of_total

    def _wanted(self, item: Claim | Denial) -> list[Home]:
        parties = dict.fromkeys((item.party, *may_be_counted_as(item.party)))
        return [Home(slot_of(item), unit_of(item), party) for party in parties]
