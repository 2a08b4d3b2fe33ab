"""The chapter on copies: who is one witness, and the copied passages side by side."""

from collections.abc import Iterator

from crossread.model.account import Account
from crossread.model.origin import Origin, OriginKind
from crossread.present.evidence import Evidence
from crossread.present.page import Chapter, Entry
from crossread.present.passages import copies, sharing, sides, tally, telling
from crossread.present.receipt import plain
from crossread.present.wording import count, listed

TITLE = "Copied text: one witness in several reports"
#: Pairs of reports, and passages of each, that are shown where not everything is wanted.
MOST_PAIRS, MOST_PASSAGES = 6, 1


def copied(account: Account, evidence: Evidence, *, limit: int, full: bool) -> Chapter:
    """Each origin that several reports print, then each pair of reports with its most telling passage."""
    shared = [origin for origin in account.origins if len(origin.reports) > 1]
    entries = [
        *(Entry(text=say_origin(origin, evidence)) for origin in shared),
        *_pairs(account, evidence, limit, full),
    ]
    return Chapter(title=TITLE, entries=tuple(entries))


def say_origin(origin: Origin, evidence: Evidence) -> str:
    """The origin in words, with its reports, which could be the first and which is the only link."""
    return f"{plain(origin.name)}: {tell_origin(origin, evidence)}"


def tell_origin(origin: Origin, evidence: Evidence) -> str:
    """The same without its name."""
    figures = count(len(origin.claims), "figure")
    told = [f"{figures} in {', '.join(evidence.tagged(origin.reports))}"]
    if origin.credited:
        told.append(f"credited by {', '.join(evidence.tagged(origin.credited))}")
    if origin.first:
        told.append(f"{evidence.tags.get(origin.first, origin.first)} could be the first to print it")
    elif origin.kind is OriginKind.TEXT:
        told.append("which was first is unknown")
    if origin.links:
        told.append(f"known for one origin only by {listed(evidence.tagged(origin.links))}")
    return "; ".join(told)


def _pairs(account: Account, evidence: Evidence, limit: int, full: bool) -> Iterator[Entry]:
    texts = {report.id: report.text for report in account.reports}
    places = [(claim.report, claim.span.start) for claim in account.claims]
    pairs = telling(account.trace.overlaps, places)
    pairs.sort(key=lambda pair: (-copies(pair[0]), pair[0].reports))
    for overlap, passages in pairs if full else pairs[:MOST_PAIRS]:
        shown = passages if full else passages[:MOST_PASSAGES]
        left, right = (evidence.tags[report] for report in overlap.reports)
        shares = f"{overlap.left_share:.0%} of {left}, {overlap.right_share:.0%} of {right}"
        edits = f"; edits: {tally(overlap)}" if tally(overlap) else ""
        cites = tuple(cite for one in shown for cite in sides(one, texts, evidence.tags, limit))
        yield Entry(text=f"{left} and {right}: {sharing(overlap)} ({shares}){edits}", cites=cites)
    if len(pairs) > MOST_PAIRS and not full:
        yield Entry(text=f"{count(len(pairs) - MOST_PAIRS, 'more pair')} of reports (crossread sources lists them)")
