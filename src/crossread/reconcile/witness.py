"""Who is one witness: claims that came from one agency, one outlet or one text are counted once.

The count is one of components. Two claims of a figure are joined if they share a key: the agency or outlet that each is
owed to, the bytes of its report, or the copied text it stands in. A copy brings a claim that is joined to the one it
was copied from, so it never raises the number; taking a report away raises it only where that report was the link.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crossread.joined import join
from crossread.model.claim import Claim
from crossread.model.origin import Credit, CreditRole, Trace
from crossread.model.passage import PassageKind
from crossread.model.report import Report
from crossread.reconcile.copied import CopiedTexts, Sentence
from crossread.reconcile.frames import Frames

_COPIED = (PassageKind.COPY, PassageKind.BOILERPLATE)


class Witnesses:
    """What was traced among the reports that count, and the keys of their claims."""

    def __init__(self, reports: Sequence[Report], claims: Sequence[Claim], traced: Trace) -> None:
        self.reports = {report.id: report for report in reports}
        self.claims = claims
        self.traced = restrict(traced, self.reports)
        self.texts = CopiedTexts(
            passage for overlap in self.traced.overlaps for passage in overlap.passages if passage.kind in _COPIED
        )
        self.text_of = {claim.id: self.texts.find(claim) for claim in claims}
        self.frames = Frames(claims, self.text_of)
        self._outlets = dict(self.traced.outlets)
        self._credits = _by_report(self.traced.credits)
        self._told = {credit.claim: f"name:{credit.key}" for credit in self.traced.credits if credit.claim}
        self._keys = {claim.id: self._find_keys(claim) for claim in claims}

    def keys(self, claim: Claim) -> frozenset[str]:
        """All that the claim shares with other claims of one origin."""
        return self._keys[claim.id]

    def group(self, claims: Iterable[Claim]) -> list[list[Claim]]:
        """The claims by origin, in the order of their first ones."""
        by_id = {claim.id: claim for claim in claims}
        pairs = [(("claim", claim.id), ("key", key)) for claim in by_id.values() for key in sorted(self.keys(claim))]
        return [[by_id[name] for kind, name in group if kind == "claim"] for group in join(pairs)]

    def count(self, claims: Iterable[Claim]) -> int:
        """How many origins are behind the claims."""
        return len(self.group(claims))

    def without(self, report: str, among: Iterable[str]) -> "Witnesses":
        """The same for some of the reports, and without one of them."""
        kept = [self.reports[one] for one in sorted(set(among) - {report}) if one in self.reports]
        known = {one.id for one in kept}
        return Witnesses(kept, [claim for claim in self.claims if claim.report in known], self.traced)

    def owner(self, claim: Claim) -> str:
        """To whom the claim is owed by its report's own word: who was told it, who made the text, whose page it is."""
        made = [c for c in self._credits.get(claim.report, ()) if c.role is CreditRole.BYLINE and c.key]
        if claim.id in self._told:
            return self._told[claim.id]
        if made:
            return f"name:{min(credit.key for credit in made)}"
        outlet = self._outlets.get(claim.report)
        return f"name:{outlet}" if outlet else f"report:{claim.report}"

    def _find_keys(self, claim: Claim) -> frozenset[str]:
        keys = {self.owner(claim), f"bytes:{self.reports[claim.report].digest}"}
        text = self.text_of[claim.id]
        if text:
            keys |= {f"text:{text[0]}:{text[1]}", *self._find_names(text)}
        return frozenset(keys)

    def _find_names(self, text: Sentence) -> Iterable[str]:
        """The media that any report with that text credits for it."""
        for report in self.texts.reports[text]:
            for credit in self._credits.get(report, ()):
                if credit.key and credit.role is not CreditRole.TOLD:
                    yield f"name:{credit.key}"


def restrict(traced: Trace, reports: Iterable[str]) -> Trace:
    """What was traced among these reports only."""
    known = set(reports)
    chains = [
        replace(chain, reports=tuple(r for r in chain.reports if r in known))
        for chain in traced.editions
        if len(known.intersection(chain.reports)) > 1
    ]
    return Trace(
        overlaps=tuple(overlap for overlap in traced.overlaps if known.issuperset(overlap.reports)),
        credits=tuple(credit for credit in traced.credits if credit.report in known),
        editions=tuple(chains),
        outlets=tuple(pair for pair in traced.outlets if pair[0] in known),
    )


def _by_report(credits_: Iterable[Credit]) -> Mapping[str, Sequence[Credit]]:
    found: dict[str, list[Credit]] = {}
    for credit in credits_:
        found.setdefault(credit.report, []).append(credit)
    return found
