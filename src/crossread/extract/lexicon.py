"""The word lists, read once from the data files beside this module."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossread.model.claim import Manner, Measure, Party

PARTIES = (Party.PERPETRATOR, Party.STATE, Party.CIVILIAN)


@cache
def table(name: str) -> dict[str, dict[str, str]]:
    """A data file as it stands: section -> key -> words."""
    text = (files("crossread.extract") / "data" / f"{name}.toml").read_text("utf-8")
    loaded: dict[str, dict[str, str]] = tomllib.loads(text)
    return loaded


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Nouns for people: by party, open heads, modifiers that decide an open head."""

    head: dict[Party, frozenset[str]]
    unknown: frozenset[str]
    undergoing: frozenset[str]
    followers: frozenset[str]
    rescuers: frozenset[str]
    modifier: dict[Party, frozenset[str]]
    open_heads: frozenset[str]
    open_state: frozenset[str]
    opposing: frozenset[str]
    troops: frozenset[str]
    force: frozenset[str]
    unarmed: frozenset[str]
    animals: frozenset[str]
    things: frozenset[str]
    furniture: frozenset[str]

    def is_person(self, lemma: str) -> bool:
        """A noun of the lists, or one shaped like a name of an occupation or a nation."""
        known = lemma in self.unknown or lemma in self.open_heads or any(lemma in s for s in self.head.values())
        return known or lemma.endswith(("men", "women", "people", "folk"))


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """Words that say what happened to the people counted, by the part they play in the sentence."""

    object: dict[str, Measure]
    harm: dict[str, Measure]
    subject: dict[str, Measure]
    state: dict[str, Measure]
    noun: dict[str, Measure]
    person: dict[str, Measure]
    doer: dict[str, Measure]
    manner: dict[str, Manner]
    units: frozenset[str]
    vehicles: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Verbs that say someone said something, denied it, or spoke of their own deeds."""

    verbs: frozenset[str]
    denial: frozenset[str]
    claim: frozenset[str]


@cache
def people() -> People:
    """Nouns for people."""
    t = table("people")
    return People(
        head={p: _words(t["head"][p.value]) for p in PARTIES},
        unknown=_words(t["head"]["unknown"]),
        undergoing=_words(t["head"]["undergoing"]),
        followers=_words(t["head"]["followers"]),
        rescuers=_words(t["head"]["rescuers"]),
        modifier={p: _words(t["modifier"][p.value]) for p in PARTIES},
        open_heads=_words(t["open_heads"]["words"]),
        open_state=_words(t["open_heads"]["state_by_default"]),
        opposing=_words(t["open_heads"]["opposing"]),
        troops=_words(t["open_heads"]["troops"]),
        force=_words(t["force"]["words"]),
        unarmed=_words(t["not_people"]["unarmed"]),
        animals=_words(t["not_people"]["animals"]),
        things=_words(t["not_people"]["things"]),
        furniture=_words(t["not_people"]["furniture"]),
    )


@cache
def measures() -> MeasureWords:
    """Words that measure."""
    t = table("measures")

    def role(name: str, order: Iterable[Measure] = Measure) -> dict[str, Measure]:
        return {w: m for m in order for w in t.get(m.value, {}).get(name, "").split()}

    return MeasureWords(
        object=role("object"),
        harm=role("object", reversed(Measure)),
        subject=role("subject"),
        state=role("state"),
        noun=role("noun"),
        person=role("person"),
        doer=role("doer"),
        manner={w: m for m in Manner for w in t["manner"][m.value].split()},
        units=_words(t["thing"]["units"]),
        vehicles=_words(t["thing"]["vehicles"]),
    )


def undergone(verb: str, names: frozenset[str]) -> Measure | None:
    """What the object of a verb undergoes: burnt houses are destroyed, burnt people are injured."""
    human = any(people().is_person(name) for name in names - measures().vehicles) or names <= _number_words()
    return (measures().harm if human else measures().object).get(verb)


@cache
def _number_words() -> frozenset[str]:
    """What stands for people where no noun does: "three were swept away"."""
    numbers = "one two three four five six seven eight nine ten eleven twelve"
    words = f"{numbers} dozen dozens score scores hundreds thousands others more another"
    return frozenset(f for w in words.split() for f in (w, w.removesuffix("s"), w.capitalize()))


@cache
def speech() -> Speech:
    """Words of saying."""
    cue = table("speech")["cue"]
    return Speech(verbs=_words(cue["verbs"]), denial=_words(cue["denial"]), claim=_words(cue["claim"]))


@cache
def figure_verbs() -> frozenset[str]:
    """Verbs that report a number as their bare object."""
    return _words(table("speech")["cue"]["figure"])


@cache
def presence() -> dict[str, frozenset[str]]:
    """Sites one is inside of, and verbs of being there."""
    return {key: _words(words) for key, words in table("measures")["presence"].items()}


@cache
def _verbs() -> frozenset[str]:
    words = measures()
    rows: list[dict[str, str]] = list(table("companions")["pairing"])  # type: ignore[arg-type]
    paired = frozenset(verb for row in rows for verb in row["verbs"].split())
    return frozenset(words.object) | frozenset(words.subject) | speech().verbs | paired


@cache
def base_form(lemma: str, word: str) -> str:
    """The verb of the lists that a form belongs to where its lemma is none of them: `escap`, `escaped` -> `escape`."""
    if lemma in _verbs():
        return lemma
    for ending in ("ed", "d", "ing", "es", "s"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) < 3 and ending != "ed":
                continue  # "did" is no form of "die"
            for candidate in (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
                if len(stem) > 2 and candidate in _verbs():  # "did" is no form of "die"
                    return candidate
    return lemma


@cache
def words(name: str) -> frozenset[str]:
    """A set of words that rules name: `[words]` of the measures."""
    return _words(table("measures")["words"][name])
