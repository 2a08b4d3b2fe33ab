"""What one report has in common with others of its incident: names, words of its lead, days and figures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossread.model.claim import Claim, Scope
from crossread.model.extract import Extract
from crossread.model.parse import SectionKind

#: Smaller numbers are shared by chance.
SMALLEST_FIGURE = 10
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_POSSESSIVE = re.compile(r"[’']s\b|s[’'](?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of one report. `names` are in the extract's order, which puts what is named most often first."""

    report: str
    names: tuple[str, ...]
    days: tuple[str, ...]
    figures: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Every term once, in a fixed order."""
        return tuple(sorted({*self.names, *self.days, *self.figures}))


def find_terms(extract: Extract) -> Terms:
    """The terms of the report, without words that every report of harm has.

    A name of several words counts whole and by its words, so that a fuller and a shorter form of it still meet.
    """
    return Terms(
        report=extract.report,
        names=tuple(dict.fromkeys(_iter_names(extract.names))),
        days=tuple(sorted({w.value for w in extract.days if w.value and _DAY.fullmatch(w.value)})),
        figures=tuple(sorted({f for claim in extract.claims if (f := _figure(claim))})),
    )


@cache
def common_words() -> frozenset[str]:
    """Words that tell nothing of which incident a report is about."""
    lines = files("crossread.group").joinpath("common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _iter_names(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        words = _POSSESSIVE.sub("", name.casefold()).split()
        telling = [word for word in words if word not in common_words()]
        if telling:
            yield " ".join(_strip(words))
            yield from (word for word in telling if len(word) > 3 and len(words) > 1)


def _strip(words: list[str]) -> list[str]:
    """The name without common words at its ends: `the harbour authority` is `harbour`."""
    telling = [i for i, word in enumerate(words) if word not in common_words()]
    return words[telling[0] : telling[-1] + 1]


def _figure(claim: Claim) -> str:
    own = claim.scope is Scope.MAIN and claim.section is not SectionKind.TEASER
    return f"{claim.measure} {claim.quantity.low}" if own and claim.quantity.low >= SMALLEST_FIGURE else ""
