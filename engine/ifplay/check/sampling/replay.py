"""What vectorised readers did, played again in the ordinary runtime: what it shows is believed.

A way is a playthrough as readers record it: for each move the position of the choice in its menu, or the value of a
die less its least.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from ifplay.check.folding import kept
from ifplay.check.targets import Target
from ifplay.model.graph import Assign, Dice, Graph, Invariant, Menu, Place, choices
from ifplay.model.types import Number
from ifplay.runtime.machine import IllegalMove, begin, step
from ifplay.runtime.program import load
from ifplay.runtime.reckon import Test, test
from ifplay.runtime.state import Choosing, Ended, Fault, Move, Pick, Roll, Rolling, State, Stuck, Turn
from ifplay.runtime.trace import Trace

Way = tuple[int, ...]


class Replayer:
    """Plays ways and moves of one story again, one turn at a time, and says what the turn played last shows."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._trace = Trace()
        self._traced = load(graph, trace=self._trace)
        self._plain = load(graph)
        self._choices: dict[Place, tuple[Pick, ...]] = {}
        self._promised: dict[Place, tuple[tuple[int, Test], ...]] = {}
        self._move: Move | None = None
        self.turn = self.begin()

    def begin(self) -> Turn:
        """The first turn."""
        self._clear(None)
        self.turn = begin(self._traced)
        return self.turn

    def go_on(self, state: State, move: Move) -> Turn:
        """The turn after that move; raises `IllegalMove`."""
        self._clear(move)
        self.turn = step(self._traced, state, move)
        return self.turn

    def along(self, way: Sequence[int]) -> Iterator[Move | None]:
        """Plays the turns of a way, the first included; gives the move of each, which for the first is None. Raises
        `IllegalMove`."""
        state = self.begin().state
        yield None
        for label in way:
            move = self.move(state.place, label)
            state = self.go_on(state, move).state
            yield move

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

    def shows(self, target: Target) -> bool:
        """Whether the last turn shows the target."""
        kind, key = target
        trace, stop, here = self._trace, self.turn.stop, self.turn.state.place
        match kind:
            case "block":
                return key in trace.blocks
            case "asked":
                return key in trace.asked
            case "taken":
                return isinstance(self._move, Pick) and self._move.choice == key
            case "outside":
                return any(event[:2] == key and self._outside(*event) for event in trace.assigned)
            case "end":
                return isinstance(stop, Ended) and stop.title == key
            case "stuck":
                return isinstance(stop, Stuck) and here == key
            case "stray":
                return isinstance(stop, Fault) and stop.kind == "return-without-call" and here == key
            case "broken":
                return not isinstance(stop, Fault) and key in self._broken()
            case "cut-off" | "doomed":
                return False
            case _:
                assert_never(kind)

    def shown(self) -> Iterator[Target]:
        """All targets that the last turn shows."""
        for place in self._trace.blocks:
            yield Target("block", place)
        for outcome in self._trace.asked:
            yield Target("asked", outcome)
        if isinstance(self._move, Pick):
            yield Target("taken", self._move.choice)
        for event in self._trace.assigned:
            if self._outside(*event):
                yield Target("outside", event[:2])
        stop, here = self.turn.stop, self.turn.state.place
        match stop:
            case Fault(kind):
                if kind == "return-without-call":
                    yield Target("stray", here)
                return
            case Ended(title):
                yield Target("end", title)
            case Stuck():
                yield Target("stuck", here)
            case Choosing() | Rolling():
                pass
            case _:
                assert_never(stop)
        yield from (Target("broken", number) for number in self._broken())

    def _clear(self, move: Move | None) -> None:
        self._move = move
        self._trace.blocks.clear()
        self._trace.asked.clear()
        self._trace.assigned.clear()

    def _broken(self) -> list[int]:
        """The promises that do not hold where the last turn stopped."""
        state = self.turn.state
        return [number for number, holds in self._promises(state.place) if not holds(state.values)]

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
