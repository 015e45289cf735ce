"""How soon ifplay answers: `--version` beside a bare Python, and the first screen of a story beside its imports.

    python -m tests.bench.startup [STORY] [--runs N]

The first screen is there when the whole first page, its last row included, was drawn on a pseudo-terminal; it is timed
from the start of the process. What is compared takes turns, so that a busy machine is busy for both; medians are
printed. POSIX only.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IFPLAY = [sys.executable, "-m", "ifplay.cli.main"]
IMPORTS = "import prompt_toolkit, lark, yaml"
LAST_ROW = b"q quit"


def ended(command: list[str]) -> float:
    """Seconds until a command has ended."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def first_screen(story: str) -> float:
    """Seconds until the first page of a story has been drawn."""
    import fcntl
    import struct
    import termios

    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    start = time.perf_counter()
    process = subprocess.Popen(
        [*IFPLAY, "play", story],
        cwd=ROOT,
        stdin=slave,
        stdout=slave,
        env={**os.environ, "TERM": "xterm-256color"},
        preexec_fn=lambda: os.login_tty(slave),
    )
    os.close(slave)
    drawn = b""
    while LAST_ROW not in drawn:
        drawn += os.read(master, 65536)
    took = time.perf_counter() - start
    process.terminate()
    try:
        while os.read(master, 65536):
            pass
    except OSError:  # Linux says so when the last user of the terminal is gone
        pass
    process.wait()
    os.close(master)
    return took


def compare(name: str, ours: Callable[[], float], base_name: str, base: Callable[[], float], runs: int) -> None:
    """Time both in turn, after one run of each to warm the disk, and print the medians and their ratio."""
    ours()
    base()
    pairs = [(ours(), base()) for _ in range(runs)]
    mine = statistics.median(pair[0] for pair in pairs) * 1000
    other = statistics.median(pair[1] for pair in pairs) * 1000
    print(f"{name}: {mine:.0f} ms; {base_name}: {other:.0f} ms; ratio {mine / other:.2f}, {mine - other:.0f} ms more")


def main() -> None:
    """Print both comparisons."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="?", default="stories/treehill.story")
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    compare(
        "ifplay --version", lambda: ended([*IFPLAY, "--version"]),
        "python -c pass", lambda: ended([sys.executable, "-c", "pass"]), arguments.runs,
    )  # fmt: skip
    compare(
        f"first screen of {arguments.story}", lambda: first_screen(arguments.story),
        f'python -c "{IMPORTS}"', lambda: ended([sys.executable, "-c", IMPORTS]), arguments.runs,
    )  # fmt: skip


if __name__ == "__main__":
    main()
