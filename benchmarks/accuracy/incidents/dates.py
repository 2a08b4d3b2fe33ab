"""The day of the incident, one report at a time: FA-KES and MUC-3/4, beside the date of the report.

python -m benchmarks.accuracy.incidents.dates [--sets fakes muc mucdev] [--errors]

MUC: slot 2 of the templates that are not optional. A message may owe several incidents, and the account of it gives
one day, which is right where it is that of any of them. Keys of three forms are counted apart: a day; on or before a
day (the message does not tell; right is an inferred day that is the last of them); from one day to another (right is
a day or a stretch within). The baseline answers with the date of the report, or its dateline.

FA-KES: the column `date`, to the day. It is the date of the ARTICLE far more often than that of the incident: where
the text gives another day ("killed 12 on Friday", in a paper of Sunday) the column has the paper's day in most cases.
So the baseline is hard to beat, and a right reader loses by it; the scorer counts these articles apart.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from crossread.model.account import Account
from crossread.model.when import When

from .alone import read_alone
from .keys import Stretch, Template, read_coded, read_templates, stretches

Row = tuple[str, int, int, int]
_PARTS = {"muc": ("tst1", "tst2"), "mucdev": ("dev",)}


def score(accounts: Mapping[str, Account], name: str, *, errors: bool = False) -> list[Row]:
    """(what, right, owed, right by the baseline) for the accounts of one set's reports, each read alone."""
    if name == "fakes":
        return score_coded(accounts, errors=errors)
    return score_templates(accounts, read_templates(*_PARTS[name]), errors=errors)


def score_templates(accounts: Mapping[str, Account], templates: Iterable[Template], *, errors: bool) -> list[Row]:
    """The rows of MUC, by the form of the key and together."""
    owed: dict[str, list[Stretch]] = {}
    for template in templates:
        if template.is_incident and not template.optional and template.message in accounts:
            found = [s for fill in template.fills(2) if not fill.optional for s in stretches(fill)]
            owed.setdefault(template.message, []).extend(found)
    n: Counter[tuple[str, str]] = Counter()
    for message, keys in sorted(owed.items()):
        if not keys:
            continue
        one = accounts[message]
        ours, theirs = _fits(one.incident.date, keys), _fits(_published(one), keys)
        for form in ("all", _form(keys)):
            n.update({(form, "owed"): 1, (form, "right"): ours, (form, "baseline"): theirs})
        if errors and not ours:
            print(message, _form(keys), [(str(k.earliest), str(k.latest)) for k in keys], _shown(one))
    forms = ("all", "a day", "on or before", "from to")
    return [(f"MUC date, {f}", n[f, "right"], n[f, "owed"], n[f, "baseline"]) for f in forms if n[f, "owed"]]


def score_coded(accounts: Mapping[str, Account], *, errors: bool) -> list[Row]:
    """The rows of FA-KES: all articles, those without a date of their own, and those whose text gives another day."""
    n: Counter[tuple[str, str]] = Counter()
    for report, events in sorted(read_coded().items()):
        if report not in accounts:
            continue
        one, days = accounts[report], {event.day.isoformat() for event in events}
        stated, published = one.incident.date, _published(one)
        ours, theirs = (when is not None and when.value in days for when in (stated, published))
        forms = ["all", "undated article" if published is None else "dated article"]
        if published and stated and not stated.inferred and stated.value != published.value:
            forms.append("text gives another day than the article's")
        for form in forms:
            n.update({(form, "owed"): 1, (form, "right"): ours, (form, "baseline"): theirs})
        if errors and not ours:
            print(report, sorted(days), _shown(one))
    named = dict.fromkeys(form for form, _ in n)
    return [(f"FA-KES date, {f}", n[f, "right"], n[f, "owed"], n[f, "baseline"]) for f in named]


def _fits(when: When | None, keys: Sequence[Stretch]) -> bool:
    days = _days(when)
    return when is not None and days is not None and any(_fits_one(when, days, key) for key in keys)


def _fits_one(when: When, days: tuple[date, date], key: Stretch) -> bool:
    if key.earliest is None:
        return when.inferred and days[1] == key.latest
    return key.earliest <= days[0] and days[1] <= key.latest


def _days(when: When | None) -> tuple[date, date] | None:
    """The first and the last day of an answer; None where it is no more exact than a month."""
    try:
        parts = [date.fromisoformat(part[:10]) for part in (when.value or "").split("/")] if when else []
    except ValueError:
        return None
    return (parts[0], parts[-1]) if parts else None


def _form(keys: Sequence[Stretch]) -> str:
    if any(key.is_day for key in keys):
        return "a day"
    return "on or before" if any(key.earliest is None for key in keys) else "from to"


def _published(account: Account) -> When | None:
    value = account.reports[0].published
    return When(value=value[:10], inferred=True) if value else None


def _shown(account: Account) -> str:
    when = account.incident.date
    return f"ours {when and when.value} ({account.incident.date_why}), report of {account.reports[0].published}"


def main() -> None:
    """Reads the command line, reads the sets, prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", choices=("fakes", "muc", "mucdev"), default=["fakes", "muc"])
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    call = parser.parse_args()
    for name in call.sets:
        for what, right, owed, baseline in score(read_alone(name), name, errors=call.errors):
            print(f"{name:8} {what:60} {right}/{owed} {right / owed:.3f}   date of the report {baseline / owed:.3f}")


if __name__ == "__main__":
    main()
