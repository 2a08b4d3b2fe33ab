"""`crossread serve` as a command: what stops it before it listens, and that it listens."""

import os
import re
import signal
import socket
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the extra `serve` is not installed")

from crossread.cli import main


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    status = main(["serve", *words])
    return status, capsys.readouterr().err


def test_a_port_that_is_taken(plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, told = refused(capsys, str(plain), "--port", str(port))
    assert status == 2
    assert told == f"crossread: port {port} is taken by another program (choose one with --port, or 0 for any)\n"


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["--host", "0.0.0.0"], 2, "add --public"),
        (["--host", "192.0.2.7"], 2, "add --public"),
        (["--host", "192.0.2.7", "--public"], 2, "cannot be listened at"),
        (["--port", "70000"], 2, "is no port"),
        (["--port", "many"], 2, "invalid int value"),
        (["--date", "soon"], 2, "is not a day"),
        (["--parser", "oracle"], 2, "no parser is called"),
    ],
)
def test_a_wrong_call(
    plain: Path, words: list[str], status: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = refused(capsys, str(plain), "--port", "0", *words)
    assert found[0] == status and told in found[1]


def test_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, str(tmp_path / "nowhere")) == (
        1,
        f"crossread: {tmp_path / 'nowhere'} is no folder (name the folder that holds the reports)\n",
    )


def test_without_the_extra_it_says_how_to_get_it(
    plain: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    status, told = refused(capsys, str(plain))
    assert status == 1 and "pip install 'crossread[serve]'" in told


def test_it_listens_says_where_and_stops_when_told(plain: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from crossread.cli import main; sys.exit(main())",
        "serve",
        str(plain),
    ]
    # A run of the tests in the background ignores Ctrl-C, and would hand that on.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(
        [*command, "--port", "0"], stderr=subprocess.PIPE, text=True, env=os.environ, preexec_fn=heed
    ) as server:
        try:
            assert server.stderr is not None
            line = server.stderr.readline()
            assert re.search(r"is served at http://127\.0\.0\.1:\d+/ \(Ctrl-C stops it\)", line)
            server.send_signal(signal.SIGINT)
            assert server.wait(30) in (0, 130)
            assert "Traceback" not in server.stderr.read()
        finally:
            server.kill()
