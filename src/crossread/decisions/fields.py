"""The fields of a claim that a reader may set, and what may stand in them."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from crossread.errors import UsageError
from crossread.model.claim import Basis, Manner, Measure, Modality, Party, Polarity, Scope
from crossread.model.decision import Value
from crossread.model.parse import SectionKind
from crossread.model.quantity import Hedge
from crossread.model.source import Naming, Side

#: The longest word or name; nothing that is counted or quoted is called by more.
LONGEST = 300
_NOTHING = ("", "none", "null")
#: More than there ever were people; a larger number is a slip.
_MOST = 10**11

_ONE_OF: dict[str, type[StrEnum]] = {
    "measure": Measure,
    "manner": Manner,
    "party": Party,
    "hedge": Hedge,
    "polarity": Polarity,
    "modality": Modality,
    "basis": Basis,
    "scope": Scope,
    "section": SectionKind,
    "side": Side,
    "naming": Naming,
}
_NUMBERS = ("low", "high")
_WORDS = ("group", "event", "source")
#: Fields that may be set to nothing: no manner, no upper bound, no other event, the outlet's own voice.
_MAY_BE_EMPTY = ("manner", "high", "group", "event", "source")

FIELDS = (*_ONE_OF, *_NUMBERS, *_WORDS)


def check_fields(given: Mapping[str, object]) -> tuple[tuple[str, Value], ...]:
    """The fields sorted by name, each with a value of its kind; UsageError names the one that is wrong."""
    if not given:
        raise UsageError(f"a correction sets at least one field ({', '.join(FIELDS)})")
    return tuple((name, _check(name, given[name])) for name in sorted(given))


def _check(name: str, given: object) -> Value:
    if name not in FIELDS:
        raise UsageError(f"{name!r} is no field of a claim that can be corrected (one of {', '.join(FIELDS)})")
    if given is None or (isinstance(given, str) and given.strip().casefold() in _NOTHING):
        if name in _MAY_BE_EMPTY:
            return None
        raise UsageError(f"{name} cannot be empty")
    check: Callable[[str, object], Value] = _number if name in _NUMBERS else _words if name in _WORDS else _one_of
    return check(name, given)


def _number(name: str, given: object) -> int:
    try:
        number = int(str(given).strip().replace(",", ""))
    except ValueError:
        raise UsageError(f"{name} {str(given)[:40]!r} is not a whole number") from None
    if not 0 <= number <= _MOST:
        raise UsageError(f"{name} is a whole number from 0, and {number} is given")
    return number


def _words(name: str, given: object) -> str:
    words = " ".join(str(given).split())
    if len(words) > LONGEST:
        raise UsageError(f"{name} has {len(words):,} characters, and at most {LONGEST} are kept")
    return words


def _one_of(name: str, given: object) -> str:
    known = [one.value for one in _ONE_OF[name]]
    if given not in known:
        raise UsageError(f"{str(given)[:40]!r} is no {name} (one of {', '.join(known)})")
    return str(given)


def choices(name: str) -> tuple[str, ...]:
    """What may stand in a field of few words; empty for numbers and free words."""
    return tuple(one.value for one in _ONE_OF.get(name, ()))
