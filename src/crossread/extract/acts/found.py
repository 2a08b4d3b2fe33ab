"""An act as the grammar of one sentence gives it, before anybody is named."""

from dataclasses import dataclass

from crossread.model.act import ActKind
from crossread.model.parse import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`trigger` is the word for the act, `predicate` the verb that says it was done, where that is another.

    Agents, patients and tools are heads of phrases, `content` the heads of what was said or asked. `taken` marks what
    the phrase takes for granted ("the hijacked train"), `negated` an act whose own words are a negation ("made no
    concessions"), `menacing` one that is a threat only where harm is told of ("warned that").
    """

    kind: ActKind
    trigger: Token
    predicate: Token
    agents: tuple[Token, ...] = ()
    patients: tuple[Token, ...] = ()
    tools: tuple[Token, ...] = ()
    content: tuple[Token, ...] = ()
    parts: tuple[Token, ...] = ()
    taken: bool = False
    negated: bool = False
    menacing: bool = False
    how: str
