"""MUC-3/4 incident type and confidence in the organisation, beside what always saying the commonest would score.

How it is scored, over the messages that owe at least one incident:
- *type, first*: the kind of incident the account names is that of the message's first template (slot 4).
- *type, any*: it is that of one of the message's templates, since a message may tell of several.
- *organisation named*: the account holds an organisation of slot 10 responsible, under any of its strings.
- *confidence*: of those, the account gives one of the ways of saying so that slot 11 has for it. Where an account gives
  several, the surest told most often is compared. The baseline always says REPORTED AS FACT.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.act import ActKind
from crossread.model.responsibility import Confidence, Responsibility

from .keys import Template, read_templates

Row = tuple[str, int, int, int]
COMMONEST_TYPE, COMMONEST_WAY = "ATTACK", "REPORTED AS FACT"
_TYPES = {
    ActKind.BOMBING: "BOMBING",
    ActKind.KIDNAPPING: "KIDNAPPING",
    ActKind.HOSTAGE_TAKING: "KIDNAPPING",
    ActKind.HIJACKING: "HIJACKING",
    ActKind.ARSON: "ARSON",
    ActKind.ROBBERY: "ROBBERY",
}
_WAYS = {
    Confidence.FACT: "REPORTED AS FACT",
    Confidence.CLAIMED: "CLAIMED OR ADMITTED",
    Confidence.ACCUSED_BY_AUTHORITIES: "SUSPECTED OR ACCUSED BY AUTHORITIES",
    Confidence.ACCUSED: "SUSPECTED OR ACCUSED",
    Confidence.POSSIBLE: "POSSIBLE",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is scored of an account."""

    kind: ActKind | None
    responsible: tuple[Responsibility, ...]


def answer(account: Account) -> Answer:
    """What an account says of the two slots."""
    return Answer(kind=account.incident.kind, responsible=account.responsibility)


def score(accounts: Mapping[str, Account], parts: Sequence[str] = ("tst1", "tst2")) -> list[Row]:
    """(what, right, owed, right by the baseline) for the accounts of one message each, by the message's id."""
    return score_answers({message: answer(account) for message, account in accounts.items()}, read_templates(*parts))


def score_answers(answers: Mapping[str, Answer], templates: Iterable[Template]) -> list[Row]:
    """The same of answers; a message without one is wrong."""
    messages: dict[str, list[Template]] = {}
    for template in templates:
        if template.is_incident:
            messages.setdefault(template.message, []).append(template)
    owing = {m: ts for m, ts in messages.items() if not all(t.optional for t in ts)}
    none = Answer(kind=None, responsible=())
    read = {m: answers.get(m, none) for m in owing}
    return [
        ("type, first", *_types(owing, read, lambda ts: _types_of(ts[:1]))),
        ("type, any", *_types(owing, read, _types_of)),
        *_confidences(owing, read),
    ]


def type_of(kind: ActKind | None) -> str:
    """The type of MUC that a kind of act is; an attack unless it has one of its own."""
    return "" if kind is None else _TYPES.get(kind, "ATTACK")


def _types_of(templates: Iterable[Template]) -> set[str]:
    return {value for t in templates for fill in t.fills(4) for value in fill.values}


def _types(
    owing: Mapping[str, list[Template]], read: Mapping[str, Answer], of: Callable[[list[Template]], set[str]]
) -> tuple[int, int, int]:
    right = sum(type_of(read[m].kind) in of(ts) for m, ts in owing.items())
    return right, len(owing), sum(COMMONEST_TYPE in of(ts) for ts in owing.values())


def _confidences(owing: Mapping[str, list[Template]], read: Mapping[str, Answer]) -> list[Row]:
    owed = named = right = plain = 0
    for message, templates in owing.items():
        for names, ways in _owed(templates).items():
            owed += 1
            given = way_given(read[message].responsible, names)
            if given is not None:
                named += 1
                right += given in ways
                plain += COMMONEST_WAY in ways
    return [("organisation named", named, owed, 0), ("confidence where named", right, named, plain)]


def _owed(templates: Iterable[Template]) -> dict[frozenset[str], set[str]]:
    """The strings of each organisation of a message, and the ways in which its templates say that it did it."""
    found: dict[frozenset[str], set[str]] = {}
    for template in templates:
        for fill in template.fills(11):
            names = frozenset(_plain(q) for q in fill.quoted)
            if names and not fill.optional:
                key = next((k for k in found if k & names), names)
                found.setdefault(key, set()).update(fill.values)
    return found


def way_given(responsible: Iterable[Responsibility], names: frozenset[str]) -> str | None:
    """The way in which an account holds an organisation responsible: the one most acts give, of several the surest."""
    weights: dict[Confidence, int] = {}
    for one in responsible:
        if any(_same(_plain(one.name), name) for name in names):
            weights[one.confidence] = weights.get(one.confidence, 0) + len(one.items)
    if not weights:
        return None
    order = list(Confidence)
    return _WAYS[min(weights, key=lambda c: (-weights[c], order.index(c)))]


def _plain(name: str) -> str:
    return " ".join(name.upper().replace('"', " ").replace("\\", " ").removeprefix("THE ").split())


def _same(name: str, other: str) -> bool:
    """Whether one name holds the other, word for word."""
    a, b = f" {name} ", f" {other} "
    return a in b or b in a


def main() -> None:
    """Prints the numbers of the open test sets."""
    from .alone import read_alone

    for name, right, owed, plain in score(read_alone("muc")):
        print(f"{name:<24} {right}/{owed} {right / max(owed, 1):.3f}   baseline {plain / max(owed, 1):.3f}")


if __name__ == "__main__":
    main()
