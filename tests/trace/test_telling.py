"""What `sources` and `compare` print, and what they say of calls that are wrong."""

import json
from pathlib import Path

import pytest
from lighthouse import COPY, OWN, page, report

from crossread.cli import main
from crossread.model.account import Account, Incident
from crossread.model.claim import Claim, Measure
from crossread.model.extract import Extract
from crossread.model.quantity import Quantity
from crossread.model.report import Report
from crossread.model.span import Span
from crossread.reconcile import build_account
from crossread.trace import trace
from crossread.verbs import account, compare, sources

WIRE = report("a-wire", "ORVANE, May 6 (Tarn) - " + page(*COPY), outlet="Tarn", published="2031-05-06T08:00")
MIRROR = report(
    "b-mirror",
    page("By Jo Ray, with Tarn", COPY[0].replace("Rebel soldiers", "Terrorists"), *OWN[:2], *COPY[3:]),
    outlet="Orvane Mirror",
    published="2031-05-06T12:00",
)
POST = report("c-post", page(OWN[2], COPY[0].replace("27", "31")), outlet="Post", published="2031-05-07")


def tell(*reports: Report) -> Account:
    extracts = [Extract(report=one.id, claims=tuple(_claims(one))) for one in reports]
    incident = Incident(id="i", label="Cape Orvane", reports=tuple(one.id for one in reports))
    return build_account(incident, reports, extracts, traced=trace(reports, extracts))


def _claims(one: Report) -> list[Claim]:
    number = "31" if "31" in one.text else "27"
    at = one.text.index(number)
    return [
        Claim(
            id=f"{one.id}:{at}",
            report=one.id,
            span=Span(report=one.id, start=at, end=at + 2),
            measure=Measure.HELD,
            quantity=Quantity(low=int(number), high=int(number)),
        )
    ]


def test_the_account_counts_origins_and_shows_the_copy() -> None:
    text = account([tell(WIRE, MIRROR, POST)])
    assert "2 reports, 1 origin: Tarn" in " ".join(text.split())
    assert "COPIED TEXT" in text
    assert "Rebel soldiers] seized" in text
    assert "[Terrorists] seized" in text
    assert "31 (2031-05-07; the same text, edited)" in text


def test_sources_as_text_names_reports_origins_and_pairs() -> None:
    text = sources([tell(WIRE, MIRROR, POST)])
    assert "with Tarn" in text
    assert "3 figures in a, b, c; credited by a, b; a could be the first" in " ".join(text.split())
    assert "copied sentences" in text
    assert sources([tell(POST, MIRROR, WIRE)]) == text


def test_sources_as_markdown_and_json() -> None:
    told = tell(WIRE, MIRROR, POST)
    assert "| a | Tarn | by Tarn |" in sources([told], format="md")
    (record,) = json.loads(sources([told], format="json"))
    assert record["reports"] == ["a-wire", "b-mirror", "c-post"]
    assert record["origins"][0]["kind"] == "agency"
    passage = record["overlaps"][0]["passages"][0]
    assert passage["right"]["text"].startswith("Terrorists seized")
    assert json.loads(sources([told], format="jsonl")) == record


def test_editions_show_what_was_edited() -> None:
    later = report("d-later", WIRE.text.replace("27", "31"), outlet="Tarn", published="2031-05-06T22:00")
    text = sources([tell(WIRE, later)])
    assert "a → d" in text
    assert "update: 27 → 31" in text


def test_compare_marks_what_differs() -> None:
    text = compare(WIRE, MIRROR)
    assert "Rebel soldiers] seized" in text
    assert "Rebel soldiers → Terrorists" in text
    assert "**Terrorists**" in compare(MIRROR, WIRE, format="md")
    (overlap,) = json.loads(compare(MIRROR, WIRE, format="json"))
    assert overlap["left"] == "a-wire"
    assert "\x1b[" in compare(WIRE, MIRROR, colour=True)


def test_compare_says_where_there_is_nothing() -> None:
    other = report("z", page(*OWN))
    assert "share no run of 8 words" in compare(WIRE, other)
    assert json.loads(compare(WIRE, other, format="json")) == []


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for one in (WIRE, MIRROR):
        (tmp_path / f"{one.id}.txt").write_text(one.text, encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(MIRROR.text.replace("“", '"').replace("”", '"').encode("latin-1"))
    (tmp_path / "empty.txt").write_text("")
    return [str(tmp_path / name) for name in ("a-wire.txt", "b-mirror.txt", "latin.txt", "empty.txt")]


def test_compare_on_the_command_line(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", files[0], files[1]]) == 0
    assert "update" not in capsys.readouterr().err
    assert main(["compare", files[1], files[2], "--format", "json"]) == 0
    (overlap,) = json.loads(capsys.readouterr().out)
    assert overlap["left_share"] == overlap["right_share"] == 1.0
    assert main(["compare", files[0], files[0]]) == 0
    assert "100% alike" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "status", "complaint"),
    [
        (["compare"], 2, "no text is given"),
        (["compare", "0"], 2, "takes two texts"),
        (["compare", "0", "1", "2"], 2, "takes two texts"),
        (["compare", "0", "3"], 1, "nothing could be read"),
        (["compare", "0", "absent.txt"], 1, "absent.txt"),
        (["compare", "0", "1", "--date", "2031-05-06"], 2, "--date"),
    ],
)
def test_calls_that_are_wrong(
    files: list[str], words: list[str], status: int, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([files[int(word)] if word.isdigit() else word for word in words]) == status
    assert complaint in capsys.readouterr().err
