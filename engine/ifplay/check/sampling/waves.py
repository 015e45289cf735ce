"""Which readers go on next: those at one location together, in waves over the story.

Those who are earliest in the order of the story go first, so that readers who went different ways, or round in a
loop, meet again before they go on. A location with few readers is passed over until there are more, or a few waves are
over; one where many go round is left alone for the rest of a wave after some times, so that all get on.
"""

from heapq import heapify, heappop, heappush

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.sampling.atlas import Atlas

PATIENT = 8
"""So many waves a small group waits at most."""

SMALL = 4
"""A group is small when it has less than the mean by this factor."""

AGAIN = 6
"""So often readers go on from one location in one wave."""


class Waves:
    """The readers who wait, by location."""

    def __init__(self, atlas: Atlas) -> None:
        self.wave = 0
        self._atlas = atlas
        self._queues: list[list[Array]] = []
        self._counts: list[int] = []
        self._since: list[int] = []
        self._times: list[int] = []
        self._heap: list[tuple[tuple[float, ...], int]] = []
        self._later: list[tuple[tuple[float, ...], int]] = []
        self._bar = 0.0

    def put(self, location: int, rows: Array) -> None:
        """These readers wait there."""
        while location >= len(self._counts):
            self._queues.append([])
            self._counts.append(0)
            self._since.append(0)
            self._times.append(0)
        if not self._counts[location]:
            self._since[location] = self.wave
            entry = self._atlas[location].rank, location
            if self._times[location] < AGAIN:
                heappush(self._heap, entry)
            else:
                self._later.append(entry)
        self._queues[location].append(rows)
        self._counts[location] += len(rows)

    def next(self) -> tuple[int, Array] | None:
        """A location and the readers who go on from there; None when a wave is over."""
        while self._heap:
            entry = heappop(self._heap)
            location = entry[1]
            if self._counts[location] < self._bar and self.wave - self._since[location] < PATIENT:
                self._later.append(entry)
                continue
            self._times[location] += 1
            rows = self._queues[location]
            self._queues[location] = []
            self._counts[location] = 0
            return location, rows[0] if len(rows) == 1 else np.concatenate(rows)
        self.wave += 1
        self._times = [0] * len(self._times)
        self._heap, self._later = self._later, self._heap
        heapify(self._heap)
        waiting = sum(self._counts[location] for _, location in self._heap)
        self._bar = waiting / (SMALL * len(self._heap)) if self._heap else 0.0
        return None

    @property
    def empty(self) -> bool:
        """Whether nobody waits anywhere."""
        return not self._heap and not self._later
