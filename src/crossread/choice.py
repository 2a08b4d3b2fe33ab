"""Which of what an account holds is asked for: claims by id or place, findings by measure, side and report."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.errors import UsageError
from crossread.model.account import Account
from crossread.model.claim import Claim, Denial, Measure, Unknown
from crossread.model.finding import Finding, Line
from crossread.model.source import Side, side_of
from crossread.present.tags import tags

Statement = Claim | Denial


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What to keep; an empty collection keeps everything."""

    measures: frozenset[Measure] = frozenset()
    sides: frozenset[Side] = frozenset()
    reports: frozenset[str] = frozenset()

    def keeps(self, side: Side, reports: Collection[str]) -> bool:
        """Whether figures of that side in those reports are asked for."""
        return (not self.sides or side in self.sides) and (not self.reports or bool(self.reports & set(reports)))


def choose(
    accounts: Sequence[Account], *, measures: Sequence[str] = (), sides: Sequence[str] = (), reports: Sequence[str] = ()
) -> Choice:
    """The choice in the words of the command line; UsageError for a word that names nothing."""
    return Choice(
        measures=frozenset(Measure(_known(word, [m.value for m in Measure], "measure")) for word in measures),
        sides=frozenset(Side(_known(word, [s.value for s in Side], "side")) for word in sides),
        reports=frozenset(find_report(accounts, word) for word in reports),
    )


def narrow(account: Account, choice: Choice) -> Account:
    """The account with the findings, lines and readings that are asked for, and all claims."""
    statements = {one.id: one for one in (*_statements(account), *account.unknowns)}
    measured = [f for f in account.findings if not choice.measures or f.slot.measure in choice.measures]
    findings = [_narrow(finding, choice, statements.__getitem__) for finding in measured]
    return replace(account, findings=tuple(f for f in findings if any((f.lines, f.parts, f.increments, *_contests(f)))))


def _statements(account: Account) -> list[Statement]:
    return [*account.claims, *account.denials]


def _contests(finding: Finding) -> tuple[tuple[str, ...], ...]:
    return finding.denials, finding.denied


def _narrow(finding: Finding, choice: Choice, get: Callable[[str], Statement | Unknown]) -> Finding:
    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(i for i in ids if choice.keeps(side_of(get(i).source), (get(i).report,)))

    return replace(
        finding,
        lines=tuple(line for one in finding.lines if (line := _narrow_line(one, choice)).readings),
        parts=kept(finding.parts),
        increments=kept(finding.increments),
        denials=kept(finding.denials),
        denied=kept(finding.denied),
        unknowns=kept(finding.unknowns),
    )


def _narrow_line(line: Line, choice: Choice) -> Line:
    return replace(line, readings=tuple(r for r in line.readings if choice.keeps(line.side, r.reports)))


def find_report(accounts: Sequence[Account], name: str) -> str:
    """The id of the report with that id, that tag or that beginning; UsageError where there is none, or several."""
    return find_id([[report.id for report in account.reports] for account in accounts], name)


def find_id(groups: Iterable[Sequence[str]], name: str) -> str:
    """The id that is meant among groups of them, each with tags of its own; UsageError where none or several are."""
    grouped = list(groups)
    ids = sorted({one for group in grouped for one in group})
    tagged = [i for group in grouped for i, tag in tags(group).items() if tag == name]
    for matches in ([i for i in ids if i == name], tagged, [i for i in ids if i.startswith(name)]):
        if len(set(matches)) == 1:
            return matches[0]
        if matches:
            raise UsageError(
                f"{name!r} could be any of the reports {_some(sorted(set(matches)))}: write more of the id"
            )
    raise UsageError(f"no report is called {name!r} (there are {_some(ids)})")


def find_statements(accounts: Sequence[Account], key: str) -> list[tuple[Account, Statement]]:
    """The claims and denials with that id, at that place (`REPORT:CHARACTER`), or whose id begins so.

    UsageError where there is none, or where a beginning fits several.
    """
    every = [(account, one) for account in accounts for one in _statements(account)]
    exact = [(account, one) for account, one in every if one.id == key]
    found = exact[:1] or _at_place(accounts, every, key) or [(a, one) for a, one in every if one.id.startswith(key)]
    if not found:
        raise UsageError(
            f"no claim {key!r} among the {len({one.id for _, one in every}):,} claims of these reports "
            "(crossread claims PATH... lists them, each with its place to give here)"
        )
    if len({one.id for _, one in found}) > 1 and len({one.span.start for _, one in found}) > 1:
        raise UsageError(f"{key!r} could be any of the claims {_some(sorted({one.id for _, one in found}))}")
    return list({one.id: (account, one) for account, one in found}.values())


def _at_place(
    accounts: Sequence[Account], every: Sequence[tuple[Account, Statement]], key: str
) -> list[tuple[Account, Statement]]:
    name, _, place = key.rpartition(":")
    if not name or not place.isdecimal():
        return []
    at, report = int(place), find_report(accounts, name)
    here = [(account, one) for account, one in every if one.report == report]
    starting = [(account, one) for account, one in here if one.span.start == at]
    return starting or [(account, one) for account, one in here if one.span.start <= at < one.span.end][:1]


def iter_claims(account: Account) -> Iterator[Claim]:
    """The account's claims by report and place in the text."""
    order = {report.id: i for i, report in enumerate(sorted(account.reports, key=lambda r: r.id))}
    yield from sorted(account.claims, key=lambda c: (order[c.report], c.span.start, c.span.end, c.id))


def _known(word: str, known: Sequence[str], noun: str) -> str:
    if word not in known:
        raise UsageError(f"{word!r} is no {noun} (one of {', '.join(known)})")
    return word


def _some(names: Sequence[str], most: int = 8) -> str:
    rest = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + rest
