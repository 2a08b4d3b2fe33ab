"""Every block's kind, and why: the judgements of the neighbouring modules in their order."""

from collections.abc import Callable, Iterator

from crossread.model.parse import Section, SectionKind
from crossread.parse.sectioning import captions, headings, teasers
from crossread.parse.sectioning.blocks import Block, has_stop
from crossread.parse.sectioning.credits import BYLINE, PICTURE
from crossread.parse.sectioning.dateline import find_dateline, is_outlet
from crossread.parse.sectioning.lexicon import words
from crossread.parse.sectioning.page import Page, Verdict, open_page

#: A caption has no more words.
_LONGEST_CAPTION = 60


def judge(blocks: tuple[Block, ...], title: str | None, marked: tuple[Section, ...]) -> list[Verdict]:
    """One verdict a block."""
    page = open_page(blocks, title, marked)
    for block in blocks:
        page.record(block, next(v for rule in _RULES if (v := rule(block, page))))
    return page.verdicts


def iter_sections(block: Block, verdict: Verdict) -> Iterator[Section]:
    """The one or two sections a judged block makes."""
    lead, cut = verdict.lead, verdict.cut or len(block.text)
    inner = block.text[lead:cut].strip()
    start = block.start + block.text.index(inner, lead)
    if lead:
        yield Section(start=block.start, end=block.start + lead, kind=SectionKind.CREDIT, reason=verdict.credit)
    yield Section(start=start, end=start + len(inner), kind=verdict.kind, reason=verdict.reason)
    if cut < len(block.text):
        yield Section(start=block.start + cut, end=block.end, kind=SectionKind.CREDIT, reason=verdict.credit)


def _captioned(block: Block, reason: str) -> Verdict:
    """A caption for a reason of its own, cut where its credit begins."""
    tail = captions.judge_tail(block, first=False, last=False)
    return Verdict(kind=SectionKind.CAPTION, reason=reason, cut=tail.cut if tail else None)


def _by_markup(block: Block, page: Page) -> Verdict | None:
    """What the saved page's own mark-up says goes before every rule."""
    for section in page.marked:
        if section.start < block.end and block.start < section.end:
            if section.kind is SectionKind.CAPTION:
                return _captioned(block, section.reason)
            return Verdict(kind=section.kind, reason=section.reason)
    return None


def _by_title(block: Block, page: Page) -> Verdict | None:
    below = page.below(block)
    if below is None or block.index > 2:
        return None
    if headings.is_same_title(block.text, page.title):
        return Verdict(kind=SectionKind.HEADLINE, reason="the page’s title")
    repeated = block.text.rstrip(".") in below.text[: 2 * len(block.text) + 60]
    if block.index == 0 and 4 <= len(block.words) <= 30 and repeated:
        return Verdict(kind=SectionKind.HEADLINE, reason="repeated at the head of the text below")
    signed = page.credits[1] == BYLINE or (page.credits[1] and below.text[:3].casefold() == "by ")
    if block.index == 0 and 3 <= len(block.words) <= 20 and signed and not page.credits[0]:
        return Verdict(kind=SectionKind.HEADLINE, reason="a short line above the byline")
    return None


def _below_caption_label(block: Block, page: Page) -> Verdict | None:
    due, page.caption_due = page.caption_due, captions.is_caption_label(block.text)
    if page.caption_due:
        return Verdict(kind=SectionKind.CREDIT, reason="announces a caption")
    return _captioned(block, "stands below the words that announce a caption") if due else None


def _by_credit(block: Block, page: Page) -> Verdict | None:
    reason = page.credits[block.index]
    return Verdict(kind=SectionKind.CREDIT, reason=reason) if reason else None


def _in_head(block: Block, page: Page) -> Verdict | None:
    """Title lines above the first paragraph. A text without paragraphs has no head."""
    if not block.index < page.first < len(page.blocks) or not headings.is_title_like(block.text, loose=True):
        return None
    filed = find_dateline(block.text)
    if (filed and (filed.agency or filed.day)) or (block.index and captions.opens_as_caption(block.text)):
        return None
    tail = captions.judge_tail(block, first=False, last=False)
    if tail and (block.index or block.text[tail.cut] not in "|–—-"):
        return None
    if block.index and is_outlet(block.text):
        return Verdict(kind=SectionKind.CREDIT, reason="an outlet’s name above the first paragraph")
    line = "a further line" if SectionKind.HEADLINE in {v.kind for v in page.verdicts} else "a title line"
    reason = f"{line} above the first paragraph, without a full stop"
    return Verdict(
        kind=SectionKind.HEADLINE, reason=reason, cut=tail.cut if tail else None, credit="the title’s outlet"
    )


def _by_tail(block: Block, page: Page) -> Verdict | None:
    tail = captions.judge_tail(block, first=block.index == page.first, last=block.index >= page.last)
    if tail is None:
        return None
    kind = SectionKind.CAPTION if tail.caption else SectionKind.BODY
    return Verdict(kind=kind, reason=tail.reason, cut=tail.cut, credit=tail.credit)


def _by_caption(block: Block, page: Page) -> Verdict | None:
    glued = words().wire_glued.match(block.text)
    if glued and len(block.words) <= _LONGEST_CAPTION:
        reason = "opens with a picture’s source run together with it"
        return Verdict(kind=SectionKind.CAPTION, reason=reason, lead=glued.end())
    found = captions.opens_as_caption(block.text)
    if found is None and block.index > page.first:
        found = captions.looks_like_caption(block, credited=_is_credited(block, page))
    return Verdict(kind=SectionKind.CAPTION, reason=found) if found else None


def _is_credited(block: Block, page: Page) -> bool:
    """Whether a picture's credit stands below a line, or above it without being another caption's."""
    below = page.below(block)
    if below is not None and below.gap <= 1 and page.credits[below.index] == PICTURE:
        return True
    above = page.credits[block.index - 1] == PICTURE and block.gap <= 1 and not has_stop(block.text)
    return above and page.verdicts[block.index - 2].kind is not SectionKind.CAPTION


def _else_body(block: Block, _: Page) -> Verdict:
    running = headings.is_running(block.text)
    return Verdict(kind=SectionKind.BODY, reason="running text" if running else "no sign that it is anything else")


_RULES: tuple[Callable[[Block, Page], Verdict | None], ...] = (
    _by_markup,
    _by_title,
    _below_caption_label,
    teasers.in_list,
    teasers.by_label,
    _by_credit,
    _in_head,
    _by_tail,
    _by_caption,
    teasers.between,
    teasers.by_deck,
    _else_body,
)
