"""How soon ifplay answers: `--version` beside a bare Python, and the first screen of a story beside its imports.

    python -m tests.bench.startup [STORY] [--runs N] [--turns N]

The first screen is timed for a story whose reader has chosen nothing yet, and for one whose reader comes back after so
many turns, both with a journal in a folder of its own. It is there when the whole first page, its last row included,
was drawn on a pseudo-terminal; it is timed from the start of the process. What is compared takes turns, so that a busy
machine is busy for both; medians are printed. POSIX only.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ifplay.compile.pipeline import compile_file
from ifplay.play.journal.journal import open_journal
from ifplay.play.journal.records import StoryKey
from ifplay.play.reading import Reading

ROOT = Path(__file__).resolve().parents[2]
IFPLAY = [sys.executable, "-m", "ifplay.cli.main"]
IMPORTS = "import prompt_toolkit, lark, yaml"
LAST_ROW = b"q quit"


def ended(command: list[str]) -> float:
    """Seconds until a command has ended."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def left(story: str, turns: int, folder: str) -> None:
    """A journal in that folder, of a reader who was so many turns into the story; choices that end it are left."""
    graph = compile_file(ROOT / story).graph
    assert graph is not None
    journal = open_journal(StoryKey(graph.about.ifid, os.path.abspath(ROOT / story), graph.about.title), Path(folder))
    reading = Reading(graph, seed=1, journal=journal)
    chance = random.Random(1)
    while len(reading.leaves) < turns:
        reading.pick(chance.choice([offer for offer in reading.leaf.offers if offer.reason is None]))
        while not any(offer.reason is None for offer in reading.leaf.offers):
            reading.undo()
    journal.close()


def first_screen(story: str, folder: str) -> float:
    """Seconds until the first page of a story has been drawn, with the journal in that folder."""
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
        env={**os.environ, "TERM": "xterm-256color", "IFPLAY_DATA": folder},
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
    parser.add_argument("--turns", type=int, default=1000, help="after which a reader comes back (default: 1000)")
    arguments = parser.parse_args()
    compare(
        "ifplay --version", lambda: ended([*IFPLAY, "--version"]),
        "python -c pass", lambda: ended([sys.executable, "-c", "pass"]), arguments.runs,
    )  # fmt: skip
    endless = "tests/bench/endless.story"
    for story, turns in ((arguments.story, 1), (endless, 1), (endless, arguments.turns)):
        with tempfile.TemporaryDirectory() as folder:
            left(story, turns, folder)
            compare(
                f"first screen of {story} at turn {turns}", partial(first_screen, story, folder),
                f'python -c "{IMPORTS}"', lambda: ended([sys.executable, "-c", IMPORTS]), arguments.runs,
            )  # fmt: skip


if __name__ == "__main__":
    main()
