"""Measures that no scorer of the open data makes: right answers out of those owed, beside a baseline's.

Each is a function of a module of this package, named in `opensets.toml`, that gives back its scores.
"""

import importlib
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .opensets import SHARED, Measure, digest_of, iter_files
from .reading import code_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """So many right of those owed, and what a baseline gets: right and owed (the latter may differ for precision)."""

    name: str
    right: int
    owed: int
    baseline: tuple[int, int]

    @property
    def share(self) -> float:
        """The share that is right; 0 where nothing was owed."""
        return self.right / self.owed if self.owed else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A set of scores under one title. `run` is MODULE:FUNCTION in this package."""

    name: str
    title: str
    run: str
    data: tuple[str, ...]
    measures: tuple[Measure, ...]

    @property
    def is_present(self) -> bool:
        """Whether the data lies beside the checkout."""
        return all((SHARED / d).exists() for d in self.data)

    def measure(self) -> dict[str, Any]:
        """The record of the board: digests, and of each measure counts and share, ours and the baseline's."""
        module, _, function = self.run.partition(":")
        call: Callable[[], Sequence[Score]] = getattr(importlib.import_module(f"{__package__}.{module}"), function)
        scores = {one.name: one for one in call()}
        if lost := [m.name for m in self.measures if m.name not in scores]:
            raise SystemExit(f"{self.run} gave no score for {', '.join(lost)}; has it changed?")
        kept = [scores[m.name] for m in self.measures]
        return {
            "data": digest_of(iter_files(self.data)),
            "code": code_digest(),
            "ours": {one.name: _counted(one.right, one.owed) for one in kept},
            "baseline": {one.name: _counted(*one.baseline) for one in kept},
        }


def _counted(right: int, owed: int) -> list[Any]:
    return [f"{right}/{owed}", round(right / owed, 3) if owed else 0.0]


def _read(row: dict[str, Any]) -> Probe:
    measures = tuple(Measure(pattern="", **m) for m in row["measures"])
    return Probe(**row | {"data": tuple(row["data"]), "measures": measures})


def load(path: Path) -> tuple[Probe, ...]:
    """The probes of the file."""
    rows: Iterable[dict[str, Any]] = tomllib.loads(path.read_text("utf-8")).get("probe", [])
    return tuple(_read(row) for row in rows)


PROBES = load(Path(__file__).with_name("opensets.toml"))
