"""Which time is that of an act, which that of the saying, and which a limit."""

import pytest

from crossread.extract.sources import Sources
from crossread.extract.speakers import find_speakers
from crossread.extract.timing.binding import act_when, find_deadline
from crossread.model.parse import Section, SectionKind

from ..reading import parser, read

WEDNESDAY = "2031-05-07"

#: A sentence, the word of the act, when it was done.
ACTS: list[tuple[str, str, str | None]] = [
    ("Gunmen seized the ferry on Tuesday, police said.", "seized", "2031-05-06"),
    ("Police said on Wednesday that gunmen had seized the ferry.", "seized", None),
    ("Gunmen had seized the ferry, police said on Wednesday.", "seized", None),
    ("Gunmen seized the ferry on Monday, police said on Tuesday.", "seized", "2031-05-05"),
    ("The attack on the ferry took place on Tuesday night.", "attack", "2031-05-06"),
    ("Tuesday's attack on the ferry left nine dead.", "attack", "2031-05-06"),
    ("Troops freed the crew of a ferry that gunmen seized on Monday.", "freed", None),
    ("Troops freed the crew of a ferry that gunmen seized on Monday.", "seized", "2031-05-05"),
    ("The Tarn Column claimed responsibility for the attack on Tuesday.", "claimed", "2031-05-06"),
    ("In November, the group bombed a bridge in the capital.", "bombed", "2030-11"),
    ("At 6 p.m. on Tuesday gunmen opened fire on the ferry.", "opened", "2031-05-06T18:00"),
    ("The group demanded that prisoners be freed within 48 hours.", "demanded", None),
    ("The toll from the sinking reached 19 on Monday.", "sinking", None),
    ("The army condemned the attack on the ferry in a statement today.", "attack", None),
    ("The column launched the attack at dawn on Tuesday.", "attack", "2031-05-06"),
    ("Nine people died in the attack on Tuesday.", "attack", "2031-05-06"),
    ("GUNMEN SEIZED THE FERRY ON TUESDAY.", "SEIZED", "2031-05-06"),
]


@pytest.mark.parametrize(("text", "trigger", "value"), ACTS, ids=[f"{c[1]}: {c[0]}" for c in ACTS])
def test_when_an_act_was_done(text: str, trigger: str, value: str | None) -> None:
    parse = parser().parse("r", text, [Section(start=0, end=len(text), kind=SectionKind.BODY, reason="test")])
    token = next(t for t in parse.tokens if t.text == trigger)
    sentence = parse.sentence(token)
    attribution = Sources(parse, find_speakers(text)).of(sentence, token)
    when = act_when(parse, sentence, token, attribution, WEDNESDAY)
    assert (when.value if when else None) == value


#: A sentence, the word of the act, by when.
DEADLINES: list[tuple[str, str, str | None]] = [
    ("The group demanded that prisoners be freed within 48 hours.", "demanded", "PT48H"),
    ("It threatened to kill the crew unless prisoners were released within 48 hours.", "threatened", "PT48H"),
    ("The group, demanding the release of prisoners within two days, fired on boats.", "demanding", "P2D"),
    ("The group gave the government a 48-hour ultimatum.", "ultimatum", "PT48H"),
    ("The group gave the government 48 hours to free the prisoners.", "gave", "PT48H"),
    ("The group set a deadline of noon on Friday for an answer.", "deadline", "2031-05-09T12:00"),
    ("They demanded a ransom by 6 p.m. on Friday.", "demanded", "2031-05-09T18:00"),
    ("They demanded a ransom on Tuesday.", "demanded", None),
    ("The group demanded the release of men held for 20 years.", "demanded", None),
    ("The siege, in which they demanded a ransom, lasted 48 hours.", "demanded", None),
]


@pytest.mark.parametrize(("text", "trigger", "value"), DEADLINES, ids=[c[0] for c in DEADLINES])
def test_by_when_it_shall_be_done(text: str, trigger: str, value: str | None) -> None:
    parse = parser().parse("r", text, [Section(start=0, end=len(text), kind=SectionKind.BODY, reason="test")])
    token = next(t for t in parse.tokens if t.text == trigger)
    deadline = find_deadline(parse, parse.sentence(token), token, WEDNESDAY)
    assert (deadline.value if deadline else None) == value


#: A report of Wednesday, and the days on which it tells that something happened.
HAPPENED: list[tuple[str, list[str]]] = [
    ("A bomb went off in the market and nine people died on Tuesday.", ["2031-05-06"]),
    ("It happened at noon on Tuesday, a clerk said.", ["2031-05-06T12:00"]),
    ("Police said on Tuesday that a bomb had exploded in the market.", []),
    ("ORVEN, 7 May 2031 -- A bomb exploded in the market.", []),
    ("They threatened to explode a bomb by Friday.", []),
    ("Parliament meets on Tuesday.", []),
]


@pytest.mark.parametrize(("text", "days"), HAPPENED, ids=[c[0] for c in HAPPENED])
def test_days_on_which_something_happened(text: str, days: list[str]) -> None:
    assert [when.value for when in read(text, published=WEDNESDAY).happened] == days
