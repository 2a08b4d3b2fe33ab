"""What a page says of itself in its head: title, outlet, author, address, time of publication."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml import html as lxml_html

from crossread.ingest.dates import normal_time
from crossread.ingest.lists import lists

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->|\burl:\s*(https?://\S+)")
_SAVED_AT = re.compile(r"saved date:\s*\w{3} (\w{3} \d{1,2} \d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page says of itself; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None

    def titled(self, title: str | None) -> "Facts":
        """The same with a title found elsewhere."""
        return replace(self, title=title)


def page_facts(tree: lxml_html.HtmlElement, text: str) -> Facts:
    """The facts a page states in its meta elements and its JSON-LD, and what a browser noted when it saved the page."""
    meta, linked = _metas(tree), _json_ld(tree)
    outlet = meta.get("og:site_name") or _name(linked.get("publisher")) or meta.get("application-name")
    saved = _SAVED_FROM.search(text[:5000])
    return Facts(
        title=_title(tree, meta, linked, outlet),
        outlet=outlet,
        byline=_name(linked.get("author")) or meta.get("author") or None,
        url=_canonical(tree) or meta.get("og:url") or ((saved[1] or saved[2]) if saved else None),
        published=_published(tree, meta, linked),
        retrieved=_saved_at(text),
    )


def _metas(tree: lxml_html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if key and content:
            found.setdefault(key.strip().casefold(), content)
    return found


def _json_ld(tree: lxml_html.HtmlElement) -> dict[str, Any]:
    """The first JSON-LD object that describes an article."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().casefold() == "application/ld+json":
            try:
                data = json.loads(script.text_content())
            except (ValueError, RecursionError):
                continue
            for item in _objects(data):
                if any(str(t).endswith(("Article", "Posting", "Report")) for t in _listed(item.get("@type"))):
                    return item
    return {}


def _objects(data: object) -> Iterator[dict[str, Any]]:
    for item in _listed(data):
        if isinstance(item, dict):
            yield item
            yield from (i for i in _listed(item.get("@graph")) if isinstance(i, dict))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(value: object) -> str | None:
    """The names in a JSON-LD person, organisation, list of them or plain text."""
    names = [v.get("name") if isinstance(v, dict) else v for v in _listed(value)]
    plain = [" ".join(n.split()) for n in names if isinstance(n, str) and n.strip() and not n.startswith("http")]
    return ", ".join(plain) or None


def _title(tree: lxml_html.HtmlElement, meta: dict[str, str], linked: dict[str, Any], outlet: str | None) -> str | None:
    """The one h1, else what the head says, without the outlet's name after it."""
    headings = [t for h in tree.iter("h1") if (t := " ".join(h.text_content().split()))]
    headline = linked.get("headline")
    stated = meta.get("og:title") or (headline if isinstance(headline, str) else None) or meta.get("twitter:title")
    if len(headings) == 1 and (not stated or _alike(headings[0], stated)):
        return headings[0]
    title = stated or next((" ".join(t.text_content().split()) for t in tree.iter("title")), None)
    return re.sub(rf"\s+[|–—-]\s+{re.escape(outlet)}$", "", title) if title and outlet else title or None


def _alike(heading: str, stated: str) -> bool:
    a, b = (set(re.findall(r"\w+", t.casefold())) for t in (heading, stated))
    return len(a & b) * 2 >= min(len(a), len(b))


def _canonical(tree: lxml_html.HtmlElement) -> str | None:
    links = (e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").casefold().split())
    return next((h for h in links if h and h.startswith("http")), None)


def _published(tree: lxml_html.HtmlElement, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    stated = [linked.get("datePublished"), *(meta.get(k) for k in lists().times)]
    stated += [e.get("datetime") for e in list(tree.iter("time"))[:1]]
    return next((t for s in stated if isinstance(s, str) and (t := normal_time(s))), None)


def _saved_at(text: str) -> str | None:
    found = _SAVED_AT.search(text[:5000])
    day = normal_time(found[1]) if found else None
    return normal_time(f"{day}T{found[2]}{found[3]}") if found and day else None
