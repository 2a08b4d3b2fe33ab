"""One edition of one page."""

from dataclasses import dataclass

from crossread.model.parse import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was read, and what is known about it. `text` is the ground every span points into.

    `published` and `retrieved` are ISO 8601: a date, or a UTC time; None where unknown. `digest` is the sha256 of the
    bytes that were read. `notes` says what was done to read them (a decoding guessed, a page reduced to its main text).
    `marked` are stretches of the text whose kind a saved page's own mark-up gives away (a figcaption, a heading).
    """

    id: str
    text: str
    digest: str
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    language: str | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    notes: tuple[str, ...] = ()
    marked: tuple[Section, ...] = ()
