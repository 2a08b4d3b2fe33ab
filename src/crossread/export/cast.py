"""Actors as flat records: one an actor, with every place where it is named."""

from collections.abc import Iterator
from typing import Any

from crossread.export.story import with_words
from crossread.export.values import value
from crossread.model.account import Account

Record = dict[str, Any]


def actor_records(account: Account) -> Iterator[Record]:
    """The actors in the order of the account, their mentions with the words at each span."""
    reports = {report.id: report for report in account.reports}
    mentions = {one.id: with_words(value(one), reports) for one in account.mentions}
    for actor in account.actors:
        places = [mentions[i] for i in actor.mentions]
        yield {"incident": account.incident.id, **value(actor), "mentions": places}
