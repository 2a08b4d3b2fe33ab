"""What the server knows at one moment: incidents by name, accounts by moment, and answers that were made before."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from threading import RLock
from typing import TypeVar

from crossread.choice import Statement
from crossread.model.account import Account
from crossread.model.issue import Issue
from crossread.model.origin import Trace
from crossread.model.report import Report
from crossread.reading import Dossier, Harvest, sort_out, tell
from crossread.reconcile import Stop, find_stops
from crossread.server.names import first_of, name_of

Made = TypeVar("Made")
#: Accounts, and things made of them, that are kept at a time.
MOST_KEPT = 256


class Kept:
    """Things made once and kept, the ones longest unused going first; safe to share between threads."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most, self._lock = most, RLock()
        self._things: OrderedDict[Hashable, object] = OrderedDict()

    def peek(self, key: Hashable) -> object | None:
        """What is kept under the key, without making or waiting for anything."""
        return self._things.get(key)

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is kept under the key, made now where nothing is; one is made at a time."""
        with self._lock:
            if key not in self._things:
                self._things[key] = make()
                if len(self._things) > self._most:
                    self._things.popitem(last=False)
            self._things.move_to_end(key)
            return self._things[key]  # type: ignore[return-value]


@dataclass(frozen=True)
class Snapshot:
    """One state of the folder. `trouble` says why there is nothing to show, empty where there is."""

    harvest: Harvest
    traced: Trace
    date: str | None = None
    trouble: str = ""

    @cached_property
    def kept(self) -> Kept:
        """Accounts and answers of this state."""
        return Kept()

    @cached_property
    def dossiers(self) -> dict[str, Dossier]:
        """Each incident by its name, the most reported first."""
        if not self.harvest.reports:
            return {}
        return {name_of(first_of(one.reports).id): one for one in sort_out(self.harvest, self.traced)}

    @cached_property
    def _homes(self) -> dict[str, str]:
        """The name of the incident by the name of each of its reports, and by its id."""
        homes = {name_of(report.id): name for name, one in self.dossiers.items() for report in one.reports}
        return {**{one.incident.id: name for name, one in self.dossiers.items()}, **homes}

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Every report by its name."""
        return {name_of(report.id): report for report in self.harvest.reports}

    @property
    def left_out(self) -> tuple[Issue, ...]:
        """What could not be read, and the decisions that could not be applied."""
        return next((one.left_out for one in self.dossiers.values()), self.harvest.left_out)

    def home(self, name: str) -> str | None:
        """The name of the incident that a name or id of it, or of any of its reports, stands for."""
        return self._homes.get(name)

    def stops(self, name: str) -> tuple[Stop, ...]:
        """The moments at which more was known of an incident."""
        one = self.dossiers[name]
        return self.kept.get(("stops", name), lambda: find_stops(one.reports, one.extracts, self.date))

    def account(self, name: str, as_of: str | None = None) -> Account:
        """The account of an incident, as known by a moment."""
        return self.kept.get(("account", name, as_of), lambda: tell(self.dossiers[name], self.date, as_of))

    def statement(self, id_: str) -> tuple[str, Statement] | None:
        """A claim or denial by its id, with the name of the incident it is told of."""
        return self._statements.get(id_)

    @cached_property
    def _statements(self) -> dict[str, tuple[str, Statement]]:
        found: dict[str, tuple[str, Statement]] = {}
        for name, dossier in self.dossiers.items():
            for extract in dossier.extracts:
                rejected = [one for one, _ in extract.rejected]
                every: list[Statement] = [*extract.claims, *extract.denials, *rejected]
                for one in every:
                    found.setdefault(one.id, (name, one))
        return found

    def prepare(self) -> "Snapshot":
        """Itself, with all that finds things by name made already."""
        assert self._homes is not None and self._statements is not None
        return self
