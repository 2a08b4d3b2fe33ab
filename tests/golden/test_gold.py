"""Floors on figures annotated by hand: those of the invented incidents, and of the five real reports where they lie."""

from pathlib import Path

import pytest

from crossread.pool import Plan
from crossread.reading import harvest

from .readings import INCIDENTS, ROOT, example, records
from .scoring import Score, load, score

#: Measured, less a point or two; they may only rise. Owed figures: 179, 130 and 174.
FLOORS = {
    "dam-seizure": {"precision": 0.96, "recall": 0.86, "attributes": 0.97},
    "ferry-sinking": {"precision": 0.96, "recall": 0.91, "attributes": 0.95},
    "market-blasts": {"precision": 0.96, "recall": 0.92, "attributes": 0.95},
}


def _holds(found: Score, floors: dict[str, float]) -> None:
    assert found.precision >= floors["precision"], f"precision {found.precision:.3f}"
    assert found.recall >= floors["recall"], f"recall {found.recall:.3f}"
    low = {name: round(share, 3) for name, share in found.accuracy.items() if share < floors["attributes"]}
    assert not low


@pytest.mark.parametrize("name", INCIDENTS)
def test_invented_incident(name: str) -> None:
    gold = load(ROOT / "tests" / "gold" / f"{name}.jsonl")
    _holds(score(gold, records(example(name))), FLOORS[name])


#: Invented incidents of other kinds in other voices, annotated before the reader met them and mended for afterwards. On
#: first reading the last two stood at a recall of 0.765 and 0.603. Owed: 74, 79, 70, 81, 78.
OTHERS = {
    "earthquake": {"precision": 0.96, "recall": 0.93, "attributes": 0.97},
    "prison-riot": {"precision": 0.96, "recall": 0.88, "attributes": 0.92},
    "school-kidnapping": {"precision": 0.93, "recall": 0.78, "attributes": 0.93},
    "air-strike": {"precision": 0.97, "recall": 0.91, "attributes": 0.87},
    "plane-crash": {"precision": 0.96, "recall": 0.86, "attributes": 0.93},
    # These stood at a recall of 0.77, 0.73, 0.83, 0.74 and 0.67 before they were mended for. Owed: 62, 80, 65, 105, 82.
    "dock-strike": {"precision": 0.93, "recall": 0.88, "attributes": 0.91},
    "aid-convoy": {"precision": 0.97, "recall": 0.93, "attributes": 0.90},
    "factory-fire": {"precision": 0.95, "recall": 0.89, "attributes": 0.95},
    "hotel-siege": {"precision": 0.96, "recall": 0.90, "attributes": 0.84},
    "boat-wreck": {"precision": 0.91, "recall": 0.77, "attributes": 0.90},
    # Of the last two nobody has read an error: they tell what a new incident gets. Owed: 106, 87, 78.
    "bus-ambush": {"precision": 0.89, "recall": 0.67, "attributes": 0.81},
    "landslide": {"precision": 0.92, "recall": 0.68, "attributes": 0.81},
    "stadium-crush": {"precision": 0.95, "recall": 0.75, "attributes": 0.84},
}


@pytest.mark.parametrize("name", OTHERS)
def test_incident_of_another_kind(name: str) -> None:
    folder = ROOT / "tests" / "gold" / "incidents"
    found = records(harvest([folder / name], plan=Plan()))
    _holds(score(load(folder / f"{name}.jsonl"), found), OTHERS[name])


def test_there_are_at_least_300_figures_of_our_own() -> None:
    owed = [g for name in INCIDENTS for g in load(ROOT / "tests" / "gold" / f"{name}.jsonl") if not g["optional"]]
    assert len(owed) >= 300


@pytest.mark.parametrize("name", INCIDENTS)
def test_gold_stands_in_the_texts(name: str) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in (ROOT / "examples" / name).glob("*.txt")}
    for figure in load(ROOT / "tests" / "gold" / f"{name}.jsonl"):
        assert texts[figure["report"]][figure["start"] : figure["end"]] == figure["text"]


def test_real_reports(shared: Path) -> None:
    found = score(load(shared / "gold" / "figures.seeds.jsonl"), records(harvest([shared / "seeds"], plan=Plan())))
    _holds(found, {"precision": 0.95, "recall": 0.95, "attributes": 0.95})
    for attribute in ("polarity", "section", "scope"):
        assert found.accuracy[attribute] == 1.0


def test_a_score_counts_duplicates_and_optional_figures_as_told() -> None:
    gold = load(ROOT / "tests" / "gold" / "ferry-sinking.jsonl")
    plain = [{k: v[0] if isinstance(v, list) else v for k, v in g.items()} for g in gold]
    assert (score(gold, plain).precision, score(gold, plain).recall) == (1.0, 1.0)
    assert min(score(gold, plain).accuracy.values()) == 1.0
    assert score(gold, [*plain, *plain]).precision < 0.6
    assert score(gold, [g for g in plain if not g["optional"]]).recall == 1.0
