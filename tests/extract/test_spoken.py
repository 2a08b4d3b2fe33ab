"""On which days somebody is said to have spoken."""

import pytest

from crossread.extract.spoken import find_spoken


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The harbour master said on Tuesday that the ferry sank.", ["Tuesday"]),
        ("The ministry told reporters late Monday it had counted nine.", ["Monday"]),
        (
            "In a note it claimed, the Front announced in a televised address on 6 May 2031 that it left.",
            ["6 May 2031"],
        ),
        ("Police said the ferry sank on Tuesday.", []),
        ("It was hijacked on Tuesday, officials said.", []),
        ("She spoke of Tuesday and said nothing.", []),
    ],
)
def test_days_of_speaking(text: str, days: list[str]) -> None:
    assert [when.words for when in find_spoken(text, None)] == days
