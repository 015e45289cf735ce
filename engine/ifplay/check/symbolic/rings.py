"""All states in the order of the number of moves to them, breadth first.

What is first seen in the ring of k moves has no playthrough with fewer. The rings of a wide story can be far larger
than the whole of its states, so that this goes only as far as it may.
"""

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from ifplay.check.symbolic.chaining import Chaining
from ifplay.check.symbolic.firing import Firing
from ifplay.check.symbolic.limits import Limits, TooHard
from ifplay.check.symbolic.order import Part

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function


class Rings(Chaining):
    """All playthroughs of fewer than `ring` moves have been looked at; `complete` when there are no others. With
    `free_dice`, rolls do not count. What stops it does not keep it from going on later."""

    complete = False
    only_new = True

    def __init__(self, firing: Firing, parts: list[Part], limits: Limits, *, free_dice: bool = False) -> None:
        super().__init__(firing, parts, limits)
        self.free_dice = free_dice
        self._standing: list[tuple[int, Function]] = []
        self._passing: list[tuple[int, int]] = []
        self._laps: dict[int, int] = {}
        self.add(0, firing.started())
        self._go_on_at(0)

    def next(self) -> None:
        """Look at all playthroughs of `ring` moves."""
        while self._standing:
            self.limits.look()
            point, states = self._standing.pop()
            for way in self.ways[point]:
                if self.fire(way, states):
                    self._go_on_at(way.target)
        while self._passing:
            self.limits.look()
            _, point = heappop(self._passing)
            found = self.fresh.pop(point, None)
            if found is None:
                continue
            self._laps[point] = self._laps.get(point, 0) + 1
            if self._laps[point] > self.laps:
                raise TooHard("a turn can go round for very long")
            for way in self.ways[point]:
                if self.fire(way, found):
                    self._go_on_at(way.target)
        self._laps.clear()
        self._standing = list(self.fresh.items())
        self.fresh = {}
        self.ring += 1
        self.complete = not self._standing

    def _go_on_at(self, point: int) -> None:
        net = self.firing.net
        if not net.points[point].stands or (self.free_dice and any(way.roll for way in net.out[point])):
            heappush(self._passing, (self.rank[point], point))
