"""The chance of each ending for a reader who picks evenly among the open choices, with even dice.

The explored states are an absorbing Markov chain. What no cycle leads to is taken in topological order: mass that
comes in goes on. In the rest the expected number of visits to each state decides where the mass ends (Kemeny and
Snell, "Finite Markov Chains", 1960). Mass that gets to where no way leads out is lost: such playthroughs never end, or
end in a fault of the story.
"""

from collections.abc import Mapping
from math import fsum

import numpy as np

from ifplay.check.budget import Look
from ifplay.check.columns import Array
from ifplay.check.components import components, is_cycle
from ifplay.check.eliminating import eliminated
from ifplay.check.solving import CLOSE, Chain, followed, visited
from ifplay.check.stategraph import Kind, StateGraph

FEW = 20_000
"""Up to so many edges, cycles are solved one by one, without subtracting anything."""

WORK = 400_000
"""A part whose elimination takes more operations than this is left to numpy."""


def odds(graph: StateGraph) -> dict[str, float]:
    """The chance of each title to be the ending, to within 1e-9."""
    order = graph.layers
    mass = np.zeros(graph.count)
    mass[graph.root] = 1.0
    sizes = np.diff(graph.offsets)
    share = np.divide(1.0, sizes, out=np.zeros(graph.count), where=sizes > 0)
    for nodes in order.nodes:
        graph.look()
        edges = graph.edges_of(nodes)
        np.add.at(mass, graph.targets[edges], np.repeat(mass[nodes] * share[nodes], sizes[nodes]))
    core = order.layer < 0
    if core.any():
        _settle(graph, core, mass)
    return {title: round(min(1.0, fsum(mass[nodes])), 13) for title, nodes in graph.titles.items()}


def _settle(graph: StateGraph, core: Array, mass: Array) -> None:
    """Let the mass that has come to the nodes of `core`, which all their edges stay in, come to its end."""
    inside = core & graph.leading_to(np.flatnonzero(graph.kinds >= Kind.END))
    nodes = np.flatnonzero(inside)
    if int(np.diff(graph.offsets)[nodes].sum()) <= FEW:
        mass[nodes] = _part_by_part(graph, nodes, mass[nodes])
        return
    chain, where = _chain(graph, inside, nodes)
    incoming = np.where(inside, mass, 0.0)[where]
    found, error = followed(chain, incoming)
    if error > CLOSE:
        found, error = visited(chain, incoming, found)
    if error > CLOSE:  # then it takes as long as it takes
        mass[nodes] = _part_by_part(graph, nodes, mass[nodes])
    else:
        mass[nodes] = found if len(found) == len(nodes) else found[nodes]


def _chain(graph: StateGraph, inside: Array, nodes: Array) -> tuple[Chain, Array | slice]:
    """The moves between the nodes, and the nodes it has: all of the graph where most are inside, which is used as it
    is then."""
    if 2 * len(nodes) > graph.count:
        ways = np.diff(graph.offsets)
        return Chain(*graph.backwards, ways, inside & (ways > 0), look=graph.look), slice(None)
    sources, targets, sizes = _within(graph, nodes)
    order = np.argsort(targets, kind="stable")
    offsets = np.concatenate([[0], np.cumsum(np.bincount(targets, minlength=len(nodes)))])
    return Chain(offsets, sources[order], sizes, sizes > 0, look=graph.look), nodes


def _within(graph: StateGraph, nodes: Array) -> tuple[Array, Array, Array]:
    """The edges between the nodes, as source and target by their positions; and how many edges each node has."""
    number = np.full(graph.count, -1, np.int64)
    number[nodes] = np.arange(len(nodes))
    sizes = graph.offsets[nodes + 1] - graph.offsets[nodes]
    targets = number[graph.targets[graph.edges_of(nodes)]]
    stays = targets >= 0
    return np.repeat(np.arange(len(nodes)), sizes)[stays], targets[stays], sizes


def _part_by_part(graph: StateGraph, nodes: Array, incoming: Array) -> Array:
    """The expected visits, strongly connected part by part, in topological order."""
    sources, targets, sizes = _within(graph, nodes)
    edges: list[dict[int, int]] = [{} for _ in nodes]
    for source, target in zip(sources.tolist(), targets.tolist(), strict=True):
        edges[source][target] = edges[source].get(target, 0) + 1
    # All that mass comes to is reached from a node put before the others.
    first = tuple((int(node) + 1, 1) for node in np.flatnonzero(incoming))
    shifted = [first, *(tuple((target + 1, times) for target, times in ways.items()) for ways in edges)]
    mass: dict[int, list[float]] = {int(node): [float(incoming[node])] for node in np.flatnonzero(incoming)}
    visits = np.zeros(len(nodes))
    for part in reversed(components(shifted, look=graph.look)):
        graph.look()
        if part == [0]:
            continue
        members = [node - 1 for node in part]
        arriving = [fsum(mass.pop(node, ())) for node in members]
        leaving = _visits(members, arriving, edges, sizes, graph.look) if is_cycle(part, shifted) else arriving
        within = set(members)
        for node, amount in zip(members, leaving, strict=True):
            visits[node] = amount
            for target, times in edges[node].items():
                if target not in within:
                    mass.setdefault(target, []).append(amount / int(sizes[node]) * times)
    return visits


def _visits(
    part: list[int], incoming: list[float], edges: list[dict[int, int]], sizes: Array, look: Look
) -> list[float]:
    """The expected number of visits to each state of a part with cycles, which has a way out."""
    number = {node: position for position, node in enumerate(part)}
    flow: list[Mapping[int, float]] = []
    leaks: list[float] = []
    for node in part:
        ways = int(sizes[node])
        stays = {number[target]: times / ways for target, times in edges[node].items() if target in number}
        flow.append(stays)
        leaks.append((ways - sum(times for target, times in edges[node].items() if target in number)) / ways)
    found = eliminated(flow, leaks, incoming, WORK, look=look)
    if found is None:
        solved, error = visited(Chain.of(flow, look), np.array(incoming))
        found = solved.tolist()
        if error > CLOSE:  # then it takes as long as it takes
            found = eliminated(flow, leaks, incoming, look=look)
            assert found is not None
    return found
