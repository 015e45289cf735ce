"""Terms over columns mean what they mean over one state at a time, at the ends of 64 bits too."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from ifplay.check.arrays.batch import Batch
from ifplay.check.arrays.packing import packing
from ifplay.check.columns import Number, clamped, mask, narrowed, number
from ifplay.check.slots import Slot
from ifplay.check.terms import (
    Every,
    Fixed,
    Held,
    Inverse,
    Ordered,
    Reckoned,
    Some,
    Term,
    Total,
    every,
    inverse,
    ordered,
    reads,
    reckoned,
    some,
)
from ifplay.model.types import LEAST, MOST

FLAGS = tuple(range(4))
RANGES = (
    (0, 3), (-2, 1), (-(2**31), 2**31 - 1), (0, 2**31), (-(2**40), 2**40), (LEAST, MOST), (MOST - 3, MOST),
    (LEAST, LEAST + 3),
)  # fmt: skip
SLOTS = tuple(
    Slot(f"slot {place}", low, high, low) for place, (low, high) in enumerate([(0, 1)] * len(FLAGS) + [*RANGES])
)
NUMBERS = tuple(range(len(FLAGS), len(SLOTS)))

EDGES = (0, 1, -1, 2, 3, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**32, 2**62, MOST, MOST - 1, LEAST, LEAST + 1)
COMPARATORS = st.sampled_from(("==", "!=", "<", "<=", ">", ">="))
OPERATORS = st.sampled_from(("+", "-", "*", "min", "max"))

Row = tuple[int, ...]


def truths(deep: int) -> st.SearchStrategy[Term]:
    """Terms that are 0 or 1."""
    leaves = st.sampled_from([Fixed(0), Fixed(1), *map(Held, FLAGS)])
    if not deep:
        return leaves
    inner, amounts = truths(deep - 1), numbers(deep - 1)
    parts = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        leaves,
        st.builds(Inverse, inner),
        st.builds(Every, parts),
        st.builds(Some, parts),
        st.builds(Ordered, COMPARATORS, amounts, amounts),
    )


def numbers(deep: int) -> st.SearchStrategy[Term]:
    """Terms that are numbers."""
    fixed = st.sampled_from(EDGES) | st.integers(LEAST, MOST)
    leaves: st.SearchStrategy[Term] = st.builds(Fixed, fixed) | st.sampled_from([*map(Held, NUMBERS)])
    if not deep:
        return leaves
    inner = numbers(deep - 1)
    return st.one_of(
        leaves,
        st.builds(Reckoned, OPERATORS, inner, inner),
        st.builds(Total, st.lists(st.sampled_from(FLAGS), unique=True).map(tuple)),
        truths(deep - 1),
    )


def plain(term: Term, row: Row) -> int:
    """What it means in one state, in the plainest way."""
    match term:
        case Fixed(value):
            return value
        case Held(slot):
            return row[slot]
        case Inverse(inner):
            return 1 - plain(inner, row)
        case Every(terms):
            return int(all(plain(one, row) for one in terms))
        case Some(terms):
            return int(any(plain(one, row) for one in terms))
        case Total(slots):
            return sum(row[slot] for slot in slots)
        case Ordered(operator, left, right):
            one, other = plain(left, row), plain(right, row)
            return int({"==": one == other, "!=": one != other, "<": one < other, "<=": one <= other,
                        ">": one > other, ">=": one >= other}[operator])  # fmt: skip
        case Reckoned(operator, left, right):
            one, other = plain(left, row), plain(right, row)
            exact = {
                "+": one + other,
                "-": one - other,
                "*": one * other,
                "min": min(one, other),
                "max": max(one, other),
            }
            return min(max(exact[operator], LEAST), MOST)


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    """Some states, with numbers at the ends of their ranges, mostly."""
    return draw(st.lists(st.tuples(*(_within(slot) for slot in SLOTS)), min_size=1, max_size=5))


def _within(slot: Slot) -> st.SearchStrategy[int]:
    near = [
        edge for edge in (*EDGES, slot.low, slot.low + 1, slot.high - 1, slot.high) if slot.low <= edge <= slot.high
    ]
    return st.sampled_from(near) | st.integers(slot.low, slot.high)


def batch(states: Sequence[Row], alike: bool) -> Batch:
    """The states packed, or, where they are `alike`, as one number for each slot."""
    over: dict[int, Number | None] = {
        slot: states[0][slot] if alike else np.array([row[slot] for row in states], np.int64)
        for slot in range(len(SLOTS))
    }
    written = Batch(packing(SLOTS, 0, 0), (np.zeros(len(states), np.uint32),), over, None)
    if alike:
        return written
    whole = packing(SLOTS, -1, -1 & (1 << len(SLOTS)) - 1)
    return Batch(whole, written.packed(whole), {}, None)


@given(numbers(3), rows(), st.booleans())
def test_numbers_in_columns(term: Term, states: list[Row], alike: bool) -> None:
    """Each is what it is by itself, and within the ends that are told beforehand."""
    states = [states[0]] * len(states) if alike else states
    column = number(term, SLOTS)
    found = column.get(batch(states, alike))
    expected = [plain(term, row) for row in states]
    assert np.broadcast_to(np.asarray(found, object), (len(states),)).tolist() == expected
    assert all(column.low <= value <= column.high for value in expected)
    assert LEAST <= column.low <= column.high <= MOST
    assert not isinstance(found, np.ndarray) or found.dtype in (np.int32, np.int64)


@given(truths(3), rows(), st.booleans())
def test_truths_in_columns(term: Term, states: list[Row], alike: bool) -> None:
    """As truths and as numbers."""
    states = [states[0]] * len(states) if alike else states
    found = mask(term, SLOTS)(batch(states, alike))
    expected = [bool(plain(term, row)) for row in states]
    assert np.broadcast_to(found, (len(states),)).tolist() == expected
    assert not isinstance(found, np.ndarray) or found.dtype == np.bool_


@given(st.sampled_from([*map(Held, NUMBERS)]) | numbers(1), rows(), st.sampled_from([SLOTS[slot] for slot in NUMBERS]))
def test_columns_kept_within_a_range(term: Term, states: list[Row], into: Slot) -> None:
    """Whatever type the column has, and whatever the range needs; one number too."""
    column = number(term, SLOTS)
    for alike in (False, True):
        found = clamped(column.get(batch(states, alike)), column, into.low, into.high)
        kept = narrowed(found, into.low, into.high)
        expected = [
            min(max(plain(term, row), into.low), into.high) for row in (states[:1] * len(states) if alike else states)
        ]
        assert np.broadcast_to(np.asarray(kept, object), (len(states),)).tolist() == expected


@given(st.lists(truths(2), max_size=4), numbers(2), numbers(2), COMPARATORS, OPERATORS, rows())
def test_simple_terms_mean_the_same(
    parts: list[Term], left: Term, right: Term, comparator: str, operator: str, states: list[Row]
) -> None:
    """What is made simple when it is made reads no more than before, and means what it would."""
    made = [
        (every(parts), Every(tuple(parts))),
        (some(parts), Some(tuple(parts))),
        (ordered(comparator, left, right), Ordered(comparator, left, right)),  # type: ignore[arg-type]
        (reckoned(operator, left, right), Reckoned(operator, left, right)),  # type: ignore[arg-type]
        *((inverse(part), Inverse(part)) for part in parts),
    ]
    for simple, whole in made:
        assert reads(simple) <= reads(whole)
        assert [plain(simple, row) for row in states] == [plain(whole, row) for row in states]
