"""`manifest.csv` beside the texts: which outlet published a text, where and when."""

import csv
import io
from dataclasses import dataclass, field

from crossread.errors import InputError
from crossread.ingest.dates import normal_time
from crossread.ingest.decode import decode
from crossread.model.issue import Issue

NAME = "manifest.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a manifest says of one text; None where it says nothing."""

    outlet: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Rows by id. An id is a file's stem; a file's whole name is understood too."""

    rows: dict[str, Row] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()

    def find(self, stem: str, name: str) -> Row | None:
        """The row of a file, or None."""
        return self.rows.get(stem) or self.rows.get(name)


def parse_manifest(data: bytes, where: str) -> Manifest:
    """The rows that can be used, and an issue for each that cannot. Columns other than the four are passed over."""
    try:
        table = _table(decode(data, where).text)
        columns = [(c or "").strip().casefold() for c in next(table, [])]
        lines = list(enumerate(table, start=2))
    except (InputError, csv.Error) as error:
        return Manifest(
            issues=(
                Issue(
                    where=where,
                    kind="manifest",
                    reason=f"it could not be read as CSV: {error}",
                    remedy="save it as CSV in UTF-8",
                ),
            )
        )
    if "id" not in columns:
        return Manifest(
            issues=(
                Issue(
                    where=where,
                    kind="manifest",
                    reason="it has no column id",
                    remedy="name the columns id, outlet, url, published",
                ),
            )
        )
    rows: dict[str, Row] = {}
    issues: list[Issue] = []
    for number, cells in lines:
        if any(c.strip() for c in cells):
            _take(columns, cells, f"{where}:{number}", rows, issues)
    return Manifest(rows=rows, issues=tuple(issues))


def _table(text: str) -> "csv._reader":  # type: ignore[name-defined]
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _take(columns: list[str], cells: list[str], where: str, rows: dict[str, Row], issues: list[Issue]) -> None:
    cell = dict(zip(columns, (c.strip() for c in cells), strict=False))
    key = cell.get("id", "")
    if not key:
        issues.append(
            Issue(
                where=where,
                kind="manifest-row",
                reason="the row has no id",
                remedy="give the file’s name without its suffix",
            )
        )
        return
    if key in rows:
        issues.append(
            Issue(
                where=where,
                kind="manifest-row",
                reason=f"{key} has a row already; this one is passed over",
                remedy="keep one row a file",
            )
        )
        return
    published = normal_time(cell.get("published", ""))
    if cell.get("published") and published is None:
        reason = f"“{cell['published']}” is no date that can be read; the rest of the row is used"
        issues.append(
            Issue(
                where=where, kind="manifest-date", reason=reason, remedy="write it as 2031-05-06 or 2031-05-06T14:20Z"
            )
        )
    rows[key] = Row(outlet=cell.get("outlet") or None, url=cell.get("url") or None, published=published)
