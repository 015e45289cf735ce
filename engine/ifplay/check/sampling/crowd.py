"""Many readers: what each remembers, in columns, one for each slot that something hangs on."""

from collections.abc import Iterable, Sequence

import numpy as np

from ifplay.check.columns import Array, Number, Truth
from ifplay.check.slots import Slot

_TYPES = (np.int8, np.int16, np.int32, np.int64)


class Crowd:
    """Readers 0 to `size` - 1. `columns` has the slots; columns of one type are rows of one array, so that all a
    reader remembers is copied in a few steps."""

    def __init__(self, slots: Sequence[Slot], kept: Iterable[int], size: int) -> None:
        self.size = size
        self.columns: dict[int, Array] = {}
        self._parts: list[tuple[Array, Array]] = []
        by_type: dict[type, list[int]] = {}
        for slot in sorted(kept):
            by_type.setdefault(_narrowest(slots[slot]), []).append(slot)
        for kind, members in by_type.items():
            held: Array = np.zeros((len(members), size), kind)
            starts: Array = np.array([slots[slot].start for slot in members], kind).reshape(-1, 1)
            held[:] = starts
            self._parts.append((held, starts))
            for position, slot in enumerate(members):
                self.columns[slot] = held[position]

    def reset(self, rows: Array) -> None:
        """These readers forget everything."""
        for held, starts in self._parts:
            held[:, rows] = starts

    def copy(self, sources: Array, targets: Array) -> None:
        """The second remember what the first do."""
        for held, _ in self._parts:
            held[:, targets] = held[:, sources]

    def key(self, row: int) -> bytes:
        """All that one reader remembers."""
        return b"".join(held[:, row].tobytes() for held, _ in self._parts)


def _narrowest(slot: Slot) -> type:
    if slot.low >= 0 and slot.high <= 1:
        return np.bool_
    for kind in _TYPES:
        ends = np.iinfo(kind)
        if ends.min <= slot.low and slot.high <= ends.max:
            return kind
    raise AssertionError(f"no number: {slot}")


class Group:
    """Some of the readers, with what was looked up of them: a `columns.Batch`. No two of a crowd's groups that are
    written to may share a reader."""

    __slots__ = ("_cache", "count", "crowd", "rows")

    def __init__(self, crowd: Crowd, rows: Array) -> None:
        self.crowd = crowd
        self.rows = rows
        self.count = len(rows)
        self._cache: dict[int, Array | int] = {}

    def number(self, slot: int) -> Number:
        """What the slot holds for each of them."""
        held = self._held(slot)
        if not isinstance(held, np.ndarray):
            return int(held)
        if held.dtype == np.int32 or held.dtype == np.int64:
            return held
        return held.astype(np.int32)

    def truth(self, slot: int) -> Truth:
        """Whether the slot holds 1 for each of them."""
        held = self._held(slot)
        if not isinstance(held, np.ndarray):
            return bool(held)
        return held if held.dtype == np.bool_ else held != 0

    def store(self, slot: int, column: Number | Truth) -> None:
        """They hold that from now on; it fits."""
        held = self.crowd.columns[slot]
        if isinstance(column, np.ndarray):
            column = column.astype(held.dtype, copy=False)
        held[self.rows] = column
        self._cache[slot] = column

    def where(self, truth: Array) -> "Group":
        """Those for whom it is true."""
        return Group(self.crowd, self.rows[truth])

    def _held(self, slot: int) -> Array | int:
        found = self._cache.get(slot)
        if found is None:
            found = self._cache[slot] = self.crowd.columns[slot][self.rows]
        return found
