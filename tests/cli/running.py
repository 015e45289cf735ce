"""ifplay as a process of its own, with limits: what it printed, how it exited, what it took."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STORIES = ROOT / "stories"
IFPLAY = (sys.executable, "-m", "ifplay")

POSIX = sys.platform != "win32"
PATIENCE = 60
"""Seconds of the clock, beside those of the processor that a command may use; this only ends what waits for ever."""

SLOWER = 8
"""So many times as slow as the machine on which limits were set may another one be: a limit ends what would go on for
ever, and does not say how fast anything is."""

GOOD = '---\ntitle: Good\n---\n== a\nOnce, or never.\n* Out.\n    ~ end "Out"\n* Away.\n    ~ end "Away"\n'


@dataclass(frozen=True, slots=True)
class Done:
    """A process that has ended."""

    status: int
    out: str
    err: str


def environment(**changed: str | None) -> dict[str, str]:
    """Ours, without what decides how ifplay looks, and with a cache folder that is none; changed as told."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "COV_"))}
    for name in ("NO_COLOR", "COLUMNS", "LINES", "LANG", "TERM", "IFPLAY_DEBUG"):
        inherited.pop(name, None)
    # Checkouts side by side may share an environment: what runs is the engine that these tests belong to.
    given: dict[str, str | None] = {
        "PYTHONPATH": str(ROOT / "engine"),
        "PYTHONUTF8": "1",
        "TERM": "xterm",
        "XDG_CACHE_HOME": os.devnull,
        "OPENBLAS_NUM_THREADS": "1",
        **changed,
    }
    return {name: value for name, value in {**inherited, **given}.items() if value is not None}


def ifplay(
    *arguments: str | Path,
    typed: str | bytes = b"",
    cwd: Path | None = None,
    seconds: int = 10,
    mib: int = 400,
    **changed: str | None,
) -> Done:
    """Run a command. On POSIX it may use so many seconds of processor time and so much memory."""
    command = [*IFPLAY, *map(str, arguments)]
    given = typed.encode() if isinstance(typed, str) else typed
    return process(command, given, cwd or ROOT, environment(**changed), seconds, mib)


def shell(line: str, *, cwd: Path, typed: bytes = b"", **changed: str | None) -> Done:
    """Run a line of bash in which `ifplay` is the command, and `$STATUS` that of the first in a pipe."""
    python = f"'{sys.executable}'"
    script = f'ifplay() {{ {python} -m ifplay "$@"; }}\n{line}\n'
    return process(["bash", "-c", script], typed, cwd, environment(**changed), 20, 400)


def process(command: list[str], typed: bytes, cwd: Path, environment: dict[str, str], seconds: int, mib: int) -> Done:
    """Run any command to its end."""
    if POSIX:
        # Memory that is only reserved counts, too; hence the 100.
        limits = 'ulimit -t "$1"; ulimit -v "$2" 2>/dev/null; shift 2; exec "$@"'
        command = ["sh", "-c", limits, "sh", str(seconds * SLOWER), str((mib + 100) * 1024), *command]
    done = subprocess.run(
        command,
        input=typed,
        capture_output=True,
        cwd=cwd,
        env=environment,
        timeout=PATIENCE + seconds * SLOWER,
        check=False,
    )
    return Done(done.returncode, _text(done.stdout), _text(done.stderr))


def _text(content: bytes) -> str:
    return content.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
