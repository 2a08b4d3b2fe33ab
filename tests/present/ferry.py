"""A hand-made account of an invented incident, for everything that prints one: no stage has touched it."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from crossread.model.account import Account, Background, Incident, Voice
from crossread.model.claim import Basis, Claim, Denial, Manner, Measure, Modality, Party, Scope
from crossread.model.finding import Check, Finding, FindingStatus, Line, LineStatus, Order, Reading, Slot
from crossread.model.issue import Issue
from crossread.model.parse import SectionKind
from crossread.model.quantity import Hedge, Quantity
from crossread.model.report import Report
from crossread.model.source import Naming, Side, Source
from crossread.model.span import Span
from crossread.model.when import When

TEXTS = {
    "ashmere-post": """\
Gunmen seize ferry in Ashmere Strait with hundreds aboard

PORT ASHMERE — Gunmen seized the car ferry Corvin Star on Tuesday as it crossed the Ashmere Strait, and 42 passengers \
were being held in the forward lounge, the coastguard said.

The Marrow Line, which runs the ferry, said 310 passengers and crew were aboard when it left Tolland.

A spokesman for the Tidal Front said its fighters held 160 people and had lost nobody.

Two deckhands were shot dead in the first minutes, a passenger told the Post by telephone.
""",
    "harbour-times_6f1c": """\
The coastguard had brought 60 people off the Corvin Star by Tuesday night, Commander Ines Valdry told reporters on \
the quay. About 40 others were still held.

At least three gunmen were killed when marines boarded the stern, the defence ministry said.

In April, a bomb on a bus in Tolland killed nine people.

Ferry passengers come ashore at Port Ashmere on Tuesday. Two people were treated for cold. Lena Okoro / Strait Pictures
""",
    "meridian-wire": """\
More than 100 people have been freed from a ferry hijacked in the Ashmere Strait, officials said on Wednesday, as \
marines searched the car deck for dozens more.

The number of attackers killed rose to seven, the defence ministry said. The Tidal Front denied that, saying none of \
its fighters had died.

It said the passengers had not been freed by marines but let go by its own men.

The freed included 31 children, 44 women and 25 men, a coastguard officer said.

Hospital officials in Port Ashmere said 19 people were being treated for gunshot wounds.
""",
    "tolland-radio": """\
Wednesday, 18:00. The Corvin Star is back in the hands of the crew. The coastguard says 128 people were rescued and \
that nobody is held any more.

The ferry carried about 280 people, according to the harbour master's list.

The Tidal Front has threatened to seize 100 more ferries.
""",
    "westbay-herald": """\
The coastguard, quoted by the Meridian Wire, said more than 100 people had been freed from the Corvin Star. Two crew \
members were killed, a police officer said.

FROM OUR OTHER PAGES: Fire destroys 12 boats at Fennel Quay, nobody hurt.
""",
}
OUTLETS = {
    "ashmere-post": ("Ashmere Post", "2031-05-06", "Gunmen seize ferry in Ashmere Strait with hundreds aboard"),
    "harbour-times_6f1c": ("Harbour Times", "2031-05-07", None),
    "meridian-wire": ("Meridian Wire", "2031-05-07", "More than 100 freed from hijacked ferry"),
    "tolland-radio": (None, None, None),
    "westbay-herald": ("Westbay Herald", "2031-05-08", "Ferry: over 100 free"),
}
TUESDAY = When(value="2031-05-06", weekday=1, words="on Tuesday")
WEDNESDAY = When(value="2031-05-07", weekday=2, words="on Wednesday")
WEDNESDAY_PERHAPS = When(value="2031-05-07", weekday=2, inferred=True)


@dataclass
class Desk:
    """Where the claims of an account are made: each is found by its words, so that every anchor holds."""

    claims: list[Claim] = field(default_factory=list)
    denials: list[Denial] = field(default_factory=list)

    def span(self, report: str, words: str) -> Span:
        start = TEXTS[report].index(words)
        return Span(report=report, start=start, end=start + len(words))

    def source(self, report: str, text: str, side: Side, naming: Naming, **more: Any) -> Source:
        return Source(
            text=text, name=more.pop("name", text), side=side, naming=naming, span=self.span(report, text), **more
        )

    def claim(self, report: str, words: str, measure: Measure, party: Party, quantity: Quantity, **more: Any) -> str:
        span = self.span(report, words)
        one = Claim(
            id=f"{report}:{span.start}-{span.end}:{measure.value}",
            report=report,
            span=span,
            measure=measure,
            party=party,
            quantity=quantity,
            extractor="hand@1",
            **more,
        )
        self.claims.append(one)
        return one.id

    def denial(self, report: str, words: str, measure: Measure, **more: Any) -> str:
        span = self.span(report, words)
        one = Denial(id=f"{report}:{span.start}-{span.end}:denial", report=report, span=span, measure=measure, **more)
        self.denials.append(one)
        return one.id


def exactly(number: int) -> Quantity:
    return Quantity(low=number, high=number)


def about(number: int) -> Quantity:
    return Quantity(low=number, high=number, hedge=Hedge.ABOUT)


def at_least(number: int) -> Quantity:
    return Quantity(low=number, high=None, hedge=Hedge.AT_LEAST)


OVER_100 = Quantity(low=101, high=None, hedge=Hedge.MORE_THAN)
DOZENS = Quantity(low=24, high=99, hedge=Hedge.VAGUE)


def ferry() -> Account:
    """The whole account."""
    return _Ferry().account()


class _Ferry:
    def __init__(self) -> None:
        desk = self.desk = Desk()
        post, times, wire, radio, herald = TEXTS
        organisation, unnamed, named = Naming.ORGANISATION, Naming.UNNAMED, Naming.NAMED
        coastguard = desk.source(post, "the coastguard", Side.STATE, organisation)
        front = desk.source(post, "A spokesman for the Tidal Front", Side.PERPETRATOR, unnamed)
        front_wire = desk.source(wire, "The Tidal Front", Side.PERPETRATOR, organisation)
        ministry = desk.source(times, "the defence ministry", Side.STATE, organisation)
        valdry = desk.source(times, "Commander Ines Valdry", Side.STATE, named)
        civilian, gunmen = Party.CIVILIAN, Party.PERPETRATOR
        claim, tuesday, wednesday = desk.claim, {"said": TUESDAY}, {"said": WEDNESDAY}

        self.held_42 = claim(
            post,
            "42 passengers were being held",
            Measure.HELD,
            civilian,
            exactly(42),
            group="passengers",
            source=coastguard,
            why=(
                "“42” counts “passengers”",
                "“were being held” is a captivity: held",
                "“the coastguard said” gives the source",
            ),
            place="the forward lounge",
            **tuesday,
        )
        self.aboard_310 = claim(
            post,
            "310 passengers and crew were aboard",
            Measure.ABOARD,
            civilian,
            exactly(310),
            group="passengers and crew",
            source=desk.source(post, "The Marrow Line", Side.COMPANY, organisation),
            **tuesday,
        )
        self.held_160 = claim(
            post, "held 160 people", Measure.HELD, civilian, exactly(160), group="people", source=front,
            modality=Modality.CLAIMED, **tuesday,
        )  # fmt: skip
        self.lost_nobody = claim(
            post, "had lost nobody", Measure.KILLED, gunmen, exactly(0), group="fighters", source=front,
            modality=Modality.CLAIMED, **tuesday,
        )  # fmt: skip
        self.deckhands = claim(
            post, "Two deckhands were shot dead", Measure.KILLED, civilian, exactly(2), group="deckhands",
            source=desk.source(post, "a passenger", Side.WITNESS, unnamed, via=("the Post",)), **tuesday,
        )  # fmt: skip
        self.freed_60 = claim(
            times, "brought 60 people off the Corvin Star", Measure.FREED, civilian, exactly(60), group="people",
            manner=Manner.RESCUED, source=valdry, **tuesday,
        )  # fmt: skip
        self.held_40 = claim(
            times, "About 40 others were still held", Measure.HELD, civilian, about(40), group="others",
            source=valdry, **tuesday,
        )  # fmt: skip
        self.gunmen_3 = claim(
            times, "At least three gunmen were killed", Measure.KILLED, gunmen, at_least(3), group="gunmen",
            source=ministry, said=TUESDAY,
        )  # fmt: skip
        self.bus = claim(
            times, "killed nine people", Measure.KILLED, Party.UNKNOWN, exactly(9), group="people",
            scope=Scope.BACKGROUND, event="a bomb on a bus in Tolland, April 2031", said=None,
        )  # fmt: skip
        self.cold = claim(
            times, "Two people were treated for cold", Measure.INJURED, civilian, exactly(2), group="people",
            section=SectionKind.CAPTION, **tuesday,
        )  # fmt: skip
        officials = desk.source(wire, "officials", Side.STATE, unnamed)
        self.freed_100 = claim(
            wire, "More than 100 people have been freed", Measure.FREED, civilian, OVER_100, group="people",
            manner=Manner.FREED, source=officials, **wednesday,
        )  # fmt: skip
        self.held_dozens = claim(
            wire, "dozens more", Measure.HELD, civilian, DOZENS, group="people", source=officials, **wednesday,
        )  # fmt: skip
        self.gunmen_7 = claim(
            wire, "attackers killed rose to seven", Measure.KILLED, gunmen, exactly(7), group="attackers",
            source=desk.source(wire, "the defence ministry", Side.STATE, organisation), said=WEDNESDAY,
        )  # fmt: skip
        self.none_died = claim(
            wire, "none of its fighters had died", Measure.KILLED, gunmen, exactly(0), group="its fighters",
            source=front_wire, modality=Modality.CLAIMED, **wednesday,
        )  # fmt: skip
        self.not_freed = desk.denial(
            wire, "the passengers had not been freed by marines", Measure.FREED, party=civilian, group="passengers",
            source=front_wire, said=WEDNESDAY,
        )  # fmt: skip
        officer = desk.source(wire, "a coastguard officer", Side.STATE, unnamed)
        self.parts = [
            claim(
                wire, f"{number} {group}", Measure.FREED, civilian, exactly(number), group=group, source=officer,
                basis=Basis.PART, whole=self.freed_100, **wednesday,
            )
            for number, group in ((31, "children"), (44, "women"), (25, "men"))
        ]  # fmt: skip
        self.wounded = claim(
            wire, "19 people were being treated for gunshot wounds", Measure.INJURED, Party.UNKNOWN, exactly(19),
            group="people", source=desk.source(wire, "Hospital officials", Side.MEDICAL, unnamed), **wednesday,
        )  # fmt: skip
        radio_guard = desk.source(radio, "The coastguard", Side.STATE, organisation)
        perhaps = {"said": WEDNESDAY_PERHAPS}
        self.freed_128 = claim(
            radio, "128 people were rescued", Measure.FREED, civilian, exactly(128), group="people",
            manner=Manner.RESCUED, source=radio_guard, **perhaps,
        )  # fmt: skip
        self.held_none = claim(
            radio, "nobody is held any more", Measure.HELD, civilian, exactly(0), group="nobody", source=radio_guard,
            **perhaps,
        )  # fmt: skip
        self.aboard_280 = claim(
            radio, "about 280 people", Measure.ABOARD, civilian, about(280), group="people",
            source=desk.source(radio, "the harbour master's list", Side.STATE, organisation), **perhaps,
        )  # fmt: skip
        self.threat = claim(
            radio, "seize 100 more ferries", Measure.HELD, Party.UNKNOWN, exactly(100), group="ferries",
            source=desk.source(radio, "The Tidal Front", Side.PERPETRATOR, organisation),
            modality=Modality.THREATENED, **perhaps,
        )  # fmt: skip
        self.freed_again = claim(
            herald, "more than 100 people had been freed", Measure.FREED, civilian, OVER_100, group="people",
            manner=Manner.FREED, said=WEDNESDAY_PERHAPS,
            source=desk.source(herald, "The coastguard", Side.STATE, organisation, via=("the Meridian Wire",)),
        )  # fmt: skip
        self.crew = claim(
            herald, "Two crew members were killed", Measure.KILLED, civilian, exactly(2), group="crew members",
            source=desk.source(herald, "a police officer", Side.STATE, unnamed), said=WEDNESDAY_PERHAPS,
        )  # fmt: skip
        self.boats = claim(
            herald, "Fire destroys 12 boats", Measure.DESTROYED, Party.UNKNOWN, exactly(12), group="boats",
            section=SectionKind.TEASER,
        )  # fmt: skip

    def reading(self, *claims: str, **more: Any) -> Reading:
        own = {claim.id: claim for claim in self.desk.claims}
        first = own[claims[0]]
        return Reading(
            quantity=first.quantity,
            claims=claims,
            reports=tuple(sorted({own[one].report for one in claims})),
            first_said=first.said,
            last_said=own[claims[-1]].said,
            **more,
        )

    def account(self) -> Account:
        return Account(
            incident=Incident(
                id="ferry",
                label="Hijacking of the ferry Corvin Star, Ashmere Strait",
                reports=tuple(TEXTS),
                why="all name the Corvin Star and the Ashmere Strait within three days",
            ),
            as_of=None,
            reports=tuple(self.report(id_) for id_ in TEXTS),
            claims=tuple(self.desk.claims),
            denials=tuple(self.desk.denials),
            findings=self.findings(),
            background=(Background(event="a bomb on a bus in Tolland, April 2031", claims=(self.bus,)),),
            set_aside=(
                (self.threat, "threatened, not reported as done"),
                (self.boats, "stands in a teaser, the text of another story"),
            ),
            checks=self.checks(),
            voices=self.voices(),
            open_questions=(
                "No report gives the number of attackers.",
                "Nobody accounts for the difference between 310 and about 280 people aboard.",
            ),
            caveats=("Copies are not yet counted: reports that repeat the same wire text count as several.",),
            left_out=(
                Issue(where="notes.bin", kind="binary", reason="not text", remedy="give a text file or a saved page"),
                Issue(where="le-detroit.txt", kind="not-english", reason="written in French; only English is read"),
            ),
        )

    def report(self, id_: str) -> Report:
        outlet, published, title = OUTLETS[id_]
        digest = sha256(TEXTS[id_].encode()).hexdigest()
        return Report(id=id_, text=TEXTS[id_], digest=digest, outlet=outlet, published=published, title=title)

    def voices(self) -> tuple[Voice, ...]:
        table: dict[tuple[str, str, str], list[Claim | Denial]] = {}
        every: list[Claim | Denial] = [*self.desk.claims, *self.desk.denials]
        for one in every:
            if one.source:
                key = (one.source.name, one.source.side.value, one.source.naming.value)
                table.setdefault(key, []).append(one)
        return tuple(
            Voice(
                name=name,
                side=side,
                naming=naming,
                reports=tuple(sorted({one.report for one in said})),
                claims=tuple(one.id for one in said if isinstance(one, Claim)),
                denials=tuple(one.id for one in said if isinstance(one, Denial)),
            )
            for (name, side, naming), said in sorted(table.items())
        )

    def checks(self) -> tuple[Check, ...]:
        return (
            Check(
                kind="balance",
                reports=("harbour-times_6f1c", "ashmere-post"),
                claims=(self.freed_60, self.held_40, self.aboard_310),
                closes=False,
                text="60 freed and about 40 held leave some 210 of 310 aboard unaccounted for",
            ),
            Check(
                kind="parts",
                reports=("meridian-wire",),
                claims=(*self.parts, self.freed_100),
                closes=True,
                text="31 children + 44 women + 25 men = 100, with more than 100 freed",
            ),
        )

    def findings(self) -> tuple[Finding, ...]:
        reading, inferred = self.reading, Order.INFERRED
        state, front, civilian = Side.STATE, Side.PERPETRATOR, Party.CIVILIAN
        return (
            Finding(
                id="killed:perpetrator",
                slot=Slot(measure=Measure.KILLED),
                party=Party.PERPETRATOR,
                lines=(
                    Line(
                        side=state,
                        readings=(reading(self.gunmen_3), reading(self.gunmen_7, step=1, order=Order.STATED)),
                        status=LineStatus.REVISED,
                        order=Order.STATED,
                        why="revised from Tuesday to Wednesday",
                    ),
                    Line(side=front, readings=(reading(self.lost_nobody, self.none_died),), status=LineStatus.AGREED),
                ),
                status=FindingStatus.DISPUTED,
                rule="No figure is preferred: the latest of each side exclude each other.",
            ),
            Finding(
                id="held:civilian",
                slot=Slot(measure=Measure.HELD),
                party=civilian,
                lines=(
                    Line(
                        side=state,
                        readings=(
                            reading(self.held_42),
                            reading(self.held_40),
                            reading(self.held_dozens, step=1, order=Order.STATED),
                            reading(self.held_none, step=2, order=inferred),
                        ),
                        status=LineStatus.REVISED,
                        order=inferred,
                        why="revised; the order within Wednesday is inferred from the hour tolland-radio gives",
                    ),
                    Line(side=front, readings=(reading(self.held_160),), status=LineStatus.SINGLE),
                ),
                status=FindingStatus.DISPUTED,
                rule="No figure is preferred: the sides exclude each other on Tuesday.",
            ),
            Finding(
                id="freed:civilian",
                slot=Slot(measure=Measure.FREED),
                party=civilian,
                lines=(
                    Line(
                        side=state,
                        readings=(
                            reading(self.freed_60),
                            reading(self.freed_100, self.freed_again, step=1, order=Order.STATED),
                            reading(self.freed_128, step=2, order=inferred),
                        ),
                        status=LineStatus.REVISED,
                        order=inferred,
                        why="the count grows; the order within Wednesday is inferred from growth",
                    ),
                ),
                status=FindingStatus.REVISED,
                preferred=exactly(128),
                rule="The latest figure of the only side that gives one.",
                parts=tuple(self.parts),
                denials=(self.not_freed,),
            ),
            Finding(
                id="aboard:civilian",
                slot=Slot(measure=Measure.ABOARD),
                party=civilian,
                lines=(
                    Line(side=Side.COMPANY, readings=(reading(self.aboard_310),), status=LineStatus.SINGLE),
                    Line(side=state, readings=(reading(self.aboard_280),), status=LineStatus.SINGLE),
                ),
                status=FindingStatus.DIFFERING,
                rule="No figure is preferred: neither side is the other's rival, and no order is known.",
            ),
            Finding(
                id="killed:civilian",
                slot=Slot(measure=Measure.KILLED),
                party=civilian,
                lines=(
                    Line(side=state, readings=(reading(self.crew),), status=LineStatus.SINGLE),
                    Line(side=Side.WITNESS, readings=(reading(self.deckhands),), status=LineStatus.SINGLE),
                ),
                status=FindingStatus.AGREED,
                preferred=exactly(2),
                rule="All sides give it.",
            ),
            Finding(
                id="injured:unknown",
                slot=Slot(measure=Measure.INJURED),
                party=Party.UNKNOWN,
                lines=(Line(side=Side.MEDICAL, readings=(reading(self.wounded),), status=LineStatus.SINGLE),),
                status=FindingStatus.SINGLE,
                preferred=exactly(19),
                rule="The only figure.",
            ),
            Finding(
                id="injured:civilian",
                slot=Slot(measure=Measure.INJURED),
                party=civilian,
                lines=(
                    Line(
                        side=Side.UNKNOWN,
                        readings=(reading(self.cold, outlet_voice=True),),
                        status=LineStatus.SINGLE,
                    ),
                ),
                status=FindingStatus.SINGLE,
                preferred=exactly(2),
                rule="The only figure.",
            ),
        )
