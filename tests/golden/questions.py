"""Questions about an incident with their right answers, put to an account.

Each question of `tests/gold/questions` says where the account answers it (`look`), which places of the reports give the
answer (`found`), and whether it is answered, sources differ, or no report says. A look is a part of the account and
conditions on its things: `acts kind=demand`, `figures measure=killed party=state`, `usage target=attackers`. A value is
one or several alternatives with commas between them, and `*` is any value but an empty one. `says` is no field: its
words may stand anywhere in the thing or in what it rests on. Figures that were revised do not give one answer, unless
one asks for the last of them (`latest_figures`; `lines` and `latest_lines` are those of each side by itself).
`set_aside` are figures that the account shows with the reason why they enter none of its own.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossread.export.document import account_object
from crossread.export.record import Record
from crossread.model.account import Account

GOLD = Path(__file__).resolve().parents[1] / "gold" / "questions"
#: Statuses of findings in which reports do not give one answer.
_DIFFER = frozenset({"disputed", "differing", "revised"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`found` are (report, start, end, side)."""

    id: str
    ask: str
    answer: str
    status: str
    about: str
    look: str
    found: tuple[tuple[str, int, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the account has where one looks: the places it cites, and how it says that reports stand to each other."""

    places: tuple[tuple[str, int, int], ...]
    status: str


def load(name: str) -> tuple[Question, ...]:
    """The questions about an incident."""
    rows = tomllib.loads((GOLD / f"{name}.toml").read_text("utf-8"))["question"]
    return tuple(Question(**row | {"found": tuple(map(tuple, row["found"]))}) for row in rows)


def look(account: Account, where: str) -> Answer:
    """The answer of an account: several looks, joined by `|`, are taken together."""
    record = account_object(account)
    known = {item["id"]: item for name in _NAMED for item in record[name]}
    answers = [_look(record, known, *_split(one)) for one in where.split("|")]
    places = tuple(sorted({place for one in answers for place in one.places}))
    for status in ("differ", "answered"):
        if any(one.status == status for one in answers):
            return Answer(places=places, status=status)
    return Answer(places=places, status="none")


def is_right(question: Question, answer: Answer) -> bool:
    """Whether the status is right and every report that answers is cited at a place that answers."""
    if question.status != answer.status:
        return False
    hit = {r for r, start, end, _ in question.found if _meets(answer.places, r, start, end)}
    return hit == {r for r, *_ in question.found}


def _meets(places: Iterable[tuple[str, int, int]], report: str, start: int, end: int) -> bool:
    return any(r == report and s < end and start < e for r, s, e in places)


def _split(where: str) -> tuple[str, dict[str, str]]:
    part, *conditions = where.split()
    return part, dict(one.split("=", 1) for one in conditions)


def _look(record: Record, known: Record, part: str, conditions: dict[str, str]) -> Answer:
    things = [one for one in _PARTS[part](record) if _fits(one, known, conditions)]
    places = tuple(place for one in things for place in _places(one, known))
    if part == "gaps" or (things and all(one.get("polarity") == "denied" for one in things)):
        return Answer(places=places, status="none" if things else "answered")
    if not things:
        return Answer(places=(), status="none")
    return Answer(places=places, status="differ" if any(_differs(one) for one in things) else "answered")


def _fits(one: Record, known: Record, conditions: dict[str, str]) -> bool:
    for key, wanted in conditions.items():
        value = _says(one, known) if key == "says" else _text(one.get(key))
        if wanted == "*":
            if not value:
                return False
        elif not any(choice.replace("_", " ").lower() in value for choice in wanted.split(",")):
            return False
    return True


def _text(value: Any) -> str:
    """All words of a value, in lower case."""
    if isinstance(value, dict):
        return " ".join(_text(item) for item in value.values())
    if isinstance(value, list):
        return " ".join(_text(item) for item in value)
    return "" if value is None else str(value).replace("_", " ").lower()


def _differs(one: Record) -> bool:
    return one.get("status") in _DIFFER or bool(one.get("differs"))


def _says(one: Record, known: Record) -> str:
    """All words of a thing and of what it refers to, but ids and those on how it was read."""
    values = (value for item in _reach(one, known) for key, value in item.items() if key not in _ASIDE)
    flat = (word for value in values for word in (value if isinstance(value, list) else [value]))
    return " ".join(_text(word) for word in flat if isinstance(word, str) and word not in known)


def _places(one: Record, known: Record) -> Iterator[tuple[str, int, int]]:
    """Every span in a thing, and the spans of what it refers to by id."""
    for item in _reach(one, known):
        if {"report", "start", "end"} <= item.keys():
            yield item["report"], item["start"], item["end"]


def _reach(one: Record, known: Record) -> Iterator[Record]:
    """A thing with all the objects in it and in what it refers to by id."""
    stack: list[Any] = [one]
    while stack:
        top = stack.pop()
        if isinstance(top, dict):
            yield top
            stack += top.values()
        elif isinstance(top, list):
            stack += top
        elif isinstance(top, str) and top in known:
            stack.append({k: v for k, v in known[top].items() if k not in ("id", "event", "whole")})


#: Ids and steps of the reading: no words of the reports or on them.
_ASIDE = frozenset({"id", "report", "reports", "why", "extractor", "evidence"})
_NAMED = ("claims", "denials", "unknowns", "acts", "places", "mentions", "labels")


def _lines(record: Record) -> list[Record]:
    slots = ("measure", "manner", "party", "unit")
    return [{**{key: one[key] for key in slots}, **line} for one in record["findings"] for line in one["lines"]]


def _latest(things: Iterable[Record]) -> list[Record]:
    return [{**one, "status": None} if one["status"] == "revised" else one for one in things]


def _set_aside(record: Record) -> list[Record]:
    reasons = {one["claim"]: one["reason"] for one in record["set_aside"]}
    return [{**one, "reason": reasons[one["id"]]} for one in record["claims"] if one["id"] in reasons]


def _setting(record: Record) -> list[Record]:
    setting = record["setting"]
    return [{**one, "differs": setting["differing"]} for one in setting["readings"]]


def _usage(record: Record) -> list[Record]:
    terms: dict[str, set[str]] = {}
    for one in record["usage"]:
        terms.setdefault(one["target"], set()).add(one["term"])
    return [{**one, "differs": len(terms[one["target"]]) > 1} for one in record["usage"]]


_PARTS: dict[str, Callable[[Record], list[Record]]] = {
    "figures": lambda record: record["findings"],
    "latest_figures": lambda record: _latest(record["findings"]),
    "lines": _lines,
    "latest_lines": lambda record: _latest(_lines(record)),
    "claims": lambda record: record["claims"],
    "acts": lambda record: record["acts"],
    "denials": lambda record: record["denials"],
    "actors": lambda record: record["actors"],
    "places": lambda record: record["places"],
    "setting": _setting,
    "labels": lambda record: record["labels"],
    "usage": _usage,
    "timeline": lambda record: [{**one, "differs": one["conflict"]} for one in record["timeline"]],
    "contrasts": lambda record: [{**one, "differs": True} for one in record["contrasts"]],
    "background": lambda record: [
        one for part in ("claims", "acts") for one in record[part] if one["scope"] == "background"
    ],
    "set_aside": _set_aside,
    "overlaps": lambda record: record["overlaps"],
    "gaps": lambda record: [*record["gaps"], *({"text": one} for one in record["open_questions"])],
    "responsibility": lambda record: record.get("responsibility", []),
}
