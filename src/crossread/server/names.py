"""Names for addresses: of a report by its id, and of an incident by its first report, since incidents grow."""

import re
from collections.abc import Sequence
from hashlib import sha256

from crossread.model.report import Report

#: An id that can stand in an address as it is.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,79}")
_TWINS = (".json", ".md")
_LENGTH = 12


def name_of(report: str) -> str:
    """The report's id where an address can hold it, else a name that follows from it.

    >>> name_of("01_meridor-wire"), name_of("news/été 2")
    ('01_meridor-wire', 'r-72129f8e95e0')
    """
    if _PLAIN.fullmatch(report) and not report.endswith(_TWINS):
        return report
    return f"r-{sha256(report.encode('utf-8', 'backslashreplace')).hexdigest()[:_LENGTH]}"


def first_of(reports: Sequence[Report]) -> Report:
    """The report that came out first, as far as is known: its name is the incident's, and stays when others come."""
    return min(reports, key=lambda report: (report.published or "9999", report.id))
