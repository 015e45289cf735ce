"""The reference search, as the arrays of a `StateGraph`."""

from collections.abc import Iterator

import numpy as np

from ifplay.check.budget import Budget, Reason
from ifplay.check.explore import Explored, explore
from ifplay.check.lens import Lens
from ifplay.check.rehearsal import rehearsal
from ifplay.check.search import Search
from ifplay.check.stategraph import Kind, StateGraph
from ifplay.check.states import Moves
from ifplay.model.graph import Dice, End, Graph, Next
from ifplay.runtime.machine import moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Fault, Move, Pick, Roll, State, Turn


def searched(story: Graph, limits: Budget) -> tuple[StateGraph, Reason | None]:
    """Search a story within the limits; and what ended the search before it had met every state, if anything did."""
    explored = explore(story, rehearsal(story), limits)
    search = explored.search
    count = len(search.states)
    steps = _Steps(explored)
    offsets, targets, labels = [0], [], []
    for node in range(count):
        for target, label in steps.of(node):
            targets.append(target)
            labels.append(label)
        offsets.append(len(targets))
    places = np.fromiter((_place(search, node) for node in range(count)), np.int64, count)
    kinds = np.fromiter((_kind(search, node) for node in range(count)), np.uint8, count)
    moves = np.array(targets, np.int64), np.array(labels, np.int64)
    return StateGraph(story, 0, places, kinds, np.array(offsets), *moves, None, search.faults), search.stopped


def _place(search: Search, node: int) -> int:
    """Where it stands; a fault may have come up in a block that only the rehearsal has, before the real one."""
    place = search.states[node].place
    if place >= len(search.story.blocks):
        exit = search.rehearsal.graph.blocks[place].exit
        assert isinstance(exit, Next)
        return exit.next
    return place


def _kind(search: Search, node: int) -> Kind:
    if node in search.faults:
        return Kind.FAULT
    exit = search.story.blocks[search.states[node].place].exit
    if isinstance(exit, End):
        return Kind.END
    if node in search.stuck:
        return Kind.STUCK
    return Kind.DIE if isinstance(exit, Dice) else Kind.MENU


class _Steps:
    """The moves of a node, one by one. Where several lead to one node, the search kept only how many."""

    def __init__(self, explored: Explored) -> None:
        self.search = search = explored.search
        graph = search.rehearsal.graph
        lens = Lens(graph, search.layout, explored.remembered, explored.live, explored.enough)
        self.lens = lens
        self.program = load(graph, same=lens.same)
        self.keys: dict[object, int] = {}
        self.positions: dict[int, dict[str, int]] = {}
        self.moves = Moves(search.story)
        self.last: dict[int, list[int]] = {}
        for target, parent in enumerate(search.parents[1:], 1):
            if not search.edges[parent]:
                self.last.setdefault(parent, []).append(target)

    def of(self, node: int) -> Iterator[tuple[int, int]]:
        """For each move its target and its label. Of a node that the search was going on from when it was stopped, the
        moves by which it met others."""
        search = self.search
        place = search.states[node].place
        if not search.edges[node] or node >= len(search.ways):
            for target in self.last.get(node, ()):
                move = search.moves[target]
                assert move is not None
                yield target, self._label(place, move)
            return
        ways = dict(zip(search.ways[node], search.edges[node], strict=True))
        if all(times == 1 for _, times in ways.values()):
            for move, (target, _) in ways.items():
                yield target, self._label(place, move)
            return
        state = search.states[node]
        only = next(iter(ways.values()))[0] if len(ways) == 1 else None
        for move in moves(self.program, state):
            if only is not None:
                target = only
            elif move in ways:
                target = ways[move][0]
            else:
                target = self._known(step(self.program, state, move))
            yield target, self._label(place, move)

    def _known(self, turn: Turn) -> int:
        """The node where a turn stopped."""
        search = self.search
        if not self.keys:
            for node, state in enumerate(search.states):
                self.keys[self._key(state, search.faults.get(node))] = node
        return self.keys[self._key(turn.state, turn.stop if isinstance(turn.stop, Fault) else None)]

    def _key(self, state: State, fault: Fault | None) -> object:
        if fault is not None:
            return fault.kind, state.place, fault.scenes
        return self.lens.key(state.place, state.calls, state.values)

    def _label(self, place: int, move: Move) -> int:
        exit = self.search.story.blocks[place].exit
        if isinstance(move, Roll):
            assert isinstance(exit, Dice)
            return move.value - exit.low
        assert isinstance(move, Pick)
        found = self.positions.get(place)
        if found is None:
            found = {choice.id: position for position, choice in enumerate(self.moves.choices(place))}
            self.positions[place] = found
        return found[move.choice]
