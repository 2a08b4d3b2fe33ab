"""The forms of the open sets: MUC-3/4 answer keys and the rows of FA-KES, as they were filled in."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..opensets import SHARED

MUC = SHARED / "data" / "muc34"
FAKES = SHARED / "data" / "fakes" / "fakes.csv"
_MONTHS = {m: n for n, m in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
_HEAD = re.compile(r"(\d+)\.\s+\S.*?(?:\s{2,}(.*))?$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """One line of a slot. `text` is all of it, `head` what stands before quoted strings, `quoted` those strings.

    `optional` fills ("? ...") are not owed. Strings of one fill are alternatives for the same thing.
    """

    text: str
    optional: bool = False

    @property
    def head(self) -> str:
        """The words before the first quoted string, without its colon: "REPORTED AS FACT"."""
        return self.text.split('"')[0].strip().rstrip(":").strip()

    @property
    def quoted(self) -> tuple[str, ...]:
        """The strings taken from the message."""
        return tuple(_QUOTED.findall(self.text))

    @property
    def values(self) -> tuple[str, ...]:
        """The alternatives of a slot filled from a list ("ATTACK / BOMBING")."""
        return tuple(v.strip(" ()") for v in self.head.split("/") if v.strip(" ()"))


@dataclass(slots=True, kw_only=True)
class Template:
    """One incident that a message owes. `number` is * for a message that tells of none; slots 2 to 24 by number."""

    message: str
    number: str = ""
    optional: bool = False
    slots: dict[int, list[Fill]] = field(default_factory=dict)

    @property
    def is_incident(self) -> bool:
        """Whether the template stands for an incident at all."""
        return self.number not in ("", "*")

    def fills(self, slot: int) -> tuple[Fill, ...]:
        """The fills of a slot that say something: neither * (does not apply) nor - (the message does not say)."""
        return tuple(f for f in self.slots.get(slot, ()) if f.text not in ("*", "-"))


def read_templates(*parts: str) -> tuple[Template, ...]:
    """The templates of open parts of MUC-3/4 (dev, tst1, tst2), in the order of the files."""
    files = [file for part in parts for file in sorted((MUC / part).glob("key-*"))]
    return tuple(t for file in files for t in _iter_templates(file.read_text("latin-1").splitlines()))


def _iter_templates(lines: Sequence[str]) -> Iterator[Template]:
    current: Template | None = None
    slot = -1
    for line in lines:
        if line.startswith(";") or not line.strip():
            continue
        head = _HEAD.match(line)
        slot, text = (int(head[1]), (head[2] or "").strip()) if head else (slot, line.strip())
        if slot == 0:
            if current is not None:
                yield current
            current = Template(message=text.split()[0])
        elif current is not None and slot == 1:
            current.number, current.optional = text.split()[0], "OPTIONAL" in text or "?" in text
        elif current is not None and text:
            fill = Fill(text=text.removeprefix("?").strip(), optional=text.startswith("?"))
            current.slots.setdefault(slot, []).append(fill)
    if current is not None:
        yield current


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days between which an incident happened; `earliest` None: on or before `latest`."""

    earliest: date | None
    latest: date

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.earliest == self.latest


def stretches(fill: Fill) -> tuple[Stretch, ...]:
    """The alternative dates of slot 2: `30 DEC 89`, `- 08 JAN 90`, `06 JAN 90 - 08 JAN 90`, and these with `/`."""
    return tuple(s for s in map(_stretch, fill.text.split("/")) if s is not None)


def _stretch(text: str) -> Stretch | None:
    days = [_day(m) for m in re.finditer(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d\d)", text.upper())]
    known = [d for d in days if d is not None]
    if not known:
        return None
    opened = text.strip(" ()").startswith("-")
    return Stretch(earliest=None if opened else known[0], latest=known[-1])


def _day(m: re.Match[str]) -> date | None:
    try:
        return date(1900 + int(m[3]), _MONTHS[m[2]], int(m[1]))
    except (KeyError, ValueError):
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """One event of an article of FA-KES: the day it happened, and the governorate in lower case."""

    report: str
    day: date
    place: str


def read_coded() -> dict[str, tuple[Coded, ...]]:
    """The events coded for each article, by the article's id; five articles have several."""
    found: dict[str, list[Coded]] = {}
    with FAKES.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            month, day, year = map(int, row["date"].split("/"))
            one = Coded(report=row["unit_id"], day=date(2000 + year, month, day), place=row["location"].strip().lower())
            found.setdefault(one.report, []).append(one)
    return {report: tuple(events) for report, events in found.items()}
