"""Paths to reports: files, folders and standard input, each once, in one order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from crossread.errors import InputError
from crossread.ingest.decode import decode
from crossread.ingest.listing import Found, Listing, writable
from crossread.ingest.reports import PAGE_LIMIT, read_bytes, size_limit, too_large
from crossread.model.issue import Issue
from crossread.model.report import Report


def read_paths(
    paths: Iterable[str | PathLike[str]], *, stdin: BinaryIO | None = None
) -> tuple[tuple[Report, ...], tuple[Issue, ...]]:
    """Every report the paths hold, sorted by id, and an issue for each input that was left out.

    A path is a file, a folder (its texts, with its `manifest.csv`) or `-`, which is `stdin`. An id is the file's stem,
    or where two inputs share it the whole name, or as much of the path as tells them apart. The order of the paths
    changes nothing.
    """
    listing = Listing()
    for path in paths:
        listing.add(path)
    issues = listing.issues
    read: list[tuple[Found, Report]] = []
    for found in sorted(listing.found.values(), key=lambda f: (f.stem, str(f.path))):
        try:
            read.append((found, _read(found, stdin)))
        except InputError as error:
            issues.append(Issue(where=error.where, kind=error.kind, reason=error.reason, remedy=error.remedy))
    named = _named(list(_once(read, issues)))
    return tuple(sorted(named, key=lambda r: r.id)), tuple(sorted(set(issues)))


def read_text(path: str | PathLike[str], *, stdin: BinaryIO | None = None) -> str:
    """The text at a path that holds no report but something said of reports, or of `stdin` for `-`; else InputError."""
    where = str(path)
    try:
        data = (stdin.read() if stdin else b"") if where == "-" else Path(path).read_bytes()
    except OSError as error:
        raise InputError(where, "unreadable", f"it could not be read ({error.strerror or error})") from None
    text = decode(data, where).text
    if not text.strip():
        raise InputError(where, "empty", "it is empty", "name a file that holds a text with citations")
    return text


def _read(found: Found, stdin: BinaryIO | None) -> Report:
    name = found.path.name if found.path else ""
    try:
        data = _take(found, stdin)
    except OSError as error:
        reason = f"it could not be read ({error.strerror or error})"
        raise InputError(found.where, "unreadable", reason, "check its permissions") from None
    return read_bytes(data, id=found.stem, where=found.where, name=name, row=found.row)


def _take(found: Found, stdin: BinaryIO | None) -> bytes:
    """The bytes of an input, never more than one past the limit: a 50 MB file is refused unread."""
    if found.path is None:
        return stdin.read(PAGE_LIMIT + 1) if stdin else b""
    with found.path.open("rb") as file:
        head = file.read(4096)
        limit = size_limit(head, found.path.name)
        size = found.path.stat().st_size
        if size > limit:
            raise too_large(found.where, size, limit)
        return head + file.read(limit + 1 - len(head))


def _once(read: list[tuple[Found, Report]], issues: list[Issue]) -> Iterator[tuple[Found, Report]]:
    """Inputs with the same bytes once, unless their manifest gives them to different outlets, addresses or times."""
    kept: dict[object, Found] = {}
    for found, report in read:
        key = (report.digest, report.outlet, report.url, report.published)
        if key in kept:
            reason = f"it holds the same bytes as {kept[key].where}, which is read"
            issues.append(
                Issue(
                    where=found.where,
                    kind="duplicate",
                    reason=reason,
                    remedy="remove one, or tell them apart in manifest.csv",
                )
            )
        else:
            kept[key] = found
            yield found, report


def _named(read: list[tuple[Found, Report]]) -> Iterator[Report]:
    """Reports whose ids tell them apart: by the stem, else by the name, else by ever more of the path."""
    taken: dict[str, int] = {}
    for found, _ in read:
        taken[found.stem] = taken.get(found.stem, 0) + 1
    for found, report in read:
        if taken[found.stem] == 1 or found.path is None:
            yield report
        else:
            rivals = [f.path.resolve() for f, _ in read if f.stem == found.stem and f.path and f is not found]
            yield replace(report, id=_qualified(found.path.resolve(), rivals))


def _qualified(path: Path, rivals: list[Path]) -> str:
    parts = path.parts
    if all(r.name != path.name for r in rivals):
        return writable(path.name)
    for depth in range(2, len(parts) + 1):
        stems = "/".join((*parts[-depth:-1], path.stem))
        if all("/".join((*r.parts[-depth:-1], r.stem)) != stems for r in rivals):
            return writable(stems)
        if all(r.parts[-depth:] != parts[-depth:] for r in rivals):
            return writable("/".join(parts[-depth:]))
    return writable(str(path))
