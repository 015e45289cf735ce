"""States as words of bits: what was written is read again, whichever way it went from one packing to another."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from ifplay.check.arrays.batch import Batch, joined
from ifplay.check.arrays.known import keys_of, words_of
from ifplay.check.arrays.packing import Packing, packing
from ifplay.check.columns import Array, Number
from ifplay.check.slots import Slot
from ifplay.model.types import LEAST, MOST

ENDS = (
    (0, 1), (0, 1), (0, 1), (0, 2), (-2, 1), (7, 7), (-3, 100), (0, 2**16), (0, 2**31), (-(2**31), 0),
    (-(2**31), 2**31 - 1), (-(2**30), 2**30), (5_000_000_000, 6_000_000_000), (-3_000_000_000, -2_000_000_000),
    (LEAST, MOST), (LEAST, LEAST + 9), (MOST - 9, MOST), (0, 2**32 - 1), (0, 2**63 - 1),
)  # fmt: skip

Rows = list[tuple[int, ...]]
"""For each state the value of each slot."""


@st.composite
def slots_and_rows(draw: st.DrawFn) -> tuple[list[Slot], Rows]:
    """Some slots, and some states of them."""
    ends = draw(st.lists(st.sampled_from(ENDS), min_size=1, max_size=draw(st.sampled_from((3, 12, 80)))))
    slots = [
        Slot(f"slot {number}", low, high, draw(st.sampled_from((low, high)))) for number, (low, high) in enumerate(ends)
    ]
    row = st.tuples(*(within(slot) for slot in slots))
    return slots, draw(st.lists(row, min_size=1, max_size=6))


def within(slot: Slot) -> st.SearchStrategy[int]:
    """What the slot can hold, mostly at an end."""
    near = [min(max(edge, slot.low), slot.high) for edge in (slot.low + 2, slot.high - 2, 0, 2**31 - 1, -(2**31))]
    return st.sampled_from((slot.low, slot.high, *near)) | st.integers(slot.low, slot.high)


def columns(rows: Rows, slot: int) -> list[int]:
    """The values of a slot."""
    return [row[slot] for row in rows]


def written(rows: Rows, slots: Sequence[Slot], chosen: Sequence[int], kinds: Sequence[int]) -> dict[int, Number]:
    """Columns of the chosen slots as the flow may write them: as one number where all are the same, as truths, and in
    whichever type holds them."""
    over: dict[int, Number] = {}
    for slot, kind in zip(chosen, kinds, strict=True):
        values = columns(rows, slot)
        if len(set(values)) == 1 and kind != 1:
            over[slot] = values[0]
        elif kind == 2 and (slots[slot].low, slots[slot].high) == (0, 1):
            over[slot] = np.array(values, np.bool_)
        else:
            narrow = kind != 3 and all(-(2**31) <= value < 2**31 for value in values)
            over[slot] = np.array(values, np.int32 if narrow else np.int64)
    return over


def packed(slots: Sequence[Slot], rows: Rows, live: int, changed: int) -> Batch:
    """These states in the packing of a place with those masks."""
    target = packing(slots, live, changed)
    over: dict[int, Number] = {slot: np.array(columns(rows, slot), np.int64) for slot in target.fields}
    blank = Batch(packing(slots, 0, 0), (np.zeros(len(rows), np.uint32),), over, None)
    return Batch(target, blank.packed(target), {}, None)


def held(batch: Batch, slot: int) -> list[int]:
    """What the slot holds in each state."""
    column = batch.number(slot)
    return [column] * batch.count if isinstance(column, int) else [int(value) for value in column]


def unchanged(rows: Rows, slots: Sequence[Slot], changed: int) -> Rows:
    """The states with the first value in each slot that has not changed."""
    return [
        tuple(value if changed >> slot & 1 else slots[slot].start for slot, value in enumerate(row)) for row in rows
    ]


@given(slots_and_rows(), st.data())
def test_from_one_packing_to_another(made: tuple[list[Slot], Rows], data: st.DataObject) -> None:
    """Some slots are written on the way, some are not live any more, some had never changed."""
    slots, rows = made
    masks = st.integers(0, 2 ** len(slots) - 1)
    live, changed, later, more = data.draw(masks), data.draw(masks), data.draw(masks), data.draw(masks)
    before = unchanged(rows, slots, changed)
    batch = packed(slots, before, live, changed)
    for slot in batch.packing.fields:
        assert held(batch, slot) == columns(before, slot)
    chosen = [slot for slot in range(len(slots)) if more >> slot & 1]
    after = data.draw(st.lists(st.tuples(*map(within, slots)), min_size=len(rows), max_size=len(rows)))
    after = [
        tuple(new if more >> slot & 1 else old for slot, (new, old) in enumerate(zip(*pair, strict=True)))
        for pair in zip(after, before, strict=True)
    ]
    kinds = data.draw(st.lists(st.integers(0, 3), min_size=len(chosen), max_size=len(chosen)))
    batch.over.update(written(after, slots, chosen, kinds))
    for slot in chosen:
        assert held(batch, slot) == columns(after, slot)
    # What is live later was live before or is written on the way, or else it has never changed.
    target = packing(slots, later & (live | more | ~changed), changed | more)
    words = batch.packed(target)
    assert all(word.dtype == target.dtype and len(word) == len(rows) for word in words)
    _reads(Batch(target, words, {}, None), after)
    keys = keys_of(words)
    again = words_of(keys, target)
    assert all((one == other).all() for one, other in zip(words, again, strict=True))
    seen = [tuple(row[slot] for slot in target.fields) for row in after]
    assert len(np.unique(keys)) == len(set(seen))


def _reads(batch: Batch, rows: Rows) -> None:
    for slot, field in batch.packing.fields.items():
        assert held(batch, slot) == columns(rows, slot)
        if (field.low, field.width) == (0, 1):
            truth = batch.truth(slot)
            assert np.broadcast_to(truth, (batch.count,)).tolist() == [value == 1 for value in columns(rows, slot)]


@given(slots_and_rows(), st.data())
def test_parts_and_wholes(made: tuple[list[Slot], Rows], data: st.DataObject) -> None:
    """Batches that part on a truth and come together again are what they were, rows and all."""
    slots, rows = made
    masks = st.integers(0, 2 ** len(slots) - 1)
    live, more = data.draw(masks), data.draw(masks)
    batch = packed(slots, rows, live, -1)
    batch.rows = np.arange(len(rows))
    chosen = [slot for slot in range(len(slots)) if more >> slot & 1]
    batch.over.update(written(rows, slots, chosen, [1] * len(chosen)))
    side = np.array(data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows))))
    parts = [part for part in (batch.where(side), batch.where(~side)) if part is not None]
    for part in parts:
        assert part.rows is not None
        for slot in (*batch.packing.fields, *chosen):
            assert held(part, slot) == [rows[row][slot] for row in part.rows]
    whole = joined(parts)
    assert whole.count == len(rows)
    assert whole.rows is not None
    assert sorted(whole.rows.tolist()) == list(range(len(rows)))
    for slot in (*batch.packing.fields, *chosen):
        assert held(whole, slot) == [rows[row][slot] for row in whole.rows]


@given(slots_and_rows(), st.integers(0), st.integers(0))
def test_fields_are_apart(made: tuple[list[Slot], Rows], live: int, changed: int) -> None:
    """No two fields share a bit, none straddles two words, and none lies outside what `bits` and `words` say."""
    slots, _ = made
    whole: Packing = packing(slots, live, changed & (1 << len(slots)) - 1)
    taken: set[tuple[int, int]] = set()
    for slot, field in whole.fields.items():
        bits = {(field.word, bit) for bit in range(field.shift, field.shift + field.width)}
        assert not bits & taken
        taken |= bits
        assert field.shift + field.width <= (whole.bits if whole.words == 1 else 64)
        assert field.word < whole.words
        assert slots[slot].high - slots[slot].low < 1 << field.width
    varying = {slot for slot, one in enumerate(slots) if live & changed & (1 << slot) and one.low != one.high}
    assert whole.fields.keys() == varying
    assert whole.dtype is (np.uint32 if whole.bits <= 32 else np.uint64)


def test_a_forgotten_value_is_not_read_as_another() -> None:
    """Nor a truth; it stays forgotten when batches are joined."""
    slots = [Slot("one", 0, 1, 0), Slot("other", 0, 5, 0)]
    rows: Rows = [(1, 4), (0, 5)]
    one, other = packed(slots, rows, 3, 3), packed(slots, rows, 3, 3)
    one.over[1] = np.array([1, 2])
    one.forget(1)
    assert (one.over, one.lost) == ({}, 1 << 1)
    values: Array | int = other.number(1)
    assert list(np.broadcast_to(values, (2,))) == [4, 5]
    assert joined([one, other]).lost == 1 << 1
