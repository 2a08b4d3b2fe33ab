"""What a reader decides outranks what was read, and what was read is kept."""

from dataclasses import replace
from typing import Any

import pytest

from crossread.model.account import Account
from crossread.model.claim import Claim, Party
from crossread.model.decision import Change, Decision, RulingState
from crossread.model.source import Side
from crossread.reading import put_together
from crossread.verbs import account as print_account

from .builders import POST, WIRE, anchored, decision, digest, harvest

REJECT = decision("reject", claim="c-post", note="of another pit")


def told(*decisions: Decision, **options: Any) -> Account:
    (one,) = put_together(harvest(*decisions, **options))
    return one


def claim(account: Account, id_: str) -> Claim:
    return next(one for one in account.claims if one.id == id_)


def figures(account: Account) -> list[int]:
    """Every figure in a finding."""
    return sorted(r.quantity.low for f in account.findings for line in f.lines for r in line.readings)


def states(account: Account) -> list[RulingState]:
    return [ruling.state for ruling in account.decisions]


def test_without_decisions_nothing_changes() -> None:
    assert figures(told()) == [9, 12]
    assert told().decisions == ()


def test_a_rejected_claim_is_in_no_figure_and_is_set_aside_with_the_reason() -> None:
    account = told(REJECT)
    assert figures(account) == [12]
    assert ("c-post", f"rejected by a reader: of another pit (decision {REJECT.id})") in account.set_aside
    assert claim(account, "c-post").quantity.low == 9


def test_a_denial_can_be_rejected() -> None:
    account = told(decision("reject", claim="d-wire"))
    assert [one.id for one in account.denials] == ["d-wire"]
    assert "d-wire" in {id_ for id_, _ in account.set_aside}
    assert not any("d-wire" in voice.denials for voice in account.voices)


def test_a_correction_changes_the_figure_and_keeps_what_was_read() -> None:
    account = told(decision("correct", claim="c-post", set_low=8, set_party="state"))
    corrected = claim(account, "c-post")
    assert (corrected.quantity.low, corrected.quantity.high, corrected.party) == (8, 8, Party.STATE)
    assert corrected.decision == account.decisions[0].decision.id
    assert corrected.why[0] == "read" and "low is 8, was read as 9" in corrected.why[1]
    assert account.decisions[0].changes == (
        Change(field="party", read="civilian", decided="state"),
        Change(field="low", read=9, decided=8),
        Change(field="high", read=9, decided=8),
    )


def test_the_outlets_own_voice_and_a_speaker_whose_words_stand_in_the_report() -> None:
    own = claim(told(decision("correct", claim="c-post", set_source="")), "c-post")
    assert own.source is None
    other = claim(told(decision("correct", claim="c-post", set_source="the pit manager", set_side="company")), "c-post")
    assert other.source is not None and other.source.side is Side.COMPANY
    assert POST[other.source.span.start : other.source.span.end] == "the pit manager"


@pytest.mark.parametrize(
    ("target", "fields", "reason"),
    [
        ("c-post", {"set_source": "the pope"}, "does not stand in post"),
        ("c-wire", {"set_side": "state"}, "nobody is quoted there"),
        ("c-post", {"set_low": 9, "set_high": 3}, "no figure runs from 9 to 3"),
        ("d-wire", {"set_low": 9}, "a denial without a number has no low"),
        ("nothing", {"set_low": 9}, "no claim nothing"),
    ],
)
def test_what_cannot_be_applied_changes_nothing_and_is_told(target: str, fields: dict[str, Any], reason: str) -> None:
    account = told(decision("correct", claim=target, **fields))
    assert states(account) == [RulingState.LOST]
    assert reason in account.decisions[0].why
    assert any(issue.kind == "decision" and reason in issue.reason for issue in account.left_out)
    assert replace(account, decisions=(), left_out=()) == told()


def test_a_decision_finds_its_claim_by_place_when_the_id_is_another() -> None:
    account = told(decision("reject", **anchored("read-otherwise-before", "Nine miners were killed")))
    assert figures(account) == [12]
    assert account.decisions[0].claim == "c-post"


def test_a_decision_about_changed_words_is_not_applied() -> None:
    moved = "OSKARN, Monday. " + POST
    account = told(decision("reject", **anchored("old", "Nine miners were killed")), post=moved)
    assert states(account) == [RulingState.LOST]
    assert "the text of post has changed" in account.decisions[0].why


def test_words_added_after_the_claim_cost_no_decision() -> None:
    longer = POST + " More is expected."
    account = told(decision("reject", **anchored("c-post", "Nine miners were killed")), post=longer)
    assert states(account) == [RulingState.STANDS]


def test_a_report_that_is_gone_is_said_to_be() -> None:
    account = told(decision("reject", **anchored("c-post", "Nine miners were killed")), reports=("wire",))
    assert account.decisions[0].why == "the report post is not among these reports"


def test_the_last_word_wins() -> None:
    corrected = decision("correct", claim="c-post", set_low=8)
    account = told(REJECT, corrected)
    assert figures(account) == [8, 12]
    assert states(account) == [RulingState.OVERTAKEN, RulingState.STANDS]
    assert figures(told(corrected, REJECT)) == [12]


def test_corrections_of_other_fields_add_up() -> None:
    account = told(
        decision("correct", claim="c-post", set_low=8), decision("correct", claim="c-post", set_party="state")
    )
    assert (claim(account, "c-post").quantity.low, claim(account, "c-post").party) == (8, Party.STATE)
    assert states(account) == [RulingState.STANDS] * 2


def test_undo_brings_the_account_back_and_can_itself_be_undone() -> None:
    undo = decision("undo", undoes=REJECT.id)
    assert told(REJECT, undo) == told()
    again = decision("undo", undoes=undo.id)
    assert figures(told(REJECT, undo, again)) == [12]


def test_a_line_written_twice_is_one_decision() -> None:
    assert told(REJECT, REJECT) == told(REJECT)
    assert told(REJECT, REJECT, decision("undo", undoes=REJECT.id)) == told()


def test_to_undo_what_never_was_is_told() -> None:
    account = told(decision("undo", undoes="ffff"))
    assert account.decisions[0].why == "there is no decision ffff to undo"


def test_split_and_merge_outrank_what_reports_share() -> None:
    split = decision("split", reports=["wire"])
    apart = put_together(harvest(split))
    assert sorted(one.incident.reports for one in apart) == [("post",), ("wire",)]
    assert all(f"a reader set them apart (decision {split.id})" in one.incident.why for one in apart)
    merge = decision("merge", reports=["post", "wire"])
    (together,) = put_together(harvest(split, merge))
    assert together.incident.reports == ("post", "wire")
    assert put_together(harvest(split, decision("undo", undoes=split.id))) == put_together(harvest())


def test_a_report_is_known_by_its_bytes_when_its_file_is_called_otherwise() -> None:
    names = [{"id": "renamed", "digest": digest(WIRE)}]
    assert len(put_together(harvest(decision("split", reports=names)))) == 2


def test_a_merge_with_a_report_that_is_gone_is_not_applied() -> None:
    account = told(decision("merge", reports=["post", "elsewhere"]))
    assert states(account) == [RulingState.LOST]
    assert "elsewhere" in account.decisions[0].why


def test_a_decision_shows_only_where_its_report_is() -> None:
    apart = put_together(harvest(decision("split", reports=["wire"]), REJECT))
    shown = {one.incident.reports: [r.decision.kind.value for r in one.decisions] for one in apart}
    assert shown == {("post",): ["reject"], ("wire",): ["split"]}


def test_the_account_shows_the_decisions_in_every_format() -> None:
    account = told(decision("correct", claim="c-post", set_low=8, note="see <page 2>", by="Ada"))
    text, md, document = (print_account([account], format=name) for name in ("text", "md", "json"))
    assert "READERS' DECISIONS" in text and "(read as 9)" in text and "“see <page 2>”" in text and "Ada" in text
    assert "Readers' decisions" in md and "<page" not in md.replace("\\<", "")
    assert '"read": 9' in document and '"decided": 8' in document


def test_the_same_decisions_give_the_same_bytes() -> None:
    one, other = (print_account([told(REJECT)], format="json") for _ in range(2))
    assert one == other
