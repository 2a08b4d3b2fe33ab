"""Where it happened: the governorate of FA-KES articles and the country of MUC messages, each report read alone.

    python -m benchmarks.accuracy.incidents.places

Baselines: the answer most often right in the set; and the first name of the report that the gazetteer puts anywhere.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence

from crossread.gazetteer import gazetteer
from crossread.model.account import Account
from crossread.model.place import Place, PlaceKind, PlaceRelation

from .alone import read_alone
from .keys import read_coded, read_templates

Row = tuple[str, int, int, int]
#: Names in the key of Damascus: the city and the governorate around it are coded as one.
_TWINS = {"damascus": ("SY.13", "SY.08")}


def score(accounts: Mapping[str, Account], parts: Sequence[str] = ("tst1", "tst2")) -> list[Row]:
    """(what, right, owed, right by the better baseline) for the accounts of one report each, by the report's id."""
    return [_governorate(accounts), _country(accounts, parts)]


def _governorate(accounts: Mapping[str, Account]) -> Row:
    owed = {r: {one.place for one in coded} for r, coded in read_coded().items() if r in accounts}
    keys = {place: _divisions(place) for places in owed.values() for place in places}
    majority = Counter(place for places in owed.values() for place in places).most_common(1)
    common = sum(majority[0][0] in places for places in owed.values()) if majority else 0
    right = first = 0
    for report, places in owed.items():
        wanted = frozenset[tuple[str, str]]().union(*(keys[p] for p in places))
        right += _division(answer(accounts[report])) in wanted
        first += any(_division(p) in wanted for p in _first(accounts[report], deeper=True))
    return "FA-KES governorate", right, len(owed), max(common, first)


def _country(accounts: Mapping[str, Account], parts: Sequence[str]) -> Row:
    owed: dict[str, set[str]] = {}
    for template in read_templates(*parts):
        if template.is_incident and not template.optional and template.message in accounts:
            for fill in template.fills(3):
                owed.setdefault(template.message, set()).update(_codes(fill.text))
    owed = {m: codes for m, codes in owed.items() if codes}
    majority = Counter(code for codes in owed.values() for code in codes).most_common(1)
    common = sum(majority[0][0] in codes for codes in owed.values()) if majority else 0
    right = first = 0
    for message, codes in owed.items():
        place = answer(accounts[message])
        right += place is not None and place.country in codes
        first += any(p.country in codes for p in _first(accounts[message], deeper=False))
    return "MUC country", right, len(owed), max(common, first)


def answer(account: Account) -> Place | None:
    """The place most told; of an unresolved name, what it lies in."""
    readings = account.setting.readings
    return (readings[0].area if readings else None) or account.setting.place


def _first(account: Account, *, deeper: bool) -> list[Place]:
    """The first place of the report, datelines aside; with `deeper` the first below a country."""
    places = [p for p in account.places if p.relation is not PlaceRelation.DATELINE and p.resolved is not None]
    found = [p.resolved for p in places if p.resolved and not (deeper and p.resolved.kind is PlaceKind.COUNTRY)]
    return found[:1]


def _divisions(name: str) -> frozenset[tuple[str, str]]:
    """The first-level divisions of Syria of that name, as the gazetteer spells them."""
    source = gazetteer()
    found = [e for e in (*source.find(name), *source.resembling(name)) if e.place.country == "SY"]
    ids = [e for e in found if e.place.kind is PlaceKind.FIRST_LEVEL or e.population > 20_000]
    twins = [e for n in _TWINS.get(name, ()) for e in source.find("Rif Dimashq" if n == "SY.08" else "Damascus")]
    chosen = [e.place for e in (*ids, *twins) if e.place.country == "SY"]
    return frozenset((p.country, p.first_level) for p in chosen)


def _division(place: Place | None) -> tuple[str, str] | None:
    return (place.country, place.first_level) if place is not None and place.first_level else None


def _codes(text: str) -> set[str]:
    """The countries of a slot: what stands before the first colon of each alternative."""
    heads = (part.split(":")[0].split("(")[0].strip(' "-') for part in text.split("/"))
    found = (e for head in heads if head for e in gazetteer().find(head)[:3])
    return {e.place.country for e in found if e.place.kind is PlaceKind.COUNTRY}


def main() -> int:
    """Prints the table."""
    accounts = {**read_alone("fakes"), **read_alone("muc")}
    for what, right, owed, baseline in score(accounts):
        print(f"{what:<24} {right:4}/{owed:<4} {right / max(1, owed):.3f}   baseline {baseline / max(1, owed):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
