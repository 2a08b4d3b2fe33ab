"""Bytes to text: what is guessed is noted, and nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.errors import InputError
from crossread.ingest.decode import decode

from .builders import ENGLISH

QUOTED = ENGLISH.replace("officials said", "“it is over” — the navy’s chief said")

DECLARED = "<meta charset='iso-8859-2'>Łódź"
DAMAGED = "1 damaged characters were replaced by “\ufffd”"
GARBLED = "1 garbled characters (as “â€™” for “’”) were left as they stand"


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        (QUOTED.encode(), QUOTED, None),
        (QUOTED.encode("utf-8-sig"), QUOTED, None),
        (QUOTED.encode("utf-16"), QUOTED, "decoded as UTF-16"),
        (QUOTED.encode("utf-16-le"), QUOTED, "decoded as UTF-16-LE"),
        (QUOTED.encode("utf-16-be"), QUOTED, "decoded as UTF-16-BE"),
        (QUOTED.encode("utf-32"), QUOTED, "decoded as UTF-32"),
        (QUOTED.encode("cp1252"), QUOTED, "decoded as windows-1252 (it is not UTF-8)"),
        (QUOTED.encode() + "“a” —".encode()[:-1], QUOTED + "“a” \ufffd", DAMAGED),
        (DECLARED.encode("iso-8859-2"), DECLARED, "decoded as iso-8859-2 (it is not UTF-8)"),
        ("the navyâ€™s chief".encode(), "the navyâ€™s chief", GARBLED),
        (ENGLISH.encode() + b"\0", ENGLISH + "\0", "1 NUL characters were left as they stand"),
    ],
)
def test_decoding(data: bytes, text: str, note: str | None) -> None:
    found = decode(data, "a.txt")
    assert found.text == text
    assert found.notes == ((note,) if note else ())


def test_lone_surrogates_never_get_through() -> None:
    data = "a".encode("utf-16-le") + b"\x00\xd8" + "b".encode("utf-16-le")
    found = decode(b"\xff\xfe" + data * 10, "a.txt")
    found.text.encode()
    assert "damaged" in found.notes[0]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if text[0] != "\ufeff":
        assert decode(b"x" + text.encode(), "a.txt").text == "x" + text


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decode(data, "a.txt").text.encode()
    except InputError as error:
        assert error.remedy
