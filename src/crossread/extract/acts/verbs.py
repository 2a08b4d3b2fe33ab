"""Acts told by verbs: "seized the train", "opened fire on", "took 40 people hostage", "was blown up by"."""

from crossread.extract.acts.arguments import (
    agents_of,
    by_phrases,
    objects_of,
    subject_of,
    under,
    undergoes,
    with_conjuncts,
)
from crossread.extract.acts.classes import is_of
from crossread.extract.acts.found import Found
from crossread.extract.acts.frames import VerbFrame, noun_frames, verb_frames, words
from crossread.extract.places import is_vehicle
from crossread.extract.syntax import cases, child, children, forms, is_copular, lemma, relation, word
from crossread.model.act import ActKind
from crossread.model.parse import Parse, Token

_CLAUSES = ("ccomp", "xcomp", "csubj")
_NOMINAL = frozenset({"NOUN", "ADJ", "VERB"})
_QUOTES = frozenset("\"“”'‘’`") | {"``", "''"}
#: A complement that makes the act ("took 40 people hostage") stands within so many words.
_REACH = 14


def find_verb_act(parse: Parse, verb: Token) -> Found | None:
    """The act that a verb tells of, by the first row of the lexicon that fits its sentence; None without any."""
    for frame, _ in verb_frames().get(word(verb), ()):
        if _is_verb(parse, verb, frame) and (found := _read(parse, verb, frame)) is not None:
            return found
    return None


def _is_verb(parse: Parse, token: Token, frame: VerbFrame) -> bool:
    if frame.copula:
        return is_copular(parse, token) and token.upos in (("NOUN",) if frame.owner else ("ADJ", "VERB"))
    if token.upos == "VERB":
        above = parse.head(token)
        listed = relation(token) == "conj" and above is not None and above.xpos != "VBG"
        nominal = relation(token) == "compound" or (listed and child(parse, token, "obj", "nsubj") is None)
        return relation(token) != "case" and not (token.xpos == "VBG" and nominal)
    if _is_nominal(parse, token):
        return frame.needs == "alive"
    participle = token.xpos in ("VBN", "JJ", "VBD") and word(token).endswith(("ed", "en", "wn", "ung"))
    return participle and token.upos == "ADJ" and relation(token) in ("amod", "acl", "root", "conj")


def _is_nominal(parse: Parse, token: Token) -> bool:
    """ "the rescued included children": a participle that stands for people."""
    determiner = child(parse, token, "det")
    the = determiner is not None and word(determiner) in ("the", "those")
    return the and word(token).endswith(("ed", "en")) and relation(token) == "nsubj" and token.upos in _NOMINAL


def _included(parse: Parse, nominal: Token) -> tuple[Token, ...]:
    """Those of whom "the rescued" are said to be."""
    verb = parse.head(nominal)
    listing = verb is not None and lemma(verb) in ("include", "comprise", "number")
    return objects_of(parse, verb) if listing and verb is not None else (nominal,)


def _read(parse: Parse, verb: Token, frame: VerbFrame) -> Found | None:
    parts = _parts(parse, verb, frame)
    if parts is None:
        return None
    passive = undergoes(parse, verb)
    if (frame.intransitive and (passive or child(parse, verb, "obj") is not None)) or (frame.passives and not passive):
        return None
    agents = _agents(parse, verb, frame)
    if frame.done and not any(_is_doer(a) for a in agents):
        return None
    if frame.intransitive and _is_in_quotes(parse, verb):
        return None
    tools = _tools(parse, verb, frame)
    patients = tuple(p for p in _patients(parse, verb, frame) if p not in parts or "object" in frame.whom)
    patients = tuple(p for p in patients if p not in tools and p not in agents)
    if _is_nominal(parse, verb):
        agents, patients = (), _included(parse, verb)
    if frame.needs and not any(is_of(parse, p, frame.needs) for p in patients):
        return None
    if frame.never and any(forms(t) & frame.never for t in (*patients, *children(parse, verb, "obj"))):
        return None
    content = _content(parse, verb, frame, patients, parts)
    if frame.kind in words("spoken") and (relation(verb) == "amod" or not (content or patients or parts)):
        return None
    return Found(
        kind=frame.kind,
        trigger=verb,
        predicate=verb,
        agents=tuple(a for a in agents if a not in tools or _is_owned(parse, a)),
        patients=patients,
        tools=tools,
        content=content,
        parts=parts,
        taken=relation(verb) == "amod" or _is_nominal(parse, verb),
        negated=frame.denied,
        menacing=frame.harm,
        how=f'"{verb.text}" as a verb',
    )


def _is_doer(agent: Token) -> bool:
    """No fire and no storm."""
    happening = any(f.kind in (ActKind.DISASTER, ActKind.ACCIDENT) for f in noun_frames().get(word(agent), ()))
    return not happening and not forms(agent) & (words("fire") | words("elements"))


def _is_in_quotes(parse: Parse, verb: Token) -> bool:
    """'were "drowning", they said': one word in quotation marks is said for another."""
    around = parse.tokens[max(0, verb.index - 1) : verb.index + 2]
    return len(around) == 3 and {around[0].text, around[2].text} <= _QUOTES


def _agents(parse: Parse, verb: Token, frame: VerbFrame) -> tuple[Token, ...]:
    """Who does it; of means those whose they are: "by army fire", "by the rifles of the Third Brigade"."""
    if "subj" not in frame.who:
        return ()
    if frame.owner:
        return children(parse, verb, "nmod:poss")
    found = agents_of(parse, verb)
    return tuple(dict.fromkeys(o for a in found for o in (_owners(parse, a) or (a,))))


def _owners(parse: Parse, means: Token) -> tuple[Token, ...]:
    if not forms(means) & (words("weapons") | words("fire")) or is_vehicle(parse, means):
        return ()
    before = (*children(parse, means, "nmod:poss"), *children(parse, means, "compound"))
    after = (c for c in children(parse, means, "nmod") if "of" in cases(parse, c))
    return tuple(t for t in (*before, *after) if is_of(parse, t, "fighters") or is_of(parse, t, "force"))


def _parts(parse: Parse, verb: Token, frame: VerbFrame) -> tuple[Token, ...] | None:
    """The words that make the act together with the verb; None where one that the row asks for is not there."""
    found: list[Token] = []
    undergone = objects_of(parse, verb) if frame.object else ()
    if frame.object:
        match = next((o for o in undergone if forms(o) & frame.object), None)
        if match is None:
            return None
        found.append(match)
    if frame.subject:
        subject = subject_of(parse, verb)
        if subject is None or not forms(subject) & frame.subject:
            return None
    if frame.under:
        below = next((t for t in children(parse, verb, "obl", "nmod") if forms(t) & frame.under), None)
        if below is None or (frame.particle and not cases(parse, below) & frame.particle):
            return None
        return (*found, below)
    for asked, look in ((frame.particle, _particle), (frame.beside, _beside), (frame.must, _must), (frame.by, _by)):
        if asked:
            part = look(parse, verb, asked)
            if part is None:
                return None
            if asked is not frame.must and asked is not frame.by:
                found.append(part)
    if frame.denied and not _is_denied(parse, verb, found):
        return None
    return tuple(found)


def _is_denied(parse: Parse, verb: Token, parts: list[Token]) -> bool:
    """ "would not make any concessions", "made no concessions"."""
    near = (c for t in (verb, *parts) for c in parse.children(t))
    return any(word(c) in ("not", "n't", "n’t", "no", "never") for c in near)


def _particle(parse: Parse, verb: Token, asked: frozenset[str]) -> Token | None:
    found = [c for c in children(parse, verb, "compound:prt", "advmod", "case", "obl") if word(c) in asked]
    after = parse.tokens[verb.index + 1 : verb.index + 2]
    return next(iter([*found, *(t for t in after if word(t) in asked and t.sentence == verb.sentence)]), None)


def _beside(parse: Parse, verb: Token, asked: frozenset[str]) -> Token | None:
    near = parse.tokens[verb.index + 1 : verb.index + _REACH]
    own = {verb.index, *(o.index for o in children(parse, verb, "obj", "nsubj:pass", "nsubj"))}
    return next((t for t in near if word(t) in asked and t.head in own), None)


def _must(parse: Parse, verb: Token, asked: frozenset[str]) -> Token | None:
    """A preposition below the verb, or one of the nouns and verbs it leads on to."""
    for c in children(parse, verb, "obl", "nmod", "xcomp", "ccomp", "advcl", "obj"):
        plain = forms(c) | {word(c)}
        if cases(parse, c) & asked or plain & asked or {word(m) for m in children(parse, c, "mark")} & asked:
            return c
        if any(forms(t) & asked for t in children(parse, c, "compound", "nmod")):
            return c
    return None


def _by(parse: Parse, verb: Token, asked: frozenset[str]) -> Token | None:
    """Who does it, or what they do it from: "army planes bombed", "bombed from the air by helicopters"."""
    near = (*agents_of(parse, verb), *by_phrases(parse, verb), *under(parse, verb, ("from", "by", "with")))
    return next((t for t in near if any(forms(p) & asked for p in (t, *children(parse, t, "compound")))), None)


def _patients(parse: Parse, verb: Token, frame: VerbFrame) -> tuple[Token, ...]:
    found: list[Token] = []
    if frame.whom & {"obj", "object"} and frame.tool != "obj":
        found += objects_of(parse, verb)
    if "subj" in frame.whom:
        subject = subject_of(parse, verb)
        found += () if subject is None else with_conjuncts(parse, subject)
    if "iobj" in frame.whom:
        found += [t for i in children(parse, verb, "iobj") for t in with_conjuncts(parse, i)]
    prepositions = frame.whom - {"obj", "object", "subj", "iobj", "none"}
    if prepositions:
        if undergoes(parse, verb) and frame.passive & {word(t) for t in parse.children(verb)} and not found:
            found += objects_of(parse, verb)  # "was fired on"
        heads = (verb, *children(parse, verb, "obj", "nsubj:pass"))
        found += [t for h in heads for t in under(parse, h, prepositions)]
        if frame.passive and not found and undergoes(parse, verb):
            found += objects_of(parse, verb)
    return tuple(dict.fromkeys(t for t in found if t.index != verb.index))


def _tools(parse: Parse, verb: Token, frame: VerbFrame) -> tuple[Token, ...]:
    """The means: "with rifles", "using explosives", the bomb that goes off."""
    found = [t for t in under(parse, verb, ("with", "by")) if forms(t) & words("weapons")]
    if frame.tool in ("subj", "both"):
        subject = subject_of(parse, verb)
        found += [subject] if subject is not None and _is_tool(parse, subject) else []
    if frame.tool in ("obj", "both"):
        found += [o for o in objects_of(parse, verb) if _is_tool(parse, o)]
    using = (c for c in children(parse, verb, "advcl") if lemma(c) == "use")
    found += [o for c in using for o in children(parse, c, "obj")]
    found += [a for a in agents_of(parse, verb) if forms(a) & words("weapons")]
    return tuple(dict.fromkeys(found))


def _is_owned(parse: Parse, tool: Token) -> bool:
    """ "army planes" do what they are used for."""
    return bool(children(parse, tool, "compound", "amod", "nmod:poss")) and is_vehicle(parse, tool)


def _is_tool(parse: Parse, token: Token) -> bool:
    return any(forms(t) & words("weapons") for t in (token, *children(parse, token, "compound")))


def _content(
    parse: Parse, verb: Token, frame: VerbFrame, patients: tuple[Token, ...], parts: tuple[Token, ...]
) -> tuple[Token, ...]:
    found: list[Token] = []
    if "clause" in frame.content:
        found += children(parse, verb, *_CLAUSES)
        found += [c for c in children(parse, verb, "advcl") if _is_infinitive(parse, c)]
        found = found or _that_clause(parse, verb)
    if frame.owner and (subject := subject_of(parse, verb)) is not None:
        found.append(subject)
    if "obj" in frame.content:
        found += [o for o in objects_of(parse, verb) if o not in patients or frame.whom == {"none"}]
    prepositions = frame.content - {"clause", "obj"}
    if prepositions:
        heads = (verb, *parts, *patients)
        below = [c for h in heads for c in children(parse, h, "obl", "nmod", "advcl", "acl", "ccomp", "xcomp")]
        marked = [c for c in below if (cases(parse, c) | {word(m) for m in children(parse, c, "mark")}) & prepositions]
        found += [c for c in marked if c not in patients]
    return tuple(dict.fromkeys(t for t in found if t.index != verb.index))


def _that_clause(parse: Parse, verb: Token) -> list[Token]:
    """ "denied at the time that it had planted it": a clause that the tree hangs on a word between."""
    near = parse.tokens[verb.index + 1 : min(verb.index + _REACH, parse.sentence(verb).last)]
    that = next((t for t in near if word(t) == "that" and relation(t) == "mark"), None)
    head = parse.head(that) if that is not None else None
    return [] if head is None or head.index <= verb.index else [head]


def _is_infinitive(parse: Parse, token: Token) -> bool:
    return any(word(m) == "to" for m in children(parse, token, "mark"))
