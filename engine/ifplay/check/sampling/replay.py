"""What vectorised readers did, played again in the ordinary runtime: what it shows is believed.

A way is a playthrough as readers record it: for each move the position of the choice in its menu, or the value of a
die less its least.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ifplay.check.folding import kept
from ifplay.check.targets import Target
from ifplay.model.graph import Assign, Dice, Graph, Invariant, Menu, Place, choices
from ifplay.model.types import Number
from ifplay.runtime.machine import IllegalMove, begin, step
from ifplay.runtime.program import load
from ifplay.runtime.reckon import Test, test
from ifplay.runtime.state import Ended, Fault, Move, Pick, Roll, State, Stuck, Turn
from ifplay.runtime.trace import Trace

Way = tuple[int, ...]


class Shown(NamedTuple):
    """A turn, the move that began it, and the targets it shows."""

    turn: Turn
    move: Move | None
    targets: frozenset[Target]


class Replayer:
    """Plays ways and moves of one story again, one at a time."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._trace = Trace()
        self._traced = load(graph, trace=self._trace)
        self._plain = load(graph)
        self._choices: dict[Place, tuple[Pick, ...]] = {}
        self._promised: dict[Place, tuple[tuple[int, Test], ...]] = {}
        self._first: Shown | None = None

    def begin(self) -> Shown:
        """The first turn."""
        if self._first is None:
            self._clear()
            self._first = self._shown(begin(self._traced), None)
        return self._first

    def go_on(self, state: State, move: Move) -> Shown:
        """The turn after that move; raises `IllegalMove`."""
        self._clear()
        return self._shown(step(self._traced, state, move), move)

    def along(self, way: Sequence[int]) -> Iterator[Shown]:
        """The turns of a way, the first included; raises `IllegalMove`."""
        here = self.begin()
        yield here
        for label in way:
            state = here.turn.state
            here = self.go_on(state, self.move(state.place, label))
            yield here

    def move(self, place: Place, label: int) -> Move:
        """The move of that number there."""
        exit = self.graph.blocks[place].exit
        if isinstance(exit, Dice):
            return Roll(exit.low + label)
        picks = self._choices.get(place)
        if picks is None:
            assert isinstance(exit, Menu)
            picks = self._choices[place] = tuple(Pick(choice.id) for choice in choices(exit.entries))
        return picks[label]

    def stands(self, moves: Sequence[Move], place: Place) -> bool:
        """Whether the moves can be made, and lead there, in a program that also shows the text."""
        try:
            turn = begin(self._plain)
            for move in moves:
                turn = step(self._plain, turn.state, move)
        except IllegalMove:
            return False
        return turn.state.place == place

    def _clear(self) -> None:
        self._trace.blocks.clear()
        self._trace.asked.clear()
        self._trace.assigned.clear()

    def _shown(self, turn: Turn, move: Move | None) -> Shown:
        return Shown(turn, move, frozenset(self._targets(turn, move)))

    def _targets(self, turn: Turn, move: Move | None) -> Iterator[Target]:
        trace = self._trace
        for place in trace.blocks:
            yield Target("block", place)
        for outcome in trace.asked:
            yield Target("asked", outcome)
        if isinstance(move, Pick):
            yield Target("taken", move.choice)
        for place, position, value in trace.assigned:
            if self._outside(place, position, value):
                yield Target("outside", (place, position))
        stop, here = turn.stop, turn.state.place
        if isinstance(stop, Fault):
            if stop.kind == "return-without-call":
                yield Target("stray", here)
            return
        if isinstance(stop, Ended):
            yield Target("end", stop.title)
        elif isinstance(stop, Stuck):
            yield Target("stuck", here)
        for number, holds in self._promises(here):
            if not holds(turn.state.values):
                yield Target("broken", number)

    def _outside(self, place: Place, position: int, value: int) -> bool:
        block = self.graph.blocks[place]
        step = block.exit if position < 0 else block.steps[position]
        assert isinstance(step, Assign | Dice)
        kind = self._traced.layout.types[step.variable]
        assert isinstance(kind, Number)
        return not kind.low <= value <= kind.high

    def _promises(self, place: Place) -> tuple[tuple[int, Test], ...]:
        found = self._promised.get(place)
        if found is None:
            made = []
            for number, promise in enumerate(self.graph.promises):
                if isinstance(promise, Invariant):
                    left = kept(promise, self.graph, place)
                    if left is not None:
                        made.append((number, test(left, self._traced.layout)))
            found = self._promised[place] = tuple(made)
        return found
