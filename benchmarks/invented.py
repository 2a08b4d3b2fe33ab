"""Reports of invented incidents in any number, for measuring speed: hardly any sentence comes twice.

They are as long and as full of figures as news is, and say nothing worth reading.
"""

import random
from collections.abc import Iterator
from pathlib import Path

STARTS = ["Arv", "Besk", "Corr", "Dunm", "Esk", "Farr", "Gaunt", "Holl", "Istr", "Jorv", "Lorn", "Madd", "Nerr", "Ostr"]
MIDDLES = ["", "al", "am", "ar", "el", "em", "er", "in", "ir", "ol", "on", "or", "un", "ur"]
ENDS = ["a", "an", "by", "el", "ere", "ford", "ia", "in", "ow", "stad", "ton", "un", "vale", "wick"]
FIRST = ["Ada", "Ilse", "Jonas", "Karel", "Lena", "Mira", "Nadia", "Pavel", "Tomas"]
WHAT = ["ferry", "bridge", "market", "mill", "depot", "school", "harbour", "tunnel", "quarry", "station", "dam"]
GROUPS = ["gunmen", "militants", "rebels", "raiders", "attackers"]
OTHERS = ["passengers", "villagers", "workers", "soldiers", "guards", "residents", "students", "traders"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

WITH_FIGURES = [
    "At least {n} {others} were killed when {groups} attacked a {what} in {place} on {day}, officials said.",
    "The army said {n} {others} had been rescued from the {what} near {place} and {m} {groups} were dead.",
    "More than {n} {others} were injured in {place}, according to {person}, a doctor at the town's hospital.",
    "{person}, a spokesman for the province, said about {n} people were still being held at the {what} in {place}.",
    "A spokesman for the {groups} denied that {m} of its fighters had died and claimed to hold {n} {others}.",
    "Police later put the number of the dead in {place} at {n}, among them {m} {others}.",
    "{n} {others}, including {m} women, were freed on {day} after talks in {place}.",
]
PLAIN = [
    "The road from {place} to {other} runs along the river and was closed by snow for most of winter, drivers said.",
    "{person}, who has lived beside the {what} all her life, said the valley had never been so quiet.",
    "Ministers met in {place} on {day} to talk about the harvest and the new line to {other}, an aide said.",
    "The {what} in {place} was built by a company from {other}, which told reporters that it was safe.",
    "Shops in {other} opened late, and the square in front of the {what} stayed empty until the afternoon.",
    "\u201cWe heard the bells first and then the dogs,\u201d said {person}, a teacher from {place}.",
    "Trade between {other} and the coast has grown every year, according to the customs house that moved to {place}.",
    "The mayor of {other}, {person}, asked people to stay at home and to keep the lines free.",
    "Nobody in {place} could say why the lights of the {what} went out shortly before dawn.",
    "Relations between the capital and {place} were strained when the council of {other} was attacked in the winter.",
]
#: Of the sentences of five real reports, 38 in a hundred hold a number; most others quote somebody, or name a deed, and
#: need a parse as well, as in the sentences above.
SHARE_WITH_FIGURES = 0.38


#: Reports that tell of the same incident: its place, its thing and its two speakers are theirs alone.
REPORTS_OF_ONE = 6


def write_reports(folder: Path, *, count: int, words: int, seed: int = 1) -> None:
    """Writes so many text files of about so many words each; the same arguments give the same files."""
    rng = random.Random(seed)
    fixed: dict[str, str] = {}
    for number in range(count):
        if number % REPORTS_OF_ONE == 0:
            fixed = _incident(rng)
        (folder / f"{number:05}.txt").write_text(_report(rng, words, fixed), encoding="utf-8")


def _incident(rng: random.Random) -> dict[str, str]:
    return {
        "place": _place(rng),
        "other": _place(rng),
        "what": rng.choice(WHAT),
        "groups": rng.choice(GROUPS),
        "others": rng.choice(OTHERS),
        "person": f"{rng.choice(FIRST)} {_place(rng)}",
    }


def _report(rng: random.Random, words: int, fixed: dict[str, str]) -> str:
    paragraphs = [f"{fixed['groups'].capitalize()} attack {fixed['what']} in {fixed['place']}", ""]
    sentences = list(_iter_sentences(rng, words, fixed))
    for at in range(0, len(sentences), 2):
        paragraphs += [" ".join(sentences[at : at + 2]), ""]
    return "\n".join(paragraphs)


def _iter_sentences(rng: random.Random, words: int, fixed: dict[str, str]) -> Iterator[str]:
    while words > 0:
        template = rng.choice(WITH_FIGURES if rng.random() < SHARE_WITH_FIGURES else PLAIN)
        n, m, day = rng.randint(20, 400), rng.randint(2, 19), rng.choice(DAYS)
        sentence = template.format(n=n, m=m, day=day, **fixed)
        words -= len(sentence.split())
        yield sentence[0].upper() + sentence[1:]


def _place(rng: random.Random) -> str:
    return rng.choice(STARTS) + rng.choice(MIDDLES) + rng.choice(ENDS)
