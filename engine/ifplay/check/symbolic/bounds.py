"""No playthrough to there is shorter than so many moves: a proof by landmarks.

A fact that holds wherever a target shows, and not at the beginning, must be made true by some move on every way there
(landmarks: Porteous, Sebastia and Hoffmann, "On the extraction, ordering, and usage of landmarks in planning", 2001).
A slot that holds 0 at first and at least 200 there, while no move adds more than 1, takes 200 such moves. What must
hold before the moves that make a fact true is a fact to be made true, too. Facts that no move has a part in together
are counted together; moves that count for none of them count for the shortest way through the net, values aside, on
which all others are free (cost partitioning: Katz and Domshlak, "Optimal admissible composition of abstraction
heuristics", 2010).
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from ifplay.check.symbolic.back import back
from ifplay.check.symbolic.limits import Limits
from ifplay.check.symbolic.moving import Moving
from ifplay.check.symbolic.passing import Pass
from ifplay.check.symbolic.sights import Sight

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function

SECONDS = 1.0
"""The time that the facts behind facts may take, for each place."""

MANY = 16
"""To so many places facts are looked for, one by one."""


class Fact(NamedTuple):
    """The slot holds at least that (`up`), or at most."""

    slot: int
    value: int
    up: bool


class Landmark(NamedTuple):
    """Every playthrough makes at least so many of these moves, which are numbers of ways."""

    moves: frozenset[int]
    times: int


class Bounds:
    """Lower bounds for the sights of one search, of which all reached states are known."""

    def __init__(self, search: Pass) -> None:
        self.search = search
        self.net = search.net
        self.encoding = search.encoding
        self.reached = search.reached
        self._moving: Moving | None = None

    @property
    def moving(self) -> Moving:
        """How far moves move slots."""
        if self._moving is None:
            self._moving = Moving(self.search)
        return self._moving

    def bound(self, sight: Sight, wanted: int, limits: Limits) -> int:
        """No playthrough with fewer moves shows it. It need not be more than what is wanted."""
        before = self._moves_before(sight, limits)
        if before is None:
            return 0
        if len(before) > MANY:
            return 1 + min(self._way(point, frozenset()) for point, _ in before)
        return 1 + min(self._to(point, states, wanted - 1, limits) for point, states in before)

    def _moves_before(self, sight: Sight, limits: Limits) -> "list[tuple[int, Function]] | None":
        """Where a playthrough stands before the last move that shows it; None where it may show before any move."""
        aim = self.search.firing.before(sight.stores, sight.states) & self.reached[sight.point]
        if sight.move is not None or sight.way is not None:
            return [(sight.point, aim)]
        turn = back(self.search.firing, {sight.point: aim}, self.reached, limits, moves=False)
        if 0 in turn and (turn[0] & self.search.firing.started()).satisfiable():
            return None
        found: dict[int, Function] = {}
        for point, there in turn.items():
            for way in self.net.into[point]:
                if way.is_move and way.source in self.reached:
                    states = self.search.firing.origin(way, there) & self.reached[way.source]
                    if states.satisfiable():
                        found[way.source] = found.get(way.source, self.search.encoding.diagrams.false) | states
        return list(found.items())

    def _to(self, point: int, states: "Function", wanted: int, limits: Limits) -> int:
        """No way to those states has fewer moves."""
        best = self._way(point, frozenset())
        landmarks: list[Landmark] = []
        for landmark in self._landmarks(point, states, limits):
            if best >= wanted:
                break
            landmarks.append(landmark)
            if len(landmarks) & (len(landmarks) - 1) == 0:
                best = max(best, self._counted(point, landmarks))
        return max(best, self._counted(point, landmarks))

    def _counted(self, point: int, landmarks: list[Landmark]) -> int:
        best = 0
        for smallest_first in (True, False):
            chosen, used = _disjoint(landmarks, smallest_first)
            best = max(best, sum(one.times for one in chosen) + self._way(point, used))
        return best

    # Facts

    def _landmarks(self, point: int, states: "Function", limits: Limits) -> Iterator[Landmark]:
        """What must be done on every way to those states: what holds there first, then what that asks for."""
        until = monotonic() + SECONDS
        known: set[Fact] = set()
        facts = self._facts([(point, states)])
        while facts:
            made = [(fact, self.moving.movers.get((fact.slot, fact.up), {})) for fact in facts]
            known |= set(facts)
            facts = []
            made = [(fact, movers) for fact, movers in made if self._landmark(fact, movers)]
            for fact, movers in made:
                landmark = self._landmark(fact, movers)
                assert landmark is not None
                yield landmark
            for fact, movers in made:
                limits.look()
                if monotonic() > until:
                    return
                facts += [one for one in self._facts(self._before(fact, movers)) if one not in known]

    def _landmark(self, fact: Fact, movers: dict[int, int]) -> Landmark | None:
        first = self._first(fact.slot, fact.up)
        far = fact.value - first if fact.up else first - fact.value
        far -= self.moving.before_any.get((fact.slot, fact.up), 0)
        if far <= 0:
            return None
        assert movers, "what is true there and not at first was made true"
        most = max(movers.values())
        return Landmark(frozenset(movers), -(-far // most))

    def _first(self, slot: int, up: bool) -> int:
        """What the slot holds at first; if nothing can ask for that, what is farthest from the fact."""
        ends = self.encoding.slots[slot]
        if not self.net.points[0].live >> slot & 1:
            return ends.low if up else ends.high
        return self.encoding.least(self.search.firing.started(), slot)

    def _before(self, fact: Fact, movers: Iterable[int]) -> list[tuple[int, "Function"]]:
        """The states in which the fact can be made true for the first time."""
        found = []
        for number in movers:
            way = self.net.ways[number]
            states = self.reached[way.source] & self.encoding.truth(way.guard)
            if self.net.points[way.source].live >> fact.slot & 1:
                low, high = self.encoding.slots[fact.slot].low, self.encoding.slots[fact.slot].high
                span = (low, fact.value - 1) if fact.up else (fact.value + 1, high)
                states = states & self.encoding.between(fact.slot, *span)
            if states.satisfiable():
                found.append((way.source, states))
        return found

    def _facts(self, where: Sequence[tuple[int, "Function"]]) -> list[Fact]:
        """What is so in all of those states, and not at first."""
        if not where:
            return []
        live = self.search.firing.used
        for point, _ in where:
            live &= self.net.points[point].live
        slots = [slot for slot in self.encoding.digits if live >> slot & 1]
        point, states = where[0]
        found = []
        for slot in self._elsewhere(states, slots):
            low = min(self.encoding.least(there, slot) for _, there in where)
            high = max(self.encoding.greatest(there, slot) for _, there in where)
            if low > self._first(slot, True):
                found.append(Fact(slot, low, True))
            if high < self._first(slot, False):
                found.append(Fact(slot, high, False))
        return found

    def _elsewhere(self, states: "Function", slots: list[int]) -> list[int]:
        """The slots of which one state at least, the nearest to the beginning that is found by halving, does not hold
        what they hold at first: only these can differ from it in all states."""
        found: list[int] = []
        pending = [slots]
        while pending:
            some = pending.pop()
            if not some:
                continue
            mask = sum(1 << slot for slot in some if self.net.points[0].live >> slot & 1)
            nearer = states & self.search.firing.first(mask)
            if mask and nearer.satisfiable():
                states = nearer
                found += [slot for slot in some if not mask >> slot & 1]
            elif len(some) == 1:
                found += some
            else:
                pending += [some[: len(some) // 2], some[len(some) // 2 :]]
        return found

    # The shortest way, values aside

    def _way(self, goal: int, free: AbstractSet[int]) -> int:
        """The least number of moves to the goal by the ways of the net, not counting those that are free."""
        far = {0: 0}
        waiting = deque([0])
        done: set[int] = set()
        while waiting:
            point = waiting.popleft()
            if point == goal:
                return far[point]
            if point in done:
                continue
            done.add(point)
            for way in self.net.out[point]:
                if way.target in self.reached:
                    cost = int(way.is_move and way.number not in free)
                    if far[point] + cost < far.get(way.target, far[point] + cost + 1):
                        far[way.target] = far[point] + cost
                        (waiting.append if cost else waiting.appendleft)(way.target)
        raise AssertionError("what was reached can be reached")


def _disjoint(landmarks: Iterable[Landmark], smallest_first: bool) -> tuple[list[Landmark], frozenset[int]]:
    """Some of the landmarks, no two of which have a move in common, and all their moves."""
    used: set[int] = set()
    chosen = []
    for landmark in sorted(
        landmarks, key=lambda one: (len(one.moves), -one.times) if smallest_first else (-one.times, len(one.moves))
    ):
        if used.isdisjoint(landmark.moves):
            used |= landmark.moves
            chosen.append(landmark)
    return chosen, frozenset(used)
