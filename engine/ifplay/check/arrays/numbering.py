"""Numbers for the states of a location, in the order of their keys."""

import numpy as np

from ifplay.check.arrays.known import Known
from ifplay.check.columns import Array


class Numbering:
    """Numbers from `base` on. In a bitmap a number is the count of bits before a key's own, which is looked up by the
    word and added to within it (Jacobson, "Space-efficient static trees and graphs", 1989)."""

    def __init__(self, known: Known, base: int) -> None:
        self.base = base
        self.keys = known.all()
        self.count = len(self.keys)
        self._words: Array | None = None
        if known.bitmap is not None:
            bitmap = known.bitmap
            padded = np.zeros(-(-len(bitmap) // 8) * 8, np.uint8)
            padded[: len(bitmap)] = bitmap
            self._words = padded.view("<u8")
            self._before = np.zeros(len(self._words), np.int32)
            np.cumsum(np.bitwise_count(self._words[:-1]), out=self._before[1:], dtype=np.int32)

    def ids(self, keys: Array) -> Array:
        """The numbers of those keys; -1 where one is not known."""
        if self._words is None:
            place = np.searchsorted(self.keys, keys)
            place[place == self.count] = 0
            return np.where(self.keys[place] == keys, place + self.base, -1).astype(np.int32)
        block = keys >> 6
        words = self._words[block]
        bit = np.left_shift(np.uint64(1), (keys & 63).astype(np.uint64))
        numbers = self._before[block] + np.bitwise_count(words & (bit - np.uint64(1))) + np.int32(self.base)
        return np.where((words & bit) != 0, numbers, np.int32(-1)).astype(np.int32)
