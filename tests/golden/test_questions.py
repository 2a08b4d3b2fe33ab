"""What an analyst would ask of an incident, and where the account answers."""

from pathlib import Path

import pytest

from crossread.pool import Plan
from crossread.reading import Harvest, harvest, put_together

from .questions import is_right, load, look
from .readings import INCIDENTS, example

#: Questions that the account does not answer in full: the list may only shrink.
OPEN: dict[str, frozenset[str]] = {}


def _unanswered(name: str, read: Harvest) -> set[str]:
    account = put_together(read)[0]
    return {one.id for one in load(name) if not one.look or not is_right(one, look(account, one.look))}


@pytest.mark.parametrize("name", INCIDENTS)
def test_invented_incident(name: str) -> None:
    assert _unanswered(name, example(name)) <= OPEN.get(name, frozenset())


def test_real_reports(shared: Path) -> None:
    assert _unanswered("seeds", harvest([shared / "seeds"], plan=Plan())) <= OPEN.get("seeds", frozenset())


@pytest.mark.parametrize("name", ["seeds", *INCIDENTS])
def test_a_third_of_the_questions_have_no_single_answer(name: str) -> None:
    questions = load(name)
    assert len(questions) >= 25
    assert 4 * sum(one.status != "answered" for one in questions) >= len(questions)
