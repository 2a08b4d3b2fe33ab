"""What each saying of a sentence answers for: the words that stand under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from crossread.extract.attribution.according import find_according
from crossread.extract.attribution.charges import find_charge
from crossread.extract.attribution.following import QUOTES, SET_OFF
from crossread.extract.attribution.frames import Form, Frame, find_address, find_frame
from crossread.extract.attribution.gapped import find_gapped
from crossread.extract.attribution.nouns import find_announcement, find_noun, find_owned
from crossread.extract.attribution.phrases import DASHES, phrase_tokens
from crossread.extract.attribution.quotations import Quotation, outside, taker
from crossread.extract.attribution.words import roles
from crossread.extract.syntax import child, children, lemma, relation, word
from crossread.model.parse import Parse, Sentence, Token

_OTHER_CLAUSE = frozenset({"when", "while", "whereas", "although", "but"})
#: No sentence that people wrote has more; one that has is read this far.
_MOST = 100
#: What opens a clause beside a saying: after words set in, and after a clause that is said.
_BESIDE = frozenset({"as", "while", "when", "after", "who", "which", "though", "although"})
_MEANWHILE = frozenset({"as", "while"})
#: What opens a clause that leads up to the main one; after "as police said" the main clause is what is said.
_LEADING = frozenset("after when before because since although though while until once".split())
_OTHERS = frozenset({"another", "others", "dozens", "hundreds", "scores"})
_COORDINATORS = frozenset({"while", "but", "and", "although", "though", "whereas", "as", "with"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A word of saying, the head of its speaker's phrase, and the tokens said; [first, last) are its own words."""

    cue: Token
    speaker: Token
    content: frozenset[int]
    form: Form
    first: int
    last: int
    shared: bool = False


def find_sayings(parse: Parse, sentence: Sentence, quotations: Sequence[Quotation] = ()) -> tuple[Saying, ...]:
    """The sayings of one sentence, in text order; of the report's quotations those that nothing else answers for."""
    frames = sorted(islice(_iter_frames(parse, sentence), _MOST), key=lambda f: (f.first, f.cue.index))
    regions = _regions(parse, sentence, frames)
    regions = [_within(frame, region, quotations) for frame, region in zip(frames, regions, strict=True)]
    worded = [_saying(parse, f, region) for f, region in zip(frames, regions, strict=True)]
    cues = [f.cue.index for f in frames]
    taken = [s for q in quotations if not any(outside(c, q) for c in cues) and (s := _taken(parse, sentence, q))]
    return tuple(sorted((*worded, *taken), key=lambda s: (s.first, s.cue.index)))


def _within(frame: Frame, region: tuple[int, int], quotations: Sequence[Quotation]) -> tuple[int, int]:
    """What somebody quoted says that others said ends with the quotation."""
    around = next((q for q in quotations if not outside(frame.cue.index, q)), None)
    return region if around is None else (max(region[0], around.first), min(region[1], around.last))


def _taken(parse: Parse, sentence: Sentence, quotation: Quotation) -> Saying | None:
    """ "The mayor had no doubt it was “a murder of nine men”": the subject of the verb that takes the quotation."""
    speaker = taker(parse, sentence, quotation)
    if speaker is None:
        return None
    mark = parse.tokens[quotation.first - 1]
    content = frozenset(range(mark.index, min(quotation.last, sentence.last)))
    last = mark.index + 1
    return Saying(cue=mark, speaker=speaker, content=content, form=Form.AFTER, first=mark.index, last=last)


def _saying(parse: Parse, frame: Frame, region: tuple[int, int]) -> Saying:
    """The word of saying itself counts as said, so that whoever asks for it is told whose it is."""
    said_so = frame.form is Form.AROUND and frame.cue.upos == "VERB" and word(frame.cue) != "according"
    beside = set(_beside(parse, frame, region)) if said_so else set()
    content = frozenset(range(*region)) - _own(parse, frame) - beside | {frame.cue.index}
    return Saying(
        cue=frame.cue,
        speaker=frame.subject.head,
        content=content,
        form=frame.form,
        first=frame.first,
        last=frame.last,
        shared=frame.subject.shared,
    )


def _beside(parse: Parse, frame: Frame, region: tuple[int, int]) -> range:
    """ "..., he said after the raid": what goes on without a comma tells of the saying, and is not said.

    After a whole quotation that holds for everything up to the next one.
    """
    quoted = word(parse.tokens[region[0]]) in QUOTES and word(parse.tokens[frame.first - 1]) in QUOTES
    for place in range(frame.last, region[1]):
        token = parse.tokens[place]
        resumes = not quoted and (word(token) in SET_OFF or token.upos == "CCONJ")
        if word(token) in QUOTES or resumes:
            return range(frame.last, place)
    return range(frame.last, region[1])


def _own(parse: Parse, frame: Frame) -> set[int]:
    """The words of saying, and what is told of the speaker beside the name: that is not what the speaker says."""
    own = set(range(frame.first, frame.last))
    phrase = phrase_tokens(parse, frame.subject.head)
    for beside in (b for t in phrase for b in children(parse, t, "acl", "appos")):
        below = {t.index for t in parse.iter_subtree(beside)}
        if not below & {frame.cue.index, frame.extent.index if frame.extent is not None else frame.cue.index}:
            own |= below
    return own


def _iter_frames(parse: Parse, sentence: Sentence) -> Iterator[Frame]:
    for token in parse.words(sentence):
        frame = (
            find_according(parse, sentence, token)
            or find_frame(parse, sentence, token)
            or find_charge(parse, sentence, token)
            or find_noun(parse, token)
            or find_owned(parse, token)
            or find_announcement(parse, sentence, token)
            or find_address(parse, sentence, token)
            or find_gapped(parse, sentence, token)
        )
        if frame is not None:
            yield frame


def _regions(parse: Parse, sentence: Sentence, frames: list[Frame]) -> list[tuple[int, int]]:
    """The stretch of tokens each frame speaks for; the clause boundary between two of them parts them."""
    regions: list[tuple[int, int]] = []
    for place, frame in enumerate(frames):
        if frame.form is Form.AROUND:
            start = sentence.first
            if place and word(frame.cue) in ("citing", "quoting") and frame.cue.head == frames[place - 1].cue.index:
                start = regions[place - 1][0]  # "..., the paper reported, citing police"
            elif place and (cut := _cut(parse, frames[place - 1], frame)):
                start = cut
                regions[place - 1] = (regions[place - 1][0], min(regions[place - 1][1], cut))
            regions.append((start, _tail(parse, sentence, frame, _BESIDE)))
        else:
            regions.append((_start(parse, frame), _end(parse, sentence, frame)))
    return regions


def _start(parse: Parse, frame: Frame) -> int:
    """ "four people the group says it holds": the noun such a clause is about is said too."""
    about = parse.head(frame.cue)
    if frame.form is not Form.WITHIN or about is None or about.index in (frame.subject.head.index, frame.cue.index):
        return frame.last
    return phrase_tokens(parse, about)[0].index if about.index < frame.first else frame.last


def _tail(parse: Parse, sentence: Sentence, frame: Frame, openers: frozenset[str]) -> int:
    """Where a clause begins that is told beside what is said: ", as fighting went on"."""
    for token in parse.tokens[frame.last : sentence.last - 1]:
        opener = parse.tokens[token.index + 1]
        if word(token) == ";" and _takes_over(parse, sentence, token):
            return token.index
        if word(token) in (",", "—") and word(opener) in openers and not _counts_on(parse, sentence, opener):
            return token.index
    return sentence.last


def _takes_over(parse: Parse, sentence: Sentence, mark: Token) -> bool:
    """ "..., by the count of the police; the institute has received 33": a body that tells of itself takes over."""
    clause = parse.tokens[mark.index + 1 : sentence.last]
    subject = next((t for t in clause if relation(t) == "nsubj"), None)
    return subject is not None and bool({word(subject), lemma(subject)} & roles().bodies)


def _counts_on(parse: Parse, sentence: Sentence, opener: Token) -> bool:
    """ ", while 20 more were hurt": the count goes on, and so does what is said."""
    following = parse.tokens[opener.index + 1 : min(opener.index + 4, sentence.last)]
    return word(opener) == "while" and any(t.upos == "NUM" or word(t) in _OTHERS for t in following)


def _cut(parse: Parse, before: Frame, frame: Frame) -> int:
    """Where the clause begins that a following attribution takes over from one before; 0 where it does not."""
    low = before.last if before.form is not Form.WITHIN else before.first
    for place in range(frame.first - 2, low, -1):
        first, second = parse.tokens[place], parse.tokens[place + 1]
        if word(first) == ";" or (word(first) == "," and word(second) in _COORDINATORS):
            return place
    return before.last if before.form is Form.AROUND else 0


def _end(parse: Parse, sentence: Sentence, frame: Frame) -> int:
    if frame.extent is not None:
        last = max(t.index for t in parse.iter_subtree(frame.extent) if t.index < sentence.last) + 1
        return min(last, _against(parse, sentence, frame.last))
    if frame.form is Form.WITHIN:
        below = [t.index for t in parse.iter_subtree(frame.cue) if t.index < sentence.last]
        return max(below) + 1
    if frame.narrow:
        parting = next((t.index for t in parse.tokens[frame.last : sentence.last] if _parts(t)), sentence.last)
        return min(parting, _clause(parse, sentence, frame))
    return min(
        _tail(parse, sentence, frame, _MEANWHILE), _joined(parse, sentence, frame), _clause(parse, sentence, frame)
    )


def _clause(parse: Parse, sentence: Sentence, frame: Frame) -> int:
    """The end of the clause of saying where it only leads up to another: "After police said so, nine men left"."""
    main = parse.head(frame.cue)
    below = max(t.index for t in parse.iter_subtree(frame.cue))
    leads = relation(frame.cue) == "advcl" and main is not None and main.index > below
    opened = any(word(c) in _LEADING for c in children(parse, frame.cue, "mark", "advmod"))
    return below + 1 if leads and opened else sentence.last


def _joined(parse: Parse, sentence: Sentence, frame: Frame) -> int:
    """Where a clause begins that stands against the words of saying: "..., but nine men had meanwhile fled".

    After a mere "and" what is said goes on, wherever the tree joins it.
    """
    for clause in children(parse, frame.cue, "conj", "parataxis"):
        subject = child(parse, clause, "nsubj")
        if subject is None or not frame.last < subject.index < clause.index:
            continue
        opening = phrase_tokens(parse, subject)[0].index
        if _stands_against(parse, opening - 2) or word(parse.tokens[opening - 2]) in DASHES:
            return opening - 2
    return sentence.last


def _against(parse: Parse, sentence: Sentence, place: int) -> int:
    """Where ", but" first turns against what was said."""
    return next((i for i in range(place, sentence.last - 1) if _stands_against(parse, i)), sentence.last)


def _stands_against(parse: Parse, place: int) -> bool:
    mark, link = parse.tokens[place : place + 2]
    return word(mark) in SET_OFF and word(link) in ("but", "yet")


def _parts(token: Token) -> bool:
    """Where the object of a verb surely ends: a semicolon, or a conjunction that opens another clause."""
    return word(token) == ";" or (word(token) in _OTHER_CLAUSE and token.upos in ("SCONJ", "CCONJ", "ADV"))
