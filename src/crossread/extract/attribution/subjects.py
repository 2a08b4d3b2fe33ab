"""Whose word a verb of saying is: its subject by the tree, checked against what stands beside it on the page."""

from dataclasses import dataclass, replace

from crossread.extract.attribution.following import MARKS
from crossread.extract.attribution.lines import is_line
from crossread.extract.attribution.nearby import FINITE, RELATIVES, antecedent_of, climb, near_subject
from crossread.extract.attribution.phrases import DASHES, NOMINAL, has_capital, phrase_tokens
from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.words import cues, roles
from crossread.extract.syntax import child, children, iter_ancestors, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Sentence, Token

#: What stands between the capitals of a name.
_INSIDE = frozenset({"of", "and", "for", "the", "&"})
#: A source at the end of a headline has no more words.
_LAST_WORDS = 5
_TELLING = frozenset({"tell", "inform", "ask", "assure", "advise"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The head of the phrase that speaks; `right` where it follows its verb ("said the mayor"), `shared` where it is
    the subject of an earlier verb that this one is joined to."""

    head: Token
    right: bool = False
    shared: bool = False


def find_subject(parse: Parse, sentence: Sentence, cue: Token) -> Subject | None:
    """The speaker before the verb, after it, or shared with a verb before; None where there is none in the sentence."""
    found = _find_subject(parse, sentence, cue)
    return None if found is None else replace(found, head=_head_of_name(parse, sentence, found.head))


def _head_of_name(parse: Parse, sentence: Sentence, head: Token) -> Token:
    """ "The Union of Mine and Rail Workers": the head of a name that runs over "of" is its noun for a body."""
    first = head
    for token in reversed(parse.tokens[sentence.first : head.index]):
        if word(token) not in _INSIDE and not (token.text[:1].isupper() and not token.text.isupper()):
            break
        named = {word(token), lemma(token)} & roles().bodies and word(parse.tokens[token.index + 1]) in ("of", "for")
        first = token if named and token.text[:1].isupper() else first
    return first if head.text[:1].isupper() and not head.text.isupper() else head


def _find_subject(parse: Parse, sentence: Sentence, cue: Token) -> Subject | None:
    if (quoted := _quoted_as(parse, cue)) is not None:
        return Subject(head=quoted)
    if child(parse, cue, "aux:pass") is not None or _is_bare_participle(parse, cue):
        return _of_passive(parse, cue)
    closing = _closing(parse, sentence, cue) or _inverted(parse, sentence, cue)
    if closing is not None:
        return Subject(head=closing, right=True)
    before = _before(parse, sentence, cue)
    if before is not None:
        return before
    after = _after(parse, sentence, cue)
    if after is not None:
        return Subject(head=after, right=True)
    shared = _shared(parse, cue)
    return None if shared is None else Subject(head=shared, shared=True)


def _quoted_as(parse: Parse, cue: Token) -> Token | None:
    """ "The paper quoted the mayor as saying that ...": the mayor says so, by either verb."""
    if word(cue) == "saying" and cue.index and word(parse.tokens[cue.index - 1]) == "as":
        quoting = next((a for a in iter_ancestors(parse, cue) if lemma(a) in ("quote", "cite")), None)
    else:
        following = (word(t) for t in parse.tokens[cue.index + 1 : parse.sentence(cue).last])
        quoting = cue if lemma(cue) in ("quote", "cite") and "saying" in following else None
    if quoting is None:
        return None
    return child(parse, quoting, "nsubj:pass") if child(parse, quoting, "aux:pass") else child(parse, quoting, "obj")


def _is_bare_participle(parse: Parse, cue: Token) -> bool:
    """ "men accused of it"; a past tense taken for a participle has its subject."""
    return cue.xpos == "VBN" and not any(relation(c) in ("aux", "nsubj") for c in parse.children(cue))


def _of_passive(parse: Parse, cue: Token) -> Subject | None:
    """ "was denied by the army", "was quoted as saying"; a passive without its agent is nobody's word."""
    agent = child(parse, cue, "obl:agent")
    words = cues()
    if agent is not None and lemma(cue) in (words.figure - words.claim) | words.accuse_of | words.accuse_with:
        return Subject(head=agent, right=agent.index > cue.index)
    quoted = child(parse, cue, "nsubj:pass") if lemma(cue) in ("quote", "cite") else None
    return None if quoted is None else Subject(head=quoted)


# Before the verb ------------------------------------------------------------------------------------------------


def _before(parse: Parse, sentence: Sentence, cue: Token) -> Subject | None:
    tree = _tree_subject(parse, cue)
    near = near_subject(parse, sentence, cue)
    if near is not None and cue.xpos == "VBG" and not can_speak(parse, near):
        near = None
    if tree is not None and word(tree) in RELATIVES:
        antecedent = antecedent_of(parse, sentence, cue, tree)
        return None if antecedent is None else Subject(head=antecedent)
    if tree is not None and (near is None or _agrees(parse, tree, near, cue)):
        return Subject(head=tree)
    if near is not None and word(near) in RELATIVES:
        antecedent = antecedent_of(parse, sentence, cue, near)
        return None if antecedent is None else Subject(head=antecedent)
    return None if near is None else Subject(head=near)


def _tree_subject(parse: Parse, cue: Token) -> Token | None:
    """The subject before the verb; of two, the nearer one, since a dateline is taken for a subject too."""
    found = [s for s in children(parse, cue, "nsubj") if s.index < cue.index and s.deprel != "nsubj:pass"]
    named = [s for s in found if not is_time_word(word(s))]
    first = next((s for s in named if is_apposed(parse, s, named)), None)
    return first or (named[-1] if named else None)


def is_apposed(parse: Parse, subject: Token, found: list[Token]) -> bool:
    """ "the governor, General Roe, said" read as two subjects: the first one, if only a comma parts them."""
    later = [s for s in found if s.index > subject.index]
    if not later:
        return False
    between = parse.tokens[subject.index + 1 : later[0].index]
    return all(t.upos in ("PUNCT", "PROPN", "DET", "NOUN", "ADJ") for t in between) and not (
        {word(t) for t in between} & (DASHES | MARKS)
    )


def _agrees(parse: Parse, tree: Token, near: Token, cue: Token) -> bool:
    """Whether the tree's subject can reach the verb over what stands between them."""
    if tree.index == near.index or near.index in {t.index for t in parse.iter_subtree(tree)}:
        return True
    return not _broken(parse, tree, cue)


def _broken(parse: Parse, subject: Token, cue: Token) -> bool:
    """Whether a quotation ends between subject and verb, or a finite verb or a dash stands there that is not the
    subject's own."""
    own = {t.index for t in parse.iter_subtree(subject)}
    group = {t.index for t in children(parse, cue, "aux", "aux:pass", "cop", "advmod", "advcl")}
    between = parse.tokens[subject.index + 1 : cue.index]
    if sum(word(t) in MARKS for t in between) == 1:
        return True
    return any(
        t.index not in own | group and (t.xpos in FINITE or word(t) in DASHES or t.upos in ("VERB", "AUX"))
        for t in between
    )


def _closing(parse: Parse, sentence: Sentence, cue: Token) -> Token | None:
    """ "Cold kills nine in tents, warns Roe Aid": the last words of a headline behind ", says"."""
    if not is_line(parse, sentence) or cue.xpos != "VBZ" or not sentence.first < cue.index:
        return None
    behind = parse.tokens[cue.index + 1 : sentence.last]
    if word(parse.tokens[cue.index - 1]) != "," or not 1 <= len(behind) <= _LAST_WORDS:
        return None
    if not all(t.upos in NOMINAL | {"DET", "ADJ"} for t in behind):
        return None
    head = climb(parse, behind[-1], cue.index + 1, sentence.last)
    return head if has_capital(parse, head) or {word(head), lemma(head)} & roles().bodies else None


def _inverted(parse: Parse, sentence: Sentence, cue: Token) -> Token | None:
    """ "..., which was first at the scene, said the mayor.": the tree's subject, and behind it nothing that is said."""
    found = next((s for s in children(parse, cue, "nsubj") if s.index > cue.index), None)
    if found is None or children(parse, cue, "nsubj")[0].index < cue.index or not can_speak(parse, found):
        return None
    if lemma(cue) in _TELLING:
        return None  # "an official, who would not be named, told Roe News"
    if cue.index == sentence.first or parse.tokens[cue.index - 1].upos != "PUNCT":
        return None
    end = phrase_tokens(parse, found)[-1].index + 1
    return found if end >= sentence.last or parse.tokens[end].upos == "PUNCT" else None


# After the verb, or shared ------------------------------------------------------------------------------------


def _after(parse: Parse, sentence: Sentence, cue: Token) -> Token | None:
    """ "..., said the mayor, Ana Roe": what stands right after a verb that itself follows a comma or a quotation."""
    if cue.xpos in ("VBG", "VB", "VBN"):
        return None
    if cue.index > sentence.first and parse.tokens[cue.index - 1].upos != "PUNCT":
        return None
    tree = next((s for s in children(parse, cue, "nsubj") if s.index > cue.index), None)
    if tree is not None:
        return tree
    place = cue.index + 1
    while place < sentence.last and parse.tokens[place].upos in ("DET", "ADJ", "NUM", "ADV"):
        place += 1
    if place >= sentence.last or parse.tokens[place].upos not in ("NOUN", "PROPN"):
        return None
    return climb(parse, parse.tokens[place], cue.index + 1, sentence.last)


def _shared(parse: Parse, cue: Token) -> Token | None:
    """The subject of the verb this one is joined to, or hangs on as a participle."""
    current = cue
    for above in iter_ancestors(parse, cue):
        if relation(current) == "acl" and above.upos in NOMINAL:
            return _of_participle(parse, current, above) if current.xpos == "VBG" else None
        if relation(current) not in ("conj", "advcl", "xcomp", "parataxis", "dep", "acl"):
            return None
        if (subject := _left_subject(parse, above)) is not None:
            return subject
        current = above
    return None


def _of_participle(parse: Parse, participle: Token, noun: Token) -> Token | None:
    """ "officials saying"; in "the ministry condemned the army, saying" it is the verb's subject that says so."""
    set_off = word(parse.tokens[participle.index - 1]) == ","
    above = (_left_subject(parse, v) for v in iter_ancestors(parse, noun))
    subject = next((s for s in above if s is not None), None)
    if can_speak(parse, noun) and not (set_off and subject is not None):
        return noun
    return subject


def _left_subject(parse: Parse, verb: Token) -> Token | None:
    subject = next((s for s in children(parse, verb, "nsubj") if s.index < verb.index), None)
    if subject is not None and word(subject) in RELATIVES:
        return parse.head(verb) if relation(verb) == "acl" else None
    return subject


def subject_bounds(parse: Parse, subject: Subject) -> tuple[int, int]:
    """First and one past the last token of the speaker's phrase."""
    tokens = phrase_tokens(parse, subject.head)
    return tokens[0].index, tokens[-1].index + 1
