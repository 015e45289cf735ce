"""Turns a second of random play: `python -m tests.bench.sampling [STORY…]`.

Without a story, on Tree Hill, on the hub of thirteen choices, on a novel of 100,000 words and on a perfect run of 200
scenes. Three ways to play, one after the other in one process: guided, as the checker plays (with all it keeps of how
readers got where they are), by even picks, and samples, which count picks and words. Beside them one reader in the
ordinary runtime, as `tests.bench.turns` measures it, on the same machine at the same time.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from ifplay.check.rehearsal import rehearsal
from ifplay.check.sampling.play import play
from ifplay.check.sampling.sample import sample
from ifplay.check.sampling.scouts import Scouts
from ifplay.check.sampling.units import routines_of
from ifplay.check.targets import Evidence
from ifplay.compile.pipeline import compile_file, compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.program import load

from tests.bench.families import hub, novel, perfect_run
from tests.bench.turns import play as play_alone

TREE_HILL = Path(__file__).parents[2] / "stories" / "treehill.story"

STORIES: dict[str, Callable[[], str]] = {
    "hub": hub,
    "novel of 100,000 words": lambda: novel(100_000).text,
    "perfect run of 200": lambda: perfect_run(200, "line"),
}


def rate(graph: Graph, *, guided: bool, turns: int) -> float:
    """Turns a second, the making of arrays and closures included."""
    routines = routines_of(rehearsal(graph).graph)
    before = time.perf_counter()
    scouts = Scouts(routines, seed=1, readers=2**12, wanted=frozenset(), guided=guided)
    scouts.play(lambda moves: moves < turns)
    return scouts.walk.turns / (time.perf_counter() - before)


def sampling_rate(graph: Graph, turns: int) -> float:
    """Turns a second of samples, of about so many turns."""
    routines = routines_of(rehearsal(graph).graph)
    picks = float(sample(routines, readers=500, most=2_000).picks.mean()) + 1
    before = time.perf_counter()
    sampled = sample(routines, readers=max(int(turns / picks), 1_000), most=2_000)
    return int(sampled.picks.sum() + sampled.count) / (time.perf_counter() - before)


def seen(evidence: Evidence) -> str:
    """How much of a story was seen."""
    kinds = [target.kind for target in evidence.seen]
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds)))


def measure(name: str, graph: Graph, turns: int) -> None:
    """Print the lines about one story."""
    menus = sum(1 for block in graph.blocks if type(block.exit).__name__ == "Menu")
    print(f"{name}: {len(graph.scenes)} scenes, {menus} menus, {len(graph.variables)} variables")
    alone = 20_000 / play_alone(load(graph), 20_000, 1)[0]
    for way, found in (
        ("guided", rate(graph, guided=True, turns=turns)),
        ("even", rate(graph, guided=False, turns=turns)),
        ("sampled", sampling_rate(graph, turns)),
    ):
        print(f"  {way:8} {found:12,.0f} turns a second, {found / alone:6.1f} times one reader in the runtime")
    routines = routines_of(rehearsal(graph).graph)
    for guided in (True, False):
        before = time.perf_counter()
        evidence = play(routines, seed=1, turns=turns, guided=guided)
        seconds = time.perf_counter() - before
        print(f"  {'guided' if guided else 'even':8} sees {seen(evidence)} (with playthroughs, {seconds:.1f} s)")


def main() -> None:
    """Measure the stories named, or those that are always measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path, nargs="*")
    parser.add_argument("--turns", type=int, default=10_000_000, help="turns of each (default: 10000000)")
    arguments = parser.parse_args()
    for path in arguments.stories or [TREE_HILL]:
        graph = compile_file(path).graph
        if graph is None:
            parser.exit(1, f"{path} has errors: ifplay check says which\n")
        measure(path.name, graph, arguments.turns)
    if not arguments.stories:
        for name, text in STORIES.items():
            graph = compile_text(text()).graph
            assert graph is not None
            measure(name, graph, arguments.turns)


if __name__ == "__main__":
    main()
