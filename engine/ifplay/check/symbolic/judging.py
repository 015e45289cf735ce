"""The judge of trails: each is played again in the runtime, and must show what it is said to show."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, assert_never

from ifplay.check.folding import kept
from ifplay.check.lens import Lens
from ifplay.check.liveness import Liveness
from ifplay.check.slots import ENDLESS
from ifplay.check.symbolic.encoding import Encoding
from ifplay.check.symbolic.net import Net
from ifplay.check.targets import Target
from ifplay.model.graph import Invariant, Place, Reach
from ifplay.runtime.machine import IllegalMove, begin, step
from ifplay.runtime.program import load
from ifplay.runtime.reckon import test
from ifplay.runtime.state import Choosing, Ended, Fault, Move, Pick, Rolling, State, Stuck, Turn
from ifplay.runtime.trace import Trace

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function


class Marked(NamedTuple):
    """The states from which an ending can be got, for some titles those from which that ending can, and the dice that
    roll for ever."""

    saved: "Mapping[int, Function]"
    open: "Mapping[str, Mapping[int, Function]]"
    rolling: "Mapping[int, Function]"


class Played(NamedTuple):
    """A trail that was played: where its last turn began and how it ended."""

    before: State | None
    last: Turn


class Judge:
    """Plays trails. What only sets of states can tell (doomed, cut off) is asked of these, with the states that the
    runtime comes to."""

    def __init__(self, net: Net, live: Liveness, encoding: Encoding) -> None:
        self.net = net
        self.encoding = encoding
        self.graph = net.routines.graph
        self.slots = net.routines.slots
        enough = {
            scene: self.slots.all[slot].high
            for scene, slot in self.slots.visits.items()
            if self.slots.all[slot].high != ENDLESS
        }
        self.trace = Trace()
        lens = Lens(self.graph, self.slots.layout, self.slots.remembered, live, enough)
        self.program = load(self.graph, trace=self.trace, same=lens.same)
        self.points = {(point.place, point.calls): number for number, point in enumerate(net.points) if point.stands}

    def play(self, moves: Sequence[Move]) -> Played | None:
        """Play the moves; None when one of them is illegal. The trace is that of the last turn."""
        before: State | None = None
        try:
            self._clear()
            turn = begin(self.program)
            for move in moves:
                if isinstance(turn.stop, Fault | Ended | Stuck):
                    return None
                self._clear()
                before = turn.state
                turn = step(self.program, before, move)
        except IllegalMove:
            return None
        return Played(before, turn)

    def _clear(self) -> None:
        self.trace.blocks.clear()
        self.trace.asked.clear()
        self.trace.assigned.clear()

    def shows(self, target: Target, sets: Marked, moves: Sequence[Move]) -> bool:
        """Whether the playthrough shows the target with its last move."""
        played = self.play(moves)
        if played is None:
            return False
        state, stop = played.last.state, played.last.stop
        standing = isinstance(stop, Choosing | Stuck)
        match target.kind:
            case "block":
                return target.key in self.trace.blocks
            case "asked":
                return target.key in self.trace.asked
            case "taken":
                return bool(moves) and moves[-1] == Pick(str(target.key))
            case "end":
                return isinstance(stop, Ended) and stop.title == target.key
            case "stuck":
                return isinstance(stop, Stuck) and state.place == target.key
            case "stray":
                return isinstance(stop, Fault) and stop.kind == "return-without-call" and state.place == target.key
            case "outside":
                return any(event[:2] == target.key and self._outside(*event) for event in self.trace.assigned)
            case "broken":
                return (standing or isinstance(stop, Ended)) and self._broken(target.key, state)
            case "cut-off":
                promise = self.graph.promises[target.key]  # type: ignore[call-overload]
                assert isinstance(promise, Reach)
                here = self.graph.blocks[state.place].scene
                return standing and here == promise.scene and not self.among(state, sets.open[promise.title])
            case "doomed":
                if not (isinstance(stop, Choosing | Rolling) and state.place == target.key):
                    return False
                lost = not self.among(state, sets.saved) and not self.among(state, sets.rolling)
                return lost and (played.before is None or self.among(played.before, sets.saved))
            case _:
                assert_never(target.kind)

    def circles(self, scenes: frozenset[str], moves: Sequence[Move]) -> bool:
        """Whether the playthrough comes to a turn that goes round in just these scenes for ever."""
        played = self.play(moves)
        stop = None if played is None else played.last.stop
        return isinstance(stop, Fault) and stop.kind == "endless-turn" and frozenset(stop.scenes) == scenes

    def rolls(self, place: Place, sets: Marked, moves: Sequence[Move]) -> bool:
        """Whether the playthrough comes to that die with its last move, and rolls for ever from there."""
        played = self.play(moves)
        if played is None or not isinstance(played.last.stop, Rolling) or played.last.state.place != place:
            return False
        entered = played.before is None or not self.among(played.before, sets.rolling)
        return entered and self.among(played.last.state, sets.rolling)

    def among(self, state: State, sets: "Mapping[int, Function]") -> bool:
        """Whether the state, in which a playthrough stands, is in the set of its point."""
        number = self.points[state.place, state.calls]
        states = sets.get(number)
        if states is None:
            return False
        live = self.net.points[number].live
        held = self.slots.held(state.values)
        here = self.encoding.held((slot, held[slot]) for slot in self.encoding.digits if live >> slot & 1)
        return (states & here).satisfiable()

    def _outside(self, place: int, position: int, raw: int) -> bool:
        block = self.graph.blocks[place]
        step = block.exit if position < 0 else block.steps[position]
        kind = self.slots.layout.types[step.variable]  # type: ignore[union-attr]
        return not kind.low <= raw <= kind.high  # type: ignore[union-attr]

    def _broken(self, number: object, state: State) -> bool:
        promise = self.graph.promises[number]  # type: ignore[call-overload]
        assert isinstance(promise, Invariant)
        left = kept(promise, self.graph, state.place)
        return left is not None and not test(left, self.slots.layout)(state.values)
