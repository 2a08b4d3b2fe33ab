"""The words of saying and of roles, read once from `speech.toml` and `roles.toml`."""

from dataclasses import dataclass, fields
from functools import cache

from crossread.extract.lexicon import table
from crossread.model.source import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Words that say that somebody said something; each field is the section of that name in `speech.toml`."""

    verbs: frozenset[str]
    opinion: frozenset[str]
    hearsaid: frozenset[str]
    addressing: frozenset[str]
    publishing: frozenset[str]
    figure: frozenset[str]
    registering: frozenset[str]
    that: frozenset[str]
    naming: frozenset[str]
    leading: frozenset[str]
    accuse_of: frozenset[str]
    accuse_with: frozenset[str]
    accuse_for: frozenset[str]
    aside: frozenset[str]
    recount: frozenset[str]
    counts: frozenset[str]
    denial: frozenset[str]
    claim: frozenset[str]
    not_said: frozenset[str]
    claimed: frozenset[str]
    no_detail: frozenset[str]
    reckoning: frozenset[str]
    deed: frozenset[str]
    fighters: frozenset[str]
    deaths: frozenset[str]
    citizens: frozenset[str]
    nouns: frozenset[str]
    announcing: frozenset[str]
    hearsay: frozenset[str]
    nobody: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Words that tell a speaker's side and naming; see `roles.toml`."""

    side: dict[str, Side]
    default: dict[str, Side]
    named: dict[str, Side]
    headed: dict[str, Side]
    alone: dict[str, Side]
    serving: frozenset[str]
    attending: frozenset[str]
    generic: frozenset[str]
    guild: frozenset[str]
    group: frozenset[str]
    neutral: frozenset[str]
    units: frozenset[str]
    person: frozenset[str]
    bodies: frozenset[str]
    joined_bodies: frozenset[str]
    things: frozenset[str]
    documents: frozenset[str]
    records: frozenset[str]
    titles: frozenset[str]
    pseudonym: frozenset[str]
    proclaimed: frozenset[str]
    professing: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]


@cache
def cues() -> Cues:
    """The words of `speech.toml`."""
    section = table("speech")["cue"]
    return Cues(**{f.name: frozenset(section[f.name].split()) for f in fields(Cues)})


@cache
def roles() -> Roles:
    """The words of `roles.toml`."""
    t = table("roles")
    naming = {name: frozenset(words.split()) for name, words in t["naming"].items()}
    generic = {name: frozenset(words.split()) for name, words in t["generic"].items()}
    return Roles(
        side={w: Side(name) for name, words in t["side"].items() for w in words.split()},
        default={w: Side(name) for name, words in t["default"].items() for w in words.split()},
        named={w: Side(name) for name, words in t["named"].items() for w in words.split()},
        headed={w: Side(name) for name, words in t["headed"].items() for w in words.split()},
        alone={w: Side(name) for name, words in t["alone"].items() for w in words.split()},
        serving=frozenset(t["serving"]["words"].split()),
        attending=frozenset(t["serving"]["attending"].split()),
        generic=generic["words"],
        guild=generic["guild"],
        group=generic["group"],
        neutral=generic["neutral"],
        units=generic["units"],
        person=generic["person"],
        bodies=naming["bodies"],
        joined_bodies=naming["joined_bodies"],
        things=naming["things"],
        documents=naming["documents"],
        records=naming["records"],
        titles=naming["titles"],
        pseudonym=naming["pseudonym"],
        proclaimed=naming["proclaimed"],
        professing=naming["professing"],
        male=naming["male"],
        female=naming["female"],
    )
