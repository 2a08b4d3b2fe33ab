"""A finding as a block of the page."""

from collections.abc import Iterator
from itertools import islice

from crossread.model.claim import Claim, Unknown
from crossread.model.finding import Finding, FindingStatus, Line, LineStatus, Order, Reading
from crossread.model.source import Naming, Side, side_of
from crossread.present.evidence import Evidence, Statement
from crossread.present.page import Block, Row, Tone
from crossread.present.receipt import plain
from crossread.present.terms import LINES, SIDES, mark, standing, topic
from crossread.present.wording import INFERRED, count, day, figure, listed

#: Words for a number that want an "of" before what is counted.
PLURALS = ("dozens", "scores", "tens", "hundreds", "thousands", "number", "couple")

#: Figures of one side that a heading names; more are counted.
MOST_FIGURES = 3

_TONES = {
    FindingStatus.DISPUTED: Tone.DIFFER,
    FindingStatus.DIFFERING: Tone.DIFFER,
    FindingStatus.WITHDRAWN: Tone.DIFFER,
    FindingStatus.REVISED: Tone.MOVED,
}


def block(finding: Finding, evidence: Evidence, *, limit: int, full: bool = False, most: int | None = None) -> Block:
    """The finding with each side's readings, what contests them, its parts, and how it was judged.

    `most` is how many readings, parts and increments it tells, for a reader who is told how many there are.
    """
    rows = list(islice((row for line in finding.lines for row in _line_rows(line, evidence, limit, full)), most))
    rows += [_contest(evidence.statements[i], evidence, limit) for i in (*finding.denials, *finding.denied)[:most]]
    rows += [_unknown(evidence.unknowns[i], evidence, limit) for i in finding.unknowns[:most]]
    rows += _grouped("of these", finding.parts[:most], evidence, limit)
    rows += _grouped("further", finding.increments[:most], evidence, limit)
    contested = _contested(finding, evidence)
    return Block(
        finding=finding.id,
        topic=topic(finding.slot, finding.party, plain(finding.unit)),
        answer=_answer(finding, evidence),
        standing=stands(finding),
        mark=mark(finding) + contested,
        tone=tone(finding),
        rows=tuple(rows),
        notes=_notes(finding, full=full),
    )


def stands(finding: Finding) -> str:
    """How the reports stand to each other, in two or three words."""
    contested = (finding.denials or finding.denied) and finding.status is not FindingStatus.DISPUTED
    return standing(finding) + (", denied" if contested else "")


def tone(finding: Finding) -> Tone:
    """How loudly the finding is told."""
    return Tone.DIFFER if finding.denials or finding.denied else _TONES.get(finding.status, Tone.PLAIN)


def _contested(finding: Finding, evidence: Evidence) -> str:
    """Who contests the act or a number, where the status does not say it already."""
    if finding.status is FindingStatus.DISPUTED:
        return ""
    sources = [evidence.statements[i].source for i in (*finding.denials, *finding.denied)]
    return f", denied by {listed(SIDES[s.side] if s else 'an outlet' for s in sources)}" if sources else ""


def _answer(finding: Finding, evidence: Evidence) -> str:
    """The preferred figure, in the words of a claim that gives it; where there is none, the latest of each side."""
    if finding.preferred is None:
        return ", ".join(f"{_latest(line, evidence)} ({_side(line)})" for line in finding.lines if line.readings)
    readings = [r for line in finding.lines for r in line.readings if r.quantity == finding.preferred]
    return _figure(readings[0], evidence) if readings else figure(finding.preferred)


def _latest(line: Line, evidence: Evidence) -> str:
    """The figures of the line's last step; where they are many, how many there are and how far they reach."""
    last = [reading for reading in line.readings if reading.step == line.readings[-1].step]
    words = list(dict.fromkeys(_figure(reading, evidence) for reading in last))
    if len(words) <= MOST_FIGURES:
        return " or ".join(words)
    ends = [_figure(end(last, key=lambda reading: reading.quantity.bounds), evidence) for end in (min, max)]
    return f"{len(words)} figures from {ends[0]} to {ends[1]}"


def _side(line: Line) -> str:
    """Whose line it is; what only outlets say in their own voice is nobody's."""
    own = line.side is Side.UNKNOWN and all(reading.outlet_voice for reading in line.readings)
    return "outlets" if own else SIDES[line.side]


def _figure(reading: Reading, evidence: Evidence) -> str:
    claims = evidence.claims(reading.claims)
    return figure(reading.quantity, evidence.text(claims[0]) if claims else "")


def _line_rows(line: Line, evidence: Evidence, limit: int, full: bool) -> Iterator[Row]:
    step = line.readings[0].step if line.readings else 0
    for reading in line.readings:
        moved = reading.step != step
        step = reading.step
        yield _reading_row(reading, line, evidence, limit, full=full, arrow=_arrow(reading) if moved else "")


def _arrow(reading: Reading) -> str:
    return f"{INFERRED}→ " if reading.order is Order.INFERRED else "→ "


def _reading_row(reading: Reading, line: Line, evidence: Evidence, limit: int, *, full: bool, arrow: str) -> Row:
    first = evidence.first(reading.claims)
    others = [evidence.statements[i] for i in reading.claims if i != first.id]
    shown = [first, *others] if full else [first]
    return Row(
        side=_side(line),
        key=line.side.value,
        when=day(reading.first_said),
        figure=arrow + _figure(reading, evidence),
        cites=tuple(evidence.cite(one, limit) for one in shown),
        also=() if full else evidence.tagged({one.report for one in others} - {first.report}),
        origins=(origins := _origins(reading, evidence)),
        note=_remark(reading, origins),
    )


def _remark(reading: Reading, origins: str) -> str:
    doubt = "unconfirmed" if reading.unconfirmed and "unconfirmed" not in reading.note else ""
    return "; ".join(filter(None, [doubt, origins, plain(reading.note)]))


def _origins(reading: Reading, evidence: Evidence) -> str:
    """How many witnesses are behind several reports, and who it is where there is one; empty where each is its own.

    Several outlets that quote one named speaker are several origins and one source that speaks several times.
    """
    told = f"{count(len(reading.reports), 'report')}, {count(len(reading.origins), 'origin')}"
    if len(reading.origins) == 1 < len(reading.reports):
        origin = evidence.origins.get(reading.origins[0])
        return f"{told}: {plain(origin.name)}" if origin else told
    if len(reading.origins) > 1 and _is_one_speaker(reading, evidence):
        return f"{told}, 1 speaker"
    return told if 1 < len(reading.origins) < len(reading.reports) else ""


def _is_one_speaker(reading: Reading, evidence: Evidence) -> bool:
    sources = [claim.source for claim in evidence.claims(reading.claims)]
    if any(source is None or source.naming not in (Naming.NAMED, Naming.ORGANISATION) for source in sources):
        return False
    return len({source.name.casefold() for source in sources if source}) == 1


def _contest(one: Statement, evidence: Evidence, limit: int) -> Row:
    words = f"not {figure(one.quantity, evidence.text(one))}" if isinstance(one, Claim) else "denied"
    side = side_of(one.source)
    return Row(side=SIDES[side], key=side.value, when=day(one.said), figure=words, cites=(evidence.cite(one, limit),))


def _unknown(one: Unknown, evidence: Evidence, limit: int) -> Row:
    side = side_of(one.source)
    label = SIDES[side] if one.source else "outlets"
    words = f"{'not told' if one.withheld else 'not known'}{f' ({plain(one.group)})' if one.group else ''}"
    return Row(side=label, key=side.value, when="", figure=words, cites=(evidence.cite(one, limit),))


def _grouped(label: str, ids: tuple[str, ...], evidence: Evidence, limit: int) -> list[Row]:
    """Parts that stand in one sentence share a row: `43 men, 26 women, 11 children`."""
    rows = []
    for cite, group in evidence.by_sentence(ids, limit):
        words = ", ".join(counted(one, evidence) for one in group if isinstance(one, Claim))
        rows.append(Row(side=label, when=day(group[0].said), figure=words, cites=(cite,)))
    return rows


def counted(claim: Claim, evidence: Evidence) -> str:
    """The figure with what it counts, as printed: `at least 27 militants`, `dozens of people`."""
    number, group = figure(claim.quantity, evidence.text(claim)), plain(claim.group)
    if number == "none":
        return f"none ({group})" if group else number
    return f"{number}{' of' if group and number.endswith(PLURALS) else ''} {group}".strip()


def _notes(finding: Finding, *, full: bool) -> tuple[str, ...]:
    """Why each line is judged so, why the finding is, and which figure is preferred and by which rule."""
    why = plain(finding.why)
    if finding.status is FindingStatus.SINGLE and not full:
        return ()
    lines = [
        _line_note(line, named=len(finding.lines) > 1)
        for line in finding.lines
        if not line.why or line.why not in finding.why
    ]
    return tuple(dict.fromkeys(filter(None, [*lines, why, plain(finding.rule)])))


def _line_note(line: Line, *, named: bool) -> str:
    if line.status in (LineStatus.SINGLE, LineStatus.AGREED):
        return ""
    words = plain(line.why) or LINES.get(line.status, line.status.value)
    return f"{SIDES[line.side]}: {words}" if named else words
