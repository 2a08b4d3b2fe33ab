"""What stands before every answer: whose requests are answered, how large they may be, and what a page may load."""

from collections.abc import Awaitable, Callable, MutableMapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

#: A page may load what this server gives out and nothing else; no script or style stands in a page itself.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
]
_SAFE = ("GET", "HEAD", "OPTIONS")
#: Bytes that a request may carry: a saved page with everything inlined, and the form around it.
LARGEST = 21_000_000

TOO_LARGE = (
    f"That is too large: at most {LARGEST // 1_000_000} MB are taken at a time. Split it into one report a file."
)
_ELSEWHERE = "This server answers only under the address it was started with."
_FOREIGN = "Decisions and texts are taken from the pages of this server only, not from other sites."


class Guard:
    """An ASGI application around another.

    A request must name this machine in `Host`, since a page elsewhere could otherwise be made to reach it under a name
    of its own (DNS rebinding): an address, `localhost`, or one of `hosts`. What writes must come from a page of this
    server, or from no browser at all: browsers say so in `Sec-Fetch-Site` and `Origin`.
    """

    def __init__(self, app: App, *, hosts: frozenset[str]) -> None:
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        refusal = self._refusal(scope, headers)
        if refusal:
            await _say(send, *refusal)
        else:
            await self._app(scope, _counted(receive), _dressed(send))

    def _refusal(self, scope: Scope, headers: dict[bytes, str]) -> tuple[int, str] | None:
        host = headers.get(b"host", "")
        name = _name(host)
        if not (name in self._hosts or name == "localhost" or _is_address(name)):
            return 400, _ELSEWHERE
        if scope["method"] in _SAFE:
            return None
        if not _is_own(headers, host):
            return 403, _FOREIGN
        length = headers.get(b"content-length", "0")
        return (413, TOO_LARGE) if not length.isdecimal() or int(length) > LARGEST else None


def _counted(receive: Receive) -> Receive:
    """Takes no more than may be taken, whatever the request said of its length."""
    taken = 0

    async def take() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST:
            raise HTTPException(413, TOO_LARGE)
        return message

    return take


def _dressed(send: Send) -> Send:
    async def give(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", []), *_HEADERS]}
        await send(message)

    return give


async def _say(send: Send, status: int, words: str) -> None:
    body = f"{words}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    closing = [(b"connection", b"close")]  # what is still being sent is not read
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *_HEADERS, *closing]})
    await send({"type": "http.response.body", "body": body})


def _name(host: str) -> str:
    """The host without its port; empty where it is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _is_own(headers: dict[bytes, str], host: str) -> bool:
    """Whether a request that writes comes from a page of this server, or from a program that is no browser."""
    site = headers.get(b"sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get(b"origin")
    return origin is None or urlsplit(origin).netloc == host
