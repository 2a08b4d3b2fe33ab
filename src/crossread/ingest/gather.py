"""Paths to reports: files, folders and standard input, each once, in one order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from os import PathLike, fsdecode
from pathlib import Path
from typing import BinaryIO

from crossread.errors import InputError
from crossread.ingest.lists import lists
from crossread.ingest.manifest import NAME, Manifest, Row, parse_manifest
from crossread.ingest.reports import PAGE_LIMIT, read_bytes, size_limit, too_large
from crossread.model.issue import Issue
from crossread.model.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One input that may hold a report. `path` is None for standard input."""

    where: str
    path: Path | None
    row: Row | None = None

    @property
    def stem(self) -> str:
        """The file's name without its suffix, in characters that can be written."""
        return _writable(self.path.stem) if self.path else "stdin"


class _Gatherer:
    """Collects inputs and issues; a manifest is read once a folder."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []
        self.found: dict[object, Found] = {}
        self._manifests: dict[Path, Manifest] = {}

    def add(self, given: str | PathLike[str]) -> None:
        name = fsdecode(given)
        if name == "-":
            self._keep("-", Found(where="standard input", path=None))
            return
        path = Path(name)
        try:
            self._add_folder(path) if path.is_dir() else self._add_file(path)
        except OSError as error:
            self._issue(
                _writable(name),
                "unreadable",
                f"it could not be opened ({error.strerror or error})",
                "check the path and its permissions",
            )

    def _add_folder(self, folder: Path) -> None:
        inside = sorted((p for p in folder.iterdir() if not _is_paper(p)), key=lambda p: p.name)
        texts = [p for p in inside if p.name != NAME and self._is_text(p)]
        for path in texts:
            self._add_file(path)
        if not texts:
            self._issue(
                _writable(str(folder)),
                "empty-folder",
                "the folder holds no texts",
                "name a folder of .txt or .html files",
            )
        manifest = self._manifest(folder)
        known = {n for p in inside for n in (p.stem, p.name)}
        for row in manifest.rows:
            if row not in known:
                self._issue(
                    _writable(str(folder / NAME)),
                    "manifest-row",
                    f"no file is called {row}",
                    "correct the id, or add the text",
                )

    def _is_text(self, path: Path) -> bool:
        """Whether a thing in a folder may be a report; what is passed over is said."""
        where = _writable(str(path))
        if path.is_dir():
            if not path.name.endswith("_files"):  # what browsers save beside a page
                self._issue(where, "folder-inside", "folders inside a folder are not read", "name it as well")
            return False
        if path.suffix.casefold() in lists().other_suffixes:
            self._issue(where, "not-a-report", "by its name it is not a report", "name the file itself to have it read")
            return False
        return True

    def _add_file(self, path: Path) -> None:
        where = _writable(str(path))
        if not path.exists():
            self._issue(where, "missing", "there is no such file or folder", "check the path")
        elif not (path.is_file() or path.is_fifo()):
            self._issue(
                where, "unreadable", "it is neither a file nor a folder", "name a text file, a saved page or a folder"
            )
        else:
            row = self._manifest(path.parent).find(path.stem, path.name)
            self._keep(path.resolve(), Found(where=where, path=path, row=row))

    def _keep(self, key: object, found: Found) -> None:
        if key in self.found:
            self._issue(found.where, "duplicate", "it was named twice and is read once", "name each input once")
        else:
            self.found[key] = found

    def _manifest(self, folder: Path) -> Manifest:
        key = folder.resolve()
        if key not in self._manifests:
            self._manifests[key] = self._read_manifest(folder / NAME)
            self.issues += self._manifests[key].issues
        return self._manifests[key]

    def _read_manifest(self, path: Path) -> Manifest:
        where = _writable(str(path))
        try:
            return parse_manifest(path.read_bytes(), where) if path.is_file() else Manifest()
        except OSError as error:
            self._issue(
                where, "manifest", f"it could not be opened ({error.strerror or error})", "check its permissions"
            )
            return Manifest()

    def _issue(self, where: str, kind: str, reason: str, remedy: str) -> None:
        self.issues.append(Issue(where=where, kind=kind, reason=reason, remedy=remedy))


def read_paths(
    paths: Iterable[str | PathLike[str]], *, stdin: BinaryIO | None = None
) -> tuple[tuple[Report, ...], tuple[Issue, ...]]:
    """Every report the paths hold, sorted by id, and an issue for each input that was left out.

    A path is a file, a folder (its texts, with its `manifest.csv`) or `-`, which is `stdin`. An id is the file's stem,
    or where two inputs share it the whole name, or as much of the path as tells them apart. The order of the paths
    changes nothing.
    """
    gatherer = _Gatherer()
    for path in paths:
        gatherer.add(path)
    issues = gatherer.issues
    read: list[tuple[Found, Report]] = []
    for found in sorted(gatherer.found.values(), key=lambda f: (f.stem, str(f.path))):
        try:
            read.append((found, _read(found, stdin)))
        except InputError as error:
            issues.append(Issue(where=error.where, kind=error.kind, reason=error.reason, remedy=error.remedy))
    named = _named(list(_once(read, issues)))
    return tuple(sorted(named, key=lambda r: r.id)), tuple(sorted(set(issues)))


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
        return _writable(path.name)
    for depth in range(2, len(parts) + 1):
        stems = "/".join((*parts[-depth:-1], path.stem))
        if all("/".join((*r.parts[-depth:-1], r.stem)) != stems for r in rivals):
            return _writable(stems)
        if all(r.parts[-depth:] != parts[-depth:] for r in rivals):
            return _writable("/".join(parts[-depth:]))
    return _writable(str(path))


def _is_paper(path: Path) -> bool:
    """Whether a thing in a folder is hidden, or goes with a collection of reports without being one of them."""
    return path.name.startswith(".") or path.stem.casefold() in lists().papers


def _writable(name: str) -> str:
    """A name with the bytes that are no UTF-8 spelled out, so that it can be printed and stored."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
