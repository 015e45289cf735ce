"""How fast `ifplay fmt` lays out a long story: beside compiling it, in one run.

    python -m tests.bench.formatting [--words N] [--rounds N]

Laying out reads the file twice: as it is, and as it will be, to see that it is the same story.
"""

import argparse
import statistics
import time
from collections.abc import Callable

from ifplay.compile.pipeline import compile_text
from ifplay.syntax.formatter import formatted

from tests.bench.novel import novel


def main() -> None:
    """Print a row for each of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    text = novel(arguments.words).text
    size = len(text.encode()) / 1e6
    works: dict[str, Callable[[], object]] = {
        "compile": lambda: compile_text(text),
        "fmt": lambda: formatted("novel.story", text, main=True),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(arguments.rounds + 1):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            if number:  # the first time everything is imported and built
                times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(all_) for name, all_ in times.items()}
    print(f"{size:.2f} MB")
    for name, took in medians.items():
        print(f"{name:8} {size / took:6.2f} MB/s  {took / medians['compile']:5.2f} x the time of compiling")


if __name__ == "__main__":
    main()
