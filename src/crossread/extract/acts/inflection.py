"""Every form of a verb or a noun, so that a word is known by how it is printed, whatever lemma a parser gave it."""

_VOWELS = frozenset("aeiou")
#: Forms that no rule gives, base first. Source: ordinary English grammars.
_IRREGULAR = """
blow blew blown|burn burnt|come came|cost|cut|fight fought|flee fled|give gave given|hang hung|hit|hold held|keep kept
lay laid|leave left|let|lead led|make made|overrun overran|put|run ran|seek sought|set|shake shook shaken|shoot shot
sink sank sunk|steal stole stolen|strike struck stricken|take took taken|tear tore torn|throw threw thrown
withdraw withdrew withdrawn|break broke broken|begin began begun|undergo underwent undergone|be was were been is are
undertake undertook undertaken|rip ripped ripping|say said|go went gone|mow mown|hurl|bear bore borne|slay slew slain
"""
IRREGULAR = {forms[0]: tuple(forms) for row in _IRREGULAR.replace("\n", "|").split("|") if (forms := row.split())}


def verb_forms(base: str) -> frozenset[str]:
    """All forms of a verb: "rob" -> rob, robs, robbed, robbing; of "gun-down" those of its first part."""
    head, hyphen, rest = base.partition("-") if base not in ("booby-trap", "machine-gun") else ("", "", "")
    if hyphen:
        return frozenset(f"{form}-{rest}" for form in verb_forms(head))
    found = {base, *IRREGULAR.get(base, ())}
    if base.endswith("e"):
        found |= {f"{base}s", f"{base}d", f"{base}ing" if base.endswith(("ee", "oe", "ye")) else f"{base[:-1]}ing"}
    elif base.endswith("y") and base[-2] not in _VOWELS:
        found |= {f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"}
    else:
        sibilant = base.endswith(("s", "x", "z", "ch", "sh"))
        stems = {base, base + base[-1]} if _doubles(base) else {base}
        found |= {f"{base}es" if sibilant else f"{base}s"}
        found |= {f"{stem}{ending}" for stem in stems for ending in ("ed", "ing")}
    return frozenset(found)


def noun_forms(base: str) -> frozenset[str]:
    """A noun and its plural."""
    if base.endswith("s"):
        return frozenset({base})
    if base.endswith("y") and base[-2] not in _VOWELS:
        return frozenset({base, f"{base[:-1]}ies"})
    return frozenset({base, f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh")) else f"{base}s"})


def _doubles(base: str) -> bool:
    """Whether a verb may double its last letter: "rob", "kidnap"."""
    return len(base) > 2 and base[-1] not in "aeiouwxy" and base[-2] in _VOWELS and base[-3] not in _VOWELS
