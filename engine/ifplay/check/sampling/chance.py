"""The readers' chance: numbers from PCG64, drawn in bulk, the same on every machine.

Only the raw bits of the generator are used, since what numpy makes of them may differ from version to version.
"""

import numpy as np
from numpy.random import PCG64, SeedSequence

from ifplay.check.columns import Array, Number

_BULK = 2**15
_HALF = np.uint64(32)
_LOW = np.uint64(2**32 - 1)


class Chance:
    """A source of random numbers."""

    def __init__(self, seed: int) -> None:
        self._bits = PCG64(SeedSequence(seed))
        self._drawn: Array = np.empty(0, np.uint64)
        self._used = 0

    def below(self, count: int, ends: Number) -> Array:
        """So many whole numbers, each from 0 to below its end; an end is at most 2**31, and numbers are even to within
        2**-32."""
        wide = np.asarray(ends).astype(np.uint64)
        found: Array = ((self._next(count) * wide) >> _HALF).astype(np.int64)
        return found

    def wide(self, count: int, end: int) -> Array:
        """So many whole numbers from 0 to below the end, which is at most 2**63; even to within 2**-32."""
        if end <= 2**20:
            return self.below(count, end)
        high, low = self._next(count), self._next(count)
        found = ((high << _HALF) | low) % np.uint64(end)
        return found.astype(np.int64)

    def _next(self, count: int) -> Array:
        """Numbers of 32 bits."""
        if self._used + count > len(self._drawn):
            raw = self._bits.random_raw(max(count, _BULK))
            fresh = np.concatenate([raw & _LOW, raw >> _HALF])
            self._drawn = np.concatenate([self._drawn[self._used :], fresh])
            self._used = 0
        self._used += count
        return self._drawn[self._used - count : self._used]
