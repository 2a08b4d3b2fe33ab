"""A folder of an invented incident, served; the reading is the bundled reader's."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crossread.pool import Plan
from crossread.server import Folder

DAWN = """Gunmen seized the Kellin Dam on Tuesday and took 14 workers hostage, police said.
The interior ministry said two guards had been killed at the Kellin Dam."""
POST = """At least six guards were killed at the Kellin Dam, the interior ministry said on Wednesday.
The Kellin Front said it held 20 workers at the Kellin Dam and none of its fighters had been killed."""
HERON = "A ferry sank off Port Orrel on Friday. The coastguard said 31 passengers had drowned and 12 were missing."
TIMES = {"dawn": "2031-05-06T18:00:00Z", "post": "2031-05-07T09:30:00Z", "heron": "2031-09-02"}
PAGE = {"accept": "text/html,application/xhtml+xml"}
AT = "2031-05-08T10:00:00Z"


if TYPE_CHECKING:
    import httpx


class Client:
    """Asks the application as httpx would ask a server, without a socket."""

    def __init__(self, app: Any) -> None:
        self._app = app

    def get(self, address: str, **options: Any) -> "httpx.Response":
        return self.ask("GET", address, **options)

    def post(self, address: str, **options: Any) -> "httpx.Response":
        return self.ask("POST", address, **options)

    def delete(self, address: str, **options: Any) -> "httpx.Response":
        return self.ask("DELETE", address, **options)

    def ask(self, method: str, address: str, **options: Any) -> "httpx.Response":
        import httpx

        async def once() -> "httpx.Response":
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
                return await client.request(method, address, **options)

        with ThreadPoolExecutor(1) as apart:  # a browser's tests may have a loop running in this thread
            return apart.submit(lambda: asyncio.run(once())).result()


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as it was, to copy."""
    folder = tmp_path_factory.mktemp("plain")
    for name, text in (("dawn", DAWN), ("post", POST), ("heron", HERON)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    rows = "".join(f"{name},The {name.title()},https://{name}.example/a,{time}\n" for name, time in TIMES.items())
    (folder / "manifest.csv").write_text("id,outlet,url,published\n" + rows, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], Client]]:
    """Serves a folder, looking at it anew for each request; what was read once is not read again."""
    read: dict[Any, Any] = {}

    from crossread.server.app import make_app  # the extra may be absent: each module says so and is skipped

    def start(path: Path, **options: Any) -> Client:
        folder = Folder(path, lambda: 0.0, plan=Plan(), pause=0.0, **options)
        folder._extracts = read.copy()
        folder.snapshot()
        read.update(folder._extracts)
        return Client(make_app(folder, lambda: AT))

    yield start


@pytest.fixture
def folder(plain: Path, tmp_path: Path) -> Path:
    """A folder of its own for a test that writes."""
    return Path(shutil.copytree(plain, tmp_path / "reports"))


@pytest.fixture
def client(folder: Path, serve: Callable[[Path], Client]) -> Client:
    return serve(folder)
