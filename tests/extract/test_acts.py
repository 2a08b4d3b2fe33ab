"""Who did what to whom, in invented sentences about invented incidents."""

import pytest

from crossread.model.act import Act

from .reading import read

#: What is said first, and what acts are then told.
TOLD = [
    ("Rebels attacked a convoy near Ordel.", ["attack Rebels > a convoy"]),
    ("A convoy was attacked by rebels.", ["attack rebels > A convoy"]),
    ("Gunmen blew up the bridge and opened fire on a bus.", ["bombing Gunmen > the bridge", "shooting Gunmen > a bus"]),
    ("Pirates took 40 sailors hostage.", ["hostage_taking Pirates > 40 sailors"]),
    ("Forty sailors were taken hostage by pirates.", ["hostage_taking pirates > Forty sailors"]),
    ("The ferry came under attack off Morrow Point.", ["attack - > The ferry"]),
    ("Rebels carried out an attack on a barracks.", ["attack Rebels > a barracks"]),
    ("The army launched an operation against the rebels.", ["operation The army > the rebels"]),
    ("There was an explosion at the market.", ["bombing - > the market"]),
    ("The trawler went down in a gale.", ["accident - > The trawler"]),
    ("A barge hit a sandbank and foundered.", ["accident - > A barge", "accident - > A barge"]),
    ("Prices went down in May.", []),
    ("Troops exchanged fire with the gunmen.", ["clash Troops > the gunmen"]),
    (
        "The Ash Column threatened to kill the hostages.",
        ["threat The Ash Column > the hostages : to kill the hostages"],
    ),
    (
        "The Ash Column demanded the release of its prisoners.",
        ["demand The Ash Column > - : the release of its prisoners"],
    ),
    ("The president condemned the attack.", ["condemnation The president > - : the attack"]),
    ("The ministry denied that soldiers had killed nine miners.", ["denial", "killing denied"]),
    ("No group has claimed responsibility.", ["claim_of_responsibility - > - denied"]),
    ("Police arrested nine suspects.", ["arrest Police > nine suspects"]),
    ("Rebels regularly attack convoys.", ["attack Rebels > convoys background"]),
    ("The minister would not speak to men who shoot farmers.", ["shooting men > farmers background"]),
    ("In March, rebels raided a mine, killing nine men.", ["attack rebels > a mine", "killing rebels > nine men"]),
    ("Soldiers freed 12 hostages from the hijacked ferry.", ["rescue Soldiers > 12 hostages", "hijacking"]),
    ("Rebels have never managed to hijack a ferry.", ["hijacking Rebels > a ferry denied"]),
    ("Army planes bombed the town.", ["air_strike Army planes > the town"]),
    ("A bomb killed nine people.", ["bombing - > nine people"]),
    ("Rebel shelling of the town went on.", ["shelling Rebel > the town"]),
    ("Rebels said none of their fighters had been killed.", ["killing - > their fighters denied"]),
    ("Rebels killed nine soldiers and not a single farmer.", ["killing Rebels > nine soldiers"]),
    ("The mayor was abducted, apparently by rebels.", ["kidnapping rebels > The mayor"]),
    ("Troops began an operation to free the hostages.", ["operation", "rescue planned"]),
    ("The Ash Column vowed to kill them unless 30 prisoners were freed.", ["threat", "demand were freed"]),
    ("ORDEL, 3 MAY 31 (WIRE) -- [TEXT] REBELS ATTACKED A BARRACKS TODAY.", ["attack REBELS > A BARRACKS"]),
    ("GUNMEN KIDNAPPED A MAYOR IN ORDEL.", ["kidnapping GUNMEN > A MAYOR"]),
]


def brief(act: Act, text: str) -> str:
    def words(spans: list[tuple[int, int]]) -> str:
        return ", ".join(text[a:b] for a, b in spans) or "-"

    who = words([(p.span.start, p.span.end) for p in act.agents])
    whom = words([(p.span.start, p.span.end) for p in act.patients])
    content = f" : {text[act.content.start : act.content.end]}" if act.content else ""
    extras = [v.value for v, plain in ((act.polarity, "affirmed"), (act.scope, "main")) if v.value != plain]
    modality = [] if act.modality.value in ("reported", "claimed") else [act.modality.value]
    return " ".join([f"{act.kind.value} {who} > {whom}{content}", *extras, *modality])


def _fits(expected: str, found: str) -> bool:
    """A kind alone, or with words of the end, or the whole."""
    kind, _, rest = expected.partition(" ")
    return found == expected or (">" not in expected and found.startswith(f"{kind} ") and found.endswith(rest))


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_acts(text: str, expected: list[str]) -> None:
    acts = [brief(a, text) for a in read(text).acts]
    assert len(acts) == len(expected), acts
    assert all(_fits(e, a) for e, a in zip(expected, acts, strict=True)), acts


def test_a_span_stands_in_the_text_and_holds_its_trigger() -> None:
    text = "Gunmen blew up the bridge and opened fire on a bus, officials said."
    for act in read(text).acts:
        assert text[act.trigger.start : act.trigger.end] in ("blew", "opened")
        assert act.span.covers(act.trigger)
        assert act.source is not None
        assert act.source.text == "officials"


def test_a_pronoun_is_named_by_what_it_stands_for() -> None:
    text = "The Ash Column, a rebel group, said it had killed nine soldiers."
    (act,) = read(text).acts
    assert [p.name for p in act.agents] == ["Ash Column"]
    assert act.modality == "claimed"


def test_a_suspicion_is_kept() -> None:
    (act,) = read("The mayor was killed by suspected rebels.").acts
    assert act.suspicion == "suspected"
