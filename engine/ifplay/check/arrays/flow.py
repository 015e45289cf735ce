"""Turns of many states at once: from where they stand, through the blocks, to where they stand next.

Batches that come to one block on different ways are joined before they pass it, so that a turn of many branches does
not fall apart into many small arrays: among the blocks that wait, the one that comes first in the story's own order
goes on first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import NamedTuple, assert_never

import numpy as np

from ifplay.check.arrays.batch import Batch, Forgotten, joined
from ifplay.check.columns import Column, Mask, Number, Truth, clamped, mask, narrowed, number
from ifplay.check.liveness import Liveness
from ifplay.check.order import Order
from ifplay.check.routines import Ask, Back, Choose, Enter, Onward, Over, Roll, Routines, Store, Test, any_open
from ifplay.check.targets import Spot
from ifplay.check.terms import YES, reads
from ifplay.model.graph import Place
from ifplay.runtime.budgets import MOST_STEPS

Calls = tuple[Place, ...]
Here = tuple[Place, Calls]
"""A location: a block, and the calls pending there."""

MOST_ROUNDS = 300
"""A turn that passes one block so often is played state by state instead: it may be one that never ends."""

DEEP = 300
"""So is one in which so many calls are pending: whatever is known of a location is known for its calls, one by one."""


class LongTurn(Exception):
    """The turn of some states may be longer than a turn may be."""


@dataclass(slots=True)
class Passed:
    """What was seen on the way: blocks passed, 2 x condition + outcome of those asked, the choices taken, and for each
    assignment of a number the least and the greatest value before it was kept within its range. Of the `missed`
    assignments some values are not known: what they were computed from was forgotten by then, or rounded."""

    blocks: set[Place] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    assigned: dict[Spot, tuple[int, int]] = field(default_factory=dict)
    missed: set[Spot] = field(default_factory=set)


Outside = Callable[[Spot, Batch, Number], None]
"""Told of numbers assigned somewhere, before they are kept within their range."""


class Asking(NamedTuple):
    """An `Ask`, ready."""

    number: int
    guard: Mask | None
    asked: Mask


class Storing(NamedTuple):
    """A `Store`, ready; `rounded` when its value hangs on what is not counted to the end."""

    store: Store
    column: Column
    rounded: bool


class Ready(NamedTuple):
    """A routine, ready: its steps, and of a test or a menu the masks."""

    steps: tuple[Asking | Storing, ...]
    test: Mask | None
    asks: tuple[Asking, ...]
    texts: tuple[Asking | Storing, ...]
    some: Mask | None


class Stop(NamedTuple):
    """States that have come to a stop; `fault` where they came to a return without a call."""

    here: Here
    batch: Batch
    fault: bool


class Flow:
    """Moves batches through turns, and notes what they pass."""

    def __init__(self, routines: Routines, live: Liveness, order: Order, passed: Passed) -> None:
        self.routines = routines
        self.slots = routines.slots.all
        self.live = live
        self.order = order
        self.passed = passed
        self.outside: Outside | None = None
        self._ready: dict[Place, Ready] = {}
        self._on: dict[Here, int] = {}

    def run(self, here: Here, batch: Batch) -> Iterator[Stop]:
        """Go on from a block to the next stops. Raises `LongTurn` when that takes too long."""
        waiting: dict[Here, list[Batch]] = {here: [batch]}
        heap = [(self.order.rank(*here), here)]
        rounds: dict[Here, int] = {}
        while heap:
            here = heappop(heap)[1]
            batch = joined(waiting.pop(here))
            rounds[here] = rounds.get(here, 0) + 1
            if rounds[here] > MOST_ROUNDS or batch.steps + self.order.cost(here[0]) > MOST_STEPS:
                raise LongTurn
            for there, onward in self._pass(here, batch):
                if isinstance(onward, Stop):
                    yield onward
                    continue
                onward.forget(self._live(there))
                if there in waiting:
                    waiting[there].append(onward)
                else:
                    waiting[there] = [onward]
                    heappush(heap, (self.order.rank(*there), there))

    def _pass(self, here: Here, batch: Batch) -> Iterator[tuple[Here, Batch | Stop]]:
        place, calls = here
        routine = self.routines[place]
        ready = self._ready.get(place) or self._made(place)
        self.passed.blocks.add(place)
        batch.steps += self.order.cost(place)
        for step in ready.steps:
            self._step(step, batch)
        match routine.leave:
            case Onward(target):
                yield (target, calls), batch
            case Test(number, _, then, otherwise):
                assert ready.test is not None
                truth = self.ask(number, ready.test(batch))
                if (holds := batch.where(truth)) is not None:
                    yield (then, calls), holds
                if (fails := batch.where(_not(truth))) is not None:
                    yield (otherwise, calls), fails
            case Enter(count, entry, back):
                if back is not None and len(calls) >= min(DEEP, len(self.routines.entries)):
                    raise LongTurn
                there = entry, ((*calls, back) if back is not None else ())
                if self._live(there) >> count.slot & 1:
                    self._store(self._storing(count), batch)
                else:
                    batch.lose(count.slot)
                yield there, batch
            case Choose(otherwise=otherwise):
                yield from self._arrive(here, ready, batch, otherwise)
            case Roll() | Over():
                yield here, Stop(here, batch, False)
            case Back():
                if calls:
                    yield (calls[-1], calls[:-1]), batch
                else:
                    yield here, Stop(here, batch, True)
            case _:
                assert_never(routine.leave)

    def _arrive(
        self, here: Here, ready: Ready, batch: Batch, otherwise: Place | None
    ) -> Iterator[tuple[Here, Batch | Stop]]:
        """At a menu: those that find nothing to take go on at once."""
        if otherwise is not None:
            assert ready.some is not None
            for ask in ready.asks:
                self._step(ask, batch)
            some = ready.some(batch)
            gone = batch.where(_not(some))
            if gone is not None:
                yield (otherwise, here[1]), gone
                staying = batch.where(some)
                if staying is None:
                    return
                batch = staying
        for step in ready.texts:
            self._step(step, batch)
        yield here, Stop(here, batch, False)

    def ask(self, number: int, truth: Truth) -> Truth:
        """Note the outcomes of a condition."""
        asked = self.passed.asked
        if isinstance(truth, np.ndarray):
            if 2 * number + 1 not in asked and truth.any():
                asked.add(2 * number + 1)
            if 2 * number not in asked and not truth.all():
                asked.add(2 * number)
        else:
            asked.add(2 * number + bool(truth))
        return truth

    def asks(self, steps: Sequence[Asking], batch: Batch) -> None:
        """Ask those conditions."""
        for step in steps:
            self._step(step, batch)

    def _step(self, step: Asking | Storing, batch: Batch) -> None:
        if isinstance(step, Storing):
            self._store(step, batch)
            return
        number, guard, asked = step
        if {2 * number, 2 * number + 1} <= self.passed.asked:
            return
        if guard is None:
            self.ask(number, asked(batch))
            return
        where = guard(batch)
        if not isinstance(where, np.ndarray):
            if where:
                self.ask(number, asked(batch))
            return
        chosen = batch.where(where)
        if chosen is not None:
            self.ask(number, asked(chosen))

    def _store(self, step: Storing, batch: Batch) -> None:
        store, column, rounded = step
        try:
            raw = column.get(batch)
        except Forgotten:
            batch.lose(store.slot)
            if store.spot is not None:
                self.passed.missed.add(store.spot)
        else:
            if store.spot is not None:
                if rounded:
                    self.passed.missed.add(store.spot)
                else:
                    self.note(store.spot, batch, raw)
            kept = clamped(raw, column, store.least, store.greatest)
            batch.over[store.slot] = narrowed(kept, store.least, store.greatest)

    def note(self, spot: Spot, batch: Batch, raw: Number) -> None:
        """Note the numbers that are assigned there."""
        least, most = (int(raw.min()), int(raw.max())) if isinstance(raw, np.ndarray) else (raw, raw)
        known = self.passed.assigned.get(spot)
        self.passed.assigned[spot] = (least, most) if known is None else (min(known[0], least), max(known[1], most))
        if self.outside is not None:
            self.outside(spot, batch, raw)

    def _live(self, here: Here) -> int:
        found = self._on.get(here)
        if found is None:
            found = self._on[here] = self.live.on(*here)
        return found

    # Making ready

    def ready(self, place: Place) -> Ready:
        """The routine of a place, ready."""
        return self._ready.get(place) or self._made(place)

    def _made(self, place: Place) -> Ready:
        routine = self.routines[place]
        steps = tuple(self._one(step) for step in routine.steps)
        test: Mask | None = None
        some: Mask | None = None
        asks: tuple[Asking, ...] = ()
        texts: tuple[Asking | Storing, ...] = ()
        match routine.leave:
            case Test(asked=asked):
                test = mask(asked, self.slots)
            case Choose() as menu:
                asks = tuple(self._asking(ask) for ask in menu.asks)
                texts = tuple(self._one(step) for step in menu.texts)
                some = mask(any_open(menu), self.slots)
            case _:
                pass
        made = self._ready[place] = Ready(steps, test, asks, texts, some)
        return made

    def _one(self, step: Ask | Store) -> Asking | Storing:
        return self._asking(step) if isinstance(step, Ask) else self._storing(step)

    def _asking(self, ask: Ask) -> Asking:
        guard = None if ask.guard == YES else mask(ask.guard, self.slots)
        return Asking(ask.number, guard, mask(ask.asked, self.slots))

    def _storing(self, store: Store) -> Storing:
        column = number(store.value, self.slots)
        rounded = any(self.routines.slots.rounded >> slot & 1 for slot in reads(store.value))
        return Storing(store, column, rounded)


def _not(truth: Truth) -> Truth:
    return ~truth if isinstance(truth, np.ndarray) else not truth
