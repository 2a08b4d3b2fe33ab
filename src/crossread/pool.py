"""The map over reports: parse and extract each one, here or in worker processes; the answer never depends on which."""

import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from crossread.errors import CrossreadError, InputError
from crossread.model.extract import Extract
from crossread.model.issue import Issue
from crossread.model.report import Report
from crossread.parse.parser import Parser

#: Reports a worker must have before it is worth its start: loading the model costs about as much as reading so many.
WORTH_A_WORKER = 32
#: Reports that travel to a worker at once: enough to hide the trip, few enough to keep the workers level.
CHUNK = 16
#: More processes than this gain little and cost a model each in memory.
MOST_WORKERS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How each report is to be read."""

    parser: str = "bundled"


def worthwhile_workers(reports: int, cores: int | None = None) -> int:
    """How many processes pay for themselves for so many reports.

    >>> worthwhile_workers(5, cores=8), worthwhile_workers(100, cores=8), worthwhile_workers(13_000, cores=64)
    (1, 3, 8)
    """
    return max(1, min(reports // WORTH_A_WORKER, cores or cpu_count() or 1, MOST_WORKERS))


def iter_extracts(reports: Sequence[Report], *, plan: Plan, workers: int) -> Iterator[Extract | Issue]:
    """What each report says, in the order of the reports; an Issue in the place of one that could not be read."""
    if workers <= 1:
        parser = load_parser(plan.parser)
        yield from (read_one(report, parser=parser) for report in reports)
    else:
        yield from _iter_apart(reports, plan, workers)


def load_parser(name: str) -> Parser:
    """The parser of that name; UsageError where there is none, WeightsError where its weights are damaged."""
    from crossread.parse.load import get_parser  # costs a second: only where something is going to be read

    return get_parser(name)


def _iter_apart(reports: Sequence[Report], plan: Plan, workers: int) -> Iterator[Extract | Issue]:
    chunks = [tuple(reports[i : i + CHUNK]) for i in range(0, len(reports), CHUNK)]
    # `spawn` starts clean processes: a forked one may inherit the locks of the model's threads and hang.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            for outcomes in pool.map(read_chunk, [plan] * len(chunks), chunks):
                yield from outcomes
        except BrokenProcessPool as stopped:
            raise CrossreadError(
                f"one of {workers} worker processes died, most likely for want of memory (try with one worker)"
            ) from stopped


def read_chunk(plan: Plan, reports: Sequence[Report]) -> tuple[Extract | Issue, ...]:
    """The same as reading them one by one; runs in a worker, which keeps its parser from chunk to chunk."""
    parser = _kept_parser(plan.parser)
    return tuple(read_one(report, parser=parser) for report in reports)


@cache
def _kept_parser(name: str) -> Parser:
    return load_parser(name)


def read_one(report: Report, *, parser: Parser) -> Extract | Issue:
    """What one report says. The parse is dropped at once, so that memory holds one at a time.

    The one place in the library that catches everything: a defect met in one report must not cost the others, and
    it is not hidden, since it stands in the account among what was left out.
    """
    from crossread.extract import read_report
    from crossread.parse.sections import find_sections

    try:
        sections = find_sections(report)
        parse = parser.parse(report.id, report.text, sections)
        return read_report(report, parse)
    except InputError as error:
        return Issue(where=report.id, kind=error.kind, reason=error.reason, remedy=error.remedy)
    except CrossreadError:
        raise  # the call or the weights are at fault, not the report
    except Exception as defect:  # noqa: BLE001 - see the docstring
        return _as_issue(report, defect)


def _as_issue(report: Report, defect: Exception) -> Issue:
    frame = traceback.extract_tb(defect.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return Issue(
        where=report.id,
        kind="defect",
        reason=f"reading it failed with {type(defect).__name__} at {place}: {defect}",
        remedy="a defect of Crossread: please report it with the text",
    )
