"""Bytes to text: byte order marks, UTF-8, what the page declares, and at last a guess that is noted."""

import codecs
import re
from dataclasses import dataclass

from crossread.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What files of other kinds begin with, what they are, and how a text can be had from them.
_MAGIC = (
    (b"%PDF", "a PDF file", "export its text"),
    (b"PK\x03\x04", "a zip or office file", "unpack it, or save the document as text"),
    (b"\xd0\xcf\x11\xe0", "an office file", "save the document as text"),
    (b"{\\rtf", "a rich text file", "save it as plain text"),
    (b"\x89PNG", "a picture", "give its text"),
    (b"\xff\xd8\xff", "a picture", "give its text"),
    (b"GIF8", "a picture", "give its text"),
    (b"RIFF", "a picture or sound", "give its text"),
    (b"\x1f\x8b", "a compressed file", "unpack it"),
    (b"BZh", "a compressed file", "unpack it"),
    (b"7z\xbc\xaf", "an archive", "unpack it"),
    (b"Rar!", "an archive", "unpack it"),
    (b"SQLite format 3", "a database", "export the reports as text"),
    (b"bplist00", "a web archive", "save the page as HTML"),
    (b"WARC/", "a web archive", "extract the pages as HTML"),
    (b"\x7fELF", "a program", "name a text or a saved page"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1a\x1b")
#: UTF-8 read as Windows-1252 and written again: "â€™" for "’", "Ã©" for "é".
_MOJIBAKE = re.compile("â€[™œ“”˜¦\x9d\x93\x94]|Ã[\xa0-¿]|Â[\xa0»«£°]|â\x80[\x90-\xbf]")
#: The bytes that Windows-1252 adds to ASCII and English text uses: typographic marks and Western letters.
_WESTERN = frozenset(
    b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\x9c\xa0\xa3\xa7\xa9\xab\xb0\xb7\xbb\xbd"
) | frozenset(range(0xC0, 0x100))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text and what was done to get it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, where: str) -> Decoded:
    """The text that bytes hold, unchanged but for a byte order mark; InputError where they hold none."""
    _refuse_binary(data, where)
    text, note = _decode(data, where)
    return Decoded(text=text, notes=tuple(n for n in (note, *_remarks(text)) if n))


def _refuse_binary(data: bytes, where: str) -> None:
    for magic, kind, remedy in _MAGIC:
        if data.startswith(magic):
            raise InputError(where, "binary", f"it is {kind}, not a text", remedy)
    if not _is_wide(data) and len(data) - len(data.translate(None, _CONTROL)) > len(data) * 0.02:
        raise InputError(where, "binary", "it holds binary data, not a text", "name a text or a saved page")


def _is_wide(data: bytes) -> bool:
    """Whether bytes are UTF-16 or UTF-32, where half of the bytes of English text are NUL."""
    return data.startswith(tuple(m for m, _ in _MARKS[1:])) or _unmarked_wide(data) is not None


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: NUL in nearly every second place and nowhere else."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 4 or max(even, odd) < half * 0.6 or min(even, odd) > half * 0.05:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode(data: bytes, where: str) -> tuple[str, str | None]:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _unmarked_wide(data)
    if marked:
        return _leniently(data, marked)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _guess(data, where)


def _leniently(data: bytes, encoding: str) -> tuple[str, str | None]:
    text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode()) * (encoding == "utf-8-sig")
    wide = None if encoding == "utf-8-sig" else f"decoded as {encoding.upper()}"
    return text, f"{damaged} damaged characters were replaced by “\ufffd”" if damaged > 0 else wide


def _guess(data: bytes, where: str) -> tuple[str, str | None]:
    """Text that is not UTF-8: damaged UTF-8, what the page declares, Windows-1252, else what the letters tell."""
    text = data.decode("utf-8", errors="replace")
    damaged, kept = text.count("\ufffd"), sum(c > "\x7f" for c in text[:200_000])
    if kept - damaged >= 3 * damaged:
        return text, f"{damaged} damaged characters were replaced by “\ufffd”"
    declared = _DECLARED.search(data[:4096])
    name = declared[1].decode("ascii") if declared else None
    encoding = name if name and _can_decode(data, name) else _from_letters(data, where)
    return data.decode(encoding), f"decoded as {encoding} (it is not UTF-8)"


def _can_decode(data: bytes, name: str) -> bool:
    try:
        return codecs.lookup(name).name != "utf-8" and isinstance(data.decode(name), str)
    except (LookupError, UnicodeDecodeError, TypeError):
        return False


def _from_letters(data: bytes, where: str) -> str:
    high = bytes(b for b in data if b > 0x7F)
    if len(high) <= len(data) * 0.08 and _WESTERN.issuperset(high) and _can_decode(data, "cp1252"):
        return "windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None or not _can_decode(data, best.encoding):
        raise InputError(where, "encoding", "its encoding could not be told", "save it as UTF-8")
    return best.encoding


def _remarks(text: str) -> tuple[str, ...]:
    """What a reader should know of the letters; the text itself stays as it is, so that spans hold."""
    garbled = len(_MOJIBAKE.findall(text))
    nul = text.count("\0")
    return (
        *((f"{garbled} garbled characters (as “â€™” for “’”) were left as they stand",) if garbled else ()),
        *((f"{nul} NUL characters were left as they stand",) if nul else ()),
    )
