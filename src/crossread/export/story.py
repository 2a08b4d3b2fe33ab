"""What happened beyond figures as JSON: acts, timeline, places, actors, words, contrasts, and what is open."""

from collections.abc import Mapping
from typing import Any

from crossread.export.values import value
from crossread.model.account import Account
from crossread.model.report import Report

Record = dict[str, Any]


def story_object(account: Account, reports: Mapping[str, Report]) -> Record:
    """The parts of an account that tell more than figures; every span comes with its words."""
    parts = {
        "unknowns": account.unknowns,
        "acts": account.acts,
        "responsibility": account.responsibility,
        "timeline": account.timeline,
        "places": account.places,
        "setting": account.setting,
        "mentions": account.mentions,
        "actors": account.actors,
        "labels": account.labels,
        "usage": account.usage,
        "swaps": account.swaps,
        "contrasts": account.contrasts,
        "gaps": account.gaps,
    }
    return {name: with_words(value(part), reports) for name, part in parts.items()}


def with_words(one: Any, reports: Mapping[str, Report]) -> Any:
    """The JSON value with the words of every span beside its offsets."""
    if isinstance(one, list):
        return [with_words(item, reports) for item in one]
    if not isinstance(one, dict):
        return one
    fields = {name: with_words(item, reports) for name, item in one.items()}
    if fields.keys() == {"report", "start", "end"}:
        fields["text"] = reports[one["report"]].text[one["start"] : one["end"]]
    return fields
