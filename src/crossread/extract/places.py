"""Where people are: aboard a vehicle, inside a site, in captivity, in custody, in care, in the open."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossread.extract import lexicon
from crossread.extract.event import Event
from crossread.extract.syntax import cases, child, children, lemma, word
from crossread.model.claim import Manner, Measure
from crossread.model.parse import Parse, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One row of `data/whereabouts.toml`."""

    prepositions: frozenset[str]
    nouns: frozenset[str]
    needed: frozenset[str]
    measure: Measure
    manner: Manner | None


@cache
def _places() -> tuple[Place, ...]:
    rows = tomllib.loads((files("crossread.extract") / "data" / "whereabouts.toml").read_text("utf-8"))["place"]
    return tuple(
        Place(
            prepositions=frozenset(row["prepositions"].split()),
            nouns=frozenset(row["nouns"].split()),
            needed=frozenset(row.get("with", "").split()),
            measure=Measure(row["measure"]),
            manner=Manner(row["manner"]) if "manner" in row else None,
        )
        for row in rows
    )


def location_event(parse: Parse, place: Token) -> Event | None:
    """What being at a place says of people: "on board", "in captivity", "inside the building"."""
    prepositions = cases(parse, place) or ({word(place)} if place.upos in ("ADV", "ADP") else frozenset())
    on_board = "board" in word(place) and "on" in prepositions
    if word(place) == "inside" and any(word(c) == "back" for c in parse.children(place)):
        return Event(measure=Measure.ARRESTED, trigger=place, how="place")  # behind the walls they had got over
    if word(place) in ("aboard", "onboard", "inside", "underground") or on_board:
        return Event(measure=Measure.ABOARD, trigger=place, how="place")
    if (listed := _listed(parse, place, prepositions)) is not None:
        return Event(measure=listed.measure, manner=listed.manner, trigger=place, how="place")
    if not prepositions & lexicon.words("inside"):
        return None
    measure = _measure_at(parse, place, prepositions)
    return None if measure is None else Event(measure=measure, trigger=place, how="place")


def _listed(parse: Parse, place: Token, prepositions: frozenset[str] | set[str]) -> Place | None:
    names = {word(place), lemma(place)}
    for row in _places():
        if names & row.nouns and prepositions & row.prepositions:
            modified = {word(c) for c in children(parse, place, "amod", "compound", "acl")}
            owned = child(parse, place, "nmod:poss")
            ours = row.measure is Measure.HELD and owned is not None and word(owned) in ("our", "my")
            fits = not row.needed or modified & row.needed
            return row if fits and not ours else None  # a rescuer's are in "our hands"
    return None


def _measure_at(parse: Parse, place: Token, prepositions: frozenset[str] | set[str]) -> Measure | None:
    if "in" in prepositions:
        in_hospital = word(place) == "hospital" and not children(parse, place, "det", "amod", "compound")
        if word(place) in ("care", "condition", "ward") or in_hospital:
            return Measure.INJURED
        if word(place) == "hospital" and child(parse, place, "det") is None:
            return Measure.INJURED
    if word(place) in ("hospital", "clinic") and _is_only_number(child(parse, place, "nsubj")):
        return Measure.INJURED  # "another 20 are at the military hospital"
    if prepositions & {"aboard", "onboard"} or is_vehicle(parse, place) or is_site(place):
        return Measure.ABOARD
    return None


def _is_only_number(subject: Token | None) -> bool:
    return subject is not None and (subject.upos == "NUM" or word(subject) in ("more", "others", "another"))


def is_site(noun: Token) -> bool:
    """A place one is inside of."""
    return lemma(noun) in lexicon.presence()["sites"] or (noun.upos == "ADV" and word(noun) in ("inside", "there"))


def is_vehicle(parse: Parse, noun: Token) -> bool:
    """A vehicle by its own word or by that of its name: "the Harbour Express"."""
    vehicles = lexicon.measures().vehicles
    return any(lemma(t) in vehicles or word(t) in vehicles for t in (noun, *children(parse, noun, "compound", "flat")))
