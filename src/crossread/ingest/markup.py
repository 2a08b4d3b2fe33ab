"""What a page's mark-up says of its paragraphs, carried through the extraction by marks in the text."""

import re

from lxml import html as lxml_html

#: Private-use characters that carry through the extraction what a paragraph was in the page.
CAPTION, CREDIT, LINK = "\ue8a1", "\ue8a2", "\ue8a3"
MARK = re.compile(f"[{CAPTION}{CREDIT}{LINK}]\\s*")
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-]|text)", re.IGNORECASE)
_CREDIT_CLASS = re.compile(r"credit|copyright|source|photographer|attribution|byline", re.IGNORECASE)
_LEAVES = {"p", "li", "h2", "h3", "h4", "h5", "h6"}


def mark_captions(tree: lxml_html.HtmlElement) -> None:
    """Makes paragraphs of each caption and its credit: extraction drops figures, and with them what stands below."""
    for figure in list(tree.iter("figure")):
        caption = next(figure.iter("figcaption"), None)
        if caption is not None and _plain(caption):
            _replace(figure, caption)
    for element in list(tree.iter("p", "div", "span", "figcaption", "dd")):
        named = element.tag == "figcaption" or _CAPTION_CLASS.search(element.get("class") or "")
        words = _plain(element) if named else ""
        if words and len(words) < 800 and not MARK.match(words):
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
    paragraphs = [(CAPTION, _plain(caption)), (CREDIT, signed)]
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


def mark_links(tree: lxml_html.HtmlElement) -> None:
    """Marks paragraphs that are nothing but a link: titles of other stories between the paragraphs."""
    for element in tree.iter(*_LEAVES):
        words = _plain(element)
        linked = sum(len(_plain(a)) for a in element.iter("a"))
        if len(words.split()) >= 4 and linked >= 0.9 * len(words):
            element.text = LINK + (element.text or "")


def _plain(element: lxml_html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())
