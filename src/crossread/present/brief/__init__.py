"""The brief: a situation report of a page, every clause with its citation."""

from crossread.model.brief import Brief
from crossread.present.brief.build import build_brief
from crossread.present.brief.draw import draw_brief, say, write_brief

__all__ = ["Brief", "build_brief", "draw_brief", "say", "write_brief"]
