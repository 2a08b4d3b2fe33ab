"""Paths to inputs: what is there, what its manifest says, and what is passed over."""

from dataclasses import dataclass
from os import PathLike, fsdecode
from pathlib import Path

from crossread.ingest.lists import lists
from crossread.ingest.manifest import NAME, Manifest, Row, parse_manifest
from crossread.model.decision import JOURNAL
from crossread.model.issue import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One input that may hold a report. `path` is None for standard input."""

    where: str
    path: Path | None
    row: Row | None = None

    @property
    def stem(self) -> str:
        """The file's name without its suffix, in characters that can be written."""
        return writable(self.path.stem) if self.path else "stdin"


class Listing:
    """The inputs that paths name, and issues with them; a manifest is read once a folder."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []
        self.found: dict[object, Found] = {}
        self._manifests: dict[Path, Manifest] = {}

    def add(self, given: str | PathLike[str]) -> None:
        """Lists a file, what a folder holds, or standard input."""
        name = fsdecode(given)
        if name == "-":
            self._keep("-", Found(where="standard input", path=None))
            return
        path = Path(name)
        try:
            self._add_folder(path) if path.is_dir() else self._add_file(path)
        except OSError as error:
            self._issue(
                writable(name),
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
                writable(str(folder)),
                "empty-folder",
                "the folder holds no texts",
                "name a folder of .txt or .html files",
            )
        manifest = self._manifest(folder)
        known = {n for p in inside for n in (p.stem, p.name)}
        for row in manifest.rows:
            if row not in known:
                self._issue(
                    writable(str(folder / NAME)),
                    "manifest-row",
                    f"no file is called {row}",
                    "correct the id, or add the text",
                )

    def _is_text(self, path: Path) -> bool:
        """Whether a thing in a folder may be a report; what is passed over is said."""
        where = writable(str(path))
        if path.is_dir():
            if not path.name.endswith("_files"):  # what browsers save beside a page
                self._issue(where, "folder-inside", "folders inside a folder are not read", "name it as well")
            return False
        if path.suffix.casefold() in lists().other_suffixes:
            self._issue(where, "not-a-report", "by its name it is not a report", "name the file itself to have it read")
            return False
        return True

    def _add_file(self, path: Path) -> None:
        where = writable(str(path))
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
        where = writable(str(path))
        try:
            return parse_manifest(path.read_bytes(), where) if path.is_file() else Manifest()
        except OSError as error:
            self._issue(
                where, "manifest", f"it could not be opened ({error.strerror or error})", "check its permissions"
            )
            return Manifest()

    def _issue(self, where: str, kind: str, reason: str, remedy: str) -> None:
        self.issues.append(Issue(where=where, kind=kind, reason=reason, remedy=remedy))


def _is_paper(path: Path) -> bool:
    """Whether a thing in a folder is hidden, or goes with a collection of reports without being one of them."""
    return path.name.startswith(".") or path.name == JOURNAL or path.stem.casefold() in lists().papers


def writable(name: str) -> str:
    """A name with the bytes that are no UTF-8 spelled out, so that it can be printed and stored."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
