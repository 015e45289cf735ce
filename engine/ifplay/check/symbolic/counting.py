"""How many playthroughs there are, how long they are, and how likely each ending is.

No state comes twice in a playthrough unless there is a circle of states; a choice that can be taken once is on none.
Without circles each state's worth (`worth`) is the sum of those that its moves lead to, so that one pass from the
endings back reckons it for all. An ending that can be got from a circle has playthroughs without end; all others are
counted where no circle leads.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ifplay.check.count import UNBOUNDED, Count
from ifplay.check.routines import Choose
from ifplay.check.symbolic.back import Sets
from ifplay.check.symbolic.chaining import Chaining
from ifplay.check.symbolic.endless import forever
from ifplay.check.symbolic.firing import kept
from ifplay.check.symbolic.limits import Limits, OutOfTime, TooHard
from ifplay.check.symbolic.net import Way
from ifplay.check.symbolic.order import circles
from ifplay.check.symbolic.passing import Pass
from ifplay.check.symbolic.rings import Rings
from ifplay.check.symbolic.worth import Worth, Worths, added, gathered

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function

SIDES = 1_000
"""A die with more sides is too hard."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The number of playthroughs, in all and by ending, the fewest and the most picks in one, and the chances of the
    endings; None for what was not settled. `longest` is also None when there is no end to them, as it is when no
    ending can be got."""

    playthroughs: Count | None = None
    by_ending: dict[str, Count] | None = None
    shortest: int | None = None
    longest: int | None = None
    odds: dict[str, float] | None = None


class Counter:
    """Counts the playthroughs of a search of which all reached states are known; `endings` are the points where each
    ending is got, `circling` the states from which a turn never ends, where the playthrough is over, too."""

    def __init__(self, search: Pass, endings: dict[str, list[int]], circling: Sets, limits: Limits) -> None:
        self.search = search
        self.net = search.net
        self.firing = search.firing
        self.limits = limits
        self.endings = endings
        self.titles = list(endings)
        self.none = search.encoding.diagrams.false
        self.nothing = Worth((0,) * len(endings), (0.0,) * len(endings), None, None)
        self.once = self._once()
        self.circling = circling
        self.region: dict[int, Function] = {}

    def counted(self) -> Counted:
        """All that can be settled within the limits."""
        try:
            around = self._around()
        except (OutOfTime, MemoryError):
            return Counted()
        unbounded = {
            title for title, points in self.endings.items() if any(self._touches(around, point) for point in points)
        }
        self.region = {
            point: left
            for point, states in self.search.reached.items()
            if (left := states & ~around.get(point, self.none)).satisfiable()
        }
        worth: Worth | None = None
        with suppress(OutOfTime, MemoryError, TooHard):
            worth = self._worth()
        shortest = self._shortest() if worth is None or around else worth.fewest
        total: Count | None = UNBOUNDED if unbounded else None
        by_ending: dict[str, Count] | None = None
        odds = None
        if worth is not None:
            by_ending = {
                title: UNBOUNDED if title in unbounded else count
                for title, count in zip(self.titles, worth.counts, strict=True)
            }
            total = total or sum(worth.counts)
            if not around:
                odds = dict(zip(self.titles, worth.odds, strict=True))
        return Counted(total, by_ending, shortest, None if worth is None or unbounded else worth.most, odds)

    # Circles

    def _once(self) -> set[int]:
        """The ways that are taken at most once in a playthrough."""
        once: set[int] = set()
        for location in self.net.locations:
            leave = self.net.routines[location.place].leave
            if isinstance(leave, Choose) and location.stand is not None:
                marked = {offer.choice for offer in leave.offers if offer.mark is not None}
                once |= {way.number for way in self.net.out[location.stand] if way.pick in marked}
        return once

    def _around(self) -> "dict[int, Function]":
        """All states that a circle of states leads to, its own included."""
        reached = {
            point: left
            for point, states in self.search.reached.items()
            if (left := states & ~self.circling.get(point, self.none)).satisfiable()
        }
        after = Chaining(self.firing, self.search.parts, self.limits, within=reached)
        for part in circles(reached, self._again):
            inside = {point: reached[point] for point in part}
            for point, states in forever(self.firing, inside, self._again, self.limits, circles=True).items():
                after.add(point, states)
        after.run()
        return after.known

    def _again(self, point: int) -> Iterable[Way]:
        return [way for way in self.net.out[point] if way.number not in self.once]

    def _touches(self, sets: "dict[int, Function]", point: int) -> bool:
        return point in sets and point in self.search.reached

    # Worths

    def _worth(self) -> Worth:
        """The worth of the beginning."""
        found: dict[int, Worths] = {}
        for part in reversed(self.search.parts):
            points = [point for point in reversed(part.points) if point in self.region]
            for point in points:
                found[point] = {self.nothing: self.region[point]}
            changed = True
            while changed and points:
                changed = False
                for point in points:
                    self.limits.look()
                    now = self._at(point, found)
                    if now != found[point]:
                        found[point] = now
                        changed = part.round
        first = self.firing.started()
        for worth, states in found.get(0, {}).items():
            if (states & first).satisfiable():
                return worth
        return self.nothing  # it begins in a circle

    def _at(self, point: int, found: "dict[int, Worths]") -> Worths:
        for number, title in enumerate(self.titles):
            if point in self.endings[title]:
                one = tuple(int(place == number) for place in range(len(self.titles)))
                return {Worth(one, tuple(map(float, one)), 0, 0): self.region[point]}
        ways = self.net.out[point]
        if not self.net.points[point].stands:
            return self._passed(point, ways, found)
        worths: Worths = {self.nothing: self.region[point]}
        for way in ways:
            self.limits.look()
            there = found.get(way.target, {})
            if way.roll is None:
                moved = [(worth, self.firing.origin(way, states)) for worth, states in there.items()]
                worths = added(worths, moved, 1, 1)
                continue
            for value, times in self._sides(way).items():
                moved = [(worth, self.firing.rolled(way, value, states)) for worth, states in there.items()]
                worths = added(worths, moved, times, 0)
        return gathered((worth.shared(), states) for worth, states in worths.items())

    def _passed(self, point: int, ways: Iterable[Way], found: "dict[int, Worths]") -> Worths:
        left = self.region[point]
        pairs: list[tuple[Worth, Function]] = []
        for way in ways:
            for worth, states in found.get(way.target, {}).items():
                origins = self.firing.origin(way, states) & left
                if origins.satisfiable():
                    pairs.append((worth, origins))
                    left = left & ~origins
        if left.satisfiable():
            pairs.append((self.nothing, left))
        return gathered(pairs)

    def _sides(self, way: Way) -> dict[int, int]:
        """What a die can leave in its slot, by one of the rolls that do, each with how many rolls do."""
        roll = way.roll
        assert roll is not None
        if not self.net.points[way.target].live >> roll.slot & 1:
            return {roll.low: roll.high - roll.low + 1}
        if roll.high - roll.low >= SIDES:
            raise TooHard("a die has very many sides")
        sides: dict[int, int] = {}
        for value in range(roll.low, roll.high + 1):
            sides[kept(roll, value)] = sides.get(kept(roll, value), 0) + 1
        return sides

    # The shortest

    def _shortest(self) -> int | None:
        """The fewest picks to an ending, by rings in which rolls do not count."""
        points = [point for ones in self.endings.values() for point in ones if point in self.search.reached]
        if not points:
            return None
        rings = Rings(self.firing, self.search.parts, self.limits, free_dice=True)
        with suppress(OutOfTime, MemoryError, TooHard):
            while not rings.complete:
                rings.next()
                if any(point in rings.known for point in points):
                    return rings.ring - 1
        return None
