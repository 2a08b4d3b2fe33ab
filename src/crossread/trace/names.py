"""Names of agencies and outlets: all spellings of one name have one key."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crossread.trace.lists import agency_names

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(("the", "of", "and", "de"))
#: A shorter name in small letters is a word.
_LOOSE = 3
#: Letters of an abbreviation that may stand for an outlet's name.
_SHORTEST, _LONGEST = 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A medium as it is shown, its key, and whether it is an agency."""

    shown: str
    key: str
    agency: bool


class Names:
    """The agencies of the list, the outlets of the reports, and what datelines sign with, each with its outlet."""

    def __init__(self, outlets: Iterable[str] = (), signed: Iterable[tuple[str, str | None]] = ()) -> None:
        self._known: dict[str, Name] = {}
        for row in agency_names().rows:
            for spelling in row:
                self._known.setdefault(_spell(spelling), Name(shown=row[0], key=_spell(row[0]), agency=True))
        for one in sorted({*outlets}):
            self._learn(one, agency=_ends_as_agency(one))
        for one, outlet in sorted({*signed}, key=lambda pair: (pair[0], pair[1] or "")):
            if outlet and _spell(one) in _spell(outlet):  # an outlet that signs its own copy
                self._known.setdefault(_spell(one), self.get(outlet))
            else:
                self._learn(one, agency=True)
        self._pattern = self._compile()

    def _learn(self, shown: str, *, agency: bool) -> None:
        """Takes a name in with its initials, unless they are known already."""
        key = _spell(shown)
        if not key:
            return
        known = self._known.get(key)
        if known is None or (agency and not known.agency):
            known = Name(shown=known.shown if known else shown, key=known.key if known else key, agency=agency)
            self._known[key] = known
        initials = "".join(word[0] for word in _WORD.findall(shown) if word.lower() not in _SMALL).lower()
        if _SHORTEST <= len(initials) <= _LONGEST:
            self._known.setdefault(initials, known)

    def _compile(self) -> re.Pattern[str]:
        spelled = sorted(self._known, key=lambda key: (-len(key), key))
        patterns = (r"\W{1,3}".join(map(re.escape, key.split())) for key in spelled)
        return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)

    def get(self, words: str) -> Name:
        """The name, whether it is known or not; `the` before it and `news agency` after it are not part of it."""
        key = _spell(words)
        return self._known.get(key) or Name(shown=words.strip(), key=key, agency=_ends_as_agency(words))

    def is_medium(self, words: str) -> bool:
        """Whether the words name an agency or outlet that is known, or say that it is one."""
        return _spell(words) in self._known or not agency_names().media.isdisjoint(_WORD.findall(words.lower()))

    def find(self, text: str) -> list[tuple[int, int, Name]]:
        """The agencies and outlets that a short text names, with where; abbreviations only in capitals."""
        every = ((*found.span(), self.get(found.group()), found.group()) for found in self._pattern.finditer(text))
        return [(start, end, name) for start, end, name, printed in every if _is_name(printed)]


def _is_name(printed: str) -> bool:
    """True for a capital, and for an abbreviation as agencies write them.

    >>> [_is_name(word) for word in ("Reuters", "AP", "dpa", "Map", "map")]
    [True, True, True, False, False]
    """
    return printed == "dpa" or printed.isupper() or (printed[:1].isupper() and len(printed) > _LOOSE)


def _spell(words: str) -> str:
    """What all spellings of a name have in common.

    >>> _spell("the Corvane News Agency"), _spell("Corvane"), _spell("The AP")
    ('corvane', 'corvane', 'ap')
    """
    parts = [part.lower() for part in _WORD.findall(words)]
    parts = parts[1:] if len(parts) > 1 and parts[0] == "the" else parts
    for ending in (["news", "agency"], ["news", "service"], ["agency"]):
        if len(parts) > len(ending) and parts[-len(ending) :] == ending:
            parts = parts[: -len(ending)]
    return " ".join(parts)


def _ends_as_agency(words: str) -> bool:
    return (_WORD.findall(words.lower()) or [""])[-1] in agency_names().endings
