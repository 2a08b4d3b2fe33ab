"""Reports of attacks, clashes and kidnappings, often in capitals: what their sentences claim."""

import pytest

from .reading import brief, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "TWO PEOPLE WERE KILLED AND 30 WOUNDED AT THE MARKET OF HALVERIN.",
            ["killed 2 unknown", "injured 30 unknown"],
        ),
        ("ONE PERSON WAS KILLED AND 86 OTHERS INJURED IN THE BLAST.", ["killed 1 unknown", "injured 86 unknown"]),
        (
            "One guard was killed and five other people, including a nurse, were injured today in Osterby.",
            ["killed 1 state", "injured 5 unknown", "injured 1 civilian part"],
        ),
        ("WE KILLED THREE AND WOUNDED FIVE IN THAT VALLEY.", ["killed 3 unknown", "injured 5 unknown"]),
        (
            "THE PAPER PRINTED A LIST OF 47 PEOPLE KILLED AND 50 PEOPLE MISSING.",
            ["killed 47 unknown", "missing 50 civilian"],
        ),
    ],
)
def test_a_second_clause_has_its_own_verb(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirteen peasants were shot to death by masked men in Korvel.", ["killed 13 civilian"]),
        ("About five men shot to death a watchman at the gate of the farm.", []),
        ("The band stabbed the two women in the chest.", ["injured 2 civilian"]),
        ("The mayor was killed near his home, along with two guards.", ["killed 1 state", "killed 2 state"]),
        ("The gunmen kidnapped the mayor along with three clerks.", ["held 1 state", "held 3 civilian"]),
        ("The judge was asked to find the murderers of the six teachers.", ["killed 6 civilian"]),
        ("Police want the kidnappers of the three engineers.", ["held 3 civilian"]),
        ("He denied any part in the six teachers' murder.", ["killed 6 civilian"]),
        ("Nine soldiers were on a visit to the harbour and were wounded by a home-made bomb.", ["injured 9 state"]),
        ("Four people have bullet wounds, the Halverin clinic said.", ["injured 4 unknown"]),
    ],
)
def test_words_for_the_deed(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text) if c.measure != "attackers"][-len(expected) or 99 :] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The body of the mayor had four bullet wounds.",
        "The guards arrested Tam Brisco, 44; Reshi Dalvan, 29; and Oren Pask, 19.",
        "The gunmen freed her at 0530 today.",
        "Eleven soldiers were killed or wounded in the ambush near Korvel.",
        "The shop owner said he was losing 4,000 lempiras.",
    ],
)
def test_numbers_that_count_nobody(text: str) -> None:
    assert [brief(c) for c in claims(text) if c.measure != "attackers"] == []


def test_a_day_before_the_month_leaves_the_next_number_to_what_it_counts() -> None:
    assert [brief(c) for c in claims("On 23 September 28 bodies were found near Korvel.")] == ["killed 28 unknown"]


def test_what_is_said_not_to_be_so_is_denied() -> None:
    found = [brief(c) for c in claims("Seven soldiers, not six, were wounded in Osterby.")]
    assert found[0] == "injured 7 state"
    assert all("denied" in f for f in found[1:])


def test_none_killed_or_wounded_is_a_figure_all_the_same() -> None:
    assert "killed 0 unknown" in [brief(c) for c in claims("No one was killed or wounded in the attack.")]


def test_two_of_whom_means_people_of_the_same_sentence() -> None:
    found = claims(
        "Five guards were wounded.", "The raid was led by a group of men, two of whom were dressed as nurses."
    )
    assert [brief(c) for c in found if c.measure == "injured"] == ["injured 5 state"]


def test_the_number_of_victims_is_that_of_the_dead() -> None:
    assert [brief(c) for c in claims("The number of victims rose to 59.")] == ["killed 59 unknown"]


@pytest.mark.parametrize(
    "text",
    [
        "The war has left more than 70,000 dead.",
        "THEY SPOKE OF THE CONFLICT, WHICH HAS CLAIMED ALMOST 70,000 LIVES.",
        "Over 7,000 people have died in Orvania during 10 years of civil war.",
        "Five judges have been killed in two months.",
        "About 900 people died as a result of political violence.",
        "More than 350 people were killed during October in the whole country.",
        "Since the party was founded, nearly 1,000 of its members have been murdered.",
        "Not long ago 14 traders were hanged in Orvania.",
        "A patrol killed 69 farmers and burned their homes in 1985.",
    ],
)
def test_sums_over_years_and_wars_are_no_incident(text: str) -> None:
    found = claims("A bomb killed two guards in Halverin today.", text, published="2031-11-20")
    assert [c.scope.value for c in found[1:]] == ["background"] * (len(found) - 1) and len(found) > 1


@pytest.mark.parametrize(
    "text",
    [
        "A train crash killed 49 people in the worst accident in more than 30 years.",
        "The quake was the strongest in 36 years, killing 52 people.",
        "The prison rising, which began on Sunday, has left 12 people dead.",
        "The war came to Halverin today when a shell killed nine people.",
    ],
)
def test_what_only_outranks_other_years_is_the_incident(text: str) -> None:
    assert [c.scope.value for c in claims(text, published="2031-11-20")] == ["main"]


def test_a_month_is_not_mistaken_for_a_day_of_the_story() -> None:
    found = claims(
        "The talks go on until 10 February.",
        "They were suspended in October after an attack in which 12 workers were killed.",
        published="2031-01-24",
    )
    assert [c.scope.value for c in found] == ["background"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE RAID RESULTED IN 40 REBELS AND 28 SOLDIERS KILLED.", ["killed 40 perpetrator", "killed 28 state"]),
        (
            "Six people (four miners and two soldiers) were hurt.",
            ["injured 6 unknown", "injured 4 civilian part", "injured 2 state part"],
        ),
        (
            "Three others, two women and a man, died in the bus.",
            ["killed 3 unknown", "killed 2 civilian part", "killed 1 unknown part"],
        ),
        ("WE KILLED ONE AND WOUNDED FOUR, AND SEIZED A RIFLE.", ["killed 1 unknown", "injured 4 unknown"]),
        ("The army suffered 90 casualties, including killed and wounded.", []),
        ("FIVE HALVERIN NATIONAL FRONT (HNF) REBELS WERE KILLED.", ["killed 5 perpetrator"]),
    ],
)
def test_lists_share_what_ends_them(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "In another clash, in the Korvel hills, six rebels were killed.",
        "He reported that since May 2019, when the raids began, there have been 170 deaths.",
    ],
)
def test_another_clash_and_an_opening_date_are_other_events(text: str) -> None:
    found = claims("Two guards were killed in Halverin today.", text, published="2031-11-20")
    assert [c.scope.value for c in found] == ["main", "background"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They condemned the abduction and murder of five students.", ["killed 5 civilian"]),
        (
            "The gunmen fled after the kidnapping of the three Halver [Halver Power, Ltd.] engineers.",
            ["held 3 civilian"],
        ),
        ("Two of the bodies were carried out of the hall.", ["killed 2 unknown part"]),
        ("The rebels shot down two government fighter planes.", ["destroyed 2 state"]),
    ],
)
def test_what_became_of_them_in_the_end(text: str, expected: list[str]) -> None:
    assert [brief(c) for c in claims(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["One of the teachers charged that the guards had lied.", "Another driver was nearly lynched by neighbours."],
)
def test_what_was_said_or_nearly_done_happened_to_nobody(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    "text",
    ["The six groups have a total of about 7,000 rebels.", "He became the leader of about 900 rebels in the north."],
)
def test_the_strength_of_a_group_is_background(text: str) -> None:
    assert [brief(c).split()[-1] for c in claims(text)] == ["background"]
