"""Parsers by name."""

from importlib.metadata import entry_points

from crossread.errors import UsageError
from crossread.parse.parser import Parser

GROUP = "crossread.parsers"


def get_parser(name: str = "bundled") -> Parser:
    """The parser of that name: an entry point of the group `crossread.parsers`, what follows a colon handed to it.

    `bundled` is the default; `spacy:NAME` reads with the spaCy pipeline NAME.
    """
    kind, _, detail = name.partition(":")
    known = {point.name: point for point in entry_points(group=GROUP)}
    if kind not in known:
        raise UsageError(f"no parser is called {kind!r}; known are {', '.join(sorted(known)) or 'none'}")
    made: Parser = known[kind].load()(*([detail] if detail else []))
    return made
