"""What a browser shows: the account as a page."""

from crossread.web.brief import write_brief
from crossread.web.charts.engine import warm
from crossread.web.page import STATIC, environment, render, render_template, write_page

__all__ = ["STATIC", "environment", "render", "render_template", "warm", "write_brief", "write_page"]
