"""Contradictions beyond numbers: one slot, readings that exclude each other, and who gives which."""

from collections.abc import Iterable, Iterator, Sequence

from crossread.model.account import Account
from crossread.model.act import Act, ActKind
from crossread.model.claim import Claim, Manner, Measure, Modality, Party, Polarity, Scope
from crossread.model.finding import Check, FindingStatus
from crossread.model.parse import SectionKind
from crossread.model.place import Setting
from crossread.model.source import Side, side_of
from crossread.model.story import Contrast, Entry
from crossread.reconcile.contested import find_contested
from crossread.reconcile.earlier import find_earlier
from crossread.reconcile.person import KIND as PERSON
from crossread.reconcile.side import are_rivals
from crossread.reconcile.told import Told, contrast, speaker_side
from crossread.reconcile.words import say_event

_REAL = (Modality.REPORTED, Modality.CLAIMED)
#: How people came free, as claims and as acts tell it, and what it is called.
_FREEING = {
    Manner.RESCUED: "rescued",
    Manner.RELEASED: "released",
    Manner.ESCAPED: "escaped",
}
#: What may be said of attackers who live.
_SPARED = {Measure.ARRESTED: "captured alive", Measure.INJURED: "wounded"}
_AT_THE_SCENE = frozenset(
    "attacker attackers bomber bombers gunman gunmen assailant assailants raider raiders terrorist terrorists".split()
)
_FREEING_ACTS = {ActKind.RESCUE: "rescued", ActKind.RELEASE: "released", ActKind.ESCAPE: "escaped"}


def find_contrasts(account: Account) -> tuple[Contrast, ...]:
    """Every slot that the account's reports fill in ways that exclude each other; the same in any order of arrival."""
    claims = {claim.id: claim for claim in account.claims}
    told = [act for act in account.acts if act.scope is Scope.MAIN and act.section is not SectionKind.TEASER]
    found = [
        *_persons(account.checks, claims),
        *_freeing(account.claims, told),
        *_claimed(told),
        *_doers(told),
        *_places(account.setting),
        *_times(account.timeline, {act.id: act for act in account.acts}, claims),
        *find_contested(told, account.timeline),
        *_denied(account),
        *_spared(account.claims),
        *find_earlier(account.acts, account.claims),
    ]
    return tuple(found)


# The slots ------------------------------------------------------------------------------------------------------------


def _persons(checks: Iterable[Check], claims: dict[str, Claim]) -> Iterator[Contrast]:
    """One person of whom reports tell different fates."""
    for check in checks:
        if check.kind == PERSON and not check.closes:
            own = [claims[i] for i in check.claims]
            who = check.text.partition(":")[0]
            told = (Told(text=c.measure.value, side=side_of(c.source), item=c.id, report=c.report) for c in own)
            yield from contrast(f"what became of {who}", told, check.text)


def _freeing(claims: Iterable[Claim], acts: Iterable[Act]) -> Iterator[Contrast]:
    """Rescued by one side's word, let go by the other's: only where the attackers' side has a say in it."""
    told = [
        Told(text=_FREEING[c.manner], side=side_of(c.source), item=c.id, report=c.report)
        for c in claims
        if c.measure is Measure.FREED and c.manner in _FREEING and _is_told(c)
    ]
    told += [
        Told(text=_FREEING_ACTS[a.kind], side=side_of(a.source), item=a.id, report=a.report)
        for a in acts
        if a.kind in _FREEING_ACTS and a.modality in _REAL and a.polarity is Polarity.AFFIRMED
    ]
    attackers = {one.text for one in told if one.side is Side.PERPETRATOR}
    if attackers and {one.text for one in told if one.side is not Side.PERPETRATOR} - attackers:
        yield from contrast("how people came free", told, "the attackers' side tells it another way than others")


def _denied(account: Account) -> Iterator[Contrast]:
    """What a figure says was done, and somebody denies was done at all; a dispute of figures tells it already."""
    claims = {claim.id: claim for claim in account.claims}
    denials = {denial.id: denial for denial in account.denials}
    for finding in account.findings:
        against = [denials[i] for i in finding.denials]
        if not against or finding.status is FindingStatus.DISPUTED:
            continue
        given = [claims[i] for line in finding.lines for r in line.readings for i in r.claims if r.quantity.low > 0]
        sides = {side_of(one.source) for one in against}
        if any(are_rivals(side_of(one.source), side) for one in given for side in sides):
            event = say_event(finding.slot, finding.party)
            told = [Told(text=str(c.quantity), side=side_of(c.source), item=c.id, report=c.report) for c in given]
            told += [Told(text="denied", side=side_of(d.source), item=d.id, report=d.report) for d in against]
            yield from contrast(f"whether {event} at all", told, "one side counts what another denies")


def _spared(claims: Iterable[Claim]) -> Iterator[Contrast]:
    """All attackers dead by one report's count, some of them captured or wounded by another's."""
    own = [c for c in claims if c.party is Party.PERPETRATOR and _is_told(c) and c.quantity.low == c.quantity.high]
    there = {(c.report, c.quantity.low) for c in own if c.measure is Measure.ATTACKERS}
    alive = [c for c in own if c.measure in (Measure.ARRESTED, Measure.INJURED) and c.quantity.low and _took_part(c)]
    survived = {c.report for c in alive}
    dead = [c for c in own if c.measure is Measure.KILLED and (c.report, c.quantity.low) in there - {(c.report, 0)}]
    told = [
        Told(text=f"all {c.quantity} died", side=side_of(c.source), item=c.id, report=c.report)
        for c in dead
        if c.report not in survived
    ]
    told += [Told(text=_SPARED[c.measure], side=side_of(c.source), item=c.id, report=c.report) for c in alive if told]
    yield from contrast("whether any attacker was taken alive", told, "one report has all of them dead")


def _took_part(claim: Claim) -> bool:
    """Whether they are called by what they did there; suspects and accomplices may have been arrested elsewhere."""
    words = claim.group.casefold().split()
    return bool(words) and words[-1] in _AT_THE_SCENE


def _is_told(claim: Claim) -> bool:
    section = claim.section is not SectionKind.TEASER
    real = claim.modality in _REAL and claim.polarity is Polarity.AFFIRMED
    return claim.scope is Scope.MAIN and section and real


def _claimed(acts: Iterable[Act]) -> Iterator[Contrast]:
    """Somebody has claimed it, and nobody has."""
    words = {Polarity.AFFIRMED: "claimed", Polarity.DENIED: "not claimed"}
    told = [
        Told(text=words[a.polarity], side=speaker_side(a), item=a.id, report=a.report)
        for a in acts
        if a.kind is ActKind.CLAIM and a.modality in _REAL
    ]
    yield from contrast("claim of responsibility", told, "a claim may have come after the report that has none")


def _doers(acts: Iterable[Act]) -> Iterator[Contrast]:
    """Who did it: one group claims, and another is accused."""
    told = []
    for act in acts:
        if act.polarity is Polarity.AFFIRMED and act.kind in (ActKind.CLAIM, ActKind.ACCUSATION):
            named = act.agents if act.kind is ActKind.CLAIM else act.patients
            armed = [one for one in named if one.party is Party.PERPETRATOR]
            told += [Told(text=one.name, side=speaker_side(act), item=act.id, report=act.report) for one in armed]
    names = sorted({one.text for one in told})
    apart = [(a, b) for a in names for b in names if a < b and not _words(a) & _words(b) and not _is_short(a, b)]
    if apart:
        yield from contrast("who did it", told, "more than one group is named by a claim or an accusation")


def _words(name: str) -> set[str]:
    return {word for word in name.casefold().split() if len(word) > 3}


def _is_short(one: str, other: str) -> bool:
    """Whether one name is the other's initials."""
    initials = ["".join(word[0] for word in name.split() if word[0].isupper()) for name in (one, other)]
    return one in (initials[1], other) or other == initials[0]


def _places(setting: Setting) -> Iterator[Contrast]:
    if setting.differing:
        told = (
            Told(text=reading.name, side=Side.UNKNOWN, item=item, report=report)
            for reading in setting.readings
            for item, report in _paired(reading.mentions, reading.reports)
        )
        yield from contrast("where it happened", told, setting.why)


def _paired(items: Sequence[str], reports: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each item with a report; every report at least once."""
    for number in range(max(len(items), len(reports))):
        yield items[min(number, len(items) - 1)], reports[min(number, len(reports) - 1)]


def _times(timeline: Iterable[Entry], acts: dict[str, Act], claims: dict[str, Claim]) -> Iterator[Contrast]:
    """An act that reports give different days: the words for them, where a report prints any."""
    for entry in timeline:
        if not entry.conflict:
            continue
        told = []
        for item in entry.items:
            one: Act | Claim | None = acts.get(item) or claims.get(item)
            when = one.when if isinstance(one, Act) else one.holds if one else None
            if one is not None and when is not None and when.words:
                told.append(Told(text=when.words, side=side_of(one.source), item=item, report=one.report))
        yield from contrast(f"when: {entry.text}", told, entry.conflict)
