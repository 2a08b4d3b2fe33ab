"""How fast the server answers: `python benchmarks/serve.py` prints a table, and with `--write` puts it into
docs/benchmarks.md. It asserts nothing: a number depends on the machine it was measured on.

Readers are tasks of one other process, each with a connection of its own; each asks for a page, looks at it for a
while, and asks for the next. "Flat out" is the same without a pause, where readers mostly wait for each other.
"""

import argparse
import asyncio
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from written import keep

ROOT = Path(__file__).resolve().parents[1]
HEADING = "## Serving"
PAGE = {"accept": "text/html"}
READERS, ROUNDS, PAUSE = 50, 20, 1.0


def main() -> None:
    """Serves a copy of an example and asks it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    parser.add_argument("--folder", type=Path, default=ROOT / "examples" / "ferry-sinking")
    args = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = shutil.copytree(args.folder, Path(name) / args.folder.name)
        rows = measure(folder)
    text = "\n".join([HEADING, "", introduction(args.folder.name), "", "|  |  |", "| --- | --- |", *rows, ""])
    print(text)
    if args.write:
        keep(HEADING, text)


def introduction(name: str) -> str:
    """What was asked of what."""
    load = f"{os.cpu_count()} cores, load before the start {os.getloadavg()[0]:.1f}"
    return (
        f"`python benchmarks/serve.py --write`: `crossread serve` on a copy of {name}, asked by {READERS} readers at "
        f"once from the same machine ({load}), {ROUNDS} pages each; between two pages a reader pauses {PAUSE:.0f} s."
    )


def measure(folder: Path) -> list[str]:
    """The rows of the table."""
    start = time.perf_counter()
    command = [str(Path(sys.executable).with_name("crossread")), "serve", str(folder), "--port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        base = address(server)
        ready = time.perf_counter() - start
        return [row("from the start to listening", f"{ready:.1f} s"), *asyncio.run(ask(base, server.pid))]
    finally:
        server.terminate()
        server.wait()


def address(server: "subprocess.Popen[str]") -> str:
    """Where it listens, as it says itself."""
    assert server.stderr is not None
    for line in server.stderr:
        if found := re.search(r"http://\S+", line):
            return found[0].rstrip("/")
    raise SystemExit("the server did not start")


async def ask(base: str, server: int) -> list[str]:
    """First answers, then many readers of what was made before."""
    async with httpx.AsyncClient(base_url=base, headers=PAGE) as client:
        (incident, *_) = (await client.get("/incidents.json")).json()["incidents"]
        addresses = [f"{incident['url']}?as_of={stop['as_of']}" for stop in incident["stops"]] + [incident["url"]]
        first = [await timed(client, one) for one in addresses]
        page = await client.get(incident["url"])
    calm = await crowd(base, addresses, PAUSE)
    before = busy(server)
    flat = await crowd(base, addresses, 0.0)
    each = (busy(server) - before) / len(flat)
    packed = int(page.headers["content-length"])
    return [
        row("page of the incident", f"{len(page.content) / 1000:.0f} kB, {packed / 1000:.0f} kB as sent"),
        row("a page asked for the first time (median of its moments)", f"{statistics.median(first) * 1000:.0f} ms"),
        row(f"{READERS} readers: median", f"{statistics.median(calm) * 1000:.1f} ms"),
        row(f"{READERS} readers: 95 of 100 within", f"{sorted(calm)[int(len(calm) * 0.95)] * 1000:.1f} ms"),
        row(f"{READERS} readers: answers, errors", f"{len(calm):,}, 0"),
        row("flat out: answers a second, errors", f"{READERS / statistics.mean(flat):,.0f}, 0"),
        row("flat out: median", f"{statistics.median(flat) * 1000:.1f} ms"),
        row("flat out: processor time of the server for an answer", f"{each * 1000:.2f} ms" if each else "unknown"),
    ]


def busy(process: int) -> float:
    """Processor seconds that a process has used, on Linux; elsewhere 0."""
    file = Path(f"/proc/{process}/stat")
    used = file.read_text().rpartition(")")[2].split()[11:13] if file.exists() else []
    return sum(map(int, used)) / os.sysconf("SC_CLK_TCK") if used else 0.0


async def crowd(base: str, addresses: list[str], pause: float) -> list[float]:
    """The seconds each answer took; any error ends the benchmark."""

    async def read(number: int) -> list[float]:
        took = []
        streams = await asyncio.open_connection(*base.removeprefix("http://").split(":"))
        await asyncio.sleep(pause * number / READERS)
        for turn in range(ROUNDS):
            took.append(await fetch(*streams, addresses[(number + turn) % len(addresses)]))
            await asyncio.sleep(pause)
        streams[1].close()
        return took

    return [one for took in await asyncio.gather(*map(read, range(READERS))) for one in took]


async def fetch(back: asyncio.StreamReader, out: asyncio.StreamWriter, address: str) -> float:
    """One answer over a connection that stays open, by hand: a client library costs more time than the server."""
    asked = f"GET {address} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\naccept-encoding: gzip\r\n\r\n"
    start = time.perf_counter()
    out.write(asked.encode())
    head = (await back.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    await back.readexactly(int(re.search(r"content-length: (\d+)", head)[1]))  # type: ignore[index]
    took = time.perf_counter() - start
    if not head.startswith("http/1.1 200"):
        raise SystemExit(f"{address}: {head.splitlines()[0]}")
    return took


async def timed(client: httpx.AsyncClient, address: str) -> float:
    """From the question to the last byte, as it comes."""
    start = time.perf_counter()
    async with client.stream("GET", address) as answer:
        async for _ in answer.aiter_raw():
            pass
    took = time.perf_counter() - start
    answer.raise_for_status()
    return took


def row(what: str, measured: str) -> str:
    """One row of the table."""
    return f"| {what} | {measured} |"


if __name__ == "__main__":
    main()
