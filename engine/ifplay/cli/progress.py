"""How far a long search has got: one line on a terminal, and nothing anywhere else."""

import os
import sys
import time
from collections.abc import Callable
from threading import Event, Thread
from types import TracebackType

from ifplay.check.memory import MIB, memory_used

FIRST = 1.0
AGAIN = 0.2
"""Seconds before the line is shown, and until it is shown anew."""

FAST = 100_000
"""States a second from which on the rate is told."""

WIDTH = 80
"""Columns of a terminal that does not say how many it has."""


class Progress:
    """Told what a search is at and how many states it has; shows it after a second, on a terminal only, and goes on
    showing it while nothing new is told: some steps are long.

    To be used in a `with`: at its end the line is gone.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._told: tuple[str, int] | None = None
        self._last: tuple[str, int, float] = "", 0, self._began
        self._drawn = 0
        self._terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._over = Event()
        self._painter: Thread | None = None

    def __call__(self, what: str, states: int) -> None:
        """The search is at `what`, and has so many states."""
        self._told = what, states

    def draw(self) -> None:
        """Show the line, if it is time to."""
        now = self._clock()
        if self._told is None or not self._terminal or now < self._began + FIRST:
            return
        what, states = self._told
        words, before, since = self._last
        rate = (states - before) / max(now - since, 1e-9) if words == what else 0.0
        self._last = what, states, now
        speed = f", {rate / 1e6:.1f} million a second" if rate >= FAST else ""
        line = f"{what}: {states:,} states{speed}, {memory_used() // MIB:,} MiB, {now - self._began:.0f} s"
        line = line[: _columns() - 1]  # a full row would begin another one
        self._write(f"\r{line:<{self._drawn}}\r")
        self._drawn = len(line)

    def __enter__(self) -> "Progress":
        if self._terminal:
            self._painter = Thread(target=self._paint, name="progress", daemon=True)
            self._painter.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._painter is not None:
            self._painter.join()
        if self._drawn:
            self._write(f"\r{'':<{min(self._drawn, _columns() - 1)}}\r")

    def _paint(self) -> None:
        while not self._over.wait(AGAIN):
            self.draw()

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            self._terminal = False


def _columns() -> int:
    """Those of the terminal that the line is on, at this moment."""
    try:
        return max(os.get_terminal_size(sys.stderr.fileno()).columns, 20)
    except (OSError, ValueError):
        return WIDTH
