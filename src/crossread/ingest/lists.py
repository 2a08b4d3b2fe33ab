"""The word lists of `lists.toml`, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What the ingest stage knows by heart."""

    function_words: frozenset[str]
    other_suffixes: frozenset[str]
    papers: frozenset[str]
    times: tuple[str, ...]
    languages: dict[str, str]


@cache
def lists() -> Lists:
    """The lists that ship with the package."""
    table = tomllib.loads(files(__package__).joinpath("lists.toml").read_text(encoding="utf-8"))
    return Lists(
        function_words=frozenset(table["function_words"].split()),
        other_suffixes=frozenset(table["other_suffixes"].split()),
        papers=frozenset(table["papers"].split()),
        times=tuple(table["times"].split()),
        languages=table["languages"],
    )
