"""What the commands for writers read of a state graph, beside its arrays."""

from collections.abc import Sequence

import numpy as np

from ifplay.check.components import Edges
from ifplay.check.stategraph import StateGraph
from ifplay.model.graph import Choice, Dice, Graph, Menu, choices
from ifplay.runtime.state import Move, Pick, Roll


class Moves:
    """The moves that labels stand for, remembered: a menu is asked for often."""

    def __init__(self, story: Graph) -> None:
        self._blocks = story.blocks
        self._menus: dict[int, tuple[Choice, ...]] = {}

    def move(self, place: int, label: int) -> Move:
        """The move with that label at that block."""
        exit = self._blocks[place].exit
        if isinstance(exit, Dice):
            return Roll(exit.low + label)
        return Pick(self.choices(place)[label].id)

    def choices(self, place: int) -> tuple[Choice, ...]:
        """All choices of the menu at that block, in source order."""
        found = self._menus.get(place)
        if found is None:
            exit = self._blocks[place].exit
            assert isinstance(exit, Menu)
            found = self._menus[place] = tuple(choices(exit.entries))
        return found


def ends(states: StateGraph) -> dict[int, str]:
    """The nodes where the story is over, each with the title of the ending."""
    return {node: title for title, nodes in states.titles.items() for node in nodes.tolist()}


def edges(states: StateGraph) -> Edges:
    """For each node those it leads to, each with by how many moves."""
    found: list[Sequence[tuple[int, int]]] = []
    targets, offsets = states.targets.tolist(), states.offsets.tolist()
    times = np.ones(states.count, np.int64) if states.times is None else states.times
    for node, each in enumerate(times.tolist()):
        ways: dict[int, int] = {}
        for target in targets[offsets[node] : offsets[node + 1]]:
            ways[target] = ways.get(target, 0) + each
        found.append(tuple(ways.items()))
    return found
