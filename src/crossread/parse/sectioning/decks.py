"""Pasted decks: a sentence or two of another story, or of this one at an earlier hour, set between the paragraphs.

No single sign decides. A blank line may set off anything, headlines' present tense occurs in bodies, a label may be a
dateline, and reports do contradict themselves; where such signs meet in one short block, it was pasted in.
"""

import re
from dataclasses import dataclass

from crossread.parse.sectioning.blocks import Block
from crossread.parse.sectioning.dateline import find_label
from crossread.parse.sectioning.lexicon import Contradiction, words

_LONGEST = 70
_FIRST_SENTENCE = re.compile(r".+?[.!?](?=[\"”’')\]]*(?:\s|$))", re.DOTALL)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a text is like as a whole: `lines` where paragraphs are single lines, `past` where it tells in the past tense."""

    blocks: tuple[Block, ...]
    lines: bool
    spaced: bool
    past: bool
    capitals: bool


def survey(blocks: tuple[Block, ...]) -> Setting:
    """How a text separates its paragraphs, in which tense it tells, and whether it is all in capitals."""
    gaps = [b.gap for b in blocks[1:]]
    single = sum(g == 0 for g in gaps)
    said = shown = 0
    for block in blocks:
        plain = _QUOTED.sub(" ", block.text)
        said += len(words().past.findall(plain))
        shown += len(re.findall(r"\bsays?\b", plain))
    breaks = len(gaps) - single
    return Setting(
        blocks=blocks,
        lines=len(gaps) >= 4 and breaks <= 3 and single >= 3 * breaks,
        spaced=len(gaps) >= 4 and single * 4 <= len(gaps),
        past=said >= 2 and said >= 3 * shown,
        capitals=all(b.text == b.text.upper() for b in blocks[:20]),
    )


def find_pasted(block: Block, setting: Setting, *, body_before: bool) -> str | None:
    """Why a block between paragraphs is a pasted teaser ("set off by a blank line and ..."), or None."""
    if (
        not body_before
        or setting.capitals
        or len(block.text.split(maxsplit=_LONGEST + 1)) > _LONGEST
        or _is_quotation(block.text)
    ):
        return None
    layout = _layout_sign(block, setting)
    strong, weak = _style_signs(block, setting)
    rival = find_contradiction(block, setting.blocks)
    label = find_label(block.text)
    signs = [
        s
        for s in (layout, f"opens with an outlet’s label (“{label.agency}”)" if label else None, strong, weak, rival)
        if s
    ]
    last = block.index == len(setting.blocks) - 1
    enough = (
        (layout and (label or (strong and not last) or (weak and rival) or (rival and strong)))
        or (label and (strong or weak or rival))
        or (strong and rival)
    )
    return ", ".join(signs[:-1]) + " and " + signs[-1] if enough else None


def _is_quotation(text: str) -> bool:
    return text[:1] in "“\"‘'"


def _layout_sign(block: Block, setting: Setting) -> str | None:
    if setting.lines and block.gap:
        return "set off by a blank line where the other paragraphs are not"
    if setting.spaced and block.gap >= 2 and all(b.gap < 2 for b in setting.blocks if b is not block):
        return "set off by more blank lines than any other paragraph"
    return None


def _style_signs(block: Block, setting: Setting) -> tuple[str | None, str | None]:
    """A headline-like sentence (no article before a lower-case noun, present tense), and a merely present tense."""
    plain = _QUOTED.sub(" ", block.text)
    first = _FIRST_SENTENCE.match(plain)
    sentence = first.group() if first else plain
    if not setting.past or words().past.search(sentence):
        return None, None
    strong = "told in a deck’s style, without articles and in the present tense" if _is_headlinese(sentence) else None
    verb = re.search(r"\b(?:says?|appears?|claims?|warns?|fears?|remains?)\b", sentence)
    weak = "in the present tense where the report tells in the past" if verb and not strong else None
    return strong, weak


def _is_headlinese(sentence: str) -> bool:
    """Whether the subject lacks the article its singular noun needs: "Provincial governor says ..."."""
    verb = words().singular.search(sentence)
    if verb is None:
        return False
    subject = sentence[: verb.start()].split()
    if not 1 <= len(subject) <= 8 or any(p.strip(",").casefold() in words().openers for p in subject):
        return False
    noun = subject[-1]
    return noun[:1].islower() and noun.isalpha() and not noun.endswith(("ing", "ly"))


def find_contradiction(block: Block, blocks: tuple[Block, ...]) -> str | None:
    """What a block denies and another block affirms, or None."""
    for rival in words().contradictions:
        if rival.denied.search(block.text) and any(_affirms(rival, b.text) for b in blocks if b is not block):
            return f"contradicts the report on {rival.about}"
    return None


def _affirms(rival: Contradiction, text: str) -> bool:
    """Whether a clause affirms it, outside clauses that deny it or tell of something else."""
    for sentence in re.split(r"(?<=[.!?])\s+", text[:4000]):
        if rival.affirmed.search(sentence) and not rival.unless.search(sentence):
            return True
    return False
