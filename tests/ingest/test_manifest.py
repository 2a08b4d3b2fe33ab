"""manifest.csv: what is taken from it, and what of it is passed over, aloud."""

from pathlib import Path

import pytest

from crossread.ingest import read_paths
from crossread.ingest.dates import normal_time
from crossread.ingest.manifest import Row, parse_manifest

from .builders import ENGLISH, PAGE, folder


@pytest.mark.parametrize(
    "data",
    [
        b"id,outlet,url,published,topic\na,Harbour Post,https://x.example/a,2031-05-06,ferry\n",
        b"\xef\xbb\xbfpublished;URL;Outlet;ID\r\n6 May 2031;https://x.example/a;Harbour Post;a\r\n\r\n",
        'id\toutlet\turl\tpublished\na\tHarbour Post\thttps://x.example/a\t"May 6, 2031"\n'.encode("utf-16"),
    ],
)
def test_rows(data: bytes) -> None:
    found = parse_manifest(data, "manifest.csv")
    assert found.rows == {"a": Row(outlet="Harbour Post", url="https://x.example/a", published="2031-05-06")}
    assert found.issues == ()


@pytest.mark.parametrize(
    ("data", "kinds", "rows"),
    [
        (b"", ["manifest"], []),
        (b"%PDF-1.7", ["manifest"], []),
        (b"name,outlet\na,Harbour Post\n", ["manifest"], []),
        (b"id,outlet\n,Harbour Post\nb,Kessel Times\n", ["manifest-row"], ["b"]),
        (b"id,outlet\na,Harbour Post\na,Kessel Times\n", ["manifest-row"], ["a"]),
        (b"id,published\na,05/06/2031\n", ["manifest-date"], ["a"]),
        (b"id,outlet\na\nb,Kessel Times,more,and more\n", [], ["a", "b"]),
    ],
)
def test_bad_manifests(data: bytes, kinds: list[str], rows: list[str]) -> None:
    found = parse_manifest(data, "manifest.csv")
    assert ([i.kind for i in found.issues], list(found.rows)) == (kinds, rows)
    assert all(i.reason and i.remedy for i in found.issues)


def test_a_row_without_a_file_is_said_for_folders_only(tmp_path: Path) -> None:
    at = folder(tmp_path, {"a.txt": ENGLISH, "manifest.csv": "id,outlet\na.txt,Harbour Post\nb,Kessel Times\n"})
    (report,), (issue,) = read_paths([at])
    assert (report.outlet, issue.kind, "b" in issue.reason) == ("Harbour Post", "manifest-row", True)
    (report,), issues = read_paths([at / "a.txt"])
    assert (report.outlet, issues) == ("Harbour Post", ())


def test_the_manifest_goes_before_the_page(tmp_path: Path) -> None:
    at = folder(tmp_path, {"a.html": PAGE, "manifest.csv": "id,outlet,published\na,Harbour Post Online,2031-05-07\n"})
    (report,), _ = read_paths([at])
    assert (report.outlet, report.published, report.byline) == ("Harbour Post Online", "2031-05-07", "Anna Berg")


@pytest.mark.parametrize(
    ("value", "normal"),
    [
        ("2031-05-06", "2031-05-06"),
        ("20310506", "2031-05-06"),
        ("2031-05", "2031-05"),
        ("2031", "2031"),
        ("2031-05-06T14:20:00+02:00", "2031-05-06T12:20:00Z"),
        ("2031-05-06T14:20:00.123Z", "2031-05-06T14:20:00Z"),
        ("2031-05-06 14:20 +0500", "2031-05-06T09:20:00Z"),
        ("2031-05-06 14:20 UTC", "2031-05-06T14:20:00Z"),
        ("2031-05-06 14:20", "2031-05-06T14:20:00Z"),
        ("Tuesday, 6th May 2031, 10:15", "2031-05-06"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("05/06/2031", None),
        ("31 June 2031", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("", None),
    ],
)
def test_times(value: str, normal: str | None) -> None:
    assert normal_time(value) == normal
