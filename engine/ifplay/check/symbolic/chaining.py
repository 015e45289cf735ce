"""Fixpoints over a net by chaining: what a way adds is there for the next way at once.

Breadth first, sets of states pass through shapes that are far larger than the first and the last of them; firing one
way at a time to a fixpoint does not (Ciardo, Luettgen and Siminiscu, "Saturation: an efficient iteration strategy for
symbolic state-space generation", 2001). The strongly connected parts of the net are taken one after the other. In a
part, a way from where a playthrough stands is fired together with all it passes through until it stands again, and
again while that adds to where it began; then the next.

The same runs backwards, from what is known to lead somewhere to all that leads there.
"""

from bisect import bisect_left
from collections.abc import Mapping
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from ifplay.check.symbolic.firing import Firing
from ifplay.check.symbolic.limits import Limits, TooHard
from ifplay.check.symbolic.net import Way
from ifplay.check.symbolic.order import Part, laps, walked

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function


class Record(NamedTuple):
    """What was known of a point after a way had added to it; None: it was there to begin with. `moves` is how many
    moves that took, when they are counted."""

    known: "Function"
    way: Way | None
    moves: int


class History:
    """How sets of states grew: for each point what was added, in order, and by which way. Following it backwards from
    a state, by the first record it is in, always comes to something that was added earlier."""

    def __init__(self) -> None:
        self.records: dict[int, list[Record]] = {}

    def first(self, point: int, states: "Function") -> int | None:
        """The number of the first record of the point with one of the states in it, if there is one."""
        records = self.records.get(point, ())
        if not records or not (records[-1].known & states).satisfiable():
            return None
        return self.sure(point, states)

    def sure(self, point: int, states: "Function") -> int:
        """The same, where one is known to be in some record."""
        records = self.records[point]
        if len(records) == 1:
            return 0
        return bisect_left(records, True, key=lambda record: (record.known & states).satisfiable())

    def added(self, point: int, number: int) -> "Function":
        """What the record added."""
        records = self.records[point]
        known = records[number].known
        return known & ~records[number - 1].known if number else known


class Chaining:
    """A fixpoint under way: `known` states of each point, and those of them that are `fresh`, not gone on from.

    With `within`, only states of these sets are ever added; they are `closed` when no way leads out of them.
    """

    ring = 0
    only_new = False

    def __init__(
        self,
        firing: Firing,
        parts: list[Part],
        limits: Limits,
        *,
        backwards: bool = False,
        within: "Mapping[int, Function] | None" = None,
        closed: bool = False,
    ) -> None:
        self.firing = firing
        self.parts = parts
        self.limits = limits
        self.within: Mapping[int, Function] = within or {}
        self.bounded = within is not None
        self.closed = closed
        self.backwards = backwards
        self.known: dict[int, Function] = {}
        self.fresh: dict[int, Function] = {}
        self.history = History()
        self.none = firing.encoding.diagrams.false
        net = firing.net
        self.ways = net.into if backwards else net.out
        self.rank = walked(net)
        self.part = {point: number for number, part in enumerate(parts) for point in part.points}
        self.laps = laps(net)
        self.done: dict[int, Function] = {}
        self._inside: list[tuple[int, int]] = []

    def add(self, point: int, states: "Function", way: Way | None = None) -> bool:
        """Let some states of a point be known; whether one of them is new."""
        if self.bounded:
            there = self.within.get(point)
            if there is None:
                return False
            states = states & there
        known = self.known.get(point, self.none)
        grown = known | states
        if grown == known:
            return False
        # All that came here may be gone on from again; its diagram is often smaller than that of what is new.
        fresh = states & ~known if self.only_new else states
        self.known[point] = known = grown
        self.fresh[point] = self.fresh.get(point, self.none) | fresh
        if not self.backwards:
            self.history.records.setdefault(point, []).append(Record(known, way, self.ring))
        return True

    def fire(self, way: Way, states: "Function") -> bool:
        """Go along a way, or back along it; whether that led to something new."""
        if self.backwards:
            if self.closed and self.known[way.target] == self.within[way.target]:
                # Every way leads to something known; so all that can be asked is whether the way is open.
                return self.add(way.source, self.firing.open(way), way)
            return self.add(way.source, self.firing.origin(way, states), way)
        return self.add(way.target, self.firing.image(way, states), way)

    def end(self, way: Way) -> int:
        """Where the way leads to, in the direction that is gone in."""
        return way.source if self.backwards else way.target

    def run(self) -> None:
        """Go on until nothing new is found."""
        for part in reversed(self.parts) if self.backwards else self.parts:
            self.limits.look()
            if not any(point in self.known for point in part.points):
                continue
            if part.round:
                self._round(part)
                self._leave(part)
            else:
                self._cross(part.points[0])

    def _cross(self, point: int) -> None:
        states = self.fresh.pop(point, None)
        if states is not None:
            for way in self.ways[point]:
                self.fire(way, states)

    def _leave(self, part: Part) -> None:
        """Go along all that leads out of a part that was gone round in."""
        number = self.part[part.points[0]]
        for point in part.points:
            self.fresh.pop(point, None)
            for way in self.ways[point]:
                if point in self.known and self.part.get(self.end(way)) != number:
                    self.fire(way, self.known[point])

    def _round(self, part: Part) -> None:
        """A part to its fixpoint; what leads out of it is left for later."""
        number = self.part[part.points[0]]
        stands = [point for point in part.points if self.firing.net.points[point].stands]
        if self.backwards:
            stands.reverse()
        for point in part.points:
            if point in self.fresh and point not in stands:
                self._queue(point)
        self._pass(number)
        changed = True
        while changed:
            changed = False
            for stand in stands:
                again = stand in self.known
                while again:
                    again = False
                    for way in self.ways[stand]:
                        if self.part.get(self.end(way)) == number and self._saturate(stand, way, number):
                            again = changed = True

    def _saturate(self, stand: int, way: Way, number: int) -> bool:
        """Fire one way, and what it passes through, until that adds nothing to where it begins. Whether there was
        anything to fire it for that led to something new."""
        changed = False
        while True:
            known = self.known[stand]
            done = self.done.get(way.number, self.none)
            if known == done:
                return changed
            self.limits.look()
            self.done[way.number] = known
            if self.fire(way, known & ~done):
                changed = True
                if not self.firing.net.points[self.end(way)].stands:
                    self._queue(self.end(way))
                self._pass(number)

    def _queue(self, point: int) -> None:
        rank = self.rank[point]
        heappush(self._inside, (-rank if self.backwards else rank, point))

    def _pass(self, number: int) -> None:
        """Go on from all points of the part that are only passed through, in order."""
        laps: dict[int, int] = {}
        while self._inside:
            _, point = heappop(self._inside)
            states = self.fresh.pop(point, None)
            if states is None:
                continue
            laps[point] = laps.get(point, 0) + 1
            if laps[point] % 16 == 0:
                self.limits.look()
                if laps[point] > self.laps:
                    raise TooHard("a turn can go round for very long")
            for way in self.ways[point]:
                end = self.end(way)
                if self.part.get(end) != number:
                    continue
                if self.fire(way, states) and not self.firing.net.points[end].stands:
                    self._queue(end)
