"""One claim from close by: its sentence in its context, and how and why it was read."""

from dataclasses import dataclass

from crossread.model.account import Account
from crossread.model.claim import Claim
from crossread.model.claim import Evidence as Rest
from crossread.model.finding import Finding
from crossread.model.source import Source
from crossread.model.span import Span
from crossread.model.when import When
from crossread.present.evidence import Evidence, Statement
from crossread.present.markup import escape
from crossread.present.paint import Canvas, Ink
from crossread.present.receipt import plain, sentence_around
from crossread.present.terms import SIDES, mark, topic
from crossread.present.wording import figure

#: Characters shown on either side of the sentence.
CONTEXT = 240
_RESTS_ON = {
    Rest.PARSE: "the sentence's grammar",
    Rest.PATTERN: "words side by side",
    Rest.CARRY_OVER: "an earlier figure or sentence",
    Rest.ALIAS: "another name than the one printed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeup:
    """`before` + `lead` + `words` + `trail` + `after` is the text around the claim; lead to trail is its sentence."""

    id: str
    where: str
    report: str
    before: str
    lead: str
    words: str
    trail: str
    after: str
    facts: tuple[tuple[str, str], ...]
    why: tuple[str, ...]
    standing: tuple[str, ...]


def closeup(account: Account, one: Statement) -> Closeup:
    """The claim or denial from close by."""
    evidence = Evidence(account)
    report = evidence.reports[one.report]
    text, (start, end) = report.text, sentence_around(report.text, one.span)
    heading = [report.id, report.outlet, report.published, f"“{report.title}”" if report.title else None, report.url]
    return Closeup(
        id=one.id,
        where=evidence.cite(one, 0).where,
        report=" · ".join(plain(part) for part in heading if part),
        before=_context(text[max(0, start - CONTEXT) : start], cut=start > CONTEXT, at_start=True),
        lead=text[start : one.span.start],
        words=text[one.span.start : one.span.end],
        trail=text[one.span.end : end],
        after=_context(text[end : end + CONTEXT], cut=end + CONTEXT < len(text), at_start=False),
        facts=tuple((name, plain(words)) for name, words in _facts(one, text, account) if words),
        why=tuple(plain(step) for step in one.why),
        standing=tuple(_standing(account, one)),
    )


def _context(text: str, *, cut: bool, at_start: bool) -> str:
    """The text on one line, to the last whole word and marked where it was cut."""
    words = plain(text).split(" ")
    if not cut or len(words) < 2:
        return " ".join(words)
    return "… " + " ".join(words[1:]) if at_start else " ".join(words[:-1]) + " …"


def _facts(one: Statement, text: str, account: Account) -> list[tuple[str, str]]:
    return [
        *(_figure_facts(one) if isinstance(one, Claim) else [("denies", one.measure.value)]),
        ("manner", one.manner.value if one.manner else ""),
        ("party", one.party.value),
        ("counted", one.group),
        *_source_facts(one.source, text),
        ("scope", one.scope.value + (f": {one.event}" if isinstance(one, Claim) and one.event else "")),
        ("section", one.section.value),
        ("said", _when(one.said)),
        *(_further_facts(one, account) if isinstance(one, Claim) else []),
        ("place in text", _offsets(one.span, text)),
        ("read by", one.extractor),
    ]


def _figure_facts(one: Claim) -> list[tuple[str, str]]:
    high = "no upper bound" if one.quantity.high is None else f"{one.quantity.high:,}"
    interval = f"from {one.quantity.low:,} to {high}" if one.quantity.low != one.quantity.high else ""
    details = ", ".join(filter(None, [one.quantity.hedge.value.replace("_", " "), interval]))
    return [
        ("figure", f"{figure(one.quantity)} ({details})"),
        ("measure", one.measure.value),
        ("basis", one.basis.value),
        ("polarity", one.polarity.value),
        ("modality", one.modality.value),
    ]


def _further_facts(one: Claim, account: Account) -> list[tuple[str, str]]:
    place = next((place.name for place in account.places if place.id == one.place), one.place or "")
    return [
        ("holds", _when(one.holds)),
        ("place", place),
        ("part of", one.whole or ""),
        ("rests on", ", ".join(_RESTS_ON[evidence] for evidence in one.evidence)),
        ("confidence", "" if one.confidence is None else f"{one.confidence:.0%} of such readings are right"),
    ]


def _source_facts(source: Source | None, text: str) -> list[tuple[str, str]]:
    if source is None:
        return [("according to", "the outlet itself: nobody is quoted")]
    words = text[source.span.start : source.span.end]
    printed = f", printed as “{words}”" if words != source.name else ""
    return [
        ("according to", f"{source.name}{printed}"),
        ("side", f"{SIDES[source.side]} ({source.naming.value})"),
        ("via", ", ".join(source.via)),
    ]


def _when(when: When | None) -> str:
    if when is None:
        return ""
    printed = f"“{when.words}”" if when.words else ""
    return ", ".join(filter(None, [when.value or "", printed, "inferred" if when.inferred else ""]))


def _offsets(span: Span, text: str) -> str:
    return f"characters {span.start} to {span.end} of {len(text)}"


def _standing(account: Account, one: Statement) -> list[str]:
    """Where the account puts it: in which findings and how, in which background event, or why in none."""
    lines = [
        f"{topic(f.slot, f.party, plain(f.unit))} ({mark(f)}): {role}"
        for f in account.findings
        if (role := _role(f, one.id))
    ]
    lines += [f"background: {plain(other.event)}" for other in account.background if one.id in other.claims]
    lines += [f"set aside: {plain(reason)}" for claim, reason in account.set_aside if claim == one.id]
    return lines + [f"checked: {plain(check.text)}" for check in account.checks if one.id in check.claims]


def _role(finding: Finding, id_: str) -> str:
    for line in finding.lines:
        for reading in line.readings:
            if id_ in reading.claims:
                return f"{figure(reading.quantity)} on the line of {SIDES[line.side]}"
    for role in ("parts", "increments", "denials", "denied"):
        if id_ in getattr(finding, role):
            return {"parts": "a part", "increments": "an increment"}.get(role, "contests it")
    return ""


def draw_closeup(one: Closeup, canvas: Canvas) -> str:
    """The close-up for a terminal, the claim's words between ▸ and ◂ (and bold, where there is colour)."""
    lines = [canvas.ink(f"{one.where}  {one.id}", Ink.BOLD), *canvas.wrap(one.report), ""]
    lines += [canvas.ink(line, Ink.DIM) for line in canvas.wrap(one.before, "  ")] if one.before else []
    lines += canvas.wrap(plain(one.lead + "▸" + one.words + "◂" + one.trail), "  ")
    lines += [canvas.ink(line, Ink.DIM) for line in canvas.wrap(one.after, "  ")] if one.after else []
    lines += ["", canvas.ink("READ AS", Ink.BOLD)]
    width = max(len(name) for name, _ in one.facts)
    lines += [line for name, words in one.facts for line in canvas.wrap(words, f"  {name.ljust(width)}  ")]
    for title, entries in (("WHY", one.why), ("IN THE ACCOUNT", one.standing)):
        lines += ["", canvas.ink(title, Ink.BOLD)] if entries else []
        lines += [line for entry in entries for line in canvas.wrap(entry, "  - ")]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def write_closeup(one: Closeup) -> str:
    """The close-up in Markdown."""
    sentence = f"{escape(plain(one.lead))} **{escape(plain(one.words))}** {escape(plain(one.trail))}".strip()
    parts = [f"## {escape(one.where)}", "", escape(one.report), ""]
    parts += [f"> {escape(one.before)} {sentence} {escape(one.after)}", ""]
    parts += [f"- {name}: {escape(words)}" for name, words in one.facts]
    for title, entries in (("Why", one.why), ("In the account", one.standing)):
        parts += ["", f"### {title}", "", *(f"- {escape(entry)}" for entry in entries)] if entries else []
    return "\n".join(parts) + "\n"
