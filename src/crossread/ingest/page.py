"""A saved page: its main text with captions and headings marked, its title, outlet, address and time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

from crossread.errors import InputError
from crossread.ingest.facts import Facts, page_facts
from crossread.ingest.markup import CAPTION, CREDIT, LINK, MARK, mark_captions, mark_links
from crossread.model.parse import Section, SectionKind

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
#: Pictures and fonts that browsers save into the page; the HTML parser gives up on such lengths.
_INLINED = re.compile(r"data:[\w/+.-]*(?:;[\w=.-]+)*;base64,[A-Za-z0-9+/=\s]+")
_TRANSPARENT = {"hi", "ref", "del", "graphic", "lb", "span", "b", "i", "a"}
#: Deeper pages are not written by people.
_DEEPEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a saved page gives."""

    text: str
    marked: tuple[Section, ...]
    facts: Facts


def read_page(text: str, where: str) -> Page:
    """The main text of a page; InputError where it holds none."""
    tree = _tree(text, where)
    facts = page_facts(tree, text)
    mark_captions(tree)
    mark_links(tree)
    paragraphs, title = _extract(tree, where)
    return _compose(paragraphs, facts if facts.title else facts.titled(title))


def _tree(text: str, where: str) -> lxml_html.HtmlElement:
    try:
        return lxml_html.document_fromstring(_INLINED.sub("data:,", _DECLARATION.sub("", text)).replace("\0", ""))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise InputError(where, "no-text", "the page could not be read", "copy its text into a text file") from None


def _extract(tree: lxml_html.HtmlElement, where: str) -> tuple[list[tuple[str, str]], str | None]:
    """(tag, words) of each paragraph of the main text, and the title the extraction found."""
    from trafilatura import bare_extraction  # a third of a second to import: only pages pay for it

    # A fixed bound for dates keeps the clock out of the result.
    found = bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params={"max_date": "2100-01-01"}
    )
    body = getattr(found, "body", None)
    paragraphs = [(tag, words) for tag, words in _walk(body) if MARK.sub("", words)] if body is not None else []
    if not paragraphs:
        raise InputError(where, "no-text", "no main text was found in the page", "copy its text into a text file")
    return paragraphs, getattr(found, "title", None)


def _walk(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Paragraphs in order. An element whose children are all inline is one paragraph; line breaks end one too."""
    stack: list[tuple[etree._Element, int]] = [(root, 0)]
    while stack:
        element, depth = stack.pop()
        blocks = [c for c in element if isinstance(c.tag, str) and c.tag not in _TRANSPARENT]
        if not blocks or depth > _DEEPEST:
            yield from ((str(element.tag), line) for line in _lines(element))
            continue
        if element.text and element.text.strip():
            yield str(element.tag), " ".join(element.text.split())
        for child in reversed(element):
            if child.tail and child.tail.strip():
                loose = etree.Element(str(element.tag))
                loose.text = child.tail
                stack.append((loose, depth + 1))
            if isinstance(child.tag, str):
                stack.append((child, depth + 1))


def _lines(element: etree._Element) -> Iterator[str]:
    for lb in element.iter("lb"):
        lb.text = "\n"
    for line in "".join(element.itertext()).split("\n"):
        if words := " ".join(line.split()):
            yield words


def _compose(paragraphs: list[tuple[str, str]], facts: Facts) -> Page:
    """The text, paragraphs set apart by blank lines under the title, and what the mark-up says of them."""
    if facts.title and not any(_same(words, facts.title) for _, words in paragraphs[:3]):
        paragraphs = [("title", facts.title), *paragraphs]
    parts: list[str] = []
    marked: list[Section] = []
    at = 0
    for tag, words in paragraphs:
        bare = MARK.sub("", words).strip()
        kind = _kind(tag, words, bare, facts.title)
        if kind:
            marked.append(Section(start=at, end=at + len(bare), kind=kind[0], reason=kind[1]))
        parts.append(bare)
        at += len(bare) + 2
    return Page(text="\n\n".join(parts) + "\n", marked=tuple(marked), facts=facts)


def _kind(tag: str, words: str, bare: str, title: str | None) -> tuple[SectionKind, str] | None:
    if CAPTION in words:
        return SectionKind.CAPTION, "the page sets it as a picture’s caption"
    if CREDIT in words:
        return SectionKind.CREDIT, "the page sets it as a picture’s credit"
    if title and _same(bare, title):
        return SectionKind.HEADLINE, "the page’s title"
    if LINK in words:
        return SectionKind.TEASER, "a paragraph that is nothing but a link to another page"
    if tag == "item":
        return SectionKind.BODY, "an entry of a list"
    return (SectionKind.HEADLINE, "the page sets it as a heading") if tag == "head" else None


def _same(words: str, title: str) -> bool:
    return re.sub(r"\W+", "", MARK.sub("", words)).casefold() == re.sub(r"\W+", "", title).casefold()
