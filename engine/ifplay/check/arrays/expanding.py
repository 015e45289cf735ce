"""States of a location taken onward by every move: what the search and the linking of its states share.

A location is a block where playthroughs stand, with the calls pending there; a state of it is a word of bits, or
several (`packing`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from ifplay.check.arrays.alone import Alone
from ifplay.check.arrays.batch import Batch
from ifplay.check.arrays.flow import Calls, Flow, Here, LongTurn, Passed, Stop
from ifplay.check.arrays.known import Known
from ifplay.check.arrays.packing import Packing, Words, packing
from ifplay.check.arrays.setting import Setting
from ifplay.check.budget import Reason
from ifplay.check.columns import Array, Truth
from ifplay.check.routines import Choose, Over, Roll
from ifplay.model.graph import Place
from ifplay.runtime.state import Fault, Move, Pick, State, Turn
from ifplay.runtime.state import Roll as Rolled

CHUNK = 2**16
"""So many states go on together: their columns fit into the cache of a processor."""

SIDES = 2**12
"""Dice with more sides are rolled in parts."""


@dataclass(slots=True)
class Location:
    """A location: its states, those that arrived there since somebody looked, and those new to it."""

    place: Place
    calls: Calls
    packing: Packing
    known: Known
    arrived: list[tuple[Array, bool]] = field(default_factory=list)
    waiting: int = 0
    fresh: list[Array] = field(default_factory=list)
    queued: bool = False


FaultKey = tuple[str, Place, tuple[str, ...]]
"""The kind of a fault, the block where, and its scenes."""


@dataclass(slots=True)
class Found:
    """All that a search has met. No state that is `level` moves from the beginning, or fewer, is missing. `faults` are
    the faults of turns, by where and what; `dead` the menus at which some state is stuck; `broken` the promises that
    some state breaks, and where."""

    passed: Passed = field(default_factory=Passed)
    locations: dict[Here, Location] = field(default_factory=dict)
    faults: dict[FaultKey, Fault] = field(default_factory=dict)
    dead: set[Place] = field(default_factory=set)
    broken: dict[int, Place] = field(default_factory=dict)
    states: int = 0
    transitions: int = 0
    level: int = 0
    stopped: Reason | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """States that came from a location by one move, or by several: `labels` says for each which (one number where all
    came by the same), and `times` how many moves lead there alike. They stand at `here`, or are at `fault`."""

    labels: Array | int
    times: int
    here: Here | None
    fault: FaultKey | None
    batch: Batch


class Expander:
    """Takes states of a location onward, by every move."""

    def __init__(self, setting: Setting, found: Found) -> None:
        self.setting = setting
        self.found = found
        self.flow = Flow(setting.routines, setting.live, setting.order, found.passed)
        self.slots = setting.slots.all
        self._labels: Array | int = 0
        self._pairs: Array | None = None
        self.alone = Alone(setting, found.passed)
        self.made = 0
        """Moves made; a die whose value nothing asks for is rolled once for all its sides."""

    def location(self, here: Here) -> Location:
        """The location, which may be new."""
        known = self.found.locations.get(here)
        if known is None:
            place, calls = here
            made = self.setting.packing(place, calls)
            known = self.found.locations[here] = Location(place, calls, made, Known(made.bits))
        return known

    def beginning(self) -> Iterator[Arrival]:
        """Where playthroughs stand first."""
        start = self.setting.routines.start
        whole = packing(self.slots, 0, 1 << start.count.slot)
        batch = Batch(whole, (np.zeros(1, np.uint32),), {start.count.slot: 1}, np.zeros(1, np.int64))
        here = start.entry, ()
        batch.forget(self.setting.live.on(*here))
        try:
            for stop in list(self.flow.run(here, batch)):
                yield self._arrived(stop, 0, 1)
        except LongTurn:
            yield self._arrived_alone(self.alone.begin(), 0, np.zeros(1, np.int64))

    def onward(self, location: Location, words: Words, *, rows: bool) -> Iterator[Arrival]:
        """By every move from those states; with `rows`, batches remember the positions of the states in `words`."""
        numbers = np.arange(len(words[0]), dtype=np.int64) if rows else None
        batch = Batch(location.packing, words, {}, numbers)
        routine = self.setting.routines[location.place]
        for number, holds in self.setting.promised(location.place):
            truth = holds(batch)
            if not (truth.all() if isinstance(truth, np.ndarray) else truth):
                self._broken(number, location.place, batch, truth)
        match routine.leave:
            case Choose() as menu:
                yield from self._picked(location, menu, batch)
            case Roll() as die:
                yield from self._rolled(location, die, batch)
            case Over():
                pass
            case _:
                raise AssertionError(f"nobody stands at block {location.place}")

    def _picked(self, location: Location, menu: Choose, batch: Batch) -> Iterator[Arrival]:
        ready = self.flow.ready(location.place)
        if menu.otherwise is None:
            self.flow.asks(ready.asks, batch)
        some = np.zeros(batch.count, np.bool_)
        all_open = False
        for label, offer in enumerate(menu.offers):
            truth = self.setting.open(location.place, label)(batch)
            if isinstance(truth, np.ndarray):
                some |= truth
            else:
                all_open |= truth
            taking = batch.where(truth)
            if taking is None:
                continue
            self.found.passed.taken.add(offer.choice)
            if offer.mark is not None:
                taking.over[offer.mark] = 1
            yield from self._turned(location, (offer.target, location.calls), taking, label, 1, Pick(offer.choice))
        if menu.otherwise is None and not all_open and not some.all():
            self._stuck(location, ~some)

    def _rolled(self, location: Location, die: Roll, batch: Batch) -> Iterator[Arrival]:
        there = die.next, location.calls
        spot = location.place, -1
        sides = die.high - die.low + 1
        if not self.setting.live.on(*there) >> die.slot & 1:
            for value in _telling(die):
                self._labels = value - die.low
                self.flow.note(spot, batch, value)
            rolled = batch.fork()
            rolled.lose(die.slot)
            yield from self._turned(location, there, rolled, 0, sides, Rolled(die.low))
            return
        for low in range(die.low, die.high + 1, SIDES):
            part = min(SIDES, die.high + 1 - low)
            size = max(1, CHUNK // part)
            for start in range(0, batch.count, size):
                rows = np.arange(start, min(start + size, batch.count))
                many = batch.taken(np.repeat(rows, part))
                values = np.tile(np.arange(low, low + part, dtype=np.int64), len(rows))
                self._labels, self._pairs, own = values - die.low, many.rows, many.rows
                many.rows = None if own is None else np.arange(many.count, dtype=np.int64)
                self.flow.note(spot, many, values)
                many.rows = own
                kept = np.clip(values, die.least, die.greatest)
                many.over[die.slot] = kept.astype(np.int32) if die.least >= -(2**31) and die.greatest < 2**31 else kept
                labels = values - die.low
                yield from self._turned(location, there, many, labels, 1, None)

    def _turned(
        self, location: Location, there: Here, batch: Batch, labels: Array | int, times: int, move: Move | None
    ) -> Iterator[Arrival]:
        """Through the turn, after a move."""
        batch.forget(self.setting.live.on(*there))
        whole = batch.fork()
        whole.over = dict(batch.over)
        self.found.transitions += batch.count * times
        self.made += batch.count
        self._labels, self._pairs = labels, None
        if isinstance(labels, np.ndarray):
            # Labels that differ travel with the rows, as the numbers of both.
            pairs = self._pairs = batch.rows
            batch.rows = np.arange(batch.count, dtype=np.int64)
        try:
            stops = list(self.flow.run(there, batch))
        except LongTurn:
            yield from self._one_by_one(location, whole, labels, times, move)
            return
        for stop in stops:
            if isinstance(labels, np.ndarray):
                numbers = stop.batch.rows
                assert numbers is not None
                stop.batch.rows = None if pairs is None else pairs[numbers]
                yield self._arrived(stop, labels[numbers], times)
            else:
                yield self._arrived(stop, labels, times)

    def moved(self, batch: Batch) -> tuple[Array, Array | int]:
        """For the states of a batch that is on its way: which each was of those that were given, and the labels of
        the moves."""
        assert batch.rows is not None
        if not isinstance(self._labels, np.ndarray):
            return batch.rows, self._labels
        assert self._pairs is not None
        return self._pairs[batch.rows], self._labels[batch.rows]

    def _arrived(self, stop: Stop, labels: Array | int, times: int) -> Arrival:
        if not stop.fault:
            return Arrival(labels, times, stop.here, None, stop.batch)
        place = stop.here[0]
        fault = Fault("return-without-call", (self.setting.routines[place].scene,))
        return Arrival(labels, times, None, self._fault(fault, place), stop.batch)

    def _fault(self, fault: Fault, place: Place) -> FaultKey:
        key = fault.kind, place, fault.scenes
        self.found.faults.setdefault(key, fault)
        return key

    def _broken(self, promise: int, place: Place, batch: Batch, kept: Truth) -> None:
        """A promise does not hold in some of the states."""
        self.found.broken.setdefault(promise, place)

    def _stuck(self, location: Location, dead: Array) -> None:
        """Some of the states, in the order they were given in, have no open choice."""
        self.found.dead.add(location.place)

    # Long turns, state by state

    def _one_by_one(
        self, location: Location, batch: Batch, labels: Array | int, times: int, move: Move | None
    ) -> Iterator[Arrival]:
        routine = self.setting.routines[location.place].leave
        source = Batch(batch.packing, batch.words, {}, None)
        states = self.setting.states(location.place, location.calls, source)
        for position, state in enumerate(states):
            label = int(labels[position]) if isinstance(labels, np.ndarray) else labels
            made = move
            if made is None:
                assert isinstance(routine, Roll)
                made = Rolled(routine.low + label)
            rows = None if batch.rows is None else batch.rows[position : position + 1]
            yield self._arrived_alone(self.alone.step(state, made), label, rows, times)

    def _arrived_alone(self, turn: Turn, label: int, rows: Array | None, times: int = 1) -> Arrival:
        state: State = turn.state
        whole = packing(self.slots, 0, 0)
        held = self.setting.slots.held(state.values)
        batch = Batch(whole, (np.zeros(1, np.uint32),), dict(enumerate(held)), rows)
        self._labels, self._pairs = label, None
        for spot, raw in self.alone.assigned():
            self.flow.note(spot, batch, raw)
        if isinstance(turn.stop, Fault):
            return Arrival(label, times, None, self._fault(turn.stop, state.place), batch)
        return Arrival(label, times, (state.place, state.calls), None, batch)


def _telling(die: Roll) -> list[int]:
    """The values of a die that say all of it: its ends, and the first that is past the range of its number."""
    values = {die.low, die.high}
    if die.low <= die.greatest < die.high:
        values.add(die.greatest + 1)
    return sorted(values)
