import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.model.span import Span
from crossread.present.receipt import plain, quote, sentence_around

TEXT = "Dr. Orla Finn spoke. The U.S. envoy said 12 miners were trapped in the Kell shaft, and 3 died. Nobody left."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(report="r", start=start, end=start + len(words))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Orla", "Dr. Orla Finn spoke."),
        ("12 miners", "The U.S. envoy said 12 miners were trapped in the Kell shaft, and 3 died."),
        ("Nobody", "Nobody left."),
    ],
)
def test_finds_the_sentence(words: str, sentence: str) -> None:
    start, end = sentence_around(TEXT, span(words))
    assert TEXT[start:end] == sentence


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (200, "The U.S. envoy said 12 miners were trapped in the Kell shaft, and 3 died."),
        (40, "…said 12 miners were trapped in the…"),
        (12, "…12 miners…"),
        (0, ""),
    ],
)
def test_shortens_around_the_figure(limit: int, words: str) -> None:
    assert quote(TEXT, span("12 miners"), limit) == words


def test_keeps_the_number_of_a_long_span() -> None:
    text = "The people who had been walking all night along the closed valley road, 214 in number, arrived."
    assert "214" in quote(text, span(text[:86], text), 40)


def test_a_line_end_is_a_sentence_end() -> None:
    text = "No full stop here\n\n27 were hurt\nNext line"
    start, end = sentence_around(text, span("27 were hurt", text))
    assert text[start:end].strip() == "27 were hurt"


@given(st.text(alphabet="ab .\n…“”'7\u202e\t", min_size=1, max_size=80), st.data(), st.integers(0, 60))
def test_words_are_always_out_of_the_text(text: str, data: st.DataObject, limit: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = quote(text, Span(report="r", start=start, end=end), limit)
    assert words.strip("…").strip() in plain(text) or plain(text) == ""
    assert len(words) <= max(limit, end - start) + 2 or len(words) <= limit + 2


def test_invisible_characters_go() -> None:
    assert plain("a\x1b[31mb\u200b\u202ec\n d") == "a[31mbc d"
