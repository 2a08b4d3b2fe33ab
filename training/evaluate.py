"""Score the shipped weights on raw text as CoNLL 2018 did: `python training/evaluate.py`.

Each paragraph of a treebank becomes one section of raw text for the run-time parser, which is told nothing of the gold
cutting.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import treebank
from conll18 import METRICS, ScoredWord, Side, count, f1, squeezed
from crossread.model.parse import Parse, Section, SectionKind
from crossread.parse.load import get_parser
from crossread.parse.parser import Parser
from treebank import Paragraph, Sentence

DATA = HERE.parent.parent / "shared" / "data" / "treebanks"
_CLITIC = re.compile(r"n['’`]?t|['’`](?:s|re|ve|ll|d|m)|['’]|na|ta|not", re.IGNORECASE)

Tally = dict[str, Counter[str]]


def sets(data: Path) -> dict[str, list[Paragraph]]:
    """The test sets by name."""
    gum = data / "gum"
    return {
        "EWT test": treebank.read(data / "ewt" / "test.conllu"),
        "GUM test": treebank.read_gum(gum, "test"),
        "GUM news dev": treebank.read_gum(gum, "dev", ("news",)),
        "GUM news test": treebank.read_gum(gum, "test", ("news",)),
        "EWT dev": treebank.read(data / "ewt" / "dev.conllu"),
        "GUM dev": treebank.read_gum(gum, "dev"),
        "PUD": treebank.read(data / "pud" / "test.conllu"),
    }


def gold_side(paragraph: Paragraph) -> Side:
    """The gold analysis of a paragraph."""
    place = squeezed(paragraph.text)
    side = Side([], [], [])
    for sentence in paragraph.sentences:
        base = len(side.words)
        side.sentences.append((place[sentence.words[0].start], place[sentence.words[-1].end]))
        for first, last, start, end in sentence.tokens:
            side.tokens.append((place[start], place[end]))
            for word in sentence.words[first:last]:
                multi = last - first > 1
                span = (start, end) if multi else (word.start, word.end)
                head = word.head + base if word.head >= 0 else -1
                side.words.append(
                    ScoredWord(place[span[0]], place[span[1]], word.form, word.upos, word.xpos, word.lemma, head,
                               word.deprel, multi)
                )  # fmt: skip
    return side


def system_side(parse: Parse) -> Side:
    """The parser's analysis; words cut at a clitic count as one surface token."""
    place = squeezed(parse.text)
    side = Side([], [(place[s.start], place[s.end]) for s in parse.sentences], [])
    groups: list[list[int]] = []
    for t in parse.tokens:
        glued = groups and t.start == parse.tokens[t.index - 1].end and _CLITIC.fullmatch(t.text)
        joined = glued and parse.tokens[t.index - 1].text[-1:].isalpha()
        groups[-1].append(t.index) if joined else groups.append([t.index])
    for group in groups:
        start, end = parse.tokens[group[0]].start, parse.tokens[group[-1]].end
        side.tokens.append((place[start], place[end]))
        for t in (parse.tokens[i] for i in group):
            multi = len(group) > 1
            span = (start, end) if multi else (t.start, t.end)
            side.words.append(
                ScoredWord(place[span[0]], place[span[1]], t.text, t.upos, t.xpos, t.lemma, t.head, t.deprel, multi)
            )
    return side


def _spans_gold(paragraph: Paragraph, pick: str) -> set[tuple[int, int, str]]:
    def bounds(s: Sentence, span: tuple[int, int, str]) -> tuple[int, int, str]:
        return s.words[span[0]].start, s.words[span[1] - 1].end, span[2]

    return {bounds(s, span) for s in paragraph.sentences for span in getattr(s, pick)}


def _spans_system(parse: Parse, pick: str) -> set[tuple[int, int, str]]:
    if pick == "entities":
        return {(parse.tokens[e.first].start, parse.tokens[e.last - 1].end, e.kind) for e in parse.entities}
    return {(parse.tokens[a.first].start, parse.tokens[a.last - 1].end, a.role) for a in parse.attributions}


def _overlapping(left: set[tuple[int, int, str]], right: set[tuple[int, int, str]]) -> int:
    return sum(any(a < d and c < b and k == m for c, d, m in right) for a, b, k in left)


def tally_spans(tally: Tally, paragraph: Paragraph, parse: Parse) -> None:
    """Add exact and overlapping matches by kind."""
    for pick in ("entities", "attributions"):
        gold, system = _spans_gold(paragraph, pick), _spans_system(parse, pick)
        for kind in {k for *_, k in gold | system}:
            g, s = {x for x in gold if x[2] == kind}, {x for x in system if x[2] == kind}
            t = tally.setdefault(kind, Counter())
            t.update(exact=len(g & s), gold=len(g), system=len(s), found=_overlapping(g, s), good=_overlapping(s, g))


def score(parser: Parser, paragraphs: list[Paragraph]) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Scores by metric, and exact and overlap F1 of spans by kind."""
    totals: dict[str, Counter[str]] = {name: Counter() for name in METRICS}
    spans: Tally = {}
    for paragraph in paragraphs:
        section = Section(start=0, end=len(paragraph.text), kind=SectionKind.BODY, reason="paragraph")
        parse = parser.parse(paragraph.document, paragraph.text, [section])
        for name, (right, gold, system) in count(gold_side(paragraph), system_side(parse)).items():
            totals[name].update(right=right, gold=gold, system=system)
        tally_spans(spans, paragraph, parse)
    scores = {name: f1(t["right"], t["gold"], t["system"]) for name, t in totals.items()}
    return scores, {kind: span_scores(t) for kind, t in sorted(spans.items())}


def span_scores(t: Counter[str]) -> dict[str, float]:
    """Exact and overlap F1 in per cent."""
    precision, recall = (100 * t["good"] / max(1, t["system"]), 100 * t["found"] / max(1, t["gold"]))
    overlap = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "exact": f1(t["exact"], t["gold"], t["system"]),
        "overlap": overlap,
        "precision": 100 * t["exact"] / max(1, t["system"]),
        "recall": 100 * t["exact"] / max(1, t["gold"]),
        "gold": t["gold"],
    }


def main() -> None:
    """Score the sets that were asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=DATA)
    arguments.add_argument("--parser", default="bundled")
    arguments.add_argument("--weights", type=Path, help="folder of other weights than the bundled ones")
    arguments.add_argument("--only", help="names of sets, with commas between")
    arguments.add_argument("--json", type=Path, help="write the scores there as well")
    args = arguments.parse_args()
    parser = get_parser(args.parser)
    if args.weights:
        from crossread.parse.bundled import BundledParser

        parser = BundledParser(args.weights)
    wanted = args.only.split(",") if args.only else None
    results = {}
    print(parser.name)
    for name, paragraphs in sets(args.data).items():
        if wanted and name not in wanted:
            continue
        scores, spans = score(parser, paragraphs)
        results[name] = {"scores": scores, "spans": spans}
        show(name, paragraphs, scores, spans)
    if args.json:
        args.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


def show(name: str, paragraphs: list[Paragraph], scores: dict[str, float], spans: dict[str, dict[str, float]]) -> None:
    """Print the scores of one set and name its documents."""
    documents = sorted({p.document for p in paragraphs})
    words = sum(len(s.words) for p in paragraphs for s in p.sentences)
    print(
        f"\n{name}: {words} words, {len(documents)} documents"
        + (f": {', '.join(documents)}" if len(documents) < 20 else "")
    )
    print("   " + "  ".join(f"{k} {v:.2f}" for k, v in scores.items()))
    for kind, s in spans.items():
        if s["gold"]:
            exact = f"exact {s['exact']:.1f} (P {s['precision']:.1f} R {s['recall']:.1f})"
            print(f"   {kind:8} {exact} overlap {s['overlap']:.1f}, {s['gold']:.0f} spans")


if __name__ == "__main__":
    main()
