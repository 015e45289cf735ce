"""Playthroughs for what was seen: short ones, and shortest ones where that can be proved.

Breadth first, as far as the rings stay small, what is found is shortest by itself. For the rest the history of the
chaining gives a playthrough, which is shortened, and is known to be shortest when a lower bound says so (`bounds`).
"""

from collections.abc import Callable, Sequence
from contextlib import suppress

from ifplay.check.symbolic.bounds import Bounds
from ifplay.check.symbolic.limits import Limits, OutOfTime, TooHard
from ifplay.check.symbolic.passing import Pass
from ifplay.check.symbolic.rings import Rings
from ifplay.check.symbolic.shortening import shortened
from ifplay.check.symbolic.sights import Sight
from ifplay.check.symbolic.walking import Walker
from ifplay.check.targets import Witness
from ifplay.runtime.state import Move

TRIED = 4
"""Of so many sights of a target the playthroughs are compared where nothing says which is shorter."""

Shows = Callable[[Sequence[Move]], bool]
"""Whether a playthrough, played in the runtime, shows what it should."""


class Prover:
    """Finds playthroughs for the sights of one search."""

    def __init__(self, search: Pass, limits: Limits) -> None:
        self.search = search
        self.limits = limits
        self.chained = Walker(search.firing, search.chaining.history)
        self.rings: Rings | None = None
        self.bounds = Bounds(search)

    def look_around(self, wanted: Sequence[Sequence[Sight]]) -> None:
        """Go breadth first until each of them is seen, or as long as may be."""
        rings = self.rings = self.search.rings(self.limits)
        ringed = Walker(self.search.firing, rings.history)
        waiting = list(wanted)
        with suppress(OutOfTime, TooHard, MemoryError):
            while waiting and not rings.complete:
                rings.next()
                waiting = [sights for sights in waiting if not self._all_later(ringed, sights, rings.ring)]

    def _all_later(self, walker: Walker, sights: Sequence[Sight], ring: int) -> bool:
        """Whether one of the sights was seen so early that those not seen yet cannot be earlier."""
        best = min((known for sight in sights if (known := moves(walker, sight)) is not None), default=None)
        return best is not None and best <= ring

    def witness(self, sights: Sequence[Sight], shows: Shows) -> Witness:
        """A playthrough for one of the sights."""
        if self.rings is not None:
            ringed = Walker(self.search.firing, self.rings.history)
            far = [(known, number) for number, sight in enumerate(sights) if (known := moves(ringed, sight)) is not None]
            if far:
                least, number = min(far)
                trail = ringed.trail(sights[number])
                assert trail is not None
                assert len(trail) == least
                assert shows(trail), "a trail does not show in the runtime what it should"
                return Witness(trail, self.rings.complete or least <= self.rings.ring)
        trails = [trail for sight in sights[:TRIED] if (trail := self.chained.trail(sight)) is not None]
        trail = min(trails, key=len)
        assert shows(trail), "a trail does not show in the runtime what it should"
        bound = self.bound(sights)
        if len(trail) > bound:
            trail = shortened(trail, bound, shows, self.limits)
        return Witness(trail, len(trail) <= bound)

    def bound(self, sights: Sequence[Sight]) -> int:
        """No playthrough that shows one of the sights has fewer moves."""
        ring = 0 if self.rings is None else self.rings.ring
        with suppress(OutOfTime, MemoryError):
            return min(max(ring, self.bounds.bound(sight)) for sight in sights)
        return ring


def moves(walker: Walker, sight: Sight) -> int | None:
    """How many moves it takes to see it, by the history of rings; None when it has not been seen."""
    number = walker.first(sight)
    if number is None:
        return None
    last = sight.move is not None or sight.way is not None
    return walker.history.records[sight.point][number].moves + last
