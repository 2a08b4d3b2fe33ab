"""The word lists of `data/`, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class EditWords:
    """Words that tell what an edit did; see `edits.toml`."""

    numbers: frozenset[str]
    cues: frozenset[str]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyNames:
    """The agencies' names, each row with the one that is shown first; see `agencies.toml`."""

    rows: tuple[tuple[str, ...], ...]
    endings: frozenset[str]
    media: frozenset[str]
    unnamed: tuple[str, ...]


@cache
def edit_words() -> EditWords:
    """The words of `edits.toml`."""
    return EditWords(**{name: frozenset(words.split()) for name, words in _read("edits").items()})


@cache
def agency_names() -> AgencyNames:
    """The names of `agencies.toml`."""
    table = _read("agencies")
    rows = (tuple(row.split("|")) for row in table["names"].strip().splitlines())
    return AgencyNames(
        rows=tuple(rows),
        endings=frozenset(table["endings"].split()),
        media=frozenset(table["media"].split()),
        unnamed=tuple(table["unnamed"].split("|")),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("crossread.trace") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
