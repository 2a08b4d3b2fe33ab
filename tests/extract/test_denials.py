"""Acts that a source denies without a number."""

import pytest

from .reading import read

DENIALS: list[tuple[str, list[str]]] = [
    ("The Front claimed the hostages had not been freed.", ["freed civilian: The Front"]),
    ("The ministry denied that any captive had been hurt.", ["injured civilian: The ministry"]),
    ("Police denied that any officer had been taken prisoner.", ["held state: Police"]),
    # nobody denies it
    ("The hostages were not freed.", []),
    # told as not yet, or only feared, asked or promised
    ("The Front threatened to burn the mine if prisoners were not freed.", []),
    ("The envoy said the hostages would not be harmed.", []),
    # with its number it is a figure
    ("The ministry denied that nine soldiers had been killed.", []),
    ("The Front said none of its fighters had been killed.", []),
    # affirmed
    ("The ministry said the hostages had been freed.", []),
]


@pytest.mark.parametrize(("text", "expected"), DENIALS, ids=[c[0] for c in DENIALS])
def test_denials(text: str, expected: list[str]) -> None:
    found = read(text).denials
    assert [f"{d.measure} {d.party}: {d.source.text if d.source else None}" for d in found] == expected
