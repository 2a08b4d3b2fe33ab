"""Answers given again: a question asked before of the same state of the folder is not routed or looked up anew."""

from crossread.server.folder import Folder
from crossread.server.guard import App, Message, Receive, Scope, Send
from crossread.server.snapshot import MOST_KEPT, Snapshot

#: All that an answer depends on beside the folder: address, query, and whether a page and packed bytes are taken.
Question = tuple[bytes, bytes, bool, bool]


class Shelf:
    """An ASGI application around another, which keeps its whole answers to questions that write nothing."""

    def __init__(self, app: App, folder: Folder) -> None:
        self._app, self._folder = app, folder
        self._of: Snapshot | None = None
        self._given: dict[Question, tuple[Message, Message]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http" or scope["method"] != "GET" or self._folder.is_due:
            await self._app(scope, receive, send)
            return
        if self._of is not self._folder.last:
            self._of, self._given = self._folder.last, {}
        headers = dict(scope["headers"])
        question = _question(scope, headers)
        given = self._given.get(question)
        if given is None or b"if-none-match" in headers:
            await self._app(scope, receive, self._kept(send, question))
        else:
            await send(given[0])
            await send(given[1])

    def _kept(self, send: Send, question: Question) -> Send:
        """Sends, and keeps what is whole and found."""
        snapshot, start = self._of, None

        async def give(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = dict(message)
            elif message.get("more_body"):
                start = None
            elif start and start["status"] == 200 and snapshot is self._folder.last:
                self._put(question, start, dict(message))
            await send(message)

        return give

    def _put(self, question: Question, start: Message, body: Message) -> None:
        if len(self._given) >= MOST_KEPT:
            self._given.pop(next(iter(self._given)))
        self._given[question] = (start, body)


def _question(scope: Scope, headers: dict[bytes, bytes]) -> Question:
    page = b"text/html" in headers.get(b"accept", b"")
    return scope["path"].encode(), scope["query_string"], page, b"gzip" in headers.get(b"accept-encoding", b"")
