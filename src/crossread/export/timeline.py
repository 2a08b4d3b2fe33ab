"""The timeline as rows: each entry with the spans of what it rests on."""

from collections.abc import Iterator
from typing import Any

from crossread.export.story import with_words
from crossread.export.values import value
from crossread.model.account import Account
from crossread.model.act import Act
from crossread.model.claim import Claim


def timeline_rows(account: Account) -> Iterator[dict[str, Any]]:
    """One row for each entry, in order; `spans` are those of its items, with their words."""
    reports = {report.id: report for report in account.reports}
    every: list[Claim | Act] = [*account.claims, *account.acts]
    spans = {one.id: one.span for one in every}
    for entry in account.timeline:
        own = [spans[item] for item in entry.items]
        yield {"incident": account.incident.id, **value(entry), "spans": with_words(value(own), reports)}
