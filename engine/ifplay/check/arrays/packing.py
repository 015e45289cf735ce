"""How the states of one location are written as words of bits.

Only what is live there is part of a state, and of that only what may differ by then. Fields stand in the order of
the slots and never straddle two words, so that two locations mostly share runs of fields, which move together.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.copies import NO_COPIES, Copies
from ifplay.check.slots import Slot

Words = tuple[Array, ...]
"""The states of a location: for each word an array with an item for each state."""


class Field(NamedTuple):
    """Where a slot sits: its word, the place and number of its bits, and the value that is written as 0."""

    word: int
    shift: int
    width: int
    low: int


class Piece(NamedTuple):
    """A run of fields that moves from a word of one packing to a word of another: masked, then shifted left (or, where
    negative, right)."""

    source: int
    target: int
    mask: int
    shift: int


class Packing:
    """The fields of a location's states. Slots that are not in the mask `changed` hold their first values there, and
    those of `copies` what another slot does."""

    def __init__(
        self, slots: Sequence[Slot], fields: Mapping[int, Field], changed: int, copies: Copies, words: int, bits: int
    ) -> None:
        self.slots = slots
        self.fields = fields
        self.changed = changed
        self.copies = copies
        self.words = words
        self.bits = bits
        self.mask = sum(1 << slot for slot in fields)
        self.word = 32 if bits <= 32 else 64
        self.dtype: Any = np.uint32 if bits <= 32 else np.uint64
        self._pieces: dict[tuple[Packing, frozenset[int]], tuple[Piece, ...]] = {}

    def constant(self, slot: int) -> int | None:
        """What the slot holds in every state, where that is known."""
        one = self.slots[slot]
        return one.start if not self.changed >> slot & 1 or one.low == one.high else None

    def pieces(self, source: "Packing", written: frozenset[int]) -> tuple[Piece, ...]:
        """What is taken over as it is from states of `source` when the `written` slots get new values."""
        key = source, written
        found = self._pieces.get(key)
        if found is None:
            found = self._pieces[key] = tuple(self._runs(source, written))
        return found

    def _runs(self, source: "Packing", written: frozenset[int]) -> list[Piece]:
        runs: dict[tuple[int, int, int], int] = {}
        for slot, field in self.fields.items():
            if slot in written or slot not in source.fields:
                continue
            before = source.fields[slot]
            key = before.word, field.word, field.shift - before.shift
            runs[key] = runs.get(key, 0) | (1 << before.width) - 1 << before.shift
        return [Piece(word, target, mask, shift) for (word, target, shift), mask in runs.items()]


def packing(slots: Sequence[Slot], live: int, changed: int, copies: Copies = NO_COPIES) -> Packing:
    """The packing of a place where the slots of the mask `live` are live, those of `changed` may have changed, and
    those of `copies` are the same as others."""
    fields: dict[int, Field] = {}
    word = used = 0
    copies = {slot: source for slot, source in copies.items() if (live | ~changed) >> source & 1}
    rest = live & changed & ~sum(1 << slot for slot in copies)
    while rest:
        slot = (rest & -rest).bit_length() - 1
        rest &= rest - 1
        width = (slots[slot].high - slots[slot].low).bit_length()
        if width == 0:
            continue
        if used + width > 64:
            word, used = word + 1, 0
        fields[slot] = Field(word, used, width, slots[slot].low)
        used += width
    return Packing(slots, fields, changed, copies, word + 1, used if word == 0 else 64 * word + used)
