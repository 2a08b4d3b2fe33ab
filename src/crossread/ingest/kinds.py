"""What kind of text it is: a page, a feed, data, or plain text."""

import json
import re

from crossread.errors import InputError

PAGE_NAMES = (".html", ".htm", ".xhtml")
_FEED = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_MHTML = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}", re.ASCII)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAGGED = re.compile(r"<(?:div|article|section|main|p|h1|meta|title|span)\b[^>]*>", re.IGNORECASE)


def is_page(text: str, name: str) -> bool:
    """Whether a text is HTML, whatever it is called."""
    head = text[:4000]
    if "<" not in head:
        return False
    if _PAGE.match(head):
        return True
    named = name.casefold().endswith(PAGE_NAMES) or re.match(r"\s*<[a-zA-Z][^>]*>", head) is not None
    return named and _TAGGED.search(head) is not None and "</" in text


def refuse_data(text: str, where: str) -> None:
    """InputError where a text is a feed, an archive or structured data."""
    if _FEED.match(text[:4000]):
        raise InputError(where, "feed", "it is a feed, not a report", "save the pages it lists")
    headers = _MHTML.match(text[:4000])
    if headers and re.search(r"(?im)^content-type: multipart/related", headers.group()):
        raise InputError(where, "archive", "it is a web archive (MHTML)", "save the page as HTML")
    if text.lstrip()[:1] in "{[":
        try:
            structured = isinstance(json.loads(text.splitlines()[0] if "}\n{" in text else text), dict | list)
        except (ValueError, RecursionError):
            structured = False
        if structured:
            raise InputError(
                where, "data", "it is structured data (JSON), not a text", "write each report’s text to a file"
            )
