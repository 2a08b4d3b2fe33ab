"""The words of `sections.toml`, compiled once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What a block may deny and the rest of a report affirm."""

    about: str
    denied: re.Pattern[str]
    affirmed: re.Pattern[str]
    unless: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Patterns and word sets by what they tell of a block. Patterns that say `opening` are tried at its head."""

    wire: re.Pattern[str]
    wire_word: re.Pattern[str]
    wire_glued: re.Pattern[str]
    outlet_words: frozenset[str]
    credit_opening: re.Pattern[str]
    credit_short: re.Pattern[str]
    contribution: re.Pattern[str]
    writer: re.Pattern[str]
    role: re.Pattern[str]
    credit_label: re.Pattern[str]
    tail_label: re.Pattern[str]
    time_words: frozenset[str]
    credit_words: frozenset[str]
    credit_mark: re.Pattern[str]
    caption_opening: re.Pattern[str]
    caption_cue: re.Pattern[str]
    label: re.Pattern[str]
    label_alone: re.Pattern[str]
    label_glued: re.Pattern[str]
    prefix: re.Pattern[str]
    call: re.Pattern[str]
    singular: re.Pattern[str]
    present: re.Pattern[str]
    past: re.Pattern[str]
    openers: frozenset[str]
    early: re.Pattern[str]
    verbless: re.Pattern[str]
    auxiliary: re.Pattern[str]
    event: re.Pattern[str]
    count: re.Pattern[str]
    contradictions: tuple[Contradiction, ...]


@cache
def words() -> Lexicon:
    """The lexicon that ships with the package."""
    table = tomllib.loads(files(__package__).joinpath("sections.toml").read_text(encoding="utf-8"))
    return Lexicon(**_agencies(table), **_captions(table), **_teasers(table["teasers"]), **_decks(table))  # type: ignore[arg-type]


def _any(patterns: list[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"


def _literal(entries: list[str]) -> str:
    return _any([re.escape(e) for e in sorted(entries, key=len, reverse=True)])


def _word(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{_any(patterns)}\b", re.IGNORECASE)


def _agencies(table: dict[str, dict[str, list[str]]]) -> dict[str, object]:
    wires, made = _literal(table["agencies"]["wires"]), table["credits"]
    label = rf"{_literal(made['labels'])}(?: (?:by|courtesy(?: of)?|via))?(?:\s*[:：/|-]|\.{{3}})\s*"
    return {
        "wire": re.compile(rf"(?<![\w&]){wires}(?![\w&])"),
        "wire_word": re.compile(wires),
        "wire_glued": re.compile(rf"(?:{wires}|BBC)(?=[A-Z][a-z])"),
        "outlet_words": frozenset(w.casefold() for w in table["agencies"]["outlet_words"]),
        "credit_opening": re.compile(rf"[\W_]*{_any(made['openings'])}", re.IGNORECASE),
        "credit_short": re.compile(rf"[\W_]*{_any(made['short_openings'])}", re.IGNORECASE),
        "contribution": _word(made["contributions"]),
        "writer": _word(made["writers"]),
        "role": re.compile(rf",? {_any(made['roles'])}(?: |,|$)", re.IGNORECASE),
        "credit_label": re.compile(label, re.IGNORECASE),
        "tail_label": re.compile(rf"(?<=[\s.!?|”\"’)a-z])(?=[A-Z©])(?i:{label})|©\s?(?=[A-Z])"),
        "time_words": frozenset(made["time_words"]),
        "credit_words": frozenset(made["connectors"]),
        "credit_mark": re.compile(rf"\b{_literal(made['marks'])}\b", re.IGNORECASE),
    }


def _captions(table: dict[str, dict[str, list[str]]]) -> dict[str, object]:
    return {
        "caption_opening": re.compile(rf"[\W_]*{_any(table['captions']['openings'])}", re.IGNORECASE),
        "caption_cue": re.compile(_any(table["captions"]["cues"]), re.IGNORECASE),
    }


def _teasers(lists: dict[str, list[str]]) -> dict[str, object]:
    label, prefix = _any(lists["labels"]), _any(lists["prefixes"])
    lead = r"[^\w\"“‘'’]*"  # bullets, arrows and brackets that sites set before a link
    return {
        "label": re.compile(rf"{lead}{label}\s*[:|–—›»>-]+\s*(?=\S)", re.IGNORECASE),
        "label_alone": re.compile(rf"{lead}{label}[\s:|–—›»>…!.\])-]*$", re.IGNORECASE),
        # Sites that set a label as a link of its own leave "Read moreTitle" or "READ MORE Title" behind.
        "label_glued": re.compile(
            rf"{lead}(?:(?i:read more|read also|also read|see also)\s*|RELATED|Related)(?=[A-Z“‘\"'])"
        ),
        "prefix": re.compile(rf"{lead}{prefix}\s*(?:[:|›»>]+|\s[–—-]+\s)\s*(?=\S)", re.IGNORECASE),
        "call": re.compile(rf"{lead}{_any(lists['calls'])}", re.IGNORECASE),
    }


def _decks(table: dict[str, dict[str, list[str]]]) -> dict[str, object]:
    decks = table["decks"]
    rivals: list[dict[str, list[str]]] = table["contradictions"]  # type: ignore[assignment]
    return {
        "singular": _word([v for v in decks["singular"] if v not in decks["ambiguous"]]),
        "present": _word(decks["singular"] + decks["plural"]),
        # "has claimed", "was reported" are no past of their own
        "past": re.compile(rf"(?<!\bhas )(?<!\bhave )(?<!\bbeen )(?<!\bbe )\b{_any(decks['past'])}\b", re.IGNORECASE),
        "openers": frozenset(decks["openers"]),
        "verbless": re.compile(_any(decks["verbless"]), re.IGNORECASE),
        "event": _word(decks["events"]),
        "count": re.compile(rf"(?<![\w.,:$€£]){_any(decks['counts'])}(?!\w)"),
        "auxiliary": _word(decks["auxiliaries"]),
        "early": re.compile(_any(decks["early"]), re.IGNORECASE),
        "contradictions": tuple(
            Contradiction(
                about=str(r["about"]),
                denied=re.compile(_any(r["denied"]), re.IGNORECASE),
                affirmed=re.compile(_any(r["affirmed"]), re.IGNORECASE),
                unless=re.compile(_any(r["unless"]), re.IGNORECASE),
            )
            for r in rivals
        ),
    }
