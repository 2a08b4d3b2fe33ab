"""What must not change a figure: order of arrival, a second run, what attackers are called."""

import re
from collections import Counter
from pathlib import Path

import pytest

from crossread.model.label import Target
from crossread.pool import Plan
from crossread.reading import Harvest, harvest, put_together, read
from crossread.verbs import account, brief

from .readings import ROOT

LABELS = ("militants", "terrorists", "separatists", "rebels", "fighters", "insurgents")
_ANY = re.compile(rf"\b(?:{'|'.join(LABELS)})\b")


def _dressed(read: Harvest) -> list[tuple[str, ...]]:
    """All but the words and the places of every claim."""
    return [
        (c.report, c.measure, str(c.manner), c.party, str(c.quantity), c.polarity, c.modality, c.basis, c.scope)
        + ((c.source.side, c.source.naming) if c.source else ("", ""))
        for extract in read.extracts
        for c in extract.claims
    ]


def _standings(read: Harvest) -> list[tuple[str, ...]]:
    return [(f.slot.measure, f.party, f.status) for a in put_together(read) for f in a.findings]


def _relabelled(folder: Path, label: str, into: Path) -> Harvest:
    into.mkdir()
    for path in sorted(folder.iterdir()):
        text = path.read_text("utf-8")
        (into / path.name).write_text(_ANY.sub(label, text) if path.suffix == ".txt" else text, "utf-8")
    return harvest([into], plan=Plan())


@pytest.mark.parametrize("name", ("dam-seizure", "market-blasts"))
def test_what_attackers_are_called_changes_no_figure_and_no_standing(name: str, tmp_path: Path) -> None:
    first, *others = (_relabelled(ROOT / "examples" / name, label, tmp_path / label) for label in LABELS[:4])
    for other in others:
        assert _dressed(other) == _dressed(first)
        assert _standings(other) == _standings(first)


def _done(read: Harvest) -> list[tuple[str, ...]]:
    return [(a.report, a.kind, a.polarity, a.modality, a.scope) for extract in read.extracts for a in extract.acts]


def _words(read: Harvest) -> dict[str, int]:
    """How often each term for the attackers is used; of two words ("rebel group") the first."""
    found: Counter[str] = Counter()
    for told in put_together(read):
        for usage in told.usage:
            if usage.target is Target.ATTACKERS:
                found[usage.term.split()[0]] += len(usage.own) + len(usage.reported)
    return dict(found)


def test_what_attackers_are_called_changes_the_words_and_no_act(tmp_path: Path) -> None:
    folder = ROOT / "examples" / "dam-seizure"
    first, other = (_relabelled(folder, label, tmp_path / label) for label in ("militants", "terrorists"))
    assert _done(other) == _done(first)
    told, swapped = _words(first), _words(other)
    assert told.pop("militant") > 0
    assert "militant" not in swapped
    assert sum(swapped.values()) - sum(told.values()) >= swapped["terrorist"] - told.get("terrorist", 0) > 0


def _unquoted(page: str) -> str:
    """A brief without its citations, what stands between quotation marks and its line breaks."""
    return " ".join(re.sub(r"\[[^\[\]]*\]|“[^“”]*”", "", page).split())


@pytest.mark.slow
def test_what_attackers_are_called_changes_no_brief_but_in_its_quotations(tmp_path: Path) -> None:
    folder = ROOT / "examples" / "dam-seizure"
    first, *others = (_relabelled(folder, label, tmp_path / label) for label in LABELS[:3])
    plain = _unquoted(brief(put_together(first), format="md"))
    for other in others:
        assert _unquoted(brief(put_together(other), format="md")) == plain


def test_order_of_arrival_and_a_second_run_change_no_byte() -> None:
    paths = sorted((ROOT / "examples" / "dam-seizure").glob("*.txt"))
    forwards = account(read(paths), format="json")
    assert account(read(reversed(paths)), format="json") == forwards
    assert account(read(paths), format="json") == forwards
