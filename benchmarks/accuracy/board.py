"""The scoreboard: every open set, this reader beside the regular expressions, floors and published figures."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from crossread import __version__

from .opensets import OPEN_SETS, ROOT, Measure, OpenSet
from .probes import PROBES, Probe
from .reading import code_digest, read_folder, run_baseline

RECORDED = Path(__file__).with_name("recorded.json")
DOCUMENT = ROOT / "docs" / "accuracy.md"
_BEGIN, _END = "<!-- scoreboard -->", "<!-- end of scoreboard -->"
Board = dict[str, Any]


def measure(sets: Iterable[OpenSet], folder: Path, *, workers: int, baseline: bool) -> Board:
    """Reads and scores the sets; texts, claims and the scorers' errors are left in the folder."""
    board: Board = {"version": __version__, "sets": {}, "probes": {}}
    for one in sets:
        texts = one.folder(folder)
        claims = folder / f"{one.name}.jsonl"
        count = read_folder(texts, claims, workers)
        (folder / f"{one.name}.errors.txt").write_text(one.score(claims, errors=True), encoding="utf-8")
        result: Board = {"data": one.digest(), "code": code_digest(), "claims": count, "ours": _values(one, claims)}
        if baseline:
            regex = folder / f"{one.name}.regex.jsonl"
            run_baseline(texts, regex)
            result["regex"] = _values(one, regex)
        board["sets"][one.name] = result
    return board


def probe(probes: Iterable[Probe]) -> dict[str, Any]:
    """What each probe finds, by its name."""
    return {one.name: one.measure() for one in probes}


def _values(one: OpenSet, claims: Path) -> dict[str, list[Any]]:
    return {name: list(found) for name, found in one.figures(one.score(claims)).items()}


def record(board: Board) -> Board:
    """Keeps the board, each set it holds in place of the one before, and renews the table in the docs."""
    kept: Board = json.loads(RECORDED.read_text("utf-8")) if RECORDED.exists() else {"sets": {}}
    for name, result in board["sets"].items():
        before = kept["sets"].get(name, {})
        kept["sets"][name] = {k: v for k, v in before.items() if k == "regex"} | result
    kept["probes"] = kept.get("probes", {}) | board["probes"]
    kept["version"] = board["version"]
    RECORDED.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    text = DOCUMENT.read_text("utf-8")
    head, _, rest = text.partition(_BEGIN)
    _, _, tail = rest.partition(_END)
    DOCUMENT.write_text(f"{head}{_BEGIN}\n{table(kept)}\n{_END}{tail}", encoding="utf-8")
    return kept


def table(board: Board) -> str:
    """The board as a Markdown table, one row a measure."""
    heads = ("set and measure", "measured", "", "regex", "+ list", "floor", "aim", "published, elsewhere")
    lines = [_cells(heads), _cells(["---"] * len(heads))]
    measured = [(one, result) for one in OPEN_SETS if (result := board["sets"].get(one.name))]
    for one, result in measured:
        lines.append(_cells([f"**{one.title}** ({result['claims']:,} claims)", *[""] * (len(heads) - 1)]))
        lines += [_row(m, result) for m in one.measures]
    probed = [(one, result) for one in PROBES if (result := board["probes"].get(one.name))]
    every = [(one.name, result) for one, result in measured] + [(one.name, result) for one, result in probed]
    made = ", ".join(f"{name} `{result['data']}` `{result['code']}`" for name, result in every)
    below = _probe_table(probed)
    return "\n".join([*lines, "", *below, f"Version {board['version']}; digests of data and code: {made}."])


def _probe_table(probed: Sequence[tuple[Probe, Board]]) -> list[str]:
    heads = ("measure", "measured", "", "baseline", "floor", "aim")
    lines = [_cells(heads), _cells(["---"] * len(heads))]
    for one, result in probed:
        lines.append(_cells([f"**{one.title}**", *[""] * (len(heads) - 1)]))
        lines += [_cells(_probe_cells(m, result)) for m in one.measures]
    return [*lines, ""] if probed else []


def _probe_cells(m: Measure, result: Board) -> tuple[str, ...]:
    ours, baseline = result["ours"][m.name], result["baseline"][m.name]
    return m.name, _shown(ours), _verdict(m, ours[1]), _shown(baseline), _plain(m.floor), _plain(m.aim)


def _verdict(m: Measure, value: float) -> str:
    return "aim" if m.reaches(value, m.aim) else "floor" if m.meets(value) else "**short**"


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(m: Measure, result: Board) -> str:
    value = result["ours"][m.name][1]
    regex = _shown(result["regex"][m.name]) if "regex" in result else ""
    bounds = [f"<= {_plain(b)}" if m.lower else _plain(b) for b in (m.floor, m.aim)]
    return _cells([m.name, _shown(result["ours"][m.name]), _verdict(m, value), regex, m.listed, *bounds, m.published])


def _shown(found: Sequence[Any]) -> str:
    counts, value = found
    return f"{counts} {_plain(value)}".strip()


def _plain(value: float) -> str:
    return f"{value:.3f}".lstrip("0") if 0 < value < 1 else f"{value:g}"
