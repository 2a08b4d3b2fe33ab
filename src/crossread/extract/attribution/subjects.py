"""Whose word a verb of saying is: its subject by the tree, checked against what stands beside it on the page."""

from dataclasses import dataclass

from crossread.extract.attribution.phrases import NOMINAL, phrase_tokens
from crossread.extract.attribution.roles import can_speak
from crossread.extract.attribution.words import cues
from crossread.extract.syntax import child, children, iter_ancestors, lemma, relation, word
from crossread.extract.times import is_time_word
from crossread.model.parse import Parse, Sentence, Token

RELATIVES = frozenset({"who", "which", "that"})
_LINKS = frozenset(
    {"flat", "compound", "nmod", "appos", "conj", "amod", "nummod", "det", "goeswith", "case", "dep", "list"}
)
_DASHES = frozenset({"-", "--", "–", "—", ":", ";"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The head of the phrase that speaks; `right` where it follows its verb ("said the mayor"), `shared` where it is
    the subject of an earlier verb that this one is joined to."""

    head: Token
    right: bool = False
    shared: bool = False


def find_subject(parse: Parse, sentence: Sentence, cue: Token) -> Subject | None:
    """The speaker before the verb, after it, or shared with a verb before; None where there is none in the sentence."""
    if child(parse, cue, "aux:pass") is not None or _is_bare_participle(parse, cue):
        return _of_passive(parse, cue)
    before = _before(parse, sentence, cue)
    if before is not None:
        return before
    after = _after(parse, sentence, cue)
    if after is not None:
        return Subject(head=after, right=True)
    shared = _shared(parse, cue)
    return None if shared is None else Subject(head=shared, shared=True)


def _is_bare_participle(parse: Parse, cue: Token) -> bool:
    """ "men accused of it"; a past tense taken for a participle has its subject."""
    return cue.xpos == "VBN" and not any(relation(c) in ("aux", "nsubj") for c in parse.children(cue))


def _of_passive(parse: Parse, cue: Token) -> Subject | None:
    """ "was denied by the army", "was quoted as saying"; a passive without its agent is nobody's word."""
    agent = child(parse, cue, "obl:agent")
    if agent is not None and lemma(cue) in cues().figure:
        return Subject(head=agent, right=agent.index > cue.index)
    quoted = child(parse, cue, "nsubj:pass") if lemma(cue) in ("quote", "cite") else None
    return None if quoted is None else Subject(head=quoted)


# Before the verb ------------------------------------------------------------------------------------------------


def _before(parse: Parse, sentence: Sentence, cue: Token) -> Subject | None:
    tree = _tree_subject(parse, cue)
    near = _near_subject(parse, sentence, cue)
    if tree is not None and word(tree) in RELATIVES:
        antecedent = _antecedent(parse, sentence, cue, tree)
        return None if antecedent is None else Subject(head=antecedent)
    if tree is not None and (near is None or _agrees(parse, tree, near, cue)):
        return Subject(head=tree)
    if near is not None and word(near) in RELATIVES:
        antecedent = _antecedent(parse, sentence, cue, near)
        return None if antecedent is None else Subject(head=antecedent)
    return None if near is None else Subject(head=near)


def _tree_subject(parse: Parse, cue: Token) -> Token | None:
    """The subject before the verb; of two, the nearer one, since a dateline is taken for a subject too."""
    found = [s for s in children(parse, cue, "nsubj") if s.index < cue.index and s.deprel != "nsubj:pass"]
    named = [s for s in found if not is_time_word(word(s))]
    first = next((s for s in named if _is_apposed(parse, s, named)), None)
    return first or (named[-1] if named else None)


def _is_apposed(parse: Parse, subject: Token, found: list[Token]) -> bool:
    """ "the governor, General Roe, said" read as two subjects: the first one, if only a comma parts them."""
    later = [s for s in found if s.index > subject.index]
    if not later:
        return False
    between = parse.tokens[subject.index + 1 : later[0].index]
    return all(t.upos in ("PUNCT", "PROPN", "DET", "NOUN", "ADJ") for t in between) and not (
        {word(t) for t in between} & _DASHES
    )


def _agrees(parse: Parse, tree: Token, near: Token, cue: Token) -> bool:
    """Whether the tree's subject can reach the verb over what stands between them."""
    if tree.index == near.index or near.index in {t.index for t in parse.iter_subtree(tree)}:
        return True
    return not _broken(parse, tree, cue)


def _broken(parse: Parse, subject: Token, cue: Token) -> bool:
    """Whether a finite verb or a dash stands between subject and verb that does not belong to the subject's phrase."""
    own = {t.index for t in parse.iter_subtree(subject)}
    group = {t.index for t in children(parse, cue, "aux", "aux:pass", "cop", "advmod", "advcl")}
    between = parse.tokens[subject.index + 1 : cue.index]
    return any(
        t.index not in own | group and (t.xpos in _FINITE or word(t) in _DASHES or t.upos in ("VERB", "AUX"))
        for t in between
    )


def _near_subject(parse: Parse, sentence: Sentence, cue: Token) -> Token | None:
    """The head of the noun phrase that ends right before the verb, adverbs, auxiliaries and a day left aside."""
    place = _skip_back(parse, sentence, cue.index - 1)
    if place < sentence.first:
        return None
    token = parse.tokens[place]
    if token.upos == "PUNCT" and word(token) in (",", ")", "—", "–"):
        return _behind_aside(parse, sentence, place, word(token))
    if (head := _behind_relative(parse, token, cue)) is not None:
        return head
    if (
        word(token) in ("who", "which")
        or token.upos in NOMINAL
        or (token.upos in ("DET", "ADJ", "NUM") and _stands_alone(token))
    ):
        return climb(parse, token, sentence.first, cue.index)
    return None


def _behind_relative(parse: Parse, token: Token, cue: Token) -> Token | None:
    """ "the company that runs the ferry said": from the end of a relative clause to the noun it is about."""
    for verb in (token, *iter_ancestors(parse, token)):
        above = parse.head(verb)
        if relation(verb) == "acl" and above is not None and above.index < verb.index < cue.index:
            between = parse.tokens[above.index + 1 : verb.index + 1]
            return above if any(word(t) in RELATIVES for t in between) else None
        if verb.index == cue.index or verb.upos == "PUNCT":
            return None
    return None


def _stands_alone(token: Token) -> bool:
    return word(token) in ("others", "some", "many", "another", "several", "two", "three", "all", "both", "one")


def _skip_back(parse: Parse, sentence: Sentence, place: int) -> int:
    while place >= sentence.first:
        token = parse.tokens[place]
        if token.upos in ("AUX", "ADV", "PART") and word(token) not in ("'s", "’s", "'"):
            place -= 1
        elif is_time_word(word(token)):
            place -= 1
            while place >= sentence.first and word(parse.tokens[place]) in ("on", "late", "early", "last"):
                place -= 1
        else:
            break
    return place


def _behind_aside(parse: Parse, sentence: Sentence, place: int, mark: str) -> Token | None:
    """ "the mayor, Ana Roe, said", "the movement (FOM) said": the phrase before what the marks enclose."""
    opening = "(" if mark == ")" else mark
    back = place - 1
    while back >= sentence.first and word(parse.tokens[back]) != opening:
        back -= 1
    if back <= sentence.first:
        return None
    inside = parse.tokens[back + 1 : place]
    before = parse.tokens[back - 1]
    if before.upos not in NOMINAL or is_time_word(word(before)) or not _is_aside(inside, mark):
        return None
    return climb(parse, before, sentence.first, back)


def _is_aside(inside: tuple[Token, ...], mark: str) -> bool:
    """A name, a phrase or a relative clause; a whole clause between commas is none."""
    if mark == ")":
        return True
    first = inside[0] if inside else None
    if first is None:
        return False
    if word(first) in ("who", "which", "whose") or (first.upos == "VERB" and first.xpos == "VBN"):
        return True
    return first.upos in ("DET", "NOUN", "PROPN", "ADJ", "NUM") and not any(t.xpos in _FINITE for t in inside)


def climb(parse: Parse, token: Token, low: int, high: int) -> Token:
    """From the last word of a phrase to its head, as far as the tree stays inside the phrase and among speakers."""
    current = token
    for above in iter_ancestors(parse, token):
        if relation(current) not in _LINKS or not low <= above.index < high or not _is_linked(parse, above, current):
            break
        current = above
    return current


def _is_linked(parse: Parse, above: Token, current: Token) -> bool:
    if above.upos not in (*NOMINAL, "ADJ", "NUM", "DET"):
        return False
    first, last = sorted((above.index, current.index))
    if any(word(t) in _DASHES or (t.upos == "VERB" and t.xpos in _FINITE) for t in parse.tokens[first + 1 : last]):
        return False
    if relation(current) in ("conj", "appos", "dep", "list") and not (
        can_speak(parse, above) and not is_time_word(word(above))
    ):
        return False
    return True


def _antecedent(parse: Parse, sentence: Sentence, cue: Token, pronoun: Token) -> Token | None:
    """The noun a relative clause hangs on."""
    for verb in (cue, *iter_ancestors(parse, cue)):
        if relation(verb) == "acl":
            above = parse.head(verb)
            if above is not None and above.index < pronoun.index:
                return above
        if relation(verb) not in ("conj", "acl"):
            break
    return _noun_before(parse, sentence, pronoun)


def _noun_before(parse: Parse, sentence: Sentence, pronoun: Token) -> Token | None:
    place = pronoun.index - 1
    if place >= sentence.first and word(parse.tokens[place]) == ",":
        place -= 1
    if place < sentence.first or parse.tokens[place].upos not in NOMINAL:
        return None
    return climb(parse, parse.tokens[place], sentence.first, pronoun.index)


# After the verb, or shared ------------------------------------------------------------------------------------


def _after(parse: Parse, sentence: Sentence, cue: Token) -> Token | None:
    """ "..., said the mayor, Ana Roe": what stands right after a verb that itself follows a comma or a quotation."""
    if cue.xpos in ("VBG", "VB", "VBN") and cue.xpos != "VBD":
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
            return above if current.xpos in ("VBG",) else None
        if relation(current) not in ("conj", "advcl", "xcomp", "parataxis", "dep", "acl"):
            return None
        if (subject := _left_subject(parse, above)) is not None:
            return subject
        current = above
    return None


def _left_subject(parse: Parse, verb: Token) -> Token | None:
    subject = next((s for s in children(parse, verb, "nsubj") if s.index < verb.index), None)
    if subject is not None and word(subject) in RELATIVES:
        return parse.head(verb) if relation(verb) == "acl" else None
    return subject


def subject_bounds(parse: Parse, subject: Subject) -> tuple[int, int]:
    """First and one past the last token of the speaker's phrase."""
    tokens = phrase_tokens(parse, subject.head)
    return tokens[0].index, tokens[-1].index + 1
