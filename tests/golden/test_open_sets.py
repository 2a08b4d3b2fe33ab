"""Accuracy on the open sets: the recorded scoreboard holds its floors, and so does what the reader does today."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ACCURACY = ROOT / "benchmarks" / "accuracy"
_TABLE = tomllib.loads((ACCURACY / "opensets.toml").read_text("utf-8"))
SETS: dict[str, dict[str, Any]] = {row["name"]: row for row in _TABLE["set"]}
PROBES: dict[str, dict[str, Any]] = {row["name"]: row for row in _TABLE["probe"]}


def _falls(row: dict[str, Any], measured: dict[str, list[Any]]) -> list[str]:
    falls = []
    for m in row["measures"]:
        value, held = measured[m["name"]][1], m["held"]
        if value > held if m.get("lower") else value < held:
            falls.append(f"{row['name']}: {m['name']} {value}, held {held}")
    return falls


@pytest.mark.parametrize("name", SETS)
def test_the_recorded_scoreboard_holds_its_floors(name: str) -> None:
    recorded = json.loads((ACCURACY / "recorded.json").read_text("utf-8"))
    assert not _falls(SETS[name], recorded["sets"][name]["ours"])


@pytest.mark.parametrize("name", PROBES)
def test_the_recorded_probes_hold_their_floors(name: str) -> None:
    recorded = json.loads((ACCURACY / "recorded.json").read_text("utf-8"))
    assert not _falls(PROBES[name], recorded["probes"][name]["ours"])


def test_the_table_in_the_docs_is_the_recorded_one() -> None:
    recorded = json.loads((ACCURACY / "recorded.json").read_text("utf-8"))
    docs = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    for result in [*recorded["sets"].values(), *recorded["probes"].values()]:
        assert result["code"] in docs
        for _, value in result["ours"].values():
            shown = f"{value:.3f}".lstrip("0") if 0 < value < 1 else f"{value:g}"
            assert re.search(rf"(?<![\d.]){re.escape(shown)}(?!\d)", docs), value


@pytest.mark.slow
@pytest.mark.parametrize("name", ["fakes", "muc"])
def test_the_reader_holds_the_floors(name: str, shared: Path, tmp_path: Path) -> None:
    assert shared.is_dir()
    command = [sys.executable, "-m", "benchmarks.accuracy", "board", "--sets", name, "--no-baseline", "--json"]
    done = subprocess.run(
        [*command, "--workers", "1", "--keep", str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert not _falls(SETS[name], json.loads(done.stdout)["sets"][name]["ours"])
