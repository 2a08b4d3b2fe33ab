"""The rules that find teasers among a page's blocks: lists of links, labelled lines, stray titles, pasted decks."""

from crossread.model.parse import SectionKind
from crossread.parse.sectioning import decks, headings, labels
from crossread.parse.sectioning.blocks import Block, has_stop, is_bullet, without_bullet
from crossread.parse.sectioning.page import Page, Verdict

#: A heading between paragraphs has no more words.
_HEADING = 12
_LONGEST_LIST = 40


def in_list(block: Block, page: Page) -> Verdict | None:
    """Labels that open a list of other stories, and what is in it."""
    if labels.opens_list(block):
        page.listing = page.body_before
        return _teaser("a label for other stories")
    if page.listing and labels.is_listed(block):
        return _teaser("in the list below a label for other stories")
    return _teaser("one of a run of titles below the report") if block.index in page.run else None


def by_label(block: Block, page: Page) -> Verdict | None:
    """Lines that say themselves that they lead elsewhere."""
    return _teaser(labels.find_label_reason(block, body_before=page.body_before))


def between(block: Block, page: Page) -> Verdict | None:
    """Lines without a full stop between the paragraphs: links to other stories where they tell one, else headings."""
    text = without_bullet(block.text)
    if not page.body_before or page.setting.capitals or not headings.is_title_like(text):
        return None
    if block.index > page.last or _is_announced(block, page):
        return None
    if headings.is_shouted(block):
        return _teaser("a title in capitals between paragraphs, as links to other stories are set")
    shouted = labels.find_shouted_label(block, page.setting.speeches)
    if shouted:
        return _teaser(shouted)
    if headings.is_headline_of_another(text):
        return _teaser("a headline between paragraphs that tells a story of its own")
    if _heads_deck(block, page):
        return _teaser("the title of the pasted deck below it")
    if len(block.words) <= _HEADING and not has_stop(block.text) and not is_bullet(block.text):
        return Verdict(kind=SectionKind.HEADLINE, reason="a heading")
    return None


def by_deck(block: Block, page: Page) -> Verdict | None:
    """Sentences of another story, or of an earlier hour, pasted in below the first paragraph."""
    if not page.body_before:
        return None
    above = page.above(block)
    linked = above is not None and above.kind is SectionKind.TEASER
    joined = not (page.setting.lines and block.gap)
    titled = linked and joined and headings.is_title_like(page.blocks[block.index - 1].text)
    title = "stands below another story’s title" if titled else None
    return _teaser(decks.find_pasted(block, page.setting, title=title))


def _is_announced(block: Block, page: Page) -> bool:
    """Whether a line is an entry of a list that a line with a colon opens."""
    for at in range(block.index - 1, max(-1, block.index - _LONGEST_LIST), -1):
        entry = without_bullet(page.blocks[at].text)
        if page.verdicts[at].kind is not SectionKind.BODY or not headings.is_title_like(entry):
            return page.blocks[at].text.endswith(":")
    return False


def _heads_deck(block: Block, page: Page) -> bool:
    """Whether a line that a blank line sets off is the title of a deck that goes on below it without one."""
    below = page.below(block)
    if below is None or below.gap or not block.gap or not page.setting.lines:
        return False
    return decks.find_pasted(below, page.setting, layout="stands below a line set off by a blank line") is not None


def _teaser(reason: str | None) -> Verdict | None:
    return Verdict(kind=SectionKind.TEASER, reason=reason) if reason else None
