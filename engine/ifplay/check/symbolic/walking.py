"""From a state that was reached back to the beginning, by the history of how it was found."""

from typing import TYPE_CHECKING

from ifplay.check.symbolic.chaining import History
from ifplay.check.symbolic.firing import Firing, showing
from ifplay.check.symbolic.net import Way
from ifplay.check.symbolic.sights import Sight
from ifplay.runtime.state import Move, Pick, Roll

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function

LARGE = 400
OFTEN = 8
"""A set of states with so many nodes, looked at every so many steps, is made smaller: one state is as good as all of
them."""


class Walker:
    """Finds playthroughs to what a history knows of."""

    def __init__(self, firing: Firing, history: History) -> None:
        self.firing = firing
        self.history = history

    def aim(self, sight: Sight) -> "Function":
        """The states of the sight's point from which the target shows."""
        return self.firing.before(sight.stores, sight.states)

    def first(self, sight: Sight) -> int | None:
        """The number of the first record in which the target shows."""
        return self.history.first(sight.point, self.aim(sight))

    def trail(self, sight: Sight) -> tuple[Move, ...] | None:
        """The moves of a playthrough that shows the target; None when the history has none."""
        point, states = sight.point, self.aim(sight)
        number = self.history.first(point, states)
        if number is None:
            return None
        moves: list[Move] = [] if sight.move is None else [sight.move]
        if sight.way is not None and sight.there is not None:
            last, states = self._last(sight.way, sight.there, states & self.history.added(point, number))
            moves.append(last)
        steps = 0
        while True:
            states = states & self.history.added(point, number)
            if steps % OFTEN == 0 and states.node_count() > LARGE:
                states = states.pick_cube_dd()
            steps += 1
            way = self.history.records[point][number].way
            if way is None:
                return tuple(reversed(moves))
            origins = self.firing.origin(way, states)
            before = self.history.sure(way.source, origins)  # what was added has an origin that is known
            if way.pick is not None:
                moves.append(Pick(way.pick))
            elif way.roll is not None:
                origins = origins & self.history.records[way.source][before].known
                value = self._value(way, states, origins)
                moves.append(Roll(value))
                origins = self.firing.rolled(way, value, states)
            point, number, states = way.source, before, origins

    def _last(self, way: Way, there: "Function", states: "Function") -> tuple[Move, "Function"]:
        """A move along the way from some of the states to some of those there, and from which states."""
        if way.pick is not None:
            return Pick(way.pick), states
        value = self._value(way, there, states)
        return Roll(value), states & self.firing.rolled(way, value, there)

    def _value(self, way: Way, states: "Function", origins: "Function") -> int:
        """A roll that leads from one of the origins to one of the states."""
        roll = way.roll
        assert roll is not None
        if not self.firing.net.points[way.target].live >> roll.slot & 1:
            return roll.low
        there = states & self.firing.image(way, origins)
        return showing(roll, self.firing.encoding.least(there, roll.slot))
