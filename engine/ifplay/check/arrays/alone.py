"""Turns of single states, played in the ordinary runtime: those that may be too long to be played many at once."""

from collections.abc import Iterator

from ifplay.check.arrays.flow import Passed
from ifplay.check.arrays.setting import Setting
from ifplay.check.liveness import before, writes
from ifplay.check.targets import Spot
from ifplay.model.graph import Assign
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Move, State, Turn
from ifplay.runtime.trace import Trace


class Alone:
    """Plays such turns, and notes what they pass."""

    def __init__(self, setting: Setting, passed: Passed) -> None:
        self.setting = setting
        self.passed = passed
        self._trace = Trace(blocks=passed.blocks, asked=passed.asked)
        self._program = load(setting.graph, trace=self._trace, same=setting.same)
        self._known: dict[Spot, bool] = {}

    def begin(self) -> Turn:
        """The first turn."""
        return begin(self._program)

    def step(self, state: State, move: Move) -> Turn:
        """The turn after a move."""
        return step(self._program, state, move)

    def assigned(self) -> Iterator[tuple[Spot, int]]:
        """The numbers assigned in the last turn, before they were kept within their range; not that of a die it began
        with. Where they were computed from what is not known of a state, it is noted that they are missed."""
        for place, position, raw in sorted(self._trace.assigned):
            spot = place, position
            if position < 0:
                continue
            if spot not in self._known:
                self._known[spot] = self._is_known(*spot)
            if self._known[spot]:
                yield spot, raw
            else:
                self.passed.missed.add(spot)
        self._trace.assigned.clear()

    def _is_known(self, place: int, position: int) -> bool:
        """Whether all that is read there is live then, in whatever calls."""
        slots, live = self.setting.slots, self.setting.live
        steps = self.setting.graph.blocks[place].steps
        need = live.leaving[place]
        for one in reversed(steps[position:]):
            need = before(need, one, slots.remembered, self.setting.watched)
        assign = steps[position]
        assert isinstance(assign, Assign)
        _, inputs = writes(assign.variable, assign.value, slots.remembered)
        return not inputs & (slots.rounded | ~need.always)
