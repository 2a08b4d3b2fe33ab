#!/usr/bin/env python3
"""Sets Crossread up in this folder and runs one of its tasks: `python3 run.py TASK`; `python3 run.py help` lists them.

Needs Python 3.11 or later and a package registry, nothing else. Everything it makes stands in `.venv`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "set-up"
DEMO = "examples/dam-seizure"

#: Task -> what it is for, and its commands; each is a program of the environment and its arguments.
TASKS: dict[str, tuple[str, list[list[str]]]] = {
    "demo": ("read a bundled, invented incident and print its account", [["crossread", DEMO]]),
    "check": ("everything that must hold: lint, format, types, import contract, tests", []),
    "setup": ("make or refresh .venv", []),
    "fmt": ("format the code", [["ruff", "format"], ["ruff", "check", "--fix"]]),
    "lint": (
        "lint, formatting and the import contract",
        [["ruff", "check"], ["ruff", "format", "--check"], ["lint-imports"]],
    ),
    "types": ("strict types", [["mypy"]]),
    "test": ("all tests", [["pytest", "-n", "auto", "--dist", "loadfile"]]),
    "golden": (
        "write the golden accounts anew; read the diff by eye",
        [["pytest", "tests", "-k", "not spacy", "--update-golden"]],
    ),
    "docs": ("run the examples of the documentation", [["pytest", "README.md", "docs"]]),
    "eval": ("measure the reader model on the open treebanks", [["python", "training/evaluate.py"]]),
    "accuracy": (
        "score the open sets, and write docs/accuracy.md",
        [["python", "-m", "benchmarks.accuracy", "board", "--write"]],
    ),
    "bench": (
        "measure speed and memory, and write docs/benchmarks.md",
        [
            ["python", "benchmarks/speed.py", "--write"],
            ["python", "benchmarks/page.py", "--write"],
            ["python", "benchmarks/serve.py", "--write"],
        ],
    ),
}
TASKS["check"] = (TASKS["check"][0], [command for task in ("lint", "types", "test") for command in TASKS[task][1]])


def run(*command: str | Path) -> int:
    """Runs a command in the checkout and returns its exit status."""
    words = [str(part) for part in command]
    print("+", *words, file=sys.stderr, flush=True)
    return subprocess.run(words, cwd=ROOT, check=False).returncode


def wanted() -> str:
    """What .venv has to be made from, as one digest."""
    parts = [(ROOT / name).read_bytes() for name in ("pyproject.toml", "uv.lock")] + [sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def set_up() -> None:
    """Makes .venv hold what the lock file names, or says what is in the way."""
    if STAMP.is_file() and STAMP.read_text() == wanted():
        return
    if sync(shutil.which("uv")) or (make_venv() and (sync_inside() or install_unlocked())):
        STAMP.write_text(wanted())
        return
    sys.exit(
        "Setting up failed, see above. Crossread needs Python 3.11+ with venv and pip (or uv), and a package registry."
    )


def sync(uv: str | Path | None) -> bool:
    """Whether uv, where there is one, could install exactly what the lock file names."""
    return uv is not None and run(uv, "sync", "--locked", "--inexact", "--python", sys.executable) == 0


def make_venv() -> bool:
    """Whether .venv has a Python with pip; a broken or pip-less one is made anew."""
    if (BIN / "python").exists() and run(BIN / "python", "-m", "pip", "--version") == 0:
        return True
    return run(sys.executable, "-m", "venv", "--clear", VENV) == 0


def sync_inside() -> bool:
    """Whether uv could be had from the registry and did the rest."""
    return run(BIN / "python", "-m", "pip", "install", "--quiet", "uv") == 0 and sync(BIN / "uv")


def install_unlocked() -> bool:
    """The way without uv: the newest versions that pyproject.toml allows. Needs a pip that knows dependency groups."""
    pip: list[str | Path] = [BIN / "python", "-m", "pip", "install", "--quiet"]
    return run(*pip, "--upgrade", "pip>=25.1") == 0 and run(*pip, "--editable", ".", "--group", "dev") == 0


def usage() -> str:
    """The tasks, one a line."""
    return "\n".join(["python3 run.py TASK", *(f"  {name:10}{purpose}" for name, (purpose, _) in TASKS.items())])


def main(arguments: list[str]) -> int:
    """Runs one task; the first command that fails ends it with its exit status."""
    if sys.version_info < (3, 11):
        sys.exit("Crossread needs Python 3.11 or later, and this is {}.{}.".format(*sys.version_info))
    if len(arguments) != 1 or arguments[0] not in TASKS:
        print(usage())
        return 0 if arguments == ["help"] else 2
    set_up()
    for program, *rest in TASKS[arguments[0]][1]:
        status = run(BIN / program, *rest)
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
