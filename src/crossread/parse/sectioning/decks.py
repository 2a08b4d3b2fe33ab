"""Pasted decks: a sentence or two of another story, or of this one at an earlier hour, set between the paragraphs.

No single sign decides. A blank line may set off anything, headlines' present tense occurs in bodies, a label may be a
dateline, and reports do contradict themselves; where such signs meet in one short block, it was pasted in.
"""

import re
from dataclasses import dataclass

from crossread.parse.sectioning.blocks import Block
from crossread.parse.sectioning.dateline import find_label
from crossread.parse.sectioning.lexicon import Contradiction, words
from crossread.parse.sectioning.setting import Setting
from crossread.parse.sectioning.style import first_sentence, is_headlinese, is_present, is_verbless

_LONGEST = 70
_PRESENT_SIGN = "in the present tense where the report tells in the past"
_DECK_SIGN = "told in a deck’s style, without the articles or verbs that sentences have"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for a block's being pasted in; each in words, or None."""

    title: str | None
    layout: str | None
    label: str | None
    deck: str | None
    present: str | None
    rival: str | None
    early: str | None

    @property
    def enough(self) -> bool:
        """Whether the signs that meet suffice: two of different sorts, the strongest of which may be the layout."""
        told, stage = self.deck or self.present, self.rival or self.early
        if self.title and (self.layout or told):
            return True
        if self.layout and (self.label or self.deck or (told and stage)):
            return True
        return bool((self.label and (told or self.rival)) or (self.deck and self.rival))

    def __str__(self) -> str:
        said = [s for s in (self.title, self.layout, self.label, self.deck, self.present, self.rival, self.early) if s]
        return ", ".join(said[:-1]) + " and " + said[-1] if len(said) > 1 else "".join(said)


def find_pasted(block: Block, setting: Setting, *, title: str | None = None, layout: str | None = None) -> str | None:
    """Why a block below the first paragraph is a pasted teaser ("set off by a blank line and ..."), or None.

    `title` tells of another story's headline right above it; `layout` replaces what its own setting tells.
    """
    if setting.capitals or len(block.text.split(maxsplit=_LONGEST + 1)) > _LONGEST or block.text[0] in "“\"‘'":
        return None
    place, label = layout or _layout(block, setting), find_label(block.text)
    sentence = first_sentence(block.text)
    present = setting.past and not words().past.search(sentence)
    deck = bool(present) and (is_headlinese(sentence) or is_verbless(sentence))
    if not (title or place or label or deck):  # the other signs decide nothing by themselves
        return None
    told = present and not deck and is_present(sentence, anywhere=label is not None)
    stage = words().early.search(block.text)
    signs = Signs(
        title=title,
        layout=place,
        label=f"opens with an outlet’s label (“{label.agency}”)" if label else None,
        deck=_DECK_SIGN if deck else None,
        present=_PRESENT_SIGN if told else None,
        rival=find_contradiction(block, setting),
        early=f"tells of an early stage (“{stage.group()}”)" if stage else None,
    )
    return str(signs) if signs.enough else None


def _layout(block: Block, setting: Setting) -> str | None:
    if setting.lines and block.gap:
        return "set off by a blank line where the other paragraphs are not"
    if setting.spaced and block.gap == 0 and block.index:
        return "not set off by a blank line where the other paragraphs are"
    if setting.spaced and block.gap >= 2 and setting.wide == 1:
        return "set off by more blank lines than any other paragraph"
    return None


def find_contradiction(block: Block, setting: Setting) -> str | None:
    """What a block denies and another block affirms, or None."""
    for rival in words().contradictions:
        if rival.denied.search(block.text):
            if rival.about not in setting.affirming:
                affirming = (b.index for b in setting.blocks if _affirms(rival, b.text))
                setting.affirming[rival.about] = frozenset(affirming)
            if setting.affirming[rival.about] - {block.index}:
                return f"contradicts the report on {rival.about}"
    return None


def _affirms(rival: Contradiction, text: str) -> bool:
    """Whether a sentence affirms it that does not also deny it or tell of something else."""
    sentences = re.split(r"(?<=[.!?])\s+", text[:4000])
    return any(rival.affirmed.search(s) and not rival.unless.search(s) for s in sentences)
