"""How much of a folder of texts is headline, body, caption, credit and teaser.

    python benchmarks/sections.py FOLDER...          a table of sentences and blocks by kind, one row a folder
    python benchmarks/sections.py --show KIND FOLDER  the blocks of one kind, each with its reason

The folders are exports of the open data (`../shared/tools/fakes.py export FOLDER` and its neighbours). A sentence is
what ends in a full stop and is followed by a capital; close enough for a share.
"""

import argparse
import re
from collections import Counter
from pathlib import Path

from crossread.model.parse import SectionKind
from crossread.model.report import Report
from crossread.parse.sections import find_sections

_SENTENCE = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])")


def main() -> None:
    """Reads the command line and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", choices=[k.value for k in SectionKind])
    call = parser.parse_args()
    if not call.show:
        print(f"{'folder':20} {'texts':>6} {'sentences':>9} " + " ".join(f"{k.value + ' %':>10}" for k in SectionKind))
    for folder in call.folders:
        show(folder, call.show) if call.show else count(folder)


def show(folder: Path, kind: str) -> None:
    """Prints every block of a kind with its reason."""
    for path in sorted(folder.glob("*.txt")):
        report = Report(id=path.stem, text=path.read_bytes().decode(errors="replace"), digest="")
        for section in find_sections(report):
            if section.kind == kind:
                words = " ".join(report.text[section.start : section.end].split())
                print(f"{path.stem[:24]:24} {words[:100]} <{section.reason}>")


def count(folder: Path) -> None:
    """Prints the share of sentences of each kind."""
    sentences: Counter[SectionKind] = Counter()
    texts = 0
    for path in sorted(folder.glob("*.txt")):
        texts += 1
        report = Report(id=path.stem, text=path.read_bytes().decode(errors="replace"), digest="")
        for section in find_sections(report):
            sentences[section.kind] += 1 + len(_SENTENCE.findall(report.text[section.start : section.end]))
    whole = sum(sentences.values())
    shares = " ".join(f"{100 * sentences[k] / max(1, whole):10.2f}" for k in SectionKind)
    print(f"{folder.name:20} {texts:6} {whole:9} {shares}")


if __name__ == "__main__":
    main()
