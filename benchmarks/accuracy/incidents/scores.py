"""The incident slots in the scoreboard: date, place, type and responsibility, each report of a set read alone."""

from collections.abc import Iterable
from functools import cache

from crossread.model.account import Account

from ..probes import Score
from . import acts, dates, places
from .alone import read_alone

Row = tuple[str, int, int, int]


def fakes() -> tuple[Score, ...]:
    """FA-KES: the day, and the governorate."""
    accounts = _read("fakes")
    return _scores([*dates.score(accounts, "fakes"), *places.score(accounts, ())])


def muc() -> tuple[Score, ...]:
    """The open test sets of MUC-3/4."""
    return _muc("muc", ("tst1", "tst2"))


def mucdev() -> tuple[Score, ...]:
    """Its development set."""
    return _muc("mucdev", ("dev",))


def _muc(name: str, parts: tuple[str, ...]) -> tuple[Score, ...]:
    accounts = _read(name)
    rows = [*dates.score(accounts, name), *places.score(accounts, parts), *acts.score(accounts, parts)]
    return _scores(rows)


def _scores(rows: Iterable[Row]) -> tuple[Score, ...]:
    return tuple(Score(name=name, right=right, owed=owed, baseline=(plain, owed)) for name, right, owed, plain in rows)


@cache
def _read(name: str) -> dict[str, Account]:
    return read_alone(name)
