"""A text cut into clauses, each with its citations; headings, and what states nothing, apart."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crossread.model.citation import Receipt
from crossread.parse.segment import segments
from crossread.verification.citation import Citation, find_citations
from crossread.verification.lists import absence, empty_words, fixed_phrases
from crossread.verification.quotations import find_quotations

_BULLET = re.compile(r"\s*(?:[-*+•·–—]|\d{1,2}[.)])\s+|\s*>+\s?")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_RULE = re.compile(r"\s*[=\-═─_~*|:\s]{3,}$")
_RULED = re.compile(r"[═─]{3,}\s*$")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~.!()+-])")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`)")
#: Between a citation and the next clause.
_JOINT = re.compile(r"[\s.,;:)\]–—-]*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: A label of more words than this is a sentence that ends with a colon.
_LABEL = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Words that one citation, or none, stands behind; `line` is where they begin, `malformed` what cannot be read.

    `heading` marks a heading or a label, which needs no citation.
    """

    text: str
    line: int
    receipts: tuple[Receipt, ...] = ()
    malformed: tuple[str, ...] = ()
    heading: bool = False

    @property
    def cited(self) -> bool:
        """Whether any citation stands behind it, readable or not."""
        return bool(self.receipts or self.malformed)

    @property
    def states_nothing(self) -> bool:
        """Whether it says no more than that reports differ, or that no report says a thing."""
        if absence().match(self.text):
            return True
        rest = _WORD.findall(fixed_phrases().sub(" ", self.text).casefold())
        return all(word in empty_words() for word in rest)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def cut_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a plain text or of Markdown, in order; wrapped lines are joined."""
    return tuple(clause for block in _blocks(text) for clause in _clauses(block))


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Lines that belong together: up to a blank line, a bullet, a heading, or the rule that underlines one."""
    block: list[_Line] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        bullet = _BULLET.match(raw)
        line = _Line(number, _bare(raw[bullet.end() :] if bullet else raw))
        alone = bool(_HEADING.match(raw) or _RULED.search(raw) or _RULE.fullmatch(raw))
        if block and (bullet or alone or not raw.strip()):
            underlined = _RULE.fullmatch(raw) and raw.strip() and len(block) == 1
            yield [_Line(block[0].number, f"# {block[0].text}")] if underlined else block
            block = []
        if alone and not _RULE.fullmatch(raw):
            yield [_Line(number, f"# {line.text.strip('#═─ ')}")]
        elif line.text and not _RULE.fullmatch(raw):
            block.append(line)
    if block:
        yield block


def _bare(line: str) -> str:
    """The line without the marks of Markdown."""
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub("", line)).strip()


def _clauses(block: list[_Line]) -> Iterator[Clause]:
    starts, joined = [], ""
    for line in block:
        starts.append((len(joined), line.number))
        joined += line.text + " "
    heading = joined.startswith("# ")
    citations = find_citations(joined)
    if not citations and (heading or _is_label(joined)):
        yield Clause(text=joined.removeprefix("# ").strip(), line=block[0].number, heading=True)
        return

    def line_at(place: int) -> int:
        return next(number for start, number in reversed(starts) if start <= place)

    at = 2 if heading else 0
    for group in _groups(joined, citations):
        yield from _cut(joined, at, group[0].start, line_at, group)
        at = group[-1].end
    yield from _cut(joined, at, len(joined), line_at, [])


def _is_label(text: str) -> bool:
    return text.rstrip().endswith(":") and len(text.split()) <= _LABEL


def _groups(text: str, citations: tuple[Citation, ...]) -> Iterator[list[Citation]]:
    """Citations with nothing between them belong to one clause."""
    group: list[Citation] = []
    for citation in citations:
        if group and text[group[-1].end : citation.start].strip(" ,;"):
            yield group
            group = []
        group.append(citation)
    if group:
        yield group


def _whole(text: str, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, those that one quotation holds as one."""
    quoted = [quotation for quotation in find_quotations(text) if quotation.closed]
    whole: list[tuple[int, int]] = []
    for first, last in sentences:
        if whole and any(one.start < first < one.end and one.start < whole[-1][1] for one in quoted):
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((first, last))
    return whole


def _cut(text: str, start: int, end: int, line_at: Callable[[int], int], group: list[Citation]) -> Iterator[Clause]:
    """The sentences of a stretch, the last with the citations behind it, those before it with none."""
    joint = _JOINT.match(text, start, end)
    start = joint.end() if joint else start
    sentences = _whole(text, [(s[0][0], s[-1][1]) for s in segments(text, start, end)])
    receipts = tuple(receipt for citation in group for receipt in citation.receipts)
    malformed = tuple(citation.text for citation in group if not citation.receipts)
    for number, (first, last) in enumerate(sentences, start=1):
        own = number == len(sentences)
        yield Clause(
            text=text[first:last],
            line=line_at(first),
            receipts=receipts if own else (),
            malformed=malformed if own else (),
        )
    if not sentences and group:
        yield Clause(text="", line=line_at(group[0].start), receipts=receipts, malformed=malformed)
