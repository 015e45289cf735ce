"""What is seen in the sets of states that were reached: every target, and where it shows."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, NamedTuple, assert_never

from ifplay.check.routines import Ask, Back, Choose, Enter, Onward, Over, Roll, Store, Test, any_open
from ifplay.check.slots import ENDLESS
from ifplay.check.symbolic.diagrams import greatest, least
from ifplay.check.symbolic.firing import Firing, kept
from ifplay.check.symbolic.limits import Limits
from ifplay.check.symbolic.net import Location, Step, Way
from ifplay.check.targets import Kind, Spot, Target
from ifplay.check.terms import YES, Term, reads
from ifplay.runtime.state import Move, Pick
from ifplay.runtime.state import Roll as Rolled

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function


class Sight(NamedTuple):
    """A target shows from some states of a point: once these values are stored there, or once that move is made, or
    once the way is taken to one of the states `there`."""

    point: int
    stores: tuple[Store, ...]
    states: "Function"
    move: Move | None = None
    way: Way | None = None
    there: "Function | None" = None


class Watcher:
    """Looks at what was reached, location by location. `blurred` are the slots of numbers of which not all values can
    be seen, since what some of them are made from is forgotten before."""

    def __init__(self, firing: Firing, reached: "dict[int, Function]") -> None:
        self.firing = firing
        self.reached = reached
        self.encoding = firing.encoding
        self.truth = firing.encoding.truth
        self.net = firing.net
        self.seen: dict[Target, list[Sight]] = {}
        self.ranges: dict[int, tuple[int, int]] = {}
        self.blurred: set[int] = set()
        slots = self.net.routines.slots
        self.rounded = {slot for slot in slots.visits.values() if slots.all[slot].high != ENDLESS}

    def watch(self, limits: Limits) -> None:
        """Look at every location that was reached."""
        for location in self.net.locations:
            limits.look()
            states = self.reached.get(location.enter)
            if states is not None:
                self._location(location, states)

    def _see(
        self,
        kind: Kind,
        key: Hashable,
        point: int,
        states: "Function",
        stores: Sequence[Store] = (),
        move: Move | None = None,
    ) -> None:
        if states.satisfiable():
            self.seen.setdefault(Target(kind, key), []).append(Sight(point, tuple(stores), states, move))

    def _location(self, here: Location, states: "Function") -> None:
        routine = self.net.routines[here.place]
        self._see("block", here.place, here.enter, states)
        self._steps(here.steps, here.enter, states)
        leaving = None if here.leave is None else self.reached.get(here.leave)
        if leaving is None or here.leave is None:
            return
        match routine.leave:
            case Choose(_, asks, _, otherwise):
                for ask in asks:
                    self._ask(ask, here.leave, leaving, ())
                staying = leaving if otherwise is None else leaving & self.truth(any_open(routine.leave))
                self._steps(here.texts, here.leave, staying)
                self._menu(here, routine.leave)
            case Test(number, asked):
                self._ask(Ask(number, YES, asked), here.leave, leaving, ())
            case Roll():
                self._roll(here, routine.leave)
            case Over(title):
                self._see("end", title, here.leave, leaving)
            case Back():
                if not here.calls:
                    self._see("stray", here.place, here.leave, leaving)
            case Onward() | Enter():
                pass
            case _:
                assert_never(routine.leave)
        self._promises(here, routine.promised)

    def _steps(self, steps: Sequence[Step], point: int, states: "Function") -> None:
        stored: list[Store] = []
        late: list[Store] = []
        for step, live, is_kept in steps:
            for store in late:
                states = self.firing.step(store)(states)
            late.clear()
            if isinstance(step, Ask):
                self._ask(step, point, states, stored)
                continue
            if step.spot is not None:
                self._store(step, live, point, states, stored, step.spot)
            if is_kept:
                late.append(step)
                stored.append(step)

    def _ask(self, ask: Ask, point: int, states: "Function", stored: Sequence[Store]) -> None:
        asked = self.truth(ask.asked)
        there = states & self.truth(ask.guard)
        self._see("asked", 2 * ask.number + 1, point, there & asked, stored)
        self._see("asked", 2 * ask.number, point, there & ~asked, stored)

    def _store(
        self, store: Store, live: int, point: int, states: "Function", stored: Sequence[Store], spot: Spot
    ) -> None:
        made_from = reads(store.value)
        if not self.rounded.isdisjoint(made_from) or any(not live >> slot & 1 for slot in made_from):
            self.blurred.add(store.slot)
            return
        arithmetic = self.encoding.arithmetic
        value = self.encoding.vector(store.value)
        under = arithmetic.below(value, arithmetic.fixed(store.least))
        over = arithmetic.below(arithmetic.fixed(store.greatest), value)
        self._see("outside", spot, point, states & (under | over), stored)
        ends = self.encoding.slots[store.slot]
        if self.ranges.get(store.slot) == (ends.low, ends.high):
            return
        made = self.firing.stored(value, store)
        if store.slot in self.ranges:  # most of what is stored was seen before
            low, high = map(arithmetic.fixed, self.ranges[store.slot])
            states = states & (arithmetic.below(made, low) | arithmetic.below(high, made))
        if states.satisfiable():
            digits = arithmetic.digits(made, ends.low, self.encoding.width(store.slot))
            self._hold(store.slot, ends.low + least(states, digits), ends.low + greatest(states, digits))

    def _hold(self, slot: int, low: int, high: int) -> None:
        known = self.ranges.get(slot, (low, high))
        self.ranges[slot] = min(low, known[0]), max(high, known[1])

    def _menu(self, here: Location, menu: Choose) -> None:
        assert here.stand is not None
        states = self.reached.get(here.stand)
        if states is None:
            return
        self._see("stuck", here.place, here.stand, states & ~self.truth(any_open(menu)))
        for offer in menu.offers:
            self._see("taken", offer.choice, here.stand, states & self.truth(offer.open), move=Pick(offer.choice))

    def _roll(self, here: Location, roll: Roll) -> None:
        states = None if here.stand is None else self.reached.get(here.stand)
        if states is None or here.stand is None:
            return
        self._hold(roll.slot, kept(roll, roll.low), kept(roll, roll.high))
        outside = roll.low if roll.low < roll.least else roll.high if roll.high > roll.greatest else None
        if outside is not None:
            self._see("outside", (here.place, -1), here.stand, states, move=Rolled(outside))

    def _promises(self, here: Location, promised: Sequence[tuple[int, Term]]) -> None:
        if here.stand is not None and here.stand in self.reached:
            for number, holds in promised:
                self._see("broken", number, here.stand, self.reached[here.stand] & ~self.truth(holds))
