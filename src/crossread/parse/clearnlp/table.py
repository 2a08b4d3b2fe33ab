"""The labels and word lists of table.toml."""

import tomllib
from importlib.resources import files

_TABLE = tomllib.loads(files("crossread.parse.clearnlp").joinpath("table.toml").read_text(encoding="utf-8"))

LABELS: dict[str, str] = _TABLE["labels"]
NOMINAL: dict[str, str] = _TABLE["nominal"]
PREDICATE: dict[str, str] = _TABLE["predicate"]
FIXED: dict[tuple[str, ...], str] = {tuple(words.split()): label for words, label in _TABLE["fixed"].items()}
BE: frozenset[str] = frozenset(_TABLE["words"]["be"])
PLACE: frozenset[str] = frozenset(_TABLE["words"]["place"])
SUPERLATIVE: frozenset[str] = frozenset(_TABLE["words"]["superlative"])
