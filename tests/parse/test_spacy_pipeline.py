"""The spaCy parser, with a small pipeline trained for the occasion on the open treebanks."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

import crossread
from crossread.errors import UsageError
from crossread.model.parse import Parse, Section, SectionKind
from crossread.parse.load import get_parser
from crossread.parse.parser import Parser

spacy = pytest.importorskip("spacy", reason="the spacy extra is not installed")

ROOT = Path(__file__).resolve().parents[2]
TRAINING, EXAMPLE = ROOT / "training", ROOT / "examples" / "ferry-sinking"
TRAIN = ["--genres", "news", "--no-ewt", "--steps", "250", "--words", "400"]

TEXT = """Nine guards were killed at the Orlan dam

Rescuers freed 19 engineers on Monday, the ministry said. The weather was mild.
Officials in the town said 12 workers were killed.

(Photo: Mira Solt)"""


def sections() -> list[Section]:
    """Each block of TEXT, as the sections of a report come."""
    kinds = [SectionKind.HEADLINE, SectionKind.BODY, SectionKind.CREDIT]
    found, at = [], 0
    for block, kind in zip(TEXT.split("\n\n"), kinds, strict=True):
        start = TEXT.index(block, at)
        found.append(Section(start=start, end=start + len(block), kind=kind, reason="test"))
        at = start + len(block)
    return found


@pytest.fixture(scope="module")
def folder(shared: Path, request: pytest.FixtureRequest) -> Path:
    """Trained once for each state of the training script, then kept among pytest's own files."""
    script = TRAINING / "spacy_small.py"
    state = script.read_bytes() + (TRAINING / "treebank.py").read_bytes() + f"{spacy.__version__} {TRAIN}".encode()
    folder: Path = request.config.cache.mkdir("spacy-small") / hashlib.sha256(state).hexdigest()[:16]
    if not folder.exists():
        command = [sys.executable, script, "--data", shared / "data" / "treebanks", "--out", folder, *TRAIN]
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def small(folder: Path) -> Parser:
    return get_parser(f"spacy:{folder}")


@pytest.fixture(scope="module")
def parse(small: Parser) -> Parse:
    return small.parse("r1", TEXT, sections())


@pytest.mark.slow
class TestSmallPipeline:
    def test_offsets_hold(self, parse: Parse) -> None:
        assert all(TEXT[t.start : t.end] == t.text for t in parse.tokens)
        assert "".join(t.text for t in parse.tokens) == "".join(TEXT.split())

    def test_sentences_stay_in_their_sections(self, parse: Parse) -> None:
        for sentence in parse.sentences:
            section = parse.sections[sentence.paragraph]
            assert section.start <= sentence.start < sentence.end <= section.end
            assert sentence.section is section.kind
            assert all(t.sentence == sentence.index for t in parse.words(sentence))

    def test_each_sentence_has_one_root(self, parse: Parse) -> None:
        for sentence in parse.sentences:
            words = parse.words(sentence)
            assert [t.deprel for t in words if t.head < 0] == ["root"]
            assert all(t.head < 0 or sentence.first <= t.head < sentence.last for t in words)

    def test_arcs_of_plain_sentences(self, parse: Parse) -> None:
        arcs = {(t.text, t.deprel, parse.tokens[t.head].text) for t in parse.tokens if t.head >= 0}
        assert {("Rescuers", "nsubj", "freed"), ("19", "nummod", "engineers"), ("engineers", "obj", "freed")} <= arcs

    def test_the_main_job_runs_on_it(self, folder: Path) -> None:
        (account,) = crossread.read(EXAMPLE, parser=f"spacy:{folder}")
        assert len(account.reports) == 7
        assert len(account.claims) > 60  # of 130 annotated
        assert len(account.findings) > 5

    def test_the_name_tells_the_version(self, small: Parser) -> None:
        assert small.name == "spacy:en_crossread_small@1.0.0"

    def test_a_sentence_of_many_words(self, small: Parser) -> None:
        text = "(" * 3000 + "boats and " * 2500 + ")" * 3000
        long = small.parse("r1", text, [Section(start=0, end=len(text), kind=SectionKind.BODY, reason="test")])
        assert len(long.tokens) == 11_000


def test_clearnlp_labels_are_converted(tmp_path: Path) -> None:
    """An untrained parser with the labels of the official pipelines: its trees are nonsense, their labels are UD's."""
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("nsubj", "dobj", "prep", "pobj", "nsubjpass", "ROOT"):
        parser.add_label(label)
    spacy.util.fix_random_seed(1)
    nlp.initialize()
    nlp.to_disk(tmp_path / "clear")
    parse = get_parser(f"spacy:{tmp_path / 'clear'}").parse("r1", TEXT, sections())
    universal = {"nsubj", "obj", "obl", "nmod", "compound", "case", "nsubj:pass", "root"}
    assert {t.deprel for t in parse.tokens} <= universal


def test_spacy_itself_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match=r"pip install 'crossread\[spacy\]'"):
        get_parser("spacy:en_core_web_sm")


def test_no_pipeline_is_named() -> None:
    with pytest.raises(UsageError, match="needs the name of a pipeline"):
        get_parser("spacy")


def test_the_pipeline_is_missing() -> None:
    with pytest.raises(UsageError, match="python -m spacy download en_nowhere_sm"):
        get_parser("spacy:en_nowhere_sm")


def test_a_pipeline_that_cannot_parse(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="no dependency parser"):
        get_parser(f"spacy:{tmp_path / 'blank'}")
