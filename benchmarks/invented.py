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

WITH_FIGURES = [
    "{hedge} {n} {others} {died} when {groups} {struck} a {what} {near} {place} {then}, {officials} {said}",
    "{officials} {said} {n} {others} had been {saved} from the {what} {near} {place} and {m} {groups} {perished}",
    "{hedge} {n} {others} were {hurt} {near} {place} {then}, according to {person}, {doctor}",
    "{person}, {spokesman}, {said} {hedge} {n} people were {held} {near} {place} {then}",
    "{spokesman} of the {groups} {denied} {m} of its fighters {fell} and claimed to hold {n} {others} {near} {place}",
    "{then}, {officials} put the number of the dead {near} {place} at {n}, among them {m} {others}",
    "{n} {others}, including {m} women, were {saved} {then} {thanks} {near} {place}",
]
PLAIN = [
    "the {road} from {place} to {other} {runs} the {river} and {was_shut} {then}, {officials} {said}",
    "{person}, {who_lives} the {what}, {said} the {road} {near} {place} had {never} been so {quiet}",
    "{officials} met {near} {place} {then} to {talk} about the {harvest} and the {road} to {other}",
    "the {what} {near} {place} was {built} by {company} from {other}, which {said} {then} it was {quiet}",
    "{shops} {near} {other} {opened} {then}, and the {road} before the {what} {stayed} {quiet}",
    "\u201c{we} {heard} the {harvest} first and then the {river},\u201d {said} {person}, {doctor} {near} {place}",
    "trade between {other} and the {river} has {grown} {then}, {officials} {said}, {thanks}",
    "{person}, {doctor} {near} {other}, asked {others} to {stay} and to {talk} about the {road} {then}",
    "{nobody} {near} {place} could say why the {harvest} of the {what} {was_shut} {then}",
    "relations between {officials} and {place} {were_bad} {then} when {shops} {near} {other} {opened}",
]
#: What may stand in a place of those sentences: so many wordings that two sentences seldom share a run of words.
WORDINGS = {
    "hedge": ["at least", "more than", "about", "some", "nearly", "up to", "an estimated", "no fewer than"],
    "died": ["were killed", "died", "lost their lives", "were found dead", "were shot dead", "were left dead"],
    "perished": ["were dead", "had been killed", "were buried", "had died", "lay dead", "were reported killed"],
    "struck": ["attacked", "stormed", "shelled", "overran", "set fire to", "opened fire on", "raided", "seized"],
    "near": [
        "in",
        "near",
        "outside",
        "on the edge of",
        "north of",
        "a few miles from",
        "behind the hills of",
        "beyond",
    ],
    "then": [
        "on Monday night",
        "before dawn",
        "late on Tuesday",
        "in the early hours",
        "after midnight",
        "on Friday morning",
        "within an hour",
        "two days later",
        "at the weekend",
        "by Thursday noon",
        "during the storm",
        "last Sunday",
    ],
    "officials": [
        "officials",
        "the army",
        "police",
        "the provincial government",
        "a senior officer",
        "rescue workers",
        "the interior ministry",
        "two witnesses",
        "hospital staff",
        "the harbour authority",
        "aid workers",
        "the mayor",
    ],
    "said": ["said", "told reporters", "announced", "reported", "stated in a letter", "said by telephone", "confirmed"],
    "saved": ["rescued", "freed", "released", "brought to safety", "led out", "let go", "evacuated", "set free"],
    "hurt": ["injured", "wounded", "taken to hospital", "burnt", "hurt by glass", "treated for wounds", "badly hurt"],
    "held": ["still being held", "missing", "trapped", "held hostage", "locked up", "kept as captives", "stranded"],
    "denied": [
        "denied that",
        "rejected reports that",
        "disputed that",
        "would not confirm that",
        "dismissed that",
    ],
    "fell": ["had died", "were killed", "had been shot", "fell in the fight", "were captured"],
    "doctor": ["a doctor", "a teacher", "a nurse", "a shopkeeper", "an engineer", "a retired judge", "a student"],
    "spokesman": ["a spokesman", "a commander", "an aide", "a lawyer", "a negotiator", "the secretary"],
    "thanks": ["after long talks", "thanks to a truce", "under a white flag", "without a shot", "against a ransom"],
    "road": ["road", "railway", "canal", "old bridge", "pass", "pipeline", "new line", "square", "market street"],
    "runs": ["runs along", "crosses", "follows", "leaves", "climbs above", "ends at", "was cut by", "turns to"],
    "river": ["river", "coast", "lake", "frontier", "forest", "marsh", "plain", "salt works", "gorge"],
    "was_shut": ["was closed", "stayed dark", "lay under snow", "was flooded", "broke down", "went out", "was blocked"],
    "who_lives": ["who has lived beside", "who worked at", "who once owned", "who guarded", "who was born beside"],
    "never": ["never", "hardly ever", "seldom", "not for years", "only once"],
    "quiet": ["quiet", "empty", "crowded", "safe", "dark", "busy", "cold", "dangerous", "clean"],
    "talk": ["talk", "write", "quarrel", "think", "learn", "be silent", "agree", "decide"],
    "harvest": ["harvest", "bells", "tax", "dogs", "water", "lights", "school year", "price of bread", "elections"],
    "built": ["built", "bought", "insured", "repaired", "painted", "planned", "sold", "leased"],
    "company": ["a company", "two brothers", "a bank", "a family", "a cooperative", "an old firm"],
    "shops": ["shops", "schools", "banks", "offices", "bakeries", "courts", "mosques and churches", "theatres"],
    "opened": ["opened late", "stayed shut", "closed early", "were searched", "were full", "had no power"],
    "stayed": ["stayed", "seemed", "was", "looked", "became", "remained"],
    "we": ["we", "my sons", "the neighbours", "all of us", "the children", "both drivers"],
    "heard": ["heard", "saw", "feared", "followed", "forgot", "counted"],
    "grown": ["grown", "fallen", "doubled", "halved", "recovered", "stopped"],
    "stay": ["stay at home", "leave early", "keep calm", "wait outside", "boil water", "give blood"],
    "nobody": ["nobody", "not one of the guards", "no engineer", "hardly anybody", "none of the workers"],
    "were_bad": ["were strained", "improved", "broke down", "had been poor", "were tense"],
}


#: Of the sentences of five real reports, 38 in a hundred hold a number; most others quote somebody, or name a deed, and
#: need a parse as well, as in the sentences above.
SHARE_WITH_FIGURES = 0.38


#: Reports that tell of the same incident: its place, its thing and its two speakers are theirs alone.
REPORTS_OF_ONE = 6


def write_reports(folder: Path, *, count: int, words: int, seed: int = 1, of_one: int = REPORTS_OF_ONE) -> None:
    """Writes so many text files of about so many words each; the same arguments give the same files.

    `of_one` is how many reports tell of the same incident.
    """
    rng = random.Random(seed)
    fixed: dict[str, str] = {}
    for number in range(count):
        if number % of_one == 0:
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
        n, m = rng.randint(20, 400), rng.randint(2, 19)
        wordings = {slot: rng.choice(every) for slot, every in WORDINGS.items()}
        sentence = f"{template.format(n=n, m=m, **wordings, **fixed)}."
        words -= len(sentence.split())
        first = sentence.startswith("\u201c")  # of a quotation the letter behind the mark
        yield sentence[: first + 1].upper() + sentence[first + 1 :]


def _place(rng: random.Random) -> str:
    return rng.choice(STARTS) + rng.choice(MIDDLES) + rng.choice(ENDS)
