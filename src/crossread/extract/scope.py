"""Which figures belong to another event than the report's own, or to no event at all."""

import re
from datetime import date
from functools import cache
from itertools import islice, takewhile

from crossread.extract import lexicon
from crossread.extract.asides import Asides, Other
from crossread.extract.costs import war_before
from crossread.extract.standing import iter_lengths, long_running, toll_verb
from crossread.extract.syntax import (
    cases,
    children,
    conjunct_head,
    iter_ancestors,
    lemma,
    relation,
    tokens_in,
    top,
    word,
)
from crossread.extract.times import TimeMention, find_times, published_day
from crossread.model.claim import Measure
from crossread.model.parse import Parse, Sentence, Token

#: Measures whose figures add up over years; how long somebody is held or missing is no such sum.
_COUNTED = frozenset({Measure.KILLED, Measure.INJURED, Measure.DESTROYED, Measure.DISPLACED, Measure.ARRESTED})
#: What may go on from long before: "it has been holding four men since May".
_LASTING = frozenset({Measure.HELD, Measure.MISSING})
_OPENING = re.compile(r"(?:^|\bthat\b)\W*(?:(?:in|since|during|until|by)\s*)?$", re.I)
#: A dated event further back than this is no part of a story that is still unfolding.
_STORY_DAYS = 10
#: So many sentences lead into a story.
_LEAD = 4
_PART_OF_MONTH = re.compile(r"\b(?:early|mid|late)\b", re.I)
_LENGTHS = frozenset({"week", "month", "year", "decade"})
_WEEKS = re.compile(r"[\w-]+\s+weeks?\s+ago\b", re.I)


#: Words that point back to what the sentence before told of: "three of the bodies", "the other nine".
_BACK = re.compile(
    r"(?:that|those|these|the\s+same|it|they|then|most\s+of|among|the\s+(?:other|rest|remaining)"
    r"|(?:at\s+least\s+|about\s+|some\s+|only\s+)?[\w-]+\s+of\s+(?:the|them|those|these|its|their))\b",
    re.I,
)


#: "The group denied at the time that it had planted it."
_THEN = re.compile(r"\bat\s+(?:the|that)\s+time\b(?!\s+of\b)", re.I)
#: "came home; three others had died"
_OTHERS_TOO = re.compile(r";\s*(?:[\w-]+\s+){0,3}(?:others?|another|the\s+rest)\b[^;]*$", re.I)


@cache
def _phrases() -> re.Pattern[str]:
    lines = lexicon.table("scope")["other_event"]["phrases"].split("\n")
    return re.compile("|".join(rf"\b{line}" for line in lines if line), re.I)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon.table("scope")["other_event"][key].split())


def _goes_on(parse: Parse, verb: Token) -> bool:
    return verb.xpos == "VBG" and any(word(c) in ("has", "have", "'ve", "’ve") for c in children(parse, verb, "aux"))


class Scope:
    """Reads one report in order, so that a sentence can go on with the event of the one before."""

    def __init__(self, parse: Parse, published: str | None) -> None:
        self._parse = parse
        self._published = published
        self._day = published_day(published)
        self._main = self._main_times()
        self._asides = Asides(parse)
        self._captive = self._tells_of_captives()
        self._last: tuple[int, Other] | None = None

    def _main_times(self) -> frozenset[str]:
        """The story's own times: days named in the first three sentences, a month or a year only in the first."""
        found: set[str] = set()
        for sentence in self._parse.sentences[:3]:
            text = self._parse.text[sentence.start : sentence.end]
            mentions = find_times(text, self._published)
            found |= {m.when.value for m in mentions if m.when.value and (sentence.index == 0 or not m.coarse)}
        return frozenset(found)

    def other_event(self, sentence: Sentence, trigger: Token, measure: Measure) -> Other | None:
        """The other event a figure belongs to, None for the report's own."""
        now = measure in _LASTING and _goes_on(self._parse, trigger)
        found = (
            self._asides.of(sentence) or (None if now else self._by_time(sentence, trigger)) or self._by_name(trigger)
        )
        found = found or self._by_capture(sentence, trigger)
        if found is None and measure in _COUNTED:
            found = self._by_length(sentence, trigger)
        if found is None and self._continues(sentence, trigger):
            found = self._last[1] if self._last else None
        if found is not None:
            self._last = (sentence.index, found)
        return found

    def _by_time(self, sentence: Sentence, trigger: Token) -> Other | None:
        """A time that stands with the event itself, or with what it happened in or under."""
        text = self._parse.text[sentence.start : sentence.end]
        chain = self._chain(trigger)
        for mention in find_times(text, self._published):
            if mention.when.value in self._main and text[: mention.start].lower().endswith("since "):
                continue  # "the worst since 2030" ranks the story's own event
            fronted = _is_fronted(text, mention.start, trigger.start - sentence.start)
            beside = self._stands_with(sentence, mention.start, mention.end, chain)
            if self._is_past(mention) and (fronted or beside or self._is_told_of(sentence, mention.end, chain)):
                return Other(
                    event=_key(mention.when.words), reason=f'"{mention.when.words}" is not the time of this story'
                )
        for m in _phrases().finditer(text):
            if self._captive and sentence.index <= _LEAD and _WEEKS.match(m.group()):
                continue  # "is still held by the gang that seized her eight weeks ago": the story's own beginning
            if self._stands_with(sentence, m.start(), m.end(), chain):
                return Other(event=_key(m.group()), reason=f'"{m.group()}" points to an earlier time')
        return self._since(chain) or self._long_after(chain)

    def _long_after(self, chain: frozenset[int]) -> Other | None:
        """ "came two weeks after a gunman killed 12": what the story comes so long after is another event."""
        for clause in (self._parse.tokens[i] for i in sorted(chain)):
            lengths = children(self._parse, clause, "obl:npmod", "obl:tmod", "obl:unmarked", "advmod", "nmod", "obl")
            length = next((t for t in lengths if lemma(t) in _LENGTHS), None)
            mark = next((m for m in children(self._parse, clause, "mark") if word(m) == "after"), None)
            if (
                mark is not None
                and relation(clause) == "advcl"
                and lemma(self._parse.tokens[mark.index - 1]) in _LENGTHS
            ):
                length = self._parse.tokens[mark.index - 1]  # "less than two weeks after", wherever the tree hangs it
                return Other(event=f"{lemma(length)}s before", reason=f'the story comes {length.text} "after" it')
            if length is None:
                continue
            marked = any(word(m) == "after" for m in children(self._parse, clause, "mark", "case"))
            beside = length.index < clause.index and word(self._parse.tokens[length.index + 1]) == "after"
            if (marked and relation(clause) in ("advcl", "obl")) or (beside and relation(clause) == "parataxis"):
                return Other(event=f"{lemma(length)}s before", reason=f'the story comes {length.text} "after" it')
        return None

    def _by_capture(self, sentence: Sentence, trigger: Token) -> Other | None:
        """ "80 boys snatched in 2022 came home": what became of them belongs to the time they were taken."""
        people = children(self._parse, trigger, "nsubj", "nsubj:pass", "obj")
        clauses = [c for p in people for c in children(self._parse, p, "acl")]
        taken = [c for c in clauses if lexicon.measures().object.get(lemma(c)) is Measure.HELD]
        return next((o for c in taken if (o := self._by_time(sentence, c)) is not None), None)

    def _tells_of_captives(self) -> bool:
        """Whether the first sentences tell of people still held or just let go: such a story began some time ago."""
        return any(
            {word(t), word(t).removesuffix("s")} & _words("captive")  # by the letters: not every sentence is parsed
            for s in self._parse.sentences[:_LEAD]
            for t in self._parse.words(s)
        )

    def _by_length(self, sentence: Sentence, trigger: Token) -> Other | None:
        """A toll of years, of a calendar month, or of a war, where no day of the story stands with it."""
        text, chain = self._parse.text[sentence.start : sentence.end], self._chain(trigger, subjects=False)
        verb = toll_verb(self._parse, trigger)
        near = frozenset({trigger.index, verb.index if verb is not None else trigger.index})
        days = [m for m in find_times(text, self._published) if not m.coarse and not self._is_past(m)]
        if any(self._stands_with(sentence, m.start, m.end, near) for m in days):
            return None
        for m in iter_lengths(text):
            fronted = _is_fronted(text, m.start(), trigger.start - sentence.start)
            if fronted or self._stands_with(sentence, m.start(), m.end(), chain):
                return Other(event=_key(m.group()), reason=f'"{m.group()}" is longer than an incident')
        war = long_running(self._parse, trigger) or war_before(self._parse, sentence, verb)
        if war is None:
            return None
        return Other(event=lemma(war), reason=f'"{war.text}" is a long-running thing, not this incident')

    def _since(self, chain: frozenset[int]) -> Other | None:
        """ "have been killed since the war began in 2031": the cost of a long-running thing."""
        links = [self._parse.tokens[i] for i in sorted(chain)]
        links += [c for t in links for c in children(self._parse, t, "conj")]  # "were killed and 50 hurt since ..."
        for c in (c for t in links for c in children(self._parse, t, "advcl", "obl", "nmod")):
            if not any(word(m) == "since" for m in children(self._parse, c, "mark", "case")):
                continue
            if relation(c) == "advcl" and not _is_perfect(self._parse, c):
                continue  # "nobody was hurt, since they had left in August": a reason
            below = sorted(self._parse.iter_subtree(c), key=lambda t: t.index)
            text = self._parse.text[below[0].start : below[-1].end]
            standing = any(lemma(t) in _words("standing") | _words("founding") for t in below)
            past = any(self._is_past(m) for m in find_times(text, self._published)) or _phrases().search(text)
            if standing or past:
                return Other(event=_key(text), reason=f'"{text}" points to an earlier time')
        return None

    def _chain(self, trigger: Token, *, subjects: bool = True) -> frozenset[int]:
        """The event word, what governs it up to a verb of saying whose content it is, and events as its subjects."""
        joined = (c.index for c in children(self._parse, trigger, "conj") if _shares_subject(self._parse, c))
        chain = [trigger.index, *joined]
        current = trigger
        for above in iter_ancestors(self._parse, trigger):
            clause = relation(current) == "ccomp" or (relation(current) == "xcomp" and current.upos == "VERB")
            if lemma(above) in lexicon.speech().verbs and clause:
                break
            chain.append(above.index)
            current = above
        if not subjects:
            return frozenset(chain)
        events = (c for i in chain for c in children(self._parse, self._parse.tokens[i], "nsubj", "obl:agent"))
        return frozenset([*chain, *(c.index for c in events if lemma(c) in _words("nouns"))])

    def _stands_with(self, sentence: Sentence, start: int, end: int, chain: frozenset[int]) -> bool:
        """Whether a stretch of the sentence is, or hangs directly on, a link of the chain."""
        words = tokens_in(self._parse, sentence, sentence.start + start, sentence.start + end)
        if not words:
            return False
        head = top(words)
        if head.index in chain or head.head in chain:
            return True
        # "died in accidents in the islands in the past ten years"; but not "the deadliest attack since 2019"
        above = takewhile(lambda t: relation(t) in ("nmod", "obl", "compound"), iter_ancestors(self._parse, head))
        return word(words[0]) != "since" and any(t.head in chain for t in islice(above, 3))

    def _is_told_of(self, sentence: Sentence, end: int, chain: frozenset[int]) -> bool:
        """ "since 2031, when a bomb killed 12": the clause is of the time before it, wherever the tree hangs it."""
        after = [t for t in self._parse.words(sentence) if t.start >= sentence.start + end][:2]
        when = next((t for t in after if t.upos != "PUNCT"), None)
        return when is not None and word(when) == "when" and when.head in chain

    def _is_past(self, mention: TimeMention) -> bool:
        value = mention.when.value
        if value is None or mention.when.weekday is not None:
            return False
        if self._day is not None and value[:4].isdigit() and int(value[:4]) < self._day.year - 1:
            return True  # named first or not: news of today is not of years ago
        if value in self._main:
            return False
        if mention.coarse and _PART_OF_MONTH.search(mention.when.words):
            return True  # the story's own day is told by its date
        if any(_is_same(value, main) for main in self._main):
            return False
        if self._day is None:
            return mention.coarse or not self._main
        return self._is_long_ago(value)

    def _is_long_ago(self, value: str) -> bool:
        assert self._day is not None
        if value.startswith("XXXX"):
            value = f"{self._day.year}{value[4:]}"
        if len(value) == 10:
            return (self._day - date.fromisoformat(value)).days > _STORY_DAYS
        return not self._day.isoformat().startswith(value)

    def _by_name(self, trigger: Token) -> Other | None:
        """ "an earlier attack killed 12", "the deadliest raid since", "a war that has killed thousands"."""
        for token in (trigger, *iter_ancestors(self._parse, trigger)):
            arguments = (
                children(self._parse, token, "nsubj", "nsubj:pass", "obl", "obl:agent", "nmod")
                if token.upos == "VERB"
                else ()
            )
            nouns = [*arguments, *([self._parse.tokens[token.head]] if relation(token) == "acl" else [])]
            for noun in nouns:
                if token is trigger and lemma(noun) in _words("standing"):
                    return Other(event=lemma(noun), reason=f'"{noun.text}" is a long-running thing, not this incident')
                for c in children(self._parse, noun, "amod", "det"):
                    if lemma(noun) in _words("nouns") and word(c) in _adjectives(self._parse, noun):
                        return Other(
                            event=f"{word(c)} {lemma(noun)}", reason=f'"{c.text} {noun.text}" is another event'
                        )
            if relation(token) in ("ccomp", "parataxis", "conj", "advcl"):
                break
        return None

    def _continues(self, sentence: Sentence, trigger: Token) -> bool:
        """A sentence right after one on another event, in its paragraph, or a clause of its own, that points back."""
        if self._last is None:
            return False
        before = self._parse.sentences[self._last[0]]
        if before.index == sentence.index:
            return bool(_OTHERS_TOO.search(self._parse.text[sentence.start : trigger.start]))
        near = sentence.index == before.index + 1 and sentence.paragraph == before.paragraph
        text = self._parse.text[sentence.start : sentence.end]
        return near and bool(_BACK.match(text) or _THEN.search(text))


def _is_perfect(parse: Parse, clause: Token) -> bool:
    """Whether what a clause with "since" hangs on is told in the perfect: "have been killed since the war began"."""
    above = parse.head(clause)
    if above is None or above.upos != "VERB":
        return True
    first = conjunct_head(parse, above)
    return any(lemma(c) == "have" for v in (above, first) for c in children(parse, v, "aux"))


def _is_same(value: str, main: str) -> bool:
    """Whether a day, month or year is that of the story, as far as both say.

    Where the story's own days are printed without a year, a year or a month of one is another.
    """
    if main.startswith("XXXX") and value[:4].isdigit() and len(value) < len(main):
        return False
    first = 4 if "XXXX" in (value[:4], main[:4]) else 0
    return main[first : len(value)] == value[first:]


def _adjectives(parse: Parse, noun: Token) -> frozenset[str]:
    """Words that put an event outside; "in another clash" does, while "another blast killed two" goes on.

    "killed nine in the worst crash in years" names the story's own event by its rank.
    """
    inside = relation(noun) in ("obl", "nmod")
    own = inside and cases(parse, noun) & {"in", "as"}
    ranks = frozenset() if own else _words("superlatives")
    return _words("adjectives") | ranks | (_words("others") if inside else frozenset())


def _is_fronted(text: str, start: int, trigger: int) -> bool:
    """A time that opens a sentence, or the clause of "said that", goes for all that follows it."""
    opens = _OPENING.search(text[:start])
    return bool(opens) and start < trigger and not re.search(r"\bthat\b", text[start:trigger], re.I)


def _shares_subject(parse: Parse, verb: Token) -> bool:
    """ "killed 12 farmers and burned their homes in 1985": a time behind the last of joined verbs goes for all."""
    return verb.upos == "VERB" and not children(parse, verb, "nsubj", "nsubj:pass")


def _key(words: str) -> str:
    """The time without its preposition, as printed: the same for "in November" and "In November"."""
    words = words.capitalize() if words.isupper() else words
    return re.sub(
        r"^(?:in|since|during|on|of|from|until|by|the|early|late)\s+", "", re.sub(r"\s+", " ", words), flags=re.I
    )
