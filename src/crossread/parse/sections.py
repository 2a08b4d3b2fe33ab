"""A report's text as sections: headline, body, captions, credits, and teasers of other stories."""

from crossread.model.parse import Section
from crossread.model.report import Report
from crossread.parse.sectioning.blocks import cut_blocks
from crossread.parse.sectioning.dateline import Dateline, find_dateline
from crossread.parse.sectioning.zones import iter_sections, judge

__all__ = ["Dateline", "find_dateline", "find_sections"]


def find_sections(report: Report) -> tuple[Section, ...]:
    """One section a paragraph-like block, in text order, each with its kind and why.

    Sections never overlap, begin and end on a character that is not white space, and cover all such characters. Line
    breaks inside a section are plain white space. A caption's credit is a section of its own after it.
    """
    blocks = cut_blocks(report.text)
    verdicts = judge(blocks, report.title, report.marked)
    return tuple(s for block, verdict in zip(blocks, verdicts, strict=True) for s in iter_sections(block, verdict))
