"""How far the reading has come, on standard error, once it has taken long enough to wonder."""

import time
from collections.abc import Callable
from typing import TextIO

#: Seconds before the first word on a terminal, between two there, and between two lines elsewhere.
PATIENCE, BLINK, PAUSE = 2.0, 0.2, 10.0


class Watch:
    """Call it with (done, all); on a terminal it rewrites one line, elsewhere it adds one now and then."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock
        self._alive = stream.isatty()
        self._due = clock() + (PATIENCE if self._alive else PAUSE)
        self._open = False

    def __call__(self, done: int, every: int) -> None:
        """Tells how far it is, if it is time to."""
        now = self._clock()
        if now < self._due or done == every:
            return
        self._due = now + (BLINK if self._alive else PAUSE)
        self._open = self._alive
        line = f"crossread: {done:,} of {every:,} reports read"
        print(f"\r{line}" if self._alive else line, end="" if self._alive else "\n", file=self._stream, flush=True)

    def close(self) -> None:
        """Wipes the line that is rewritten."""
        if self._open:
            print("\r\x1b[K", end="", file=self._stream, flush=True)
            self._open = False
