"""Who says a word of an invented report, as the bundled parser reads it."""

import pytest

from crossread.extract.sources import Attribution, Sources
from crossread.extract.speakers import find_speakers
from crossread.model.parse import Parse, Section, SectionKind

from .reading import parser


def parse(*paragraphs: str, kind: SectionKind = SectionKind.BODY) -> Parse:
    text = "\n\n".join(paragraphs)
    at, sections = 0, []
    for paragraph in paragraphs:
        sections.append(Section(start=at, end=at + len(paragraph), kind=kind, reason="test"))
        at += len(paragraph) + 2
    return parser().parse("r", text, sections)


def said_of(read: Parse, words: str) -> Attribution | None:
    """The attribution of the first token of these words, where they stand last in the text."""
    place = read.text.rindex(words)
    token = next(t for t in read.tokens if t.start == place)
    return Sources(read, find_speakers(read.text)).of(read.sentence(token), token)


def source(*paragraphs: str, words: str = "nine", kind: SectionKind = SectionKind.BODY) -> str | None:
    said = said_of(parse(*paragraphs, kind=kind), words)
    return None if said is None else said.source.text


WITHIN_A_SENTENCE: list[tuple[str, str | None]] = [
    # before what is said
    ("Officials said nine miners were killed.", "Officials"),
    ("The Torvan Red Cross reported that nine people had fled.", "The Torvan Red Cross"),
    ("A guard who asked not to be identified said nine people were inside.", "A guard"),
    ("The company that runs the mine said nine men were below.", "The company"),
    ("The mayor, Ana Torvald, told reporters that nine people had died.", "Ana Torvald"),
    ("Mayor Ana Torvald said on Tuesday nine people had died.", "Ana Torvald"),
    ("According to the hospital, nine miners were treated.", "the hospital"),
    ("By the ministry's count, nine miners were killed.", "the ministry"),
    # after it
    ("At least nine miners were killed, officials said.", "officials"),
    ("At least nine miners have been killed, officials added.", "officials"),
    ("Nine miners, nine of them brothers, were killed, said the mayor, Ana Torvald.", "Ana Torvald"),
    ("Gunmen took nine miners hostage and burned the shaft, local police have said.", "local police"),
    ("Nine people were hurt when nine wagons burned, an official said on condition of anonymity.", "an official"),
    (
        "The mine burned and nine men were killed after a blast, local authorities and police said.",
        "local authorities and police",
    ),
    ("Some nine people were treated, according to the district hospital.", "the district hospital"),
    # in the middle
    ("The dead, she claimed, were nine miners.", "she"),
    ("If the shaft is stormed, the Free Torvan Front warned, nine people could die.", "the Free Torvan Front"),
    # a number as a bare object
    ("The army put the number of dead at nine.", "The army"),
    ("Rescue officials gave a death toll of nine.", "Rescue officials"),
    ("The rebels acknowledged the deaths of nine fighters.", "The rebels"),
    ("The government lowered the death toll from the fire to nine.", "The government"),
    # a dateline and another outlet's name are nobody's word
    ("TORVAN, Kesh - Soldiers freed nine miners on Monday, officials said.", "officials"),
    ("Delta News - Police in Torvan say nine people are dead.", "Police in Torvan"),
    # nobody's word
    ("At least nine people were killed.", None),
    ("The blast claimed the lives of nine people.", None),
    ("Nobody said that nine people had died.", None),
    ("At least nine people are said to have died.", None),
    ("Nine people, nine of them accused of theft, were jailed.", None),
    ("The tanker went down with nine men aboard.", None),
    # two in one sentence
    ("The army freed 20, while nine were hurt, according to the hospital.", "the hospital"),
    ("Rebels said that they held nine miners, according to Reuters.", "Rebels"),
    ("The Front said none of its men had died and claimed it had killed nine soldiers.", "The Front"),
    ("The mayor condemned the raid and said nine people were dead.", "The mayor"),
    ("Police denied that nine people had died, as some papers had claimed.", "Police"),
    ("She met nine people the group says it has been holding.", "the group"),
    ("“The police told us nine had died,” said Ana Torvald.", "Ana Torvald"),
]


@pytest.mark.parametrize(("text", "expected"), WITHIN_A_SENTENCE, ids=[c[0][:50] for c in WITHIN_A_SENTENCE])
def test_within_a_sentence(text: str, expected: str | None) -> None:
    assert source(text) == expected


def test_what_a_source_begins_with_is_told_before_it() -> None:
    text = "The toll reached 20 as night fell, and the company said it had sent nine men down."
    assert source(text, words="20") is None
    assert source(text) == "the company"


OVER_SENTENCES: list[tuple[tuple[str, ...], str | None]] = [
    # pronouns
    (("Interior Minister Ana Torvald spoke at noon.", "She said nine people had died."), "Ana Torvald"),
    (("Officials said the raid was over. They said nine people had died.",), "Officials"),
    (("The Free Torvan Front claimed the raid. It said it had killed nine soldiers.",), "The Free Torvan Front"),
    (("Police said the road was open. The ministry was silent. It said later that nine had died.",), "The ministry"),
    (("A nurse said the ward was full. Nine beds, she added, held nine children.",), "A nurse"),
    # papers speak for whoever issued them
    (("The ministry announced a final toll. The statement said nine people had died.",), "The ministry"),
    (
        ("The Front sent a message. It still held some, the group said. It held nine, the message went on.",),
        "the group",
    ),
    (("The mayor was silent. A note released by the army said nine people had died.",), "the army"),
    # quotations
    (("“We looked all night,” said Ana Torvald. “We found nine people.”",), "Ana Torvald"),
    (("Ana Torvald was there all night.", "The mayor shouted: “There are nine people inside.”"), "The mayor"),
    (("“It was dark,” the guard said.", "“Then we saw nine men. They were running.”"), "the guard"),
    (("Police said 20 people died. The “brave” guard was one of nine from the town.",), None),
    # named again
    (
        ("According to officials, a tank burned. The cook died with nine guards, but officials gave no details.",),
        "officials",
    ),
    # the outlet again
    (("Police said the road was open. The mine has nine shafts.",), None),
]


@pytest.mark.parametrize(("paragraphs", "expected"), OVER_SENTENCES, ids=[c[0][-1][:60] for c in OVER_SENTENCES])
def test_over_sentences(paragraphs: tuple[str, ...], expected: str | None) -> None:
    assert source(*paragraphs) == expected


def test_the_source_of_a_headline_may_trail_it() -> None:
    text = "Gunmen seize mine in Torvan, around nine held - police"
    assert source(text, kind=SectionKind.HEADLINE) == "police"
    assert source("Army says nine miners freed as rebels insist they lost no one", kind=SectionKind.HEADLINE) == "Army"


def test_told_to_an_outlet_is_the_way_it_came() -> None:
    said = said_of(parse("A doctor told Reuters that nine people had died."), "nine")
    assert said is not None
    assert (said.source.text, said.source.via) == ("A doctor", ("Reuters",))


NAMES: list[tuple[str, str]] = [
    ("The Free Torvan Front (FTF) burned the mine. The FTF said nine soldiers had died.", "Free Torvan Front"),
    ("The Free Torvan Front burned the mine. The FTF said nine soldiers had died.", "Free Torvan Front"),
    (
        "The Free Torvan Front claimed responsibility for the raid. The group said nine soldiers had died.",
        "Free Torvan Front",
    ),
    ("Mayor Ana Torvald came at noon. Torvald said nine people had died.", "Ana Torvald"),
    (
        "Interior Minister Ana Torvald said the raid was over. The minister said nine people had died.",
        "Ana Torvald",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[c[0][-60:] for c in NAMES])
def test_the_name_behind_a_source(text: str, expected: str) -> None:
    said = said_of(parse(text), "nine")
    assert said is not None
    assert said.source.name == expected


def test_the_span_of_a_source_is_its_text() -> None:
    read = parse("At least nine miners were killed, a security official in Torvan said.")
    said = said_of(read, "nine")
    assert said is not None
    span = said.source.span
    assert read.text[span.start : span.end] == said.source.text == "a security official in Torvan"


def test_a_medium_that_passes_it_on_is_the_way_it_came() -> None:
    said = said_of(parse("Rebels said on Tuesday that they held nine miners, according to Reuters."), "nine")
    assert said is not None
    assert (said.source.text, said.source.via) == ("Rebels", ("Reuters",))
