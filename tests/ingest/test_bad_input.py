"""Each bad input costs that input and nothing else, and the issue names it, the reason and the remedy."""

from pathlib import Path

import pytest

from crossread.ingest import read_paths

from .builders import ENGLISH, FRENCH, RUSSIAN, folder

BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \r\n\t\n\xef\xbb\xbf", "empty"),
    ("mark.txt", b"\xef\xbb\xbf", "empty"),
    ("zeros.txt", b"\0" * 500, "binary"),
    ("noise.txt", bytes(range(256)) * 20, "binary"),
    ("report.pdf.txt", b"%PDF-1.7\n" + ENGLISH.encode(), "binary"),
    ("report.docx.txt", b"PK\x03\x04" + b"x" * 500, "binary"),
    ("french.txt", FRENCH.encode(), "not-english"),
    ("russian.txt", RUSSIAN.encode(), "not-english"),
    ("russian1251.txt", (RUSSIAN * 5).encode("cp1251"), "not-english"),
    ("large.txt", ENGLISH.encode() * 25_000, "too-large"),
    ("feed.txt", b"<?xml version='1.0'?><rss><channel><title>News</title></channel></rss>", "feed"),
    ("claims.txt", b'{"id": 1, "text": "At least 27 people were killed"}\n{"id": 2}\n', "data"),
    ("page.mht.txt", b"From: <Saved>\nContent-Type: multipart/related;\n boundary=x\n\n" + ENGLISH.encode(), "archive"),
    ("hollow.html", b"<!doctype html><html><head><title>x</title></head><body></body></html>", "no-text"),
    ("bare.html", b"<!doctype html>", "no-text"),
]


@pytest.mark.parametrize(("name", "data", "kind"), BAD, ids=[b[0] for b in BAD])
def test_a_bad_file_is_an_issue_and_the_others_are_read(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    at = folder(tmp_path, {name: data, "good.txt": ENGLISH})
    reports, (issue,) = read_paths([at])
    assert [r.id for r in reports] == ["good"]
    assert (issue.where, issue.kind) == (str(at / name), kind)
    assert issue.reason
    assert issue.remedy


def test_a_path_that_is_not_there_an_empty_folder_and_a_device(tmp_path: Path) -> None:
    folder(tmp_path, {"a.txt": ENGLISH})
    (tmp_path / "empty").mkdir()
    (tmp_path / "lost.txt").symlink_to(tmp_path / "gone.txt")
    paths: list[str | Path] = [
        tmp_path / "a.txt",
        tmp_path / "none.txt",
        tmp_path / "empty",
        "/dev/null",
        tmp_path / "lost.txt",
        "a\0b",
    ]
    reports, issues = read_paths(paths)
    assert [r.id for r in reports] == ["a"]
    found = {Path(i.where).name: i.kind for i in issues}
    assert found == {
        "none.txt": "missing",
        "empty": "empty-folder",
        "null": "unreadable",
        "lost.txt": "missing",
        "a\0b": "missing",
    }


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path, {"a.txt": ENGLISH, "b.txt": ENGLISH + "One more."})
    opened = Path.open

    def refuse(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    reports, (issue,) = read_paths([tmp_path])
    assert [r.id for r in reports] == ["a"]
    assert issue.kind == "unreadable"
    assert "Permission denied" in issue.reason


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    _, (issue,) = read_paths([path])
    assert issue.kind == "too-large"
    assert "50.0 MB" in issue.reason
    assert "5 MB" in issue.reason


def test_the_same_bytes_are_read_once(tmp_path: Path) -> None:
    at = folder(tmp_path, {"a.txt": ENGLISH, "b.txt": ENGLISH})
    reports, (issue,) = read_paths([at])
    assert [r.id for r in reports] == ["a"]
    assert issue.kind == "duplicate"
    assert str(at / "a.txt") in issue.reason


def test_the_same_path_is_read_once(tmp_path: Path) -> None:
    at = folder(tmp_path, {"a.txt": ENGLISH})
    reports, (issue,) = read_paths([at, at / "a.txt"])
    assert [r.id for r in reports] == ["a"]
    assert issue.kind == "duplicate"


def test_a_copy_that_the_manifest_gives_to_another_outlet_is_a_report_of_its_own(tmp_path: Path) -> None:
    manifest = "id,outlet\na,Harbour Post\nb,Kessel Times\n"
    reports, issues = read_paths([folder(tmp_path, {"a.txt": ENGLISH, "b.txt": ENGLISH, "manifest.csv": manifest})])
    assert [(r.id, r.outlet) for r in reports] == [("a", "Harbour Post"), ("b", "Kessel Times")]
    assert issues == ()


def test_no_paths_and_nothing_on_standard_input() -> None:
    assert read_paths([]) == ((), ())
    reports, (issue,) = read_paths(["-"])
    assert reports == ()
    assert (issue.where, issue.kind) == ("standard input", "empty")
