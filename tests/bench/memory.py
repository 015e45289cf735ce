"""How much memory a very long reading takes: the process after so many turns in the full-screen reader.

    python -m tests.bench.memory [STORY] [--turns N]

Each turn is taken with a key and drawn; where the story ends, the last choice is taken back and another taken.
POSIX only.
"""

import argparse
import io
import random
import resource
import sys
import time
from pathlib import Path

from ifplay.compile.pipeline import compile_file
from ifplay.play.fullscreen import FullScreen
from ifplay.play.keys import Action
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output


def megabytes() -> float:
    """What this process holds now, in MiB."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text().split()[1]) * resource.getpagesize() / 2**20
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    """Print it after each tenth of the way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="?", type=Path, default=Path("tests/bench/endless.story"))
    parser.add_argument("--turns", type=int, default=100_000)
    arguments = parser.parse_args()
    graph = compile_file(arguments.story).graph
    assert graph is not None
    reading = Reading(graph, seed=1)
    dice = random.Random(1)
    with create_pipe_input() as keys, create_app_session(input=keys):
        output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=80), term="xterm-256color")
        view = FullScreen(reading, UNICODE, source=keys, target=output)._view
        print(f"at the beginning: {megabytes():.0f} MiB")
        start = time.perf_counter()
        tenth = max(1, arguments.turns // 10)
        for turn in range(1, arguments.turns + 1):
            while not any(offer.reason is None for offer in reading.leaf.offers):
                view.act(Action.UNDO)
            opened = [offer for offer in reading.leaf.offers if offer.reason is None]
            reading_on = dice.choice(opened)
            for digit in str(reading_on.number):
                view.act(Action.DIGIT, digit)
            if len(reading.leaf.offers) > 9:
                view.act(Action.TAKE)
            if turn % tenth == 0:
                view.draw(80, 24)
                spent = time.perf_counter() - start
                print(f"after {turn} turns ({len(reading.leaves)} deep): {megabytes():.0f} MiB, {spent:.0f} s")


if __name__ == "__main__":
    main()
