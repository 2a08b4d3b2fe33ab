"""Lines of bulletins and tables: "Dead: 12", "Missing persons: 9", "Deaths 51", "Dead 23, injured 141"."""

from crossread.extract import lexicon
from crossread.extract.counted import Counted
from crossread.extract.event import Event, manner_of
from crossread.extract.syntax import child, forms, lemma, relation, verb_of, word
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Token

#: A label has no more words.
_LABEL = 5


def line_event(parse: Parse, counted: Counted) -> Event | None:
    """What the label right before a bare number says of it."""
    before = parse.tokens[counted.sentence.first : counted.anchor.index]
    if not before or counted.noun is not None or counted.number.quantity.low == counted.number.quantity.high == 0:
        return None
    if before[-1].text == ":":
        return _label_event(_past_mark(before[:-1]))
    if counted.number.start != counted.number.core:
        return None
    return _plural_event(parse, before[-1]) or _row_event(parse, counted, before)


def _past_mark(label: tuple[Token, ...]) -> tuple[Token, ...]:
    """The label without the mark of a list: "3. Missing"."""
    while label and (label[0].upos == "PUNCT" or label[0].text.isdigit() or label[0].xpos == "LS"):
        label = label[1:]
    return label


def _label_event(label: tuple[Token, ...]) -> Event | None:
    """A short line of its own up to its colon; a sentence that a colon ends is none."""
    if len(label) > _LABEL or any(t.upos in ("NUM", "PUNCT", "AUX", "PRON") or t.xpos == "VBD" for t in label):
        return _said(label[-1]) if label and len(label) <= 2 * _LABEL else None
    units = any(forms(t) & lexicon.measures().units for t in label)
    if units:
        undone = next((t for t in label if lexicon.measures().object.get(verb_of(t)) is Measure.DESTROYED), None)
        return None if undone is None else Event(measure=Measure.DESTROYED, trigger=undone, how="label")
    return next((e for t in reversed(label) if (e := _said(t)) is not None), None)


def _said(t: Token) -> Event | None:
    """What a participle, a state or a noun of a label measures."""
    words = lexicon.measures()
    measure = words.state.get(word(t)) or words.person.get(word(t)) or words.person.get(lemma(t))
    if measure is None and word(t) in lexicon.words("bodies"):
        measure = Measure.KILLED
    if measure is None and t.upos in ("VERB", "ADJ") and word(t).endswith(("ed", "en")):
        measure = words.harm.get(verb_of(t)) or words.object.get(verb_of(t))
    if measure is None and t.xpos in ("NNS", "NNPS"):
        measure = words.noun.get(lemma(t))
    if measure is None or measure in (Measure.ABOARD, Measure.DESTROYED):
        return None
    key = word(t) if word(t) in words.manner else lemma(t)
    return Event(measure=measure, trigger=t, how="beside", manner=manner_of(key, measure))


def _plural_event(parse: Parse, label: Token) -> Event | None:
    """ "Deaths 51": an event noun in the plural, itself without a number."""
    measure = lexicon.measures().noun.get(lemma(label))
    if measure is None or label.xpos not in ("NNS", "NNPS") or child(parse, label, "nummod", "amod", "det") is not None:
        return None
    return Event(measure=measure, trigger=label, how="noun", manner=manner_of(lemma(label), measure))


def _row_event(parse: Parse, counted: Counted, before: tuple[Token, ...]) -> Event | None:
    """ "Dead 23, injured 141, missing 9": labels in a row, each between marks."""
    behind = parse.tokens[counted.anchor.index + 1 : counted.sentence.last][:1]
    opens = len(before) == 1 or before[-2].text in (",", ";", ".", "|", "•", "-", "–")
    if word(before[-1]) not in lexicon.words("dead") or not opens or (behind and behind[0].upos != "PUNCT"):
        return None
    first = parse.tokens[counted.sentence.first]
    return _said(before[-1]) if word(first) in lexicon.words("dead") and relation(first) != "nsubj" else None
