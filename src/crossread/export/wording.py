"""Words and their swaps as flat records: one a use of a term by a report, one a term that differs in a copy."""

from collections.abc import Iterator
from typing import Any

from crossread.export.story import with_words
from crossread.export.values import value
from crossread.model.account import Account

Record = dict[str, Any]


def word_records(account: Account) -> Iterator[Record]:
    """What each report calls whom, with every place, then the swaps; told apart by `kind`."""
    reports = {report.id: report for report in account.reports}
    labels = {one.id: with_words(value(one), reports) for one in account.labels}
    head = {"incident": account.incident.id}
    for usage in account.usage:
        places = {name: [labels[i] for i in getattr(usage, name)] for name in ("own", "reported")}
        yield {**head, "kind": "usage", **value(usage), **places}
    for swap in account.swaps:
        ends = {"left": labels[swap.left], "right": labels[swap.right]}
        yield {**head, "kind": "swap", **value(swap), **ends}
