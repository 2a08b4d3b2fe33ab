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
_PRESENT = re.compile(r"\b(?:says?|appears?|claims?|warns?|fears?|remains?)\b")
_SAYS = re.compile(r"\bsays?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a text is like as a whole.

    `lines` where paragraphs are single lines and blank lines rare, `spaced` where blank lines part them, `past` where
    the text tells in the past tense, `capitals` where it is all in capitals.
    """

    blocks: tuple[Block, ...]
    lines: bool
    spaced: bool
    past: bool
    capitals: bool


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


def survey(blocks: tuple[Block, ...]) -> Setting:
    """How a text separates its paragraphs, in which tense it tells, and whether it is all in capitals."""
    gaps = [b.gap for b in blocks[1:]]
    single = sum(g == 0 for g in gaps)
    breaks = len(gaps) - single
    plain = _QUOTED.sub(" ", "\n".join(b.text for b in blocks))
    said, says = len(words().past.findall(plain)), len(_SAYS.findall(plain))
    return Setting(
        blocks=blocks,
        lines=len(gaps) >= 4 and breaks <= max(3, len(gaps) // 6) and single >= 3 * breaks,
        spaced=len(gaps) >= 4 and single * 4 <= len(gaps),
        past=said >= 2 and said >= 3 * says,
        capitals=all(b.text == b.text.upper() for b in blocks[:20]),
    )


def find_pasted(block: Block, setting: Setting, *, linked: bool = False) -> str | None:
    """Why a block below the first paragraph is a pasted teaser ("set off by a blank line and ..."), or None.

    `linked` says that another story's headline stands right above it.
    """
    if setting.capitals or len(block.text.split(maxsplit=_LONGEST + 1)) > _LONGEST or block.text[0] in "“\"‘'":
        return None
    signs = _find_signs(block, setting, linked=linked)
    return str(signs) if signs.enough else None


def _find_signs(block: Block, setting: Setting, *, linked: bool) -> Signs:
    label = find_label(block.text)
    sentence = _first_sentence(block.text)
    present = setting.past and not words().past.search(sentence)
    deck = present and (_is_headlinese(sentence) or is_verbless(sentence))
    stage = words().early.search(block.text)
    return Signs(
        title="stands below another story’s title" if linked else None,
        layout=_layout(block, setting),
        label=f"opens with an outlet’s label (“{label.agency}”)" if label else None,
        deck="told in a deck’s style, without the articles or verbs that sentences have" if deck else None,
        present="in the present tense where the report tells in the past"
        if present and not deck and _PRESENT.search(sentence)
        else None,
        rival=find_contradiction(block, setting.blocks),
        early=f"tells of an early stage (“{stage.group()}”)" if stage else None,
    )


def _layout(block: Block, setting: Setting) -> str | None:
    if setting.lines and block.gap:
        return "set off by a blank line where the other paragraphs are not"
    if setting.spaced and block.gap == 0 and block.index:
        return "not set off by a blank line where the other paragraphs are"
    if setting.spaced and block.gap >= 2 and all(b.gap < 2 for b in setting.blocks if b is not block):
        return "set off by more blank lines than any other paragraph"
    return None


def _first_sentence(text: str) -> str:
    plain = _QUOTED.sub(" ", text)
    first = _FIRST_SENTENCE.match(plain)
    return first.group() if first else plain


def _is_headlinese(sentence: str) -> bool:
    """Whether the subject lacks the article its singular noun needs: "Provincial governor says ..."."""
    verb = words().singular.search(sentence)
    subject = sentence[: verb.start()].split() if verb else []
    if not 1 <= len(subject) <= 8 or any(p.strip(",").casefold() in words().openers for p in subject):
        return False
    noun = subject[-1]
    return noun[0].islower() and noun.isalpha() and not noun.endswith(("ing", "ly"))


def is_verbless(sentence: str) -> bool:
    """Whether a count and a participle stand for a sentence, as in headlines: "12 people killed in blast"."""
    found = words().verbless.match(sentence)
    return found is not None and not words().auxiliary.search(sentence[: found.end() + 40])


def find_contradiction(block: Block, blocks: tuple[Block, ...]) -> str | None:
    """What a block denies and another block affirms, or None."""
    for rival in words().contradictions:
        if rival.denied.search(block.text) and any(_affirms(rival, b.text) for b in blocks if b is not block):
            return f"contradicts the report on {rival.about}"
    return None


def _affirms(rival: Contradiction, text: str) -> bool:
    """Whether a sentence affirms it that does not also deny it or tell of something else."""
    sentences = re.split(r"(?<=[.!?])\s+", text[:4000])
    return any(rival.affirmed.search(s) and not rival.unless.search(s) for s in sentences)
