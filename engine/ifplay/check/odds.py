"""The chance of each ending for a reader who picks evenly among the open choices, with even dice.

The explored states are an absorbing Markov chain. What no cycle leads to is taken in topological order: mass that
comes in goes on. In the rest the expected number of visits to each state decides where the mass ends (Kemeny and
Snell, "Finite Markov Chains", 1960). Mass that gets to where no way leads out is lost: such playthroughs never end, or
end in a fault of the story.
"""

from collections.abc import Mapping
from math import fsum

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.components import components, is_cycle
from ifplay.check.eliminating import eliminated
from ifplay.check.solving import Chain, followed, visited
from ifplay.check.sorting import layers
from ifplay.check.stategraph import Kind, StateGraph

FEW = 20_000
"""Up to so many edges, cycles are solved one by one, without subtracting anything."""

WORK = 400_000
"""A part whose elimination takes more operations than this is left to numpy."""

CLOSE = 1e-10
"""How much of the mass may stay unaccounted for in what numpy finds."""


def odds(graph: StateGraph) -> dict[str, float]:
    """The chance of each title to be the ending, to within 1e-9."""
    order = layers(graph)
    mass = np.zeros(graph.count)
    mass[graph.root] = 1.0
    sizes = np.diff(graph.offsets)
    share = np.divide(1.0, sizes, out=np.zeros(graph.count), where=sizes > 0)
    for nodes in order.nodes:
        edges = graph.edges_of(nodes)
        np.add.at(mass, graph.targets[edges], np.repeat(mass[nodes] * share[nodes], sizes[nodes]))
    core = order.layer < 0
    if core.any():
        _settle(graph, core, mass)
    return {title: round(min(1.0, fsum(mass[nodes])), 13) for title, nodes in graph.titles.items()}


def _settle(graph: StateGraph, core: Array, mass: Array) -> None:
    """Let the mass that has come to the nodes of `core`, which all their edges stay in, come to its end."""
    way_out = graph.leading_to(np.flatnonzero(graph.kinds >= Kind.END))
    inside = np.flatnonzero(core & way_out)
    number = np.full(graph.count, -1, np.int64)
    number[inside] = np.arange(len(inside))
    edges = graph.edges_of(inside)
    sizes = graph.offsets[inside + 1] - graph.offsets[inside]
    sources = np.repeat(np.arange(len(inside)), sizes)
    targets = number[graph.targets[edges]]
    chances = np.repeat(np.divide(1.0, sizes, out=np.zeros(len(inside)), where=sizes > 0), sizes)
    stays = targets >= 0
    chain = Chain(sources[stays], targets[stays], chances[stays], len(inside))
    incoming = mass[inside]
    if len(edges) <= FEW:
        found = _part_by_part(chain, sizes, incoming)
    else:
        found, error = followed(chain, incoming)
        if error > CLOSE:
            found, error = visited(chain, incoming, found)
        if error > CLOSE:  # then it takes as long as it takes
            found = _part_by_part(chain, sizes, incoming)
    mass[inside] = found


def _part_by_part(chain: Chain, sizes: Array, incoming: Array) -> Array:
    """The expected visits, strongly connected part by part, in topological order."""
    edges: list[dict[int, int]] = [{} for _ in range(chain.size)]
    for source, target in zip(chain.sources.tolist(), chain.targets.tolist(), strict=True):
        edges[source][target] = edges[source].get(target, 0) + 1
    # All that mass comes to is reached from a node put before the others.
    first = tuple((int(node) + 1, 1) for node in np.flatnonzero(incoming))
    shifted = [first, *(tuple((target + 1, times) for target, times in ways.items()) for ways in edges)]
    mass: dict[int, list[float]] = {int(node): [float(incoming[node])] for node in np.flatnonzero(incoming)}
    visits = np.zeros(chain.size)
    for part in reversed(components(shifted)):
        if part == [0]:
            continue
        nodes = [node - 1 for node in part]
        arriving = [fsum(mass.pop(node, ())) for node in nodes]
        leaving = _visits(nodes, arriving, edges, sizes) if is_cycle(part, shifted) else arriving
        within = set(nodes)
        for node, amount in zip(nodes, leaving, strict=True):
            visits[node] = amount
            for target, times in edges[node].items():
                if target not in within:
                    mass.setdefault(target, []).append(amount / int(sizes[node]) * times)
    return visits


def _visits(part: list[int], incoming: list[float], edges: list[dict[int, int]], sizes: Array) -> list[float]:
    """The expected number of visits to each state of a part with cycles, which has a way out."""
    number = {node: position for position, node in enumerate(part)}
    flow: list[Mapping[int, float]] = []
    leaks: list[float] = []
    for node in part:
        ways = int(sizes[node])
        stays = {number[target]: times / ways for target, times in edges[node].items() if target in number}
        flow.append(stays)
        leaks.append((ways - sum(times for target, times in edges[node].items() if target in number)) / ways)
    found = eliminated(flow, leaks, incoming, WORK)
    if found is None:
        solved, error = visited(Chain.of(flow), np.array(incoming))
        found = solved.tolist()
        if error > CLOSE:  # then it takes as long as it takes
            found = eliminated(flow, leaks, incoming)
            assert found is not None
    return found
