"""One input's bytes to one report, or the reason why not."""

import hashlib
import re
from dataclasses import replace

from crossread.errors import InputError
from crossread.ingest.decode import decode
from crossread.ingest.kinds import PAGE_NAMES, is_page, refuse_data
from crossread.ingest.language import find_foreign
from crossread.ingest.manifest import Row
from crossread.model.report import Report

#: No report is larger: texts of the corpora measured stay below 100 kB, pages with everything inlined below 10 MB.
TEXT_LIMIT, PAGE_LIMIT = 5_000_000, 20_000_000


def read_bytes(data: bytes, *, id: str, where: str, name: str = "", row: Row | None = None) -> Report:  # noqa: A002 - the noun's own field
    """The report that bytes hold, or InputError. `name` is the file's, `row` what its manifest says."""
    limit = size_limit(data, name)
    if len(data) > limit:
        raise too_large(where, len(data), limit)
    decoded = decode(data, where)
    if not decoded.text.strip("\ufeff\0 \t\r\n\v\f") or not decoded.text.strip():
        raise InputError(where, "empty", "it is empty", "name a file that holds the report’s text")
    refuse_data(decoded.text, where)
    report = _report(decoded.text, decoded.notes, hashlib.sha256(data).hexdigest(), id, where, name)
    language = find_foreign(report.text)
    if language:
        raise InputError(where, "not-english", f"its text is in {language}, not in English", "give an English version")
    return _with_row(report, row or Row())


def size_limit(data: bytes, name: str) -> int:
    """How large this input may be: pages carry more than their text."""
    page = name.casefold().endswith(PAGE_NAMES) or re.match(rb"\W*(?:doctype html|html)\b", data[:200].lower())
    return PAGE_LIMIT if page else TEXT_LIMIT


def too_large(where: str, size: int, limit: int) -> InputError:
    """The refusal of an input that is larger than any report."""
    megabytes, most = f"{size / 1e6:.1f} MB", f"{limit / 1e6:.0f} MB"
    return InputError(
        where, "too-large", f"it has {megabytes}, and a report at most {most}", "split it into one file a report"
    )


def _report(text: str, notes: tuple[str, ...], digest: str, id_: str, where: str, name: str) -> Report:
    if not is_page(text, name):
        return Report(id=id_, text=text, digest=digest, language="en", notes=notes)
    from crossread.ingest.page import read_page

    page = read_page(text, where)
    facts = page.facts
    return Report(
        id=id_,
        text=page.text,
        digest=digest,
        language="en",
        title=facts.title,
        outlet=facts.outlet,
        byline=facts.byline,
        url=facts.url,
        published=facts.published,
        retrieved=facts.retrieved,
        notes=(*notes, "reduced to the main text of the saved page"),
        marked=page.marked,
    )


def _with_row(report: Report, row: Row) -> Report:
    """What the manifest says goes before what the page says."""
    return replace(
        report,
        outlet=row.outlet or report.outlet,
        url=row.url or report.url,
        published=row.published or report.published,
    )
