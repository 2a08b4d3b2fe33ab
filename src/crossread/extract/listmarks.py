"""Numbers that only mark the items of a list."""

from crossread.extract import lexicon
from crossread.extract.nounphrases import PLURAL
from crossread.extract.numbers import Number
from crossread.extract.parties import is_people
from crossread.extract.syntax import children, lemma, word
from crossread.model.parse import Parse, Sentence, Token


def is_list_mark(parse: Parse, sentence: Sentence, number: Number, last: Token) -> bool:
    """The number of an item in a list: "Storm kills 4 7." at the end of a line, "5 Boy found" before the next."""
    if not last.text.isdigit() or len(last.text) > 2 or number.start != number.core or last.index == sentence.first:
        return False
    behind, before = parse.tokens[last.index + 1 : sentence.last], parse.tokens[last.index - 1]
    if [t.text for t in behind] == ["."]:
        # No count ends a line right behind a noun or another number; a toll does ("toll 12").
        measured = lexicon.measures()
        deaths = before.xpos == "NNS" and (lemma(before) in measured.noun or lemma(before) in measured.object)
        speaks = bool(children(parse, before, "det"))  # "relatives say 16, the company 12"
        counting = deaths or speaks or word(before) in lexicon.words("toll")
        return before.upos in ("NOUN", "PROPN", "NUM", "ADJ") and not counting
    if (
        len(behind) < 2
        or not _is_numbered(parse, sentence, int(last.text))
        or before.upos not in ("NOUN", "PROPN", "NUM", "ADJ", "PUNCT")
    ):
        return False
    item = behind[0]
    person = item.xpos in ("NN", "NNP") and word(item) == lemma(item) and is_people(item)
    heads = behind[1].upos not in ("NOUN", "PROPN", "ADJ", "PART")
    return person and heads and item.text.istitle() and word(item) not in PLURAL


def _is_numbered(parse: Parse, sentence: Sentence, number: int) -> bool:
    """Whether the item before or after stands in the same line."""
    others = {str(number - 1), str(number + 1)}
    return number > 1 and any(t.text in others for t in parse.words(sentence))
