"""The folder that is served: looked at again now and then, and read again where it has changed."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, RLock

from crossread.decisions import add_decision
from crossread.errors import NothingRead
from crossread.model.decision import JOURNAL, Decision
from crossread.model.extract import Extract
from crossread.model.issue import Issue
from crossread.model.origin import Trace
from crossread.model.report import Report
from crossread.parse.parser import Parser
from crossread.pool import Plan, iter_extracts, load_parser, read_one, worthwhile_workers
from crossread.reading import Harvest, Progress, gather_reports, read_decisions, trace_harvest
from crossread.server.snapshot import Snapshot

#: Seconds between two looks at the folder.
PAUSE = 1.0
#: Extracts of texts that were only tried.
MOST_TRIED = 32

#: Name, time of the last change, size and number of every file: what a change of the folder changes.
Signature = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    reports: Signature | None
    journal: Signature | None


class Folder:
    """Gives the snapshot of the folder's present state; safe to share between threads.

    `clock` gives seconds that only grow; the folder is looked at again once `pause` of them have passed.
    """

    def __init__(
        self, path: Path, clock: Callable[[], float], *, plan: Plan, date: str | None = None, pause: float = PAUSE
    ) -> None:
        self.path, self.date = path, date
        self._plan, self._clock, self._pause = plan, clock, pause
        self._extracts: dict[Report, Extract | Issue] = {}
        self._tried: dict[Report, Extract | Issue] = {}
        self._reading, self._parsing = RLock(), Lock()
        self._parser: Parser | None = None
        self._seen: _Seen | None = None
        self._due = clock()
        self._snapshot: Snapshot | None = None

    @property
    def is_due(self) -> bool:
        """Whether it is time to look at the folder again."""
        return self._snapshot is None or self._clock() >= self._due

    @property
    def last(self) -> Snapshot | None:
        """The snapshot last made, however old."""
        return self._snapshot

    def snapshot(self, progress: Progress | None = None) -> Snapshot:
        """The folder as it is now. While one thread reads what has changed, others get what was known before."""
        if self._snapshot is not None and not self.is_due:
            return self._snapshot
        if not self._reading.acquire(blocking=self._snapshot is None):
            assert self._snapshot is not None
            return self._snapshot
        try:
            return self._look(progress)
        finally:
            self._reading.release()

    def decide(self, decision: Decision) -> Snapshot:
        """Writes the decision into the journal; the next snapshot honours it. UsageError where it cannot be written."""
        with self._reading:
            add_decision(self.path / JOURNAL, decision)
            return self._look()

    def try_report(self, report: Report) -> Extract | Issue:
        """What a report says that is not in the folder; nothing of it is kept there."""
        with self._reading:
            if report not in self._tried:
                while len(self._tried) >= MOST_TRIED:
                    self._tried.pop(next(iter(self._tried)))
                self._tried[report] = self._read(report)
            return self._tried[report]

    def _look(self, progress: Progress | None = None) -> Snapshot:
        seen = _Seen(_sign(self.path), _sign(self.path, journal=True))
        if self._snapshot is None or seen != self._seen:
            self._snapshot = self._make(seen, progress).prepare()
            self._seen = seen
        self._due = self._clock() + self._pause
        return self._snapshot

    def _make(self, seen: _Seen, progress: Progress | None) -> Snapshot:
        before = self._snapshot
        decisions, wrong = read_decisions(self.path)
        if before is not None and self._seen is not None and seen.reports == self._seen.reports and not before.trouble:
            issues = tuple(one for one in before.harvest.left_out if one.kind != "decision")
            harvest = replace(before.harvest, decisions=decisions, left_out=(*issues, *wrong))
            return replace(before, harvest=harvest)
        try:
            harvest = self._harvest(progress)
        except NothingRead as error:
            gone = seen.reports is None
            trouble = f"The folder {self.path} is not there, or cannot be opened." if gone else str(error)
            return Snapshot(Harvest(reports=(), extracts=(), left_out=()), Trace(), self.date, trouble)
        harvest = replace(harvest, decisions=decisions, left_out=(*harvest.left_out, *wrong))
        return Snapshot(harvest, trace_harvest(harvest), self.date)

    def _harvest(self, progress: Progress | None) -> Harvest:
        found, issues = gather_reports(self.path)
        self._read_new([report for report in found if report not in self._extracts], progress)
        self._extracts = {report: self._extracts[report] for report in found}
        read = {report: one for report, one in self._extracts.items() if isinstance(one, Extract)}
        failed = [one for one in self._extracts.values() if isinstance(one, Issue)]
        if not read:
            raise NothingRead("\n".join(["nothing could be read", *(f"  {issue}" for issue in [*issues, *failed])]))
        return Harvest(reports=tuple(read), extracts=tuple(read.values()), left_out=(*issues, *failed))

    def _read_new(self, new: list[Report], progress: Progress | None) -> None:
        workers = worthwhile_workers(len(new)) if self._snapshot is None else 1  # who serves starts no processes
        apart = iter_extracts(new, plan=self._plan, workers=workers) if workers > 1 else None
        outcomes = apart or map(self._read, new)
        for done, (report, outcome) in enumerate(zip(new, outcomes, strict=True), start=1):
            self._extracts[report] = outcome
            if progress:
                progress(done, len(new))

    def _read(self, report: Report) -> Extract | Issue:
        """One at a time: the reader keeps the state of the text it is in."""
        with self._parsing:
            self._parser = self._parser or load_parser(self._plan.parser)
            return read_one(report, parser=self._parser)


def _sign(folder: Path, *, journal: bool = False) -> Signature | None:
    """What tells one state of the folder, or of its journal, from another; None where it cannot be opened."""
    try:
        with os.scandir(folder) as entries:
            chosen = [one for one in entries if (one.name == JOURNAL) is journal and not one.name.startswith(".")]
        return tuple(sorted((one.name, *_stat(one)) for one in chosen))
    except OSError:
        return None


def _stat(one: "os.DirEntry[str]") -> tuple[int, int, int]:
    try:
        found = one.stat()
    except OSError:  # a link that leads nowhere, or a file that has gone meanwhile
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino
