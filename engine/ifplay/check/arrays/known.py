"""Sets of states of one location, as sets of keys: the word of a state, or the bytes of its words where it has several.

Where keys are few for the room they have, a set is a handful of sorted arrays, merged as in a log-structured merge
tree (O'Neil et al., 1996), so that each key is moved seldom. Where they are many it is a bitmap.
"""

import numpy as np

from ifplay.check.arrays.packing import Packing, Words
from ifplay.check.columns import Array

DENSE = 96
"""A bitmap is made when there is a key for so many of its bits."""

SMALL = 27
"""Bits of keys for which a bitmap, of 16 MiB at most, is made as soon as there are more than a few."""

WIDEST = 34
"""Bits of the widest keys a bitmap is made for: it takes two GiB then."""

FEW = 2**12


def keys_of(words: Words) -> Array:
    """A key for each state."""
    if len(words) == 1:
        return words[0]
    side = np.stack(words, axis=1).astype(">u8")
    return side.view(f"S{8 * len(words)}").ravel()


def words_of(keys: Array, packing: Packing) -> Words:
    """The states of those keys."""
    if packing.words == 1:
        return (keys,)
    side = np.frombuffer(keys.tobytes(), dtype=">u8").reshape(-1, packing.words)
    return tuple(np.ascontiguousarray(side[:, place]).astype(np.uint64) for place in range(packing.words))


def unique(keys: Array) -> Array:
    """Each key once, sorted."""
    if len(keys) < 2:
        return keys
    keys = np.sort(keys)
    first = np.empty(len(keys), np.bool_)
    first[0] = True
    np.not_equal(keys[1:], keys[:-1], out=first[1:])
    return keys[first]


class Known:
    """A set of keys that only grows."""

    def __init__(self, bits: int) -> None:
        self.bits = bits
        self.count = 0
        self.runs: list[Array] = []
        self.bitmap: Array | None = None

    def add(self, arrivals: list[tuple[Array, bool]]) -> Array:
        """The keys among these that are new, each once; they are known from now on. With each array comes whether all
        its keys differ."""
        if self.bitmap is not None:
            fresh = self._mark(arrivals)
        else:
            keys = unique(np.concatenate([keys for keys, _ in arrivals]) if len(arrivals) > 1 else arrivals[0][0])
            fresh = keys[~self.has(keys)] if self.runs else keys
            self._insert(fresh)
        self.count += len(fresh)
        return fresh

    def forget(self, keys: Array) -> None:
        """Take back keys that were just added."""
        self.count -= len(keys)
        rest = np.setdiff1d(self.all(), keys, assume_unique=True)
        self.runs, self.bitmap = [rest], None

    def has(self, keys: Array) -> Array:
        """Which of the keys are known."""
        if self.bitmap is not None:
            found: Array = (self.bitmap[keys >> 3] >> (keys & 7).astype(np.uint8) & 1).astype(np.bool_)
            return found
        found = np.zeros(len(keys), np.bool_)
        for run in self.runs:
            if not len(run):
                continue
            place = np.searchsorted(run, keys)
            place[place == len(run)] = 0
            found |= run[place] == keys
        return found

    def all(self) -> Array:
        """Every key, sorted."""
        if self.bitmap is not None:
            return self._marked()
        if len(self.runs) > 1:
            self.runs = [np.sort(np.concatenate(self.runs))]
        return self.runs[0]

    def _insert(self, fresh: Array) -> None:
        if not len(fresh):
            return
        self.runs.append(fresh)
        while len(self.runs) > 1 and len(self.runs[-2]) < 2 * len(self.runs[-1]):
            last = self.runs.pop()
            self.runs[-1] = np.sort(np.concatenate([self.runs[-1], last]), kind="stable")
        total = sum(len(run) for run in self.runs)
        if total > FEW and (self.bits <= SMALL or (self.bits <= WIDEST and total * DENSE > 1 << self.bits)):
            self.bitmap = np.zeros(max(1, 1 << self.bits >> 3), np.uint8)
            for run in self.runs:
                self._set(run)
            self.runs = []

    def _mark(self, arrivals: list[tuple[Array, bool]]) -> Array:
        found: list[Array] = []
        for keys, distinct in arrivals:
            fresh = keys[~self.has(keys)]
            if len(fresh):
                if not distinct:
                    fresh = unique(fresh)
                self._set(fresh)
                found.append(fresh)
        if not found:
            return arrivals[0][0][:0]
        return np.concatenate(found) if len(found) > 1 else found[0]

    def _set(self, keys: Array) -> None:
        assert self.bitmap is not None
        np.bitwise_or.at(self.bitmap, keys >> 3, np.uint8(1) << (keys & 7).astype(np.uint8))

    def _marked(self) -> Array:
        assert self.bitmap is not None
        dtype = np.uint32 if self.bits <= 32 else np.uint64
        found = []
        part = 2**21  # so that the bits of a part are few megabytes
        for start in range(0, len(self.bitmap), part):
            here = np.flatnonzero(np.unpackbits(self.bitmap[start : start + part], bitorder="little"))
            found.append((here + 8 * start).astype(dtype))
        return np.concatenate(found)
