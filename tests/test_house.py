"""What holds for the whole checkout, whatever it does."""

import ast
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import crossread

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src" / "crossread").rglob("*.py"))

#: Folders of somebody's machine. Split, so that this line does not name one.
HOMES = "|".join(["work", "home", "root", "opt", "farm", "mnt", "Users"])
MACHINE_PATH = re.compile(rf"(?<![\w.:/~-])/(?:{HOMES})/\w")
#: Modules that open sockets, tell the time or throw dice. The library does none of these; the command line may look
#: at a clock to tell how far it is.
FORBIDDEN = {"socket", "http", "urllib.request", "requests", "httpx", "urllib3", "time", "random", "secrets", "logging"}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "core", "manager"}


def tracked_files() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    return [path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file()]


def functions() -> Iterator[ast.FunctionDef]:
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield node


def imported(source: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_no_tracked_file_names_a_folder_of_this_machine() -> None:
    found = []
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            lines = content.decode("utf-8", errors="replace").splitlines()
            found += [f"{path.relative_to(ROOT)}:{n}" for n, line in enumerate(lines, 1) if MACHINE_PATH.search(line)]
    assert not found


def test_imports_run_one_way() -> None:
    ran = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    "source", [s for s in SOURCES if "cli" not in s.parts], ids=lambda path: str(path.relative_to(ROOT))
)
def test_the_library_opens_no_socket_and_has_no_clock_or_dice(source: Path) -> None:
    assert not imported(source) & FORBIDDEN


def test_modules_say_what_they_are() -> None:
    assert not {source.stem for source in SOURCES} & VAGUE_NAMES


def test_functions_stay_small() -> None:
    lengths = sorted((node.end_lineno or node.lineno) - node.lineno + 1 for node in functions())
    assert statistics.median(lengths) <= 10
    assert lengths[int(len(lengths) * 0.9)] <= 30


def test_modules_stay_small() -> None:
    lengths = sorted(len(source.read_text(encoding="utf-8").splitlines()) for source in SOURCES)
    assert statistics.median(lengths) <= 120
    assert lengths[int(len(lengths) * 0.9)] <= 200


def test_few_public_names_and_all_of_them_there() -> None:
    assert len(crossread.__all__) <= 15
    assert all(hasattr(crossread, name) for name in crossread.__all__)


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = ["numpy", "onnxruntime", "trafilatura", "lxml", "spacy", "py3langid"]
    code = f"import sys, crossread; print(*[m for m in {heavy!r} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not ran.stdout.strip()


LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


@pytest.mark.parametrize("page", sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]), ids=lambda p: p.name)
def test_links_of_the_documentation_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


def test_ci_runs_the_command_of_the_readme() -> None:
    command = "run.py check"
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"python3 {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
