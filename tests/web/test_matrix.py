"""Who says what."""

from dataclasses import replace

from crossread.model.finding import Finding, FindingStatus, Reading
from crossread.model.source import Side
from crossread.present.evidence import Evidence
from crossread.web.matrix import FIRST_ROWS, MOST_SAID, build_matrix
from present.ferry import exactly, ferry


def _of(*readings: Reading, status: FindingStatus = FindingStatus.REVISED) -> Finding:
    made = ferry().findings[0]
    return replace(made, status=status, lines=(replace(made.lines[0], side=Side.STATE, readings=readings),))


def _reading(number: int, step: int = 0, **more: object) -> Reading:
    return replace(ferry().findings[0].lines[0].readings[0], quantity=exactly(number), step=step, **more)  # type: ignore[arg-type]


def _cell(*readings: Reading):  # type: ignore[no-untyped-def]
    account = replace(ferry(), findings=(_of(*readings),))
    return build_matrix(account, Evidence(account)).rows[0].cells[0]


def test_disputes_stand_first_and_every_side_has_its_column() -> None:
    account = ferry()
    matrix = build_matrix(account, Evidence(account))
    sides = {line.side.value for finding in account.findings for line in finding.lines if line.readings}
    assert {key for key, _ in matrix.sides} == sides
    standings = [row.standing for row in (*matrix.rows, *matrix.rest)]
    assert standings[0] == "disputed"


def test_a_cell_says_the_last_figure_and_where_it_began() -> None:
    cell = _cell(_reading(27), _reading(30, 1))
    assert (cell.now, cell.before) == (("30",), "27")
    assert [one.figure for one in cell.readings] == ["27", "30"]
    assert _cell(_reading(27)).before == ""


def test_what_is_only_possible_is_no_last_figure_where_there_is_another() -> None:
    assert _cell(_reading(27), _reading(100, unconfirmed=True)).now == ("27",)
    assert _cell(_reading(100, unconfirmed=True)).now == ("100",)


def test_many_last_figures_are_told_by_their_ends() -> None:
    assert _cell(*map(_reading, (40, 7, 300, 90))).now == ("4 figures, 7 to 300",)
    assert _cell(*map(_reading, (40, 7))).now == ("40", "7")


def test_a_cell_of_hundreds_of_readings_keeps_the_last() -> None:
    cell = _cell(*(_reading(n, n) for n in range(200)))
    assert len(cell.readings) == MOST_SAID and cell.readings[-1].figure == "199"
    assert cell.left == 200 - MOST_SAID


def test_what_one_report_only_says_is_folded_away() -> None:
    single = _of(_reading(3), status=FindingStatus.SINGLE)
    account = replace(ferry(), findings=tuple(replace(single, id=f"f{n}") for n in range(20)))
    matrix = build_matrix(account, Evidence(account))
    assert (len(matrix.rows), len(matrix.rest)) == (FIRST_ROWS, 20 - FIRST_ROWS)
