"""Sets of keys, their numbers, and runs of whole numbers, each against the plain thing."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.check.arrays import known as sets
from ifplay.check.arrays.known import Known, keys_of, unique
from ifplay.check.arrays.numbering import Numbering
from ifplay.check.columns import Array
from ifplay.check.stategraph import ranges

from tests.sparing import sparing

Keys = Callable[[list[int]], Array]

SIZES = [3, 12, 32, 40, 64, 100, 128, 190]
"""Bits of keys; beyond 64 they are the bytes of some words."""


def keys(bits: int, values: list[int]) -> Array:
    """These whole numbers as keys of so many bits."""
    if bits <= 64:
        return np.array(values, np.uint32 if bits <= 32 else np.uint64)
    count = -(-bits // 64)
    return keys_of(
        tuple(np.array([value >> 64 * place & 2**64 - 1 for value in values], np.uint64) for place in range(count))
    )


def read(bits: int, found: Array) -> list[int]:
    """Keys as whole numbers again."""
    if bits <= 64:
        return [int(key) for key in found]
    count = -(-bits // 64)
    words = np.frombuffer(found.tobytes(), ">u8").reshape(-1, count)
    return [sum(int(word) << 64 * place for place, word in enumerate(row)) for row in words]


def values(bits: int) -> st.SearchStrategy[list[int]]:
    """Keys, many of them close together or at the ends."""
    most = 2**bits - 1
    one = st.integers(0, min(most, 40)) | st.integers(max(0, most - 9), most) | st.integers(0, most)
    return st.lists(one, min_size=1, max_size=40)


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bitmaps are made for few keys already."""
    monkeypatch.setattr(sets, "FEW", 6)


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("bits", sparing(SIZES, 2))
@given(data=st.data())
def test_a_set_of_keys(bits: int, data: st.DataObject) -> None:
    """Whatever is added, what is new is told once, and all is kept; what was just added can be taken back."""
    one = Known(bits)
    plain: set[int] = set()
    bitmaps = 0
    for _ in range(data.draw(st.integers(1, 6))):
        arrivals: list[tuple[Array, bool]] = []
        arrived: set[int] = set()
        for some in data.draw(st.lists(values(bits), min_size=1, max_size=3)):
            distinct = data.draw(st.booleans())
            some = list(dict.fromkeys(some)) if distinct else some
            arrivals.append((keys(bits, some), distinct))
            arrived |= {*some}
        fresh = one.add(arrivals)
        new = read(bits, fresh)
        assert len(new) == len({*new})
        assert {*new} == arrived - plain
        plain |= arrived
        if data.draw(st.integers(0, 3)) == 0:
            room = data.draw(st.integers(0, len(fresh)))
            one.forget(fresh[room:])
            plain -= {*new[room:]}
        asked = data.draw(values(bits))
        assert one.has(keys(bits, asked)).tolist() == [key in plain for key in asked]
        assert one.count == len(plain)
        bitmaps += one.bitmap is not None
        if plain:
            found = one.all()
            assert {*read(bits, found)} == plain
            assert len(found) == len(plain)
            assert (found[1:] > found[:-1]).all()
            assert found.dtype == keys(bits, [0]).dtype
    assert bits <= 27 or not bitmaps


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("bits", sparing(SIZES, 2))
@given(data=st.data())
def test_numbers_of_keys(bits: int, data: st.DataObject) -> None:
    """Each key has its place in their order, from the base on; a key that is not known has none."""
    one, base = Known(bits), data.draw(st.integers(0, 2**20))
    plain: set[int] = set()
    for some in data.draw(st.lists(values(bits), min_size=1, max_size=4)):
        one.add([(keys(bits, some), False)])
        plain |= {*some}
    numbering = Numbering(one, base)
    assert numbering.count == len(plain)
    order = {key: base + place for place, key in enumerate(read(bits, numbering.keys))}
    assert order.keys() == plain
    asked = [*data.draw(values(bits)), *plain]
    ids = numbering.ids(keys(bits, asked))
    assert ids.dtype == np.int32
    assert ids.tolist() == [order.get(key, -1) for key in asked]


def test_a_large_set_becomes_a_bitmap_by_itself() -> None:
    """When there is more than a handful, or one for so many of its bits; never of keys that are too wide."""
    some = np.arange(0, 3 * sets.FEW, 3)
    for bits, expected in ((sets.SMALL, True), (sets.SMALL + 1, False), (sets.WIDEST + 1, False)):
        one = Known(bits)
        one.add([(some.astype(np.uint32 if bits <= 32 else np.uint64), True)])
        one.add([(some.astype(np.uint32 if bits <= 32 else np.uint64) + 1, True)])
        assert (one.bitmap is not None) is expected
        assert one.all().tolist() == sorted([*some.tolist(), *(some + 1).tolist()])


@given(st.lists(st.integers(0, 2**64 - 1), max_size=30))
def test_each_key_once(some: list[int]) -> None:
    """In order."""
    assert unique(np.array(some, np.uint64)).tolist() == sorted({*some})


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 6)), max_size=20))
def test_ranges_one_after_the_other(some: list[tuple[int, int]]) -> None:
    """Empty ones too, in any order."""
    starts = np.array([start for start, _ in some], np.int64)
    ends = starts + np.array([size for _, size in some], np.int64)
    found = ranges(starts, ends)
    assert found.dtype == np.int64
    assert found.tolist() == [number for start, size in some for number in range(start, start + size)]
