"""A report's text, cut where something begins or ends."""

from hypothesis import given
from hypothesis import strategies as st

from crossread.model.report import Report
from crossread.model.span import Span
from crossread.web.texts import ACT, ACTOR, FIGURE, LAYERS, PLACE, Lit, cut

TEXT = "Gunmen killed 12 people in Alder.\n\nThe mayor said 3 more were hurt.\n"


def _lit(words: str, layer: str, **more: str) -> Lit:
    start = TEXT.index(words)
    return Lit(span=Span(report="r", start=start, end=start + len(words)), layer=layer, **more)


def _cut(*lit: Lit, text: str = TEXT):  # type: ignore[no-untyped-def]
    return cut(Report(id="r", text=text, digest="0"), lit)


def test_stretches_carry_what_they_are_part_of() -> None:
    figure = _lit("12 people", FIGURE, id="f", side="state", hint="people killed")
    act = _lit("Gunmen killed 12 people", ACT, id="a", hint="killing")
    first, _ = _cut(figure, act, _lit("Gunmen", ACTOR), _lit("Alder", PLACE))
    told = {one.text: (one.ids, one.starts, one.layers, one.side) for one in first.stretches}
    assert told["Gunmen"] == (("a",), ("a",), (ACT, ACTOR), "")
    assert told["12 people"] == (("f", "a"), ("f",), (ACT,), "state")
    assert told["Alder"] == ((), (), (PLACE,), "")


def test_paragraphs_know_where_they_begin() -> None:
    first, second = _cut()
    assert (first.start, second.start) == (0, TEXT.index("The mayor"))


def test_the_hint_of_a_figure_goes_before_those_of_acts() -> None:
    first, _ = _cut(_lit("12 people", FIGURE, id="f", hint="killed"), _lit("killed 12 people", ACT, id="a", hint="act"))
    assert next(one.hint for one in first.stretches if one.text == "12 people") == "killed"


@given(
    st.text(alphabet="ab \n\U0001f600\u202e", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)))
)
def test_no_character_is_lost_or_moved(text: str, spans: list[tuple[int, int]]) -> None:
    lit = [
        Lit(span=Span(report="r", start=start, end=min(len(text), start + long)), layer=LAYERS[start % 3], id=str(at))
        for at, (start, long) in enumerate(spans)
        if start < len(text)
    ]
    paragraphs = _cut(*lit, text=text)
    for paragraph in paragraphs:
        told = "".join(one.text for one in paragraph.stretches)
        assert text[paragraph.start : paragraph.start + len(told)] == told
    kept = "".join(one.text for paragraph in paragraphs for one in paragraph.stretches)
    assert "".join(kept.split()) == "".join(text.split())
