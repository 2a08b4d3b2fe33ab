"""Verbs that measure only together with a companion word."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossread.extract.event import Event
from crossread.extract.syntax import cases, children, forms, lemma, relation, word
from crossread.model.claim import Manner, Measure
from crossread.model.parse import Parse, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """One row of `data/companions.toml`."""

    verbs: frozenset[str]
    role: str
    companions: frozenset[str]
    relations: frozenset[str]
    argument: frozenset[str]
    prepositions: frozenset[str]
    measure: Measure
    manner: Manner | None
    how: str


@cache
def _pairings() -> tuple[Pairing, ...]:
    table = tomllib.loads((files("crossread.extract") / "data" / "companions.toml").read_text("utf-8"))
    sets: dict[str, str] = table["sets"]

    def spelled_out(words: str) -> frozenset[str]:
        return frozenset(w for name in words.split() for w in (sets[name[1:]].split() if name[0] == "@" else [name]))

    return tuple(
        Pairing(
            verbs=frozenset(row["verbs"].split()),
            role=row.get("role", ""),
            companions=spelled_out(row.get("companion", "")),
            relations=frozenset(row.get("relations", "").split()),
            argument=spelled_out(row.get("argument", "")),
            prepositions=frozenset(row.get("prepositions", "").split()),
            measure=Measure(row["measure"]),
            manner=Manner(row["manner"]) if "manner" in row else None,
            how=row["how"],
        )
        for row in table["pairing"]
    )


def companion_event(parse: Parse, verb: Token, role: str, argument: Token) -> Event | None:
    """The event of the first pairing that the verb, the role of the people counted and a companion fit."""
    for pairing in _pairings():
        if (
            lemma(verb) in pairing.verbs
            and _plays(parse, verb, pairing, role, argument)
            and _is_called(parse, pairing, argument)
            and _has_companion(parse, verb, pairing, argument)
        ):
            return Event(measure=pairing.measure, manner=pairing.manner, trigger=verb, how=pairing.how)
    return None


def _is_called(parse: Parse, pairing: Pairing, argument: Token) -> bool:
    """Whether the people counted, or those they are some of, are called as the pairing wants."""
    if not pairing.argument:
        return True
    wholes = (c for c in children(parse, argument, "nmod") if "of" in cases(parse, c))
    return any(forms(t) & pairing.argument for t in (argument, *wholes))


def _plays(parse: Parse, verb: Token, pairing: Pairing, role: str, argument: Token) -> bool:
    if pairing.role == "undergoer":
        around = (c for c in parse.children(verb) if c.index != argument.index)
        objects = [c for c in around if relation(c) in ("obj", "nsubj") and c.start > verb.start]
        return role == "obj" or not objects
    return pairing.role in ("", role)


def _has_companion(parse: Parse, verb: Token, pairing: Pairing, argument: Token) -> bool:
    if not pairing.companions:
        return True
    below = "below" in pairing.relations
    joined = (c for a in children(parse, argument, "conj") for c in parse.children(a))
    around = list(parse.iter_subtree(verb)) if below else [*parse.children(verb), *parse.children(argument), *joined]
    for t in around:
        if t.index in (verb.index, argument.index) or not (below or _hangs(t, pairing)):
            continue
        names = {word(t), lemma(t), *(f"case:{c}" for c in cases(parse, t))}
        if names & pairing.companions and (not pairing.prepositions or cases(parse, t) & pairing.prepositions):
            return True
    return False


def _hangs(token: Token, pairing: Pairing) -> bool:
    if relation(token) in ("nsubj", "csubj"):
        return relation(token) in pairing.relations
    return not pairing.relations or bool({relation(token), token.deprel} & pairing.relations)
