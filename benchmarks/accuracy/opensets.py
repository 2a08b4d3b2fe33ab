"""The open sets: where they lie, how their scorers are called, and which of their numbers count."""

import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
TOOLS = SHARED / "tools"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number of a scorer: how it is found in what the scorer prints, what is owed, and what others reach.

    `held` is what the tests hold and may only rise. `floor`, `aim` and `held` are bounds from above where `lower` is
    better. `listed` is the regular expressions with the longer word list; `published` what a published system reaches
    at a like task.
    """

    name: str
    pattern: str
    floor: float
    aim: float
    held: float
    listed: str = ""
    published: str = ""
    lower: bool = False

    def find(self, printed: str) -> tuple[str, float] | None:
        """The counts, where the scorer prints them, and the number."""
        pattern = self.pattern.replace("SHARE", r"([\d.]+/[\d.]+) ([\d.]+)")
        m = re.search(pattern, printed, re.S | re.M)
        return m and (m[1] if m.lastindex == 2 else "", float(m[m.lastindex or 0].rstrip(".")))

    def meets(self, value: float) -> bool:
        """Whether a measured value holds the floor."""
        return self.reaches(value, self.floor)

    def reaches(self, value: float, bound: float) -> bool:
        """Whether a measured value is as good as the bound, or better."""
        return value <= bound if self.lower else value >= bound


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSet:
    """A set of texts with gold. `data` are the files and folders it is made of, `parts` those of the scorer's words.

    `texts` and `gold` are given where the texts lie as they are read; else the scorer exports them.
    """

    name: str
    title: str
    scorer: str
    data: tuple[str, ...]
    parts: tuple[str, ...] = ()
    texts: str = ""
    gold: str = ""
    measures: tuple[Measure, ...]

    @property
    def is_present(self) -> bool:
        """Whether the data and the scorer lie beside the checkout."""
        return all(path.exists() for path in (TOOLS / self.scorer, *(SHARED / d for d in self.data)))

    def folder(self, scratch: Path) -> Path:
        """The folder of the texts with their manifest, written into `scratch` if need be."""
        if self.texts:
            return SHARED / self.texts
        self._tool("export", str(scratch / self.name), *self._parts())
        return scratch / self.name

    def score(self, claims: Path, *, errors: bool = False) -> str:
        """What the scorer prints for a file of claims."""
        more = ["--errors"] if errors else []
        if self.gold:
            return self._tool(str(SHARED / self.gold), str(claims), *more)
        return self._tool("score", *more, str(claims), *self._parts())

    def figures(self, printed: str) -> dict[str, tuple[str, float]]:
        """Measure -> (counts or nothing, value), from what the scorer printed."""
        found = {measure.name: measure.find(printed) for measure in self.measures}
        if lost := [name for name, value in found.items() if value is None]:
            raise SystemExit(f"{self.scorer} printed nothing for {', '.join(lost)}; has it changed?")
        return {name: value for name, value in found.items() if value is not None}

    def digest(self) -> str:
        """The first digits of the SHA-256 of everything the open parts hold."""
        return digest_of(iter_files(self.data))

    def _parts(self) -> list[str]:
        return ["--parts", *self.parts] if self.parts else []

    def _tool(self, *words: str) -> str:
        command = [sys.executable, str(TOOLS / self.scorer), *words]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def iter_files(data: Iterable[str]) -> Iterator[Path]:
    """Every file of these files and folders of the shared data."""
    for path in (SHARED / d for d in data):
        yield from (p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]


def digest_of(files: Iterator[Path]) -> str:
    """The first digits of the SHA-256 of the files' names and bytes, in order of their paths."""
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]


def _read(row: dict[str, Any]) -> OpenSet:
    fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return OpenSet(**fields | {"measures": tuple(Measure(**m) for m in row["measures"])})


_TABLE = tomllib.loads(Path(__file__).with_name("opensets.toml").read_text("utf-8"))
OPEN_SETS = tuple(_read(row) for row in _TABLE["set"])
