"""`crossread serve`: a folder at an address of this machine, until it is stopped."""

import argparse
import errno
import socket
import sys
import time
from importlib import import_module
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.cli.deciding import now
from crossread.cli.watch import Watch
from crossread.errors import MissingExtra, NothingRead, UsageError
from crossread.pool import Plan
from crossread.reading import as_day

if TYPE_CHECKING:
    from crossread.server import Folder

_HIGHEST = 65_535
#: What the extra brings and what is only missed once somebody asks.
_PARTS = ("jinja2", "python_multipart", "vl_convert")


def serve(options: argparse.Namespace) -> int:
    """Reads the folder, listens, and answers until it is told to stop."""
    folder = Path(options.folder)
    if not folder.is_dir():
        raise NothingRead(f"{folder} is no folder (name the folder that holds the reports)")
    try:
        for part in _PARTS:
            import_module(part)
        import uvicorn

        from crossread.server import Folder
        from crossread.server.app import make_app
    except ImportError:
        raise MissingExtra("serve", "the server") from None
    served = Folder(folder, time.monotonic, plan=Plan(parser=options.parser), date=as_day(options.date, "--date"))
    with _listen(options.host, options.port, public=options.public) as listening:
        _read(served)
        print(f"crossread: {folder} is served at {_address(listening)} (Ctrl-C stops it)", file=sys.stderr, flush=True)
        app = make_app(served, now, hosts=frozenset({options.host.casefold()}))
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")
        uvicorn.Server(config).run(sockets=[listening])
    return 0


def _read(served: "Folder") -> None:
    """Reads it all before anybody asks, and says what could not be read."""
    watch = Watch(sys.stderr)
    try:
        first = served.snapshot(watch)
    finally:
        watch.close()
    for issue in first.left_out:
        print(f"crossread: left out {issue}", file=sys.stderr)
    if first.trouble:
        print(f"crossread: {first.trouble}", file=sys.stderr)


def _listen(host: str, port: int, *, public: bool) -> socket.socket:
    """A socket at that address; UsageError where it is taken, or is not of this machine alone and nobody asked."""
    if not 0 <= port <= _HIGHEST:
        raise UsageError(f"{port} is no port (a number from 0, for any that is free, to {_HIGHEST:,})")
    if not public and not _is_loopback(host):
        raise UsageError(
            f"{host} can be reached from other machines, and whoever reaches it can read the reports and decide "
            "(add --public if that is wanted)"
        )
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UsageError(
                f"port {port} is taken by another program (choose one with --port, or 0 for any)"
            ) from None
        raise UsageError(f"{host}:{port} cannot be listened at: {error.strerror or error}") from None


def _is_loopback(host: str) -> bool:
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
