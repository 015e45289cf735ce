"""The page plays every story as the terminal does: turn by turn, with all there is in a turn and in a state.

Two thousand random playthroughs of shipped, golden and generated stories, a fifth of them in the default run; in the
modules as they are written, and in the one compact script that pages carry.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
from ifplay.compile.pipeline import compile_file, compile_text
from ifplay.model import form
from ifplay.model.graph import Graph, Menu, choices
from ifplay.runtime.generator import MASK
from ifplay.runtime.machine import IllegalMove, begin, draw, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Move, Pick, Roll, Rolling, Stuck, Turn

from tests.export import node as peer
from tests.export.extremes import extreme_graph
from tests.export.hard_stories import HARD
from tests.export.node import Node
from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story
from tests.strategies.wide import wide_graph

ROOT = Path(__file__).parents[2]
PARTS = 5
FEW = 100
"""A die of more sides is not asked for all its moves."""


@cache
def shipped() -> tuple[Graph, ...]:
    """The stories that ship, and those of the language's golden cases that can be played."""
    paths = sorted((ROOT / "stories").glob("*.story"))
    golden = sorted((ROOT / "tests/golden/language").glob("*.story"))
    ours, small = ([compile_file(path).graph for path in some] for some in (paths, golden))
    return tuple(graph for graph in [*ours * 10, *small] if graph is not None)


def turned(made: Callable[[int], Graph | None]) -> Callable[[int], Iterator[Graph]]:
    """The graphs of a part: those of every so many seeds that make one."""
    return lambda part: (graph for seed in count(part, PARTS) if (graph := made(seed)) is not None)


SOURCES: dict[str, tuple[int, int, Callable[[int], Iterator[Graph]]]] = {
    # how many playthroughs in each part, how many of each graph, and the graphs
    "shipped": (80, 1, lambda part: islice(shipped() * PARTS, part, None, PARTS)),
    "graphs": (80, 2, turned(lambda seed: random_graph(seed, scenes=4, blocks=5))),
    "stories": (80, 2, turned(lambda seed: compile_text(random_story(seed, scenes=4, deep=3)).graph)),
    "wide": (60, 2, turned(wide_graph)),
    "extremes": (100, 2, turned(extreme_graph)),
}
assert PARTS * sum(size for size, _, _ in SOURCES.values()) == 2000


EVERY = [
    pytest.param(source, part, marks=[pytest.mark.long] if part else []) for source in SOURCES for part in range(PARTS)
]


@pytest.mark.parametrize(("source", "part"), EVERY)
def test_a_playthrough_is_the_same(source: str, part: int, node: Node) -> None:
    """Every turn, every move there is, every roll drawn, and what is refused."""
    same_playthroughs(source, part, node)


@pytest.mark.parametrize("source", SOURCES)
def test_what_pages_carry_does_the_same(source: str, compact_node: Node) -> None:
    """Joined, with short names, and the graph in short."""
    _, _, graphs = SOURCES[source]
    for number, graph in enumerate(islice(graphs(1), 12)):
        compact_node.load(graph, short=True)
        same_walk(load(graph), compact_node, Random(f"{source} {number}"), 15)


@pytest.mark.long
@pytest.mark.parametrize(("source", "part"), EVERY)
def test_what_pages_carry_does_the_same_in_all(source: str, part: int, compact_node: Node) -> None:
    """The same two thousand playthroughs."""
    same_playthroughs(source, part, compact_node)


def same_playthroughs(source: str, part: int, node: Node) -> None:
    """Those of a part, the graph as it is and in short in turns."""
    size, each, graphs = SOURCES[source]
    played = 0
    for number, graph in enumerate(graphs(part)):
        program = load(graph)
        node.load(graph, short=number % 2 == 1)
        for again in range(min(each, size - played)):
            random = Random(f"{source} {part} {number} {again}")
            same_walk(program, node, random, 40 if source == "shipped" else 15)
            played += 1
        if played == size:
            break
    assert played == size


def same_walk(program: Program, node: Node, random: Random, turns: int) -> list[Move]:
    """A random playthrough of so many moves at most, in both; its moves."""
    seed = random.choice((0, MASK, random.getrandbits(64), -1))
    made, expected = walk(program, seed, random, turns)
    given = node.ask("walk", seed=str(seed), moves=[peer.move(move) for move in made])
    assert len(given) == len(expected)
    for place, (theirs, ours) in enumerate(zip(given, expected, strict=True)):
        assert theirs == ours, f"{program.graph.about.title}: turn {place} after {made[:place]}"
    return made


def walk(program: Program, seed: int, random: Random, turns: int) -> tuple[list[Move], list[dict[str, Any]]]:
    """The moves of a random playthrough, some of them illegal, and what each leads to."""
    turn = begin(program, seed=seed)
    made: list[Move] = []
    came = [told(program, turn)]
    for _ in range(turns):
        move = chosen(program, turn, random)
        if move is None:
            break
        made.append(move)
        try:
            turn = step(program, turn.state, move, spent=turn if isinstance(turn.stop, Rolling) else None)
            came.append(told(program, turn))
        except IllegalMove as problem:
            came.append({"illegal": str(problem)})
    return made, came


def chosen(program: Program, turn: Turn, random: Random) -> Move | None:
    stop = turn.stop
    if isinstance(stop, Choosing | Stuck) and not random.randrange(8):
        locked = [option.id for option in stop.options if option.reason is not None]
        return Pick(random.choice([*locked, "no such choice"]))
    if isinstance(stop, Choosing):
        return random.choice(moves(program, turn.state))
    if isinstance(stop, Rolling):
        near = (stop.low - 1, stop.low, stop.high, stop.high + 1)
        return draw(program, turn.state) if random.randrange(4) else Roll(random.choice(near))
    return None


def told(program: Program, turn: Turn) -> dict[str, Any]:
    """As `peer.mjs` tells it."""
    few = not isinstance(turn.stop, Rolling) or turn.stop.high - turn.stop.low < FEW
    try:
        drawn: object = peer.move(draw(program, turn.state))
    except IllegalMove as problem:
        drawn = {"illegal": str(problem)}
    return {
        "turn": peer.turn(turn),
        "moves": [peer.move(move) for move in moves(program, turn.state)] if few else None,
        "draw": drawn,
    }


@pytest.mark.parametrize("name", sparing(HARD, 2))
def test_hard_stories_are_the_same(name: str, node: Node) -> None:
    """Those made to be disagreed about: each of their choices is taken in some playthrough."""
    graph = HARD[name]()
    program = load(graph)
    node.load(graph, short=True)
    taken = {move for number in range(24) for move in same_walk(program, node, Random(f"{name} {number}"), 12)}
    exits = [block.exit for block in graph.blocks]
    offered = [choice for exit in exits if isinstance(exit, Menu) for choice in choices(exit.entries)]
    assert {Pick(choice.id) for choice in offered} <= taken


def test_another_schema_is_refused(node: Node) -> None:
    """A player that does not know it would play another story."""
    written = form.write(HARD["shuffles"]())
    node.ask("load", graph=written)
    with pytest.raises(peer.Trouble, match="this player reads stories of schema 1, not 2"):
        node.ask("load", graph=written.replace('"schema":1', '"schema":2'))
    with pytest.raises(peer.Trouble, match="not undefined"):
        node.ask("load", graph="{}")
