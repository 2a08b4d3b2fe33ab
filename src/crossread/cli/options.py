"""What may stand on the command line."""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

from crossread.cli import manual
from crossread.errors import UsageError
from crossread.model.claim import Measure
from crossread.model.source import Side

#: What a brief is written as, by how the file's name ends.
BRIEFS = {".txt": "text", ".md": "md", ".json": "json", ".jsonl": "jsonl", ".html": "html", ".pdf": "pdf"}
VERBS = tuple(
    "account claims figures show actors words timeline sources compare brief verify page serve decide".split()
)
#: What `decide` can do.
DECISIONS = ("reject", "correct", "split", "merge", "undo", "list")
FORMATS = ("text", "md", "json", "jsonl")
_WIDTH = 90


class _Parser(argparse.ArgumentParser):
    """An ArgumentParser whose complaints are errors like all others."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")


def parse_line(words: Sequence[str]) -> argparse.Namespace:
    """The words as options with a `verb`, which is `account` where none stands first; UsageError if they are wrong."""
    verb, rest = (words[0], words[1:]) if words and words[0] in VERBS else ("account", words)
    options = parser_of(verb).parse_intermixed_args(list(rest))
    options.verb = verb
    if verb == "decide":
        return _check_decision(options)
    if verb == "serve":
        return options
    if not options.paths:
        raise UsageError(_pathless(verb))
    if verb == "compare" and len(options.paths) != 2:
        raise UsageError(f"compare takes two texts, and {len(options.paths)} are given: crossread compare A B")
    misplaced = [path for path in options.paths if path in VERBS and not Path(path).exists()]
    if misplaced and verb not in words[:1]:
        raise UsageError(f"the verb {misplaced[0]!r} must come first (crossread {misplaced[0]} ... PATH...)")
    return options


def parser_of(verb: str) -> argparse.ArgumentParser:
    """The parser of one verb's options."""
    parser = _Parser(
        prog=f"crossread {verb}",
        description=getattr(manual, verb.upper()),
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=_WIDTH, max_help_position=24),
        add_help=False,
        allow_abbrev=False,
    )
    if verb == "decide":
        _add_decision(parser)
    elif verb == "serve":
        _add_server(parser)
    else:
        _add_reading(parser, verb)
    parser.add_argument("--help", action="help", help="print this")
    return parser


def _add_reading(parser: argparse.ArgumentParser, verb: str) -> None:
    if verb == "show":
        parser.add_argument("claim", metavar="CLAIM", help="an id, or a place such as alder-post:512")
    if verb == "verify":
        parser.add_argument("text", metavar="TEXT", help="a text with citations, or - for standard input")
    if verb == "compare":
        parser.add_argument(
            "paths", metavar="TEXT", nargs="*", help="two files, of which one may be - for standard input"
        )
    else:
        parser.add_argument("paths", metavar="PATH", nargs="*", help="a file, a folder, or - for standard input")
    _add_own(parser, verb)
    if verb in ("compare", "verify"):
        _add_format(parser)
    else:
        _add_common(parser, formats=verb != "page")


def _add_decision(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("folder", metavar="FOLDER", help="the folder of the reports")
    add("what", metavar="WHAT", choices=DECISIONS, help=f"one of {', '.join(DECISIONS)}")
    add("about", metavar="ABOUT", nargs="*", help="a claim and FIELD=VALUE, reports, or a decision")
    add("--by", metavar="NAME", default="", help="who decides")
    add("--note", metavar="WORDS", default="", help="why, in your words")
    add("--at", metavar="TIME", default="", help="when, as in 2031-05-06T14:20Z (default: now)")
    add("--parser", default="bundled", metavar="NAME", help="bundled (default), or spacy:PIPELINE")


def _add_server(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("folder", metavar="FOLDER", help="the folder of the reports")
    add("--port", type=int, default=8000, metavar="N", help="8000 (default); 0 is any that is free")
    add("--host", default="127.0.0.1", metavar="ADDRESS", help="an address of this machine (default: 127.0.0.1)")
    add("--public", action="store_true", help="let ADDRESS be one that other machines reach")
    add("--date", metavar="YYYY-MM-DD", help="the day of the incident, for reports that only name weekdays")
    add("--parser", default="bundled", metavar="NAME", help="bundled (default), or spacy:PIPELINE")


def _check_decision(options: argparse.Namespace) -> argparse.Namespace:
    """UsageError where what is decided about is missing, or is more than one thing."""
    given = len(options.about)
    needs = {"reject": "one CLAIM", "correct": "a CLAIM and FIELD=VALUE", "split": "a REPORT or more"}
    needs |= {"merge": "two REPORTs or more", "undo": "one DECISION", "list": "nothing more"}
    right = {"reject": given == 1, "correct": given > 1, "split": given > 0, "merge": given > 1, "undo": given == 1}
    if not right.get(options.what, given == 0):
        raise UsageError(f"{options.what} takes {needs[options.what]} (see crossread decide --help)")
    return options


def _add_own(parser: argparse.ArgumentParser, verb: str) -> None:
    if verb == "account":
        parser.add_argument("--full", action="store_true", help="quote every claim behind a figure, and at length")
    if verb == "figures":
        measures, sides = ", ".join(m.value for m in Measure), ", ".join(s.value for s in Side)
        parser.add_argument("--measure", action="append", default=[], metavar="MEASURE", help=f"one of {measures}")
        parser.add_argument("--side", action="append", default=[], metavar="SIDE", help=f"one of {sides}")
        parser.add_argument("--report", action="append", default=[], metavar="REPORT", help="its id or short name")

    if verb == "page":
        parser.add_argument("-o", "--output", metavar="FILE", help="where to write it (default: standard output)")
    if verb == "brief":
        kinds = ", ".join(BRIEFS)
        parser.add_argument("-o", "--output", metavar="FILE", help=f"where to write it, as its name ends: {kinds}")


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=FORMATS, default="text", metavar="FORMAT", help="text (default), md, json or jsonl"
    )


def _add_common(parser: argparse.ArgumentParser, *, formats: bool) -> None:
    add = parser.add_argument
    if formats:
        _add_format(parser)
    add("--date", metavar="YYYY-MM-DD", help="the day of the incident, for reports that only name weekdays")
    add("--as-of", metavar="TIME", help="what was known by that day or time: later reports are left out")
    add("--parser", default="bundled", metavar="NAME", help="bundled (default), or spacy:PIPELINE")
    add("--workers", type=int, default=0, metavar="N", help="processes to read with (default: as many as pay)")


def _pathless(verb: str) -> str:
    if Path(verb).exists():
        return f"{verb!r} is a verb and a path here: read the path with crossread account {verb}, or as ./{verb}"
    if verb == "compare":
        return "no text is given: crossread compare A B (see crossread --help)"
    first = {"show": " CLAIM", "verify": " TEXT"}.get(verb, "")
    return f"no path is given: crossread {verb}{first} PATH... (see crossread --help)"
