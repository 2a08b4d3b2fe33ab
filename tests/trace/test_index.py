from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lighthouse import COPY, OWN, page

from crossread.errors import InputError
from crossread.trace import PassageIndex
from crossread.trace.fingerprint import SHORTEST, find_fingerprints
from crossread.trace.index import Near
from crossread.trace.words import find_words

WORDS = st.lists(st.sampled_from([f"w{n}" for n in range(400)]), max_size=40)


@given(WORDS, WORDS, WORDS, WORDS, st.lists(st.sampled_from([f"r{n}" for n in range(90)]), min_size=8, max_size=8))
def test_every_common_run_of_eight_words_is_found(
    a: list[str], b: list[str], c: list[str], d: list[str], run: list[str]
) -> None:
    one, other = (find_fingerprints(find_words(" ".join(w)).hashes) for w in ([*a, *run, *b], [*c, *run, *d]))
    assert len(run) == SHORTEST
    assert set(one.tolist()) & set(other.tolist())


def make(texts: dict[str, str]) -> PassageIndex:
    index = PassageIndex()
    for report, text in texts.items():
        index.add(report, text)
    return index


TEXTS = {
    "alder": page(*COPY),
    "birch": page(*COPY[:3], *OWN[:2]),
    "cedar": page(*OWN[2:]),
    "elm": "",
    "fir": "Too short.",
}


def test_pairs_share_text() -> None:
    (pair,) = make(TEXTS).iter_pairs()
    assert (pair.left, pair.right) == ("alder", "birch")
    assert pair.shared > 10


def test_near_reports_of_a_text() -> None:
    found = make(TEXTS).find_near(COPY[1])
    assert [near.report for near in found] == ["alder", "birch"]
    assert make(TEXTS).find_near("") == []
    assert isinstance(found[0], Near)


def test_a_report_is_taken_once() -> None:
    index = make(TEXTS)
    assert not index.add("alder", "another text")
    assert len(index) == len(TEXTS)
    assert "alder" in index


def test_the_file_is_the_same_in_any_order_of_arrival_and_after_reading_it(tmp_path: Path) -> None:
    forwards, backwards = make(TEXTS), make(dict(reversed(TEXTS.items())))
    assert forwards.to_bytes() == backwards.to_bytes()
    forwards.save(tmp_path / "index")
    again = PassageIndex.load(tmp_path / "index")
    assert again.to_bytes() == forwards.to_bytes()
    assert list(again.iter_pairs()) == list(forwards.iter_pairs())
    again.add("gorse", page(*COPY))
    later = make({**TEXTS, "gorse": page(*COPY)})
    assert again.to_bytes() == later.to_bytes()


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    whole = make(TEXTS).to_bytes()
    for data in (b"", b"something else", whole[:-40], whole[:90] + b"x" + whole[91:]):
        with pytest.raises(InputError):
            PassageIndex.from_bytes(data)
    with pytest.raises(InputError):
        PassageIndex.load(tmp_path / "absent")


def test_an_empty_index() -> None:
    assert list(PassageIndex().iter_pairs()) == []
    assert len(PassageIndex.from_bytes(PassageIndex().to_bytes())) == 0


def test_many_segments_are_one_index() -> None:
    texts = {f"r{n:04}": " ".join(f"word{(n * 7919 + k * k) % 50_000}" for k in range(500)) for n in range(500)}
    texts["zz"] = texts["r0007"]
    index = make(texts)
    assert [(pair.left, pair.right) for pair in index.iter_pairs(50)] == [("r0007", "zz")]
    assert index.to_bytes() == make(dict(reversed(texts.items()))).to_bytes()
