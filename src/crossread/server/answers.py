"""Answers as bytes, made once: with what tells a browser that it has them already, and packed where that pays."""

import gzip
from dataclasses import dataclass
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

#: Smaller bodies are sent as they are.
_WORTH_PACKING = 1400
HTML, JSON, MARKDOWN = "text/html; charset=utf-8", "application/json", "text/markdown; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """A body with its kind; `packed` is the same in gzip, empty where that saves nothing."""

    body: bytes
    kind: str
    packed: bytes
    etag: str


def answer(text: str, kind: str) -> Answer:
    """The text as an answer of that kind."""
    body = text.encode("utf-8", "backslashreplace")
    packed = gzip.compress(body, compresslevel=6, mtime=0) if len(body) > _WORTH_PACKING else b""
    return Answer(body, kind, packed, f'"{sha256(kind.encode() + body).hexdigest()[:24]}"')


def respond(request: Request, made: Answer, status: int = 200) -> Response:
    """The answer as a response: nothing where the browser has it, packed where it can unpack."""
    headers = {"cache-control": "private, no-cache", "vary": "accept, accept-encoding", "etag": made.etag}
    if status == 200 and made.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if made.packed and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(made.packed, status, {**headers, "content-encoding": "gzip"}, made.kind)
    return Response(made.body, status, headers, made.kind)


def wants_page(request: Request) -> bool:
    """Whether a browser asks, and not a program: who does not name HTML gets JSON."""
    return "text/html" in request.headers.get("accept", "")
