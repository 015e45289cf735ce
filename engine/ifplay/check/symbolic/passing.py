"""One search of a story: its net, the states that are reached, and what is seen in them."""

from time import monotonic
from typing import TYPE_CHECKING

from ifplay.check.liveness import Liveness
from ifplay.check.routines import Routines
from ifplay.check.slots import Slots
from ifplay.check.symbolic.chaining import Chaining
from ifplay.check.symbolic.encoding import OFTEN, Encoding
from ifplay.check.symbolic.firing import Firing
from ifplay.check.symbolic.limits import Limits, TooHard
from ifplay.check.symbolic.order import parts
from ifplay.check.symbolic.sights import Watcher
from ifplay.check.symbolic.weaving import net

UNCOUNTED = 10**4_000
"""Beyond this nobody counts: Python writes no number of more than 4,300 digits."""

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function


class Pass:
    """A search. `watched` slots are followed even where no condition asks for them."""

    def __init__(
        self,
        routines: Routines,
        slots: Slots,
        live: Liveness,
        limits: Limits,
        watched: frozenset[int] = frozenset(),
    ) -> None:
        self.limits = limits
        self.live = live
        self.slots = slots
        self.net = net(routines, live, watched)
        self.encoding = Encoding(self.net, slots.all, limits)
        self.firing = Firing(self.net, self.encoding)
        self.parts = parts(self.net)
        self.chaining = Chaining(self.firing, self.parts, limits)
        self.seconds = 0.0
        self.watcher = Watcher(self.firing, self.chaining.known)

    @property
    def reached(self) -> "dict[int, Function]":
        """The states that were reached, by point."""
        return self.chaining.known

    def reach(self) -> None:
        """Reach all there is to reach."""
        begun = monotonic()
        self.chaining.add(0, self.firing.started())
        self.chaining.run()
        self.seconds = monotonic() - begun
        self.look()

    def look(self) -> None:
        """Raise `TooHard` where visits were counted so far that the rest of them was not."""
        for slot in self.encoding.uncounted:
            if slot not in self.encoding.digits:
                continue
            most = self.encoding.held([(slot, OFTEN)])
            for point, states in self.reached.items():
                if self.net.points[point].live >> slot & 1 and (states & most).satisfiable():
                    raise TooHard(f"{self.slots.all[slot].name} is asked for exactly, and can be more than {OFTEN}")

    def size(self) -> tuple[int, int]:
        """How many states were reached in which a playthrough stands, and how many moves there are in these; no more
        than `UNCOUNTED`."""
        states = moves = 0
        for number, there in self.reached.items():
            point = self.net.points[number]
            if not point.stands:
                continue
            states += self.encoding.count(there, point.live)
            for way in self.net.out[number]:
                if way.roll is not None:
                    moves += (way.roll.high - way.roll.low + 1) * self.encoding.count(there, point.live)
                elif way.pick is not None:
                    moves += self.encoding.count(self.firing.open(way) & there, point.live)
        return min(states, UNCOUNTED), min(moves, UNCOUNTED)
