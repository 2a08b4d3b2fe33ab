"""What stands beside the findings: sums, open questions, earlier events, what was set aside, who is quoted, caveats."""

from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.finding import Check
from crossread.present.chapters import iter_open, list_background, list_quoted, list_set_aside
from crossread.present.decisions import decisions_chapter
from crossread.present.evidence import Cite, Evidence
from crossread.present.page import Entry
from crossread.present.receipt import plain

#: Characters of a quotation, and lines of a list; the account itself has them all.
_QUOTED, _MOST = 160, 80
#: Receipts of one sum.
_RECEIPTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """One sum in words, whether it closes, and where its figures stand."""

    text: str
    closes: bool
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """`sums` are those that do not close first, `open` the questions, `gaps` what is one-sided or moved last.

    `lists` have a title, their lines and the number of lines left out.
    """

    sums: tuple[Sum, ...]
    open: tuple[str, ...]
    gaps: tuple[str, ...]
    lists: tuple[tuple[str, tuple[Entry, ...], int], ...]


def build_beside(account: Account, evidence: Evidence) -> Beside:
    """All of it."""
    decided = decisions_chapter(account, evidence, _QUOTED)
    lists = (
        ("Earlier and other events, in no figure above", list_background(account, evidence, limit=_QUOTED, full=False)),
        (decided.title, decided.entries),
        ("Set aside: read, but in no figure above", list_set_aside(account, evidence, _QUOTED)),
        ("Who is quoted", list_quoted(account, evidence)),
        ("To be read with this", tuple(Entry(text=_begun(plain(line))) for line in account.caveats)),
        ("Left out", tuple(Entry(text=plain(str(issue))) for issue in account.left_out)),
    )
    told = list(dict.fromkeys(_begun(plain(line)) for line in iter_open(account)))
    gaps = (_begun(plain(gap.text)) for gap in account.gaps)
    return Beside(
        sums=tuple(_sum(check, evidence) for check in sorted(account.checks, key=lambda check: check.closes)[:_MOST]),
        open=tuple(told),
        gaps=tuple(dict.fromkeys(gap for gap in gaps if gap not in told)),
        lists=tuple((title, rows[:_MOST], max(0, len(rows) - _MOST)) for title, rows in lists if rows),
    )


def _sum(check: Check, evidence: Evidence) -> Sum:
    limit = 0 if check.closes else _QUOTED
    cites = evidence.cites(check.claims, limit)[:_RECEIPTS]
    return Sum(text=_begun(plain(check.text)), closes=check.closes, cites=cites)


def _begun(line: str) -> str:
    return line[:1].upper() + line[1:]
