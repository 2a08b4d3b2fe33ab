"""The origins of an account: what each witness is, which reports print it, and which of them could be the first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from crossread.model.claim import Claim
from crossread.model.finding import Finding, Line, Reading
from crossread.model.origin import CreditRole, Origin, OriginKind
from crossread.model.report import Report
from crossread.reconcile.copied import Sentence
from crossread.reconcile.moment import minute_of, parse_day
from crossread.reconcile.witness import Witnesses
from crossread.reconcile.words import join_words

UNKNOWN = "common text, origin unknown"
#: Reports of one origin among which it is asked whether one is the only link between others.
MOST_LINKED = 12
_ID_LENGTH = 8


class Origins:
    """Names the origins of groups of claims and keeps those it has named."""

    def __init__(self, witnesses: Witnesses) -> None:
        self._witnesses = witnesses
        self._found: dict[str, Origin] = {}
        self._firsts: dict[str, set[str]] = {}
        self._names, self._agencies = _name(witnesses)

    @property
    def every(self) -> tuple[Origin, ...]:
        """All that were named, those behind the most reports first."""
        return tuple(sorted(self._found.values(), key=lambda one: (-len(one.reports), one.kind, one.name, one.id)))

    def trace(self, findings: Iterable[Finding], claims: Iterable[Claim]) -> tuple[Finding, ...]:
        """The findings with the origins of every reading."""
        by_id = {claim.id: claim for claim in claims}

        def with_origins(reading: Reading) -> Reading:
            return replace(reading, origins=self.identify([by_id[claim] for claim in reading.claims]))

        def with_readings(line: Line) -> Line:
            return replace(line, readings=tuple(map(with_origins, line.readings)))

        return tuple(replace(f, lines=tuple(map(with_readings, f.lines))) for f in findings)

    def identify(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        """The ids of the origins behind one figure, as many as there are."""
        ids: list[str] = []
        for group in self._witnesses.group(claims):
            origin = self._describe(group)
            while origin.id in ids:  # two copied sentences of the same reports, which nothing joins
                origin = replace(origin, id=f"{origin.id}+")
            ids.append(origin.id)
            self._keep(origin)
        return tuple(sorted(ids))

    def _keep(self, origin: Origin) -> None:
        known = self._found.get(origin.id, origin)
        self._found[origin.id] = replace(
            known,
            reports=tuple(sorted({*known.reports, *origin.reports})),
            claims=tuple(sorted({*known.claims, *origin.claims})),
            credited=tuple(sorted({*known.credited, *origin.credited})),
            first=self._agree_on_first(origin),
            links=tuple(sorted({*known.links, *origin.links})),
        )

    def _agree_on_first(self, origin: Origin) -> str | None:
        """The first report of all texts of that origin, if it is one."""
        firsts = self._firsts.setdefault(origin.id, set())
        firsts |= {origin.first} if origin.first else set()
        return min(firsts) if len(firsts) == 1 else None

    def _describe(self, group: Sequence[Claim]) -> Origin:
        keys = set().union(*(self._witnesses.keys(claim) for claim in group))
        texts = {text for claim in group if (text := self._witnesses.text_of[claim.id])}
        sharing = sorted({report for text in texts for report in self._witnesses.texts.reports[text]})
        reports = tuple(sorted({claim.report for claim in group}))
        agencies = sorted(key for key in keys if key in self._agencies)
        owners = sorted({self._witnesses.owner(claim) for claim in group} | self._owners(texts))
        if agencies:
            kind, id_, name = OriginKind.AGENCY, "+".join(agencies), join_words([self._names[key] for key in agencies])
        elif texts and len(owners) > 1:
            kind, id_, name = OriginKind.TEXT, f"text:{_digest(sharing)}", UNKNOWN
        else:
            kind, id_, name = OriginKind.OUTLET, "+".join(owners), join_words([self._names.get(o, o) for o in owners])
        return Origin(
            id=id_,
            kind=kind,
            name=name,
            reports=reports,
            claims=tuple(claim.id for claim in group),
            credited=self._find_credited(agencies, {*sharing, *reports}),
            first=self._find_first(sharing) if texts else None,
            links=self._find_links(group, sharing),
        )

    def _owners(self, texts: Iterable[Sentence]) -> set[str]:
        """The outlets of all reports that print these texts."""
        outlets = dict(self._witnesses.traced.outlets)
        reports = {report for text in texts for report in self._witnesses.texts.reports[text]}
        return {f"name:{outlets[r]}" if r in outlets else f"report:{r}" for r in reports}

    def _find_credited(self, agencies: Sequence[str], among: set[str]) -> tuple[str, ...]:
        """The reports that name one of these agencies for their text."""
        made = (credit for credit in self._witnesses.traced.credits if credit.role is not CreditRole.TOLD)
        return tuple(sorted({c.report for c in made if f"name:{c.key}" in agencies and c.report in among}))

    def _find_first(self, reports: Sequence[str]) -> str | None:
        """The report that came out before all others, where all are dated."""
        times = [time for report in reports if (time := _time(self._witnesses.reports[report]))]
        if len(times) < max(2, len(reports)):
            return None
        (day, minute, first), (next_day, next_minute, _) = sorted(times, key=lambda time: (time[0], time[1] or 0))[:2]
        later = minute is not None and next_minute is not None and minute < next_minute
        return (
            first
            if day < next_day or (later and all(time[1] is not None for time in times if time[0] == day))
            else None
        )

    def _find_links(self, group: Sequence[Claim], sharing: Sequence[str]) -> tuple[str, ...]:
        """The reports without which the others' claims would not be known to be of one origin."""
        reports = sorted({*sharing, *(claim.report for claim in group)})
        if not 2 < len(reports) <= MOST_LINKED:
            return ()
        return tuple(one for one in reports if self._parts_without(one, group, reports) > 1)

    def _parts_without(self, report: str, group: Sequence[Claim], among: Sequence[str]) -> int:
        left = [claim for claim in group if claim.report != report]
        return self._witnesses.without(report, among).count(left) if len(left) > 1 else len(left)


def _name(witnesses: Witnesses) -> tuple[dict[str, str], set[str]]:
    """What keys are shown as, and the keys of agencies: those on the list, and whoever other outlets credit."""
    outlets = dict(witnesses.traced.outlets)
    names = {f"report:{report}": report for report in witnesses.reports}
    names |= {f"name:{key}": witnesses.reports[report].outlet or report for report, key in sorted(outlets.items())}
    agencies = set()
    for credit in witnesses.traced.credits:
        names.setdefault(f"name:{credit.key}", credit.name)
        credited = credit.role is not CreditRole.TOLD and outlets.get(credit.report) != credit.key
        if credit.key and (credit.agency or credited):
            agencies.add(f"name:{credit.key}")
    return names, agencies


def _time(report: Report) -> tuple[int, int | None, str] | None:
    """Day, minute (None where only the day is given) and id of a dated report."""
    day = parse_day(report.published)
    return (day.toordinal(), minute_of(report.published), report.id) if day and report.published else None


def _digest(reports: Sequence[str]) -> str:
    return sha256("\n".join(reports).encode()).hexdigest()[:_ID_LENGTH]
