"""A story played with only some of its values followed: whatever it does not come to, no playthrough does.

The other values are free: a condition that hangs on them may be either, and both ways are gone (existential
abstraction: Clarke, Grumberg and Long, "Model checking and abstraction", 1994). What is stored from a free value takes
each value it may have where these are few, and is free itself where they are many. Turns of any length go on, so that
those that the runtime stops are covered, too.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple, assert_never

from ifplay.check.abstraction.intervals import ends
from ifplay.check.abstraction.plans import Asking, Plan, Plans, Storing
from ifplay.check.budget import Budget, Reason
from ifplay.check.liveness import Liveness
from ifplay.check.routines import Back, Choose, Enter, Onward, Over, Roll, Routines, Test
from ifplay.check.targets import Target
from ifplay.model.graph import Place

FEW = 12
"""A stored value that may be one of so many is each of them in turn."""

SIDES = 128
"""A die that is followed and has more sides is free."""

OFTEN = 256
"""The budget is looked at every so many nodes."""

Here = tuple[Place, tuple[Place, ...]]
"""A location: a block, and the calls pending there."""

Held = tuple[int | None, ...]
"""What is followed, each slot at its position; None where it may be anything."""


class Edge(NamedTuple):
    """How a block is left: onward; by a test that holds (1) or fails (0); by the pick of an offer, with its number; by
    the `otherwise` of a menu (gone); or by the value of a die."""

    kind: Literal["on", "test", "pick", "gone", "roll"]
    value: int = 0


ON = Edge("on")
GONE = Edge("gone")


class Node(NamedTuple):
    """A block that is entered with those values, first from a node and by its edge (at the beginning: -1, None)."""

    here: Here
    held: Held
    parent: int
    edge: Edge | None


class Reaching:
    """Reaches what it can, breadth first. `sights` has for each target the first node whose block may show it; `passed`
    is how many nodes were gone on from, `known` the number of each."""

    def __init__(self, routines: Routines, live: Liveness, kept: AbstractSet[int]) -> None:
        self.routines = routines
        self.live = live
        self.order = sorted(kept)
        self.plans = Plans(routines, {slot: position for position, slot in enumerate(self.order)})
        self.nodes: list[Node] = []
        self.sights: dict[Target, int] = {}
        self.complete = False
        self.known: dict[tuple[Here, Held], int] = {}
        self._dead: dict[Here, tuple[int, ...]] = {}
        self.passed = 0
        self._wanted: set[Target] = set()

    def run(self, wanted: AbstractSet[Target], most: int, budget: Budget) -> Reason | None:
        """Go on until all that is `wanted` was sighted, or nothing is left, or there are `most` nodes; or until the
        budget is spent, and why."""
        self._wanted = set(wanted)
        start = self.routines.start
        held = tuple(self.routines.slots.all[slot].start for slot in self.order)
        self._enter(start, held, -1, None, ())
        while self.passed < len(self.nodes):
            if not self._wanted or len(self.nodes) > most:
                return None
            if self.passed % OFTEN == 0 and (spent := budget.spent(len(self.nodes), 0)) is not None:
                return spent
            self._pass(self.passed)
            self.passed += 1
        self.complete = True
        return None

    def _see(self, target: Target) -> None:
        if target not in self.sights:
            self.sights[target] = self.passed
            self._wanted.discard(target)

    def _arrive(self, here: Here, held: Held, edge: Edge | None, parent: int) -> int:
        dead = self._dead.get(here)
        if dead is None:
            mask = self.live.on(*here)
            dead = self._dead[here] = tuple(
                position for position, slot in enumerate(self.order) if not mask >> slot & 1
            )
        if dead:
            changed = list(held)
            for position in dead:
                changed[position] = None
            held = tuple(changed)
        number = self.known.setdefault((here, held), len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(Node(here, held, parent, edge))
        return number

    def _pass(self, number: int) -> None:
        """Through a block, and to all that may come next."""
        here, held, _, _ = self.nodes[number]
        plan = self.plans[here[0]]
        for target in plan.always:
            self._see(target)
        rows = self._steps(plan.steps, {held: None}) if plan.steps else {held: None}
        for row in rows:
            self._leave(here, plan, row)

    def _steps(self, steps: Sequence[Asking | Storing], rows: dict[Held, None]) -> dict[Held, None]:
        for step in steps:
            if isinstance(step, Asking):
                for row in rows:
                    self._ask(step, row)
            else:
                rows = {stored: None for row in rows for stored in self._stored(step, row)}
        return rows

    def _ask(self, asking: Asking, row: Held) -> None:
        if asking.no in self.sights and asking.yes in self.sights:
            return
        for target in asking.outcomes(ends(asking.guard, row), ends(asking.asked, row)):
            self._see(target)

    def _stored(self, storing: Storing, row: Held) -> Iterator[Held]:
        low, high = ends(storing.value, row)
        if storing.outside is not None and storing.leaves((low, high)):
            self._see(storing.outside)
        position = storing.position
        if position is None:
            yield row
            return
        low, high = (min(max(end, storing.least), storing.greatest) for end in (low, high))
        few = high - low < FEW
        for value in range(low, high + 1) if few else (None,):
            yield (*row[:position], value, *row[position + 1 :])

    def _leave(self, here: Here, plan: Plan, row: Held) -> None:
        place, calls = here
        number = self.passed
        for asking in plan.arriving:
            self._ask(asking, row)
        match plan.leave:
            case Onward(target):
                self._arrive((target, calls), row, ON, number)
            case Test(_, _, then, otherwise):
                fails, holds = ends(plan.test, row)
                if holds:
                    self._arrive((then, calls), row, Edge("test", 1), number)
                if not fails:
                    self._arrive((otherwise, calls), row, Edge("test", 0), number)
            case Enter() as enter:
                self._enter(enter, row, number, ON, calls)
            case Choose(otherwise=otherwise):
                surely, possibly = ends(plan.test, row)
                if not surely and otherwise is None:
                    self._see(Target("stuck", place))
                elif not surely and otherwise is not None:
                    self._arrive((otherwise, calls), row, GONE, number)
                if possibly or otherwise is None:
                    for staying in self._steps(plan.staying, {row: None}):
                        self._choose(here, plan, staying)
            case Roll() as die:
                self._promised(plan, row)
                self._roll(here, die, row)
            case Back():
                if calls:
                    self._arrive((calls[-1], calls[:-1]), row, ON, number)
                else:
                    self._see(Target("stray", place))
            case Over():
                self._promised(plan, row)
            case _:
                assert_never(plan.leave)

    def _enter(self, enter: Enter, row: Held, number: int, edge: Edge | None, calls: tuple[Place, ...]) -> None:
        position = self.plans.kept.get(enter.count.slot)
        if position is not None:
            count = row[position]
            more = None if count is None else min(count + 1, enter.count.greatest)
            row = (*row[:position], more, *row[position + 1 :])
        self._arrive((enter.entry, () if enter.back is None else (*calls, enter.back)), row, edge, number)

    def _choose(self, here: Here, plan: Plan, row: Held) -> None:
        self._promised(plan, row)
        for offer in plan.offers:
            if ends(offer.open, row)[1]:
                self._see(offer.taken)
                mark = offer.mark
                held = row if mark is None else (*row[:mark], 1, *row[mark + 1 :])
                self._arrive((offer.target, here[1]), held, Edge("pick", offer.number), self.passed)

    def _roll(self, here: Here, die: Roll, row: Held) -> None:
        there = die.next, here[1]
        position = self.plans.kept.get(die.slot)
        if position is None or die.high - die.low >= SIDES:
            if position is not None:
                row = (*row[:position], None, *row[position + 1 :])
            self._arrive(there, row, Edge("roll", die.low), self.passed)
            return
        for value in range(die.low, die.high + 1):
            held = min(max(value, die.least), die.greatest)
            self._arrive(there, (*row[:position], held, *row[position + 1 :]), Edge("roll", value), self.passed)

    def _promised(self, plan: Plan, row: Held) -> None:
        """Where a playthrough stands."""
        for target, holds in plan.promised:
            if not ends(holds, row)[0]:
                self._see(target)
