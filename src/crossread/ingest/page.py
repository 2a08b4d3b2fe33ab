"""A saved page: its main text with captions and headings marked, its title, outlet, address and time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

from crossread.errors import InputError
from crossread.ingest.facts import Facts, page_facts
from crossread.model.parse import Section, SectionKind

#: Private-use characters that carry through the extraction what a paragraph was in the page.
_CAPTION, _CREDIT, _LINK = "\ue8a1", "\ue8a2", "\ue8a3"
_MARK = re.compile(f"[{_CAPTION}{_CREDIT}{_LINK}]\\s*")
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-]|text)", re.IGNORECASE)
_CREDIT_CLASS = re.compile(r"credit|copyright|source|photographer|attribution|byline", re.IGNORECASE)
_LEAVES = {"p", "li", "h2", "h3", "h4", "h5", "h6"}
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_TRANSPARENT = {"hi", "ref", "del", "graphic", "lb", "span", "b", "i", "a"}
#: Deeper pages are not written by people.
_DEEPEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a saved page gives."""

    text: str
    marked: tuple[Section, ...]
    facts: Facts


def is_page(text: str, name: str) -> bool:
    """Whether a text is HTML, whatever it is called."""
    head = text[:4000]
    if re.match(
        r"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", head, re.IGNORECASE | re.DOTALL
    ):
        return True
    tagged = re.search(r"<(?:div|article|section|main|p|h1|meta|title|span)\b[^>]*>", head, re.IGNORECASE) is not None
    named = name.casefold().endswith((".html", ".htm", ".xhtml"))
    return tagged and (named or re.match(r"\s*<[a-z][^>]*>", head, re.IGNORECASE) is not None) and "</" in text


def read_page(text: str, where: str) -> Page:
    """The main text of a page; InputError where it holds none."""
    tree = _tree(text, where)
    facts = page_facts(tree, text)
    _mark_captions(tree)
    _mark_links(tree)
    paragraphs, title = _extract(tree, where)
    return _compose(paragraphs, facts if facts.title else facts.titled(title))


def _tree(text: str, where: str) -> lxml_html.HtmlElement:
    try:
        return lxml_html.document_fromstring(_DECLARATION.sub("", text).replace("\0", ""))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise InputError(where, "no-text", "the page could not be read", "copy its text into a text file") from None


def _mark_captions(tree: lxml_html.HtmlElement) -> None:
    """Makes paragraphs of each caption and its credit: extraction drops figures, and with them what stands below."""
    for figure in list(tree.iter("figure")):
        caption = next(figure.iter("figcaption"), None)
        if caption is not None and _plain(caption):
            _replace(figure, caption)
    for element in list(tree.iter("p", "div", "span", "figcaption", "dd")):
        named = element.tag == "figcaption" or _CAPTION_CLASS.search(element.get("class") or "")
        words = _plain(element) if named else ""
        if words and len(words) < 800 and not _MARK.match(words):
            _replace(element, element)


def _replace(element: lxml_html.HtmlElement, caption: lxml_html.HtmlElement) -> None:
    """Puts a caption's paragraphs where its figure stood."""
    parent = element.getparent()
    if parent is None:
        return
    credit = next((e for e in caption.iter() if e is not caption and _is_credit(e)), None)
    signed = _plain(credit) if credit is not None else ""
    if credit is not None and signed:
        credit.drop_tree()
    paragraphs = [(_CAPTION, _plain(caption)), (_CREDIT, signed)]
    at, tail = parent.index(element), element.tail
    parent.remove(element)
    for mark, words in reversed(paragraphs):
        if words:
            paragraph = lxml_html.Element("p")
            paragraph.text, paragraph.tail = mark + words, tail
            tail = None
            parent.insert(at, paragraph)


def _is_credit(element: lxml_html.HtmlElement) -> bool:
    named = isinstance(element.tag, str) and (
        element.tag in ("cite", "small") or _CREDIT_CLASS.search(element.get("class") or "")
    )
    return bool(named) and len(_plain(element).split()) <= 16


def _mark_links(tree: lxml_html.HtmlElement) -> None:
    """Marks paragraphs that are nothing but a link: titles of other stories between the paragraphs."""
    for element in tree.iter(*_LEAVES):
        words = _plain(element)
        linked = sum(len(_plain(a)) for a in element.iter("a"))
        if len(words.split()) >= 4 and linked >= 0.9 * len(words):
            element.text = _LINK + (element.text or "")


def _plain(element: lxml_html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _extract(tree: lxml_html.HtmlElement, where: str) -> tuple[list[tuple[str, str]], str | None]:
    """(tag, words) of each paragraph of the main text, and the title the extraction found."""
    from trafilatura import bare_extraction  # a third of a second to import: only pages pay for it

    # A fixed bound for dates keeps the clock out of the result.
    found = bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params={"max_date": "2100-01-01"}
    )
    body = getattr(found, "body", None)
    paragraphs = [(tag, words) for tag, words in _walk(body) if _MARK.sub("", words)] if body is not None else []
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
        bare = _MARK.sub("", words).strip()
        kind = _kind(tag, words, bare, facts.title)
        if kind:
            marked.append(Section(start=at, end=at + len(bare), kind=kind[0], reason=kind[1]))
        parts.append(bare)
        at += len(bare) + 2
    return Page(text="\n\n".join(parts) + "\n", marked=tuple(marked), facts=facts)


def _kind(tag: str, words: str, bare: str, title: str | None) -> tuple[SectionKind, str] | None:
    if _CAPTION in words:
        return SectionKind.CAPTION, "the page sets it as a picture’s caption"
    if _CREDIT in words:
        return SectionKind.CREDIT, "the page sets it as a picture’s credit"
    if title and _same(bare, title):
        return SectionKind.HEADLINE, "the page’s title"
    if _LINK in words:
        return SectionKind.TEASER, "a paragraph that is nothing but a link to another page"
    if tag == "item":
        return SectionKind.BODY, "an entry of a list"
    return (SectionKind.HEADLINE, "the page sets it as a heading") if tag == "head" else None


def _same(words: str, title: str) -> bool:
    return re.sub(r"\W+", "", _MARK.sub("", words)).casefold() == re.sub(r"\W+", "", title).casefold()
