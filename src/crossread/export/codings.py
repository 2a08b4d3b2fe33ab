"""What the code books call an act: GTD attack, target and weapon types, ACLED event types, PLOVER event types."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crossread.model.act import ActKind, Participant
from crossread.model.claim import Party

_ARMED = frozenset({Party.STATE, Party.PERPETRATOR})
#: Target type of those who hold office, whose killing is an assassination: general government, diplomats.
_OFFICE = frozenset({2, 7})
UNKNOWN_TARGET, UNKNOWN_WEAPON = 20, 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Codings:
    """The codes of one act; None where a book has none for it. `acled` is event type and sub-event type."""

    gtd_attack: int | None = None
    gtd_target: int = UNKNOWN_TARGET
    gtd_subtarget: int | None = None
    gtd_weapon: int = UNKNOWN_WEAPON
    acled: tuple[str, str] | None = None
    plover: str | None = None


def codings(kind: ActKind, patients: Sequence[Participant] = (), instrument: str = "") -> Codings:
    """The codes for an act of a kind, by whom it was done to and what it was done with."""
    row = _acts().get(kind, {})
    target, subtarget = _target(patients)
    means = _words([instrument])
    return Codings(
        gtd_attack=row.get("gtd_of_office", row.get("gtd")) if target in _OFFICE else row.get("gtd"),
        gtd_target=target,
        gtd_subtarget=subtarget,
        gtd_weapon=_weapon(kind, means),
        acled=_acled(kind, row, patients, means),
        plover=row.get("plover"),
    )


def _target(patients: Sequence[Participant]) -> tuple[int, int | None]:
    """By the first patient whose words tell; else by the party of the first one that has any."""
    for patient in patients:
        words = _words([patient.name])
        row = next((r for r in _table()["target"] if words & frozenset(r["words"].split())), None)
        if row is not None:
            return row["gtd"], row.get("gtd_sub")
    party = next((p.party for p in patients if p.party is not Party.UNKNOWN), Party.UNKNOWN)
    return _table()["target_of"][party.value], None


def _weapon(kind: ActKind, means: frozenset[str]) -> int:
    row = next((r for r in _table()["weapon"] if means & frozenset(r["words"].split())), None)
    found: int = row["gtd"] if row is not None else _table()["weapon_of"].get(kind.value, UNKNOWN_WEAPON)
    return found


def _acled(
    kind: ActKind, row: dict[str, Any], patients: Sequence[Participant], means: frozenset[str]
) -> tuple[str, str] | None:
    """An act against an armed side is a battle; an explosion is told apart by what exploded."""
    sub = next((r for r in _table()["sub_event"] if means & frozenset(r["words"].split())), None)
    if kind is ActKind.BOMBING and sub is not None:
        return _split(sub["acled"])
    armed = bool(patients) and all(p.party in _ARMED for p in patients)
    code = row.get("acled_armed", row.get("acled")) if armed else row.get("acled")
    return None if code is None else _split(code)


def _split(code: str) -> tuple[str, str]:
    """Event type and sub-event type: the two are parted by the first " / "."""
    event, _, sub = code.partition(" / ")
    return event, sub


def _words(names: Iterable[str]) -> frozenset[str]:
    """Words in lower case, each as printed and without the ending of a plural."""
    plain = [w.strip("\"'’.,()[]").lower() for name in names for w in name.split()]
    return frozenset(form for w in plain for form in (w, w.removesuffix("s"), w.replace("men", "man")))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("crossread.export") / "data" / "codings.toml").read_text("utf-8"))


@cache
def _acts() -> dict[ActKind, dict[str, Any]]:
    return {ActKind(row["kind"]): row for row in _table()["act"]}
