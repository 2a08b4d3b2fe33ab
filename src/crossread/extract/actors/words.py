"""The lists by which actors are told, read once from `actors.toml`."""

from functools import cache

from crossread.extract.lexicon import table


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(table("actors")[section][key].split())
