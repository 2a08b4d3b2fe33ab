"""Decisions applied to what was read: pure, in the order of the journal, the last word winning."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crossread.decisions.anchors import Grounds, Lost, Statement, ground
from crossread.decisions.correct import correct
from crossread.decisions.standing import undone
from crossread.model.claim import Claim, Denial
from crossread.model.decision import Change, Decision, DecisionKind, ReportName, Ruling, RulingState
from crossread.model.extract import Extract
from crossread.model.report import Report

_ABOUT_CLAIMS = (DecisionKind.REJECT, DecisionKind.CORRECT)
_FEWEST = {DecisionKind.SPLIT: 1, DecisionKind.MERGE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """The extracts as decided, a ruling for each decision that is not undone, and the decisions about incidents.

    `moves` are splits and merges by the ids that their reports have here.
    """

    extracts: tuple[Extract, ...]
    rulings: tuple[Ruling, ...]
    moves: tuple[Decision, ...]


@dataclass(slots=True)
class _Case:
    """One claim with what was decided about it so far."""

    read: Statement
    now: Statement
    rejected: str = ""
    rulings: list[int] = field(default_factory=list)


def rule(decisions: Sequence[Decision], reports: Sequence[Report], extracts: Sequence[Extract]) -> Docket:
    """What stands of the decisions, applied; nothing of the input is changed, and nothing that was read is lost."""
    flags = undone(decisions)
    standing = [one for one, gone in zip(decisions, flags, strict=True) if not gone]
    if not standing:
        return Docket(extracts=tuple(extracts), rulings=(), moves=())
    court = _Court(ground(reports, extracts), frozenset(one.id for one in decisions))
    for decision in {one.id: one for one in standing}.values():  # a line that was written twice is one decision
        court.hear(decision)
    return Docket(
        extracts=tuple(court.decided(extract) for extract in extracts),
        rulings=tuple(court.rulings),
        moves=tuple(court.moves),
    )


class _Court:
    def __init__(self, grounds: Grounds, known: frozenset[str]) -> None:
        self._grounds, self._known = grounds, known
        self._cases: dict[str, _Case] = {}
        self.rulings: list[Ruling] = []
        self.moves: list[Decision] = []

    def hear(self, decision: Decision) -> None:
        try:
            if decision.kind in _ABOUT_CLAIMS:
                self._about_claim(decision)
            elif decision.kind in _FEWEST:
                self._about_reports(decision)
            elif decision.undoes not in self._known:
                raise Lost(f"there is no decision {decision.undoes} to undo")
        except Lost as reason:
            self.rulings.append(Ruling(decision=decision, state=RulingState.LOST, why=str(reason)))

    def _about_claim(self, decision: Decision) -> None:
        one = self._grounds.statement(decision)
        case = self._cases.get(one.id) or _Case(one, one)
        changes: tuple[Change, ...] = ()
        if decision.kind is DecisionKind.REJECT:
            case.rejected = _reason("rejected by a reader", decision)
        else:
            corrected, changes = correct(case.now, decision, self._grounds.reports[one.report])
            case.now, case.rejected = _with_step(corrected, changes, decision), ""
        self._cases[one.id] = case
        self._overtake(case, decision)
        case.rulings.append(len(self.rulings))
        stands = RulingState.STANDS
        self.rulings.append(
            Ruling(decision=decision, state=stands, claim=one.id, reports=(one.report,), changes=changes)
        )

    def _overtake(self, case: _Case, later: Decision) -> None:
        """Earlier decisions about the claim of which nothing is left."""
        names = {name for name, _ in later.fields}
        for number in case.rulings:
            earlier = self.rulings[number].decision
            both = earlier.kind is later.kind is DecisionKind.CORRECT
            if not both or {name for name, _ in earlier.fields} <= names:
                why = f"overtaken by {later.id}"
                self.rulings[number] = replace(self.rulings[number], state=RulingState.OVERTAKEN, why=why)

    def _about_reports(self, decision: Decision) -> None:
        found = [(name, self._grounds.report(name)) for name in decision.reports]
        here = tuple(dict.fromkeys(id_ for _, id_ in found if id_))
        missing = ", ".join(name.id for name, id_ in found if not id_)
        if len(here) < _FEWEST[decision.kind]:
            raise Lost(f"of its reports {missing or 'too few'} are not among these reports")
        why = f"without {missing}, not among these reports" if missing else ""
        self.moves.append(replace(decision, reports=tuple(ReportName(id=one) for one in here)))
        self.rulings.append(Ruling(decision=decision, state=RulingState.STANDS, reports=here, why=why))

    def decided(self, extract: Extract) -> Extract:
        """The extract with its claims as corrected, and without those rejected, which it keeps apart."""
        every: list[Statement] = [*extract.claims, *extract.denials]
        if not any(one.id in self._cases for one in every):
            return extract
        cases = [self._cases.get(one.id) or _Case(one, one) for one in every]
        kept = [case.now for case in cases if not case.rejected]
        return replace(
            extract,
            claims=tuple(one for one in kept if isinstance(one, Claim)),
            denials=tuple(one for one in kept if isinstance(one, Denial)),
            rejected=tuple((case.now, case.rejected) for case in cases if case.rejected),
        )


def _reason(what: str, decision: Decision) -> str:
    note = f": {decision.note}" if decision.note else ""
    return f"{what}{f', {decision.by}' if decision.by else ''}{note} (decision {decision.id})"


def _with_step(one: Statement, changes: Sequence[Change], decision: Decision) -> Statement:
    """The claim that says itself what the machine had read."""
    told = "; ".join(f"{c.field} is {_say(c.decided)}, was read as {_say(c.read)}" for c in changes)
    step = _reason(f"corrected by a reader ({told or 'as it was read'})", decision)
    return replace(one, why=(*one.why, step), decision=decision.id)


def _say(value: str | int | None) -> str:
    return "none" if value is None else f"{value:,}" if isinstance(value, int) else value
