"""The JSON is what its schema says, says nothing its schema does not, and is the same bytes every time."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crossread.errors import AnchorError
from crossread.model.span import Span
from crossread.verbs import account, claims, figures, show
from present.ferry import ferry

ROOT = Path(__file__).resolve().parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs/reference/account.schema.json").read_text(encoding="utf-8"))
#: The record of the design: fields may be added, never renamed.
RECORD = ["id", "report", "start", "end", "text", "measure", "manner", "party", "group", "low", "high", "hedge"]
RECORD += ["polarity", "modality", "basis", "scope", "section", "source", "side", "naming", "via", "said", "holds"]
RECORD += ["place"]


def test_the_document_is_valid() -> None:
    jsonschema.validate(json.loads(account([ferry()], format="json")), SCHEMA)


def test_each_line_is_valid() -> None:
    lines = account([ferry(), ferry()], format="jsonl").splitlines()
    assert len(lines) == 2
    for line in lines:
        jsonschema.validate(json.loads(line), SCHEMA)


def test_every_field_is_described() -> None:
    closed = _closed(SCHEMA)
    jsonschema.validate(json.loads(account([ferry()], format="json")), closed)


def _closed(schema: Any) -> Any:
    """The schema with no room for fields it does not name."""
    if isinstance(schema, list):
        return [_closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in schema.items()}
    return {**closed, "additionalProperties": False} if "properties" in schema else closed


def test_what_was_left_out_stands_in_the_last_account_only() -> None:
    accounts = json.loads(account([ferry(), ferry()], format="json"))["accounts"]
    assert [len(one["left_out"]) for one in accounts] == [0, 2]


def test_json_is_canonical() -> None:
    printed = account([ferry()], format="json")
    assert printed == account([ferry()], format="json")
    assert printed == json.dumps(json.loads(printed), ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def test_the_record_has_the_fields_of_the_design_in_their_order() -> None:
    first = json.loads(claims([ferry()], format="jsonl").splitlines()[0])
    assert [field for field in first if field in RECORD] == RECORD


def test_every_record_quotes_its_report() -> None:
    made = ferry()
    texts = {report.id: report.text for report in made.reports}
    records = json.loads(claims([made], format="json"))
    assert len(records) == len(made.claims)
    for one in records:
        assert texts[one["report"]][one["start"] : one["end"]] == one["text"]


def test_claims_of_a_shared_report_are_printed_once() -> None:
    assert claims([ferry(), ferry()], format="jsonl") == claims([ferry()], format="jsonl")


def test_rows_of_figures() -> None:
    rows = [json.loads(line) for line in figures([ferry()], format="jsonl").splitlines()]
    kinds = [row["kind"] for row in rows]
    assert kinds.count("reading") == 17
    assert kinds.count("part") == 3
    assert kinds.count("denial") == 1
    assert [row["low"] for row in rows if row["preferred"] and row["measure"] == "freed"] == [128]


def test_the_shown_claim_has_its_context() -> None:
    (record,) = json.loads(show([ferry()], "ashmere:163", format="json"))
    assert record["text"] in record["context"]["sentence"]
    assert record["standing"] == [
        "Civilians held captive (disputed between state and attackers): 42 on the line of state"
    ]


@pytest.mark.parametrize(
    "span", [Span(report="ashmere-post", start=9_000, end=9_010), Span(report="x", start=0, end=2)]
)
def test_a_claim_without_words_is_never_printed(span: Span) -> None:
    made = ferry()
    broken = replace(made, claims=(replace(made.claims[0], span=span), *made.claims[1:]))
    for verb in (account, claims, figures):
        with pytest.raises(AnchorError, match="ashmere-post"):
            verb([broken], format="json")


def test_a_source_without_words_is_refused() -> None:
    made = ferry()
    source = made.claims[0].source
    assert source is not None
    broken = replace(made.claims[0], source=replace(source, span=Span(report="meridian-wire", start=0, end=4)))
    with pytest.raises(AnchorError, match="meridian-wire"):
        account([replace(made, claims=(broken, *made.claims[1:]))])


def test_the_reference_describes_every_field_of_records_and_rows() -> None:
    reference = (ROOT / "docs/reference/record.md").read_text(encoding="utf-8")
    record = json.loads(claims([ferry()], format="jsonl").splitlines()[0])
    row = json.loads(figures([ferry()], format="jsonl").splitlines()[0])
    assert [field for field in [*record, *row] if f"`{field}`" not in reference] == []
