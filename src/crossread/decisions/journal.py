"""The journal: decisions in a file beside the reports, one a line, only ever added to."""

import json
import os
from collections.abc import Iterable
from os import PathLike, fsdecode
from pathlib import Path

from crossread.decisions.record import decision_record, parse_decision
from crossread.errors import UsageError
from crossread.model.decision import JOURNAL, Decision
from crossread.model.issue import Issue

#: A line longer than this is no decision.
LONGEST_LINE = 1_000_000


def journals_of(paths: Iterable[str | PathLike[str]]) -> tuple[Path, ...]:
    """The journals that go with the paths: in a folder that is named, and beside a file that is."""
    named = (Path(fsdecode(one)) for one in paths if fsdecode(one) != "-")
    folders = {(path if path.is_dir() else path.parent).resolve(): path for path in sorted(named)}
    return tuple((path if path.is_dir() else path.parent) / JOURNAL for _, path in sorted(folders.items()))


def read_journal(path: Path) -> tuple[tuple[Decision, ...], tuple[Issue, ...]]:
    """The decisions in the order they were made; a torn or wrong line costs that line, and an issue says so."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        reason = f"the decisions could not be read ({error.strerror or error})"
        return (), (Issue(where=_where(path), kind="decision", reason=reason, remedy="check its permissions"),)
    decisions, issues = [], []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            decisions.append(_parse(line))
        except UsageError as error:
            reason = f"the line is passed over, since {error}"
            issues.append(Issue(where=f"{_where(path)}:{number}", kind="decision", reason=reason, remedy=_REMEDY))
    return tuple(decisions), tuple(issues)


_REMEDY = "mend it, or take the line out"


def _parse(line: bytes) -> Decision:
    if len(line) > LONGEST_LINE:
        raise UsageError(f"it has {len(line):,} bytes")
    try:
        return parse_decision(json.loads(line))
    except (ValueError, RecursionError):
        raise UsageError("it is no JSON object, or was torn while it was written") from None


def add_decision(path: Path, decision: Decision) -> None:
    """Adds one line and waits until it is on the disk; UsageError where the file cannot be written.

    A last line that was torn keeps its place, so that it costs nothing but itself.
    """
    line = json.dumps(decision_record(decision), ensure_ascii=False, allow_nan=False) + "\n"
    try:
        new = not path.exists()
        with path.open("ab+") as file:
            _write(file.fileno(), _mend(file.fileno()) + line.encode("utf-8", "backslashreplace"))
        if new:
            _sync_folder(path.parent)
    except OSError as error:
        raise UsageError(
            f"{_where(path)} cannot be written: {error.strerror or error} (no decision was made)"
        ) from None


def _mend(file: int) -> bytes:
    """The line end that a torn last line lacks."""
    size = os.fstat(file).st_size
    if not size:
        return b""
    os.lseek(file, size - 1, os.SEEK_SET)
    return b"" if os.read(file, 1) == b"\n" else b"\n"


def _write(file: int, data: bytes) -> None:
    """In one call, so that lines of two writers do not mingle."""
    if os.write(file, data) != len(data):
        raise OSError("the disk is full")
    os.fsync(file)


def _sync_folder(folder: Path) -> None:
    """A new name is safe once its folder is on the disk; not every system lets a folder be opened for that."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _where(path: Path) -> str:
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")
