"""Vega as SVG: no browser, no network; the engine takes most of a second to start, and a hundredth for each chart."""

import json
import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from threading import Thread
from typing import Any

from crossread.errors import MissingExtra

Spec = Mapping[str, Any]
SCHEMA = "https://vega.github.io/schema/vega/v5.json"
#: Characters of the digest that keeps the names inside one drawing apart from those of another.
_APART = 8
_TAG = re.compile(r"<[^>]*>")
#: What the page has no use for: the words beside a picture tell everything to those who do not see it.
_IDLE = re.compile(
    r' (?:class|role|aria-[a-z]+|pointer-events|font-family|font-size|version)="[^"]*"| transform="translate\(0,0\)"'
    r'|(?<=<a) xlink:href="[^"#]*(?="|#)'
)
_EMPTY = re.compile(r'<path[^>]* d="(?:M0,0h0v0h0Z)?"[^>]*/>|<path class="(?:back|fore)ground"[^>]*/>')
_FINE = re.compile(r"(\d+\.\d)\d+")
_NAMES = re.compile(r'(id="|url\(#)((?:gradient|clip)_?\d+)')
_ROOT = re.compile(r'<svg [^>]*?width="(\d+)" height="(\d+)"[^>]*>')


def draw(spec: Spec, label: str) -> str:
    """The picture as an SVG element, before it `label` for those who do not see it; MissingExtra without the extra."""
    told = json.dumps({"$schema": SCHEMA, "background": None, **spec}, sort_keys=True)
    drawn: str = _engine().vega_to_svg(told)
    size = _ROOT.match(drawn)
    width, height = size.groups() if size else ("0", "0")
    apart = sha256(told.encode()).hexdigest()[:_APART]
    inner = _TAG.sub(_lighten, _EMPTY.sub("", _ROOT.sub("", drawn, count=1)))
    inner = _rename(inner, apart)
    head = f'<svg class="chart" aria-hidden="true" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    return f'<span class="hidden">{escape(label)}</span>{head}{inner}'


def _rename(inner: str, apart: str) -> str:
    """The drawing with names of its own for gradients and the like; the engine numbers them through all drawings."""
    numbers: dict[str, int] = {}
    return _NAMES.sub(lambda found: f"{found[1]}{apart}-{numbers.setdefault(found[2], len(numbers))}", inner)


def _lighten(tag: re.Match[str]) -> str:
    """The tag without what the page has no use for; links are for the pointer, since the words beside have them too."""
    told = _FINE.sub(r"\1", _IDLE.sub("", tag[0]))
    return told.replace("<a#", '<a tabindex="-1" href="#')


@cache
def warm() -> Thread:
    """Starts the engine beside whatever else there is to do; it is quick from then on. MissingExtra without it."""
    _engine()
    thread = Thread(target=_start, daemon=True)
    thread.start()
    return thread


def _start() -> None:
    draw({"width": 1, "height": 1, "marks": []}, "")


def _engine() -> Any:
    try:
        import vl_convert
    except ImportError:
        raise MissingExtra("page", "the page") from None
    return vl_convert
