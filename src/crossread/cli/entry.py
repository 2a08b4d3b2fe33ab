"""The entry point: one line for a person in place of any traceback, and an exit status for a program."""

import argparse
import io
import os
import shutil
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from crossread.cli.manual import TOP
from crossread.cli.options import BRIEFS, parse_line
from crossread.cli.watch import Watch
from crossread.errors import AnchorError, CrossreadError, UnsupportedError, UsageError
from crossread.model.account import Account
from crossread.model.decision import RulingState
from crossread.model.issue import Issue
from crossread.model.report import Report

DONE, UNREAD, REFUSED, USAGE, DEFECT, STOPPED = 0, 1, 1, 2, 70, 130
#: Left-out inputs named on standard error; the account names them all.
MOST_ISSUES = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit status; no exception leaves it."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(words)
    except SystemExit as asked:  # argparse has printed its help
        return DONE if not asked.code else USAGE
    except BrokenPipeError:
        return _hang_up()
    except KeyboardInterrupt:
        return _complain("stopped", STOPPED)
    except UsageError as error:
        return _complain(str(error), USAGE)
    except (AnchorError, UnsupportedError) as error:
        return _complain(f"{error} (a defect of Crossread: please report it)", DEFECT)
    except CrossreadError as error:
        return _complain(str(error), UNREAD)
    except Exception as defect:  # noqa: BLE001 - the last resort of an entry point: no traceback reaches a person
        return _confess(defect)


def _run(words: Sequence[str]) -> int:
    if not words:
        print(TOP, end="", file=sys.stderr)
        return USAGE
    if words[0] in ("--help", "-h", "help", "--version"):
        print(_version() if words[0] == "--version" else TOP, end="")
        return DONE
    options = parse_line(words)
    if options.verb == "page":
        _write(page(options), options.output)
        return DONE
    if options.verb == "verify":
        return _verify(options)
    if options.verb == "serve":
        from crossread.cli.serving import serve

        return serve(options)
    if options.verb == "decide":
        from crossread.cli.deciding import run

        _print(run(options))
        return DONE
    if options.verb == "brief" and options.output:
        _write(written_brief(options), options.output)
        return DONE
    _print(answer(options))
    return DONE


def answer(options: argparse.Namespace) -> str:
    """What was asked for, as text; what could not be read is told on standard error meanwhile."""
    from crossread import verbs

    style = {"format": options.format, "width": _width(), "colour": _colour()}
    if options.verb == "compare":
        return verbs.compare(*_pair(options.paths), **style)
    accounts = _accounts(options)
    match options.verb:
        case "claims":
            return verbs.claims(accounts, **style)
        case "figures":
            chosen = {"measure": options.measure, "side": options.side, "report": options.report}
            return verbs.figures(accounts, **chosen, **style)
        case "sources":
            return verbs.sources(accounts, **style)
        case "actors":
            return verbs.actors(accounts, **style)
        case "words":
            return verbs.words(accounts, **style)
        case "timeline":
            return verbs.timeline(accounts, **style)
        case "brief":
            return verbs.brief(accounts, **style)
        case "show":
            return verbs.show(accounts, options.claim, **style)
        case _:
            return verbs.account(accounts, full=options.full, **style)


def _verify(options: argparse.Namespace) -> int:
    """Prints what of a text does not hold; the status says whether all of it does."""
    from crossread import verbs
    from crossread.reading import gather_reports, read_text

    stdin = getattr(sys.stdin, "buffer", None)
    text = read_text(options.text, stdin=stdin)
    reports, left_out = gather_reports(options.paths, stdin=stdin)
    _tell(left_out)
    found = verbs.check(text, reports)
    _print(verbs.verdict(found, format=options.format, width=_width(), colour=_colour()))
    return DONE if found.holds else REFUSED


def page(options: argparse.Namespace) -> str:
    """The page of what was read, as HTML."""
    from crossread.web import warm, write_page

    warm()
    return write_page(_accounts(options))


def written_brief(options: argparse.Namespace) -> str | bytes:
    """The brief as the file's name asks for it; UsageError for an ending that says nothing."""
    from crossread import verbs

    form = BRIEFS.get(Path(options.output).suffix.lower())
    if form is None:
        raise UsageError(f"{options.output}: a brief is written as {', '.join(BRIEFS)} (name the file so)")
    accounts = _accounts(options)
    if form == "pdf":
        return verbs.brief_sheet(accounts)
    return verbs.brief_page(accounts) if form == "html" else verbs.brief(accounts, format=form)


def _write(told: str | bytes, path: str | None) -> None:
    """Into the file, whole or not at all; UsageError where it cannot be written."""
    if path is None:
        _print(str(told))
        return
    data = told if isinstance(told, bytes) else told.encode("utf-8", "backslashreplace")
    target, draft = Path(path), Path(f"{path}.part")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UsageError(f"{path} cannot be written: {error.strerror} (name another file with -o)") from error
    print(f"crossread: wrote {path}, {len(data) / 1000:,.0f} kB", file=sys.stderr)


def _accounts(options: argparse.Namespace) -> tuple[Account, ...]:
    from crossread.pool import Plan
    from crossread.reading import as_day, as_moment, harvest, put_together

    date, as_of = as_day(options.date, "--date"), as_moment(options.as_of, "--as-of")
    plan, watch = Plan(parser=options.parser), Watch(sys.stderr)
    try:
        read = harvest(
            options.paths, plan=plan, workers=options.workers, stdin=getattr(sys.stdin, "buffer", None), progress=watch
        )
    finally:
        watch.close()
    _tell(read.left_out)
    accounts = put_together(read, date, as_of)
    _tell_lost(accounts)
    return accounts


def _pair(paths: Sequence[str]) -> tuple[Report, Report]:
    """The two reports to compare; an error that says so where a path is not exactly one report."""
    from crossread.reading import read_one

    left, right = (read_one(path, stdin=getattr(sys.stdin, "buffer", None)) for path in paths)
    if left.id == right.id:  # files of one name, in two folders
        left, right = replace(left, id=f"{left.id}-1"), replace(right, id=f"{right.id}-2")
    return left, right


def _tell(issues: Sequence[Issue]) -> None:
    for issue in issues[:MOST_ISSUES]:
        print(f"crossread: left out {issue}", file=sys.stderr)
    if len(issues) > MOST_ISSUES:
        rest = len(issues) - MOST_ISSUES
        print(f"crossread: left out {rest:,} more inputs (the account lists them all)", file=sys.stderr)


def _tell_lost(accounts: Sequence[Account]) -> None:
    """Which decisions of readers could not be applied."""
    from crossread.reading import as_issue

    for ruling in accounts[0].decisions if accounts else ():
        if ruling.state is RulingState.LOST:
            print(f"crossread: {as_issue(ruling)}", file=sys.stderr)


def _print(text: str) -> None:
    """In UTF-8 and with plain line ends everywhere, so that the same reports give the same bytes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.stdout.write(text)
    sys.stdout.flush()


def _width() -> int:
    return shutil.get_terminal_size(fallback=(100, 50)).columns


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _version() -> str:
    from importlib.metadata import version

    return f"crossread {version('crossread')}\n"


def _hang_up() -> int:
    """The reader of our output has gone: nothing is wrong, and nothing more is to be written at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _complain(message: str, status: int) -> int:
    print(f"crossread: {message}", file=sys.stderr)
    return status


def _confess(defect: Exception) -> int:
    if os.environ.get("CROSSREAD_DEBUG"):
        traceback.print_exception(defect, file=sys.stderr)
    words = str(defect).splitlines()
    what = f"{type(defect).__name__}{f': {words[0]}' if words else ''}"
    return _complain(f"unexpected {what} (a defect: please report it; CROSSREAD_DEBUG=1 shows where)", DEFECT)
