"""The constructions in which reports give figures, as printed and in the capitals of an old wire service."""

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from .reading import brief, claims

_ROWS = (Path(__file__).parent / "constructions.txt").read_text(encoding="utf-8").splitlines()


def cases(*, capitals: bool) -> list[ParameterSet]:
    """Each row's sentence with what is to be read; those still open are expected to fail, for the reason given."""
    found: list[ParameterSet] = []
    for row in _ROWS:
        if not row or row.startswith("#"):
            continue
        sentence, expected, *reasons = (field.strip() for field in row.split("|"))
        reason = next(
            (r.removeprefix("capitals: ") for r in reasons if capitals or not r.startswith("capitals:")), None
        )
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        found.append(pytest.param(sentence, expected, id=sentence[:60], marks=marks))
    return found


def read(text: str) -> str:
    return "; ".join(brief(c) for c in claims(text))


@pytest.mark.parametrize(("text", "expected"), cases(capitals=False))
def test_as_printed(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases(capitals=True))
def test_in_capitals(text: str, expected: str) -> None:
    assert read(text.upper()) == expected
