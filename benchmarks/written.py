"""A section of docs/benchmarks.md, written by the benchmark that measures it."""

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


def keep(heading: str, text: str, page: Path = PAGE) -> None:
    """Puts the section, which begins with its heading, in the place of the one that stands there, else at the end."""
    told, before = f"{text.strip()}\n", page.read_text(encoding="utf-8")
    section = re.compile(rf"^{re.escape(heading)}\n.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
    if section.search(before) is None:
        page.write_text(f"{before.rstrip()}\n\n{told}", encoding="utf-8")
        return
    after = section.sub(lambda _: f"{told}\n", before, count=1)
    page.write_text(f"{after.rstrip()}\n", encoding="utf-8")
