"""The lexicon of acts: which words tell of which act, and where they have who did it, to whom, by what means."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crossread.extract.acts.inflection import noun_forms, verb_forms
from crossread.model.act import ActKind

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbFrame:
    """A row `[[verb]]` of `acts.toml`; empty sets ask nothing."""

    kind: ActKind
    words: frozenset[str]
    particle: frozenset[str] = _NONE
    object: frozenset[str] = _NONE
    subject: frozenset[str] = _NONE
    beside: frozenset[str] = _NONE
    under: frozenset[str] = _NONE
    by: frozenset[str] = _NONE
    never: frozenset[str] = _NONE
    must: frozenset[str] = _NONE
    passive: frozenset[str] = _NONE
    who: frozenset[str] = frozenset({"subj"})
    whom: frozenset[str] = frozenset({"obj"})
    content: frozenset[str] = _NONE
    tool: str = ""
    needs: str = ""
    copula: bool = False
    denied: bool = False
    harm: bool = False
    intransitive: bool = False
    passives: bool = False
    done: bool = False
    owner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NounFrame:
    """A row `[[noun]]` of `acts.toml`; empty sets ask nothing."""

    kind: ActKind
    words: frozenset[str]
    before: frozenset[str] = _NONE
    never_before: frozenset[str] = _NONE
    must: frozenset[str] = _NONE
    who: frozenset[str] = _NONE
    whom: frozenset[str] = _NONE
    content: frozenset[str] = _NONE
    needs: str = ""
    plural: bool = False
    during: frozenset[str] = _NONE
    happens: bool = False


@cache
def _table() -> dict[str, Any]:
    text = (files("crossread.extract") / "data" / "acts.toml").read_text("utf-8")
    return tomllib.loads(text)


def _values(row: dict[str, Any]) -> dict[str, Any]:
    plain = {"kind", "needs", "tool"}
    values = {k: frozenset(v.split()) if isinstance(v, str) and k not in plain else v for k, v in row.items()}
    return {**values, "kind": ActKind(row["kind"])}


@cache
def _rows() -> tuple[VerbFrame, ...]:
    return tuple(VerbFrame(**_values(row)) for row in _table()["verb"])


@cache
def verb_frames() -> dict[str, tuple[tuple[VerbFrame, str], ...]]:
    """Printed form -> the rows it may be read by, each with the verb it is a form of."""
    found: dict[str, list[tuple[VerbFrame, str]]] = {}
    for frame in _rows():
        for base in frame.words:
            for form in verb_forms(base):
                found.setdefault(form, []).append((frame, base))
    return {form: tuple(rows) for form, rows in found.items()}


@cache
def noun_frames() -> dict[str, tuple[NounFrame, ...]]:
    """Printed form -> the rows it may be read by."""
    found: dict[str, list[NounFrame]] = {}
    for row in _table()["noun"]:
        frame = NounFrame(**_values(row))
        for form in {form for base in frame.words for form in noun_forms(base)}:
            found.setdefault(form, []).append(frame)
    return {form: tuple(rows) for form, rows in found.items()}


@cache
def light(role: str) -> frozenset[str]:
    """Forms of verbs that only say that an act was done; `role` is a key of `[light]`."""
    return frozenset(form for base in _table()["light"][role].split() for form in verb_forms(base))


@cache
def class_words(name: str) -> frozenset[str]:
    """Words of a class that a row may ask of an argument."""
    words: frozenset[str] = frozenset(_table()["class"][name].split())
    return words


@cache
def words(name: str) -> frozenset[str]:
    """A set of words that rules name: `[words]`."""
    found: frozenset[str] = frozenset(_table()["words"][name].split())
    return found
