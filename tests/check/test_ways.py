"""Ways into scenes: on small stories, the shortest there are, by a search of every playthrough in the ordinary way."""

import pytest
from ifplay.check import ways as module
from ifplay.check.budget import Budget
from ifplay.check.exploring import explore
from ifplay.check.prove import prove
from ifplay.check.rehearsal import rehearsal
from ifplay.check.ways import Way, ways
from ifplay.compile.pipeline import compile_story
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Fault, Move, State
from ifplay.runtime.trace import Trace
from ifplay.source.loader import MemoryLoader

from tests.bench.families import novel
from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story

MANY = 3_000

PASSED = """\
---
title: T
---
== a
+ Go.
    ~ call b
    -> c
+ Not. -> a
== b
Hm.
~ return
== c
~ end "E"
"""
COUNTED = """\
---
title: T
---
number n: 0..5
== a
+ On.
    ~ n += 1
    ~ if n == 4
        -> b
    -> a
== b
+ Out.
    ~ end "E"
"""


def compiled(text: str) -> Graph | None:
    """The story, if it is one."""
    return compile_story(MemoryLoader({"a.story": text}), "a.story").graph


def distances(graph: Graph) -> dict[str, int] | None:
    """How many moves it takes to enter each scene, as far as it can be; None where there are too many states."""
    trace = Trace()
    program = load(graph, trace=trace)
    entries = {scene.entry: scene.id for scene in graph.scenes}
    found: dict[str, int] = {}

    def entered(number: int) -> None:
        for place in trace.blocks & entries.keys():
            found.setdefault(entries[place], number)
        trace.blocks.clear()

    first = begin(program)
    entered(0)
    layer: list[State] = [] if isinstance(first.stop, Fault) else [first.state]
    met = {first.state}
    number = 0
    while layer:
        number += 1
        after = []
        for state in layer:
            for move in moves(program, state):
                turn = step(program, state, move)
                entered(number)
                if turn.state not in met and not isinstance(turn.stop, Fault):
                    met.add(turn.state)
                    after.append(turn.state)
        layer = after
        if len(met) > MANY:
            return None
    return found


def entered_by(graph: Graph, trail: tuple[Move, ...], scene: str) -> bool:
    """Whether the last move of a playthrough enters a scene, and no earlier one does."""
    trace = Trace()
    program = load(graph, trace=trace)
    entry = next(one.entry for one in graph.scenes if one.id == scene)
    state = begin(program).state
    seen = [entry in trace.blocks]
    for move in trail:
        trace.blocks.clear()
        state = step(program, state, move).state
        seen.append(entry in trace.blocks)
    return seen[-1]


def found_ways(graph: Graph, limits: Budget) -> dict[str, Way]:
    """By the search."""
    explored = explore(graph, rehearsal(graph), limits)
    return ways(explored.graph, explored.seen)


def agree(graph: Graph) -> bool:
    """Compare the ways of a story with the distances, if it is small enough."""
    known = distances(graph)
    if known is None:
        return False
    found = found_ways(graph, Budget(10**6, None, None))
    assert found.keys() == known.keys()
    for scene, way in found.items():
        assert len(way.moves) == known[scene] if way.shortest else len(way.moves) >= known[scene]
        assert entered_by(graph, way.moves, scene) or not way.shortest
    assert all(way.shortest for way in found.values())
    return True


@pytest.mark.parametrize("part", sparing(range(4), 2))
def test_ways_of_stories_are_the_shortest(part: int) -> None:
    """As their authors write them."""
    graphs = [compiled(random_story(seed)) for seed in range(60 * part, 60 * part + 60)]
    assert sum(agree(graph) for graph in graphs if graph is not None) > 15


@pytest.mark.parametrize("part", sparing(range(4), 4))
def test_ways_of_graphs_are_the_shortest(part: int) -> None:
    """Also of those that no source says, with calls and faults."""
    graphs = [random_graph(seed, shuffles=False) for seed in range(80 * part, 80 * part + 80)]
    assert sum(agree(graph) for graph in graphs) > 30


def test_a_scene_that_is_only_passed_has_a_way() -> None:
    """Though nobody ever stands in it."""
    graph = compiled(
        '---\ntitle: T\n---\n== a\n+ Go.\n    ~ call b\n    -> c\n+ Not. -> a\n== b\nHm.\n~ return\n== c\n~ end "E"\n'
    )
    assert graph is not None
    found = found_ways(graph, Budget(1_000, None, None))
    assert {scene: len(way.moves) for scene, way in found.items()} == {"a": 0, "b": 1, "c": 1}


def test_where_trying_is_given_up_the_way_is_not_said_to_be_shortest(monkeypatch: pytest.MonkeyPatch) -> None:
    """But it leads there."""
    monkeypatch.setattr(module, "TRIES", 1)
    graph = compiled(COUNTED)
    assert graph is not None
    way = found_ways(graph, Budget(1_000, None, None))["b"]
    assert (len(way.moves), way.shortest) == (4, False)


def test_scenes_far_away_are_found_along_what_was_seen() -> None:
    """A search that is stopped early still has trails into deep scenes, which it does not call shortest."""
    graph = compiled(novel(10_000).text)
    assert graph is not None
    report = prove(graph, budget=400_000, entrances=True)
    assert report.ways.keys() == {scene.id for scene in graph.scenes}
    shortest = {scene for scene, way in report.ways.items() if way.shortest}
    assert {"c0_s0", "c0_s1", "c0_s2"} <= shortest
    assert shortest < report.ways.keys()


def test_ways_are_only_looked_for_when_asked() -> None:
    """They take a while."""
    graph = compiled('---\ntitle: T\n---\n== a\n~ end "E"\n')
    assert graph is not None
    assert not prove(graph).ways
    assert prove(graph, entrances=True).ways["a"].told == ()
