"""Many states on their way through a turn, as the words they set out with and the columns that were written since."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from ifplay.check.arrays.packing import Packing, Words
from ifplay.check.columns import Array, Number, Truth


class Forgotten(LookupError):
    """The value of that slot is not part of these states: nothing that is still to come hangs on it."""


class Batch:
    """States of one packing. `over` are the columns written since; of the slots in the mask `lost` the values are
    forgotten, unless they were written after that; `rows` says for each state which it was in the set that was begun
    with, where somebody asks for that.

    Two states of a batch may have become the same. `steps` is the most that any of them took in this turn.
    """

    __slots__ = ("_cache", "count", "lost", "over", "packing", "rows", "steps", "words")

    def __init__(
        self,
        packing: Packing,
        words: Words,
        over: dict[int, Number],
        rows: Array | None,
        steps: int = 0,
        lost: int = 0,
    ) -> None:
        self.packing = packing
        self.words = words
        self.over = over
        self.lost = lost
        self.rows = rows
        self.count = len(words[0])
        self.steps = steps
        self._cache: dict[int, Number] = {}

    def number(self, slot: int) -> Number:
        """What the slot holds in each state; `Forgotten` where that is not known."""
        if slot in self.over:
            column = self.over[slot]
            return column.astype(np.int32) if isinstance(column, np.ndarray) and column.dtype == np.bool_ else column
        if self.lost >> slot & 1:
            raise Forgotten(slot)
        found = self._cache.get(slot)
        if found is None:
            found = self._cache[slot] = self._unpacked(slot)
        return found

    def truth(self, slot: int) -> Truth:
        """Whether the slot holds 1 in each state; `Forgotten` where that is not known."""
        if slot not in self.over:
            if self.lost >> slot & 1:
                raise Forgotten(slot)
            field = self.packing.fields.get(slot)
            if field is not None and field.width == 1 and not field.low:
                truth: Truth = (self.words[field.word] & (1 << field.shift)) != 0
                return truth
        elif isinstance(column := self.over[slot], np.ndarray) and column.dtype == np.bool_:
            return column
        return self.number(slot) != 0

    def _unpacked(self, slot: int) -> Number:
        field = self.packing.fields.get(slot)
        if field is None:
            constant = self.packing.constant(slot)
            if constant is not None:
                return constant
            source = self.packing.copies.get(slot)
            if source is None:
                raise Forgotten(slot)
            return self._unpacked(source)
        words = self.words[field.word]
        column = (words >> field.shift if field.shift else words) & ((1 << field.width) - 1)
        if field.width < 31 and -(2**30) < field.low < 2**30:
            column = column.astype(np.int32)
        else:
            column = column.astype(np.int64)
        return column + field.low if field.low else column

    def taken(self, chosen: Array) -> "Batch":
        """The states at those positions."""
        words = tuple(word[chosen] for word in self.words)
        over = {
            slot: column[chosen] if isinstance(column, np.ndarray) else column for slot, column in self.over.items()
        }
        return Batch(self.packing, words, over, None if self.rows is None else self.rows[chosen], self.steps, self.lost)

    def where(self, truth: Truth) -> "Batch | None":
        """The states for which it is true, if any."""
        if not isinstance(truth, np.ndarray):
            return self.fork() if truth else None
        chosen = np.flatnonzero(truth)
        if not len(chosen):
            return None
        return self.fork() if len(chosen) == self.count else self.taken(chosen)

    def fork(self) -> "Batch":
        """The same states, to be written to."""
        twin = Batch(self.packing, self.words, dict(self.over), self.rows, self.steps, self.lost)
        twin._cache = self._cache
        return twin

    def forget(self, live: int) -> None:
        """Forget what is not live any more."""
        for slot in [slot for slot in self.over if not live >> slot & 1]:
            self.lose(slot)

    def lose(self, slot: int) -> None:
        """Forget what the slot holds."""
        self.over.pop(slot, None)
        self.lost |= 1 << slot

    def packed(self, target: Packing) -> Words:
        """The states in that packing."""
        written = frozenset(slot for slot in self.over if slot in target.fields)
        for slot in slots_of(self.lost & target.mask):
            if slot not in written:
                raise Forgotten(slot)
        missing = [slot for slot in target.fields if slot not in written and slot not in self.packing.fields]
        bits = [0] * target.words
        columns: list[tuple[int, Array]] = []
        for slot in (*written, *missing):
            field = target.fields[slot]
            column = self.over[slot] if slot in self.over else self.number(slot)
            if not isinstance(column, np.ndarray):
                bits[field.word] |= column - field.low << field.shift
                continue
            # Modulo the word, in which differences are exact whatever the column's type.
            raw = column.astype(target.dtype)
            if field.low:
                raw -= target.dtype(field.low % 2**target.word)
            columns.append((field.word, raw << field.shift if field.shift else raw))
        words: list[Array | None] = [None] * target.words
        for piece in target.pieces(self.packing, written):
            moved = self.words[piece.source] & piece.mask
            if piece.shift < 0:
                moved >>= -piece.shift
            moved = moved.astype(target.dtype, copy=False)
            if piece.shift > 0:
                moved <<= piece.shift
            words[piece.target] = _joined(words[piece.target], moved)
        for word, raw in columns:
            words[word] = _joined(words[word], raw)
        return tuple(_filled(word, bits[place], self.count, target) for place, word in enumerate(words))


def slots_of(mask: int) -> Iterator[int]:
    """The slots in a mask."""
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


def _joined(words: Array | None, more: Array) -> Array:
    if words is None:
        return more
    words |= more
    return words


def _filled(words: Array | None, bits: int, count: int, target: Packing) -> Array:
    if words is None:
        return np.full(count, bits, target.dtype)
    if bits:
        words |= target.dtype(bits)
    return words


def joined(batches: Sequence[Batch]) -> Batch:
    """The states of all of them, which have one packing."""
    if len(batches) == 1:
        return batches[0]
    first = batches[0]
    words = tuple(np.concatenate(parts) for parts in zip(*(batch.words for batch in batches), strict=True))
    rows = None if first.rows is None else np.concatenate([batch.rows for batch in batches if batch.rows is not None])
    whole = Batch(first.packing, words, {}, rows, max(batch.steps for batch in batches))
    for batch in batches:
        whole.lost |= batch.lost
    for slot in {slot for batch in batches for slot in batch.over}:
        column = _column(slot, batches)
        if column is None:
            whole.lose(slot)
        else:
            whole.over[slot] = column
    return whole


def _column(slot: int, batches: Iterable[Batch]) -> Number | None:
    columns: list[tuple[Number, int]] = []
    for batch in batches:
        try:
            columns.append((batch.number(slot), batch.count))
        except Forgotten:
            return None
    if all(not isinstance(column, np.ndarray) and column == columns[0][0] for column, _ in columns):
        return columns[0][0]
    return np.concatenate(
        [column if isinstance(column, np.ndarray) else np.full(count, column) for column, count in columns]
    )
