"""Somebody at the head of a body, told in a clause: "Marta Roe, who chairs the relief committee"."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from crossread.extract.actors.named import Named, bare
from crossread.extract.actors.words import listed
from crossread.extract.attribution.phrases import phrase_tokens, text_of
from crossread.extract.attribution.words import roles
from crossread.extract.syntax import child, children, is_passive, lemma, word
from crossread.model.actor import ActorKind
from crossread.model.parse import Parse, Token
from crossread.model.source import Naming, Source


def with_lead(parse: Parse, one: Named, who: Callable[[Token], Source]) -> Named:
    """The person with the body that a relative clause has it lead, where no title tells a role; else unchanged.

    `who` tells whom a pronoun means.
    """
    titled = one.role.rstrip(".").lower() in roles().titles  # "Dr" is no post
    if one.kind is not ActorKind.PERSON or (one.role and not titled) or one.body:
        return one
    for token in parse.tokens[one.first : one.last]:
        for clause in children(parse, token, "acl"):
            post = _posts().get(lemma(clause))
            led = child(parse, clause, "obj")
            subject = child(parse, clause, "nsubj")
            if post is None or led is None or subject is None or word(subject) != "who" or is_passive(parse, clause):
                continue
            if body := _body(parse, led, who):
                return replace(one, role=f"{post} of {'the ' if body[:1].islower() else ''}{body}", body=body)
    return one


@cache
def _posts() -> dict[str, str]:
    return dict(row.split(":") for row in sorted(listed("leading", "verbs")))


def _body(parse: Parse, led: Token, who: Callable[[Token], Source]) -> str:
    if led.upos != "PRON":
        return bare(text_of(parse, phrase_tokens(parse, led)))
    source = who(led) if word(led) == "it" else None
    return bare(source.name) if source is not None and source.naming is Naming.ORGANISATION else ""
