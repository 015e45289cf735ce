"""The explored states as a graph in arrays: what leads where, how far each is from the beginning, and by what moves.

All that is said of a story as a whole is computed on these arrays, whichever search made them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ifplay.check.budget import Look, unhurried
from ifplay.check.columns import Array
from ifplay.model.graph import Dice, End, Graph, Menu, choices
from ifplay.runtime.state import Fault, Move, Pick, Roll


class Layers(NamedTuple):
    """`nodes` has the nodes that cannot be reached from a cycle, layer by layer, each after all that lead to it;
    `layer` has for each node its layer, -1 for those that a cycle leads to."""

    nodes: tuple[Array, ...]
    layer: Array


class Kind(IntEnum):
    """What a node is: a menu with an open choice, a die, an ending, a menu without an open choice, a fault."""

    MENU = 0
    DIE = 1
    END = 2
    STUCK = 3
    FAULT = 4


@dataclass
class StateGraph:
    """Nodes 0 to n - 1; `root` is where a playthrough stands first, -1 where that is not known.

    | array     | items                                                                             |
    |-----------|-----------------------------------------------------------------------------------|
    | `places`  | for each node its block                                                           |
    | `kinds`   | for each node its `Kind`                                                          |
    | `offsets` | for each node the first of its edges, and at the end their number                 |
    | `targets` | for each edge the node it leads to                                                |
    | `labels`  | for each edge the position of the choice in its menu, or the die's value less its least |
    | `times`   | for each node, how many moves each of its edges stands for; None where one        |

    Edges of a node are in the order of their labels. `broken` has for each promise the nodes that break it, `outside`
    for each assignment past a range the edges that do so, as (node, label, value) arrays: node -1 is the beginning.
    Whoever works on the graph calls `look` now and then.
    """

    story: Graph
    root: int
    places: Array
    kinds: Array
    offsets: Array
    targets: Array
    labels: Array
    times: Array | None
    faults: Mapping[int, Fault]
    broken: Mapping[int, Array] = field(default_factory=dict)
    outside: Mapping[tuple[int, int], tuple[Array, Array, Array]] = field(default_factory=dict)
    look: Look = unhurried

    @property
    def count(self) -> int:
        """The number of nodes."""
        return len(self.places)

    @cached_property
    def origins(self) -> Array:
        """For each edge the node it comes from."""
        return np.repeat(np.arange(self.count, dtype=self.targets.dtype), np.diff(self.offsets))

    @cached_property
    def backwards(self) -> tuple[Array, Array]:
        """The edges by the node they lead to: for each node the first of them, and for each its origin."""
        offsets = np.zeros(self.count + 1, np.int64)
        np.cumsum(np.bincount(self.targets, minlength=self.count), out=offsets[1:])
        return offsets, self.origins[np.argsort(self.targets, kind="stable")]

    @cached_property
    def titles(self) -> dict[str, Array]:
        """For each ending that is got its nodes."""
        ends = np.flatnonzero(self.kinds == Kind.END)
        found: dict[str, list[Array]] = {}
        for place in np.unique(self.places[ends]):
            exit = self.story.blocks[int(place)].exit
            assert isinstance(exit, End)
            found.setdefault(exit.title, []).append(ends[self.places[ends] == place])
        return {title: np.concatenate(nodes) for title, nodes in found.items()}

    @cached_property
    def layers(self) -> Layers:
        """The nodes in topological order, as far as there is one: a node is taken when the last of those that lead to
        it was (Kahn, "Topological sorting of large networks", 1962). Every node must be reached from the root."""
        waiting = np.bincount(self.targets, minlength=self.count)
        layer = np.full(self.count, -1, np.int32)
        found: list[Array] = []
        nodes = np.array([self.root], np.int64) if not waiting[self.root] else np.empty(0, np.int64)
        while len(nodes):
            self.look()
            layer[nodes] = len(found)
            found.append(nodes)
            targets = self.targets[self.edges_of(nodes)]
            np.subtract.at(waiting, targets, 1)
            nodes = self.distinct(targets[waiting[targets] == 0])
        return Layers(tuple(found), layer)

    # From the beginning

    @cached_property
    def _walked(self) -> tuple[Array, Array, Array]:
        """Breadth first, choices in source order and dice from low to high: for each node its level, its rank in
        that order, and the edge by which it was first reached (-1: the beginning, or not reached)."""
        level = np.full(self.count, -1, np.int32)
        rank = np.full(self.count, -1, np.int32)
        by = np.full(self.count, -1, np.int32 if len(self.targets) < 2**31 else np.int64)
        first = np.empty(self.count, np.int64)
        nodes = np.array([self.root] if self.root >= 0 else [], np.int64)
        level[nodes] = rank[nodes] = 0
        seen, far = 1, 0
        while len(nodes):
            self.look()
            far += 1
            edges = self.edges_of(nodes)
            targets = self.targets[edges]
            new = np.flatnonzero(level[targets] < 0)
            targets, edges = targets[new], edges[new]
            # Of several edges to one node the first counts: written last to first, it is what stays.
            numbers = np.arange(len(targets))
            first[targets[::-1]] = numbers[::-1]
            kept = first[targets] == numbers
            nodes, edges = targets[kept], edges[kept]
            level[nodes] = far
            by[nodes] = edges
            rank[nodes] = np.arange(seen, seen + len(nodes))
            seen += len(nodes)
        return level, rank, by

    @property
    def level(self) -> Array:
        """For each node the least number of moves to it; -1 where none is known."""
        return self._walked[0]

    @property
    def rank(self) -> Array:
        """For each node its place in breadth-first order."""
        return self._walked[1]

    def edges_of(self, nodes: Array) -> Array:
        """The edges of these nodes, in their order."""
        return ranges(self.offsets[nodes], self.offsets[nodes + 1])

    def first(self, nodes: Array) -> int | None:
        """Of these nodes the one that is reached first."""
        ranks = self.rank[nodes]
        reached = ranks >= 0
        if not reached.any():
            return None
        nodes, ranks = nodes[reached], ranks[reached]
        return int(nodes[ranks.argmin()])

    def trail(self, node: int) -> tuple[Move, ...]:
        """The moves by which the node is first reached: no other way is shorter."""
        _, _, by = self._walked
        moves: list[Move] = []
        while node != self.root:
            edge = int(by[node])
            assert edge >= 0, f"node {node} is not reached"
            node = int(np.searchsorted(self.offsets, edge, side="right")) - 1
            moves.append(self.move(node, int(self.labels[edge])))
        return tuple(reversed(moves))

    def move(self, node: int, label: int) -> Move:
        """The move of an edge of that node."""
        return move_of(self.story, int(self.places[node]), label)

    # Backwards

    def leading_to(self, goals: Array, within: Array | None = None) -> Array:
        """Whether each node is one of the goals or can get to one (by way of nodes `within` only)."""
        found = np.zeros(self.count, np.bool_)
        nodes = np.asarray(goals, np.int64)
        found[nodes] = True
        if not len(nodes):
            return found
        offsets, origins = self.backwards
        while len(nodes):
            self.look()
            sources = origins[ranges(offsets[nodes], offsets[nodes + 1])]
            sources = sources[~found[sources]]
            if within is not None:
                sources = sources[within[sources]]
            found[sources] = True
            nodes = self.distinct(sources)
        return found

    def distinct(self, nodes: Array) -> Array:
        """Each of these nodes once."""
        numbers = np.arange(len(nodes))
        self._claimed[nodes] = numbers
        kept: Array = nodes[self._claimed[nodes] == numbers].astype(np.int64)
        return kept

    @cached_property
    def _claimed(self) -> Array:
        return np.empty(self.count, np.int64)

    def entrances(self, inside: Array, outside: Array) -> dict[int, tuple[Move, ...]]:
        """The places where some nodes are entered from others, or where the story begins in them: for each the moves
        of a shortest playthrough that does so with its last move."""
        if not inside.any():
            return {}
        edges = np.flatnonzero(inside[self.targets])
        edges = edges[outside[self.origins[edges]]]
        sources, targets = self.origins[edges], self.targets[edges]
        by_way = np.lexsort((self.labels[edges], self.rank[targets], self.rank[sources]))
        found: dict[int, tuple[Move, ...]] = {}
        if inside[self.root]:
            found[int(self.places[self.root])] = ()
        edges = edges[by_way]
        places, firsts = np.unique(self.places[self.targets[edges]], return_index=True)
        for place, position in zip(places, firsts, strict=True):
            edge = int(edges[position])
            source = int(self.origins[edge])
            found.setdefault(int(place), (*self.trail(source), self.move(source, int(self.labels[edge]))))
        return found


def nothing(story: Graph) -> StateGraph:
    """The graph of a story of which no state is known."""
    none = np.empty(0, np.int32)
    return StateGraph(story, -1, none, none, np.zeros(1, np.int64), none, none, None, {})


def ranges(starts: Array, ends: Array) -> Array:
    """All whole numbers of these ranges, one range after the other."""
    sizes = ends - starts
    total = int(sizes.sum())
    if not total:
        return np.empty(0, np.int64)
    full = sizes > 0
    starts, sizes = starts[full], sizes[full]
    steps = np.ones(total, np.int64)
    steps[0] = starts[0]
    borders = np.cumsum(sizes[:-1])
    steps[borders] = starts[1:] - (starts[:-1] + sizes[:-1] - 1)
    return np.cumsum(steps)


def move_of(story: Graph, place: int, label: int) -> Move:
    """The move of that label at that block."""
    exit = story.blocks[place].exit
    if isinstance(exit, Dice):
        return Roll(exit.low + label)
    assert isinstance(exit, Menu)
    return Pick(tuple(choices(exit.entries))[label].id)
