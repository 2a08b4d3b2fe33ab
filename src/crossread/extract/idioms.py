"""Fixed phrases beside a number that measure what it counts: "contact was lost with 23 miners", "two fatally"."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.model.claim import Manner, Measure
from crossread.model.parse import Parse, Token

#: How many characters of the sentence a phrase may lie from the number.
_REACH = 110
_ARTICLE = r"\s+(?:all\s+)?(?:the\s+|its\s+|their\s+|his\s+|her\s+)?(?:other\s+|remaining\s+|missing\s+|last\s+)?$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Idiom:
    """One row of `data/idioms.toml`."""

    pattern: re.Pattern[str]
    ahead: bool
    measure: Measure
    manner: Manner | None
    needs: re.Pattern[str] | None
    outranks: bool


@cache
def _idioms() -> tuple[Idiom, ...]:
    rows = tomllib.loads((files("crossread.extract") / "data" / "idioms.toml").read_text("utf-8"))["idiom"]
    return tuple(
        Idiom(
            pattern=re.compile(row["before"] + _ARTICLE if "before" in row else row["behind"], re.I),
            ahead="before" in row,
            measure=Measure(row["measure"]),
            manner=Manner(row["manner"]) if "manner" in row else None,
            needs=re.compile(row["needs"], re.I) if "needs" in row else None,
            outranks=bool(row.get("outranks", False)),
        )
        for row in rows
    )


def idiom_event(parse: Parse, counted: Counted, *, outranking: bool = False) -> Event | None:
    """The event of the first fixed phrase that stands right before or right behind the counted phrase.

    `outranking`: only of those that go before verb and noun.
    """
    before = parse.text[max(counted.sentence.start, counted.start - _REACH) : counted.start]
    last = _end(counted)
    behind = parse.text[last : min(last + _REACH, counted.sentence.end)]
    for idiom in _idioms():
        if outranking and not idiom.outranks:
            continue
        if idiom.needs is not None and idiom.needs.search(before) is None:
            continue
        if idiom.ahead and (m := idiom.pattern.search(before)) is not None:
            end = counted.start - len(before) + len(m.group().rstrip()) + m.start()
        elif not idiom.ahead and (m := idiom.pattern.match(behind)) is not None:
            end = last + m.end()
        else:
            continue
        if (trigger := _last_word(parse, counted, end)) is not None:
            undone = idiom.outranks and idiom.measure is Measure.KILLED  # "did not survive"
            how = "sought in vain" if idiom.measure is Measure.MISSING else "did not live" if undone else "idiom"
            return Event(measure=idiom.measure, manner=idiom.manner, trigger=trigger, how=how)
    return None


def _end(counted: Counted) -> int:
    near = counted.noun if counted.noun is not None and counted.noun.start >= counted.end else None
    return near.end if near is not None else counted.end


def _last_word(parse: Parse, counted: Counted, end: int) -> Token | None:
    return next((t for t in reversed(parse.words(counted.sentence)) if t.end <= end and t.upos != "DET"), None)
