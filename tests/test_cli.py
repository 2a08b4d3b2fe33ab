"""The command line with its reading stubbed by a hand-made account: what it prints, where, and how it ends."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crossread import reading
from crossread.cli import main
from crossread.cli.manual import TOP
from crossread.cli.options import VERBS, parser_of
from crossread.cli.watch import Watch
from crossread.errors import AnchorError, CrossreadError, NothingRead, WeightsError
from crossread.model.issue import Issue
from crossread.reading import Harvest
from present.ferry import ferry

ROOT = Path(__file__).resolve().parents[1]
LEFT_OUT = Issue(where="notes.bin", kind="binary", reason="not text")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the stubbed reading was asked for."""
    seen: dict[str, Any] = {}

    def harvest(paths: list[str], **options: Any) -> Harvest:
        seen.update(paths=paths, **options)
        return Harvest(reports=(), extracts=(), left_out=(LEFT_OUT,))

    def put_together(_: Harvest, date: str | None, as_of: str | None) -> Any:
        seen.update(date=date, as_of=as_of)
        return (ferry(),)

    monkeypatch.setattr(reading, "harvest", harvest)
    monkeypatch.setattr(reading, "put_together", put_together)
    return seen


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Any:
    def fail_with(error: BaseException) -> None:
        def harvest(*_: object, **__: object) -> Harvest:
            raise error

        monkeypatch.setattr(reading, "harvest", harvest)

    return fail_with


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("reports", "Hijacking of the ferry"),
        ("account reports", "Hijacking of the ferry"),
        ("--full reports", "Hijacking of the ferry"),
        ("--format md reports", "# Hijacking of the ferry"),
        ("claims reports", "Hijacking of the ferry"),
        ("claims --format jsonl reports", '{"id": "ashmere-post:163-192:held"'),
        ("figures reports --measure killed --side state", "Hijacking of the ferry"),
        ("figures --format md reports", "## Hijacking of the ferry"),
        ("show ashmere:163 reports", "ashmere:163"),
        ("brief reports", "Hijacking of the ferry"),
        ("brief --format md reports", "# Hijacking of the ferry"),
        ("show ashmere:163 --format md reports", "## ashmere:163"),
    ],
)
def test_each_verb_prints(line: str, begins: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith(begins)
    assert printed.err == "crossread: left out notes.bin: not text\n"


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("verb", ["account", "claims", "figures", "show ashmere:163", "brief"])
def test_json_of_each_verb_is_json(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*verb.split(), "--format", "json", "reports"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_options_reach_the_reading(asked: dict[str, Any]) -> None:
    line = "a b --date 2031-05-06 --as-of 2031-05-07 --parser spacy:x --workers 3"
    assert main(line.split()) == 0
    assert asked["paths"] == ["a", "b"]
    assert (asked["date"], asked["as_of"], asked["workers"]) == ("2031-05-06", "2031-05-07", 3)
    assert asked["plan"].parser == "spacy:x"


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("claims", "crossread claims PATH"),
        ("show", "CLAIM"),
        ("show ashmere:163", "no path is given"),
        ("show nothing reports", "crossread claims PATH... lists them"),
        ("--format xml reports", "--format"),
        ("--fromat md reports", "--fromat"),
        ("--date yesterday reports", "YYYY-MM-DD"),
        ("--as-of 2031-13-01 reports", "--as-of"),
        ("--workers many reports", "--workers"),
        ("figures --measure dead reports", "killed"),
        ("figures --side army reports", "perpetrator"),
        ("figures --report gazette reports", "ashmere-post"),
        ("--format md claims reports", "must come first"),
    ],
)
def test_a_wrong_call_says_how_to_call(line: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.err.startswith("crossread: ")
    assert printed.out == ""


def test_a_folder_called_like_a_verb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claims").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["claims"]) == 2
    assert "crossread account claims" in capsys.readouterr().err
    assert main(["account", "claims"]) == 0
    assert asked["paths"] == ["claims"]


def test_nothing_at_all_prints_the_help_as_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err == TOP


@pytest.mark.parametrize("line", ["--help", "claims --help", "account --help", "figures --help", "show --help"])
def test_help_is_no_error(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == 0
    assert "PATH" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert re.fullmatch(r"crossread \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (NothingRead("nothing could be read"), 1, "nothing could be read"),
        (WeightsError("the weights are damaged"), 1, "the weights are damaged"),
        (CrossreadError("a worker died"), 1, "a worker died"),
        (AnchorError("nothing stands there"), 70, "please report it"),
        (KeyboardInterrupt(), 130, "stopped"),
        (RecursionError("too deep\nand more"), 70, "RecursionError: too deep (a defect"),
        (KeyError(), 70, "KeyError (a defect"),
        (BrokenPipeError(), 0, ""),
    ],
)
def test_every_error_is_one_line(
    error: BaseException,
    status: int,
    words: str,
    failing: Any,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("crossread.cli.entry._hang_up", lambda: 0)
    failing(error)
    assert main(["reports"]) == status
    told = capfd.readouterr().err
    assert words in told
    assert "Traceback" not in told
    assert len(told.splitlines()) == bool(words)


def test_a_traceback_for_those_who_ask(
    failing: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSREAD_DEBUG", "1")
    failing(KeyError("x"))
    assert main(["reports"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_many_left_out_inputs_are_counted(
    asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    issues = tuple(Issue(where=f"{n}.bin", kind="binary", reason="not text") for n in range(1_030))
    monkeypatch.setattr(reading, "harvest", lambda *_, **__: Harvest(reports=(), extracts=(), left_out=issues))
    assert main(["reports"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 21
    assert "1,010 more" in told[-1]
    assert asked["date"] is None


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_only_on_a_terminal_that_wants_it(asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def printed() -> str:
        out = _Terminal()
        monkeypatch.setattr(sys, "stdout", out)
        assert main(["reports"]) == 0
        return out.getvalue()

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1m" in printed()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in printed()
    assert asked["paths"] == ["reports"]


def test_columns_set_the_width(
    asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    assert main(["reports"]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) == 70
    assert asked["paths"] == ["reports"]


@pytest.mark.parametrize(
    ("stream", "told"),
    [
        (io.StringIO(), "crossread: 4 of 9 reports read\n"),
        (
            _Terminal(),
            "\rcrossread: 2 of 9 reports read\rcrossread: 3 of 9 reports read\rcrossread: 4 of 9 reports read\r\x1b[K",
        ),
    ],
)
def test_progress_after_two_seconds_or_ten(stream: io.StringIO, told: str) -> None:
    clock = iter([0.0, 1.0, 3.0, 4.0, 20.0, 40.0])
    watch = Watch(stream, lambda: next(clock))
    for done in (1, 2, 3, 4, 9):
        watch(done, 9)
    watch.close()
    assert stream.getvalue() == told


def test_a_reader_that_hangs_up_is_no_error(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom crossread.cli import entry\n"
        "entry.answer = lambda options: 'x' * 10_000_000\n"
        "sys.exit(entry.main(['reports']))\n"
    )
    ran = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    assert ran.stdout is not None
    assert ran.stderr is not None
    ran.stdout.read(10)
    ran.stdout.close()
    assert ran.stderr.read() == b""
    ran.stderr.close()
    assert ran.wait() == 0


def test_prints_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom crossread.cli import entry\n"
        "entry.answer = lambda options: '“→” \\udcff\\n'\n"
        "sys.exit(entry.main(['reports']))\n"
    )
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=tmp_path, env=env)
    assert ran.stdout == "“→” \\udcff\n".encode()


def test_runs_as_a_module(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, "-m", "crossread", "--help"], capture_output=True, text=True, cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (0, TOP)


def test_the_reference_holds_the_help_as_it_is(golden: Callable[[Path, str], None]) -> None:
    reference = ROOT / "docs/reference/cli.md"
    texts = iter([TOP, *(parser_of(verb).format_help() for verb in VERBS)])
    blocks = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
    golden(reference, blocks.sub(lambda _: next(texts), reference.read_text(encoding="utf-8")))
    assert next(texts, None) is None


def test_verify_holds_a_text_against_its_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report, good, bad = tmp_path / "wire.txt", tmp_path / "good.md", tmp_path / "bad.md"
    report.write_text("Nine clerks were hurt in Orven, police said.\n", encoding="utf-8")
    good.write_text("Nine clerks were hurt in Orven [wire:0-22].\n", encoding="utf-8")
    bad.write_text("Ten clerks were hurt in Orven [wire:0-22].\n", encoding="utf-8")
    assert main(["verify", str(good), str(report)]) == 0
    assert capsys.readouterr().out == "1 clause, 1 citation: every clause holds\n"
    for format_ in ("text", "md", "json", "jsonl"):
        assert main(["verify", "--format", format_, str(bad), str(report)]) == 1
        assert "Ten" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "none.md"), str(report)]) == 1
    assert "none.md" in capsys.readouterr().err
    assert main(["verify", str(good)]) == 2
    assert "TEXT PATH" in capsys.readouterr().err
