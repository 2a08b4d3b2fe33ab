"""Persons counted without a number: "the driver was killed" is one, "a couple" two."""

from collections.abc import Collection, Sequence

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event
from crossread.extract.numbers import Kind, Number
from crossread.extract.parties import is_people
from crossread.extract.syntax import cases, child, children, conjunct_head, lemma, relation, word
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Sentence, Token
from crossread.model.quantity import Hedge, Quantity

#: One of these with no number is a claim: the others need one to be a figure ("the passenger aboard" is none).
_MEASURES = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.ARRESTED, Measure.MISSING, Measure.FREED, Measure.HELD, Measure.DESTROYED}
)
#: What befalls a person of a title and a name; all else is said of one in politics too.
_HARMED = frozenset({Measure.KILLED, Measure.INJURED, Measure.ARRESTED, Measure.MISSING})
_COLLECTIVE = frozenset(
    [
        "family",
        "crew",
        "staff",
        "police",
        "personnel",
        "public",
        "people",
        "household",
        "jury",
        "cast",
        "military",
        "army",
        "group",
        "force",
        "gang",
        "party",
        "government",
        "folk",
        "none",
        "rest",
        "other",
        "dead",
        "injured",
        "wounded",
        "missing",
        "victim",
        "number",
        "total",
        "militia",
        "security",
        "other",
        "hostage",
    ]
)
#: The paths by which something is told of the person, not merely said near the word.
_TOLD = frozenset(
    {
        "obj of verb",
        "subj of verb",
        "state",
        "limb",
        "lives",
        "to death",
        "bodies",
        "among",
        "predicate noun",
        "hospital",
        "injuries",
        "taken hostage",
        "included",
        "custody",
        "abreast",
        "ruin",
        "came out",
        "broke out",
        "brought out",
        "let go",
        "sole",
    }
)
#: A headline has no more words than this.
_LINE = 16
_ORDINALS = frozenset("another second third fourth fifth sixth seventh eighth ninth tenth".split())
_PAIRS = frozenset({"couple", "pair", "duo"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "another", "this", "that"})


def find_singles(parse: Parse, sentence: Sentence, found: list[Counted]) -> list[Counted]:
    """Singular nouns for a person; whether something of the measures is said of them is asked later.

    `found` are the numbers of the sentence: their nouns, and who a "one" is by an apposition, are counted already.
    """
    numbered = {c.noun.index for c in found if c.noun is not None}
    ones = {
        t.index for c in found if c.number.quantity.high == 1 for t in (c.noun, c.phrase, c.anchor) if t is not None
    }
    single = [t for t in parse.words(sentence) if t.index not in numbered and _is_single(parse, t)]
    people = ones | {t.index for t in single}
    return [_as_counted(parse, sentence, t) for t in single if not _is_described(parse, t, ones, people)]


def _is_described(parse: Parse, token: Token, ones: Collection[int], people: Collection[int]) -> bool:
    """The technician of "a reporter, Ivo Marn, a technician": what that one is, by an apposition to the name."""
    head = parse.head(token)
    if relation(token) != "appos" or head is None or child(parse, token, "acl:relcl") is not None:
        return False  # "his son, Ivo Marn, the captain who died": there it is told
    named = any(c.upos == "PROPN" and c.index < token.index for c in children(parse, head, "appos"))
    of_name = head.upos == "PROPN" and relation(head) == "appos" and head.head in people
    return head.index in ones or of_name or (named and head.index in people)


def tells_of_one(counted: Counted, event: Event) -> bool:
    """Whether the event is told of that one person, and not merely near the word."""
    if event.how == "predicate noun" and not event.part:
        return False  # "the hostage is a teacher" says what one is
    if event.measure is Measure.DESTROYED and lemma(event.trigger) in ("sweep", "wash", "carry"):
        return False  # the bus or the bridge that a flood sweeps away is where people were
    if event.how == "brought out" and relation(counted.phrase) not in ("obj", "nsubj"):
        return False
    titled = counted.phrase is not counted.noun
    taken = event.measure in (Measure.HELD, Measure.FREED) and event.how == "obj of verb"
    if titled and not taken and event.measure not in _HARMED:
        return False  # "President Orr survived the vote"
    listed = event.part and event.how == "place"
    told = (
        event.how in _TOLD
        or listed
        or (event.how == "place" and counted.noun is not None and _is_predicate(counted, event))
    )
    if event.measure is Measure.DESTROYED and event.how == "subj of verb":
        return False  # the house that collapses is the incident
    return event.measure in _MEASURES and told and event.trigger is not counted.noun


def _is_predicate(counted: Counted, event: Event) -> bool:
    """ "was under arrest", said of the person; not "the man under arrest"."""
    return event.trigger.head != counted.phrase.index and counted.phrase.deprel.startswith("nsubj")


def _is_single(parse: Parse, token: Token) -> bool:
    if _title(parse, token) is not None:
        return True
    national = (
        token.upos == "PROPN" and token.xpos == "NNP" and is_people(token) and child(parse, token, "det") is not None
    )
    opens = token.upos == "PROPN" and is_people(token) and token.index == parse.sentence(token).first
    if (token.upos != "NOUN" and not national and not opens) or child(parse, token, "nummod") is not None:
        return False
    if lemma(token) in _PAIRS:
        return not any(relation(c) == "nmod" for c in parse.children(token)) and child(parse, token, "det") is not None
    plural = token.xpos == "NNS" or (word(token) != lemma(token) and word(token).endswith(("s", "men", "women")))
    if (
        plural
        or (lemma(token) in _COLLECTIVE and not is_ordinal(parse, token))
        or relation(token) in ("compound", "flat", "amod")
    ):
        return False
    if any(word(c) == "unborn" for c in children(parse, token, "amod")):
        return False
    unit = lemma(token) in lexicon.measures().units
    determiner = child(parse, token, "det") or child(parse, token, "nmod:poss")
    if determiner is None and not any(word(c) in _ARTICLES for c in parse.children(token)):
        called = any(c.upos == "PROPN" and c.index == token.index + 1 for c in children(parse, token, "flat"))
        bare = _in_headline(parse, token) or (called and not parse.text[token.start : token.end].isupper())
        return bare and is_people(token) and lemma(token) not in lexicon.measures().vehicles
    if determiner is not None and word(determiner) in ("no", "any", "every", "each", "some", "which", "what"):
        return False
    return (is_people(token) and lemma(token) not in lexicon.measures().vehicles) or (
        unit and determiner is not None and word(determiner) in ("a", "an")
    )


def is_ordinal(parse: Parse, noun: Token) -> bool:
    """ "a second hostage", "another victim": one more of those told of."""
    marks = {word(c) for c in children(parse, noun, "amod", "det", "nummod")}
    return bool(marks & _ORDINALS) and bool(marks & {"a", "the", "another"})


def _title(parse: Parse, token: Token) -> Token | None:
    """The engineer of "Engineer Colin Tate was shot dead": what a person is, before the name."""
    if token.upos != "PROPN" or relation(token) in ("compound", "flat", "nmod", "appos"):
        return None
    if parse.text[token.start : token.end].isupper():
        return None
    before = [c for c in children(parse, token, "compound", "nmod:desc") if c.start < token.start]
    if _speaks(parse, token, before):
        return None
    named = (c for c in before if c.upos in ("NOUN", "PROPN") and not word(c).endswith("s"))
    return next((c for c in named if lemma(c) not in _COLLECTIVE and is_people(c)), None)


def _speaks(parse: Parse, name: Token, titles: Sequence[Token]) -> bool:
    """ "said director Rami Orr", "according to its director, Dr Rami Orr": who tells of it."""
    head = parse.head(name)
    says = head is not None and relation(name) == "nsubj" and lemma(head) in lexicon.speech().verbs
    return says or any("according" in cases(parse, t) for t in (name, *titles))


def _in_headline(parse: Parse, token: Token) -> bool:
    """Whether the word is the subject or the object of a line without a full stop, where articles are left out."""
    sentence = parse.sentence(token)
    last = parse.tokens[sentence.last - 1]
    opens = token.index == sentence.first
    line = sentence.last - sentence.first <= _LINE and (last.upos != "PUNCT" or last.text in "'\"’”")
    listed = conjunct_head(parse, token)
    return line and (token.xpos == "NN" or opens) and relation(listed) in ("nsubj", "obj", "root", "nmod")


def _as_counted(parse: Parse, sentence: Sentence, token: Token) -> Counted:
    before = (c for c in children(parse, token, "det", "amod", "compound", "nmod:desc") if c.start < token.start)
    first = min([token, *before], key=lambda t: t.start)
    noun = _title(parse, token) or token
    count = 2 if lemma(token) in _PAIRS else 1
    start, end = first.start - sentence.start, token.end - sentence.start
    number = Number(
        start=start, core=start, end=end, quantity=Quantity(low=count, high=count, hedge=Hedge.EXACT), kind=Kind.NUMBER
    )
    return Counted(number=number, sentence=sentence, anchor=noun, noun=noun, phrase=token)


def is_unnumbered(counted: Counted) -> bool:
    """Whether the count of one or two stands in no numeral."""
    return counted.anchor is counted.noun
