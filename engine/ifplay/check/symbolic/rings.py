"""All states in the order of the number of moves to them, breadth first.

What is first seen in the ring of k moves has no playthrough with fewer. The rings of a wide story can be far larger
than the whole of its states, so that this goes only as far as it may.
"""

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from ifplay.check.symbolic.chaining import Chaining
from ifplay.check.symbolic.limits import LAPS, TooHard

if TYPE_CHECKING:
    from ifplay.check.symbolic.diagrams import Function


class Rings(Chaining):
    """All playthroughs of fewer than `ring` moves have been looked at; `complete` when there are no others. With
    `free_dice`, rolls do not count."""

    complete = False
    free_dice = False

    def next(self) -> None:
        """Look at the states that take one move more."""
        net = self.firing.net
        passing: list[tuple[int, int]] = []
        standing: dict[int, Function] = {}

        def queue(point: int) -> None:
            if not net.points[point].stands or (self.free_dice and any(way.roll for way in net.out[point])):
                heappush(passing, (self.rank[point], point))

        if self.ring == 0:
            queue(0)
        else:
            standing, self.fresh = self.fresh, {}
        for point, states in standing.items():
            self.limits.look()
            for way in self.ways[point]:
                if self.fire(way, states):
                    queue(way.target)
        laps: dict[int, int] = {}
        while passing:
            _, point = heappop(passing)
            found = self.fresh.pop(point, None)
            if found is None:
                continue
            laps[point] = laps.get(point, 0) + 1
            if laps[point] > LAPS:
                raise TooHard("a turn can go round for very long")
            self.limits.look()
            for way in self.ways[point]:
                if self.fire(way, found):
                    queue(way.target)
        self.ring += 1
        self.complete = not self.fresh
