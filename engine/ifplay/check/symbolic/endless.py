"""Turns that never end: circles of blocks without a menu, a die or an ending in them, and dice with only dice ahead.

A state from which something can go on for ever among some points is in the greatest set of which each state leads to
another (`EG` of Clarke and Emerson, 1981). Between two moves a playthrough has one way to go, so that in a set of
states that all lie on circles of one turn, each lies on just one.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ifplay.check.routines import Roll
from ifplay.check.symbolic.back import Sets
from ifplay.check.symbolic.firing import Firing
from ifplay.check.symbolic.limits import Limits
from ifplay.check.symbolic.lost import Lost
from ifplay.check.symbolic.net import Way
from ifplay.check.symbolic.order import circles
from ifplay.check.symbolic.sights import Sight

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function


class Endless:
    """Asks, for a net of which all reached states are known, where turns never end."""

    def __init__(self, lost: Lost) -> None:
        self.lost = lost
        self.firing: Firing = lost.firing
        self.net = lost.net
        self.limits: Limits = lost.limits
        self.reached = lost.reached
        self.none = lost.none

        self.circling: dict[int, Function] = {}
        """The states from which a turn goes round for ever; known once the circles are."""

    def circles(self) -> dict[frozenset[str], list[Sight]]:
        """For each set of scenes that a turn can go round in, from where it comes to that."""
        found: dict[frozenset[str], list[Sight]] = {}
        for scenes, states in self._circles():
            turn = self.lost.passed_on_to(states)
            for point, there in turn.items():
                self.circling[point] = self.circling.get(point, self.none) | there
                found.setdefault(scenes, []).append(Sight(point, (), there))
        for location in self.net.too_deep:
            if location.enter in self.reached:
                scenes = frozenset(self.net.routines[back].scene for back in location.calls)
                found.setdefault(scenes, []).append(Sight(location.enter, (), self.reached[location.enter]))
        return found

    def _circles(self) -> Iterator[tuple[frozenset[str], "dict[int, Function]"]]:
        """The states on circles within a turn, by the scenes of their circle."""
        for part in circles(self.reached, self._passing):
            left = self._forever({point: self.reached[point] for point in part})
            while left:
                scenes = self._around(left)
                inside = {point: states for point, states in left.items() if self._scene(point) in scenes}
                these = self._forever(inside)
                for scene in scenes:  # those that pass all of them, not only some
                    goals = {point: there for point, there in these.items() if self._scene(point) == scene}
                    these = self.lost.back(goals, these, moves=False)
                yield scenes, these
                left = {
                    point: rest
                    for point, states in left.items()
                    if (rest := states & ~these.get(point, self.none)).satisfiable()
                }

    def _around(self, states: Sets) -> frozenset[str]:
        """The scenes of the circle that one of the states lies on."""
        start = next(iter(states))
        first = self.firing.encoding.one(states[start], self.net.points[start].live)
        scenes: set[str] = set()
        point, state = start, first
        while True:
            scenes.add(self._scene(point))
            for way in self._passing(point):
                if way.target in states:
                    after = self.firing.image(way, state)
                    if after.satisfiable():
                        point, state = way.target, after
                        break
            else:
                raise AssertionError("a state on a circle leads on")
            if (point, state) == (start, first):
                return frozenset(scenes)

    def _forever(self, states: Sets) -> "dict[int, Function]":
        return forever(self.firing, states, self._passing, self.limits, circles=True)

    def _passing(self, point: int) -> Iterable[Way]:
        return [way for way in self.net.out[point] if not way.is_move]

    def _scene(self, point: int) -> str:
        return self.net.routines[self.net.points[point].place].scene

    # Dice without end

    def rolling(self) -> "dict[int, Function]":
        """The states at dice from which nothing but dice can come, for ever. Turns that go round without even a die
        must be known."""
        dice: dict[int, Function] = {}
        stops: dict[int, Function] = {}
        for point, states in self.reached.items():
            if self.net.points[point].stands:
                is_die = isinstance(self.net.routines[self.net.points[point].place].leave, Roll)
                (dice if is_die else stops)[point] = states
        if not dice:
            return {}
        stopping = self.lost.leading_to(stops)
        barren: dict[int, Function] = {}
        for point, states in self.reached.items():
            left = states & ~stopping.get(point, self.none) & ~self.circling.get(point, self.none)
            if left.satisfiable():
                barren[point] = left
        found: dict[int, Function] = {}
        for part in circles(barren, self.net.out.__getitem__):
            inside = {point: barren[point] for point in part}
            found |= forever(self.firing, inside, self.net.out.__getitem__, self.limits, circles=False)
        leading = self.lost.back(found, barren, moves=True)
        return {point: states for point, states in leading.items() if point in dice}


def forever(
    firing: Firing, states: Sets, out: Callable[[int], Iterable[Way]], limits: Limits, *, circles: bool
) -> "dict[int, Function]":
    """The states from which a playthrough can go on within them, by those ways, for ever. With `circles`, only those
    that it can come to again and again as well: they lie on circles, or between two."""
    none = firing.encoding.diagrams.false
    left = dict(states)
    ways = {point: [way for way in out(point) if way.target in states] for point in states}
    into: dict[int, list[Way]] = {point: [] for point in states}
    for leading in ways.values():
        for way in leading:
            into[way.target].append(way)
    changed = True
    while changed:
        changed = False
        for point in sorted(left, reverse=True):
            limits.look()
            now = left[point]
            onward = none
            for way in ways[point]:
                if way.target in left:
                    onward = onward | firing.origin(way, left[way.target])
            now = now & onward
            if circles and now.satisfiable():
                behind = none
                for way in into[point]:
                    if way.source in left:
                        behind = behind | firing.image(way, left[way.source])
                now = now & behind
            if now != left[point]:
                changed = True
                left[point] = now
                if not now.satisfiable():
                    del left[point]
    return left
