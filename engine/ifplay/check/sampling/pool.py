"""Readers put by: those who saw something first, kept as they stood then, for others to go on from."""

import numpy as np

from ifplay.check.columns import Array


class Pool:
    """Places for readers put by, in the crowd after those who play. The oldest makes room for the newest; those gone
    on from least often, and of these the newest, are taken next."""

    def __init__(self, first: int, room: int) -> None:
        self._first = first
        self._room = room
        self._used = 0
        self._times = np.zeros(room, np.int64)
        self._age = np.zeros(room, np.int64)

    def __len__(self) -> int:
        return min(self._used, self._room)

    def put(self) -> int:
        """The row for one more."""
        place = self._used % self._room
        self._used += 1
        self._times[place] = 0
        self._age[place] = self._used
        return self._first + place

    def take(self, count: int) -> Array:
        """The rows of so many, or all there are."""
        order = np.lexsort((-self._age[: len(self)], self._times[: len(self)]))[:count]
        self._times[order] += 1
        return order + self._first
