"""Measures accuracy on the open sets that lie beside the checkout.

python -m benchmarks.accuracy board [--write] [--sets fakes muc ...] [--keep FOLDER]
python -m benchmarks.accuracy draw SET FOLDER     the hundred claims of a kept board that a second reader judges
python -m benchmarks.accuracy verdicts FOLDER     what second readers said of the claims of a kept board
"""

import argparse
import json
import sys
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from . import calibrate, judged
from .board import measure, probe, record, table
from .opensets import OPEN_SETS
from .probes import PROBES

_NAMES = [s.name for s in OPEN_SETS]
_EVERY = [*_NAMES, *(p.name for p in PROBES)]


def main() -> None:
    """Reads the command line and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    board = commands.add_parser("board", help="read, score, print; --write keeps it")
    board.add_argument("--write", action="store_true", help="into recorded.json and docs/accuracy.md")
    board.add_argument("--sets", nargs="+", choices=_EVERY, default=_EVERY)
    board.add_argument("--keep", type=Path, help="leave texts, claims and errors in this folder")
    board.add_argument("--workers", type=int, default=0, help="processes; 0: as many as pay for themselves")
    board.add_argument("--no-baseline", action="store_true", help="leave out the regular expressions")
    board.add_argument("--json", action="store_true", help="print the numbers, not the table")
    draw = commands.add_parser("draw", help="print a hundred claims that no gold judges")
    draw.add_argument("set", choices=_NAMES)
    draw.add_argument("folder", type=Path)
    draw.add_argument("--count", type=int, default=judged.DRAWN)
    verdicts = commands.add_parser("verdicts", help="print the precision of the claims judged")
    verdicts.add_argument("folder", type=Path)
    fitting = commands.add_parser("calibrate", help="fit and check the confidence of claims")
    fitting.add_argument("--write", action="store_true", help="keep the weights")
    call = parser.parse_args()
    verbs = {"board": scoreboard, "draw": show_draw, "verdicts": show_verdicts, "calibrate": show_calibration}
    verbs[call.command](call)


def scoreboard(call: argparse.Namespace) -> None:
    """Measures the sets that are there and prints the table."""
    chosen = [s for s in OPEN_SETS if s.name in call.sets and s.is_present]
    probes = [p for p in PROBES if p.name in call.sets and p.is_present]
    if not chosen and not probes:
        sys.exit("no open data: the folder `shared` does not stand beside the checkout")
    if call.keep:
        call.keep.mkdir(parents=True, exist_ok=True)
    with nullcontext(call.keep) if call.keep else TemporaryDirectory() as folder:
        board = measure(chosen, Path(folder), workers=call.workers, baseline=not call.no_baseline)
        board["probes"] = probe(probes)
    kept = record(board) if call.write else board
    print(json.dumps(board) if call.json else table(kept))


def show_draw(call: argparse.Namespace) -> None:
    """Prints a JSON line for each claim drawn, with the paragraph it stands in."""
    one = next(s for s in OPEN_SETS if s.name == call.set)
    claims = judged.load(call.folder / f"{one.name}.jsonl")
    drawn = judged.draw(claims, judged.gold_numbers(one), call.count)
    folder = one.folder(call.folder)
    texts = {c["report"]: (folder / f"{c['report']}.txt").read_bytes().decode() for c in drawn}
    for card in judged.cards(drawn, texts):
        print(json.dumps(card, ensure_ascii=False))


def show_verdicts(call: argparse.Namespace) -> None:
    """Prints a Markdown table: of the claims drawn and judged, how many are right, and which other fields are wrong."""
    fields = ("party", "basis", "scope", "source")
    print(f"| set | right | precision | {' | '.join(f'{f} wrong' for f in fields)} | not judged |")
    print("|---" * (len(fields) + 4) + "|")
    for one in OPEN_SETS:
        drawn = judged.draw(judged.load(call.folder / f"{one.name}.jsonl"), judged.gold_numbers(one))
        said = judged.verdicts_on(one.name, drawn)
        if said:
            right = [v for v in said if v["right"]]
            wrong = " | ".join(str(sum(f in v["wrong"] for v in right)) for f in fields)
            share = f"{len(right)}/{len(said)} | {len(right) / len(said):.3f}"
            print(f"| {one.name} | {share} | {wrong} | {len(drawn) - len(said)} |")


def show_calibration(call: argparse.Namespace) -> None:
    """Prints the reliability table of sets left out, and the weights fitted to all."""
    with TemporaryDirectory() as folder:
        found = list(calibrate.examples(Path(folder)))
    base, weights = calibrate.fit(found)
    print(calibrate.reliability(found), f"\nbase {base:.2f}", *(f"{w:6.2f} {n}" for n, w in weights.items()), sep="\n")
    if call.write:
        calibrate.write(base, weights, len(found))


if __name__ == "__main__":
    main()
