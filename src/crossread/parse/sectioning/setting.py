"""What a text is like as a whole: how it parts its paragraphs, and how it tells."""

import re
from dataclasses import dataclass, field

from crossread.parse.sectioning.blocks import Block
from crossread.parse.sectioning.labels import is_speech
from crossread.parse.sectioning.lexicon import words
from crossread.parse.sectioning.style import unquoted

_SAYS = re.compile(r"\bsays?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a text is like as a whole.

    `lines` where paragraphs are single lines and blank lines rare, `spaced` where blank lines part them (`wide` times
    more than one), `past` where the text tells in the past tense, `capitals` where it is all in capitals; `speeches`
    are the blocks that open as speeches do. `affirming` is filled when it is asked for.
    """

    blocks: tuple[Block, ...]
    lines: bool
    spaced: bool
    wide: int
    past: bool
    capitals: bool
    speeches: int
    affirming: dict[str, frozenset[int]] = field(default_factory=dict)


def survey(blocks: tuple[Block, ...]) -> Setting:
    """How a text separates its paragraphs, in which tense it tells, and whether it is all in capitals."""
    gaps = [b.gap for b in blocks[1:]]
    single = sum(g == 0 for g in gaps)
    breaks = len(gaps) - single
    plain = unquoted("\n".join(b.text for b in blocks))
    said, says = len(words().past.findall(plain)), len(_SAYS.findall(plain))
    return Setting(
        blocks=blocks,
        lines=len(gaps) >= 4 and breaks <= max(3, len(gaps) // 6) and single >= 2 * breaks,
        spaced=len(gaps) >= 4 and single * 4 <= len(gaps),
        wide=sum(g >= 2 for g in gaps),
        past=said >= 2 and said >= 3 * says,
        capitals=all(b.text == b.text.upper() for b in blocks[:20]),
        speeches=sum(is_speech(b.text) for b in blocks),
    )
