"""The page of an account as Markdown, to paste into a message or a wiki."""

from collections.abc import Sequence

from crossread.present.evidence import Cite
from crossread.present.markup import escape
from crossread.present.page import Block, Chapter, Entry, Page, Row, Sheet
from crossread.present.table import Line, Table, write_table


def write(page: Page) -> str:
    """Headings, lists and quotations; every figure with its report, its speaker and its words."""
    parts = [f"# {escape(page.title)}", "", *(escape(sentence) for sentence in page.lead), ""]
    parts += [f"- {_sheet(sheet)}" for sheet in page.sheets]
    rows = tuple(Line(cells=(block.topic, block.answer, block.standing)) for block in page.blocks)
    if rows:
        parts += ["", write_table(Table(title="", header=("At a glance", "Figure", "Standing"), lines=rows)).rstrip()]
    for chapter in page.chapters:
        parts += ["", f"## {escape(chapter.title)}", *_chapter(chapter)]
    parts += ["", *(f"*{escape(sentence)}*  " for sentence in page.legend)]
    return "\n".join(parts).rstrip() + "\n"


def _sheet(sheet: Sheet) -> str:
    outlet = escape(sheet.outlet or sheet.id or sheet.tag)
    linked = f"[{outlet}]({sheet.url})" if sheet.url.startswith(("https://", "http://")) else outlet
    title = f"“{escape(sheet.title)}”" if sheet.title else ""
    return f"**{escape(sheet.tag)}**: " + ", ".join(filter(None, [linked, sheet.day, title]))


def _chapter(chapter: Chapter) -> list[str]:
    lines = [line for block in chapter.blocks for line in _block(block)]
    return [*lines, *([""] if chapter.entries else []), *(_entry(entry) for entry in chapter.entries)]


def _block(block: Block) -> Sequence[str]:
    answer = f": {escape(block.answer)}" if block.answer else ""
    head = f"### {escape(block.topic)}{answer} — {escape(block.mark)}"
    return ["", head, "", *(_row(row) for row in block.rows), *(f"- *{escape(note)}*" for note in block.notes)]


def _row(row: Row) -> str:
    when = f", {escape(row.when)}" if row.when else ""
    rest = "; ".join(filter(None, [f"also {', '.join(map(escape, row.also))}" if row.also else "", escape(row.note)]))
    said = "; ".join(_cite(cite) for cite in row.cites)
    return f"- {escape(row.side)}{when}: **{escape(row.figure)}** — {said}" + (f"; {rest}" if rest else "")


def _entry(entry: Entry) -> str:
    label = f"**{escape(entry.label)}**: " if entry.label else ""
    said = "; ".join(_cite(cite) for cite in entry.cites)
    return f"- {label}{escape(entry.text)}" + (f" — {said}" if said else "")


def _cite(cite: Cite) -> str:
    """Who says it, the words, and where they stand."""
    words = f" “{escape(cite.words)}”" if cite.words else ""
    speaker = escape(cite.speaker) + ":" if cite.speaker and cite.words else ""
    section = f", {cite.section}" if cite.section else ""
    return f"{speaker}{words} [{escape(cite.where)}{section}]".strip()
