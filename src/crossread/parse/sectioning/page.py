"""A text being judged from the top: what is known of the whole, and what the blocks above have opened."""

from dataclasses import dataclass, field

from crossread.model.parse import Section, SectionKind
from crossread.parse.sectioning.blocks import Block
from crossread.parse.sectioning.captions import opens_as_caption
from crossread.parse.sectioning.credits import is_credit_line
from crossread.parse.sectioning.headings import is_running
from crossread.parse.sectioning.labels import is_listed
from crossread.parse.sectioning.setting import Setting, survey

#: So many titles below the last paragraph are a list of links.
_RUN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a block is. Up to `lead` and from `cut` on (offsets within it) it is a credit instead, why says `credit`."""

    kind: SectionKind
    reason: str
    lead: int = 0
    cut: int | None = None
    credit: str = "the picture’s credit"


@dataclass(slots=True, kw_only=True)
class Page:
    """`first` and `last` are the first and last block of running text, past the end where there is none.

    `run` are the blocks that list other stories below the report.
    """

    blocks: tuple[Block, ...]
    title: str | None
    marked: tuple[Section, ...]
    setting: Setting
    credits: tuple[str | None, ...]
    first: int
    last: int
    run: frozenset[int]
    verdicts: list[Verdict] = field(default_factory=list)
    body_before: bool = False
    listing: bool = False
    caption_due: bool = False

    def below(self, block: Block) -> Block | None:
        """The next block, or None at the end."""
        return self.blocks[block.index + 1] if block.index + 1 < len(self.blocks) else None

    def above(self, block: Block) -> Verdict | None:
        """What the block before was found to be."""
        return self.verdicts[-1] if block.index else None

    def record(self, block: Block, verdict: Verdict) -> None:
        """Takes a verdict down, and closes what it ends."""
        self.verdicts.append(verdict)
        self.listing = self.listing and verdict.kind is SectionKind.TEASER
        self.body_before |= verdict.kind is SectionKind.BODY and is_running(block.text)


def open_page(blocks: tuple[Block, ...], title: str | None, marked: tuple[Section, ...]) -> Page:
    """The page before its first verdict."""
    credits_ = tuple(is_credit_line(b.text) for b in blocks)
    texts = [b.index for b in blocks if is_running(b.text) and not credits_[b.index] and not opens_as_caption(b.text)]
    first, last = (texts[0], texts[-1]) if texts else (len(blocks), len(blocks))
    return Page(
        blocks=blocks,
        title=title,
        marked=marked,
        setting=survey(blocks),
        credits=credits_,
        first=first,
        last=last,
        run=_find_run(blocks, last, credits_),
    )


def _find_run(blocks: tuple[Block, ...], last: int, credits_: tuple[str | None, ...]) -> frozenset[int]:
    """The titles, three or more, that follow the last paragraph with little else, where nothing announces them."""
    rest = blocks[last + 1 :]
    titles = [b.index for b in rest if is_listed(b) and len(b.words) >= 5 and credits_[b.index] is None]
    announced = any(b.text.endswith(":") for b in blocks[last : last + 2])
    return (
        frozenset(titles) if len(titles) >= _RUN and len(titles) * 3 >= len(rest) * 2 and not announced else frozenset()
    )
