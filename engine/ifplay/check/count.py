"""How many playthroughs there are, and how long they are."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.stategraph import Kind, Layers, StateGraph

UNBOUNDED = "unbounded"
Count = int | str
"""A whole number, or `UNBOUNDED`."""

DIGITS = 4_000

SURE = 2.0**62
"""Below this, counts fit into 64 bits."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The number of playthroughs, in all and by ending, and the least and greatest number of picks in one.

    `shortest` is None when no ending is reached, `longest` also when the playthroughs are unbounded.
    """

    playthroughs: Count
    by_ending: Mapping[str, Count]
    shortest: int | None
    longest: int | None


def counted(graph: StateGraph) -> Counts:
    """Count the paths from the root to the endings; a move at a die is no pick.

    A node has endlessly many ways to it exactly when it can be reached from a cycle. So one pass in topological order
    counts all: what is reached from a cycle never comes into the order, and all else has finitely many ways, of which
    the number is the sum over those that lead there.
    """
    order = graph.layers
    ways, most = _ways(graph, order)
    by_ending: dict[str, Count] = {}
    longest: int | None = None
    for title, nodes in graph.titles.items():
        if (order.layer[nodes] < 0).any():
            by_ending[title] = UNBOUNDED
            continue
        by_ending[title] = sum(int(count) for count in ways[nodes])
        longest = max(longest or 0, int(most[nodes].max()))
    total: Count = sum(count for count in by_ending.values() if isinstance(count, int))
    if UNBOUNDED in by_ending.values():
        total, longest = UNBOUNDED, None
    return Counts(total, by_ending, fewest_picks(graph), longest)


def _ways(graph: StateGraph, order: Layers) -> tuple[Array, Array]:
    """For each node in the order the number of ways to it, and the most picks in one."""
    about = np.zeros(graph.count)
    most = np.zeros(graph.count, np.int64)
    about[graph.root] = 1.0
    picks = (graph.kinds == Kind.MENU).astype(np.int64)
    with np.errstate(over="ignore"):
        for nodes in order.nodes:
            _spread(graph, nodes, about)
            edges = graph.edges_of(nodes)
            further = np.repeat(most[nodes] + picks[nodes], graph.offsets[nodes + 1] - graph.offsets[nodes])
            np.maximum.at(most, graph.targets[edges], further)
    ways = np.zeros(graph.count, np.int64 if float(about.max()) < SURE else object)
    ways[graph.root] = 1
    for nodes in order.nodes:
        _spread(graph, nodes, ways)
    return ways, most


def _spread(graph: StateGraph, nodes: Array, ways: Array) -> None:
    """Add the ways to these nodes to those of the nodes that they lead to."""
    onward = ways[nodes]
    if graph.times is not None:
        times = graph.times[nodes]
        onward = onward * (times if ways.dtype != object else times.astype(object))
    graph.look()
    edges = graph.edges_of(nodes)
    sizes = graph.offsets[nodes + 1] - graph.offsets[nodes]
    np.add.at(ways, graph.targets[edges], np.repeat(onward, sizes))


def fewest_picks(graph: StateGraph) -> int | None:
    """The least number of picks to an ending: breadth-first, a layer for each number of picks."""
    seen = np.zeros(graph.count, np.bool_)
    layer = np.array([graph.root])
    seen[layer] = True
    picks = 0
    while len(layer):
        graph.look()
        after: list[Array] = []
        while len(layer):  # grows as dice are rolled
            if (graph.kinds[layer] == Kind.END).any():
                return picks
            dice = graph.kinds[layer] == Kind.DIE
            after.append(graph.targets[graph.edges_of(layer[~dice])])
            rolled = graph.targets[graph.edges_of(layer[dice])]
            layer = graph.distinct(rolled[~seen[rolled]])
            seen[layer] = True
        found = np.concatenate(after)
        layer = graph.distinct(found[~seen[found]])
        seen[layer] = True
        picks += 1
    return None


def decimal(count: Count) -> str:
    """A count as text, in however many digits: Python writes no more than 4,300 at once."""
    if isinstance(count, str):
        return count
    groups: list[str] = []
    while count >= 10**DIGITS:
        count, rest = divmod(count, 10**DIGITS)
        groups.append(f"{rest:0{DIGITS}d}")
    return str(count) + "".join(reversed(groups))
