"""A story explored, as arrays: what `odds`, `tour` and `check --against` read of a search, whichever search it was."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Protocol

import numpy as np

from ifplay.check.budget import Reason
from ifplay.check.components import Edges
from ifplay.model.graph import Choice, Dice, End, Graph, Menu, choices
from ifplay.runtime.state import Move, Pick, Roll

Array = np.ndarray[Any, Any]


class Kind(IntEnum):
    """What a node is. An `OPEN` one stands at a menu or a die, but the search was stopped before it went on from
    there."""

    MENU = 0
    DIE = 1
    END = 2
    STUCK = 3
    FAULT = 4
    OPEN = 5


class StateGraph(Protocol):
    """The states that a search met, as nodes, and the moves between them. Node 0 is where the story first stands.

    Node i stands at the block `places[i]` and is of the kind `kinds[i]`. Its moves are numbers `offsets[i]` up to
    `offsets[i + 1]`, not included, in the order of the machine's `moves`: move m leads to node `targets[m]`, and
    `labels[m]` is the position of the picked choice among all choices of the menu in source order, or how far the die
    is above its lowest value.
    """

    @property
    def story(self) -> Graph:
        """The story."""
        ...

    @property
    def stopped(self) -> Reason | None:
        """What ended the search before it had met every state, if anything did."""
        ...

    @property
    def places(self) -> Array:
        """For each node the block where it stands."""
        ...

    @property
    def kinds(self) -> Array:
        """For each node its `Kind`."""
        ...

    @property
    def offsets(self) -> Array:
        """Where the moves of each node begin, and at last the number of all moves."""
        ...

    @property
    def targets(self) -> Array:
        """For each move the node it leads to."""
        ...

    @property
    def labels(self) -> Array:
        """For each move which one it is at its menu or die."""
        ...

    def trail(self, node: int) -> tuple[Move, ...]:
        """The moves of a shortest way from the beginning to the node."""
        ...


class Moves:
    """The moves that labels stand for."""

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
    found: dict[int, str] = {}
    for node in np.flatnonzero(states.kinds == Kind.END):
        exit = states.story.blocks[states.places[node]].exit
        assert isinstance(exit, End)
        found[int(node)] = exit.title
    return found


def sources(states: StateGraph) -> Array:
    """For each move the node where it is made."""
    return np.repeat(np.arange(len(states.places)), np.diff(states.offsets))


def edges(states: StateGraph) -> Edges:
    """For each node those it leads to, each with by how many moves."""
    found: list[Sequence[tuple[int, int]]] = []
    targets, offsets = states.targets.tolist(), states.offsets.tolist()
    for node in range(len(states.places)):
        times: dict[int, int] = {}
        for target in targets[offsets[node] : offsets[node + 1]]:
            times[target] = times.get(target, 0) + 1
        found.append(tuple(times.items()))
    return found
