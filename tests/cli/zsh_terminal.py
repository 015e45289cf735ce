"""A zsh on a terminal of its own: what stands on its screen after some keys."""

import fcntl
import os
import pty
import select
import struct
import termios
import time
from pathlib import Path

import pyte

ROWS, COLUMNS = 40, 120
PATIENCE = 30
"""Seconds until a mark must have appeared."""


class Zsh:
    """Types into a shell, and reads its screen."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._process, self._terminal = pty.fork()
        if self._process == 0:  # pragma: no cover
            os.chdir(folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**environment, "TERM": "xterm", "LC_ALL": "C.UTF-8"})
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def type(self, keys: str) -> None:
        """Press these keys."""
        os.write(self._terminal, keys.encode())

    def until(self, *marks: str) -> list[str]:
        """The lines on the screen, as soon as all the marks are there and nothing more comes."""
        end = time.monotonic() + PATIENCE
        quiet = 0
        while time.monotonic() < end:
            ready, _, _ = select.select([self._terminal], [], [], 0.1)
            if ready:
                self._stream.feed(os.read(self._terminal, 65536))
                quiet = 0
                continue
            quiet += 1
            if quiet >= 3 and all(any(mark in line for line in self._screen.display) for mark in marks):
                break
        return [line.rstrip() for line in self._screen.display if line.strip()]

    def close(self) -> None:
        """End it."""
        os.close(self._terminal)
        os.waitpid(self._process, 0)
