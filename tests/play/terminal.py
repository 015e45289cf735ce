"""A real pseudo-terminal with a program in it, its screen read by a terminal emulator. POSIX only."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyte

ROOT = Path(__file__).resolve().parents[2]

IFPLAY_PLAY = [sys.executable, "-m", "ifplay.cli.main", "play"]

_ALTERNATE_SCREEN = 1049 << 5  # as pyte keeps private modes


class Terminal:
    """Runs a command as the leader of a session on a terminal of its own."""

    def __init__(self, command: Sequence[str], *, columns: int = 80, rows: int = 24) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        import fcntl
        import struct
        import termios

        self._termios = termios
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PYTHONPATH": "engine"},
            preexec_fn=lambda: os.login_tty(slave),
        )
        os.close(slave)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def echoes(self) -> bool:
        """Whether what is typed is shown by the terminal itself."""
        return bool(self._termios.tcgetattr(self.master)[3] & self._termios.ECHO)

    @property
    def full(self) -> bool:
        """Whether the alternate screen is on."""
        return _ALTERNATE_SCREEN in self.screen.mode

    @property
    def given_back(self) -> bool:
        """Whether the terminal is as it was: alternate screen off, cursor shown, no mouse, echo on."""
        mouse = {mode << 5 for mode in (1000, 1002, 1003, 1006, 1015, 2004)}
        return not (self.full or self.screen.cursor.hidden or mouse & self.screen.mode) and self.echoes

    def type(self, keys: str) -> None:
        """Press these keys."""
        os.write(self.master, keys.encode())

    def wait(self, shown: str | Callable[[], bool], *, seconds: float = 30) -> None:
        """Read what is drawn until that is on the screen, or that holds, and then to the end of that picture."""
        until = time.monotonic() + seconds
        while not (shown in self.text if isinstance(shown, str) else shown()):
            if not self._read(0.1) and time.monotonic() > until:
                raise AssertionError(f"waited for {shown!r}, but there is:\n{self.text}")
        while self._read(0.05):
            pass

    def leave(self, *, seconds: float = 30) -> int:
        """Wait for the command to end, and read the rest; its exit status."""
        until = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < until:
            self._read(0.1)
        while self._read(0.1):
            pass
        return self.process.wait(timeout=1)

    def close(self) -> None:
        """Take the terminal away."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def kill(self) -> None:
        """End it all."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        self.close()

    def _read(self, seconds: float) -> bool:
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # Linux says so when the last user of the terminal is gone
            return False
        self._stream.feed(data)
        return bool(data)
