"""A state graph as somebody sees it who looks for walks: what each move shows, what can still be seen from where, how
far it is to an ending."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from ifplay.check.components import components, is_cycle
from ifplay.check.showings import Bits, Showings
from ifplay.check.stategraph import Kind, StateGraph
from ifplay.check.states import edges


class Way(NamedTuple):
    """A move: its number, where it leads, and what it shows."""

    move: int
    target: int
    bits: Bits


class Terrain:
    """The moves of each node, but of those that show the same and lead to the same only one; and the parts of the graph
    that can be gone round in, where all that is shown can be seen on one walk.

    Every walk begins at the node `root`. `order` has the parts, each after those it leads to, as the nodes in them;
    `part` is the number of each node's.
    """

    def __init__(self, states: StateGraph, showings: Showings) -> None:
        offsets, targets = states.offsets.tolist(), states.targets.tolist()
        self.ways: list[tuple[Way, ...]] = []
        for node in range(states.count):
            once: dict[tuple[int, Bits], Way] = {}
            for move in range(offsets[node], offsets[node + 1]):
                bits = showings.moves[move]
                once.setdefault((targets[move], bits), Way(move, targets[move], bits))
            self.ways.append(tuple(once.values()))
        graph = edges(states)
        self.root = states.root
        self.order = components(graph, self.root)
        self.part = [0] * len(self.ways)
        self.round: list[bool] = []
        for number, part in enumerate(self.order):
            self.round.append(is_cycle(part, graph))
            for node in part:
                self.part[node] = number
        self.endings = [node for node, kind in enumerate(states.kinds.tolist()) if kind == Kind.END]
        self.far = self._far()
        """For each node how many moves it is to the nearest ending; -1 where there is none."""
        self.ahead = self._ahead()
        """For each part what can be seen from there on, by one walk or another."""
        self.behind = self._behind(showings.first)
        """For each part what can have been seen on the way there, and within it."""

    def exits(self, part: int) -> Iterator[tuple[int, Way]]:
        """The moves that leave a part, each with the node where it is made."""
        for node in self.order[part]:
            for way in self.ways[node]:
                if self.part[way.target] != part:
                    yield node, way

    def inside(self, part: int) -> Bits:
        """What the moves within a part show."""
        bits = 0
        if self.round[part]:
            for node in self.order[part]:
                for way in self.ways[node]:
                    if self.part[way.target] == part:
                        bits |= way.bits
        return bits

    def _far(self) -> list[int]:
        before: list[list[int]] = [[] for _ in self.ways]
        for node, ways in enumerate(self.ways):
            for way in ways:
                before[way.target].append(node)
        far = [-1] * len(self.ways)
        pending = deque(self.endings)
        for node in self.endings:
            far[node] = 0
        while pending:
            node = pending.popleft()
            for earlier in before[node]:
                if far[earlier] < 0:
                    far[earlier] = far[node] + 1
                    pending.append(earlier)
        return far

    def _ahead(self) -> list[Bits]:
        ahead: list[Bits] = []
        for part in range(len(self.order)):
            bits = self.inside(part)
            for _, way in self.exits(part):
                bits |= way.bits | ahead[self.part[way.target]]
            ahead.append(bits)
        return ahead

    def _behind(self, first: Bits) -> list[Bits]:
        behind = [0] * len(self.order)
        if self.order:
            behind[self.part[self.root]] = first
        for part in reversed(range(len(self.order))):
            behind[part] |= self.inside(part)
            for _, way in self.exits(part):
                behind[self.part[way.target]] |= behind[part] | way.bits
        return behind
