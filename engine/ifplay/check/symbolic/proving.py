"""Playthroughs for what was seen: short ones, and shortest ones where that can be proved.

Breadth first, as far as the rings stay small, what is found is shortest by itself. For the rest the history of the
chaining gives a playthrough, which is shortened, and is known to be shortest when a lower bound says so (`bounds`).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from ifplay.check.symbolic.bounds import MANY, Bounds
from ifplay.check.symbolic.limits import Limits, OutOfTime, TooHard
from ifplay.check.symbolic.passing import Pass
from ifplay.check.symbolic.rings import Rings
from ifplay.check.symbolic.shortening import shortened
from ifplay.check.symbolic.sights import Sight
from ifplay.check.symbolic.walking import Walker
from ifplay.check.targets import Witness
from ifplay.runtime.state import Move

AT_FIRST = 0.3
TIMES = 2
"""So many seconds, and so many times what it took to reach all states, go to the rings before anything else is tried.
Most stories are done by then."""

TRIED = 4
"""Of so many sights of a target the playthroughs are compared where nothing says which is shorter."""

Shows = Callable[[Sequence[Move]], bool]
"""Whether a playthrough, played in the runtime, shows what it should."""


class Goal(NamedTuple):
    """Something to be shown: where it can be seen, and who judges."""

    sights: Sequence[Sight]
    shows: Shows


class Prover:
    """Finds playthroughs for the sights of one search."""

    def __init__(self, search: Pass, limits: Limits) -> None:
        self.search = search
        self.hard = limits
        self.limits = limits.within(limits.effort)
        self.chained = Walker(search.firing, search.chaining.history)
        self.bounds = Bounds(search)

    def witnesses(self, goals: Sequence[Goal]) -> Iterator[tuple[int, Witness]]:
        """A playthrough for each of the goals, by its position, the best that was found last."""
        if not goals:
            return
        at_first = min(AT_FIRST + TIMES * self.search.seconds, self.hard.effort / 3)
        rings = Rings(self.search.firing, self.search.parts, self.limits.within(at_first))
        ringed = Walker(self.search.firing, rings.history)
        left = dict(enumerate(goals))
        self._look_around(rings, ringed, left)
        self.limits = self.hard.within(self.hard.effort)
        open: dict[int, Goal] = {}
        rough: dict[int, tuple[Move, ...]] = {}
        for number, goal in left.items():
            witness = self._ringed(rings, ringed, goal)
            if witness is None:
                witness = self._chained(goal, rings.ring)
            yield number, witness
            if not witness.shortest:
                open[number] = goal
                rough[number] = witness.moves
        if open:
            rings.limits = self.limits = self.hard.within(self.hard.effort)
            self._look_around(rings, ringed, dict(open))
        for number, goal in open.items():
            witness = self._ringed(rings, ringed, goal)
            if witness is None:
                moves = shortened(rough[number], rings.ring, goal.shows, self.limits)
                witness = Witness(moves, len(moves) <= rings.ring)
            yield number, witness

    def _look_around(self, rings: Rings, walker: Walker, left: dict[int, Goal]) -> None:
        """Go breadth first until each of the goals is seen, or as long as may be."""
        waiting = list(left.values())
        with suppress(OutOfTime, TooHard, MemoryError):
            while waiting and not rings.complete:
                rings.next()
                waiting = [goal for goal in waiting if not _seen(walker, goal, rings)]

    def _ringed(self, rings: Rings, walker: Walker, goal: Goal) -> Witness | None:
        """The playthrough that the rings show, if they do."""
        far = [
            (known, number) for number, sight in enumerate(goal.sights) if (known := _far(walker, sight)) is not None
        ]
        if not far:
            return None
        least, number = min(far)
        trail = walker.trail(goal.sights[number])
        assert trail is not None
        assert len(trail) == least
        assert goal.shows(trail), "a trail does not show in the runtime what it should"
        return Witness(trail, _seen(walker, goal, rings))

    def _chained(self, goal: Goal, ring: int) -> Witness:
        """A playthrough by the history of the chaining."""
        trails = [trail for sight in goal.sights[:TRIED] if (trail := self.chained.trail(sight)) is not None]
        trail = min(trails, key=len)
        assert goal.shows(trail), "a trail does not show in the runtime what it should"
        bound = max(ring, self._bound(goal, len(trail)))
        if len(trail) > bound:
            trail = shortened(trail, bound, goal.shows, self.limits.within(AT_FIRST))
        return Witness(trail, len(trail) <= bound)

    def _bound(self, goal: Goal, wanted: int) -> int:
        """No playthrough that shows one of the sights has fewer moves."""
        if len(goal.sights) > MANY:
            return 0
        with suppress(OutOfTime, MemoryError):
            return min(self.bounds.bound(sight, wanted, self.limits) for sight in goal.sights)
        return 0


def _far(walker: Walker, sight: Sight) -> int | None:
    """How many moves it takes to see it, by the history of rings; None when it has not been seen."""
    number = walker.first(sight)
    if number is None:
        return None
    return walker.history.records[sight.point][number].moves + _last(sight)


def _last(sight: Sight) -> int:
    """Whether a move of its own shows it."""
    return int(sight.move is not None or sight.way is not None)


def _seen(walker: Walker, goal: Goal, rings: Rings) -> bool:
    """Whether the goal was seen, and so early that what was not looked at yet cannot show it earlier."""
    best = min((known for sight in goal.sights if (known := _far(walker, sight)) is not None), default=None)
    return best is not None and (rings.complete or best <= rings.ring + min(map(_last, goal.sights)))
