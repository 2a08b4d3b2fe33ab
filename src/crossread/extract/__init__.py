"""Parse -> claims and acts: figures with their sources, times and scope, what is denied without one, what was done."""

from crossread.extract.actors.reading import find_mentions
from crossread.extract.acts.reading import find_acts
from crossread.extract.breakdown import break_down
from crossread.extract.denials import find_denials
from crossread.extract.dressing import Dressing, identify
from crossread.extract.figures import Figures
from crossread.extract.geography import find_places, place_all
from crossread.extract.labels import find_labels
from crossread.extract.names import find_names
from crossread.extract.roundup import find_items
from crossread.extract.sources import Sources
from crossread.extract.speakers import find_speakers
from crossread.extract.spoken import find_spoken
from crossread.extract.times import find_times
from crossread.extract.timing.happened import iter_happened
from crossread.extract.unknowns import find_unknowns, without_nobody
from crossread.model.extract import Extract
from crossread.model.parse import Parse, SectionKind
from crossread.model.report import Report

__all__ = ["read_report"]


def read_report(report: Report, parse: Parse) -> Extract:
    """Everything one report claims, in text order; the same for the same text, whatever else is read."""
    speakers = find_speakers(report.text)
    sources = Sources(parse, speakers)
    figures = Figures(parse, sources, speakers.armed)
    dressing = Dressing(parse, sources, speakers.armed, report.published)
    unknowns = find_unknowns(report, parse, speakers, sources)
    told = without_nobody((c for s in parse.sentences for c in dressing.claims(s, figures.of(s))), unknowns)
    claims = break_down(parse, told, identify)
    body = [s for s in parse.sections if s.kind in (SectionKind.BODY, SectionKind.HEADLINE)]
    days = tuple(
        m.when for s in body for m in find_times(report.text[s.start : s.end], report.published) if not m.coarse
    )
    spoke = tuple(w for s in body for w in find_spoken(report.text[s.start : s.end], report.published))
    denials = find_denials(report, parse, speakers, sources, claims)
    names = find_names(report)
    places = find_places(report, parse, claims)
    return Extract(
        report=report.id,
        claims=place_all(parse, claims, places),
        denials=denials,
        unknowns=unknowns,
        days=days,
        spoke=spoke,
        happened=tuple(iter_happened(parse, sources, report.published)),
        names=names,
        acts=place_all(parse, find_acts(report, parse, speakers, sources), places),
        places=places,
        mentions=find_mentions(parse, speakers, sources, places),
        labels=find_labels(report, parse, sources, speakers.armed),
        items=find_items(parse),
    )
