"""The nodes of a state graph in topological order, as far as there is one."""

from typing import NamedTuple

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.stategraph import StateGraph


class Layers(NamedTuple):
    """`nodes` has the nodes that cannot be reached from a cycle, layer by layer, each after all that lead to it;
    `layer` has for each node its layer, -1 for those that a cycle leads to."""

    nodes: tuple[Array, ...]
    layer: Array


def layers(graph: StateGraph) -> Layers:
    """The layers: a node is taken when the last of those that lead to it was (Kahn, "Topological sorting of large
    networks", 1962). Every node must be reached from the root."""
    waiting = np.bincount(graph.targets, minlength=graph.count)
    layer = np.full(graph.count, -1, np.int32)
    found: list[Array] = []
    nodes = np.array([graph.root], np.int64) if not waiting[graph.root] else np.empty(0, np.int64)
    while len(nodes):
        layer[nodes] = len(found)
        found.append(nodes)
        targets = graph.targets[graph.edges_of(nodes)]
        np.subtract.at(waiting, targets, 1)
        done = targets[waiting[targets] == 0]
        nodes = np.unique(done).astype(np.int64)
    return Layers(tuple(found), layer)
