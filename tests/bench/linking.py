"""How much memory the graph of a story's states takes, while it is made and judged, for each state and each move.

    python -m tests.bench.linking [STORY|FAMILY...]

What the search itself holds is there before, and not counted. Linux only.
"""

import argparse
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from ifplay.check.arrays.explorer import Search
from ifplay.check.arrays.linking import BYTES, Linker
from ifplay.check.budget import Budget
from ifplay.check.count import counted
from ifplay.check.exploring import setting
from ifplay.check.judging import judged
from ifplay.check.memory import memory_used
from ifplay.check.odds import odds
from ifplay.check.rehearsal import rehearsal
from ifplay.check.seen import Seen
from ifplay.compile.pipeline import compile_file, compile_text
from ifplay.model.graph import Graph

from tests.bench.families import hub, perfect_run, quest


class Peak:
    """The most memory in use within a `with`, looked at every millisecond."""

    def __enter__(self) -> "Peak":
        self.before = self.most = memory_used()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def _watch(self) -> None:
        while not self._over.wait(0.001):
            self.most = max(self.most, memory_used())

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def more(self) -> int:
        """The bytes above what there was at first."""
        return self.most - self.before


def measured(name: str, story: Graph) -> None:
    """Search a story, link and judge it, and print what each step takes."""
    rehearsed = rehearsal(story)
    whole = setting(rehearsed)
    found = Search(whole, Budget()).run()
    with Peak() as linking:
        graph = Linker(whole, found, story).graph()
        judged(graph, Seen(story, rehearsed.ways_out))
    with Peak() as counting:
        counted(graph)
        odds(graph)
    moves = len(graph.targets)
    allowed = BYTES[0] * graph.count + BYTES[1] * moves
    print(
        f"{name}: {graph.count:,} states, {moves:,} moves: {linking.more / 2**20:,.0f} MiB to link and judge "
        f"({linking.more / allowed:.0%} of what is reckoned with), {counting.more / 2**20:,.0f} MiB more to count"
    )


FAMILIES: dict[str, Callable[[], str]] = {
    "hub": hub,
    "quest": lambda: quest(1_000_000),
    "run": lambda: perfect_run(20, "line"),
}


def main() -> None:
    """Measure the stories or families named, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", default=list(FAMILIES), help=f"files, or some of {', '.join(FAMILIES)}")
    names = parser.parse_args().stories
    if len(names) > 1:
        for name in names:
            subprocess.run([sys.executable, "-m", "tests.bench.linking", name], check=True)
        return
    for name in names:
        graph = (compile_text(FAMILIES[name]()) if name in FAMILIES else compile_file(Path(name))).graph
        assert graph is not None
        measured(name, graph)


if __name__ == "__main__":
    main()
