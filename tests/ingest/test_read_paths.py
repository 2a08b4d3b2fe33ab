"""Files, folders and standard input: what becomes a report, in what order, by what name."""

import io
import os
from itertools import permutations
from pathlib import Path

import pytest

from crossread.ingest import read_paths

from .builders import ENGLISH, folder


def text(n: int) -> str:
    return ENGLISH + f"A further {n} people were missing.\n"


def test_a_folder_gives_its_texts_sorted_by_id(tmp_path: Path) -> None:
    names = ["b.txt", "a.text", "c.md", "d", ".hidden.txt", "README.md", "page_files/x.txt"]
    at = folder(tmp_path, {n: text(i) for i, n in enumerate(names)})
    reports, issues = read_paths([at])
    assert [r.id for r in reports] == ["a", "b", "c", "d"]
    assert issues == ()


def test_what_lies_beside_the_texts_is_said(tmp_path: Path) -> None:
    at = folder(tmp_path, {"a.txt": text(1), "gold.jsonl": "{}", "photo.jpg": b"\xff\xd8\xff", "more/b.txt": text(2)})
    _, issues = read_paths([at])
    assert {Path(i.where).name: i.kind for i in issues} == {
        "gold.jsonl": "not-a-report",
        "photo.jpg": "not-a-report",
        "more": "folder-inside",
    }


def test_order_of_arrival_changes_nothing(tmp_path: Path) -> None:
    at = folder(tmp_path, {f"{n}/r{n % 2}.txt": text(n) for n in range(3)} | {"x/dup.txt": text(1), "x/bad.txt": ""})
    paths = [at / "0", at / "1", at / "2", at / "x"]
    results = {read_paths(order) for order in permutations(paths)}
    assert len(results) == 1


def test_the_same_stem_in_two_folders_takes_the_folder_in(tmp_path: Path) -> None:
    at = folder(tmp_path, {"one/r.txt": text(1), "two/r.txt": text(2), "two/s.txt": text(3)})
    reports, _ = read_paths([at / "one", at / "two"])
    assert [r.id for r in reports] == ["one/r", "s", "two/r"]


def test_the_same_stem_with_two_suffixes_takes_the_suffix_in(tmp_path: Path) -> None:
    at = folder(tmp_path, {"r.txt": text(1), "r.text": text(2)})
    reports, _ = read_paths([at])
    assert [r.id for r in reports] == ["r.text", "r.txt"]


def test_folders_of_the_same_name_take_in_more_of_the_path(tmp_path: Path) -> None:
    at = folder(tmp_path, {"one/x/r.txt": text(1), "two/x/r.txt": text(2)})
    reports, _ = read_paths([at / "one/x", at / "two/x"])
    assert [r.id for r in reports] == ["one/x/r", "two/x/r"]


def test_standard_input_is_a_report() -> None:
    (report,), issues = read_paths(["-"], stdin=io.BytesIO(ENGLISH.encode()))
    assert (report.id, report.text, issues) == ("stdin", ENGLISH, ())


def test_a_name_that_is_no_utf8_can_be_written(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / name).write_text(ENGLISH)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (report,), _ = read_paths([tmp_path])
    assert report.id.encode() == b"caf\\udce9"


@pytest.mark.parametrize("unit", ["\n", "\r\n", "\r"])
def test_the_text_is_what_was_in_the_file(unit: str, tmp_path: Path) -> None:
    given = ENGLISH.replace("\n", unit)
    (report,), _ = read_paths([folder(tmp_path, {"a.txt": given})])
    assert report.text == given


def test_english_in_capitals_short_and_in_lists_of_names_is_english(tmp_path: Path) -> None:
    names = "Anna Berg, Jo Ray, Lia Moss, Karl Brand, Eva Lund, Tam Orsel, Bero Quay, Hale Roke, Ysa Fenn, Pell Rudd"
    at = folder(tmp_path, {"a.txt": ENGLISH.upper(), "b.txt": "Twelve dead", "c.txt": names})
    reports, issues = read_paths([at])
    assert ([r.language for r in reports], issues) == (["en"] * 3, ())
