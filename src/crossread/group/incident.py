"""Reports of one incident are put together, and it is said on what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from crossread.group.cluster import cluster
from crossread.group.regroup import regroup
from crossread.group.terms import Terms, find_terms
from crossread.group.weight import to_vector, weigh
from crossread.model.account import Incident
from crossread.model.decision import Decision
from crossread.model.extract import Extract
from crossread.model.report import Report

#: Days between two reports, beyond which what they share does not make them reports of one incident.
LONGEST = 30
_ID_LENGTH = 12
_SHOWN = 6
_STEM, _SHORT = 5, 4


def find_incidents(
    reports: Sequence[Report], extracts: Sequence[Extract], moves: Sequence[Decision] = ()
) -> tuple[Incident, ...]:
    """The incidents these reports tell of, each report in exactly one, the most reported first.

    Reports come together by the names, lead words, stated days and figures they share, rare ones weighing more; a
    report that shares too little is an incident of its own. `moves` are splits and merges that a reader decided, which
    outrank what reports share. The order in which the reports are given changes nothing.
    """
    ordered = sorted(reports, key=lambda report: (report.id, report.digest))
    by_report = {extract.report: find_terms(extract) for extract in extracts}
    terms = [by_report.get(r.id) or Terms(report=r.id, names=(), days=(), figures=()) for r in ordered]
    weights, having = weigh([found.all for found in terms])
    vectors = [to_vector(found.all, weights, having) for found in terms]
    days = [_published(report) for report in ordered]

    def may_meet(left: int, right: int) -> bool:
        one, other = days[left], days[right]
        return one is None or other is None or abs((one - other).days) <= LONGEST

    groups = regroup(cluster(vectors, may_meet), [report.id for report in ordered], moves)
    incidents = [_incident([ordered[i] for i in group], [terms[i] for i in group], tuple(why)) for group, why in groups]
    return tuple(sorted(incidents, key=lambda incident: (-len(incident.reports), incident.reports, incident.id)))


def _published(report: Report) -> date | None:
    try:
        return date.fromisoformat(report.published[:10]) if report.published else None
    except ValueError:
        return None


def _incident(reports: Sequence[Report], terms: Sequence[Terms], decided: tuple[str, ...]) -> Incident:
    key = "\n".join(sorted(f"{report.id} {report.digest}" for report in reports))
    return Incident(
        id=sha256(key.encode()).hexdigest()[:_ID_LENGTH],
        label=find_label(terms),
        reports=tuple(report.id for report in reports),
        why="; ".join([_explain(terms), *decided]),
    )


def find_label(terms: Sequence[Terms]) -> str:
    """The name of several words and the other name that most reports share: `Harbour Queen · Port Ellis`.

    Where they are shared alike, the one that reports put first; empty where nothing is named.
    """
    ranked = _rank(terms)
    whole = [name for name in ranked if " " in name][:1]
    others = [name for name in ranked if not whole or not _akin(name, whole[0])]
    return " · ".join(name.title() for name in (whole + others)[:2])


def _rank(terms: Sequence[Terms]) -> list[str]:
    counts = Counter(name for found in terms for name in found.names)
    places: dict[str, int] = {}
    for found in terms:
        for place, name in enumerate(found.names):
            places[name] = places.get(name, 0) + place
    return sorted(counts, key=lambda name: (-counts[name], places[name] / counts[name], name))


def _akin(name: str, other: str) -> bool:
    """True for a country and its people, whose words begin alike, and for a name and its initials."""
    initials = "".join(word[0] for word in other.split())
    stems = [(a[:_STEM], b[:_STEM]) for a in name.split() for b in other.split()]
    alike = any(min(len(a), len(b)) >= _SHORT and (a.startswith(b) or b.startswith(a)) for a, b in stems)
    return alike or name.replace(".", "") == initials


def _explain(terms: Sequence[Terms]) -> str:
    if len(terms) == 1:
        return "no other report shares enough names, days and figures with it"
    shared = [
        ("names", _shared((found.names for found in terms), _rank(terms))),
        ("days", _shared(found.days for found in terms)),
        ("figures", _shared(found.figures for found in terms)),
    ]
    told = [f"{kind} {', '.join(found)}" for kind, found in shared if found]
    return f"{len(terms)} reports share {'; '.join(told)}"


def _shared(each: Iterable[Sequence[str]], ranked: Sequence[str] = ()) -> list[str]:
    """What at least two reports have, the most shared first."""
    counts = Counter(term for terms in each for term in terms)
    order = {term: place for place, term in enumerate(ranked)}
    found = [term for term, count in counts.items() if count > 1]
    return sorted(found, key=lambda term: (-counts[term], order.get(term, 0), term))[:_SHOWN]
