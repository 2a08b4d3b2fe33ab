"""Numbers that count nobody: ages, money, times, dates, labels, rates, what a page counts of itself."""

import re

from crossread.extract import lexicon

MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
).split()

_MONEY_BEFORE = re.compile(
    r"(?:[$£€₹¥]|\b(?:rs\.?|usd|eur|us\$|no\.|number|nos?\.|article|section|chapter|page|route|highway|flight|resolution|grade|type|age|aged|size|version|boeing|airbus))\s*$",
    re.I,
)
_NOT_COUNT_AFTER = re.compile(
    r"\s*(?:%|per\s*cent\b|percent|°|[ap]\.?m\b\.?|o'clock|gmt\b|hrs\b|(?:st|nd|rd|th)\b"
    r"|[\s-]?(?:year|month|day|week|hour|minute|second|metre|meter|mile|foot|feet|storey|story|km|kg|kilometre|kilometer|kilogram|tonne|ton|acre"
    r"|hectare|inch|mph|kph|knot|litre|liter|gallon|degree|megawatt|mw|kilowatt)s?\b)",
    re.I,
)
#: "it was bed 11 that he died in", "the clerk at window 2": which one of several.
_ONE_OF_BEFORE = re.compile(r"\b(?:bed|room|ward|window|pier|platform|seat|cell|gate|berth|booth|locker)\s+$", re.I)
_ONE_OF_AFTER = re.compile(r"\s*(?:[,.;:)]|$|(?:that|where|in|on|at|of|and|is|was|has|had)\b)", re.I)
_AGE_BEFORE = re.compile(
    r"\b(?:(?:older|younger)\s+than|(?:over|under|below)\s+the\s+age\s+of"
    r"|(?:an?|the)\s+(?:\w+\s+)?(?:girl|boy|child|man|woman|baby|son|daughter|toddler|youth)\s+of)\s+$",
    re.I,
)
#: "were under 20", "people over 60", "aged 9, 11 and 13".
_AGES_BEFORE = re.compile(
    r"\b(?:aged|those|people|men|women|boys|girls|children|anyone|everyone|citizens)\s+(?:under|below|over|above)\s+$"
    r"|\b(?:is|are|was|were|all|mostly)\s+(?:aged\s+)?(?:under|below)\s+$"
    r"|\baged?\s+(?:\d{1,3}\s*(?:,|and|or|to)\s*)*$",
    re.I,
)
#: "Tam Brisco, 81, ...", "Reshi Dalvan (29)", "saves woman, 83, from flood": an age behind a name or a person.
_NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.-]*|\b(?:wo)?man|\b(?:girl|boy|teenager|mother|father|son|daughter|brother|sister|wife|husband))"
    r"(?:,|\s*\()\s*$"
)
#: "a retired railway worker, 71, died": the same behind one person by trade.
_PERSON_BEFORE, _AGE_AFTER = re.compile(r"\b([a-z-]{3,}),\s*$"), re.compile(r",\s+(?![\d]|and\b)[a-z]")
_NAME_AFTER = re.compile(r"\s*[,)]")
#: "a trader, 51, and his sons": behind one person with an article or an owner.
_ONE_BEFORE = re.compile(r"\b(?:an?|the|his|her|their|my)\s+(?:[a-z-]+\s+){0,3}?([a-z-]{3,}),\s*$", re.I)
#: "Ana and Tam Brisco, sisters, 19 and 22, ...": the ages of several.
_KIN_BEFORE = re.compile(
    r"(?:,|\b(?:his|her|their|the|my|our|two|three|both))\s+(?:[a-z-]+\s+){0,2}?(?:brothers|sisters|twins|siblings|sons|daughters"
    r"|cousins|friends|colleagues|neighbou?rs|nephews|nieces|grandsons|granddaughters|boys|girls|couple|(?:wife|son|daughter|mother))"
    r",\s+(?:\d{1,3}(?:,|\s+and|,\s+and)\s+){0,3}$",
    re.I,
)
_KIN_AFTER = re.compile(r"\s*(?:[,.;)]|$|and\s+\d{1,3}\s*(?:[,.;)]|$))", re.I)
#: "a dead man, about fifty, ...": an age in words.
_ELDER_BEFORE = re.compile(
    r"\b(?:(?:wo)?man|girl|boy|teenager|mother|father|son|daughter|brother|sister|wife|husband|widow|farmer|driver|worker|teacher"
    r"|trader|officer|soldier|guard|nurse|doctor),\s+(?:about|around|perhaps|maybe|aged|some|over|nearly|almost|barely)\s*$",
    re.I,
)
_AGE_WORDS = frozenset(
    "ten twelve fifteen sixteen seventeen eighteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
#: "Tam Brisco, 81; Reshi Dalvan, 29.": the same in a list of full names.
_FULL_NAME_BEFORE = re.compile(r"[A-Z][\w’'.-]*\s+[A-Z][\w’'.-]*,\s*$")
_ENTRY_AFTER = re.compile(r"\s*(?:;|\.?$)")
#: "(Channel 2)": a number that ends a name in brackets.
_LABEL_BEFORE, _LABEL_AFTER = re.compile(r"\([^()]*[A-Z][\w’'.-]*\s+$"), re.compile(r"\)")
#: "at 1215 (1515 GMT)", "from 0730": a time of day in four digits.
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d$")
_CLOCK_AFTER = re.compile(
    r"\s*(?:\(\d{4}\s+GMT|gmt\b|hours\b|hrs\b|local\b|today\b|yesterday\b|tonight\b|on\s+\d)", re.I
)
#: "killed 51 [1]", "were arrested.[17]"; but "at least [9] people" is a word that was hard to hear.
_FOOTNOTE_BEFORE = re.compile(r"(?:\S|\d\s)\[$")
#: "1,800 passengers a week": so many each time, not so many now.
_RATE_AFTER = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:a|an|per|each|every)\s+(?:day|week|month|year|hour|minute)\b", re.I)
#: "all but four of them": those four are the others.
_ALL_BUT = re.compile(r"\b(?:all|everyone)\s+(?:but|except)\s+$", re.I)
#: "a mother of three": the children are not counted; "the mother of two boys" may count them.
_PARENT_BEFORE = re.compile(
    r"\b(?:mother|father|parent|mum|mom|dad|grand(?:mother|father|parent)|widow(?:er)?|husband|wife)[\s-]of[\s-]$", re.I
)
_PARENT_AFTER = re.compile(
    r"(?!\s+of\b)(?!\s+(?:[a-z-]+\s+){0,2}?(?!(?:was|is|has|does)\b)[a-z]+(?:s|[dl]ren|men)\b)", re.I
)
#: "one Marlian in five", "one in ten", "two out of three": a share.
_SHARE_WORD = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty)\b"
    r"(?=\s*(?:[,.;:)–—-]|$|of\s+(?:the|its|all)\b|(?:is|are|was|were|has|have)\b))"
)
_SHARE_AFTER = re.compile(rf"\s+(?:[\w-]+\s+)?(?:in|out\s+of)\s+(?:every\s+)?{_SHARE_WORD}", re.I)
_SHARE_BEFORE = re.compile(r"\b(?:one|two|three)\s+(?:[\w-]+\s+)?(?:in|out\s+of)\s+(?:every\s+)?$", re.I)
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_MONTH = "|".join(MONTHS)
_DATE_BEFORE = re.compile(rf"\b(?:{_MONTH})\.?\s+$", re.I)
#: "On 23 September 28 people ...": the day stands before the month, and what follows it counts.
_DAY_BEFORE = re.compile(rf"\b\d{{1,2}}\s+(?:{_MONTH})\.?\s+$", re.I)
#: "In March 19 apprentices ...": no day stands behind a month that something happened in.
_IN_MONTH_BEFORE = re.compile(rf"\b(?:in|during|since|last)\s+(?:{_MONTH})\.?\s+$", re.I)
#: "Fri July 8 2016 Villagers ...": behind a day and a month stands a year.
_FULL_DAY_BEFORE = re.compile(
    rf"\b(?:(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}}\s+(?:{_MONTH})\.?)\s+$", re.I
)
_COUNTS_AFTER = re.compile(r"\s+\w+(?:s|men|women|people|children)\b", re.I)
#: "October 24, 2012 Residents had ...": the year of a day.
_DATE_AFTER = re.compile(rf"\s+(?:of\s+)?(?:{_MONTH})\b(?!\s+(?:have|be|not))", re.I)
#: "a 12-member crew" counts its members; any other compound with a hyphen ("a nine-coach train") counts nothing here.
_HYPHENATED = re.compile(r"(?:-|\s-(?=[a-z]))(?!odd\b|some\b|plus\b|strong\b|member\b|man\b|person\b|\s)\w", re.I)
#: "views: 25737", "comments 12": what a page counts of itself.
_PAGE_BEFORE = re.compile(
    r"\b(?:views?|comments?|replies|posts|votes?|likes|ratings?|tweets|duration)\s*:?\s+#?$", re.I
)


def is_no_count(text: str, start: int, end: int, words: str) -> bool:
    """Whether a printed number at [start, end) tells something else than how many: `words` are its digits or words."""
    before, bare = text[:start], words.isdigit()
    if _FOOTNOTE_BEFORE.search(before) and text[end : end + 1] == "]":
        return True
    if _RATE_AFTER.match(text, end) or _ALL_BUT.search(before):
        return True
    if _PARENT_BEFORE.search(before) and _PARENT_AFTER.match(text, end):
        return True
    if _is_share(before, text, end, words):
        return True
    if _MONEY_BEFORE.search(before) or _NOT_COUNT_AFTER.match(text, end) or _HYPHENATED.match(text, end):
        return True
    if _is_age(before, text, end, words) or (bare and _is_clock(text, end, words)):
        return True
    if bare and _is_label(before, text, end):
        return True
    if words.lower() in ("a", "an") or _PAGE_BEFORE.search(before):
        return True
    if _AGE_BEFORE.search(before) or _AGES_BEFORE.search(before):
        return True
    if bare and (_is_day(before, text, end) or (int(words) <= 31 and _DATE_AFTER.match(text, end))):
        return True
    if not bare or not _YEAR.match(words):
        return False
    return bool(_FULL_DAY_BEFORE.search(before)) or not re.match(r"\s+\w+s\b", text[end:])


def _is_label(before: str, text: str, end: int) -> bool:
    if _ONE_OF_BEFORE.search(before) and _ONE_OF_AFTER.match(text, end):
        return True
    return bool(_LABEL_BEFORE.search(before) and _LABEL_AFTER.match(text, end))


def _is_share(before: str, text: str, end: int, words: str) -> bool:
    """ "one in five": neither is a count; "one of the two in ten rooms" stays one."""
    if words.lower() in ("one", "two", "three") and _SHARE_AFTER.match(text, end):
        return True
    return bool(_SHARE_BEFORE.search(before)) and bool(re.match(_SHARE_WORD, text[end - len(words) :], re.I))


def _is_age(before: str, text: str, end: int, words: str) -> bool:
    if words.isdigit() and _is_age_in_digits(before, text, end, int(words)):
        return True
    known = words.isdigit() or words.lower() in _AGE_WORDS
    return known and bool(_ELDER_BEFORE.search(before) and _NAME_AFTER.match(text, end))


def _is_age_in_digits(before: str, text: str, end: int, years: int) -> bool:
    if _KIN_BEFORE.search(before) and _KIN_AFTER.match(text, end):
        return True
    one = _ONE_BEFORE.search(before)
    if one and years < 111 and _NAME_AFTER.match(text, end):
        return lexicon.people().is_person(one[1].lower()) and not one[1].endswith("s")
    behind_person = _PERSON_BEFORE.search(before)
    if behind_person and 10 < years < 111 and _AGE_AFTER.match(text, end):
        return lexicon.people().is_person(behind_person[1].lower()) and not behind_person[1].endswith("s")
    named = _NAME_BEFORE.search(before) and _NAME_AFTER.match(text, end)
    return years < 111 and bool(named or (_FULL_NAME_BEFORE.search(before) and _ENTRY_AFTER.match(text, end)))


def _is_clock(text: str, end: int, digits: str) -> bool:
    return bool(_CLOCK.match(digits)) and (digits[0] == "0" or bool(_CLOCK_AFTER.match(text, end)))


def _is_day(before: str, text: str, end: int) -> bool:
    """Whether a month before it makes the number a day or a year, and not a count on a day already named."""
    counts = (
        (_DAY_BEFORE.search(before) or _IN_MONTH_BEFORE.search(before))
        and not _YEAR.match(text[len(before) : end])
        and _COUNTS_AFTER.match(text, end)
    )
    return bool(_DATE_BEFORE.search(before)) and not counts
