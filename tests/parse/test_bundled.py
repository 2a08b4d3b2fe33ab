import pickle
from pathlib import Path

import pytest

from crossread.errors import UsageError, WeightsError
from crossread.model.parse import Parse, Section, SectionKind
from crossread.parse import stored
from crossread.parse.bundled import BundledParser
from crossread.parse.load import get_parser

FIRST = "Gunmen seized a ferry off Marrow Island on Monday and held 40 passengers, police said."
SECOND = "At least nine people were killed, according to the coast guard."
CAPTION = "Smoke over the harbour"


def section(text: str, part: str, kind: SectionKind = SectionKind.BODY) -> Section:
    start = text.index(part)
    return Section(start=start, end=start + len(part), kind=kind, reason="test")


@pytest.fixture(scope="module")
def parser() -> BundledParser:
    return BundledParser()


@pytest.fixture(scope="module")
def parse(parser: BundledParser) -> Parse:
    text = f"{FIRST} {SECOND}\n\n{CAPTION}\n"
    return parser.parse("r1", text, [section(text, f"{FIRST} {SECOND}"), section(text, CAPTION, SectionKind.CAPTION)])


def test_tokens_stand_where_they_say(parse: Parse) -> None:
    assert all(parse.text[t.start : t.end] == t.text for t in parse.tokens)
    assert [t.index for t in parse.tokens] == list(range(len(parse.tokens)))
    assert all(t in parse.words(parse.sentence(t)) for t in parse.tokens)


def test_sentences_paragraphs_and_kinds(parse: Parse) -> None:
    assert [parse.text[s.start : s.end] for s in parse.sentences] == [FIRST, SECOND, CAPTION]
    assert [(s.paragraph, s.section.value) for s in parse.sentences] == [(0, "body"), (0, "body"), (1, "caption")]


def test_each_sentence_is_one_tree(parse: Parse) -> None:
    for sentence in parse.sentences:
        words = parse.words(sentence)
        roots = [w for w in words if w.head == -1]
        assert len(roots) == 1 and roots[0].deprel == "root"
        assert len(list(parse.iter_subtree(roots[0]))) == len(words)
        assert all(sentence.first <= w.head < sentence.last for w in words if w.head >= 0)


def arc(parse: Parse, word: str) -> tuple[str, str]:
    token = next(t for t in parse.tokens if t.text == word)
    head = parse.head(token)
    return token.deprel, head.text if head else ""


def test_reads_the_syntax_of_plain_news(parse: Parse) -> None:
    assert arc(parse, "40") == ("nummod", "passengers")
    assert arc(parse, "people") == ("nsubj:pass", "killed")
    assert arc(parse, "police") == ("nsubj", "said")
    assert next(t.lemma for t in parse.tokens if t.text == "seized") == "seize"


def test_marks_names_and_who_says_what(parse: Parse) -> None:
    def words(first: int, last: int) -> str:
        return parse.text[parse.tokens[first].start : parse.tokens[last - 1].end]

    assert ("Marrow Island", "LOC") in {(words(e.first, e.last), e.kind) for e in parse.entities}
    marks = {(words(a.first, a.last), a.role) for a in parse.attributions}
    assert {("police", "source"), ("said", "cue")} <= marks


def test_a_segment_reads_the_same_whatever_stands_beside_it(parse: Parse) -> None:
    sentence = parse.sentences[1]
    assert "nine" in parse.text[sentence.start : sentence.end]
    only = Section(start=sentence.start, end=sentence.end, kind=SectionKind.BODY, reason="test")
    alone = BundledParser().parse("r1", parse.text, [only])
    heads = [t.head - sentence.first if t.head >= 0 else -1 for t in parse.words(sentence)]
    assert [t.head for t in alone.tokens] == heads
    assert [(t.text, t.deprel) for t in alone.tokens] == [(t.text, t.deprel) for t in parse.words(sentence)]


def test_a_second_run_and_a_copy_in_another_process_read_the_same(parser: BundledParser, parse: Parse) -> None:
    copy = pickle.loads(pickle.dumps(parser))
    assert copy.parse("r1", parse.text, parse.sections) == parse
    assert copy.name == parser.name == parse.engine


@pytest.mark.parametrize(
    "text", ["((((" * 2500, "word " * 5000, "a, b and " * 1500, "x" * 30_000, "“" * 600, "🚢 " * 700]
)
def test_monsters_neither_hang_nor_crash(parser: BundledParser, text: str) -> None:
    parse = parser.parse("m", text, [Section(start=0, end=len(text), kind=SectionKind.BODY, reason="test")])
    assert parse.tokens[-1].end == len(text.rstrip())


def test_capitals_are_read_like_small_letters(parser: BundledParser) -> None:
    text = SECOND.upper()
    parse = parser.parse("c", text, [section(text, text)])
    assert arc(parse, "PEOPLE") == ("nsubj:pass", "KILLED")


def test_nothing_to_read(parser: BundledParser) -> None:
    parse = parser.parse("empty", "", [])
    assert parse.tokens == () and parse.sentences == ()


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    for name in ("SHA256SUMS", "labels.json", "relations.npy", "vocab.txt"):
        (tmp_path / name).write_bytes((stored.FOLDER / name).read_bytes())
    with pytest.raises(WeightsError, match="missing"):
        stored.verified(tmp_path)
    (tmp_path / "model.int8.onnx").write_bytes(b"not a model")
    with pytest.raises(WeightsError, match=r"model\.int8\.onnx: sha256 is .*install Crossread again"):
        stored.verified(tmp_path)
    with pytest.raises(WeightsError, match="missing"):
        stored.digest(tmp_path / "nowhere")


def test_parsers_are_found_by_name() -> None:
    assert get_parser().name.startswith("bundled@")
    with pytest.raises(UsageError, match=r"no parser is called 'oracle'; known are .*bundled"):
        get_parser("oracle")


def test_the_weights_are_small_enough() -> None:
    assert sum(p.stat().st_size for p in stored.FOLDER.iterdir()) <= 30_000_000
