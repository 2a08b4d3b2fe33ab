"""The sessions printed in README and tutorial are what the program prints; `--update-golden` writes them anew."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SESSION = re.compile(r"(?<=```console\n)\$ (crossread [^\n]*)\n.*?(?=```)", re.DOTALL)
HEAD = re.compile(r"(.*?) \| head -n (\d+)$")


def printed(command: str) -> str:
    """What a person in the checkout sees; of a pipe into `head`, so many lines."""
    piped = HEAD.match(command)
    words = shlex.split(piped[1] if piped else command)
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
    program = Path(sys.executable).with_name(words[0])
    ran = subprocess.run([program, *words[1:]], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
    lines = ran.stdout.decode("utf-8").splitlines()
    return "\n".join(lines[: int(piped[2])] if piped else lines)


@pytest.mark.slow
@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "tutorial.md"], ids=lambda page: page.name)
def test_sessions(page: Path, golden: Callable[[Path, str], None]) -> None:
    text = page.read_text(encoding="utf-8")
    golden(page, SESSION.sub(lambda session: f"$ {session[1]}\n{printed(session[1])}\n", text))
