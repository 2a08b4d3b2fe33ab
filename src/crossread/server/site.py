"""What every address shares: the folder, and how an answer is made once and given often."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from crossread.reading import as_moment
from crossread.server.answers import HTML, JSON, Answer, answer, respond, wants_page
from crossread.server.folder import Folder
from crossread.server.snapshot import Snapshot

#: Makes the text of an answer from a name and a moment.
Make = Callable[[Snapshot, str, str | None], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What can be shown as a page and as its twins. `find` gives the one name of what a name stands for, or None."""

    path: str
    what: str
    find: Callable[[Snapshot, str], str | None]
    page: Make
    json: Make
    markdown: Make

    def make(self, kind: str) -> Make:
        """What makes an answer of that kind."""
        return {HTML: self.page, JSON: self.json}.get(kind, self.markdown)


@dataclass(frozen=True, slots=True)
class Site:
    """The folder that is served, and a clock for what readers write."""

    folder: Folder
    now: Callable[[], str]

    async def snapshot(self) -> Snapshot:
        """The folder as it is now; what is made anew is made beside the loop that answers."""
        last = self.folder.last
        return await run_in_threadpool(self.folder.snapshot) if last is None or self.folder.is_due else last

    async def show(self, request: Request, thing: Thing, name: str, as_of: str | None, kind: str | None) -> Response:
        """The thing in the kind that is asked for: by the address' ending, else by what the browser takes."""
        snapshot = await self.snapshot()
        found = thing.find(snapshot, name)
        if found is None:
            raise _nothing(snapshot, thing, name)
        if found != name:
            return RedirectResponse(_elsewhere(request, thing, name, found), 307)
        moment = as_moment(as_of, "as_of")
        chosen = kind or (HTML if wants_page(request) else JSON)
        return respond(request, await self.made(snapshot, thing.make(chosen), name, moment, chosen))

    async def made(self, snapshot: Snapshot, make: Make, name: str, as_of: str | None, kind: str) -> Answer:
        """The answer, kept with the snapshot it was made from."""
        key = (make, name, as_of)
        kept = snapshot.kept.peek(key)
        if isinstance(kept, Answer):
            return kept
        return await run_in_threadpool(snapshot.kept.get, key, lambda: answer(make(snapshot, name, as_of), kind))


def _elsewhere(request: Request, thing: Thing, name: str, found: str) -> str:
    """The same address with another name in it."""
    before = thing.path.partition("{")[0]
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{before}{found}{request.url.path[len(before) + len(name) :]}{query}"


def _nothing(snapshot: Snapshot, thing: Thing, name: str) -> HTTPException:
    if snapshot.trouble:
        return HTTPException(503, snapshot.trouble)
    return HTTPException(404, f"No {thing.what} is called {name[:80]!r} in this folder.")
