"""How far a long search has got: one line on a terminal, and nothing anywhere else."""

import sys
import time
from collections.abc import Callable
from types import TracebackType

from ifplay.check.memory import MIB, memory_used

FIRST = 1.0
AGAIN = 0.2
"""Seconds before the line is shown, and until it is shown anew."""


class Progress:
    """Told what a search is at and how many states it has; shows it after a second, on a terminal only.

    To be used in a `with`: at its end the line is gone.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._next = self._began + FIRST
        self._last: tuple[float, int] = self._began, 0
        self._shown = False
        self._terminal = sys.stderr.isatty()

    def __call__(self, what: str, states: int) -> None:
        """The search is at `what`, and has so many states."""
        now = self._clock()
        if not self._terminal or now < self._next:
            return
        self._next = now + AGAIN
        since, before = self._last
        rate = (states - before) / max(now - since, 1e-9)
        self._last = now, states
        speed = f", {rate / 1e6:.1f} million a second" if rate >= 1e5 else ""
        line = f"{what}: {states:,} states{speed}, {memory_used() // MIB:,} MiB, {now - self._began:.0f} s"
        self._write(f"\r{line[:78]:<78}\r")
        self._shown = True

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._write(f"\r{'':<78}\r")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            self._terminal = False
