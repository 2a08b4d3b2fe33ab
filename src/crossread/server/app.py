"""The application: addresses, and what is answered at each."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import FastAPI, Path, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from crossread.errors import CrossreadError, UsageError
from crossread.export.values import canonical
from crossread.server import pages, things
from crossread.server.answers import HTML, JSON, MARKDOWN, answer, respond, wants_page
from crossread.server.folder import Folder
from crossread.server.guard import Guard
from crossread.server.shelf import Shelf
from crossread.server.site import Site, Thing
from crossread.server.writing import writing
from crossread.web import STATIC

Name = Annotated[str, Path(alias="id", description="As the lists and records have it.")]
AsOf = Annotated[str | None, Query(description="A day, a time in UTC (2031-05-06T14:20Z), or `day 1`.")]
#: The ending of an address, and the kind of answer; without one a browser gets the page, a program JSON.
_TWINS = ((".json", JSON), (".md", MARKDOWN), ("", None))
#: What the framework says by itself, in words.
_SAID = {"Not Found": "There is nothing at this address.", "Method Not Allowed": "That cannot be done at this address."}
_KINDS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}


def make_app(folder: Folder, now: Callable[[], str], *, hosts: frozenset[str] = frozenset()) -> Guard:
    """The ASGI application that serves the folder; `hosts` are names it may be reached by beside this machine's."""
    app = FastAPI(
        title="Crossread",
        version=version("crossread"),
        description="Who said what, when, on whose authority, and how it moved.",
        docs_url=None,  # they come from elsewhere, and pages may load nothing from there
        redoc_url=None,
        default_response_class=Response,
    )
    site = Site(folder, now)
    _add(app, site, things.index(folder), "The incidents of the folder")
    _add(app, site, things.journal(folder), "Every decision of the journal")
    _add_figures(app, site)
    for thing in (things.incidents(), things.claims(), things.reports()):
        _add_named(app, site, thing)
    app.include_router(writing(site))
    _add_static(app)
    app.exception_handler(HTTPException)(_refused)
    app.exception_handler(CrossreadError)(_wrong)
    app.exception_handler(Exception)(_failed)
    return Guard(Shelf(app, folder), hosts=hosts)


def _add(app: FastAPI, site: Site, thing: Thing, summary: str) -> None:
    """A thing of which there is one."""
    twins = [(thing.path + ending, kind) for ending, kind in _TWINS]
    for path, kind in [*twins, *([("/", None)] if thing.path == "/incidents" else [])]:
        app.get(path, summary=summary, responses=_answers(kind))(_showing_one(site, thing, kind))


def _add_named(app: FastAPI, site: Site, thing: Thing) -> None:
    """A thing of which there are many, each with a name."""
    for ending, kind in _TWINS:
        responses = _answers(kind) | {404: {"description": f"No {thing.what} of that name"}}
        app.get(thing.path + ending, summary=f"One {thing.what}", responses=responses)(_showing(site, thing, kind))


def _add_figures(app: FastAPI, site: Site) -> None:
    found = replace(things.incidents(), json=things.figures)
    address = "/incidents/{id}/figures"
    app.get(address, summary="The figures of an incident", responses=_answers(JSON))(_showing(site, found, JSON))


def _answers(kind: str | None) -> dict[int | str, dict[str, Any]]:
    """What the description for programs says of an answer; without a kind it is that of the asker's choice."""
    kinds = [kind] if kind else [JSON, HTML]
    return {200: {"description": "Found", "content": {one.partition(";")[0]: {} for one in kinds}}}


def _showing_one(site: Site, thing: Thing, kind: str | None) -> Callable[..., Awaitable[Response]]:
    async def show(request: Request) -> Response:
        return await site.show(request, thing, "", None, kind)

    return show


def _showing(site: Site, thing: Thing, kind: str | None) -> Callable[..., Awaitable[Response]]:
    async def show(request: Request, name: Name, as_of: AsOf = None) -> Response:
        return await site.show(request, thing, name, as_of, kind)

    return show


def _add_static(app: FastAPI) -> None:
    """The styles and scripts of the pages, each read once."""
    files = {one.name: answer(one.read_text("utf-8"), kind) for one in STATIC.iterdir() if (kind := _kind(one.name))}

    @app.get("/static/{name}", include_in_schema=False)
    async def static(request: Request, name: str) -> Response:
        if name not in files:
            raise HTTPException(404, f"No file is called {name[:80]!r}.")
        return respond(request, files[name])


def _kind(name: str) -> str:
    return _KINDS.get(name[name.rfind(".") :], "")


def _say(request: Request, status: int, words: str) -> Response:
    """A message in the kind that is asked for."""
    page = wants_page(request)
    made = answer(pages.message_page(status, words), HTML) if page else answer(canonical({"error": words}), JSON)
    return respond(request, made, status)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _say(request, error.status_code, _SAID.get(str(error.detail), str(error.detail)))


async def _wrong(request: Request, error: Exception) -> Response:
    return _say(request, 422 if isinstance(error, UsageError) else 500, str(error))


async def _failed(request: Request, error: Exception) -> Response:
    return _say(request, 500, f"Unexpected {type(error).__name__}: a defect of Crossread, please report it.")
