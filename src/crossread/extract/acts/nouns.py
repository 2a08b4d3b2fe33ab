"""Acts told by nouns: "carried out an attack on", "there was an explosion", "the murder of", "a BLA raid"."""

from crossread.extract.acts.arguments import (
    agents_of,
    by_further_on,
    by_phrases,
    objects_of,
    subject_of,
    under,
    with_conjuncts,
)
from crossread.extract.acts.classes import is_alive, is_of
from crossread.extract.acts.found import Found
from crossread.extract.acts.frames import NounFrame, light, noun_frames, words
from crossread.extract.acts.verbs import find_verb_act
from crossread.extract.attribution.phrases import is_entity
from crossread.extract.speakers import Speakers
from crossread.extract.syntax import cases, child, children, forms, is_copular, relation, word
from crossread.extract.times import is_time_word
from crossread.model.act import ActKind
from crossread.model.parse import Parse, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "both", "such"})
#: Endings of adjectives of nations.
_NATIONS = ("ian", "ish", "ese", "eli", "aqi", "ani", "can", "emi")
#: What a response is to stands within so many words.
_NEAR = 14
_ANSWERABLE = frozenset({"responsible", "behind", "guilty", "accountable", "involved"})


def find_noun_act(parse: Parse, noun: Token, speakers: Speakers) -> Found | None:
    """The act that a noun tells of; None for one that only points back to what was told ("the attack")."""
    gerund = noun.xpos == "VBG" and relation(noun) in ("nsubj", "obj", "obl", "conj")  # "as fighting continued"
    if (noun.upos not in ("NOUN", "PROPN") and not gerund) or relation(noun) in ("compound", "flat", "nummod", "amod"):
        return None
    for frame in noun_frames().get(word(noun), ()):
        if _fits(parse, noun, frame) and (found := _read(parse, noun, frame, speakers)) is not None:
            return found
    return None


def _before(parse: Parse, noun: Token) -> frozenset[str]:
    near = children(parse, noun, "compound", "amod", "nmod:desc")
    joined = [t for t in near if t.index < noun.index]
    found = {f for t in joined for f in (*forms(t), word(t))}
    previous = parse.tokens[noun.index - 1] if noun.index else noun
    return frozenset(found | ({word(previous)} if previous.upos in ("NOUN", "PROPN", "ADJ") else set()))


def _fits(parse: Parse, noun: Token, frame: NounFrame) -> bool:
    before = _before(parse, noun)
    if frame.before and not before & frame.before:
        return False
    if before & frame.never_before or (frame.plural and not word(noun).endswith("s")):
        return False
    if frame.must and not _has(parse, noun, frame.must):
        return False
    above = parse.head(noun)
    if frame.during and (above is None or not forms(above) & frame.during or relation(noun) != "obl"):
        return False
    return noun.text.isupper() or not is_entity(parse, noun, "PER", "ORG")


def _has(parse: Parse, noun: Token, asked: frozenset[str]) -> bool:
    below = children(parse, noun, "nmod", "obl")
    if any(cases(parse, c) & asked or forms(c) & asked for c in below):
        return True
    if any(forms(t) & asked and "to" in cases(parse, t) for t in _next(parse, noun)):
        return True  # "no response from the ministry to the offer", wherever the tree hangs it
    return "clause" in asked and bool(children(parse, noun, "acl"))


def _next(parse: Parse, noun: Token) -> tuple[Token, ...]:
    return parse.tokens[noun.index + 1 : min(noun.index + _NEAR, parse.sentence(noun).last)]


def _read(parse: Parse, noun: Token, frame: NounFrame, speakers: Speakers) -> Found | None:
    verb, doers = _doer(parse, noun)
    own = _own_agents(parse, noun, frame, speakers)
    agents = doers or own
    patients = _own_patients(parse, noun, frame, (*agents, *own))
    struck = _struck(parse, noun)
    patients = patients or struck
    if verb is not None and not patients and frame.whom - {"of", "none"}:
        patients = under(parse, verb, frame.whom - {"of", "in", "at"})
    if frame.needs and not any(is_of(parse, p, frame.needs) for p in patients):
        return None
    content = _content(parse, noun, frame)
    if frame.happens and _verb_of_happening(parse, noun) is None:
        return None
    told = verb is not None or _happens(parse, noun) or _has_aim(parse, noun)
    if not (told or agents or patients or content or _is_new(parse, noun)):
        return None
    if _is_behind(parse, noun) and not (told or agents or (patients and _is_new(parse, noun))):
        return None
    tools = tuple(c for c in children(parse, noun, "compound", "amod") if forms(c) & words("weapons"))
    return Found(
        kind=frame.kind,
        trigger=noun,
        predicate=verb or _verb_of_happening(parse, noun) or noun,
        agents=agents,
        patients=tuple(p for p in patients if p not in agents),
        tools=tools,
        content=content,
        parts=() if verb is None else (verb,),
        taken=verb is None and not _is_new(parse, noun) and not _happens(parse, noun),
        how=f'"{noun.text}" as a noun' + (f' with "{verb.text}"' if verb is not None else ""),
    )


def _doer(parse: Parse, noun: Token) -> tuple[Token | None, tuple[Token, ...]]:
    """The verb that says only that it was done, and who did it: "carried out an attack", "an attack staged by"."""
    above = parse.head(noun)
    lightly = above is not None and above.upos == "VERB" and word(above) in light("doer")
    if above is not None and lightly and relation(noun) in ("obj", "nsubj") and noun in objects_of(parse, above):
        return above, agents_of(parse, above)
    if relation(noun) == "conj" and above is not None:
        verb, agents = _doer(parse, above)
        return verb, agents
    for clause in children(parse, noun, "acl"):
        if word(clause) in light("doer") and noun in objects_of(parse, clause):
            return clause, agents_of(parse, clause)
    if above is not None and word(above) in light("undergoer") and relation(noun) == "obj":
        return above, ()
    answerable = above if above is not None and word(above) in _ANSWERABLE else None
    if answerable is not None and is_copular(parse, answerable) and relation(noun) in ("obl", "nmod"):
        subject = subject_of(parse, answerable)
        return answerable, () if subject is None else with_conjuncts(parse, subject)
    return None, ()


def _own_agents(parse: Parse, noun: Token, frame: NounFrame, speakers: Speakers) -> tuple[Token, ...]:
    found = [t for b in by_phrases(parse, noun) for t in with_conjuncts(parse, b)]
    found = found or list(by_further_on(parse, noun))
    found += under(parse, noun, frame.who - {"by"})
    if frame.kind is ActKind.RESPONSE and not found:
        found += [t for n in children(parse, noun, "conj") for t in under(parse, n, frame.who - {"by"})]
    owners = children(parse, noun, "nmod:poss")
    if "of" not in frame.whom:
        found += [o for o in owners if _acts(parse, o, speakers)]
    found += [c for c in children(parse, noun, "compound", "amod") if _does_it(parse, noun, c, frame, speakers)]
    return tuple(dict.fromkeys(found))


def _does_it(parse: Parse, noun: Token, before: Token, frame: NounFrame, speakers: Speakers) -> bool:
    """Whether a word before the noun tells who did it: "rebel shelling", "Northian raids", "Northia raids on"."""
    if before.index > noun.index or frame.kind in words("undergone"):
        return False
    if relation(before) == "compound" and _fights(parse, before, speakers):
        return True
    if forms(before) & words("doers"):
        return True
    nation = before.text[:1].isupper() and not before.text.isupper() and word(before).endswith(_NATIONS)
    if relation(before) == "amod":
        return nation
    return is_entity(parse, before, "LOC") and bool(under(parse, noun, ("on", "against")))


def _acts(parse: Parse, owner: Token, speakers: Speakers) -> bool:
    """Whether an owner is one who does it: somebody, and no day and no place."""
    if owner.upos == "PRON":
        return word(owner) in ("its", "their", "his", "her", "our")
    return _fights(parse, owner, speakers) or (is_alive(parse, owner) and not is_entity(parse, owner, "LOC"))


def _fights(parse: Parse, token: Token, speakers: Speakers) -> bool:
    return speakers.is_armed(token.text) or (is_of(parse, token, "fighters") and not is_entity(parse, token, "LOC"))


def _own_patients(parse: Parse, noun: Token, frame: NounFrame, agents: tuple[Token, ...]) -> tuple[Token, ...]:
    found = [t for t in under(parse, noun, frame.whom) if t not in agents]
    if "of" in frame.whom:
        owners = children(parse, noun, "nmod:poss")
        things = (o for o in owners if o not in agents and not is_time_word(word(o)))
        found += [o for o in things if not is_entity(parse, o, "LOC")]
    nobody = words("not_whom") | words("weapons")
    before = (c for c in children(parse, noun, "compound") if c not in agents and not forms(c) & nobody)
    compounds = [c for c in before if is_of(parse, c, "victim") and not is_entity(parse, c, "LOC")]
    placed = frame.whom & {"in", "at"}
    found = [t for t in found if not (placed and cases(parse, t) & {"in", "at"} and not is_of(parse, t, "victim"))]
    return tuple(dict.fromkeys([*found, *compounds]))


def _has_aim(parse: Parse, noun: Token) -> bool:
    """ "the operation to free them"."""
    return any(word(m) == "to" for c in children(parse, noun, "acl") for m in children(parse, c, "mark"))


def _struck(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """What an act does something to: "a blast hit the market", "attacks targeting foreigners"."""
    for clause in children(parse, noun, "acl"):
        if clause.xpos == "VBG" and word(clause) in light("struck") and (aimed := objects_of(parse, clause)):
            return aimed
    above = parse.head(noun)
    if above is None or above.upos != "VERB" or word(above) not in light("struck"):
        return ()
    return objects_of(parse, above) if relation(noun) == "nsubj" and noun not in objects_of(parse, above) else ()


def _happens(parse: Parse, noun: Token) -> bool:
    return _verb_of_happening(parse, noun) is not None or is_copular(parse, noun)


def _verb_of_happening(parse: Parse, noun: Token) -> Token | None:
    """The verb that says that it took place, or what it did: "the blast occurred", "an explosion was heard"."""
    above = parse.head(noun)
    if above is None or relation(noun) not in ("nsubj", "obj", "nsubj:pass"):
        return None
    return above if word(above) in light("happening") and above.upos in ("VERB", "AUX") else None


def _is_new(parse: Parse, noun: Token) -> bool:
    """Whether the phrase brings the act in, and does not only point back to it."""
    if _is_ranked(parse, noun):
        return True
    determiner = child(parse, noun, "det", "nmod:poss")
    if determiner is not None:
        return word(determiner) not in _DEFINITE and determiner.deprel != "nmod:poss"
    return True


def _is_ranked(parse: Parse, noun: Token) -> bool:
    """ "the region's first such hijacking"."""
    return any(word(c) in ("first", "only") for c in children(parse, noun, "amod"))


def _is_behind(parse: Parse, noun: Token) -> bool:
    """Whether the noun is only what another word of an act is about: "condemned attacks", "claimed the bombing"."""
    above = parse.head(noun)
    if above is None:
        return False
    return relation(noun) in ("obj", "obl") and not _is_ranked(parse, noun) and find_verb_act(parse, above) is not None


def _content(parse: Parse, noun: Token, frame: NounFrame) -> tuple[Token, ...]:
    found = list(under(parse, noun, frame.content - {"clause"}))
    if not found and frame.kind is ActKind.RESPONSE:
        found = [t for t in _next(parse, noun) if forms(t) & frame.must and "to" in cases(parse, t)]
    if "clause" in frame.content:
        found += children(parse, noun, "acl")
    return tuple(found)
