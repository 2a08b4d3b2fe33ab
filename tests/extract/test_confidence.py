"""What a reading rests on, and that doubt about it lowers its confidence."""

import re
import tomllib
from importlib.resources import files

from crossread.extract.numbers import Kind
from crossread.model.claim import Evidence

from .reading import claims


def test_a_plain_sentence_rests_on_its_tree() -> None:
    (claim,) = claims("Officials said nine villagers were killed in the landslide.")
    assert claim.evidence == (Evidence.PARSE,)
    assert claim.confidence is not None and claim.confidence > 0.9


def test_a_part_of_an_earlier_count_is_carried_over() -> None:
    found = claims("Nine villagers were killed in the landslide. Four of them were children.")
    assert Evidence.CARRY_OVER in found[-1].evidence


def test_a_pronoun_stands_for_another_name() -> None:
    found = claims("Mayor Ada Velling spoke on Monday. She said nine villagers were killed.")
    assert Evidence.ALIAS in found[-1].evidence


def test_confidence_is_a_share() -> None:
    found = claims("Blast kills 12, dozens hurt. Up to 30 were believed to be under the rubble, one of them a guard.")
    assert found
    assert all(c.confidence is not None and 0 < c.confidence < 1 for c in found)


def test_every_weight_belongs_to_a_mark_that_the_reader_knows() -> None:
    table = tomllib.loads((files("crossread.extract") / "data" / "confidence.toml").read_text("utf-8"))
    source = (files("crossread.extract") / "confidence.py").read_text("utf-8")
    known = set(re.findall(r'"([^"\n]+)"', source)) | {f"number {kind}" for kind in Kind}
    assert set(table["weights"]) <= known
