"""What readers send: decisions, and texts that are only tried."""

from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.responses import RedirectResponse, Response

from crossread.decisions import decision_record
from crossread.errors import UsageError
from crossread.export.values import canonical
from crossread.model.decision import DecisionKind
from crossread.server import pages, records
from crossread.server.answers import HTML, JSON, answer, respond, wants_page
from crossread.server.forms import from_form, to_decision
from crossread.server.guard import LARGEST
from crossread.server.site import Site
from crossread.server.snapshot import Snapshot
from crossread.server.trying import Tried, try_text

Asked = TypeVar("Asked", bound=BaseModel)
#: Fields of a form, of which a list of many reports may have as many.
MOST_FIELDS = 2000


class AskedDecision(BaseModel):
    """What a reader decides. `claim` and `fields` are of reject and correct, `reports` of split and merge."""

    kind: DecisionKind
    claim: str = ""
    fields: dict[str, str | int | None] = Field(default_factory=dict)
    reports: list[str] = Field(default_factory=list)
    undoes: str = ""
    by: str = ""
    note: str = ""


class AskedTrial(BaseModel):
    """A text to try. `published` is its day or time, `into` an incident it is wanted with."""

    text: str
    name: str = ""
    published: str = ""
    into: str = ""


def _body(model: type[BaseModel], form: str) -> dict[str, Any]:
    """What the OpenAPI document says of a body that is JSON, or a form of the same fields."""
    content = {"application/json": {"schema": model.model_json_schema()}, form: {"schema": {"type": "object"}}}
    return {"requestBody": {"required": True, "content": content}}


def writing(site: Site) -> APIRouter:
    """The addresses that take something."""
    router = APIRouter()

    @router.post(
        "/decisions",
        status_code=201,
        summary="Decide: reject or correct a claim, split or merge incidents, undo",
        openapi_extra=_body(AskedDecision, "application/x-www-form-urlencoded"),
    )
    async def decide(request: Request) -> Response:
        snapshot = await site.snapshot()
        if not _is_json(request):
            async with _form(request) as form:
                sent = {name: [str(one) for one in form.getlist(name)] for name in form}
            await run_in_threadpool(_decide, site, snapshot, from_form(snapshot, sent))
            return RedirectResponse(_local("".join(sent.get("back", [])[-1:])), 303)
        asked = _parse(AskedDecision, await request.body()).model_dump(mode="json")
        return _json(await run_in_threadpool(_decide, site, snapshot, asked), 201)

    @router.delete("/decisions/{id}", status_code=201, summary="Undo a decision, by a new one")
    async def undo(id: str) -> Response:  # noqa: A002 - the name in the address
        asked = {"kind": DecisionKind.UNDO.value, "undoes": id}
        return _json(await run_in_threadpool(_decide, site, await site.snapshot(), asked), 201)

    @router.post(
        "/try",
        summary="What a text would change; nothing is written",
        openapi_extra=_body(AskedTrial, "multipart/form-data"),
    )
    async def attempt(request: Request) -> Response:
        snapshot = await site.snapshot()
        data, asked = await _trial(request)
        tried = await run_in_threadpool(_try, site, snapshot, data, asked)
        if wants_page(request):
            page = await run_in_threadpool(pages.tried_page, tried)
            return respond(request, answer(page, HTML))
        return _json(records.tried_object(tried))

    return router


def _decide(site: Site, snapshot: Snapshot, asked: dict[str, Any]) -> dict[str, Any]:
    decision = to_decision(site.folder, snapshot, asked, site.now())
    site.folder.decide(decision)
    return decision_record(decision)


def _try(site: Site, snapshot: Snapshot, data: bytes, asked: AskedTrial) -> Tried:
    into = snapshot.home(asked.into) if asked.into else None
    if asked.into and into is None:
        raise UsageError(f"no incident is called {asked.into[:80]!r}")
    return try_text(site.folder, snapshot, data, name=asked.name, published=asked.published, into=into)


async def _trial(request: Request) -> tuple[bytes, AskedTrial]:
    """The bytes to try: of a file where one is sent, else of the text."""
    if _is_json(request):
        asked = _parse(AskedTrial, await request.body())
        return asked.text.encode("utf-8", "surrogatepass"), asked
    async with _form(request) as form:
        file = form.get("file")
        words = {name: str(form.get(name, "")) for name in ("text", "published", "into")}
        if isinstance(file, UploadFile) and file.filename:
            return await file.read(), AskedTrial(**{**words, "name": file.filename})
    return words["text"].replace("\r\n", "\n").encode("utf-8", "surrogatepass"), AskedTrial(**words)


def _form(request: Request) -> AbstractAsyncContextManager[FormData]:
    return request.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=LARGEST)


def _is_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().casefold() == "application/json"


def _parse(model: type[Asked], body: bytes) -> Asked:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{place or 'the body'}: {first['msg']}") from None


def _json(told: dict[str, Any], status: int = 200) -> Response:
    return Response(canonical(told), status, {"cache-control": "no-store"}, JSON)


def _local(address: str) -> str:
    """Where a form came from, if that is an address of this server."""
    plain = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if plain else "/decisions"
