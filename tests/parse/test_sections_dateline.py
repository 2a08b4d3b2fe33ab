"""Datelines: place, agency and day at the head of a report."""

import pytest

from crossread.parse.sections import find_dateline

FOUND = [
    ("PORT ANSELM, Norland — Gunmen", "PORT ANSELM, Norland", None, None),
    ("KESSEL (Reuters) - Gunmen", "KESSEL", "Reuters", None),
    ("KESSEL, March 3 (AP) -- Gunmen", "KESSEL", "AP", "March 3"),
    ("KESSEL, Norland (AP) — Gunmen", "KESSEL, Norland", "AP", None),
    ("KESSEL/PORT ANSELM: Gunmen have", "KESSEL/PORT ANSELM", None, None),
    ("KESSEL, May 6. /TASS/. Gunmen", "KESSEL", "TASS", "May 6"),
    ("KESSEL: Gunmen have", "KESSEL", None, None),
    ("KESSEL, May 6, 2031 (Xinhua) -- Gunmen", "KESSEL", "Xinhua", "May 6, 2031"),
    ("KESSEL (NORLAND), 3 MAY 31 (RADIO ONE) -- [TEXT] GUNMEN", "KESSEL (NORLAND)", "RADIO ONE", "3 MAY 31"),
    ("CLANDESTINE, NO DATE (RADIO ONE) -- [COMMUNIQUE] [FRONT] [TEXT] GUNMEN", "CLANDESTINE", "RADIO ONE", "NO DATE"),
    ("Kessel, Norland – Gunmen", "Kessel, Norland", None, None),
    ("Kessel (Reuters) - Gunmen", "Kessel", "Reuters", None),
    ("New Kessel: At least 12 people", "New Kessel", None, None),
    ("Harbour Global - The ferry", None, "Harbour Global", None),
    ("(AP) – Gunmen", None, "AP", None),
]


@pytest.mark.parametrize(("text", "place", "agency", "day"), FOUND)
def test_datelines(text: str, place: str | None, agency: str | None, day: str | None) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.agency, found.day) == (place, agency, day)
    assert text[found.end :].split()[0].casefold() in ("gunmen", "at", "the")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen seized a ferry on Tuesday.",
        "The gunmen – three of them – were killed.",
        "BREAKING: Gunmen seize ferry",
        "WATCH: The navy boards the ferry",
        "GUNMEN SEIZED A FERRY -- THE THIRD THIS YEAR -- OFF NORLAND.",
        "“Kessel — that is where we went,” she said.",
        "",
    ],
)
def test_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_white_space_before_a_dateline_counts_in_its_end() -> None:
    found = find_dateline("  KESSEL (AP) - Gunmen")
    assert found is not None
    assert "  KESSEL (AP) - Gunmen"[found.end :] == "Gunmen"
