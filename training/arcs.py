"""The checked arcs of the seed articles: `python training/arcs.py`; prints those that do not hold."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

from crossread.model.parse import Parse, Section, SectionKind, Token
from crossread.parse.load import get_parser

SHARED = HERE.parent.parent / "shared"


def blocks(text: str) -> list[Section]:
    """One section a line."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            found.append(Section(start=start, end=at + len(line.rstrip()), kind=SectionKind.BODY, reason="line"))
        at += len(line)
    return found


def holds(parse: Parse, arc: dict[str, Any]) -> bool:
    """See shared/gold/README.md."""

    def linked(child: Token, head: Token) -> bool:
        return child.head == head.index and (arc["either_direction"] or child.deprel in arc["relations"])

    inside = [t for t in parse.tokens if arc["start"] <= t.start and t.end <= arc["end"]]
    children = [t for t in inside if t.text in arc["dependent"]]
    heads = [t for t in inside if t.text in arc["head"]]
    pairs = [(c, h) for c in children for h in heads]
    return any(linked(c, h) or (arc["either_direction"] and linked(h, c)) for c, h in pairs)


def main() -> None:
    """Check every arc and print what fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=SHARED / "gold" / "arcs.seeds.jsonl")
    parser.add_argument("--seeds", type=Path, default=SHARED / "seeds")
    parser.add_argument("--parser", default="bundled")
    args = parser.parse_args()
    reader = get_parser(args.parser)
    arcs = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line]
    parses: dict[str, Parse] = {}
    held, all_of = Counter[str](), Counter[str](a["kind"] for a in arcs)
    for arc in arcs:
        name = arc["report"]
        if name not in parses:
            text = next(args.seeds.glob(f"{name}*")).read_text(encoding="utf-8")
            parses[name] = reader.parse(name, text, blocks(text))
        if holds(parses[name], arc):
            held[arc["kind"]] += 1
        else:
            inside = [t for t in parses[name].tokens if arc["start"] <= t.start and t.end <= arc["end"]]
            print(
                "FAILS",
                name[:3],
                arc["kind"],
                arc["dependent"],
                "<-",
                arc["head"],
                arc["relations"],
                "in:",
                arc["text"],
            )
            print(
                "     ",
                " ".join(
                    f"{t.text}/{t.deprel}/{parses[name].tokens[t.head].text if t.head >= 0 else 'ROOT'}" for t in inside
                ),
            )
    for kind, count in all_of.items():
        print(f"{kind:12} {held[kind]:3} of {count}")
    print(f"{'all':12} {sum(held.values()):3} of {len(arcs)}   {reader.name}")


if __name__ == "__main__":
    main()
