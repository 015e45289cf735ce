"""The search on arrays: every state of a story, location by location.

A location is a block where playthroughs stand, with the calls pending there; a state of it is a word of bits, or
several (`packing`). Whatever arrives at a location waits there; the location that comes first in the story's order
goes on first, with all that is new to it at once, so that batches are large. The order in which states are found
does not matter: how far each is from the beginning is found out afterwards (`stategraph`).
"""

from collections.abc import Callable
from heapq import heappop, heappush

import numpy as np

from ifplay.check.arrays.batch import Batch
from ifplay.check.arrays.expanding import CHUNK, Arrival, Expander, Found, Location
from ifplay.check.arrays.flow import Here
from ifplay.check.arrays.known import keys_of, words_of
from ifplay.check.arrays.packing import Packing, Words
from ifplay.check.arrays.setting import Setting
from ifplay.check.budget import Budget, Reason
from ifplay.check.columns import Array

WAITING = 2**22
"""When so many states wait at a location, those known already are taken out."""

ALWAYS = 2**12
"""So many moves are made whatever the time and the memory."""

LEVELS = 20_000
"""Up to so many states a search goes level by level."""


MOVES = 16
"""So many moves count as a state when it is time to pause."""


class Pause(Exception):
    """It is time to try something else first."""


class Search:
    """Finds every state, as long as a budget lasts."""

    def __init__(
        self,
        setting: Setting,
        budget: Budget,
        watch: Callable[[Found], None] | None = None,
        levels: int = LEVELS,
    ) -> None:
        self.found = Found()
        self.expander = Expander(setting, self.found)
        self.setting = setting
        self.budget = budget
        self.watch = watch
        self.levels = levels
        self._pause: int | None = None
        self._heap: list[tuple[tuple[float, ...], Here]] = []

    @property
    def paused(self) -> bool:
        """Whether there is more to do, and nothing is used up."""
        return bool(self._heap) and self.found.stopped is None

    def run(self, pause: int | None = None) -> Found:
        """Go on until nothing is left, or the budget is used up; or, with `pause`, until there are so many states."""
        self._pause = pause
        try:
            self.found.stopped = self._run()
        except Pause:
            self.levels = 0
        except KeyboardInterrupt:
            self.found.stopped = "interrupt"
        except MemoryError:
            self.found.stopped = "memory"
        if self.found.stopped is not None:
            self._settle()
        return self.found

    def stop(self, reason: Reason) -> None:
        """Stop a search that is paused."""
        self.found.stopped = reason
        self._settle()

    def _settle(self) -> None:
        """Count what has arrived, as far as there is room."""
        for location in list(self.found.locations.values()):
            if self._look(location) is not None:
                return

    def _run(self) -> Reason | None:
        if not self.found.locations:
            for arrival in self.expander.beginning():
                self._arrive(arrival)
        return self._by_levels() or self._by_places()

    def _by_levels(self) -> Reason | None:
        """As long as states are few, all that are equally far from the beginning at once: of a search that is stopped
        so early, the shortest way to each state is known for sure."""
        while self._heap and self.found.states < self.levels:
            level = [self.found.locations[here] for _, here in sorted(self._heap)]
            self._heap.clear()
            spent: Reason | None = None
            for location in level:
                location.queued = False
                spent = spent or self._look(location)
            if spent is not None:
                return spent
            going = [(location, location.fresh) for location in level]
            for location in level:
                location.fresh = []
            while going:
                location, fresh = going.pop(0)
                try:
                    spent = self._onward(location, fresh)
                except Pause:
                    for location, fresh in going:
                        location.fresh += fresh
                        self._queue(location)
                    raise
                if spent is not None:
                    return spent
            self.found.level += 1
        return None

    def _by_places(self) -> Reason | None:
        """The first location in the story's order goes on first."""
        while self._heap:
            here = heappop(self._heap)[1]
            location = self.found.locations[here]
            location.queued = False
            spent = self._look(location)
            fresh, location.fresh = location.fresh, []
            spent = spent or self._onward(location, fresh)
            if spent is not None:
                return spent
        return None

    def _onward(self, location: Location, fresh: list[Array]) -> Reason | None:
        """Take new states of a location onward by every move."""
        parts = [keys[start : start + CHUNK] for keys in fresh for start in range(0, len(keys), CHUNK)]
        while parts:
            if self._due():
                location.fresh += parts
                self._queue(location)
                raise Pause
            words = words_of(parts.pop(0), location.packing)
            for arrival in self.expander.onward(location, words, rows=False):
                spent = self._arrive(arrival)
                if spent is None and self.expander.made > ALWAYS:
                    spent = self.budget.spent(self.found.states, self.expander.made)
                if spent is not None:
                    return spent
            if self.watch is not None:
                self.watch(self.found)
        return None

    def _due(self) -> bool:
        """Whether it is time to pause."""
        pause = self._pause
        return pause is not None and (self.found.states >= pause or self.expander.made >= MOVES * pause)

    def _queue(self, location: Location) -> None:
        if not location.queued:
            location.queued = True
            here = location.place, location.calls
            heappush(self._heap, (self.setting.order.rank(*here), here))

    def _arrive(self, arrival: Arrival) -> Reason | None:
        if arrival.here is None:
            return None
        location = self.expander.location(arrival.here)
        words = arrival.batch.packed(location.packing)
        # Of a die each state comes several times, and may have forgotten again what it showed.
        distinct = not isinstance(arrival.labels, np.ndarray) and _one_to_one(arrival.batch, words, location.packing)
        location.arrived.append((keys_of(words), distinct))
        location.waiting += len(words[0])
        self._queue(location)
        return self._look(location) if location.waiting >= WAITING else None

    def _look(self, location: Location) -> Reason | None:
        """See what is new of all that arrived."""
        if not location.arrived:
            return None
        fresh = location.known.add(location.arrived)
        location.arrived, location.waiting = [], 0
        room = self.budget.states - self.found.states
        spent: Reason | None = None
        if len(fresh) > room:
            location.known.forget(fresh[room:])
            fresh = fresh[:room]
            spent = "states"
        self.found.states += len(fresh)
        if len(fresh):
            location.fresh.append(fresh)
        return spent


def _one_to_one(batch: Batch, words: Words, target: Packing) -> bool:
    """Whether states that differed still do: when all moved by the same distance."""
    if target is not batch.packing or len(words) > 1 or len(words[0]) < 2:
        return len(words[0]) < 2
    moved = words[0] - batch.words[0]
    return bool((moved == moved[0]).all())
