"""Every block's kind, and why: the judgements of the neighbouring modules in their order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from crossread.model.parse import Section, SectionKind
from crossread.parse.sectioning import captions, decks, headings, labels
from crossread.parse.sectioning.blocks import Block, has_stop
from crossread.parse.sectioning.credits import is_credit_line
from crossread.parse.sectioning.dateline import find_dateline

#: So many titles below the last paragraph are a list of links.
_RUN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a block is. From `cut` on (an offset within it) it is a credit instead, for the reason `tail`."""

    kind: SectionKind
    reason: str
    cut: int | None = None
    tail: str = ""


@dataclass(slots=True)
class Page:
    """A text being judged from the top: what is known of the whole, and what the blocks above have opened."""

    blocks: tuple[Block, ...]
    title: str | None
    marked: tuple[Section, ...]
    setting: decks.Setting
    first: int  # the first and last block of running text; both past the end where there is none
    last: int
    body_before: bool = False
    listing: bool = False
    caption_due: bool = False
    pasted: bool = False
    verdicts: list[Verdict] = field(default_factory=list)

    def after(self, block: Block) -> Block | None:
        return self.blocks[block.index + 1] if block.index + 1 < len(self.blocks) else None


def judge(blocks: tuple[Block, ...], title: str | None, marked: tuple[Section, ...]) -> list[Verdict]:
    """One verdict a block."""
    running = [b.index for b in blocks if _is_text(b)] or [len(blocks)]
    page = Page(blocks, title, marked, decks.survey(blocks), running[0], running[-1])
    for block in blocks:
        verdict = next(v for rule in _RULES if (v := rule(block, page)))
        page.verdicts.append(verdict)
        page.listing = page.listing and verdict.kind is SectionKind.TEASER
        page.body_before |= verdict.kind is SectionKind.BODY and headings.is_running(block.text)
    return page.verdicts


def _is_text(block: Block) -> bool:
    return (
        headings.is_running(block.text)
        and is_credit_line(block.text) is None
        and captions.opens_as_caption(block.text) is None
    )


def _by_markup(block: Block, page: Page) -> Verdict | None:
    """What the saved page's own mark-up says goes before every rule."""
    for section in page.marked:
        if section.start < block.end and block.start < section.end:
            tail = captions.judge_tail(block, first=False, last=False) if section.kind is SectionKind.CAPTION else None
            return Verdict(
                kind=section.kind, reason=section.reason, cut=tail.cut if tail else None, tail="the picture’s credit"
            )
    return None


def _by_title(block: Block, page: Page) -> Verdict | None:
    below = page.after(block)
    if block.index < 3 and below and headings.is_same_title(block.text, page.title):
        return Verdict(kind=SectionKind.HEADLINE, reason="the page’s title")
    if (
        block.index == 0
        and below
        and 4 <= len(block.words) <= 30
        and block.text.rstrip(".") in below.text[: 2 * len(block.text) + 60]
    ):
        return Verdict(kind=SectionKind.HEADLINE, reason="repeated at the head of the text below")
    return None


def _below_caption_label(block: Block, page: Page) -> Verdict | None:
    if captions.is_caption_label(block.text):
        page.caption_due = True
        return Verdict(kind=SectionKind.CREDIT, reason="announces a caption")
    if not page.caption_due:
        return None
    page.caption_due = False
    tail = captions.judge_tail(block, first=False, last=False)
    return Verdict(
        kind=SectionKind.CAPTION,
        reason="stands below the words that announce a caption",
        cut=tail.cut if tail else None,
    )


def _in_list(block: Block, page: Page) -> Verdict | None:
    if labels.opens_list(block):
        page.listing = page.body_before
        return Verdict(kind=SectionKind.TEASER, reason="a label for other stories")
    if page.listing and labels.is_listed(block):
        return Verdict(kind=SectionKind.TEASER, reason="in the list below a label for other stories")
    if block.index > page.last and _is_run(block, page):
        return Verdict(kind=SectionKind.TEASER, reason="one of a run of titles below the report")
    return None


def _is_run(block: Block, page: Page) -> bool:
    """Whether titles, and nothing else, follow the last paragraph, three or more, and it does not announce them."""
    rest = page.blocks[page.last + 1 :]
    titles = [b for b in rest if labels.is_listed(b) and len(b.words) >= 5 and is_credit_line(b.text) is None]
    announced = page.blocks[page.last].text.endswith(":")
    return block in titles and len(titles) >= _RUN and not announced and len(titles) * 3 >= len(rest) * 2


def _by_label(block: Block, page: Page) -> Verdict | None:
    reason = labels.find_label_reason(block, body_before=page.body_before)
    return Verdict(kind=SectionKind.TEASER, reason=reason) if reason else None


def _by_credit(block: Block, page: Page) -> Verdict | None:
    reason = is_credit_line(block.text)
    return Verdict(kind=SectionKind.CREDIT, reason=reason) if reason else None


def _in_head(block: Block, page: Page) -> Verdict | None:
    """Title lines above the first paragraph. A text without paragraphs has no head."""
    if (
        block.index >= page.first
        or page.first >= len(page.blocks)
        or not headings.is_title_like(block.text, loose=True)
    ):
        return None
    tail = captions.judge_tail(block, first=False, last=False)
    filed = find_dateline(block.text)
    if tail or (filed and (filed.agency or filed.day)) or (block.index and captions.opens_as_caption(block.text)):
        return None
    where = "a line" if SectionKind.HEADLINE not in {v.kind for v in page.verdicts} else "a further line"
    return Verdict(
        kind=SectionKind.HEADLINE,
        reason=f"{where} of the head: title-like, without a full stop, above the first paragraph",
    )


def _by_tail(block: Block, page: Page) -> Verdict | None:
    tail = captions.judge_tail(block, first=block.index == page.first, last=block.index >= page.last)
    if tail is None:
        return None
    kind = SectionKind.CAPTION if tail.caption else SectionKind.BODY
    return Verdict(kind=kind, reason=tail.reason if tail.caption else "running text", cut=tail.cut, tail=tail.credit)


def _by_caption(block: Block, page: Page) -> Verdict | None:
    reason = captions.opens_as_caption(block.text)
    if reason is None and block.index > page.first:
        below = page.after(block)
        reason = captions.looks_like_caption(block, below, below is not None and is_credit_line(below.text) == _PICTURE)
    return Verdict(kind=SectionKind.CAPTION, reason=reason) if reason else None


_PICTURE = "names an agency or a picture's source and nothing else"


def _between(block: Block, page: Page) -> Verdict | None:
    """Lines without a full stop between the paragraphs: links to other stories where they tell one, else headings."""
    if (
        not page.body_before
        or block.index > page.last
        or page.setting.capitals
        or not headings.is_title_like(block.text)
    ):
        return None
    if headings.is_shouted(block):
        return Verdict(
            kind=SectionKind.TEASER, reason="a title in capitals between paragraphs, as links to other stories are set"
        )
    if headings.is_headline_of_another(block) and not _introduced(block, page):
        page.pasted = block.gap > 0 or not page.setting.lines
        return Verdict(kind=SectionKind.TEASER, reason="a headline between paragraphs that tells a story of its own")
    if len(block.words) <= 12 and not has_stop(block.text):
        return Verdict(kind=SectionKind.HEADLINE, reason="a heading")
    return None


def _introduced(block: Block, page: Page) -> bool:
    return page.blocks[block.index - 1].text.rstrip().endswith(":")


def _by_deck(block: Block, page: Page) -> Verdict | None:
    reason = decks.find_pasted(block, page.setting, body_before=page.body_before)
    return Verdict(kind=SectionKind.TEASER, reason=reason) if reason else None


def _else_body(block: Block, page: Page) -> Verdict | None:
    return Verdict(
        kind=SectionKind.BODY,
        reason="running text" if headings.is_running(block.text) else "no sign that it is anything else",
    )


_RULES: tuple[Callable[[Block, Page], Verdict | None], ...] = (
    _by_markup,
    _by_title,
    _below_caption_label,
    _in_list,
    _by_label,
    _by_credit,
    _in_head,
    _by_tail,
    _by_caption,
    _between,
    _by_deck,
    _else_body,
)


def iter_sections(block: Block, verdict: Verdict) -> Iterator[Section]:
    """The one or two sections a judged block makes."""
    cut = verdict.cut
    head = block.text[:cut].rstrip() if cut else block.text
    yield Section(start=block.start, end=block.start + len(head), kind=verdict.kind, reason=verdict.reason)
    if cut:
        yield Section(
            start=block.start + cut,
            end=block.end,
            kind=SectionKind.CREDIT,
            reason=verdict.tail or "the picture’s credit",
        )
