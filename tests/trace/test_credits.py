import pytest
from lighthouse import COPY, OWN, page, report

from crossread.model.origin import CreditRole
from crossread.trace.credits import find_credits, sign
from crossread.trace.names import Names

BYLINE, CONTRIBUTED = CreditRole.BYLINE, CreditRole.CONTRIBUTED


def credited(text: str, **fields: str | None) -> list[tuple[str, CreditRole]]:
    one = report("r", text, **fields)
    signed = sign(one)
    names = Names([one.outlet] if one.outlet else [], [(signed, one.outlet)] if signed else [])
    found = find_credits(one, names)
    assert all(c.span is None or text[c.span.start : c.span.end] for c in found)
    return [(credit.name, credit.role) for credit in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MARRAN CITY, May 6 (Reuters) - " + page(*COPY), [("Reuters", BYLINE)]),
        ("MARRAN CITY (AP) — " + page(*COPY), [("AP", BYLINE)]),
        ("ORVANE, Monday (Tarn Wire) – " + page(*COPY), [("Tarn Wire", BYLINE)]),
        (page("Lighthouse seized", "By Jo Ray, Associated Press", *COPY), [("AP", BYLINE)]),
        (page(*COPY, "— Reuters"), [("Reuters", BYLINE)]),
        (page(*COPY) + " — AFP", [("AFP", BYLINE)]),
        (page(*COPY, "(AP)"), [("AP", BYLINE)]),
        (page(*COPY, "AFP contributed to this report."), [("AFP", CONTRIBUTED)]),
        (page(*COPY) + " (With inputs from PTI)", [("PTI", CONTRIBUTED)]),
        (page(*COPY, "With agencies"), [("agencies, unnamed", CONTRIBUTED)]),
        (page("By Jo Ray, with dpa", *COPY), [("dpa", CONTRIBUTED)]),
        (page("From our staff and Anadolu Agency", *COPY), [("Anadolu", CONTRIBUTED)]),
        (page(COPY[0], "Freed visitors reach the village (AP)", *COPY[1:]), []),
        (page(COPY[0], "Photo: Jo Ray / AFP via Getty Images", *COPY[1:]), []),
        (page(*COPY, *OWN), []),
        ("", []),
        ("The army (in the north) - so it says - holds the road.", []),
    ],
)
def test_credits(text: str, expected: list[tuple[str, CreditRole]]) -> None:
    assert credited(text) == expected


def test_a_byline_of_the_page() -> None:
    assert credited(page(*COPY), byline="Jo Ray, Agence France-Presse") == [("AFP", BYLINE)]


def test_an_outlet_that_signs_its_own_copy_is_itself() -> None:
    assert credited("ORVANE, May 6 (Tarn) - " + page(*COPY), outlet="Tarn Wire") == [("Tarn Wire", BYLINE)]


def test_spellings_of_one_name_have_one_key() -> None:
    names = Names(["Corvane Press Bureau"])
    keys = {names.get(words).key for words in ("the Associated Press", "AP", "The AP", "Associated Press")}
    assert len(keys) == 1
    assert names.get("CPB").key == names.get("the Corvane Press Bureau").key
    assert names.get("the Far Post").key == names.get("Far Post").key
