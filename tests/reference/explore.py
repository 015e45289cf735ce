"""The search: every state a story can get to, breadth first, by playing it.

Each step is taken by the same machine that plays the story for a reader. What makes it end is that states
that nothing can tell apart are one (`lens`). Breadth first, with the choices of a menu in source order and
dice from low to high, so that the first way to a state is a shortest one and always the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ifplay.check.budget import Budget, Reason
from ifplay.check.lens import Key, Lens
from ifplay.check.liveness import Liveness, liveness
from ifplay.check.rehearsal import Rehearsal
from ifplay.check.remembered import Remembered
from ifplay.check.visits import enough
from ifplay.model.graph import Assign, Dice, Graph
from ifplay.model.types import Number
from ifplay.runtime.layout import Layout
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Fault, Move, Pick, Roll, State, Stuck, Turn
from ifplay.runtime.trace import Trace
from ifplay.source.uncollected import uncollected

from tests.reference.search import Outside, Search

NOW_AND_THEN = 4_096
"""After so many blocks passed, time and memory are looked at."""


@dataclass(frozen=True, slots=True)
class Explored:
    """A search, and by what it told states apart."""

    search: Search
    remembered: Remembered
    live: Liveness
    enough: Mapping[str, int]
    watched: frozenset[str]


def explore(story: Graph, rehearsed: Rehearsal, budget: Budget, watched: frozenset[str] = frozenset()) -> Explored:
    """Search a story. The values of `watched` variables count as something that is asked for."""
    graph = rehearsed.graph
    remembered = Remembered(graph)
    live = liveness(graph, remembered, watched)
    layout = Layout(graph)
    most = enough(graph, watched)
    lens = Lens(graph, layout, remembered, live, most)
    search = Search(rehearsed, story, layout)
    _Explorer(search, lens, budget).run()
    return Explored(search, remembered, live, most, watched)


class _Explorer:
    def __init__(self, search: Search, lens: Lens, budget: Budget) -> None:
        self.search = search
        self.lens = lens
        self.budget = budget
        self.trace = Trace(blocks=search.blocks, asked=search.asked)
        self.program = load(search.rehearsal.graph, trace=self.trace, same=lens.same)
        self.known: dict[Key, int] = {}
        self.assigned: set[tuple[int, int, int]] = set()
        self.types = {variable.name: variable.type for variable in search.story.variables}
        for variable in search.story.variables:
            if isinstance(variable.type, Number) and isinstance(variable.start, int):
                search.ranges[variable.name] = variable.start, variable.start

    def run(self) -> None:
        """Go on until nothing is left, or a budget is used up."""
        search = self.search
        with uncollected():
            try:
                search.stopped = self._explore()
            except KeyboardInterrupt:
                search.stopped = "interrupt"
                self._whole()
        search.edges += [()] * (len(search.states) - len(search.edges))

    def _whole(self) -> None:
        """Forget a node that was being added when the search was interrupted."""
        search, size = self.search, len(self.search.states)
        del search.parents[size:], search.moves[size:]
        search.faults = {node: fault for node, fault in search.faults.items() if node < size}
        search.stuck = {node for node in search.stuck if node < size}
        search.edges[:] = [tuple((target, times) for target, times in edges if target < size) for edges in search.edges]

    def _explore(self) -> Reason | None:
        search, states = self.search, self.search.states
        turn = begin(self.program)
        self._note(0, None)
        self._arrive(turn, 0, None)
        node = 0
        since = 0
        while node < len(states):
            targets: dict[int, int] = {}
            first: dict[int, Move] = {}
            if node not in search.faults:
                state = states[node]
                for move in self._moves(state):
                    turn = step(self.program, state, move)
                    target = self._arrive(turn, node, move)
                    if self.trace.assigned:
                        self._note(node, move)
                    targets[target] = targets.get(target, 0) + 1
                    first.setdefault(target, move)
                    search.transitions += 1
                    since += 1 + turn.steps
                    if since >= NOW_AND_THEN:
                        since = 0
                        spent = self.budget.spent(len(states), search.transitions)
                        if spent is not None:
                            return spent
                    if len(states) > self.budget.states:
                        del states[-1], search.parents[-1], search.moves[-1]
                        search.faults.pop(len(states), None)
                        search.stuck.discard(len(states))
                        search.transitions -= 1
                        return "states"
            search.edges.append(tuple(targets.items()))
            search.ways.append(tuple(first.values()))
            node += 1
        return None

    def _moves(self, state: State) -> Iterable[Move]:
        """What can be done; a die may have more sides than there is room for."""
        exit = self.search.story.blocks[state.place].exit
        if isinstance(exit, Dice):
            return map(Roll, range(exit.low, exit.high + 1))
        return moves(self.program, state)

    def _arrive(self, turn: Turn, node: int, move: Move | None) -> int:
        """The node where a turn stopped, a new one if need be."""
        search = self.search
        state, stop = turn.state, turn.stop
        fault = stop if isinstance(stop, Fault) else None
        if isinstance(move, Pick):
            search.taken.add(move.choice)
        key: Key
        if fault is None:
            key = self.lens.key(state.place, state.calls, state.values)
        else:
            key = fault.kind, state.place, fault.scenes
        number = len(search.states)
        known = self.known.setdefault(key, number)
        if known == number:
            if fault is not None:
                search.faults[number] = fault
            elif isinstance(stop, Stuck):
                search.stuck.add(number)
            search.moves.append(move)
            search.parents.append(node)
            search.states.append(state)
        return known

    def _note(self, node: int, move: Move | None) -> None:
        """Keep what the last turn assigned to numbers: how far they get, and who gets out of range first."""
        search = self.search
        for event in sorted(self.trace.assigned - self.assigned):
            self.assigned.add(event)
            place, position, raw = event
            block = search.rehearsal.graph.blocks[place]
            if position < 0:
                assert isinstance(block.exit, Dice)
                name = block.exit.variable
            else:
                step = block.steps[position]
                assert isinstance(step, Assign)
                name = step.variable
            kind = self.types[name]
            assert isinstance(kind, Number)
            if not kind.low <= raw <= kind.high:
                search.outside.setdefault((place, position), Outside(node, move, raw))
            least, most = search.ranges[name]
            stored = min(max(raw, kind.low), kind.high)
            search.ranges[name] = min(least, stored), max(most, stored)
        self.trace.assigned.clear()
