"""Whether a noun names people, and whose: the attackers', the state's, or nobody's in particular."""

import re

from crossread.extract import lexicon
from crossread.extract.syntax import cases, child, children, forms, lemma, relation, word
from crossread.model.claim import Measure, Party
from crossread.model.parse import Parse, Token

#: Measures of people exposed to an attack or a disaster: bare "people" there are civilians (DESIGN, Measures).
EXPOSED = frozenset(
    {Measure.HELD, Measure.FREED, Measure.ABOARD, Measure.MISSING, Measure.EVACUATED, Measure.DISPLACED}
)
_ARMED = frozenset({"armed", "masked", "hooded", "heavily-armed"})
_KINDS = ("compound", "flat", "amod", "nmod")
#: Before a word for the armed these make them the state's: "pro-government fighters".
_IN_SERVICE = frozenset({"government", "state", "security", "regime", "loyalist", "army"})


def possessor(parse: Parse, noun: Token) -> Token | None:
    """The pronoun in "its men", "our three comrades"."""
    owner = child(parse, noun, "nmod:poss")
    return owner if owner is not None and owner.upos == "PRON" else None


def is_people(noun: Token) -> bool:
    """Whether the noun itself names people."""
    return any(lexicon.people().is_person(form) for form in forms(noun))


def is_animal(noun: Token) -> bool:
    """Whether the noun names animals, which count as nobody."""
    return lemma(noun) in lexicon.people().animals


def party_of(parse: Parse, noun: Token | None, measure: Measure, armed: frozenset[str] = frozenset()) -> Party:
    """Whose people the noun names; `armed` are names (lower case) the report itself gives to an armed group."""
    thing = measure is Measure.DESTROYED and noun is not None and bool(forms(noun) & lexicon.measures().vehicles)
    found = Party.UNKNOWN if noun is None or thing else _party_of_noun(parse, noun, armed)
    if measure is Measure.DESTROYED and noun is not None:
        return _owner(parse, noun, found)
    if found is Party.UNKNOWN and measure in EXPOSED:
        return Party.CIVILIAN
    if found is Party.UNKNOWN and measure is Measure.ATTACKERS:
        return Party.PERPETRATOR
    return found


def _owner(parse: Parse, unit: Token, named: Party) -> Party:
    """Whose a thing is, by the word before it: "police vans", "the gunmen's boats"."""
    people, before = lexicon.people(), _modifiers(parse, unit)
    if before & (people.force | {"government", "state", "security"}):
        return Party.STATE  # also "government fighter planes"
    return Party.PERPETRATOR if before & people.head[Party.PERPETRATOR] else named


def _party_of_noun(parse: Parse, noun: Token, armed: frozenset[str]) -> Party:
    people, names = lexicon.people(), forms(noun)
    modifiers = _modifiers(parse, noun)
    decided = next((p for p in lexicon.PARTIES if modifiers & people.modifier[p]), None)
    if modifiers & armed or _names_armed(parse, noun, armed):
        decided = Party.PERPETRATOR
    if names & people.open_heads:
        alone = modifiers & _ARMED and not names & people.open_state  # "armed forces" are a state's
        if decided is None and (alone or (modifiers & people.opposing and names & people.troops)):
            decided = Party.PERPETRATOR
        if decided is not None:
            return decided
        if names & people.open_state:
            return Party.STATE
    own = next((p for p in lexicon.PARTIES if names & people.head[p]), None)
    if own is None and lemma(noun) in lexicon.words("bands"):
        own = decided or next((p for p in lexicon.PARTIES if names & people.modifier[p]), None)
    if own is None and names & people.open_heads:
        own = _party_of_body(parse, noun)
    if own is not None:
        return _in_service(parse, noun, own, modifiers)
    open_word = names & people.unknown and decided in (Party.PERPETRATOR, Party.STATE)
    return decided if open_word and decided is not None else Party.UNKNOWN


def _party_of_body(parse: Parse, noun: Token) -> Party | None:
    """The staff of "six members of our staff", the crew of "two members of the crew"."""
    of = (c for c in children(parse, noun, "nmod") if "of" in cases(parse, c))
    bodies = [c for c in of if lemma(c) not in lexicon.words("collective")]
    heads = lexicon.people().head
    return next((p for p in lexicon.PARTIES if any(forms(c) & heads[p] for c in bodies)), None)


def _in_service(parse: Parse, noun: Token, own: Party, modifiers: frozenset[str]) -> Party:
    """ "army doctors" and "pro-government fighters" are the state's."""
    before = {word(c) for c in children(parse, noun, "compound", "amod")}
    if own is Party.PERPETRATOR and "fire" in before and word(noun) in ("fighter", "fighters"):
        return Party.CIVILIAN
    if own is Party.CIVILIAN and before & lexicon.people().force:
        return Party.STATE
    if own is Party.PERPETRATOR and modifiers & _IN_SERVICE:
        return Party.STATE
    return own


def _names_armed(parse: Parse, noun: Token, armed: frozenset[str]) -> bool:
    """Whether the phrase holds the name, of several words, of an armed group: "members of the Free Column"."""
    own = [c for c in parse.children(noun) if relation(c) in _KINDS and c.text[:1].isupper()]
    below = sorted((t for c in own for t in (c, *parse.iter_subtree(c))), key=lambda t: t.index)
    if not below:
        return False
    text = parse.text[below[0].start : below[-1].end].lower()
    return any(" " in name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in armed)


def _modifiers(parse: Parse, noun: Token) -> frozenset[str]:
    """Lower-case words that say what kind of people: "rebel" fighters, members "of the security forces"."""
    found: set[str] = set()
    for c in parse.children(noun):
        if relation(c) in ("amod", "compound", "nmod", "flat") and (
            relation(c) != "nmod" or _tells_kind(parse, noun, c)
        ):
            for t in (c, *children(parse, c, "amod", "compound", "flat", "conj")):
                if not _is_of_name(parse, t):
                    found |= {word(t), lemma(t), word(t).removeprefix("pro-")}
            found |= _joined(parse, c)
    return frozenset(found)


def _is_of_name(parse: Parse, token: Token) -> bool:
    """The State of "Northern State": a word of service inside the name of something else."""
    before = parse.tokens[token.index - 1] if token.index else token
    return token.text == "State" and before.text[:1].isupper() and before.sentence == token.sentence


def _tells_kind(parse: Parse, noun: Token, token: Token) -> bool:
    if forms(noun) & lexicon.people().undergoing and "of" in cases(parse, token):
        return False  # "victims of the rebels"
    return token.deprel == "nmod:poss" or not cases(parse, token) or bool(cases(parse, token) & {"of", "from", "in"})


def _joined(parse: Parse, token: Token) -> set[str]:
    """Two-word modifiers as one: "law enforcement", "armed forces"."""
    parts = [t for t in (*children(parse, token, "amod", "compound"), token) if t.start <= token.start]
    return {"-".join(word(t) for t in parts)} if len(parts) > 1 else set()
