from collections.abc import Iterable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from lighthouse import COPY, OWN, page, report

from crossread.model.passage import PassageKind
from crossread.model.report import Report
from crossread.trace import trace, trace_another

FOOTER = (
    "The Orvane Mirror has been printed in the harbour quarter since 1911 and welcomes letters from all its readers."
)


def kinds(reports: Iterable[Report]) -> set[PassageKind]:
    return {passage.kind for overlap in trace(list(reports)).overlaps for passage in overlap.passages}


def own_text(number: int) -> str:
    rng = Random(number)
    sentences = [" ".join(f"word{rng.randrange(9000)}" for _ in range(18)) + "." for _ in range(6)]
    return page(*(one.capitalize() for one in sentences))


def test_a_footer_of_one_outlet_is_boilerplate() -> None:
    pages = [report(f"r{n}", page(own_text(n), FOOTER), outlet="Orvane Mirror") for n in range(5)]
    assert kinds(pages) == {PassageKind.BOILERPLATE}


def test_a_report_reprinted_by_one_outlet_is_a_copy_with_its_footer() -> None:
    pages = [report(f"r{n}", page(*COPY, FOOTER), outlet="Orvane Mirror") for n in range(5)]
    assert kinds(pages) == {PassageKind.COPY}


def test_the_same_text_of_several_outlets_is_a_copy() -> None:
    pages = [report(f"r{n}", page(own_text(n), COPY[0]), outlet=f"Outlet {n}") for n in range(5)]
    assert kinds(pages) == {PassageKind.COPY}


def test_a_thousand_reprints_and_a_thousand_pages_with_one_footer_stay_few_pairs() -> None:
    reprints = [report(f"r{n:04}", page(*COPY, f"Page {n}.")) for n in range(300)]
    assert len(trace(reprints).overlaps) <= 5 * len(reprints)
    pages = [report(f"r{n:04}", page(own_text(n), FOOTER), outlet="Orvane Mirror") for n in range(300)]
    assert len(trace(pages).overlaps) <= 5 * len(pages)


def test_equal_reports_hang_together_by_the_first() -> None:
    found = trace([report(f"r{n}", page(*COPY)) for n in range(40)])
    assert {overlap.left for overlap in found.overlaps} == {"r0"}
    assert len(found.overlaps) == 39


def test_reports_without_words() -> None:
    assert trace([report("a", ""), report("b", ""), report("c", "?!"), report("d", page(*OWN))]).overlaps == ()
    assert trace([]).overlaps == ()


def test_pages_of_one_address_are_editions() -> None:
    first = report("x", page(*COPY), url="https://www.post.example/a?from=feed", published="2031-05-06")
    later = report("b", page(*COPY[:2], *OWN), url="https://post.example/a", published="2031-05-07")
    (chain,) = trace([later, first]).editions
    assert chain.reports == ("x", "b")
    assert chain.ordered


def test_nearly_the_whole_text_in_one_outlet_is_an_edition() -> None:
    old, new = page(*COPY), page(*COPY).replace("27", "31")
    (chain,) = trace([report("a", old, outlet="Post"), report("b", new, outlet="The Post")]).editions
    assert chain.reports == ("a", "b")
    assert not chain.ordered
    assert trace([report("a", old, outlet="Post"), report("b", new, outlet="Mail")]).editions == ()


SENTENCES = st.lists(st.sampled_from((*COPY, *OWN, FOOTER, "Freed.")), max_size=7)


@settings(max_examples=40)
@given(st.lists(SENTENCES, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(texts: list[list[str]], rng: Random) -> None:
    reports = [report(f"r{n}", page(*text), outlet=f"Outlet {n % 2}") for n, text in enumerate(texts)]
    mixed = list(reports)
    rng.shuffle(mixed)
    assert trace(mixed) == trace(reports)


@settings(max_examples=40)
@given(SENTENCES, SENTENCES)
def test_passages_stand_where_they_say(one: list[str], other: list[str]) -> None:
    texts = {"a": page(*one), "b": page(*other)}
    for overlap in trace([report(name, text) for name, text in texts.items()]).overlaps:
        assert 0 <= overlap.left_share <= 1
        assert 0 <= overlap.right_share <= 1
        for passage in overlap.passages:
            assert texts["a"][passage.left.start : passage.left.end] in one
            assert texts["b"][passage.right.start : passage.right.end] in other
            for change in passage.changes:
                assert passage.left.start <= change.left.start <= change.left.end <= passage.left.end


def test_another_report_beside_traced_ones_is_traced_as_all_of_them_at_once() -> None:
    shared = [report(f"r{n}", page(own_text(n), COPY[n % 2]), outlet=f"Outlet {n}") for n in range(6)]
    for number, another in enumerate(shared):
        others = [*shared[:number], *shared[number + 1 :]]
        assert trace_another(trace(others), another, shared, []) == trace(shared)
